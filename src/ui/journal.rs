//! The journal: settings and edits as text lines, kept outside the wasm so that they outlive an instance.
//!
//! Writing is ours alone; reading is total, since the journal may be of any age or cut short: a line that is not
//! understood is dropped. The text itself is kept beside it, not in it.

use super::action::{AskAnswer, Beside, Edit, Setting, Told};
use super::compare::Order;
use super::knobs;
use super::plan::Brief;
use super::review::RULES;
use super::source::{Join, Source};
use super::state::{Editor, Face, State};
use super::tab::Tab;
use crate::evidence::tiers::{SCHEMES, SchemeId};
use crate::model::{Currency, Decimal, Field, Fit, Format, Knob, Money, Override, Payment, Platform, Quantity, Rights};
use crate::paste::{Asked, Encoding, Meaning, Scope};
use crate::text::{cut, digits};
use std::rc::Rc;

/// The lines of a journal: `key=value,value`.
#[derive(Default)]
struct Lines {
    out: String,
}

impl Lines {
    /// Begins a line.
    fn line(&mut self, key: &str) -> &mut Lines {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(key);
        self.out.push('=');
        self
    }

    /// A value; a text that may hold a comma comes last.
    fn word(&mut self, word: &str) -> &mut Lines {
        if !self.out.ends_with('=') {
            self.out.push(',');
        }
        self.out.push_str(word);
        self
    }

    fn number(&mut self, n: i64) -> &mut Lines {
        self.word(&digits(n))
    }

    /// Exact, without printing or parsing a float.
    fn bits(&mut self, x: f64) -> &mut Lines {
        self.number(x.to_bits().cast_signed())
    }

    fn quantity(&mut self, q: Quantity) {
        self.number(q.value.parts()).number(q.low.parts()).number(q.high.parts());
    }

    /// A text of several lines in one.
    fn lines(&mut self, text: &str) {
        let mut flat = String::with_capacity(text.len() + 8);
        for c in text.chars() {
            match c {
                '\n' => flat.push_str("\\n"),
                '\r' => {}
                '\\' => flat.push_str("\\\\"),
                c => flat.push(c),
            }
        }
        self.word(&flat);
    }

    /// One line, whatever a person typed.
    fn text(&mut self, text: &str) {
        let flat: String = text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }).collect();
        self.word(&flat);
    }
}

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
    if state.tab != Tab::Look {
        lines.line("tab").word(state.tab.key());
    }
    if state.order != Order::default() {
        save_order(&mut lines, &state.order);
    }
    if state.brief != Brief::default() {
        save_brief(&mut lines, &state.brief);
    }
    if !state.brand.is_empty() {
        lines.line("brand").text(&state.brand);
    }
    if state.goal != [0; 4] {
        lines.line("goal");
        state.goal.iter().for_each(|weight| _ = lines.number((*weight).into()));
    }
    for (at, source) in state.sources.iter().enumerate() {
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
fn restore_brief(brief: &mut Brief, key: &str, value: &str) {
    let values: Vec<i64> = value.split(',').filter_map(integer).collect();
    brief.hear(key, &values);
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

const JOINED: [Join; 3] = [Join::Add, Join::Update, Join::Replace];

fn join(join: Join) -> i64 {
    JOINED.iter().position(|j| *j == join).unwrap_or_default() as i64
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
                if let Some((from, to)) = ends.filter(|(a, b)| super::state::own_scheme(*a, *b).is_some()) {
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
        _ => return None,
    })
}

/// The lines of a text that stands in one.
fn lines_of(flat: &str) -> String {
    let (mut text, mut escaped) = (String::with_capacity(flat.len()), false);
    for c in flat.chars() {
        match (escaped, c) {
            (false, '\\') => escaped = true,
            (true, 'n') => (text.push('\n'), escaped = false).1,
            (_, c) => (text.push(c), escaped = false).1,
        }
    }
    text
}

/// What stands before the next comma.
fn next<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let (word, after) = cut(rest, b',');
    *rest = after?;
    Some(word)
}

fn number(bits: &str) -> Option<f64> {
    integer(bits).map(|bits| f64::from_bits(bits.cast_unsigned())).filter(|x| x.is_finite())
}

fn whole(value: &str) -> Option<u64> {
    integer(value).and_then(|n| u64::try_from(n).ok())
}

