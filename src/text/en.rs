//! English. One exhaustive `match` a kind: what is missing does not compile.

use super::message::{Base, Grade, Label, Msg, NoteKind};

/// A label in English.
pub fn label(label: Label) -> &'static str {
    use Label::*;
    match label {
        Privacy => "Nothing you paste leaves this page.",
        Paste => "Paste",
        PasteHint => {
            "Paste a profile, a line such as\n“maya.makes IG 24.8k followers avg 1,240 likes 68 comments”,\nor likes, comments and views of recent posts."
        }
        PasteName => "What you know about one creator",
        Read => "Read it",
        EditText => "Edit text",
        Clear => "Start over",
        Cancel => "Cancel",
        Save => "Save",
        Remove => "Remove",
        AddFact => "+ Add a fact",
        OrTry => "Or try:",
        SampleMaker => "a maker on Instagram",
        SampleHit => "a TikTok account with one hit",
        SampleChannel => "a YouTube channel",
        ReadMarks => "Your text; what was read is marked",
        WhatItTells => "What it tells you",
        TellEngaged => "*How engaged* the audience is, and against whom that is measured",
        TellTier => "*What kind of influencer* that makes them, under six definitions",
        TellResults => "*What one post would bring*: reach, clicks, orders, as ranges",
        TellCost => "*What it should cost*, and whether it would pay",
        Reading => "Reading…",
        Platform => "Platform",
        Handle => "Handle",
        Name => "Name",
        Fee => "Fee",
        RecentPosts => "Recent posts",
        Followers => "Followers",
        Following => "Following",
        Posts => "Posts",
        Likes => "Likes",
        Comments => "Comments",
        Shares => "Shares",
        Saves => "Saves",
        Views => "Views",
        Reach => "Reach",
        Impressions => "Impressions",
        Engagements => "Engagements",
        AuthenticEngagements => "Authentic engagements",
        LikesTotal => "Likes in total",
        ViewsTotal => "Views in total",
        PageLikes => "Page likes",
        ViewsMonthly => "Views a month",
        Connections => "Connections",
        StatedRate => "Stated engagement rate",
        PostsCounted => "Posts counted",
        Hidden => "hidden",
        OnePostBrings => "One post would bring",
        ShouldCost => "What it should cost",
        WhoIsMicro => "Who is “micro”? The definitions disagree",
        CostAgainstOrders => "Cost against conversion",
        Assumptions => "Assumptions",
        MoreAssumptions => "More assumptions",
        HowTheyRespond => "How people respond",
        DoesItPay => "Does it pay?",
        PerUnit => "What you pay per…",
        Engaged => "Engaged",
        Clicks => "Clicks",
        OrdersByLink => "Orders by link",
        OrdersByCode => "Orders by code",
        FeeByViews => "Fee by views",
        FeeQuoted => "Fee quoted",
        ListPrice => "List price",
        TrueCost => "True cost",
        Cpm => "1,000 views (CPM)",
        Cpe => "engagement (CPE)",
        Cpc => "click (CPC)",
        CpaByLink => "order by link (CPA)",
        CpaByCode => "order by code (CPA)",
        RevenueByLink => "Revenue by link",
        RevenueByCode => "Revenue by code",
        RoiByLink => "ROI by link",
        RoiByCode => "ROI by code",
        Profit => "Chance of profit",
        BreakEven => "Breaks even",
        Yardstick => "Field study",
        RateByFollowers => "By followers",
        RateByViews => "By views",
        RateByReach => "By reach",
        TrueCostAxis => "true cost",
        OrdersAxis => "orders",
        ByLink => "by link",
        ByCode => "by code",
        Personal => "personal account",
        Nano => "nano-influencer",
        Micro => "micro-influencer",
        Mid => "mid-tier influencer",
        Macro => "macro-influencer",
        Mega => "mega-influencer",
        Celebrity => "celebrity",
        CustomScheme => "My own definition",
        CustomMicroFrom => "micro from",
        CustomMicroTo => "to below",
        FeedPost => "Feed post",
        Reel => "Reel",
        Story => "Story",
        Video => "Video",
        LongVideo => "Long video, integration",
        Short => "Short",
        Post => "Post",
        Pin => "Pin",
        Stream => "Stream",
        Basket => "Basket value",
        Margin => "Gross margin",
        Currency => "Currency",
        DollarRate => "US dollars for one unit",
        Format => "What is booked",
        PostsBooked => "How many",
        Fit => "Audience that cares about your topic",
        Ctr => "Viewers who click (CTR)",
        Cvr => "Clicks that become orders (CVR)",
        CodeRate => "Viewers who order with a code",
        KnobCpm => "Price of 1,000 views",
        Product => "Product given away, at cost",
        Hours => "Your hours for one creator",
        HourlyRate => "What your hour costs",
        Scheme => "Name tiers by",
        FitNotTold => "not told",
        FitTopicFound => "known for the topic",
        FitOffTopic => "known for something else",
        Reset => "Reset",
        Changed => "Changed by you",
        WithSample => "Comes with the sample",
        PlaceholderOfOurs => "a placeholder of ours, not measured.",
        NotToldYet => "only you know it.",
        FactorCode => "how many order with a code",
        FactorCpm => "the price of views",
        FactorCtr => "how many click",
        FactorCvr => "how many clicks become orders",
        FactorEngagement => "the typical engagement",
        FactorElse => "everything else",
        FactorFit => "how many care about your topic",
        FactorRounding => "the rounded follower count",
        FactorLuck => "the luck of a single post",
        FactorReal => "how many followers are real",
        FactorOnce => "how often one person sees it",
        FactorSponsored => "how a sponsored post does",
        FactorViews => "views are not told",
        FactorViewsTold => "the typical views",
        NeedsPlatform => "needs the platform",
        NeedsFollowersOrViews => "needs followers or views",
        NeedsFollowers => "needs followers",
        NeedsEngagement => "needs likes and comments",
        NeedsViews => "needs views",
        LikesHidden => "likes are hidden",
        StoryHasNone => "a story shows no likes",
        ImpossibleRate => "more interactions than views: not used",
        NeedsPrice => "not known here: ask for the price",
        NeedsDollarRate => "needs your exchange rate",
        NeedsBasket => "needs your basket value",
        NothingRemains => "no break-even at this margin",
        CostsNothing => "nothing is spent",
        NoEvidence => "no evidence exists",
        OutOfRange => "beyond what can be computed",
        NoPlatformStanding => "tell the platform to place it",
        NoFollowersStanding => "tell the followers to place it",
        OtherBase => "tables here use another base",
        BelowTables => "below 1,000 followers: no table",
        OverAll => "over 100% of followers: use the rate by views",
        MixedBase => "the only table mixes its bases: not graded",
        NoTable => "no table for this platform",
        PartsMissing => "parts are missing: not graded",
        AskViews => "the views of their last 12 posts",
        AskClicks => "the clicks of an earlier post of theirs",
        AskShop => "your shop’s own conversion rate",
        AskAudience => "their audience statistics",
        AskCodes => "code orders of earlier campaigns",
        AskPrice => "their price",
        MetricViewRate => "How many followers see a post",
        MetricEr => "Usual engagement rate",
        MetricContent => "Price of making the content",
        MetricFurther => "What a further post brings",
        MetricOther => "Evidence",
        ConfidenceNone => "nobody has measured it",
        ConfidenceLow => "low confidence",
        ConfidenceMedium => "medium confidence",
        ConfidenceHigh => "high confidence",
        OurSynthesis => "our synthesis of",
        OurAssumption => "our assumption, no source",
        PasteInstead => {
            "Paste the text of a profile page, or write a line such as “maya.makes IG 24.8k followers avg 1,240 likes 68 comments”. You can also add each fact by hand."
        }
        WhichPlatform => "Which platform is this? The same numbers mean different things on each.",
        StillUnsure => {
            "Even with every view known, single posts differ this much. More posts average it out; more data do not."
        }
        Convention => "That is convention, not measurement.",
        NotChecked => "Not checked: replies to comments, growth, topic.",
        FourInFive => {
            "Ranges hold 4 in 5 cases if our assumptions hold; the figure before them is the typical case. They are judgement, not a promise: nothing here was measured on this person’s campaigns."
        }
        RecoveredText => {
            "The tool stopped while reading this text and started again. Nothing was lost: your text and your assumptions are kept. Change the text, or read it again."
        }
        RecoveredAction => {
            "The tool stopped and started again. Nothing was lost: your text and your assumptions are kept. Only the last step was not done."
        }
        ReportIntro => "Tell the makers (holds no word of your text):",
        KnobBad => "Not understood. Type a number such as 1.5, or a range such as 0.5–3.",
        ValueBad => "Not understood. Type a number such as 24,800 or 24.8K.",
        LinkAndCode => "Links and codes measure different things; we cannot tell which is yours.",
        HowToRead => "The bar holds 4 in 5 cases, the mark is the typical one.",
    }
}

