//! What must hold for every plan (model 11, issue 5): the choice is that of exhaustive search, whatever is wished; unique reach
//! lies where it must; prices at which somebody comes in, the next best, and more money are what solving again says.
//!
//! `PROPTEST_CASES` sets the number of cases a law. The exhaustive search below shares nothing with the code under test.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "../examples/schema/market.rs"]
mod market;

use creator_loupe::model::{Platform, Stage};
use creator_loupe::plan::{
    Candidate, Choice, Choosing, Effort, Lock, Offer, Part, Reason, Refusal, Share, Want, choose, sizes, unique_reach,
};
use market::{Chance, budget, market as made};
use proptest::prelude::*;

const EFFORT: Effort = Effort { steps: 5_000_000 };

/// Reach by the definition: sorted downwards, weights by powers.
fn reach(mut reaches: Vec<f64>, overlap: f64) -> f64 {
    reaches.sort_by(|a, b| b.partial_cmp(a).unwrap());
    reaches.iter().enumerate().map(|(j, reach)| reach * (1.0 - overlap).powi(j as i32)).sum()
}

/// Places with offers, and what they bring together.
type Plan = (Vec<(usize, usize)>, [f64; 4]);

/// Every choice that keeps all limits: who with which offer, and the totals.
fn every(candidates: &[Candidate], want: &Want) -> Vec<Plan> {
    let mut found = Vec::new();
    walk(candidates, want, &mut Vec::new(), 0, 0, &mut found);
    found
}

fn walk(
    rest: &[Candidate],
    want: &Want,
    picked: &mut Vec<(Candidate, usize)>,
    cost: u64,
    minutes: u64,
    found: &mut Vec<Plan>,
) {
    if cost > want.budget || want.minutes.is_some_and(|most| minutes > u64::from(most)) {
        return;
    }
    let Some((first, rest)) = rest.split_first() else {
        let many = picked.len();
        if many < want.least_creators || want.most_creators.is_some_and(|most| many > most) {
            return;
        }
        for share in &want.shares {
            let inside = picked.iter().filter(|(candidate, _)| match share.of {
                Part::Platform(platform) => candidate.platform == platform,
                Part::Stage(stage) => candidate.stage == Some(stage),
            });
            let spent: u64 = inside.map(|(candidate, offer)| candidate.offers[*offer].cost).sum();
            if spent * 100 < want.budget * u64::from(share.least) || spent * 100 > want.budget * u64::from(share.most) {
                return;
            }
        }
        let brings = |stage: usize| picked.iter().map(move |(candidate, offer)| candidate.offers[*offer].brings[stage]);
        let totals = [reach(brings(0).collect(), want.overlap), brings(1).sum(), brings(2).sum(), brings(3).sum()];
        found.push((picked.iter().map(|(candidate, offer)| (candidate.place, *offer)).collect(), totals));
        return;
    };
    let lock = want.locked_in.iter().find(|lock| lock.place == first.place);
    if lock.is_none() {
        walk(rest, want, picked, cost, minutes, found);
    }
    if want.locked_out.contains(&first.place) {
        return;
    }
    for (index, offer) in first.offers.iter().enumerate() {
        let posts = want.most_posts.is_none_or(|most| offer.posts <= most)
            && lock.and_then(|lock| lock.posts).is_none_or(|posts| posts == offer.posts);
        if posts && want.most_each.is_none_or(|most| offer.cost <= most) {
            picked.push((first.clone(), index));
            walk(rest, want, picked, cost + offer.cost, minutes + u64::from(offer.minutes), found);
            picked.pop();
        }
    }
}

/// How much each stage counts: as it is, or by the best of each.
fn measure(all: &[Plan], want: &Want) -> [f64; 4] {
    let alone = want.weights.iter().filter(|weight| **weight > 0).count() == 1;
    std::array::from_fn(|stage| {
        let best = all.iter().map(|(_, totals)| totals[stage]).fold(0.0, f64::max);
        match (want.weights[stage], alone) {
            (0, _) => 0.0,
            (_, true) => 1.0,
            (weight, false) if best > 0.0 => f64::from(weight) / best,
            _ => 0.0,
        }
    })
}

