//! English: the labels in one exhaustive `match`, the sentences as constants. What is missing does not compile.

#[allow(missing_docs, reason = "each says itself")]
pub mod deep;
#[allow(missing_docs, reason = "each says itself")]
pub mod export;
#[allow(missing_docs, reason = "each says itself")]
pub mod many;
#[allow(missing_docs, reason = "each says itself")]
pub mod plan;

use super::message::Label;

/// A label in English.
pub(super) const fn text(label: Label) -> &'static str {
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
        OpenFile => "Open a file",
        TakeAlong => "Take it along",
        More => "Paste more",
        Undo => "Undo",
        Redo => "Redo",
        Sources => "What you pasted and opened",
        PastedText => "what you pasted",
        LeaveIt => "Leave it",
        JoinReplace => "Replace what is here",
        ReadyNone => "No creator was found in what you pasted. Shall it stand in place of what is here?",
        Tabs => "Parts of the page",
        TabLook => "Look",
        TabCompare => "Compare",
        TabPlan => "Plan",
        WhatWasRead => "What was read",
        Judging => "Judging all of them…",
        LineNumber => "Line",
        StandsTwice => "Stands in two of your pastes; the later figures hold",
        Fix => "Correct",
        AllRead => "Every cell was read.",
        AskAgain => "Ask me again",
        ColumnNone => "a column without a name",
        ColumnIt => "it",
        ColumnAccount => "Handle or name",
        ColumnUrl => "Profile link",
        ColumnPost => "Post",
        ColumnIgnored => "Not needed",
        ColumnUnknown => "Not known",
        ByHeader => "by its header",
        ByContent => "by its cells",
        ByBoth => "by header and cells",
        ByTwin => "repeats another column",
        ByComparison => "by comparing columns",
        ByPerson => "chosen by you",
        ByNothing => "not used",
        ByFit => "its cells fit nothing else",
        HowColumns => "How the other columns were read",
        AlarmUnits => "counts have no decimals, so a unit was lost.",
        AlarmSmall => "these are far too small; a unit may have been lost.",
        AlarmJump => "one jumps a thousandfold beside its neighbours.",
        AlarmHundred => "a rate above 100% cannot be.",
        AlarmReach => "more likes than people reached.",
        AlarmShifted => "words stand where the header promises numbers.",
        AlarmConflict => "another column of the same meaning says something else.",
        SkipBlank => "a row of nothing",
        SkipTitle => "a title between the rows",
        SkipRagged => "not as many cells as the header",
        SkipShort => "fewer cells than the header: read as far as it goes",
        SkipTotal => "totals of other rows",
        SkipHeader => "the header once more",
        SkipTable => "a row of another table",
        SkipQuote => "a quote that is never closed",
        SkipLong => "longer than 32,768 bytes",
        SkipError => "spreadsheet error",
        SkipText => "no plain number",
        SkipNumber => "no count: broken, too large, negative or a change",
        SkipAside => "only the number before the parenthesis was taken",
        SkipHandle => "no handle: taken as a name",
        SkipUnclear => "can be read in two ways",
        RuleGrouped => "1.234 is one thousand two hundred thirty-four",
        RuleDecimal => "1.234 is a little more than one",
        RuleThousands => "in thousands",
        RuleMillions => "in millions",
        RuleBillions => "in billions",
        RuleTrillions => "in trillions",
        RulePercent => "in percent",
        RuleFraction => "0.03 is 3%",
        RulePerPost => "for one post",
        RuleLifetime => "in total",
        RuleLeftOut => "left out",
        RuleAsWritten => "as written",
        // {0} is the name, {1} its size, {2} the limit.
        RefusedSize => {
            "{0} has {1}; {2} are the most that is read at once. Nothing was taken. Split it, or paste a part."
        }
        RefusedGone => "The browser could not give {0}. Try once more, or paste its text.",
        RefusedExcel => {
            "{0} is an Excel workbook. In Excel: File, Save As, “CSV UTF-8”, then open that here. Or copy the cells and paste them."
        }
        RefusedOpenDocument => {
            "{0} is a LibreOffice sheet. There: File, Save As, “Text CSV”, then open that here. Or copy the cells and paste them."
        }
        RefusedNumbers => {
            "{0} is a Numbers sheet. In Numbers: File, Export To, CSV, then open that here. Or copy the cells and paste them."
        }
        RefusedArchive => "{0} is an archive. Unpack it and open the text, CSV or JSON in it.",
        RefusedPdf => "{0} is a PDF. Open it, select its text or table, copy that and paste it here.",
        RefusedPicture => {
            "{0} is a picture; its numbers cannot be read here. Type them, or paste the text of the page."
        }
        RefusedUnknown => "{0} is not text. Export it as CSV or text from the program that made it, or paste its text.",
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
        AllRight => "It is right as it stands",
        LookCloser => "Look closer",
        DoorWho => "Is this a micro-influencer?",
        DoorWhoSmall => "Size, response, relationship, each with its evidence",
        DoorTopic => "Do people here care about your topic?",
        DoorTopicSmall => "Type your topics, paste a bio and captions",
        DoorHints => "Is anything unusual?",
        DoorHintsSmall => "What stands out, and what else could explain it",
        DoorQuote => "Check a quote",
        DoorQuoteSmall => "Paste what the creator asks for",
        DoorTurned => "What would have to be true?",
        DoorTurnedSmall => "The rate, the orders or the fee that would make it pay",
        DoorGoal => "What is this creator good for?",
        DoorGoalSmall => "Awareness, consideration, conversion, advocacy",
        DoorStudy => "The study behind “82%” and “74%”",
        DoorStudySmall => "What it measured, who paid, why it enters no figure",
        DoorModel => "How is this computed?",
        DoorModelSmall => "Version, rules, and a check that you can run",
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
        FitByText => "Your topics were found in what was pasted.",
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
        FollowersUnknown => "*Followers are not told*, so no definition by size applies",
        ResponseUnknown => ". How people respond is not told: add likes and comments.",
        SuitsSmall => "Accounts of this size are booked for *engagement* and *conversion* more than for reach.",
        SuitsLarge => "Accounts of this size are booked for *reach* and *awareness* more than for conversion.",
        AverageTold => "average told",
        MedianTold => "median told",
        UnderFive => "under 5%",
        OverNinetyFive => "over 95%",
        NotKnown => "not known",
        OddZeroFollowers => "Zero followers: no definition by size applies, and no rate by followers exists.",
        OddNoFollowers => "Followers are not told: add them to place this account.",
        OddViewsZero => "Zero views with interactions cannot be: views are treated as not told.",
        OddLikesHidden => {
            "Likes are hidden. That is unknown, not zero: the rate counts comments only and is not graded."
        }
        OddCommentsHidden => "Comments are off or hidden: the rate counts likes only.",
        OddStory => "A story shows no public likes: no engagement rate exists for it.",
        OddViewRateNotKnown => {
            "Followers say little here: nobody has published how many see a post, so 2 to 150% of followers is assumed. Paste views."
        }
        BaseFollowers => "followers",
        BaseViews => "viewers",
        BaseReach => "people reached",
        GradeFarBelow => "far below the usual",
        GradeBelowOrFar => "below or far below the usual",
        GradeBelow => "below the usual",
        GradeAtOrBelow => "at or below the usual",
        GradeWithin => "within the usual",
        GradeUnclear => "not to be told apart from the usual",
        GradeAtOrAbove => "at or above the usual",
        GradeAbove => "above the usual",
        GradeAboveOrFar => "above or far above the usual",
        GradeFarAbove => "far above the usual",
        // {0} is the text in question, {1} its line, {2} a count, {3} a limit and {4} what it was meant for.
        NoteEmpty => "Nothing to read: the text is empty.",
        NoteNothingRead => "No number about a creator was found in this text. The text is kept.",
        NoteBadBytes => "Some bytes are no text and were replaced by �{1}. Numbers broken by them are not read.",
        NoteNotText => "This looks like a file of another kind, not text. Open it and copy its text.",
        NoteTooLarge => "The text has {2} bytes; {3} are the most that is read. Paste a part of it.",
        NoteLineTooLong => "A line{1} is longer than {3} bytes; its rest was not read.",
        NoteTooMuch => "There is more in this text than is read at once; its rest was not read.",
        NoteOutOfSteps => "Reading stopped: this text would take too long. Paste a part of it.",
        NoteDataNotText => "This is program data, but no key in it counts anything of a creator. Its text is kept.",
        NoteJsonStops => {
            "The data ends{1} before it is complete. What is complete was read; copy it again up to its last bracket."
        }
        NoteJsonBroken => {
            "“{0}”{1} does not belong in the data here. What stands before it was read, the rest was not. Correct it, or export again."
        }
        NoteJsonLoose => {
            "“{0}”{1} is not strict JSON (a comment, single quotes or a comma too many). It was read as it is meant."
        }
        NoteJsonTwice => "The key “{0}”{1} stands twice in one object. Neither value was taken: delete the wrong one.",
        NoteJsonDeep => "The data{1} is nested {2} levels deep; what is below {3} was not read.",
        NoteKeysUnread => "Not read, as no known key says what they count: {0}{1}.",
        NoteOddHandle => {
            "“{0}”{1} holds what no handle has there: look-alikes of letters, invisible characters, a sign or a length that is not allowed. Compare it with the profile."
        }
        NoteHalfCharacter => "“{0}”{1} holds half a character, shown as �. Copy the name again.",
        NoteUnreadNumber => {
            "“{0}”{1} was not used: no word beside it says what it counts. If it matters, write the word, or add the fact below."
        }
        NoteUnclearPairing => {
            "“{0}”{1}: it is unclear which number belongs to which word. Put each pair on a line of its own."
        }
        NoteNumberTooLarge => "“{0}”{1}: too large to be a count. Check its digits.",
        NoteAbsurd => "“{0}”{1}: more than there are people. Check its unit.",
        NoteNegative => "“{0}”{1}: a count cannot be negative. It was not read.",
        NoteChange => "“{0}”{1} is of a moment or a change, not a usual count. It was not read.",
        NoteOldValue => "“{0}”{1} is of an earlier time or a period. It was not read.",
        NoteGoal => "“{0}”{1} is a goal, not a count. It was not read.",
        NoteCeiling => "“{0}”{1} is the highest or an upper bound, not the usual one. It was not read.",
        NoteFloor => "“{0}”{1} is a lower bound; the true number may be higher.",
        NoteRange => "“{0}”{1} is a range. Write one number.",
        NoteNotPerPost => "“{0}”{1} is not for one post. It was not read as one.",
        NoteConflict => "“{0}”{1} contradicts an earlier figure{4}. Correct it below.",
        NoteSeveralCreators => "More than one creator stands in this text. The first is judged, nothing was mixed.",
        NoteTableRow => "A line{1} does not fit what stands above it and was not read.",
        NoteSkipped => "{2} rows or cells, the first of them{1}, were skipped.",
        NoteColumnUnknown => "“{0}”{1}: what this column counts is not known. It was not read.",
        NoteTooManyRows => "{2} rows{1} are more than the limit of {3}. None was read; paste a part of them.",
        NoteTooManyColumns => "{2} columns{1} are more than the limit of {3}. None was read; paste a part of them.",
        NoteTableShifted => "“{0}”{1} does not fit its column’s header. It was not read.",
        NoteUnitsLost => "“{0}”{1}: a count has no decimals, so a unit such as K or M was lost. Write it out.",
        NoteListLengths => "The lists{1} have different lengths: which values belong to one post is unknown.",
        NoteCurrencyUnclear => "“{0}”{1}: the currency is unclear. Write it as a code, such as USD.",
        NoteUnreadMoney => {
            "“{0}”{1} is money, but not said to be the fee for one post. If it is, write “fee” before it."
        }
        NoteBrokenNumber => "“{0}”{1}: broken by other signs. Write it again.",
        NoteMoreNotes => "More of this kind{1} are not listed.",
        LeaveOut => "Leave it out",
        KnobPayment => "How they are paid",
        KnobCommission => "Their share of an order",
        KnobHybridShare => "Fee left beside a commission",
        KnobAlso => "Also booked",
        KnobRights => "You may use the content",
        KnobPaidAds => "Also in your paid ads",
        KnobExclusive => "No work for your competitors",
        KnobRush => "Sooner than usual",
        KnobUplift => "All extras on the fee",
        KnobShipping => "Shipping",
        KnobAgency => "Agency, on top of the fee",
        KnobBoost => "Paid boost of the post",
        KnobFurther => "Each further post brings, of the one before",
        PayFlat => "a fee",
        PayProduct => "the product only",
        PayCommission => "a share of the sales only",
        PayHybrid => "a lower fee and a share of the sales",
        RightsNone => "not at all",
        RightsMonth => "for 30 days",
        RightsHalfYear => "for 6 months",
        RightsYear => "for 12 months",
        RightsForever => "for ever",
        Yes => "yes",
        No => "no",
        TheDeal => "The deal",
        YourCosts => "What else it costs you",
        RatesUsed => "Rates",
        AlsoNote => {
            "Views and orders add up. People whom two formats reach are counted by both: nobody has measured how many they are."
        }
        MetricUplift => "What such a term adds",
        UpliftNote => "Added to an estimated fee. A fee that was named has its terms in it.",
    }
}

