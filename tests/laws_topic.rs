//! Laws of looking for topics, over arbitrary text: total, spans inside the text, the same however a letter is typed, and more text
//! takes nothing away.

use creator_loupe::model::{Fit, TopicMatch};
use creator_loupe::paste::topic::{
    Found, LOOKED_AT, MATCH_LIMIT, Part, TOPIC_LENGTH, TOPIC_LIMIT, Topic, find, fit, matched, topics,
};
use proptest::prelude::*;

/// A number of cases written here would stand above `PROPTEST_CASES`, which a long run sets.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

const WORDS: [&str; 58] = [
    "coffee",
    "Coffees",
    "home",
    "audio",
    "home audio",
    "hi-tech",
    "hitech",
    "hi tech",
    "running",
    "runner",
    "cat",
    "cats",
    "tea",
    "team",
    "books",
    "Bücher",
    "Buch",
    "Küche",
    "Kuchen",
    "Reise",
    "Reisen",
    "cuidado de la piel",
    "piel",
    "té",
    "moda",
    "café",
    "viajes",
    "viajera",
    "kitap",
    "kitabı",
    "kahve",
    "ve",
    "masak",
    "memasak",
    "yang",
    "книги",
    "книг",
    "путешествиях",
    "моде",
    "чай",
    "料理",
    "家庭料理",
    "京都",
    "東京都",
    "カメラ",
    "ギター",
    "ペット",
    "커피",
    "여행",
    "화장실",
    "กาแฟ",
    "قهوة",
    "القهوة",
    "3d",
    "AI",
    "iPhone",
    "photographer",
    "photography",
];
const BETWEEN: [&str; 26] = [
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\n---\n",
    "-",
    "_",
    ".",
    "'",
    " & ",
    " #",
    "#",
    " @",
    " https://",
    "/",
    "，",
    "、",
    "の",
    " 👩‍🍳 ",
    "\u{200b}",
    "\u{301}",
    "\u{3099}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(&WORDS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-Zäöüßéñç0-9#@._/:-]{0,12}",
    ];
    proptest::collection::vec((piece, proptest::sample::select(&BETWEEN[..])), 0..30)
        .prop_map(|v| v.into_iter().map(|(p, s)| p + s).collect())
}

/// Words and spaces, without hashtags, in which capitals part words, and without the Turkish ı, which no capital tells from i.
fn plain() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(WORDS.iter().copied().filter(|w| !w.contains('ı')).collect::<Vec<_>>());
    let between = proptest::sample::select(&[" ", " ", " ", ", ", ". ", "\n", "\n\n", " & ", "; "][..]);
    proptest::collection::vec((piece, between), 0..24).prop_map(|v| v.into_iter().flat_map(|(p, s)| [p, s]).collect())
}

fn typed() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..8).prop_map(|words| words.join(", "))
}

fn part() -> impl Strategy<Value = Part> {
    proptest::sample::select(&[Part::Bio, Part::Captions, Part::Both][..])
}

/// The bits of the topics found anywhere.
fn bits(found: &Found) -> u32 {
    found.blocks.iter().fold(0, |bits, b| bits | b.topics)
}

