//! One interval on a logarithmic axis: p10 to p90 as a bar, the typical value as a mark.

use super::scale::{LogScale, percent};
use yew::{AttrValue, Html, Properties, component, html};

/// What to draw.
#[derive(Properties, PartialEq)]
pub struct BandProps {
    /// The axis, shared by rows that may be compared.
    pub scale: LogScale,
    /// p10 and p90.
    pub ends: (f64, f64),
    /// The typical value; `None` for a list price, which has none.
    pub mid: Option<f64>,
    /// A reference range drawn behind (what is usual).
    #[prop_or_default]
    pub usual: Option<(f64, f64)>,
    /// The sentence that says the same.
    pub alt: AttrValue,
}

/// An interval bar.
#[component]
pub fn Band(props: &BandProps) -> Html {
    let bar = |class: &'static str, (low, high): (f64, f64), y: &'static str, height: &'static str| {
        let (a, b) = (props.scale.at(low), props.scale.at(high));
        html! { <rect {class} x={percent(a)} {y} width={percent((b - a).max(0.8))} {height} rx="6" /> }
    };
    html! {
        <svg role="img" aria-label={props.alt.clone()}>
            <rect class="b0" x="0" y="8" width="100%" height="4" rx="2" />
            if let Some(usual) = props.usual {
                { bar("b3", usual, "3", "14") }
            }
            { bar("b1", props.ends, "4", "12") }
            if let Some(mid) = props.mid {
                <rect class="b2" x={percent(props.scale.at(mid))} y="2" width="3" height="16" rx="1.5" transform="translate(-1.5 0)" />
            }
        </svg>
    }
}
