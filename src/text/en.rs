//! English. One exhaustive `match` a kind: what is missing does not compile.

use super::message::{Base, Grade, Label, Msg, NoteArgs, NoteKind};

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
        Price => "Price",
        RelevantViews => "Relevant views",
        Engaged => "Engaged",
        Clicks => "Clicks",
        OrdersByLink => "Orders, by link",
        OrdersByCode => "Orders, by code",
        FeeByViews => "Fee by views",
        FeeQuoted => "Fee quoted",
        ListPrice => "List price",
        TrueCost => "True cost",
        Cpm => "1,000 views (CPM)",
        EffectiveCpm => "1,000 relevant views",
        Cpe => "engagement (CPE)",
        Cpc => "click (CPC)",
        CpaByLink => "order by link (CPA)",
        CpaByCode => "order by code (CPA)",
        RevenueByLink => "Revenue, by link",
        RevenueByCode => "Revenue, by code",
        RoiByLink => "ROI, by link",
        RoiByCode => "ROI, by code",
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
        Usual => "usual",
        Expected => "expected",
        Personal => "personal account",
        Nano => "nano-influencer",
        Micro => "micro-influencer",
        Mid => "mid-tier influencer",
        Macro => "macro-influencer",
        Mega => "mega-influencer",
        Celebrity => "celebrity",
        Rookie => "rookie",
        UpAndComing => "up-and-coming creator",
        Prosumer => "prosumer",
        Maven => "maven",
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
        Commission => "Commission",
        Scheme => "Name tiers by",
        FitNotTold => "not told",
        FitTopicFound => "known for the topic",
        FitOffTopic => "known for something else",
        Reset => "Reset",
        Changed => "changed by you",
        PlaceholderOfOurs => "a placeholder of ours, not measured",
        NotToldYet => "no default: only you know it",
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
        NothingPasted => "Nothing to judge yet.",
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
        NoFeePays => "no fee pays",
        NotEvenFree => "none: not even free",
        KnobBad => "Not understood. Type a number such as 1.5, or a range such as 0.5–3.",
        ValueBad => "Not understood. Type a number such as 24,800 or 24.8K.",
        ProductOnly => "product only",
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

fn join(parts: &[&str]) -> String {
    parts.concat()
}

