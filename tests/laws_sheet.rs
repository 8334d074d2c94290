//! Laws of tables: the grammar is that of the `csv` crate, one decisive cell settles its column, nothing is dropped in silence,
//! and no matter how the text is fed.

use creator_loupe::model::Field;
use creator_loupe::paste::{Decisions, Meaning, Progress, Reader, Reading, Rule, SkipCode, Status, read, records};
use proptest::prelude::*;

/// A number of cases written here would stand above `PROPTEST_CASES`, which a long run sets.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Pieces from which the grammar of CSV is made, and from which it breaks.
fn scrap() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::sample::select(vec![
            ",", ",", ";", "\t", "|", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "a", "b c", "12", "1,5", " ", "é", "김", "\u{feff}", "\0",
        ]).prop_map(str::to_owned),
        1 => "[a-z\",\n\r]{0,8}",
    ]
}

/// A cell of a table, quoted where it has to be.
fn cell() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "12500",
        "12.5K",
        "348",
        "",
        "n/a",
        "-",
        "#VALUE!",
        "hidden",
        "Spain",
        "\"a, b\"",
        "\"two\nlines\"",
        "1,5",
        "@maya",
        "99999999999999999999",
        "-5",
        "+12",
        "12 (3)",
        "Total",
        "x",
    ])
    .prop_map(|s| if s.contains(',') && !s.starts_with('"') { format!("\"{s}\"") } else { s.to_owned() })
}

fn table() -> impl Strategy<Value = String> {
    let row = (
        proptest::sample::select(vec!["maya.makes", "joe_b", "Kim Lee", "\"Doe, Jane\"", "Total", "", "김하늘"]),
        proptest::collection::vec(cell(), 2..5),
    );
    (proptest::sample::select(vec!["\n", "\r\n", "\r"]), proptest::collection::vec(row, 0..14)).prop_map(
        |(end, rows)| {
            let mut text = format!("handle,followers,likes,comments{end}");
            for (name, cells) in rows {
                text.push_str(&format!("{name},{}{end}", cells.join(",")));
            }
            text
        },
    )
}

