//! What all cells of a column are: kinds, forms, sizes.
//!
//! Knows what can be counted without knowing what the column means, so that another meaning settles without reading the
//! text again. Refuses to keep the cells: of most it keeps the number, of a few the place.

use super::super::address;
use super::super::glyph::fold;
use super::super::naming::full_name;
use super::super::number::{
    Cash, HARD, HUGE, LARGE, LETTER as ONE, MONEY, MOST_COUNT, MOST_PEOPLE, Numeral, PARTED, PERCENT, SIGN as SIGNED,
    TIGHT, TWO_WAYS, UNIT, WHOLE,
};
use super::super::tongue::Tongues;
use super::Counts;
use super::figure::{Desk, Figure, figure};
use super::head::account;
use super::record::{DIGIT, HIGH, LETTER, MARK, MARKUP, Piece, SIGN, SPACE};
use super::{CELL_LIMIT, SkipCode};
use crate::model::{Decimal, Span};

/// Forms of numbers that were seen, as a set of bits: each rules something out for the whole column.
pub(super) type Forms = u8;
/// "12.5": the dot is a decimal mark.
pub(super) const DOT_PARTS: Forms = 1;
pub(super) const COMMA_PARTS: Forms = 1 << 1;
/// "1.234.567": the dot groups.
pub(super) const DOT_GROUPS: Forms = 1 << 2;
pub(super) const COMMA_GROUPS: Forms = 1 << 3;
/// "1.234": the dot may do either.
pub(super) const DOT_EITHER: Forms = 1 << 4;
pub(super) const COMMA_EITHER: Forms = 1 << 5;

/// Cells of a kind whose places are kept.
const MOST_ODD: usize = 40;
/// Cells that are looked at for platforms and addresses.
const LOOKED: u32 = 256;

/// How a number with a unit is written: the unit, its manner, its mark. What has one form has the same readings.
pub(super) type Form = (u16, u16, char);
/// Forms of a column that are kept; those beyond are not read.
pub(super) const MOST_FORMS: usize = 12;

/// What a number is besides its size, as an index: not every column takes it.
pub(super) const PERCENTS: usize = 0;
pub(super) const CASH: usize = 1;
/// In a currency that is not clear.
pub(super) const CASH_UNCLEAR: usize = 2;
/// With decimals and without a unit: no count of people, unless it is large and was computed.
pub(super) const SMALL_PARTS: usize = 3;
/// More than there are people; more than anything counts.
pub(super) const BEYOND_PEOPLE: usize = 4;
pub(super) const BEYOND_COUNT: usize = 5;
pub(super) const UNITS: usize = 6;
pub(super) const KINDS: usize = 7;

/// A cell that is not what its column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Odd {
    pub line: u32,
    pub span: Span,
    pub code: SkipCode,
}

/// What the cells of a column are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub counts: Counts,
    /// Whole numbers without any mark, and how many of them are the one before plus one: a rank.
    pub plain: u32,
    pub steps: u32,
    /// Beyond the limit of a cell.
    pub long: u32,
    pub percents: u32,
    pub money: u32,
    pub units: u32,
    /// With decimals that are not zero, and without a unit.
    pub parted: u32,
    /// With something in parentheses behind it.
    pub asides: u32,
    pub forms: Forms,
    /// Those who write all of these numbers so; and one cell of each form of a unit that can be read in several ways.
    pub tongues: Tongues,
    pub open: Vec<(Form, Span)>,
    /// A cell such as "12M": an M right behind digits without a mark.
    pub large: Option<Span>,
    /// The smallest and the largest, in ten-thousandths, as far as they can be compared.
    pub least: i64,
    pub most: i64,
    /// Of more than one, and of more than a hundred: how many, and the first. What is no rate has many.
    pub above: [(u32, Vec<Span>); 2],
    /// In order, from large to small; and how many are a thousand times off between two neighbours that agree.
    pub falling: u32,
    pub jumps: u32,
    pub jump_at: Span,
    last: [(i64, Span); 2],
    /// Texts that can be handles, those of them without a capital, those with a mark of handles.
    pub shaped: u32,
    pub lower: u32,
    pub signed: u32,
    /// With an `@` before them.
    pub ats: u32,
    /// Of the first cells: addresses of profiles, accounts of platforms with or without a handle.
    pub urls: u32,
    /// With a link behind the words that leads to a profile.
    pub links: u32,
    pub platforms: u32,
    /// Of the first cells: two words or more that begin large.
    pub named: u32,
    /// The first numbers, and the first that can be read in two ways.
    pub first: Vec<Span>,
    pub either: Vec<Span>,
    /// Texts, errors and numbers that are broken, as far as their places are kept.
    pub odd: Vec<Odd>,
    /// How many numbers are of each kind, and the places of the first.
    pub kinds: [u32; KINDS],
    pub places: Vec<(usize, Odd)>,
}

