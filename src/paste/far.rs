//! Which words of the vocabulary can wait for the whole wasm, and where in a text one of them may stand.
//!
//! Near are English words, the shortest of all tongues, and what is an English word in another tongue, too; far are all
//! others. Knows the far ones without their letters, by Bloom filters: never wrongly no. Refuses to know what a word means.
#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::glyph::{Glyph, HARD_SPACE, at, is_letter};
use super::labels::LABELS;
use super::letter::unsegmented;
use super::pack::{FATHA, FIRST, Folded, decode, fold, is_stem, next};
use super::word::GROUPS;

/// Words of so many ASCII letters are near, since many mean something in English, too ("la", "die", "mes").
const SHORT: usize = 3;

/// FNV-1a over characters, 32 bits.
pub(super) const SEED: u32 = 0x811c_9dc5;

pub(super) const fn mixed(hash: u32, c: char) -> u32 {
    (hash ^ c as u32).wrapping_mul(0x0100_0193)
}

/// The beginnings of the English words, themselves among them, by 16 bits of their hashes. What is typed letter by letter
/// stands there for a moment ("follow" on the way to "followers"), and must not look like a word of another tongue. A word
/// that has the same bits by chance is near, too, which costs its bytes.
#[allow(long_running_const_eval, reason = "some hundred words take the compiler a moment")]
const BEGUN: [u64; 1 << 10] = {
    let (mut set, mut e) = ([0; 1 << 10], next(FIRST));
    while e.list < GROUPS.len() {
        let f = fold(e);
        let (mut hash, mut at) = (SEED, 0);
        while at < f.len {
            let (c, end) = decode(&f.bytes, at);
            at = end;
            hash = mixed(hash, c);
            set[(hash >> 22) as usize] |= 1 << (hash >> 16 & 63);
        }
        e = next(e);
    }
    set
};

const fn is_begun(hash: u32) -> bool {
    BEGUN[(hash >> 22) as usize] >> (hash >> 16 & 63) & 1 == 1
}

/// Whether a word is near. It depends on its letters alone: a phrase is, where all its words are ("per post").
pub(super) const fn is_near(f: &Folded) -> bool {
    if !f.first.is_ascii() {
        return false;
    }
    if f.prefix.1 <= SHORT || is_begun(f.hash) {
        return true;
    }
    let (mut i, mut hash) = (0, SEED);
    while i < f.len {
        let (c, end) = decode(&f.bytes, i);
        i = end;
        if c != ' ' {
            hash = mixed(hash, c);
        }
        if c == ' ' || i == f.len {
            if !is_begun(hash) {
                return false;
            }
            hash = SEED;
        }
    }
    true
}

/// So many characters of a far word tell that it may stand there.
pub(super) const PREFIX: usize = 12;
/// Bits of the two filters: of words that end with their last letter, and of stems and beginnings, which are few but asked
/// for behind each letter. Of a hundred words that are none of the far ones, not one is taken for one, which costs no more
/// than a search in vain.
const BITS: [usize; 2] = [19 << 9, 1 << 12];
/// Bits that a word sets.
const PROBES: u32 = 8;

/// Bloom filters of the far words that begin with an ASCII letter: of those that end within [`PREFIX`] characters, and of
/// stems and of the first characters of all others.
#[allow(long_running_const_eval, reason = "as above")]
static FILTER: [u8; (BITS[0] + BITS[1]) / 8] = {
    let (mut filter, mut e) = ([0; (BITS[0] + BITS[1]) / 8], next(FIRST));
    while e.list < GROUPS.len() + LABELS.len() {
        let f = fold(e);
        if f.first.is_ascii() && !is_near(&f) {
            let (hash, len) = f.prefix;
            let open = len == PREFIX || is_stem(e) || unsegmented(f.last);
            let mut probe = 0;
            while probe < PROBES {
                let bit = place(hash, open, probe);
                filter[bit / 8] |= 1 << (bit % 8);
                probe += 1;
            }
        }
        e = next(e);
    }
    filter
};

/// The bit of this probe.
const fn place(hash: u32, open: bool, probe: u32) -> usize {
    // Two hashes out of one, as Kirsch and Mitzenmacher showed to be enough.
    let hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    let hash = hash ^ hash >> 12;
    let spread = hash.wrapping_mul(0x9e37_79b1) | 1;
    let bit = (hash.wrapping_add(probe.wrapping_mul(spread)) >> 9) as usize;
    if open { BITS[0] + bit % BITS[1] } else { bit % BITS[0] }
}

