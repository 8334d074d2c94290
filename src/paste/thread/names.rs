//! Names, found among many by what their letters come to.
//!
//! Knows when two writings are one name. Refuses to hold a name against every other: in a thread of two thousand people that is
//! done two thousand times.

use super::super::glyph::{fold, is_letter};
use super::super::letter::{folded, is_mark};
use crate::model::ascend;

/// The next letter of a name as it is compared, in any case; `loose`: letters and digits only.
fn next(s: &mut core::str::Chars<'_>, loose: bool) -> Option<char> {
    for c in s.by_ref().filter(|c| !is_mark(*c)) {
        match fold(c) {
            Some(c) if !loose || is_letter(c) || c.is_ascii_digit() => return Some(folded(c)),
            _ => {}
        }
    }
    None
}

/// Two writings of a name, compared letter by letter.
pub(super) fn same(a: &str, b: &str, loose: bool) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    loop {
        match (next(&mut a, loose), next(&mut b, loose)) {
            (None, None) => return true,
            (x, y) if x != y => return false,
            _ => {}
        }
    }
}

/// What the letters of a name come to: the same for all that are the same.
pub(super) fn sum(name: &str, loose: bool) -> u64 {
    let mut chars = name.chars();
    let mut sum = EMPTY;
    while let Some(c) = next(&mut chars, loose) {
        sum = more(sum, u64::from(u32::from(c)));
    }
    sum
}

/// The sum of nothing, and of something more (Fowler, Noll and Vo's 1a).
pub(super) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;
pub(super) fn more(sum: u64, next: u64) -> u64 {
    (sum ^ next).wrapping_mul(0x0100_0000_01b3)
}

/// Places by sums: the lower bits of each number are a place, of which there are fewer than lines.
#[derive(Default)]
pub(super) struct Index(Vec<u64>);

const PLACE: u64 = 0xFFFF;
const _: () = assert!(super::MOST_LINES <= PLACE as usize);

impl Index {
    pub(super) fn of(all: impl Iterator<Item = (u64, usize)>) -> Index {
        let mut keys: Vec<u64> = all.map(|(sum, place)| sum & !PLACE | place as u64).collect();
        ascend(&mut keys);
        Index(keys)
    }

    /// The places of a sum, in order. Two sums may share them: what stands there is to be compared.
    pub(super) fn places(&self, sum: u64) -> impl Iterator<Item = usize> {
        let from = self.0.partition_point(|k| *k < sum & !PLACE);
        let all = self.0.get(from..).unwrap_or_default().iter();
        all.take_while(move |k| (**k ^ sum) & !PLACE == 0).map(|k| (k & PLACE) as usize)
    }
}
