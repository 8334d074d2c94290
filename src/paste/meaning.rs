//! What a claim means: which fact its number sets, every way the number can be read, or why it sets none.
//!
//! Knows labels, their qualifiers and the layouts of profile pages. Refuses to choose where two readings stand.

use super::claim::{Claim, Style, Value};
use super::number::{self, Cash, MOST_COUNT, MOST_PEOPLE, Numeral, PARTED, TWO_WAYS, UNIT, WHOLE};
use super::person::{Person, alike, same};
use super::reading::{Answer, Asked, Choice, NoteCode, Rule};
use super::tongue::Tongues;
use super::word::{self, Noun};
use crate::model::{Currency, Decimal, Field, Money, Platform, Quantity};

/// Which fact a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Target {
    Field(Field),
    Fee,
    /// Likes or views: per post or over the account's life, to be asked.
    Either(Field, Field),
    /// "engagement": a rate or a count, to be asked.
    RateOrCount,
    /// No fact, for this reason.
    Skip(NoteCode),
    /// No fact, and nothing to say: a frequency, a number about the reader.
    Silent,
}

/// What is known about the number style of a creator's text, from numbers that can be read in one way only.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habit {
    pub dot_decimal: bool,
    pub comma_decimal: bool,
    pub comma_group: bool,
}

impl Habit {
    pub fn learn(&mut self, n: &Numeral) {
        let (dot, comma) = (n.mark == '.', n.mark == ',');
        match n.ways() {
            PARTED => {
                self.dot_decimal |= dot;
                self.comma_decimal |= comma;
            }
            WHOLE => {
                self.comma_group |= comma;
                self.comma_decimal |= dot;
                self.dot_decimal |= comma;
            }
            // With a unit a dot is a decimal mark whatever follows (formats.md, "Digits and separators").
            _ => self.dot_decimal |= n.is(UNIT) && dot,
        }
    }
}

fn people(field: Field) -> bool {
    !(field.per_post() || matches!(field, Field::EngagementsPerPost | Field::AuthenticEngagementsPerPost))
}

fn most(field: Field) -> i64 {
    match field {
        Field::Followers | Field::Following | Field::Connections => MOST_PEOPLE,
        _ => MOST_COUNT,
    }
}

/// What all claims of a creator say together: counted once, not again for each of thousands.
#[derive(Default)]
pub(super) struct Whole {
    /// How often likes and views are claimed, lists of posts apart.
    likes: usize,
    views: usize,
    /// Something else is counted per post, outside a list of posts.
    else_told: bool,
    /// The latest number of followers.
    followers: i64,
    /// The followers are told in words.
    plain: bool,
    subscribers: bool,
    posts: bool,
}

impl Whole {
    pub(super) fn of(person: &Person) -> Whole {
        let mut whole = Whole::default();
        for c in &person.claims {
            if same(c.noun, Noun::Followers) {
                whole.followers = value(c);
                whole.plain |= c.quals & (word::BARE | word::UNCLEAR) == 0;
            }
            let single = !listed(person, c);
            match c.noun {
                Noun::Likes => whole.likes += usize::from(single),
                Noun::Views => whole.views += usize::from(single),
                Noun::Comments | Noun::Shares | Noun::Saves => whole.else_told |= single,
                Noun::Subscribers => whole.subscribers = true,
                Noun::Posts => whole.posts = true,
                _ => {}
            }
        }
        whole
    }

    /// Whether the claim's number is at least so many times that of the followers; half of it, for 0.
    fn exceeded(&self, claim: &Claim, factor: i64) -> bool {
        let followers = self.followers;
        followers > 0 && value(claim) >= (followers / 2).max(followers.saturating_mul(factor))
    }
}

