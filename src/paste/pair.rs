//! Which number belongs to which label, within one line.
//!
//! Knows chains of numbers and labels and the punctuation between them. A chain that pairs in two ways pairs in none:
//! its numbers are left as strays. Refuses to know what a label means for a creator.

use super::claim::{Claim, Style, Value};
use super::number::{self, CHANGE, MONEY, Numeral, PERCENT, SIGN, UNIT, WHOLE};
use super::order::{self, place};
use super::seek::{class, holds};
use super::token::{self, Tok, Token, has};
use super::tongue::Tongues;
use super::word::{self, Noun, Quals};
use crate::model::Span;

/// What is to be said of a gap, or of the item behind it, as a set of bits.
type Marks = u32;
/// A hard separator.
const HARD: Marks = 1;
const COLON: Marks = 1 << 1;
const DASH: Marks = 1 << 2;
/// "is", "of", "on" and the like.
const LINK: Marks = 1 << 3;
/// An unknown word or number: whatever stands beyond does not belong here.
const BLOCKED: Marks = 1 << 4;
/// An unknown word since the last hard separator.
const LATELY: Marks = 1 << 5;
/// The gap begins with an unknown word.
const NAMED: Marks = 1 << 6;
const PLATFORM: Marks = 1 << 7;
/// A platform since the last hard separator.
const PLATFORM_NEAR: Marks = 1 << 8;
/// Begins with "on", "from" and the like.
const PLACE: Marks = 1 << 9;
/// Something other than dashes and colons.
const FULL: Marks = 1 << 10;
/// The item went into a claim.
const BOUND: Marks = 1 << 11;
/// ... or could have gone into more than one.
const UNCLEAR: Marks = 1 << 12;
/// An unknown word right behind, without a space: "100個故事".
const GLUED: Marks = 1 << 13;
/// An unknown word before the first hard separator.
const SAID: Marks = 1 << 14;
// These a claim keeps.
const BULLET: Marks = word::BULLET;
const AGED: Marks = word::AGED;
/// [`PLACE`] and an unknown word: what stands before is said of another place ("followers on Bluesky").
const ELSEWHERE: Marks = word::ELSEWHERE;
/// Brackets that are open are counted in the upper bits.
const BRACKET: Marks = 1 << 25;
const INSIDE: Marks = 127 << 25;

/// What lies between two items.
#[derive(Clone, Copy, Debug)]
struct Gap {
    /// Qualifiers before the first hard separator (all, if there is none).
    far: Quals,
    /// Qualifiers behind the last hard separator (all, if there is none).
    near: Quals,
    /// The first hard separator, if there is one.
    hard: char,
    marks: Marks,
}

#[derive(Clone, Copy, Debug)]
#[repr(u8)]
enum Kind {
    Value(Value),
    Noun(Noun),
    /// Behind the last item.
    End,
}

/// A number or a label, and what lies before it.
#[derive(Clone, Copy, Debug)]
struct Item {
    gap: Gap,
    span: Span,
    /// Of a label.
    tongues: Tongues,
    /// The claim that it went into, from 1.
    claim: usize,
    kind: Kind,
}

/// What stands where no item is.
const NOTHING: Item =
    Item { gap: Gap::NONE, span: Span { start: 0, end: 0 }, tongues: Tongues::NONE, claim: 0, kind: Kind::End };

/// Room to work in, reused from line to line.
#[derive(Default)]
pub(super) struct Pairing {
    /// The last is the end.
    items: Vec<Item>,
}

impl Gap {
    const NONE: Gap = Gap { far: 0, near: 0, hard: '\0', marks: 0 };

