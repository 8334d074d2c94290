//! From numbers to what is shown: estimates to two significant digits, facts to the digit they were told with.
//!
//! The command line uses the same functions, so that the page and the examples show the same digits.

use crate::model::{Currency, Decimal};
use crate::stats::{Interval, shown, without_zeros};
use crate::text::{Arg, Msg, Numbers, Plain, Writes, Written, msg, say};

/// Significant digits of an estimate: more would claim what nobody knows (formulas 7.5).
const DIGITS: u8 = 2;

/// Writes numbers in a locale's shape and a currency.
#[derive(Clone, Copy)]
pub struct Shape<'a> {
    numbers: &'a dyn Numbers,
    currency: Currency,
}

impl<'a> Shape<'a> {
    /// The shape of a locale and a currency.
    pub fn new(numbers: &'a dyn Numbers, currency: Currency) -> Shape<'a> {
        Shape { numbers, currency }
    }

    /// An estimated count: "2,400", "0.25".
    pub fn count(&self, x: f64) -> String {
        self.write(Written::Count, x)
    }
    /// A whole number as it is: "24,800".
    pub fn whole(&self, x: f64) -> String {
        self.write(Written::Whole, x)
    }
    /// A number with its told digits: "348.5".
    pub fn told(&self, x: Decimal) -> String {
        let (mantissa, decimals) = without_zeros(x.parts(), 4);
        self.numbers.number(mantissa, decimals)
    }
    /// A number for a field to be typed in: four digits, no grouping, no sign.
    pub fn plain(&self, x: f64) -> String {
        let (mantissa, decimals) = shown(x, 4).decimal();
        let mut plain = self.numbers.number(mantissa, decimals);
        plain.retain(|c| c != ',');
        plain
    }
    /// A share: 0.053 is "5.3%".
    pub fn percent(&self, share: f64) -> String {
        self.write(Written::Percent, share)
    }
    /// Estimated money: "$170", "$0.51", "$9.30".
    pub fn money(&self, x: f64) -> String {
        self.write(Written::Money, x)
    }
    /// Money of a plan, which keeps its budget to the hundredth: whole units from a hundred on, "$1,470".
    pub fn sum(&self, hundredths: u64) -> String {
        let whole = if hundredths >= 10_000 { (hundredths + 50) / 100 * 100 } else { hundredths };
        let amount = Decimal::from_parts(i64::try_from(whole.saturating_mul(100)).unwrap_or(i64::MAX));
        self.money_told(amount, Some(self.currency))
    }
    /// Money as told, to the digit: "$450", "$1.50".
    pub fn money_told(&self, amount: Decimal, currency: Option<Currency>) -> String {
        let (mut mantissa, mut decimals) = without_zeros(amount.parts(), 4);
        if decimals == 1 {
            (mantissa, decimals) = (mantissa * 10, 2);
        }
        match currency {
            Some(currency) => self.numbers.money(mantissa, decimals, currency.code()),
            None => self.numbers.number(mantissa, decimals),
        }
    }
    /// "370–15,000".
    pub fn range(&self, of: Interval, how: Written) -> String {
        self.ends(of.low(), of.high(), how)
    }
    /// A range between two ends; one number where both show the same digits.
    pub fn ends(&self, low: f64, high: f64, how: Written) -> String {
        let (low, high) = (self.write(how, low), self.write(how, high));
        if low == high { low } else { self.between(&low, &high) }
    }
    /// A range between two shapes of numbers.
    pub fn between(&self, low: &str, high: &str) -> String {
        // A minus beside a dash cannot be read.
        let range = if low.starts_with('-') { msg::RANGE_BELOW_ZERO } else { msg::RANGE };
        self.say(range, [Arg::Words(low), Arg::Words(high)])
    }
    /// A sentence.
    pub fn say<const ARGS: usize>(&self, msg: Msg<ARGS>, args: [Arg<'_>; ARGS]) -> String {
        say(self, msg, args)
    }
}

impl Writes for Shape<'_> {
    fn write(&self, how: Written, x: f64) -> String {
        let x = if matches!(how, Written::Percent | Written::WholePercent) { x * 100.0 } else { x };
        let (mut mantissa, mut decimals) = match how {
            Written::Whole | Written::WholePercent => (libm::round(x.clamp(-9e15, 9e15)) as i64, 0),
            Written::Count | Written::Percent | Written::Money => shown(x, DIGITS).decimal(),
        };
        match how {
            Written::Count | Written::Whole => self.numbers.number(mantissa, decimals),
            Written::Percent | Written::WholePercent => self.numbers.percent(mantissa, decimals),
            Written::Money => {
                if decimals == 1 {
                    (mantissa, decimals) = (mantissa * 10, 2);
                }
                self.numbers.money(mantissa, decimals, self.currency.code())
            }
        }
    }
}

/// Where no currency is at hand, and none is written.
impl Default for Shape<'static> {
    fn default() -> Self {
        Shape::new(&Plain, Currency::USD)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Plain;

    #[test]
    fn estimates_show_two_digits() {
        let shape = Shape::new(&Plain, Currency::USD);
        assert_eq!(shape.count(2_365.28), "2,400");
        assert_eq!(shape.count(0.2545), "0.25");
        assert_eq!(shape.count(0.0), "0");
        assert_eq!(shape.count(99.6), "100");
        assert_eq!(shape.percent(0.0527), "5.3%");
        assert_eq!(shape.percent(0.02), "2%");
        assert_eq!(shape.money(9.3), "$9.30");
        assert_eq!(shape.money(0.514), "$0.51");
        assert_eq!(shape.money(-0.98), "-$0.98");
    }

    #[test]
    fn facts_keep_their_digits() {
        let shape = Shape::new(&Plain, Currency::EUR);
        assert_eq!(shape.told(Decimal::from_parts(3_485_000)), "348.5");
        assert_eq!(shape.told(Decimal::from_int(24_800)), "24,800");
        assert_eq!(shape.money_told(Decimal::from_parts(15_000), Some(Currency::USD)), "$1.50");
        assert_eq!(shape.money_told(Decimal::from_int(450), None), "450");
    }
}
