//! From what headers say and what cells are to what each column means, and what is asked about it.
//!
//! Knows the rules of threats.md 14: an impossible cell settles its column, two readings that stand are asked about, what
//! cannot be true raises an alarm. Refuses to let a header stand against its cells, and to choose where both fit.

use super::super::number::{MOST_COUNT, Numeral, PARTED, TWO_WAYS, UNIT, WHOLE};
use super::super::reading::Rule;
use super::super::tongue::Tongues;
use super::super::ways::Way;
use super::super::word::{self, Noun};
use super::figure::Figure;
use super::head::{self, Label};
use super::markup;
use super::record::{Border, DIGIT, LETTER, MARKUP, Piece, SIGN, TAGS};
use super::tally::{COMMA_EITHER, COMMA_GROUPS, COMMA_PARTS, DOT_EITHER, DOT_GROUPS, DOT_PARTS, SMALL, Tally};
use super::{About, Alarm, Column, ColumnReading, Decisions, Evidence, Meaning, Sheet, Status};
use crate::model::{Currency, Decimal, Field, Platform, Quantity, Span};

/// Rows that are held against each other, spread over the table.
const SAMPLED: usize = 120;

/// How the numbers of a column are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Take {
    /// Whether anything is taken at all.
    pub on: bool,
    /// "1.234" is a decimal fraction here; else it is grouped.
    pub parted: bool,
    /// A power of ten that the cells lost or the header holds, for cells without a unit of their own.
    pub power: u8,
    /// Rates stand as fractions.
    pub fraction: bool,
    /// The words of the header, and who writes all numbers of the column so.
    pub label: Tongues,
    pub tongues: Tongues,
    /// The power of ten that was chosen where a unit has several.
    pub unit: u8,
    /// Of "16,037 M": whether the mark of this sign stands before decimals, where that is known (`'\0'`: of any sign).
    pub mark: Option<(char, bool)>,
    /// The currency that the header names, for cells that name none.
    pub currency: Option<Currency>,
    /// "12M" here is this power of ten; 0 where it is a million beyond doubt.
    pub large: u8,
}

/// What is taken from each column, under decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub columns: Vec<Column>,
    pub takes: Vec<Take>,
    /// The platform that the headers tell of all rows.
    pub platform: Option<(Platform, u16)>,
    /// Per-post figures are medians.
    pub medians: bool,
}

/// What a column may be before it is held against others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Maybe {
    Sure(Meaning),
    /// Per post, or over the account's life.
    Either(Field, Field),
    /// A rate, or a count of interactions.
    RateOrCount,
    /// A fee, or a rate of engagement.
    Rate,
}

/// The fact that a label names, in a table of creators.
fn fact(label: &Label, tally: &Tally) -> Maybe {
    use Maybe::{Either, RateOrCount, Sure};
    let has = |bits| label.quals & bits != 0;
    let field = |f| Sure(Meaning::Field(f));
    let aside = word::OLD
        | word::GAIN
        | word::GOAL
        | word::CEILING
        | word::FLOOR
        | word::YOURS
        | word::ELSEWHERE
        | word::BETWEEN;
    // Numbers that are left out are told, as is what a whole order costs.
    if has(aside) || label.noun == Noun::Fee && has(word::TOTAL) {
        return Sure(Meaning::Unknown);
    }
    let flow = has(word::PERIOD | word::MONTHLY);
    let plain = !has(word::AVG | word::MEDIAN | word::PIECE);
    let rate = matches!(label.noun, Noun::EngagementRate | Noun::Engagement | Noun::Interactions | Noun::Rate);
    // "Reach %", and below "Reach" nothing but 0.4: shares.
    let seen = matches!(label.noun, Noun::Reach | Noun::Impressions | Noun::Views | Noun::Likes);
    let share = seen && tally.parted > 0 && tally.most < Decimal::SCALE && tally.units == 0 && label.power == 0;
    // "Likes (30d)": a sum.
    let sum = label.days && plain && (seen || matches!(label.noun, Noun::Comments | Noun::Shares | Noun::Saves));
    if label.percent && !rate || share || sum {
        return Sure(Meaning::Unknown);
    }
    if flow && label.noun != Noun::Views && label.noun != Noun::EngagementRate {
        return Sure(Meaning::Unknown);
    }
    match label.noun {
        Noun::Followers | Noun::Subscribers => field(Field::Followers),
        Noun::Following => field(Field::Following),
        Noun::Connections => field(Field::Connections),
        Noun::Counted => field(Field::PostsCounted),
        Noun::Posts if !plain => Sure(Meaning::Unknown),
        Noun::Posts => field(Field::Posts),
        Noun::Fee => Sure(Meaning::Fee),
        Noun::Rate => Maybe::Rate,
        Noun::EngagementRate => field(Field::EngagementRatePercent),
        Noun::Engagement | Noun::Interactions if tally.percents > 0 || label.percent => {
            field(Field::EngagementRatePercent)
        }
        Noun::Engagement if has(word::AUTHENTIC) => field(Field::AuthenticEngagementsPerPost),
        Noun::Engagement | Noun::Interactions if has(word::TOTAL) => Sure(Meaning::Unknown),
        Noun::Engagement if !plain || tally.most > 100 * Decimal::SCALE || tally.units > 0 => {
            field(Field::EngagementsPerPost)
        }
        Noun::Engagement => RateOrCount,
        Noun::Interactions => field(Field::EngagementsPerPost),
        Noun::Views if has(word::MONTHLY) => field(Field::ViewsMonthly),
        Noun::Views if flow => Sure(Meaning::Unknown),
        Noun::Comments | Noun::Shares | Noun::Saves | Noun::Reach | Noun::Impressions if has(word::TOTAL) => {
            Sure(Meaning::Unknown)
        }
        Noun::Comments => field(Field::CommentsPerPost),
        Noun::Shares => field(Field::SharesPerPost),
        Noun::Saves => field(Field::SavesPerPost),
        Noun::Reach => field(Field::ReachPerPost),
        Noun::Impressions => field(Field::ImpressionsPerPost),
        Noun::Likes if has(word::PAGE) => field(Field::PageLikes),
        Noun::Likes if has(word::TOTAL) => field(Field::LikesTotal),
        Noun::Likes if !plain => field(Field::LikesPerPost),
        Noun::Likes => Either(Field::LikesPerPost, Field::LikesTotal),
        Noun::Views if has(word::TOTAL) => field(Field::ViewsTotal),
        Noun::Views if !plain => field(Field::ViewsPerPost),
        Noun::Views => Either(Field::ViewsPerPost, Field::ViewsTotal),
        Noun::Quotes | Noun::Nothing => Sure(Meaning::Unknown),
    }
}