fn value(totals: &[f64; 4], scale: &[f64; 4]) -> f64 {
    totals.iter().zip(scale).map(|(total, scale)| total * scale).sum()
}

/// The best by value per dollar, one after the other, as long as the money lasts.
fn greedy(candidates: &[Candidate], want: &Want, scale: &[f64; 4]) -> f64 {
    let mut picked: Vec<(usize, [f64; 4])> = Vec::new();
    let mut left = want.budget;
    let worth = |picked: &[(usize, [f64; 4])]| {
        let of = |stage: usize| picked.iter().map(move |(_, brings)| brings[stage]);
        value(&[reach(of(0).collect(), want.overlap), of(1).sum(), of(2).sum(), of(3).sum()], scale)
    };
    loop {
        let now = worth(&picked);
        let mut best: Option<(f64, usize, Offer)> = None;
        for candidate in candidates.iter().filter(|one| picked.iter().all(|(place, _)| *place != one.place)) {
            for offer in candidate.offers.iter().filter(|offer| offer.cost <= left) {
                let mut more = picked.clone();
                more.push((candidate.place, offer.brings));
                let rate = (worth(&more) - now) / offer.cost.max(1) as f64;
                if rate > 0.0 && best.is_none_or(|(top, _, _)| rate > top) {
                    best = Some((rate, candidate.place, *offer));
                }
            }
        }
        let Some((_, place, offer)) = best else { return now };
        picked.push((place, offer.brings));
        left -= offer.cost;
    }
}

/// A small market and a wish, of every kind.
fn instance(seed: u64) -> (Vec<Candidate>, Want) {
    let mut chance = Chance(seed);
    let (creators, posts) =
        [(3, 5), (4, 5), (5, 4), (6, 3), (7, 2), (8, 2), (10, 1), (11, 1), (12, 1)][chance.below(9)];
    let mut candidates = made(seed, creators, posts);
    if chance.below(4) == 0 {
        candidates[0].offers.iter_mut().for_each(|offer| offer.brings = [0.0; 4]);
    }
    if chance.below(6) == 0 {
        candidates[1].offers.clear();
    }
    let weights = match chance.below(6) {
        0 | 1 => [3, 0, 0, 0],
        2 => [0, 2, 0, 0],
        3 => [0, 0, 0, 1],
        4 => [3, 2, 1, 0],
        _ => [1, 0, 3, 2],
    };
    let overlap = [0.0, 0.033, 0.1, 0.3, 1.0][chance.below(5)];
    let money = budget(
        &candidates.iter().filter(|one| !one.offers.is_empty()).cloned().collect::<Vec<_>>(),
        0.5 + 5.0 * chance.even(),
    );
    let mut want = Want::new(weights, money, overlap);
    if seed.is_multiple_of(3) {
        return (candidates, want);
    }
    let mut maybe = |one_in: usize| chance.below(one_in) == 0;
    if maybe(4) {
        want.locked_in.push(Lock { place: seed as usize % creators, posts: None });
    }
    if maybe(8) {
        want.locked_in.push(Lock { place: (seed as usize + 1) % creators, posts: Some(1) });
    }
    if maybe(4) {
        want.locked_out.push((seed as usize + 2) % creators);
    }
    if maybe(3) {
        want.minutes = Some(150 + (seed % 500) as u32);
    }
    if maybe(6) {
        want.most_posts = Some(1 + (seed % 3) as u32);
    }
    if maybe(6) {
        want.most_each = Some(money / 2);
    }
    if maybe(5) {
        want.least_creators = 1 + seed as usize % 4;
    }
    if maybe(5) {
        want.most_creators = Some(1 + seed as usize % 5);
    }
    if maybe(5) {
        want.shares.push(Share { of: Part::Platform(Platform::TikTok), least: 0, most: 40 });
    }
    if maybe(8) {
        want.shares.push(Share { of: Part::Platform(Platform::Instagram), least: 20, most: 100 });
    }
    if maybe(6) {
        want.shares.push(Share { of: Part::Stage(Stage::Awareness), least: 10, most: 60 });
    }
    (candidates, want)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 2e-9 * a.abs().max(b.abs())
}

