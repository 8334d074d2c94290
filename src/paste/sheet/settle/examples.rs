//! What the cells of a column would be under a rule: what a person is shown who is asked.
//!
//! Knows where the cells stand that differ from rule to rule. Refuses to choose the rule.

use super::super::super::reading::Rule;
use super::super::figure::{Desk, Figure, figure};
use super::super::markup;
use super::super::record::{Border, DIGIT, LETTER, MARKUP, Piece, SIGN, TAGS};
use super::super::{ColumnReading, Meaning};
use super::quantity::quantity;
use super::units::power;
use super::{Draftsman, Take};
use crate::model::{Field, Quantity, Span};

impl Draftsman<'_> {
    pub(super) fn readings(&self, text: &str, c: usize, rules: &[Rule]) -> Vec<ColumnReading> {
        let meaning = self.meaning(c);
        rules
            .iter()
            .map(|rule| ColumnReading { rule: *rule, meaning, examples: self.examples(text, c, *rule, meaning) })
            .collect()
    }

    /// What the first cells would be under a rule.
    pub(super) fn examples(&self, text: &str, c: usize, rule: Rule, meaning: Meaning) -> Vec<(Span, Quantity)> {
        let tally = self.sheet.tally(c);
        let open: Vec<Span> = tally.open.iter().map(|(_, s)| *s).take(3).collect();
        let mut take = self.takes.get(c).copied().unwrap_or_default();
        take.on = true;
        match rule {
            Rule::GroupedInteger => (take.parted, take.mark) = (false, Some(('\0', false))),
            Rule::DecimalFraction => (take.parted, take.mark) = (true, Some(('\0', true))),
            Rule::Fraction => take.fraction = true,
            Rule::Percent => take.fraction = false,
            Rule::Millions | Rule::Billions if tally.large.is_some() && open.is_empty() => {
                take.large = power(rule).unwrap_or_default();
            }
            _ if !open.is_empty() => take.unit = power(rule).unwrap_or_default(),
            _ => take.power = power(rule).unwrap_or(take.power),
        }
        let field = match meaning {
            Meaning::Field(f) => f,
            _ => Field::Followers,
        };
        let spans = if matches!(rule, Rule::GroupedInteger | Rule::DecimalFraction) && !tally.either.is_empty() {
            &tally.either
        } else if let (true, Some(large)) = (open.is_empty() && take.large > 0, &tally.large) {
            core::array::from_ref(large).as_slice()
        } else if open.is_empty() {
            &tally.first
        } else {
            &open
        };
        let mut out = Vec::new();
        let mut desk = Desk::default();
        for span in spans {
            if let Figure::Number(n, _) = figure(text, again(text, *span, self.sheet.border), &mut desk)
                && let Some(q) =
                    quantity(&n, take, field).or(quantity(&n, Take { mark: Some(('\0', true)), ..take }, field))
            {
                out.push((*span, q));
            }
        }
        out
    }

    pub(super) fn readings_at(&self, text: &str, c: usize, span: Span) -> Vec<(Span, Quantity)> {
        let take = self.takes.get(c).copied().unwrap_or_default();
        let mut desk = Desk::default();
        match figure(text, again(text, span, self.sheet.border), &mut desk) {
            Figure::Number(n, _) => {
                let field = self.field(c).unwrap_or(Field::Followers);
                quantity(&n, take, field).map(|q| vec![(span, q)]).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }
}

/// A cell of which the place is known, to be read as it was the first time.
pub(super) fn again(text: &str, span: Span, border: Border) -> Piece {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    let simple = span.of(text).is_some_and(|s| s.bytes().all(plain));
    let marked = matches!(border, b'|' | TAGS) && span.of(text).is_some_and(|s| markup::is_in(s.as_bytes()));
    let mask = if simple { DIGIT | LETTER | SIGN } else { u8::MAX >> 2 | if marked { MARKUP } else { 0 } };
    Piece { start: span.start, end: span.end, mask }
}
