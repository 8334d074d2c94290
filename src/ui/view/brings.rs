//! "One post would bring": from reach to orders on one axis, and the one fact that would narrow them most.

use super::View;
use super::row::{Axis, Opens, missing, scale_of, tell, why};
use crate::report::{Centre, Counting, Path, Subject};
use crate::stats::Factor;
use crate::text::{Label, Msg, digits, label, say};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::words;
use yew::Html;

/// The card.
pub fn brings(view: &View<'_>) -> Html {
    let results = &view.report.results;
    let (link, code) = (&view.report.link, &view.report.code);
    let estimates = [&results.views, &results.reach, &results.engagements, &results.clicks, &link.orders, &code.orders];
    let axis = &Axis { scale: scale_of(&estimates, &[], 0.05), write: Shape::count };
    let views = match results.pasted_views {
        Some(_) => String::new(),
        None => label(Label::FactorViews).to_owned(),
    };
    let engaged = results.pasted_engagements.as_ref().map(|p| pasted(view, p.posts, p.centre)).unwrap_or_default();
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c6' aria-labelledby='cl-brings'><h2 id='cl-brings'>{}</h2>\
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
        n => say(&Msg::PostsBring { n: &digits(n.into()) }),
    }
}

fn pasted(view: &View<'_>, posts: Option<u32>, centre: Centre) -> String {
    let posts = posts.map(|n| view.shape.whole(f64::from(n)));
    say(&Msg::AverageOf { posts: posts.as_deref(), median: centre == Centre::Median })
}

/// Orders are whole: where few are expected, the row says how often there are none.
fn orders<'a>(view: &View<'a>, pen: &mut Pen<'_>, path: &Path, axis: &Axis<'a>) {
    let (key, name) = match path.counting {
        Counting::Link => ("orders-link", Label::OrdersByLink),
        Counting::Code => ("orders-code", Label::OrdersByCode),
    };
    let estimate = match &path.orders {
        Ok(estimate) => estimate,
        Err(why) => return missing(pen, key, name, why),
    };
    let shape = &view.shape;
    let value = shape.count(estimate.interval.mid());
    let whole = |n: u32| shape.whole(f64::from(n));
    let counts = path
        .counts
        .as_ref()
        .ok()
        .and_then(|c| c.range.map(|(low, high, content)| (c.none, whole(low), whole(high), content)));
    let small = match &counts {
        Some((none, low, high, _)) => say(&Msg::NoneIn { none: &shape.whole(none * 100.0), low, high }),
        None => shape.range(estimate.interval, Shape::count),
    };
    let row = Opens { key, name, picture: Some(view.bar(name, axis, estimate.interval)), value, small };
    view.open(pen, row, &|pen| {
        if let Some((_, low, high, content)) = &counts {
            let range = Msg::CountRange { low, high, content: &shape.whole(content * 100.0) };
            markup!(pen: "<p>{}</p>", say(&range));
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
        say(&Msg::WidthCause { factor: words::factor(*factor, told), share: &shape.whole_percent(*share) })
    });
    let narrow = report.narrow.iter().find(|n| n.subject != Subject::TrueCost && !n.after.is_empty()).and_then(|n| {
        n.after.first().map(|(fact, after)| {
            say(&Msg::NarrowBest {
                fact: words::askable(*fact),
                what: words::subject(n.subject),
                now: &shape.count(n.now),
                after: &shape.count(*after),
            })
        })
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
        let (shown, typical) = (shape.whole(told.shown), shape.count(told.typical));
        why(pen, &say(&Msg::PastedFrom { shown: &shown, typical: &typical, median: false }));
    }
}
