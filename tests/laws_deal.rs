//! What must hold for every deal: how it is paid, what its terms add, and several formats for one creator (model 6 to 8).
//!
//! `PROPTEST_CASES` sets the number of cases a law. Sums are held against two million draws of an independent program
//! (tests/golden/bundle.py).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "../examples/schema/facts.rs"]
mod facts;

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::model::{
    Assumptions, Currency, Deliverable, Engagement, Fields, Fit, Format, Measured, Payment, Platform, Profile, Quote,
    Rights, Rounded, counted_parts,
};
use creator_loupe::report::{Computed, Counting, Figures, NotComputable, Report, Scale, Turn, assess, figures};
use creator_loupe::stats::Interval;
use proptest::prelude::*;
use serde_json::Value;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(256);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Evenly over the orders of magnitude.
fn magnitude(least: f64, most: f64) -> impl Strategy<Value = f64> {
    (least.ln()..most.ln()).prop_map(f64::exp)
}

fn exact(value: f64) -> Rounded {
    Rounded { value, low: value, high: value }
}

fn measured() -> BoxedStrategy<Measured> {
    prop_oneof![
        (magnitude(10.0, 1e7), 1..50_u32).prop_map(|(v, n)| Measured::middle(v, Some(n), false).unwrap()),
        prop::collection::vec(magnitude(10.0, 1e7), 1..15).prop_map(|v| Measured::list(v).unwrap()),
    ]
    .boxed()
}

/// The two platforms on which more than one thing can be booked, for the most part.
fn platform() -> impl Strategy<Value = Platform> {
    prop_oneof![4 => Just(Platform::Instagram), 2 => Just(Platform::YouTube), 1 => Just(Platform::TikTok)]
}

fn quoted(profile: &Profile, amount: f64) -> Profile {
    Profile { fee: Some(Quote { amount, currency: Currency::USD }), ..profile.clone() }
}

prop_compose! {
    fn creator()(
        platform in platform(),
        followers in magnitude(300.0, 3e7),
        views in prop::option::of(measured()),
        rate in prop::option::of(1e-4..0.4_f64),
        fee in prop::option::of(magnitude(1.0, 1e6)),
    ) -> Profile {
        let engagement = rate.and_then(|rate| {
            let measured = match &views {
                Some(Measured::List(v)) => Measured::list(v.iter().map(|v| v * rate))?,
                Some(Measured::Average { value, n } | Measured::Median { value, n }) => Measured::middle(value * rate, *n, false)?,
                None => Measured::middle(followers * rate, Some(12), false)?,
            };
            Some(Engagement { measured, parts: Fields::of(counted_parts(Some(platform))), missing: Fields::default() })
        });
        let fee = fee.map(|amount| Quote { amount, currency: Currency::USD });
        Profile { platform: Some(platform), followers: Some(exact(followers)), views, engagement, fee, ..Profile::default() }
    }
}

fn format() -> impl Strategy<Value = Format> {
    prop::sample::select(vec![Format::FeedPost, Format::Reel, Format::Story, Format::LongVideo, Format::Short])
}

prop_compose! {
    fn deal()(
        basket in magnitude(1.0, 1e4),
        margin in 0.3..1.0_f64,
        commission in prop::option::of(0.0..0.25_f64),
        hybrid_share in prop::option::of(0.1..1.0_f64),
        payment in prop::sample::select(Payment::ALL.to_vec()),
        rights in prop::sample::select(Rights::ALL.to_vec()),
        terms in prop::array::uniform3(any::<bool>()),
        uplift in prop::option::weighted(0.3, 0.0..3.0_f64),
        format in format(),
        posts in 1..12_u32,
        also in prop::array::uniform3(prop::option::weighted(0.6, (format(), 1..8_u32))),
        own in prop::array::uniform4(prop_oneof![Just(0.0), magnitude(1.0, 1e4)]),
        hourly in prop::option::of(magnitude(1.0, 300.0)),
        agency in prop_oneof![Just(0.0), 0.0..0.4_f64],
        fit in prop::sample::select(vec![Fit::NotTold, Fit::TopicFound, Fit::OffTopic]),
    ) -> Assumptions {
        let [paid_ads, exclusive, rush] = terms;
        Assumptions {
            basket: Some(basket), margin: Some(margin), commission, hybrid_share, payment, rights, paid_ads, exclusive,
            rush, uplift, format: Some(format), posts, product: own[0], shipping: own[1], boost: own[2], hourly, agency, fit,
            also: also.map(|more| more.map(|(format, count)| Deliverable { format, count })),
            ..Assumptions::default()
        }
    }
}

