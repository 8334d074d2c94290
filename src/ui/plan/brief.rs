//! The brief: what a person wants of a plan, beside the weights of the stages. Plain data; total over whatever is typed.
//!
//! Refuses to know creators but by their place, and whether what is wanted can be had: `crate::plan` says so.

use crate::model::{Platform, Stage};
use crate::plan::MOST_POSTS;
pub use crate::share::{Lock, Of, Share};

/// A creator by the number of its source and the row in it.
pub type Who = (u32, usize);

/// A field of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blank {
    /// Money for everything.
    Budget,
    /// Hours for everything.
    Hours,
    /// Posts of one creator.
    MostPosts,
    /// Money for one creator.
    MostEach,
    /// Creators.
    AtLeast,
    /// Creators.
    AtMost,
    /// Followers of one who follow another, too.
    Overlap,
}

impl Blank {
    /// Every field.
    pub const ALL: [Blank; 7] =
        [Blank::Budget, Blank::Hours, Blank::MostPosts, Blank::MostEach, Blank::AtLeast, Blank::AtMost, Blank::Overlap];

    /// The key in ids and in the journal.
    pub const fn key(self) -> &'static str {
        match self {
            Blank::Budget => "plan-budget",
            Blank::Hours => "plan-hours",
            Blank::MostPosts => "plan-posts",
            Blank::MostEach => "plan-each",
            Blank::AtLeast => "plan-least",
            Blank::AtMost => "plan-most",
            Blank::Overlap => "plan-overlap",
        }
    }

    /// Whether this can stand in it. Money up to a billion and hours up to ten years, beyond which a sign is missing; an
    /// overlap is a fraction. A budget of nothing can be typed: what it buys is said beside it.
    pub fn holds(self, x: f64) -> bool {
        match self {
            Blank::Budget | Blank::MostEach => (0.0..=1e9).contains(&x),
            Blank::Hours => (0.0..=87_600.0).contains(&x),
            Blank::MostPosts => (1.0..=f64::from(MOST_POSTS)).contains(&x) && is_whole(x),
            Blank::AtLeast | Blank::AtMost => (0.0..=1_000.0).contains(&x) && is_whole(x),
            Blank::Overlap => (0.0..=1.0).contains(&x),
        }
    }
}

fn is_whole(x: f64) -> bool {
    x == f64::from(x as u32)
}

/// Something to type a number into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// One of the fields.
    Blank(Blank),
    /// The least (true) or the most of a part of the money.
    Share(Of, bool),
}

/// What is wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brief {
    /// What stands in each field; `None`: nothing is wanted, or what is usual holds.
    blanks: [Option<f64>; Blank::ALL.len()],
    /// Fields with something in them that is not understood.
    pub misread: Vec<Entry>,
    /// Each creator is taken at the worst two in ten; else at the middle.
    pub is_bad_case: bool,
    /// Bounds of parts of the money.
    pub shares: Vec<Share>,
    /// What is insisted on, in the order in which it was said.
    pub locks: Vec<(Who, Lock)>,
}

/// A change of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A field holds this, or nothing.
    Set(Blank, Option<f64>),
    /// What is typed there is not understood.
    Misread(Entry),
    /// At what each creator is taken.
    BadCase(bool),
    /// This creator is booked or not, or neither is insisted on.
    Lock(Who, Option<Lock>),
    /// A bound of a part, or none.
    Share(Of, bool, Option<f64>),
    /// No bound of any part.
    NoShares,
}

impl Brief {
    /// What stands in a field.
    pub fn get(&self, blank: Blank) -> Option<f64> {
        self.blanks[blank as usize]
    }

    /// What is insisted on about a creator.
    pub fn lock(&self, who: Who) -> Option<Lock> {
        self.locks.iter().find(|(of, _)| *of == who).map(|(_, lock)| *lock)
    }

    /// The bound of a part of the money.
    pub fn share(&self, of: Of, is_least: bool) -> Option<f64> {
        self.shares.iter().find(|s| s.of == of && s.is_least == is_least).map(|s| s.share)
    }

    /// The brief after a change.
    pub fn change(&mut self, change: Change) {
        match change {
            Change::Set(blank, value) => {
                self.misread.retain(|bad| *bad != Entry::Blank(blank));
                self.blanks[blank as usize] = value.filter(|x| blank.holds(*x));
            }
            Change::Misread(entry) => {
                if !self.misread.contains(&entry) {
                    self.misread.push(entry);
                }
            }
            Change::BadCase(is_bad) => self.is_bad_case = is_bad,
            Change::Lock(who, lock) => {
                self.locks.retain(|(of, _)| *of != who);
                self.locks.extend(lock.map(|lock| (who, lock)));
            }
            Change::NoShares => {
                self.misread.retain(|bad| !matches!(bad, Entry::Share(..)));
                self.shares.clear();
            }
            Change::Share(of, is_least, share) => {
                self.misread.retain(|bad| *bad != Entry::Share(of, is_least));
                self.shares.retain(|s| s.of != of || s.is_least != is_least);
                let share = share.filter(|share| (0.0..=1.0).contains(share));
                self.shares.extend(share.map(|share| Share { of, is_least, share }));
            }
        }
    }
}

