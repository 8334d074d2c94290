//! Which word stands for which thing of the house. The only place where `model` and `report` meet `text`.

use super::shape::Shape;
use crate::evidence::{Confidence, Metric};
use crate::model::{Field, Fit, Format, Knob, Payment, Rights};
use crate::paste::{Alarm, Evidence, Meaning, NoteCode, Rule, SkipCode};
use crate::report::{Askable, Base, Grade, NoStanding, NotComputable, Standing, Subject};
use crate::stats::Factor;
use crate::text::{Arg, Label, label, msg};

/// The word for a fact.
pub fn field(field: Field) -> Label {
    match field {
        Field::Followers => Label::Followers,
        Field::Following => Label::Following,
        Field::Posts => Label::Posts,
        Field::LikesPerPost => Label::Likes,
        Field::CommentsPerPost => Label::Comments,
        Field::SharesPerPost => Label::Shares,
        Field::SavesPerPost => Label::Saves,
        Field::ViewsPerPost => Label::Views,
        Field::ReachPerPost => Label::Reach,
        Field::ImpressionsPerPost => Label::Impressions,
        Field::EngagementsPerPost => Label::Engagements,
        Field::AuthenticEngagementsPerPost => Label::AuthenticEngagements,
        Field::LikesTotal => Label::LikesTotal,
        Field::ViewsTotal => Label::ViewsTotal,
        Field::PageLikes => Label::PageLikes,
        Field::ViewsMonthly => Label::ViewsMonthly,
        Field::Connections => Label::Connections,
        Field::EngagementRatePercent => Label::StatedRate,
        Field::PostsCounted => Label::PostsCounted,
    }
}

/// The word for what is booked.
pub fn format(format: Format) -> Label {
    match format {
        Format::FeedPost => Label::FeedPost,
        Format::Reel => Label::Reel,
        Format::Story => Label::Story,
        Format::Video => Label::Video,
        Format::LongVideo => Label::LongVideo,
        Format::Short => Label::Short,
        Format::Post => Label::Post,
        Format::Pin => Label::Pin,
        Format::Stream => Label::Stream,
    }
}

/// The name of an assumption.
pub fn knob(knob: Knob) -> Label {
    match knob {
        Knob::Basket => Label::Basket,
        Knob::Margin => Label::Margin,
        Knob::Currency => Label::Currency,
        Knob::Ctr => Label::Ctr,
        Knob::Cvr => Label::Cvr,
        Knob::CodeRate => Label::CodeRate,
        Knob::Cpm => Label::KnobCpm,
        Knob::Fit => Label::Fit,
        Knob::Format => Label::Format,
        Knob::Posts => Label::PostsBooked,
        Knob::Product => Label::Product,
        Knob::Hours => Label::Hours,
        Knob::HourlyRate => Label::HourlyRate,
        Knob::DollarRate => Label::DollarRate,
        Knob::Payment => Label::KnobPayment,
        Knob::Commission => Label::KnobCommission,
        Knob::HybridShare => Label::KnobHybridShare,
        Knob::Also => Label::KnobAlso,
        Knob::Rights => Label::KnobRights,
        Knob::PaidAds => Label::KnobPaidAds,
        Knob::Exclusive => Label::KnobExclusive,
        Knob::Rush => Label::KnobRush,
        Knob::Uplift => Label::KnobUplift,
        Knob::Shipping => Label::KnobShipping,
        Knob::Agency => Label::KnobAgency,
        Knob::Boost => Label::KnobBoost,
        Knob::Further => Label::KnobFurther,
    }
}

/// How a creator is paid.
pub fn payment(payment: Payment) -> Label {
    match payment {
        Payment::Flat => Label::PayFlat,
        Payment::ProductOnly => Label::PayProduct,
        Payment::Commission => Label::PayCommission,
        Payment::Hybrid => Label::PayHybrid,
    }
}

/// How long the brand may use the content.
pub fn rights(rights: Rights) -> Label {
    match rights {
        Rights::None => Label::RightsNone,
        Rights::Month => Label::RightsMonth,
        Rights::HalfYear => Label::RightsHalfYear,
        Rights::Year => Label::RightsYear,
        Rights::Forever => Label::RightsForever,
    }
}

/// What is known of the audience's interest.
pub fn fit(fit: Fit) -> Label {
    match fit {
        Fit::NotTold => Label::FitNotTold,
        Fit::TopicFound => Label::FitTopicFound,
        Fit::OffTopic => Label::FitOffTopic,
    }
}

