//! COMPARING all creators: a table whose columns follow the goal, two pictures, and who cannot be told apart.
//!
//! ```text
//! sources ► census (in turns) ► table ► sift ► rank ► rows in view ► seen ► cells
//!                                  └► twins            └► ties
//! ```
//!
//! Draws a window of the rows, however many there are. Refuses to judge: `report` does.

mod asked;
mod column;
mod cost;
mod grid;
mod kept;
mod order;
mod picture;
mod rank;
mod rates;
mod seen;
mod sift;
pub(super) mod table;
mod ties;
mod tools;
mod twins;

pub(super) use asked::currencies;
pub use column::Column;
pub use kept::Kept;
pub use order::{Change, Order, Picture, TIERS};
pub use picture::{Drawn, key};
pub use rank::{Ranking, rank};
pub use table::{Entry, Table};
pub use tools::{Wish, wished};
pub use twins::{draft_of, duplicates, people};

use super::hears::Act;
use super::markup::{Pen, markup};
use super::page::Nodes;
use super::shape::Shape;
use super::state::State;
use super::view::tell;
use crate::text::{Arg, Written, many};
use ties::Leader;
use yew::Html;

/// The part of the page.
#[inline(never)] // A door.
pub fn compare(state: &State, act: &Act, nodes: &Nodes) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    let shape = &Shape::default();
    let (Some(table), Some(ranking)) = (state.table(), &state.ranking) else {
        markup!(
            pen: "<section class='card c12' data-test='compare'><h2>{}</h2><p class='why' role='status'>{}</p></section>",
            shape.say(many::COMPARE, []),
            shape.say(many::JUDGING, [])
        );
        return pen.done();
    };
    let leader = Leader::of(state, ranking);
    let (said, pictures) = nodes.pictures.of(state, ranking, || {
        let said = leader.as_ref().and_then(|leader| leader.sentence(state, ranking));
        let mut pen = Pen::new(Some(act));
        let pen = &mut pen;
        markup!(pen: "{}{}", cost::cost(pen, state, ranking), rates::rates(pen, state, ranking));
        (said, pen.done())
    });
    markup!(
        pen: "<section class='card c12' part='card compare' aria-labelledby='cl-compare' data-test='compare'><h2 id='cl-compare'>{}</h2>{}\
              <p class='why' role='status' data-test='sorted'>{}</p>{}{}{}{}</section>{}",
        shape.say(many::COMPARE, []),
        tools::tools(pen, state, table),
        tell(pen, &sorted(state, table, ranking)),
        if let Some(said) = said {
            markup!(pen: "<p class='leader' data-test='leader'>{}</p>", tell(pen, &said));
        },
        asked::asked(pen, state, table, ranking, nodes),
        grid::grid(pen, state, ranking, leader.as_ref(), nodes),
        grid::bar(pen, state, &nodes.editor),
        pictures
    );
    pen.done()
}

/// What there is to draw in a picture of all creators.
pub fn drawn(picture: Picture, state: &State) -> Option<Drawn> {
    let ranking = state.ranking.as_ref()?;
    match picture {
        Picture::Cost => cost::drawn(state, ranking),
        Picture::Rate => rates::drawn(state, ranking),
    }
}

/// The order and how many are shown, in a sentence.
fn sorted(state: &State, table: &Table, ranking: &Ranking) -> String {
    let shape = &Shape::default();
    let (by, reversed) = state.order.by(state.goal);
    let name = shape.say(by.name(state.order.counting), []);
    let name = match ranking.base {
        Some(base) => [&name, " ", &shape.say(seen::by(base), [])].concat(),
        None => name,
    };
    let mut words = match (by, reversed) {
        (Column::Name, _) if table.entries.len() > sift::MOST_READ => shape.say(many::SORTED_TEXT, []),
        (Column::Name, false) => shape.say(many::SORTED_NAME, []),
        (Column::Name, true) => shape.say(many::SORTED_NAME_BACK, []),
        _ if by.less_first() != reversed => shape.say(many::SORTED_LEAST, [Arg::Words(&lower(&name))]),
        _ => shape.say(many::SORTED_MOST, [Arg::Words(&lower(&name))]),
    };
    let (shown, all) = (Written::Whole.of(ranking.rows.len() as f64), Written::Whole.of(table.entries.len() as f64));
    words += "; ";
    words += &match state.order.is_sifted() {
        true => shape.say(many::SHOWN_OF, [shown, all]),
        false => shape.say(many::ALL_SHOWN, [all]),
    };
    let unknown = ranking.rows.len() - ranking.unknown;
    if unknown > 0 && ranking.unknown > 0 {
        words += "; ";
        words += &shape.say(many::UNKNOWN_LAST, [Written::Whole.of(unknown as f64)]);
    }
    words.push('.');
    words
}

/// A name inside a sentence; one that is an abbreviation stays.
fn lower(name: &str) -> String {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() || second == ' ' => {
            let mut lower = String::from(first.to_ascii_lowercase());
            lower.push_str(name.get(first.len_utf8()..).unwrap_or_default());
            lower
        }
        _ => name.into(),
    }
}