/// The sentences: what each argument is stands beside it.
#[allow(missing_docs, reason = "each says itself")]
pub mod sentences {
    use crate::text::message::Msg;

    // The verdict.
    /// How many definitions, of how many.
    pub const MICRO_BY: Msg<2> = Msg::new("A *micro-influencer* by {0} of {1} definitions");
    /// The tier (none begins with a vowel), the scheme; how many definitions say micro, of how many.
    pub const TIER_BY: Msg<4> = Msg::new("A *{0}* ({1}); {2} of {3} definitions say “micro”");
    pub const TIER_BY_ONE: Msg<4> = Msg::new("A *{0}* ({1}); {2} of {3} definitions says “micro”");
    pub const TIER_BY_NONE: Msg<4> = Msg::new("A *{0}* ({1}); none of {3} definitions say “micro”");
    /// The rate, its base, the grade, the usual range.
    pub const RESPOND_AS_MICRO: Msg<4> =
        Msg::new(", and by how people respond: *{0}* of {1} react to a post, {2} {3}.");
    pub const RESPOND_BELOW: Msg<4> =
        Msg::new(", but not by how people respond: *{0}* of {1} react to a post, {2} {3}.");
    pub const RESPOND: Msg<4> = Msg::new(". *{0}* of {1} react to a post, {2} {3}.");
    pub const RESPOND_UNGRADED: Msg<2> = Msg::new(". *{0}* of {1} react to a post.");
    /// Comments, likes, comments for 100 likes.
    pub const TALK: Msg<3> = Msg::new("*{0}* comments against *{1}* likes: {2} per 100.");
    /// The scheme, its edge.
    pub const NEAR_EDGE: Msg<2> = Msg::new("Within 10% of an edge: {0} draws a line at {1}.");
    pub const DEBATE_LINE: Msg<2> = Msg::new("Micro in *{0}* of {1} definitions.");

