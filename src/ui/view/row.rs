//! A row: name, picture, figure; it opens to what its width comes from and what it rests on.

use super::View;
use super::sources::sources;
use crate::evidence::Row as Evidence;
use crate::report::{Computed, Estimate, NotComputable};
use crate::stats::{Factor, Interval};
use crate::text::{Arg, Label, Writes, Written, msg, pieces};
use crate::ui::action::Action;
use crate::ui::chart::{Band, LogScale, band};
use crate::ui::deep::explain;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::words;
use yew::Html;

/// Something said, its emphasis as bold.
pub fn tell(pen: &mut Pen<'_>, words: &str) {
    for piece in pieces(words) {
        let text = piece.text.to_owned();
        if piece.strong {
            markup!(pen: "<b>{}</b>", text);
        } else {
            markup!(pen: "{}", text);
        }
    }
}

/// On which axis a row stands, and how its numbers are written.
pub struct Axis {
    /// The axis.
    pub scale: LogScale,
    /// The numbers.
    pub write: Written,
}

/// The same, alone.
pub fn said(words: &str) -> Html {
    let mut pen = Pen::new(None);
    tell(&mut pen, words);
    pen.done()
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
pub fn why(pen: &mut Pen<'_>, words: &str) {
    markup!(pen: "<p class='why'>{}</p>", tell(pen, words));
}

/// A row that opens.
pub struct Opens {
    /// Its key in `data-row`.
    pub key: &'static str,
    /// What it is.
    pub name: Label,
    /// The bar.
    pub picture: Option<Band>,
    /// The figure.
    pub value: String,
    /// What stands behind it.
    pub small: String,
}

impl View<'_> {
    /// A row that opens; its reasons are drawn when it is opened for the first time.
    pub fn open(&self, pen: &mut Pen<'_>, row: Opens, because: &dyn Fn(&mut Pen<'_>)) {
        let Opens { key, name, picture, value, small } = row;
        let figure = |pen: &mut Pen<'_>| {
            if let Some(picture) = picture {
                band(pen, picture);
            }
            markup!(pen: "<span class='v' data-test='value'>{}<small>{}</small></span>", value, small);
        };
        self.details(pen, ("row", key, name), figure, because);
    }

    /// A row without a number: why there is none.
    pub fn missing(&self, pen: &mut Pen<'_>, key: &'static str, name: Label, why: &NotComputable) {
        let reason = words::reason(*why);
        let figure = |pen: &mut Pen<'_>| {
            markup!(pen: "<span class='v' data-test='value'><span class='none'>{}</span></span>", reason);
        };
        self.details(pen, ("row none", key, name), figure, &|_| {});
    }

    /// A row that is a sentence.
    pub fn sentence(&self, pen: &mut Pen<'_>, key: &'static str, name: Label, words: &str, rows: &[&'static Evidence]) {
        let figure =
            |pen: &mut Pen<'_>| markup!(pen: "<span class='why' data-test='value'>{}</span>", tell(pen, words));
        self.details(pen, ("row text", key, name), figure, &|pen| self.because(pen, &[], rows));
    }

    /// A row that opens to what it is, how it comes about and what it rests on.
    fn details(
        &self,
        pen: &mut Pen<'_>,
        (class, key, name): (&'static str, &'static str, Label),
        figure: impl FnOnce(&mut Pen<'_>),
        because: &dyn Fn(&mut Pen<'_>),
    ) {
        markup!(
            pen: "<details class={} data-row={} open={}><summary onclick={}><span class='k'>{}</span>{}</summary>\
                  <div class='because'>{}</div></details>",
            class,
            key,
            self.reopened.contains(&key).then_some(""),
            Hears::Click(Action::Unfold(key)),
            name,
            figure(pen),
            if self.unfolded.contains(&key) {
                explain(pen, key);
                because(pen);
            }
        );
    }

    /// The bar of an interval, with the sentence that says the same.
    pub fn bar(&self, name: Label, axis: &Axis, of: Interval) -> Band {
        let [low, mid, high] = [of.low(), of.mid(), of.high()].map(|x| axis.write.of(x));
        let alt = if of.is_known() {
            self.shape.say(msg::KNOWN_ALT, [Arg::Label(name), mid])
        } else {
            self.shape.say(msg::RANGE_ALT, [Arg::Label(name), mid, low, high])
        };
        Band { scale: axis.scale, ends: (of.low(), of.high()), mid: Some(of.mid()), usual: None, alt }
    }

    /// The row of an estimate, or of the reason why there is none. `small` stands behind the range.
    pub fn estimate(
        &self,
        pen: &mut Pen<'_>,
        key: &'static str,
        name: Label,
        of: &Computed<Estimate>,
        axis: &Axis,
        small: &str,
    ) {
        match of {
            Ok(of) => self.figure(pen, key, name, of, axis, small),
            Err(why) => self.missing(pen, key, name, why),
        }
    }

    /// The row of an estimate.
    pub fn figure(
        &self,
        pen: &mut Pen<'_>,
        key: &'static str,
        name: Label,
        estimate: &Estimate,
        axis: &Axis,
        small: &str,
    ) {
        let mut behind = String::new();
        if !estimate.interval.is_known() {
            behind = self.shape.range(estimate.interval, axis.write);
            if !small.is_empty() {
                behind.push_str(" · ");
            }
        }
        behind.push_str(small);
        let row = Opens {
            key,
            name,
            picture: Some(self.bar(name, axis, estimate.interval)),
            value: self.shape.write(axis.write, estimate.interval.mid()),
            small: behind,
        };
        self.open(pen, row, &|pen| self.because(pen, &estimate.shares, &estimate.sources));
    }

    /// Where the width comes from, and what the figure rests on.
    #[inline(never)] // A door.
    pub fn because(&self, pen: &mut Pen<'_>, shares: &[(Factor, f64)], rows: &[&'static Evidence]) {
        let told = self.report.results.pasted_views.is_some();
        markup!(
            pen: "<ul>{}</ul>{}",
            for (factor, share) in shares.iter().filter(|(_, share)| *share >= 0.03).take(5) {
                let because = [Written::WholePercent.of(*share), Arg::Label(words::factor(*factor, told))];
                let line = self.shape.say(msg::BECAUSE, because);
                markup!(pen: "<li>{}</li>", line);
            },
            sources(pen, rows, self.year)
        );
    }
}
