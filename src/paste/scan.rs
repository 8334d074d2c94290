//! Digits, the marks among them, and the power of ten behind them.
//!
//! Knows how digits are grouped (by three, by two and three in India, by four in China), and what marks can part decimals.
//! Refuses to decide which a mark is where it can be either.

use super::glyph::{GROUP, Glyph, HARD_SPACE, POINT, at, is_letter};
use super::number::{Cash, HUGE, Numeral, PARTED, SPACED, Traits, UNIT, WHOLE};
use super::seek::holds;

/// Reads digits, separators and an exponent from glyph `start`; returns the numeral and the glyph behind it.
pub(super) fn scan(glyphs: &[Glyph], start: usize) -> (Numeral, usize) {
    let mut i = start;
    let mut mantissa = 0i64;
    let mut digits = 0u32;
    let mut first = 0usize;
    let mut group = 0usize;
    let mut groups = 0usize;
    let mut shape = Shape::default();
    let mut previous = '\0';
    let mut spaced = false;
    let zero_led = at(glyphs, start) == '0' && at(glyphs, start + 1).is_ascii_digit();
    loop {
        while let Some(d) = at(glyphs, i).to_digit(10) {
            // Beyond eighteen digits no value is made of it.
            if digits < 18 {
                mantissa = mantissa * 10 + i64::from(d);
            }
            if mantissa > 0 {
                digits += 1;
            }
            group += 1;
            i += 1;
        }
        if groups == 0 {
            first = group;
        } else {
            shape.group(previous, group, first, groups);
        }
        let sep = at(glyphs, i);
        if !at(glyphs, i + 1).is_ascii_digit() {
            break;
        }
        let joins = match sep {
            ',' | '.' | '\'' | GROUP | POINT => true,
            ' ' | HARD_SPACE => {
                let three = (1..4).all(|k| at(glyphs, i + k).is_ascii_digit()) && !at(glyphs, i + 4).is_ascii_digit();
                let alike = groups == 0 || previous == ' ' || previous == HARD_SPACE;
                three && alike && first <= 3 && first > 0 && !(first == 1 && at(glyphs, start) == '0')
            }
            _ => false,
        };
        if !joins {
            break;
        }
        spaced |= sep == ' ';
        previous = sep;
        groups += 1;
        group = 0;
        i += 1;
    }
    let (mut traits, mut mark) = shape.readings(groups, group, first, mantissa, at(glyphs, start));
    let mut fraction = if traits & PARTED != 0 { group as u8 } else { 0 };
    if zero_led {
        // "010": an id or a part of a phone number; "000,21": 12,000 written backwards.
        traits = 0;
    }
    // "2½": the other fractions have no end.
    if let Some(part) = quarters(at(glyphs, i)) {
        traits = if traits & WHOLE != 0 && part > 0 && digits < 16 { PARTED } else { 0 };
        mantissa = mantissa.saturating_mul(100).saturating_add(part);
        (fraction, mark) = (2, POINT);
        i += 1;
    }
    if spaced {
        traits |= SPACED;
    }
    if digits > 18 {
        traits |= HUGE;
    }
    let mut power = 0;
    if let Some((shift, end)) = exponent(glyphs, i) {
        i = end;
        if traits & PARTED != 0 {
            traits &= !WHOLE;
        }
        traits |= UNIT;
        if shift <= 15 {
            power = shift;
        } else {
            traits |= HUGE;
        }
    } else if matches!(at(glyphs, i), '²' | '³' | '\u{2070}'..='\u{2079}') {
        // "10²" is not ten. (A raised one is the mark of a footnote.)
        traits = 0;
    }
    (Numeral { mantissa, traits, fraction, power, unit: 0, cash: Cash::No, mark }, i)
}

/// The hundredths of a fraction written as one character; 0 for those that have none.
fn quarters(c: char) -> Option<i64> {
    match c {
        '¼' => Some(25),
        '½' => Some(50),
        '¾' => Some(75),
        '⅐'..='⅞' => Some(0),
        _ => None,
    }
}