/// A sentence in English.
pub fn say(msg: &Msg<'_>) -> String {
    use Msg::*;
    match *msg {
        MicroBy { count, of } => join(&["A *micro-influencer* by ", count, " of ", of, " definitions"]),
        TierBy { tier, scheme, count, of } => join(&[
            article(label(tier)), " *", label(tier), "* (", scheme, "); ",
            if count == "0" { "none" } else { count }, " of ", of, " definitions say", if count == "1" { "s" } else { "" }, " “micro”",
        ]),
        FollowersUnknown => "*Followers are not told*, so no definition by size applies".into(),
        RespondAsMicro { rate, base: b, grade: g, usual } => {
            join(&[", and by how people respond: *", rate, "* of ", base(b), " react to a post, ", grade(g), " ", usual, "."])
        }
        RespondBelow { rate, base: b, grade: g, usual } => {
            join(&[", but not by how people respond: *", rate, "* of ", base(b), " react to a post, ", grade(g), " ", usual, "."])
        }
        Respond { rate, base: b, grade: g, usual } => {
            join(&[". *", rate, "* of ", base(b), " react to a post, ", grade(g), " ", usual, "."])
        }
        RespondUngraded { rate, base: b } => join(&[". *", rate, "* of ", base(b), " react to a post."]),
        ResponseUnknown => ". How people respond is not told: add likes and comments.".into(),
        Talk { comments, likes, per_100 } => join(&["*", comments, "* comments against *", likes, "* likes: ", per_100, " per 100."]),
        Suits { small: true } => "Accounts of this size are booked for *engagement* and *conversion* more than for reach.".into(),
        Suits { small: false } => "Accounts of this size are booked for *reach* and *awareness* more than for conversion.".into(),
        NearEdge { edge, scheme } => join(&["Within 10% of an edge: ", scheme, " draws a line at ", edge, "."]),
        DebateLine { count, of } => join(&["Micro in *", count, "* of ", of, " definitions."]),
        Range { low, high } => join(&[low, "–", high]),
        RangeAlt { name, low, mid, high } => join(&[name, ": typically ", mid, "; 4 in 5 cases between ", low, " and ", high, "."]),
        KnownAlt { name, value } => join(&[name, ": ", value, "."]),
        RateAlt { name, value, usual: Some(usual) } => join(&[name, ": ", value, "; usual is ", usual, "."]),
        RateAlt { name, value, usual: None } => join(&[name, ": ", value, "."]),
        NoneIn { none, low, high } => join(&[low, "–", high, " · none in ", none, " of 100"]),
        CountRange { low, high, content } => join(&["A whole number: ", low, " to ", high, " in ", content, " of 100 cases."]),
        AverageOf { posts: Some(n), median } => join(&[if median { "median of " } else { "average of " }, n, " posts"]),
        AverageOf { posts: None, median } => if median { "median told" } else { "average told" }.into(),
        UsualRange { range, year: Some(year) } => join(&["usual ", range, " (", &year.to_string(), ")"]),
        UsualRange { range, year: None } => join(&["usual ", range]),
        PastedFrom { shown, typical, median } => join(&[
            if median { "Median " } else { "Average " }, shown, " told",
            if median { "" } else { ", but a few posts make an average" }, ": a typical one about *", typical, "*.",
        ]),
        WidthCause { factor, share } => join(&["Mostly uncertain because of *", label(factor), "* (", share, " of the squared width)."]),
        NarrowBest { fact, what, now, after } => join(&[
            "To narrow it most, ask for *", label(fact), "*: ", lower(label(what)).as_str(), " would go from ÷× ", now, " to ÷× ", after, ".",
        ]),
        Because { factor, share } => join(&[share, " of the width: ", label(factor)]),
        AddViews => "Add average views".into(),
        TrueCostParts { product, hours } => match (product, hours) {
            (Some(p), Some(h)) => join(&["fee + ", p, " product + ", h, " h"]),
            (Some(p), None) => join(&["fee + ", p, " product"]),
            (None, Some(h)) => join(&["fee + ", h, " h of yours"]),
            (None, None) => "fee".into(),
        },
        HoursNotCounted { hours } => join(&["About *", hours, " hours* of your own time are not counted: say what an hour costs."]),
        PaysOff { orders } => join(&["From *", orders, "* orders."]),
        TypicalRate { range } => join(&["The typical post lies between ", range, " (4 in 5)."]),
        Percentile { low, mid, high } => join(&["Higher than about ", mid, " of 100 accounts of this size (", low, " to ", high, ")."]),
        PostsBring { n } => join(&[n, " posts would bring"]),
        Chance { link, code } => match (link, code) {
            (Some(l), Some(c)) => join(&["*", c, "* if you count by code, ", l, " by link."]),
            (None, Some(c)) => join(&["*", c, "* if you count by code."]),
            (Some(l), None) => join(&["*", l, "* if you count by link."]),
            (None, None) => "needs your basket value".into(),
        },
        BreakEvenFee { by, low, mid, high } => match (low, mid, high) {
            (_, None, None) => join(&["No fee pays ", label(by), ", not even free."]),
            (_, None, Some(h)) => join(&["Typically no fee pays ", label(by), ", not even free; up to ", h, " if it goes very well."]),
            (l, Some(m), Some(h)) => join(&["Pays up to a fee of *", m, "* ", label(by), " (", l.unwrap_or("none"), " to ", h, ")."]),
            (_, Some(m), None) => join(&["Pays up to a fee of *", m, "* ", label(by), "."]),
        },
        StudySays { amount } => join(&["A field study of product-seeded shops in Europe would suggest ", amount, " of revenue; it measures something else and enters no figure here."]),
        UnderFive => "under 5%".into(),
        OverNinetyFive => "over 95%".into(),
        OneIn { n } => join(&["about 1 in ", n]),
        About { percent } => join(&["about ", percent]),
        LinkCodeRatio { times } => join(&["Counted by code, orders are ", times, " times those by link. Links and codes measure different things; we cannot tell which is yours."]),
        CrossAlt { cost, link, code } => join(&[
            "True cost ", cost, "; orders by link ", link.unwrap_or("not known"), "; orders by code ", code.unwrap_or("not known"), ".",
        ]),
        PerOrder { amount } => join(&[amount, " an order"]),
        ListFrom { low: Some(low), high } => join(&[low, "–", high]),
        ListFrom { low: None, high } => join(&["product only to ", high]),
        SchemeAlt { scheme, micro, tier, followers } => {
            let mut out = String::from(scheme);
            if let Some((low, high)) = micro {
                out.push_str(&join(&[": micro is ", low, " to ", high]));
            }
            if let (Some(tier), Some(followers)) = (tier, followers) {
                out.push_str(&join(&["; ", followers, " followers are a ", label(tier)]));
            }
            out + "."
        }
        SourceLine { name, year, sample } => {
            let year = year.to_string();
            if sample.is_empty() { join(&[name, ", ", &year]) } else { join(&[name, ", ", &year, ": ", sample]) }
        }
        Stretched => "The table had to be stretched for this size.".into(),
        OldSource { year } => join(&["Older than three years (", year, ")."]),
        DefaultIs { value } => join(&["default ", value]),
        Confidence { level } => label(level).into(),
        TwoWays { text, field } => join(&["“", text, "” (", lower(label(field)).as_str(), ") can be read in more than one way:"]),
        AlsoFound { names, count } => {
            join(&["Also in your text: ", names, ". One creator is judged at a time; the other ", count, " are left alone, nothing was mixed."])
        }
        OddNoFollowers { zero: true } => "Zero followers: no definition by size applies, and no rate by followers exists.".into(),
        OddNoFollowers { zero: false } => "Followers are not told: add them to place this account.".into(),
        OddBelowTables { followers } => join(&[followers, " followers are below all published tables: ranges are wider, nothing is graded."]),
        OddBeyondTables { followers } => join(&[followers, " followers are beyond all published tables: ranges are wider."]),
        OddViewsZero => "Zero views with interactions cannot be: views are treated as not told.".into(),
        OddLikesHidden => "Likes are hidden. That is unknown, not zero: the rate counts comments only and is not graded.".into(),
        OddCommentsHidden => "Comments are off or hidden: the rate counts likes only.".into(),
        OddReachesBeyond { times } => join(&["Views are ", times, " times the followers: posts reach beyond them. That is normal for short video."]),
        OddViral { rate } => join(&[rate, " of followers reacted: a viral post. Judge it by views instead."]),
        OddHighRate { rate } => join(&[rate, " of followers react, which is rare on an Instagram feed. A giveaway, a mistyped figure, or a very close community?"]),
        OddLikesAboveFollowers { times } => join(&["Likes are ", times, " times the followers: worth a look. A viral post, or totals instead of a post’s likes?"]),
        OddImpossible { rate } => join(&["Interactions are ", rate, " of views, which cannot be. A lost K, or totals mixed with single posts? Nothing is computed from the views until you correct one of the two."]),
        OddCommentsAboveLikes { comments, likes } => join(&[comments, " comments against ", likes, " likes: a giveaway, or are the two swapped?"]),
        OddFewPosts { posts } => join(&["Only ", posts, " posts: a few posts say little. Twelve are usual."]),
        OddLeftOut { posts, of } => join(&[posts, " of ", of, " posts lack a count and were left out."]),
        OddRounded { field, low, high } => join(&[label(field), " are rounded by the platform: ", low, " to ", high, "."]),
        OddStory => "A story shows no public likes: no engagement rate exists for it.".into(),
        OddForeign { currency, converted: true } => join(&["Price tables are in US dollars, converted to ", currency, " at your rate."]),
        OddForeign { currency, converted: false } => join(&["Price tables are in US dollars. Say how many dollars one ", currency, " is to see them."]),
        OddQuotedIn { currency } => join(&["The fee is in ", currency, ". Choose that currency to compute with it."]),
        OddViralDependence { times, field, warn } => join(&[
            lower_first(label(field)).as_str(), ": the average is ", times, " times the median",
            if warn { ". One or two posts carry it; the typical post is what you buy." } else { ": some posts did far better than most." },
        ]),
        OddAbsurd { field } => join(&[label(field), ": no account has such a count. It is not used; correct it."]),
        OddViewRateNotKnown => "Followers say little here: nobody has published how many see a post, so 2 to 150% of followers is assumed. Paste views.".into(),
        OddPartMissing { field } => join(&[label(field), " are not told: the rate is at least this."]),
        OddIgnored { knob } => join(&[label(knob), ": out of bounds, not used."]),
        QuotedIn { currency } => join(&["quoted in ", currency]),
        Plural { one, n } => join(&[n, " ", label(one)]),
        PostsListed { n } => join(&[n, " posts"]),
        LargeText { size } => join(&["A text of ", size, ". It is kept as it is; too long to be edited here."]),
        Note { kind, args } => note(kind, args),
        MoreNotes { n } => join(&["and ", n, " more."]),
        ReportLine { action, shape } => join(&["action: ", action, "; text: ", shape]),
    }
}