fn judge(profile: &Profile, assumptions: &Assumptions) -> Report {
    assess(profile, assumptions, &SCHEMES[0], 2026)
}

fn totals(f: &Figures) -> [Computed<Interval>; 7] {
    [f.views, f.reach, f.relevant, f.engagements, f.clicks, f.link.orders, f.code.orders]
}

fn everything(f: &Figures) -> Vec<Computed<Interval>> {
    let mut all = totals(f).to_vec();
    all.extend([f.level, f.fee, f.true_cost, f.cpm, f.effective_cpm, f.cpe, f.cpc]);
    for path in [&f.link, &f.code] {
        all.extend([path.cost_per_order, path.cpa, path.revenue, path.back]);
    }
    all
}

fn ends(i: Interval) -> [f64; 3] {
    [i.low(), i.mid(), i.high()]
}

/// Both or neither, end by end.
fn each(what: &str, a: Computed<Interval>, b: Computed<Interval>, holds: impl Fn(f64, f64) -> bool) {
    assert_eq!(a.err(), b.err(), "{what}");
    if let (Ok(a), Ok(b)) = (a, b) {
        for (x, y) in ends(a).into_iter().zip(ends(b)) {
            assert!(holds(x, y), "{what}: {a:?} and {b:?}");
        }
    }
}