impl Tally {
    /// Of no cell.
    pub(super) const NOTHING: Tally = Tally {
        counts: Counts { numbers: 0, texts: 0, empty: 0, hidden: 0, errors: 0 },
        plain: 0,
        steps: 0,
        long: 0,
        percents: 0,
        money: 0,
        units: 0,
        parted: 0,
        asides: 0,
        forms: 0,
        tongues: Tongues::ALL,
        open: Vec::new(),
        large: None,
        least: 0,
        most: 0,
        above: [(0, Vec::new()), (0, Vec::new())],
        falling: 0,
        jumps: 0,
        jump_at: Span { start: 0, end: 0 },
        last: [(0, Span { start: 0, end: 0 }); 2],
        shaped: 0,
        lower: 0,
        signed: 0,
        ats: 0,
        urls: 0,
        links: 0,
        platforms: 0,
        named: 0,
        first: Vec::new(),
        either: Vec::new(),
        odd: Vec::new(),
        kinds: [0; KINDS],
        places: Vec::new(),
    };
    /// Takes in a cell.
    pub(super) fn take(&mut self, text: &str, piece: Piece, line: u32, label: Tongues, desk: &mut Desk) {
        let len = piece.end - piece.start;
        if len as usize > CELL_LIMIT {
            self.counts.errors += 1;
            self.long += 1;
            self.odd(piece, line, SkipCode::TooLong);
            return;
        }
        // Letters and no digit: no number, and no word that says "unknown" is long.
        if piece.mask & (DIGIT | MARKUP) == 0 && piece.mask & LETTER != 0 && len > 12 {
            self.text(text, piece, line);
            return;
        }
        // Of a column of names in any script: only digits of that script could make a number.
        if piece.mask & DIGIT == 0
            && piece.mask & HIGH != 0
            && self.counts.texts > LOOKED
            && self.counts.numbers == 0
            && !foreign_digits(piece.raw(text))
        {
            self.text(text, piece, line);
            return;
        }
        match figure(text, piece, desk) {
            Figure::Empty => self.counts.empty += 1,
            Figure::Hidden => self.counts.hidden += 1,
            Figure::Error => {
                self.counts.errors += 1;
                self.odd(piece, line, SkipCode::ErrorValue);
            }
            Figure::Text => self.text(text, piece, line),
            Figure::Number(n, aside) => {
                let known = self.counts.numbers;
                self.number(&n, piece, line, label);
                if aside && self.counts.numbers > known {
                    self.asides += 1;
                    self.odd(piece, line, SkipCode::Aside);
                }
            }
        }
    }

    fn odd(&mut self, piece: Piece, line: u32, code: SkipCode) {
        if self.odd.len() < MOST_ODD {
            self.odd.push(Odd { line, span: piece.span(), code });
        }
    }

