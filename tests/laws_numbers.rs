//! Laws of numbers: every way to read one, whatever its digits, marks and units; and the tables of literals and of units
//! that mean different sizes in different languages (threats.md, T13b and T14).

use creator_loupe::model::Field;
use creator_loupe::paste::{Answer, NumberReading, number_readings, read};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(600);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// The readings in ten-thousandths.
fn parts(text: &str) -> Vec<i64> {
    number_readings(text).iter().map(|r| r.quantity.value.parts()).collect()
}

/// `\u{200f}` and the like as what they stand for.
fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("an escape ends");
        out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character"));
        out.push_str(rest);
    }
    out
}

#[test]
fn literals_are_read_in_these_ways_and_no_other() {
    let table = include_str!("numbers/literals.tsv");
    let mut n = 0;
    for line in table.lines().filter(|l| !l.starts_with("# ")) {
        let (literal, expected) = line.split_once('\t').expect("two columns");
        let said = |r: &NumberReading| {
            let (percent, known) = (if r.percent { "%" } else { "" }, if r.known { "" } else { "?" });
            format!("{}{percent}{known}", r.quantity.value.to_f64())
        };
        let ways: Vec<String> = number_readings(&unescape(literal)).iter().map(said).collect();
        let ways = if ways.is_empty() { "-".to_owned() } else { ways.join(" ") };
        assert_eq!(ways, expected, "{literal}");
        n += 1;
    }
    assert!(n >= 200, "{n} literals");
}

/// What is read of a text: the fact's value, or the values asked about.
fn asked(text: &str, field: Field) -> Vec<f64> {
    let reading = read(text);
    let fact = reading.creators.first().and_then(|c| c.fact(field)).map(|f| f.value.value.to_f64());
    if let Some(value) = fact {
        return vec![value];
    }
    let mut all: Vec<f64> = Vec::new();
    for choice in reading.questions.iter().flat_map(|q| &q.readings) {
        if let Answer::Quantity(q) = choice.value {
            all.push(q.value.to_f64());
        }
    }
    all.sort_by(f64::total_cmp);
    all
}

#[test]
fn a_unit_means_what_its_label_makes_of_it_or_is_asked_about() {
    use Field::{Followers as F, ViewsPerPost as V};
    for (text, field, expected) in [
        // B: 10^3 tr, 10^9 en, 10^12 es.
        ("12,5 B takipçi", F, &[12_500.0][..]),
        ("45\u{a0}B takipçi", F, &[45_000.0]),
        ("12.5B views", V, &[12_500_000_000.0]),
        ("1,5 B followers", F, &[1_500.0, 1_500_000_000.0]),
        ("1,2B takipçi", F, &[1_200.0]),
        ("1.2B takipçi", F, &[1_200.0, 1_200_000_000.0]),
        // M: 10^6, 10^9 id, 10^3 ca.
        ("1.2M Pengikut", F, &[1_200_000.0]),
        ("1,1 M x ditonton", V, &[1_100_000_000.0]),
        ("12 M pengikut", F, &[12_000_000.0, 12_000_000_000.0]),
        ("22m visualitzacions", V, &[22_000.0]),
        ("1,4 M de visualitzacions", V, &[1_400_000.0]),
        // T: 10^3 da, 10^9 vi.
        ("12,5 t følgere", F, &[12_500.0]),
        ("1,2 T lượt xem", V, &[1_200_000_000.0]),
        // TN: 10^3 sv, 10^12 tr.
        ("12,5 tn följare", F, &[12_500.0]),
        // MIL: 10^3 es and pt, 10^6 cs.
        ("12,5 mil seguidores", F, &[12_500.0]),
        ("1,4 mil. odběratelů", F, &[1_400_000.0]),
        ("12 mil followers", F, &[12_000.0, 12_000_000.0]),
        // BI: 10^9 pt-BR, 10^12 pt-PT, which writes it large.
        ("1,2 bi de visualizações", V, &[1_200_000_000.0]),
        ("1,2 Bi de visualizações", V, &[1_200_000_000.0, 1_200_000_000_000.0]),
        // N and Tr in vi; rb and jt in id.
        ("12,5 N người theo dõi", F, &[12_500.0]),
        ("1,2 Tr lượt xem", V, &[1_200_000.0]),
        ("57,6 rb pengikut", F, &[57_600.0]),
        ("1,2 jt x ditonton", V, &[1_200_000.0]),
        // Units of one meaning stand beside any label.
        ("1,2 Mio. followers", F, &[1_200_000.0]),
        ("12.5万 followers", F, &[125_000.0]),
        // A unit of elsewhere alone decides nothing.
        ("5 G followers", F, &[]),
        // Grouped, without a unit, whatever the language.
        ("1,432 Abonnenten", F, &[1_432.0]),
        ("1.234 followers", F, &[1_234.0]),
        ("12.500,00 Follower", F, &[12_500.0]),
    ] {
        assert_eq!(asked(text, field), expected, "{text}");
    }
}

/// Zeros of scripts that the laws try.
const ZEROS: [char; 12] = ['٠', '۰', '०', '০', '၀', '๐', '០', '༠', '０', '𝟎', '𞥐', '᱐'];

