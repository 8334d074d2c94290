//! Every number as every locale of CLDR writes it, against every way the reader reads it.
//!
//! `cells.mjs` writes the cells, from the data of the npm package cldr-numbers-full and without a line of the reader;
//! `examples/numbers.rs` reads them. Knows how to hold the two together. Refuses to excuse anything: a single reading that
//! is not the value is wrong, and so are several of which none is.

use crate::{Done, say};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

/// What became of the cells of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub cells: u64,
    /// One way to read it, the right one.
    pub right: u64,
    /// Several, the right one among them.
    pub asked: u64,
    /// None: a unit, or digits, beyond the reader's tables.
    pub unread: u64,
    pub wrong: u64,
    /// Right or asked, but wrong if the languages were left out in which no platform is offered.
    pub elsewhere: u64,
}

/// The measure of all cells.
#[derive(Default)]
pub struct Measure {
    rows: BTreeMap<String, Row>,
    locales: usize,
    /// The first wrong cells.
    wrong: Vec<String>,
}

/// One way to read a cell, in ten-thousandths.
struct Way {
    low: i64,
    high: i64,
    known: bool,
}

fn way(text: &str) -> Option<Way> {
    let mut words = text.split(' ').skip(1);
    let (low, high) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some(Way { low, high, known: words.next()? == "known" })
}

impl Measure {
    /// Takes a line of the reader's answer in.
    fn take(&mut self, line: &str) -> Option<()> {
        let mut parts = line.split('\t');
        let truth = parts.next()?.parse::<i64>().ok()?.checked_mul(10)?;
        let (locale, kind, cell) = (parts.next()?, parts.next()?, parts.next()?);
        let ways = parts.next()?.split(';').filter(|w| !w.is_empty()).map(way).collect::<Option<Vec<Way>>>()?;
        if !self.rows.contains_key(kind) {
            self.rows.insert(kind.to_owned(), Row::default());
        }
        let row = self.rows.get_mut(kind)?;
        let holds = |w: &&Way| (w.low..=w.high).contains(&truth);
        row.cells += 1;
        match (ways.len(), ways.iter().any(|w| holds(&w))) {
            (0, _) => row.unread += 1,
            (1, true) => row.right += 1,
            (_, true) => row.asked += 1,
            (_, false) => {
                row.wrong += 1;
                if self.wrong.len() < 20 {
                    self.wrong.push(format!("{locale} {kind}: {cell:?} is {}", truth as f64 / 10_000.0));
                }
            }
        }
        let mut known = ways.iter().filter(|w| w.known);
        if let (Some(one), None) = (known.next(), known.next()) {
            row.elsewhere += u64::from(!holds(&one) && ways.iter().any(|w| holds(&w)));
        }
        Some(())
    }

    /// A failure where a cell was read wrongly, or digits and marks alone not at all.
    pub fn judge(&self) -> Done {
        let wrong: u64 = self.rows.values().map(|r| r.wrong).sum();
        let unread: u64 = ["plain", "grouped"].iter().filter_map(|k| self.rows.get(*k)).map(|r| r.unread).sum();
        if wrong + unread == 0 && self.rows.len() >= 3 {
            return Ok(());
        }
        Err(format!("{wrong} cells are read wrongly, {unread} without a unit not at all\n{}", self.wrong.join("\n")))
    }

    fn print(&self) {
        println!("\n{} locales of CLDR 48.2.0, 452 values each", self.locales);
        println!("{:<10}{:>10}{:>10}{:>10}{:>10}{:>8}", "kind", "cells", "right", "asked", "unread", "wrong");
        let mut sum = Row::default();
        let line = |name: &str, r: &Row| {
            println!("{name:<10}{:>10}{:>10}{:>10}{:>10}{:>8}", r.cells, r.right, r.asked, r.unread, r.wrong);
        };
        for (kind, r) in &self.rows {
            line(kind, r);
            sum.cells += r.cells;
            sum.right += r.right;
            sum.asked += r.asked;
            sum.unread += r.unread;
            sum.wrong += r.wrong;
            sum.elsewhere += r.elsewhere;
        }
        line("all", &sum);
        println!(
            "{} of these cells have one reading, not the right one, in the languages that platforms are offered in",
            sum.elsewhere
        );
    }
}

/// Writes all cells, reads them, prints the table.
pub fn measure() -> Done<Measure> {
    let lost = |e: std::io::Error| format!("lost the cells of CLDR: {e}");
    // The development build: it is there already when the tests run, and reads the million in ten seconds.
    let mut build = say::cargo();
    say::ask(build.args(["build", "--quiet", "--no-default-features", "--example", "numbers"]))?;
    let mut cells = say::command("node")
        .arg("xtask/src/accuracy/cells.mjs")
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("cannot start node: {e}"))?;
    let from = cells.stdout.take().map_or_else(Stdio::null, Stdio::from);
    let mut reader = say::cargo()
        .args(["run", "--quiet", "--no-default-features", "--example", "numbers"])
        .stdin(from)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("cannot start the reader: {e}"))?;
    let mut measure = Measure::default();
    let mut last = String::new();
    if let Some(answers) = reader.stdout.take() {
        for line in BufReader::new(answers).lines() {
            let line = line.map_err(lost)?;
            measure.take(&line).ok_or_else(|| format!("cannot read the answer {line:?}"))?;
            let locale = line.split('\t').nth(1).unwrap_or_default();
            if locale != last {
                last = locale.to_owned();
                measure.locales += 1;
            }
        }
    }
    for (child, name) in [(&mut cells, "cells.mjs"), (&mut reader, "the reader")] {
        if !child.wait().map_err(lost)?.success() {
            return Err(format!("{name} failed"));
        }
    }
    measure.print();
    Ok(measure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_wrong_reading_is_found() {
        let mut m = Measure::default();
        for line in [
            "1234000\tde\tgrouped\t1.234\t12340 12340 12340 known;12340000 12340000 12340000 known",
            "1234000\tde\tplain\t1234\t12340000 12340000 12340000 known",
            "1500000000\txx\tcompact\t1,5 Q\t",
        ] {
            assert!(m.take(line).is_some());
        }
        assert!(m.judge().is_ok());
        assert!(
            m.take("100000000\tto\tcompact\t1k\t1000 900 1100 known;1000000000 1000000000 1000000000 elsewhere")
                .is_some()
        );
        assert!(m.judge().is_ok() && m.rows["compact"].elsewhere == 1);
        assert!(m.take("1234000\tde\tplain\t1.234\t12340 12340 12340 known").is_some());
        assert!(m.judge().is_err() && m.rows["plain"].wrong == 1);
        assert!(m.take("no line").is_none());
    }
}
