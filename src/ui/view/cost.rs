//! "What it should cost": price, what one pays per thing, and whether it pays, by each way of counting.

use super::View;
use super::row::{Axis, Opens, scale_of, why};
use super::sources::sources;
use crate::evidence::Row;
use crate::model::Payment;
use crate::report::{Counting, Path};
use crate::text::Written::{Count, Money, Percent, Whole, WholePercent};
use crate::text::{Arg, Label, digits, label, msg};
use crate::ui::chart::Band;
use crate::ui::markup::{Pen, markup};
use crate::ui::words;
use yew::Html;

/// The card.
pub fn cost(view: &View<'_>) -> Html {
    let cost = &view.report.cost;
    let money = |scale| Axis { scale, write: Money };
    let paths = [&view.report.link, &view.report.code];
    let fee_now = cost.fee.as_ref().ok().map(|fee| (fee.amount.interval.low(), fee.amount.interval.high()));
    let list = cost.list_price.as_ref().ok().map(|list| (list.low, list.high));
    let more: Vec<(f64, f64)> = fee_now.into_iter().chain(list).collect();
    let prices = &money(scale_of(&[&cost.true_cost], &more, 0.01));
    let units = [&cost.cpm, &cost.effective_cpm, &cost.cpe, &cost.cpc, &paths[0].cpa, &paths[1].cpa];
    let per_unit = &money(scale_of(&units, &[], 0.01));
    let revenue = &money(scale_of(&[&paths[0].revenue, &paths[1].revenue], &[], 0.01));
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c6' part='card cost' aria-labelledby='cl-cost'><h2 id='cl-cost'>{}</h2>\
         <div class='rows'>{}{}{}</div>{}<h3>{}</h3>\
         <div class='rows'>{}{}{}{}{}</div><h3>{}</h3>\
         <div class='rows'>{}{}{}{}{}{}</div>{}</section>",
        Label::ShouldCost,
        fee(view, pen, prices),
        list_price(view, pen, prices),
        view.estimate(pen, "true-cost", Label::TrueCost, &cost.true_cost, prices, &parts(view)),
        if cost.own.hourly.is_none() && cost.own.hours > 0.0 {
            why(pen, &view.shape.say(msg::HOURS_NOT_COUNTED, [Count.of(cost.own.hours)]));
        },
        Label::PerUnit,
        view.estimate(pen, "cpm", Label::Cpm, &cost.cpm, per_unit, ""),
        view.estimate(pen, "cpe", Label::Cpe, &cost.cpe, per_unit, ""),
        view.estimate(pen, "cpc", Label::Cpc, &cost.cpc, per_unit, ""),
        view.estimate(pen, "cpa-link", Label::CpaByLink, &paths[0].cpa, per_unit, ""),
        view.estimate(pen, "cpa-code", Label::CpaByCode, &paths[1].cpa, per_unit, ""),
        Label::DoesItPay,
        view.estimate(pen, "revenue-link", Label::RevenueByLink, &paths[0].revenue, revenue, ""),
        view.estimate(pen, "revenue-code", Label::RevenueByCode, &paths[1].revenue, revenue, ""),
        roi(view, pen, "roi-link", Label::RoiByLink, paths[0]),
        roi(view, pen, "roi-code", Label::RoiByCode, paths[1]),
        profit(view, pen),
        break_even(view, pen),
        yardstick(view, pen)
    );
    pen.done()
}

fn fee(view: &View<'_>, pen: &mut Pen<'_>, axis: &Axis) {
    match &view.report.cost.fee {
        Ok(fee) => {
            let name = match (fee.payment, fee.quoted) {
                // Chosen behind a door, so the words are there.
                (Payment::ProductOnly | Payment::Commission, _) => words::payment(fee.payment),
                (_, true) => Label::FeeQuoted,
                (_, false) => Label::FeeByViews,
            };
            view.figure(pen, "fee", name, &fee.amount, axis, "");
        }
        Err(why) => view.missing(pen, "fee", Label::FeeByViews, why),
    }
}

/// A price list is a list: its ends, no typical value.
fn list_price(view: &View<'_>, pen: &mut Pen<'_>, axis: &Axis) {
    let price = match &view.report.cost.list_price {
        Ok(price) => price,
        Err(why) => return view.missing(pen, "list-price", Label::ListPrice, why),
    };
    let range = if price.low > 0.0 {
        view.shape.say(msg::RANGE, [Money.of(price.low), Money.of(price.high)])
    } else {
        view.shape.say(msg::PRODUCT_ONLY_TO, [Money.of(price.high)])
    };
    let alt = view.shape.say(msg::KNOWN_ALT, [Arg::Label(Label::ListPrice), Arg::Words(&range)]);
    let picture = Some(Band { scale: axis.scale, ends: (price.low, price.high), mid: None, usual: None, alt });
    let (mut oldest, mut newest) = (u16::MAX, 0);
    for source in price.row.basis.sources {
        // Year 0 is an undated page.
        if source.year > 0 {
            (oldest, newest) = (oldest.min(source.year), newest.max(source.year));
        }
    }
    let small = if oldest < newest {
        [&digits(oldest.into()), "–", &digits(newest.into())].concat()
    } else if oldest == newest {
        digits(oldest.into())
    } else {
        String::new()
    };
    let row = Opens { key: "list-price", name: Label::ListPrice, picture, value: range, small };
    view.open(pen, row, &|pen| sources(pen, &[price.row], view.year));
}

