//! Every choice that the bounds leave open, one after the other.
//!
//! The best prices suggest a way for each creator. Another way loses something by those prices, and losses add up: a choice
//! whose losses exceed what lies between the bound and what is sought cannot be it. So choices are told by where they
//! deviate, those creators first for whom another way costs least. Several lists of prices are kept at once: where much money
//! is left, or too little, those for dear or cheap money forbid what the best ones allow. Any list is a true bound, so each
//! may forbid alone. Refuses to know what is sought: that is a [`Goal`].

use super::prices::Prices;
use super::table::{Table, rising};

/// How many lists of prices.
pub(super) const LISTS: usize = 12;

/// The most deviations: so deep does the search call itself.
const DEEP: usize = 48;

/// One number for each list.
pub(super) type Each = [f64; LISTS];

/// Lists of prices and what each way loses by each.
#[derive(Debug)]
pub(super) struct Lists {
    pub prices: Vec<Prices>,
    /// The bound of each.
    pub bound: Each,
    /// Of each way.
    pub loss: Vec<Each>,
    /// The best of each creator's ways, as a value.
    pub top: Vec<Each>,
    /// The way of each creator by the first list.
    pub ways: Vec<usize>,
}

impl Lists {
    pub(super) fn of(table: &Table, prices: Vec<Prices>) -> Lists {
        let mut lists = Lists {
            bound: [f64::INFINITY; LISTS],
            loss: vec![[0.0; LISTS]; table.ways.len()],
            top: vec![[0.0; LISTS]; table.people.len()],
            ways: Vec::new(),
            prices,
        };
        for (i, list) in lists.prices.iter().take(LISTS).enumerate() {
            let bound = list.bound(table);
            // A hair above, for what rounding may have lost.
            if let Some(slot) = lists.bound.get_mut(i) {
                *slot = bound.value + 1e-11 * bound.value.abs();
            }
            let net = list.net(table, None);
            for (person, (best, top)) in table.people.iter().zip(bound.ways.iter().zip(&mut lists.top)) {
                let best = net.get(*best).copied().unwrap_or_default();
                if let Some(slot) = top.get_mut(i) {
                    *slot = best;
                }
                let ways = net.iter().zip(&mut lists.loss).skip(person.from).take(person.to - person.from);
                for (net, loss) in ways {
                    if let Some(slot) = loss.get_mut(i) {
                        *slot = best - net;
                    }
                }
            }
            if i == 0 {
                lists.ways = bound.ways;
            }
        }
        lists
    }

    /// What may be lost by each list if the value is to be at least so much.
    pub(super) fn allow(&self, least: f64) -> Each {
        self.bound.map(|bound| bound - least)
    }
}

/// What may be lost by each list, and used up of each limit.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub allow: Each,
    pub most: Vec<i64>,
}

/// What is sought.
pub(super) trait Goal {
    /// A choice within all limits. A stricter task, if now only better ones are sought.
    fn seen(&mut self, now: &[usize], used: &[i64]) -> Option<Task>;
    /// Whether enough is known.
    fn done(&self) -> bool {
        false
    }
}

/// A creator whose way is open.
struct Open {
    person: usize,
    way: usize,
    /// What the next best way loses.
    next: f64,
    /// What the way by the first list loses by each list.
    loss: Each,
    others: Vec<(usize, Each)>,
}

/// A search under way.
struct State<'a> {
    task: Task,
    now: Vec<usize>,
    used: Vec<i64>,
    steps: &'a mut u64,
    whole: bool,
    goal: &'a mut dyn Goal,
}

