//! Phrases of lists, held against a line: the words that platforms print around what people write.
//!
//! Knows how two writings are compared: without case, accents and vowel marks, every space as any other. Refuses to know a
//! word: the lists stand where they are used, their phrases between bars.

use super::glyph::{Glyph, at, digit, fold, is_letter};
use super::letter::{folded, is_mark, unsegmented};
use super::seek::is_space;

/// How many glyphs the longest phrase of the list takes that stands at glyph `i`; 0 where none does.
#[inline(never)]
pub(super) fn taken(list: &str, glyphs: &[Glyph], i: usize) -> usize {
    let (mut most, mut from) = (0, 0);
    let Some(first) = glyphs.get(i) else { return 0 };
    while from < list.len() {
        let rest = list.get(from..).unwrap_or_default();
        let (mut k, mut read) = (0, 0);
        let fits = 'phrase: {
            for c in rest.chars() {
                if c == '|' {
                    break;
                }
                read += c.len_utf8();
                // Most phrases begin otherwise.
                if k == 0 && c.is_ascii() && c.to_ascii_lowercase() != first.low && !is_space(c) {
                    break 'phrase false;
                }
                if is_mark(c) {
                    continue;
                }
                let Some(c) = fold(c) else { continue };
                match glyphs.get(i + k) {
                    Some(g) if g.low == folded(c) || is_space(g.ch) && is_space(c) => k += 1,
                    _ => break 'phrase false,
                }
            }
            true
        };
        if fits {
            most = most.max(k);
        }
        from += read;
        while list.as_bytes().get(from).is_some_and(|b| *b != b'|') {
            from += 1;
        }
        from += 1;
    }
    most
}

/// The same, where a word ends behind the phrase.
pub(super) fn word(list: &str, glyphs: &[Glyph], i: usize) -> usize {
    let n = taken(list, glyphs, i);
    if ends(glyphs, i + n) { n } else { 0 }
}

/// Whether these glyphs are a phrase of the list, and nothing else.
pub(super) fn whole(list: &str, glyphs: &[Glyph]) -> bool {
    !glyphs.is_empty() && taken(list, glyphs, 0) == glyphs.len()
}

/// Whether a word can end before glyph `i`: what follows is no letter, or a large one ("2dReply"), or its script has no spaces.
pub(super) fn ends(glyphs: &[Glyph], i: usize) -> bool {
    let next = glyphs.get(i);
    next.is_none_or(|g| !(is_letter(g.ch) || g.ch == '\'') || g.ch != g.low || unsegmented(g.ch))
        || unsegmented(at(glyphs, i.wrapping_sub(1)))
}

/// The plain digits at glyph `i` as a number, and the glyph behind them; `None` where there is none or it has more than nine.
pub(super) fn figure(glyphs: &[Glyph], i: usize) -> Option<(u32, usize)> {
    let (mut n, mut to) = (0u32, i);
    while digit(glyphs, to) {
        let d = at(glyphs, to).to_digit(10).unwrap_or_default();
        n = n.checked_mul(10)?.checked_add(d)?;
        to += 1;
    }
    (to > i && to - i < 10).then_some((n, to))
}

/// Without white space at both ends.
pub(super) fn trimmed(mut g: &[Glyph]) -> &[Glyph] {
    while let [first, rest @ ..] = g
        && is_space(first.ch)
    {
        g = rest;
    }
    while let [rest @ .., last] = g
        && is_space(last.ch)
    {
        g = rest;
    }
    g
}

#[cfg(test)]
mod tests {
    use super::super::glyph::glyphs;
    use super::*;

    #[test]
    fn the_longest_phrase_is_taken_whatever_its_case_and_accents() {
        let g = |s: &str| {
            let mut all = Vec::new();
            glyphs(s, 0, &mut all);
            all
        };
        assert_eq!(taken("see|see more|seen", &g("SEE  more"), 0), 3);
        assert_eq!(taken("see|see more|seen", &g("See\u{a0}More!"), 0), 8);
        assert_eq!(taken("répondre|J’aime", &g("Repondre"), 0), 8);
        assert_eq!(taken("répondre|J’aime", &g("j'aime"), 0), 6);
        assert!(whole("ответить|yanıtla", &g("YANITLA")) && !whole("a|b", &g("ab")) && !whole("", &g("")));
        assert_eq!(word("d", &g("days"), 0), 0);
        assert_eq!(word("d", &g("dReply"), 0), 1);
        assert_eq!(figure(&g("120d"), 0), Some((120, 3)));
        assert_eq!(figure(&g("1234567890"), 0), None);
    }
}
