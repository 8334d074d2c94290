//! The journal: settings and edits as text lines, kept outside the wasm so that they outlive an instance.
//!
//! Writing is ours alone; reading is total, since the journal may be of any age or cut short: a line that is not
//! understood is dropped. The text itself is kept beside it, not in it.

use super::action::{Edit, Told};
use super::state::{Face, State};
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::model::{Assumptions, Currency, Decimal, Field, Fit, Format, Money, Override, Platform, Quantity};
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
    let a = &state.assumptions;
    let amounts = [
        ("basket", a.basket),
        ("margin", a.margin),
        ("dollar", a.dollar_rate),
        ("hours", a.hours),
        ("hourly", a.hourly),
        ("product", Some(a.product).filter(|x| *x != 0.0)),
    ];
    for (key, x) in amounts {
        if let Some(x) = x {
            line(key, &[&bits(x)]);
        }
    }
    for (key, own) in [("ctr", a.ctr), ("cvr", a.cvr), ("code", a.code_rate), ("cpm", a.cpm), ("share", a.fit_share)] {
        match own {
            Some(Override::Median(x)) => line(key, &["m", &bits(x)]),
            Some(Override::Known(x)) => line(key, &["k", &bits(x)]),
            Some(Override::Range(x, y)) => line(key, &["r", &bits(x), &bits(y)]),
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
    match a.fit {
        Fit::NotTold => {}
        Fit::TopicFound => line("fit", &["found"]),
        Fit::OffTopic => line("fit", &["off"]),
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
            _ => {
                if !restore_assumption(assumptions, key, value) {
                    edits.extend(restore_edit(key, value));
                }
            }
        }
    }
    state.edits = edits.into();
    face
}

fn restore_assumption(a: &mut Assumptions, key: &str, value: &str) -> bool {
    match key {
        "basket" => a.basket = number(value),
        "margin" => a.margin = number(value),
        "dollar" => a.dollar_rate = number(value),
        "hours" => a.hours = number(value),
        "hourly" => a.hourly = number(value),
        "product" => a.product = number(value).unwrap_or(0.0),
        "ctr" => a.ctr = own(value),
        "cvr" => a.cvr = own(value),
        "code" => a.code_rate = own(value),
        "cpm" => a.cpm = own(value),
        "share" => a.fit_share = own(value),
        "currency" => a.currency = Currency::from_code(value).unwrap_or(Currency::USD),
        "format" => a.format = Format::from_key(value),
        "posts" => a.posts = whole(value).unwrap_or(1).clamp(1, 1_000) as u32,
        "fit" => a.fit = if value == "found" { Fit::TopicFound } else { Fit::OffTopic },
        _ => return false,
    }
    true
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
    bits.parse().ok().map(|bits: i64| f64::from_bits(bits.cast_unsigned())).filter(|x| x.is_finite())
}

fn whole(value: &str) -> Option<u64> {
    value.parse().ok().and_then(|n: i64| u64::try_from(n).ok())
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
    let mut parts = value.split(',').map(|part| part.parse().ok().map(Decimal::from_parts));
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