/// Which fact the claim at `i` is about.
pub(super) fn target(person: &Person, whole: &Whole, i: usize, platform: Option<Platform>) -> Target {
    let Some(claim) = person.claims.get(i) else { return Target::Silent };
    let q = claim.quals;
    let has = |bits| q & bits != 0;
    let money = matches!(claim.noun, Noun::Fee | Noun::Rate | Noun::Quotes);
    if let Value::One(n) = claim.value
        && n.is(number::SIGN)
    {
        return Target::Skip(if n.is(number::MINUS) { NoteCode::Negative } else { NoteCode::Change });
    }
    if !matches!(claim.value, Value::Hidden) {
        if has(word::YOURS) {
            return Target::Silent;
        }
        if has(word::ELSEWHERE) && !money {
            return Target::Skip(NoteCode::UnreadNumber);
        }
        let q = if money { q & !(word::GAIN | word::GOAL) } else { q };
        for (bits, code) in &[
            (word::OLD, NoteCode::OldValue),
            (word::CEILING, NoteCode::Ceiling),
            (word::GAIN, NoteCode::Change),
            (word::GOAL, NoteCode::Goal),
        ] {
            if q & bits != 0 {
                return Target::Skip(*code);
            }
        }
    }
    // "avg likes (last 30 days)" are of the posts of these days.
    let lately = has(word::LAST) && has(word::AVG | word::MEDIAN);
    // "total likes of the last 12 posts": neither of one nor of all.
    let some = has(word::PERIOD) || has(word::TOTAL) && has(word::LAST);
    let flow = has(word::MONTHLY) || some && !lately;
    let plain = !has(word::AVG | word::MEDIAN | word::PIECE);
    match claim.noun {
        // A bare count beside another platform's name, or apart from its label, where the followers are told in words.
        Noun::Followers | Noun::Subscribers if has(word::BARE | word::UNCLEAR) && whole.plain => {
            Target::Skip(NoteCode::UnreadNumber)
        }
        // Who pays there follows as well: another count.
        Noun::Subscribers if platform == Some(Platform::Twitch) => Target::Skip(NoteCode::UnreadNumber),
        Noun::Followers | Noun::Subscribers if flow => Target::Skip(NoteCode::Change),
        Noun::Followers | Noun::Subscribers => Target::Field(Field::Followers),
        Noun::Following => Target::Field(Field::Following),
        Noun::Connections => Target::Field(Field::Connections),
        Noun::Counted => Target::Field(Field::PostsCounted),
        Noun::Posts if flow || has(word::AVG) => Target::Silent,
        Noun::Posts => Target::Field(Field::Posts),
        // "monthly fee", "rate per hour"; "total fee": of how many?
        Noun::Fee | Noun::Rate if flow || has(word::TOTAL) => Target::Skip(NoteCode::NotPerPost),
        Noun::Fee | Noun::Rate => Target::Fee,
        Noun::Quotes if claim.style == Style::LabelFirst => Target::Fee,
        Noun::Quotes | Noun::Nothing => Target::Silent,
        Noun::EngagementRate => Target::Field(Field::EngagementRatePercent),
        Noun::Engagement => match claim.value {
            Value::One(n) | Value::Range(n, _) if n.is(number::PERCENT) => Target::Field(Field::EngagementRatePercent),
            _ if has(word::AUTHENTIC) => Target::Field(Field::AuthenticEngagementsPerPost),
            _ if has(word::TOTAL) => Target::Skip(NoteCode::NotPerPost),
            // No rate exceeds a hundred percent.
            _ if !plain || value(claim) > 100 * Decimal::SCALE => Target::Field(Field::EngagementsPerPost),
            Value::Hidden => Target::Field(Field::EngagementRatePercent),
            _ => Target::RateOrCount,
        },
        Noun::Views if has(word::MONTHLY) => Target::Field(Field::ViewsMonthly),
        Noun::Likes
        | Noun::Comments
        | Noun::Shares
        | Noun::Saves
        | Noun::Views
        | Noun::Reach
        | Noun::Impressions
        | Noun::Interactions
            if flow =>
        {
            Target::Skip(NoteCode::NotPerPost)
        }
        Noun::Comments | Noun::Shares | Noun::Saves | Noun::Reach | Noun::Impressions | Noun::Interactions
            if has(word::TOTAL) =>
        {
            Target::Skip(NoteCode::NotPerPost)
        }
        Noun::Comments => Target::Field(Field::CommentsPerPost),
        Noun::Shares => Target::Field(Field::SharesPerPost),
        Noun::Saves => Target::Field(Field::SavesPerPost),
        Noun::Reach => Target::Field(Field::ReachPerPost),
        Noun::Impressions => Target::Field(Field::ImpressionsPerPost),
        Noun::Interactions => Target::Field(Field::EngagementsPerPost),
        Noun::Likes if has(word::PAGE) => Target::Field(Field::PageLikes),
        Noun::Likes if has(word::TOTAL) => Target::Field(Field::LikesTotal),
        Noun::Likes if !plain => Target::Field(Field::LikesPerPost),
        Noun::Likes => likes(person, whole, i, claim, platform),
        Noun::Views if has(word::TOTAL) => Target::Field(Field::ViewsTotal),
        // "page views".
        Noun::Views if has(word::PAGE) => Target::Skip(NoteCode::UnreadNumber),
        Noun::Views if !plain || has(word::AGED) => Target::Field(Field::ViewsPerPost),
        Noun::Views => views(person, whole, i, claim, platform),
    }
}