/// A cause of width. Views that were told are unsure for another reason than views that were not.
pub fn factor(factor: Factor, views_told: bool) -> Label {
    match factor {
        Factor::Code => Label::FactorCode,
        Factor::Cpm => Label::FactorCpm,
        Factor::Ctr => Label::FactorCtr,
        Factor::Cvr => Label::FactorCvr,
        Factor::Engagement => Label::FactorEngagement,
        Factor::EverythingElse => Label::FactorElse,
        Factor::Fit => Label::FactorFit,
        Factor::FollowerRounding => Label::FactorRounding,
        Factor::PostLuck => Label::FactorLuck,
        Factor::RealShare => Label::FactorReal,
        Factor::SeenOnce => Label::FactorOnce,
        Factor::Sponsored => Label::FactorSponsored,
        Factor::Views if views_told => Label::FactorViewsTold,
        Factor::Views => Label::FactorViews,
    }
}

/// Why there is no number.
pub fn reason(reason: NotComputable) -> String {
    let words = match reason {
        NotComputable::QuotedIn(currency) => {
            return Shape::default().say(msg::QUOTED_IN, [Arg::Words(currency.code())]);
        }
        NotComputable::NeedsPlatform => Label::NeedsPlatform,
        NotComputable::NeedsFollowersOrViews => Label::NeedsFollowersOrViews,
        NotComputable::NeedsFollowers => Label::NeedsFollowers,
        NotComputable::NeedsEngagement => Label::NeedsEngagement,
        NotComputable::NeedsViews => Label::NeedsViews,
        NotComputable::LikesHidden => Label::LikesHidden,
        NotComputable::StoryHasNoEngagement => Label::StoryHasNone,
        NotComputable::ImpossibleRate => Label::ImpossibleRate,
        NotComputable::NeedsPrice => Label::NeedsPrice,
        NotComputable::NeedsDollarRate => Label::NeedsDollarRate,
        NotComputable::NeedsBasket => Label::NeedsBasket,
        NotComputable::NothingRemains => Label::NothingRemains,
        NotComputable::CostsNothing => Label::CostsNothing,
        NotComputable::NoEvidence(_) => Label::NoEvidence,
        NotComputable::OutOfRange => Label::OutOfRange,
    };
    label(words).into()
}

/// Why a rate is shown without a standing.
pub fn no_standing(reason: NoStanding) -> Label {
    match reason {
        NoStanding::NoPlatform => Label::NoPlatformStanding,
        NoStanding::NoFollowers => Label::NoFollowersStanding,
        NoStanding::OtherBase(_) => Label::OtherBase,
        NoStanding::BelowTables => Label::BelowTables,
        NoStanding::LikesHidden => Label::LikesHidden,
        NoStanding::OverAllFollowers => Label::OverAll,
        NoStanding::MixedBase => Label::MixedBase,
        NoStanding::NoTable => Label::NoTable,
        NoStanding::PartsMissing => Label::PartsMissing,
    }
}

/// What a rate is divided by, in a sentence.
pub fn base(base: Base) -> Label {
    match base {
        Base::Followers => Label::BaseFollowers,
        Base::Views => Label::BaseViews,
        Base::Reach => Label::BaseReach,
    }
}

/// A standing in one phrase; two grades where the range crosses an edge.
pub fn grade(standing: &Standing) -> Label {
    let (low, high) = (standing.words.0, standing.words.1.unwrap_or(standing.words.0));
    match (low, high) {
        (Grade::FarBelow, Grade::FarBelow) => Label::GradeFarBelow,
        (Grade::FarBelow, Grade::Below) => Label::GradeBelowOrFar,
        (Grade::Below, Grade::Below) => Label::GradeBelow,
        (Grade::FarBelow | Grade::Below, Grade::Usual) => Label::GradeAtOrBelow,
        (Grade::Usual, Grade::Usual) => Label::GradeWithin,
        (Grade::Usual, Grade::Above | Grade::FarAbove) => Label::GradeAtOrAbove,
        (Grade::Above, Grade::Above) => Label::GradeAbove,
        (Grade::Above, Grade::FarAbove) => Label::GradeAboveOrFar,
        (Grade::FarAbove, Grade::FarAbove) => Label::GradeFarAbove,
        _ => Label::GradeUnclear,
    }
}

