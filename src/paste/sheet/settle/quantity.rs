//! A number as its column says that it is read.
//!
//! Knows what a cell says itself and what is left to its column. Refuses a number that can still be read in two ways.

use super::super::super::number::{MOST_COUNT, MOST_PEOPLE, Numeral, PARTED, PERCENT, TWO_WAYS, UNIT, WHOLE};
use super::super::super::tongue::Tongues;
use super::super::super::ways::Way;
use super::Take;
use crate::model::{Field, Quantity};

/// A number as its column says that it is read.
pub(in crate::paste::sheet) fn quantity(n: &Numeral, take: Take, field: Field) -> Option<Quantity> {
    let (whole, parted) = (n.traits & WHOLE != 0, n.traits & PARTED != 0);
    let unit = n.traits & UNIT != 0;
    if n.unit != 0 && field != Field::EngagementRatePercent {
        let ways = sizes(n, take);
        let [way] = ways.as_slice() else { return None };
        return n.quantity(way.fraction, way.power, most(field));
    }
    let mut fraction = if parted && (!whole || unit || take.parted) { n.fraction } else { 0 };
    let mut power = n.power;
    if !parted {
        fraction = 0;
    }
    let mut n = *n;
    if field == Field::EngagementRatePercent {
        if unit {
            return None;
        }
        power += if take.fraction && n.traits & PERCENT == 0 { 2 } else { 0 };
    } else if unit && !parted && power == 6 && take.large > 0 {
        power = take.large;
    } else if !unit && take.power > 0 {
        // The unit was in the header, or lost: the number is rounded.
        power += take.power;
        n.traits |= UNIT;
    }
    n.quantity(fraction, power, most(field))
}

/// The ways to read a number with a unit that the column leaves.
pub(super) fn sizes(n: &Numeral, take: Take) -> Vec<Way> {
    let readings = n.readings(take.label);
    if let Some(way) = readings.decided() {
        return vec![way];
    }
    let all = readings.ways();
    let all: Vec<Way> = match take.mark {
        Some((mark, parted)) if n.ways() == TWO_WAYS && (mark == n.mark || mark == '\0') => {
            all.iter().copied().filter(|w| (w.fraction > 0) == parted).collect()
        }
        _ => all.to_vec(),
    };
    if let Some(way) = all.iter().find(|w| w.power == take.unit && take.unit > 0) {
        return vec![*way];
    }
    let left: Vec<Way> = all.iter().copied().filter(|w| !w.tongues.and(take.tongues).is_empty()).collect();
    if take.tongues == Tongues::ALL || left.is_empty() { all } else { left }
}

fn most(field: Field) -> i64 {
    match field {
        Field::Followers | Field::Following | Field::Connections => MOST_PEOPLE,
        _ => MOST_COUNT,
    }
}

/// Counts that need not be whole: averages, rates.
pub(super) fn averaged(field: Field) -> bool {
    field.per_post() || matches!(field, Field::EngagementsPerPost | Field::AuthenticEngagementsPerPost)
}
