//! What can be said: an id for each label, a constant for each sentence with its arguments.

use super::cut::cut;
use super::pack::label;

/// Declares the labels and lists them.
macro_rules! labels {
    ($($name:ident,)* ; $($late:ident,)*) => {
        /// A fixed word or short phrase.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each variant is said, in full, by the locale files")]
        pub enum Label { $($name,)* $($late,)* }

        impl Label {
            /// Every label, in the order of the packed texts.
            pub(super) const ALL: &[Label] = &[$(Label::$name,)* $(Label::$late,)*];

            /// How many come before those that are seldom needed.
            pub(super) const NEAR: usize = [$(Label::$name,)*].len();
        }
    };
}

labels! {
    // Frame
    Privacy,
    Paste,
    PasteHint,
    PasteName,
    Read,
    EditText,
    Clear,
    Cancel,
    Save,
    Remove,
    AddFact,
    OrTry,
    SampleMaker,
    SampleHit,
    SampleChannel,
    ReadMarks,
    OpenFile,
    TakeAlong,
    More,
    Undo,
    Redo,
    Sources,
    PastedText,
    // Why a file is not read: see `REFUSED`
    WhatItTells,
    TellEngaged,
    TellTier,
    TellCost,
    TellResults,
    Reading,
    Platform,
    Handle,
    Name,
    Fee,
    RecentPosts,
    // Facts
    Followers,
    Following,
    Posts,
    Likes,
    Comments,
    Shares,
    Saves,
    Views,
    Reach,
    Impressions,
    Engagements,
    AuthenticEngagements,
    LikesTotal,
    ViewsTotal,
    PageLikes,
    ViewsMonthly,
    Connections,
    StatedRate,
    PostsCounted,
    Hidden,
    // Cards and rows
    OnePostBrings,
    ShouldCost,
    WhoIsMicro,
    CostAgainstOrders,
    Assumptions,
    MoreAssumptions,
    HowTheyRespond,
    DoesItPay,
    PerUnit,
    Engaged,
    Clicks,
    OrdersByLink,
    OrdersByCode,
    FeeByViews,
    FeeQuoted,
    ListPrice,
    TrueCost,
    Cpm,
    Cpe,
    Cpc,
    CpaByLink,
    CpaByCode,
    RevenueByLink,
    RevenueByCode,
    RoiByLink,
    RoiByCode,
    Profit,
    BreakEven,
    Yardstick,
    RateByFollowers,
    RateByViews,
    RateByReach,
    TrueCostAxis,
    OrdersAxis,
    ByLink,
    ByCode,
    // Tiers
    Personal,
    Nano,
    Micro,
    Mid,
    Macro,
    Mega,
    Celebrity,
    CustomScheme,
    CustomMicroFrom,
    CustomMicroTo,
    // Formats and surfaces
    FeedPost,
    Reel,
    Story,
    Video,
    LongVideo,
    Short,
    Post,
    Pin,
    Stream,
    // Knobs
    Basket,
    Margin,
    Currency,
    DollarRate,
    Format,
    PostsBooked,
    Fit,
    HourlyRate,
    Scheme,
    FitNotTold,
    FitTopicFound,
    FitOffTopic,
    FitByText,
    Reset,
    Changed,
    WithSample,
    PlaceholderOfOurs,
    NotToldYet,
    // Causes of width
    FactorCode,
    FactorCpm,
    FactorCtr,
    FactorCvr,
    FactorEngagement,
    FactorElse,
    FactorFit,
    FactorRounding,
    FactorLuck,
    FactorReal,
    FactorOnce,
    FactorSponsored,
    FactorViews,
    FactorViewsTold,
    // Why there is no number
    NeedsPlatform,
    NeedsFollowersOrViews,
    NeedsFollowers,
    NeedsEngagement,
    NeedsViews,
    LikesHidden,
    StoryHasNone,
    ImpossibleRate,
    NeedsPrice,
    NeedsDollarRate,
    NeedsBasket,
    NothingRemains,
    CostsNothing,
    NoEvidence,
    OutOfRange,
    // Why a rate has no standing
    NoPlatformStanding,
    NoFollowersStanding,
    OtherBase,
    BelowTables,
    OverAll,
    MixedBase,
    NoTable,
    PartsMissing,
    // Facts that would narrow
    AskViews,
    AskClicks,
    AskShop,
    AskAudience,
    AskCodes,
    AskPrice,
    // A source of our own
    OurAssumption,
    // Sentences without arguments
    PasteInstead,
    WhichPlatform,
    StillUnsure,
    Convention,
    NotChecked,
    FourInFive,
    RecoveredText,
    RecoveredAction,
    ReportIntro,
    KnobBad,
    ValueBad,
    LinkAndCode,
    HowToRead,
    FollowersUnknown,
    ResponseUnknown,
    SuitsSmall,
    SuitsLarge,
    AverageTold,
    MedianTold,
    UnderFive,
    OverNinetyFive,
    NotKnown,
    OddZeroFollowers,
    OddNoFollowers,
    OddViewsZero,
    OddLikesHidden,
    OddCommentsHidden,
    OddStory,
    OddViewRateNotKnown,
    // What a rate is divided by
    BaseFollowers,
    BaseViews,
    BaseReach,
    // Where a rate stands
    GradeFarBelow,
    GradeBelowOrFar,
    GradeBelow,
    GradeAtOrBelow,
    GradeWithin,
    GradeUnclear,
    GradeAtOrAbove,
    GradeAbove,
    GradeAboveOrFar,
    GradeFarAbove,
    // What the reader says about the text: see `NOTE`
    NoteEmpty,
    NoteNothingRead,
    NoteBadBytes,
    NoteNotText,
    NoteTooLarge,
    NoteLineTooLong,
    NoteTooMuch,
    NoteOutOfSteps,
    NoteDataNotText,
    NoteJsonDeep,
    NoteOddHandle,
    NoteUnreadNumber,
    NoteUnclearPairing,
    NoteNumberTooLarge,
    NoteAbsurd,
    NoteNegative,
    NoteChange,
    NoteOldValue,
    NoteGoal,
    NoteCeiling,
    NoteFloor,
    NoteRange,
    NoteNotPerPost,
    NoteConflict,
    NoteSeveralCreators,
    NoteTableRow,
    NoteTableShifted,
    NoteUnitsLost,
    NoteListLengths,
    NoteCurrencyUnclear,
    NoteUnreadMoney,
    NoteBrokenNumber,
    NoteMoreNotes,
    // Answers about a column
    LeaveOut,
    AllRight,
    // What can be looked at closer
    LookCloser,
    DoorWho,
    DoorWhoSmall,
    DoorTopic,
    DoorTopicSmall,
    DoorHints,
    DoorHintsSmall,
    DoorQuote,
    DoorQuoteSmall,
    DoorTurned,
    DoorTurnedSmall,
    DoorGoal,
    DoorGoalSmall,
    DoorStudy,
    DoorStudySmall,
    DoorModel,
    DoorModelSmall,
    // What only reasons, the further assumptions, large texts, tables and data are told with: see `pack`.
    ;
    // Further assumptions, and what sources measured
    Ctr,
    Cvr,
    CodeRate,
    KnobCpm,
    Product,
    Hours,
    MetricViewRate,
    MetricEr,
    MetricContent,
    MetricFurther,
    MetricOther,
    ConfidenceNone,
    ConfidenceLow,
    ConfidenceMedium,
    ConfidenceHigh,
    OurSynthesis,
    // Tables
    LeaveIt,
    JoinReplace,
    ReadyNone,
    Tabs,
    TabLook,
    TabCompare,
    TabPlan,
    WhatWasRead,
    Judging,
    LineNumber,
    StandsTwice,
    Fix,
    AllRead,
    AskAgain,
    ColumnNone,
    ColumnIt,
    ColumnAccount,
    ColumnUrl,
    ColumnPost,
    ColumnIgnored,
    ColumnUnknown,
    ByHeader,
    ByContent,
    ByBoth,
    ByTwin,
    ByComparison,
    ByPerson,
    ByNothing,
    ByFit,
    HowColumns,
    AlarmUnits,
    AlarmSmall,
    AlarmJump,
    AlarmHundred,
    AlarmReach,
    AlarmShifted,
    AlarmConflict,
    SkipBlank,
    SkipTitle,
    SkipRagged,
    SkipShort,
    SkipTotal,
    SkipHeader,
    SkipTable,
    SkipQuote,
    SkipLong,
    SkipError,
    SkipText,
    SkipNumber,
    SkipAside,
    SkipHandle,
    SkipUnclear,
    RuleGrouped,
    RuleDecimal,
    RuleThousands,
    RuleMillions,
    RuleBillions,
    RuleTrillions,
    RulePercent,
    RuleFraction,
    RulePerPost,
    RuleLifetime,
    RuleLeftOut,
    RuleAsWritten,
    RefusedSize,
    RefusedGone,
    RefusedExcel,
    RefusedOpenDocument,
    RefusedNumbers,
    RefusedArchive,
    RefusedPdf,
    RefusedPicture,
    RefusedUnknown,
    NoteJsonStops,
    NoteJsonBroken,
    NoteJsonLoose,
    NoteJsonTwice,
    NoteKeysUnread,
    NoteHalfCharacter,
    NoteSkipped,
    NoteColumnUnknown,
    NoteTooManyRows,
    NoteTooManyColumns,
    // The deal: how they are paid, what the contract gives, what it costs beside the fee
    KnobPayment,
    KnobCommission,
    KnobHybridShare,
    KnobAlso,
    KnobRights,
    KnobPaidAds,
    KnobExclusive,
    KnobRush,
    KnobUplift,
    KnobShipping,
    KnobAgency,
    KnobBoost,
    KnobFurther,
    PayFlat,
    PayProduct,
    PayCommission,
    PayHybrid,
    RightsNone,
    RightsMonth,
    RightsHalfYear,
    RightsYear,
    RightsForever,
    Yes,
    No,
    TheDeal,
    YourCosts,
    RatesUsed,
    AlsoNote,
    UpliftNote,
    MetricUplift,
}