    // Ranges.
    /// Two ends.
    pub const RANGE: Msg<2> = Msg::new("{0}–{1}");
    /// A minus beside a dash cannot be read.
    pub const RANGE_BELOW_ZERO: Msg<2> = Msg::new("{0} to {1}");
    /// What, its typical value, its ends.
    pub const RANGE_ALT: Msg<4> = Msg::new("{0}: typically {1}; 4 in 5 cases between {2} and {3}.");
    /// What, its value.
    pub const KNOWN_ALT: Msg<2> = Msg::new("{0}: {1}.");
    /// What, its value, the usual range.
    pub const RATE_ALT: Msg<3> = Msg::new("{0}: {1}; usual is {2}.");
    /// Two ends, of 100 how often none.
    pub const NONE_IN: Msg<3> = Msg::new("{0}–{1} · none in {2} of 100");
    /// Two ends, in how many of 100.
    pub const COUNT_RANGE: Msg<3> = Msg::new("A whole number: {0} to {1} in {2} of 100 cases.");
    /// How many posts.
    pub const AVERAGE_OF: Msg<1> = Msg::new("average of {0} posts");
    pub const MEDIAN_OF: Msg<1> = Msg::new("median of {0} posts");
    /// The range, the year.
    pub const USUAL_IN: Msg<2> = Msg::new("usual {0} ({1})");
    pub const USUAL: Msg<1> = Msg::new("usual {0}");
    /// The average, the typical post.
    pub const PASTED_FROM: Msg<2> =
        Msg::new("Average {0} told, but a few posts make an average: a typical one about *{1}*.");
    /// The cause, its share.
    pub const WIDTH_CAUSE: Msg<2> = Msg::new("Mostly uncertain: *{0}* ({1} of the squared width).");
    /// The fact, what it narrows, how wide that is, and would be.
    pub const NARROW_BEST: Msg<4> =
        Msg::new("What would narrow it most: *{0}*. Now {1} may be {2} times more or less, then {3} times.");
    /// The share, its cause.
    pub const BECAUSE: Msg<2> = Msg::new("{0} of the width: {1}");
    /// How many.
    pub const POSTS_BRING: Msg<1> = Msg::new("{0} posts would bring");
    /// The range.
    pub const TYPICAL_RATE: Msg<1> = Msg::new("The typical post lies between {0} (4 in 5).");
    /// The percentile and its ends.
    pub const PERCENTILE: Msg<3> = Msg::new("Higher than about {0} of 100 accounts of this size ({1} to {2}).");

