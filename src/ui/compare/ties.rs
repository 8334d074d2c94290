//! Who leads, and whom nothing tells apart from the leader: by the chance that the one is better (model 11), never by ranges
//! that overlap, and always against the leader.
//!
//! Knows the leader of the order as it stands, after all that sifts. Refuses to chain ties.

use super::column::Column;
use super::rank::Ranking;
use super::seen::{Seen, joined};
use crate::report::{Base, Column as By, Counting, Lead, Value, better, value};
use crate::text::Written::Whole;
use crate::text::{Arg, many};
use crate::ui::shape::Shape;
use crate::ui::state::State;

/// So many behind the leader are looked at for the sentence.
const LOOKED_AT: usize = 50;
/// So many are named.
const NAMED: usize = 3;

/// The leader of an order, against whom others are held.
pub struct Leader {
    seen: Seen,
    by: By,
    value: Value,
}

impl Leader {
    /// The one who stands first, where the order is by what better and worse can be told of.
    pub fn of(state: &State, ranking: &Ranking) -> Option<Leader> {
        let (column, reversed) = state.order.by(state.goal);
        if reversed || ranking.unknown == 0 {
            return None;
        }
        let by = compared(column, state.order.counting, ranking.base)?;
        let seen = Seen::of(state, state.at(0)?);
        let value = value(seen.profile.as_ref()?, &seen.assumptions, by).ok()?;
        Some(Leader { seen, by, value })
    }

    /// How it stands to another.
    pub fn to(&self, other: &Seen) -> Option<Lead> {
        if other.place == self.seen.place {
            return Some(Lead::Leader);
        }
        let other = value(other.profile.as_ref()?, &other.assumptions, self.by).ok()?;
        let above = better(&self.value.split, &other.split);
        Some(Lead::of(if self.by.less_is_better() { 1.0 - above } else { above }))
    }

    /// What is said of it.
    pub fn sentence(&self, state: &State, ranking: &Ranking) -> Option<String> {
        let shape = Shape::default();
        let compared = ranking.apart.min(ranking.unknown);
        let (mut level, mut second) = (Vec::new(), None);
        for row in 1..compared.min(LOOKED_AT + 1) {
            let other = Seen::of(state, state.at(row)?);
            let lead = self.to(&other)?;
            if row == 1 {
                second = Some((other.name(), lead));
            }
            if lead == Lead::Tie {
                level.push(other.name());
            }
        }
        let (second, lead) = second?;
        let leader = self.seen.name();
        let (leader, second) = (Arg::Words(&leader), Arg::Words(&second));
        Some(match (level.len(), lead) {
            (0, Lead::ClearlyAhead) => shape.say(many::CLEARLY_AHEAD, [leader, second]),
            (0, _) => shape.say(many::AHEAD, [leader, second]),
            (n, _) if n + 1 == compared && n > 1 => shape.say(many::TIED_ALL, [Arg::Words(&number(&shape, n + 1))]),
            (1, _) => shape.say(many::TIED_ONE, [leader, Arg::Words(&level[0])]),
            (n, _) => {
                let mut named: Vec<String> = level.iter().take(NAMED).cloned().collect();
                if n > NAMED {
                    named.push(shape.say(many::MORE, [Whole.of((n - NAMED) as f64)]));
                }
                shape.say(many::TIED_SOME, [leader, Arg::Words(&joined(&shape, &named))])
            }
        })
    }
}

/// A small number as a word.
fn number(shape: &Shape<'_>, n: usize) -> String {
    match n {
        2 => shape.say(many::TWO, []),
        3 => shape.say(many::THREE, []),
        4 => shape.say(many::FOUR, []),
        5 => shape.say(many::FIVE, []),
        n => shape.whole(n as f64),
    }
}

/// What is compared by a column; nothing where better and worse cannot be told by it.
fn compared(column: Column, counting: Counting, base: Option<Base>) -> Option<By> {
    Some(match column {
        Column::Name
        | Column::Platform
        | Column::Tier
        | Column::Followers
        | Column::Fee
        | Column::Profit
        | Column::Hints => return None,
        Column::Rate => By::Rate(base),
        Column::Standing => By::Standing,
        Column::Reach => By::Reach,
        Column::Relevant => By::RelevantViews,
        Column::Engagements => By::Interactions,
        Column::Clicks => By::Clicks,
        Column::Orders => By::Orders(counting),
        Column::TrueCost => By::TrueCost,
        Column::Cpm => By::Cpm,
        Column::EffectiveCpm => By::EffectiveCpm,
        Column::Cpe => By::Cpe,
        Column::Cpc => By::Cpc,
        Column::Cpa => By::Cpa(counting),
    })
}
