//! A text in a link: one line, at most 200 characters, nothing in it that could turn the words beside it around.
//!
//! What a person pasted themselves is shown as it is; what a stranger sends is not given that much. Line ends become spaces;
//! other control characters and those that embed, override or isolate a direction are left out where a link is written, and
//! a link that holds one was not written by us. Marks of direction and joiners stay: names need them. Refuses no letter.

/// The most characters of a text.
pub const MOST_TEXT: usize = 200;

/// A text as a link holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Line(String);

impl Line {
    /// Of any text: cleaned, and cut where it is too long.
    pub fn of(text: &str) -> Line {
        let spaced =
            text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c });
        Line(spaced.filter(|c| !turns(*c)).take(MOST_TEXT).collect())
    }

    /// Of a text that has to be so already.
    pub fn exact(text: &str) -> Option<Line> {
        let sound = !text.chars().any(turns) && text.chars().count() <= MOST_TEXT;
        sound.then(|| Line(text.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether it is a control character, ends a line, or embeds, overrides or isolates a direction.
fn turns(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_words_is_left_out_and_names_stay() {
        assert_eq!(Line::of("a\u{202e}b\0c\nd\u{2067}").as_str(), "abc d");
        for name in ["Maya 🏳️‍🌈", "می‌خواهم", "שלום\u{200f}", "😀"] {
            assert_eq!(Line::of(name).as_str(), name);
            assert_eq!(Line::exact(name), Some(Line::of(name)));
        }
        let long = "é".repeat(300);
        assert_eq!(Line::of(&long).as_str().chars().count(), MOST_TEXT);
        assert_eq!((Line::exact(&long), Line::exact("\u{202e}"), Line::exact("a\nb")), (None, None, None));
    }
}
