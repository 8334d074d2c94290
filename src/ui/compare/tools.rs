//! What a person chooses of the table: which creators, which columns, how orders are counted.
//!
//! Knows the wishes and what occurs among the creators. Refuses to sift: see there.

use super::column::Column;
use super::order::{Change, Order, TIERS};
use super::seen::tier_name;
use super::sift::MOST_READ;
use super::table::{MOST_CHANCES, Table};
use crate::model::Platform;
use crate::report::Counting;
use crate::text::Written::Whole;
use crate::text::{Msg, digits, many};
use crate::ui::action::Action;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;

/// What a field or a list of the tools is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The platform.
    Platform,
    /// The tier.
    Tier,
    /// How orders are counted.
    Counting,
    /// The text.
    Text,
    /// The topics.
    Topic,
}

/// What was chosen or typed there.
#[inline(never)] // A door.
pub fn wished(wish: Wish, value: &str) -> Action {
    let digit = value.bytes().next().map(|b| usize::from(b.wrapping_sub(b'0')));
    let text = || value.chars().take(200).collect::<String>().into();
    Action::Compare(match wish {
        Wish::Platform => Change::Platform(Platform::from_key(value)),
        Wish::Tier => Change::Tier(digit.and_then(|at| TIERS.get(at).copied())),
        Wish::Counting => Change::Counting(if value == "code" { Counting::Code } else { Counting::Link }),
        Wish::Text => Change::Text(text()),
        Wish::Topic => Change::Topic(text()),
    })
}

/// The tools.
pub fn tools(pen: &mut Pen<'_>, state: &State, table: &Table) {
    let (shape, order) = (&Shape::default(), &state.order);
    markup!(
        pen: "<div class='sifts' role='group' aria-label={} data-test='sifts'>{}{}{}{}{}{}</div>{}{}{}",
        shape.say(many::SIFT, []),
        field(pen, "cl-text", many::TEXT, Wish::Text, &order.text),
        field(pen, "cl-topics", many::TOPIC, Wish::Topic, &order.topic),
        list(pen, "cl-platform", many::PLATFORM, Wish::Platform, |pen| {
            option(pen, "", shape.say(many::ANY_PLATFORM, []), order.platform.is_none());
            for platform in table.platforms() {
                option(pen, platform.key(), platform.name().into(), order.platform == Some(platform));
            }
        }),
        list(pen, "cl-tier", many::TIER, Wish::Tier, |pen| {
            option(pen, "", shape.say(many::ANY_TIER, []), order.tier.is_none());
            for at in table.tiers() {
                let tier = TIERS[at];
                option(pen, &digits(at as i64), shape.say(tier_name(tier), []), order.tier == Some(tier));
            }
        }),
        list(pen, "cl-counting", many::COUNT_ORDERS, Wish::Counting, |pen| {
            option(pen, "link", shape.say(many::BY_LINK, []), order.counting == Counting::Link);
            option(pen, "code", shape.say(many::BY_CODE, []), order.counting == Counting::Code);
        }),
        if order.is_sifted() {
            markup!(
                pen: "<button type='button' class='ghost' data-test='show-all' onclick={}>{}</button>",
                Hears::Click(Action::Compare(Change::All)),
                shape.say(many::TAKE_AWAY, [])
            );
        },
        if !order.topic.is_empty() && table.entries.len() > MOST_READ {
            markup!(pen: "<p class='why' data-test='plain-topics'>{}</p>", shape.say(many::TOPIC_PLAIN, []));
        },
        columns(pen, state, order),
        if table.chances.is_empty() && !table.entries.is_empty() && order.shows(Column::Profit, state.goal) {
            let most = Whole.of(MOST_CHANCES as f64);
            markup!(pen: "<p class='why' data-test='no-chances'>{}</p>", shape.say(many::NO_CHANCES, [most]));
        }
    );
}

fn field(pen: &mut Pen<'_>, id: &'static str, name: Msg<0>, wish: Wish, value: &str) {
    markup!(
        pen: "<div class='sift'><label for={}>{}</label>\
              <input id={} type='text' autocomplete='off' spellcheck='false' data-test={} value={} oninput={}/></div>",
        id,
        Shape::default().say(name, []),
        id,
        id,
        value.to_owned(),
        Hears::Sought(wish)
    );
}

fn list(pen: &mut Pen<'_>, id: &'static str, name: Msg<0>, wish: Wish, options: impl Fn(&mut Pen<'_>)) {
    markup!(
        pen: "<div class='sift'><label for={}>{}</label><select id={} data-test={} onchange={}>{}</select></div>",
        id,
        Shape::default().say(name, []),
        id,
        id,
        Hears::Chosen(wish),
        options(pen)
    );
}

fn option(pen: &mut Pen<'_>, value: &str, name: String, is_chosen: bool) {
    let chosen = is_chosen.then_some("selected");
    let key = [value, if is_chosen { "+" } else { "-" }].concat();
    markup!(pen: "<option key={} value={} selected={}>{}</option>", key, value.to_owned(), chosen, name);
}

/// A box to tick for each column.
fn columns(pen: &mut Pen<'_>, state: &State, order: &Order) {
    let shape = &Shape::default();
    markup!(
        pen: "<details class='picks' open={} data-test='columns'><summary onclick={}>{}</summary><p class='why'>{}</p>\
              <div class='chips' role='group' aria-label={}>{}</div></details>",
        state.reopened.contains(&"pick-columns").then_some(""),
        Hears::Click(Action::Unfold("pick-columns")),
        shape.say(many::COLUMNS, []),
        shape.say(many::COLUMNS_WHY, []),
        shape.say(many::COLUMNS, []),
        // Nothing of it is drawn before it is opened.
        for column in Column::ALL.into_iter().skip(1) {
            if state.unfolded.contains(&"pick-columns") {
                markup!(
                    pen: "<button key={} type='button' class='chip' role='checkbox' aria-checked={} data-test='pick' data-kind={} \
                          onclick={}>{}</button>",
                    column.key(),
                    if order.shows(column, state.goal) { "true" } else { "false" },
                    column.key(),
                    Hears::Click(Action::Compare(Change::Turn(column))),
                    shape.say(column.name(order.counting), [])
                );
            }
        }
    );
}