/// Whether a claim is one of a list of posts: it says nothing about the counters at a profile's head.
fn listed(person: &Person, claim: &Claim) -> bool {
    matches!(claim.style, Style::Cell | Style::Listed) || person.rows.first().is_some_and(|r| *r <= claim.line)
}

/// Likes without a word: per post, of the account (TikTok), or of the page (Facebook).
fn likes(person: &Person, whole: &Whole, i: usize, claim: &Claim, platform: Option<Platform>) -> Target {
    let per_post = Target::Field(Field::LikesPerPost);
    let before = |k: usize| i.checked_sub(k).and_then(|j| person.claims.get(j));
    let near = |c: &&Claim| claim.line.abs_diff(c.line) <= 4;
    let follow = |c: Option<&Claim>| {
        c.filter(near).is_some_and(|c| matches!(c.noun, Noun::Followers | Noun::Subscribers | Noun::Following))
    };
    if listed(person, claim) {
        return per_post;
    }
    let single = whole.likes == 1;
    // Something outside a list of posts is counted per post besides.
    let told = whole.else_told || whole.views > 0;
    let bullet = claim.quals & word::BULLET != 0;
    // More likes than followers: hardly a post's (threats.md 14 rule 6: a tripwire, it decides nothing alone).
    let high = whole.exceeded(claim, 1);
    let beside = person.claims.get(i + 1).is_some_and(|c| same(c.noun, Noun::Followers) && c.line == claim.line);
    let network = |p| platform.is_none_or(|q| q == p);
    // "12 345 J’aime · 210 en parlent": a page's preview, in words that are not all known.
    let next = person.strays.partition_point(|s| s.span.start < claim.span.start);
    if bullet && person.strays.get(next).is_some_and(|s| s.line == claim.line) {
        match platform {
            Some(Platform::Facebook) => return Target::Field(Field::PageLikes),
            None => return Target::Either(Field::LikesPerPost, Field::PageLikes),
            _ => {}
        }
    }
    // "18K likes • 19K followers": the head of a Facebook page, whatever is told of a post below it.
    if beside && bullet && network(Platform::Facebook) && whole.exceeded(claim, 0) {
        return Target::Field(Field::PageLikes);
    }
    // "1.1M Likes. 50.2K Followers."
    if beside && high && platform == Some(Platform::TikTok) {
        return Target::Field(Field::LikesTotal);
    }
    if high && network(Platform::TikTok) && !matches!(claim.value, Value::Hidden) && follow(before(1)) {
        // Beside a counter of the account the larger of two is the account's; a lone one may be, whatever else is told.
        let own = before(1).is_some_and(|c| c.line == claim.line);
        let alone = person.claims.get(i + 1).is_none_or(|c| c.line != claim.line);
        if whole.likes == 2 && (own || alone) {
            return Target::Field(Field::LikesTotal);
        }
        if single && told && (platform.is_some() || whole.exceeded(claim, 3)) {
            return Target::Either(Field::LikesPerPost, Field::LikesTotal);
        }
    }
    if told || !single || matches!(claim.value, Value::Hidden) {
        return per_post;
    }
    let header = follow(before(1)) && follow(before(2)) && before(1).map(|c| c.noun) != before(2).map(|c| c.noun);
    let numbers_first = matches!(claim.style, Style::NumberFirst | Style::Above);
    match platform {
        Some(Platform::Facebook) if beside || follow(before(1)) => Target::Field(Field::PageLikes),
        Some(Platform::Facebook) if bullet => Target::Field(Field::PageLikes),
        Some(Platform::Facebook) => Target::Either(Field::LikesPerPost, Field::PageLikes),
        Some(Platform::TikTok) if header => Target::Field(Field::LikesTotal),
        Some(Platform::TikTok) if follow(before(1)) => {
            let followers = before(1).map(value).unwrap_or_default();
            if value(claim) >= followers {
                Target::Field(Field::LikesTotal)
            } else {
                Target::Either(Field::LikesPerPost, Field::LikesTotal)
            }
        }
        // Alone on TikTok: a profile's counter or a video's.
        Some(Platform::TikTok) if person.claims.len() == 1 => Target::Either(Field::LikesPerPost, Field::LikesTotal),
        Some(Platform::TikTok) | None if high && !header && !follow(before(1)) => {
            Target::Either(Field::LikesPerPost, Field::LikesTotal)
        }
        Some(_) => per_post,
        // TikTok's head has no counter of posts.
        None if header
            && (matches!(claim.style, Style::Above | Style::Below) && !whole.posts || (numbers_first && high)) =>
        {
            Target::Field(Field::LikesTotal)
        }
        // As many as half the followers: hardly a usual post's.
        None if header || follow(before(1)) && whole.exceeded(claim, 0) => {
            Target::Either(Field::LikesPerPost, Field::LikesTotal)
        }
        None if beside && bullet => Target::Field(Field::PageLikes),
        None => per_post,
    }
}

