//! What a number of a settled column is, and what it may not be in spite of its column.
//!
//! Knows that people are whole, and that a sign, a percentage or a price is no count. Refuses such a cell with its reason.

use super::super::super::number::{Cash, MONEY, Numeral, PARTED, PERCENT, SIGN, TWO_WAYS, UNIT, WHOLE};
use super::super::SkipCode;
use super::super::settle::{Take, quantity};
use super::super::tally::SMALL;
use crate::model::{Decimal, Field, Money, Quantity};

/// What a number of a settled column is.
pub(super) fn read(n: &Numeral, take: Take, field: Field) -> Result<Quantity, SkipCode> {
    let bad = Err(SkipCode::BadNumber);
    if n.traits & SIGN != 0 || n.traits & TWO_WAYS == 0 {
        return bad;
    }
    let rate = field == Field::EngagementRatePercent;
    if n.traits & MONEY != 0 || (n.traits & PERCENT != 0) != (rate && n.traits & PERCENT != 0) {
        return bad;
    }
    let q = quantity(n, take, field).ok_or(SkipCode::BadNumber)?;
    // Followers with decimals: the unit of this cell was lost, unless it is large and was computed.
    if is_whole(field)
        && q.value.parts() < SMALL * Decimal::SCALE
        && n.traits & UNIT == 0
        && take.power == 0
        && n.traits & PARTED != 0
        && q.value.parts() % 10_000 != 0
    {
        return Err(SkipCode::Unclear);
    }
    Ok(q)
}

/// What a price is.
pub(super) fn price(n: &Numeral, take: Take) -> Result<Money, SkipCode> {
    let currency = match n.cash {
        Cash::In(c) => Some(c),
        Cash::No => take.currency,
        Cash::Unclear => return Err(SkipCode::Unclear),
    };
    if n.traits & (SIGN | PERCENT) != 0 || n.traits & TWO_WAYS == 0 {
        return Err(SkipCode::BadNumber);
    }
    let take = Take { parted: take.parted || n.traits & WHOLE == 0, ..take };
    let q = quantity(n, take, Field::LikesPerPost).ok_or(SkipCode::BadNumber)?;
    Ok(Money { amount: Quantity::exact(q.value), currency })
}

/// Counts that can only be whole.
pub(super) fn is_whole(field: Field) -> bool {
    !(field.per_post()
        || matches!(
            field,
            Field::EngagementRatePercent | Field::EngagementsPerPost | Field::AuthenticEngagementsPerPost
        ))
}
