//! "One post would bring": from reach to orders on one axis, and the one fact that would narrow them most.

use super::View;
use super::row::{missing, said, scale_of, why};
use crate::report::{Centre, Counting, Path};
use crate::stats::Factor;
use crate::text::{Label, Msg, digits, label, say};
use crate::ui::chart::LogScale;
use crate::ui::markup::markup;
use crate::ui::shape::Shape;
use crate::ui::words;
use yew::Html;

/// The card.
pub fn brings(view: &View<'_>) -> Html {
    let results = &view.report.results;
    let (link, code) = (&view.report.link, &view.report.code);
    let estimates = [&results.views, &results.reach, &results.engagements, &results.clicks, &link.orders, &code.orders];
    let scale = scale_of(&estimates, &[], 0.05);
    let views = match results.pasted_views {
        Some(_) => String::new(),
        None => label(Label::FactorViews).to_owned(),
    };
    let engaged = results.pasted_engagements.as_ref().map(|p| pasted(view, p.posts, p.centre)).unwrap_or_default();
    let count: super::row::Write<'_> = Shape::count;
    markup!(
        "<section class='card c6' aria-labelledby='cl-brings'><h2 id='cl-brings'>{}</h2>\
         <div class='rows'>{}{}{}{}{}{}</div>{}{}</section>",
        heading(view),
        view.estimate("views", Label::Views, &results.views, scale, count, &views),
        view.estimate("reach", Label::Reach, &results.reach, scale, count, ""),
        view.estimate("engagements", Label::Engaged, &results.engagements, scale, count, &engaged),
        view.estimate("clicks", Label::Clicks, &results.clicks, scale, count, ""),
        orders(view, link, scale),
        orders(view, code, scale),
        average(view),
        width(view)
    )
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
fn orders(view: &View<'_>, path: &Path, scale: LogScale) -> Html {
    let (key, name) = match path.counting {
        Counting::Link => ("orders-link", Label::OrdersByLink),
        Counting::Code => ("orders-code", Label::OrdersByCode),
    };
    let estimate = match &path.orders {
        Ok(estimate) => estimate,
        Err(why) => return missing(key, name, why),
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
    let range = || {
        counts.as_ref().map(|(_, low, high, content)| {
            markup!("<p>{}</p>", say(&Msg::CountRange { low, high, content: &shape.whole(content * 100.0) }))
        })
    };
    let because = || markup!("{}{}", range(), view.because(&estimate.shares, &estimate.sources));
    view.open(key, name, view.bar(name, scale, estimate.interval, Shape::count), value, small, &because)
}

/// The cause of the width, and the one fact that would narrow it most.
fn width(view: &View<'_>) -> Option<Html> {
    let report = view.report;
    let shape = &view.shape;
    let path = [&report.link, &report.code].into_iter().find_map(|p| p.orders.as_ref().ok());
    let told = report.results.pasted_views.is_some();
    let cause = path.and_then(|e| e.shares.first()).map(|(factor, share)| {
        say(&Msg::WidthCause { factor: words::factor(*factor, told), share: &shape.whole_percent(*share) })
    });
    let narrow = report.question.as_ref().map(|q| {
        say(&Msg::NarrowBest {
            fact: words::askable(q.fact),
            what: words::subject(q.subject),
            now: &shape.count(q.now),
            after: &shape.count(q.after),
        })
    });
    // Asking for more helps little where the luck of a single post is the cause.
    let luck = path.and_then(|e| e.shares.first()).is_some_and(|(factor, _)| *factor == Factor::PostLuck);
    let then = if luck && told { label(Label::StillUnsure).to_owned() } else { narrow.unwrap_or_default() };
    cause.map(|cause| markup!("<p class='why'>{} {}</p>", said(&cause), said(&then)))
}

/// What stands behind an average that was told.
fn average(view: &View<'_>) -> Option<Html> {
    let shape = &view.shape;
    let told = view.report.results.pasted_views.as_ref().filter(|p| p.centre == Centre::Average)?;
    let (shown, typical) = (shape.whole(told.shown), shape.count(told.typical));
    Some(why(&say(&Msg::PastedFrom { shown: &shown, typical: &typical, median: false })))
}
