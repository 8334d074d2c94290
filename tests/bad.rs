//! Bad inputs: each has exactly the notes it must give, the questions, and the creators that must still come out.
//!
//! The table is `bad/inputs.txt`; its expectations come from threats.md 12 to 16. A sentence says what is wrong and, where
//! something can be done, what.

use std::collections::BTreeMap;

use creator_loupe::headless::reading as schema;
use creator_loupe::model::{Currency, Draft};
use creator_loupe::paste::{Asked, Decisions, Note, Reader, decoded};

const TABLE: &str = include_str!("bad/inputs.txt");

#[derive(Default)]
struct Case<'t> {
    name: &'t str,
    text: Vec<&'t str>,
    expected: Vec<String>,
}

fn cases() -> (Vec<Case<'static>>, BTreeMap<&'static str, Vec<&'static str>>) {
    let (mut all, mut words) = (Vec::<Case>::new(), BTreeMap::new());
    for line in TABLE.lines() {
        if let Some(rest) = line.strip_prefix("! ") {
            let mut parts = rest.split(" | ");
            words.insert(parts.next().expect("a code").trim(), parts.collect());
        } else if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            all.push(Case { name, ..Case::default() });
        } else if let Some(case) = all.last_mut() {
            match line.get(..1) {
                Some(">") => case.text.push(line.get(2..).unwrap_or_default()),
                Some("=" | "?" | "-") => case.expected.push(line.to_owned()),
                Some("#") | None => {}
                _ => panic!("{line:?} says nothing"),
            }
        }
    }
    (all, words)
}

/// The bytes that a line of the table stands for.
fn bytes(line: &str, out: &mut Vec<u8>) {
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        rest = &rest[at + 1..];
        let kind = rest.chars().next().expect("an escape");
        rest = &rest[1..];
        match kind {
            't' => out.push(b'\t'),
            'r' => out.push(b'\r'),
            '\\' => out.push(b'\\'),
            'x' => {
                out.push(u8::from_str_radix(&rest[..2], 16).expect("two digits"));
                rest = &rest[2..];
            }
            'u' => {
                let end = rest.find('}').expect("a closing brace");
                let c = u32::from_str_radix(&rest[1..end], 16).ok().and_then(char::from_u32).expect("a character");
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &rest[end + 1..];
            }
            '{' => {
                let (times, what) = rest.split_once('*').expect("a number");
                // The last brace: there may be one of a character inside.
                let end = if what.starts_with("\\u{") {
                    what.find("}}").expect("two braces") + 1
                } else {
                    what.find('}').expect("a brace")
                };
                let mut one = Vec::new();
                bytes(&what[..end], &mut one);
                out.extend(one.repeat(times.parse().expect("how often")));
                rest = &what[end + 1..];
            }
            other => panic!("\\{other} is no escape"),
        }
    }
    out.extend_from_slice(rest.as_bytes());
}

/// Invisible characters as the table writes them.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_ascii_control() => out.push_str(&format!("\\x{:02x}", c as u32)),
            '\u{300}'..='\u{36f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{e0000}'..='\u{e007f}' => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

fn creator(d: &Draft) -> String {
    let mut parts = vec!["=".to_owned()];
    parts.extend(d.handle.as_ref().map(|f| format!("@{}", plain(&f.value))));
    parts.extend(d.name.as_ref().map(|f| format!("\"{}\"", plain(&f.value))));
    parts.extend(d.platform.as_ref().map(|f| f.value.key().to_owned()));
    let mut facts: Vec<String> =
        d.facts.iter().map(|(f, fact)| format!("{}={}", f.key(), schema::number(fact.value.value.parts()))).collect();
    facts.sort();
    parts.extend(facts);
    parts.extend(d.fee.as_ref().map(|f| {
        let code = f.value.currency.as_ref().map_or("", Currency::code);
        format!("fee={}{code}", schema::number(f.value.amount.value.parts()))
    }));
    parts.extend(d.hidden.iter().map(|(f, _)| format!("{}=hidden", f.key())));
    parts.join(" ")
}

/// What is wrong with a sentence.
fn unsaid(note: &Note, words: &BTreeMap<&str, Vec<&str>>) -> Option<String> {
    let sentence = schema::describe(note);
    let Some(words) = words.get(note.code.key()) else {
        return Some(format!("the table has no words for {}", note.code.key()));
    };
    let missing: Vec<&str> = words.iter().filter(|w| !sentence.contains(**w)).copied().collect();
    (!missing.is_empty()).then(|| format!("{sentence:?} does not say {missing:?}"))
}

#[test]
fn each_bad_input_says_exactly_what_is_wrong() {
    let (cases, words) = cases();
    assert!(cases.len() >= 300, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let mut input = Vec::new();
        for (i, line) in case.text.iter().enumerate() {
            if i > 0 {
                input.push(b'\n');
            }
            bytes(line, &mut input);
        }
        let mut reader = Reader::new();
        reader.feed(&input);
        let reading = reader.finish();
        let text = decoded(&input);
        let mut found: Vec<String> = (0..reading.len())
            .filter_map(|i| reading.draft(&text, i, &Decisions::default()))
            .map(|d| creator(&d).trim_end().to_owned())
            .collect();
        for q in &reading.questions {
            let field = match q.field {
                Asked::Field(f) => f.key(),
                Asked::Fee => "fee",
                Asked::Platform => "platform",
            };
            found.push(format!("? {field} {}", plain(&q.text)));
        }
        for n in &reading.notes {
            found.push(format!("- {} {}:{}", n.code.key(), n.line, n.column));
            wrong.extend(unsaid(n, &words).map(|w| format!("[{}] {w}", case.name)));
        }
        let expected: Vec<&str> = case.expected.iter().map(|l| l.trim_end()).collect();
        if found != expected {
            wrong.push(format!("[{}]\n  came out {found:#?}\n  expected {expected:#?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_table_names_each_case_once() {
    let (cases, _) = cases();
    let mut groups = 0;
    for group in TABLE.split("\n# ").skip(1) {
        let mut names: Vec<&str> = group.lines().filter_map(|l| l.strip_prefix('[')?.strip_suffix(']')).collect();
        let n = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), n, "twice in {:?}", group.lines().next());
        groups += usize::from(n > 0);
    }
    assert!(groups >= 10 && cases.iter().all(|c| !c.text.is_empty() && !c.expected.is_empty()), "{groups} groups");
}