/// A line of the journal that tells a part of a brief: key and values.
pub type Told = (&'static str, Vec<i64>);

impl Brief {
    /// All of it but what is not understood, as lines.
    pub fn told(&self) -> Vec<Told> {
        let mut lines: Vec<Told> = Vec::new();
        for blank in Blank::ALL {
            lines.extend(self.get(blank).map(|x| (blank.key(), vec![x.to_bits().cast_signed()])));
        }
        if self.is_bad_case {
            lines.push((BAD_CASE, Vec::new()));
        }
        for ((source, row), lock) in &self.locks {
            lines.push((LOCK, vec![i64::from(*source), *row as i64, i64::from(*lock == Lock::In)]));
        }
        for Share { of, is_least, share } in &self.shares {
            let (kind, which) = match of {
                Of::Platform(platform) => (0, *platform as i64),
                Of::Stage(stage) => (1, *stage as i64),
            };
            lines.push((SHARE, vec![kind, which, i64::from(*is_least), share.to_bits().cast_signed()]));
        }
        lines
    }

    /// Takes such a line over; whether it was one. What makes no sense is dropped.
    pub fn hear(&mut self, key: &str, values: &[i64]) -> bool {
        let number = |x: i64| f64::from_bits(x.cast_unsigned());
        let change = match (key, values) {
            (BAD_CASE, _) => Change::BadCase(true),
            (LOCK, [source, row, is_in]) => {
                let (Ok(source), Ok(row)) = (u32::try_from(*source), usize::try_from(*row)) else { return true };
                Change::Lock((source, row), Some(if *is_in == 1 { Lock::In } else { Lock::Out }))
            }
            (SHARE, [kind, which, is_least, share]) => {
                let of = match kind {
                    0 => Platform::ALL.into_iter().find(|p| *p as i64 == *which).map(Of::Platform),
                    _ => Stage::ALL.into_iter().find(|s| *s as i64 == *which).map(Of::Stage),
                };
                let Some(of) = of else { return true };
                Change::Share(of, *is_least == 1, Some(number(*share)))
            }
            (LOCK | SHARE, _) => return true,
            (_, values) => {
                let Some(blank) = Blank::ALL.into_iter().find(|blank| blank.key() == key) else { return false };
                Change::Set(blank, values.first().map(|x| number(*x)))
            }
        };
        self.change(change);
        true
    }
}

const BAD_CASE: &str = "plan-bad";
const LOCK: &str = "plan-lock";
const SHARE: &str = "plan-share";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_last_holds() {
        let mut brief = Brief::default();
        let who = (0, 3);
        brief.change(Change::Lock(who, Some(Lock::In)));
        brief.change(Change::Lock(who, Some(Lock::Out)));
        assert_eq!((brief.lock(who), brief.locks.len()), (Some(Lock::Out), 1));
        brief.change(Change::Lock(who, None));
        assert_eq!(brief.lock(who), None);
        brief.change(Change::Misread(Entry::Blank(Blank::Budget)));
        brief.change(Change::Set(Blank::Budget, Some(1_500.0)));
        assert_eq!((brief.get(Blank::Budget), brief.misread.len()), (Some(1_500.0), 0));
        brief.change(Change::Set(Blank::AtLeast, Some(2.5)));
        assert_eq!(brief.get(Blank::AtLeast), None, "no half creators");
        let of = Of::Platform(Platform::TikTok);
        brief.change(Change::Share(of, true, Some(0.3)));
        brief.change(Change::Misread(Entry::Share(of, true)));
        assert_eq!(brief.share(of, true), Some(0.3), "what was understood before holds on");
        brief.change(Change::Share(of, true, None));
        assert_eq!((brief.share(of, true), brief.misread.len()), (None, 0));
    }

    #[test]
    fn the_journal_brings_it_back() {
        let mut brief = Brief::default();
        let said = [
            Change::Set(Blank::Budget, Some(1_500.0)),
            Change::BadCase(true),
            Change::Lock((2, 7), Some(Lock::Out)),
            Change::Lock((0, 1), Some(Lock::In)),
            Change::Share(Of::Platform(Platform::TikTok), false, Some(0.4)),
            Change::Share(Of::Stage(Stage::Conversion), true, Some(0.25)),
        ];
        said.into_iter().for_each(|change| brief.change(change));
        let mut again = Brief::default();
        for (key, values) in brief.told() {
            assert!(again.hear(key, &values));
        }
        assert_eq!(again, brief);
        assert!(!again.hear("basket", &[1]));
        for key in [BAD_CASE, LOCK, SHARE, Blank::Budget.key()] {
            for values in [&[][..], &[-1], &[i64::MIN, i64::MAX, 7], &[9, 99, 1, -1]] {
                again.hear(key, values);
            }
        }
    }
}
