//! Creators made up from a number: the same number, the same creator, in every engine.
//!
//! Integers only, and floats that are exact or one rounded quotient of two. Refuses to know what must hold for them.

use super::super::Counting;
use crate::model::{
    Assumptions, Currency, Engagement, Fields, Fit, Format, Measured, Override, Payment, Platform, Profile, Quote,
    Rounded, counted_parts,
};

/// splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
pub(super) struct Dice(u64);

/// The scrambling of splitmix64: every bit of the input moves half of the bits of the output.
pub(super) const fn scrambled(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

impl Dice {
    pub(super) fn of(seed: u32) -> Dice {
        Dice(scrambled(seed as u64))
    }
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        scrambled(self.0)
    }
    /// 0 to `most`, both included.
    fn upto(&mut self, most: u32) -> u32 {
        (self.next() % (u64::from(most) + 1)) as u32
    }
    /// One time in `times`.
    fn once_in(&mut self, times: u32) -> bool {
        self.upto(times - 1) == 0
    }
    /// A whole number from 1 to below 2^(bits + 1), evenly over the orders of magnitude.
    fn count(&mut self, bits: u32) -> f64 {
        let size = 1 << u64::from(self.upto(bits));
        (size + self.next() % size) as f64
    }
    /// From `least` to `most` thousandths.
    fn share(&mut self, least: u32, most: u32) -> f64 {
        f64::from(least + self.upto(most - least)) / 1000.0
    }
    fn of_all<T: Copy>(&mut self, all: &[T], usual: T) -> T {
        let place = self.upto(all.len() as u32 - 1) as usize;
        all.get(place).copied().unwrap_or(usual)
    }
}

/// A creator, what is assumed, and by how much the laws change either.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Case {
    pub profile: Profile,
    pub assumptions: Assumptions,
    /// More than one.
    pub times: f64,
    /// More than none.
    pub posts: u32,
    pub counting: Counting,
}

fn exact(value: f64) -> Rounded {
    Rounded { value, low: value, high: value }
}

/// Views of a post, in any way of telling.
fn views(dice: &mut Dice) -> Measured {
    let n = (!dice.once_in(3)).then(|| 1 + dice.upto(40));
    match dice.upto(2) {
        0 => Measured::Average { value: dice.count(28), n },
        1 => Measured::Median { value: dice.count(28), n },
        _ => {
            let usual = dice.count(24);
            let values: Vec<f64> = (0..=dice.upto(24)).map(|_| usual * dice.count(5)).collect();
            Measured::list(values).unwrap_or(Measured::Average { value: usual, n })
        }
    }
}

/// Every count times something.
pub(super) fn scaled(measured: &Measured, by: f64) -> Measured {
    match measured {
        Measured::Average { value, n } => Measured::Average { value: value * by, n: *n },
        Measured::Median { value, n } => Measured::Median { value: value * by, n: *n },
        Measured::List(values) => Measured::List(values.iter().map(|v| v * by).collect()),
    }
}

impl Case {
    /// The creator of a number. Sane facts: fewer interactions than views, a basket, a margin that leaves something.
    pub(super) fn of(seed: u32) -> Case {
        let dice = &mut Dice::of(seed);
        let platform = dice.of_all(&Platform::ALL, Platform::Instagram);
        let followers = (!dice.once_in(8)).then(|| dice.count(32));
        let views = (!dice.once_in(2)).then(|| views(dice));
        let rate = dice.share(1, 600);
        let told = match (&views, followers) {
            (Some(views), _) => Some(scaled(views, rate)),
            (None, Some(followers)) => Measured::middle(followers * rate, Some(12), false),
            (None, None) => None,
        };
        let engagement = told.filter(|_| !dice.once_in(3)).map(|measured| Engagement {
            measured,
            parts: Fields::of(counted_parts(Some(platform))),
            missing: Fields::default(),
        });
        let rates_by_view = match (&views, &engagement) {
            (Some(Measured::List(views)), Some(_)) => vec![rate; views.len()],
            _ => Vec::new(),
        };
        let fee = dice.once_in(2).then(|| Quote { amount: dice.count(18), currency: Currency::USD });
        let money = |dice: &mut Dice| if dice.once_in(2) { 0.0 } else { dice.count(10) };
        let cpm = dice.count(7);
        let assumptions = Assumptions {
            basket: Some(dice.count(14)),
            margin: Some(dice.share(50, 900)),
            commission: Some(dice.share(0, 40)),
            format: Some(dice.of_all(&Format::ALL, Format::Post)),
            posts: 1 + dice.upto(11),
            fit: dice.of_all(&[Fit::NotTold, Fit::TopicFound, Fit::OffTopic], Fit::NotTold),
            cpm: dice.once_in(3).then_some(Override::Range(cpm, cpm * 4.0)),
            product: money(dice),
            shipping: money(dice),
            hours: dice.once_in(2).then(|| f64::from(dice.upto(12))),
            hourly: dice.once_in(2).then(|| dice.count(7)),
            boost: money(dice),
            agency: dice.share(0, 300),
            uplift: Some(dice.share(0, 1000)),
            payment: if dice.once_in(4) { Payment::ProductOnly } else { Payment::Flat },
            ..Assumptions::default()
        };
        let profile = Profile {
            platform: Some(platform),
            followers: followers.map(exact),
            views,
            engagement,
            rates_by_view,
            fee,
            ..Profile::default()
        };
        let times = 1.0 + dice.share(1, 4000);
        let counting = dice.of_all(&Counting::ALL, Counting::Link);
        Case { profile, assumptions, times, posts: 1 + dice.upto(20), counting }
    }

    /// The same with other followers.
    pub(super) fn with_followers(&self, value: f64) -> Profile {
        Profile { followers: Some(exact(value)), ..self.profile.clone() }
    }
}
