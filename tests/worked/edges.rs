//! Every row of formulas.md 7.6 that the worked profiles do not hold, and what assumptions may and may not do.

use super::*;

fn instagram(facts: &[(Field, i64)]) -> Report {
    judge(&draft(Platform::Instagram, facts), &terms(50.0, 0.5))
}

#[test]
fn zero_followers_are_no_divisor() {
    let r = instagram(&[(Field::Followers, 0), (Field::LikesPerPost, 90), (Field::ViewsPerPost, 700)]);
    assert!(has(&r, |o| *o == Oddity::NoFollowers { zero: true }));
    assert!(r.tiers.is_none());
    assert_eq!(r.rates.len(), 1);
    assert_eq!((r.rates[0].base, r.rates[0].standing), (Base::Views, Err(NoStanding::OtherBase(Base::Followers))));
    assert!(r.results.views.is_ok());
    assert_eq!(r.cost.true_cost, Err(NotComputable::NeedsFollowers));
}

#[test]
fn zero_views_beside_interactions_are_not_told() {
    let facts = [(Field::Followers, 20_000), (Field::LikesPerPost, 300), (Field::ViewsPerPost, 0)];
    let r = instagram(&facts);
    assert!(has(&r, |o| *o == Oddity::ViewsZero));
    let without = instagram(&facts[..2]);
    assert_eq!(r.figures(), without.figures());
}

#[test]
fn a_post_with_zero_views_keeps_its_interactions_but_makes_no_ratio() {
    let posts = [[100, 5, -1, 1_000], [80, 4, -1, 0], [120, 6, -1, 1_500]];
    let d = with_posts(draft(Platform::Instagram, &[(Field::Followers, 20_000)]), &posts);
    let r = judge(&d, &terms(50.0, 0.5));
    assert_eq!((r.rates[0].posts, r.rates[1].posts), (Some(3), Some(2)));
    assert!(has(&r, |o| *o == Oddity::PostsLeftOut { posts: 1, of: 3 }));
}

#[test]
fn likes_hidden_or_only_missing_make_no_grade() {
    let facts = [(Field::Followers, 20_000), (Field::CommentsPerPost, 30)];
    let missing = instagram(&facts);
    assert_eq!(missing.rates[0].standing, Err(NoStanding::PartsMissing));
    let hidden = judge(&hide(draft(Platform::Instagram, &facts), Field::LikesPerPost), &terms(50.0, 0.5));
    assert_eq!(hidden.rates[0].standing, Err(NoStanding::LikesHidden));
    assert_eq!(hidden.figures().percentile, None);
    // A count that stands beside "likes hidden" is not believed.
    let both = draft(
        Platform::Instagram,
        &[(Field::Followers, 20_000), (Field::LikesPerPost, 5), (Field::CommentsPerPost, 30)],
    );
    let both = judge(&hide(both, Field::LikesPerPost), &terms(50.0, 0.5));
    assert!(both.rates[0].comments_only);
}

#[test]
fn comments_off_leave_a_likes_rate() {
    let d = draft(Platform::Instagram, &[(Field::Followers, 20_000), (Field::LikesPerPost, 300)]);
    let r = judge(&hide(d, Field::CommentsPerPost), &terms(50.0, 0.5));
    assert!(has(&r, |o| *o == Oddity::CommentsHidden));
    assert_eq!(r.rates[0].missing, Fields::of(&[Field::CommentsPerPost]));
    assert!(r.rates[0].standing.is_ok());
    assert!(has(&r, |o| *o == Oddity::PartsMissing { base: Base::Followers, field: Field::CommentsPerPost }));
}

#[test]
fn views_beyond_followers_are_never_capped() {
    let r =
        judge(&draft(Platform::TikTok, &[(Field::Followers, 5_000), (Field::ViewsPerPost, 90_000)]), &terms(50.0, 0.5));
    assert!(has(&r, |o| *o == Oddity::ReachesBeyond { times: 18.0 }));
    assert!(r.results.reach.unwrap().interval.mid() > 5_000.0);
}

#[test]
fn more_than_all_followers_is_viral_and_ungraded() {
    let facts = [(Field::Followers, 2_000), (Field::LikesPerPost, 3_000), (Field::ViewsPerPost, 60_000)];
    let r = instagram(&facts);
    assert!(has(&r, |o| *o == Oddity::Viral { rate: 1.5 }));
    assert!(has(&r, |o| *o == Oddity::LikesAboveFollowers { times: 1.5 }));
    assert_eq!(r.rates[0].standing, Err(NoStanding::OverAllFollowers));
    assert_eq!(r.rates[1].base, Base::Views);
}