    fn text(&mut self, text: &str, piece: Piece, line: u32) {
        self.counts.texts += 1;
        self.odd(piece, line, SkipCode::NotNumber);
        let raw = &*piece.text(text);
        let plain = piece.mask & MARKUP == 0 && piece.mask & !(LETTER | DIGIT | SIGN) == 0;
        let first = raw.as_bytes().first().copied().unwrap_or_default();
        if first == b'@' {
            let bare = address::undrawn(super::super::seek::trim(raw.get(1..).unwrap_or_default()).1).1;
            self.ats += u32::from(address::is_handle(bare));
        } else if raw.len() <= 64 && (plain || piece.mask & MARKUP != 0 && address::is_handle(raw)) {
            self.shape(raw);
        }
        if self.counts.texts <= LOOKED {
            self.urls += u32::from(piece.mask & SIGN != 0 && address::profile(raw).is_some());
            let led = piece.link(text).and_then(|at| address::profile(at.of(text)?));
            self.links += u32::from(led.is_some());
            self.platforms += u32::from(raw.len() <= 64 && account(raw).is_some());
            self.named += u32::from(piece.mask & SPACE != 0 && full_name(raw));
        }
    }

    fn shape(&mut self, raw: &str) {
        let (mut capital, mut mark) = (false, false);
        for b in raw.bytes() {
            capital |= b.is_ascii_uppercase();
            mark |= matches!(b, b'.' | b'_' | b'0'..=b'9');
        }
        self.shaped += 1;
        self.lower += u32::from(!capital);
        self.signed += u32::from(mark);
    }

    fn number(&mut self, n: &Numeral, piece: Piece, line: u32, label: Tongues) {
        let ways = n.traits & TWO_WAYS;
        if ways == 0 || n.traits & (HUGE | SIGNED) != 0 {
            self.counts.errors += 1;
            self.odd(piece, line, SkipCode::BadNumber);
            return;
        }
        self.counts.numbers += 1;
        if self.first.len() < 3 {
            self.first.push(piece.span());
        }
        let whole = n.traits & (UNIT | PERCENT | MONEY | TWO_WAYS) == WHOLE && n.mark == '\0';
        self.plain += u32::from(whole);
        self.percents += u32::from(n.traits & PERCENT != 0);
        self.money += u32::from(n.traits & MONEY != 0);
        self.units += u32::from(n.traits & UNIT != 0);
        let unit = n.traits & UNIT != 0;
        let (dot, comma) = (n.mark == '.', n.mark == ',');
        if dot || comma {
            let form = match (ways, unit) {
                (PARTED, _) => DOT_PARTS,
                (WHOLE, _) => DOT_GROUPS,
                // With a unit a mark before three digits is rarely anything but a decimal mark; it tells nothing.
                (_, true) => 0,
                _ => DOT_EITHER,
            };
            self.forms |= if dot { form } else { form << 1 };
            if form == DOT_EITHER && self.either.len() < 3 {
                self.either.push(piece.span());
            }
        }
        if unit && n.unit == 0 && ways == WHOLE && n.power == 6 && self.large.is_none() {
            self.large = Some(piece.span());
        }
        if n.unit != 0 {
            self.unit(n, piece, label);
        } else if dot || comma {
            let who = match ways {
                PARTED => Tongues::with_decimal(n.mark),
                WHOLE => Tongues::with_group(n.mark),
                _ => Tongues::ALL,
            };
            self.tongues = self.tongues.and(who);
        }
        let known = if n.unit == 0 { None } else { n.readings(label).decided() };
        let size = match known {
            // Most of all: what it is needs no rounding.
            None if whole && n.mantissa < 1 << 40 => n.mantissa * Decimal::SCALE,
            Some(way) => n.quantity(way.fraction, way.power, i64::MAX / 20_000).map_or(0, |q| q.value.parts()),
            None => n.size().map_or(0, |q| q.value.parts()),
        };
        if ways == PARTED && !unit && size % Decimal::SCALE != 0 {
            self.parted += 1;
        }
        if let Some(kind) = kind(n, size) {
            self.special(kind, piece, line);
        }
        self.sizes(size, piece.span());
    }

    /// A number with a unit of a tongue.
    #[inline(never)]
    fn unit(&mut self, n: &Numeral, piece: Piece, label: Tongues) {
        let readings = n.readings(label);
        let who = readings.ways().iter().fold(Tongues::NONE, |all, w| all.or(w.tongues));
        self.tongues = self.tongues.and(who);
        let form = form(n);
        if readings.decided().is_none()
            && self.open.len() < MOST_FORMS
            && !self.open.iter().any(|(known, _)| *known == form)
        {
            self.open.push((form, piece.span()));
        }
    }