/// Whether a story stands first and has pasted views, which it takes only while it stands alone.
fn story_with_pasted_views(profile: &Profile, a: &Assumptions) -> bool {
    a.format == Some(Format::Story) && profile.views.is_some()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_deal_is_sound_and_never_too_sure(profile in creator(), a in deal()) {
        let (r, f) = (judge(&profile, &a), figures(&profile, &a));
        prop_assert_eq!(format!("{:?}", r.figures()), format!("{f:?}"));
        for known in everything(&f).into_iter().flatten() {
            let [low, mid, high] = ends(known);
            prop_assert!(low <= mid && mid <= high && low >= 0.0 && high.is_finite());
        }
        for result in totals(&f).into_iter().chain([f.cpm, f.cpe, f.cpc, f.link.back, f.code.back]).flatten() {
            prop_assert!(result.high() / result.low() >= 1.5, "{result:?}");
        }
        if let Ok(views) = f.views {
            for part in [f.reach, f.relevant].into_iter().flatten() {
                prop_assert!(ends(part).into_iter().zip(ends(views)).all(|(part, all)| part <= all * (1.0 + 1e-12)));
            }
        }
        for (name, estimate) in facts::named(&r) {
            let Ok(estimate) = estimate else { continue };
            let sum: f64 = estimate.shares.iter().map(|(_, share)| share).sum();
            prop_assert!(estimate.shares.is_empty() || (sum - 1.0).abs() < 1e-9, "{}: {}", name, sum);
        }
        let booked = r.deliverables();
        prop_assert_eq!(booked.iter().map(|d| d.count).sum::<u32>(), r.posts);
        prop_assert!(booked.iter().all(|d| booked.iter().filter(|other| other.format == d.format).count() == 1));
        for narrowing in &r.narrow() {
            prop_assert!(narrowing.after.iter().all(|(_, after)| *after >= 1.0 && after.is_finite()), "{narrowing:?}");
        }
    }

    #[test]
    fn what_is_paid_rises_with_what_the_contract_gives(profile in creator(), a in deal()) {
        let a = Assumptions { uplift: None, ..a };
        let fee = |a: Assumptions| figures(&profile, &a).fee;
        let base = Assumptions { rights: Rights::None, paid_ads: false, exclusive: false, rush: false, ..a };
        let more = |b| [a.rights, Rights::Forever].map(|rights| fee(Assumptions { rights, ..b }));
        each("a term", fee(base), fee(a), |x, y| y >= x);
        for (less, all) in more(base).into_iter().zip(more(Assumptions { paid_ads: true, exclusive: true, rush: true, ..base })) {
            each("all terms", less, all, |x, y| y >= x);
        }
        for pair in Rights::ALL.windows(2) {
            each("rights", fee(Assumptions { rights: pair[0], ..a }), fee(Assumptions { rights: pair[1], ..a }), |x, y| y >= x);
        }
        // The sum of the terms, said as one number, is the same.
        let sum = judge(&profile, &a).assumed(creator_loupe::model::Knob::Uplift).value.map(Interval::mid);
        each("the sum", fee(a), fee(Assumptions { uplift: sum, ..a }), |x, y| (x - y).abs() <= 1e-9 * x);
        if let Some(quote) = profile.fee.filter(|_| a.payment.has_fee()) {
            prop_assert_eq!(fee(a).unwrap().mid(), quote.amount, "a named fee has its terms in it");
        }
        if !a.payment.has_fee() {
            prop_assert_eq!(fee(a).unwrap().high(), 0.0);
        }
    }

    /// Booked alone, a story takes the views that were pasted; beside others it does not, so there nothing is compared.
    #[test]
    fn a_further_format_never_lowers_a_total(profile in creator(), a in deal(), format in format(), count in 1..8_u32) {
        let without = Assumptions { also: [a.also[0], None, None], ..a };
        let with = Assumptions { also: [a.also[0], Some(Deliverable { format, count }), None], ..a };
        let alone = judge(&profile, &without).deliverables();
        // The same format again is more posts, of which the other laws tell.
        prop_assume!(!alone.iter().any(|d| d.format == format));
        prop_assume!(!(alone.len() == 1 && story_with_pasted_views(&profile, &without)));
        let (less, more) = (figures(&profile, &without), figures(&profile, &with));
        for (less, more) in totals(&less).into_iter().zip(totals(&more)).chain([(less.fee, more.fee)]) {
            if let (Ok(less), Ok(more)) = (less, more) {
                for (x, y) in ends(less).into_iter().zip(ends(more)) {
                    prop_assert!(y >= x * (1.0 - 1e-9), "{less:?} to {more:?}");
                }
            }
        }
    }

    #[test]
    fn the_same_format_again_is_as_many_posts(profile in creator(), a in deal(), count in 1..8_u32) {
        let platform = profile.platform.unwrap();
        let format = a.format.filter(|f| platform.formats().contains(f)).unwrap_or(platform.usual_format());
        let again = Assumptions { also: [Some(Deliverable { format, count }), None, None], ..a };
        let posts = Assumptions { also: [None; 3], posts: a.posts + count, ..a };
        let told = |a: &Assumptions| format!("{:?}", figures(&profile, a));
        prop_assert_eq!(told(&again), told(&posts));
        // What the platform does not have is not booked.
        let foreign = Assumptions { also: [Some(Deliverable { format: Format::Stream, count }), None, None], ..a };
        prop_assert_eq!(told(&foreign), told(&Assumptions { also: [None; 3], ..a }));
    }

    #[test]
    fn a_small_step_in_followers_is_a_small_step_in_every_sum(profile in creator(), a in deal()) {
        let next = Profile { followers: profile.followers.map(|f| exact(f.value * 1.01)), ..profile.clone() };
        for (x, y) in everything(&figures(&profile, &a)).into_iter().zip(everything(&figures(&next, &a))) {
            each("a step", x, y, |x, y| x == y || (y / x - 1.0).abs() < 0.02);
        }
    }

    #[test]
    fn money_has_no_scale(profile in creator(), a in deal(), times in magnitude(0.01, 100.0)) {
        // The same world in a currency of which one unit is worth 1/times dollars.
        let there = Assumptions {
            currency: Currency::EUR, dollar_rate: Some(1.0 / times), basket: a.basket.map(|x| x * times),
            product: a.product * times, shipping: a.shipping * times, boost: a.boost * times,
            hourly: a.hourly.map(|x| x * times), ..a
        };
        let elsewhere = Profile {
            fee: profile.fee.map(|fee| Quote { amount: fee.amount * times, currency: Currency::EUR }), ..profile.clone()
        };
        let (here, there) = (judge(&profile, &a), judge(&elsewhere, &there));
        let same = |x: f64, y: f64| (y / (x * times) - 1.0).abs() < 1e-9 || (x == 0.0 && y == 0.0);
        let money = |f: Figures| [f.fee, f.true_cost, f.cpm, f.cpe, f.cpc, f.link.cpa, f.code.cpa, f.code.revenue];
        for (x, y) in money(here.figures()).into_iter().zip(money(there.figures())) {
            each("money", x, y, same);
        }
        for (x, y) in [(here.turned().link, there.turned().link), (here.turned().code, there.turned().code)] {
            prop_assert_eq!(x.orders.is_ok(), y.orders.is_ok());
            if let (Ok(x), Ok(y)) = (x.orders, y.orders) {
                prop_assert!((x.chance - y.chance).abs() < 1e-9);
            }
            if let (Ok(Some(x)), Ok(Some(y))) = (x.even, y.even) {
                // The fee is what is left of two greater sums: near nothing it keeps fewer digits.
                let size = a.basket.unwrap() + a.product + a.shipping + a.boost;
                prop_assert!(same(x, y) || (y - x * times).abs() < 1e-6 * times * size, "{x} and {y}");
            }
        }
    }

    #[test]
    fn profit_falls_with_the_fee_and_rises_with_the_margin(
        profile in creator(), a in deal(), fee in magnitude(0.1, 1e6), dearer in 1.0001..10.0_f64,
    ) {
        let a = Assumptions { payment: Payment::Flat, ..a };
        let at = |fee: f64, margin: f64| {
            let r = judge(&quoted(&profile, fee), &Assumptions { margin: Some(margin), ..a });
            let turned = r.turned();
            ([r.link.profit, r.code.profit], [turned.link, turned.code])
        };
        let margin = a.margin.unwrap() * 0.7 + 0.1;
        let (base, dear, rich) = (at(fee, margin), at(fee * dearer, margin), at(fee, margin + 0.1));
        for by in 0..2 {
            if let (Ok(base), Ok(dear), Ok(rich)) = (base.0[by], dear.0[by], rich.0[by]) {
                prop_assert!(dear <= base + 1e-9 && rich >= base - 1e-9, "{base} {dear} {rich}");
            }
            // With a known fee the chance that enough orders come is the chance of profit.
            if let (Ok(profit), Ok(orders)) = (base.0[by], base.1[by].orders) {
                prop_assert!((profit - orders.chance).abs() < 1e-9, "{profit} {orders:?}");
            }
            if let (Ok(base), Ok(dear)) = (base.1[by].rate, dear.1[by].rate) {
                prop_assert!(dear.rate >= base.rate && dear.chance <= base.chance + 1e-12);
            }
        }
    }

    #[test]
    fn who_gets_the_product_only_is_no_likelier_to_bring_anything(profile in creator(), a in deal()) {
        let paid = judge(&quoted(&profile, 0.0), &Assumptions { payment: Payment::Flat, ..a });
        let given = judge(&profile, &Assumptions { payment: Payment::ProductOnly, ..a });
        for (paid, given) in [(&paid.link, &given.link), (&paid.code, &given.code)] {
            if let (Ok(paid), Ok(given)) = (paid.profit, given.profit) {
                prop_assert!(given <= paid + 1e-12, "{paid} {given}");
            }
            if let (Ok(paid), Ok(given)) = (paid.counts, given.counts) {
                prop_assert!(given.none >= paid.none - 1e-12);
            }
        }
    }

    #[test]
    fn a_fee_turned_round_is_the_fee(profile in creator(), a in deal(), chance in 0.02..0.95_f64) {
        let a = Assumptions { payment: Payment::Flat, ..a };
        let r = judge(&profile, &a);
        for counting in Counting::ALL {
            let found = r.highest_fee(counting, chance);
            let free = r.chance_at_fee(counting, 0.0);
            prop_assert_eq!(found.is_err(), free.is_err());
            let (Ok(found), Ok(free)) = (found, free) else { continue };
            match found {
                Some(fee) => {
                    let (at, above) = (r.chance_at_fee(counting, fee).unwrap(), r.chance_at_fee(counting, fee * 1.001 + 1e-6).unwrap());
                    prop_assert!(at >= chance - 1e-6 && above <= at && above <= chance + 1e-3, "{fee}: {at} {above} for {chance}");
                    prop_assert!(free >= at - 1e-9);
                    // Asked as a fee, it has that chance of profit.
                    let r = judge(&quoted(&profile, fee), &a);
                    let path = if counting == Counting::Link { &r.link } else { &r.code };
                    prop_assert!((path.profit.unwrap() - at).abs() < 1e-6, "{:?} {at}", path.profit);
                }
                None => prop_assert!(free <= chance + 1e-6, "free: {free} for {chance}"),
            }
            let dearer = r.highest_fee(counting, chance / 2.0).unwrap();
            prop_assert!(dearer.unwrap_or(0.0) >= found.unwrap_or(0.0));
        }
        for Turn { rate, orders, fee, even, .. } in [r.turned().link, r.turned().code] {
            let reasons = [rate.err(), orders.err(), fee.err(), even.err()];
            prop_assert!(reasons.iter().flatten().all(|why| !matches!(why, NotComputable::OutOfRange)), "{reasons:?}");
            if let Ok(fees) = fee {
                let of = [fees.low, fees.mid, fees.high].map(|at| at.map_or((0.0, 1.0), |at| (at.fee, at.chance)));
                prop_assert!(of.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].1 >= pair[1].1 - 1e-9), "{fees:?}");
            }
            if let Ok(orders) = orders {
                prop_assert!(orders.whole >= orders.exact && orders.whole >= 1.0 && (0.0..=1.0 + 1e-12).contains(&orders.chance));
            }
        }
    }
}

