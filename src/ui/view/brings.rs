//! "One post would bring": from reach to orders on one axis, and the one fact that would narrow them most.

use super::View;
use super::row::{Axis, Opens, scale_of, tell, why};
use super::verdict::behind;
use crate::report::{Centre, Counting, Path};
use crate::stats::Factor;
use crate::text::Written::{Count, Whole, WholePercent};
use crate::text::{Arg, Label, digits, label, msg};
use crate::ui::markup::{Pen, markup};
use crate::ui::words;
use yew::Html;

/// The card.
pub fn brings(view: &View<'_>) -> Html {
    let results = &view.report.results;
    let (link, code) = (&view.report.link, &view.report.code);
    let estimates = [&results.views, &results.reach, &results.engagements, &results.clicks, &link.orders, &code.orders];
    let axis = &Axis { scale: scale_of(&estimates, &[], 0.05), write: Count };
    let views = match results.pasted_views {
        Some(_) => String::new(),
        None => label(Label::FactorViews).to_owned(),
    };
    let engaged =
        results.pasted_engagements.as_ref().map(|p| behind(&view.shape, p.posts, p.centre)).unwrap_or_default();
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c6' part='card results' aria-labelledby='cl-brings'><h2 id='cl-brings'>{}</h2>\
         <div class='rows'>{}{}{}{}{}{}</div>{}{}</section>",
        heading(view),
        view.estimate(pen, "views", Label::Views, &results.views, axis, &views),
        view.estimate(pen, "reach", Label::Reach, &results.reach, axis, ""),
        view.estimate(pen, "engagements", Label::Engaged, &results.engagements, axis, &engaged),
        view.estimate(pen, "clicks", Label::Clicks, &results.clicks, axis, ""),
        orders(view, pen, link, axis),
        orders(view, pen, code, axis),
        average(view, pen),
        width(view, pen)
    );
    pen.done()
}

fn heading(view: &View<'_>) -> String {
    match view.report.posts {
        0 | 1 => label(Label::OnePostBrings).to_owned(),
        n => view.shape.say(msg::POSTS_BRING, [Arg::Words(&digits(n.into()))]),
    }
}

/// Orders are whole: where few are expected, the row says how often there are none.
fn orders(view: &View<'_>, pen: &mut Pen<'_>, path: &Path, axis: &Axis) {
    let (key, name) = match path.counting {
        Counting::Link => ("orders-link", Label::OrdersByLink),
        Counting::Code => ("orders-code", Label::OrdersByCode),
    };
    let estimate = match &path.orders {
        Ok(estimate) => estimate,
        Err(why) => return view.missing(pen, key, name, why),
    };
    let shape = &view.shape;
    let value = shape.count(estimate.interval.mid());
    let hundred = |share: f64| Whole.of(share * 100.0);
    let counts = path.counts.as_ref().ok().and_then(|c| {
        let (low, high, content) = c.range?;
        Some((Whole.of(low.into()), Whole.of(high.into()), hundred(content), hundred(c.none)))
    });
    let small = match counts {
        Some((low, high, _, none)) => shape.say(msg::NONE_IN, [low, high, none]),
        None => shape.range(estimate.interval, Count),
    };
    let row = Opens { key, name, picture: Some(view.bar(name, axis, estimate.interval)), value, small };
    view.open(pen, row, &|pen| {
        if let Some((low, high, content, _)) = counts {
            markup!(pen: "<p>{}</p>", shape.say(msg::COUNT_RANGE, [low, high, content]));
        }
        view.because(pen, &estimate.shares, &estimate.sources);
    });
}

/// The cause of the width, and the one fact that would narrow it most.
fn width(view: &View<'_>, pen: &mut Pen<'_>) {
    let report = view.report;
    let shape = &view.shape;
    let path = [&report.link, &report.code].into_iter().find_map(|p| p.orders.as_ref().ok());
    let told = report.results.pasted_views.is_some();
    let cause = path.and_then(|e| e.shares.first()).map(|(factor, share)| {
        shape.say(msg::WIDTH_CAUSE, [Arg::Label(words::factor(*factor, told)), WholePercent.of(*share)])
    });
    let narrow = report.question.as_ref().map(|q| {
        let (fact, what) = (words::askable(q.fact), words::subject(q.subject));
        shape.say(msg::NARROW_BEST, [Arg::Label(fact), Arg::Lower(what), Count.of(q.now), Count.of(q.after)])
    });
    // Asking for more helps little where the luck of a single post is the cause.
    let luck = path.and_then(|e| e.shares.first()).is_some_and(|(factor, _)| *factor == Factor::PostLuck);
    let then = if luck && told { label(Label::StillUnsure).to_owned() } else { narrow.unwrap_or_default() };
    if let Some(cause) = cause {
        markup!(pen: "<p class='why'>{} {}</p>", tell(pen, &cause), tell(pen, &then));
    }
}

/// What stands behind an average that was told.
fn average(view: &View<'_>, pen: &mut Pen<'_>) {
    let shape = &view.shape;
    if let Some(told) = view.report.results.pasted_views.as_ref().filter(|p| p.centre == Centre::Average) {
        why(pen, &shape.say(msg::PASTED_FROM, [Whole.of(told.shown), Count.of(told.typical)]));
    }
}
