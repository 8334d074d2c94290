//! Files, before they are read: what kind they are by their first bytes, and what has to be asked about their letters.
//!
//! Knows the marks that kinds of files begin with, and zeros between letters. Refuses to trust a file's name where its
//! bytes say enough, and to decide between two encodings that both make text (threats.md 16).

use super::decode::{Encoding, decode, marked};
use super::seek;
use core::str::from_utf8;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text in an encoding that its mark tells, or plain UTF-8 so far.
    Text(Encoding),
    /// Zeros between its letters: UTF-16 without a mark. To be asked.
    Zeros(Encoding),
    /// An Excel workbook (.xlsx).
    Excel,
    /// An Excel workbook of before 2007, or another document of that kind (.xls).
    OldExcel,
    /// A spreadsheet of LibreOffice (.ods).
    OpenDocument,
    /// A spreadsheet of Apple's Numbers.
    Numbers,
    /// An archive (.zip, .gz, .7z, .rar).
    Archive,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Bytes that are no text of any kind known here.
    Unknown,
}

/// How many bytes of a file tell what it is.
pub const HEAD: usize = 4096;

/// What a file that begins so is; `name` tells apart what its bytes do not.
pub fn kind(head: &[u8], name: &str) -> Kind {
    let head = head.get(..HEAD).unwrap_or(head);
    let has = |what: &[u8]| head.windows(what.len()).any(|w| w == what);
    let named = |ending: &str| {
        let from = name.len().saturating_sub(ending.len());
        name.get(from..).is_some_and(|end| seek::same(end, ending))
    };
    match head {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => {
            if has(b"xl/") || named(".xlsx") || named(".xlsm") {
                Kind::Excel
            } else if has(b"opendocument.spreadsheet") || named(".ods") {
                Kind::OpenDocument
            } else if has(b"Index/") || named(".numbers") {
                Kind::Numbers
            } else {
                Kind::Archive
            }
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Kind::OldExcel,
        [b'%', b'P', b'D', b'F', ..] => Kind::Pdf,
        [0x1F, 0x8B, ..] | [b'7', b'z', 0xBC, 0xAF, ..] | [b'R', b'a', b'r', b'!', 0x1A, ..] => Kind::Archive,
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => Kind::Picture,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Kind::Picture,
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'a' | b'm', b'e' | b'v' | b'i', ..] => Kind::Picture,
        _ => match marked(head) {
            Some(encoding) => Kind::Text(encoding),
            None => zeros(head),
        },
    }
}

/// By the zeros of a text whose letters take two bytes each: nearly all stand at the same side.
fn zeros(head: &[u8]) -> Kind {
    let at = |side: usize| head.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (at(0), at(1));
    let most = head.len() / 2;
    if even + odd == 0 {
        Kind::Text(Encoding::Utf8)
    } else if odd * 4 > most && even * 8 < odd {
        Kind::Zeros(Encoding::Utf16Le)
    } else if even * 4 > most && odd * 8 < even {
        Kind::Zeros(Encoding::Utf16Be)
    } else if even + odd > 8 || (even + odd) * 2 > most {
        Kind::Unknown
    } else {
        Kind::Text(Encoding::Utf8)
    }
}

/// Lines that read differently in two encodings, as each makes them.
pub type Preview = Vec<(String, String)>;

/// How many lines a preview shows, and how much of each.
const MOST_LINES: usize = 3;
const MOST_BYTES: usize = 160;

/// The first lines of `bytes` that are no UTF-8, as UTF-8 and as Windows-1252; empty where there are none.
pub fn differing(bytes: &[u8]) -> Preview {
    let bad = |line: &&[u8]| from_utf8(line).is_err();
    let lines = bytes.split(|b| matches!(b, b'\n' | b'\r')).filter(bad);
    lines.take(MOST_LINES).map(|line| both(line, Encoding::Utf8, Encoding::Windows1252)).collect()
}

/// The first lines of a text with zeros between its letters, as they stand and in this encoding.
pub fn between_zeros(bytes: &[u8], encoding: Encoding) -> Preview {
    let head = bytes.get(..MOST_BYTES).unwrap_or(bytes);
    vec![both(head, Encoding::Utf8, encoding)]
}

fn both(line: &[u8], a: Encoding, b: Encoding) -> (String, String) {
    // A long line is shown around what differs.
    let at = from_utf8(line).err().map_or(0, |e| e.valid_up_to());
    let from = if line.len() > MOST_BYTES { at.saturating_sub(MOST_BYTES / 2) } else { 0 };
    let cut = line.get(from..line.len().min(from + MOST_BYTES)).unwrap_or_default();
    let read = |encoding| {
        let mut text = String::new();
        decode(encoding, cut, true, &mut text, &mut |_| {});
        text
    };
    (read(a), read(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn kinds_by_their_first_bytes() {
        let sheet = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\x13\0\0\0[Content_Types].xml....xl/workbook.xml";
        let cases: [(&[u8], &str, Kind); 13] = [
            (b"handle,followers\n", "a.csv", Kind::Text(Encoding::Utf8)),
            (b"\xef\xbb\xbfhandle", "a.csv", Kind::Text(Encoding::Utf8)),
            (b"\xff\xfeh\0", "a.csv", Kind::Text(Encoding::Utf16Le)),
            (b"\xfe\xff\0h", "a.csv", Kind::Text(Encoding::Utf16Be)),
            (sheet, "renamed.csv", Kind::Excel),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a", Kind::OpenDocument),
            (b"PK\x03\x04Index/Document.iwa", "a", Kind::Numbers),
            (b"PK\x03\x04anything", "LIST.XLSX", Kind::Excel),
            (b"PK\x03\x04notes.txt", "a.zip", Kind::Archive),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls", Kind::OldExcel),
            (b"%PDF-1.7", "a.csv", Kind::Pdf),
            (b"\x89PNG\r\n\x1a\n", "a", Kind::Picture),
            (b"\0\0\0\x01\0\0\0\x02\x03\x04\x05\0\0\0\0\0\0\0\0\0\0\0", "a", Kind::Unknown),
        ];
        for (head, name, what) in cases {
            assert_eq!(kind(head, name), what, "{name}: {head:?}");
        }
        assert_eq!(kind(b"", ""), Kind::Text(Encoding::Utf8));
    }

    #[test]
    fn letters_of_two_bytes_without_a_mark_are_asked() {
        let text = "handle;followers\nmaya;24800\n東京;1\n";
        assert_eq!(kind(&utf16(text, u16::to_le_bytes), ""), Kind::Zeros(Encoding::Utf16Le));
        assert_eq!(kind(&utf16(text, u16::to_be_bytes), ""), Kind::Zeros(Encoding::Utf16Be));
        let preview = between_zeros(&utf16("maya;24800", u16::to_le_bytes), Encoding::Utf16Le);
        assert_eq!(preview[0].1, "maya;24800");
        assert_eq!(kind(b"a stray \0 in a line of text", ""), Kind::Text(Encoding::Utf8));
    }

    #[test]
    fn only_lines_that_differ_are_shown() {
        let preview = differing(b"name;fee\nJos\xe9;1\xa0200 \x80\nann;5\n");
        assert_eq!(preview, [("Jos\u{fffd};1\u{fffd}200 \u{fffd}".to_owned(), "José;1\u{a0}200 €".to_owned())]);
        assert!(differing("José;1 €\n".as_bytes()).is_empty());
        let mut long = "x".repeat(10_000).into_bytes();
        long.extend(b"\xe9 and more");
        assert!(differing(&long)[0].1.contains("é and more"), "a long line is shown where it differs");
    }
}
