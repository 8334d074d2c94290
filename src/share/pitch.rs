//! What a pitch page says beside the creators, and how it looks: words of the one who sends it, two colours, a font, a logo.
//!
//! Knows what may travel: a logo is a drawing (SVG) of at most [`MOST_LOGO`] bytes, since a picture of dots would be longer
//! than a link; it is shown as a picture, which runs nothing and fetches nothing. Refuses to know where colours go.

use super::bytes::{Bytes, Out, place};
use super::refusal::Refusal;
use super::words::Line;

/// The most bytes of a logo in a link: in its letters a third of what a link may have.
pub const MOST_LOGO: usize = 1_536;

/// In what the page is set. No font is fetched: these are what computers have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Font {
    /// As the tool is.
    #[default]
    Own,
    /// With serifs throughout.
    Serif,
    /// Without them throughout.
    Sans,
    /// Round ends.
    Round,
    /// Of equal width.
    Mono,
}

impl Font {
    /// Every font, in the order of the token.
    pub const ALL: [Font; 5] = [Font::Own, Font::Serif, Font::Sans, Font::Round, Font::Mono];
}

/// A pitch page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pitch {
    /// The headline.
    pub title: Line,
    /// For whom it is.
    pub prepared_for: Line,
    /// By whom.
    pub prepared_by: Line,
    /// The brand's colour, 0xRRGGBB, as told: where it is shown it is made to carry words.
    pub accent: Option<u32>,
    /// The ground of the head of the page.
    pub cover: Option<u32>,
    /// In what it is set.
    pub font: Font,
    /// Nothing on it names the tool.
    pub is_unsigned: bool,
    /// It is for its reader: there is nothing to type in.
    pub is_shown: bool,
    /// The logo's SVG.
    pub logo: String,
}

impl Pitch {
    /// The same without what somebody wrote: nobody can say whether a figure stands in it.
    #[must_use]
    pub fn without_words(&self) -> Pitch {
        let [title, prepared_for, prepared_by] = [Line::default(), Line::default(), Line::default()];
        Pitch { title, prepared_for, prepared_by, ..self.clone() }
    }
}

/// What is told, a bit each, and then that; nothing where nothing is.
pub(super) fn put(pitch: &Pitch) -> Out {
    let mut out = Out::default();
    let lines = [&pitch.title, &pitch.prepared_for, &pitch.prepared_by];
    let flags = lines.iter().map(|line| !line.is_empty()).chain([
        pitch.accent.is_some(),
        pitch.cover.is_some(),
        pitch.font != Font::Own,
        pitch.is_unsigned,
        pitch.is_shown,
        !pitch.logo.is_empty(),
    ]);
    let flags = flags.enumerate().fold(0, |all, (at, is_told)| all | u64::from(is_told) << at);
    if flags == 0 {
        return out;
    }
    out.number(flags);
    lines.into_iter().filter(|line| !line.is_empty()).for_each(|line| out.text(line.as_str()));
    [pitch.accent, pitch.cover].into_iter().flatten().for_each(|colour| out.number(colour.into()));
    if pitch.font != Font::Own {
        out.number(place(&Font::ALL, &pitch.font));
    }
    if !pitch.logo.is_empty() {
        out.part(&Out { bytes: pitch.logo.as_bytes().into() });
    }
    out
}

/// The pitch page.
///
/// # Errors
/// Where one of its parts does not hold.
pub(super) fn get(mut bytes: Bytes<'_>) -> Result<Pitch, Refusal> {
    let flags = bytes.flags(9)?;
    let has = |bit: u32| flags & 1 << bit != 0;
    let mut pitch = Pitch { is_unsigned: has(6), is_shown: has(7), ..Pitch::default() };
    for (bit, line) in [(0, &mut pitch.title), (1, &mut pitch.prepared_for), (2, &mut pitch.prepared_by)] {
        if has(bit) {
            *line = bytes.text()?;
        }
    }
    for (bit, colour) in [(3, &mut pitch.accent), (4, &mut pitch.cover)] {
        if has(bit) {
            *colour = Some(bytes.at_most(0xFF_FF_FF)?);
        }
    }
    if has(5) {
        pitch.font = bytes.one_of(&Font::ALL)?;
    }
    if has(8) {
        pitch.logo = bytes.drawing(MOST_LOGO)?;
    }
    bytes.end();
    Ok(pitch)
}

/// Whether these letters are a drawing that a link may bring.
pub fn is_drawing(logo: &str) -> bool {
    let begins = ["<svg", "<?xml", "<!--"].iter().any(|begin| logo.starts_with(begin));
    begins && logo.len() <= MOST_LOGO && !logo.contains('\0')
}
