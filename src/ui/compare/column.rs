//! The columns of the table: what each holds, which of them a goal asks for, and what is better in it.
//!
//! Knows names and kinds. Refuses to know a creator.

use crate::model::{Field, Stage};
use crate::report::{Base, Counting, Mid};
use crate::text::{Msg, many};
use crate::ui::action::Told;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is named in full by `text::many`")]
pub enum Column {
    Name,
    Platform,
    Tier,
    Followers,
    Rate,
    Standing,
    Reach,
    Relevant,
    Engagements,
    Clicks,
    Orders,
    Fee,
    TrueCost,
    Cpm,
    EffectiveCpm,
    Cpe,
    Cpc,
    Cpa,
    Profit,
    Hints,
}

impl Column {
    /// Every column, in the order in which they stand.
    pub const ALL: [Column; 20] = [
        Column::Name,
        Column::Platform,
        Column::Tier,
        Column::Followers,
        Column::Rate,
        Column::Standing,
        Column::Reach,
        Column::Relevant,
        Column::Engagements,
        Column::Clicks,
        Column::Orders,
        Column::Fee,
        Column::TrueCost,
        Column::Cpm,
        Column::EffectiveCpm,
        Column::Cpe,
        Column::Cpc,
        Column::Cpa,
        Column::Profit,
        Column::Hints,
    ];

