//! What must hold for any several creators (model 13): comparing and drawing.
//!
//! | law | test |
//! |---|---|
//! | nothing else moves when a creator joins; totals rise draw by draw | `who_joins_moves_nobody` |
//! | unique reach between largest and sum, falling in the overlap, rising by any creator | `unique_reach_lies_between` |
//! | a plan of one, certain to post, equals the report within 4 % x sigma | `a_plan_of_one_is_the_report` |
//! | chances of being better add up to one; ties are with the leader | `one_of_two_is_better` |
//! | stated ranges hold outcomes of an independent simulation | `ranges_hold_what_happens` |
//! | same digits | `digits_do_not_move` |

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "../examples/schema/facts.rs"]
mod facts;

use creator_loupe::model::{Assumptions, Currency, Format, Measured, Payment, Platform, Profile, Quote, Rounded};
use creator_loupe::plan::{Member, Setting, Total, Wanted, draws, key, unique_reach};
use creator_loupe::report::{Column, Counting, Figures, Lead, Market, better, compare, figures, outlook, value};
use creator_loupe::stats::{Factor, Interval, Z80};
use proptest::prelude::*;
use serde_json::Value;

fn config(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

prop_compose! {
    fn creator()(
        platform in prop::sample::select(Platform::ALL.to_vec()),
        followers in (7.0..15.0_f64).prop_map(f64::exp),
        views in prop::option::of(0.01..2.0_f64),
        fee in prop::option::of(1.0..5_000.0_f64),
    ) -> Profile {
        Profile {
            platform: Some(platform),
            followers: Some(Rounded { value: followers, low: followers, high: followers }),
            views: views.and_then(|rate| Measured::middle(followers * rate, Some(12), false)),
            fee: fee.map(|amount| Quote { amount, currency: Currency::USD }),
            ..Profile::default()
        }
    }
}

prop_compose! {
    fn terms()(
        posts in 1..6_u32,
        product in 0.0..50.0_f64,
        agency in 0.0..0.3_f64,
        payment in prop::sample::select(Payment::ALL.to_vec()),
    ) -> Assumptions {
        Assumptions { posts, product, agency, payment, basket: Some(60.0), ..Assumptions::default() }
    }
}

fn member(name: &str, profile: &Profile, assumptions: &Assumptions) -> Member {
    Member { key: key(name), outlook: outlook(profile, assumptions, assumptions.posts).unwrap() }
}

/// What of a total is a plain sum.
const SUMS: [Total; 6] = [Total::Views, Total::Interactions, Total::Clicks, Total::ByLink, Total::ByCode, Total::Cost];

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn who_joins_moves_nobody(people in prop::collection::vec(creator(), 1..4), joins in creator(), terms in terms()) {
        let mut plan: Vec<Member> =
            people.iter().enumerate().map(|(i, p)| member(&format!("{i}"), p, &terms)).collect();
        let new = member("joins", &joins, &terms);
        let setting = Setting::default();
        let (before, alone) = (draws(&plan, &setting), draws(std::slice::from_ref(&new), &setting));
        plan.push(new);
        let after = draws(&plan, &setting);
        for total in SUMS {
            for ((before, alone), after) in before.drawn(total).iter().zip(alone.drawn(total)).zip(after.drawn(total)) {
                prop_assert_eq!((before + alone).to_bits(), after.to_bits(), "{:?}", total);
            }
        }
        for total in [Total::UniqueReach, Total::UniqueRelevantReach] {
            for ((before, alone), after) in before.drawn(total).iter().zip(alone.drawn(total)).zip(after.drawn(total)) {
                prop_assert!(*after >= before.max(*alone) * (1.0 - 1e-12));
                prop_assert!(*after <= (before + alone) * (1.0 + 1e-12));
            }
        }
        let only = Setting { wanted: Wanted::of(&[Total::ByLink, Total::UniqueReach]), ..setting };
        let some = draws(&plan, &only);
        prop_assert_eq!(some.drawn(Total::ByLink), after.drawn(Total::ByLink));
        prop_assert_eq!(some.drawn(Total::UniqueReach), after.drawn(Total::UniqueReach));
        prop_assert!(some.drawn(Total::Views).is_empty());
    }

    #[test]
    fn a_plan_of_one_is_the_report(profile in creator(), terms in terms(), who in "[a-z]{1,8}") {
        let terms = Assumptions { payment: Payment::Flat, ..terms };
        let plan = [member(&who, &profile, &terms)];
        let totals = draws(&plan, &Setting { certain: true, ..Setting::default() });
        let found = figures(&profile, &terms);
        for (total, told) in told(&found) {
            let Ok(told) = told else { continue };
            let worst = away(&totals, total, told);
            // One range in a thousand is off by more than 4 % x sigma (`nearly_every_plan_of_one_is_its_report`): among as many
            // creators as these laws are tried on, some always is.
            prop_assert!(worst <= 0.06, "{:?} {:?} by {:.4} x sigma", total, told, worst);
        }
    }

    #[test]
    fn one_of_two_is_better(people in prop::collection::vec(creator(), 2..12), terms in terms()) {
        for column in [Column::Orders(Counting::Code), Column::Orders(Counting::Link), Column::RelevantReach,
            Column::Cpm, Column::Cpa(Counting::Link), Column::TrueCost, Column::Interactions] {
            let rows: Vec<_> = people.iter().map(|p| value(p, &terms, column)).collect();
            let comparison = compare(&rows, column);
            let ranked: usize = comparison.groups.iter().map(|group| group.places.len()).sum();
            prop_assert_eq!(ranked + comparison.unranked.len(), rows.len());
            for group in &comparison.groups {
                let leader = &rows[group.places[0].row].as_ref().unwrap().split;
                for (i, place) in group.places.iter().enumerate() {
                    let split = &rows[place.row].as_ref().unwrap().split;
                    prop_assert_eq!(place.lead == Lead::Leader, i == 0);
                    let both = better(leader, split) + better(split, leader);
                    prop_assert!((both - 1.0).abs() < 1e-12);
                    // Who leads in the middle is never the likelier loser, and the word follows the chance alone.
                    prop_assert!(place.chance >= 0.5 - 1e-12);
                    prop_assert!(i == 0 || place.lead == Lead::of(place.chance));
                    let worse = if column.less_is_better() { split.m - leader.m } else { leader.m - split.m };
                    prop_assert!(worse >= 0.0);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn unique_reach_lies_between(reaches in prop::collection::vec(0.0..1e6_f64, 1..30), more in 0.0..1e6_f64, overlap in 0.0..1.0_f64) {
        let (sum, largest) = (reaches.iter().sum::<f64>(), reaches.iter().copied().fold(0.0, f64::max));
        let unique = unique_reach(&reaches, overlap);
        prop_assert!(unique >= largest && unique <= sum * (1.0 + 1e-12));
        prop_assert!(unique_reach(&reaches, (overlap + 0.1).min(1.0)) <= unique);
        prop_assert_eq!(unique_reach(&reaches, 1.0), largest);
        prop_assert!((unique_reach(&reaches, 0.0) - sum).abs() <= 1e-12 * sum);
        let joined: Vec<f64> = reaches.iter().copied().chain([more]).collect();
        prop_assert!(unique_reach(&joined, overlap) >= unique * (1.0 - 1e-12));
    }
}

type Told = (Total, creator_loupe::report::Computed<Interval>);

fn told(f: &Figures) -> [Told; 7] {
    [
        (Total::Views, f.views),
        (Total::UniqueReach, f.reach),
        (Total::Interactions, f.engagements),
        (Total::Clicks, f.clicks),
        (Total::ByLink, f.link.orders),
        (Total::ByCode, f.code.orders),
        (Total::Cost, f.true_cost),
    ]
}

/// The worst of p10, p50 and p90 against a told range, in sigmas of the end that it lies at.
fn away(totals: &creator_loupe::plan::Totals, total: Total, told: Interval) -> f64 {
    let range = totals.range(total);
    // A cost bends: each side has a sigma of its own.
    let (below, above) = ((told.mid() / told.low()).ln() / Z80, (told.high() / told.mid()).ln() / Z80);
    let each = [(range.p10, told.low(), below), (range.p50, told.mid(), above), (range.p90, told.high(), above)];
    each.into_iter().fold(0.0, |worst: f64, (found, told, sigma)| {
        let away = (found / told).ln().abs();
        worst.max(if sigma > 0.0 { away / sigma } else { away * 1e9 })
    })
}

/// All forty of the oracle's creators, every platform and format and every way of telling, under 5 keys each: of some 1,300 ranges at
/// most one in two hundred is off by more than 4 % x sigma, and none by more than 6 %. (Under 25 keys each it was 6 of 6,525.)
#[test]
fn nearly_every_plan_of_one_is_its_report() {
    let all: Value = serde_json::from_str(include_str!("golden/forty.json")).unwrap();
    let mut off = Vec::new();
    for profile in all["profiles"].as_array().unwrap() {
        let facts = facts::read(&profile["input"]).unwrap();
        let told = told(&figures(&facts.profile, &facts.assumptions));
        for i in 0..5 {
            let name = format!("{} {i}", profile["input"]["id"].as_str().unwrap());
            let plan = [member(&name, &facts.profile, &facts.assumptions)];
            let totals = draws(&plan, &Setting { certain: true, ..Setting::default() });
            off.extend(told.iter().filter_map(|(total, told)| Some(away(&totals, *total, (*told).ok()?))));
        }
    }
    off.sort_by(f64::total_cmp);
    let (half, worst) = (off[off.len() / 2], off[off.len() - 1]);
    let above = off.iter().filter(|off| **off > 0.04).count();
    println!("{} ranges: half within {half:.4} x sigma, worst {worst:.4}, {above} above 0.04", off.len());
    assert!(off.len() > 1_200 && above * 200 <= off.len() && worst <= 0.06, "{above} above 0.04, worst {worst}");
}

/// Several formats with one creator: the sum rule of the report is itself an approximation, of 1.5 %.
#[test]
fn several_formats_are_drawn_as_reported() {
    let creator = Profile {
        platform: Some(Platform::Instagram),
        followers: Some(Rounded { value: 3e4, low: 3e4, high: 3e4 }),
        views: Measured::middle(8_000.0, Some(12), false),
        ..Profile::default()
    };
    let mut terms = Assumptions { format: Some(Format::Reel), posts: 2, product: 15.0, ..Assumptions::default() };
    terms.also[0] = Some(creator_loupe::model::Deliverable { format: Format::Story, count: 3 });
    let totals = draws(&[member("both", &creator, &terms)], &Setting { certain: true, ..Setting::default() });
    for (total, told) in told(&figures(&creator, &terms)) {
        let off = away(&totals, total, told.unwrap());
        assert!(off <= 0.05, "{total:?} by {off}");
    }
}

/// An independent generator: nothing of the plan's streams, tables or exponentials.
struct Other(u64);

impl Other {
    fn even(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }
    fn normal(&mut self) -> f64 {
        (-2.0 * self.even().ln()).sqrt() * (core::f64::consts::TAU * self.even()).cos()
    }
}

/// Ten thousand worlds in which the same plan is run: what happens lies in the stated ranges as often as they say.
#[test]
fn ranges_hold_what_happens() {
    let terms = Assumptions { product: 20.0, ..Assumptions::default() };
    let people: Vec<Profile> = (0..5)
        .map(|i| Profile {
            platform: Some([Platform::Instagram, Platform::TikTok, Platform::YouTube][i % 3]),
            followers: Some(Rounded { value: 5e3 * (i + 1) as f64, low: 5e3, high: 9e4 }),
            views: if i % 2 == 0 { Measured::middle(900.0 * (i + 2) as f64, None, false) } else { None },
            fee: (i % 4 == 0).then_some(Quote { amount: 150.0, currency: Currency::USD }),
            ..Profile::default()
        })
        .collect();
    let plan: Vec<Member> = people.iter().enumerate().map(|(i, p)| member(&format!("{i}"), p, &terms)).collect();
    let totals = draws(&plan, &Setting::default());
    let mut other = Other(0x5eed);
    let worlds = 10_000;
    let checked = [
        (Total::Views, creator_loupe::report::Outcome::Views),
        (Total::ByCode, creator_loupe::report::Outcome::ByCode),
        (Total::ByLink, creator_loupe::report::Outcome::ByLink),
        (Total::Interactions, creator_loupe::report::Outcome::Interactions),
    ];
    let mut inside = [[0_u32; 3]; 5];
    let all = checked.map(|(total, _)| total).into_iter().chain([Total::Cost]);
    let ranges: Vec<_> = all.map(|total| totals.range(total)).collect();
    for _ in 0..worlds {
        let mut markets: Vec<(Market, f64)> = Vec::new();
        let mut sums = [0.0; 5];
        for member in &plan {
            let posts = other.even() < 0.95;
            let format = &member.outlook.formats[0];
            let z: Vec<f64> = Factor::ALL
                .iter()
                .map(|factor| {
                    let own = other.normal();
                    let Some((market, part)) = format.market(*factor) else { return own };
                    let shared = match markets.iter().find(|(known, _)| *known == market) {
                        Some((_, z)) => *z,
                        None => {
                            markets.push((market, other.normal()));
                            markets.last().unwrap().1
                        }
                    };
                    part.sqrt() * shared + (1.0 - part).sqrt() * own
                })
                .collect();
            let at = |quantity: creator_loupe::stats::LogQuantity| {
                quantity.loads.iter().zip(&z).fold(quantity.m, |ln, ((_, load), z)| ln + load * z).exp()
            };
            let spent = member.outlook.spent.unwrap();
            sums[4] += spent.own;
            if posts {
                sums[4] +=
                    spent.fee + format.asked.map_or(0.0, |asked| spent.times * f64::from(format.posts) * at(asked));
                for (sum, (_, outcome)) in sums.iter_mut().zip(checked) {
                    *sum += format.amount(outcome).map_or(0.0, at);
                }
            }
        }
        for ((counts, sum), range) in inside.iter_mut().zip(sums).zip(&ranges) {
            counts[0] += u32::from(range.p10 <= sum && sum <= range.p90);
            counts[1] += u32::from(range.p20 <= sum && sum <= range.p80);
            counts[2] += u32::from(sum <= range.p50);
        }
    }
    for counts in inside {
        for (count, stated) in counts.into_iter().zip([0.8, 0.6, 0.5]) {
            let rate = f64::from(count) / f64::from(worlds);
            // Two samples of ten thousand: three errors are 2 points.
            assert!((rate - stated).abs() < 0.02, "{rate} is not {stated}: {inside:?}");
        }
    }
}

/// The same bits in every engine: these were written down on one.
#[test]
fn digits_do_not_move() {
    let terms = Assumptions { basket: Some(60.0), product: 20.0, ..Assumptions::default() };
    let creator = |followers: f64, platform: Platform| Profile {
        platform: Some(platform),
        followers: Some(Rounded { value: followers, low: followers, high: followers }),
        ..Profile::default()
    };
    let gift = Assumptions { payment: Payment::ProductOnly, ..terms };
    let mut plan: Vec<Member> = (1..30)
        .map(|i| member(&format!("{i}"), &creator(1_500.0 * f64::from(i), Platform::ALL[i as usize % 4]), &terms))
        .collect();
    plan.push(member("gift", &creator(4_000.0, Platform::Instagram), &gift));
    let totals = draws(&plan, &Setting::default());
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    for total in Total::ALL {
        for value in totals.drawn(total) {
            digest = (digest ^ value.to_bits()).wrapping_mul(0x0100_0000_01b3);
        }
    }
    assert_eq!(digest, DIGEST, "0x{digest:016x}");
}

/// Of every bit of every draw of the plan above.
const DIGEST: u64 = 0xae32_1696_a039_27d1;

/// The chance of none, and counts, by the same rule as for one creator.
#[test]
fn counts_of_a_plan_of_one_are_those_of_its_report() {
    use creator_loupe::evidence::tiers::SCHEMES;
    let profile = Profile {
        platform: Some(Platform::Instagram),
        followers: Some(Rounded { value: 2e4, low: 2e4, high: 2e4 }),
        views: Measured::middle(9_000.0, Some(12), false),
        fee: Some(Quote { amount: 100.0, currency: Currency::USD }),
        ..Profile::default()
    };
    let terms = Assumptions { basket: Some(60.0), ..Assumptions::default() };
    let totals = draws(&[member("one", &profile, &terms)], &Setting { certain: true, ..Setting::default() });
    let report = creator_loupe::report::assess(&profile, &terms, &SCHEMES[0], 2026);
    for (counting, path) in [(Counting::Link, &report.link), (Counting::Code, &report.code)] {
        let (found, told) = (totals.counts(counting), path.counts.unwrap());
        assert!((found.none - told.none).abs() < 0.01, "{} {}", found.none, told.none);
        let (a, b) = (found.range.unwrap(), told.range.unwrap());
        assert!(a.0.abs_diff(b.0) <= 1 && f64::from(a.1.abs_diff(b.1)) <= 1.0 + 0.1 * f64::from(b.1), "{a:?} {b:?}");
        let profit = totals.profit(counting, 30.0);
        assert!((profit - path.profit.unwrap()).abs() < 0.012, "{profit} {:?}", path.profit);
    }
}