#[test]
fn more_interactions_than_views_make_nothing() {
    let facts = [(Field::Followers, 20_000), (Field::LikesPerPost, 900), (Field::ViewsPerPost, 9)];
    let r = instagram(&facts);
    assert!(has(&r, |o| matches!(o, Oddity::MoreInteractionsThanViews { rate } if *rate > 99.0)));
    assert!(r.rates.is_empty());
    for path in [&r.link, &r.code] {
        assert_eq!(path.orders, Err(NotComputable::ImpossibleRate));
    }
    assert_eq!(r.results.engagements, Err(NotComputable::ImpossibleRate));
    assert!(r.tiers.is_some());
}

#[test]
fn absurd_and_negative_counts_are_named_and_not_used() {
    for wrong in [20_000_000_000, -5] {
        let facts = [(Field::Followers, 20_000), (Field::LikesPerPost, 300), (Field::ViewsPerPost, wrong)];
        let r = instagram(&facts);
        assert!(has(&r, |o| *o == Oddity::Absurd { field: Field::ViewsPerPost }));
        assert_eq!(r.figures(), instagram(&facts[..2]).figures());
    }
    let nothing = draft(Platform::X, &[(Field::Followers, -1)]);
    assert_eq!(Profile::try_from_draft(&nothing, &terms(50.0, 0.5)), Err(Unmet::NothingMeasured));
}

#[test]
fn nothing_measured_is_nothing_to_judge() {
    let draft = draft(Platform::X, &[(Field::Following, 200), (Field::LikesTotal, 9_000)]);
    assert_eq!(Profile::try_from_draft(&draft, &terms(50.0, 0.5)), Err(Unmet::NothingMeasured));
}

#[test]
fn without_a_platform_there_is_a_tier_and_an_unplaced_rate() {
    let mut d =
        draft(Platform::X, &[(Field::Followers, 20_000), (Field::LikesPerPost, 300), (Field::CommentsPerPost, 10)]);
    d.platform = None;
    let r = judge(&d, &terms(50.0, 0.5));
    assert!(r.tiers.is_some());
    assert_eq!(r.rates[0].standing, Err(NoStanding::NoPlatform));
    near("rate", r.rates[0].shown, 310.0 / 20_000.0, 1e-12);
    assert_eq!(r.results.views, Err(NotComputable::NeedsPlatform));
    assert_eq!(r.cost.true_cost, Err(NotComputable::NeedsPlatform));
    assert_eq!(r.yardstick, Err(NotComputable::NeedsPlatform));
}

#[test]
fn another_currency_needs_a_rate_and_then_scales() {
    let d = draft(Platform::Instagram, &[(Field::Followers, 20_000), (Field::LikesPerPost, 300)]);
    let dollars = judge(&d, &terms(50.0, 0.5));
    let euro = Assumptions { currency: Currency::EUR, ..terms(50.0, 0.5) };
    let untold = judge(&d, &euro);
    assert_eq!(untold.cost.true_cost, Err(NotComputable::NeedsDollarRate));
    assert_eq!(untold.cost.list_price, Err(NotComputable::NeedsDollarRate));
    assert!(has(&untold, |o| *o == Oddity::ForeignCurrency { currency: Currency::EUR, converted: false }));
    let rate = 1.25;
    let told = judge(&d, &Assumptions { dollar_rate: Some(rate), ..euro });
    let (usd, eur) = (dollars.cost.true_cost.unwrap().interval, told.cost.true_cost.unwrap().interval);
    for (a, b) in [(usd.low(), eur.low()), (usd.mid(), eur.mid()), (usd.high(), eur.high())] {
        near("euro", b * rate, a, 1e-12);
    }
    near("list", told.cost.list_price.unwrap().high * rate, dollars.cost.list_price.unwrap().high, 1e-12);
    // A fee in dollars can be converted, one in pounds cannot.
    let quoted = |c: Currency| judge(&asks(d.clone(), 450, Some(c)), &Assumptions { dollar_rate: Some(rate), ..euro });
    near("fee", quoted(Currency::USD).cost.fee.unwrap().amount.interval.mid(), 360.0, 1e-12);
    let pounds = quoted(Currency::GBP);
    assert_eq!(pounds.cost.true_cost, Err(NotComputable::QuotedIn(Currency::GBP)));
    assert!(has(&pounds, |o| *o == Oddity::QuotedIn(Currency::GBP)));
    // Without a rate a fee in dollars is asked about, too.
    let unrated = judge(&asks(d.clone(), 450, Some(Currency::USD)), &euro);
    assert_eq!(unrated.cost.true_cost, Err(NotComputable::QuotedIn(Currency::USD)));
    // A fee that names no currency is in the chosen one and needs no rate.
    let plain = judge(&asks(d, 450, None), &euro);
    near("fee", plain.cost.true_cost.unwrap().interval.mid(), 450.0, 1e-12);
}

