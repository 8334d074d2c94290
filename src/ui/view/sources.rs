//! What a figure rests on: publisher, year, sample and how far to trust it, or that it is ours.

use crate::evidence::{Row, Rule};
use crate::text::{Label, Msg, label, say};
use crate::ui::words;
use yew::{Html, html};

/// Rows older than this say so.
const OLD_AFTER: u16 = 3;

/// The sources of these rows, one line a row.
pub fn sources(rows: &[&'static Row], year: u16) -> Html {
    html! { <ul class="sources">{ for rows.iter().map(|row| html! { <li>{ source(row, year) }</li> }) }</ul> }
}

/// One row's sources in a line: what it measures, who says so, how far to trust it.
pub fn source(row: &'static Row, year: u16) -> Html {
    let what = label(words::metric(row.metric));
    let basis = &row.basis;
    if basis.sources.is_empty() {
        return html! { <>{ what }{ ": " }{ label(Label::OurAssumption) }{ "." }</> };
    }
    let ours = matches!(basis.rule, Rule::Synthesis | Rule::GeometricMean);
    let oldest = basis.sources.iter().map(|s| s.year).min().unwrap_or(year);
    html! {
        <>
            { what }{ ": " }
            if ours { { label(Label::OurSynthesis) }{ " " } }
            { for basis.sources.iter().enumerate().map(|(i, s)| {
                let line = say(&Msg::SourceLine { name: s.name, year: s.year, sample: s.sample });
                html! { <>
                    if i > 0 { { "; " } }
                    <a href={s.url} target="_blank" rel="noopener noreferrer nofollow">{ line }</a>
                </> }
            }) }
            { "; " }{ label(words::confidence(row.confidence)) }{ ". " }
            if oldest.saturating_add(OLD_AFTER) < year {
                { say(&Msg::OldSource { year: &oldest.to_string() }) }
            }
        </>
    }
}
