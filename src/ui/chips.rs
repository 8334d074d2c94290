//! What is known, as chips: each can be corrected or removed, and every fact can be added by hand.

use super::action::{Action, Edit, Told};
use super::entry;
use super::hears::{Act, Hears};
use super::markup::{Pen, markup};
use super::shape::Shape;
use super::state::{Editor, State};
use super::words;
use crate::model::{Decimal, Draft, Fact, Field, Money, Platform, Quantity};
use crate::text::{Arg, Label, label, msg, trim};
use web_sys::HtmlInputElement;
use yew::{Html, NodeRef};

/// Facts that can be added, in the order of the list.
const ADDABLE: [Told; 11] = [
    Told::Field(Field::Followers),
    Told::Field(Field::LikesPerPost),
    Told::Field(Field::CommentsPerPost),
    Told::Field(Field::ViewsPerPost),
    Told::Field(Field::SharesPerPost),
    Told::Field(Field::SavesPerPost),
    Told::Field(Field::ReachPerPost),
    Told::Field(Field::PostsCounted),
    Told::Fee,
    Told::Platform,
    Told::Handle,
];

/// The chips, and the editor of one; `input` is the node of its field, `menu` that of what opens the facts to add.
pub fn chips(state: &State, act: &Act, input: &NodeRef, menu: &NodeRef) -> Html {
    let draft = state.draft();
    let shape = Shape::default();
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    // The facts to add are not a list to choose from: with the keyboard its closed form would take the first entry at
    // the first arrow key.
    markup!(
        pen: "<div class='chips'>{}<details class='add'><summary class='chip' ref={} data-test='add-fact' onclick={}>{}</summary>\
              <div class='chips'>{}</div></details></div>{}",
        known(draft, &shape, &mut |told, value, small| {
            markup!(
                pen: "<button type='button' class='chip' data-test='chip' data-field={} onclick={}>{} <b>{}</b>{}</button>",
                told.key(),
                Hears::Click(Action::Open(Some(told))),
                name(told),
                value,
                if let Some(small) = small {
                    markup!(pen: "<small>{}</small>", small);
                }
            );
        }),
        menu,
        Hears::Click(Action::Unfold("add")),
        Label::AddFact,
        // Nothing of it is drawn before it is opened.
        for told in ADDABLE {
            if state.unfolded.contains(&"add") && !is_known(draft, told) {
                markup!(
                    pen: "<button key={} type='button' class='chip' data-test='fact' data-field={} onclick={}>{}</button>",
                    told.key(),
                    told.key(),
                    Hears::Click(Action::Open(Some(told))),
                    name(told)
                );
            }
        },
        if let (Some(open), false) = (&state.editor, state.cursor.is_fixing) {
            editor(pen, open, draft, input);
        }
    );
    pen.done()
}

/// One fact, to be typed, chosen or removed.
#[inline(never)] // A door.
pub fn editor(pen: &mut Pen<'_>, open: &Editor, draft: &Draft, input: &NodeRef) {
    let told = open.told;
    markup!(
        pen: "<div class='editor' data-test='chip-editor' role='group' aria-label={}>{}{}\
              <button type='button' class='ghost' data-test='chip-cancel' onclick={}>{}</button>{}\
              </div>",
        name(told),
        match told {
            Told::Posts => {}
            Told::Platform => platforms(pen, input),
            _ => typing(pen, told, input),
        },
        if is_known(draft, told) {
            markup!(
                pen: "<button type='button' class='ghost' data-test='chip-remove' onclick={}>{}</button>",
                Hears::Click(Action::Edit(Edit::Forget(told))),
                Label::Remove
            );
        },
        Hears::Click(Action::Open(None)),
        Label::Cancel,
        if let Some(readings) = &open.refused {
            refusal(pen, readings, told);
        }
    );
}

fn platforms(pen: &mut Pen<'_>, input: &NodeRef) {
    markup!(
        pen: "<div class='tools' tabindex='-1' ref={}>{}</div>",
        input,
        for p in Platform::ALL {
            markup!(
                pen: "<button type='button' class='ghost' data-test='platform' onclick={}>{}</button>",
                Hears::Click(Action::Edit(Edit::Platform(p))),
                p.name()
            );
        }
    );
}

fn typing(pen: &mut Pen<'_>, told: Told, input: &NodeRef) {
    markup!(
        pen: "<label for='cl-chip'>{}</label>\
              <input id='cl-chip' ref={} type='text' inputmode={} autocomplete='off' onkeydown={}/>\
              <button type='button' class='primary' data-test='chip-save' onclick={}>{}</button>",
        name(told),
        input,
        if told == Told::Handle { "text" } else { "decimal" },
        Hears::SaveKey(told),
        Hears::Save(told, input.clone()),
        Label::Save
    );
}

/// What to do with a text that was typed into the editor.
#[inline(never)] // A door.
pub fn set(told: Told, text: &str) -> Action {
    typed(told, text).map_or_else(Action::Refuse, Action::Edit)
}

