//! Every way a number can be read, cut by the tongues of the label beside it (threats.md 14, rules 3 and 5).
//!
//! Knows which tongue writes which mark and unit in which manner, and what servers and people mix into it. Refuses to
//! know what is counted, and which tongue a browser speaks.

use super::number::{HARD, LARGE, LETTER, Numeral, PARTED, TIGHT, TWO_WAYS, WHOLE};
use super::tongue::Tongues;
use super::units::{Meant, meant};

/// One way to read a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Way {
    /// Digits behind the decimal mark.
    pub fraction: u8,
    /// The power of ten of unit and exponent.
    pub power: u8,
    /// The tongues in which it is read so.
    pub tongues: Tongues,
}

/// The ways to read a number, no two of the same value.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Readings {
    ways: [Way; 8],
    count: usize,
    /// A single way is certain. Not so for a letter that means something in other tongues only.
    sure: bool,
}

impl Readings {
    /// All of them.
    pub fn ways(&self) -> &[Way] {
        self.ways.get(..self.count).unwrap_or_default()
    }
    /// The only one, where it is certain.
    pub fn decided(&self) -> Option<Way> {
        match self.ways() {
            [way] if self.sure => Some(*way),
            _ => None,
        }
    }
    #[inline(never)]
    fn add(&mut self, way: Way) {
        // 1.0 and 10 tenths are one value.
        let same =
            |w: &&mut Way| i16::from(w.power) - i16::from(w.fraction) == i16::from(way.power) - i16::from(way.fraction);
        if let Some(w) = self.ways.iter_mut().take(self.count).find(same) {
            w.tongues = w.tongues.or(way.tongues);
        } else if let Some(slot) = self.ways.get_mut(self.count) {
            *slot = way;
            self.count += 1;
        }
    }
}

/// Tongues that have no word for a thousand millions and group them instead: "11.358 M ikustaldi" (CLDR, at 10^10).
const GROUPED: Tongues = Tongues::of("eu|gl");

/// How strictly a form is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Each tongue with its own decimal mark.
    Own,
    /// ... and with its own spacing.
    Spaced,
    /// Whatever the mark.
    Any,
    /// Those only that are written in any manner.
    Loose,
}

impl Numeral {
    /// Every way to read it beside a label in these tongues; of no tongue or all, if the label does not tell.
    #[inline(never)]
    pub fn readings(&self, label: Tongues) -> Readings {
        let mut found = Readings { sure: true, ..Readings::default() };
        if self.unit == 0 {
            for (fraction, way) in self.separated() {
                found.add(Way { fraction, power: self.power, tongues: way });
            }
            return found;
        }
        if label.is_empty() || label == Tongues::ALL {
            found = self.under(Tongues::ALL, Manner::Own);
            for way in self.under(Tongues::SERVER, Manner::Any).ways() {
                found.add(*way);
            }
            return if found.count > 0 { found } else { self.under(Tongues::ALL, Manner::Any) };
        }
        if self.ways() == TWO_WAYS && self.mark == '.' && self.millions() && label.without(GROUPED).is_empty() {
            return Numeral { traits: self.traits & !PARTED, ..*self }.readings(label);
        }
        // "12.4b takipçi": billions a server writes large; "22m visualitzacions": Catalan writes its millions large, too.
        found = self.under(label, Manner::Loose);
        if found.count == 1 && self.traits & (LARGE | LETTER) == LETTER {
            return found;
        }
        let near = label.or(Tongues::SERVER);
        found = self.under(near, Manner::Own);
        if found.count > 1 {
            // "12M" is written so in English, "12 M" may be both.
            let spaced = self.under(near, Manner::Spaced);
            if spaced.count > 0 {
                found = spaced;
            }
        } else if found.count == 1 && self.under(near, Manner::Spaced).count == 0 {
            // "1,2M" beside an Indonesian label: their mark, but not their way of writing their unit.
            let borrowed = self.under(Tongues::SERVER, Manner::Any);
            for way in borrowed.ways() {
                found.add(*way);
            }
        }
        if found.count > 0 {
            return found;
        }
        // "1,2M Follower": a letter of servers, behind the mark of the label's tongue or of the writer's.
        let ours =
            (0..).map_while(|i| meant(self.unit, i)).any(|m| !m.tongues.and(label.without(Tongues::EN)).is_empty());
        if !ours {
            found = self.under(Tongues::SERVER, Manner::Any);
        }
        if found.count > 0 {
            for way in self.under(Tongues::ALL, Manner::Loose).ways() {
                found.add(*way);
            }
            return found;
        }
        // A unit with one meaning says its tongue itself.
        found = self.under(Tongues::ALL, Manner::Own);
        for way in self.under(near, Manner::Any).ways() {
            found.add(*way);
        }
        found.sure = self.traits & LETTER == 0;
        if found.count > 0 { found } else { Readings { sure: found.sure, ..self.under(Tongues::ALL, Manner::Any) } }
    }

