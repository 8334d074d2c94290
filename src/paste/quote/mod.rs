//! A creator's ask, read: what is made, for how much, on which terms.
//!
//! ```text
//! text ► glyphs ► atoms (numbers, sums, phrases) ► parts (stretches, what is made, terms) ► lines (which sum is for what)
//! ```
//!
//! Knows quotes in five languages and a little of three more. Total, linear and bounded: what is beyond [`QUOTE_LIMIT`] is
//! said. Every word is a term's, says nothing, or is shown as not understood; every number is a term's, is asked about, or
//! is shown. Refuses to guess: two readings of a sum, a sign that several currencies share, a sum whose object is not told
//! are questions.

mod atoms;
mod lines;
mod parts;
mod words;

use super::glyph::glyphs;
use crate::model::{Ask, Currency, Decimal, Made, Money, Needed, Platform, Quantity, Span, Stands, Term, TermKind};

/// What is read of a quote, in bytes; more is noted.
pub const QUOTE_LIMIT: usize = 8 * 1024;

/// What a sum is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything that it stands beside.
    All,
    /// Each one of it.
    Each,
}

/// What a sum is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coin {
    /// A currency that is known.
    In(Currency),
    /// None is told.
    NotTold,
    /// A sign or code that several currencies share, or one that is not offered.
    Unknown,
}

/// A sum of the quote, with what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceLine {
    /// Every way to read it, largest first; of a range both ends, the lower first. Never empty.
    pub readings: Vec<Quantity>,
    /// What it is in.
    pub coin: Coin,
    /// For each or for all.
    pub scope: Scope,
    /// The things that it is for, as places in [`QuoteText::made`]; empty: for all.
    pub covers: Vec<usize>,
    /// Where it stands.
    pub span: Span,
}

/// What a stretch of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Of a sum, by its place in [`QuoteText::lines`].
    Line(usize),
    /// Of the stated total.
    Total,
    /// Of something that is made.
    Made(usize),
    /// Of a term.
    Term(usize),
    /// Not understood.
    NotUnderstood,
    /// Beyond what is read.
    Beyond,
}

/// What is asked about a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Query {
    /// No sum of money is told.
    NoAmount,
    /// A sum can be read in several ways, or is a range: which of [`PriceLine::readings`]?
    Readings(usize),
    /// Several sums, and nothing says what each is for.
    WhichAmount,
    /// What is this sum in?
    Currency(usize),
    /// What is the amount for: nothing is told, or "each" and "in total" both are, or a time, or one thing or another.
    Covers,
    /// How many of this?
    HowMany(usize),
    /// The total differs from the sum of its parts.
    Total,
    /// For how long is this?
    HowLong(usize),
    /// Is this part of the amount?
    Included(usize),
}

/// A quote, read. Marks are in order and never overlap.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct QuoteText {
    /// The sums.
    pub lines: Vec<PriceLine>,
    /// The total, where one is stated beside its parts.
    pub total: Option<PriceLine>,
    /// What is made.
    pub made: Vec<Made>,
    /// On which terms.
    pub terms: Vec<Term>,
    /// What is asked, the most urgent first.
    pub queries: Vec<Query>,
    /// What each stretch of the text is; what says nothing has no mark.
    pub marks: Vec<(Span, Part)>,
}

/// What a person answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Answers {
    /// Which of the readings; of every sum that has several.
    pub reading: Option<usize>,
    /// Which sum is meant, where nothing says what each is for.
    pub line: Option<usize>,
    /// What the sums are in whose currency is not known.
    pub currency: Option<Currency>,
    /// Whether the amount is for each or for all.
    pub scope: Option<Scope>,
    /// How many of each thing whose number is not told.
    pub count: Option<u32>,
    /// Whether the stated total holds (`true`) or the sum of the parts.
    pub total: Option<bool>,
    /// Whether what may be included is.
    pub included: Option<bool>,
}