    fn has(&self, any: Marks) -> bool {
        self.marks & any != 0
    }
    #[inline(never)]
    fn qual(&mut self, q: Quals) {
        self.near |= q;
        // What follows other words or a dash is not said of the number before.
        if !self.has(HARD | BLOCKED | DASH) {
            self.far |= q;
        }
        self.marks = self.marks & !PLACE | FULL;
    }
    #[inline(never)]
    fn separator(&mut self, c: char) {
        if !self.has(HARD) {
            self.hard = if holds("、،", c) { ',' } else { c };
        }
        self.near = 0;
        self.marks = self.marks & !(LATELY | PLATFORM_NEAR) | HARD | if holds("•·∙‧", c) { BULLET } else { 0 };
    }
    #[inline(never)]
    fn word(&mut self) {
        if !self.has(BLOCKED | HARD) {
            if self.has(PLACE) {
                self.marks |= ELSEWHERE;
            }
            if !self.has(FULL) {
                self.marks |= NAMED;
            }
            self.marks |= SAID;
        }
        self.marks |= BLOCKED | LATELY | FULL;
        // What is over or ahead stays so through other words; the rest speaks of its neighbours only.
        self.near &= word::OLD | word::GOAL;
    }
    fn take(&mut self, t: &Token, next: &Token) {
        match t.tok {
            Tok::Qual(q) => self.qual(q),
            Tok::Piece => self.qual(word::PIECE),
            Tok::Link(place) => {
                let begins = place && !self.has(FULL | HARD);
                if !self.has(LINK) {
                    self.marks &= !PLACE;
                }
                self.marks |= LINK | FULL | if begins { PLACE } else { 0 };
            }
            Tok::And => self.separator('&'),
            Tok::Platform(_) => self.marks = self.marks & !PLACE | PLATFORM | PLATFORM_NEAR | FULL,
            Tok::Time => {
                self.marks |= AGED;
                self.word();
            }
            Tok::Handle | Tok::To => self.marks |= FULL,
            Tok::Punct(c) => self.sign(c, next),
            _ => {
                if !t.spaced && !self.has(HARD | BLOCKED) {
                    self.marks |= GLUED;
                }
                self.word();
            }
        }
    }
    fn sign(&mut self, c: char, next: &Token) {
        match class(":=→ -–—― . / ,、،;|•·∙‧\t?!。\u{fffd}│ ([ )] ~≈± >≥ <≤", c) {
            0 => self.marks |= COLON,
            1 => self.marks |= DASH,
            // "avg. likes", "approx. 500" against a sentence's end.
            2 => {
                if next.spaced
                    && self.near & (word::AVG | word::AUTHENTIC | word::APPROX | word::FLOOR | word::CEILING) == 0
                {
                    self.separator(c);
                }
            }
            3 => {
                // "likes/post".
                if matches!(next.tok, Tok::Piece | Tok::Qual(_)) {
                    return;
                }
                // "2 reels/dia": per something that is not known, no count of the account.
                if matches!(next.tok, Tok::Other) && !next.spaced {
                    self.qual(word::PERIOD);
                }
                self.separator(c);
            }
            4 => self.separator(c),
            5 => {
                if self.marks & INSIDE != INSIDE {
                    self.marks += BRACKET;
                }
            }
            6 => {
                if self.has(INSIDE) {
                    self.marks -= BRACKET;
                } else {
                    // It closes what stood before: what follows is said of something else.
                    self.marks &= !COLON;
                }
            }
            7 => self.qual(word::APPROX),
            // "followers => 1,200": an arrow.
            8 if c == '>' && self.has(COLON) => {}
            8 => self.qual(word::FLOOR),
            9 => self.qual(word::CEILING),
            _ => {
                if c.is_ascii_alphanumeric() {
                    self.word();
                }
            }
        }
    }
}

/// Whether this value can stand beside this label.
pub(super) fn fits(value: &Value, noun: Noun) -> bool {
    let Some(n) = value.number() else { return noun != Noun::Rate };
    if n.is(SIGN) && value.one().is_none() {
        return false;
    }
    if n.is(PERCENT) {
        return matches!(noun, Noun::Engagement | Noun::EngagementRate);
    }
    if n.is(MONEY) {
        return matches!(noun, Noun::Fee | Noun::Rate | Noun::Quotes);
    }
    // "Rate: 4.8": stars, or a percentage.
    noun != Noun::Rate || n.is(WHOLE | UNIT) || n.mantissa > 9999
}

