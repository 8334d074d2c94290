//! Whether a line may be the first of a table of creators, at a glance: before anything is looked at closely.
//!
//! Knows what parts cells. Refuses to know tables: that is `sheet`, which looks at many lines. Most texts have none, and
//! commas and tildes stand in every second line of prose.

use super::seek;

/// Fewer commas make no row that stands alone, and no row of numbers.
const ROW_OF_NUMBERS: usize = 4;
/// So many letters behind a number are a word: no suffix has as many.
const WORD: usize = 4;

/// `headless`: for a header it was looked already; rows of handles or addresses may stand without one.
pub(super) fn may_begin(text: &str, start: usize, end: usize, headless: bool) -> bool {
    let raw = seek::cut(text, start, end);
    if headless {
        return seek::any(raw, "\t@");
    }
    seek::any(raw, "\t;|^\u{1f}=")
        || tags(raw)
        || seek::trim(raw).1.starts_with("<t")
        || tildes(raw.as_bytes())
        || commas(raw.as_bytes(), end == text.len())
}

/// Whether a table of HTML begins in this line, with nothing but tags before it.
pub(super) fn tags(raw: &str) -> bool {
    let raw = seek::trim(raw).1;
    raw.starts_with('<') && seek::find(raw, "<table").is_some()
}

/// "~24K" is about 24K.
fn tildes(raw: &[u8]) -> bool {
    let mut i = 0;
    while let Some(b) = raw.get(i) {
        let next = raw.get(i + 1).filter(|b| **b != b' ').or(raw.get(i + 2));
        if *b == b'~' && !next.is_some_and(u8::is_ascii_digit) {
            return true;
        }
        i += 1;
    }
    false
}

/// "1,240" is one number, and "510 likes, 41 comments" are counters, but "Name,Reach,Avg views (last 10 reels)" are cells;
/// `last`: the text ends with this line.
fn commas(raw: &[u8], last: bool) -> bool {
    let (mut inside, mut between, mut digits, mut tight, mut counts) = (0, 0, false, true, false);
    let mut i = 0;
    while let Some(b) = raw.get(i) {
        let digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
        match b {
            b',' if digit(i.checked_sub(1).and_then(|i| raw.get(i))) && digit(raw.get(i + 1)) => inside += 1,
            b',' => {
                between += 1;
                tight &= raw.get(i + 1) != Some(&b' ');
            }
            b'0'..=b'9' => {
                digits = true;
                counts |= counter(raw.get(i + 1..).unwrap_or_default());
            }
            _ => {}
        }
        i += 1;
    }
    // One row alone is one only where it has many cells, and no space in front of them.
    let many = inside + between >= ROW_OF_NUMBERS;
    if counts && (!tight || between < 2) {
        return false;
    }
    if between == 0 { many } else { !last || !digits || many && tight }
}

/// Whether a space and a word follow a digit: what it ends is counted there.
fn counter(behind: &[u8]) -> bool {
    behind.first() == Some(&b' ')
        && behind.iter().skip(1).take(WORD).filter(|b| b.is_ascii_alphabetic()).count() == WORD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_told_from_rows() {
        let begins = |line: &str| may_begin(line, 0, line.len(), false);
        let goes_on = |line: &str| may_begin(&[line, "\n"].concat(), 0, line.len(), false);
        for row in [
            "handle\tfollowers",
            "handle;followers",
            "Name, Followers, Likes",
            "| a | b |",
            "ann~1200~joe",
            "sep=,",
            "1,2,3,4,5",
        ] {
            assert!(begins(row) && goes_on(row), "{row}");
        }
        for prose in [
            "avg 1,240 likes",
            "asks $2,500",
            "~24K followers",
            "about ~ 510",
            "Post 1: 18,400 views, 560 likes",
            "12 posts",
        ] {
            assert!(!begins(prose) && !goes_on(prose), "{prose}");
        }
        assert!(goes_on("Name,Reach,Avg views (last 10 reels)") && goes_on("Name,Reach,Top 3 countries"));
        assert!(!goes_on("510 likes,41 comments") && !goes_on("61k followers, 510 likes, 41 comments"));
        // A row that others may follow, and one that stands alone.
        assert!(goes_on("@ann,24800,1240") && !begins("@ann,24800,1240"));
        // Without a header, handles and addresses begin rows.
        assert!(may_begin("@ann,24800", 0, 10, true) && !may_begin("ann,24800", 0, 9, true));
    }
}
