//! A reading as JSON, with an English sentence for each note and question.
//!
//! Knows shapes (told at the top of `examples/read.rs`). Refuses to know the page's words: English is what programs log.

use crate::model::{Currency, Decimal, Draft, Fact, Post, Quantity};
use crate::paste::{Answer, Asked, Choice, Column, Decisions, Evidence, Question, Reading, Rule, Sheet, Status};
use serde::Serialize;
use serde_json::{Map, Value, json};

pub use super::notes::describe;

/// Everything but the creators, which are written one by one.
#[derive(Serialize)]
struct Rest {
    sheet: Option<SheetOut>,
    others: Vec<OtherOut>,
    questions: Vec<QuestionOut>,
    notes: Vec<NoteOut>,
}

#[derive(Serialize)]
struct SheetOut {
    rows: usize,
    columns: Vec<ColumnOut>,
    skipped_count: usize,
    skipped: Vec<SkipOut>,
}

#[derive(Serialize)]
struct ColumnOut {
    header: Option<String>,
    meaning: &'static str,
    platform: Option<&'static str>,
    evidence: &'static str,
    same_as: Option<u16>,
    status: &'static str,
    alarm: Option<&'static str>,
    read_as: Option<&'static str>,
    readings: Vec<Value>,
    numbers: u32,
    texts: u32,
    empty: u32,
    hidden: u32,
    errors: u32,
}

#[derive(Serialize)]
struct SkipOut {
    line: u32,
    column: Option<u16>,
    span: [u32; 2],
    text: String,
    code: &'static str,
}

#[derive(Serialize)]
struct Creator {
    handle: Option<String>,
    name: Option<String>,
    platform: Option<&'static str>,
    facts: Map<String, Value>,
    posts: Vec<Map<String, Value>>,
    medians: bool,
    hidden: Vec<&'static str>,
}

#[derive(Serialize)]
struct OtherOut {
    handle: Option<String>,
    name: Option<String>,
    platform: Option<&'static str>,
    line: u32,
}

#[derive(Serialize)]
struct QuestionOut {
    creator: usize,
    column: Option<u16>,
    field: &'static str,
    text: String,
    span: [u32; 2],
    readings: Vec<ReadingOut>,
    question: String,
}

#[derive(Serialize)]
struct ReadingOut {
    field: &'static str,
    value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    rule: &'static str,
}

#[derive(Serialize)]
struct NoteOut {
    code: &'static str,
    line: u32,
    column: u32,
    span: Option<[u32; 2]>,
    text: String,
}

/// The exact decimal as a JSON number: whole numbers without a point.
pub fn number(parts: i64) -> Value {
    let whole = Decimal::from_int(1).parts();
    if parts % whole == 0 { json!(parts / whole) } else { json!(Decimal::from_parts(parts).to_f64()) }
}

fn quantity(q: &Quantity, span: Option<[u32; 2]>) -> Value {
    json!({ "value": number(q.value.parts()), "low": number(q.low.parts()), "high": number(q.high.parts()), "span": span })
}

fn span<T>(f: &Fact<T>) -> Option<[u32; 2]> {
    f.provenance.span().map(|s| [s.start, s.end])
}

fn post(p: &Post) -> Map<String, Value> {
    let parts = [
        ("likes", &p.likes),
        ("comments", &p.comments),
        ("shares", &p.shares),
        ("saves", &p.saves),
        ("views", &p.views),
    ];
    parts.into_iter().filter_map(|(k, f)| f.as_ref().map(|f| (k.to_owned(), quantity(&f.value, span(f))))).collect()
}

fn creator(d: &Draft) -> Creator {
    let mut facts: Map<String, Value> =
        d.facts.iter().map(|(f, fact)| (f.key().to_owned(), quantity(&fact.value, span(fact)))).collect();
    if let Some(fee) = &d.fee {
        let mut told = quantity(&fee.value.amount, span(fee));
        if let Value::Object(told) = &mut told {
            told.insert("currency".to_owned(), json!(fee.value.currency.as_ref().map(Currency::code)));
        }
        facts.insert("fee".to_owned(), told);
    }
    Creator {
        handle: d.handle.as_ref().map(|f| f.value.clone()),
        name: d.name.as_ref().map(|f| f.value.clone()),
        platform: d.platform.as_ref().map(|f| f.value.key()),
        facts,
        posts: d.posts.iter().map(post).collect(),
        medians: d.medians,
        hidden: d.hidden.iter().map(|(f, _)| f.key()).collect(),
    }
}

fn asked(a: Asked) -> &'static str {
    match a {
        Asked::Field(f) => f.key(),
        Asked::Fee => "fee",
        Asked::Platform => "platform",
    }
}

fn choice(c: &Choice) -> ReadingOut {
    let (value, currency) = match c.value {
        Answer::Quantity(q) => (number(q.value.parts()), None),
        Answer::Money(m) => (number(m.amount.value.parts()), m.currency.map(|c| c.code().to_owned())),
        Answer::Platform(p) => (json!(p.key()), None),
        Answer::Nothing => (Value::Null, None),
    };
    ReadingOut { field: asked(c.asked), value, currency, rule: c.rule.key() }
}

/// Where the cells stand that cannot be what they seem: the first by their lines, and how many more.
fn cells(text: &str, c: &Column) -> String {
    let first = c.status.readings().first().map_or(&[][..], |r| &r.examples);
    if c.alarmed == 0 || first.is_empty() {
        return String::new();
    }
    let line = |at: u32| text.get(..at as usize).unwrap_or_default().lines().count().max(1);
    let places: Vec<String> =
        first.iter().map(|(s, _)| format!("\"{}\" in line {}", s.of(text).unwrap_or_default(), line(s.end))).collect();
    let more = (c.alarmed as usize).saturating_sub(places.len());
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!(" It cannot be what it seems: {}{more}.", places.join(", "))
}

