//! Dates as written to days: which number is the month, which year one without a year is of, what "2d" is counted from.
//!
//! Knows that a list of posts runs in one direction. Refuses to decide whether 3/11 is in March where no date of the list shows
//! it: then it is asked, and nothing is computed from it.

use super::super::dates::When;
use super::DateOrder;
use crate::model::Day;

/// Days of dates, one each, and what is to be said of them.
#[derive(Default)]
pub(super) struct Days {
    pub days: Vec<Option<Day>>,
    /// So many can be read as two dates.
    pub asked: u32,
    /// So many tell no day, or stand beside dates while it is not told which day it is today.
    pub unclear: u32,
    /// So many are rounded to weeks or more.
    pub coarse: u32,
    /// The days are counted from an arbitrary one.
    pub relative: bool,
}

/// A date of which the year may be missing (0).
#[derive(Clone, Copy)]
struct Date {
    year: i32,
    month: u32,
    day: u32,
}

/// Gives each date its day.
pub(super) fn resolve(all: &[When], today: Option<Day>, order: Option<DateOrder>) -> Days {
    let mut out = Days::default();
    let shown = shown(all);
    let agreed = match shown {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => order,
    };
    let absolute = all.iter().any(|w| matches!(w, When::Date { .. } | When::Either { .. }));
    out.relative = !absolute && today.is_none();
    let base = if absolute { today } else { Some(today.unwrap_or_default()) };
    let mut dates: Vec<Option<Date>> = Vec::with_capacity(all.len());
    for w in all {
        let (mut date, mut day) = (None, None);
        match *w {
            When::Date { year, month, day } => date = Some(Date { year, month, day }),
            When::Either { a, b, year } => {
                // One that shows its order itself, in a list that shows both, stands for itself alone.
                let own = match (a > 12, b > 12, agreed) {
                    (true, false, _) => Some(DateOrder::DayFirst),
                    (false, true, _) => Some(DateOrder::MonthFirst),
                    (_, _, agreed) => agreed.or((a == b && shown == (false, false)).then_some(DateOrder::DayFirst)),
                };
                date = match own {
                    Some(DateOrder::DayFirst) => Some(Date { year, month: b, day: a }),
                    Some(DateOrder::MonthFirst) => Some(Date { year, month: a, day: b }),
                    None => {
                        out.asked += 1;
                        dates.push(None);
                        out.days.push(None);
                        continue;
                    }
                };
            }
            When::Ago { days, step } => {
                day = base.map(|b| b.before(days));
                out.coarse += u32::from(step > 1);
            }
            When::Unclear => {}
        }
        // No such day: a leap day without a year may be one.
        let date = date.filter(|d| Day::of(if d.year == 0 { 2024 } else { d.year }, d.month, d.day).is_some());
        out.unclear += u32::from(date.is_none() && day.is_none());
        dates.push(date);
        out.days.push(day);
    }
    let dated = years(&dates, today);
    for (slot, (day, date)) in out.days.iter_mut().zip(dated.into_iter().zip(&dates)) {
        *slot = slot.or(day);
        // A leap day in a year that has none.
        out.unclear += u32::from(slot.is_none() && date.is_some());
    }
    out
}

/// Whether some date can only begin with the day, and whether some can only begin with the month.
fn shown(all: &[When]) -> (bool, bool) {
    let mut shown = (false, false);
    for w in all {
        if let When::Either { a, b, .. } = w {
            shown.0 |= *a > 12 && *b <= 12;
            shown.1 |= *b > 12 && *a <= 12;
        }
    }
    shown
}

/// How a list runs.
#[derive(Clone, Copy, PartialEq)]
enum Run {
    NewestFirst,
    OldestFirst,
    /// All of one year.
    Mixed,
}

/// Puts in the years that are missing, so that the list runs one way and spans the least; of two that span the same, newest first.
fn years(dates: &[Option<Date>], today: Option<Day>) -> Vec<Option<Day>> {
    let told = dates.iter().flatten().find(|d| d.year != 0).map(|d| d.year);
    let anchor = told.or(today.map(Day::year)).unwrap_or(2024);
    let mut best: Option<(u32, Vec<Option<Day>>)> = None;
    for run in [Run::NewestFirst, Run::OldestFirst, Run::Mixed] {
        let mut days = walk(dates, run, anchor);
        // What is past cannot be ahead: the whole list moves back, as no year of it was told.
        if let (None, Some(today), Some(last)) = (told, today, days.iter().flatten().max().copied())
            && last > today
        {
            days = walk(dates, run, anchor - (last.year() - today.year()).max(1));
            if days.iter().flatten().max().is_some_and(|last| *last > today) {
                days = walk(dates, run, anchor - (last.year() - today.year()).max(1) - 1);
            }
        }
        let (min, max) = (days.iter().flatten().min().copied(), days.iter().flatten().max().copied());
        let span = min.zip(max).map_or(0, |(a, b)| a.apart(b));
        let missing = days.iter().zip(dates).any(|(day, date)| day.is_none() && date.is_some());
        let span = if missing { span.saturating_add(1_000_000) } else { span };
        if best.as_ref().is_none_or(|(least, _)| span < *least) {
            best = Some((span, days));
        }
    }
    best.map(|(_, days)| days).unwrap_or_default()
}

