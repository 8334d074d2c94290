//! A day of the calendar, as a whole number.
//!
//! Knows the Gregorian calendar (days from civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", public domain).
//! Refuses to know which day it is: no clock is read here.

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day(pub i32);

impl Day {
    /// Of a date; `None` where the calendar has none such, or the year is not within 1900 to 2200.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Day> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if !(1..=last).contains(&day) || !(1900..=2200).contains(&year) {
            return None;
        }
        // The year begins in March, so that the leap day is its last.
        let y = if month <= 2 { year - 1 } else { year };
        let m = (month as i32 + 9) % 12;
        let in_year = (153 * m + 2) / 5 + day as i32 - 1;
        Some(Day(y * 365 + y / 4 - y / 100 + y / 400 + in_year - 719_468))
    }

    /// The year it is in.
    pub fn year(self) -> i32 {
        // Never too early: no year is shorter than 365 days, and those before 1970 are counted from their end.
        let guess = 1971 + self.0.div_euclid(365);
        let mut year = guess.clamp(1900, 2200);
        while year > 1900 && Day::of(year, 1, 1).is_some_and(|first| first > self) {
            year -= 1;
        }
        year
    }

    /// So many days before this one.
    #[must_use]
    pub fn before(self, days: u32) -> Day {
        Day(self.0.saturating_sub_unsigned(days))
    }

    /// Days from the earlier of two to the later.
    pub fn apart(self, other: Day) -> u32 {
        self.0.abs_diff(other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(Day::of(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::of(2000, 3, 1), Some(Day(11_017)));
        assert_eq!(Day::of(2026, 11, 27), Some(Day(20_784)));
        for none in [(2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0), (1800, 1, 1)] {
            assert_eq!(Day::of(none.0, none.1, none.2), None, "{none:?}");
        }
        let mut next = Day::of(1900, 1, 1).unwrap().0;
        for year in 1900..=2200 {
            for month in 1..=12 {
                for day in 1..=31 {
                    if let Some(d) = Day::of(year, month, day) {
                        assert_eq!((d.0, d.year()), (next, year));
                        next += 1;
                    }
                }
            }
        }
    }
}