/// Whether the search saw everything that the task leaves open. One creator may be kept out of it, as not booked.
pub(super) fn search(
    table: &Table,
    lists: &Lists,
    task: Task,
    without: Option<usize>,
    steps: &mut u64,
    goal: &mut dyn Goal,
) -> bool {
    let mut open = Vec::new();
    let mut now = lists.ways.clone();
    let mut lost = [0.0; LISTS];
    for (index, person) in table.people.iter().enumerate() {
        let Some(slot) = now.get_mut(index) else { continue };
        if Some(index) == without {
            *slot = person.from;
            continue;
        }
        let loss = lists.loss.get(*slot).copied().unwrap_or([0.0; LISTS]);
        let ways = lists.loss.iter().enumerate().take(person.to).skip(person.from);
        let mut others: Vec<(usize, Each)> = Vec::with_capacity(person.to - person.from);
        for (way, loss) in ways {
            if way != *slot && add(&lost, loss, &task.allow).is_some() {
                let at = others.partition_point(|(_, other)| first(other) <= first(loss));
                others.insert(at, (way, *loss));
            }
        }
        *steps = steps.saturating_sub(1);
        match others.first().map(|(_, loss)| first(loss)) {
            Some(next) => open.push(Some(Open { person: index, way: *slot, next, loss, others })),
            // Settled: what it loses by the other lists is lost in any case.
            None => lost.iter_mut().zip(loss).for_each(|(lost, loss)| *lost += loss),
        }
    }
    let order = rising(open.iter().flatten().map(|one: &Open| one.next));
    let open: Vec<Open> = order.into_iter().filter_map(|place| open.get_mut(place)?.take()).collect();
    let used = table.total(&now);
    let mut state = State { task, now, used, steps, whole: true, goal };
    if lost.iter().zip(&state.task.allow).all(|(lost, allow)| lost <= allow) {
        deviate(table, lists, &open, lost, 0, &mut state);
    }
    state.whole
}

#[inline]
fn first(each: &Each) -> f64 {
    let [first, ..] = each;
    *first
}

/// What is lost after one more; none if some list forbids it.
#[inline]
fn add(lost: &Each, more: &Each, allow: &Each) -> Option<Each> {
    let mut sum = *lost;
    let mut fits = true;
    // By index: zipped iterators stay calls in a build for size.
    for i in 0..LISTS {
        if let (Some(sum), Some(more), Some(allow)) = (sum.get_mut(i), more.get(i), allow.get(i)) {
            *sum += *more;
            fits &= *sum <= *allow;
        }
    }
    fits.then_some(sum)
}

/// The choice as it stands, then every one that deviates further among those still open.
fn deviate(table: &Table, lists: &Lists, open: &[Open], lost: Each, depth: usize, state: &mut State) {
    look(lists, first(&lost), state);
    if depth == DEEP {
        state.whole = false;
        return;
    }
    let mut passed = lost;
    for (place, one) in open.iter().enumerate() {
        if first(&passed) + one.next > first(&state.task.allow) {
            return;
        }
        for (way, loss) in &one.others {
            if first(&passed) + first(loss) > first(&state.task.allow) {
                break;
            }
            if *state.steps == 0 || state.goal.done() {
                state.whole = false;
                return;
            }
            *state.steps -= 1;
            if let Some(lost) = add(&passed, loss, &state.task.allow) {
                change(table, one.person, one.way, *way, state);
                deviate(table, lists, open.get(place + 1..).unwrap_or_default(), lost, depth + 1, state);
                change(table, one.person, *way, one.way, state);
            }
        }
        match add(&passed, &one.loss, &state.task.allow) {
            Some(lost) => passed = lost,
            None => return,
        }
    }
}

fn change(table: &Table, person: usize, old: usize, new: usize, state: &mut State) {
    if let Some(slot) = state.now.get_mut(person) {
        *slot = new;
    }
    let uses = table.used(old).iter().zip(table.used(new));
    for (used, (old, new)) in state.used.iter_mut().zip(uses) {
        *used += new - old;
    }
}

/// Shows the goal a choice that keeps the limits and may be worth enough: what it leaves unused is lost at its price.
fn look(lists: &Lists, mut lost: f64, state: &mut State) {
    let prices = lists.prices.first().map(|list| list.rows.as_slice()).unwrap_or_default();
    for (price, (used, most)) in prices.iter().zip(state.used.iter().zip(&state.task.most)) {
        if used > most {
            return;
        }
        lost += price * (most - used) as f64;
    }
    if lost > first(&state.task.allow) {
        return;
    }
    *state.steps = state.steps.saturating_sub(4);
    if let Some(task) = state.goal.seen(&state.now, &state.used) {
        state.task = task;
    }
}
