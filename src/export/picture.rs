//! A picture that leaves: strokes and words in absolute places, as SVG that stands alone and as what a canvas is to paint.
//!
//! Knows XML, and that a file has no page around it: no classes, no custom properties, no `light-dark()`, no address. Both ways
//! out write the same marks, so that a PNG is the SVG. Refuses to know what is shown.

use super::number::tenths;
use super::writer::Writer;

/// The fonts: those that programs for drawings know by name, and whatever there is.
pub const FONTS: &str = "Helvetica, Arial, sans-serif";

/// How a mark looks. A colour is `#rrggbb`, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Inside.
    pub fill: &'static str,
    /// Along the edge.
    pub stroke: &'static str,
    /// Of that edge, in pixels.
    pub width: f64,
    /// Of both; 0 is as good as not set, which is whole.
    pub opacity: f64,
    /// Whether the edge is broken.
    pub is_dashed: bool,
    /// Of words, in pixels.
    pub size: f64,
    /// Of words.
    pub is_bold: bool,
}

/// On which side of its place a word stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// From here to there.
    Line([f64; 4]),
    /// Around here, so far.
    Circle([f64; 3]),
    /// Around all of these.
    Polygon(Vec<(f64, f64)>),
    /// Words at a place.
    Words((f64, f64), Anchor, String),
}

/// Something in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What.
    pub shape: Shape,
    /// How.
    pub look: Look,
}

/// A picture: what is later in the list lies above.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Pixels.
    pub width: f64,
    /// Pixels.
    pub height: f64,
    /// What it is.
    pub title: String,
    /// The sentence that says the same as the picture.
    pub about: String,
    /// All that is drawn.
    pub marks: Vec<Mark>,
}

/// As a file of SVG.
#[inline(never)] // A door.
pub fn svg(of: &Picture) -> String {
    let (width, height) = (tenths(of.width), tenths(of.height));
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    let box_ = ["0 0 ", &width, " ", &height].concat();
    for (name, value) in [
        ("width", &*width),
        ("height", &height),
        ("viewBox", &box_),
        ("role", "img"),
        ("aria-labelledby", "title about"),
        ("font-family", FONTS),
    ] {
        attribute(&mut out, name, value);
    }
    out.push_str(">\n<title id=\"title\">");
    escape(&mut out, &of.title);
    out.push_str("</title>\n<desc id=\"about\">");
    escape(&mut out, &of.about);
    out.push_str("</desc>\n");
    for mark in &of.marks {
        out.push_str(if matches!(mark.shape, Shape::Words(..)) { "<text" } else { "<path" });
        match &mark.shape {
            Shape::Words((x, y), anchor, _) => {
                attribute(&mut out, "x", &tenths(*x));
                attribute(&mut out, "y", &tenths(*y));
                if *anchor != Anchor::Start {
                    attribute(&mut out, "text-anchor", if *anchor == Anchor::End { "end" } else { "middle" });
                }
                attribute(&mut out, "font-size", &tenths(mark.look.size));
                if mark.look.is_bold {
                    attribute(&mut out, "font-weight", "600");
                }
            }
            shape => attribute(&mut out, "d", &path(shape)),
        }
        paint(&mut out, &mark.look);
        match &mark.shape {
            Shape::Words(_, _, words) => {
                out.push('>');
                escape(&mut out, words);
                out.push_str("</text>\n");
            }
            _ => out.push_str("/>\n"),
        }
    }
    out.push_str("</svg>\n");
    out
}

/// As what a canvas is to paint: `[width, height, mark, …]`, each mark a list of what it is (a path, or words), place, side,
/// font (of words alone), fill, stroke, its width, opacity, dashes.
#[inline(never)] // A door.
pub fn strokes(of: &Picture) -> String {
    let mut to = Writer::default();
    to.open('[');
    to.plain(&tenths(of.width));
    to.plain(&tenths(of.height));
    for Mark { shape, look } in &of.marks {
        to.open('[');
        let (what, (x, y), anchor, font) = match shape {
            Shape::Words(place, anchor, words) => {
                let weight = if look.is_bold { "600 " } else { "" };
                (words.clone(), *place, *anchor, [weight, &tenths(look.size), "px ", FONTS].concat())
            }
            shape => (path(shape), (0.0, 0.0), Anchor::Start, String::new()),
        };
        to.words(&what);
        to.plain(&tenths(x));
        to.plain(&tenths(y));
        to.words(match anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        to.words(&font);
        to.words(look.fill);
        to.words(look.stroke);
        to.plain(&tenths(look.width));
        to.plain(&hundredths(look.opacity));
        to.plain(if look.is_dashed { "[3,5]" } else { "[]" });
        to.close(']');
    }
    to.close(']');
    to.done()
}

/// The path of a shape that is none of words.
fn path(shape: &Shape) -> String {
    let mut out = String::new();
    let mut go = |mark: &str, parts: &[f64]| {
        out.push_str(mark);
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                out.push(' ');
            }
            out.push_str(&tenths(*part));
        }
    };
    match shape {
        Shape::Line([x1, y1, x2, y2]) => {
            go("M", &[*x1, *y1]);
            go("L", &[*x2, *y2]);
        }
        Shape::Circle([x, y, r]) => {
            go("M", &[x - r, *y]);
            go("a", &[*r, *r, 0.0, 1.0, 0.0, 2.0 * r, 0.0]);
            go("a", &[*r, *r, 0.0, 1.0, 0.0, -2.0 * r, 0.0]);
            go("Z", &[]);
        }
        Shape::Polygon(all) => {
            for (i, (x, y)) in all.iter().enumerate() {
                go(if i == 0 { "M" } else { "L" }, &[*x, *y]);
            }
            go("Z", &[]);
        }
        Shape::Words(..) => {}
    }
    out
}

fn paint(out: &mut String, look: &Look) {
    attribute(out, "fill", if look.fill.is_empty() { "none" } else { look.fill });
    if !look.stroke.is_empty() {
        attribute(out, "stroke", look.stroke);
        attribute(out, "stroke-width", &tenths(look.width));
        attribute(out, "stroke-linejoin", "round");
        if look.is_dashed {
            attribute(out, "stroke-dasharray", "3 5");
        }
    }
    if look.opacity > 0.0 {
        attribute(out, "opacity", &hundredths(look.opacity));
    }
}

/// Between 0 and 1; not set is whole.
fn hundredths(opacity: f64) -> String {
    if opacity > 0.0 { super::number::estimate(opacity) } else { "1".into() }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.extend([" ", name, "=\"", value, "\""]);
}

/// What XML may hold. What it may hold in no way at all is left out: a file with a control sign in it opens nowhere.
fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
}