#[test]
fn the_choice_is_that_of_exhaustive_search() {
    let (mut greedy_wrong, mut plans, mut mixes) = (0, 0, 0);
    for seed in 0..1000 {
        let (candidates, want) = instance(seed);
        let all = every(&candidates, &want);
        let scale = measure(&all, &want);
        let best = all.iter().map(|(_, totals)| value(totals, &scale)).fold(f64::NEG_INFINITY, f64::max);
        match choose(&candidates, &want, EFFORT) {
            Ok(choice) => {
                plans += 1;
                mixes += usize::from(want.only().is_none());
                assert!(choice.proven, "{seed}");
                assert!(close(choice.value, best), "{seed}: {} is not {best}, {want:?}", choice.value);
                let set: Vec<(usize, usize)> = choice.chosen.iter().map(|one| (one.place, one.offer)).collect();
                let (_, totals) = all
                    .iter()
                    .find(|(other, _)| *other == set)
                    .unwrap_or_else(|| panic!("{seed}: {choice:?} breaks a limit of {want:?}"));
                assert!(totals.iter().zip(choice.totals).all(|(a, b)| close(*a, b)), "{seed}");
                assert_eq!(choice.cost + choice.left, want.budget, "{seed}");
                if want == Want::new(want.weights, want.budget, want.overlap)
                    && greedy(&candidates, &want, &scale) < best * (1.0 - 1e-6)
                {
                    greedy_wrong += 1;
                }
            }
            Err(refusal) => assert!(best <= 0.0, "{seed}: {refusal:?}, but {best} is possible: {want:?}"),
        }
    }
    assert!(greedy_wrong >= 50, "greedy is wrong in {greedy_wrong}");
    assert!(plans >= 700 && mixes >= 150, "{plans} plans, {mixes} mixes");
}

/// Solves with somebody at another price, booked whatever comes of it.
fn forced(candidates: &[Candidate], want: &Want, place: usize, offer: usize, cost: u64) -> Option<Choice> {
    let mut candidates = candidates.to_vec();
    let one = candidates.iter_mut().find(|one| one.place == place).unwrap();
    one.offers = vec![Offer { cost, ..one.offers[offer] }];
    let mut want = Want { most_posts: None, ..want.clone() };
    want.locked_in.push(Lock { place, posts: None });
    choose(&candidates, &want, EFFORT).ok()
}