/// By hand: an order of 50 at a margin of 50 % and 10 % commission leaves 20. Fee 400, product 40: 440 in all, so 22 orders.
#[test]
fn orders_and_rate_needed_by_hand() {
    let profile = Profile {
        platform: Some(Platform::Instagram),
        followers: Some(exact(24_800.0)),
        views: Measured::middle(9_100.0, Some(12), false),
        ..Profile::default()
    };
    let a = Assumptions {
        basket: Some(50.0),
        margin: Some(0.5),
        commission: Some(0.1),
        product: 40.0,
        hours: Some(0.0),
        ..Assumptions::default()
    };
    let r = judge(&quoted(&profile, 400.0), &a);
    let code = r.turned().code;
    let (orders, rate) = (code.orders.unwrap(), code.rate.unwrap());
    assert!((orders.exact - 22.0).abs() < 1e-9 && orders.whole == 22.0);
    // With all else typical, the rate needed is the usual one times 22 over the usual number of orders.
    assert!((rate.rate / rate.usual - 22.0 / orders.usual).abs() < 1e-9);
    assert_eq!(code.fee.unwrap().mid.map(|at| at.fee), r.code.break_even_fee.unwrap().mid);
    // Typical orders bring exactly the fee that breaks even at them: as likely as not, but for counting whole orders.
    let at = code.fee.unwrap().mid.unwrap();
    assert!((0.40..0.52).contains(&at.chance) && at.scale != Scale::VeryRare, "{at:?}");
}