/// What the reader says about a text, where, and what to do.
fn note(kind: NoteKind, a: NoteArgs<'_>) -> String {
    let w = a.line.map(|line| join(&[" (line ", line, ")"])).unwrap_or_default();
    match kind {
        NoteKind::Empty => join(&["Nothing to read: the text is empty."]),
        NoteKind::NothingRead => join(&["No number about a creator was found in this text. The text is kept."]),
        NoteKind::BadBytes => {
            join(&["Some bytes are no text and were replaced by �", &w, ". Numbers broken by them are not read."])
        }
        NoteKind::NotText => join(&["This looks like a file of another kind, not text. Open it and copy its text."]),
        NoteKind::TooLarge => {
            join(&["The text has ", a.count, " bytes; ", a.limit, " are the most that is read. Paste a part of it."])
        }
        NoteKind::LineTooLong => join(&["A line", &w, " is longer than ", a.limit, " bytes; its rest was not read."]),
        NoteKind::TooMuch => join(&["There is more in this text than is read at once; its rest was not read."]),
        NoteKind::OutOfSteps => join(&["Reading stopped: this text would take too long. Paste a part of it."]),
        NoteKind::DataNotText => {
            join(&["This looks like program data (JSON). Copy the visible text of the profile instead."])
        }
        NoteKind::UnreadNumber => join(&[
            "“",
            a.text,
            "”",
            &w,
            ": no word beside it says what it counts. Write, for example, “",
            a.text,
            " followers”.",
        ]),
        NoteKind::UnclearPairing => join(&[
            "“",
            a.text,
            "”",
            &w,
            ": it is unclear which number belongs to which word. Put each pair on a line of its own.",
        ]),
        NoteKind::NumberTooLarge => join(&["“", a.text, "”", &w, ": too large to be a count. Check its digits."]),
        NoteKind::Absurd => join(&["“", a.text, "”", &w, ": more than there are people. Check its unit."]),
        NoteKind::Negative => join(&["“", a.text, "”", &w, ": a count cannot be negative. It was not read."]),
        NoteKind::Change => join(&["“", a.text, "”", &w, " is a gain or loss, not a count. It was not read."]),
        NoteKind::OldValue => join(&["“", a.text, "”", &w, " is an earlier value. It was not read."]),
        NoteKind::Goal => join(&["“", a.text, "”", &w, " is a goal, not a count. It was not read."]),
        NoteKind::Ceiling => join(&["“", a.text, "”", &w, " is only an upper bound. It was not read."]),
        NoteKind::Floor => join(&["“", a.text, "”", &w, " is a lower bound; the true number may be higher."]),
        NoteKind::Range => join(&["“", a.text, "”", &w, " is a range. Write one number."]),
        NoteKind::NotPerPost => join(&["“", a.text, "”", &w, " is not per post. It was not read as one."]),
        NoteKind::Conflict => join(&[
            "“",
            a.text,
            "”",
            &w,
            " contradicts an earlier figure",
            if a.meant.is_empty() { "" } else { " for " },
            a.meant,
            ". Correct it below.",
        ]),
        NoteKind::SeveralCreators => {
            join(&["More than one creator stands in this text. The first is judged, nothing was mixed."])
        }
        NoteKind::TableRow => join(&["A row", &w, " does not fit the table’s header and was not read."]),
        NoteKind::TableShifted => join(&["“", a.text, "”", &w, " does not fit its column’s header. It was not read."]),
        NoteKind::UnitsLost => {
            join(&["“", a.text, "”", &w, ": a count has no decimals, so a unit such as K or M was lost. Write it out."])
        }
        NoteKind::ListLengths => {
            join(&["The lists", &w, " have different lengths: which values belong to one post is unknown."])
        }
        NoteKind::CurrencyUnclear => {
            join(&["“", a.text, "”", &w, ": the currency is unclear. Write it as a code, such as USD."])
        }
        NoteKind::UnreadMoney => {
            join(&["“", a.text, "”", &w, " is money, but nothing says that it is a fee. Write “fee ", a.text, "”."])
        }
        NoteKind::BrokenNumber => join(&["“", a.text, "”", &w, ": broken by other signs. Write it again."]),
        NoteKind::MoreNotes => join(&["More of this kind", &w, " are not listed."]),
    }
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "An" } else { "A" }
}

fn lower(words: &str) -> String {
    words.to_lowercase()
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