    /// The key in `data-kind` and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Platform => "platform",
            Column::Tier => "tier",
            Column::Followers => "followers",
            Column::Rate => "rate",
            Column::Standing => "standing",
            Column::Reach => "reach",
            Column::Relevant => "relevant",
            Column::Engagements => "engagements",
            Column::Clicks => "clicks",
            Column::Orders => "orders",
            Column::Fee => "fee",
            Column::TrueCost => "true-cost",
            Column::Cpm => "cpm",
            Column::EffectiveCpm => "effective-cpm",
            Column::Cpe => "cpe",
            Column::Cpc => "cpc",
            Column::Cpa => "cpa",
            Column::Profit => "profit",
            Column::Hints => "hints",
        }
    }

    /// What has this key.
    pub fn from_key(key: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.key() == key)
    }

    /// What it is called; of orders, by the way in which they are counted.
    pub const fn name(self, counting: Counting) -> Msg<0> {
        match (self, counting) {
            (Column::Name, _) => many::CREATOR,
            (Column::Platform, _) => many::PLATFORM,
            (Column::Tier, _) => many::TIER,
            (Column::Followers, _) => many::FOLLOWERS,
            (Column::Rate, _) => many::RATE,
            (Column::Standing, _) => many::STANDING,
            (Column::Reach, _) => many::REACH,
            (Column::Relevant, _) => many::RELEVANT,
            (Column::Engagements, _) => many::ENGAGEMENTS,
            (Column::Clicks, _) => many::CLICKS,
            (Column::Orders, Counting::Link) => many::ORDERS_LINK,
            (Column::Orders, Counting::Code) => many::ORDERS_CODE,
            (Column::Fee, _) => many::FEE,
            (Column::TrueCost, _) => many::TRUE_COST,
            (Column::Cpm, _) => many::CPM,
            (Column::EffectiveCpm, _) => many::EFFECTIVE_CPM,
            (Column::Cpe, _) => many::CPE,
            (Column::Cpc, _) => many::CPC,
            (Column::Cpa, Counting::Link) => many::CPA_LINK,
            (Column::Cpa, Counting::Code) => many::CPA_CODE,
            (Column::Profit, Counting::Link) => many::PROFIT_LINK,
            (Column::Profit, Counting::Code) => many::PROFIT_CODE,
            (Column::Hints, _) => many::HINTS,
        }
    }

    /// Whether less of it is better, and stands first: all that costs.
    pub const fn less_first(self) -> bool {
        matches!(
            self,
            Column::Name
                | Column::Platform
                | Column::Fee
                | Column::TrueCost
                | Column::Cpm
                | Column::EffectiveCpm
                | Column::Cpe
                | Column::Cpc
                | Column::Cpa
        )
    }

    /// The figure of a line that it shows; a rate is on this base.
    pub const fn mid(self, counting: Counting, base: Base) -> Option<Mid> {
        Some(match self {
            Column::Name | Column::Platform | Column::Tier | Column::Profit | Column::Hints => return None,
            Column::Followers => Mid::Followers,
            Column::Rate => Mid::rate(base),
            Column::Standing => Mid::Standing,
            Column::Reach => Mid::Reach,
            Column::Relevant => Mid::Relevant,
            Column::Engagements => Mid::Engagements,
            Column::Clicks => Mid::Clicks,
            Column::Orders => Mid::orders(counting),
            Column::Fee => Mid::Fee,
            Column::TrueCost => Mid::TrueCost,
            Column::Cpm => Mid::Cpm,
            Column::EffectiveCpm => Mid::EffectiveCpm,
            Column::Cpe => Mid::Cpe,
            Column::Cpc => Mid::Cpc,
            Column::Cpa => Mid::cpa(counting),
        })
    }

    /// What is corrected in it; only what was told can be.
    pub const fn target(self) -> Option<Told> {
        match self {
            Column::Name => Some(Told::Handle),
            Column::Platform => Some(Told::Platform),
            Column::Followers => Some(Told::Field(Field::Followers)),
            Column::Fee => Some(Told::Fee),
            _ => None,
        }
    }

    /// Those that a goal asks for, beside those that always stand there. Without a goal a little of each.
    pub fn is_asked(self, goal: [u8; 4]) -> bool {
        let wants = |stage: Stage| goal.get(stage as usize).is_some_and(|weight| *weight > 0);
        let none = goal == [0; 4];
        match self {
            Column::Name
            | Column::Platform
            | Column::Tier
            | Column::Followers
            | Column::Rate
            | Column::Standing
            | Column::TrueCost
            | Column::Hints => true,
            Column::Reach | Column::Fee => false,
            Column::Relevant => none || wants(Stage::Awareness),
            Column::Cpm | Column::EffectiveCpm => wants(Stage::Awareness),
            Column::Clicks | Column::Cpc => wants(Stage::Consideration),
            Column::Orders | Column::Cpa => none || wants(Stage::Conversion),
            Column::Profit => wants(Stage::Conversion),
            Column::Engagements | Column::Cpe => wants(Stage::Advocacy),
        }
    }

    /// By what a goal is measured: the outcome of the stage that is wanted most.
    pub fn of_goal(goal: [u8; 4]) -> Column {
        let stages = [Stage::Conversion, Stage::Consideration, Stage::Awareness, Stage::Advocacy];
        let weight = |stage: Stage| goal.get(stage as usize).copied().unwrap_or_default();
        let mut most = Stage::Conversion;
        for stage in stages {
            if weight(stage) > weight(most) {
                most = stage;
            }
        }
        match most {
            Stage::Awareness => Column::Relevant,
            Stage::Consideration => Column::Clicks,
            Stage::Conversion => Column::Orders,
            Stage::Advocacy => Column::Engagements,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_apart() {
        for column in Column::ALL {
            assert_eq!(Column::from_key(column.key()), Some(column));
            assert_eq!(Column::ALL[column as usize], column);
        }
    }

    #[test]
    fn a_goal_chooses_its_columns() {
        let asked = |goal: [u8; 4]| Column::ALL.into_iter().filter(|c| c.is_asked(goal)).collect::<Vec<_>>();
        assert!(asked([0, 0, 3, 0]).contains(&Column::Profit) && !asked([0, 0, 3, 0]).contains(&Column::Cpe));
        assert!(asked([0, 2, 0, 0]).contains(&Column::Cpc));
        assert_eq!(Column::of_goal([1, 0, 0, 2]), Column::Engagements);
        assert_eq!((Column::of_goal([0; 4]), Column::of_goal([3, 0, 0, 0])), (Column::Orders, Column::Relevant));
    }
}
