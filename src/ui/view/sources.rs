//! What a figure rests on: publisher, year, sample and how far to trust it, or that it is ours.

use crate::evidence::{Row, Rule, Source};
use crate::text::{Arg, Label, digits, msg};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::words;

/// Rows older than this say so.
const OLD_AFTER: u16 = 3;

/// The sources of these rows, one line a row.
pub fn sources(pen: &mut Pen<'_>, rows: &[&'static Row], year: u16) {
    markup!(
        pen: "<ul>{}</ul>",
        for row in rows {
            markup!(pen: "<li>{}</li>", source(pen, row, year));
        }
    );
}

/// One row's sources in a line: what it measures, who says so, how far to trust it.
pub fn source(pen: &mut Pen<'_>, row: &'static Row, year: u16) {
    let what = words::metric(row.metric);
    if row.basis.sources.is_empty() {
        return markup!(pen: "{}: {}.", what, Label::OurAssumption);
    }
    cited(pen, row, year);
}

/// The same of a row that others stand behind.
#[inline(never)] // A door.
fn cited(pen: &mut Pen<'_>, row: &'static Row, year: u16) {
    let what = words::metric(row.metric);
    let basis = &row.basis;
    let ours = matches!(basis.rule, Rule::Synthesis | Rule::GeometricMean);
    let mut oldest = u16::MAX;
    markup!(
        pen: "{}: {}{}{}; {}. {}",
        what,
        ours.then_some(Label::OurSynthesis),
        if ours { " " } else { "" },
        for (i, s) in basis.sources.iter().enumerate() {
            if s.year > 0 {
                oldest = oldest.min(s.year);
            }
            markup!(pen: "{}{}", if i > 0 { "; " } else { "" }, cite(pen, s));
        },
        words::confidence(row.confidence),
        (oldest.saturating_add(OLD_AFTER) < year)
            .then(|| Shape::default().say(msg::OLD_SOURCE, [Arg::Words(&digits(oldest.into()))]))
    );
}

/// One source, with the way to it.
pub fn cite(pen: &mut Pen<'_>, source: &'static Source) {
    markup!(pen: "<a href={} target='_blank' rel='noopener noreferrer nofollow'>{}</a>", source.url, line(source));
}

/// Who says so, when, of how many. Year 0 is an undated page.
fn line(source: &Source) -> String {
    let line = match (source.year, source.sample) {
        (0, "") => return source.name.into(),
        (0, _) => msg::SOURCE_UNDATED,
        (_, "") => msg::SOURCE_IN,
        _ => msg::SOURCE_IN_OF,
    };
    let year = digits(source.year.into());
    Shape::default().say(line, [source.name, &year, source.sample].map(Arg::Words))
}
