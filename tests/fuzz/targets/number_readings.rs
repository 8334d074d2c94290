//! A number beside a label: what was written is among the readings, and a lone reading is right.
#![no_main]

use creator_loupe::model::Field;
use creator_loupe::paste::{Answer, Asked, number_readings};
use creator_loupe_fuzz::{choices, hold};
use libfuzzer_sys::fuzz_target;

/// The unit of each size, by convention; the decimal mark and the group mark that go with it.
const FORMS: [(&str, &str, &str, [&str; 3]); 6] = [
    (".", ",", "", ["K", "M", "B"]),
    (".", ",", "", ["k", "m", "bn"]),
    (".", ",", " ", ["thousand", "million", "billion"]),
    (",", ".", " ", ["Tsd.", "Mio.", "Mrd."]),
    (",", " ", " ", ["tys.", "mln", "mld"]),
    (",", "\u{a0}", "\u{a0}", ["тыс.", "млн", "млрд"]),
];
const LABELS: [&str; 4] = ["followers", "Followers:", "avg likes", "subscribers"];

fuzz_target!(|data: &[u8]| {
    let Some(([kind, label, a, b, c, d], rest)) = choices::<6>(data) else { return };
    let label = LABELS[label % LABELS.len()];
    let field = if label == "avg likes" { Field::LikesPerPost } else { Field::Followers };
    let line = |cell: &str| if label.ends_with(':') { format!("{label} {cell}") } else { format!("{cell} {label}") };
    if kind % 2 == 0 {
        // Any cell.
        let cell = String::from_utf8_lossy(rest);
        for r in number_readings(&cell) {
            assert!(r.quantity.low <= r.quantity.value && r.quantity.value <= r.quantity.high, "{cell:?}: {r:?}");
        }
        hold(line(&cell).as_bytes(), a << 8 | b, c as u32);
        return;
    }
    let value = (a << 24 | b << 16 | c << 8 | d) as i64 % 2_000_000_000;
    let (decimal, group, space, units) = FORMS[kind / 2 % FORMS.len()];
    let text = match kind / 32 % 3 {
        0 => value.to_string(),
        1 => grouped(value, group),
        _ => compact(value, decimal, space, units),
    };
    let holds = |q: creator_loupe::model::Quantity| {
        let (low, high) = (q.low.to_f64(), q.high.to_f64());
        low <= value as f64 && value as f64 <= high
    };
    let all = number_readings(&text);
    assert!(all.iter().any(|r| holds(r.quantity)), "{text:?}: {value} not among {all:?}");
    let text = line(&text);
    let reading = hold(text.as_bytes(), d, b as u32);
    for draft in &reading.creators {
        if let Some(fact) = draft.fact(field) {
            assert!(holds(fact.value), "{text:?}: {value} read as {:?}", fact.value);
        }
    }
    for q in reading.questions.iter().filter(|q| q.field == Asked::Field(field)) {
        let among = q.readings.iter().any(|c| matches!(c.value, Answer::Quantity(x) if holds(x)));
        assert!(among, "{text:?}: {value} not among {:?}", q.readings);
    }
});

fn grouped(n: i64, mark: &str) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push_str(mark);
        }
        out.push(c);
    }
    out
}

/// One decimal, rounded half up.
fn compact(n: i64, decimal: &str, space: &str, units: [&str; 3]) -> String {
    let (size, unit) = match n {
        0..1000 => return n.to_string(),
        1000..1_000_000 => (1000, units[0]),
        1_000_000..1_000_000_000 => (1_000_000, units[1]),
        _ => (1_000_000_000, units[2]),
    };
    let tenths = (n * 10 + size / 2) / size;
    if tenths % 10 == 0 {
        format!("{}{space}{unit}", tenths / 10)
    } else {
        format!("{}{decimal}{}{space}{unit}", tenths / 10, tenths % 10)
    }
}