/// Views without a word: of a post, or of a channel (YouTube's About page).
fn views(person: &Person, whole: &Whole, i: usize, claim: &Claim, platform: Option<Platform>) -> Target {
    let per_post = Target::Field(Field::ViewsPerPost);
    // Far more views than followers: rarely a usual post's (a tripwire, as above).
    let tall = whole.views <= 2 && !listed(person, claim) && whole.exceeded(claim, 20);
    let channel = platform == Some(Platform::YouTube) || whole.subscribers;
    let videos = i
        .checked_sub(1)
        .and_then(|j| person.claims.get(j))
        .is_some_and(|c| c.noun == Noun::Posts && claim.line.abs_diff(c.line) <= 4);
    // A column of views beside the account's counts: of a post or of the channel, the header does not say.
    if claim.style == Style::Cell
        && !matches!(claim.value, Value::Hidden)
        && person.on(claim.line).iter().any(|c| same(c.noun, Noun::Followers))
    {
        return Target::Either(Field::ViewsPerPost, Field::ViewsTotal);
    }
    if listed(person, claim) {
        return per_post;
    }
    let told = (whole.else_told || whole.likes > 0 || whole.views != 1) && !tall;
    // "98m views and 340 videos": of all of them, or of one as usual.
    let both = person.claims.get(i + 1).is_some_and(|c| c.noun == Noun::Posts && c.line == claim.line);
    if both && !told && !matches!(claim.value, Value::Hidden) {
        // So many a video on all of them are more than any count.
        let videos = person.claims.get(i + 1).map_or(0, value) / Decimal::SCALE;
        if videos.saturating_mul(value(claim) / Decimal::SCALE) > MOST_COUNT {
            return Target::Field(Field::ViewsTotal);
        }
        return Target::Either(Field::ViewsPerPost, Field::ViewsTotal);
    }
    if told || !channel || !videos || matches!(claim.value, Value::Hidden) {
        return if tall { Target::Either(Field::ViewsPerPost, Field::ViewsTotal) } else { per_post };
    }
    if matches!(claim.style, Style::NumberFirst | Style::Above | Style::Below) {
        Target::Field(Field::ViewsTotal)
    } else {
        Target::Either(Field::ViewsPerPost, Field::ViewsTotal)
    }
}

