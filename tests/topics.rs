//! Bios and topics, labelled by hand before any run: what is found is there, and most of what is there is found.

use creator_loupe::model::{Fit, TopicMatch};
use creator_loupe::paste::topic::{Part, Way, find, fit, matched, topics};

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

/// The topics as they are parted.
fn parted(typed: &str) -> Vec<&str> {
    topics(typed).list.iter().filter_map(|t| t.span.of(typed)).collect()
}

#[test]
fn topics_are_parted_where_a_person_parts_them() {
    assert_eq!(parted("hi-tech, home audio"), ["hi-tech", "home audio"]);
    assert_eq!(parted("coffee; tea/herbs\n#vinyl #records"), ["coffee", "tea", "herbs", "vinyl", "records"]);
    assert_eq!(parted("food & drink and travel"), ["food", "drink", "travel"]);
    assert_eq!(
        parted("Wein und Käse, moda e beleza, книги и кино"),
        ["Wein", "Käse", "moda", "beleza", "книги", "кино"]
    );
    assert_eq!(parted("料理、カメラ，咖啡"), ["料理", "カメラ", "咖啡"]);
    assert_eq!(parted("R&D, w/o sugar, and, coffee, Coffee, COFFEE"), ["R&D", "w/o sugar", "and", "coffee"]);
    let odd = topics("https://example.com/x, @maya, ☕, tea");
    assert_eq!((odd.list.len(), odd.left_out), (1, 3));
}

/// What matched, as it stands in the text, and how.
fn shown<'t>(typed: &str, text: &'t str) -> Vec<(&'t str, Way)> {
    let found = find(&topics(typed).list, text, Part::Bio);
    found.matches.iter().filter_map(|m| Some((m.span.of(text)?, m.way))).collect()
}

#[test]
fn the_words_that_matched_are_shown() {
    assert_eq!(
        shown("coffee", "More Coffee, more coffees. #coffeelover"),
        [("Coffee", Way::Same), ("coffees", Way::Form), ("coffee", Way::Within),]
    );
    assert_eq!(
        shown("hi-tech", "hitech, hi tech, Hi-Tech"),
        [("hitech", Way::Form), ("hi tech", Way::Same), ("Hi-Tech", Way::Same),]
    );
    assert_eq!(
        shown("home audio", "#HomeAudioNerd #homeaudio home, audio. Home\nAudio"),
        [("HomeAudio", Way::Same), ("homeaudio", Way::Form),]
    );
    assert_eq!(shown("cuidado de la piel", "cuidados para la piel"), []);
    assert_eq!(shown("cuidado de la piel", "Cuidado de tu piel"), [("Cuidado de tu piel", Way::Form)]);
    assert_eq!(shown("料理", "簡単な家庭料理を毎日"), [("料理", Way::Form)]);
    // Whose words these are is not known: an address, another's name.
    assert_eq!(shown("coffee", "with @coffee.lab at https://coffee.example/coffee and coffeelab.com"), []);
    // A name in dots is read as its words.
    assert_eq!(shown("coffee", "the.coffee.lab"), [("coffee", Way::Same)]);
    // It knows no denial.
    assert_eq!(shown("coffee", "No coffee here."), [("coffee", Way::Same)]);
}

/// A bio and captions, those of `spoken` with the topic.
fn page(bio: &str, captions: usize, spoken: usize) -> TopicMatch {
    let caption = |n: usize| if n < spoken { "Slow coffee on a grey day" } else { "A long walk along the old canal" };
    let text = std::iter::once(bio).chain((0..captions).map(caption)).collect::<Vec<_>>().join("\n\n");
    let part = if bio.is_empty() { Part::Captions } else { Part::Both };
    matched(&[find(&topics("coffee, tea").list, &text, part)]).expect("there is something to look in")
}

#[test]
fn fit_is_by_evidence() {
    const OTHER: &str = "Stories from the canals of the north";
    let counted = page("Barista and coffee roaster in Leeds", 12, 3);
    assert_eq!(counted, TopicMatch { found: 1, of: 2, bio: Some(true), captions: 3, captions_of: 12 });
    assert_eq!(fit(&counted), Fit::TopicFound);
    assert_eq!(fit(&page(OTHER, 10, 2)), Fit::TopicFound);
    // Two of twenty may be chance, and so may one of anything.
    assert_eq!(fit(&page(OTHER, 20, 2)), Fit::NotTold);
    assert_eq!(fit(&page(OTHER, 3, 1)), Fit::NotTold);
    // Silence tells something only where there is enough of it.
    assert_eq!(fit(&page(OTHER, 0, 0)), Fit::NotTold);
    assert_eq!(fit(&page(OTHER, 2, 0)), Fit::NotTold);
    assert_eq!(fit(&page(OTHER, 3, 0)), Fit::OffTopic);
    assert_eq!(fit(&page("", 4, 0)), Fit::NotTold);
    assert_eq!(fit(&page("", 5, 0)), Fit::OffTopic);
}

#[test]
fn what_says_nothing_is_not_counted() {
    let list = topics("coffee").list;
    // Pictures, three words, another script: none of them could have told.
    let text = "❤️❤️\n\nlink in bio\n\nсегодня мы гуляли по старому городу\n\nwe walked along the old canal";
    let counted = matched(&[find(&list, text, Part::Captions)]).unwrap();
    assert_eq!((counted.captions, counted.captions_of), (0, 1));
    assert_eq!(matched(&[find(&[], text, Part::Captions)]), None);
    assert_eq!(matched(&[find(&list, "❤️", Part::Bio)]), None);
    assert_eq!(matched(&[]), None);
    // Two boxes, one person.
    let both =
        [find(&list, "coffee roaster", Part::Bio), find(&list, "Rain.\n\nToo much coffee today", Part::Captions)];
    let counted = matched(&both).unwrap();
    assert_eq!(counted, TopicMatch { found: 1, of: 1, bio: Some(true), captions: 1, captions_of: 1 });
}
