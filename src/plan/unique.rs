//! Unique reach: people whom several creators reach count once, as far as audiences overlap (model 11):
//! `sum of R_j (1 - o)^(j-1)`, reach sorted downwards. At overlap 0 the sum, at 1 the largest.
//!
//! Refuses to guess who overlaps with whom: one overlap for all.

/// Up to so many creators are sorted.
const SORTED: usize = 16;
/// A quarter of an octave, by the bits of a float: within it the rest of the bits is how far up a reach lies.
const PART_BITS: u32 = 2;
const REST_BITS: u32 = f32::MANTISSA_DIGITS - 1 - PART_BITS;
/// Half a millionth of a person: what is below is nobody.
const NOBODY: u32 = (1.0 / 2_097_152.0_f32).to_bits();
const OCTAVES: usize = 56;
/// The lowest holds nobody, the highest whatever is beyond it, too.
const BINS: usize = OCTAVES << PART_BITS;
/// A power of two, so that an index needs no check.
const PLACES: usize = BINS.next_power_of_two();
/// In the sum of a bin the rests lie below, the count above.
const COUNT_BIT: u32 = 40;

/// See [`Unique::take`].
const ROUND: f64 = 6_755_399_441_055_744.0;
/// A whole number below 2^52 in the lowest bits of this is that much more.
const WHOLE: f64 = 4_503_599_627_370_496.0;

/// So many draws at once: what one has to wait for does not hold the others up.
pub(super) const LANES: usize = 4;

/// Something of each draw.
pub(super) type Each<T> = [T; LANES];

/// Reaches of some draws.
///
/// The sum is the integral over t of `g(how many reach more than t)`, `g(n) = (1 - (1-o)^n) / o`. Few are sorted. Many are
/// counted in bins a quarter of an octave wide, and `g` is taken, as a polygon, at their mean number in each: exact but for
/// how they lie within one bin (never less, and at most o/4 more, of people and not of their parts; some tenths of a percent), in a tenth of the time,
/// and still never above the sum, never below the largest, and rising with every creator.
#[derive(Debug)]
pub(super) struct Unique {
    few: Each<[f64; SORTED]>,
    count: usize,
    /// How many reaches lie in a bin and how far up, in whole numbers: in whichever order they come, it is the same.
    bins: Box<[Each<u64>; PLACES]>,
    /// For so many above: `g` and the weight of the next, of each overlap.
    reached: Vec<Each<(f64, f64)>>,
    left: Each<f64>,
    /// The highest and, but for nobody, the lowest reach of each.
    highest: Each<f32>,
    lowest: Each<f32>,
    many: bool,
}

impl Unique {
    /// For plans of at most so many reaches.
    pub(super) fn of(most: usize) -> Unique {
        let many = most > SORTED;
        Unique {
            few: [[0.0; SORTED]; LANES],
            count: 0,
            bins: Box::new([[0; LANES]; PLACES]),
            reached: if many { vec![[(0.0, 0.0); LANES]; most + 2] } else { Vec::new() },
            left: [1.0; LANES],
            highest: [0.0; LANES],
            lowest: [f32::INFINITY; LANES],
            many,
        }
    }

    /// What one creator reaches in each draw.
    #[inline(always)]
    pub(super) fn add(&mut self, reaches: Each<f32>) {
        if !self.many {
            return self.insert(reaches);
        }
        // Lane by lane at once as far as that goes; comparisons as they are written here are one instruction each.
        for (highest, reach) in self.highest.iter_mut().zip(reaches) {
            *highest = if reach > *highest { reach } else { *highest };
        }
        for (lowest, reach) in self.lowest.iter_mut().zip(reaches) {
            let somebody = if reach >= edge(1) { reach } else { f32::INFINITY };
            *lowest = if somebody < *lowest { somebody } else { *lowest };
        }
        let places = reaches.map(place);
        for (lane, above) in places.into_iter().enumerate() {
            let bins = self.bins.get_mut((above >> REST_BITS) as usize & (PLACES - 1));
            if let Some(bin) = bins.and_then(|bins| bins.get_mut(lane)) {
                *bin += 1 << COUNT_BIT | u64::from(above & ((1 << REST_BITS) - 1));
            }
        }
    }