fn base(base: Base) -> &'static str {
    match base {
        Base::Followers => "followers",
        Base::Views => "viewers",
        Base::Reach => "people reached",
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::FarBelow => "far below the usual",
        Grade::BelowOrFar => "below or far below the usual",
        Grade::Below => "below the usual",
        Grade::AtOrBelow => "at or below the usual",
        Grade::Within => "within the usual",
        Grade::Unclear => "not to be told apart from the usual",
        Grade::AtOrAbove => "at or above the usual",
        Grade::Above => "above the usual",
        Grade::AboveOrFar => "above or far above the usual",
        Grade::FarAbove => "far above the usual",
    }
}

/// A sentence whose places `{0}`, `{1}` and so on are taken by these words.
fn put(sentence: &str, words: &[&str]) -> String {
    let mut pieces = sentence.split('{');
    let mut out = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (place, rest) = piece.split_at_checked("0}".len()).unwrap_or_default();
        let place = place.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        out.push_str(words.get(usize::from(place)).copied().unwrap_or_default());
        out.push_str(rest);
    }
    out
}

/// A sentence in English.
pub fn say(msg: &Msg<'_>) -> String {
    use Msg::*;
    match *msg {
        MicroBy { count, of } => put("A *micro-influencer* by {0} of {1} definitions", &[count, of]),
        TierBy { tier, scheme, count, of } => put("{0} *{1}* ({2}); {3} of {4} definitions say{5} “micro”", &[article(label(tier)), label(tier), scheme, if count == "0" { "none" } else { count }, of, if count == "1" { "s" } else { "" }]),
        FollowersUnknown => "*Followers are not told*, so no definition by size applies".into(),
        RespondAsMicro { rate, base: b, grade: g, usual } => {
            put(", and by how people respond: *{0}* of {1} react to a post, {2} {3}.", &[rate, base(b), grade(g), usual])
        }
        RespondBelow { rate, base: b, grade: g, usual } => {
            put(", but not by how people respond: *{0}* of {1} react to a post, {2} {3}.", &[rate, base(b), grade(g), usual])
        }
        Respond { rate, base: b, grade: g, usual } => {
            put(". *{0}* of {1} react to a post, {2} {3}.", &[rate, base(b), grade(g), usual])
        }
        RespondUngraded { rate, base: b } => put(". *{0}* of {1} react to a post.", &[rate, base(b)]),
        ResponseUnknown => ". How people respond is not told: add likes and comments.".into(),
        Talk { comments, likes, per_100 } => put("*{0}* comments against *{1}* likes: {2} per 100.", &[comments, likes, per_100]),
        Suits { small: true } => "Accounts of this size are booked for *engagement* and *conversion* more than for reach.".into(),
        Suits { small: false } => "Accounts of this size are booked for *reach* and *awareness* more than for conversion.".into(),
        NearEdge { edge, scheme } => put("Within 10% of an edge: {0} draws a line at {1}.", &[scheme, edge]),
        DebateLine { count, of } => put("Micro in *{0}* of {1} definitions.", &[count, of]),
        // A minus beside a dash cannot be read.
        Range { low, high } if low.starts_with('-') => put("{0} to {1}", &[low, high]),
        Range { low, high } => put("{0}–{1}", &[low, high]),
        RangeAlt { name, low, mid, high } => put("{0}: typically {1}; 4 in 5 cases between {2} and {3}.", &[name, mid, low, high]),
        KnownAlt { name, value } => put("{0}: {1}.", &[name, value]),
        RateAlt { name, value, usual: Some(usual) } => put("{0}: {1}; usual is {2}.", &[name, value, usual]),
        RateAlt { name, value, usual: None } => put("{0}: {1}.", &[name, value]),
        NoneIn { none, low, high } => put("{0}–{1} · none in {2} of 100", &[low, high, none]),
        CountRange { low, high, content } => put("A whole number: {0} to {1} in {2} of 100 cases.", &[low, high, content]),
        AverageOf { posts: Some(n), median } => put("{0}{1} posts", &[if median { "median of " } else { "average of " }, n]),
        AverageOf { posts: None, median } => if median { "median told" } else { "average told" }.into(),
        UsualRange { range, year: Some(year) } => put("usual {0} ({1})", &[range, &super::digits(year.into())]),
        UsualRange { range, year: None } => put("usual {0}", &[range]),
        PastedFrom { shown, typical, median } => put("{0}{1} told{2}: a typical one about *{3}*.", &[if median { "Median " } else { "Average " }, shown, if median { "" } else { ", but a few posts make an average" }, typical]),
        WidthCause { factor, share } => put("Mostly uncertain: *{0}* ({1} of the squared width).", &[label(factor), share]),
        NarrowBest { fact, what, now, after } => put("What would narrow it most: *{0}*. Now {1} may be {2} times more or less, then {3} times.", &[label(fact), lower(label(what)).as_str(), now, after]),
        Because { factor, share } => put("{0} of the width: {1}", &[share, label(factor)]),
        TrueCostParts { product, hours } => match (product, hours) {
            (Some(p), Some(h)) => put("fee + {0} product + {1} h", &[p, h]),
            (Some(p), None) => put("fee + {0} product", &[p]),
            (None, Some(h)) => put("fee + {0} h of yours", &[h]),
            (None, None) => "fee".into(),
        },
        HoursNotCounted { hours } => put("About *{0} hours* of your own time are not counted: say what an hour costs.", &[hours]),
        PaysOff { orders } => put("From *{0}* orders.", &[orders]),
        Used { low, high } => put("4 in 5 between {0} and {1}. ", &[low, high]),
        DefaultIs { value } => put("Default {0}. ", &[value]),
        TypicalRate { range } => put("The typical post lies between {0} (4 in 5).", &[range]),
        Percentile { low, mid, high } => put("Higher than about {0} of 100 accounts of this size ({1} to {2}).", &[mid, low, high]),
        PostsBring { n } => put("{0} posts would bring", &[n]),
        Chance { link, code } => match (link, code) {
            (Some(l), Some(c)) => put("*{0}* if you count by code, {1} by link.", &[c, l]),
            (None, Some(c)) => put("*{0}* if you count by code.", &[c]),
            (Some(l), None) => put("*{0}* if you count by link.", &[l]),
            (None, None) => "needs your basket value".into(),
        },
        BreakEvenFee { by, low, mid, high } => match (low, mid, high) {
            (_, None, None) => put("No fee pays {0}, not even free.", &[label(by)]),
            (_, None, Some(h)) => put("Typically no fee pays {0}, not even free; up to {1} if it goes very well.", &[label(by), h]),
            (l, Some(m), Some(h)) => put("Pays up to a fee of *{0}* {1} ({2} to {3}).", &[m, label(by), l.unwrap_or("none"), h]),
            (_, Some(m), None) => put("Pays up to a fee of *{0}* {1}.", &[m, label(by)]),
        },
        StudySays { amount } => put("A field study of product-seeded shops in Europe (Instagram) would suggest {0} of revenue. It measured something else and enters no figure here.", &[amount]),
        UnderFive => "under 5%".into(),
        OverNinetyFive => "over 95%".into(),
        About { percent } => put("about {0}", &[percent]),
        LinkCodeRatio { times } => put("Counted by code, orders are {0} times those by link. Links and codes measure different things; we cannot tell which is yours.", &[times]),
        CrossAlt { cost, link, code } => put("True cost {0}; orders by link {1}; orders by code {2}.", &[cost, link.unwrap_or("not known"), code.unwrap_or("not known")]),
        PerOrder { amount } => put("{0} an order", &[amount]),
        ListFrom { low: Some(low), high } => put("{0}–{1}", &[low, high]),
        ListFrom { low: None, high } => put("product only to {0}", &[high]),
        SchemeAlt { scheme, micro, tier, followers } => {
            let mut out = String::from(scheme);
            if let Some((low, high)) = micro {
                out.push_str(&put(": micro is {0} to {1}", &[low, high]));
            }
            if let (Some(tier), Some(followers)) = (tier, followers) {
                out.push_str(&put("; {0} followers are a {1}", &[followers, label(tier)]));
            }
            out + "."
        }
        SourceLine { name, year, sample } => {
            let year = super::digits(year.into());
            match (year == "0", sample.is_empty()) {
                (true, true) => name.into(),
                (true, false) => put("{0}, undated: {1}", &[name, sample]),
                (false, true) => put("{0}, {1}", &[name, &year]),
                (false, false) => put("{0}, {1}: {2}", &[name, &year, sample]),
            }
        }
        OldSource { year } => put("Older than three years ({0}).", &[year]),
        TwoWays { text, field } => put("“{0}” ({1}) can be read in more than one way:", &[text, lower(label(field)).as_str()]),
        AlsoFound { names, count } => {
            put("Also in your text: {0}. One creator is judged at a time; the other {1} are left alone, nothing was mixed.", &[names, count])
        }
        OddNoFollowers { zero: true } => "Zero followers: no definition by size applies, and no rate by followers exists.".into(),
        OddNoFollowers { zero: false } => "Followers are not told: add them to place this account.".into(),
        OddBelowTables { followers } => put("{0} followers are below all published tables: ranges are wider, nothing is graded.", &[followers]),
        OddBeyondTables { followers } => put("{0} followers are beyond all published tables: ranges are wider.", &[followers]),
        OddViewsZero => "Zero views with interactions cannot be: views are treated as not told.".into(),
        OddLikesHidden => "Likes are hidden. That is unknown, not zero: the rate counts comments only and is not graded.".into(),
        OddCommentsHidden => "Comments are off or hidden: the rate counts likes only.".into(),
        OddReachesBeyond { times } => put("Views are {0} times the followers: posts reach beyond them. That is normal for short video.", &[times]),
        OddViral { rate } => put("{0} of followers reacted: a viral post. Judge it by views instead.", &[rate]),
        OddHighRate { rate } => put("{0} of followers react, which is rare on an Instagram feed. A giveaway, a mistyped figure, or a very close community?", &[rate]),
        OddLikesAboveFollowers { times } => put("Likes are {0} times the followers: worth a look. A viral post, or totals instead of a post’s likes?", &[times]),
        OddImpossible { rate } => put("Interactions are {0} of views, which cannot be. A lost K, or totals mixed with single posts? Nothing is computed from the views until you correct one of the two.", &[rate]),
        OddCommentsAboveLikes { comments, likes } => put("{0} comments against {1} likes: a giveaway, or are the two swapped?", &[comments, likes]),
        OddFewPosts { posts } => put("Only {0} posts: a few posts say little. Twelve are usual.", &[posts]),
        OddLeftOut { posts, of } => put("{0} of {1} posts lack a count and were left out.", &[posts, of]),
        OddStory => "A story shows no public likes: no engagement rate exists for it.".into(),
        OddForeign { currency, converted: true } => put("Price tables are in US dollars, converted to {0} at your rate.", &[currency]),
        OddForeign { currency, converted: false } => put("Price tables are in US dollars. Say how many dollars one {0} is to see them.", &[currency]),
        OddQuotedIn { currency } => put("The fee is in {0}. Choose that currency to compute with it.", &[currency]),
        OddViralDependence { times, field, warn } => put("{0}: the average is {1} times the median{2}", &[lower_first(label(field)).as_str(), times, if warn { ". One or two posts carry it; the typical post is what you buy." } else { ": some posts did far better than most." }]),
        OddAbsurd { field } => put("{0}: no account has such a count. It is not used; correct it.", &[label(field)]),
        OddViewRateNotKnown => "Followers say little here: nobody has published how many see a post, so 2 to 150% of followers is assumed. Paste views.".into(),
        OddPartMissing { field } => put("{0} are not told: the rate is at least this.", &[label(field)]),
        OddIgnored { knob } => put("{0}: out of bounds, not used.", &[label(knob)]),
        QuotedIn { currency } => put("quoted in {0}", &[currency]),
        Plural { one, n } => put("{0} {1}", &[n, label(one)]),
        LargeText { size } => put("A text of {0}. It is kept as it is; too long to be edited here.", &[size]),
        Note { kind, args: a } => {
            let line = a.line.map(|line| put(" (line {0})", &[line])).unwrap_or_default();
            let meant = if a.meant.is_empty() { String::new() } else { put(" for {0}", &[a.meant]) };
            put(note(kind), &[a.text, &line, a.count, a.limit, &meant])
        }
        MoreNotes { n } => put("and {0} more.", &[n]),
        ReportLine { action, shape } => put("action: {0}; text: {1}", &[action, shape]),
    }
}