/// The plain size of a claim's number, to compare two of them.
fn value(c: &Claim) -> i64 {
    c.size().map_or(0, |q| q.value.parts())
}

/// How a number came out.
#[derive(Clone, Debug)]
#[repr(u8)]
pub(super) enum Outcome {
    Fact(Quantity),
    Paid(Money),
    Ask(Vec<Choice>),
    Hidden,
    Skip(NoteCode),
}

/// The readings of a claim for its target.
pub(super) fn outcome(claim: &Claim, target: Target, platform: Option<Platform>, habit: &Habit) -> Outcome {
    let one = match claim.value {
        Value::Hidden => return Outcome::Hidden,
        Value::One(n) => n,
        Value::Range(a, b) => return range(claim, target, &a, &b, habit),
    };
    let mut n = one;
    // Averages are "over 12 posts".
    if claim.quals & word::FLOOR != 0 || claim.quals & word::OVER != 0 && claim.noun != Noun::Counted {
        n.traits |= number::FLOOR;
    }
    if claim.quals & word::APPROX != 0 {
        n.traits |= number::APPROX;
    }
    let label = claim.tongues;
    match target {
        Target::Fee => fee(&n, label, habit),
        Target::Field(field) => count(&n, label, field, platform, habit),
        Target::Either(a, b) => match (count(&n, label, a, platform, habit), count(&n, label, b, platform, habit)) {
            (Outcome::Fact(x), Outcome::Fact(y)) => {
                Outcome::Ask(vec![quantity(a, x, Rule::PerPost), quantity(b, y, Rule::Lifetime)])
            }
            (first, _) => first,
        },
        Target::RateOrCount => {
            let Outcome::Fact(x) = count(&n, label, Field::EngagementsPerPost, platform, habit) else {
                return count(&n, label, Field::EngagementsPerPost, platform, habit);
            };
            Outcome::Ask(vec![
                quantity(Field::EngagementRatePercent, x, Rule::Percent),
                quantity(Field::EngagementsPerPost, x, Rule::Count),
            ])
        }
        Target::Skip(code) => Outcome::Skip(code),
        Target::Silent => Outcome::Skip(NoteCode::UnreadNumber),
    }
}

fn quantity(field: Field, q: Quantity, rule: Rule) -> Choice {
    Choice { asked: Asked::Field(field), value: Answer::Quantity(q), rule }
}