/// Text that is a number, or nearly one.
fn numeral() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,9}",
        "[0-9]{1,3}([.,][0-9]{1,3}){1,3}",
        "[~+$-]?[0-9]{1,4}([.,][0-9]{1,3})? ?(K|M|B|mil|Mio\\.|тыс\\.|万|%|€|\\+)?",
        "[0-9]{1,3}([ \u{a0}'][0-9]{3}){1,3}([.,][0-9]{1,2})?",
        "[0-9.,' KMBkmb%e+-]{1,16}",
    ]
}

fn sound(text: &str, ways: &[NumberReading]) {
    assert!(ways.len() <= 20, "{text:?}: {ways:?}");
    for pair in ways.windows(2) {
        assert!(pair[0].quantity.value <= pair[1].quantity.value, "in order: {text:?}");
        assert!(pair[0].quantity != pair[1].quantity, "no two alike: {text:?}");
    }
    for r in ways {
        let q = r.quantity;
        assert!(q.low <= q.value && q.value <= q.high, "{text:?}: {q:?}");
        assert!(q.value.to_f64().is_finite());
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_has_few_sound_readings(text in any::<String>(), near in numeral()) {
        sound(&text, &number_readings(&text));
        sound(&near, &number_readings(&near));
    }

    #[test]
    fn digits_of_any_script_are_the_same_digits(text in numeral(), zero in proptest::sample::select(ZEROS.to_vec())) {
        let other: String = text
            .chars()
            .map(|c| c.to_digit(10).and_then(|d| char::from_u32(zero as u32 + d)).unwrap_or(c))
            .collect();
        prop_assert_eq!(number_readings(&other), number_readings(&text), "{}", other);
    }

    #[test]
    fn invisible_marks_change_nothing(
        text in numeral(),
        at in any::<prop::sample::Index>(),
        mark in proptest::sample::select(vec!['\u{200e}', '\u{200f}', '\u{61c}', '\u{200b}', '\u{feff}', '\u{2060}']),
    ) {
        let mut marked: Vec<char> = text.chars().collect();
        marked.insert(at.index(marked.len() + 1), mark);
        let marked: String = marked.into_iter().collect();
        prop_assert_eq!(number_readings(&marked), number_readings(&text), "{:?}", marked);
    }

    #[test]
    fn spaces_around_change_nothing(text in numeral(), space in proptest::sample::select(vec![" ", "\u{a0}", "\u{202f}", "\t"])) {
        prop_assert_eq!(number_readings(&format!("{space}{text}{space}")), number_readings(&text), "{:?}", text);
    }

    /// T13b: an exact number stays exact, whatever groups its digits.
    #[test]
    fn grouped_digits_hold_their_value(n in 0u64..1_000_000_000_000, mark in proptest::sample::select(vec![',', '.', '\'', '’', '\u{a0}', '\u{202f}', ' ', '٬'])) {
        let plain = n.to_string();
        let mut grouped = String::new();
        for (i, c) in plain.chars().enumerate() {
            if i > 0 && (plain.len() - i) % 3 == 0 {
                grouped.push(mark);
            }
            grouped.push(c);
        }
        let value = i64::try_from(n).unwrap() * 10_000;
        prop_assert!(parts(&grouped).contains(&value), "{}", grouped);
        // Two marks, or one that only groups, leave no doubt.
        if n >= 1_000_000 || !matches!(mark, ',' | '.') {
            prop_assert_eq!(parts(&grouped), vec![value], "{}", grouped);
        }
    }

    /// T14: one impossible form settles what its marks are.
    #[test]
    fn an_impossible_form_has_one_reading(whole in 1u32..1000, group in 0u32..1000, part in 0u32..100, swap in any::<bool>()) {
        let (thousands, decimal) = if swap { ('.', ',') } else { (',', '.') };
        let value = i64::from(whole * 1000 + group) * 10_000 + i64::from(part) * 100;
        let text = format!("{whole}{thousands}{group:03}{decimal}{part:02}");
        prop_assert_eq!(parts(&text), vec![value], "{}", text);
        // Two or four digits behind a mark are no group.
        let text = format!("{whole}{decimal}{part:02}");
        prop_assert_eq!(parts(&text), vec![i64::from(whole) * 10_000 + i64::from(part) * 100], "{}", text);
    }

    /// A unit of one meaning multiplies each reading, and says how far it is rounded.
    #[test]
    fn a_unit_multiplies(n in 1u32..10_000, tenths in 0u32..10, unit in proptest::sample::select(vec![
        ("K", 1_000), (" тыс.", 1_000), (" rb", 1_000), (" Mio.", 1_000_000), ("万", 10_000), (" lakh", 100_000), (" crore", 10_000_000),
    ])) {
        let (text, size) = unit;
        let dot = format!("{n}.{tenths}{text}");
        let value = i64::from(n * 10 + tenths) * 1_000 * size;
        let ways = number_readings(&dot);
        prop_assert!(ways.iter().any(|r| r.quantity.value.parts() == value), "{}: {:?}", dot, ways);
        for r in ways.iter().filter(|r| r.quantity.value.parts() == value) {
            prop_assert_eq!(r.quantity.high.parts() - r.quantity.low.parts(), 1_000 * size);
        }
    }

    #[test]
    fn percent_stands_on_either_side(n in 0u32..1000, part in 0u32..100) {
        let text = format!("{n},{part:02}");
        let behind = number_readings(&format!("{text} %"));
        prop_assert_eq!(&number_readings(&format!("%{text}")), &behind);
        prop_assert_eq!(&number_readings(&format!("{text}٪")), &behind);
        prop_assert!(behind.iter().all(|r| r.percent));
    }
}