fn parts(view: &View<'_>) -> String {
    let own = &view.report.cost.own;
    let extra = own.product + own.shipping + own.boost;
    let parts = match (extra > 0.0, own.hourly.is_some() && own.hours > 0.0) {
        (true, true) => msg::FEE_AND_BOTH,
        (true, false) => msg::FEE_AND_PRODUCT,
        (false, true) => msg::FEE_AND_HOURS,
        (false, false) => return String::new(),
    };
    view.shape.say(parts, [Money.of(extra), Count.of(own.hours)])
}

/// Return on investment is a signed share: no logarithmic bar.
fn roi(view: &View<'_>, pen: &mut Pen<'_>, key: &'static str, name: Label, path: &Path) {
    match &path.roi {
        Ok(e) => {
            let (value, small) = (view.shape.percent(e.interval.mid()), view.shape.range(e.interval, Percent));
            let row = Opens { key, name, picture: None, value, small };
            view.open(pen, row, &|pen| view.because(pen, &e.shares, &e.sources));
        }
        Err(why) => view.missing(pen, key, name, why),
    }
}

/// A chance to the nearest 5 %, "under 5%", "over 95%" (model 8).
fn chance(view: &View<'_>, chance: f64) -> String {
    let step = libm::round(chance * 20.0);
    if chance < 0.05 {
        label(Label::UnderFive).into()
    } else if chance > 0.95 {
        label(Label::OverNinetyFive).into()
    } else {
        view.shape.say(msg::ABOUT, [WholePercent.of(step / 20.0)])
    }
}

fn profit(view: &View<'_>, pen: &mut Pen<'_>) {
    let chances = [&view.report.link, &view.report.code].map(|p| p.profit.as_ref().map(|c| chance(view, *c)));
    let words = match chances.into() {
        (Ok(link), Ok(code)) => view.shape.say(msg::CHANCES, [Arg::Words(&code), Arg::Words(&link)]),
        (Err(_), Ok(code)) => view.shape.say(msg::CHANCE_BY_CODE, [Arg::Words(&code)]),
        (Ok(link), Err(_)) => view.shape.say(msg::CHANCE_BY_LINK, [Arg::Words(&link)]),
        (Err(_), Err(why)) => return view.missing(pen, "profit", Label::Profit, why),
    };
    view.sentence(pen, "profit", Label::Profit, &words, rests_on(view));
}

fn break_even(view: &View<'_>, pen: &mut Pen<'_>) {
    let shape = &view.shape;
    let mut words = String::new();
    if let Some(orders) = [&view.report.code, &view.report.link].iter().find_map(|p| p.break_even_orders.as_ref().ok())
    {
        words = shape.say(msg::PAYS_OFF, [Whole.of(libm::ceil(*orders))]);
    }
    for path in [&view.report.code, &view.report.link] {
        if let Ok(fee) = &path.break_even_fee {
            let pays = match (fee.low, fee.mid, fee.high) {
                (_, None, None) => msg::NO_FEE,
                (_, None, Some(_)) => msg::HARDLY_A_FEE,
                (Some(_), Some(_), Some(_)) => msg::FEE_UP_TO,
                (None, Some(_), Some(_)) => msg::FEE_FROM_NONE,
                (_, Some(_), None) => msg::FEE_WITHOUT_ENDS,
            };
            let money = |x: Option<f64>| Money.of(x.unwrap_or_default());
            let by = Arg::Label(by(path.counting));
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&shape.say(pays, [by, money(fee.mid), money(fee.low), money(fee.high)]));
        }
    }
    match (&view.report.code.break_even_fee, words.is_empty()) {
        (Err(why), true) => view.missing(pen, "break-even", Label::BreakEven, why),
        _ => view.sentence(pen, "break-even", Label::BreakEven, &words, rests_on(view)),
    }
}

/// What orders and their worth rest on.
fn rests_on<'a>(view: &View<'a>) -> &'a [&'static Row] {
    let report = view.report;
    [&report.code.roi, &report.link.roi].into_iter().find_map(|roi| roi.as_ref().ok()).map_or(&[], |roi| &roi.sources)
}

fn by(counting: Counting) -> Label {
    match counting {
        Counting::Link => Label::ByLink,
        Counting::Code => Label::ByCode,
    }
}

/// The field study beside both ways of counting, never mixed in.
fn yardstick(view: &View<'_>, pen: &mut Pen<'_>) {
    let ratio = match (&view.report.link.orders, &view.report.code.orders) {
        (Ok(link), Ok(code)) => Some(code.interval.mid() / link.interval.mid()),
        _ => None,
    };
    if let Some(ratio) = ratio {
        why(pen, &view.shape.say(msg::LINK_CODE_RATIO, [Count.of(ratio)]));
    }
    if let Ok(study) = &view.report.yardstick {
        why(pen, &view.shape.say(msg::STUDY_SAYS, [Count.of(study.eur)]));
    }
}
