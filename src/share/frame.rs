//! The frame of a token: version, checksum, length, and letters that a URL carries as they are.
//!
//! Knows when a link is not whole before anything in it is looked at. Refuses to know what it says.

use super::bytes::{Bytes, Out};
use super::refusal::{Refusal, Unfit};
use base64ct::{Base64UrlUnpadded, Encoding};
use core::cell::Cell;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The most characters that are read; whatever is longer is not looked at.
pub const MOST_READ: usize = 16 * 1024;
/// The most characters that are written: above it some chat or mail cuts, and a file is the way.
pub const MOST_WRITTEN: usize = 6 * 1024;
/// By which a link's part of a fragment is known: `#cl=1.…`.
pub const KEY: &str = "cl=";

/// CRC-32 as in gzip and PNG, without a table: it runs once over a few kilobytes.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
/// What a sentence may put behind a link, and a program may then take for a part of it.
const TRAILING: [char; 12] = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\''];

/// The token of this version around a body, of so many characters at the most.
///
/// # Errors
/// Where it would be longer.
pub fn seal(body: &[u8], most: usize) -> Result<String, Unfit> {
    let mut checked = Out::default();
    checked.number(body.len() as u64);
    checked.bytes.extend_from_slice(body);
    let mut bytes = CHECK.checksum(&checked.bytes).to_le_bytes().to_vec();
    bytes.append(&mut checked.bytes);
    let characters = 2 + bytes.len().saturating_mul(4).div_ceil(3);
    if characters > most {
        return Err(Unfit::TooLarge { characters });
    }
    Ok(["1.", &Base64UrlUnpadded::encode_string(&bytes)].concat())
}

/// The body in a token.
///
/// # Errors
/// Where it is not one, is not whole, or is of another version.
pub fn open(token: &str) -> Result<Vec<u8>, Refusal> {
    if token.len() > MOST_READ {
        return Err(Refusal::TooLarge);
    }
    let token = token.trim();
    let digits = token.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = token.split_at_checked(digits).ok_or(Refusal::NotOurs)?;
    if !(1..=4).contains(&digits) || version.starts_with('0') {
        return Err(Refusal::NotOurs);
    }
    let letters = match rest.strip_prefix('.') {
        Some(_) if version != "1" => return Err(Refusal::Newer),
        Some(letters) => letters.trim_end_matches(TRAILING),
        None if rest.is_empty() => return Err(Refusal::CutShort),
        None => return Err(Refusal::NotOurs),
    };
    // Of what was cut somewhere, that which is whole in four letters tells how long it should be.
    let (fours, _) = letters.split_at_checked(letters.len() / 4 * 4).ok_or(Refusal::Damaged)?;
    let read = |letters: &str| Base64UrlUnpadded::decode_vec(letters).map_err(|_| Refusal::Damaged);
    let all = read(letters);
    let head = all.clone().or_else(|_| read(fours))?;
    let skipped = Cell::new(false);
    let mut bytes = Bytes::of(&head, &skipped);
    let length = bytes.take(4).and_then(|_| bytes.number()).map_err(|_| is_cut(&head))?;
    let told = usize::try_from(length).unwrap_or(usize::MAX);
    let whole = told.saturating_add(head.len() - bytes.len());
    let needed = whole.saturating_mul(4).div_ceil(3);
    if letters.len() < needed {
        return Err(if needed > MOST_READ { Refusal::Damaged } else { Refusal::CutShort });
    }
    let all = all?;
    let (check, checked) = all.split_at_checked(4).ok_or(Refusal::Damaged)?;
    if all.len() != whole || CHECK.checksum(checked).to_le_bytes() != *check {
        return Err(Refusal::Damaged);
    }
    let body = all.get(whole.saturating_sub(told)..).ok_or(Refusal::Damaged)?;
    Ok(body.to_vec())
}

/// Why there is no length: the end came before it, or it is none.
fn is_cut(head: &[u8]) -> Refusal {
    if head.len() < 4 + 10 { Refusal::CutShort } else { Refusal::Damaged }
}

/// The token in a fragment, with or without `#`; nothing where none of its parts is ours. Nobody else's part is looked at.
pub fn found(fragment: &str) -> Option<&str> {
    let bare = fragment.strip_prefix('#').unwrap_or(fragment);
    bare.split('&').find_map(|part| part.strip_prefix(KEY))
}

/// The fragment of a token, without `#`.
pub fn fragment(token: &str) -> String {
    [KEY, token].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_back_and_what_stands_behind_it_does_not_matter() {
        for body in [&b""[..], b"a", b"ab", b"abc", &[0xFF; 200]] {
            let token = seal(body, MOST_WRITTEN).unwrap();
            for after in ["", ".", ")", ").", "\"", " "] {
                assert_eq!(open(&[&token, after].concat()).as_deref(), Ok(body));
            }
            assert_eq!(open(&[&token, "A"].concat()), Err(Refusal::Damaged));
            for end in 0..token.len() {
                let cut = if end == 0 { Refusal::NotOurs } else { Refusal::CutShort };
                assert_eq!(open(&token[..end]), Err(cut), "{token} {end}");
            }
        }
    }

    #[test]
    fn every_reason_has_its_case() {
        let cases = [
            ("", Refusal::NotOurs),
            ("section-2", Refusal::NotOurs),
            ("0.AAAA", Refusal::NotOurs),
            ("01.AAAA", Refusal::NotOurs),
            ("12345.AAAA", Refusal::NotOurs),
            ("2.AAAA", Refusal::Newer),
            ("9999.§", Refusal::Newer),
            ("1", Refusal::CutShort),
            ("1.", Refusal::CutShort),
            ("1.AAAAAAAAAAAAAAAAAAAAAAAA", Refusal::Damaged),
            ("1.AAAA=AAA", Refusal::Damaged),
            ("1.AAAAAP____8P", Refusal::Damaged),
        ];
        for (token, refusal) in cases {
            assert_eq!(open(token), Err(refusal), "{token}");
        }
        let long = ["1.", &"A".repeat(MOST_READ)].concat();
        assert_eq!(open(&long), Err(Refusal::TooLarge));
        let large = [0; MOST_WRITTEN];
        assert_eq!(seal(&large, MOST_WRITTEN), Err(Unfit::TooLarge { characters: 2 + (MOST_WRITTEN + 6) * 4 / 3 }));
        assert_eq!(open(&seal(&large, MOST_READ).unwrap()).as_deref(), Ok(&large[..]));
    }

    #[test]
    fn a_fragment_of_others_is_left_alone() {
        assert_eq!(found("#a=b&cl=1.x&c"), Some("1.x"));
        assert_eq!(found("cl=1.x"), Some("1.x"));
        assert_eq!((found("#section-2"), found(""), found("#acl=1.x")), (None, None, None));
        assert_eq!(found(&fragment("1.x")), Some("1.x"));
    }
}