/// By hand (cost.md 3.7 and 3.6): rights for a month and exclusivity add 35 % each, so 1.70 times the fee; beside a commission
/// 65 % of it is paid. Of a fee that was named nothing changes. A story more costs its content and its views.
#[test]
fn terms_by_hand() {
    let profile =
        Profile { platform: Some(Platform::Instagram), followers: Some(exact(24_800.0)), ..Profile::default() };
    let fee = |profile: &Profile, a: Assumptions| figures(profile, &a).fee.unwrap();
    let plain = Assumptions { basket: Some(60.0), ..Assumptions::default() };
    let termed = Assumptions { rights: Rights::Month, exclusive: true, ..plain };
    let ratio = |a: Assumptions| fee(&profile, a).high() / fee(&profile, plain).high();
    assert!((ratio(termed) - 1.70).abs() < 1e-12);
    assert!((ratio(Assumptions { payment: Payment::Hybrid, ..termed }) - 0.65 * 1.70).abs() < 1e-12);
    assert!((ratio(Assumptions { uplift: Some(0.2), ..termed }) - 1.20).abs() < 1e-12, "one's own sum replaces theirs");
    assert!((ratio(Assumptions { posts: 3, ..plain }) - 3.0).abs() < 1e-12);
    assert_eq!(fee(&quoted(&profile, 450.0), termed).mid(), 450.0);
    let told = judge(&profile, &termed).cost.fee.unwrap();
    let kinds: Vec<&str> = told.amount.sources.iter().map(|row| row.kind).collect();
    assert!(kinds.contains(&"usage rights 30 days") && kinds.contains(&"category exclusivity"), "{kinds:?}");
    assert!(!told.quoted && told.payment == Payment::Flat);
    // Commission beside a lower fee: 15 % unless one's own is told, also where that is none.
    let commission =
        |a: Assumptions| judge(&profile, &a).assumed(creator_loupe::model::Knob::Commission).value.unwrap().mid();
    let hybrid = Assumptions { payment: Payment::Hybrid, ..plain };
    assert_eq!([commission(plain), commission(hybrid)], [0.0, 0.15]);
    assert_eq!(commission(Assumptions { commission: Some(0.0), ..hybrid }), 0.0);
    // Content once for each piece: a post and two stories are asked at least three times the content of one.
    let two = Some(Deliverable { format: Format::Story, count: 2 });
    let content = told.content.unwrap();
    let bundle = fee(&profile, Assumptions { also: [two, None, None], ..plain });
    assert!(bundle.low() > 3.0 * content && bundle.low() > fee(&profile, plain).low() + 2.0 * content);
}