    // Cost.
    /// What is given away, hours.
    pub const FEE_AND_BOTH: Msg<2> = Msg::new("fee + {0} product + {1} h");
    pub const FEE_AND_PRODUCT: Msg<2> = Msg::new("fee + {0} product");
    pub const FEE_AND_HOURS: Msg<2> = Msg::new("fee + {1} h of yours");
    /// Hours.
    pub const HOURS_NOT_COUNTED: Msg<1> =
        Msg::new("About *{0} hours* of your own time are not counted: say what an hour costs.");
    /// Orders.
    pub const PAYS_OFF: Msg<1> = Msg::new("From *{0}* orders.");
    /// Chance by code, by link.
    pub const CHANCES: Msg<2> = Msg::new("*{0}* if you count by code, {1} by link.");
    pub const CHANCE_BY_CODE: Msg<1> = Msg::new("*{0}* if you count by code.");
    pub const CHANCE_BY_LINK: Msg<1> = Msg::new("*{0}* if you count by link.");
    /// The chance.
    pub const ABOUT: Msg<1> = Msg::new("about {0}");
    /// By which counting; the fee typically, at worst and at best.
    pub const NO_FEE: Msg<4> = Msg::new("No fee pays {0}, not even free.");
    pub const HARDLY_A_FEE: Msg<4> =
        Msg::new("Typically no fee pays {0}, not even free; up to {3} if it goes very well.");
    pub const FEE_UP_TO: Msg<4> = Msg::new("Pays up to a fee of *{1}* {0} ({2} to {3}).");
    pub const FEE_FROM_NONE: Msg<4> = Msg::new("Pays up to a fee of *{1}* {0} (none to {3}).");
    pub const FEE_WITHOUT_ENDS: Msg<4> = Msg::new("Pays up to a fee of *{1}* {0}.");
    /// Revenue in euros.
    pub const STUDY_SAYS: Msg<1> = Msg::new(
        "A field study of product-seeded shops in Europe (Instagram) would suggest EUR\u{a0}{0} of revenue. It measured something else and enters no figure here.",
    );
    /// How many times.
    pub const LINK_CODE_RATIO: Msg<1> = Msg::new(
        "Counted by code, orders are {0} times those by link. Links and codes measure different things; we cannot tell which is yours.",
    );
    /// The cost, orders by link, by code.
    pub const CROSS_ALT: Msg<3> = Msg::new("True cost {0}; orders by link {1}; orders by code {2}.");
    /// Money.
    pub const PER_ORDER: Msg<1> = Msg::new("{0} an order");
    /// Money.
    pub const PRODUCT_ONLY_TO: Msg<1> = Msg::new("product only to {0}");

