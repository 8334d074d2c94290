//! Bytes to text, piece by piece: strict UTF-8, UTF-16 in either order, and Windows-1252.
//!
//! Knows where bytes were no text; each such place becomes one U+FFFD, which no number survives. Refuses to guess an
//! encoding: a mark at the beginning tells it, or a person (see `file`). Splitting the bytes anywhere changes nothing: an
//! unfinished sequence waits for its rest.

use core::str::from_utf8;

/// How text was written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// Windows-1252, of which Latin 1 is a part: what old programs of western Europe write.
    Windows1252,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Encoding; 4] = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252];

    /// What people and programs call it.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// The encoding that the first two bytes tell by a mark.
pub(super) fn marked(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// What Windows-1252 has in place of the controls 0x80 to 0x9F; the five it leaves open stay controls, as in browsers.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Appends the decoded `bytes` to `text`; returns how many bytes were used (the rest is an unfinished sequence, unless
/// `last`) and calls `bad` with the place of each replacement in `text`.
pub(super) fn decode(from: Encoding, bytes: &[u8], last: bool, text: &mut String, bad: &mut dyn FnMut(usize)) -> usize {
    match from {
        Encoding::Utf8 => utf8(bytes, last, text, bad),
        Encoding::Utf16Le => utf16(bytes, 0, last, text, bad),
        Encoding::Utf16Be => utf16(bytes, 8, last, text, bad),
        Encoding::Windows1252 => {
            windows(bytes, text);
            bytes.len()
        }
    }
}

#[inline(never)] // A door.
fn windows(bytes: &[u8], text: &mut String) {
    text.extend(bytes.iter().map(|b| match b.checked_sub(0x80).and_then(|i| UPPER.get(usize::from(i))) {
        Some(c) => *c,
        None => char::from(*b),
    }));
}

fn utf8(bytes: &[u8], last: bool, text: &mut String, bad: &mut dyn FnMut(usize)) -> usize {
    let mut used = 0;
    loop {
        let rest = bytes.get(used..).unwrap_or_default();
        match from_utf8(rest) {
            Ok(s) => {
                text.push_str(s);
                return bytes.len();
            }
            Err(e) => {
                let valid = e.valid_up_to();
                if let Some(s) = rest.get(..valid).and_then(|b| from_utf8(b).ok()) {
                    text.push_str(s);
                }
                used += valid;
                let skip = match e.error_len() {
                    Some(n) => n,
                    None if last => rest.len() - valid,
                    None => return used,
                };
                bad(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
                used += skip;
            }
        }
    }
}

/// `shift` is how far the first byte of a unit is moved up.
#[inline(never)] // A door.
fn utf16(bytes: &[u8], shift: u32, last: bool, text: &mut String, bad: &mut dyn FnMut(usize)) -> usize {
    let unit = |at: usize| match bytes.get(at..at + 2) {
        Some([a, b]) => Some(u32::from(*a) << shift | u32::from(*b) << (8 - shift)),
        _ => None,
    };
    let mut used = 0;
    while let Some(first) = unit(used) {
        let (point, length) = match (first, unit(used + 2)) {
            (0xD800..=0xDBFF, Some(second @ 0xDC00..=0xDFFF)) => {
                (0x1_0000 + ((first & 0x3FF) << 10 | second & 0x3FF), 4)
            }
            (0xD800..=0xDBFF, None) if !last => return used,
            _ => (first, 2),
        };
        used += length;
        match char::from_u32(point) {
            Some(c) => text.push(c),
            None => {
                bad(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    if last && used < bytes.len() {
        bad(text.len());
        text.push(char::REPLACEMENT_CHARACTER);
        used = bytes.len();
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_bytes_are_replaced_as_the_standard_says() {
        for bytes in [&b"a\xffb"[..], b"12\xc3", b"\xe2\x82", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80x", b"\xe2\x28\xa1"] {
            let mut text = String::new();
            let mut places = Vec::new();
            assert_eq!(decode(Encoding::Utf8, bytes, true, &mut text, &mut |p| places.push(p)), bytes.len());
            assert_eq!(text, String::from_utf8_lossy(bytes));
            assert_eq!(places.len(), text.matches(char::REPLACEMENT_CHARACTER).count());
        }
    }

    /// However it is cut, with lone halves of pairs and an odd byte at the end.
    #[test]
    fn units_of_two_bytes() {
        let units = [0x41, 0xD83D, 0xDE00, 0xD83D, 0x42, 0xDE00, 0x20AC, 0xD83D];
        let whole = String::from_utf16_lossy(&units);
        for (from, bytes) in [
            (Encoding::Utf16Le, units.map(u16::to_le_bytes).concat()),
            (Encoding::Utf16Be, units.map(u16::to_be_bytes).concat()),
        ] {
            for cut in 0..=bytes.len() {
                let (mut text, mut count) = (String::new(), 0);
                let used = decode(from, &bytes[..cut], false, &mut text, &mut |_| count += 1);
                let used = used + decode(from, &bytes[used..], true, &mut text, &mut |_| count += 1);
                assert_eq!((used, text.as_str(), count), (bytes.len(), whole.as_str(), 3), "{from:?} cut at {cut}");
            }
        }
        let mut text = String::new();
        decode(Encoding::Utf16Le, b"A\0B", true, &mut text, &mut |_| {});
        assert_eq!(text, "A\u{fffd}");
    }

    #[test]
    fn western_bytes() {
        let mut text = String::new();
        decode(Encoding::Windows1252, b"caf\xe9 \x80 1\xa0234 \x93x\x94\x81", true, &mut text, &mut |_| {});
        assert_eq!(text, "café € 1\u{a0}234 “x”\u{81}");
    }
}