/// Whether a far word may begin at glyph `i`; never wrongly no.
pub(super) fn may_be_far(glyphs: &[Glyph], mut i: usize) -> bool {
    let first = at(glyphs, i);
    if !first.is_ascii() {
        // A bullet begins no word.
        return is_letter(first);
    }
    let has = |hash: u32, open: bool| {
        (0..PROBES).all(|probe| {
            let bit = place(hash, open, probe);
            FILTER.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
        })
    };
    let (mut hash, mut len) = (SEED, 0);
    // No word has a mark between numbers in it.
    while let Some(g) = glyphs.get(i)
        && len < PREFIX
        && !matches!(g.low, '\n' | ',' | '0'..='9')
    {
        i += 1;
        if g.ch != FATHA {
            hash = mixed(hash, if g.ch == HARD_SPACE { ' ' } else { g.low });
            len += 1;
        }
        let next = at(glyphs, i);
        let ends = !is_letter(next) || unsegmented(next) || next == FATHA;
        if len > SHORT && (has(hash, true) || ends && has(hash, false)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::glyph::glyphs;
    use crate::paste::pack::source;

    /// Every word as it is written, whether letters may follow, and whether it is near.
    fn words() -> impl Iterator<Item = (String, bool, bool)> {
        let mut e = FIRST;
        core::iter::from_fn(move || {
            e = next(e);
            (e.list < GROUPS.len() + LABELS.len()).then(|| {
                let word = String::from_utf8_lossy(&source(e.list)[e.from..e.to]).into_owned();
                (word.strip_suffix('*').unwrap_or(&word).to_owned(), is_stem(e), is_near(&fold(e)))
            })
        })
    }

    fn read(text: &str) -> Vec<Glyph> {
        let mut out = Vec::new();
        glyphs(text, 0, &mut out);
        out
    }

    #[test]
    fn the_filter_lets_every_far_word_through() {
        let far: Vec<_> = words().filter(|(_, _, near)| !near).collect();
        assert!(far.len() > 1_000, "{}", far.len());
        for (word, stem, _) in far {
            for end in ["", " 12", ":", ", x", "12", "\u{64e}"] {
                let text = format!("{word}{end}");
                assert!(may_be_far(&read(&text), 0), "{text}");
            }
            for more in ["a", "abcdef"].iter().filter(|_| stem) {
                assert!(may_be_far(&read(&format!("{word}{more} 3")), 0), "{word}{more}");
            }
            let hard = word.replace(' ', "\u{a0}");
            assert!(may_be_far(&read(&hard), 0), "{hard}");
            // In capitals, but for the letter that becomes two.
            assert!(may_be_far(&read(&word.to_uppercase()), 0) || word.contains('ß'), "{word}");
        }
    }

    #[test]
    fn what_is_typed_letter_by_letter_is_near() {
        let line =
            "@kiln_and_co TikTok 41.2K followers, 2,100 likes, 90 comments, 12 shares per post, views, engagement rate";
        for end in (0..=line.len()).filter(|end| line.is_char_boundary(*end)) {
            let typed = read(&line[..end]);
            let asked: Vec<usize> = (0..typed.len())
                .filter(|i| *i == 0 || !is_letter(at(&typed, i - 1)))
                .filter(|i| may_be_far(&typed, *i))
                .collect();
            assert!(asked.is_empty(), "{:?} {asked:?}", &line[..end]);
        }
    }

    /// The rate of searches in vain that [`BITS`] speaks of: words of four to nine letters as no tongue has them.
    #[test]
    fn few_words_are_taken_for_far_ones() {
        let syllables = ["ba", "kro", "ni", "stel", "wu", "dra", "fi", "moq", "zey", "hul"];
        let word = |n: usize| [n / 100, n / 10, n].map(|at| syllables[at % 10]).concat();
        let taken = (0..1_000).map(word).filter(|word| may_be_far(&read(word), 0)).count();
        assert!(taken < 10, "{taken} of 1,000");
    }

    /// Of what an English profile is written with, hardly a word makes the far ones be asked.
    #[test]
    fn english_is_near() {
        let text = "I bake bread in a small town and write about food, family life and travel with two kids. \
                    Public figure, digital creator, entrepreneur. Business enquiries please email hello at example dot com. \
                    New video every Sunday! Shop my favourites below. Based in London, previously Los Angeles. \
                    Coffee lover, photographer, part time gardener and full time mother of three wonderful daughters. \
                    followers following posts likes comments shares saves views subscribers reach impressions \
                    engagement rate average per post last twelve posts fee per reel story\n\
                    Post 1: 18,400 views, 560 likes, 50 comments\nPost 2: 12,900 views, 410 likes, 40 comments\n\
                    182K subscribers • 344 videos · asks $2,500 for an integration";
        let line = read(text);
        // Behind a number also what follows a unit is looked for: "12kfollowers".
        let starts = |i: &usize| *i == 0 || !is_letter(at(&line, i - 1));
        let all = || (0..line.len()).filter(|i| !matches!(at(&line, *i), '0'..='9' | ' '));
        let word = |i| line.iter().skip(i).map(|g| g.low).take_while(|c| is_letter(*c)).collect::<String>();
        let asked = || all().filter(|i| may_be_far(&line, *i));
        let begun: Vec<String> = asked().filter(starts).map(word).collect();
        assert!(all().filter(starts).count() > 80 && begun.is_empty(), "{begun:?}");
        assert!(asked().count() * 100 < all().count(), "{:?}", asked().map(word).collect::<Vec<_>>());
    }
}
