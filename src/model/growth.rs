//! How posts that follow each other change: cadence, and growth with the range that luck leaves open.
//!
//! Growth is Theil and Sen's slope of the logarithms (Sen 1968, JASA 63:1379): the median of the slopes between all pairs of
//! posts, so that one post that went everywhere moves nothing. Its range is Sen's as well: the slopes whose ranks lie
//! 1.28 standard deviations of Kendall's count around the middle, about four in five. Few posts scatter so much that the
//! range is the message: a dozen posts of a usual account tell no change smaller than a third.

use super::{Day, Rhythm, ascend};
use crate::stats::Z80;

/// The fewest posts that growth is told of.
pub const LEAST_FOR_GROWTH: usize = 5;
/// The fewest days that these lie apart: over less, a month's growth would be all extrapolation.
const LEAST_DAYS: u32 = 7;
/// The most that are compared pair by pair, from the newest: 4,950 pairs.
const MOST: usize = 100;
/// The days that growth is told over.
const MONTH: f64 = 30.0;
/// No log of a ratio is beyond this: e^20 is half a billion.
const BOUND: f64 = 20.0;

/// Change over 30 days as a fraction: 0.1 is a tenth more, -0.5 half gone. `low <= mid <= high`, all above -1, finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// With a chance of one in ten it is less.
    pub low: f64,
    /// The median of all pairs.
    pub mid: f64,
    /// With a chance of one in ten it is more.
    pub high: f64,
    /// Posts it rests on; at least [`LEAST_FOR_GROWTH`].
    pub posts: u32,
}

impl Growth {
    /// Of counts by day (interactions or views of one post each), in any order; what is not positive is left out. `None`
    /// below five posts, or where they lie less than a week apart.
    pub fn of(counts: &[(Day, f64)]) -> Option<Growth> {
        let mut kept: Vec<(Day, f64)> = Vec::new();
        for (day, x) in counts {
            if *x > 0.0 && x.is_finite() {
                kept.push((*day, libm::log(*x)));
            }
        }
        newest(&mut kept);
        let first = kept.last().map(|k| k.0)?;
        if kept.len() < LEAST_FOR_GROWTH || kept.first()?.0.apart(first) < LEAST_DAYS {
            return None;
        }
        let mut slopes = Vec::new();
        for (i, a) in kept.iter().enumerate() {
            for b in kept.get(i + 1..).unwrap_or_default() {
                let days = f64::from(a.0.apart(b.0));
                if days > 0.0 {
                    slopes.push(key((a.1 - b.1) / days));
                }
            }
        }
        ascend(&mut slopes);
        let (n, pairs) = (kept.len() as f64, slopes.len());
        let wide = Z80 * (n * (n - 1.0) * (2.0 * n + 5.0) / 18.0).sqrt();
        let below = ((pairs as f64 - wide) / 2.0).max(0.0) as usize;
        let at = |i: usize| slopes.get(i.min(pairs.saturating_sub(1))).map(|k| value(*k));
        let middle = (at(pairs.checked_sub(1)? / 2)? + at(pairs / 2)?) / 2.0;
        Some(Growth {
            low: grown(at(below)?.min(middle)),
            mid: grown(middle),
            high: grown(at(pairs - 1 - below.min(pairs - 1))?.max(middle)),
            posts: u32::try_from(kept.len()).unwrap_or(u32::MAX),
        })
    }
}

impl Rhythm {
    /// Of the days of posts, in any order; `None` below two posts, or where all are of one day. Growth is the caller's.
    pub fn of(days: &[Day]) -> Option<Rhythm> {
        let mut sorted: Vec<u64> = days.iter().map(|d| u64::from(d.0.cast_unsigned() ^ 1 << 31)).collect();
        ascend(&mut sorted);
        let (first, last) = (*sorted.first()?, *sorted.last()?);
        let mut pause = 0;
        for pair in sorted.windows(2) {
            if let [a, b] = pair {
                pause = pause.max(b - a);
            }
        }
        let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let posts = count(sorted.len() as u64);
        (last > first).then_some(Rhythm { posts, days: count(last - first), longest_pause: count(pause), growth: None })
    }
}

/// Keeps the newest, newest first.
fn newest(posts: &mut Vec<(Day, f64)>) {
    let mut keys: Vec<u64> = Vec::new();
    for (i, p) in posts.iter().enumerate() {
        keys.push(u64::from(p.0.0.cast_unsigned() ^ 1 << 31) << 32 | i as u64);
    }
    ascend(&mut keys);
    let place = |k: &u64| posts.get((*k & 0xFFFF_FFFF) as usize).copied();
    let kept: Vec<(Day, f64)> = keys.iter().rev().take(MOST).filter_map(place).collect();
    *posts = kept;
}

/// A finite number as a whole one of the same order.
fn key(x: f64) -> u64 {
    let bits = x.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

fn value(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}

/// What a slope of logs a day comes to in a month.
fn grown(slope: f64) -> f64 {
    libm::exp((slope * MONTH).clamp(-BOUND, BOUND)) - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steady_growth_is_found_and_one_viral_post_moves_little() {
        let mut posts: Vec<(Day, f64)> =
            (0..12).map(|i| (Day(i * 5), 1000.0 * libm::exp(f64::from(i * 5) * 0.01))).collect();
        let g = Growth::of(&posts).unwrap();
        let expected = libm::exp(0.3) - 1.0;
        assert!((g.mid - expected).abs() < 1e-9 && g.low <= g.mid && g.mid <= g.high && g.posts == 12);
        posts[6].1 *= 400.0;
        let viral = Growth::of(&posts).unwrap();
        assert!((viral.mid - expected).abs() < 0.05, "{viral:?}");
        posts.reverse();
        assert_eq!(Growth::of(&posts), Some(viral));
    }

    #[test]
    fn few_posts_or_few_days_tell_no_growth() {
        let days = |all: &[i32]| all.iter().map(|d| (Day(*d), 100.0)).collect::<Vec<_>>();
        assert_eq!(Growth::of(&days(&[0, 10, 20, 30])), None);
        assert_eq!(Growth::of(&days(&[0, 1, 2, 3, 4])), None);
        let flat = Growth::of(&days(&[0, 3, 6, 9, 12])).unwrap();
        assert_eq!((flat.low, flat.mid, flat.high), (0.0, 0.0, 0.0));
        assert_eq!(Growth::of(&[(Day(0), 0.0); 9]), None);
    }

    #[test]
    fn cadence_counts_days_from_first_to_last() {
        let r = Rhythm::of(&[Day(3), Day(-4), Day(10), Day(3)]).unwrap();
        assert_eq!((r.posts, r.days, r.longest_pause, r.growth), (4, 14, 7, None));
        assert_eq!(Rhythm::of(&[Day(3), Day(3)]), None);
        assert_eq!(Rhythm::of(&[]), None);
    }
}