    // Tiers.
    /// The scheme; what follows are its parts: where micro begins and ends, whose tier is which.
    pub const MICRO_IS: Msg<3> = Msg::new("{0}: micro is {1} to {2}");
    pub const ARE_A: Msg<3> = Msg::new("{0}; {1} followers are a {2}");

    // Assumptions.
    /// Two ends.
    pub const USED: Msg<2> = Msg::new("4 in 5 between {0} and {1}. ");
    pub const USED_PERCENT: Msg<2> = Msg::new("4 in 5 between {0}% and {1}%. ");
    /// The default.
    pub const DEFAULT_IS: Msg<1> = Msg::new("Default {0}. ");
    pub const DEFAULT_IS_PERCENT: Msg<1> = Msg::new("Default {0}%. ");

    /// What is used, and the ends of what is asked.
    pub const TERM_ADDS: Msg<3> = Msg::new("Adds {0} to an estimated fee ({1} to {2}). ");
    pub const TERM_USUAL: Msg<3> = Msg::new("Usual {0} ({1} to {2}). ");
    pub const GIFT_POSTS: Msg<3> = Msg::new("About {0} of such creators post at all ({1} to {2}). ");

    // Sources.
    /// The publisher, the year, the sample.
    pub const SOURCE_UNDATED: Msg<3> = Msg::new("{0}, undated: {2}");
    pub const SOURCE_IN: Msg<3> = Msg::new("{0}, {1}");
    pub const SOURCE_IN_OF: Msg<3> = Msg::new("{0}, {1}: {2}");
    /// The year.
    pub const OLD_SOURCE: Msg<1> = Msg::new("Older than three years ({0}).");