/// The one parser of all, since `std` brings one for each type. Downwards, where there is room for the least of all.
fn integer(value: &str) -> Option<i64> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    if digits.is_empty() || digits.len() > 19 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let n = digits.bytes().fold(0_i64, |n, b| n.wrapping_mul(10).wrapping_sub(i64::from(b - b'0')));
    Some(if digits.len() < value.len() { n } else { n.wrapping_neg() })
}

fn own(mut rest: &str) -> Option<Override> {
    Some(match next(&mut rest)? {
        "m" => Override::Median(number(rest)?),
        "k" => Override::Known(number(rest)?),
        "r" => Override::Range(number(next(&mut rest)?)?, number(rest)?),
        _ => return None,
    })
}

fn quantity_of(mut rest: &str) -> Option<Quantity> {
    let (value, low, high) = (next(&mut rest)?, next(&mut rest)?, rest);
    let decimal = |text| integer(text).map(Decimal::from_parts);
    let (value, low, high) = (decimal(value)?, decimal(low)?, decimal(high)?);
    (low <= value && value <= high).then_some(Quantity { value, low, high })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assumptions, Deliverable};
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
            payment: Payment::Hybrid,
            commission: Some(0.0),
            hybrid_share: Some(0.7),
            rights: Rights::HalfYear,
            exclusive: true,
            uplift: Some(0.4),
            shipping: 4.5,
            agency: 0.1,
            also: [
                Some(Deliverable { format: Format::Story, count: 3 }),
                Some(Deliverable { format: Format::FeedPost, count: 1 }),
                None,
            ],
            ..Assumptions::default()
        });
        let edits = vec![
            Edit::Answer { asked: Asked::Fee, text: "1,500\nor so".into(), choice: 1 },
            Edit::Fact(Field::LikesPerPost, Quantity::exact(Decimal::from_parts(3_485_000))),
            Edit::Fee(Money { amount: Quantity::exact(Decimal::from_int(450)), currency: Some(Currency::GBP) }),
            Edit::Platform(Platform::TikTok),
            Edit::Handle("maya, she".into()),
            Edit::Forget(Told::Posts),
            Edit::Beside(Beside::Comments, "ana_b\n2d \\n Reply, twice\\".into()),
            Edit::Beside(Beside::Ask, "450 kr".into()),
            Edit::Author("pots, pans".into()),
            Edit::BothRight("likes_per_post>reach_per_post".into()),
            Edit::Asked(AskAnswer::Reading(1)),
            Edit::Asked(AskAnswer::Line(2)),
            Edit::Asked(AskAnswer::Currency(Currency::EUR)),
            Edit::Asked(AskAnswer::Scope(Scope::Each)),
            Edit::Asked(AskAnswer::Count(3)),
            Edit::Asked(AskAnswer::Total(false)),
            Edit::Same(true),
        ];
        (state.brand, state.goal) = ("hi-tech, home audio".into(), [0, 1, 3, 2]);
        let (first, third) = (edits.clone().into_iter().map(|e| (0, e)), edits.into_iter().map(|e| (2, e)));
        let sources = [
            Source { id: 0, text: "maya".into(), edits: first.clone().collect(), ..Source::default() },
            Source {
                id: 7,
                text: "joe".into(),
                name: Some("a, b.csv".into()),
                join: Join::Update,
                edits: first.chain(third).collect(),
                ..Source::default()
            },
        ];
        state.sources = sources.into_iter().map(Rc::new).collect();
        (state.shown, state.selection) = (1, 2);
        let settings = save(&state);
        let mut again = State::start(&Start::default());
        again.sources.clear();
        restore(&mut again, &settings);
        assert_eq!(again.assumptions, state.assumptions, "{settings}");
        assert_eq!((&again.brand, again.goal), (&state.brand, state.goal), "{settings}");
        assert_eq!(save(&again), settings);
        assert_eq!((again.shown, again.selection, again.sources[1].away), (1, 2, 3));
        for (old, new) in state.sources.iter().zip(&again.sources) {
            assert_eq!((&old.edits.len(), &old.name, old.join), (&new.edits.len(), &new.name, new.join));
        }
    }

    #[test]
    fn integers() {
        for n in [0, 7, -7, 1_240, i64::MAX, i64::MIN] {
            assert_eq!(integer(&digits(n)), Some(n));
        }
        for bad in ["", "-", "1.5", "+1", "--1", "12345678901234567890"] {
            assert_eq!(integer(bad), None);
        }
    }
}