    #[inline(never)]
    fn special(&mut self, kind: usize, piece: Piece, line: u32) {
        let Some(count) = self.kinds.get_mut(kind) else { return };
        *count += 1;
        if *count as usize <= MOST_ODD {
            let code = if matches!(kind, SMALL_PARTS | CASH_UNCLEAR) { SkipCode::Unclear } else { SkipCode::BadNumber };
            self.places.push((kind, Odd { line, span: piece.span(), code }));
        }
    }

    /// Keeps along how the sizes go.
    fn sizes(&mut self, size: i64, span: Span) {
        if self.counts.numbers == 1 {
            (self.least, self.most) = (size, size);
        }
        self.least = self.least.min(size);
        self.most = self.most.max(size);
        for ((count, first), most) in self.above.iter_mut().zip([Decimal::SCALE, 100 * Decimal::SCALE]) {
            if size > most {
                *count += 1;
                if first.len() < 3 {
                    first.push(span);
                }
            }
        }
        let [(before, _), (last, at)] = self.last;
        self.steps += u32::from(self.counts.numbers > 1 && size == last.saturating_add(Decimal::SCALE));
        self.falling += u32::from(size <= last);
        if self.counts.numbers > 2 {
            let alike = before / 3 <= size && size / 3 <= before && before > 0 && size > 0;
            let off = last < before / 300 && last < size / 300 || last / 300 > before && last / 300 > size;
            if alike && off {
                if self.jumps == 0 {
                    self.jump_at = at;
                }
                self.jumps += 1;
            }
        }
        self.last = [(last, at), (size, span)];
    }

    /// Texts that can be handles only, in percent of all texts.
    pub(super) fn handles(&self) -> u32 {
        (self.shaped + self.ats).saturating_mul(100) / self.counts.texts.max(1)
    }

    /// Whether it is a column of numbers.
    pub(super) fn counts_something(&self) -> bool {
        self.counts.numbers > self.counts.texts
    }

    /// Whether it only numbers the rows.
    pub(super) fn is_rank(&self) -> bool {
        self.counts.numbers > 1 && self.plain == self.counts.numbers && self.steps + 1 >= self.counts.numbers
    }
}

/// Whether digits of another script are in a text.
fn foreign_digits(raw: &str) -> bool {
    raw.chars().any(|c| !c.is_ascii() && fold(c).is_some_and(|c| c.is_ascii_digit()))
}

/// Of which kind a number is.
fn kind(n: &Numeral, size: i64) -> Option<usize> {
    let whole = size / Decimal::SCALE;
    if n.traits & PERCENT != 0 {
        Some(PERCENTS)
    } else if n.traits & MONEY != 0 {
        Some(if n.cash == Cash::Unclear { CASH_UNCLEAR } else { CASH })
    } else if size == 0 && n.mantissa != 0 || whole > MOST_COUNT {
        Some(BEYOND_COUNT)
    } else if whole > MOST_PEOPLE {
        Some(BEYOND_PEOPLE)
    } else if n.traits & UNIT != 0 {
        Some(UNITS)
    } else if n.ways() == PARTED && size % Decimal::SCALE != 0 && whole < SMALL {
        Some(SMALL_PARTS)
    } else {
        None
    }
}

/// Counts that are computed, such as all likes, have decimals too: above this.
pub(super) const SMALL: i64 = 10_000;

/// The form of a number with a unit.
pub(super) fn form(n: &Numeral) -> Form {
    (n.unit, n.traits & (TWO_WAYS | TIGHT | HARD | LARGE | ONE), n.mark)
}

/// Whether a cell may be a header's: no digits to speak of.
pub(super) fn wordy(piece: Piece) -> bool {
    piece.mask & (LETTER | HIGH | MARK) != 0 && piece.mask != SPACE
}