/// A fact that can be asked for.
pub fn askable(fact: Askable) -> Label {
    match fact {
        Askable::ViewsOfTwelvePosts => Label::AskViews,
        Askable::ClicksOfAnEarlierPost => Label::AskClicks,
        Askable::ShopConversion => Label::AskShop,
        Askable::AudienceStatistics => Label::AskAudience,
        Askable::CodeOrders => Label::AskCodes,
        Askable::Price => Label::AskPrice,
    }
}

/// What is narrowed.
pub fn subject(subject: Subject) -> Label {
    match subject {
        Subject::OrdersByLink => Label::OrdersByLink,
        Subject::OrdersByCode => Label::OrdersByCode,
        Subject::TrueCost => Label::TrueCost,
    }
}

/// How far a row can be trusted.
pub fn confidence(confidence: Confidence) -> Label {
    match confidence {
        Confidence::None => Label::ConfidenceNone,
        Confidence::Low => Label::ConfidenceLow,
        Confidence::Medium => Label::ConfidenceMedium,
        Confidence::High => Label::ConfidenceHigh,
    }
}

/// What a row measures.
pub fn metric(metric: Metric) -> Label {
    match metric {
        Metric::ViewRate => Label::MetricViewRate,
        Metric::ErByFollowers | Metric::ErByViews | Metric::ErMixed => Label::MetricEr,
        Metric::Price => Label::ListPrice,
        Metric::Cpm => Label::KnobCpm,
        Metric::Ctr => Label::Ctr,
        Metric::Cvr => Label::Cvr,
        Metric::CodeRate => Label::CodeRate,
        Metric::SponsoredMultiplier => Label::FactorSponsored,
        Metric::RealShare => Label::FactorReal,
        Metric::Fit => Label::Fit,
        Metric::ReachPerView => Label::FactorOnce,
        Metric::FurtherPost => Label::MetricFurther,
        Metric::PostSpread => Label::FactorLuck,
        Metric::ContentPrice => Label::MetricContent,
        Metric::Margin => Label::Margin,
        Metric::HoursPerBookedCreator | Metric::HoursPerCandidate => Label::Hours,
        Metric::RevenuePerFollower => Label::Yardstick,
        Metric::CommissionRate => Label::KnobCommission,
        Metric::Uplift => Label::MetricUplift,
        Metric::HybridShare => Label::KnobHybridShare,
        Metric::ReplyRate | Metric::GiftPostRate | Metric::OverlapFollowers => Label::MetricOther,
    }
}

/// What a note says.
pub fn note(code: NoteCode) -> Label {
    match code {
        NoteCode::Empty => Label::NoteEmpty,
        NoteCode::NothingRead => Label::NoteNothingRead,
        NoteCode::BadBytes => Label::NoteBadBytes,
        NoteCode::NotText => Label::NoteNotText,
        NoteCode::TooLarge => Label::NoteTooLarge,
        NoteCode::LineTooLong => Label::NoteLineTooLong,
        NoteCode::TooMuch => Label::NoteTooMuch,
        NoteCode::OutOfSteps => Label::NoteOutOfSteps,
        NoteCode::DataNotText => Label::NoteDataNotText,
        NoteCode::JsonStops => Label::NoteJsonStops,
        NoteCode::JsonBroken => Label::NoteJsonBroken,
        NoteCode::JsonLoose => Label::NoteJsonLoose,
        NoteCode::JsonTwice => Label::NoteJsonTwice,
        NoteCode::JsonDeep => Label::NoteJsonDeep,
        NoteCode::KeysUnread => Label::NoteKeysUnread,
        NoteCode::OddHandle => Label::NoteOddHandle,
        NoteCode::HalfCharacter => Label::NoteHalfCharacter,
        NoteCode::UnreadNumber => Label::NoteUnreadNumber,
        NoteCode::UnclearPairing => Label::NoteUnclearPairing,
        NoteCode::NumberTooLarge => Label::NoteNumberTooLarge,
        NoteCode::Absurd => Label::NoteAbsurd,
        NoteCode::Negative => Label::NoteNegative,
        NoteCode::Change => Label::NoteChange,
        NoteCode::OldValue => Label::NoteOldValue,
        NoteCode::Goal => Label::NoteGoal,
        NoteCode::Ceiling => Label::NoteCeiling,
        NoteCode::Floor => Label::NoteFloor,
        NoteCode::Range => Label::NoteRange,
        NoteCode::NotPerPost => Label::NoteNotPerPost,
        NoteCode::Conflict => Label::NoteConflict,
        NoteCode::SeveralCreators => Label::NoteSeveralCreators,
        NoteCode::TableRow => Label::NoteTableRow,
        NoteCode::Skipped => Label::NoteSkipped,
        NoteCode::ColumnUnknown => Label::NoteColumnUnknown,
        NoteCode::TooManyRows => Label::NoteTooManyRows,
        NoteCode::TooManyColumns => Label::NoteTooManyColumns,
        NoteCode::TableShifted => Label::NoteTableShifted,
        NoteCode::UnitsLost => Label::NoteUnitsLost,
        NoteCode::ListLengths => Label::NoteListLengths,
        NoteCode::CurrencyUnclear => Label::NoteCurrencyUnclear,
        NoteCode::UnreadMoney => Label::NoteUnreadMoney,
        NoteCode::BrokenNumber => Label::NoteBrokenNumber,
        NoteCode::MoreNotes => Label::NoteMoreNotes,
    }
}