/// Margin at or below the commission, no basket, no reach: a reason in each place, never infinity.
#[test]
fn what_cannot_pay_says_why() {
    let known = Profile { platform: Some(Platform::Instagram), followers: Some(exact(24_800.0)), ..Profile::default() };
    let nobody = Profile { platform: Some(Platform::Instagram), followers: Some(exact(0.0)), ..Profile::default() };
    let a = Assumptions { basket: Some(50.0), margin: Some(0.5), ..Assumptions::default() };
    for (profile, a, why) in [
        (&known, Assumptions { commission: Some(0.5), ..a }, NotComputable::NothingRemains),
        (&known, Assumptions { commission: Some(0.6), ..a }, NotComputable::NothingRemains),
        (&known, Assumptions { basket: None, ..a }, NotComputable::NeedsBasket),
        (&known, Assumptions { basket: Some(0.0), ..a }, NotComputable::NeedsBasket),
        (&known, Assumptions { margin: Some(0.1), payment: Payment::Commission, ..a }, NotComputable::NothingRemains),
        (&nobody, a, NotComputable::NeedsFollowersOrViews),
    ] {
        let r = judge(profile, &a);
        for Turn { rate, orders, fee, even, .. } in [r.turned().link, r.turned().code] {
            let reasons = [rate.err(), orders.err(), fee.err(), even.err()];
            assert_eq!(reasons, [Some(why); 4]);
        }
        assert_eq!(r.chance_at_fee(Counting::Code, 100.0), Err(why));
    }
    let r = judge(&known, &a);
    assert_eq!(r.chance_at_fee(Counting::Code, f64::NAN), Err(NotComputable::OutOfRange));
    assert_eq!(r.chance_at_fee(Counting::Code, -1.0), Err(NotComputable::OutOfRange));
    assert_eq!(r.highest_fee(Counting::Code, 2.0), Ok(None), "no fee is surer than sure");
    assert!(r.highest_fee(Counting::Code, 0.0).unwrap().is_some_and(f64::is_finite));
}

/// A share of each order and nothing else: 15 % of 40 is 6 an order, whatever comes of it (cost.md 3.6).
#[test]
fn a_commission_alone_is_what_an_order_costs() {
    let profile = Profile {
        platform: Some(Platform::TikTok),
        followers: Some(exact(41_000.0)),
        fee: Some(Quote { amount: 700.0, currency: Currency::USD }),
        ..Profile::default()
    };
    let a = Assumptions {
        basket: Some(40.0),
        margin: Some(0.6),
        payment: Payment::Commission,
        hours: Some(0.0),
        ..Assumptions::default()
    };
    let r = judge(&profile, &a);
    assert_eq!(
        r.cost.fee.as_ref().map(|fee| (fee.amount.interval.high(), fee.payment)),
        Ok((0.0, Payment::Commission))
    );
    assert_eq!(r.cost.cpm, Err(NotComputable::CostsNothing));
    let cpa = r.code.cpa.as_ref().unwrap().interval;
    assert!(cpa.is_known() && (cpa.mid() - 6.0).abs() < 1e-12);
    assert_eq!(figures(&profile, &a).code.cpa, Ok(cpa));
    // Nothing is lost where nothing is spent: any order is profit.
    let none = r.code.counts.unwrap().none;
    assert!((r.code.profit.unwrap() - (1.0 - none)).abs() < 1e-12);
    // Of 24 that an order leaves, 6 go to the creator.
    let hybrid = judge(&profile, &Assumptions { payment: Payment::Hybrid, ..a });
    assert!((hybrid.code.break_even_orders.unwrap() - 700.0 / 18.0).abs() < 1e-9);
}

