//! Several creators by one column: the order, the leader, and who is tied with the leader (model 11).
//!
//! A tie is a chance below 80 % that the leader is the better one, never an overlap of ranges, and always with the leader:
//! ties do not chain. Rates on different bases are not ranked against each other; the base that most can be shown on is
//! offered. Refuses to blend columns into one score, and to rank chances: they are no quantities.

use super::booking::{Booking, Told};
use super::chain::Amount;
use super::engagement::usual_base;
use super::shared::{Split, better};
use super::standing::graded;
use super::{Base, Computed, Counting, NotComputable};
use crate::model::{Assumptions, Profile};
use crate::stats::{Loads, Z80};
use libm::log;

/// By what creators are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Engagement rate of a typical post, on this base or, where none is chosen, on the platform's usual one.
    Rate(Option<Base>),
    /// Where that rate stands among accounts of the size. The logarithm of a [`Value`] is then in sigmas of those accounts.
    Standing,
    /// Views.
    Views,
    /// People reached.
    Reach,
    /// Views by real people who care.
    RelevantViews,
    /// People reached who are real and care.
    RelevantReach,
    /// Interactions.
    Interactions,
    /// Clicks.
    Clicks,
    /// Orders, by a way of counting.
    Orders(Counting),
    /// True cost.
    TrueCost,
    /// True cost of a thousand views.
    Cpm,
    /// True cost of a thousand relevant views.
    EffectiveCpm,
    /// True cost of an interaction.
    Cpe,
    /// True cost of a click.
    Cpc,
    /// True cost of an order, with commission.
    Cpa(Counting),
    /// Margin that comes back for one unit of money spent.
    Back(Counting),
}

impl Column {
    /// Whether less is better: all that costs.
    pub const fn less_is_better(self) -> bool {
        matches!(
            self,
            Column::TrueCost | Column::Cpm | Column::EffectiveCpm | Column::Cpe | Column::Cpc | Column::Cpa(_)
        )
    }

    /// The amount and what is told of it, of what follows from a booking.
    const fn told(self) -> Option<(Amount, Told)> {
        Some(match self {
            Column::Rate(_) | Column::Standing | Column::TrueCost | Column::RelevantReach => return None,
            Column::Views => (Amount::Views, Told::Itself),
            Column::Reach => (Amount::Reach, Told::Itself),
            Column::RelevantViews => (Amount::Relevant, Told::Itself),
            Column::Interactions => (Amount::Interactions, Told::Itself),
            Column::Clicks => (Amount::Clicks, Told::Itself),
            Column::Orders(counting) => (counting.amount(), Told::Itself),
            Column::Cpm => (Amount::Views, Told::CostOfThousand),
            Column::EffectiveCpm => (Amount::Relevant, Told::CostOfThousand),
            Column::Cpe => (Amount::Interactions, Told::Cost),
            Column::Cpc => (Amount::Clicks, Told::Cost),
            Column::Cpa(counting) => (counting.amount(), Told::CostWithCommission),
            Column::Back(counting) => (counting.amount(), Told::Back),
        })
    }
}

/// The bases on which somebody's rate can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Bases(u8);

/// Every base, in the order in which they are offered where as many can be shown on either.
const BASES: [Base; 3] = [Base::Followers, Base::Views, Base::Reach];

impl Bases {
    /// Whether this one is among them.
    pub const fn has(self, base: Base) -> bool {
        self.0 & (1 << base as u8) != 0
    }
}

/// One creator's value in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its logarithm.
    pub split: Split,
    /// What it is divided by, where it is a rate.
    pub base: Option<Base>,
    /// On which bases it could be told instead; none where it is no rate.
    pub bases: Bases,
}