/// One walk through the list: from the first told year in both directions.
fn walk(dates: &[Option<Date>], run: Run, anchor: i32) -> Vec<Option<Day>> {
    let mut out = vec![None; dates.len()];
    let start = dates.iter().position(|d| d.is_some_and(|d| d.year != 0));
    let from = start.or(dates.iter().position(Option::is_some)).unwrap_or(0);
    // Forwards, then backwards from the same place.
    for back in [false, true] {
        let mut last: Option<(i32, u32, u32)> = None;
        for k in 0..dates.len() {
            let i = if back { from.checked_sub(k) } else { Some(from + k) };
            let Some(i) = i.filter(|i| *i < dates.len()) else { break };
            let Some(date) = dates.get(i).copied().flatten() else { continue };
            let this = (date.month, date.day);
            let year = match last {
                _ if date.year != 0 => date.year,
                None => anchor,
                Some((y, m, d)) => {
                    let older = (run == Run::NewestFirst) != back;
                    match run {
                        Run::Mixed => y,
                        _ if older => y - i32::from(this > (m, d)),
                        _ => y + i32::from(this < (m, d)),
                    }
                }
            };
            last = Some((year, date.month, date.day));
            if let Some(slot) = out.get_mut(i) {
                *slot = Day::of(year, date.month, date.day);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> When {
        When::Date { year, month, day }
    }

    fn days(all: &[When], today: Option<Day>) -> Vec<Option<Day>> {
        resolve(all, today, None).days
    }

    #[test]
    fn years_that_are_missing_make_the_shortest_list() {
        let today = Day::of(2026, 11, 27);
        let newest = days(&[date(0, 1, 5), date(0, 12, 28), date(0, 11, 3)], today);
        assert_eq!(newest, [Day::of(2026, 1, 5), Day::of(2025, 12, 28), Day::of(2025, 11, 3)]);
        let oldest = days(&[date(0, 11, 3), date(0, 12, 28), date(0, 1, 5)], today);
        assert_eq!(oldest, [Day::of(2025, 11, 3), Day::of(2025, 12, 28), Day::of(2026, 1, 5)]);
        let mixed = days(&[date(0, 3, 9), date(0, 3, 1), date(0, 3, 20)], None);
        assert_eq!((mixed[0].unwrap().0 - mixed[1].unwrap().0, mixed[2].unwrap().0 - mixed[1].unwrap().0), (8, 19));
        // Platforms leave the current year out, and tell the others.
        let half = days(&[date(0, 3, 9), date(0, 1, 2), date(2025, 12, 20), date(2025, 11, 2)], None);
        assert_eq!(half, [Day::of(2026, 3, 9), Day::of(2026, 1, 2), Day::of(2025, 12, 20), Day::of(2025, 11, 2)]);
        assert_eq!(days(&[date(0, 12, 24)], today), [Day::of(2025, 12, 24)]);
    }

    #[test]
    fn an_order_is_shown_or_asked() {
        let either = |a, b| When::Either { a, b, year: 2026 };
        let us = days(&[either(11, 3), either(10, 28)], None);
        assert_eq!(us, [Day::of(2026, 11, 3), Day::of(2026, 10, 28)]);
        let uk = days(&[either(3, 11), either(28, 10)], None);
        assert_eq!(uk, us);
        let open = resolve(&[either(3, 11), either(5, 10)], None, None);
        assert_eq!((open.days, open.asked), (vec![None, None], 2));
        assert_eq!(
            resolve(&[either(3, 11), either(5, 10)], None, Some(DateOrder::DayFirst)).days[0],
            Day::of(2026, 11, 3)
        );
        let both = resolve(&[either(13, 1), either(1, 13), either(2, 3)], None, None);
        assert_eq!((both.days[0].is_some(), both.days[1].is_some(), both.days[2], both.asked), (true, true, None, 1));
    }

    #[test]
    fn ages_are_counted_from_today_or_from_each_other() {
        let ago = |days| When::Ago { days, step: 1 };
        let r = resolve(&[ago(2), ago(9)], None, None);
        assert_eq!(r.days[0].unwrap().0 - r.days[1].unwrap().0, 7);
        assert!(r.relative);
        let r = resolve(&[ago(2), date(2026, 11, 1)], None, None);
        assert_eq!((r.days[0], r.unclear), (None, 1));
        let r = resolve(&[ago(2), date(2026, 11, 1)], Day::of(2026, 11, 27), None);
        assert_eq!(r.days[0], Day::of(2026, 11, 25));
    }
}