/// The editor begins with what is known.
#[inline(never)] // A door.
pub fn begin(draft: &Draft, told: Told, input: &NodeRef) {
    // A node is cast unseen: the platforms have no text to select, and to ask for it killed the instance.
    if let Some(field) = input.cast::<HtmlInputElement>().filter(|_| told != Told::Platform) {
        field.set_value(&plain(draft, told));
        field.select();
    }
}

/// What was typed is not understood, or in more than one way.
fn refusal(pen: &mut Pen<'_>, readings: &[Edit], told: Told) {
    if readings.is_empty() {
        return markup!(pen: "<p class='why' role='alert'>{}</p>", Label::ValueBad);
    }
    let shape = Shape::default();
    markup!(
        pen: "<div class='tools' role='alert'><span>{}</span>{}</div>",
        shape.say(msg::TWO_WAYS, [Arg::Words("…"), Arg::Lower(name(told))]),
        for edit in readings {
            let words = match edit {
                Edit::Fact(_, q) => shape.told(q.value),
                Edit::Fee(fee) => money(&shape, fee),
                _ => String::new(),
            };
            super::question::button(pen, words, edit.clone());
        }
    );
}

fn typed(told: Told, text: &str) -> entry::Typed {
    match told {
        Told::Field(field) => entry::fact(field, text),
        Told::Fee => entry::fee(text),
        Told::Handle => {
            let mut handle = trim(text);
            while let Some(rest) = handle.strip_prefix('@') {
                handle = rest;
            }
            if handle.is_empty() { Err(Vec::new()) } else { Ok(Edit::Handle(handle.chars().take(100).collect())) }
        }
        Told::Platform | Told::Posts => Err(Vec::new()),
    }
}

/// The word for it.
pub fn name(told: Told) -> Label {
    match told {
        Told::Handle => Label::Handle,
        Told::Platform => Label::Platform,
        Told::Field(field) => words::field(field),
        Told::Fee => Label::Fee,
        Told::Posts => Label::RecentPosts,
    }
}

/// Who is judged, in one word.
pub fn who(state: &State) -> String {
    let draft = state.draft();
    let who = draft.handle.as_ref().or(draft.name.as_ref());
    who.map_or(label(Label::PasteName).into(), |f| f.value.clone())
}

fn is_known(draft: &Draft, told: Told) -> bool {
    match told {
        Told::Handle => draft.handle.is_some() || draft.name.is_some(),
        Told::Platform => draft.platform.is_some(),
        Told::Field(field) => draft.fact(field).is_some() || draft.is_hidden(field),
        Told::Fee => draft.fee.is_some(),
        Told::Posts => !draft.posts.is_empty(),
    }
}

/// What the editor begins with: the value in digits.
fn plain(draft: &Draft, told: Told) -> String {
    let shape = Shape::default();
    match told {
        Told::Handle => draft.handle.as_ref().or(draft.name.as_ref()).map(|f| f.value.clone()),
        Told::Field(field) => draft.value(field).map(|x| shape.told(x)),
        Told::Fee => draft.fee.as_ref().map(|f| money(&shape, &f.value)),
        Told::Platform | Told::Posts => None,
    }
    .unwrap_or_default()
}

fn money(shape: &Shape<'_>, money: &Money) -> String {
    shape.money_told(money.amount.value, money.currency)
}

/// What is known, chip by chip: what, its value, and the rounding in it.
fn known(draft: &Draft, shape: &Shape<'_>, chip: &mut dyn FnMut(Told, String, Option<String>)) {
    if let Some(who) = draft.handle.as_ref().or(draft.name.as_ref()) {
        chip(Told::Handle, who.value.clone(), None);
    }
    if let Some(platform) = &draft.platform {
        chip(Told::Platform, platform.value.name().into(), None);
    }
    for field in Field::ALL {
        if let Some(Fact { value, .. }) = draft.fact(field) {
            let percent = if field == Field::EngagementRatePercent { "%" } else { "" };
            chip(Told::Field(field), shape.told(value.value) + percent, rounding(shape, value));
        } else if draft.is_hidden(field) {
            chip(Told::Field(field), label(Label::Hidden).into(), None);
        }
    }
    if let Some(fee) = &draft.fee {
        chip(Told::Fee, money(shape, &fee.value), None);
    }
    if !draft.posts.is_empty() {
        chip(Told::Posts, shape.whole(draft.posts.len() as f64), None);
    }
}

/// "±50" where the platform rounded, or the ends where it cut.
fn rounding(shape: &Shape<'_>, q: &Quantity) -> Option<String> {
    if q.is_exact() {
        return None;
    }
    let (down, up) = (q.value.parts() - q.low.parts(), q.high.parts() - q.value.parts());
    Some(if down == up {
        ["±", &shape.told(Decimal::from_parts(up))].concat()
    } else {
        shape.between(&shape.told(q.low), &shape.told(q.high))
    })
}
