//! Who is left out of a plan, each with one sentence why, and what would bring them in.

use super::booked::{named, outcome, row_key, wanted};
use super::brief::{Change, Lock};
use super::desk::Planned;
use super::form::part_name;
use crate::plan::{Choosing, Person, Reason};
use crate::text::Written::{Count, Whole};
use crate::text::{Arg, Msg, plan as msg};
use crate::ui::action::Action;
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{tell, why};
use crate::ui::words;

/// So many are told one by one.
pub const MOST: usize = 12;

/// The card.
pub fn left(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, choosing: &Choosing) {
    markup!(
        pen: "<section class='card c12' data-test='rest' aria-labelledby='cl-rest'><h2 id='cl-rest'>{}</h2>{}</section>",
        shape.say(msg::REST, []),
        match plan.findings.left() {
            None => why(pen, &shape.say(msg::WORKING, [])),
            Some([]) => why(pen, &shape.say(msg::REST_NOBODY, [])),
            Some(all) => told(pen, state, shape, plan, choosing, all),
        }
    );
}

fn told(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, plan: &Planned, choosing: &Choosing, all: &[usize]) {
    markup!(
        pen: "<div class='rests'>{}</div>{}",
        for (at, place) in all.iter().take(MOST).enumerate() {
            let Some(person) = plan.people.list.get(*place) else { continue };
            let words = sentence(state, shape, plan, choosing, (at, *place));
            one(pen, state, shape, person, &words);
        },
        if all.len() > MOST {
            why(pen, &shape.say(msg::REST_MORE, [Whole.of((all.len() - MOST) as f64)]));
        }
    );
}

fn one(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, person: &Person, words: &str) {
    let is_out = state.brief.lock(person.who) == Some(Lock::Out);
    let change = |lock| Hears::Click(Action::Plan(Change::Lock(person.who, lock)));
    markup!(
        pen: "<div key={} class='rest' data-test='left'><span class='whom'>{}</span><p>{}</p>\
              <span class='acts'><button type='button' class='chip' aria-label={} onclick={}>{}</button>\
              <button type='button' class='chip' aria-pressed={} aria-label={} onclick={}>{}</button></span></div>",
        row_key(person),
        named(pen, person),
        tell(pen, words),
        shape.say(msg::TAKE_WHOM, [Arg::Words(&person.name)]),
        change(Some(Lock::In)),
        shape.say(msg::TAKE, []),
        if is_out { "true" } else { "false" },
        shape.say(msg::LEAVE_WHOM, [Arg::Words(&person.name)]),
        change(if is_out { None } else { Some(Lock::Out) }),
        shape.say(msg::LEAVE, [])
    );
}

fn posts(shape: &Shape<'_>, posts: u32) -> String {
    if posts == 1 { shape.say(msg::ONE_POST, []) } else { shape.say(msg::N_POSTS, [Whole.of(posts.into())]) }
}

fn sentence(
    state: &State,
    shape: &Shape<'_>,
    plan: &Planned,
    choosing: &Choosing,
    (at, place): (usize, usize),
) -> String {
    let cost = |words: Msg<1>, cents: u64| shape.say(words, [Arg::Words(&shape.sum(cents))]);
    let part = |words: Msg<1>, part| shape.say(words, [Arg::Words(&part_name(shape, part))]);
    let mut words = match choosing.reason(place) {
        None => return String::new(),
        Some(Reason::LockedOut) => return shape.say(msg::L_OUT, []),
        Some(Reason::NothingTold) => return untold(state, shape, plan, place),
        Some(Reason::AboveMostPosts { posts }) => shape.say(msg::L_ABOVE_POSTS, [Whole.of(posts.into())]),
        Some(Reason::AboveMostEach { cheapest }) => cost(msg::L_ABOVE_EACH, cheapest),
        Some(Reason::AboveBudget { cheapest }) => {
            let times = Count.of(cheapest as f64 / plan.want.budget.max(1) as f64);
            shape.say(msg::L_ABOVE_BUDGET, [Arg::Words(&shape.sum(cheapest)), times])
        }
        Some(Reason::AboveMinutes { minutes }) => shape.say(msg::L_HOURS, [Count.of(f64::from(minutes) / 60.0)]),
        Some(Reason::AboveShare { part: of, .. }) => part(msg::L_ABOVE_SHARE, of),
        Some(Reason::LocksLeave { money }) => cost(msg::L_LOCKS, money),
        Some(Reason::ShareFull { part: of }) => part(msg::L_FULL, of),
        Some(Reason::MinutesFull) => shape.say(msg::L_NO_HOURS, []),
        Some(Reason::CreatorsFull) => shape.say(msg::L_COUNT, []),
        Some(Reason::BringsLess) => less(shape, plan, at, place),
    };
    let offers = plan.people.offers(place);
    if let Some((entry, offer)) = plan.findings.entry(at).and_then(|entry| Some((entry, offers.get(entry.offer)?))) {
        let what = posts(shape, offer.posts);
        // Down to whole units, so that it still is enough.
        words += &shape.say(msg::L_IN_AT, [Arg::Words(&shape.sum(entry.cost / 100 * 100)), Arg::Words(&what)]);
    }
    words
}

/// What they would bring, beside what it costs.
fn less(shape: &Shape<'_>, plan: &Planned, at: usize, place: usize) -> String {
    let offers = plan.people.offers(place);
    let offer = plan.findings.entry(at).and_then(|entry| offers.get(entry.offer)).or(offers.first());
    let first = wanted(plan.want.weights).first().copied();
    let (Some(offer), Some(stage)) = (offer, first) else { return String::new() };
    let what = posts(shape, offer.posts);
    let brings = shape.say(outcome(stage, plan.people.counting).1, [Count.of(offer.brings[stage as usize])]);
    let for_money = [&what, " (", &shape.sum(offer.cost), ")"].concat();
    shape.say(msg::L_LESS, [Arg::Words(&for_money), Arg::Words(&brings)])
}

/// Why it cannot be told what they bring.
fn untold(state: &State, shape: &Shape<'_>, plan: &Planned, place: usize) -> String {
    let person = plan.people.list.get(place);
    let known = person.and_then(|p| Some((p.profile.as_ref()?, p.assumptions)));
    let Some((profile, assumptions)) = known else { return shape.say(msg::L_NO_OFFER, []) + "." };
    let first = wanted(plan.want.weights).first().copied();
    let of = first.map(|stage| outcome(stage, state.order.counting).0);
    let known = crate::report::outlook(profile, &assumptions, 1);
    let brings = known.as_ref().map_or_else(|why| Some(*why), |known| of.and_then(|of| known.likely(of).err()));
    let (words, why) = match (brings, known.ok().and_then(|known| known.spent.err())) {
        (None, Some(why)) => (msg::L_UNPRICED, Some(why)),
        (why, _) => (msg::L_UNTOLD, why),
    };
    [&shape.say(words, []), ": ", &why.map_or(String::new(), words::reason), "."].concat()
}