/// A sentence with so many arguments: `{0}`, `{1}` and so on stand for them, `*…*` marks emphasis.
#[derive(Clone, Copy, Debug)]
pub struct Msg<const ARGS: usize>(&'static str);

impl<const ARGS: usize> Msg<ARGS> {
    /// The sentence; one that names an argument it does not have does not compile.
    pub(super) const fn new(sentence: &'static str) -> Msg<ARGS> {
        assert!(fits(sentence, ARGS));
        Msg(sentence)
    }
}

/// Whether a sentence names only so many arguments.
#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
pub(super) const fn fits(sentence: &str, args: usize) -> bool {
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'{' {
            if at + 2 >= bytes.len() || bytes[at + 2] != b'}' || bytes[at + 1] < b'0' {
                return false;
            }
            if (bytes[at + 1] - b'0') as usize >= args {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// An estimated count: "2,400", "0.25".
    Count,
    /// As it is: "24,800".
    Whole,
    /// A share: "5.3%".
    Percent,
    /// A share without decimals: "5%".
    WholePercent,
    /// Estimated money: "$170".
    Money,
}

impl Written {
    /// This number, written so.
    pub const fn of<'a>(self, x: f64) -> Arg<'a> {
        Arg::Number(self, x)
    }
}

/// Writes numbers: how many digits of one are shown is not for a locale to know.
pub trait Writes {
    /// The number in the shape of the locale.
    fn write(&self, how: Written, x: f64) -> String;
}

/// An argument of a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Words, or a number in its shape.
    Words(&'a str),
    /// A label.
    Label(Label),
    /// A label inside a sentence.
    Lower(Label),
    /// A number.
    Number(Written, f64),
}

/// Says a sentence.
pub fn say<const ARGS: usize>(writes: &impl Writes, msg: Msg<ARGS>, args: [Arg<'_>; ARGS]) -> String {
    fill(writes, msg.0, &args)
}

/// Says a label that has arguments.
pub fn fill(writes: &impl Writes, sentence: &str, args: &[Arg<'_>]) -> String {
    let (before, mut next) = cut(sentence, b'{');
    let mut out = String::from(before);
    while let Some(piece) = next {
        let (place, rest) = cut(piece, b'}');
        let place = place.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        let (words, after) = cut(rest.unwrap_or_default(), b'{');
        next = after;
        match args.get(usize::from(place)) {
            Some(Arg::Words(word)) => out.push_str(word),
            Some(Arg::Label(name)) => out.push_str(label(*name)),
            Some(Arg::Lower(name)) => out.push_str(&label(*name).to_ascii_lowercase()),
            Some(Arg::Number(how, x)) => out.push_str(&writes.write(*how, *x)),
            None => {}
        }
        out.push_str(words);
    }
    out
}

/// A run of text, emphasised or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Stands out.
    pub strong: bool,
    /// The words.
    pub text: &'a str,
}

/// Splits what was said at its `*` marks. An argument cannot open an emphasis: shaped numbers hold no `*`.
pub fn pieces(said: &str) -> impl Iterator<Item = Piece<'_>> {
    let (mut rest, mut strong) = (Some(said), true);
    let all = core::iter::from_fn(move || {
        let (text, after) = cut(rest?, b'*');
        (rest, strong) = (after, !strong);
        Some(Piece { strong, text })
    });
    all.filter(|piece| !piece.text.is_empty())
}
