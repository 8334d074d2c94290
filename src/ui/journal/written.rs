//! A state as lines of the journal.
//!
//! Knows every key that is written, and leaves out what is as it was at first. Refuses to write a text that was pasted: the
//! browser keeps it.

use super::JOINED;
use super::lines::Lines;
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::model::{Currency, Fit, Knob, Override};
use crate::paste::{Encoding, Scope};
use crate::share::{Font, Pitch, is_drawing};
use crate::ui::action::{AskAnswer, Edit, Told};
use crate::ui::compare::Order;
use crate::ui::knobs;
use crate::ui::pitch::{Colour, Wording};
use crate::ui::plan::Brief;
use crate::ui::review::RULES;
use crate::ui::source::{Join, Source};
use crate::ui::state::{Face, State};
use crate::ui::tab::Tab;

/// The settings of a state.
pub fn save(state: &State) -> String {
    let mut lines = Lines::default();
    if state.face == Face::Marked {
        lines.line("face");
    }
    if let Some(i) = SCHEMES.iter().position(|s| s.id == state.scheme).filter(|i| *i > 0) {
        lines.line("scheme").number(i as i64);
    }
    if state.scheme == SchemeId::Custom {
        lines.line("micro").number(state.custom.0 as i64).number(state.custom.1 as i64);
    }
    if state.lent {
        lines.line("lent");
    }
    let a = &state.assumptions;
    // Before its share, since to set the one forgets the other.
    match a.fit {
        Fit::NotTold => {}
        Fit::TopicFound => _ = lines.line("fit").word("found"),
        Fit::OffTopic => _ = lines.line("fit").word("off"),
    }
    for knob in Knob::ALL {
        if let Some(x) = knobs::amount(a, knob) {
            lines.line(knobs::key(knob)).bits(x);
        }
        if let Some(own) = knobs::estimate(a, knob) {
            let line = lines.line(knobs::key(knob));
            match own {
                Override::Median(x) => line.word("m").bits(x),
                Override::Known(x) => line.word("k").bits(x),
                Override::Range(x, y) => line.word("r").bits(x).bits(y),
            };
        }
        if let Some(word) = knobs::chosen(a, knob) {
            lines.line(knobs::key(knob)).word(word);
        }
    }
    for more in a.also.iter().flatten() {
        lines.line(knobs::key(Knob::Also)).word(more.format.key()).number(more.count.into());
    }
    if a.currency != Currency::USD {
        lines.line("currency").word(a.currency.code());
    }
    if let Some(format) = a.format {
        lines.line("format").word(format.key());
    }
    if a.posts > 1 {
        lines.line("posts").number(a.posts.into());
    }
    if let Some(editor) = state.editor.as_ref().filter(|_| !state.place().is_fixing) {
        lines.line("editor").word(editor.told.key());
    }
    for row in &state.unfolded {
        lines.line("unfolded").word(row);
    }
    if state.sharing.is_some() {
        lines.line("sharing");
    }
    if state.tab != Tab::Look {
        lines.line("tab").word(state.tab.key());
    }
    if state.order != Order::default() {
        save_order(&mut lines, &state.order);
    }
    if state.brief != Brief::default() {
        save_brief(&mut lines, &state.brief);
    }
    if *state.pitch != Pitch::default() {
        save_pitch(&mut lines, &state.pitch);
    }
    if state.is_host_pitch {
        lines.line("host-pitch");
    }
    if let Some(reader) = state.presented {
        lines.line("presented").word(reader.key());
    }
    if !state.brand.is_empty() {
        lines.line("brand").text(&state.brand);
    }
    if state.goal != [0; 4] {
        lines.line("goal");
        state.goal.iter().for_each(|weight| _ = lines.number((*weight).into()));
    }
    let is_first = state.sources.len() == 1 && state.source().is_untouched();
    for (at, source) in state.sources.iter().enumerate().filter(|_| !is_first) {
        let bytes = source.away.max(source.text.len() as u64);
        lines.line("source").number(source.id.into()).number(bytes as i64);
        lines.number(join(source.join));
        let encoding = source.encoding.and_then(|e| Encoding::ALL.iter().position(|other| *other == e));
        lines.number(encoding.map_or(-1, |at| at as i64)).text(source.name.as_deref().unwrap_or_default());
        if let Some(linked) = &source.linked {
            lines.line("linked").word(&linked.token);
        }
        if at > 0 && at == state.shown {
            lines.line("shown").number(at as i64);
        }
        if at == state.shown && state.selection > 0 {
            lines.line("selection").number(state.selection as i64);
        }
        for (column, meaning) in &source.says.meanings {
            lines.line("means").number((*column).into()).word(meaning.key());
        }
        for (column, rule) in &source.says.readings {
            let at = RULES.iter().position(|r| r == rule).unwrap_or_default();
            lines.line("reads").number((*column).into()).number(at as i64);
        }
        save_edits(&mut lines, source);
    }
    lines.out
}

