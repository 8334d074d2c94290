//! What a figure rests on: publisher, year, sample and how far to trust it, or that it is ours.

use crate::evidence::{Row, Rule};
use crate::text::{Label, Msg, digits, say};
use crate::ui::markup::{Pen, markup};
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
    let basis = &row.basis;
    if basis.sources.is_empty() {
        return markup!(pen: "{}: {}.", what, Label::OurAssumption);
    }
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
            markup!(
                pen: "{}<a href={} target='_blank' rel='noopener noreferrer nofollow'>{}</a>",
                if i > 0 { "; " } else { "" },
                s.url,
                say(&Msg::SourceLine { name: s.name, year: s.year, sample: s.sample })
            );
        },
        words::confidence(row.confidence),
        (oldest.saturating_add(OLD_AFTER) < year).then(|| say(&Msg::OldSource { year: &digits(oldest.into()) }))
    );
}
