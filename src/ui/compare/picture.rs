//! What both pictures have: a heading, what it shows in a sentence, the picture, who the keyboard is at, and all values.
//!
//! Knows keys and words. Refuses to know what is compared.

use super::order::{Change, Picture};
use super::rank::Ranking;
use super::seen::Seen;
use crate::text::Written::Whole;
use crate::text::{Arg, Msg, many, pieces};
use crate::ui::action::Action;
use crate::ui::chart::{Cloud, cloud};
use crate::ui::hears::Hears;
use crate::ui::links::Place;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::tell;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::Event;

/// So many creators are in a picture.
pub const MOST: usize = 30;

/// A picture and what is said of it.
pub struct Drawn {
    /// Which.
    pub picture: Picture,
    /// Its heading.
    pub name: Msg<0>,
    /// What it shows.
    pub alt: String,
    /// How it is to be read.
    pub how: Vec<String>,
    /// Names of the axes: up, along.
    pub axes: (Msg<0>, Msg<0>),
    /// The picture; its spots are those of `told`.
    pub cloud: Cloud,
    /// Who is in it, with the values in words.
    pub told: Vec<(Place, String)>,
    /// Platforms and their colours.
    pub legend: Vec<(String, usize)>,
}

/// The creators that a picture is of: the first of the order.
pub fn first(state: &State, ranking: &Ranking) -> Vec<Seen> {
    (0..ranking.rows.len().min(MOST)).filter_map(|row| state.at(row)).map(|place| Seen::of(state, place)).collect()
}

/// The card.
pub fn card(pen: &mut Pen<'_>, state: &State, ranking: &Ranking, of: Drawn) {
    let shape = Shape::default();
    let focus = of.cloud.focus;
    let plain: String = pieces(&of.alt).map(|piece| piece.text).collect();
    let (heading, key) = match of.picture {
        Picture::Cost => ("cl-cost-picture", "values-cost"),
        Picture::Rate => ("cl-rate-picture", "values-rate"),
    };
    let now = of.told.get(focus);
    markup!(
        pen: "<section class='card half' aria-labelledby={} data-test='picture' data-kind={}><h2 id={}>{}</h2>\
              <p class='shows' data-test='shows'>{}</p><p class='axis'>{}</p>\
              <div class='clouded' role='application' tabindex='0' aria-label={} data-test='cloud' onkeydown={}>{}</div>\
              <p class='axis end'>{}</p>{}<div class='tools bar'><span role='status' data-test='told'>{}</span>{}</div>\
              {}<p class='why'>{}</p><details class='picks' data-test='values'><summary onclick={}>{}</summary>{}</details></section>",
        heading,
        key,
        heading,
        shape.say(of.name, []),
        tell(pen, &of.alt),
        shape.say(of.axes.0, []),
        [&plain, " ", &shape.say(many::KEYS, [])].concat(),
        Hears::Picture((of.picture, focus, of.told.len()), now.map(|(place, _)| *place)),
        cloud(pen, of.cloud),
        shape.say(of.axes.1, []),
        legend(pen, &of.legend),
        if let Some((_, words)) = now {
            tell(pen, words);
        },
        if let Some((place, _)) = now {
            let name = Seen::of(state, *place).name();
            markup!(
                pen: "<button type='button' class='ghost' data-test='look' onclick={}>{}</button>",
                Hears::Click(Action::Compare(Change::Look(*place, false))),
                shape.say(many::LOOK_AT, [Arg::Words(&name)])
            );
        },
        for how in &of.how {
            markup!(pen: "<p class='why'>{}</p>", how.clone());
        },
        if ranking.rows.len() > MOST {
            let counts = [Whole.of(MOST as f64), Whole.of(ranking.rows.len() as f64)];
            markup!(pen: "{}", [&shape.say(many::FIRST_ONLY, counts), " ", &shape.say(many::KEYS, [])].concat());
        } else {
            markup!(pen: "{}", shape.say(many::KEYS, []));
        },
        Hears::Click(Action::Unfold(key)),
        shape.say(many::VALUES, []),
        if state.unfolded.contains(&key) {
            markup!(
                pen: "<ul>{}</ul>",
                for (_, words) in &of.told {
                    markup!(pen: "<li>{}</li>", tell(pen, words));
                }
            );
        }
    );
}

/// A card of a picture that cannot be drawn.
pub fn none(pen: &mut Pen<'_>, name: Msg<0>, why: Msg<0>) {
    let shape = Shape::default();
    markup!(
        pen: "<section class='card half' data-test='picture'><h2>{}</h2><p class='why'>{}</p></section>",
        shape.say(name, []),
        shape.say(why, [])
    );
}

fn legend(pen: &mut Pen<'_>, of: &[(String, usize)]) {
    if of.len() < 2 {
        return;
    }
    markup!(
        pen: "<ul class='legend'>{}</ul>",
        for (name, colour) in of {
            let class = ["spot k", &crate::text::digits(*colour as i64)].concat();
            markup!(
                pen: "<li><svg aria-hidden='true' width='12' height='12'><circle class={} cx='6' cy='6' r='5'/></svg>{}</li>",
                class,
                name.clone()
            );
        }
    );
}

/// A key in a picture of so many, where the keyboard is at this one. They go from left to right and back.
#[inline(never)] // A door.
pub fn key(e: &Event, (picture, at, of): (Picture, usize, usize), place: Option<Place>) -> Option<Action> {
    let key = e.unchecked_ref::<KeyboardEvent>();
    if of == 0 || key.ctrl_key() || key.meta_key() || key.alt_key() {
        return None;
    }
    let last = of - 1;
    let to = match key.key().as_str() {
        "ArrowRight" | "ArrowDown" => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        "ArrowLeft" | "ArrowUp" => {
            if at == 0 {
                last
            } else {
                at - 1
            }
        }
        "Home" => 0,
        "End" => last,
        "Enter" => {
            e.prevent_default();
            return place.map(|place| Action::Compare(Change::Look(place, false)));
        }
        _ => return None,
    };
    e.prevent_default();
    Some(Action::Compare(Change::Focus(picture, to)))
}
