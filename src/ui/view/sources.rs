//! What a figure rests on: publisher, year, sample and how far to trust it, or that it is ours.

use crate::evidence::{Row, Rule};
use crate::text::{Label, Msg, digits, say};
use crate::ui::markup::markup;
use crate::ui::words;
use yew::Html;

/// Rows older than this say so.
const OLD_AFTER: u16 = 3;

/// The sources of these rows, one line a row.
pub fn sources(rows: &[&'static Row], year: u16) -> Html {
    let lines: Vec<Html> = rows.iter().map(|row| markup!("<li>{}</li>", source(row, year))).collect();
    markup!("<ul>{}</ul>", lines)
}

/// One row's sources in a line: what it measures, who says so, how far to trust it.
pub fn source(row: &'static Row, year: u16) -> Html {
    let what = words::metric(row.metric);
    let basis = &row.basis;
    if basis.sources.is_empty() {
        return markup!("{}: {}.", what, Label::OurAssumption);
    }
    let ours = matches!(basis.rule, Rule::Synthesis | Rule::GeometricMean);
    let mut oldest = u16::MAX;
    let mut links = Vec::new();
    for (i, s) in basis.sources.iter().enumerate() {
        if s.year > 0 {
            oldest = oldest.min(s.year);
        }
        links.push(markup!(
            "{}<a href={} target='_blank' rel='noopener noreferrer nofollow'>{}</a>",
            if i > 0 { "; " } else { "" },
            s.url,
            say(&Msg::SourceLine { name: s.name, year: s.year, sample: s.sample })
        ));
    }
    let old = (oldest.saturating_add(OLD_AFTER) < year).then(|| say(&Msg::OldSource { year: &digits(oldest.into()) }));
    markup!(
        "{}: {}{}{}; {}. {}",
        what,
        ours.then_some(Label::OurSynthesis),
        if ours { " " } else { "" },
        links,
        words::confidence(row.confidence),
        old
    )
}
