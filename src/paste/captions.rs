//! A biography and captions, pasted one below the other, as blocks: the first is usually the biography.
//!
//! Knows what parts them: empty lines, lines that are nothing but a date, counts or a rule of dashes. Refuses to know which block is what,
//! and what it is about: topics are matched elsewhere. A line that nothing parts from the one above stands in its block.

use super::dates;
use super::glyph::{Glyph, at, glyphs, is_letter, span};
use super::phrase::{taken, trimmed};
use super::seek;
use crate::model::Span;

/// The longest text that is cut, in bytes; beyond it nothing is looked at.
const LIMIT: usize = 64 * 1024;
/// The most blocks.
const MOST: usize = 1_000;
/// What counts stand beside, in lines that hold nothing else.
const LABELS: &str = "likes|like|comments|comment|views|view|plays|shares|saves|replies|reply|followers|following|posts|gefällt mir|gefällt mir-angaben|\
    kommentare|aufrufe|me gusta|comentarios|visualizaciones|j'aime|commentaires|vues|curtidas|comentários|visualizações|mi piace|commenti|\
    visualizzazioni|beğenme|beğeni|yorum|görüntülenme|suka|komentar|tayangan|лайков|комментариев|просмотров|нравится|いいね|コメント|再生|回|件|إعجاب|\
    تعليق|مشاهدة|k|m|mil|mn|mio|тыс|万|and|und|y|et|e|ve|dan|и|liked by|others|view all|see translation|edited|reply|share|ago";

/// The blocks of a text, in its order, each without white space at both ends.
///
/// ```
/// let text = "Slow bread from Graz\n\nSunday rye, two days in the fridge #sourdough\n1,240 likes · 68 comments\nNew oven! #baking";
/// let blocks = creator_loupe::paste::captions(text);
/// assert_eq!(blocks.len(), 3);
/// assert_eq!(blocks[2].of(text), Some("New oven! #baking"));
/// ```
pub fn captions(text: &str) -> Vec<Span> {
    let (mut blocks, mut line) = (Vec::new(), Vec::new());
    let (mut from, end) = (0, seek::border(text, LIMIT));
    let mut open: Option<Span> = None;
    while from < end && blocks.len() < MOST {
        let to = from + seek::until(seek::cut(text, from, end), "\n\r");
        glyphs(seek::cut(text, from, to), from, &mut line);
        let g = trimmed(&line);
        if parts(g) {
            blocks.extend(open.take());
        } else {
            let s = span(g, 0, g.len());
            open = Some(Span { start: open.map_or(s.start, |o| o.start), end: s.end });
        }
        from = seek::after_line(text, to);
    }
    blocks.extend(open);
    blocks
}

/// Whether a line parts blocks: nothing stands in it but dates, counts and what parts these.
fn parts(g: &[Glyph]) -> bool {
    if g.len() > 120 {
        return false;
    }
    let (mut i, mut told) = (0, false);
    while i < g.len() {
        if let Some((_, to)) = dates::when(g, i) {
            (i, told) = (to, true);
            continue;
        }
        let c = at(g, i);
        if c.is_ascii_digit() || c == '#' && at(g, i + 1).is_ascii_digit() {
            told = true;
        } else if is_letter(c) {
            let len = taken(LABELS, g, i);
            if len == 0 || is_letter(at(g, i + len)) && !super::letter::unsegmented(at(g, i + len)) {
                return false;
            }
            i += len;
            continue;
        } else if !c.is_ascii() && !seek::is_space(c) && !seek::holds("·•–—―…♥❤💬👍", c) {
            // An emoji is what somebody wrote.
            return false;
        }
        i += 1;
    }
    // "12 likes", "---", nothing; not "likes" alone.
    told || !g.iter().any(|g| is_letter(g.ch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_parted_by_empty_lines_dates_and_counts() {
        let all = |text: &'static str| captions(text).into_iter().filter_map(|s| s.of(text)).collect::<Vec<_>>();
        assert_eq!(
            all("Bio\nline two\n\n\nOne\n2d\nTwo\n---\nThree 🍞\n🔥🔥\n"),
            ["Bio\nline two", "One", "Two", "Three 🍞\n🔥🔥"]
        );
        assert_eq!(all("One\nNov 3, 2026\nTwo\n1.240 Gefällt mir · 68 Kommentare\nThree"), ["One", "Two", "Three"]);
        assert_eq!(all("12 things I love\n5 likes\nLikes"), ["12 things I love", "Likes"]);
        assert_eq!(all(""), [""; 0]);
        assert_eq!(all("粉の話\n\n2026年11月3日\nいいね12件\nパンの日"), ["粉の話", "パンの日"]);
    }
}