#[test]
fn evidence_older_than_three_years_is_marked() {
    let d = draft(Platform::Instagram, &[(Field::Followers, 20_000), (Field::LikesPerPost, 300)]);
    let profile = Profile::try_from_draft(&d, &terms(50.0, 0.5)).unwrap();
    let old = |year: u16| {
        let r = assess(&profile, &terms(50.0, 0.5), &SCHEMES[0], year);
        r.oddities.iter().filter(|o| matches!(o, Oddity::OldEvidence { .. })).count()
    };
    assert_eq!(old(2010), 0);
    assert!(old(2026) > 0);
    assert!(old(2040) > old(2026));
}

#[test]
fn limits_of_the_oddities_are_where_the_rules_put_them() {
    // Older than three years: 2022 is not yet old in 2025, and is in 2026.
    let d = draft(Platform::Instagram, &[(Field::Followers, 20_000), (Field::LikesPerPost, 300)]);
    let profile = Profile::try_from_draft(&d, &terms(50.0, 0.5)).unwrap();
    for now in 2020..2035 {
        for oddity in assess(&profile, &terms(50.0, 0.5), &SCHEMES[0], now).oddities {
            if let Oddity::OldEvidence { year, .. } = oddity {
                assert!(now - year > 3, "{year} is old in {now}");
            }
        }
    }
    let oldest = |now: u16| {
        let r = assess(&profile, &terms(50.0, 0.5), &SCHEMES[0], now);
        let years =
            r.oddities.iter().filter_map(|o| if let Oddity::OldEvidence { year, .. } = o { Some(*year) } else { None });
        years.max()
    };
    assert_eq!((2015..2045).filter_map(|now| oldest(now).map(|year| now - year)).min(), Some(4));
    // Over 30 % of followers, not from 30 %.
    let lively = |likes: i64| instagram(&[(Field::Followers, 10_000), (Field::LikesPerPost, likes)]);
    assert!(!has(&lively(3_000), |o| matches!(o, Oddity::HighRate { .. })));
    assert!(has(&lively(3_001), |o| matches!(o, Oddity::HighRate { .. })));
    // Mean over median from 2 a notice, from 4 a warning: three posts 10, 10, x have mean (20 + x) / 3.
    let dependence = |x: i64| {
        let posts = [[10, 0, -1, -1], [10, 0, -1, -1], [x, 0, -1, -1]];
        let r =
            judge(&with_posts(draft(Platform::Instagram, &[(Field::Followers, 10_000)]), &posts), &terms(50.0, 0.5));
        r.oddities.iter().find_map(|o| if let Oddity::ViralDependence { warn, .. } = o { Some(*warn) } else { None })
    };
    assert_eq!([39, 40, 99, 100].map(dependence), [None, Some(false), Some(false), Some(true)]);
    // Ten billion is the most.
    for (count, absurd) in [(10_000_000_000, false), (10_000_000_001, true)] {
        let r = instagram(&[(Field::Followers, 10_000), (Field::ViewsPerPost, count)]);
        assert_eq!(has(&r, |o| matches!(o, Oddity::Absurd { .. })), absurd);
    }
}

#[test]
fn hours_without_a_price_are_not_counted_and_said() {
    let d = asks(draft(Platform::X, &[(Field::Followers, 20_000)]), 100, None);
    let r = judge(&d, &Assumptions { basket: Some(50.0), ..Assumptions::default() });
    assert!(has(&r, |o| *o == Oddity::HoursNotCounted { hours: 3.0 }));
    assert!(r.cost.own.hours_placeholder && r.cost.own.total == 0.0);
}

#[test]
fn nothing_spent_has_no_unit_cost() {
    let d = asks(draft(Platform::X, &[(Field::Followers, 20_000)]), 0, None);
    let r = judge(&d, &terms(50.0, 0.5));
    assert_eq!(r.cost.cpm, Err(NotComputable::CostsNothing));
    assert_eq!(r.back(Counting::Code), Err(NotComputable::CostsNothing));
    let (none, profit) = (r.code.counts.unwrap().none, r.code.profit.unwrap());
    near("any order is profit", profit, 1.0 - none, 1e-12);
}

#[test]
fn a_margin_below_the_commission_never_breaks_even() {
    let d = asks(draft(Platform::X, &[(Field::Followers, 20_000)]), 100, None);
    let r = judge(&d, &Assumptions { commission: Some(0.5), ..terms(50.0, 0.5) });
    assert_eq!(r.link.break_even_orders, Err(NotComputable::NothingRemains));
    assert_eq!(r.link.profit, Err(NotComputable::NothingRemains));
    assert!(r.link.revenue.is_ok());
}