#[test]
fn a_price_at_which_somebody_comes_in_is_the_highest() {
    let (mut prices, mut never) = (0, 0);
    for seed in 1000..1250 {
        let (candidates, want) = instance(seed);
        // With a mix another price changes the yardstick too: the price is for the yardstick as it stands.
        if want.only().is_none() {
            continue;
        }
        let Ok(choosing) = Choosing::of(&candidates, &want, EFFORT) else { continue };
        let best = choosing.choice().value;
        for candidate in &candidates {
            let place = candidate.place;
            if choosing.choice().chosen.iter().any(|one| one.place == place) {
                assert_eq!((choosing.reason(place), choosing.entry(place, EFFORT)), (None, None));
                continue;
            }
            let reason = choosing.reason(place).unwrap();
            let Some(entry) = choosing.entry(place, EFFORT) else {
                never += 1;
                let told = |offer: &usize| {
                    candidate.offers[*offer].brings.iter().zip(want.weights).any(|(b, w)| *b > 0.0 && w > 0)
                };
                let allowed = |offer: &usize| want.most_posts.is_none_or(|most| candidate.offers[*offer].posts <= most);
                if reason != Reason::LockedOut {
                    for offer in (0..candidate.offers.len()).filter(told).filter(allowed) {
                        let gift = forced(&candidates, &want, place, offer, 0);
                        let from_below = want.least_creators > 0 || want.shares.iter().any(|share| share.least > 0);
                        assert!(
                            from_below || gift.is_none_or(|gift| gift.value < best * (1.0 - 1e-10)),
                            "{seed} {place} {reason:?}"
                        );
                    }
                }
                continue;
            };
            prices += 1;
            assert!(entry.proven);
            let at = forced(&candidates, &want, place, entry.offer, entry.cost);
            assert!(at.is_some_and(|at| at.value >= best * (1.0 - 3e-9)), "{seed} {place} {entry:?}");
            if want.most_each.is_none_or(|most| entry.cost < most) {
                let above = forced(&candidates, &want, place, entry.offer, entry.cost + 1);
                assert!(
                    above.is_none_or(|above| above.value <= best * (1.0 - 0.5e-9)),
                    "{seed} {place} {entry:?} of {:?} {want:?} {candidate:?}",
                    choosing.choice()
                );
            }
        }
    }
    assert!(prices > 300 && never > 10, "{prices} prices, {never} never");
}

#[test]
fn the_next_best_and_others_as_good_are_those_of_exhaustive_search() {
    for seed in 2000..2200 {
        let (candidates, want) = instance(seed);
        let Ok(choosing) = Choosing::of(&candidates, &want, EFFORT) else { continue };
        let choice = choosing.choice();
        let places = |set: &[(usize, usize)]| set.iter().map(|(place, _)| *place).collect::<Vec<_>>();
        let mine: Vec<usize> = choice.chosen.iter().map(|one| one.place).collect();
        let all = every(&candidates, &want);
        let scale = measure(&all, &want);
        // Creators who bring nothing are never booked for nothing, only where a limit or a lock asks for them.
        let told = |set: &[(usize, usize)]| {
            set.iter().all(|(place, offer)| {
                let candidate = candidates.iter().find(|one| one.place == *place).unwrap();
                value(&candidate.offers[*offer].brings, &scale) > 0.0
            })
        };
        let plain = want == Want::new(want.weights, want.budget, want.overlap);
        let others = all.iter().filter(|(set, _)| places(set) != mine && (!plain || told(set)));
        let second = others.map(|(_, totals)| value(totals, &scale)).fold(f64::NEG_INFINITY, f64::max);
        match choosing.next_best(EFFORT) {
            Some(next) => {
                // Nor as the next best.
                assert!(
                    next.proven && (close(next.value, second) || !plain && next.value < second),
                    "{seed}: {} is not {second}",
                    next.value
                );
                assert!(next.chosen.iter().map(|one| one.place).collect::<Vec<_>>() != mine);
            }
            None => assert!(!plain || second <= 0.0, "{seed}"),
        }
        if want == Want::new(want.weights, want.budget, want.overlap) {
            let near = all.iter().filter(|(set, totals)| told(set) && value(totals, &scale) >= choice.value * 0.95);
            let mut sets: Vec<Vec<usize>> = near.map(|(set, _)| places(set)).filter(|set| *set != mine).collect();
            sets.sort();
            sets.dedup();
            let counted = choosing.others(0.05, 1000, EFFORT);
            assert_eq!((counted.count, counted.all), (sets.len(), true), "{seed}");
            let few = choosing.others(0.05, 2, EFFORT);
            assert!(few.count == sets.len().min(2) && (few.all || sets.len() >= 2), "{seed}");
        }
    }
}

