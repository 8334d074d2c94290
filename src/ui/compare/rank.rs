//! The order of the rows: derived from the table and the wishes when the part of the page is open, and not kept.
//!
//! Sorts packed numbers, so that a hundred thousand rows take a moment. Rates on different bases are not ranked against each
//! other: those on the most common base come first, the others apart. Refuses to say who is better: see `ties`.

use super::column::Column;
use super::order::{Order, TIERS};
use super::sift::{MOST_READ, sifted};
use super::table::{Entry, Table};
use super::twins::draft_of;
use crate::model::handle::fold;
use crate::model::{Draft, ascend, ascend_many};
use crate::report::{BASES, Base, Mid};
use crate::ui::census::{Basis, census};
use crate::ui::state::State;
use std::rc::Rc;

/// So few are judged at once after a change, instead of in turns.
const AT_ONCE: usize = 100;

/// Beyond so many the pictures follow the table by a frame.
const MOST_AT_ONCE: usize = 2_000;

/// The order, and on what it rests.
#[derive(Debug)]
pub struct Ranking {
    table: Rc<Table>,
    wishes: Order,
    goal: [u8; 4],
    /// The rows of the table that are shown, in their order.
    pub rows: Rc<[u32]>,
    /// From this place on rates are on another base and not ranked against those before.
    pub apart: usize,
    /// From this place on the value is not known.
    pub unknown: usize,
    /// The base of those who are ranked first, where they are by a rate.
    pub base: Option<Base>,
    /// A base on which more of them can be ranked together, and how many.
    pub common: Option<(Base, usize)>,
}

impl Ranking {
    /// Whether some are not ranked against those before them.
    pub fn is_apart(&self) -> bool {
        self.apart < self.unknown
    }
}

impl PartialEq for Ranking {
    fn eq(&self, other: &Ranking) -> bool {
        core::ptr::eq(self, other)
    }
}

/// Brings table and ranking up to date, as far as that is done in a moment.
#[inline(never)] // A door.
pub fn rank(state: &mut State) {
    let known = state.census.as_ref().map(|(_, census)| &census.table);
    let is_new = known.is_some_and(|known| state.table.as_ref().is_some_and(|table| Rc::ptr_eq(table, known)));
    if !is_new && !state.is_reading() {
        if state.count() <= AT_ONCE {
            let basis = Rc::new(Basis::of(state));
            let census = census(&basis);
            state.table = Some(census.table.clone());
            state.census = Some((basis, census));
        } else if let Some(known) = known {
            state.table = Some(known.clone());
        }
    }
    let Some(table) = state.table.clone() else {
        state.ranking = None;
        return;
    };
    let (wishes, goal) = (state.order.wishes(), state.goal);
    let holds = |old: &Ranking| Rc::ptr_eq(&old.table, &table) && old.wishes == wishes && old.goal == goal;
    if !state.ranking.as_deref().is_some_and(holds) {
        // To sort very many and to draw two pictures of them is too long for one turn: the pictures follow the table.
        state.behind |= table.entries.len() > MOST_AT_ONCE;
        state.ranking = Some(Rc::new(ranked(state, table, wishes)));
    }
    let shown = state.ranking.as_ref().map_or(0, |ranking| ranking.rows.len());
    let columns = state.order.columns(goal).len();
    let cursor = &mut state.order.cursor;
    (cursor.row, cursor.column) = (cursor.row.min(shown.saturating_sub(1)), cursor.column.min(columns - 1));
    cursor.near();
}