fn sound(found: &Found, topics: &[Topic], text: &str) {
    assert_eq!(found.of as usize, topics.len());
    assert_eq!(found.beyond, text.len() > LOOKED_AT);
    assert!(found.matches.len() <= MATCH_LIMIT);
    let mut end = 0;
    for block in &found.blocks {
        assert!(block.span.of(text).is_some_and(|t| !t.trim().is_empty()), "{block:?}");
        assert!(block.span.start >= end, "blocks in order");
        end = block.span.end;
        assert!(block.topics == 0 || block.speaks);
        assert!(u64::from(block.topics) < 1 << topics.len());
    }
    for m in &found.matches {
        let block = &found.blocks[m.block as usize];
        assert!(m.span.of(text).is_some_and(|t| !t.is_empty()), "{m:?} in {text:?}");
        assert!(block.span.start <= m.span.start && m.span.end <= block.span.end, "{m:?} in {block:?} of {text:?}");
        assert!(block.topics & 1 << m.topic != 0);
    }
    if found.unlisted == 0 {
        let listed = found.matches.iter().fold(0, |bits, m| bits | 1 << m.topic);
        assert_eq!(listed, bits(found));
    }
    if let Some(counted) = matched(std::slice::from_ref(found)) {
        assert!(counted.found <= counted.of && counted.captions <= counted.captions_of);
        assert_eq!(counted.found, bits(found).count_ones());
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_looked_through_soundly(typed in prop_oneof![typed(), text()], text in text(), part in part()) {
        let topics = topics(&typed);
        prop_assert!(topics.list.len() <= TOPIC_LIMIT);
        for topic in &topics.list {
            let name = topic.span.of(&typed).expect("a topic stands in what was typed");
            prop_assert!(!name.is_empty() && name.chars().count() <= TOPIC_LENGTH);
        }
        sound(&find(&topics.list, &text, part), &topics.list, &text);
    }

    /// A text that is nothing but a topic speaks of it.
    #[test]
    fn a_topic_is_found_in_itself(typed in prop_oneof![typed(), text(), any::<String>()]) {
        let topics = topics(&typed);
        for (n, topic) in topics.list.iter().enumerate() {
            let name = topic.span.of(&typed).unwrap();
            let found = find(&topics.list, name, Part::Bio);
            prop_assert!(bits(&found) & 1 << n != 0, "{:?} in itself", name);
        }
    }

    /// What was found in a text is found when something stands before or behind it.
    #[test]
    fn more_text_takes_nothing_away(typed in typed(), text in text(), before in text(), behind in text(), line: bool) {
        let topics = topics(&typed);
        let few = bits(&find(&topics.list, &text, Part::Captions));
        let sep = if line { "\n" } else { " " };
        let more = bits(&find(&topics.list, &format!("{before}{sep}{text}{sep}{behind}"), Part::Captions));
        prop_assert_eq!(few & more, few);
    }

    /// Capitals say nothing, but in a topic of one or two letters typed in capitals.
    #[test]
    fn case_says_nothing(typed in typed(), text in plain()) {
        let topics = topics(&typed);
        let seen = |text: &str| bits(&find(&topics.list, text, Part::Both));
        let small = seen(&text.to_lowercase());
        let mut loud = seen(&text.to_uppercase());
        let mut as_is = seen(&text);
        for (n, _) in topics.list.iter().enumerate().filter(|(_, t)| t.span.of(&typed) == Some("AI")) {
            loud &= !(1 << n);
            as_is &= !(1 << n);
        }
        prop_assert_eq!(small, loud, "{:?}", text);
        prop_assert_eq!(small, as_is, "{:?}", text);
    }

    /// A letter and its accent may be one character or two.
    #[test]
    fn accents_may_be_written_apart(typed in typed(), text in plain()) {
        let topics_one = topics(&typed);
        let apart = apart(&typed);
        let topics_two = topics(&apart);
        let all = [
            find(&topics_one.list, &text, Part::Both),
            find(&topics_two.list, &text, Part::Both),
            find(&topics_one.list, &self::apart(&text), Part::Both),
        ];
        prop_assert_eq!(bits(&all[0]), bits(&all[1]));
        prop_assert_eq!(bits(&all[0]), bits(&all[2]));
        let blocks = |f: &Found| f.blocks.iter().map(|b| (b.topics, b.speaks)).collect::<Vec<_>>();
        prop_assert_eq!(blocks(&all[0]), blocks(&all[2]));
    }

    /// One more caption on a topic never makes the fit worse, one more without never makes it better.
    #[test]
    fn fit_follows_the_evidence(bio in proptest::option::of(any::<bool>()), captions in 0u32..40, of in 0u32..40) {
        let captions = captions.min(of);
        let found = u32::from(captions > 0 || bio == Some(true));
        let counted = TopicMatch { found, of: 1, bio, captions, captions_of: of };
        let rank = |f: Fit| match f { Fit::OffTopic => 0, Fit::NotTold => 1, Fit::TopicFound => 2 };
        let more = TopicMatch { found: 1, captions: captions + 1, captions_of: of + 1, ..counted };
        let less = TopicMatch { captions_of: of + 1, ..counted };
        prop_assert!(rank(fit(&more)) >= rank(fit(&counted)));
        prop_assert!(rank(fit(&less)) <= rank(fit(&counted)));
    }
}

/// Each letter that the words here have as one character, as two; Hangul and kana in their parts.
fn apart(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let n = c as u32;
        let pair = match c {
            'ä' => "a\u{308}",
            'ö' => "o\u{308}",
            'ü' => "u\u{308}",
            'é' => "e\u{301}",
            'Й' => "И\u{306}",
            'й' => "и\u{306}",
            'ギ' => "キ\u{3099}",
            'ペ' => "ヘ\u{309A}",
            _ if (0xAC00..=0xD7A3).contains(&n) => {
                let at = n - 0xAC00;
                out.extend([0x1100 + at / 588, 0x1161 + at % 588 / 28].map(|n| char::from_u32(n).unwrap()));
                out.extend(char::from_u32(0x11A7 + at % 28).filter(|_| !at.is_multiple_of(28)));
                continue;
            }
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push_str(pair);
    }
    out
}

#[test]
fn what_is_too_much_is_counted() {
    let many: Vec<String> = (0..30).map(|n| format!("topic{n}")).collect();
    let typed = topics(&many.join(","));
    assert_eq!((typed.list.len(), typed.left_out), (TOPIC_LIMIT, 10));
    let long = topics(&format!("coffee, {}", "very ".repeat(20)));
    assert_eq!((long.list.len(), long.left_out), (1, 1));
    let text = "coffee ".repeat(LOOKED_AT / 7 + 9);
    let found = find(&long.list, &text, Part::Bio);
    assert!(found.beyond && found.matches.len() == MATCH_LIMIT && found.unlisted > 9000);
}

/// Twice the text takes about twice the steps: what would be slow is slow enough here to be seen.
#[test]
fn the_worst_of_texts_are_looked_through() {
    let typed: Vec<String> = WORDS.iter().map(|w| (*w).to_owned()).collect();
    let topics = topics(&typed[..20].join(","));
    for piece in [
        "a", "coffee", "coffee ", "#coffee", "a.", "a-", "@", "(", "👩", "料理", "ギ", "커피", "coffe", "hi-", "home ",
        "de la ", "\n\n", "a@",
    ] {
        let text = piece.repeat(LOOKED_AT / 8 / piece.len());
        sound(&find(&topics.list, &text, Part::Both), &topics.list, &text);
    }
}

/// So are topics: what is typed has no limit.
#[test]
fn the_longest_topics_are_typed_at_once() {
    for (piece, behind) in
        [("a ", " "), ("a and ", " "), ("a/", "/"), ("/ab", ":"), ("a, ", ","), ("#", "#"), ("料", "。")]
    {
        let text = piece.repeat((1 << 18) / piece.len()) + &behind.repeat(1 << 18);
        let topics = topics(&text);
        assert!(topics.list.iter().all(|t| t.span.of(&text).is_some()), "{piece:?}");
    }
}