    // Questions.
    /// The text, what it would be.
    pub const TWO_WAYS: Msg<2> = Msg::new("“{0}” ({1}) can be read in more than one way:");
    /// A number, of what.
    pub const PLURAL: Msg<2> = Msg::new("{0} {1}");

    // Contradictions.
    /// A fact, its value, another, its value.
    pub const CLASH_ABOVE: Msg<4> =
        Msg::new("{0} ({1}) above {2} ({3}): that cannot be, if both speak of the same posts. Which is wrong?");
    pub const CLASH_RARE: Msg<4> =
        Msg::new("{0} ({1}) above {2} ({3}): rare, but it happens. Is one of the two wrong?");
    /// The rate as told, what follows.
    pub const CLASH_RATE: Msg<2> =
        Msg::new("The engagement rate is told as {0}, but the counts make {1}. Which is wrong?");
    /// The rate, of what.
    pub const RATE_OF: Msg<2> = Msg::new("{0} of {1}");
    /// As told, as listed.
    pub const CLASH_POSTS: Msg<2> = Msg::new("{0} posts are said to be counted, but {1} are listed. The list is used.");
    /// What, its value, the least and the most of the list.
    pub const CLASH_LIST: Msg<4> =
        Msg::new("{0}: {1} is told, but the listed posts lie between {2} and {3}. The list is used.");
    /// What.
    pub const CORRECT: Msg<1> = Msg::new("Correct {0}");