/// "E+06", "e6", "×10^6", "·10⁶"; a negative exponent makes no count.
fn exponent(glyphs: &[Glyph], i: usize) -> Option<(u8, usize)> {
    // The letters of CLDR's symbols: Latin, Cyrillic, Adlam, and the Arabic word in two spellings.
    let (first, second) = (at(glyphs, i), at(glyphs, i + 1));
    let mut j = i + 1;
    let mut raised = false;
    if holds("eEеЕ𞤉", first) {
    } else if matches!(first, 'أ' | 'ا') && second == 'س' {
        j += 1;
    } else {
        j = if first == ' ' || first == HARD_SPACE { i + 1 } else { i };
        if !holds("×·xX*", at(glyphs, j)) {
            return None;
        }
        j += 1;
        if at(glyphs, j) == ' ' || at(glyphs, j) == HARD_SPACE {
            j += 1;
        }
        if at(glyphs, j) != '1' || at(glyphs, j + 1) != '0' {
            return None;
        }
        j += 2;
        raised = superscript(at(glyphs, j)).is_some();
        if !raised && at(glyphs, j) != '^' {
            return None;
        }
        j += usize::from(!raised);
    }
    if at(glyphs, j) == '+' {
        j += 1;
    }
    let from = j;
    let mut shift = 0u8;
    while let Some(d) = if raised { superscript(at(glyphs, j)) } else { at(glyphs, j).to_digit(10) } {
        shift = shift.saturating_mul(10).saturating_add(d as u8);
        j += 1;
    }
    (j > from && !is_letter(at(glyphs, j))).then_some((shift, j))
}

fn superscript(c: char) -> Option<u32> {
    Some(match c {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' | '⁴'..='⁹' => c as u32 - 0x2070,
        _ => return None,
    })
}

/// What the groups between separators allow.
#[derive(Default)]
struct Shape {
    /// The separator used for groups, if one kind was.
    group_mark: char,
    /// The last separator, where it differs from the group separator.
    decimal_mark: char,
    /// A group that is neither of three nor (Indian) of two digits.
    uneven: bool,
    /// Some inner group has two digits.
    indian: bool,
    /// How many inner groups have four digits.
    fours: usize,
    /// Length of the group before, to judge it once it is known to be inner.
    last: usize,
    /// Something no reading allows.
    broken: bool,
}

impl Shape {
    fn group(&mut self, mark: char, len: usize, first: usize, groups: usize) {
        let mark = if mark == ' ' { HARD_SPACE } else { mark };
        if self.decimal_mark != '\0' {
            self.broken = true;
        }
        if groups == 1 {
            self.group_mark = mark;
            self.uneven = first > 3;
        } else if mark == self.group_mark {
            // The group before was an inner one.
            match self.last {
                3 => {}
                2 if matches!(mark, ',' | GROUP) => self.indian = true,
                4 if mark == ',' => self.fours += 1,
                _ => self.uneven = true,
            }
        } else {
            self.decimal_mark = mark;
            if self.last != 3 {
                self.uneven = true;
            }
        }
        self.last = len;
    }

    /// (the ways to read it, the mark in question)
    fn readings(&self, groups: usize, last: usize, first: usize, mantissa: i64, lead: char) -> (Traits, char) {
        if groups == 0 {
            return (WHOLE, '\0');
        }
        if self.broken {
            return (0, '\0');
        }
        let mark = if self.decimal_mark == '\0' { self.group_mark } else { self.decimal_mark };
        // Behind a decimal mark no count or price has more digits.
        let mut parted = matches!(mark, ',' | '.' | POINT) && last <= 17;
        let myriads = groups > 1 && self.fours == groups - 1 && last == 4 && first <= 4 && self.decimal_mark == '\0';
        let thousands = !self.uneven && self.fours == 0 && last == 3 && (!self.indian || first <= 2);
        let mut grouped = (thousands || myriads) && mark != POINT;
        if self.decimal_mark != '\0' {
            grouped = false;
            parted &= !self.uneven && self.fours == 0 && self.group_mark != POINT;
        } else if groups > 1 {
            parted = false;
        } else if matches!(mark, ',' | '.') && lead == '0' && (first == 1 || mantissa == 0) {
            grouped = false;
        }
        (if grouped { WHOLE } else { 0 } | if parted { PARTED } else { 0 }, mark)
    }
}

#[cfg(test)]
mod tests {
    use super::super::glyph::glyphs;
    use super::super::number::MOST_COUNT;
    use super::*;

