//! Words that a spreadsheet would run: how they leave this page, and how they come back.
//!
//! Knows which first letters make a cell a formula, in the spreadsheets of today and behind signs that nobody sees; and that
//! Excel splits a file of commas at semicolons where a comma is the decimal sign, whatever quotes stand around: there a name
//! such as `a;=1` holds a cell of its own. Refuses to know what a cell means. Both ways stand here, because each must undo the
//! other: `bare(guarded(x)) == x` is a law.

use std::borrow::Cow;

/// Signs that stand before a formula without being seen, or that a spreadsheet takes off.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Signs with which a formula or a command begins, also in their wide and small shapes.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '|' | '%')
        || matches!(c, '＝' | '＋' | '－' | '＠' | '｜' | '％' | '﹦' | '﹢' | '﹣' | '﹫' | '−')
}

/// Whether a spreadsheet may run it, or its reader would take a guard off that is its own.
fn is_dangerous(words: &str) -> bool {
    // A tab or a line end at the start is itself a trigger.
    if words.trim_start_matches('\'').starts_with(['\t', '\r', '\n']) {
        return true;
    }
    words.chars().find(|c| *c != '\'' && !is_passed_over(*c)).is_some_and(begins_formula)
}

/// Where other borders than ours would end a cell. Not at commas: in a file of commas our quotes stand around the words, and a
/// guard behind each comma would change what people write. Cells of the clipboard are cut at tabs; who tells a program to cut
/// them at commas is not guarded.
fn is_border(c: char) -> bool {
    c == ';' || c.is_control()
}

/// Where inside the words a cell begins that would be run, for whoever splits them at another border than ours.
fn inside(words: &str) -> Vec<usize> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, c) in words.char_indices() {
        if is_border(c) {
            open.push(at + c.len_utf8());
        } else if begins_formula(c) {
            found.append(&mut open);
        } else if !(matches!(c, '\'' | '"') || is_passed_over(c)) {
            open.clear();
        }
    }
    found
}

/// The words with a `'` wherever a spreadsheet would begin to run them.
pub fn guarded(words: &str) -> Cow<'_, str> {
    let mut places = inside(words);
    if is_dangerous(words) {
        places.insert(0, 0);
    }
    if places.is_empty() {
        return Cow::Borrowed(words);
    }
    let (mut out, mut from) = (String::with_capacity(words.len() + places.len()), 0);
    for at in places {
        out.push_str(words.get(from..at).unwrap_or_default());
        out.push('\'');
        from = at;
    }
    out.push_str(words.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// The words without the guard before them: only a `'` that [`guarded`] would have put there is taken off.
pub fn begun(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(cell)
}

/// The words without the guards inside them.
pub fn within(words: &str) -> Cow<'_, str> {
    // Asked of every name of a table: nearly none has such a sign.
    if !words.contains('\'') {
        return Cow::Borrowed(words);
    }
    let mut places = inside(words);
    places.retain(|at| words.get(*at..).is_some_and(|rest| rest.starts_with('\'')));
    if places.is_empty() {
        return Cow::Borrowed(words);
    }
    let (mut out, mut from) = (String::with_capacity(words.len()), 0);
    for at in places {
        out.push_str(words.get(from..at).unwrap_or_default());
        from = at + 1;
    }
    out.push_str(words.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// The words as they were before [`guarded`].
pub fn bare(cell: &str) -> Cow<'_, str> {
    within(begun(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_undoes_the_other() {
        for words in ["", "maya", "=1+1", "'=1", "''=1", " @x", "\u{feff}＝1", "\tx", "'\tx", "-", "'s gravenhage", "'"]
        {
            assert_eq!(bare(&guarded(words)), words, "{words:?}");
        }
        assert_eq!(guarded("'s gravenhage"), "'s gravenhage");
        assert_eq!(guarded("=1"), "'=1");
        for words in ["a;=1", "a;'=1", ";;=1", "a;\"=1\";b", "\t=1", "a\n\t ' @x", "a;b;-1;", "a; 'b=1", "ä;＝1"] {
            assert_eq!(bare(&guarded(words)), words, "{words:?}");
        }
        assert_eq!(guarded("a;=1;b\n\"@x"), "a;'=1;b\n'\"@x");
        assert_eq!(guarded("Maya, -Jr; 5=5"), "Maya, -Jr; 5=5");
    }
}