/// One count or percentage.
fn count(n: &Numeral, label: Tongues, field: Field, platform: Option<Platform>, habit: &Habit) -> Outcome {
    let ways = n.ways();
    if ways == 0 {
        return Outcome::Skip(NoteCode::BrokenNumber);
    }
    let (both, whole, unit) = (ways == TWO_WAYS, ways & WHOLE != 0, n.is(UNIT));
    let mut n = *n;
    // YouTube cuts instead of rounding: 22,795 shows as 22K (formats.md, "YouTube").
    if platform == Some(Platform::YouTube)
        && unit
        && matches!(field, Field::Followers | Field::ViewsPerPost | Field::ViewsTotal)
    {
        n.traits |= number::FLOOR;
    }
    let part = n.fraction;
    let mut choices: Vec<Choice> = Vec::new();
    let mut tried = 0;
    let mut possible = 0;
    let mut way = |fraction, power, rule| {
        tried += 1;
        let sound = n.quantity(fraction, power, most(field));
        possible += usize::from(sound.is_some());
        // A unit's other size is shown as it is: that it cannot be does not decide (threats.md 14 rule 6).
        if let Some(q) = sound.or_else(|| n.quantity(fraction, power, if unit { i64::MAX / 400_000 } else { 0 })) {
            choices.push(quantity(field, q, rule));
        }
    };
    let power = n.power;
    if field == Field::EngagementRatePercent {
        // No percentage without its sign exceeds a hundred (formats.md, "Rates").
        if unit || !n.is(number::PERCENT) && n.size().is_some_and(|q| q.value.parts() > 100 * Decimal::SCALE) {
            return Outcome::Skip(NoteCode::UnreadNumber);
        }
        if both {
            way(part, power, Rule::DecimalFraction);
            way(0, power, Rule::GroupedInteger);
        } else {
            let fraction = if whole { 0 } else { part };
            way(fraction, power, Rule::Percent);
            // "ER 5.3" is no 530 percent.
            if !n.is(number::PERCENT) && n.size().is_some_and(|q| q.value.parts() <= Decimal::SCALE) {
                way(fraction, power.saturating_add(2), Rule::Fraction);
            }
        }
    } else if unit {
        let readings = n.readings(label);
        let powers = readings.ways().iter().any(|w| readings.ways().first().is_some_and(|f| f.power != w.power));
        let certain = readings.decided().is_some();
        for w in readings.ways() {
            way(w.fraction, w.power, if powers { scale(w.power) } else { separator(w.fraction) });
        }
        if !certain && readings.ways().len() == 1 {
            return Outcome::Skip(NoteCode::UnreadNumber);
        }
    } else if whole {
        way(0, power, Rule::GroupedInteger);
        // Threats.md 14 rule 3: a grouped integer, unless another number of the text says otherwise.
        let contradicted = (n.mark == '.' && habit.dot_decimal) || (n.mark == ',' && habit.comma_decimal);
        if both && contradicted {
            // 1.234 thousand and 1,234 are one; the other reading of a whole count is the lost million.
            if people(field) {
                way(part, power.saturating_add(6), Rule::Millions);
            } else {
                way(part, power, Rule::DecimalFraction);
            }
        }
    } else if people(field) && n.is_integral() {
        way(part, power, Rule::GroupedInteger);
    } else if people(field) {
        // "24.8 followers": the unit was lost; which one?
        way(part, power.saturating_add(3), Rule::Thousands);
        way(part, power.saturating_add(6), Rule::Millions);
    } else {
        way(part, power, Rule::DecimalFraction);
    }
    match choices.as_slice() {
        // Where the other reading is impossible, this one is not thereby certain.
        [Choice { value: Answer::Quantity(q), .. }] if tried == 1 && possible == 1 => Outcome::Fact(*q),
        [_, _, ..] if possible > 0 => Outcome::Ask(choices),
        _ if most(field) == MOST_PEOPLE && !n.is(number::HUGE) => Outcome::Skip(NoteCode::Absurd),
        _ => Outcome::Skip(NoteCode::NumberTooLarge),
    }
}

/// Why a unit can be read as this power of ten.
fn scale(power: u8) -> Rule {
    match power {
        3 => Rule::Thousands,
        6 => Rule::Millions,
        9 => Rule::Billions,
        12 => Rule::Trillions,
        _ => Rule::OneOfSeveral,
    }
}

/// Why the separator can be read with so many digits behind it.
fn separator(fraction: u8) -> Rule {
    if fraction == 0 { Rule::GroupedInteger } else { Rule::DecimalFraction }
}

