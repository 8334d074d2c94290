//! Words that a spreadsheet would run: how they leave this page, and how they come back.
//!
//! Knows which first letters make a cell a formula, in the spreadsheets of today and behind signs that nobody sees. Refuses
//! to know what a cell means. Both ways stand here, because each must undo the other: `bare(guarded(x)) == x` is a law.

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

/// The words with a `'` before them where a spreadsheet would run them.
pub fn guarded(words: &str) -> Cow<'_, str> {
    if is_dangerous(words) { Cow::Owned(["'", words].concat()) } else { Cow::Borrowed(words) }
}

/// The words without the guard: only a `'` that [`guarded`] would have put there is taken off.
pub fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(cell)
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
    }
}