    /// Whether its unit is a million before it is anything else.
    fn millions(&self) -> bool {
        meant(self.unit, 0).is_some_and(|m| m.power == 6)
    }

    /// The ways its separators can be read: digits behind the mark, and the tongues that write it so.
    fn separated(&self) -> impl Iterator<Item = (u8, Tongues)> {
        let grouped = (self.traits & WHOLE != 0).then(|| (0, Tongues::with_group(self.mark)));
        let parted = (self.traits & PARTED != 0).then(|| (self.fraction, Tongues::with_decimal(self.mark)));
        grouped.into_iter().chain(parted)
    }

    /// The ways to read it in some of these tongues.
    #[inline(never)]
    fn under(&self, among: Tongues, manner: Manner) -> Readings {
        let mut found = Readings { sure: true, ..Readings::default() };
        let first = meant(self.unit, 0).map_or(0, |m| m.power);
        let exponent = self.power.saturating_sub(first);
        let mut i = 0;
        while let Some(m) = meant(self.unit, i) {
            i += 1;
            if m.large.is_some_and(|large| large != (self.traits & LARGE != 0))
                || (manner == Manner::Spaced && !self.is_spaced_as(&m))
                || (manner == Manner::Loose && !m.loose && (m.large != Some(false) || among == Tongues::ALL))
            {
                continue;
            }
            for (fraction, marked) in self.separated() {
                // Three digits behind a mark and a unit: mostly decimals, whoever writes them ("16,037 M").
                // Not so lakh and crore: where they are written a comma only groups.
                let parted = fraction > 0 && self.ways() == TWO_WAYS && !matches!(m.power, 5 | 7);
                let free = m.loose || manner == Manner::Any || parted;
                let tongues = m.tongues.and(among);
                let tongues = if free { tongues } else { tongues.and(marked) };
                if !tongues.is_empty() {
                    found.add(Way { fraction, power: exponent.saturating_add(m.power), tongues });
                }
            }
        }
        found
    }

    /// Whether this meaning's tongue writes number and unit apart, or together, as they are.
    fn is_spaced_as(&self, m: &Meant) -> bool {
        m.loose || !(self.traits & TIGHT != 0 && !m.tight || self.traits & HARD != 0 && m.tight)
    }
}

#[cfg(test)]
mod tests {
    use super::super::glyph::glyphs;
    use super::super::lex::measure;
    use super::*;

    /// The powers of ten that `text` can be multiplied by beside a label in these tongues, with the digits behind the
    /// mark; a `?` if not even one is certain.
    fn read(text: &str, label: &str) -> String {
        let mut g = Vec::new();
        glyphs(text, 0, &mut g);
        let (n, _) = measure("", &g, 0).unwrap();
        let label = if label.is_empty() { Tongues::ALL } else { Tongues::of(label) };
        let found = n.readings(label);
        let mut all: Vec<String> = found.ways().iter().map(|w| format!("{}e{}", w.fraction, w.power)).collect();
        all.sort();
        if found.ways().len() == 1 && found.decided().is_none() {
            all.push("?".to_owned());
        }
        all.join(" ")
    }