/// Counted per post.
fn per_post(noun: Noun) -> bool {
    matches!(noun, Noun::Likes | Noun::Comments | Noun::Shares | Noun::Saves | Noun::Views)
}

impl Item {
    fn noun(&self) -> Option<Noun> {
        match self.kind {
            Kind::Noun(n) => Some(n),
            _ => None,
        }
    }
    /// What is claimed where a label takes it.
    fn value(&self) -> Value {
        match self.kind {
            Kind::Value(v) => v,
            _ => Value::Hidden,
        }
    }
    /// A number that no label took.
    fn free(&self) -> Option<&Numeral> {
        match &self.kind {
            Kind::Value(Value::One(n)) if !self.gap.has(BOUND) => Some(n),
            _ => None,
        }
    }
}

impl Pairing {
    /// The item at `i`.
    #[inline(never)]
    fn item(&self, i: usize) -> &Item {
        self.items.get(i).unwrap_or(&NOTHING)
    }

    fn items(&mut self, tokens: &[Token]) {
        self.items.clear();
        let mut gap = Gap::NONE;
        for (i, t) in tokens.iter().enumerate() {
            let kind = match t.tok {
                Tok::Value(v) => Kind::Value(v),
                Tok::Noun(n) => Kind::Noun(n),
                _ => {
                    let next = tokens.get(i + 1).unwrap_or(&Token::EDGE);
                    gap.take(t, next);
                    // "likes: -": a dash instead of a number.
                    let ends =
                        has(tokens, i, token::DASH) && matches!(next.tok, Tok::Punct('\n' | ',' | ';' | '|' | '\t'));
                    if !ends || gap.has(FULL | HARD) || self.items.last().and_then(Item::noun).is_none() {
                        continue;
                    }
                    Kind::Value(Value::Hidden)
                }
            };
            self.items.push(Item { gap, span: t.span, tongues: t.tongues, claim: 0, kind });
            gap = Gap::NONE;
        }
        self.items.push(Item { gap, ..NOTHING });
    }

    fn linked(&self, a: usize) -> bool {
        let (x, y) = (self.item(a), self.item(a + 1));
        if y.gap.has(HARD | BLOCKED | DASH | INSIDE | BOUND | UNCLEAR) || x.gap.has(BOUND | UNCLEAR) {
            return false;
        }
        match (&x.kind, &y.kind) {
            (Kind::Value(v), Kind::Noun(n)) => !y.gap.has(COLON | LINK) && fits(v, *n),
            // "12.5K followers ▲ 1.2K": a change stands behind what it changes.
            (Kind::Noun(n), Kind::Value(v)) => {
                fits(v, *n) && (y.gap.has(COLON) || !v.one().is_some_and(|n| n.is(CHANGE)))
            }
            _ => false,
        }
    }

    /// Finds the claims and strays of a line.
    pub(super) fn pair(&mut self, tokens: &[Token], line: u32, claims: &mut Vec<Claim>, strays: &mut Vec<Claim>) {
        claims.clear();
        strays.clear();
        self.items(tokens);
        self.rows(line, claims);
        let mut from = 0;
        while from < self.items.len() {
            let mut to = from;
            while self.linked(to) {
                to += 1;
            }
            self.chain(from, to + 1, line, claims);
            from = to + 1;
        }
        self.weak(line, claims);
        self.lists(line, claims);
        self.idioms(tokens, line, claims);
        self.headed(claims);
        for (i, item) in self.items.iter().enumerate() {
            if let Kind::Value(value) = &item.kind
                && !item.gap.has(BOUND)
                && !value.is_hidden()
            {
                let next = &self.item(i + 1).gap;
                // "up to $300", "300 € max", "previously $300".
                let behind =
                    if next.has(HARD) || i + 2 == self.items.len() { next.far } else { next.far & word::PIECE };
                let mut quals = (item.gap.near | behind) & (word::PIECE | word::CEILING | word::OLD);
                // "$500 a month", "goal $500", "$500 in sales": of something else than a post.
                let more = (item.gap.near | next.far) & (word::TOTAL | word::MONTHLY | word::PERIOD | word::GOAL);
                let alone = !item.gap.has(LATELY) && !next.has(SAID) && more == 0;
                if alone && !self.aside(i.wrapping_sub(1), &item.gap, BLOCKED) && !self.aside(i + 1, next, 0) {
                    quals |= word::SOLO;
                }
                if item.gap.has(UNCLEAR) {
                    quals |= word::UNCLEAR;
                }
                strays.push(Claim::stray(*value, quals, item.span, line));
            }
        }
        order::by_key(claims, |c| place(c.span));
    }

