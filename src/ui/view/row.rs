//! A row: name, picture, figure; it opens to what its width comes from and what it rests on.

use super::View;
use super::sources::sources;
use crate::evidence::Row as Evidence;
use crate::report::{Computed, Estimate, NotComputable};
use crate::stats::{Factor, Interval};
use crate::text::{Label, Msg, Piece, label, pieces, say};
use crate::ui::action::Action;
use crate::ui::chart::{Band, LogScale, band};
use crate::ui::hears::click;
use crate::ui::markup::{list, markup};
use crate::ui::shape::Shape;
use crate::ui::words;
use yew::Html;

/// How a row writes its numbers.
pub type Write<'a> = fn(&Shape<'a>, f64) -> String;

/// Something said, its emphasis as bold.
pub fn said(words: &str) -> Html {
    let piece = |p: Piece<'_>| {
        let text = p.text.to_owned();
        if p.strong { markup!("<b>{}</b>", text) } else { markup!("{}", text) }
    };
    list(pieces(words).map(piece).collect())
}

/// The axis of these estimates, and of more ranges beside them.
pub fn scale_of(estimates: &[&Computed<Estimate>], more: &[(f64, f64)], floor: f64) -> LogScale {
    let mut ends = more.to_vec();
    for estimate in estimates.iter().filter_map(|e| e.as_ref().ok()) {
        ends.push((estimate.interval.low(), estimate.interval.high()));
    }
    LogScale::over(&ends, floor)
}

/// A paragraph that explains.
pub fn why(words: &str) -> Html {
    markup!("<p class='why'>{}</p>", said(words))
}

/// A row without a number: why there is none.
pub fn missing(key: &'static str, name: Label, why: &NotComputable) -> Html {
    markup!(
        "<div class='row' data-row={}><div class='flat'><span class='k'>{}</span>\
         <span class='v' data-test='value'><span class='none'>{}</span></span></div></div>",
        key,
        name,
        words::reason(*why)
    )
}

/// A row that is a sentence.
pub fn sentence(key: &'static str, name: Label, words: &str) -> Html {
    markup!(
        "<div class='row text' data-row={}><div class='flat'><span class='k'>{}</span>\
         <span class='why' data-test='value'>{}</span></div></div>",
        key,
        name,
        said(words)
    )
}

impl<'a> View<'a> {
    /// A row that opens; its reasons are drawn when it is opened for the first time.
    pub fn open(
        &self,
        key: &'static str,
        name: Label,
        picture: Html,
        value: String,
        small: String,
        because: &dyn Fn() -> Html,
    ) -> Html {
        markup!(
            "<details class='row' data-row={}><summary onclick={}><span class='k'>{}</span>{}\
             <span class='v' data-test='value'>{}<small>{}</small></span></summary>\
             <div class='because'>{}</div></details>",
            key,
            click(self.act, Action::Unfold(key)),
            name,
            picture,
            value,
            small,
            self.unfolded.contains(&key).then(because)
        )
    }

    /// The bar of an interval, with the sentence that says the same.
    pub fn bar(&self, name: Label, scale: LogScale, of: Interval, write: Write<'a>) -> Html {
        let shape = &self.shape;
        let (low, mid, high) = (write(shape, of.low()), write(shape, of.mid()), write(shape, of.high()));
        let name = label(name);
        let alt = if of.is_known() {
            say(&Msg::KnownAlt { name, value: &mid })
        } else {
            say(&Msg::RangeAlt { name, low: &low, mid: &mid, high: &high })
        };
        band(Band { scale, ends: (of.low(), of.high()), mid: Some(of.mid()), usual: None, alt })
    }

    /// The row of an estimate, or of the reason why there is none. `small` stands behind the range.
    pub fn estimate(
        &self,
        key: &'static str,
        name: Label,
        of: &Computed<Estimate>,
        scale: LogScale,
        write: Write<'a>,
        small: &str,
    ) -> Html {
        let estimate = match of {
            Ok(estimate) => estimate,
            Err(why) => return missing(key, name, why),
        };
        let range =
            if estimate.interval.is_known() { String::new() } else { self.shape.range(estimate.interval, write) };
        let small = match (range.is_empty(), small.is_empty()) {
            (true, _) => small.to_owned(),
            (false, true) => range,
            (false, false) => [&range, " · ", small].concat(),
        };
        let value = write(&self.shape, estimate.interval.mid());
        let picture = self.bar(name, scale, estimate.interval, write);
        self.open(key, name, picture, value, small, &|| self.because(&estimate.shares, &estimate.sources))
    }

    /// Where the width comes from, and what the figure rests on.
    pub fn because(&self, shares: &[(Factor, f64)], rows: &[&'static Evidence]) -> Html {
        let told = self.report.results.pasted_views.is_some();
        let mut lines = Vec::new();
        for (factor, share) in shares.iter().filter(|(_, share)| *share >= 0.03).take(5) {
            let share = self.shape.whole_percent(*share);
            let line = say(&Msg::Because { factor: words::factor(*factor, told), share: &share });
            lines.push(markup!("<li>{}</li>", line));
        }
        markup!("<ul>{}</ul>{}", lines, sources(rows, self.year))
    }
}
