//! Looking for short marks in text, and cutting white space off.
//!
//! Knows ASCII, and the white space of all scripts. Refuses to fold any other letter: the sentences it is asked for have
//! none. The searchers of the standard library, one for each kind of pattern, weigh more than all of this.

/// The place of `needle` (lower case ASCII, if it has letters) in `hay`, ignoring the case of `hay`; the end where it is
/// not there. Plain numbers travel between functions lighter than options do.
#[inline(never)]
fn place(hay: &str, needle: &str) -> usize {
    let (h, n) = (hay.as_bytes(), needle.as_bytes());
    let mut i = 0;
    while let Some(b) = h.get(i) {
        if n.first() == Some(&b.to_ascii_lowercase())
            && h.get(i..i + n.len()).is_some_and(|w| w.eq_ignore_ascii_case(n))
        {
            break;
        }
        i += 1;
    }
    i
}

/// The place of `needle`, if it is there.
pub(super) fn find(hay: &str, needle: &str) -> Option<usize> {
    let at = place(hay, needle);
    (at < hay.len()).then_some(at)
}

/// The first place of one of `needles`; the end where there is none.
#[inline(never)]
pub(super) fn first(hay: &str, needles: &[&str]) -> usize {
    let mut at = hay.len();
    for needle in needles {
        at = at.min(place(hay, needle));
    }
    at
}

/// Where the last of `needle` ends; 0 where there is none.
#[inline(never)]
pub(super) fn behind(hay: &str, needle: &str) -> usize {
    let mut from = 0;
    while let Some(i) = find(cut(hay, from, hay.len()), needle) {
        from += i + needle.len();
    }
    from
}

/// Whether both are the same but for the case of ASCII letters.
#[inline(never)]
pub(super) fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

/// Whether `word` is one of the words of `list`, between bars, ignoring the case of ASCII.
pub(super) fn among(list: &str, word: &str) -> bool {
    listed(list, word, true)
}

/// Whether `word` begins with one of the stems of `list`, alike.
pub(super) fn stemmed(list: &str, word: &str) -> bool {
    listed(list, word, false)
}

#[inline(never)]
fn listed(list: &str, word: &str, whole: bool) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let mut at = 0;
    while at < list.len() {
        let mut same = 0;
        while let (Some(a), Some(b)) = (list.get(at + same), word.get(same)) {
            if *a == b'|' || !a.eq_ignore_ascii_case(b) {
                break;
            }
            same += 1;
        }
        at += same;
        if (!whole || same == word.len()) && list.get(at).is_none_or(|b| *b == b'|') {
            return true;
        }
        while list.get(at).is_some_and(|b| *b != b'|') {
            at += 1;
        }
        at += 1;
    }
    false
}

/// Without white space and `marks` at both ends, and where that begins in `s`.
#[inline(never)]
pub(super) fn strip<'s>(s: &'s str, marks: &str) -> (usize, &'s str) {
    let keeps = |(_, c): &(usize, char)| !is_space(*c) && !holds(marks, *c);
    let from = s.char_indices().find(keeps).map_or(s.len(), |(i, _)| i);
    let to = s.char_indices().rfind(keeps).map_or(s.len(), |(i, c)| i + c.len_utf8());
    (from, cut(s, from, to))
}

/// The part of `s` from byte `from` to `to`; empty where that is no part of it.
#[inline(never)]
pub(super) fn cut(s: &str, from: usize, to: usize) -> &str {
    s.get(from..to).unwrap_or_default()
}

/// The last border of characters of `s` that is not beyond byte `most`.
pub(super) fn border(s: &str, most: usize) -> usize {
    let mut end = s.len().min(most);
    while !s.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Where the line after the one that ends at byte `end` begins.
pub(super) fn after_line(s: &str, end: usize) -> usize {
    let pair = matches!(s.as_bytes().get(end..end + 2), Some(b"\r\n"));
    end + 1 + usize::from(pair)
}

/// The first byte of `hay` that is one of `marks` (ASCII); the end where there is none.
#[inline(never)]
pub(super) fn until(hay: &str, marks: &str) -> usize {
    let mut i = 0;
    while let Some(b) = hay.as_bytes().get(i) {
        if marks.bytes().any(|m| m == *b) {
            break;
        }
        i += 1;
    }
    i
}

/// Whether one of `marks` (ASCII) is in `hay`.
pub(super) fn any(hay: &str, marks: &str) -> bool {
    until(hay, marks) < hay.len()
}

/// Which of the groups of `marks`, between spaces, `c` is in; one past the last where it is in none.
#[inline(never)]
pub(super) fn class(marks: &str, c: char) -> u32 {
    let mut n = 0;
    for m in marks.chars() {
        if m == ' ' {
            n += 1;
        } else if m == c {
            return n;
        }
    }
    n + 1
}

/// Whether `c` is one of `marks`: a run of bytes ships smaller than a comparison for each.
#[inline(never)]
pub(super) fn holds(marks: &str, c: char) -> bool {
    marks.chars().any(|m| m == c)
}

/// How many letters a text has: the standard library counts long ones faster, in more code.
pub(super) fn letters(text: &str) -> usize {
    text.bytes().filter(|b| b & 0xc0 != 0x80).count()
}

/// White space, as Unicode has it.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}'
        | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Without white space at both ends, and where that begins in `s`.
pub(super) fn trim(s: &str) -> (usize, &str) {
    strip(s, "")
}

/// The next word from byte `at` on, between white space.
#[inline(never)]
pub(super) fn word<'s>(s: &'s str, at: &mut usize) -> Option<&'s str> {
    let mut from = None;
    let rest = s.get(*at..)?;
    let start = *at;
    for (i, c) in rest.char_indices() {
        match (is_space(c), from) {
            (false, None) => from = Some(i),
            (true, Some(f)) => {
                *at = start + i;
                return rest.get(f..i);
            }
            _ => {}
        }
    }
    *at = s.len();
    rest.get(from?..)
}

/// How many words there are.
pub(super) fn words(s: &str) -> usize {
    let (mut n, mut at) = (0, 0);
    while word(s, &mut at).is_some() {
        n += 1;
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_standard() {
        for s in ["", "  ", " a  b\u{a0}c ", "\u{3000}x", "a - b - c", "Ünï \t\u{2028}c\u{85}", "A (@b) From c"] {
            assert_eq!(trim(s).1, s.trim());
            assert_eq!(words(s), s.split_whitespace().count());
            assert_eq!(find(s, " - "), s.find(" - "));
            assert_eq!(behind(s, " - "), s.rfind(" - ").map_or(0, |i| i + 3));
            assert_eq!(find(s, "(@"), s.find("(@"));
            assert_eq!(until(s, "-c"), s.find(['-', 'c']).unwrap_or(s.len()));
            assert_eq!(first(s, &["(@", " - "]), s.find(" - ").or(s.find("(@")).unwrap_or(s.len()));
        }
        assert!((0..0x11_0000).filter_map(char::from_u32).all(|c| is_space(c) == c.is_whitespace()));
        assert!(among("a|bc||d", "BC") && among("a|bc", "bc") && !among("a|bc", "b") && !among("a", ""));
        assert!(stemmed("a|bc", "BCD") && stemmed("a|bc", "bc") && !stemmed("a|bc", "b") && !stemmed("a", ""));
        assert_eq!(strip(" *–a b–", "*–"), (5, "a b"));
        assert_eq!(find("a FROM b", " from "), Some(1));
    }
}
