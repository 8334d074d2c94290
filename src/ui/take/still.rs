//! A picture of the page, drawn once more for a file: what the card around it says stands in it.
//!
//! Takes what the charts draw for Yew and resolves it: percents become pixels of a sheet of one width, classes the looks that
//! the style sheet gives them in light. Refuses to draw anything that is not in the picture on the page.

use super::look::look;
use crate::export::{Anchor, Look, Mark, Picture, Shape};
use yew::Html;
use yew::virtual_dom::VTag;

/// What a picture is, and what is said around it.
pub struct Still {
    /// Its headline.
    pub title: String,
    /// What it shows, in a sentence.
    pub says: String,
    /// Each value in it, in words: for who cannot see it.
    pub values: Vec<String>,
    /// What was drawn, and how high it is.
    pub drawn: Html,
    /// Pixels.
    pub height: f64,
    /// Names of the axes, up and along, where the drawing lacks them.
    pub axes: Option<[String; 2]>,
    /// Names and their colours.
    pub legend: Vec<(String, usize)>,
    /// How it is to be read, and what it rests on: a paragraph each.
    pub notes: Vec<String>,
}

const WIDTH: f64 = 800.0;
const EDGE: f64 = 32.0;
const INNER: f64 = WIDTH - 2.0 * EDGE;

/// The picture with everything around it, as high as that needs.
pub fn still(of: Still) -> Picture {
    let mut sheet = Sheet { marks: Vec::new(), y: EDGE };
    sheet.paragraph(&of.title, "title");
    sheet.y += 4.0;
    sheet.paragraph(&of.says, "says");
    sheet.y += 10.0;
    if let Some([up, _]) = &of.axes {
        sheet.paragraph(up, "t");
    }
    sheet.drawn(&of.drawn, [EDGE, sheet.y, INNER, of.height]);
    sheet.y += of.height;
    if let Some([_, along]) = &of.axes {
        sheet.y += 16.0;
        sheet.word((WIDTH - EDGE, sheet.y), Anchor::End, along, "t");
    }
    sheet.legend(&of.legend);
    sheet.y += 16.0;
    for note in &of.notes {
        sheet.paragraph(note, "t");
        sheet.y += 4.0;
    }
    let height = libm::ceil(sheet.y + EDGE - 12.0);
    let ground = Shape::Polygon(vec![(0.0, 0.0), (WIDTH, 0.0), (WIDTH, height), (0.0, height)]);
    sheet.marks.insert(0, Mark { shape: ground, look: Look { fill: "#ffffff", ..Look::default() } });
    let about: Vec<&str> = core::iter::once(&*of.says).chain(of.values.iter().map(|words| &**words)).collect();
    Picture { width: WIDTH, height, title: of.title, about: about.join(" "), marks: sheet.marks }
}

struct Sheet {
    marks: Vec<Mark>,
    /// So far it is filled.
    y: f64,
}

impl Sheet {
    fn put(&mut self, shape: Shape, class: &str) {
        for look in look(class) {
            self.marks.push(Mark { shape: shape.clone(), look });
        }
    }

    fn word(&mut self, at: (f64, f64), anchor: Anchor, words: &str, class: &str) {
        self.put(Shape::Words(at, anchor, words.into()), class);
    }

    /// Words over the whole width, in as many lines as they need.
    fn paragraph(&mut self, words: &str, class: &str) {
        let size = look(class).first().map_or(12.0, |look| look.size);
        // As wide as letters are on the average, with room to spare: nobody measures here.
        for line in wrapped(words, INNER / (size * 0.53)) {
            self.y += libm::ceil(size * 1.4);
            self.word((EDGE, self.y - size * 0.35), Anchor::Start, &line, class);
        }
    }