    fn number(text: &str) -> Numeral {
        let mut g = Vec::new();
        glyphs(text, 0, &mut g);
        scan(&g, 0).0
    }

    /// (as groups, digits behind a decimal mark)
    fn ways(text: &str) -> (bool, Option<u8>) {
        let n = number(text);
        (n.is(WHOLE), n.is(PARTED).then_some(n.fraction))
    }

    #[test]
    fn separators_allow_what_they_allow() {
        assert_eq!(ways("1234"), (true, None));
        assert_eq!(ways("1.234"), (true, Some(3)));
        assert_eq!(ways("1,234"), (true, Some(3)));
        assert_eq!(ways("0.234"), (false, Some(3)));
        assert_eq!(ways("1.23"), (false, Some(2)));
        assert_eq!(ways("1234.567"), (false, Some(3)));
        assert_eq!(ways("1,234,567"), (true, None));
        assert_eq!(ways("1.234.567,89"), (false, Some(2)));
        assert_eq!(ways("1,234.5"), (false, Some(1)));
        assert_eq!(ways("12,34,567"), (true, None));
        assert_eq!(ways("1 234 567"), (true, None));
        assert_eq!(ways("1'234"), (true, None));
        assert_eq!(ways("1,2345,6789"), (true, None));
        assert_eq!(ways("12,3456"), (false, Some(4)));
        assert_eq!(ways("1٬234"), (true, None));
        assert_eq!(ways("1٫234"), (false, Some(3)));
        assert_eq!(ways("12٬34٬567٫5"), (false, Some(1)));
        // Dates, versions, ids: no reading.
        for broken in [
            "15.03.1995",
            "2.0.1",
            "1,23,45",
            "010",
            "980,1120,870",
            "1,234.567.890",
            "1٬23",
            "1٫234,5",
            "000,21",
            "05.5",
        ] {
            assert_eq!(ways(broken), (false, None), "{broken}");
        }
    }

    #[test]
    fn plain_spaces_group_only_threes() {
        assert_eq!(number("12 500").mantissa, 12_500);
        assert_eq!(number("12 50").mantissa, 12);
        assert_eq!(number("1234 500").mantissa, 1_234);
        assert_eq!(number("12.5 500").mantissa, 125);
    }

    #[test]
    fn nothing_overflows() {
        for text in [
            "9".repeat(400),
            "1e400".to_owned(),
            "1e15".to_owned(),
            "9".repeat(18) + "e15",
            "1E+99999999999".to_owned(),
        ] {
            let n = number(&text);
            assert!(n.quantity(0, n.power, MOST_COUNT).is_none(), "{text}");
        }
        assert!(number("1e-5").power == 0);
    }

    #[test]
    fn powers_of_ten_are_written_in_many_ways() {
        for text in ["1.5E+06", "1,5e6", "1.5×10^6", "1,5·10⁶", "1.5 x 10^6", "١٫٥أس٦", "۱٫۵×۱۰^۶", "1,5Е6", "𞥑.𞥕𞤉𞥖"]
        {
            let n = number(text);
            assert_eq!((n.mantissa, n.fraction, n.power), (15, 1, 6), "{text}");
        }
        // No power: two numbers, a size, a cube.
        assert_eq!(number("1.5x10").power, 0);
        assert_eq!(number("15²").power, 0);
    }

    #[test]
    fn quarters_count_and_thirds_do_not() {
        let n = number("2½");
        assert_eq!((n.mantissa, n.fraction, n.ways()), (250, 2, PARTED));
        assert_eq!(number("2⅓").ways(), 0);
    }

    #[test]
    fn digits_of_other_scripts_are_digits() {
        assert_eq!(number("١٢٬٣٤٥").mantissa, 12_345);
        assert_eq!(number("۱۲٫۵").fraction, 1);
        assert_eq!(number("𝟏𝟐").mantissa, 12);
        for text in ["१२३", "১২৩", "၁၂၃", "๑๒๓", "១២៣", "༡༢༣", "𞥑𞥒𞥓", "𑄷𑄸𑄹", "᱑᱒᱓", "߁߂߃", "１２３", "𖩡𖩢𖩣"]
        {
            assert_eq!(number(text).mantissa, 123, "{text}");
        }
    }
}