/// Reads a quote. `platform`: where the creator publishes, if that is known; what the text says itself comes first.
pub fn quote(text: &str, platform: Option<Platform>) -> QuoteText {
    let mut end = text.len().min(QUOTE_LIMIT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let read = text.get(..end).unwrap_or_default();
    let mut all = Vec::new();
    glyphs(read, 0, &mut all);
    let atoms = atoms::atoms(read, &all);
    let mut parts = parts::Parts::of(&all, atoms);
    let mut found = lines::settle(&mut parts, platform);
    found.marks = parts.marks();
    if end < text.len() {
        found.marks.push((Span::new(end, text.len()), Part::Beyond));
    }
    found
}

impl QuoteText {
    /// The ask, with a person's answers; what is still open is in [`Ask::needed`].
    pub fn ask(&self, answers: &Answers) -> Ask {
        let mut needed = Vec::new();
        let mut made = self.made.clone();
        let mut terms = self.terms.clone();
        for query in &self.queries {
            let open = match query {
                Query::NoAmount => Some(Needed::Amount),
                Query::Readings(_) if answers.reading.is_none() => Some(Needed::WhichAmount),
                Query::WhichAmount if answers.line.is_none() => Some(Needed::WhichAmount),
                Query::Currency(_) if answers.currency.is_none() => Some(Needed::Currency),
                Query::Covers if answers.scope.is_none() || self.made.is_empty() => Some(Needed::Covers),
                Query::Total if answers.total.is_none() => Some(Needed::Total),
                Query::HowMany(i) => {
                    if let (Some(count), Some(m)) = (answers.count, made.get_mut(*i)) {
                        m.count = count.max(1);
                    }
                    answers.count.is_none().then_some(Needed::HowMany)
                }
                Query::Included(i) => {
                    if let (Some(included), Some(t)) = (answers.included, terms.get_mut(*i)) {
                        t.stands = if included { Stands::Included } else { Stands::Excluded };
                    }
                    None
                }
                _ => None,
            };
            if let Some(open) = open.filter(|open| !needed.contains(open)) {
                needed.push(open);
            }
        }
        let amount = if needed.is_empty() { self.amount(&made, answers) } else { None };
        // Sums in several currencies, or beyond all bounds.
        if needed.is_empty() && amount.is_none() {
            needed.push(Needed::WhichAmount);
        }
        // One offer of several: what is made is what that sum is for.
        if let Some(line) =
            answers.line.filter(|_| self.queries.contains(&Query::WhichAmount)).and_then(|l| self.lines.get(l))
            && !line.covers.is_empty()
        {
            made = line.covers.iter().filter_map(|i| made.get(*i).copied()).collect();
        }
        Ask { amount, made, terms, needed }
    }

    /// What is asked for everything.
    fn amount(&self, made: &[Made], answers: &Answers) -> Option<Money> {
        let coin = |line: &PriceLine| match line.coin {
            Coin::In(c) => Some(c),
            Coin::Unknown => answers.currency,
            Coin::NotTold => None,
        };
        let reading = |line: &PriceLine| {
            let at = if line.readings.len() > 1 { answers.reading? } else { 0 };
            line.readings.get(at).copied()
        };
        if let Some(total) = self.total.as_ref().filter(|_| answers.total != Some(false)) {
            return Some(Money { amount: reading(total)?, currency: coin(total) });
        }
        let open = self.queries.contains(&Query::WhichAmount);
        let chosen = answers.line.filter(|_| open);
        let mut sum = Decimal::ZERO;
        let mut currency: Option<Option<Currency>> = None;
        for (_, line) in self.lines.iter().enumerate().filter(|(i, _)| chosen.is_none_or(|c| c == *i)) {
            let scope = if self.queries.contains(&Query::Covers) { answers.scope? } else { line.scope };
            let times = match scope {
                Scope::All => 1,
                Scope::Each => {
                    let of = |(at, m): (usize, &Made)| {
                        if line.covers.is_empty() || line.covers.contains(&at) { i64::from(m.count) } else { 0 }
                    };
                    made.iter().enumerate().map(of).sum::<i64>().max(1)
                }
            };
            let one = reading(line)?.value.parts().checked_mul(times)?;
            sum = Decimal::from_parts(sum.parts().checked_add(one)?);
            if currency.is_some_and(|c| c != coin(line)) {
                return None;
            }
            currency = Some(coin(line));
        }
        Some(Money { amount: Quantity::exact(sum), currency: currency? })
    }

    /// The terms of one kind.
    pub fn of_kind(&self, kind: TermKind) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |t| t.kind == kind)
    }
}