/// An amount of money.
fn fee(n: &Numeral, label: Tongues, habit: &Habit) -> Outcome {
    if n.is(number::PERCENT) {
        return Outcome::Skip(NoteCode::UnreadNumber);
    }
    let currency = match n.cash {
        Cash::In(c) => Some(c),
        Cash::No => None,
        Cash::Unclear => return Outcome::Skip(NoteCode::CurrencyUnclear),
    };
    if n.ways() == 0 {
        return Outcome::Skip(NoteCode::BrokenNumber);
    }
    let readings = n.readings(label);
    // "5 B": of which size?
    if readings.ways().iter().any(|w| readings.ways().first().is_some_and(|f| f.power != w.power)) {
        return Outcome::Skip(NoteCode::UnreadMoney);
    }
    let power = readings.ways().first().map_or(n.power, |w| w.power);
    let read = |fraction: u8, rule| {
        let q = n.quantity(fraction, power, MOST_COUNT)?;
        // A quoted price is not rounded by a platform.
        let amount = Quantity::exact(q.value);
        Some(Choice { asked: Asked::Fee, value: Answer::Money(Money { amount, currency }), rule })
    };
    let both = [read(0, Rule::GroupedInteger), read(n.fraction, Rule::DecimalFraction)];
    // Where this money is counted, thousands are grouped by commas; or the text does so elsewhere.
    let commas = currency.is_some_and(groups_by_comma) || habit.dot_decimal || habit.comma_group;
    let certain = match (n.ways() == TWO_WAYS, n.mark) {
        (true, ',') if commas && !habit.comma_decimal && !n.is(UNIT) => Some(0),
        (true, '.') if n.is(UNIT) => Some(1),
        (true, '.') if currency.is_some_and(groups_by_dot) && !habit.dot_decimal => Some(0),
        (true, _) => None,
        _ if n.is(WHOLE) => Some(0),
        _ => Some(1),
    };
    match (certain, both) {
        (Some(0), [Some(Choice { value: Answer::Money(m), .. }), _])
        | (Some(1), [_, Some(Choice { value: Answer::Money(m), .. })]) => Outcome::Paid(m),
        (None, [Some(a), Some(b)]) => Outcome::Ask(vec![a, b]),
        _ => Outcome::Skip(NoteCode::NumberTooLarge),
    }
}

/// Currencies whose main countries write 1,500 for fifteen hundred (CLDR: en, es-MX, ja, ko, zh, th, fil, he).
pub(super) fn groups_by_comma(c: Currency) -> bool {
    matches!(
        c.code(),
        "USD" | "GBP" | "AUD" | "CAD" | "CNY" | "INR" | "JPY" | "KRW" | "MXN" | "NZD" | "THB" | "PHP" | "ILS"
    )
}

/// Currencies whose countries write 1.500 for fifteen hundred (CLDR: tr, id, pt-BR, da, vi).
pub(super) fn groups_by_dot(c: Currency) -> bool {
    matches!(c.code(), "TRY" | "IDR" | "BRL" | "DKK" | "VND")
}

/// "300-500": both ends are asked about.
fn range(claim: &Claim, target: Target, a: &Numeral, b: &Numeral, habit: &Habit) -> Outcome {
    let end = |n: &Numeral, rule| -> Option<Choice> {
        let one = Claim { value: Value::One(*n), ..*claim };
        let field = match target {
            Target::Field(f) | Target::Either(f, _) => Some(f),
            Target::Fee => None,
            _ => return None,
        };
        match (outcome(&one, field.map_or(Target::Fee, Target::Field), None, habit), field) {
            (Outcome::Fact(q), Some(f)) => Some(quantity(f, q, rule)),
            (Outcome::Paid(m), None) => Some(Choice { asked: Asked::Fee, value: Answer::Money(m), rule }),
            _ => None,
        }
    };
    match (end(a, Rule::RangeLow), end(b, Rule::RangeHigh)) {
        (Some(x), Some(y)) => Outcome::Ask(vec![x, y]),
        _ => Outcome::Skip(NoteCode::Range),
    }
}

/// Whether two claims of one field agree.
pub(super) fn agree(a: &Claim, b: &Claim) -> bool {
    alike(a, b)
}