#[test]
fn more_money_buys_more_at_the_budget_that_is_named_and_not_below() {
    let mut bought = 0;
    for seed in 3000..3200 {
        let (candidates, want) = instance(seed);
        if want.only().is_none() {
            continue;
        }
        let Ok(choosing) = Choosing::of(&candidates, &want, EFFORT) else { continue };
        let now = choosing.choice().value;
        let with = |budget: u64| {
            choose(&candidates, &Want { budget, ..want.clone() }, EFFORT).map_or(0.0, |choice| choice.value)
        };
        let from_below = want.shares.iter().any(|share| share.least > 0);
        match choosing.next_money(EFFORT) {
            Some(next) => {
                bought += 1;
                assert!(next.proven && next.budget > want.budget && next.choice.cost <= next.budget);
                assert!(with(next.budget) > now * (1.0 + 0.5e-9), "{seed}");
                assert!(with(next.budget - 1) <= now * (1.0 + 2e-9), "{seed}: {next:?}");
            }
            None => assert!(from_below || with(want.budget * 2) <= now * (1.0 + 2e-9), "{seed}"),
        }
    }
    assert!(bought > 50, "{bought}");
}

#[test]
fn bad_input_is_refused_with_the_way_out() {
    let offer = |cost, minutes, brings| Offer { posts: 1, cost, minutes, brings: [brings, 0.0, 0.0, 0.0] };
    let one = |place, cost, minutes, brings| Candidate {
        place,
        platform: Platform::TikTok,
        stage: None,
        offers: vec![offer(cost, minutes, brings)],
    };
    let list = [one(4, 500, 60, 10.0), one(7, 900, 20, 30.0), one(9, 100, 30, 0.0)];
    let want = Want::new([3, 0, 0, 0], 1000, 0.033);
    let refused = |want: &Want| choose(&list, want, EFFORT).unwrap_err();
    let lock = |place| Lock { place, posts: None };
    assert_eq!(choose(&[], &want, EFFORT), Err(Refusal::NoCandidates));
    assert_eq!(refused(&Want::new([0; 4], 1000, 0.0)), Refusal::NothingWanted);
    assert_eq!(refused(&Want::new([0, 0, 3, 0], 1000, 0.0)), Refusal::NothingTold);
    assert_eq!(refused(&Want { budget: 0, ..want.clone() }), Refusal::NoMoney { cheapest: 500 });
    assert_eq!(refused(&Want { budget: 499, ..want.clone() }), Refusal::BelowCheapest { cheapest: 500 });
    assert_eq!(refused(&Want { minutes: Some(19), ..want.clone() }), Refusal::BelowQuickest { minutes: 20 });
    assert_eq!(refused(&Want { most_each: Some(99), ..want.clone() }), Refusal::NobodyPermitted { cheapest: 500 });
    let locked = Want { locked_in: vec![lock(4), lock(7)], ..want.clone() };
    assert_eq!(refused(&locked), Refusal::LocksAboveBudget { cost: 1400 });
    assert_eq!(refused(&Want { locked_out: vec![7], ..locked.clone() }), Refusal::LockedInAndOut { place: 7 });
    let rich = Want { budget: 2000, ..locked };
    assert_eq!(refused(&Want { minutes: Some(79), ..rich.clone() }), Refusal::LocksAboveMinutes { minutes: 80 });
    assert_eq!(refused(&Want { most_creators: Some(1), ..rich.clone() }), Refusal::LocksAboveMost { locked: 2 });
    assert_eq!(refused(&Want { most_each: Some(800), ..rich }), Refusal::LockWithoutOffer { place: 7 });
    assert_eq!(refused(&Want { locked_in: vec![lock(5)], ..want.clone() }), Refusal::LockOnNobody { place: 5 });
    let many = |least_creators| Want { least_creators, ..want.clone() };
    assert_eq!(refused(&Want { most_creators: Some(1), ..many(2) }), Refusal::LeastAboveMost);
    assert_eq!(refused(&many(4)), Refusal::TooFewCreators { available: 3 });
    assert_eq!(refused(&many(3)), Refusal::LeastAboveBudget { cost: 1500 });
    assert_eq!(refused(&Want { minutes: Some(49), ..many(2) }), Refusal::LeastAboveMinutes { minutes: 50 });
    let share = |of, least, most| Want { shares: vec![Share { of, least, most }], ..want.clone() };
    assert_eq!(refused(&share(Part::Platform(Platform::TikTok), 50, 40)), Refusal::SharesContradict);
    let part = Part::Platform(Platform::X);
    assert_eq!(refused(&share(part, 10, 100)), Refusal::ShareOfNobody { part });
    assert_eq!(refused(&share(Part::Platform(Platform::TikTok), 91, 99)), Refusal::Together);
    // Not a number, infinite or negative is not told.
    let odd = [one(1, 10, 0, f64::NAN), one(2, 10, 0, f64::INFINITY), one(3, 10, 0, -1.0)];
    assert_eq!(choose(&odd, &want, EFFORT), Err(Refusal::NothingTold));
}

