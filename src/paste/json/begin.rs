//! Where JSON begins in a text.
//!
//! Knows an opening bracket with a key behind it from a bracket in prose or program code. Looks a short way ahead; refuses
//! to parse.

/// How far it looks for a key and its colon.
const AHEAD: usize = 256;

/// Whether data begins in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Begin {
    No,
    At(usize),
    /// That can be said when more of the text is there.
    Wait,
}

/// The first place in the line from `from` to `to` where JSON begins.
pub(in super::super) fn begins(text: &str, from: usize, to: usize, ended: bool) -> Begin {
    let bytes = text.as_bytes();
    let mut first = true;
    let mut behind = b' ';
    for i in from..to {
        let Some(b) = bytes.get(i) else { break };
        // A cell of a table is no place for it.
        let cell = !first && matches!(behind, b'\t' | b',' | b';' | b'|' | b'"' | b'\'');
        if matches!(b, b'{' | b'[') && !cell {
            match opens(bytes, i, first) {
                Some(true) => return Begin::At(i),
                None if !ended => return Begin::Wait,
                _ => {}
            }
        }
        if !matches!(b, b' ') {
            behind = *b;
        }
        first &= b.is_ascii_whitespace() || matches!(b, 0xEF | 0xBB | 0xBF);
    }
    Begin::No
}

/// Whether the bracket opens an object or a list of such; `None` where the text ends before that can be said. `first`:
/// nothing stands before it on its line.
fn opens(bytes: &[u8], at: usize, first: bool) -> Option<bool> {
    let mut i = space(bytes, at + 1)?;
    if bytes.get(at) == Some(&b'[') {
        return match bytes.get(i)? {
            b'{' => opens(bytes, i, first),
            // A list of lists, of words or of nothing, where no prose stands before it.
            b'[' | b'"' | b']' => Some(first),
            _ => Some(false),
        };
    }
    let quote = *bytes.get(i)?;
    let from = i;
    match quote {
        b'}' => return Some(first),
        b'"' | b'\'' => {
            i += 1;
            while *bytes.get(i)? != quote {
                if i > from + AHEAD || matches!(bytes.get(i), Some(b'\n')) {
                    return Some(false);
                }
                i += if bytes.get(i) == Some(&b'\\') { 2 } else { 1 };
            }
            i += 1;
        }
        _ => {
            while bytes.get(i)?.is_ascii_alphanumeric() || matches!(bytes.get(i), Some(b'_' | b'$')) {
                if i > from + AHEAD {
                    return Some(false);
                }
                i += 1;
            }
            // "{name}" and "{a: b}" in prose: a bare key counts at a line's start only.
            if i == from || !first {
                return Some(false);
            }
        }
    }
    let colon = space(bytes, i)?;
    Some(*bytes.get(colon)? == b':')
}

/// The first byte from `i` on that is no white space; gives up where there is too much of it.
fn space(bytes: &[u8], mut i: usize) -> Option<usize> {
    let from = i;
    while bytes.get(i)?.is_ascii_whitespace() && i < from + AHEAD {
        i += 1;
    }
    Some(i)
}

/// Whether a line opens or closes a block of code in Markdown.
pub(in super::super) fn fence(line: &str) -> bool {
    let line = super::super::seek::trim(line).1;
    line.strip_prefix("```").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_alphanumeric()))
}