/// A creator's value in a column, or why there is none. Some microseconds; nothing is drawn.
pub fn value(profile: &Profile, assumptions: &Assumptions, column: Column) -> Computed<Value> {
    let plain = |split: Split| Value { split, base: None, bases: Bases::default() };
    match column {
        Column::Rate(base) => rate(profile, assumptions, base),
        Column::Standing => {
            let base = usual_base(profile.platform.ok_or(NotComputable::NeedsPlatform)?);
            let rate = graded(profile, assumptions, base).ok_or(NotComputable::NeedsEngagement)?;
            let standing = rate.standing.map_err(|_| NotComputable::NeedsEngagement)?;
            let (m, usual) = (log(rate.typical.mid()), standing.at.figures);
            let own = (log(rate.typical.high()) - m) / Z80;
            Split::own((m - usual.m) / usual.sigma, own / usual.sigma).map(plain)
        }
        _ => Booking::of(profile, assumptions).split(column).map(plain),
    }
}

fn rate(profile: &Profile, assumptions: &Assumptions, base: Option<Base>) -> Computed<Value> {
    let usual = profile.platform.map(usual_base);
    let base = base.or(usual).ok_or(NotComputable::NeedsPlatform)?;
    // A rate of comments alone is another rate.
    if profile.engagement.is_none() {
        return Err(if profile.likes_hidden { NotComputable::LikesHidden } else { NotComputable::NeedsEngagement });
    }
    let mut bases = Bases::default();
    let mut found = None;
    for one in BASES {
        if let Some(rate) = graded(profile, assumptions, one) {
            bases.0 |= 1 << one as u8;
            found = if one == base { Some(rate) } else { found };
        }
    }
    let rate = found.ok_or(match base {
        Base::Followers => NotComputable::NeedsFollowers,
        Base::Views | Base::Reach => NotComputable::NeedsViews,
    })?;
    let m = log(rate.typical.mid());
    let split = Split::own(m, (log(rate.typical.high()) - m) / Z80)?;
    Ok(Value { split, base: Some(base), bases })
}

impl Booking {
    /// What a column says of a booking, split into what is shared and what is the creator's own.
    fn split(&self, column: Column) -> Computed<Split> {
        let chain = self.chain()?;
        if column == Column::RelevantReach {
            return self.split_of(&self.relevant_reach()?);
        }
        let Some((amount, told)) = column.told() else {
            let spending = self.spending()?;
            let cost = spending.true_cost;
            if cost.mid() <= 0.0 {
                return Err(NotComputable::CostsNothing);
            }
            // Between its ends the cost is a straight line in logs.
            let asked = spending.asked.variance().sqrt();
            let sigma = log(cost.high() / cost.low()) / (2.0 * Z80);
            let slope = if asked > 0.0 { sigma / asked } else { 0.0 };
            return Split::of(log(cost.mid()), &spending.asked.map(|load| load * slope), chain);
        };
        let parts = self.parts(amount)?;
        if told == Told::Itself {
            return self.split_of(&parts);
        }
        // The cost of one, before commission: what it is made of is what is split.
        let per = if told == Told::CostOfThousand { Told::CostOfThousand } else { Told::Cost };
        let (cost, slopes) = self.range(amount, per)?;
        let shown = told.of(cost, &chain.terms)?;
        if !(cost.mid() > 0.0 && shown.mid() > 0.0) {
            return Err(NotComputable::OutOfRange);
        }
        let split = self.split_with(log(shown.mid()), &slopes, &parts)?;
        Ok(match told {
            // A commission is the same on every order: what is certain narrows.
            Told::CostWithCommission => split.scaled(cost.mid() / shown.mid()),
            Told::Back => split.scaled(-1.0),
            _ => split,
        })
    }

    fn split_of(&self, parts: &super::bundle::Parts) -> Computed<Split> {
        match parts.only() {
            Some(only) => self.split_with(only.m, &only.loads, parts),
            None => {
                let (range, slopes) = super::bundle::summed(parts)?;
                self.split_with(log(range.mid()), &slopes, parts)
            }
        }
    }

    fn split_with(&self, m: f64, slopes: &Loads, parts: &super::bundle::Parts) -> Computed<Split> {
        match self.chains().nth(1) {
            None => Split::of(m, slopes, self.chain()?),
            Some(_) => Split::of_all(m, slopes, parts, self.chains()),
        }
    }
}

