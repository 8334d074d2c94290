//! Lines of the journal as a state.
//!
//! Knows every key that was ever written. Refuses to fail: the journal may be of any age or cut short, and a line that is
//! not understood is dropped.

use super::JOINED;
use super::lines::{integer, lines_of, next, number, quantity_of, whole};
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::model::{Currency, Field, Fit, Format, Knob, Money, Override, Payment, Platform, Rights};
use crate::paste::{Asked, Encoding, Meaning, Scope};
use crate::share::{Font, Line, Pitch, is_drawing};
use crate::text::cut;
use crate::ui::action::{AskAnswer, Beside, Edit, Setting, Told};
use crate::ui::knobs;
use crate::ui::linked::Sharing;
use crate::ui::pitch::{Colour, Reader, Wording};
use crate::ui::plan::Brief;
use crate::ui::review::RULES;
use crate::ui::source::Source;
use crate::ui::state::{Editor, Face, State, own_scheme};
use crate::ui::tab::Tab;
use std::rc::Rc;

/// Puts the settings into a state; says which face was shown.
#[inline(never)] // A door.
pub fn restore(state: &mut State, settings: &str) -> Face {
    let mut face = Face::Editing;
    let assumptions = Rc::make_mut(&mut state.assumptions);
    // Of which creator the next edit is.
    let mut of = 0;
    let mut next = Some(settings);
    while let Some(rest) = next {
        let (line, after) = cut(rest, b'\n');
        next = after;
        let (key, Some(value)) = cut(line, b'=') else { continue };
        match key {
            "face" => face = Face::Marked,
            "lent" => state.lent = true,
            "sharing" => state.sharing = Some(Sharing::default()),
            "tab" => state.tab = Tab::ALL.into_iter().find(|tab| tab.key() == value).unwrap_or_default(),
            "brand" => state.brand = value.into(),
            "goal" => {
                let mut rest = Some(value);
                for weight in &mut state.goal {
                    let Some(here) = rest else { break };
                    let (digit, after) = cut(here, b',');
                    *weight = whole(digit).map_or(0, |n| n.min(3) as u8);
                    rest = after;
                }
            }
            "editor" => {
                state.editor = Told::from_key(value).map(|told| Editor { told, refused: None });
            }
            // Their keys live as long as the instance; there are few.
            "unfolded" => state.unfolded.push(String::from(value).leak()),
            "scheme" => {
                if let Some(scheme) = whole(value).and_then(|i| SCHEMES.get(i as usize)) {
                    state.scheme = scheme.id;
                }
            }
            "micro" => {
                let (from, to) = cut(value, b',');
                let ends = whole(from).zip(to.and_then(whole));
                if let Some((from, to)) = ends.filter(|(a, b)| own_scheme(*a, *b).is_some()) {
                    state.custom = (from, to);
                    state.scheme = SchemeId::Custom;
                }
            }
            "source" => {
                // One that is there already would be two with the same text.
                let known = |new: &Source| !state.sources.iter().any(|old| old.id == new.id);
                state.sources.extend(source(value).filter(known).map(Rc::new));
                of = 0;
            }
            "linked" => {
                if let Some(last) = state.sources.last_mut() {
                    Rc::make_mut(last).follow_again(value);
                }
            }
            // The line stands behind that of its source.
            "shown" => state.shown = state.sources.len().saturating_sub(1),
            "selection" => state.selection = whole(value).unwrap_or_default() as usize,
            "means" | "reads" => {
                let (column, what) = cut(value, b',');
                let column = whole(column).and_then(|c| u16::try_from(c).ok());
                if let (Some(last), Some(column), Some(what)) = (state.sources.last_mut(), column, what) {
                    let says = &mut Rc::make_mut(last).says;
                    if key == "means" {
                        says.meanings.extend(Meaning::from_key(what).map(|meaning| (column, meaning)));
                    } else {
                        let rule = whole(what).and_then(|at| RULES.get(at as usize));
                        says.readings.extend(rule.map(|rule| (column, *rule)));
                    }
                }
            }
            _ if key.starts_with("table-") => state.order.hear(key, value),
            "host-pitch" => state.is_host_pitch = true,
            "presented" => {
                state.presented = [Reader::Own, Reader::Guest].into_iter().find(|reader| reader.key() == value);
            }
            _ if key.starts_with("pitch-") => restore_pitch(Rc::make_mut(&mut state.pitch), key, value),
            _ if key.starts_with("plan-") => restore_brief(&mut state.brief, key, value),
            "of" => of = whole(value).unwrap_or_default() as usize,
            _ => match (setting(key, value), state.sources.last_mut()) {
                (Some(setting), _) => knobs::set(assumptions, setting),
                (None, Some(last)) => {
                    let edit = restore_edit(key, value).map(|edit| (of, edit));
                    Rc::make_mut(last).edits.extend(edit);
                }
                (None, None) => {}
            },
        }
    }
    face
}

/// A source whose text is still with the browser.
fn source(mut rest: &str) -> Option<Source> {
    let id = u32::try_from(whole(next(&mut rest)?)?).ok()?;
    let away = whole(next(&mut rest)?)?;
    let join = *JOINED.get(whole(next(&mut rest)?)? as usize)?;
    let encoding = whole(next(&mut rest)?).and_then(|at| Encoding::ALL.get(at as usize).copied());
    let name = (!rest.is_empty()).then(|| rest.into());
    Some(Source { id, away, join, encoding, name, is_read: away == 0, ..Source::default() })
}