#[test]
fn reasons_are_the_firmest_that_hold() {
    let one = |place, cost, minutes, brings| Candidate {
        place,
        platform: Platform::TikTok,
        stage: None,
        offers: vec![Offer { posts: 1, cost, minutes, brings: [brings, 0.0, 0.0, 0.0] }],
    };
    let list =
        [one(0, 900, 60, 90.0), one(1, 500, 10, 10.0), one(2, 2000, 10, 9.0), one(3, 5, 5, 0.0), one(4, 10, 500, 9.0)];
    let want = Want { minutes: Some(100), ..Want::new([1, 0, 0, 0], 1000, 0.0) };
    let choosing = Choosing::of(&list, &want, EFFORT).unwrap();
    let reasons: Vec<_> = (0..6).map(|place| choosing.reason(place)).collect();
    let expected = [
        None,
        Some(Reason::BringsLess),
        Some(Reason::AboveBudget { cheapest: 2000 }),
        Some(Reason::NothingTold),
        Some(Reason::AboveMinutes { minutes: 500 }),
        None,
    ];
    assert_eq!(reasons, expected);
    // What is left beside the first is what the second may cost.
    assert_eq!(choosing.entry(1, EFFORT).map(|entry| (entry.offer, entry.cost, entry.proven)), Some((0, 100, true)));
    let locked =
        Want { locked_in: vec![Lock { place: 0, posts: None }], locked_out: vec![4], most_each: Some(950), ..want };
    let choosing = Choosing::of(&list, &locked, EFFORT).unwrap();
    assert_eq!(choosing.reason(1), Some(Reason::LocksLeave { money: 100 }));
    assert_eq!(choosing.reason(2), Some(Reason::AboveMostEach { cheapest: 2000 }));
    assert_eq!((choosing.reason(4), choosing.entry(4, EFFORT)), (Some(Reason::LockedOut), None));
}

#[test]
fn many_small_and_one_big_are_measured_alike() {
    for seed in 0..40 {
        let candidates = made(seed, 20, 3);
        let want = Want::new([3, 1, 0, 0], budget(&candidates, 12.0), 0.033);
        let small = |candidate: &Candidate| candidate.offers[0].brings[0] < 50_000.0;
        let found = sizes(&candidates, &want, small, EFFORT).unwrap();
        let mixed = found.mixed.unwrap();
        for choice in [&found.small, &found.large].into_iter().flatten() {
            assert!(choice.value <= mixed.value * (1.0 + 1e-9) && choice.cost <= want.budget);
        }
        assert!(found.small.is_ok_and(|choice| choice.chosen.iter().all(|one| small(&candidates[one.place]))));
        match found.large {
            Ok(choice) => assert!(choice.chosen.len() == 1 && !small(&candidates[choice.chosen[0].place])),
            Err(refusal) => assert!(matches!(refusal, Refusal::BelowCheapest { .. } | Refusal::NoCandidates)),
        }
    }
}