    /// Whether an item that nothing took speaks of its neighbour over `gap`: "save $50", "$50 off", "2 mugs, $70"; but "reels
    /// $50" is the price of one.
    #[inline(never)]
    fn aside(&self, i: usize, gap: &Gap, over: Marks) -> bool {
        let item = self.item(i);
        match item.kind {
            _ if item.gap.has(BOUND) => false,
            Kind::End | Kind::Noun(Noun::Posts) => false,
            Kind::Value(Value::One(_)) => gap.has(over),
            _ => !gap.has(HARD),
        }
    }

    /// "Followers, likes, comments: 12k, 300, 20": labels in a row, then their numbers. Where there are not as many, which is
    /// whose cannot be told.
    fn rows(&mut self, line: u32, claims: &mut Vec<Claim>) {
        // "fee/rate", "ER/engagement" are one.
        let kind = |n| match n {
            Noun::Subscribers => Noun::Followers,
            Noun::Rate | Noun::Quotes => Noun::Fee,
            Noun::EngagementRate => Noun::Engagement,
            n => n,
        };
        let joined = |x: &Item| holds(",/&|;", x.gap.hard) && !x.gap.has(BLOCKED | DASH | INSIDE | COLON);
        let mut to = 0;
        while to < self.items.len() {
            let from = to;
            to += 1;
            let Some(first) = self.item(from).noun() else { continue };
            let (mut apart, mut slashes) = (false, true);
            while let Some(noun) = self.item(to).noun().filter(|_| joined(self.item(to))) {
                apart |= kind(noun) != kind(first);
                slashes &= holds("/&", self.item(to).gap.hard);
                to += 1;
            }
            let (ahead, behind) = (from > 0 && self.linked(from - 1), self.linked(to - 1));
            if !apart || ahead == behind {
                continue;
            }
            let number = |x: &Item| matches!(x.kind, Kind::Value(_));
            let (mut start, mut end) = if behind { (to, to + 1) } else { (from - 1, from) };
            while behind && number(self.item(end)) && joined(self.item(end)) && !self.linked(end) {
                end += 1;
            }
            while ahead && start > 0 && number(self.item(start - 1)) && joined(self.item(start)) {
                start -= 1;
            }
            let many = end - start;
            if many == to - from && (behind || slashes) && !self.item(from).gap.has(BLOCKED) {
                for k in 0..many {
                    self.bind(start + k, from + k, line, claims);
                }
            } else if slashes || many > if ahead { 2 } else { 1 } {
                for k in start..end {
                    self.flag(k, UNCLEAR);
                }
            }
        }
    }

    /// "Last 30 days: 120k views, 4.5k likes": the heading speaks of the whole sentence.
    fn headed(&self, claims: &mut [Claim]) {
        let head = self.item(0).gap;
        if !(head.near & word::PERIOD != 0 && head.has(COLON)) {
            return;
        }
        let ends = self.items.iter().skip(1).find(|x| x.gap.hard == '.').map_or(u32::MAX, |x| x.span.start);
        for c in claims.iter_mut().filter(|c| c.span.start < ends) {
            c.quals |= head.near & (word::PERIOD | word::LAST);
        }
    }

