//! Made-up markets for tests and measurements of plans: creators whose reach spreads over orders of magnitude, whose prices follow
//! it roughly, and whose further posts bring less each. The same seed gives the same market everywhere.

use creator_loupe::model::{Platform, Stage};
use creator_loupe::plan::{Candidate, Offer};

/// A generator of numbers (splitmix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Between 0 and 1.
    pub fn even(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.bits() % n as u64) as usize
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        let (u, v) = (1.0 - self.even(), self.even());
        (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos()
    }
}

/// What P posts bring of what one brings: 1, 1.7, 2.19, ...
pub fn further(posts: u32) -> f64 {
    (1.0 - 0.7_f64.powi(posts as i32)) / 0.3
}

const PLATFORMS: [Platform; 4] = [Platform::Instagram, Platform::TikTok, Platform::YouTube, Platform::X];

/// So many creators with up to so many posts each.
pub fn market(seed: u64, creators: usize, posts: u32) -> Vec<Candidate> {
    let mut chance = Chance(seed);
    (0..creators)
        .map(|place| {
            // Log-normal around 30,000, cut to 1,000 .. 1,000,000.
            let reach = (30_000.0 * (1.5 * chance.normal()).exp()).clamp(1e3, 1e6);
            let price = reach * 0.02 * (0.5 * chance.normal()).exp();
            let clicks = reach * 0.01 * (0.6 * chance.normal()).exp();
            let orders = clicks * 0.02 * (0.4 * chance.normal()).exp();
            let engagements = reach * 0.03 * (0.5 * chance.normal()).exp();
            let effort = 60 + chance.below(120) as u32;
            let offers = (1..=posts).map(|posts| Offer {
                posts,
                cost: (price * f64::from(posts) * 100.0).ceil() as u64,
                minutes: effort + 30 * posts,
                brings: [
                    reach * further(posts),
                    clicks * further(posts),
                    orders * further(posts),
                    engagements * f64::from(posts),
                ],
            });
            let platform = PLATFORMS[chance.below(PLATFORMS.len())];
            Candidate { place, platform, stage: Some(Stage::ALL[chance.below(4)]), offers: offers.collect() }
        })
        .collect()
}

/// A budget for about so many creators of one post each, of the middle price.
pub fn budget(market: &[Candidate], creators: f64) -> u64 {
    let mut prices: Vec<u64> = market.iter().filter_map(|one| one.offers.first()).map(|offer| offer.cost).collect();
    prices.sort_unstable();
    (prices[prices.len() / 2] as f64 * creators) as u64
}
