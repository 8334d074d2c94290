//! What was not understood or skipped, as an English sentence each, for logs and command lines.
//!
//! Knows every note of a reading. Refuses to be the page's words, which are translated.

use crate::paste::{CELL_LIMIT, Detail, Note, NoteCode, SkipCode};

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
