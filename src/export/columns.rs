//! Which columns a table of creators has: first what is known, under headers that the page reads again, then what follows.
//!
//! Knows that estimates come back as nothing: a header that begins with [`ESTIMATE`](crate::paste::ESTIMATE) is passed over, so
//! that a guess never returns as a fact. What one row cannot hold stays behind and is in the JSON: single posts, whether
//! averages are medians, and what the rounding of a count leaves open.

use super::grid::{Cell, Grid};
use super::number::{estimate, exact};
use super::taken::{NAMES, Taken, amounts};
use crate::model::{Currency, Field};
use crate::paste::ESTIMATE;
use crate::report::MODEL_VERSION;

/// What the three columns of an estimate are.
pub const HEADINGS_OF_ESTIMATES: [&str; 3] = ["low", "mid", "high"];

/// What stands for a fact of which the text says that it is hidden.
const HIDDEN: &str = "hidden";

/// The table of these creators. Money that follows is in this currency.
#[inline(never)] // A door.
pub fn grid(creators: &[Taken], currency: Currency) -> Grid {
    let told = |field: Field| creators.iter().any(|c| c.draft.fact(field).is_some() || c.draft.is_hidden(field));
    let fields: Vec<Field> = Field::ALL.into_iter().filter(|field| told(*field)).collect();
    // One currency stands in the header, and the cells are numbers; of several each cell says its own.
    let mut coins: Vec<Option<Currency>> = Vec::new();
    for coin in creators.iter().filter_map(|c| c.draft.fee.as_ref()).map(|fee| fee.value.currency) {
        if !coins.contains(&coin) {
            coins.push(coin);
        }
    }
    let mut head: Vec<String> = ["handle", "name", "platform"].map(String::from).into();
    head.extend(fields.iter().map(|field| String::from(field.key())));
    match coins.as_slice() {
        [] => {}
        [Some(only)] => head.push(["fee (", only.code(), ")"].concat()),
        _ => head.push("fee".into()),
    }
    for name in NAMES {
        head.extend(HEADINGS_OF_ESTIMATES.map(|end| [ESTIMATE, name, " ", end].concat()));
    }
    head.extend(["currency", "model"].map(|what| [ESTIMATE, what].concat()));
    let rows = creators.iter().map(|creator| row(creator, &fields, &coins, currency)).collect();
    Grid { head, rows }
}

fn row(creator: &Taken, fields: &[Field], coins: &[Option<Currency>], currency: Currency) -> Vec<Cell> {
    let draft = &creator.draft;
    let words = |words: Option<&str>| words.map_or(Cell::Empty, Cell::words);
    let mut cells = vec![
        words(draft.handle.as_ref().map(|fact| fact.value.as_str())),
        words(draft.name.as_ref().map(|fact| fact.value.as_str())),
        words(draft.platform.as_ref().map(|fact| fact.value.key())),
    ];
    for field in fields {
        cells.push(match draft.value(*field) {
            Some(value) => Cell::Number(exact(value)),
            None if draft.is_hidden(*field) => Cell::Words(HIDDEN.into()),
            None => Cell::Empty,
        });
    }
    if !coins.is_empty() {
        cells.push(draft.fee.as_ref().map_or(Cell::Empty, |fee| {
            let amount = exact(fee.value.amount.value);
            match fee.value.currency.filter(|_| coins.len() > 1) {
                Some(coin) => Cell::Words([amount.as_str(), " ", coin.code()].concat()),
                None => Cell::Number(amount),
            }
        }));
    }
    match creator.figures.as_ref().map(amounts) {
        Some(all) => {
            for (_, amount) in all {
                let ends = amount.ok().map(|range| [range.low(), range.mid(), range.high()]);
                cells.extend(
                    ends.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |e| e.map(|x| Cell::Number(estimate(x)))),
                );
            }
        }
        None => cells.extend(core::iter::repeat_n(Cell::Empty, NAMES.len() * HEADINGS_OF_ESTIMATES.len())),
    }
    cells.extend([Cell::words(currency.code()), Cell::words(MODEL_VERSION)]);
    cells
}
