//! Strings of JSON as text: escapes, and names compared without their writing.
//!
//! Knows the escapes of JSON, of Python and of JavaScript. Refuses half a character: a lone surrogate becomes U+FFFD.

use crate::model::Span;

/// A hash of a key as it is meant (FNV-1a).
pub(super) fn hash(raw: &str) -> u32 {
    let mut h = 0x811c_9dc5_u32;
    each(raw, &mut |c| h = (h ^ c as u32).wrapping_mul(0x0100_0193));
    h
}

/// The text that a string of JSON means.
pub(super) fn plain(span: Span, text: &str) -> String {
    let mut out = String::new();
    each(span.of(text).unwrap_or_default(), &mut |c| out.push(c));
    out
}

/// Calls with each character that the raw string means.
#[inline(never)]
pub(super) fn each(raw: &str, take: &mut dyn FnMut(char)) {
    let mut chars = raw.chars();
    // The first half of a pair.
    let mut half = 0;
    loop {
        let c = chars.next();
        let mut meant = c;
        let mut unit = None;
        if c == Some('\\') {
            meant = match chars.next() {
                Some('n') => Some('\n'),
                Some('t') => Some('\t'),
                Some('r') => Some('\r'),
                Some('b') => Some('\u{8}'),
                Some('f') => Some('\u{c}'),
                Some('u') => {
                    unit = hex(&mut chars, 4);
                    None
                }
                Some('x') => {
                    unit = hex(&mut chars, 2);
                    None
                }
                other => other,
            };
            if let Some(u) = unit.or((meant.is_none()).then_some(0xFFFD)) {
                let low = (0xDC00..0xE000).contains(&u);
                if half != 0 && low {
                    take(char::from_u32(0x1_0000 + ((half - 0xD800) << 10) + (u - 0xDC00)).unwrap_or_default());
                    half = 0;
                    continue;
                }
                if half != 0 {
                    take(char::REPLACEMENT_CHARACTER);
                    half = 0;
                }
                if (0xD800..0xDC00).contains(&u) {
                    half = u;
                } else {
                    take(char::from_u32(u).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                continue;
            }
        }
        if half != 0 {
            take(char::REPLACEMENT_CHARACTER);
            half = 0;
        }
        match meant {
            Some(c) => take(c),
            None => return,
        }
    }
}

/// A number of `n` hexadecimal digits, if they are there.
fn hex(chars: &mut core::str::Chars<'_>, n: u32) -> Option<u32> {
    let mut value = 0;
    let mut ahead = chars.clone();
    for _ in 0..n {
        value = value * 16 + ahead.next()?.to_digit(16)?;
    }
    *chars = ahead;
    Some(value)
}