fn ranked(state: &State, table: Rc<Table>, wishes: Order) -> Ranking {
    let rows = sifted(&table, &state.sources, &wishes);
    let (by, reversed) = wishes.by(state.goal);
    let mut ranking = Ranking {
        rows: Rc::default(),
        apart: rows.len(),
        unknown: rows.len(),
        base: None,
        common: None,
        table: table.clone(),
        goal: state.goal,
        wishes,
    };
    // Costs ascend, everything else descends; turned round where that was chosen.
    let ascends = by.less_first() != reversed;
    let wishes = &ranking.wishes;
    let entry = |at: &u32| table.entries.get(*at as usize);
    let (mut order, mut nobody) = (Vec::with_capacity(rows.len()), Vec::new());
    match by {
        Column::Name => {
            let (named, rest) = if table.entries.len() <= MOST_READ { (rows, Vec::new()) } else { (Vec::new(), rows) };
            order = by_name(state, &table, named, reversed);
            order.extend(rest);
        }
        Column::Rate if wishes.base.is_none() => {
            let mut counts = [0_u32; BASES.len()];
            let base_of = |at: &u32| entry(at).and_then(|entry| entry.line.base);
            rows.iter().filter_map(base_of).for_each(|base| counts[base as usize] += 1);
            // Of two as common, the one that is offered first.
            let mut packed = BASES.map(|base| u64::from(u32::MAX - counts[base as usize]) << 32 | base as u64);
            ascend(&mut packed);
            let bases = packed.map(|packed| BASES[packed as u32 as usize]);
            for base in bases {
                let own = rows.iter().copied().filter(|at| base_of(at) == Some(base)).collect();
                let value = |entry: &Entry| entry.line.get(Mid::rate(base));
                order.extend(sorted(&table, own, ascends, &value, &mut nobody));
                if !order.is_empty() && ranking.base.is_none() {
                    (ranking.base, ranking.apart) = (Some(base), order.len());
                }
            }
            nobody.extend(rows.iter().filter(|at| base_of(at).is_none()));
            ranking.common = common(&table, &rows, counts[bases[0] as usize] as usize);
        }
        _ => {
            let counting = wishes.counting;
            let base = wishes.base.unwrap_or(Base::Followers);
            ranking.base = (by == Column::Rate).then_some(base);
            let chance = |at: usize| table.chances.get(at).map_or(f32::NAN, |both| both[counting as usize]);
            let value = |entry: &Entry| match (by, by.mid(counting, base)) {
                (_, Some(mid)) => entry.line.get(mid),
                (Column::Platform, _) => entry.line.platform.map_or(f32::NAN, |platform| platform as u8 as f32),
                (Column::Tier, _) => {
                    let at = entry.line.tier.and_then(|tier| TIERS.iter().position(|other| *other == tier));
                    at.map_or(f32::NAN, |at| at as f32)
                }
                _ => f32::NAN,
            };
            if by == Column::Profit {
                order = sorted_by(rows, ascends, &|at| chance(at as usize), &mut nobody);
            } else {
                order = sorted(&table, rows, ascends, &value, &mut nobody);
            }
        }
    }
    ranking.unknown = order.len();
    ranking.apart = ranking.apart.min(order.len());
    order.extend(nobody);
    ranking.rows = order.into();
    ranking
}

/// Rows by a value of each; those without one are put aside, in the order in which they stood.
fn sorted(
    table: &Table,
    rows: Vec<u32>,
    ascends: bool,
    value: &dyn Fn(&Entry) -> f32,
    nobody: &mut Vec<u32>,
) -> Vec<u32> {
    sorted_by(rows, ascends, &|at| table.entries.get(at as usize).map_or(f32::NAN, value), nobody)
}

fn sorted_by(rows: Vec<u32>, ascends: bool, value: &dyn Fn(u32) -> f32, nobody: &mut Vec<u32>) -> Vec<u32> {
    let mut packed = Vec::with_capacity(rows.len());
    for at in rows {
        let x = value(at);
        if x.is_nan() {
            nobody.push(at);
            continue;
        }
        // Floats that are not negative are in the order of their bits.
        let bits = x.max(0.0).to_bits();
        packed.push(u64::from(if ascends { bits } else { !bits }) << 32 | u64::from(at));
    }
    ascend_many(&mut packed);
    packed.into_iter().map(|packed| packed as u32).collect()
}

/// By their names: eight letters of each, four at a time, the last four first.
fn by_name(state: &State, table: &Table, rows: Vec<u32>, reversed: bool) -> Vec<u32> {
    let name = |at: u32| table.entries.get(at as usize).map(|entry| name_of(&draft_of(state, entry.place())));
    let keys: Vec<[u32; 2]> = rows.iter().map(|at| letters(&name(*at).unwrap_or_default())).collect();
    let mut order: Vec<u64> = (0..rows.len() as u64).collect();
    for half in [1, 0] {
        let packed = (0_u64..).zip(&order).map(|(place, at)| {
            let key = keys[*at as u32 as usize][half];
            u64::from(if reversed { !key } else { key }) << 32 | place
        });
        let mut packed: Vec<u64> = packed.collect();
        ascend_many(&mut packed);
        order = packed.into_iter().map(|packed| order[packed as u32 as usize]).collect();
    }
    order.into_iter().map(|at| rows[at as usize]).collect()
}

/// What somebody is called.
pub fn name_of(draft: &Draft) -> String {
    draft.handle.as_ref().or(draft.name.as_ref()).map_or(String::new(), |fact| fact.value.clone())
}

/// The first eight letters, a byte each; other scripts stand behind Latin.
fn letters(name: &str) -> [u32; 2] {
    let mut letters = name.chars().map(|c| fold(c).min(255)).chain(core::iter::repeat(0));
    [0, 1].map(|_| letters.by_ref().take(4).fold(0, |key, letter| key << 8 | letter))
}

/// The base on which most of these rates can be told, where that is more than stand on one now.
fn common(table: &Table, rows: &[u32], largest: usize) -> Option<(Base, usize)> {
    let tells = |at: &u32, base: Base| {
        table.entries.get(*at as usize).is_some_and(|entry| !entry.line.get(Mid::rate(base)).is_nan())
    };
    let mut best: Option<(Base, usize)> = None;
    for base in BASES {
        let count = rows.iter().filter(|at| tells(at, base)).count();
        if count > best.map_or(largest, |(_, most)| most) {
            best = Some((base, count));
        }
    }
    best
}
