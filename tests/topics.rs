//! Bios and topics, labelled by hand before any run: what is found is there, and most of what is there is found.

use creator_loupe::paste::topic::{Part, find, topics};

/// The labelled pairs: tongue, whether a person says that the bio speaks of the topic, topic, bio.
fn pairs(file: &'static str) -> Vec<(&'static str, bool, &'static str, &'static str)> {
    let rows = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let [tongue, label @ ("yes" | "no"), topic, bio] = cells[..] else { panic!("{row}") };
        (tongue, label == "yes", topic, bio)
    })
    .collect()
}

#[derive(Default, Clone, Copy)]
struct Tally {
    hit: u32,
    missed: u32,
    wrong: u32,
    silent: u32,
}

impl Tally {
    fn precision(&self) -> f64 {
        f64::from(self.hit) / f64::from((self.hit + self.wrong).max(1))
    }
    fn recall(&self) -> f64 {
        f64::from(self.hit) / f64::from((self.hit + self.missed).max(1))
    }
}

fn tallied(pairs: &[(&'static str, bool, &str, &str)]) -> (Tally, Vec<(&'static str, Tally)>) {
    let mut all = Tally::default();
    let mut by: Vec<(&str, Tally)> = Vec::new();
    for &(tongue, expected, topic, bio) in pairs {
        let typed = topics(topic);
        assert_eq!((typed.list.len(), typed.left_out), (1, 0), "{topic}");
        let found = find(&typed.list, bio, Part::Bio);
        let says = !found.matches.is_empty();
        if says != expected {
            let spans: Vec<_> = found.matches.iter().filter_map(|m| m.span.of(bio)).collect();
            println!("{tongue}: {topic:?} {} in {bio:?} {spans:?}", if expected { "missed" } else { "wrongly found" });
        }
        let at = by.iter().position(|(t, _)| *t == tongue).unwrap_or_else(|| {
            by.push((tongue, Tally::default()));
            by.len() - 1
        });
        for tally in [&mut all, &mut by[at].1] {
            match (expected, says) {
                (true, true) => tally.hit += 1,
                (true, false) => tally.missed += 1,
                (false, true) => tally.wrong += 1,
                (false, false) => tally.silent += 1,
            }
        }
    }
    (all, by)
}

fn held(file: &'static str, fewest: usize) {
    let pairs = pairs(file);
    let (all, by) = tallied(&pairs);
    for (tongue, t) in by.iter().chain([&("all", all)]) {
        println!(
            "{tongue}: precision {:.2}, recall {:.2} ({} found, {} missed, {} wrong, {} rightly not)",
            t.precision(),
            t.recall(),
            t.hit,
            t.missed,
            t.wrong,
            t.silent
        );
    }
    let tongues = by.iter().filter(|(_, t)| t.hit + t.missed > 0 && t.wrong + t.silent > 0).count();
    assert!(pairs.len() >= fewest && tongues >= 8, "{} pairs in {tongues} tongues", pairs.len());
    assert!(all.precision() >= 0.95, "precision {}", all.precision());
    assert!(all.recall() >= 0.8, "recall {}", all.recall());
}

#[test]
fn what_is_found_is_there() {
    held(include_str!("topics/pairs.tsv"), 60);
}

#[test]
fn so_it_is_in_harder_ones() {
    held(include_str!("topics/hard.tsv"), 60);
}
