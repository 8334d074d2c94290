//! Unique reach: people whom several creators reach count once, as far as audiences overlap (model 11):
//! `sum of R_j (1 - o)^(j-1)`, reach sorted downwards. At overlap 0 the sum, at 1 the largest.
//!
//! Refuses to guess who overlaps with whom: one overlap for all.

/// Up to so many creators are sorted.
const SORTED: usize = 16;
/// Parts of an octave by the bits of a float: between them a reach is a straight line.
const PART_BITS: u32 = 2;
const OCTAVES: usize = 48;
const BINS: usize = OCTAVES << PART_BITS;
/// The bits of 1.0: what is below one person lies in the lowest bin.
const ONE: u64 = 1.0_f64.to_bits() >> (52 - PART_BITS);

/// See [`Unique::take`].
const ROUND: f64 = 6_755_399_441_055_744.0;

/// Reaches between two edges.
#[derive(Clone, Copy, Debug)]
struct Bin {
    count: u32,
    sum: f64,
    /// Its lower edge, its width, and one over that: a division for every bin of every draw would take longest.
    edge: f64,
    width: f64,
    inverse: f64,
}

impl Bin {
    fn of(at: usize) -> Bin {
        let (edge, width) = (edge(at), edge(at + 1) - edge(at));
        Bin { count: 0, sum: 0.0, edge, width, inverse: 1.0 / width }
    }
}

/// Reaches of one draw.
///
/// The sum is the integral over t of `g(how many reach more than t)`, `g(n) = (1 - (1-o)^n) / o`. Few are sorted. Many are
/// counted in bins a quarter of an octave wide, and `g` is taken, as a polygon, at their mean number in each: exact but for
/// how they lie within one bin (never less, and at most o/4 more, of people and not of their parts; some tenths of a percent), in a tenth of the time,
/// and still never above the sum, never below the largest, and rising with every creator.
#[derive(Debug)]
pub(super) struct Unique {
    few: [f64; SORTED],
    count: usize,
    bins: Vec<Bin>,
    /// For so many above: `g` and the weight of the next, of one overlap.
    reached: Vec<(f64, f64)>,
    left: f64,
    top: usize,
    bottom: usize,
    many: bool,
}

impl Unique {
    /// For plans of at most so many reaches.
    pub(super) fn of(most: usize) -> Unique {
        let many = most > SORTED;
        let bins = if many { (0..BINS).map(Bin::of).collect() } else { Vec::new() };
        let reached = if many { vec![(0.0, 0.0); most + 2] } else { Vec::new() };
        Unique { few: [0.0; SORTED], count: 0, bins, reached, left: 1.0, top: 0, bottom: BINS, many }
    }

    #[inline(always)]
    pub(super) fn add(&mut self, reach: f64) {
        if self.many {
            let at = ((reach.to_bits() >> (52 - PART_BITS)).saturating_sub(ONE) as usize).min(BINS - 1);
            if let Some(bin) = self.bins.get_mut(at) {
                bin.count += 1;
                bin.sum += reach;
            }
            self.top = self.top.max(at);
            self.bottom = self.bottom.min(at);
        } else {
            self.insert(reach);
        }
    }

    fn insert(&mut self, mut reach: f64) {
        // Downwards; the smallest is carried to the end.
        for known in self.few.iter_mut().take(self.count) {
            if reach > *known {
                core::mem::swap(&mut reach, known);
            }
        }
        if let Some(free) = self.few.get_mut(self.count) {
            *free = reach;
            self.count += 1;
        }
    }

    /// What follows is for an overlap that leaves so much (`1 - o`).
    pub(super) fn overlapping(&mut self, left: f64) {
        self.left = left;
        let (mut all, mut weight) = (0.0, 1.0);
        for slot in &mut self.reached {
            *slot = (all, weight);
            all += weight;
            weight *= left;
        }
    }

    /// The unique reach of what was added; empties.
    pub(super) fn take(&mut self) -> f64 {
        if !self.many {
            let (sum, _) = self
                .few
                .iter()
                .take(self.count)
                .fold((0.0, 1.0), |(sum, weight), reach| (sum + reach * weight, weight * self.left));
            self.count = 0;
            return sum;
        }
        let (mut sum, mut count_above) = (0.0, 0.0);
        for bin in self.bins.get_mut(self.bottom..=self.top).unwrap_or_default().iter_mut().rev() {
            // How many there are on average over the bin: the polygon between two whole numbers. No branch: which bins are
            // empty nobody can guess.
            let count = f64::from(bin.count);
            let within = (bin.sum - count * bin.edge) * bin.inverse;
            let within = if within > 0.0 { within } else { 0.0 };
            let mean = count_above + if within < count { within } else { count };
            // A whole number not above it, or itself less one: between them the polygon is the same. Adding this rounds, and
            // leaves the number in the lowest bits.
            let rounded = mean - 0.5 + ROUND;
            let whole = (rounded.to_bits() as u32) as usize;
            let (reached, next) = self.reached.get(whole).copied().unwrap_or((0.0, 0.0));
            sum += bin.width * (reached + (mean - (rounded - ROUND)) * next);
            count_above += count;
            (bin.count, bin.sum) = (0, 0.0);
        }
        let below = edge(self.bottom);
        (self.top, self.bottom) = (0, BINS);
        let reached = self.reached.get(count_above as usize).map_or(0.0, |(reached, _)| *reached);
        sum + below * reached
    }
}

/// The lower edge of a bin; of the lowest, nothing.
#[inline(always)]
fn edge(bin: usize) -> f64 {
    if bin == 0 { 0.0 } else { f64::from_bits((ONE + bin as u64) << (52 - PART_BITS)) }
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
        reaches.iter().for_each(|reach| unique.add(*reach));
        unique.overlapping(1.0 - overlap);
        unique.take()
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
            let reaches: Vec<f64> = (0..n).map(|_| (next() * 14.0 + 1.0).exp()).collect();
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
            reaches.iter().for_each(|reach| unique.add(*reach));
            unique.overlapping(0.95);
            assert_eq!(unique.take(), unique_reach(&reaches, 0.05));
        }
    }
}
