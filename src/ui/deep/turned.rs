//! "What would have to be true?": the rate, the orders and the fee that would make it pay, by each way of counting, each on the
//! scale from common to rare.

use crate::report::{Computed, Counting, FeeThatPays, FeesThatPay, OrdersNeeded, RateNeeded, Scale, Turn};
use crate::text::Written::{Count, Money, Whole};
use crate::text::{Arg, Label, Msg, deep, msg};
use crate::ui::markup::{Pen, markup};
use crate::ui::view::{View, tell, why};
use crate::ui::words;

/// The room.
pub fn turned(pen: &mut Pen<'_>, view: &View<'_>) {
    let turned = view.report.turned();
    markup!(
        pen: "<p class='why'>{}</p><div class='boxes'>{}{}</div><p class='why'>{}</p>",
        view.shape.say(deep::TURNED_INTRO, []),
        one(pen, view, &turned.code),
        one(pen, view, &turned.link),
        view.shape.say(deep::SCALE, [])
    );
}

const fn scale(scale: Scale) -> Msg<0> {
    match scale {
        Scale::Common => deep::COMMON,
        Scale::Happens => deep::HAPPENS,
        Scale::Rare => deep::RARE,
        Scale::VeryRare => deep::VERY_RARE,
    }
}

fn one(pen: &mut Pen<'_>, view: &View<'_>, turn: &Turn) {
    let name = if turn.counting == Counting::Link { Label::OrdersByLink } else { Label::OrdersByCode };
    markup!(
        pen: "<section data-test='turn'><h3>{}</h3>{}{}{}</section>",
        name,
        told(pen, &turn.rate, &|pen, needed| rate(pen, view, turn.counting, needed)),
        told(pen, &turn.orders, &|pen, needed| orders(pen, view, needed)),
        told(pen, &turn.fee, &|pen, fees| fee(pen, view, fees, &turn.even))
    );
}

/// What is computed, or why it is not.
fn told<T>(pen: &mut Pen<'_>, of: &Computed<T>, draw: &dyn Fn(&mut Pen<'_>, &T)) {
    match of {
        Ok(of) => draw(pen, of),
        Err(reason) => markup!(pen: "<p class='why'>{}</p>", words::reason(*reason)),
    }
}

fn line(pen: &mut Pen<'_>, words: &str) {
    markup!(pen: "<p>{}</p>", tell(pen, words));
}

/// So many of a hundred, which is never none.
fn hundred(view: &View<'_>, chance: f64) -> String {
    match chance {
        c if c < 0.005 => view.shape.say(deep::FEWER_THAN_ONE, []),
        c => view.shape.say(msg::ABOUT, [Whole.of(c * 100.0)]),
    }
}

fn rate(pen: &mut Pen<'_>, view: &View<'_>, counting: Counting, needed: &RateNeeded) {
    let shape = &view.shape;
    if needed.rate > 1.0 {
        return why(pen, &shape.say(deep::IMPOSSIBLE_RATE, []));
    }
    if needed.rate <= 0.0 {
        return;
    }
    let words = if counting == Counting::Link { deep::TURNED_RATE_LINK } else { deep::TURNED_RATE_CODE };
    line(pen, &shape.say(words, [Count.of(1.0 / needed.rate), Count.of(1.0 / needed.usual)]));
    let often = shape.say(scale(needed.scale), []);
    let cases = hundred(view, needed.chance);
    why(pen, &shape.say(deep::TURNED_SEEN, [Arg::Words(&cases), Arg::Words(&often)]));
}

fn orders(pen: &mut Pen<'_>, view: &View<'_>, needed: &OrdersNeeded) {
    let shape = &view.shape;
    line(pen, &shape.say(deep::TURNED_ORDERS, [Whole.of(needed.whole), Count.of(needed.usual)]));
    let often = shape.say(scale(needed.scale), []);
    let cases = hundred(view, needed.chance);
    why(pen, &shape.say(deep::TURNED_CHANCE, [Arg::Words(&cases), Arg::Words(&often)]));
}

fn fee(pen: &mut Pen<'_>, view: &View<'_>, fees: &FeesThatPay, even: &Computed<Option<f64>>) {
    let shape = &view.shape;
    let at = |words: Msg<3>, fee: &FeeThatPays| {
        let (often, cases) = (shape.say(scale(fee.scale), []), hundred(view, fee.chance));
        shape.say(words, [Money.of(fee.fee), Arg::Words(&cases), Arg::Words(&often)])
    };
    match (&fees.mid, &fees.high) {
        (Some(mid), _) => line(pen, &at(deep::TURNED_FEE, mid)),
        (None, Some(high)) => line(pen, &at(deep::TURNED_FEE_GOOD, high)),
        (None, None) => return line(pen, &shape.say(deep::TURNED_NO_FEE, [])),
    }
    match even {
        Ok(Some(even)) => why(pen, &shape.say(deep::TURNED_EVEN, [Money.of(*even)])),
        Ok(None) => why(pen, &shape.say(deep::TURNED_NEVER, [])),
        Err(_) => {}
    }
}