/// The value of a wish, 0 where there is no plan.
fn worth(candidates: &[Candidate], want: &Want) -> f64 {
    choose(candidates, want, EFFORT).map_or(0.0, |choice| choice.value)
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(64);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn unique_reach_lies_between_the_largest_and_the_sum(
        reaches in prop::collection::vec(0.0..1e6_f64, 1..20), more in 1.0..1e6_f64, o in 0.0..=1.0_f64, p in 0.0..=1.0_f64,
    ) {
        let at = |o: f64| unique_reach(&reaches, o);
        let (sum, largest) = (reaches.iter().sum::<f64>(), reaches.iter().copied().fold(0.0, f64::max));
        prop_assert!(at(o) <= sum * (1.0 + 1e-12) && at(o) >= largest * (1.0 - 1e-12));
        prop_assert!(close(at(0.0), sum) && close(at(1.0), largest) && close(at(o), reach(reaches.clone(), o)));
        prop_assert!(at(o.max(p)) <= at(o.min(p)) * (1.0 + 1e-12));
        let mut joined = reaches.clone();
        joined.push(more);
        let rise = unique_reach(&joined, o) - at(o);
        // By any creator, and never by more than all of them.
        prop_assert!(rise >= -1e-6 && rise <= more + 1e-6);
        prop_assert!(o > 0.5 || rise > 0.0);
    }

    #[test]
    fn more_money_is_never_worse_and_a_lock_never_better(seed in any::<u64>(), size in 2..40_usize, more in 1.0..2.0_f64, o in 0.0..1.0_f64) {
        let candidates = made(seed, size, 4);
        let money = budget(&candidates, 1.0 + (seed % 10) as f64);
        let want = Want::new([[3, 0, 0, 0], [0, 3, 0, 0], [0, 0, 0, 1]][seed as usize % 3], money, o);
        let value = worth(&candidates, &want);
        let richer = Want { budget: (money as f64 * more) as u64, ..want.clone() };
        prop_assert!(worth(&candidates, &richer) >= value * (1.0 - 2e-9));
        let place = (seed / 3) as usize % size;
        let locked = Want { locked_in: vec![Lock { place, posts: None }], ..want.clone() };
        prop_assert!(worth(&candidates, &locked) <= value * (1.0 + 2e-9));
        let out = Want { locked_out: vec![place], ..want.clone() };
        prop_assert!(worth(&candidates, &out) <= value * (1.0 + 2e-9));
    }

    #[test]
    fn the_order_of_candidates_does_not_matter(seed in any::<u64>(), size in 2..40_usize) {
        let candidates = made(seed, size, 3);
        let want = Want::new([3, 1, 0, 2], budget(&candidates, 4.0), 0.033);
        let mut other = candidates.clone();
        let mut chance = Chance(seed);
        for i in (1..other.len()).rev() {
            other.swap(i, chance.below(i + 1));
        }
        prop_assert_eq!(choose(&candidates, &want, EFFORT), choose(&other, &want, EFFORT));
    }

    #[test]
    fn few_steps_still_give_a_plan_below_a_true_bound(seed in any::<u64>(), size in 20..60_usize, steps in 0..300_u64) {
        let candidates = made(seed, size, 5);
        let want = Want::new([3, 0, 0, 0], budget(&candidates, 9.0), 0.1);
        let (few, all) = (choose(&candidates, &want, Effort { steps }), choose(&candidates, &want, EFFORT));
        if let (Ok(few), Ok(all)) = (few, all) {
            prop_assert!(few.value <= all.value * (1.0 + 1e-12) && few.bound >= all.value * (1.0 - 1e-9));
            prop_assert!(few.cost <= want.budget && (few.proven || few.gap() >= 0.0));
            prop_assert!(!few.proven || close(few.value, all.value));
        }
    }
}
