//! The journal: settings and edits as text lines, kept outside the wasm so that they outlive an instance.
//!
//! Writing is ours alone; reading is total, since the journal may be of any age or cut short: a line that is not
//! understood is dropped. The text itself is kept beside it, not in it.

use super::action::{Edit, Setting, Told};
use super::knobs;
use super::state::{Face, State};
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::model::{Currency, Decimal, Field, Fit, Format, Knob, Money, Override, Platform, Quantity};
use crate::paste::Asked;
use crate::text::digits;
use std::rc::Rc;

/// The settings of a state.
pub fn save(state: &State) -> String {
    let mut out = String::new();
    let mut line = |key: &str, values: &[&str]| {
        out.push_str(key);
        out.push('=');
        out.push_str(&values.join(","));
        out.push('\n');
    };
    if state.face == Face::Marked {
        line("face", &["marked"]);
    }
    if let Some(i) = SCHEMES.iter().position(|s| s.id == state.scheme).filter(|i| *i > 0) {
        line("scheme", &[&digits(i as i64)]);
    }
    if state.scheme == SchemeId::Custom {
        line("micro", &[&digits(state.custom.0 as i64), &digits(state.custom.1 as i64)]);
    }
    if state.lent {
        line("lent", &[]);
    }
    let a = &state.assumptions;
    // Before its share, since to set the one forgets the other.
    match a.fit {
        Fit::NotTold => {}
        Fit::TopicFound => line("fit", &["found"]),
        Fit::OffTopic => line("fit", &["off"]),
    }
    for knob in Knob::ALL {
        if let Some(x) = knobs::amount(a, knob) {
            line(knobs::key(knob), &[&bits(x)]);
        }
        match knobs::estimate(a, knob) {
            Some(Override::Median(x)) => line(knobs::key(knob), &["m", &bits(x)]),
            Some(Override::Known(x)) => line(knobs::key(knob), &["k", &bits(x)]),
            Some(Override::Range(x, y)) => line(knobs::key(knob), &["r", &bits(x), &bits(y)]),
            None => {}
        }
    }
    if a.currency != Currency::USD {
        line("currency", &[a.currency.code()]);
    }
    if let Some(format) = a.format {
        line("format", &[format.key()]);
    }
    if a.posts > 1 {
        line("posts", &[&digits(a.posts.into())]);
    }
    for edit in state.edits.iter() {
        match edit {
            Edit::Answer { asked, text, choice } => {
                line("answer", &[asked_key(*asked), &digits(*choice as i64), &flat(text)]);
            }
            Edit::Fact(field, q) => line("fact", &[field.key(), &quantity(*q)]),
            Edit::Fee(money) => {
                line("fee", &[money.currency.as_ref().map_or("", |c| c.code()), &quantity(money.amount)]);
            }
            Edit::Platform(platform) => line("platform", &[platform.key()]),
            Edit::Handle(handle) => line("handle", &[&flat(handle)]),
            Edit::Forget(told) => line("forget", &[told_key(*told)]),
        }
    }
    out
}

/// Puts the settings into a state; says which face was shown.
pub fn restore(state: &mut State, settings: &str) -> Face {
    let mut face = Face::Editing;
    let mut edits = Vec::new();
    let assumptions = Rc::make_mut(&mut state.assumptions);
    for (key, value) in settings.lines().filter_map(|line| line.split_once('=')) {
        match key {
            "face" => face = Face::Marked,
            "lent" => state.lent = true,
            "scheme" => {
                if let Some(scheme) = whole(value).and_then(|i| SCHEMES.get(i as usize)) {
                    state.scheme = scheme.id;
                }
            }
            "micro" => {
                let ends = value.split_once(',').and_then(|(a, b)| Some((whole(a)?, whole(b)?)));
                if let Some((from, to)) = ends.filter(|(a, b)| super::state::own_scheme(*a, *b).is_some()) {
                    state.custom = (from, to);
                    state.scheme = SchemeId::Custom;
                }
            }
            _ => match setting(key, value) {
                Some(setting) => knobs::set(assumptions, setting),
                None => edits.extend(restore_edit(key, value)),
            },
        }
    }
    state.edits = edits;
    face
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
        _ => match own(value) {
            Some(own) => Setting::Estimate(knob, own),
            None => Setting::Amount(knob, number(value)?),
        },
    })
}

