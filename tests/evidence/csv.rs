//! Reads the comma-separated files of the evidence tests: quoted cells, one record a line, cells by column name.

/// A file with named columns.
pub struct Sheet {
    header: Vec<String>,
    records: Vec<Vec<String>>,
}

/// One record of a sheet.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    header: &'a [String],
    cells: &'a [String],
}

impl Sheet {
    pub fn parse(text: &str) -> Sheet {
        let mut lines = text.lines().filter(|line| !line.is_empty()).map(cells);
        let header = lines.next().expect("a header");
        let records: Vec<_> = lines.collect();
        for record in &records {
            assert_eq!(record.len(), header.len(), "{record:?}");
        }
        Sheet { header, records }
    }

    pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.records.iter().map(|cells| Record { header: &self.header, cells })
    }
}

impl<'a> Record<'a> {
    pub fn text(&self, column: &str) -> &'a str {
        let i = self.header.iter().position(|name| name == column).unwrap_or_else(|| panic!("no column {column}"));
        &self.cells[i]
    }

    pub fn number(&self, column: &str) -> Option<f64> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.parse().unwrap_or_else(|_| panic!("{column}: {text} is no number")))
    }

    pub fn line(&self) -> String {
        self.cells.join("|")
    }
}

fn cells(line: &str) -> Vec<String> {
    let (mut out, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    out.push(cell);
    out
}

#[test]
fn a_quoted_cell_may_hold_commas_and_quotes() {
    assert_eq!(cells(r#"a,"b, ""c""",,d"#), ["a", r#"b, "c""#, "", "d"]);
}
