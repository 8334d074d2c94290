//! Bytes written and read: whole numbers of any size in seven bits a byte, texts, and parts that carry their length.
//!
//! Whatever is read is taken from a slice that is there: a count is never believed, and nothing is set aside for what a length
//! promises. Refuses to know what the bytes mean.

use super::pitch::is_drawing;
use super::refusal::Refusal;
use super::words::Line;
use core::cell::Cell;

/// What is being written.
#[derive(Debug, Default)]
pub struct Out {
    /// The bytes so far.
    pub bytes: Vec<u8>,
}

impl Out {
    /// A byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// A whole number: seven bits a byte, the least first; the eighth says that more come.
    pub fn number(&mut self, mut n: u64) {
        while n > 0x7F {
            self.bytes.push(n as u8 & 0x7F | 0x80);
            n >>= 7;
        }
        self.bytes.push(n as u8);
    }

    /// A text: how many bytes, and these.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// A part: how many bytes, and these.
    pub fn part(&mut self, part: &Out) {
        self.number(part.bytes.len() as u64);
        self.bytes.extend_from_slice(&part.bytes);
    }

    /// A section: its number and a part; nothing where nothing stands in it.
    pub fn section(&mut self, id: u8, part: &Out) {
        if !part.bytes.is_empty() {
            self.byte(id);
            self.part(part);
        }
    }
}

/// What is being read. Whoever skips something says so in `skipped`.
#[derive(Clone, Debug)]
pub struct Bytes<'a> {
    rest: &'a [u8],
    skipped: &'a Cell<bool>,
}

impl<'a> Bytes<'a> {
    /// All of these.
    pub fn of(rest: &'a [u8], skipped: &'a Cell<bool>) -> Bytes<'a> {
        Bytes { rest, skipped }
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// How many are left.
    pub fn len(&self) -> usize {
        self.rest.len()
    }

    /// The next byte.
    ///
    /// # Errors
    /// Where there is none.
    pub fn byte(&mut self) -> Result<u8, Refusal> {
        let (first, rest) = self.rest.split_first().ok_or(Refusal::Damaged)?;
        self.rest = rest;
        Ok(*first)
    }

    /// So many bytes, as a part.
    ///
    /// # Errors
    /// Where there are not so many.
    pub fn take(&mut self, n: usize) -> Result<Bytes<'a>, Refusal> {
        let (part, rest) = self.rest.split_at_checked(n).ok_or(Refusal::Damaged)?;
        self.rest = rest;
        Ok(Bytes { rest: part, skipped: self.skipped })
    }

    /// A whole number.
    ///
    /// # Errors
    /// Where it does not end, is longer than it has to be, or is beyond 64 bits.
    pub fn number(&mut self) -> Result<u64, Refusal> {
        let mut n = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7F);
            if bits << shift >> shift != bits {
                return Err(Refusal::Damaged);
            }
            n |= bits << shift;
            if byte < 0x80 {
                // A last byte without a bit could have been left out: there is one way to write a number.
                return if byte == 0 && shift > 0 { Err(Refusal::Damaged) } else { Ok(n) };
            }
        }
        Err(Refusal::Damaged)
    }

    /// A whole number of at most so much.
    ///
    /// # Errors
    /// Where it is more.
    pub fn at_most(&mut self, most: u32) -> Result<u32, Refusal> {
        u32::try_from(self.number()?).ok().filter(|n| *n <= most).ok_or(Refusal::Damaged)
    }

    /// A part with its length before it.
    ///
    /// # Errors
    /// Where it is longer than what is left.
    pub fn part(&mut self) -> Result<Bytes<'a>, Refusal> {
        let n = usize::try_from(self.number()?).map_err(|_| Refusal::Damaged)?;
        self.take(n)
    }

    /// A text with its length before it.
    ///
    /// # Errors
    /// Where it is no UTF-8, too long, or holds what no text of a link does.
    pub fn text(&mut self) -> Result<Line, Refusal> {
        let bytes = self.part()?.rest;
        core::str::from_utf8(bytes).ok().and_then(Line::exact).ok_or(Refusal::Damaged)
    }

    /// A drawing with its length before it.
    ///
    /// # Errors
    /// Where it is none, or too long.
    pub fn drawing(&mut self, most: usize) -> Result<String, Refusal> {
        let bytes = self.part()?.rest;
        let text = core::str::from_utf8(bytes).ok().filter(|text| text.len() <= most && is_drawing(text));
        text.map(String::from).ok_or(Refusal::Damaged)
    }

    /// One of a list by its place in it; a newer version may know more.
    ///
    /// # Errors
    /// Where this version does not know so many.
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> Result<T, Refusal> {
        let at = usize::try_from(self.number()?).map_err(|_| Refusal::Newer)?;
        all.get(at).copied().ok_or(Refusal::Newer)
    }

    /// Bits of which this version knows so many: what belongs to the others stands at the end, and is skipped.
    ///
    /// # Errors
    /// As for a number.
    pub fn flags(&mut self, known: u32) -> Result<u64, Refusal> {
        let flags = self.number()?;
        if flags >> known != 0 {
            self.skipped.set(true);
        }
        Ok(flags & !(u64::MAX << known))
    }

    /// What is left was appended by a newer version.
    pub fn end(self) {
        if !self.rest.is_empty() {
            self.skipped.set(true);
        }
    }

    /// A whole section that this version does not know and that says it may be skipped.
    pub fn skip(&self) {
        self.skipped.set(true);
    }
}

/// The place of one in a list that has it.
pub fn place<T: PartialEq>(all: &[T], one: &T) -> u64 {
    all.iter().position(|other| other == one).unwrap_or_default() as u64
}

/// Bits of those that are told.
pub fn flags(told: &[bool]) -> u64 {
    told.iter().zip(0..).filter(|(is_told, _)| **is_told).fold(0, |flags, (_, at)| flags | 1 << at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_have_one_form() {
        let skipped = Cell::new(false);
        for n in [0, 1, 127, 128, 300, 16_383, 16_384, u64::from(u32::MAX), u64::MAX - 1, u64::MAX] {
            let mut out = Out::default();
            out.number(n);
            let mut bytes = Bytes::of(&out.bytes, &skipped);
            assert_eq!((bytes.number(), bytes.len()), (Ok(n), 0));
        }
        let bad: [&[u8]; 5] =
            [&[], &[0x80], &[0x80, 0], &[0xFF; 10], &[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 2]];
        for bad in bad {
            assert_eq!(Bytes::of(bad, &skipped).number(), Err(Refusal::Damaged), "{bad:?}");
        }
        assert!(!skipped.get());
    }

    #[test]
    fn a_length_is_not_believed() {
        let skipped = Cell::new(false);
        let mut lie = Out::default();
        lie.number(u64::MAX);
        lie.byte(b'a');
        assert_eq!(Bytes::of(&lie.bytes, &skipped).text(), Err(Refusal::Damaged));
        assert_eq!(Bytes::of(&lie.bytes, &skipped).part().map(|p| p.len()), Err(Refusal::Damaged));
        assert_eq!(Bytes::of(&[2, 0xC3, 0x28], &skipped).text(), Err(Refusal::Damaged), "no UTF-8");
    }
}