/// What a column holds.
pub fn meaning(meaning: Meaning) -> Label {
    match meaning {
        Meaning::Handle => Label::Handle,
        Meaning::Name => Label::Name,
        Meaning::Account => Label::ColumnAccount,
        Meaning::Platform => Label::Platform,
        Meaning::Url => Label::ColumnUrl,
        Meaning::Field(of) => field(of),
        Meaning::Fee => Label::Fee,
        Meaning::PostId => Label::ColumnPost,
        Meaning::Ignore => Label::ColumnIgnored,
        Meaning::Unknown => Label::ColumnUnknown,
    }
}

/// Why a column has its meaning.
pub fn evidence(evidence: Evidence) -> Label {
    match evidence {
        Evidence::Header => Label::ByHeader,
        Evidence::Content => Label::ByContent,
        Evidence::Both => Label::ByBoth,
        Evidence::Twin(_) => Label::ByTwin,
        Evidence::Compared => Label::ByComparison,
        Evidence::Person => Label::ByPerson,
        Evidence::None => Label::ByNothing,
    }
}

/// Why a column cannot be what it seems.
pub fn alarm(alarm: Alarm) -> Label {
    match alarm {
        Alarm::UnitsLost => Label::AlarmUnits,
        Alarm::TooSmall => Label::AlarmSmall,
        Alarm::Jump => Label::AlarmJump,
        Alarm::AboveHundred => Label::AlarmHundred,
        Alarm::LikesAboveReach => Label::AlarmReach,
        Alarm::Shifted => Label::AlarmShifted,
        Alarm::Conflict => Label::AlarmConflict,
    }
}

/// Why a row or a cell was skipped.
pub fn skip(code: SkipCode) -> Label {
    match code {
        SkipCode::BlankRow => Label::SkipBlank,
        SkipCode::Title => Label::SkipTitle,
        SkipCode::Ragged => Label::SkipRagged,
        SkipCode::Short => Label::SkipShort,
        SkipCode::Total => Label::SkipTotal,
        SkipCode::HeaderAgain => Label::SkipHeader,
        SkipCode::OtherTable => Label::SkipTable,
        SkipCode::UnclosedQuote => Label::SkipQuote,
        SkipCode::TooLong => Label::SkipLong,
        SkipCode::ErrorValue => Label::SkipError,
        SkipCode::NotNumber => Label::SkipText,
        SkipCode::BadNumber => Label::SkipNumber,
        SkipCode::Aside => Label::SkipAside,
        SkipCode::NotHandle => Label::SkipHandle,
        SkipCode::Unclear => Label::SkipUnclear,
    }
}

/// How numbers are read.
pub fn rule(rule: Rule) -> Label {
    match rule {
        Rule::GroupedInteger => Label::RuleGrouped,
        Rule::DecimalFraction => Label::RuleDecimal,
        Rule::Thousands => Label::RuleThousands,
        Rule::Millions => Label::RuleMillions,
        Rule::Billions => Label::RuleBillions,
        Rule::Trillions => Label::RuleTrillions,
        Rule::Percent => Label::RulePercent,
        Rule::Fraction => Label::RuleFraction,
        Rule::PerPost => Label::RulePerPost,
        Rule::Lifetime => Label::RuleLifetime,
        Rule::LeftOut => Label::RuleLeftOut,
        Rule::RangeLow | Rule::RangeHigh | Rule::Count | Rule::OneOfSeveral | Rule::AsWritten => Label::RuleAsWritten,
    }
}

/// Notes that the page tells in another way: by its state, by the chips, by the list of the others.
pub fn is_quiet(code: NoteCode) -> bool {
    matches!(code, NoteCode::Empty | NoteCode::SeveralCreators | NoteCode::Skipped)
}
