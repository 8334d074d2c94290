//! What is said after an instance died: nothing is lost, and a report that holds no word of the text.

use super::action::Action;
use super::entry::is_letter;
use super::markup::markup;
use super::shape::Shape;
use super::state::State;
use crate::text::{Arg, Label, digits, is_space, msg};
use yew::Html;

/// The notice above the paste box.
pub fn notice(state: &State) -> Option<Html> {
    let interrupted = state.interrupted.as_ref()?;
    let words = if Action::reads(&interrupted.action) { Label::RecoveredText } else { Label::RecoveredAction };
    let report =
        Shape::default().say(msg::REPORT_LINE, [Arg::Words(&interrupted.action), Arg::Words(&shape(state.text()))]);
    Some(markup!(
        "<div class='note' data-test='notice' role='alert'><p>{}</p><p><small>{} <code>{}</code></small></p></div>",
        words,
        Label::ReportIntro,
        report
    ))
}

/// The shape of a text: how much of what, never its content. Digits, letters, marks, spaces, line breaks, others.
pub fn shape(text: &str) -> String {
    let mut counts = [0_i64; 6];
    for c in text.chars() {
        let class = match c {
            '\n' | '\r' => 4,
            c if is_space(c) => 3,
            c if c.is_ascii_digit() => 0,
            c if is_letter(c) => 1,
            c if c.is_ascii_punctuation() => 2,
            _ => 5,
        };
        if let Some(n) = counts.get_mut(class) {
            *n += 1;
        }
    }
    let mut out = [&digits(text.len() as i64), " bytes,"].concat();
    for (key, n) in ["0", "a", ".", "_", "n", "?"].into_iter().zip(counts) {
        out.push_str(&[" ", key, ":", &digits(n)].concat());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_tells_no_content() {
        assert_eq!(shape("Ab 12\n·"), "8 bytes, 0:2 a:2 .:0 _:1 n:1 ?:1");
    }
}
