//! How the numbers of a column are written: what a mark before three digits is, what a unit is worth, and what was lost.
//!
//! Knows that one cell which fits a single convention settles its column. Refuses to choose where every cell fits both.

use super::super::super::reading::Rule;
use super::super::super::tongue::Tongues;
use super::super::tally::{COMMA_EITHER, COMMA_GROUPS, COMMA_PARTS, DOT_EITHER, DOT_GROUPS, DOT_PARTS};
use super::super::{About, Alarm, Evidence, Meaning, Status};
use super::quantity::averaged;
use super::units::{power, scale};
use super::{Draftsman, Take};
use crate::model::{Decimal, Field, Span};

impl Draftsman<'_> {
    /// How the numbers of a column are written.
    pub(super) fn convention(&mut self, text: &str, c: usize) {
        let tally = self.sheet.tally(c);
        let label = self.sheet.label(c);
        let (marks, size) = (self.says.among(c, About::Marks), self.says.among(c, About::Scale));
        let sense = self.says.among(c, About::Sense);
        let averages_too = matches!(self.meaning(c), Meaning::Field(f) if f != Field::EngagementRatePercent);
        let (people, rate, money) = match self.meaning(c) {
            Meaning::Field(Field::EngagementRatePercent) => (false, true, false),
            Meaning::Field(f) => (!averaged(f), false, false),
            Meaning::Fee => (false, false, true),
            _ => return,
        };
        let (words, tongues) = (label.tongues, tally.tongues);
        let words = if self.sheet.bare { Tongues::ALL } else { words };
        let mut take =
            Take { on: true, power: label.power, currency: label.currency, label: words, tongues, ..Take::default() };
        let mut rules: Vec<Rule> = Vec::new();
        let mut rule = None;
        let mut alarm = None;
        let mut above: (u32, &[Span]) = (0, &[]);
        // Which of the two conventions is possible; a cell that fits one only settles the column.
        let parts = tally.forms & (DOT_PARTS | COMMA_GROUPS) != 0 && tally.forms & DOT_EITHER != 0
            || tally.forms & (COMMA_PARTS | DOT_GROUPS) != 0 && tally.forms & COMMA_EITHER != 0;
        let groups = tally.forms & (DOT_GROUPS | COMMA_PARTS) != 0 && tally.forms & DOT_EITHER != 0
            || tally.forms & (COMMA_GROUPS | DOT_PARTS) != 0 && tally.forms & COMMA_EITHER != 0;
        let either = tally.forms & (DOT_EITHER | COMMA_EITHER) != 0;
        let mixed = tally.forms & DOT_EITHER != 0 && tally.forms & COMMA_EITHER != 0;
        if either {
            if marks.is_some() {
                take.parted = marks == Some(Rule::DecimalFraction);
                rule = marks;
            } else if parts && !groups {
                take.parted = true;
                rule = Some(Rule::DecimalFraction);
            } else if !parts && (groups || money && !mixed && self.grouped(c)) {
                rule = Some(Rule::GroupedInteger);
            } else if parts || mixed || rate || money {
                rules = vec![Rule::GroupedInteger, Rule::DecimalFraction];
            }
        }
        // Before a unit only a mark that was seen before decimals is known ("1,25 M"): groups elsewhere tell nothing of it.
        take.mark = match (marks, tally.forms & (DOT_PARTS | COMMA_PARTS | DOT_GROUPS | COMMA_GROUPS)) {
            (Some(Rule::GroupedInteger), _) => Some(('\0', false)),
            (Some(Rule::DecimalFraction), _) => Some(('\0', true)),
            (_, COMMA_PARTS) => Some((',', true)),
            (_, DOT_PARTS) => Some(('.', true)),
            _ => None,
        };
        // A unit with several sizes: the form of the others may tell.
        let open = self.open(text, c, take);
        if let Some(first) = open.first() {
            // They differ in the unit's size, or in what the mark does.
            let alike = open.iter().all(|w| w.power == first.power);
            match size.and_then(power).filter(|p| !alike && open.iter().any(|w| w.power == *p)) {
                Some(p) => {
                    (take.unit, rule) = (p, size);
                    if self.open(text, c, take).len() > 1 {
                        rules = vec![Rule::GroupedInteger, Rule::DecimalFraction];
                    }
                }
                None if alike => rules = vec![Rule::GroupedInteger, Rule::DecimalFraction],
                None => rules = open.iter().map(|w| scale(w.power)).collect(),
            }
        } else if rule.is_none() && !tally.open.is_empty() {
            rule = marks;
        }
        // "12M" is a million as servers write it, and a billion as Indonesians do.
        if self.is_large_open(c, words) {
            match size {
                Some(Rule::Millions | Rule::Billions) => {
                    (take.large, rule) = (size.and_then(power).unwrap_or_default(), size);
                }
                _ => rules = vec![Rule::Millions, Rule::Billions],
            }
        }
        // "1.234" followers as a decimal fraction are no whole people either.
        let lost = people && (take.parted || self.lost(c, take.parted)) || averages_too && self.whole_lost();
        let units = [Rule::Thousands, Rule::Millions, Rule::Billions];
        if let Some(power) = size.and_then(power).filter(|_| take.unit == 0 && take.large == 0) {
            take.power = power;
            rule = size;
        } else if lost && tally.units * 2 < tally.counts.numbers && take.power == 0 && size != Some(Rule::AsWritten) {
            alarm = Some(Alarm::UnitsLost);
            rules = units.into();
        } else if self.field(c) == Some(Field::Followers)
            && take.power == 0
            && tally.units == 0
            && tally.counts.numbers >= 2
            && tally.most < 1000 * Decimal::SCALE
            && size != Some(Rule::AsWritten)
        {
            alarm = Some(Alarm::TooSmall);
            rules = vec![Rule::AsWritten, Rule::Thousands, Rule::Millions];
        }
        if rate {
            (rule, take.fraction) = match (sense, self.rate(c)) {
                (Some(Rule::Percent), _) => (sense, false),
                (Some(Rule::Fraction), _) => (sense, true),
                (_, Some(fraction)) => {
                    self.column(c, |x| {
                        if x.evidence == Evidence::Header {
                            x.evidence = Evidence::Compared;
                        }
                    });
                    (Some(if fraction { Rule::Fraction } else { Rule::Percent }), fraction)
                }
                _ => {
                    rules = vec![Rule::Percent, Rule::Fraction];
                    (None, false)
                }
            };
            let hundred = if take.fraction { Decimal::SCALE } else { 100 * Decimal::SCALE };
            if rule.is_some() && tally.most > hundred && sense.or(size).is_none() {
                alarm = Some(Alarm::AboveHundred);
                rules = vec![Rule::AsWritten];
                let [fractions, percents] = &tally.above;
                let (count, first) = if take.fraction { fractions } else { percents };
                above = (*count, first);
            }
        }
        if let Some(slot) = self.takes.get_mut(c) {
            *slot = take;
        }
        let status = self.columns.get(c).map_or(Status::Settled, |x| x.status.clone());
        let status = match (status, alarm) {
            (Status::Settled, Some(alarm)) => {
                let mut readings = self.readings(text, c, &rules);
                if let (Some(r), false) = (readings.first_mut(), above.1.is_empty()) {
                    r.examples = above.1.iter().flat_map(|at| self.readings_at(text, c, *at)).collect();
                }
                self.column(c, |x| x.alarmed = above.0);
                Status::Red(alarm, readings)
            }
            (Status::Settled, None) if rules.len() > 1 => Status::Amber(self.readings(text, c, &rules)),
            (Status::Amber(mut readings), _) => {
                for r in &mut readings {
                    r.examples = self.examples(text, c, r.rule, r.meaning);
                }
                Status::Amber(readings)
            }
            (Status::Red(alarm, _), _) => {
                let (answer, held) = match alarm {
                    Alarm::Conflict => (Rule::OneOfSeveral, sense == Some(Rule::OneOfSeveral)),
                    _ => (Rule::AsWritten, self.says.reading(c).is_some()),
                };
                if held || self.says.meaning(c).is_some() {
                    Status::Settled
                } else {
                    Status::Red(alarm, self.readings(text, c, &[answer]))
                }
            }
            (settled, _) => settled,
        };
        self.column(c, |x| (x.status, x.rule) = (status, rule));
    }

    /// Whether the other columns write decimals with the other mark than this one has before three digits, and none with this.
    fn grouped(&self, c: usize) -> bool {
        let forms = self.sheet.tallies.iter().fold(0, |all, t| all | t.forms);
        let dots = forms & (DOT_PARTS | COMMA_GROUPS) != 0;
        let commas = forms & (COMMA_PARTS | DOT_GROUPS) != 0;
        let own = self.sheet.tally(c).forms;
        dots != commas && (own & COMMA_EITHER != 0) == dots
    }
}
