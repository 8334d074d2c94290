//! Who is "micro"? One scheme a line: its bands over the axis of followers, the one called micro filled, and the creator.

use super::scale::{LogScale, percent};
use yew::{AttrValue, Html, Properties, component, html};

/// The axis that all schemes share: 100 to 10 million followers.
pub fn axis() -> LogScale {
    LogScale::new(100.0, 1e7)
}

/// One scheme.
#[derive(Properties, PartialEq)]
pub struct LadderProps {
    /// Bands as (from, to, whether it is the creator's).
    pub bands: Vec<(f64, f64, bool)>,
    /// Where micro begins and ends in this scheme.
    pub micro: Option<(f64, f64)>,
    /// The creator's followers.
    pub followers: Option<f64>,
    /// The sentence that says the same.
    pub alt: AttrValue,
}

/// The bands of one scheme as a line.
#[component]
pub fn Ladder(props: &LadderProps) -> Html {
    let scale = axis();
    let piece = |class: &'static str, low: f64, high: f64| {
        let (a, b) = (scale.at(low.max(1.0)), scale.at(high));
        html! { <rect {class} x={percent(a)} y="2" width={percent((b - a - 0.4).max(0.2))} height="14" rx="3" /> }
    };
    html! {
        <svg role="img" aria-label={props.alt.clone()}>
            { for props.bands.iter().map(|&(low, high, _)| piece("b0", low, high)) }
            if let Some((low, high)) = props.micro {
                { piece("b1", low, high) }
            }
            if let Some(followers) = props.followers {
                <rect class="b2" x={percent(scale.at(followers))} y="-3" width="3" height="24" rx="1.5" transform="translate(-1.5 0)" />
            }
        </svg>
    }
}

/// The labels below the ladder.
#[derive(Properties, PartialEq)]
pub struct LadderAxisProps {
    /// Marks as (followers, label).
    pub marks: Vec<(f64, AttrValue)>,
}

/// The axis below the ladder.
#[component]
pub fn LadderAxis(props: &LadderAxisProps) -> Html {
    let scale = axis();
    html! {
        <svg aria-hidden="true">
            { for props.marks.iter().map(|(x, label)| {
                let at = scale.at(*x);
                let anchor = if at < 4.0 { "start" } else if at > 96.0 { "end" } else { "middle" };
                html! { <text class="t" x={percent(at)} y="14" text-anchor={anchor}>{ label.clone() }</text> }
            }) }
        </svg>
    }
}