    /// A chain of alternating values and labels.
    fn chain(&mut self, mut from: usize, mut to: usize, line: u32, claims: &mut Vec<Claim>) {
        let mut label_first = self.item(from).noun().is_some();
        let len = to - from;
        if len < 2 {
            return;
        }
        if len % 2 == 1 {
            // A number between two labels, or a label between two numbers. Only a heading can be told: "Reels: 9k views".
            let gap = &self.item(from + 1).gap;
            let heading = self.item(from).noun() == Some(Noun::Posts)
                && (gap.has(COLON | LINK) || gap.near & (word::AVG | word::MEDIAN) != 0)
                && self.item(from + 2).noun().is_some_and(per_post);
            if heading {
                from += 1;
                label_first = false;
            } else if !label_first && self.item(to).gap.has(NAMED) {
                // "2.1k followers 450k viewers 3k clicks": the last number has a word of its own.
                to -= 1;
            } else {
                for i in from..to {
                    self.flag(i, UNCLEAR);
                }
                return;
            }
        }
        // "5 videos: 12k, 9k, 30k views": the last of a list is not the number; nor is one of two ("12k and 15k views").
        let last = *self.item(from);
        let listed = |k: usize, marks| {
            let gap = &self.item(k + 1).gap;
            let alike =
                |n: &Numeral| last.free().is_some_and(|m| n.is(UNIT) == m.is(UNIT) && n.mark == m.mark || n.is(UNIT));
            self.item(k).free().is_some_and(|n| !n.is(MONEY | PERCENT) && (marks == "," || alike(n)))
                && holds(marks, gap.hard)
                && !gap.has(BLOCKED | PLATFORM)
                && gap.far | gap.near == 0
        };
        if !label_first
            && (from > 1 && listed(from - 1, ",") && listed(from - 2, ",") || from > 0 && listed(from - 1, "&/"))
        {
            self.flag(from, UNCLEAR);
            from += 2;
        }
        while from + 1 < to {
            if label_first {
                self.bind(from + 1, from, line, claims);
            } else {
                self.bind(from, from + 1, line, claims);
            }
            from += 2;
        }
    }

    #[inline(never)]
    fn bind(&mut self, value: usize, label: usize, line: u32, claims: &mut Vec<Claim>) {
        let (first, second) = (value.min(label), value.max(label));
        let (own, before, end) = (self.item(second).gap, self.item(first).gap, self.item(second + 1));
        let after = end.gap;
        let own = own.far | own.near;
        let mut quals = own;
        quals |= if !before.has(HARD | DASH) && first > 0 {
            before.near & !(word::PERIOD | word::OLD | word::YOURS | word::MONTHLY)
        } else {
            before.near
        };
        quals |= if !after.has(HARD | DASH) && !matches!(end.kind, Kind::End) {
            after.far & (word::PIECE | word::PERIOD | word::AVG | word::MEDIAN | word::YOURS | word::MONTHLY)
        } else {
            after.far
        };
        // "1,240 likes total across all posts".
        if after.far & word::OVER != 0 {
            quals |= after.far & (word::TOTAL | word::LAST);
        }
        // "2.1m likes, avg views 9k": the average is the next label's.
        if end.noun().is_some() {
            quals &= !(after.far & !(own | before.near) & (word::AVG | word::MEDIAN));
        }
        if quals & (word::AVG | word::MEDIAN | word::PIECE) == 0 {
            quals |= after.marks & ELSEWHERE;
        }
        quals |= after.marks & (BULLET | AGED);
        let item = self.item(value);
        let (Kind::Value(v), Some(noun)) = (&item.kind, self.item(label).noun()) else { return };
        let style = if value > label { Style::LabelFirst } else { Style::NumberFirst };
        // "分享100個故事": the number counts the word behind it, and the label was a verb.
        if style == Style::LabelFirst && per_post(noun) && after.has(GLUED) {
            return self.flag(value, UNCLEAR);
        }
        if let Value::One(n) = v {
            // "will do 2 videos", "3 posts ordered", "1 in 3 posts", "1 reel - 25k": hardly all that the account has.
            let loose = |k: usize, gap: &Gap| self.item(k).free().is_some() && !gap.has(HARD);
            if noun == Noun::Posts
                && style == Style::NumberFirst
                && n.is_plain()
                && n.mantissa < 50
                && (before.has(LATELY) && !self.linked(second)
                    || after.has(NAMED) && !after.has(DASH)
                    || loose(first.wrapping_sub(1), &before)
                    || after.has(DASH) && loose(second + 1, &after) && !self.linked(second + 1))
            {
                self.flag(label, UNCLEAR);
                return self.flag(value, UNCLEAR);
            }
            // "likes 980 120 870" or "likes: 980,870,760": groups or a list? Not to be told.
            let text = item.span.end - item.span.start;
            if style == Style::LabelFirst
                && per_post(noun)
                && !n.is(UNIT)
                && (n.is(number::SPACED) || (n.ways() == number::WHOLE && text == 11))
            {
                return self.flag(value, UNCLEAR);
            }
        }
        let tongues = self.item(label).tongues;
        claims.push(Claim { noun, style, quals, tongues, line, span: item.span, value: *v });
        self.flag(label, BOUND);
        self.flag(value, BOUND);
        if let Some(item) = self.items.get_mut(value) {
            item.claim = claims.len();
        }
    }

