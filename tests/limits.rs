//! What is too much says how much it is: each limit with its exact sentence, one below it and one above it.

use creator_loupe::headless::reading as schema;
use creator_loupe::paste::{Decisions, Reader, Reading, Seen, SkipCode, TEXT_LIMIT, read};

/// The sentences of the notes that are about limits.
fn said(reading: &Reading) -> Vec<String> {
    const LIMITS: [&str; 7] =
        ["too-large", "too-many-rows", "too-many-columns", "skipped", "json-deep", "too-much", "keys-unread"];
    reading.notes.iter().filter(|n| LIMITS.contains(&n.code.key())).map(schema::describe).collect()
}

#[test]
fn rows() {
    let sheet = |rows: usize| {
        let rows: String = (0..rows).map(|i| format!("c.{i},{}\n", 900 + i)).collect();
        format!("handle,followers\n{rows}")
    };
    let most = read(&sheet(100_000));
    assert_eq!((most.len(), said(&most).len()), (100_000, 0));
    let over = read(&sheet(100_007));
    assert_eq!(over.len(), 0);
    assert_eq!(
        said(&over),
        [
            "Line 2, column 1: the table has 100007 rows, more than the limit of 100000; nothing of it was taken. Paste a part of it."
        ]
    );
}

#[test]
fn columns() {
    let sheet = |columns: usize| {
        let more = |word: &str| format!(",{word}").repeat(columns - 2);
        format!("handle,followers{}\nada.b,1200{}\njo_2,900{}\n", more("x"), more("1"), more("2"))
    };
    let most = read(&sheet(200));
    assert_eq!((most.len(), said(&most).len()), (2, 0));
    let over = read(&sheet(203));
    assert_eq!(over.len(), 0);
    assert_eq!(
        said(&over),
        [
            "Line 1, column 1: the table has 203 columns, more than the limit of 200; nothing of it was taken. Paste fewer columns."
        ]
    );
}

#[test]
fn cells() {
    let sheet = |bytes: usize| format!("handle,followers,bio\nada.b,1200,{}\njo_2,900,x\n", "w".repeat(bytes));
    assert_eq!(said(&read(&sheet(32_768))), [""; 0]);
    let over = read(&sheet(32_769));
    assert_eq!(over.len(), 2);
    assert_eq!(
        said(&over),
        [
            "Line 2, column 12: 1 cell(s) are longer than the limit of 32768 bytes and were not read; this one has 32769."
        ]
    );
    // Wherever it stands it is too long, not no number.
    for text in [sheet(32_769), format!("handle,followers,bio\nada.b,{},x\n", "7".repeat(32_769))] {
        let long = read(&text).sheet.and_then(|s| {
            let seen = |c: usize| s.cell(&text, 0, c, &Decisions::default()).map(|cell| cell.seen);
            (0..3).find(|c| seen(*c) == Some(Seen::Skipped(SkipCode::TooLong)))
        });
        assert!(long.is_some());
    }
}

#[test]
fn bytes() {
    let fed = |bytes: usize| {
        let mut reader = Reader::new();
        let piece = vec![b' '; 1 << 20];
        for from in (0..bytes).step_by(piece.len()) {
            reader.feed(&piece[..piece.len().min(bytes - from)]);
        }
        reader.finish()
    };
    assert_eq!(said(&fed(TEXT_LIMIT)), [""; 0]);
    assert_eq!(
        said(&fed(TEXT_LIMIT + 3)),
        [format!(
            "The text has {} bytes, more than the limit of {TEXT_LIMIT}; nothing was taken. Paste a part of it.",
            TEXT_LIMIT + 3
        )]
    );
}

#[test]
fn depth() {
    let data = |depth: usize| {
        let (open, shut) = ("{\"a\":".repeat(depth - 1), "}".repeat(depth - 1));
        format!("{{\"username\":\"ada\",\"followers\":12,\"x\":{open}\"y\"{shut}}}")
    };
    assert_eq!(said(&read(&data(32))), [""; 0]);
    assert_eq!(
        said(&read(&data(41))),
        [
            "Line 1, column 193: the data is nested 41 levels, deeper than 32; what is inside was not read. Paste the inner object."
        ]
    );
}

#[test]
fn values() {
    // Each object is three values.
    let data =
        |n: usize| -> String { (0..n).map(|i| format!("{{\"username\":\"c.{i}\",\"followers\":{i}}}\n")).collect() };
    let most = data((1 << 19) / 3);
    let read_whole = read(&most);
    assert_eq!((read_whole.len(), said(&read_whole).len()), (174_762, 0));
    let over = most + "{}{\"username\":\"last\",\"followers\":7}\n{\"username\":\"never\",\"followers\":8}\n";
    let reading = read(&over);
    assert_eq!(reading.len(), 174_763);
    let at = over.len() - "{\"username\":\"never\",\"followers\":8}\n".len();
    assert_eq!(
        said(&reading),
        [format!(
            "Line 174764, column 1: there are more values than one paste can hold: {at} of {} bytes were read. Paste the rest by itself.",
            over.len()
        )]
    );
}

#[test]
fn unknown_keys_are_listed_or_counted() {
    let keys: String = (0..30).map(|i| format!(",\"figure_{i}\":{i}")).collect();
    let text = format!("{{\"username\":\"ada\",\"followers\":1200,\"extra\":{{\"depth\":5}}{keys}}}");
    assert_eq!(
        said(&read(&text)),
        [
            "Line 1, column 37: not read, as no known key says what they count: extra, figure_0, figure_1, figure_2, figure_3, figure_4, figure_5, figure_6 +23. Rename a key that matters."
        ]
    );
}
