//! Do ranges hold what they say? Ten thousand campaigns are drawn as the model says that the world runs, told to the crate as
//! a person would tell them, and judged (model 13): four in five outcomes inside, counts evenly over the tenths.
//!
//! The world is drawn step by step here: a level for the account, what a person sees of it, the luck of the posts, the
//! rates. So what is tested is that the weighing of what was pasted, the sums over factors and the counts belong together;
//! that the world is like this, only results of campaigns can say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use creator_loupe::evidence::lookup::{at_size, single};
use creator_loupe::evidence::views::UNKNOWN_VIEW_RATE;
use creator_loupe::evidence::{Metric, Row, constants, fit, post_spread};
use creator_loupe::model::{
    Assumptions, Engagement, Fields, Fit, Format, Measured, Platform, Profile, Rounded, counted_parts,
};
use creator_loupe::report::{Counting, assess};
use creator_loupe::stats::{
    Interval, LogNormal, chance_at_least, level_variance, lower_incomplete_gamma, quantile, several,
};

const CAMPAIGNS: usize = 10_000;

/// A seeded generator: the same campaigns on every machine.
struct Dice(u64);

impl Dice {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }
    /// Between 0 and 1, both excluded.
    fn even(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }
    fn normal(&mut self) -> f64 {
        quantile(self.even()).unwrap()
    }
    fn below(&mut self, n: usize) -> usize {
        (self.bits() % n as u64) as usize
    }
    fn of(&mut self, rate: LogNormal) -> f64 {
        rate.m + rate.sigma * self.normal()
    }
    fn row(&mut self, row: &Row) -> f64 {
        let rate = row.log_normal().unwrap();
        self.of(rate)
    }
    /// A count from a rate: the smallest with at least this chance at or below it.
    fn poisson(&mut self, rate: f64) -> u32 {
        let u = self.even();
        let at_most = |n: u32| 1.0 - lower_incomplete_gamma(f64::from(n) + 1.0, rate);
        if at_most(0) >= u {
            return 0;
        }
        let (mut out, mut inside) = (0_u32, 1_u32);
        while at_most(inside) < u {
            (out, inside) = (inside, inside * 2);
        }
        while inside - out > 1 {
            let middle = out + (inside - out) / 2;
            if at_most(middle) >= u { inside = middle } else { out = middle }
        }
        inside
    }
}

/// How often an outcome was inside its range, and in which tenth of it.
#[derive(Default)]
struct Tally {
    name: &'static str,
    all: u32,
    inside: u32,
    tenths: [u32; 10],
}

impl Tally {
    fn of(name: &'static str) -> Tally {
        Tally { name, ..Tally::default() }
    }
    fn range(&mut self, range: Interval, x: f64) {
        self.all += 1;
        self.inside += u32::from((range.low()..=range.high()).contains(&x));
    }
    fn place(&mut self, u: f64) {
        self.all += 1;
        self.tenths[((u * 10.0) as usize).min(9)] += 1;
    }
}

/// Without a view rate the model has its own guess.
fn view_rate(platform: Platform, format: Format, followers: f64) -> LogNormal {
    let known = at_size(Metric::ViewRate, platform, Some(format.key()), followers);
    known.map_or_else(|| UNKNOWN_VIEW_RATE.log_normal().unwrap(), |at| at.figures)
}