    // Oddities.
    /// Followers.
    pub const ODD_BELOW_TABLES: Msg<1> =
        Msg::new("{0} followers are below all published tables: ranges are wider, nothing is graded.");
    pub const ODD_BEYOND_TABLES: Msg<1> = Msg::new("{0} followers are beyond all published tables: ranges are wider.");
    /// How many times.
    pub const ODD_REACHES_BEYOND: Msg<1> =
        Msg::new("Views are {0} times the followers: posts reach beyond them. That is normal for short video.");
    /// The rate.
    pub const ODD_VIRAL: Msg<1> = Msg::new("{0} of followers reacted: a viral post. Judge it by views instead.");
    pub const ODD_HIGH_RATE: Msg<1> = Msg::new(
        "{0} of followers react, which is rare on an Instagram feed. A giveaway, a mistyped figure, or a very close community?",
    );
    /// How many times.
    pub const ODD_LIKES_ABOVE_FOLLOWERS: Msg<1> =
        Msg::new("Likes are {0} times the followers: worth a look. A viral post, or totals instead of a post’s likes?");
    /// The rate.
    pub const ODD_IMPOSSIBLE: Msg<1> = Msg::new(
        "Interactions are {0} of views, which cannot be. A lost K, or totals mixed with single posts? Nothing is computed from the views until you correct one of the two.",
    );
    /// How many.
    pub const ODD_FEW_POSTS: Msg<1> = Msg::new("Only {0} posts: a few posts say little. Twelve are usual.");
    /// How many, of how many.
    pub const ODD_LEFT_OUT: Msg<2> = Msg::new("{0} of {1} posts lack a count and were left out.");
    /// The currency.
    pub const ODD_CONVERTED: Msg<1> = Msg::new("Price tables are in US dollars, converted to {0} at your rate.");
    pub const ODD_FOREIGN: Msg<1> =
        Msg::new("Price tables are in US dollars. Say how many dollars one {0} is to see them.");
    pub const ODD_QUOTED_IN: Msg<1> = Msg::new("The fee is in {0}. Choose that currency to compute with it.");
    /// Of what, how many times.
    pub const ODD_VIRAL_DEPENDENCE: Msg<2> = Msg::new(
        "{0}: the average is {1} times the median. One or two posts carry it; the typical post is what you buy.",
    );
    pub const ODD_UNEVEN: Msg<2> =
        Msg::new("{0}: the average is {1} times the median: some posts did far better than most.");
    /// What.
    pub const ODD_ABSURD: Msg<1> = Msg::new("{0}: no account has such a count. It is not used; correct it.");
    pub const ODD_PART_MISSING: Msg<1> = Msg::new("{0} are not told: the rate is at least this.");
    pub const ODD_IGNORED: Msg<1> = Msg::new("{0}: out of bounds, not used.");

    // The rest.
    /// The currency.
    pub const QUOTED_IN: Msg<1> = Msg::new("quoted in {0}");
    /// Lines, size, from where.
    pub const LARGE_TEXT: Msg<3> = Msg::new("{0} rows, {1}, from {2}.");
    /// Size, from where.
    pub const UNREAD_TEXT: Msg<2> = Msg::new("{0} from {1}, not read.");
    /// A number.
    pub const PASTE_NUMBER: Msg<1> = Msg::new("Paste {0}");

    // The table of what was read.
    /// How many creators, columns.
    pub const CREATORS_IN_COLUMNS: Msg<2> = Msg::new(
        "*{0}* creators, *{1}* columns. Each cell shows what was read and, below it, what stands in your text. Choose a row to judge that creator below.",
    );
    /// How many can be judged, of how many; then how many are micro, by which scheme.
    pub const SURVEY: Msg<2> = Msg::new("*{0}* of {1} can be judged.");
    pub const SURVEY_MICRO: Msg<2> = Msg::new(" Micro-influencers ({1}): *{0}*.");
    /// How many below, usual, above.
    pub const SURVEY_SPREAD: Msg<3> =
        Msg::new(" Engagement for their size: {0} below the usual, {1} usual, {2} above it.");
    /// How many.
    pub const SURVEY_UNPLACED: Msg<1> = Msg::new(" Engagement that cannot be placed: {0}.");
    pub const SKIPPED: Msg<1> = Msg::new("{0} rows or cells were not read, or not as they stand");
    pub const SKIPPED_ONE: Msg<1> = Msg::new("{0} row or cell was not read, or not as it stands");
    /// Line, column, text, why.
    pub const SKIPPED_CELL: Msg<4> = Msg::new("Line {0}, {1}: “{2}”, {3}");
    pub const SKIPPED_ROW: Msg<4> = Msg::new("Line {0}: “{2}”, {3}");
    /// What the limit is, how much there is.
    pub const SKIPPED_LONG: Msg<2> = Msg::new("{0}: it has {1}");
    /// Line, column, value.
    pub const CELL_IS: Msg<3> = Msg::new("Line {0}, {1}: {2}");
    /// Line, column, value, text.
    pub const CELL_FROM: Msg<4> = Msg::new("Line {0}, {1}: {2}, from “{3}”");
    /// The column.
    pub const COLUMN_HOLDS: Msg<1> = Msg::new("What “{0}” holds");
    /// The column, its first cells.
    pub const COLUMN_ASKED: Msg<2> =
        Msg::new("“{0}” can be read in more than one way. Nothing is computed from it until you say: {1} means");
    /// The column, why, its first cells.
    pub const COLUMN_ALARM: Msg<3> =
        Msg::new("“{0}” cannot be what it seems: {1} Nothing is computed from it until you say what {2} means");
    /// Numbers.
    pub const AS_WRITTEN: Msg<1> = Msg::new("{0}, as written");
    /// The column, what it holds and how its numbers are read, why.
    pub const HOLDS: Msg<3> = Msg::new("“{0}”: {1} ({2}).");
    /// A line, what stands there, the column.
    pub const SHOW_LINE: Msg<3> = Msg::new("Line {0}, column {2}: “{1}”");