/// How the leader stands to another creator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lead {
    /// This is the leader.
    Leader,
    /// The leader is better with a chance below 80 %: nothing tells them apart.
    Tie,
    /// From 80 %.
    Ahead,
    /// From 95 %.
    ClearlyAhead,
}

/// From this chance on the leader is ahead.
const AHEAD: f64 = 0.80;
/// From this chance on clearly so.
const CLEARLY: f64 = 0.95;

impl Lead {
    /// The word for a chance that the leader is better.
    pub fn of(chance: f64) -> Lead {
        match chance {
            c if c >= CLEARLY => Lead::ClearlyAhead,
            c if c >= AHEAD => Lead::Ahead,
            _ => Lead::Tie,
        }
    }
}

/// One creator's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which of the rows.
    pub row: usize,
    /// How the leader of the group stands to them.
    pub lead: Lead,
    /// Chance, 0 to 1, that the leader is better; one half for the leader.
    pub chance: f64,
}

/// Creators who can be ranked against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The base of their rates, where the column is a rate.
    pub base: Option<Base>,
    /// By their middle value, best first; the first is the leader.
    pub places: Vec<Placed>,
}

/// A base on which more could be ranked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommonBase {
    /// The base: compare by [`Column::Rate`] on it.
    pub base: Base,
    /// How many can be shown on it.
    pub shown: usize,
    /// Of how many with any rate.
    pub of: usize,
}

/// Creators by one column.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Comparison {
    /// The largest group first; one group alone unless rates stand on several bases.
    pub groups: Vec<Group>,
    /// Who has no value, and why, in the order of the rows.
    pub unranked: Vec<(usize, NotComputable)>,
    /// Where there is more than one group: the base that all, or most, can be shown on.
    pub common: Option<CommonBase>,
}

/// Ranks rows by a column. Sorts once and takes one chance a row: a hundred thousand rows are a few tens of milliseconds.
pub fn compare(rows: &[Computed<Value>], column: Column) -> Comparison {
    let mut comparison = Comparison::default();
    let sign = if column.less_is_better() { -1.0 } else { 1.0 };
    for base in [None, Some(Base::Followers), Some(Base::Views), Some(Base::Reach)] {
        let of_base = |(row, value): (usize, &Computed<Value>)| {
            let value = value.as_ref().ok().filter(|value| value.base == base)?;
            Some((sign * value.split.m, row))
        };
        let mut keys: Vec<(f64, usize)> = rows.iter().enumerate().filter_map(of_base).collect();
        keys.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let split = |row: usize| rows.get(row).and_then(|value| value.as_ref().ok()).map(|value| &value.split);
        let Some((leader, best)) = keys.first().and_then(|(_, row)| Some((*row, split(*row)?))) else { continue };
        let place = |(_, row): &(f64, usize)| {
            if *row == leader {
                return Placed { row: *row, lead: Lead::Leader, chance: 0.5 };
            }
            let above = split(*row).map_or(0.5, |other| better(best, other));
            let chance = if column.less_is_better() { 1.0 - above } else { above };
            Placed { row: *row, lead: Lead::of(chance), chance }
        };
        comparison.groups.push(Group { base, places: keys.iter().map(place).collect() });
    }
    // Stable: of equal groups that on followers comes first.
    comparison.groups.sort_by_key(|group| core::cmp::Reverse(group.places.len()));
    let none = |(row, value): (usize, &Computed<Value>)| value.as_ref().err().map(|why| (row, *why));
    comparison.unranked = rows.iter().enumerate().filter_map(none).collect();
    if comparison.groups.len() > 1 {
        let rates = || rows.iter().flatten();
        let on = |base: Base| rates().filter(|value| value.bases.has(base)).count();
        let of = rates().count();
        for base in BASES {
            let shown = on(base);
            if comparison.common.is_none_or(|known| shown > known.shown) {
                comparison.common = Some(CommonBase { base, shown, of });
            }
        }
        // What ranks no more of them together than the largest group already holds is no offer.
        let largest = comparison.groups.first().map_or(0, |group| group.places.len());
        comparison.common = comparison.common.filter(|common| common.shown > largest);
    }
    comparison
}