fn question(text: &str, r: &Reading, q: &Question) -> QuestionOut {
    let column = q.column.and_then(|c| r.sheet.as_ref()?.columns().get(usize::from(c)));
    let readings: Vec<ReadingOut> = q.readings.iter().map(choice).collect();
    let shown: Vec<String> = readings
        .iter()
        .zip(&q.readings)
        .map(|(r, c)| {
            let value = r.value.as_str().map_or_else(|| r.value.to_string(), str::to_owned);
            let differ = q.readings.iter().any(|other| other.asked != c.asked);
            let field = format!(" {}", asked(c.asked).replace('_', " "));
            let unit = match c.rule {
                _ if differ && q.column.is_some() => field.as_str(),
                Rule::PerPost => " per post",
                Rule::Lifetime => " over the account's life",
                Rule::Percent | Rule::Fraction => " percent",
                Rule::Count => " interactions per post",
                _ => "",
            };
            match c.rule {
                Rule::LeftOut => "nothing, to be left out".to_owned(),
                Rule::AsWritten => format!("{value}, as it stands"),
                _ => format!("{value}{unit}"),
            }
        })
        .collect();
    QuestionOut {
        creator: q.creator,
        column: q.column,
        field: asked(q.field),
        text: q.text.clone(),
        span: [q.span.start, q.span.end],
        readings,
        question: format!(
            "{}\"{}\" ({}): does it mean {}?{}",
            q.column.map_or(String::new(), |c| format!("Column {}, such as ", c + 1)),
            q.text,
            asked(q.field).replace('_', " "),
            shown.join(" or "),
            column.map_or(String::new(), |c| cells(text, c))
        ),
    }
}

fn column(text: &str, c: &Column) -> ColumnOut {
    let (alarm, readings) = match &c.status {
        Status::Settled => (None, &[] as &[_]),
        Status::Amber(readings) => (None, readings.as_slice()),
        Status::Red(alarm, readings) => (Some(alarm.key()), readings.as_slice()),
    };
    ColumnOut {
        header: c.header.and_then(|s| s.of(text)).map(|h| h.split_whitespace().collect::<Vec<_>>().join(" ")),
        meaning: c.meaning.key(),
        platform: c.platform.map(|p| p.key()),
        evidence: c.evidence.key(),
        same_as: match c.evidence {
            Evidence::Twin(other) => Some(other),
            _ => None,
        },
        status: c.status.key(),
        alarm,
        read_as: c.rule.map(Rule::key),
        readings: readings
            .iter()
            .map(|r| {
                let examples: Vec<Value> =
                    r.examples.iter().map(|(span, q)| quantity(q, Some([span.start, span.end]))).collect();
                json!({ "rule": r.rule.key(), "meaning": r.meaning.key(), "examples": examples })
            })
            .collect(),
        numbers: c.counts.numbers,
        texts: c.counts.texts,
        empty: c.counts.empty,
        hidden: c.counts.hidden,
        errors: c.counts.errors,
    }
}

fn sheet(text: &str, s: &Sheet) -> SheetOut {
    SheetOut {
        rows: s.rows(),
        columns: s.columns().iter().map(|c| column(text, c)).collect(),
        skipped_count: s.skipped_count(),
        skipped: s
            .skipped()
            .iter()
            .map(|k| SkipOut {
                line: k.line,
                column: k.column,
                span: [k.span.start, k.span.end],
                text: k.span.of(text).unwrap_or_default().chars().take(80).collect(),
                code: k.code.key(),
            })
            .collect(),
    }
}

/// Writes the reading as the documented JSON, one creator after the other.
pub fn write(text: &str, r: &Reading, out: &mut impl std::io::Write) -> std::io::Result<()> {
    let mut first = true;
    let mut one = |draft: &Draft, out: &mut dyn std::io::Write| -> std::io::Result<()> {
        out.write_all(if first { b"{\"creators\":[" } else { b"," })?;
        first = false;
        out.write_all(&serde_json::to_vec(&creator(draft))?)
    };
    for draft in &r.creators {
        one(draft, out)?;
    }
    if let Some(sheet) = &r.sheet {
        let mut rows = sheet.under(text, &Decisions::default());
        for row in 0..sheet.rows() {
            one(&rows.draft(row), out)?;
        }
    }
    if first {
        out.write_all(b"{\"creators\":[")?;
    }
    out.write_all(b"],")?;
    // The rest of the object, without its first brace.
    out.write_all(serde_json::to_vec(&rest(text, r))?.get(1..).unwrap_or_default())
}

fn rest(text: &str, r: &Reading) -> Rest {
    Rest {
        sheet: r.sheet.as_ref().map(|s| sheet(text, s)),
        others: r
            .others
            .iter()
            .map(|o| OtherOut {
                handle: o.handle.clone(),
                name: o.name.clone(),
                platform: o.platform.map(|p| p.key()),
                line: o.line,
            })
            .collect(),
        questions: r.questions.iter().map(|q| question(text, r, q)).collect(),
        notes: r
            .notes
            .iter()
            .map(|n| NoteOut {
                code: n.code.key(),
                line: n.line,
                column: n.column,
                span: n.span.map(|s| [s.start, s.end]),
                text: describe(n),
            })
            .collect(),
    }
}
