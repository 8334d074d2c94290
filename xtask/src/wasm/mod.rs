//! WebAssembly's binary form, as far as the build has to touch it around wasm-opt: what can wait, what follows, shorter
//! names, and the form in which it travels.
//!
//! Knows sections and LEB128 numbers. Refuses a module that it does not understand to its last byte.

pub mod first;
pub mod halves;
pub mod link;
pub mod names;
pub mod pack;

use crate::Done;

/// What every module begins with: the magic word and version 1.
pub const HEAD: [u8; 8] = *b"\0asm\x01\0\0\0";

/// Numbers of sections.
pub mod section {
    pub const CUSTOM: u8 = 0;
    pub const IMPORT: u8 = 2;
    pub const MEMORY: u8 = 5;
    pub const EXPORT: u8 = 7;
    pub const CODE: u8 = 10;
    pub const DATA: u8 = 11;
}

/// A section: its number and what it holds.
pub type Section<'a> = (u8, &'a [u8]);

/// The sections of a module in their order.
pub fn sections(module: &[u8]) -> Done<Vec<Section<'_>>> {
    let mut rest = Cursor::new(module);
    if rest.bytes(HEAD.len())? != HEAD {
        return Err("this is no WebAssembly module of version 1".to_owned());
    }
    let mut found = Vec::new();
    while !rest.is_empty() {
        let number = rest.byte()?;
        let length = rest.number()?;
        found.push((number, rest.bytes(length)?));
    }
    Ok(found)
}

/// A module from its sections.
pub fn module<'a>(sections: impl IntoIterator<Item = (u8, &'a [u8])>) -> Vec<u8> {
    let mut out = HEAD.to_vec();
    for (number, content) in sections {
        out.push(number);
        put_number(&mut out, content.len());
        out.extend_from_slice(content);
    }
    out
}

/// Writes an unsigned LEB128 number in as few bytes as it takes.
pub fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        out.push(number as u8 & 127 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Writes a name: its length, its bytes.
pub fn put_name(out: &mut Vec<u8>, name: &[u8]) {
    put_number(out, name.len());
    out.extend_from_slice(name);
}

/// Reads on and on.
pub struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    pub fn new(bytes: &'a [u8]) -> Cursor<'a> {
        Cursor(bytes)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.0.len()
    }

    pub fn bytes(&mut self, count: usize) -> Done<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or("a WebAssembly module ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    pub fn byte(&mut self) -> Done<u8> {
        Ok(self.bytes(1)?[0])
    }

    /// The bytes of a LEB128 number of either kind.
    pub fn leb(&mut self) -> Done<&'a [u8]> {
        let length = self.0.iter().position(|byte| *byte < 128).map_or(self.0.len() + 1, |last| last + 1);
        self.bytes(length)
    }

    /// An unsigned LEB128 number.
    pub fn number(&mut self) -> Done<usize> {
        Ok(value(self.leb()?))
    }

    pub fn name(&mut self) -> Done<&'a [u8]> {
        let length = self.number()?;
        self.bytes(length)
    }
}

/// The value of an unsigned LEB128 number.
fn value(leb: &[u8]) -> usize {
    leb.iter().rev().fold(0, |sum, byte| sum << 7 | usize::from(byte & 127))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, 1_048_576, usize::from(u16::MAX)] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Cursor::new(&bytes).number(), Ok(number));
        }
        assert!(Cursor::new(&[128, 128]).number().is_err());
    }

    #[test]
    fn sections_come_back() {
        let made = module([(1, &b"abc"[..]), (section::DATA, &[7; 200])]);
        assert_eq!(sections(&made), Ok(vec![(1, &b"abc"[..]), (section::DATA, &[7; 200][..])]));
        assert!(sections(&made[..made.len() - 1]).is_err());
        assert!(sections(b"\0asm\x02\0\0\0").is_err());
    }
}
