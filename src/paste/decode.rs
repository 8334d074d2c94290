//! Bytes to text: strict UTF-8, piece by piece.
//!
//! Knows where bytes were no UTF-8; each such place becomes one U+FFFD, which no number survives. Refuses to guess an
//! encoding. Splitting the bytes anywhere changes nothing: an unfinished sequence waits for its rest.

use core::str::from_utf8;

/// Appends the decoded `bytes` to `text`; returns how many bytes were used (the rest is an unfinished sequence, unless
/// `last`) and calls `bad` with the place of each replacement in `text`.
pub(super) fn decode(bytes: &[u8], last: bool, text: &mut String, mut bad: impl FnMut(usize)) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_bytes_are_replaced_as_the_standard_says() {
        for bytes in [&b"a\xffb"[..], b"12\xc3", b"\xe2\x82", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80x", b"\xe2\x28\xa1"] {
            let mut text = String::new();
            let mut places = Vec::new();
            assert_eq!(decode(bytes, true, &mut text, |p| places.push(p)), bytes.len());
            assert_eq!(text, String::from_utf8_lossy(bytes));
            assert_eq!(places.len(), text.matches(char::REPLACEMENT_CHARACTER).count());
        }
    }
}