/// A column while it is being settled.
struct Draftsman<'a> {
    sheet: &'a Sheet,
    says: &'a Decisions,
    columns: Vec<Column>,
    takes: Vec<Take>,
    maybe: Vec<Maybe>,
    /// The numbers of some rows, column by column, as they stand.
    sample: Vec<Vec<Option<Quantity>>>,
}

impl Sheet {
    /// What is taken from each column under decisions. Reads some rows again, never all.
    pub(super) fn settle(&self, text: &str, says: &Decisions) -> Plan {
        let n = self.tallies.len();
        let column = |i: usize| Column {
            header: self.headers.get(i).copied().flatten(),
            meaning: Meaning::Unknown,
            platform: self.label(i).platform,
            evidence: Evidence::None,
            status: Status::Settled,
            counts: self.tally(i).counts,
            rule: None,
            alarmed: 0,
        };
        let mut d = Draftsman {
            sheet: self,
            says,
            columns: (0..n).map(column).collect(),
            takes: vec![Take::default(); n],
            maybe: vec![Maybe::Sure(Meaning::Unknown); n],
            sample: Vec::new(),
        };
        d.sample(text);
        d.first();
        d.people();
        d.shifted();
        d.twins();
        d.compare();
        for c in 0..n {
            d.convention(text, c);
        }
        d.alarms(text);
        d.plan()
    }

    pub(super) fn label(&self, column: usize) -> Label {
        self.labels.get(column).copied().unwrap_or(Label::NONE)
    }

    pub(super) fn tally(&self, column: usize) -> &Tally {
        const NOTHING: &Tally = &Tally::NOTHING;
        self.tallies.get(column).unwrap_or(NOTHING)
    }
}

