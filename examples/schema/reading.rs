//! What `read` prints: a reading as JSON, with an English sentence for each note and question.
//!
//! Knows the schema (documented at the top of `read.rs`) and plain English. The page has its own words.

use creator_loupe::model::{Currency, Draft, Fact, Post, Quantity};
use creator_loupe::paste::{
    Answer, Asked, CELL_LIMIT, Choice, Column, Decisions, Detail, Evidence, Note, NoteCode, Question, Reading, Rule,
    Sheet, SkipCode, Status,
};
use serde::Serialize;
use serde_json::{Map, Number, Value, json};

/// Everything but the creators, which are written one by one.
#[derive(Serialize)]
pub struct Rest {
    pub sheet: Option<SheetOut>,
    pub others: Vec<OtherOut>,
    pub questions: Vec<QuestionOut>,
    pub notes: Vec<NoteOut>,
}

#[derive(Serialize)]
pub struct SheetOut {
    pub rows: usize,
    pub columns: Vec<ColumnOut>,
    pub skipped_count: usize,
    pub skipped: Vec<SkipOut>,
}

#[derive(Serialize)]
pub struct ColumnOut {
    pub header: Option<String>,
    pub meaning: &'static str,
    pub platform: Option<&'static str>,
    pub evidence: &'static str,
    pub same_as: Option<u16>,
    pub status: &'static str,
    pub alarm: Option<&'static str>,
    pub read_as: Option<&'static str>,
    pub readings: Vec<Value>,
    pub numbers: u32,
    pub texts: u32,
    pub empty: u32,
    pub hidden: u32,
    pub errors: u32,
}

#[derive(Serialize)]
pub struct SkipOut {
    pub line: u32,
    pub column: Option<u16>,
    pub span: [u32; 2],
    pub text: String,
    pub code: &'static str,
}

#[derive(Serialize)]
pub struct Creator {
    pub handle: Option<String>,
    pub name: Option<String>,
    pub platform: Option<&'static str>,
    pub facts: Map<String, Value>,
    pub posts: Vec<Map<String, Value>>,
    pub medians: bool,
    pub hidden: Vec<&'static str>,
}

#[derive(Serialize)]
pub struct OtherOut {
    pub handle: Option<String>,
    pub name: Option<String>,
    pub platform: Option<&'static str>,
    pub line: u32,
}

#[derive(Serialize)]
pub struct QuestionOut {
    pub creator: usize,
    pub column: Option<u16>,
    pub field: &'static str,
    pub text: String,
    pub span: [u32; 2],
    pub readings: Vec<ReadingOut>,
    pub question: String,
}

#[derive(Serialize)]
pub struct ReadingOut {
    pub field: &'static str,
    pub value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    pub rule: &'static str,
}

#[derive(Serialize)]
pub struct NoteOut {
    pub code: &'static str,
    pub line: u32,
    pub column: u32,
    pub span: Option<[u32; 2]>,
    pub text: String,
}

