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

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Tally { hit, missed, wrong, silent } = self;
        let (precision, recall) = (self.precision(), self.recall());
        write!(
            f,
            "precision {precision:.2}, recall {recall:.2} ({hit} found, {missed} missed, {wrong} wrong, {silent} rightly not)"
        )
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

#[test]
fn what_is_found_is_there() {
    let mut pairs_of_both = Vec::new();
    // As the words stand, some pairs cannot be told ("book a call", "mode d'emploi"): a word of two senses is one word here.
    for (name, file) in [
        ("pairs", include_str!("topics/pairs.tsv")),
        ("hard", include_str!("topics/hard.tsv")),
        ("third", include_str!("topics/third.tsv")),
    ] {
        let pairs = pairs(file);
        println!("{name}: {}", tallied(&pairs).0);
        pairs_of_both.extend(pairs);
    }
    let (all, by) = tallied(&pairs_of_both);
    for (tongue, t) in by.iter().chain([&("all", all)]) {
        println!("{tongue}: {t}");
    }
    let tongues = by.iter().filter(|(_, t)| t.hit + t.missed > 0 && t.wrong + t.silent > 0).count();
    assert!(pairs_of_both.len() >= 120 && tongues >= 8, "{} pairs in {tongues} tongues", pairs_of_both.len());
    assert!(all.precision() >= 0.95, "precision {}", all.precision());
    assert!(all.recall() >= 0.8, "recall {}", all.recall());
}