impl Draftsman<'_> {
    fn column(&mut self, c: usize, set: impl FnOnce(&mut Column)) {
        if let Some(column) = self.columns.get_mut(c) {
            set(column);
        }
    }

    fn mean(&mut self, c: usize, meaning: Meaning, evidence: Evidence) {
        if self.says.meaning(c).is_some() {
            return;
        }
        self.column(c, |column| (column.meaning, column.evidence) = (meaning, evidence));
    }

    fn meaning(&self, c: usize) -> Meaning {
        self.columns.get(c).map_or(Meaning::Unknown, |c| c.meaning)
    }

    fn field(&self, c: usize) -> Option<Field> {
        match self.meaning(c) {
            Meaning::Field(f) => Some(f),
            _ => None,
        }
    }

    fn maybe(&self, c: usize) -> Maybe {
        self.maybe.get(c).copied().unwrap_or(Maybe::Sure(Meaning::Unknown))
    }

    /// Reads the numbers of some rows.
    fn sample(&mut self, text: &str) {
        let n = self.columns.len();
        self.sample = vec![Vec::new(); n];
        let rows = self.sheet.starts.len();
        let step = rows.div_ceil(SAMPLED).max(1);
        let mut hand = self.sheet.hand(text);
        for row in (0..rows).step_by(step) {
            hand.open(row);
            for c in 0..n {
                let value = match hand.figure(c) {
                    Figure::Number(n, _) => as_it_stands(&n, self.sheet.tally(c), self.sheet.label(c).power),
                    _ => None,
                };
                if let Some(list) = self.sample.get_mut(c) {
                    list.push(value);
                }
            }
        }
    }

    /// What each header says, and what a person says.
    fn first(&mut self) {
        for c in 0..self.columns.len() {
            let (label, tally) = (self.sheet.label(c), self.sheet.tally(c));
            let says = self.says.meaning(c);
            let (mut maybe, mut evidence) = (Maybe::Sure(Meaning::Unknown), Evidence::None);
            if label.is(head::METRIC) {
                (maybe, evidence) = (fact(&label, tally), Evidence::Header);
                if let Maybe::Rate = maybe {
                    // "Rate": of money, or of engagement.
                    maybe = Maybe::Sure(if tally.money > 0 || label.currency.is_some() {
                        Meaning::Fee
                    } else if tally.percents > 0
                        || label.percent
                        || (tally.parted * 2 >= tally.counts.numbers.max(1) && tally.most <= 30 * Decimal::SCALE)
                    {
                        Meaning::Field(Field::EngagementRatePercent)
                    } else {
                        Meaning::Unknown
                    });
                }
            } else if label.is(head::PLATFORM) {
                (maybe, evidence) = (Maybe::Sure(Meaning::Platform), Evidence::Header);
            } else if label.is(head::POST | head::DATE) {
                (maybe, evidence) = (Maybe::Sure(Meaning::PostId), Evidence::Header);
            } else if label.is(head::RANK) || (self.sheet.bare && tally.is_rank()) {
                (maybe, evidence) = (Maybe::Sure(Meaning::Ignore), Evidence::Header);
            } else if self.sheet.bare {
                let texts = tally.counts.texts.min(256);
                if tally.urls * 2 > texts && texts > 0 {
                    (maybe, evidence) = (Maybe::Sure(Meaning::Url), Evidence::Content);
                } else if tally.platforms * 2 > texts && texts > 0 {
                    (maybe, evidence) = (Maybe::Sure(Meaning::Platform), Evidence::Content);
                } else if tally.ats * 2 > tally.counts.texts {
                    (maybe, evidence) = (Maybe::Sure(Meaning::Handle), Evidence::Content);
                }
            }
            // Platforms under a header that says nothing else, and in more than two cells of three.
            let texts = tally.counts.texts.min(256);
            let unsaid =
                !self.sheet.bare && maybe == Maybe::Sure(Meaning::Unknown) && !label.is(head::PERSON | head::ACCOUNT);
            if unsaid && tally.platforms > tally.urls && tally.platforms * 3 > texts * 2 {
                (maybe, evidence) = (Maybe::Sure(Meaning::Platform), Evidence::Content);
            }
            if let Some(meaning) = says {
                (maybe, evidence) = (Maybe::Sure(meaning), Evidence::Person);
            }
            if let Some(slot) = self.maybe.get_mut(c) {
                *slot = maybe;
            }
            let meaning = match maybe {
                Maybe::Sure(m) => m,
                Maybe::Either(f, _) => Meaning::Field(f),
                Maybe::RateOrCount => Meaning::Field(Field::EngagementsPerPost),
                Maybe::Rate => Meaning::Unknown,
            };
            self.column(c, |column| (column.meaning, column.evidence) = (meaning, evidence));
        }
    }

    /// Which column holds handles, and which names.
    fn people(&mut self) {
        let n = self.columns.len();
        let mut candidates: Vec<usize> = Vec::new();
        for c in 0..n {
            let (label, tally) = (self.sheet.label(c), self.sheet.tally(c));
            if self.says.meaning(c).is_some() || !label.is(head::PERSON) {
                continue;
            }
            let texts = tally.counts.texts.min(256);
            let links = if label.is(head::URL) { tally.links } else { 0 };
            if texts > 0 && tally.urls.max(links) * 2 > texts {
                self.mean(c, Meaning::Url, Evidence::Both);
            } else if tally.ats > 0 && tally.ats * 2 > tally.counts.texts {
                self.mean(c, Meaning::Handle, Evidence::Both);
            } else if label.is(head::URL) && label.platform.is_none() {
                self.mean(c, Meaning::Ignore, Evidence::Both);
            } else if tally.counts_something()
                && tally.counts.texts * 4 < tally.counts.numbers
                && !label.is(head::HANDLE)
            {
                // "Channel" above counts.
                self.mean(c, Meaning::Unknown, Evidence::None);
            } else {
                candidates.push(c);
            }
        }
        let taken = |d: &Self, m: Meaning| (0..n).any(|c| d.meaning(c) == m);
        // A column that can only be handles, against one that cannot.
        let score = |d: &Self, c: usize| {
            let t = d.sheet.tally(c);
            t.handles() + t.lower.saturating_mul(50) / t.counts.texts.max(1)
        };
        let mut best: Option<usize> = None;
        for c in candidates.iter().copied() {
            let explicit = u32::from(self.sheet.label(c).is(head::HANDLE)) * 10;
            let rank = |c: usize| score(self, c) + u32::from(self.sheet.label(c).is(head::HANDLE)) * 10;
            if best.is_none_or(|b| score(self, c) + explicit > rank(b)) {
                best = Some(c);
            }
        }
        let platforms = self.accounts() > 1;
        if !platforms
            && candidates.len() > 1
            && !taken(self, Meaning::Handle)
            && let Some(b) = best
        {
            let second = candidates.iter().filter(|c| **c != b).map(|c| score(self, *c)).max().unwrap_or_default();
            let explicit = self.sheet.label(b).is(head::HANDLE);
            // Where both look alike only the header can say it.
            if self.sheet.tally(b).handles() >= 50 && (explicit || score(self, b) >= second + 15) {
                let evidence = if explicit { Evidence::Both } else { Evidence::Content };
                self.mean(b, Meaning::Handle, evidence);
            }
        }
        for c in candidates {
            if self.meaning(c) == Meaning::Handle {
                continue;
            }
            let (label, tally) = (self.sheet.label(c), self.sheet.tally(c));
            let sure = tally.handles() >= 95
                && tally.lower * 5 >= tally.counts.texts * 3
                && (label.is(head::ACCOUNT) || tally.signed * 5 >= tally.counts.texts);
            let handle = taken(self, Meaning::Handle);
            let meaning = if label.is(head::HANDLE) || (!handle && sure && (!label.is(head::NAME) || tally.signed > 0))
            {
                Meaning::Handle
            } else if label.is(head::NAME) || tally.handles() < 50 || handle {
                Meaning::Name
            } else {
                Meaning::Account
            };
            let again = meaning == Meaning::Name
                && taken(self, Meaning::Name)
                && self.columns.get(c).is_some_and(|x| x.platform.is_none());
            self.mean(c, if again { Meaning::Ignore } else { meaning }, Evidence::Both);
        }
        // Without any header: the first column of texts that differ from row to row is whose row it is.
        if self.sheet.bare && !taken(self, Meaning::Handle) && !taken(self, Meaning::Url) {
            let first = (0..n).find(|c| self.sheet.tally(*c).counts.texts > 0 && self.meaning(*c) == Meaning::Unknown);
            if let Some(c) = first.filter(|c| self.sheet.tally(*c).counts.numbers == 0) {
                self.mean(c, Meaning::Account, Evidence::Content);
            }
        } else if self.sheet.bare
            && !taken(self, Meaning::Name)
            && let Some(whose) = (0..n).find(|c| matches!(self.meaning(*c), Meaning::Handle | Meaning::Url))
        {
            // Full names right before the handle, or right behind it.
            let named = |c: &usize| {
                let t = self.sheet.tally(*c);
                self.meaning(*c) == Meaning::Unknown && t.named * 2 > t.counts.texts.min(256)
            };
            if let Some(c) = whose.checked_sub(1).filter(named).or(Some(whose + 1).filter(named)) {
                self.mean(c, Meaning::Name, Evidence::Content);
            }
        }
    }

    /// How many platforms the headers tell apart.
    fn accounts(&self) -> usize {
        self.sheet.accounts.len()
    }

    /// Words where numbers belong: from there on the header may be shifted.
    fn shifted(&mut self) {
        let mut shifted = false;
        for c in 0..self.columns.len() {
            let tally = self.sheet.tally(c);
            if !matches!(self.meaning(c), Meaning::Field(_)) || self.says.meaning(c).is_some() {
                continue;
            }
            let words = tally.counts.texts > tally.counts.numbers;
            shifted |= words;
            if words {
                self.mean(c, Meaning::Unknown, Evidence::None);
                self.column(c, |x| x.status = Status::Red(Alarm::Shifted, Vec::new()));
            } else if shifted {
                self.column(c, |x| x.status = Status::Red(Alarm::Shifted, Vec::new()));
            }
        }
    }

    /// Columns of one meaning: the same in another form, or a contradiction.
    fn twins(&mut self) {
        let n = self.columns.len();
        for a in 0..n {
            for b in a + 1..n {
                let (x, y) = (self.meaning(a), self.meaning(b));
                if !matches!(x, Meaning::Field(_) | Meaning::Fee) {
                    continue;
                }
                let whose = |c: usize| self.columns.get(c).and_then(|c| c.platform);
                if self.says.meaning(a).is_some() && self.says.meaning(b).is_some() {
                    continue;
                }
                // "Likes" beside "Likes Avg.": the bare one is the total.
                let (ma, mb) = (self.maybe(a), self.maybe(b));
                if x == y && whose(a) == whose(b) {
                    if let (Maybe::Either(_, total), Maybe::Sure(_)) = (ma, mb) {
                        self.is(a, Meaning::Field(total));
                        continue;
                    }
                    if let (Maybe::Sure(_), Maybe::Either(_, total)) = (ma, mb) {
                        self.is(b, Meaning::Field(total));
                        continue;
                    }
                    self.twin(a, b);
                }
            }
        }
    }

    fn is(&mut self, c: usize, meaning: Meaning) {
        if let Some(slot) = self.maybe.get_mut(c) {
            *slot = Maybe::Sure(meaning);
        }
        self.mean(c, meaning, Evidence::Compared);
    }

    fn twin(&mut self, a: usize, b: usize) {
        let chosen = |c: usize| self.says.among(c, About::Sense) == Some(Rule::OneOfSeveral);
        if chosen(a) || chosen(b) {
            let other = if chosen(a) { b } else { a };
            self.mean(other, Meaning::Ignore, Evidence::Person);
            return;
        }
        let (mut same, mut other) = (0, 0);
        let list = |c: usize| self.sample.get(c).map_or(&[] as &[Option<Quantity>], Vec::as_slice);
        for (x, y) in list(a).iter().zip(list(b)) {
            if let (Some(x), Some(y)) = (x, y) {
                // One rounded and one cut, of the same number.
                let slack = (x.high.parts() - x.low.parts()).max(y.high.parts() - y.low.parts());
                if (x.value.parts() - y.value.parts()).abs() <= slack { same += 1 } else { other += 1 }
            }
        }
        let (la, lb) = (self.sheet.label(a), self.sheet.label(b));
        let coarse = |c: usize| self.sheet.tally(c).units * 2 > self.sheet.tally(c).counts.numbers;
        let known = |c: usize| self.sheet.tally(c).counts.numbers;
        if same >= other * 9 && (same > 0 || other == 0) {
            let keep = if coarse(a) && !coarse(b) || known(a) == 0 { b } else { a };
            let drop = if keep == a { b } else { a };
            self.mean(drop, Meaning::Ignore, Evidence::Twin(u16::try_from(keep).unwrap_or(u16::MAX)));
        } else if la.period != lb.period {
            self.mean(if la.period { a } else { b }, Meaning::Ignore, Evidence::Header);
        } else if la.quals & word::MEDIAN != lb.quals & word::MEDIAN {
            self.mean(if la.quals & word::MEDIAN != 0 { a } else { b }, Meaning::Ignore, Evidence::Header);
        } else {
            for c in [a, b] {
                self.column(c, |x| x.status = Status::Red(Alarm::Conflict, Vec::new()));
            }
        }
    }

    /// The middle of the ratio of two columns, over rows where both are told and not zero; and of how many rows.
    fn ratio(&self, top: usize, bottom: usize) -> Option<f64> {
        let list = |c: usize| self.sample.get(c).map_or(&[] as &[Option<Quantity>], Vec::as_slice);
        let mut ratios: Vec<u64> = Vec::new();
        for (x, y) in list(top).iter().zip(list(bottom)) {
            if let (Some(x), Some(y)) = (x, y)
                && x.value.parts() > 0
                && y.value.parts() > 0
            {
                ratios.push((x.value.to_f64() / y.value.to_f64()).to_bits());
            }
        }
        crate::model::ascend(&mut ratios);
        ratios.get(ratios.len() / 2).map(|bits| f64::from_bits(*bits))
    }

    fn find(&self, field: Field, platform: Option<Platform>) -> Option<usize> {
        (0..self.columns.len()).find(|c| {
            self.field(*c) == Some(field)
                && self.columns.get(*c).is_some_and(|x| x.platform == platform)
                && matches!(self.maybe(*c), Maybe::Sure(_))
        })
    }

    /// Whether a column of counts, in units or in thousands, stands without a header, alone of its kind beside somebody's
    /// handle; or below nothing but a platform's name.
    fn is_lone_count(&self, c: usize) -> bool {
        let own = self.columns.get(c).and_then(|x| x.platform);
        let counts = |d: &Self, c: usize| d.sheet.tally(c).counts_something() && d.meaning(c) == Meaning::Unknown;
        // "Instagram", "TikTok" above counts.
        if self.sheet.label(c).is_platform() {
            return counts(self, c) && self.find(Field::Followers, own).is_none();
        }
        let short = |d: &Self, c: usize| {
            let t = d.sheet.tally(c);
            let large = t.plain == t.counts.numbers && t.most >= 1000 * Decimal::SCALE;
            counts(d, c) && (t.units * 2 > t.counts.numbers || large)
        };
        let alone = (0..self.columns.len())
            .filter(|c| self.columns.get(*c).is_some_and(|x| x.platform == own) && short(self, *c))
            .count()
            == 1;
        let named = self.columns.iter().any(|x| matches!(x.meaning, Meaning::Handle | Meaning::Url | Meaning::Account));
        self.sheet.bare && named && alone && short(self, c)
    }

    /// Whether it is the only number of its account, whose platform is told or by which the rows are ranked.
    fn is_size(&self, c: usize) -> bool {
        let own = |c: usize| self.columns.get(c).and_then(|x| x.platform);
        let tally = self.sheet.tally(c);
        let counts = |o: &usize| *o != c && own(*o) == own(c) && self.sheet.tally(*o).counts.numbers > 0;
        // A first column that rises from row to row numbers them, whatever was left out.
        let rank = |o: usize| {
            let t = self.sheet.tally(o);
            o == 0 && t.counts.numbers > 1 && t.plain == t.counts.numbers && t.falling == 0
        };
        let others = (0..self.columns.len()).filter(counts);
        let (mut alone, mut ranks) = (true, false);
        for o in others {
            let ranked = self.meaning(o) == Meaning::Ignore || rank(o);
            ranks |= ranked;
            alone &= ranked;
        }
        let told = (0..self.columns.len()).any(|o| {
            self.meaning(o) == Meaning::Platform
                || own(o).is_some() && own(o) == own(c) && self.meaning(o) == Meaning::Url
        });
        alone && (told || ranks && tally.counts.numbers > 1 && tally.falling + 1 >= tally.counts.numbers)
    }

    /// Of such a column the sense is asked; most often it counts followers.
    fn lone_count(&mut self, c: usize) {
        let senses = [
            (Rule::Count, Field::Followers),
            (Rule::PerPost, Field::LikesPerPost),
            (Rule::OneOfSeveral, Field::ViewsPerPost),
        ];
        let said = self.says.among(c, About::Sense).and_then(|rule| senses.iter().find(|(r, _)| *r == rule));
        if let Some((_, field)) = said {
            self.mean(c, Meaning::Field(*field), Evidence::Person);
            return;
        }
        if self.says.meaning(c).is_some() {
            return;
        }
        let tally = self.sheet.tally(c);
        if self.is_size(c) && tally.units * 2 > tally.counts.numbers {
            self.mean(c, Meaning::Field(Field::Followers), Evidence::Content);
            return;
        }
        self.mean(c, Meaning::Field(Field::Followers), Evidence::None);
        let reading = |(rule, field)| ColumnReading { rule, meaning: Meaning::Field(field), examples: Vec::new() };
        self.column(c, |x| x.status = Status::Amber(senses.map(reading).into()));
    }

    /// Per post or over the account's life: what the followers and the posts beside it say.
    fn compare(&mut self) {
        for c in 0..self.columns.len() {
            let platform = self.columns.get(c).and_then(|x| x.platform);
            if self.is_lone_count(c) {
                self.lone_count(c);
                continue;
            }
            let asked = match self.maybe(c) {
                Maybe::Either(per, total) => Some((per, total, Rule::PerPost, Rule::Lifetime)),
                Maybe::RateOrCount => {
                    Some((Field::EngagementRatePercent, Field::EngagementsPerPost, Rule::Percent, Rule::Count))
                }
                _ => None,
            };
            let Some((one, other, first, second)) = asked else { continue };
            let settled = self.columns.get(c).is_some_and(|x| x.status == Status::Settled);
            if self.says.meaning(c).is_some() || !settled || self.meaning(c) == Meaning::Ignore {
                continue;
            }
            if let Some(rule) = self.says.among(c, About::Sense) {
                self.mean(c, Meaning::Field(if rule == second { other } else { one }), Evidence::Person);
                continue;
            }
            let decided =
                if matches!(self.maybe(c), Maybe::Either(..)) { self.lifetime(c, one, platform) } else { None };
            match decided {
                Some(false) => self.mean(c, Meaning::Field(one), Evidence::Compared),
                Some(true) => self.mean(c, Meaning::Field(other), Evidence::Compared),
                None => {
                    let readings = [(first, one), (second, other)];
                    let readings = readings.map(|(rule, field)| ColumnReading {
                        rule,
                        meaning: Meaning::Field(field),
                        examples: Vec::new(),
                    });
                    self.column(c, |x| {
                        if x.status == Status::Settled {
                            x.status = Status::Amber(readings.into());
                        }
                    });
                }
            }
        }
    }

    /// Whether a column without a word for it counts over the account's life; `None` where that does not follow.
    fn lifetime(&self, c: usize, per: Field, platform: Option<Platform>) -> Option<bool> {
        let likes = per == Field::LikesPerPost;
        let tally = self.sheet.tally(c);
        if tally.counts.numbers == 0 {
            return Some(false);
        }
        let Some(followers) = self.find(Field::Followers, platform) else {
            // Beside figures of posts alone.
            return Some(false);
        };
        let Some(over) = self.ratio(c, followers) else {
            // No row tells both: the label's usual sense, for likes.
            return if likes { Some(false) } else { None };
        };
        let posts = self.find(Field::Posts, platform).and_then(|p| self.middle(p)).unwrap_or_default();
        let each = if posts > 0.0 { over / posts } else { 0.0 };
        let (low, high) = if likes { (1.0, 3.0) } else { (0.5, 20.0) };
        if over <= low {
            Some(false)
        } else if over >= high && posts > 0.0 && each > 0.000_02 && each < low * 4.0 {
            Some(true)
        } else {
            None
        }
    }

    /// The middle value of a column.
    fn middle(&self, c: usize) -> Option<f64> {
        let mut values: Vec<u64> = Vec::new();
        for q in self.sample.get(c)?.iter().flatten().filter(|q| q.value.parts() >= 0) {
            values.push(q.value.to_f64().to_bits());
        }
        crate::model::ascend(&mut values);
        values.get(values.len() / 2).map(|bits| f64::from_bits(*bits))
    }

    /// How the numbers of a column are written.
    fn convention(&mut self, text: &str, c: usize) {
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

    /// Whether rates are fractions; `None` where nothing tells.
    fn rate(&self, c: usize) -> Option<bool> {
        let (tally, label) = (self.sheet.tally(c), self.sheet.label(c));
        if tally.counts.numbers == 0 || tally.percents * 2 > tally.counts.numbers || label.percent {
            return Some(false);
        }
        let platform = self.columns.get(c).and_then(|x| x.platform);
        // Counts that lost their units tell nothing.
        if self.whole_lost() {
            return None;
        }
        // Nobody's usual rate is above 250 percent.
        let large = self.middle(c).is_some_and(|m| m > 2.5);
        let Some(followers) = self.find(Field::Followers, platform) else { return large.then_some(false) };
        let seen = |field: Field| self.find(field, platform).and_then(|c| self.sample.get(c));
        let (likes, comments) = (seen(Field::LikesPerPost), seen(Field::CommentsPerPost));
        let sums = seen(Field::EngagementsPerPost);
        let at = |list: Option<&Vec<Option<Quantity>>>, row: usize| list.and_then(|l| l.get(row)).copied().flatten();
        let (mut percents, mut fractions, mut neither) = (0, 0, 0);
        for (row, rate) in self.sample.get(c)?.iter().enumerate() {
            let count = at(sums, row).or(at(likes, row)).map(|q| {
                q.value.to_f64()
                    + if sums.is_some() { 0.0 } else { at(comments, row).map_or(0.0, |q| q.value.to_f64()) }
            });
            if let (Some(rate), Some(count), Some(people)) = (rate, count, at(self.sample.get(followers), row))
                && rate.value.parts() > 0
                && people.value.parts() > 0
                && count > 0.0
            {
                let expected = count / people.value.to_f64();
                let share = rate.value.to_f64() / expected;
                // Right within a factor of four: the two differ by a hundred.
                match share {
                    0.25..=4.0 => fractions += 1,
                    25.0..=400.0 => percents += 1,
                    _ => neither += 1,
                }
            }
        }
        if percents > 0 && fractions == 0 && neither * 4 <= percents {
            return Some(false);
        }
        if fractions > 0 && percents == 0 && neither * 4 <= fractions {
            return Some(true);
        }
        if percents + fractions > 0 {
            let (more, less) = (percents.max(fractions), percents.min(fractions) + neither);
            return (less * 10 <= more).then_some(fractions > percents);
        }
        large.then_some(false)
    }

    /// Whether counts that can only be whole have decimals: their units were lost. A few such cells are left out one by one.
    fn lost(&self, c: usize, parted: bool) -> bool {
        let t = self.sheet.tally(c);
        let decimals = t.parted + if parted { t.either.len() as u32 } else { 0 };
        // What is computed (an estimate of all likes) has decimals too, but is large.
        let small = t.most < SMALL * Decimal::SCALE;
        small && t.units * 2 < t.counts.numbers && decimals * 4 >= t.counts.numbers && decimals > 0
    }

    /// Whether a column of people lost its units: then no count without one is trusted.
    fn whole_lost(&self) -> bool {
        (0..self.columns.len()).any(|c| {
            matches!(self.meaning(c), Meaning::Field(f) if !averaged(f) && f != Field::EngagementRatePercent)
                && self.sheet.label(c).power == 0
                && self.lost(c, false)
        })
    }

    /// Whether "12M" is written here by somebody who may mean a billion.
    fn is_large_open(&self, c: usize, words: Tongues) -> bool {
        const BILLION: Tongues = Tongues::of("id");
        let tally = self.sheet.tally(c);
        let who = if tally.tongues.and(Tongues::EN).is_empty() { tally.tongues } else { words.and(tally.tongues) };
        let theirs = !who.and(BILLION).is_empty() && who.and(Tongues::EN).is_empty();
        theirs && tally.large.is_some() && tally.forms & DOT_PARTS == 0
    }

    /// The ways that stand, of the first form of a unit of which several do.
    fn open(&self, text: &str, c: usize, take: Take) -> Vec<Way> {
        let mut desk = super::figure::Desk::default();
        for (_, span) in &self.sheet.tally(c).open {
            if let Figure::Number(n, _) = super::figure::figure(text, again(text, *span, self.sheet.border), &mut desk)
            {
                let ways = sizes(&n, take);
                if ways.len() != 1 {
                    return ways;
                }
            }
        }
        Vec::new()
    }

    fn readings(&self, text: &str, c: usize, rules: &[Rule]) -> Vec<ColumnReading> {
        let meaning = self.meaning(c);
        rules
            .iter()
            .map(|rule| ColumnReading { rule: *rule, meaning, examples: self.examples(text, c, *rule, meaning) })
            .collect()
    }

    /// What the first cells would be under a rule.
    fn examples(&self, text: &str, c: usize, rule: Rule, meaning: Meaning) -> Vec<(Span, Quantity)> {
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
        let mut desk = super::figure::Desk::default();
        for span in spans {
            if let Figure::Number(n, _) = super::figure::figure(text, again(text, *span, self.sheet.border), &mut desk)
                && let Some(q) =
                    quantity(&n, take, field).or(quantity(&n, Take { mark: Some(('\0', true)), ..take }, field))
            {
                out.push((*span, q));
            }
        }
        out
    }

    /// The row, of a table that was read whole, whose count would stand among all others were it a thousand or a million times
    /// as large.
    fn fallen(&self, c: usize) -> Option<usize> {
        let list = self.sample.get(c)?;
        let mut sizes: Vec<u64> = Vec::new();
        for q in list.iter().flatten().filter(|q| q.value.parts() > 0) {
            sizes.push(q.value.to_f64().to_bits());
        }
        if sizes.len() < 3 || list.len() < self.sheet.starts.len() {
            return None;
        }
        crate::model::ascend(&mut sizes);
        let size = |i: usize| sizes.get(i).map_or(0.0, |bits| f64::from_bits(*bits));
        let (low, next, most) = (size(0), size(1), size(sizes.len() - 1));
        // The others are of one order, and far above it.
        let among = |v: f64| v >= next / 3.0 && v <= most * 3.0;
        if next < low * 300.0 || most > next * 100.0 || !(among(low * 1e3) || among(low * 1e6)) {
            return None;
        }
        list.iter().position(|q| q.is_some_and(|q| q.value.to_f64() == low))
    }

    /// Whether some posts have more likes than there are followers, and more than anything says that they were seen.
    fn too_liked(&self, c: usize) -> bool {
        let platform = self.columns.get(c).and_then(|x| x.platform);
        let Some(followers) = self.find(Field::Followers, platform) else { return false };
        let views = [Field::ViewsPerPost, Field::ReachPerPost, Field::ImpressionsPerPost];
        let views = views.map(|field| self.find(field, platform));
        let at = |c: usize, row: usize| {
            let q = self.sample.get(c).and_then(|list| list.get(row)).copied().flatten();
            q.map(|q| q.value.parts())
        };
        let (mut told, mut above) = (0, 0);
        for row in 0..self.sample.get(c).map_or(0, Vec::len) {
            let (Some(likes), Some(people)) = (at(c, row), at(followers, row)) else { continue };
            told += 1;
            above += usize::from(likes > people && !views.iter().flatten().any(|v| at(*v, row) >= Some(likes)));
        }
        above * 20 >= told.max(1)
    }

    /// What cannot be true.
    fn alarms(&mut self, text: &str) {
        for c in 0..self.columns.len() {
            let said = self.says.reading(c).is_some() || self.says.meaning(c).is_some();
            let settled = self.columns.get(c).is_some_and(|x| x.status == Status::Settled);
            let Some(field) = self.field(c).filter(|_| settled && !said) else { continue };
            let tally = self.sheet.tally(c);
            // The first is in order with nothing, and what stands behind a jump is not in order with it.
            let ordered = (tally.falling + 1 + tally.jumps).saturating_mul(5) >= tally.counts.numbers.saturating_mul(4);
            let mut alarm = None;
            let mut at = tally.jump_at;
            if field == Field::Followers && tally.jumps > 0 && ordered && tally.counts.numbers >= 5 {
                alarm = Some(Alarm::Jump);
            }
            if field == Field::Followers
                && alarm.is_none()
                && let Some(row) = self.fallen(c)
            {
                let mut hand = self.sheet.hand(text);
                hand.open(row);
                // A share among counts is no count, and skipped as that.
                if let Some(piece) = hand.piece(c).filter(|piece| !piece.raw(text).contains('%')) {
                    at = piece.span();
                    alarm = Some(Alarm::Jump);
                }
            }
            if field == Field::LikesPerPost && self.too_liked(c) {
                alarm = Some(Alarm::LikesAboveReach);
            }
            if field == Field::ReachPerPost
                && let Some(likes) = self.find(Field::LikesPerPost, self.columns.get(c).and_then(|x| x.platform))
                && self.ratio(likes, c).is_some_and(|r| r > 1.0)
            {
                alarm = Some(Alarm::LikesAboveReach);
            }
            if let Some(alarm) = alarm {
                let mut readings = self.readings(text, c, &[Rule::AsWritten]);
                if alarm == Alarm::Jump
                    && let Some(r) = readings.first_mut()
                {
                    let mut at = self.readings_at(text, c, at);
                    at.append(&mut r.examples);
                    at.truncate(3);
                    r.examples = at;
                }
                self.column(c, |x| x.status = Status::Red(alarm, readings));
            }
        }
    }

    fn readings_at(&self, text: &str, c: usize, span: Span) -> Vec<(Span, Quantity)> {
        let take = self.takes.get(c).copied().unwrap_or_default();
        let mut desk = super::figure::Desk::default();
        match super::figure::figure(text, again(text, span, self.sheet.border), &mut desk) {
            Figure::Number(n, _) => {
                let field = self.field(c).unwrap_or(Field::Followers);
                quantity(&n, take, field).map(|q| vec![(span, q)]).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn plan(mut self) -> Plan {
        let mut platform = None;
        let mut several = false;
        let mut medians = false;
        for c in 0..self.columns.len() {
            let label = self.sheet.label(c);
            let Some(column) = self.columns.get(c) else { continue };
            if let (Some(p), Meaning::Handle | Meaning::Name | Meaning::Account | Meaning::Url) =
                (column.platform, column.meaning)
            {
                several |= platform.is_some_and(|(q, _)| q != p);
                platform.get_or_insert((p, u16::try_from(c).unwrap_or(u16::MAX)));
            }
            medians |= matches!(column.meaning, Meaning::Field(f) if f.per_post())
                && label.quals & (word::MEDIAN | word::AVG) == word::MEDIAN;
            let taken = column.status == Status::Settled;
            if let Some(take) = self.takes.get_mut(c) {
                take.on &= taken;
            }
        }
        if several || self.accounts() > 1 {
            platform = None;
        }
        Plan { columns: self.columns, takes: self.takes, platform, medians }
    }
}

/// A cell of which the place is known, to be read as it was the first time.
fn again(text: &str, span: Span, border: Border) -> Piece {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    let simple = span.of(text).is_some_and(|s| s.bytes().all(plain));
    let marked = matches!(border, b'|' | TAGS) && span.of(text).is_some_and(|s| markup::is_in(s.as_bytes()));
    let mask = if simple { DIGIT | LETTER | SIGN } else { u8::MAX >> 2 | if marked { MARKUP } else { 0 } };
    Piece { start: span.start, end: span.end, mask }
}

/// Counts that need not be whole: averages, rates.
fn averaged(field: Field) -> bool {
    field.per_post() || matches!(field, Field::EngagementsPerPost | Field::AuthenticEngagementsPerPost)
}

fn power(rule: Rule) -> Option<u8> {
    match rule {
        Rule::Thousands => Some(3),
        Rule::Millions => Some(6),
        Rule::Billions => Some(9),
        Rule::Trillions => Some(12),
        _ => None,
    }
}

fn scale(power: u8) -> Rule {
    match power {
        3 => Rule::Thousands,
        6 => Rule::Millions,
        9 => Rule::Billions,
        12 => Rule::Trillions,
        _ => Rule::OneOfSeveral,
    }
}

/// The ways to read a number with a unit that the column leaves.
fn sizes(n: &Numeral, take: Take) -> Vec<Way> {
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

/// A number for comparing, before its column is settled.
fn as_it_stands(n: &Numeral, tally: &Tally, power: u8) -> Option<Quantity> {
    let parts = n.traits & WHOLE == 0
        || n.mark == '.' && tally.forms & (DOT_PARTS | COMMA_GROUPS) != 0 && tally.forms & DOT_GROUPS == 0
        || n.mark == ',' && tally.forms & (COMMA_PARTS | DOT_GROUPS) != 0 && tally.forms & COMMA_GROUPS == 0;
    let fraction = if parts || n.traits & UNIT != 0 { n.fraction } else { 0 };
    let power = if n.traits & (UNIT | super::super::number::PERCENT) == 0 { power } else { n.power };
    n.quantity(fraction, power, MOST_COUNT)
}

/// A number as its column says that it is read.
pub(super) fn quantity(n: &Numeral, take: Take, field: Field) -> Option<Quantity> {
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
        power += if take.fraction && n.traits & super::super::number::PERCENT == 0 { 2 } else { 0 };
    } else if unit && !parted && power == 6 && take.large > 0 {
        power = take.large;
    } else if !unit && take.power > 0 {
        // The unit was in the header, or lost: the number is rounded.
        power += take.power;
        n.traits |= UNIT;
    }
    n.quantity(fraction, power, most(field))
}

fn most(field: Field) -> i64 {
    match field {
        Field::Followers | Field::Following | Field::Connections => super::super::number::MOST_PEOPLE,
        _ => MOST_COUNT,
    }
}
