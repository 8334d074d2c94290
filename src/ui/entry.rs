//! What a person types into a single field. Counts and money go through the same reader as a paste; assumptions are
//! plain numbers or ranges. A number with two readings is refused with both, never guessed.

use super::action::Edit;
use crate::model::{Decimal, Field, Override, Quantity};
use crate::paste::{self, Answer, Asked, Choice};
use crate::text::{bare, is_space, trim};

/// What was typed sets this; or it has no reading, or several, of which this is what each would set.
pub type Typed = Result<Edit, Vec<Edit>>;

/// A fact typed by hand.
pub fn fact(field: Field, text: &str) -> Typed {
    if matches!(field, Field::EngagementRatePercent | Field::PostsCounted) {
        let value = decimal(text).and_then(Decimal::from_f64).filter(|x| *x >= Decimal::ZERO);
        return value.map_or(Err(Vec::new()), |x| Ok(Edit::Fact(field, Quantity::exact(x))));
    }
    // Two labels stand for all counts: only followers have a bound of their own.
    let (label, read_as) = match field {
        Field::Followers => ("followers", Field::Followers),
        _ => ("views", Field::ViewsPerPost),
    };
    let reading = paste::read(&[label, ": ", trim(text)].concat());
    if let Some(fact) = reading.creators.first().and_then(|draft| draft.fact(read_as)) {
        return Ok(Edit::Fact(field, fact.value));
    }
    either(&reading, &|choice| match (choice.asked, choice.value) {
        (Asked::Field(asked), Answer::Quantity(q)) if asked == read_as => Some(Edit::Fact(field, q)),
        _ => None,
    })
}

/// A fee typed by hand.
pub fn fee(text: &str) -> Typed {
    let reading = paste::read(&["fee: ", trim(text)].concat());
    if let Some(fee) = reading.creators.first().and_then(|draft| draft.fee.as_ref()) {
        return Ok(Edit::Fee(fee.value));
    }
    either(&reading, &|choice| match choice.value {
        Answer::Money(money) => Some(Edit::Fee(money)),
        _ => None,
    })
}

fn either(reading: &paste::Reading, edit: &dyn Fn(&Choice) -> Option<Edit>) -> Typed {
    Err(reading.questions.first().map(|q| q.readings.iter().filter_map(edit).collect()).unwrap_or_default())
}

/// An assumption that is one number or a range; `unit` is what one is worth (0.01 for percent).
pub fn estimate(text: &str, unit: f64) -> Option<Override> {
    match text.char_indices().find(|(_, c)| matches!(c, '–' | '—' | '-')) {
        None => decimal(text).map(|x| Override::Median(x * unit)),
        Some((at, dash)) => match (decimal(text.get(..at)?)?, decimal(text.get(at + dash.len_utf8()..)?)?) {
            (low, high) if low < high => Some(Override::Range(low * unit, high * unit)),
            _ => None,
        },
    }
    .filter(|own| match own {
        Override::Median(x) | Override::Known(x) => *x > 0.0,
        Override::Range(low, _) => *low > 0.0,
    })
}

/// A plain decimal of at most nine digits before and six behind the mark, with signs of money, percent and grouping
/// around it. `None` where it is no number or can be read in two ways ("1.500").
pub fn decimal(text: &str) -> Option<f64> {
    let bare = bare(text, |c| is_space(c) || is_letter(c) || matches!(c, '$' | '€' | '£' | '¥' | '₹' | '%'));
    // The digits between marks, counted; "1,234.5" has runs of 1, 3 and 1.
    let (mut run, mut digits, mut mantissa) = (0, 0, 0_i64);
    // How many digits stand before the first mark; whether those between marks stand in groups, all with the same mark.
    let (mut before, mut grouped) = (0, true);
    let (mut marks, mut first, mut last) = (0, 0, 0);
    for byte in bare.bytes() {
        match byte {
            b'0'..=b'9' => {
                (run, digits) = (run + 1, digits + 1);
                mantissa = mantissa.wrapping_mul(10).wrapping_add(i64::from(byte - b'0'));
            }
            b'.' | b',' => {
                if marks == 0 {
                    (before, first) = (run, byte);
                } else {
                    grouped &= run == 3 && last == first;
                }
                (marks, last, run) = (marks + 1, byte, 0);
            }
            _ => return None,
        }
    }
    let fraction = match marks {
        0 => 0,
        // "0.150" is a fraction only; "1.500" is two numbers.
        1 if run == 3 && !(before == 0 || (before == 1 && bare.starts_with('0'))) => return None,
        1 => run,
        _ if !grouped || before > 3 || (first == last && run != 3) => return None,
        _ if first == last => 0,
        _ => run,
    };
    if digits == 0 || digits - fraction > 9 || fraction > 6 {
        return None;
    }
    let scale = (0..fraction).fold(1.0, |x, _| x * 10.0);
    Some(mantissa as f64 / scale)
}

/// Whether it is a letter of a script in which currencies and units are written beside our digits: Latin, Greek, Cyrillic,
/// Kana, Han, Hangul. No digit of any script is among them. `std` knows all letters, by a table of 1.5 KB.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ԯ' | '\u{3041}'..='ヿ' | '一'..='\u{9FFF}' | '가'..='힣')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_decimals() {
        assert_eq!(decimal("60"), Some(60.0));
        assert_eq!(decimal("$ 1.5"), Some(1.5));
        assert_eq!(decimal("1,5 %"), Some(1.5));
        assert_eq!(decimal("1,234,567"), Some(1_234_567.0));
        assert_eq!(decimal("1.234,50"), Some(1_234.5));
        assert_eq!(decimal("0.150"), Some(0.15));
        assert_eq!(decimal(".5"), Some(0.5));
        assert_eq!(decimal("12."), Some(12.0));
        for bad in [
            "1.500",
            "1,234,56.7",
            "1,2345,678",
            "1.234,5.6",
            ".",
            "1 2",
            "1,500",
            "",
            "-3",
            "1e400",
            "12.34.5",
            "1.2,3.4",
            "9999999999",
            "٣",
            "abc",
        ] {
            assert_eq!(decimal(bad), None, "{bad}");
        }
    }

    #[test]
    fn letters_are_letters() {
        for c in (0..0x3_0000).filter_map(char::from_u32).filter(|c| is_letter(*c)) {
            assert!(!c.is_numeric() && decimal(&format!("{c}5{c}")) == Some(5.0), "{c}");
        }
        assert_eq!(decimal("5 zł"), Some(5.0));
        assert_eq!(decimal("٣5"), None);
        assert_eq!(decimal("×5"), None);
    }

    #[test]
    fn ranges() {
        assert_eq!(estimate("1.5", 0.01), Some(Override::Median(0.015)));
        assert_eq!(estimate("2 – 4", 1.0), Some(Override::Range(2.0, 4.0)));
        assert_eq!(estimate("4-2", 1.0), None);
        assert_eq!(estimate("0", 1.0), None);
    }
}