    #[inline(never)]
    fn flag(&mut self, i: usize, marks: Marks) {
        if let Some(item) = self.items.get_mut(i) {
            item.gap.marks |= marks;
        }
    }

    /// Pairs over a dash, a bracket or a cell border, where neither side has a nearer partner.
    fn weak(&mut self, line: u32, claims: &mut Vec<Claim>) {
        let two = self.items.len() == 3;
        for i in 1..self.items.len() {
            let (a, b) = (self.item(i - 1), self.item(i));
            if (a.gap.marks | b.gap.marks) & (BOUND | UNCLEAR) != 0 || b.gap.has(BLOCKED) {
                continue;
            }
            let over = if b.gap.has(HARD) { two && holds("\t|│", b.gap.hard) } else { b.gap.has(DASH | INSIDE) };
            if !over {
                continue;
            }
            match (&a.kind, &b.kind) {
                (Kind::Noun(n), Kind::Value(v)) if fits(v, *n) => self.bind(i, i - 1, line, claims),
                (Kind::Value(v), Kind::Noun(n)) if two && fits(v, *n) && !b.gap.has(INSIDE) => {
                    self.bind(i - 1, i, line, claims);
                }
                _ => {}
            }
        }
    }

    /// "likes: 980, 1120, 870".
    fn lists(&mut self, line: u32, claims: &mut Vec<Claim>) {
        for head in 0..self.items.len() {
            let Some(claim) = self.claim(head, claims).copied() else { continue };
            if claim.style != Style::LabelFirst || !per_post(claim.noun) {
                continue;
            }
            let mut i = head + 1;
            loop {
                let item = self.item(i);
                let Some(n) = item.free() else { break };
                let near = !item.gap.has(BLOCKED | DASH | INSIDE | UNCLEAR)
                    && (!item.gap.has(HARD) || holds(",;|/&\t", item.gap.hard));
                if !near || n.is(PERCENT | MONEY) {
                    break;
                }
                claims.push(Claim { value: item.value(), span: item.span, style: Style::Listed, line, ..claim });
                self.flag(i, BOUND);
                i += 1;
            }
        }
    }