/// The exact decimal as a JSON number: whole numbers without a point.
pub fn number(parts: i64) -> Value {
    let (whole, rest) = (parts / 10_000, (parts % 10_000).unsigned_abs());
    if rest == 0 {
        return json!(whole);
    }
    let digits = format!("{rest:04}");
    let sign = if parts < 0 && whole == 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{}", digits.trim_end_matches('0'));
    text.parse::<f64>().ok().and_then(Number::from_f64).map_or(Value::Null, Value::Number)
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
        let mut v = quantity(&fee.value.amount, span(fee));
        v["currency"] = json!(fee.value.currency.as_ref().map(Currency::code));
        facts.insert("fee".to_owned(), v);
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

const PASTE_INSTEAD: &str = "Paste the text of a profile page, or a line such as \"maya.makes IG 24.8k followers avg 1,240 likes 68 comments\".";

/// What was not understood, where, and what to do, in English.
pub fn describe(n: &Note) -> String {
    let (word, field) = match &n.detail {
        Detail::Text(t) | Detail::Several(t, _) => (t.as_str(), String::new()),
        Detail::Meant(t, f) => (t.as_str(), f.key().replace('_', " ")),
        _ => ("", String::new()),
    };
    let (count, limit) = match n.detail {
        Detail::Count(c) => (c, 0),
        Detail::Size { measured, limit } => (measured, limit),
        _ => (0, 0),
    };
    let at = match &n.detail {
        Detail::Several(_, lines) if lines.contains(',') => format!("Lines {lines}: "),
        _ => format!("Line {}, column {}: ", n.line, n.column),
    };
    match n.code {
        NoteCode::Empty => format!("There is nothing to read. {PASTE_INSTEAD}"),
        NoteCode::NothingRead => format!("No fact about a creator was found. {PASTE_INSTEAD}"),
        NoteCode::BadBytes => format!(
            "{at}{count} place(s) hold bytes that are not UTF-8 text; numbers there were not read. Save as UTF-8 and paste again."
        ),
        NoteCode::NotText => {
            format!("This is a file of another kind, not text. Open it and copy its text. {PASTE_INSTEAD}")
        }
        NoteCode::TooLarge => format!(
            "The text has {count} bytes, more than the limit of {limit}; nothing was taken. Paste a part of it."
        ),
        NoteCode::LineTooLong => {
            format!("{at}the line has {count} bytes; only its first {limit} were read. Break it into lines.")
        }
        NoteCode::TooMuch if count > 0 => format!(
            "{at}there are more values than one paste can hold: {limit} of {count} bytes were read. Paste the rest by itself."
        ),
        NoteCode::TooMuch => format!(
            "{at}there are more numbers than one paste can hold; nothing from here on was read. Paste one profile."
        ),
        NoteCode::OutOfSteps => format!("{at}reading stopped at its step limit. Paste a part of the text."),
        NoteCode::DataNotText => {
            format!("This is program data, but no key in it counts anything of a creator. {PASTE_INSTEAD}")
        }
        NoteCode::JsonStops => format!(
            "{at}the data ends before it is complete; what is complete was read. Copy it again up to its last bracket."
        ),
        NoteCode::JsonBroken => format!(
            "{at}\"{word}\" does not belong in the data here; what stands before it was read, the rest was not. Correct it, or export again."
        ),
        NoteCode::JsonLoose => format!(
            "{at}\"{word}\" is not strict JSON (a comment, single quotes, a word of Python, a comma too many); it was read as it is meant."
        ),
        NoteCode::JsonTwice => {
            format!("{at}the key \"{word}\" stands twice in one object; neither value was taken. Delete the wrong one.")
        }
        NoteCode::JsonDeep => {
            format!(
                "{at}the data is nested {count} levels, deeper than {limit}; what is inside was not read. Paste the inner object."
            )
        }
        NoteCode::KeysUnread => {
            format!("{at}not read, as no known key says what they count: {word}. Rename a key that matters.")
        }
        NoteCode::OddHandle => format!(
            "{at}\"{word}\" holds what no handle has there: look-alikes of letters, invisible characters, a sign or a length that is not allowed. Compare it with the profile."
        ),
        NoteCode::HalfCharacter => {
            format!("{at}\"{word}\" holds half a character (a lone surrogate), shown as U+FFFD. Copy the name again.")
        }
        NoteCode::UnreadNumber if let Some((first, _)) = word.split_once(", ") => format!(
            "{at}\"{word}\" were not read: no known word says what they count. Write for example \"{first} followers\"."
        ),
        NoteCode::UnreadNumber => format!(
            "{at}\"{word}\" was not read: no known word says what it counts. Write for example \"{word} followers\"."
        ),
        NoteCode::UnclearPairing => format!(
            "{at}\"{word}\" was not read: it stands between labels and could belong to either. Write \"label: number\", one a line."
        ),
        NoteCode::NumberTooLarge => format!("{at}\"{word}\" is too large to be a count. Check its digits."),
        NoteCode::Absurd => format!("{at}\"{word}\" {field} are more than 10 billion. Check the number and its unit."),
        NoteCode::Negative => format!("{at}\"{word}\" is negative; a count cannot be. Write the present count."),
        NoteCode::Change => {
            format!("{at}\"{word}\" was not read: it is a gain or a loss, not a count. Write the present count.")
        }
        NoteCode::OldValue => format!("{at}\"{word}\" was not read: it is an earlier value. Write the present one."),
        NoteCode::Goal => format!("{at}\"{word}\" was not read: it is a goal. Write the present count."),
        NoteCode::Ceiling => format!("{at}\"{word}\" was not read: it is only an upper bound."),
        NoteCode::Floor => format!("{at}\"{word}\" ({field}) is a lower bound; it was taken as the value."),
        NoteCode::Range => format!("{at}\"{word}\" is a range of which no end could be read. Write one number."),
        NoteCode::NotPerPost => {
            format!("{at}\"{word}\" was not read: it is not counted per post. Write the average per post.")
        }
        NoteCode::Conflict => format!("{at}\"{word}\" contradicts another count of {field}; answer which one holds."),
        NoteCode::SeveralCreators => format!(
            "{count} more creator(s) were found; the first is judged, nothing is merged. Paste one profile for another answer."
        ),
        NoteCode::Skipped => {
            let Detail::Skip(code, count) = n.detail else { return at };
            let size = n.span.map_or(0, |s| s.end - s.start);
            match code {
                SkipCode::TooLong => format!(
                    "{at}{count} cell(s) are longer than the limit of {CELL_LIMIT} bytes and were not read; this one has {size}."
                ),
                _ => format!("{at}{count} {}", skip(code)),
            }
        }
        NoteCode::ColumnUnknown => format!(
            "{at}the numbers of the column \"{word}\" were not read: no known word says what they count. Say what the column holds."
        ),
        NoteCode::TooManyRows => {
            format!(
                "{at}the table has {count} rows, more than the limit of {limit}; nothing of it was taken. Paste a part of it."
            )
        }
        NoteCode::TooManyColumns => format!(
            "{at}the table has {count} columns, more than the limit of {limit}; nothing of it was taken. Paste fewer columns."
        ),
        NoteCode::TableRow => format!("{at}this row does not have as many cells as the header and was not read."),
        NoteCode::TableShifted => {
            format!("{at}\"{word}\" stands where a number belongs; this cell and those behind it were not read.")
        }
        NoteCode::UnitsLost => format!(
            "{at}\"{word}\" has decimals in a column of counts: the units (K, M) were lost, so this row's numbers were not read. Write them in full."
        ),
        NoteCode::ListLengths => format!(
            "{at}this list of {field} has another length than the list before; it was not read. Give one value per post in each list."
        ),
        NoteCode::CurrencyUnclear => {
            format!("{at}\"{word}\" was not read: its currency is not clear. Write a code such as USD or EUR.")
        }
        NoteCode::UnreadMoney => {
            format!("{at}\"{word}\" was not read: nothing says that it is the fee for a post. Write \"fee {word}\".")
        }
        NoteCode::BrokenNumber => {
            format!("{at}\"{word}\" was not read: it is broken or grouped in no known way. Write it again.")
        }
        NoteCode::MoreNotes => format!("{count} more note(s) of this kind are not listed."),
    }
}

/// What was skipped, or changed, and why.
fn skip(code: SkipCode) -> &'static str {
    match code {
        SkipCode::BlankRow => "empty row(s) were passed over.",
        SkipCode::Title => "line(s) between or above the rows were passed over.",
        SkipCode::Ragged => "row(s) do not have as many cells as the header and were not read.",
        SkipCode::Short => "row(s) have fewer cells than the header and were read as far as they go.",
        SkipCode::Total => "row(s) of totals or averages were not read.",
        SkipCode::HeaderAgain => "row(s) repeat the header.",
        SkipCode::OtherTable => "row(s) belong to another table and were not read. Paste it apart.",
        SkipCode::UnclosedQuote => "quote(s) are never closed: the cell reaches to the end of the text. Close it.",
        SkipCode::TooLong => "cell(s) are longer than the limit and were not read.",
        SkipCode::ErrorValue => "cell(s) hold a spreadsheet's error and were not read.",
        SkipCode::NotNumber => "cell(s) hold text where a number belongs and were not read.",
        SkipCode::BadNumber => {
            "cell(s) hold a number that is broken, too large, negative or a change; they were not read."
        }
        SkipCode::Aside => "cell(s) have something in parentheses behind their number; the number was read.",
        SkipCode::NotHandle => "cell(s) cannot be handles and were taken as names.",
        SkipCode::Unclear => "cell(s) do not say their size as the others of their column do; they were not read.",
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
