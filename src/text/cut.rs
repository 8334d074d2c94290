//! Cutting words: what `str` does with searchers for every kind of pattern and a table of white space, 1 KB of
//! wasm, done by a byte or a question.

/// What stands before the first `mark`, which is ASCII, and what after it.
pub fn cut(text: &str, mark: u8) -> (&str, Option<&str>) {
    let at = text.bytes().position(|b| b == mark).unwrap_or(text.len());
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    (before, after.get(1..))
}

/// Without what is dress at both ends.
pub fn bare(text: &str, is_dress: fn(char) -> bool) -> &str {
    let mut chars = text.chars();
    while chars.clone().next().is_some_and(is_dress) {
        chars.next();
    }
    while chars.clone().next_back().is_some_and(is_dress) {
        chars.next_back();
    }
    chars.as_str()
}

/// White space, as Unicode has it.
pub fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}'
        | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Without white space at both ends.
pub fn trim(text: &str) -> &str {
    bare(text, is_space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_as_std_does() {
        assert_eq!(cut("a=b=c", b'='), ("a", Some("b=c")));
        assert_eq!(cut("–", b'='), ("–", None));
        assert_eq!(cut("=", b'='), ("", Some("")));
        assert!((0..0x11_0000).filter_map(char::from_u32).all(|c| is_space(c) == c.is_whitespace()));
        for text in ["", " ", "a", " \u{3000}a b\t", "\u{a0}"] {
            assert_eq!(trim(text), text.trim());
        }
    }
}
