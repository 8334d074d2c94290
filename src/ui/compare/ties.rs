//! Who leads, and whom nothing tells apart from the leader: by the chance that the one is better (model 11), never by ranges
//! that overlap, and always against the leader.
//!
//! Knows the leader of the order as it stands, after all that sifts. Refuses to chain ties.

use super::column::Column;
use super::rank::Ranking;
use super::seen::{Seen, joined};
use crate::text::Written::Whole;
use crate::text::{Arg, many};
use crate::ui::shape::Shape;
use crate::ui::state::State;

/// So many behind the leader are looked at for the sentence.
const LOOKED_AT: usize = 50;
/// So many are named.
const NAMED: usize = 3;

/// How the leader stands to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// It is the leader.
    Leader,
    /// Nothing tells them apart.
    Level,
    /// The leader is the better one.
    Ahead,
    /// Clearly so.
    Clearly,
}

/// The leader of an order, against whom others are held.
pub struct Leader {
    seen: Seen,
    column: Column,
}

impl Leader {
    /// The one who stands first, where the order is by what better and worse can be told of.
    pub fn of(state: &State, ranking: &Ranking) -> Option<Leader> {
        let (column, reversed) = state.order.by(state.goal);
        if reversed || ranking.unknown == 0 || !is_ranked(column) {
            return None;
        }
        Some(Leader { seen: Seen::of(state, state.at(0)?), column })
    }

    /// How it stands to another.
    pub fn to(&self, state: &State, other: &Seen) -> Option<Lead> {
        if other.place == self.seen.place {
            return Some(Lead::Leader);
        }
        let chance = chance(state, &self.seen, other, self.column)?;
        Some(match chance {
            c if c >= 0.95 => Lead::Clearly,
            c if c >= 0.80 => Lead::Ahead,
            _ => Lead::Level,
        })
    }

    /// What is said of it.
    pub fn sentence(&self, state: &State, ranking: &Ranking) -> Option<String> {
        let shape = Shape::default();
        let compared = ranking.apart.min(ranking.unknown);
        let (mut level, mut second) = (Vec::new(), None);
        for row in 1..compared.min(LOOKED_AT + 1) {
            let other = Seen::of(state, state.at(row)?);
            let lead = self.to(state, &other)?;
            if row == 1 {
                second = Some((other.name(), lead));
            }
            if lead == Lead::Level {
                level.push(other.name());
            }
        }
        let (second, lead) = second?;
        let leader = self.seen.name();
        let (leader, second) = (Arg::Words(&leader), Arg::Words(&second));
        Some(match (level.len(), lead) {
            (0, Lead::Clearly) => shape.say(many::CLEARLY_AHEAD, [leader, second]),
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

/// Whether better and worse can be told by a column.
const fn is_ranked(column: Column) -> bool {
    !matches!(
        column,
        Column::Name
            | Column::Platform
            | Column::Tier
            | Column::Followers
            | Column::Fee
            | Column::Profit
            | Column::Hints
    )
}

/// The chance that the one is really the better of the two.
fn chance(_state: &State, _one: &Seen, _other: &Seen, _column: Column) -> Option<f64> {
    None
}