    // What comes in.
    /// From where.
    pub const IS_READING: Msg<1> = Msg::new("Reading *{0}*");
    pub const WAS_READING: Msg<1> =
        Msg::new("*{0}* was being read when something broke. It is kept, and not read by itself.");
    pub const UNCLEAR_BYTES: Msg<1> =
        Msg::new("*{0}* holds letters that can be read in two ways. Which lines are right?");
    pub const UNCLEAR_ZEROS: Msg<1> =
        Msg::new("*{0}* has zeros between its letters and no mark that says why. Which lines are right?");
    /// The encoding.
    pub const READ_AS: Msg<1> = Msg::new("Read as {0}");
    /// Bytes read, of how many; lines, in a second.
    pub const PROGRESS: Msg<4> = Msg::new("{0} of {1} · {2} rows · {3} rows a second");
    /// From where, how many new, how many here.
    pub const READY: Msg<3> = Msg::new("In *{0}*: *{1}* new, *{2}* already here. What shall become of what is here?");
    /// How many.
    pub const JOIN_ADD: Msg<1> = Msg::new("Add {0}");
    /// How many here already, how many new.
    pub const JOIN_UPDATE: Msg<2> = Msg::new("Update {0} by handle, add {1}");
    /// The line, what a note was meant for: parts of notes.
    pub const NOTE_LINE: Msg<1> = Msg::new(" (line {0})");
    pub const NOTE_LINES: Msg<1> = Msg::new(" (lines {0})");
    pub const NOTE_MEANT: Msg<1> = Msg::new(" for {0}");
    /// How many.
    pub const MORE_NOTES: Msg<1> = Msg::new("and {0} more.");
    /// The action, the shape of the text.
    pub const REPORT_LINE: Msg<2> = Msg::new("action: {0}; text: {1}");
}

#[cfg(test)]
mod tests {
    use super::super::message::fits;
    use super::*;

    #[test]
    fn emphasis_is_paired_in_every_label() {
        for l in Label::ALL {
            assert_eq!(text(*l).matches('*').count() % 2, 0);
        }
    }

    #[test]
    fn only_notes_have_arguments() {
        for l in Label::ALL {
            let name = format!("{l:?}");
            let arguments = if name.starts_with("Note") { 5 } else { 3 * usize::from(name.starts_with("Refused")) };
            assert!(fits(text(*l), arguments), "{l:?}");
        }
    }

    #[test]
    fn no_tier_begins_with_a_vowel() {
        use Label::*;
        for tier in [Personal, Nano, Micro, Mid, Macro, Mega, Celebrity] {
            assert!(!text(tier).starts_with(['a', 'e', 'i', 'o', 'u']));
        }
    }
}