    fn insert(&mut self, reaches: Each<f32>) {
        for (few, reach) in self.few.iter_mut().zip(reaches) {
            // Downwards; the smallest is carried to the end.
            let mut reach = f64::from(reach);
            for known in few.iter_mut().take(self.count) {
                if reach > *known {
                    core::mem::swap(&mut reach, known);
                }
            }
            few.iter_mut().skip(self.count).take(1).for_each(|free| *free = reach);
        }
        self.count = (self.count + 1).min(SORTED);
    }

    /// What follows is for overlaps that leave so much (`1 - o`).
    pub(super) fn overlapping(&mut self, left: Each<f64>) {
        self.left = left;
        let mut next = [(0.0, 1.0); LANES];
        for slot in &mut self.reached {
            *slot = next;
            for ((all, weight), left) in next.iter_mut().zip(left) {
                *all += *weight;
                *weight *= left;
            }
        }
    }

    /// The unique reach of what was added; empties.
    pub(super) fn take(&mut self) -> Each<f64> {
        let mut sums = [0.0; LANES];
        if !self.many {
            for ((sum, few), left) in sums.iter_mut().zip(&self.few).zip(self.left) {
                let few = few.iter().take(self.count);
                (*sum, _) = few.fold((0.0, 1.0), |(sum, weight), reach| (sum + reach * weight, weight * left));
            }
            self.count = 0;
            return sums;
        }
        if let Some(nobody) = self.bins.first_mut() {
            *nobody = [0; LANES];
        }
        let bin = |reach: f32| (place(reach) >> REST_BITS) as usize;
        let top = self.highest.map(bin).into_iter().max().unwrap_or(0);
        let bottom = self.lowest.map(bin).into_iter().min().unwrap_or(0).max(1);
        let mut counts_above = [0.0; LANES];
        let between = self.bins.get_mut(bottom..=top).unwrap_or_default();
        for (above, bins) in between.iter_mut().rev().enumerate() {
            let width = width(top - above);
            // Whole numbers become others through their bits, several at once: no instruction does it for four.
            let exact = |whole: u64| f64::from_bits(whole | WHOLE.to_bits()) - WHOLE;
            let counts = bins.map(|bin| exact(bin >> COUNT_BIT));
            let withins = bins.map(|bin| exact(bin & ((1 << COUNT_BIT) - 1)));
            *bins = [0; LANES];
            // How many there are on average over the bin: the polygon between two whole numbers. No branch: which bins
            // are empty nobody can guess.
            let mut means = counts_above;
            for (mean, within) in means.iter_mut().zip(withins) {
                *mean += within * (1.0 / (1_u32 << REST_BITS) as f64);
            }
            // A whole number not above it, or itself less one: between them the polygon is the same. Adding this rounds,
            // and leaves the number in the lowest bits.
            let roundeds = means.map(|mean| mean - 0.5 + ROUND);
            for (lane, ((sum, mean), rounded)) in sums.iter_mut().zip(means).zip(roundeds).enumerate() {
                let known = self.reached.get((rounded.to_bits() as u32) as usize).and_then(|reached| reached.get(lane));
                let (reached, next) = known.copied().unwrap_or((0.0, 0.0));
                *sum += width * (reached + (mean - (rounded - ROUND)) * next);
            }
            counts_above.iter_mut().zip(counts).for_each(|(above, count)| *above += count);
        }
        if bottom <= top {
            let below = f64::from(edge(bottom));
            for (lane, (sum, count)) in sums.iter_mut().zip(counts_above).enumerate() {
                let reached = self.reached.get(count as usize).and_then(|reached| reached.get(lane));
                *sum += below * reached.map_or(0.0, |(reached, _)| *reached);
            }
        }
        (self.highest, self.lowest) = ([0.0; LANES], [f32::INFINITY; LANES]);
        sums
    }
}

/// Where a reach lies: its bin in the upper bits, how far up in it below them.
#[inline(always)]
fn place(reach: f32) -> u32 {
    const LOWEST: f32 = f32::from_bits(NOBODY);
    const HIGHEST: f32 = f32::from_bits(NOBODY + ((BINS as u32) << REST_BITS) - 1);
    let reach = if reach > LOWEST { reach } else { LOWEST };
    let reach = if reach < HIGHEST { reach } else { HIGHEST };
    reach.to_bits() - NOBODY
}

