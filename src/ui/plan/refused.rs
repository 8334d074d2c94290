//! Why there is no plan, and a way out of it: a button that changes the one thing.

use super::booked::{creators, outcome, wanted};
use super::brief::{Blank, Change, Lock};
use super::desk::Planned;
use super::form::part_name;
use crate::plan::Refusal;
use crate::text::Written::{Count, Whole};
use crate::text::{Arg, Msg, plan as msg};
use crate::ui::action::Action;
use crate::ui::deep::stage_names;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::tell;

/// A way out: what it says, and what it does.
type Out = (String, Action);

/// The card.
pub fn refused(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, refusal: Refusal) {
    let (words, outs) = said(state, shape, plan, refusal);
    markup!(
        pen: "<section class='card c12' data-test='refused' aria-labelledby='cl-refused'><h2 id='cl-refused'>{}</h2>\
              <div class='note'><p role='alert'>{}</p><div class='tools'>{}</div></div></section>",
        shape.say(msg::NO_PLAN, []),
        tell(pen, &words),
        for (words, action) in outs {
            markup!(
                pen: "<button type='button' class='ghost' data-test='way-out' onclick={}>{}</button>",
                Hears::Click(action),
                words
            );
        }
    );
}

fn set(blank: Blank, x: Option<f64>) -> Action {
    Action::Plan(Change::Set(blank, x))
}