fn fed(bytes: &[u8], cuts: &[usize], budgets: &[u32]) -> Reading {
    let mut reader = Reader::new();
    let mut from = 0;
    let mut steps = budgets.iter().copied().cycle();
    for cut in cuts.iter().map(|c| c % (bytes.len() + 1)).collect::<std::collections::BTreeSet<_>>() {
        reader.feed(&bytes[from..cut.max(from)]);
        from = cut.max(from);
        reader.step(steps.next().unwrap_or(1));
    }
    reader.feed(&bytes[from..]);
    reader.end();
    while matches!(reader.step(steps.next().unwrap_or(1)), Progress::Working { .. }) {}
    reader.finish()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_grammar_is_that_of_the_csv_crate(
        text in proptest::collection::vec(scrap(), 0..40).prop_map(|v| v.concat()),
        border in proptest::sample::select(vec![b',', b';', b'\t', b'|']),
    ) {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).flexible(true).delimiter(border).from_reader(text.as_bytes());
        let theirs: Vec<Vec<String>> =
            reader.records().map(|r| r.expect("UTF-8").iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(records(&text, border), theirs, "{:?}", text);
    }

    #[test]
    fn how_a_table_is_fed_changes_nothing(
        text in table(),
        behind in proptest::sample::select(vec!["", "\nThanks!\nMaya\n", "\n\nname;views\nJoe;3\n", "\n\nhandle,followers,likes,comments\njoe,5000,1,2\n"]),
        cuts in proptest::collection::vec(any::<usize>(), 0..12),
        budgets in proptest::collection::vec(1u32..90, 1..5),
    ) {
        let text = text + behind;
        prop_assert_eq!(fed(text.as_bytes(), &cuts, &budgets), read(&text));
    }

    /// Tags, and what breaks them.
    #[test]
    fn how_a_table_of_html_is_fed_changes_nothing(
        head in proptest::sample::select(vec!["<table><tr><th>handle</th><th>followers</th></tr>", "<tr>\n<td>handle\n<td>followers\n"]),
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "<tr>", "<tr>", "<td>", "<td>", "</td>", "</tr>", "<th>", "</table>", "<table>", "<td colspan=2>", "<caption>", "@jo", "12.5K",
            "9,800", "\n", "\r\n", "<", ">", "\"", "'", "<!--", "-->", "&nbsp;", "<b>", "</b>", "<a href='x", "é", " ", "|", "**", "[a](b)",
        ]), 0..60).prop_map(|v| v.concat()),
        cuts in proptest::collection::vec(any::<usize>(), 0..12),
        budgets in proptest::collection::vec(1u32..90, 1..5),
    ) {
        let text = [head, &parts].concat();
        prop_assert_eq!(fed(text.as_bytes(), &cuts, &budgets), read(&text));
    }

    /// Nothing within the cells of Markdown does either.
    #[test]
    fn how_a_table_of_markdown_is_fed_changes_nothing(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "|", "|", "|", "\n", "\n", "\\", "\\|", "*", "**", "`", "[", "](", ")", "<b>", "&amp;", "~~", "@jo", "12.5K", "9", " ", "\"", "é",
        ]), 0..60).prop_map(|v| v.concat()),
        cuts in proptest::collection::vec(any::<usize>(), 0..12),
        budgets in proptest::collection::vec(1u32..90, 1..5),
    ) {
        let text = ["| handle | followers |\n|---|---|\n", &parts].concat();
        prop_assert_eq!(fed(text.as_bytes(), &cuts, &budgets), read(&text));
    }

    /// Threats.md 14, T14b.
    #[test]
    fn one_decisive_cell_settles_its_column(
        cells in proptest::collection::vec((1u32..999, 100u32..999), 3..60),
        at in any::<prop::sample::Index>(),
        dot in any::<bool>(),
        parted in any::<bool>(),
    ) {
        // "1.234": grouped, or one and a bit.
        let mark = if dot { '.' } else { ',' };
        let mut rows: Vec<String> = cells.iter().map(|(a, b)| format!("{a}{mark}{b}")).collect();
        // Two groups, or two digits behind the mark: only one rule allows that.
        let planted = if parted { format!("12{mark}34") } else { format!("1{mark}234{mark}567") };
        let i = at.index(rows.len());
        rows[i] = planted;
        let text = rows.iter().enumerate().fold("name;avg likes\n".to_owned(), |t, (i, c)| format!("{t}Name {i};{c}\n"));
        let r = read(&text);
        let sheet = r.sheet.as_ref().expect("a table");
        prop_assert_eq!(&sheet.columns()[1].status, &Status::Settled);
        let rule = if parted { Rule::DecimalFraction } else { Rule::GroupedInteger };
        prop_assert_eq!(sheet.columns()[1].rule, Some(rule));
        let mut table = sheet.under(&text, &Decisions::default());
        for (row, (a, b)) in cells.iter().enumerate().filter(|(row, _)| *row != i) {
            let parts = if parted { i64::from(*a) * 10_000 + i64::from(*b) * 10 } else { i64::from(a * 1000 + b) * 10_000 };
            let draft = table.draft(row);
            prop_assert_eq!(draft.value(Field::LikesPerPost).map(|v| v.parts()), Some(parts), "{}", rows[row]);
        }
    }

    #[test]
    fn no_row_and_no_cell_is_dropped_in_silence(text in table()) {
        let r = read(&text);
        let Some(sheet) = &r.sheet else { return Ok(()) };
        // Every record but the header is a creator or is listed.
        let rows = records(&text, b',').len() - 1;
        let rowwise = |code: SkipCode| matches!(
            code,
            SkipCode::BlankRow | SkipCode::Title | SkipCode::Ragged | SkipCode::Total | SkipCode::HeaderAgain | SkipCode::OtherTable
        );
        let skipped = sheet.skipped();
        prop_assert_eq!(sheet.text_rows() + skipped.iter().filter(|s| rowwise(s.code)).count(), rows, "{:?}", text);
        prop_assert_eq!(skipped.len(), sheet.skipped_count());
        let mut table = sheet.under(&text, &Decisions::default());
        for (c, column) in sheet.columns().iter().enumerate() {
            let n = column.counts;
            prop_assert_eq!((n.numbers + n.texts + n.empty + n.hidden + n.errors) as usize, sheet.text_rows());
            let (Meaning::Field(field), Status::Settled) = (column.meaning, &column.status) else { continue };
            // Read, or said to be unknown, or empty, or listed.
            let (mut told, mut hidden) = (0, 0);
            for row in 0..sheet.rows() {
                let draft = table.draft(row);
                told += u32::from(draft.fact(field).is_some());
                hidden += u32::from(draft.is_hidden(field));
            }
            let listed = skipped.iter().filter(|s| s.column == u16::try_from(c).ok() && s.code != SkipCode::Aside).count() as u32;
            prop_assert_eq!(told + listed + hidden + n.empty, n.numbers + n.texts + n.errors + n.hidden + n.empty, "{:?}", text);
        }
    }
}