    #[test]
    fn form_and_label_decide_together_or_not_at_all() {
        for (text, label, expected) in [
            // The examples of threats.md 14.
            ("12,5 B", "tr", "1e3"),
            ("1.2M", "id", "1e6"),
            ("1,1 M", "id", "1e9"),
            ("12 M", "id", "0e6 0e9"),
            ("12M", "id", "0e6"),
            ("1,2M", "id", "1e6 1e9"),
            ("10,1B", "tr", "1e3"),
            ("45\u{a0}B", "tr", "0e3"),
            ("1.2B", "tr", "1e3 1e9"),
            ("9.7b", "tr", "1e3"),
            ("1.2b", "es", "1e9"),
            ("1.2B", "en", "1e9"),
            ("1.2B", "es", "1e9"),
            ("1,2 B", "es", "1e12"),
            ("12,5 B", "en", "1e3 1e9"),
            ("1,2M", "en", "1e6"),
            ("12,5 K", "de", "1e3"),
            ("12,5 mil", "es", "1e3"),
            ("12,5 mil", "pt", "1e3"),
            ("1,4 mil.", "cs", "1e6"),
            ("12 mil", "en", "0e3 0e6"),
            ("1,2 T", "vi", "1e9"),
            ("1,2 t", "da", "1e3"),
            ("12,5 tn", "sv", "1e3"),
            ("1,2 Tn", "tr", "1e12"),
            ("1,2 bi", "pt-BR", "1e9"),
            ("1,2 Bi", "pt-PT", "1e12"),
            ("1,2 bi", "pt", "1e9"),
            ("1,2 Bi", "pt", "1e12 1e9"),
            ("12,5 N", "vi", "1e3"),
            ("1,2 Tr", "vi", "1e6"),
            ("57.6RB", "id", "1e3"),
            ("22m", "ca", "0e3"),
            ("22M", "ca", "0e6"),
            ("1.2m", "de", "1e6"),
            ("1,4 M", "ca", "1e6"),
            ("103 м.", "kk", "0e3"),
            ("1,1 mM", "pt-PT", "1e9"),
            ("1,1 G", "fr-CA", "1e9"),
            // Letters of servers behind the label's mark.
            ("1,2M", "de", "1e6"),
            ("12,5K", "ru", "1e3"),
            ("519K", "ko", "0e3"),
            ("1,2M", "pt", "1e6"),
            // Units that say their tongue.
            ("1,2 Mio.", "en", "1e6"),
            ("1.2万", "en", "1e4"),
            ("12 lakh", "de", "0e5"),
            // A letter of elsewhere decides nothing.
            ("5 G", "en", "0e9 ?"),
            ("2,4 E", "en", "1e3 ?"),
            ("2,4 E", "hu", "1e3"),
            // Grouped or parted, with a unit.
            ("1.234M", "en", "3e6"),
            ("16,037 M", "fr", "0e6 3e6"),
            ("11.358 M", "eu", "0e6"),
            ("12.405 M", "gl", "0e6"),
            ("12.405 M", "es", "0e6 3e6"),
            ("1,135 கோடி", "ta", "0e7"),
            ("1,135 crore", "en", "0e7"),
            ("1.135 crore", "en", "3e7"),
            ("1109 M", "es", "0e6"),
            ("11 mil M", "es", "0e9"),
            // No label.
            ("12 M", "", "0e6 0e9"),
            ("1.2M", "", "1e6"),
            ("12K", "", "0e3"),
            ("12 Mio.", "", "0e6"),
        ] {
            assert_eq!(read(text, label), expected, "{text} beside {label}");
        }
    }

    #[test]
    fn without_a_unit_the_marks_stay_open() {
        assert_eq!(read("1.234", "de"), "0e0 3e0");
        assert_eq!(read("1,234,567", "de"), "0e0");
        assert_eq!(read("12,5", "en"), "1e0");
        assert_eq!(read("15.03.1995", "en"), "");
    }
}