fn restore_edit(key: &str, value: &str) -> Option<Edit> {
    Some(match key {
        "answer" => {
            let mut parts = value.splitn(3, ',');
            let asked = asked_of(parts.next()?)?;
            let choice = whole(parts.next()?)? as usize;
            Edit::Answer { asked, choice, text: parts.next()?.into() }
        }
        "fact" => {
            let (field, value) = value.split_once(',')?;
            Edit::Fact(Field::from_key(field)?, quantity_of(value)?)
        }
        "fee" => {
            let (code, value) = value.split_once(',')?;
            Edit::Fee(Money { amount: quantity_of(value)?, currency: Currency::from_code(code) })
        }
        "platform" => Edit::Platform(Platform::from_key(value)?),
        "handle" => Edit::Handle(value.into()),
        "forget" => Edit::Forget(told_of(value)?),
        _ => return None,
    })
}

/// Exact, without printing or parsing a float.
fn bits(x: f64) -> String {
    digits(x.to_bits().cast_signed())
}

fn number(bits: &str) -> Option<f64> {
    integer(bits).map(|bits| f64::from_bits(bits.cast_unsigned())).filter(|x| x.is_finite())
}

fn whole(value: &str) -> Option<u64> {
    integer(value).and_then(|n| u64::try_from(n).ok())
}

/// The one parser of all: each type has a copy of its own.
fn integer(value: &str) -> Option<i64> {
    value.parse().ok()
}

fn own(value: &str) -> Option<Override> {
    let mut parts = value.split(',');
    let kind = parts.next()?;
    let first = number(parts.next()?)?;
    match kind {
        "m" => Some(Override::Median(first)),
        "k" => Some(Override::Known(first)),
        "r" => Some(Override::Range(first, number(parts.next()?)?)),
        _ => None,
    }
}

fn quantity(q: Quantity) -> String {
    [q.value, q.low, q.high].map(|x| digits(x.parts())).join(",")
}

fn quantity_of(value: &str) -> Option<Quantity> {
    let mut parts = value.split(',').map(|part| integer(part).map(Decimal::from_parts));
    let (value, low, high) = (parts.next()??, parts.next()??, parts.next()??);
    (low <= value && value <= high).then_some(Quantity { value, low, high })
}

/// One line, whatever a person typed.
fn flat(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

fn asked_key(asked: Asked) -> &'static str {
    match asked {
        Asked::Field(field) => field.key(),
        Asked::Fee => "fee",
        Asked::Platform => "platform",
    }
}

fn asked_of(key: &str) -> Option<Asked> {
    match key {
        "fee" => Some(Asked::Fee),
        "platform" => Some(Asked::Platform),
        _ => Field::from_key(key).map(Asked::Field),
    }
}

fn told_key(told: Told) -> &'static str {
    match told {
        Told::Handle => "handle",
        Told::Platform => "platform",
        Told::Field(field) => field.key(),
        Told::Fee => "fee",
        Told::Posts => "posts-list",
    }
}

fn told_of(key: &str) -> Option<Told> {
    Some(match key {
        "handle" => Told::Handle,
        "platform" => Told::Platform,
        "fee" => Told::Fee,
        "posts-list" => Told::Posts,
        _ => Told::Field(Field::from_key(key)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assumptions;
    use crate::ui::Start;

    #[test]
    fn what_is_saved_is_restored() {
        let mut state = State::start(&Start::default());
        state.assumptions = Rc::new(Assumptions {
            basket: Some(60.5),
            dollar_rate: Some(1.1),
            product: 12.25,
            ctr: Some(Override::Range(0.005, 0.03)),
            cpm: Some(Override::Median(7.5)),
            fit: Fit::OffTopic,
            fit_share: Some(Override::Known(0.25)),
            currency: Currency::EUR,
            format: Some(Format::Reel),
            posts: 12,
            ..Assumptions::default()
        });
        state.edits = vec![
            Edit::Answer { asked: Asked::Fee, text: "1,500\nor so".into(), choice: 1 },
            Edit::Fact(Field::LikesPerPost, Quantity::exact(Decimal::from_parts(3_485_000))),
            Edit::Fee(Money { amount: Quantity::exact(Decimal::from_int(450)), currency: Some(Currency::GBP) }),
            Edit::Platform(Platform::TikTok),
            Edit::Handle("maya, she".into()),
            Edit::Forget(Told::Posts),
        ];
        let settings = save(&state);
        let mut again = State::start(&Start::default());
        restore(&mut again, &settings);
        assert_eq!(again.assumptions, state.assumptions, "{settings}");
        assert_eq!(save(&again), settings);
        assert_eq!(again.edits.len(), state.edits.len());
    }
}
