//! What is taken along, opened by LibreOffice: nothing in it becomes a formula, and the words stand in their cells as they were
//! told. The same words without our guard do become formulas, or this test could not fail.
//!
//! It wants LibreOffice, so it is left out unless it is asked for: `cargo xtask test` does that (xtask/src/office.rs).

#[path = "export/payloads.rs"]
mod payloads;

use creator_loupe::export::{Taken, cells, csv, grid};
use creator_loupe::model::{Assumptions, Currency, Decimal, Draft, Fact, Field, Platform, Quantity};
use creator_loupe::paste::bare;
use payloads::{PAYLOADS, is_run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a person may have told Calc that cells end at.
const BORDERS: [u8; 3] = *b",;\t";

/// Everybody is called by one of the words.
fn everybody() -> Vec<Taken> {
    let all = PAYLOADS.iter().map(|words| {
        let mut draft = Draft {
            handle: Some(Fact::typed((*words).into())),
            name: Some(Fact::typed((*words).into())),
            platform: Some(Fact::typed(Platform::Instagram)),
            ..Draft::default()
        };
        draft.set(Field::Followers, Fact::typed(Quantity::exact(Decimal::from_int(24_800))));
        Taken::of(draft, &Assumptions::default())
    });
    all.collect()
}

/// What a program writes that knows CSV and nothing of spreadsheets.
fn unguarded(border: char) -> String {
    let quoted = |words: &&str| format!("\"{}\"{border}1\r\n", words.replace('"', "\"\""));
    format!("handle{border}n\r\n{}", PAYLOADS.iter().map(quoted).collect::<String>())
}

/// A folder of one test's own, which ends with it: two LibreOffices do not share a profile.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("creator-loupe-office-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Opens texts as a person opens files whose cells end at `border`, and gives the sheets that are seen then.
fn opened(folder: &Path, border: u8, texts: &[&str]) -> Vec<String> {
    let files: Vec<PathBuf> = (0..texts.len()).map(|n| folder.join(format!("{border}-{n}.csv"))).collect();
    files.iter().zip(texts).for_each(|(file, text)| std::fs::write(file, text).unwrap());
    // Border, quote, UTF-8, from the first line on.
    let filter = format!("--infilter=Text - txt - csv (StarCalc):{border},34,76,1");
    let said = Command::new("soffice")
        .arg("--headless")
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.display()))
        .args([&filter, "--convert-to", "fods", "--outdir"])
        .arg(folder)
        .args(&files)
        .output()
        .expect("LibreOffice (Debian: apt-get install libreoffice-calc)");
    let sheet = |file: &PathBuf| std::fs::read_to_string(file.with_extension("fods"));
    files.iter().map(|file| sheet(file).unwrap_or_else(|e| panic!("{}: {e}; {said:?}", file.display()))).collect()
}

/// The formulas of a sheet.
fn formulas(sheet: &str) -> Vec<&str> {
    sheet.split("table:formula=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

/// The first cell of each row as it is seen.
fn first_cells(sheet: &str) -> Vec<String> {
    let rows = sheet.split("<table:table-row").skip(1);
    let cell = rows.filter_map(|row| row.split_once("<table:table-cell")?.1.split("</table:table-cell>").next());
    cell.map(|cell| {
        let lines = cell.split("<text:p>").skip(1).map(|line| line.split("</text:p>").next().unwrap_or_default());
        lines.map(plain).collect::<Vec<_>>().join("\n")
    })
    .collect()
}

/// The text of a paragraph, with what is written as an element in place of the element.
fn plain(line: &str) -> String {
    let mut pieces = line.split('<');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with("text:tab") {
            out.push('\t');
        } else if tag.starts_with("text:s") && !tag.starts_with("text:span") {
            let many = tag.split("text:c=\"").nth(1).and_then(|n| n.split('"').next()?.parse().ok());
            out.push_str(&" ".repeat(many.unwrap_or(1)));
        }
        out.push_str(rest);
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    entities.iter().fold(out, |out, (name, sign)| out.replace(name, sign))
}

#[test]
#[ignore = "wants LibreOffice; cargo xtask test runs it"]
fn nothing_becomes_a_formula() {
    let folder = Folder::new("formulas");
    let grid = grid(&everybody(), Currency::USD);
    let (plain, marked, cells) = (csv(&grid, false), csv(&grid, true), cells(&grid));
    for border in BORDERS {
        let control = unguarded(char::from(border));
        let mut texts = vec![control.as_str(), &plain, &marked];
        // Cells of the clipboard have tabs, and a comma in them is the comma of a name.
        if border != b',' {
            texts.push(&cells);
        }
        let sheets = opened(&folder.0, border, &texts);
        assert!(formulas(&sheets[0]).len() >= 8, "{border}: an unguarded file has {:?}", formulas(&sheets[0]));
        for (n, sheet) in sheets.iter().enumerate().skip(1) {
            // As many rows as there are people at the least: an empty sheet has no formula either.
            assert!(first_cells(sheet).len() > PAYLOADS.len(), "text {n}, {border}");
            assert!(formulas(sheet).is_empty(), "text {n}, {border}: {:?}", formulas(sheet));
        }
    }
}

#[test]
#[ignore = "wants LibreOffice; cargo xtask test runs it"]
fn words_stand_as_they_were_told() {
    let folder = Folder::new("words");
    let grid = grid(&everybody(), Currency::USD);
    for (name, text, border) in [("csv", csv(&grid, false), b','), ("cells", cells(&grid), b'\t')] {
        let seen = first_cells(&opened(&folder.0, border, &[&text])[0]);
        assert!(seen.len() > PAYLOADS.len(), "{name}: {} rows", seen.len());
        for (words, seen) in PAYLOADS.iter().zip(&seen[1..]) {
            // Calc knows one kind of line end within a cell; our guard stands between the two halves of another.
            let told = words.replace('\r', "\n");
            assert!(!is_run(seen), "{name}: {words:?} stands as {seen:?}");
            assert_eq!(bare(seen), told, "{name}: {words:?} stands as {seen:?}");
        }
    }
}