    /// The claim that an item went into.
    fn claim<'c>(&self, i: usize, claims: &'c [Claim]) -> Option<&'c Claim> {
        claims.get(self.item(i).claim.wrapping_sub(1))
    }

    /// "TikTok 240K"; "+1.2K followers this week, now at 48.3K".
    fn idioms(&mut self, tokens: &[Token], line: u32, claims: &mut Vec<Claim>) {
        let people = |c: &Claim| matches!(c.noun, Noun::Followers | Noun::Subscribers);
        let mut told = claims.iter().any(people);
        let bare = |x: &&Item| x.free().is_some_and(|n| !n.is(MONEY | PERCENT));
        let alone = self.items.iter().filter(bare).count() == 1;
        let mut gain = None;
        for i in 0..self.items.len() {
            if let Some(c) = self.claim(i, claims) {
                let change = people(c) && c.value.one().is_some_and(|n| n.is(CHANGE));
                gain = change.then_some(c.noun);
            }
            let (item, next) = (self.item(i), self.item(i + 1).gap);
            let gap = item.gap;
            let Some(n) = item.free() else { continue };
            if gap.has(UNCLEAR | LATELY) || next.has(NAMED) || n.is(PERCENT | MONEY | SIGN) {
                continue;
            }
            let (noun, quals) = if let Some(noun) = gain
                && gap.near & word::NOW != 0
            {
                (noun, 0)
            } else {
                let ours = gap.has(PLATFORM_NEAR) || (gap.has(PLATFORM) && i == 0);
                // "24.8k on insta"
                let lone =
                    self.items.len() == 2 && next.has(PLATFORM) && !(next.has(BLOCKED) || gap.has(PLATFORM | BLOCKED));
                // "24.8k (IG), 12k (TikTok)": the platform before belongs to the number before.
                let sure = !told && alone && (n.is(UNIT) || n.mark == ',') && (ours && !next.has(PLATFORM) || lone);
                if !sure {
                    continue;
                }
                (Noun::Followers, if gain.is_some() { 0 } else { word::BARE })
            };
            let (value, quals) = (item.value(), gap.near | quals);
            let style = Style::LabelFirst;
            claims.push(Claim { noun, style, quals, tongues: Tongues::NONE, line, span: item.span, value });
            self.flag(i, BOUND);
            told = true;
        }
        if !told {
            self.networks(line, claims);
        }
        if !told {
            self.apart(tokens, line, claims);
        }
    }

    /// "Instagram 12.4K | TikTok 8.2K", "12.4K (IG), 8.2K (TikTok)": nothing but networks and the counts of each.
    fn networks(&mut self, line: u32, claims: &mut Vec<Claim>) {
        let last = self.items.len().saturating_sub(1);
        let count = |x: &Item| x.free().is_some_and(|n| n.is(UNIT) && !n.is(MONEY | PERCENT | SIGN));
        let sound = self.items.iter().take(last).all(|x| count(x) && !x.gap.has(BLOCKED | UNCLEAR));
        let end = self.item(last).gap;
        if last < 2 || !sound || end.has(BLOCKED) {
            return;
        }
        let before = self.items.iter().take(last).all(|x| x.gap.has(PLATFORM_NEAR)) && !end.has(PLATFORM);
        let inner = |x: &Item| x.gap.has(PLATFORM) && x.gap.has(HARD) && !x.gap.has(PLATFORM_NEAR);
        let behind = self.items.iter().take(last).skip(1).all(inner) && !self.item(0).gap.has(PLATFORM);
        if !(before || behind && end.has(PLATFORM)) {
            return;
        }
        for i in 0..last {
            let item = *self.item(i);
            let (noun, style, quals) = (Noun::Followers, Style::LabelFirst, item.gap.near | word::BARE);
            claims.push(Claim {
                noun,
                style,
                quals,
                tongues: Tongues::NONE,
                line,
                span: item.span,
                value: item.value(),
            });
            self.flag(i, BOUND);
        }
    }

    /// "100% real followers, 15K", "@maya - 24.8K": the only count of a line whose only label has none, or right behind a
    /// handle where nothing has a label. Whether it is the followers' is asked.
    fn apart(&mut self, tokens: &[Token], line: u32, claims: &mut Vec<Claim>) {
        let (mut label, mut number) = (None, None);
        for i in 0..self.items.len() {
            let item = self.item(i);
            let found = match item.free() {
                Some(n) if n.is(UNIT) => &mut number,
                _ if item.noun().is_some() => &mut label,
                _ => continue,
            };
            // Of a handle's line other figures may have labels.
            let other = item.noun().is_some_and(|n| n != Noun::Followers) && item.gap.has(BOUND);
            if !other && (item.gap.has(BOUND | UNCLEAR) || found.replace(i).is_some()) {
                return;
            }
        }
        let Some(number) = number else { return };
        let (item, next) = (*self.item(number), self.item(number + 1).gap);
        // What stands right before it, but for marks; an address only at the line's start.
        let mut k = tokens.iter().rposition(|t| t.span.end <= item.span.start && !matches!(t.tok, Tok::Punct(_)));
        k = k.filter(|_| number == 0);
        let handle = k.is_some_and(|k| has(tokens, k, token::HANDLE));
        let address = k.is_some_and(|k| matches!(tokens.get(k), Some(Token { tok: Tok::Url, .. })))
            && !token::any(tokens.get(..k.unwrap_or(0)).unwrap_or_default(), !token::PUNCT);
        let (noun, tongues, apart) = match label.map(|i| *self.item(i)) {
            Some(Item { kind: Kind::Noun(noun @ (Noun::Followers | Noun::Subscribers)), tongues, gap, .. }) => {
                let later = if label > Some(number) { gap } else { item.gap };
                (noun, tongues, holds(",;", later.hard))
            }
            Some(_) => return,
            None => (Noun::Followers, Tongues::NONE, handle || address),
        };
        if apart
            && fits(&item.value(), noun)
            && !item.value().one().is_some_and(|n| n.is(SIGN))
            && (address || !item.gap.has(LATELY | PLATFORM_NEAR))
            && !next.has(NAMED)
            && (item.gap.near | next.far) & !word::APPROX == 0
        {
            let (value, span) = (item.value(), item.span);
            let (style, quals) = (Style::LabelFirst, word::UNCLEAR);
            claims.push(Claim { noun, style, quals, tongues, line, span, value });
            self.flag(number, BOUND);
        }
    }

    /// The half of a claim that a line is, if it is nothing else.
    pub(super) fn lone(tokens: &[Token], line: u32) -> Option<Claim> {
        Self::lone_label(tokens, line).or_else(|| Self::lone_value(tokens, line))
    }

    /// The label of a line that is nothing but a label, as a claim without a number.
    pub(super) fn lone_label(tokens: &[Token], line: u32) -> Option<Claim> {
        let mut found = Claim::stray(Value::Hidden, 0, Span::default(), line);
        for t in tokens {
            match t.tok {
                Tok::Noun(n) if found.noun == Noun::Nothing => {
                    (found.noun, found.span, found.tongues) = (n, t.span, t.tongues);
                }
                Tok::Qual(q) => found.quals |= q,
                // Instagram in Italian: "post" below its number.
                Tok::Piece if tokens.len() == 1 && t.span.end - t.span.start == 4 => {
                    (found.noun, found.span, found.tongues) = (Noun::Posts, t.span, t.tongues);
                }
                Tok::Piece => found.quals |= word::PIECE,
                Tok::Platform(_) | Tok::Punct(':' | '(' | ')' | '.' | '/' | '"') => {}
                _ => return None,
            }
        }
        (found.noun != Noun::Nothing).then_some(found)
    }

    /// The value of a line that is nothing but a value, as a claim without a label.
    fn lone_value(tokens: &[Token], line: u32) -> Option<Claim> {
        let value = |t: &&Token| matches!(t.tok, Tok::Value(_));
        let paid = tokens.iter().find(value).map_or(Span::default(), |t| t.span);
        let mut found: Option<&Token> = None;
        for (i, t) in tokens.iter().enumerate() {
            let value = match t.tok {
                Tok::Value(_) => true,
                Tok::Punct(_) if tokens.len() <= 2 && found.is_none() && has(tokens, i, token::DASH) => true,
                // "~800".
                Tok::Punct(c) if holds("~≈-", c) => false,
                // "$800", "R$ 800", "800 EUR".
                _ if t.span.start >= paid.start && t.span.end <= paid.end => false,
                _ => return None,
            };
            if value && found.replace(t).is_some() {
                return None;
            }
        }
        found.map(|t| Claim::stray(*t.value(), 0, t.span, line))
    }
}