/// Beside posts a story has its own view rate; alone it takes what was pasted.
#[test]
fn pasted_views_are_those_of_posts() {
    let at = |views: f64, format: Format, also: Option<Deliverable>| {
        let profile = Profile {
            platform: Some(Platform::Instagram),
            followers: Some(exact(24_800.0)),
            views: Measured::middle(views, Some(12), true),
            ..Profile::default()
        };
        let a = Assumptions { format: Some(format), also: [also, None, None], ..Assumptions::default() };
        (figures(&profile, &a), judge(&profile, &a))
    };
    let a_story = Deliverable { format: Format::Story, count: 1 };
    let story = Some(a_story);
    let reel = Some(Deliverable { format: Format::Reel, count: 1 });
    let level = |views: f64, also| at(views, Format::Story, also).0.level.unwrap().mid();
    assert!(level(9_100.0, None) > 3.0 * level(1_000.0, None));
    assert_eq!(level(9_100.0, reel), level(1_000.0, reel));
    // A story brings no interactions, and takes none from those of the reel.
    let (with, without) = (at(9_100.0, Format::Reel, story), at(9_100.0, Format::Reel, None));
    let near = |a: Computed<Interval>, b: Computed<Interval>| {
        ends(a.unwrap()).into_iter().zip(ends(b.unwrap())).all(|(a, b)| (a / b - 1.0).abs() < 1e-9)
    };
    assert!(near(with.0.engagements, without.0.engagements));
    assert!(near(at(9_100.0, Format::Story, reel).0.engagements, without.0.engagements));
    assert_eq!(at(9_100.0, Format::Story, None).0.engagements, Err(NotComputable::StoryHasNoEngagement));
    assert_eq!(with.1.posts, 2);
    assert_eq!(with.1.deliverables()[1], a_story);
    // Both links stand behind the clicks.
    let kinds: Vec<&str> = with.1.results.clicks.unwrap().sources.iter().map(|row| row.kind).collect();
    assert!(kinds.contains(&"bio link") && kinds.contains(&"story link"), "{kinds:?}");
}

/// Products agree within the error of the simulation where only one part is in them, sums and unit costs within 4 %.
#[test]
fn sums_agree_with_two_million_draws() {
    let all: Value = serde_json::from_str(include_str!("golden/bundle.json")).unwrap();
    let bundles = all["bundles"].as_array().unwrap();
    assert_eq!(bundles.len(), 5);
    let (mut worst, mut compared) = (0.0_f64, 0);
    for bundle in bundles {
        let id = bundle["input"]["id"].as_str().unwrap();
        let facts = facts::read(&bundle["input"]).unwrap();
        let found = facts::results(&facts);
        for (name, expected) in bundle["outputs"].as_object().unwrap() {
            for end in ["low", "mid", "high"] {
                let (x, y) = (found["outputs"][name][end].as_f64().unwrap(), expected[end].as_f64().unwrap());
                let off = x / y - 1.0;
                assert!(off.abs() < 0.04, "{id} / {name} / {end}: {x} is not {y} ({:.1} % off)", off * 100.0);
                worst = worst.max(off.abs());
                compared += 1;
            }
        }
        for (by, expected) in bundle["orders"].as_object().unwrap() {
            for what in ["chance_of_none", "chance_of_profit"] {
                let (x, y) = (found["orders"][by][what].as_f64().unwrap(), expected[what].as_f64().unwrap());
                assert!((x - y).abs() < 0.01, "{id} / {by} / {what}: {x} is not {y}");
            }
        }
    }
    assert!(compared > 200, "{compared}");
    println!("worst of {compared}: {:.2} %", worst * 100.0);
}