/// The assumption that a line sets; `None` where it sets none.
fn setting(key: &str, value: &str) -> Option<Setting> {
    let knob = Knob::ALL.into_iter().find(|knob| knobs::key(*knob) == key)?;
    Some(match (knob, value) {
        (Knob::Currency, _) => Setting::Currency(Currency::from_code(value)?),
        (Knob::Format, _) => Setting::Format(Format::from_key(value)?),
        (Knob::Posts, _) => Setting::Posts(u32::try_from(whole(value)?).ok()?),
        (Knob::Fit, "found") => Setting::Fit(Fit::TopicFound),
        (Knob::Fit, "off") => Setting::Fit(Fit::OffTopic),
        (Knob::Payment, _) => Setting::Payment(Payment::ALL.into_iter().find(|p| p.key() == value)?),
        (Knob::Rights, _) => Setting::Rights(Rights::ALL.into_iter().find(|r| r.key() == value)?),
        (Knob::PaidAds | Knob::Exclusive | Knob::Rush, _) => Setting::Term(knob, true),
        (Knob::Also, _) => {
            let (format, count) = cut(value, b',');
            Setting::Also(Format::from_key(format)?, u32::try_from(whole(count?)?).ok()?)
        }
        _ => match own(value) {
            Some(own) => Setting::Estimate(knob, own),
            None => Setting::Amount(knob, number(value)?),
        },
    })
}

fn own(mut rest: &str) -> Option<Override> {
    Some(match next(&mut rest)? {
        "m" => Override::Median(number(rest)?),
        "k" => Override::Known(number(rest)?),
        "r" => Override::Range(number(next(&mut rest)?)?, number(rest)?),
        _ => return None,
    })
}

fn restore_edit(key: &str, mut rest: &str) -> Option<Edit> {
    Some(match key {
        "answer" => {
            let asked = match Told::from_key(next(&mut rest)?)? {
                Told::Field(field) => Asked::Field(field),
                Told::Fee => Asked::Fee,
                Told::Platform => Asked::Platform,
                Told::Handle | Told::Posts => return None,
            };
            Edit::Answer { asked, choice: whole(next(&mut rest)?)? as usize, text: rest.into() }
        }
        "fact" => Edit::Fact(Field::from_key(next(&mut rest)?)?, quantity_of(rest)?),
        "fee" => {
            let currency = Currency::from_code(next(&mut rest)?);
            Edit::Fee(Money { amount: quantity_of(rest)?, currency })
        }
        "platform" => Edit::Platform(Platform::from_key(rest)?),
        "handle" => Edit::Handle(rest.into()),
        "forget" => Edit::Forget(Told::from_key(rest)?),
        "beside" => {
            let key = next(&mut rest)?;
            Edit::Beside(Beside::ALL.into_iter().find(|kind| kind.key() == key)?, lines_of(rest).into())
        }
        "author" => Edit::Author(rest.into()),
        "right" => Edit::BothRight(rest.into()),
        "asked" => Edit::Asked(answer_of(rest)?),
        "same" => Edit::Same(whole(rest)? == 1),
        "note" => Edit::Note(rest.into()),
        _ => return None,
    })
}

fn answer_of(mut rest: &str) -> Option<AskAnswer> {
    let key = next(&mut rest)?;
    if key == "currency" {
        return Currency::from_code(rest).map(AskAnswer::Currency);
    }
    let n = u32::try_from(whole(rest)?).ok()?;
    Some(match key {
        "reading" => AskAnswer::Reading(n),
        "line" => AskAnswer::Line(n),
        "scope" => AskAnswer::Scope(if n == 1 { Scope::Each } else { Scope::All }),
        "count" => AskAnswer::Count(n),
        "total" => AskAnswer::Total(n == 1),
        _ => return None,
    })
}

#[inline(never)] // A door.
fn restore_pitch(pitch: &mut Pitch, key: &str, value: &str) {
    let number = whole(value).unwrap_or_default();
    let colour = Some((number & 0xFF_FF_FF) as u32);
    match key {
        _ if key == Wording::Title.key() => pitch.title = Line::of(value),
        _ if key == Wording::For.key() => pitch.prepared_for = Line::of(value),
        _ if key == Wording::By.key() => pitch.prepared_by = Line::of(value),
        _ if key == Colour::Accent.key() => pitch.accent = colour,
        _ if key == Colour::Cover.key() => pitch.cover = colour,
        "pitch-font" => pitch.font = Font::ALL.get(number as usize).copied().unwrap_or_default(),
        "pitch-unsigned" => pitch.is_unsigned = number == 1,
        "pitch-logo" => pitch.logo = Some(lines_of(value)).filter(|logo| is_drawing(logo)).unwrap_or_default(),
        _ => {}
    }
}

#[inline(never)] // A door.
fn restore_brief(brief: &mut Brief, key: &str, value: &str) {
    let values: Vec<i64> = value.split(',').filter_map(integer).collect();
    brief.hear(key, &values);
}