    /// Names of colours, where there is more than one.
    fn legend(&mut self, of: &[(String, usize)]) {
        if of.len() < 2 {
            return;
        }
        self.y += 24.0;
        let mut x = EDGE;
        for (name, colour) in of {
            let wide = 36.0 + 7.0 * width(name);
            if x > EDGE && x + wide > WIDTH - EDGE {
                (x, self.y) = (EDGE, self.y + 20.0);
            }
            let class = ["spot k", &crate::text::digits(*colour as i64)].concat();
            self.put(Shape::Circle([x + 6.0, self.y - 4.0, 5.0]), &class);
            self.word((x + 17.0, self.y), Anchor::Start, name, "t");
            x += wide;
        }
    }

    /// What a chart drew, within these: left, top, width, height.
    fn drawn(&mut self, node: &Html, within: [f64; 4]) {
        match node {
            Html::VList(list) => list.iter().for_each(|node| self.drawn(node, within)),
            Html::VTag(tag) => self.element(tag, within),
            _ => {}
        }
    }

    fn element(&mut self, tag: &VTag, within: [f64; 4]) {
        let [left, top, wide, high] = within;
        let told = |name: &str| tag.attributes.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value);
        let across = |name: &str| left + length(told(name), wide);
        let down = |name: &str| top + length(told(name), high);
        let shape = match tag.tag() {
            "line" => Shape::Line([across("x1"), down("y1"), across("x2"), down("y2")]),
            "circle" => Shape::Circle([across("cx"), down("cy"), length(told("r"), wide)]),
            // Bands are drawn in percents of the whole.
            "polygon" => {
                let mut parts = told("points").split_ascii_whitespace().map(|part| length(part, 0.0) / 100.0);
                let pair = || Some((left + wide * parts.next()?, top + high * parts.next()?));
                Shape::Polygon(core::iter::from_fn(pair).collect())
            }
            "text" => {
                let at = (across("x") + length(told("dx"), wide), down("y") + length(told("dy"), high));
                let anchor = match told("text-anchor") {
                    "middle" => Anchor::Middle,
                    "end" => Anchor::End,
                    _ => Anchor::Start,
                };
                Shape::Words(at, anchor, tag.children().map(said).unwrap_or_default())
            }
            _ => return tag.children().map_or((), |all| self.drawn(all, within)),
        };
        self.put(shape, told("class"));
    }
}

/// The words in a node.
fn said(node: &Html) -> String {
    match node {
        Html::VText(words) => words.text.to_string(),
        Html::VList(list) => list.iter().map(said).collect(),
        _ => String::new(),
    }
}

/// A length as the charts write it: pixels, or percents of the whole, with few digits.
fn length(words: &str, whole: f64) -> f64 {
    let (mut parts, mut unit) = (0_i64, 0.0);
    for b in words.bytes() {
        match b {
            b'0'..=b'9' => (parts, unit) = (parts.saturating_mul(10).saturating_add(i64::from(b - b'0')), unit * 10.0),
            b'.' => unit = 1.0,
            _ => {}
        }
    }
    let size = parts as f64 / if unit > 0.0 { unit } else { 1.0 };
    let size = if words.starts_with('-') { -size } else { size };
    if words.ends_with('%') { whole * size / 100.0 } else { size }
}

/// How wide words are, in letters: those of the far east take two.
fn width(words: &str) -> f64 {
    words.chars().map(|c| if c >= '\u{1100}' && !c.is_ascii_punctuation() { 2.0 } else { 1.0 }).sum()
}

/// Lines of so many letters; a word that is longer is cut.
fn wrapped(words: &str, most: f64) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in words.split_whitespace() {
        if !line.is_empty() && width(&line) + 1.0 + width(word) > most {
            lines.push(core::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            if width(&line) + 1.0 > most {
                lines.push(core::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_charts() {
        for (words, is) in [("12.5%", 25.0), ("100%", 200.0), ("-6", -6.0), ("18", 18.0), ("0", 0.0), ("", 0.0)] {
            assert_eq!(length(words, 200.0), is, "{words}");
        }
    }

    #[test]
    fn no_line_is_longer_than_the_sheet() {
        let text = "one two three supercalifragilistic 四五六七八九十 end";
        let lines = wrapped(text, 10.0);
        assert!(lines.iter().all(|line| width(line) <= 11.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert!(wrapped(" ", 10.0).is_empty());
    }
}