#[test]
fn ranges_hold_four_in_five_and_counts_fall_evenly() {
    let dice = &mut Dice(20_261_127);
    let names = ["views", "reach", "relevant", "engagements", "clicks", "orders by link", "orders by code"];
    let mut rates = names.map(Tally::of);
    let mut counts = ["count by link", "count by code"].map(Tally::of);
    for _ in 0..CAMPAIGNS {
        let platform = Platform::ALL[dice.below(9)];
        let formats = platform.formats();
        let format = formats[dice.below(formats.len())];
        // Within what the tables speak of: outside, the model widens on purpose.
        let followers = libm::exp(dice.even() * 6.9 + 6.95);
        let known_for = [Fit::NotTold, Fit::TopicFound, Fit::OffTopic][dice.below(3)];
        let posts = 1 + dice.below(5) as u32;
        let s0 = post_spread(platform, format).number().unwrap();

        // The account, and what is seen of it: nothing, or the median of some posts.
        let level = libm::log(followers) + dice.of(view_rate(platform, format, followers));
        let by_followers = at_size(Metric::ErByFollowers, platform, None, followers).map(|at| at.figures);
        let typical = by_followers.map(|rate| libm::log(followers) + dice.of(rate));
        let n = 1 + dice.below(20) as u32;
        let doubt = level_variance(s0, f64::from(n)).sqrt();
        let mut seen = |m: f64| {
            let told = libm::exp(m + doubt * dice.normal());
            (dice.below(2) == 0).then_some(Measured::Median { value: told, n: Some(n) })
        };
        let (views, interactions) = (seen(level), typical.and_then(&mut seen));
        // More interactions than views are asked about, not judged.
        let both = |a: &Option<Measured>| match a {
            Some(Measured::Median { value, .. }) => Some(*value),
            _ => None,
        };
        let contradict = both(&views).zip(both(&interactions)).is_some_and(|(v, e)| e > v);
        let engagement = interactions.filter(|_| !contradict).map(|measured| Engagement {
            measured,
            parts: Fields::of(counted_parts(Some(platform))),
            missing: Fields::default(),
        });
        let hidden_by_contradiction = contradict;
        let profile = Profile {
            platform: Some(platform),
            followers: Some(Rounded { value: followers, low: followers, high: followers }),
            views,
            engagement,
            ..Profile::default()
        };
        let assumptions = Assumptions { format: Some(format), posts, fit: known_for, ..Assumptions::default() };
        let report = assess(&profile, &assumptions, &creator_loupe::evidence::tiers::SCHEMES[0], 2026);

        // The campaign.
        let (luck, up) = several(s0, posts);
        let (z, rest, rest_of_interactions) = (dice.normal(), 0.16 * dice.normal(), 0.16 * dice.normal());
        let one = level + up + luck * z + rest;
        let d = constants::FURTHER_POST.number().unwrap();
        let people = one + libm::log((0..posts).fold((0.0, 1.0), |(sum, next), _| (sum + next, next * d)).0);
        let all = one + libm::log(f64::from(posts));
        let (cares, real) = (dice.row(fit(known_for).unwrap()), {
            let row = single(Metric::RealShare, Some(platform), None).unwrap();
            dice.row(row)
        });
        let acting = people + cares + real - libm::log(0.55) - libm::log(0.80);
        let sponsored = dice.row(single(Metric::SponsoredMultiplier, Some(platform), None).unwrap());
        let interactions = match (typical, at_size(Metric::ErByViews, platform, None, followers)) {
            _ if format == Format::Story => None,
            (Some(m), _) => Some(m + up + luck * z + libm::log(f64::from(posts)) + sponsored + rest_of_interactions),
            (None, Some(at)) => Some(all + dice.of(at.figures) + sponsored),
            _ => None,
        };
        let ctr = platform.surface(format).and_then(|at| single(Metric::Ctr, Some(platform), Some(at.key())));
        let clicks = ctr.map(|row| acting + dice.row(row));
        let by_link = clicks.map(|m| m + dice.row(single(Metric::Cvr, Some(platform), None).unwrap()));
        let by_code = acting + dice.row(single(Metric::CodeRate, Some(platform), None).unwrap());
        let reach = people + dice.row(single(Metric::ReachPerView, Some(platform), None).unwrap());
        let outcomes = [Some(all), Some(reach), Some(all + cares + real), interactions, clicks, by_link, Some(by_code)];

        let f = report.figures();
        let told = [f.views, f.reach, f.relevant, f.engagements, f.clicks, f.link.orders, f.code.orders];
        for (i, (outcome, told)) in outcomes.into_iter().zip(told).enumerate() {
            // What was seen and then left out is no fair draw.
            if let (Some(x), Ok(range)) = (outcome, told)
                && !(i == 3 && hidden_by_contradiction)
            {
                rates[i].range(range, libm::exp(x));
            }
        }
        for (tally, (counting, ln)) in
            counts.iter_mut().zip([(Counting::Link, by_link), (Counting::Code, Some(by_code))])
        {
            let path = if counting == Counting::Link { &report.link } else { &report.code };
            if let (Some(ln), Ok(orders), Ok(said)) = (ln, &path.orders, path.counts) {
                let n = dice.poisson(libm::exp(ln));
                let m = libm::log(orders.interval.mid());
                let at_most = |n: f64| 1.0 - chance_at_least(n + 1.0, m, said.sigma, said.sigma);
                let before = if n == 0 { 0.0 } else { at_most(f64::from(n) - 1.0) };
                tally.place(before + dice.even() * (at_most(f64::from(n)) - before));
            }
        }
    }
    for tally in &rates {
        let share = f64::from(tally.inside) / f64::from(tally.all);
        println!("{}: {} of {} inside, {:.2} %", tally.name, tally.inside, tally.all, share * 100.0);
        // Interactions are told on few platforms.
        assert!(tally.all > 3_000, "{}: only {}", tally.name, tally.all);
        assert!((share - 0.80).abs() <= 0.01, "{}: {share}", tally.name);
    }
    for tally in &counts {
        let shares = tally.tenths.map(|n| f64::from(n) / f64::from(tally.all));
        println!("{}: {:.3?}", tally.name, shares);
        assert!(shares.iter().all(|share| (share - 0.10).abs() <= 0.01), "{}: {shares:?}", tally.name);
    }
}
