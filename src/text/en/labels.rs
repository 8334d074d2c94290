//! English, the labels: one exhaustive `match`, so that what is missing does not compile.

use super::super::labels::Label;

/// A label in English.
pub(in crate::text) const fn text(label: Label) -> &'static str {
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
        CopyLink => "Copy link",
        LeaveIt => "Leave it",
        JoinReplace => "Replace what is here",
        ReadyNone => "No creator was found in what you pasted. Shall it stand in place of what is here?",
        Tabs => "Parts of the page",
        TabLook => "Look",
        TabCompare => "Compare",
        TabPlan => "Plan",
        TabPitch => "Pitch page",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::message::fits;

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