/// What the reader says about a text, what to do. {0} is the text in question, {1} its line, {2} a count, {3} a limit and
/// {4} what it was meant for.
fn note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Empty => "Nothing to read: the text is empty.",
        NoteKind::NothingRead => "No number about a creator was found in this text. The text is kept.",
        NoteKind::BadBytes => "Some bytes are no text and were replaced by �{1}. Numbers broken by them are not read.",
        NoteKind::NotText => "This looks like a file of another kind, not text. Open it and copy its text.",
        NoteKind::TooLarge => "The text has {2} bytes; {3} are the most that is read. Paste a part of it.",
        NoteKind::LineTooLong => "A line{1} is longer than {3} bytes; its rest was not read.",
        NoteKind::TooMuch => "There is more in this text than is read at once; its rest was not read.",
        NoteKind::OutOfSteps => "Reading stopped: this text would take too long. Paste a part of it.",
        NoteKind::DataNotText => "This looks like program data (JSON). Copy the visible text of the profile instead.",
        NoteKind::UnreadNumber => {
            "“{0}”{1} was not used: no word beside it says what it counts. If it matters, write the word, or add the fact below."
        }
        NoteKind::UnclearPairing => {
            "“{0}”{1}: it is unclear which number belongs to which word. Put each pair on a line of its own."
        }
        NoteKind::NumberTooLarge => "“{0}”{1}: too large to be a count. Check its digits.",
        NoteKind::Absurd => "“{0}”{1}: more than there are people. Check its unit.",
        NoteKind::Negative => "“{0}”{1}: a count cannot be negative. It was not read.",
        NoteKind::Change => "“{0}”{1} is of a moment or a change, not a usual count. It was not read.",
        NoteKind::OldValue => "“{0}”{1} is of an earlier time or a period. It was not read.",
        NoteKind::Goal => "“{0}”{1} is a goal, not a count. It was not read.",
        NoteKind::Ceiling => "“{0}”{1} is the highest or an upper bound, not the usual one. It was not read.",
        NoteKind::Floor => "“{0}”{1} is a lower bound; the true number may be higher.",
        NoteKind::Range => "“{0}”{1} is a range. Write one number.",
        NoteKind::NotPerPost => "“{0}”{1} is not for one post. It was not read as one.",
        NoteKind::Conflict => "“{0}”{1} contradicts an earlier figure{4}. Correct it below.",
        NoteKind::SeveralCreators => {
            "More than one creator stands in this text. The first is judged, nothing was mixed."
        }
        NoteKind::TableRow => "A line{1} does not fit what stands above it and was not read.",
        NoteKind::TableShifted => "“{0}”{1} does not fit its column’s header. It was not read.",
        NoteKind::UnitsLost => "“{0}”{1}: a count has no decimals, so a unit such as K or M was lost. Write it out.",
        NoteKind::ListLengths => "The lists{1} have different lengths: which values belong to one post is unknown.",
        NoteKind::CurrencyUnclear => "“{0}”{1}: the currency is unclear. Write it as a code, such as USD.",
        NoteKind::UnreadMoney => {
            "“{0}”{1} is money, but not said to be the fee for one post. If it is, write “fee” before it."
        }
        NoteKind::BrokenNumber => "“{0}”{1}: broken by other signs. Write it again.",
        NoteKind::MoreNotes => "More of this kind{1} are not listed.",
    }
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "An" } else { "A" }
}

fn lower(words: &str) -> String {
    words.to_ascii_lowercase()
}

fn lower_first(words: &str) -> String {
    words.into()
}

#[cfg(test)]
mod tests {
    use super::super::pieces;
    use super::*;

    #[test]
    fn emphasis_is_paired_in_every_label() {
        for l in [Label::TellEngaged, Label::TellTier, Label::TellCost, Label::TellResults] {
            assert_eq!(label(l).matches('*').count() % 2, 0);
        }
    }

    #[test]
    fn a_verdict_reads_as_a_sentence() {
        let said = say(&Msg::MicroBy { count: "4", of: "6" })
            + &say(&Msg::RespondAsMicro {
                rate: "5.3%",
                base: Base::Followers,
                grade: Grade::Above,
                usual: "0.4–2.7%",
            });
        let plain: String = pieces(&said).map(|p| p.text).collect();
        assert_eq!(
            plain,
            "A micro-influencer by 4 of 6 definitions, and by how people respond: 5.3% of followers react to a post, above the usual 0.4–2.7%."
        );
        assert_eq!(pieces(&said).filter(|p| p.strong).count(), 2);
    }
}