#[test]
fn own_figures_replace_defaults_and_nonsense_is_ignored_and_said() {
    let d = asks(draft(Platform::Instagram, &[(Field::Followers, 20_000)]), 100, None);
    let base = terms(50.0, 0.5);
    let plain = judge(&d, &base);
    let set = |ctr: Override| judge(&d, &Assumptions { ctr: Some(ctr), ..base });
    let usual = plain.results.clicks.as_ref().unwrap().interval;
    // The default's median is (0.2 x 0.8 x 1.8)^(1/3) = 0.6604 %; twice that doubles the middle and keeps the width.
    let twice = set(Override::Median(2.0 * (0.002_f64 * 0.008 * 0.018).cbrt())).results.clicks.unwrap().interval;
    near("twice", twice.mid(), 2.0 * usual.mid(), 1e-12);
    near("as wide", twice.high() / twice.low(), usual.high() / usual.low(), 1e-12);
    let known = set(Override::Known(0.01)).results.clicks.unwrap();
    assert!(known.interval.high() / known.interval.low() < usual.high() / usual.low());
    assert!(known.shares.iter().all(|(factor, _)| factor.key() != "ctr"));
    // p10 to p90 of the range typed: the middle is its root, sigma its log width over 2 z80.
    let range = set(Override::Range(0.001, 0.01)).results.clicks.unwrap().interval;
    near("range", range.mid() / usual.mid(), (0.001_f64 * 0.01).sqrt() / (0.002_f64 * 0.008 * 0.018).cbrt(), 1e-12);
    for wrong in [Override::Known(0.0), Override::Median(1.5), Override::Range(0.2, 0.1), Override::Known(f64::NAN)] {
        let r = set(wrong);
        assert!(has(&r, |o| *o == Oddity::AssumptionIgnored(Knob::Ctr)), "{wrong:?}");
        assert_eq!(r.figures(), plain.figures(), "{wrong:?}");
    }
    let negative = judge(&d, &Assumptions { product: -5.0, margin: Some(1.2), ..base });
    assert!(has(&negative, |o| *o == Oddity::AssumptionIgnored(Knob::Product)));
    assert!(has(&negative, |o| *o == Oddity::AssumptionIgnored(Knob::Margin)));
}

#[test]
fn a_told_sum_is_used_where_parts_are_not() {
    let sum = instagram(&[(Field::Followers, 20_000), (Field::EngagementsPerPost, 400)]);
    assert_eq!(sum.rates[0].parts, Fields::of(&[Field::EngagementsPerPost]));
    near("sum", sum.rates[0].shown, 0.02, 1e-12);
    let parts = instagram(&[
        (Field::Followers, 20_000),
        (Field::LikesPerPost, 300),
        (Field::CommentsPerPost, 20),
        (Field::EngagementsPerPost, 400),
    ]);
    near("parts", parts.rates[0].shown, 0.016, 1e-12);
}

#[test]
fn a_rate_by_reach_stands_on_no_table() {
    let r = instagram(&[(Field::Followers, 20_000), (Field::LikesPerPost, 300), (Field::ReachPerPost, 6_000)]);
    assert_eq!(r.rates[1].base, Base::Reach);
    assert_eq!(r.rates[1].standing, Err(NoStanding::OtherBase(Base::Followers)));
    near("reach", r.rates[1].shown, 0.05, 1e-12);
}

#[test]
fn a_stated_median_is_shown_as_it_was_pasted() {
    let mut d = draft(Platform::Instagram, &[(Field::Followers, 20_000), (Field::LikesPerPost, 300)]);
    let average = judge(&d, &terms(50.0, 0.5));
    d.medians = true;
    let median = judge(&d, &terms(50.0, 0.5));
    assert_eq!((average.rates[0].centre, median.rates[0].centre), (Centre::Average, Centre::Median));
    assert_eq!(average.rates[0].shown, median.rates[0].shown);
    near("typical", median.rates[0].typical.mid(), 0.015, 1e-12);
    near("drawn down", average.rates[0].typical.mid(), 0.015 * (-0.32_f64).exp(), 1e-12);
}

#[test]
fn by_views_from_averages_needs_no_list() {
    let d = draft(
        Platform::TikTok,
        &[(Field::Followers, 50_000), (Field::LikesPerPost, 800), (Field::ViewsPerPost, 10_000)],
    );
    let r = judge(&d, &terms(50.0, 0.5));
    let rate = &r.rates[0];
    near("rate", rate.shown, 0.08, 1e-12);
    // Spread of ratios 0.4, six posts assumed: v = pi 0.16 / (10 + pi).
    let v = std::f64::consts::PI * 0.16 / (10.0 + std::f64::consts::PI);
    near("high", rate.typical.high(), 0.08 * (1.281_551_565_544_600_4 * v.sqrt()).exp(), 1e-12);
    assert!(rate.standing.is_ok());
}