/// The lower edge of a bin.
#[inline(always)]
const fn edge(bin: usize) -> f32 {
    f32::from_bits(NOBODY + ((bin as u32) << REST_BITS))
}

/// How wide it is: a quarter of the octave that it lies in.
#[inline(always)]
fn width(bin: usize) -> f64 {
    let octave = NOBODY + ((bin as u32) >> PART_BITS << (REST_BITS + PART_BITS));
    f64::from(f32::from_bits(octave)) * (1.0 / f64::from(1 << PART_BITS))
}

/// Unique reach of these, for an overlap of people reached between 0 and 1, exactly.
pub fn unique_reach(reaches: &[f64], overlap: f64) -> f64 {
    let mut sorted = reaches.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    let left = 1.0 - overlap.clamp(0.0, 1.0);
    sorted.iter().fold((0.0, 1.0), |(sum, weight), reach| (sum + reach * weight, weight * left)).0
}

#[cfg(test)]
mod tests {
    use super::{Unique, unique_reach};

    fn binned(reaches: &[f64], overlap: f64) -> f64 {
        let mut unique = Unique::of(1_000);
        // What is in one draw says nothing about the next.
        reaches.iter().for_each(|reach| unique.add([*reach as f32, 7.0, *reach as f32, 0.0]));
        unique.overlapping([1.0 - overlap, 0.5, 0.7, 1.0]);
        let [found, alike, _, nobody] = unique.take();
        assert!(nobody == 0.0 && alike >= if reaches.is_empty() { 0.0 } else { 7.0 } && alike < 14.0 + 1e-9);
        found
    }

    #[test]
    fn bins_are_nearly_the_sorted_sum() {
        let mut seed = 7_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut worst = 0.0_f64;
        for round in 0..400 {
            let n = 1 + round % 120;
            let reaches: Vec<f64> = (0..n).map(|_| f64::from((next() * 14.0 + 1.0).exp() as f32)).collect();
            let mut before = 0.0;
            for overlap in [1.0, 0.3, 0.1, 0.03, 0.0] {
                let (exact, found) = (unique_reach(&reaches, overlap), binned(&reaches, overlap));
                let (largest, sum) = (reaches.iter().copied().fold(0.0, f64::max), reaches.iter().sum::<f64>());
                assert!(
                    found >= exact * (1.0 - 1e-12) && found <= exact * (1.0 + overlap / 4.0 + 1e-12),
                    "{n} {overlap}"
                );
                assert!(found >= largest * (1.0 - 1e-12) && found <= sum * (1.0 + 1e-12));
                assert!(found >= before * (1.0 - 1e-12), "falls with the overlap");
                before = found;
                worst = worst.max(if overlap < 0.2 { found / exact - 1.0 } else { 0.0 });
                let fewer = reaches.get(1..).unwrap_or_default();
                assert!(binned(fewer, overlap) <= found * (1.0 + 1e-12), "a creator never takes away");
            }
        }
        assert!(worst < 0.005, "{worst}");
    }

    #[test]
    fn sorted_by_insertion_is_the_same() {
        let reaches = [5_000.0, 40_000.0, 900.0, 5_000.0];
        let mut unique = Unique::of(4);
        for _ in 0..2 {
            reaches.iter().for_each(|reach| unique.add([*reach as f32, 1.0, 0.0, *reach as f32]));
            unique.overlapping([0.95, 1.0, 1.0, 0.0]);
            assert_eq!(unique.take(), [unique_reach(&reaches, 0.05), 4.0, 0.0, 40_000.0]);
        }
    }

    #[test]
    fn who_does_not_post_is_nobody() {
        let mut reaches = vec![0.0; 30];
        assert_eq!(binned(&reaches, 0.1), 0.0);
        reaches.extend([1_024.0, 1.5, 1e-9]);
        let told = binned(&reaches, 0.0);
        assert!((told - 1_025.5).abs() < 1e-6, "{told}");
        assert!((binned(&[f64::from(f32::MAX)], 0.3)).is_finite());
    }
}