#[inline(never)] // A door.
fn save_order(lines: &mut Lines, order: &Order) {
    for (key, value) in order.told() {
        lines.line(key).text(&value);
    }
}

#[inline(never)] // A door.
fn save_brief(lines: &mut Lines, brief: &Brief) {
    for (key, values) in brief.told() {
        let line = lines.line(key);
        values.iter().for_each(|n| _ = line.number(*n));
    }
}

#[inline(never)] // A door.
fn save_pitch(lines: &mut Lines, pitch: &Pitch) {
    for wording in Wording::ALL {
        lines.line(wording.key()).text(wording.of(pitch).as_str());
    }
    for colour in Colour::ALL {
        if let Some(rgb) = colour.of(pitch) {
            lines.line(colour.key()).number(rgb.into());
        }
    }
    lines.line("pitch-font").number(Font::ALL.iter().position(|font| *font == pitch.font).unwrap_or_default() as i64);
    lines.line("pitch-unsigned").number(pitch.is_unsigned.into());
    // A picture that is too large for it stays with the browser.
    match &*pitch.logo {
        "" => {}
        logo if is_drawing(logo) => lines.line("pitch-logo").lines(logo),
        _ => _ = lines.line("pitch-logo").word("dots"),
    }
}

fn save_edits(lines: &mut Lines, source: &Source) {
    let mut last = 0;
    for (of, edit) in &source.edits {
        if *of != last {
            lines.line("of").number(*of as i64);
            last = *of;
        }
        match edit {
            Edit::Answer { asked, text, choice } => {
                lines.line("answer").word(Told::of(*asked).key()).number(*choice as i64).text(text);
            }
            Edit::Fact(field, q) => lines.line("fact").word(field.key()).quantity(*q),
            Edit::Fee(money) => {
                let code = money.currency.as_ref().map_or("-", |c| c.code());
                lines.line("fee").word(code).quantity(money.amount);
            }
            Edit::Platform(platform) => _ = lines.line("platform").word(platform.key()),
            Edit::Handle(handle) => lines.line("handle").text(handle),
            Edit::Forget(told) => _ = lines.line("forget").word(told.key()),
            Edit::Beside(kind, text) => lines.line("beside").word(kind.key()).lines(text),
            Edit::Author(who) => lines.line("author").text(who),
            Edit::Asked(answer) => save_answer(lines, *answer),
            Edit::BothRight(what) => _ = lines.line("right").word(what),
            Edit::Same(same) => _ = lines.line("same").number((*same).into()),
            Edit::Note(note) => lines.line("note").text(note),
        }
    }
}

fn save_answer(lines: &mut Lines, answer: AskAnswer) {
    let line = lines.line("asked");
    _ = match answer {
        AskAnswer::Reading(i) => line.word("reading").number(i.into()),
        AskAnswer::Line(i) => line.word("line").number(i.into()),
        AskAnswer::Currency(currency) => line.word("currency").word(currency.code()),
        AskAnswer::Scope(scope) => line.word("scope").number((scope == Scope::Each).into()),
        AskAnswer::Count(n) => line.word("count").number(n.into()),
        AskAnswer::Total(holds) => line.word("total").number(holds.into()),
    };
}

fn join(join: Join) -> i64 {
    JOINED.iter().position(|j| *j == join).unwrap_or_default() as i64
}