fn said(state: &State, shape: &Shape<'_>, plan: &Planned, refusal: Refusal) -> (String, Vec<Out>) {
    let plain = |words: Msg<0>| shape.say(words, []);
    let one = |words: Msg<1>, of: &str| shape.say(words, [Arg::Words(of)]);
    let number = |words: Msg<1>, n: f64| shape.say(words, [Count.of(n)]);
    let name = |place: usize| plan.people.list.get(place).map_or(String::new(), |person| person.name.clone());
    // Up to the next whole unit, so that the plan then fits.
    let budget = |cents: u64| -> Out {
        let whole = cents.div_ceil(100);
        (one(msg::DO_BUDGET, &shape.sum(whole * 100)), set(Blank::Budget, Some(whole as f64)))
    };
    let hours = |minutes: u64| -> Out {
        let hours = minutes.div_ceil(30) as f64 / 2.0;
        (number(msg::DO_HOURS, hours), set(Blank::Hours, Some(hours)))
    };
    let free = |place: usize| -> Option<Out> {
        let who = plan.people.list.get(place)?.who;
        Some((one(msg::DO_FREE, &name(place)), Action::Plan(Change::Lock(who, None))))
    };
    let locked = |of: Lock| -> Vec<Out> {
        let locks = state.brief.locks.iter().filter(|(_, lock)| *lock == of);
        let places = locks.filter_map(|(who, _)| plan.people.list.iter().position(|person| person.who == *who));
        places.filter_map(free).take(4).collect()
    };
    let (kept, left_out) = (|| locked(Lock::In), || locked(Lock::Out));
    let no_shares = || {
        let some = !state.brief.shares.is_empty();
        some.then(|| (plain(msg::DO_NO_SHARES), Action::Plan(Change::NoShares))).into_iter().collect()
    };
    let each = || (plain(msg::DO_NO_EACH), set(Blank::MostEach, None));
    match refusal {
        Refusal::NoCandidates => (plain(msg::R_NOBODY), Vec::new()),
        Refusal::NothingWanted | Refusal::NothingTold if !left_out().is_empty() => (plain(msg::R_ALL_LEFT), left_out()),
        Refusal::NothingWanted | Refusal::NothingTold => {
            let stages = wanted(plan.want.weights);
            let names = stages.iter().map(|stage| shape.say(stage_names(*stage).0, [])).collect::<Vec<_>>();
            let why = first_reason(state, plan);
            (one(msg::R_NOTHING_TOLD, &names.join(", ")) + &why, Vec::new())
        }
        Refusal::LockedInAndOut { place } => (one(msg::R_LOCK_BOTH, &name(place)), free(place).into_iter().collect()),
        Refusal::LockOnNobody { .. } => (plain(msg::R_NOT_FOUND), kept()),
        Refusal::LockWithoutOffer { place }
            if plan.people.candidates.get(place).is_none_or(|c| c.offers.is_empty()) =>
        {
            (one(msg::R_LOCK_UNTOLD, &name(place)), free(place).into_iter().collect())
        }
        Refusal::LockWithoutOffer { place } => {
            (one(msg::R_LOCK_NOTHING, &name(place)), free(place).into_iter().chain([each()]).collect())
        }
        Refusal::NobodyPermitted { cheapest } => (one(msg::R_NOBODY_PERMITTED, &shape.sum(cheapest)), vec![each()]),
        Refusal::NoMoney { cheapest } => (one(msg::R_NO_MONEY, &shape.sum(cheapest)), vec![budget(cheapest)]),
        Refusal::BelowCheapest { cheapest } => (one(msg::R_BELOW, &shape.sum(cheapest)), vec![budget(cheapest)]),
        Refusal::BelowQuickest { minutes } => {
            (number(msg::R_BELOW_HOURS, f64::from(minutes) / 60.0), vec![hours(minutes.into())])
        }
        Refusal::LocksAboveBudget { cost } => {
            (one(msg::R_LOCKS_MONEY, &shape.sum(cost)), [budget(cost)].into_iter().chain(kept()).collect())
        }
        Refusal::LocksAboveMinutes { minutes } => {
            let words = number(msg::R_LOCKS_HOURS, minutes as f64 / 60.0);
            (words, [hours(minutes)].into_iter().chain(kept()).collect())
        }
        Refusal::LocksAboveMost { locked } => {
            let most = (plain(msg::DO_NO_MOST), set(Blank::AtMost, None));
            (one(msg::R_LOCKS_MOST, &creators(shape, locked)), [most].into_iter().chain(kept()).collect())
        }
        Refusal::LeastAboveMost => {
            let outs = [(msg::DO_NO_LEAST, Blank::AtLeast), (msg::DO_NO_MOST, Blank::AtMost)];
            (plain(msg::R_LEAST_MOST), outs.map(|(words, blank)| (plain(words), set(blank, None))).into())
        }
        Refusal::TooFewCreators { available } => {
            let least = shape.say(msg::DO_LEAST, [Whole.of(available as f64)]);
            let words = shape.say(msg::R_TOO_FEW, [Whole.of(available as f64)]);
            (words, vec![(least, set(Blank::AtLeast, Some(available as f64)))])
        }
        Refusal::LeastAboveBudget { cost } => {
            let least = (plain(msg::DO_NO_LEAST), set(Blank::AtLeast, None));
            (one(msg::R_LEAST_MONEY, &shape.sum(cost)), vec![budget(cost), least])
        }
        Refusal::LeastAboveMinutes { minutes } => {
            let least = (plain(msg::DO_NO_LEAST), set(Blank::AtLeast, None));
            (number(msg::R_LEAST_HOURS, minutes as f64 / 60.0), vec![hours(minutes), least])
        }
        Refusal::SharesContradict => (plain(msg::R_SHARES), no_shares()),
        Refusal::ShareOfNobody { part } => (one(msg::R_SHARE_NOBODY, &part_name(shape, part)), no_shares()),
        Refusal::Together => (plain(msg::R_TOGETHER), no_shares()),
        Refusal::NotFound => (plain(msg::R_NOT_FOUND), no_shares()),
    }
}

/// Why it cannot be told of the first one who is known at all.
fn first_reason(state: &State, plan: &Planned) -> String {
    let stages = wanted(plan.want.weights);
    let reasons = plan.people.list.iter().filter_map(|person| {
        let profile = person.profile.as_ref()?;
        let known = crate::report::outlook(profile, &person.assumptions, 1).ok()?;
        let (of, _) = outcome(*stages.first()?, state.order.counting);
        known.likely(of).err().or(known.spent.err())
    });
    reasons.take(1).map(|why| [" ", &crate::ui::words::reason(why), "."].concat()).collect()
}
