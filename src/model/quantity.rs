//! Exact quantities and where they came from.
//!
//! Pasted numbers are decimals, never floats: what a person typed is kept to the digit. Floats begin in `stats`.

/// A byte range of the pasted text, UTF-8, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets past 4 GiB saturate (the reader's limit is far below).
    pub fn new(start: usize, end: usize) -> Span {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: clip(start), end: clip(end.max(start)) }
    }
    /// The text that the span covers, if it is on character borders of `text`.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}

/// An exact decimal in ten-thousandths: enough for counts to 9e14, averages, percents and money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

impl Decimal {
    /// Ten-thousandths in one unit.
    pub const SCALE: i64 = 10_000;
    /// Nothing. A count of zero is a fact; an unknown count is `None`.
    pub const ZERO: Decimal = Decimal(0);

    /// From ten-thousandths.
    pub const fn from_parts(ten_thousandths: i64) -> Decimal {
        Decimal(ten_thousandths)
    }
    /// From whole units; saturates.
    pub const fn from_int(units: i64) -> Decimal {
        Decimal(units.saturating_mul(Self::SCALE))
    }
    /// In ten-thousandths.
    pub const fn parts(self) -> i64 {
        self.0
    }
    /// The nearest float: exact up to 2^53 ten-thousandths.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / Self::SCALE as f64
    }
    /// From a finite float, rounded half away from zero to ten-thousandths; `None` outside the range.
    pub fn from_f64(x: f64) -> Option<Decimal> {
        let scaled = libm::round(x * Self::SCALE as f64);
        (scaled.is_finite() && scaled.abs() < 9.0e18).then_some(Decimal(scaled as i64))
    }
    /// The sum, saturating.
    #[must_use]
    pub const fn plus(self, other: Decimal) -> Decimal {
        Decimal(self.0.saturating_add(other.0))
    }
}

/// A number as read: its value and the interval that its rounding leaves open ("24.8K" is 24,750 to 24,850).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// What the text says.
    pub value: Decimal,
    /// The least the platform could have rounded to `value`.
    pub low: Decimal,
    /// The most.
    pub high: Decimal,
}

impl Quantity {
    /// A number that is not rounded.
    pub const fn exact(value: Decimal) -> Quantity {
        Quantity { value, low: value, high: value }
    }
    /// Whether rounding left nothing open.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}

/// An ISO 4217 code. Benchmarks are in US dollars; nothing is converted unless the person gives a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollar.
    pub const USD: Currency = Currency(*b"USD");
    /// Euro.
    pub const EUR: Currency = Currency(*b"EUR");
    /// Pound sterling.
    pub const GBP: Currency = Currency(*b"GBP");
    /// Those the page offers and the reader knows by code.
    pub const OFFERED: [Currency; 28] = [
        Currency::USD,
        Currency::EUR,
        Currency::GBP,
        Currency(*b"AUD"),
        Currency(*b"BRL"),
        Currency(*b"CAD"),
        Currency(*b"CHF"),
        Currency(*b"CNY"),
        Currency(*b"CZK"),
        Currency(*b"DKK"),
        Currency(*b"HUF"),
        Currency(*b"IDR"),
        Currency(*b"ILS"),
        Currency(*b"INR"),
        Currency(*b"JPY"),
        Currency(*b"KRW"),
        Currency(*b"MXN"),
        Currency(*b"NOK"),
        Currency(*b"NZD"),
        Currency(*b"PHP"),
        Currency(*b"PLN"),
        Currency(*b"RUB"),
        Currency(*b"SEK"),
        Currency(*b"THB"),
        Currency(*b"TRY"),
        Currency(*b"UAH"),
        Currency(*b"VND"),
        Currency(*b"ZAR"),
    ];

    /// The currency of an offered three-letter code, in any case.
    pub fn from_code(code: &str) -> Option<Currency> {
        Currency::OFFERED.into_iter().find(|c| c.code().eq_ignore_ascii_case(code))
    }
    /// The code, upper case.
    pub fn code(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("USD")
    }
    /// Digits behind the decimal mark that its amounts are written with.
    pub fn digits(self) -> u8 {
        if matches!(&self.0, b"JPY" | b"KRW" | b"VND") { 0 } else { 2 }
    }
}

/// An amount of money as read or typed. `currency` is `None` where the text shows none ("fee 450").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// The amount in major units (dollars, not cents), exact.
    pub amount: Quantity,
    /// What it is in.
    pub currency: Option<Currency>,
}

/// Where a fact came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Provenance {
    /// Read in the pasted text at these bytes.
    Pasted(Span),
    /// Read at these bytes, in the reading that the person chose.
    Answered(Span),
    /// Typed by the person in the page.
    Typed,
    /// Follows from the words around it (a platform from its interface text), seen at these bytes.
    Implied(Span),
}

impl Provenance {
    /// The bytes in the pasted text, if any.
    pub fn span(self) -> Option<Span> {
        match self {
            Provenance::Pasted(s) | Provenance::Answered(s) | Provenance::Implied(s) => Some(s),
            Provenance::Typed => None,
        }
    }
}

/// A measured value: told by the person, never estimated by us.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fact<T> {
    /// What was told.
    pub value: T,
    /// Where.
    pub provenance: Provenance,
}

impl<T> Fact<T> {
    /// A fact read at these bytes.
    pub const fn pasted(value: T, span: Span) -> Fact<T> {
        Fact { value, provenance: Provenance::Pasted(span) }
    }
    /// A fact typed by hand.
    pub const fn typed(value: T) -> Fact<T> {
        Fact { value, provenance: Provenance::Typed }
    }
}
