//! Which number belongs to which label, within one line.
//!
//! Knows chains of numbers and labels and the punctuation between them. A chain that pairs in two ways pairs in none:
//! its numbers are left as strays. Refuses to know what a label means for a creator.

use super::claim::{Claim, Stray, Style, Value};
use super::lex::currency_sign;
use super::number::{Cash, Sign};
use super::order::{self, place};
use super::token::{Tok, Token};
use super::word::{self, Noun, Quals};
use crate::model::Span;

/// What lies between two items.
#[derive(Clone, Copy, Debug, Default)]
struct Gap {
    /// Qualifiers before the first hard separator (all, if there is none).
    far: Quals,
    /// Qualifiers behind the last hard separator (all, if there is none).
    near: Quals,
    colon: bool,
    dash: bool,
    hard: Option<char>,
    bullet: bool,
    link: bool,
    /// An unknown word or number: whatever stands beyond does not belong here.
    blocked: bool,
    /// An unknown word since the last hard separator.
    lately: bool,
    /// The gap begins with an unknown word.
    named: bool,
    paren: i8,
    platform: bool,
    /// A platform since the last hard separator.
    platform_near: bool,
    aged: bool,
    /// Begins with "on", "from" and the like.
    place: bool,
    /// ... and an unknown word: what stands before is said of another place ("followers on Bluesky").
    elsewhere: bool,
    /// Only dashes and colons so far.
    bare: bool,
}

#[derive(Clone, Copy, Debug)]
#[repr(u8)]
enum Kind {
    Value(Value),
    Noun(Noun),
}

#[derive(Clone, Copy, Debug)]
struct Item {
    kind: Kind,
    span: Span,
    gap: Gap,
    bound: bool,
    unclear: bool,
    /// The claim that it went into.
    claim: Option<usize>,
}

/// Room to work in, reused from line to line.
#[derive(Default)]
pub(super) struct Pairing {
    items: Vec<Item>,
    tail: Gap,
}

impl Gap {
    fn fresh() -> Gap {
        Gap { bare: true, ..Gap::default() }
    }
    #[inline(never)]
    fn qual(&mut self, q: Quals) {
        self.near |= q;
        self.place = false;
        // What follows other words or a dash is not said of the number before.
        if self.hard.is_none() && !self.blocked && !self.dash {
            self.far |= q;
        }
        self.bare = false;
    }
    #[inline(never)]
    fn separator(&mut self, c: char) {
        self.hard.get_or_insert(c);
        self.bullet |= matches!(c, '•' | '·' | '∙' | '‧');
        self.near = 0;
        self.lately = false;
        self.platform_near = false;
    }
    fn word(&mut self) {
        self.elsewhere |= self.place && !self.blocked && self.hard.is_none();
        if self.bare && !self.blocked && self.hard.is_none() {
            self.named = true;
        }
        self.blocked = true;
        self.lately = true;
        self.bare = false;
        // What is over or ahead stays so through other words; the rest speaks of its neighbours only.
        self.near &= word::OLD | word::GOAL;
    }
    fn take(&mut self, t: &Token, next: Option<&Token>) {
        match t.tok {
            Tok::Qual(q) => self.qual(q),
            Tok::Piece => self.qual(word::PIECE),
            Tok::Link(place) => {
                self.place = self.link && self.place || place && self.bare && self.hard.is_none();
                self.link = true;
                self.bare = false;
            }
            Tok::And => self.separator('&'),
            Tok::Platform(_) => {
                self.place = false;
                self.platform = true;
                self.platform_near = true;
                self.bare = false;
            }
            Tok::Time => {
                self.aged = true;
                self.word();
            }
            Tok::Handle | Tok::To => self.bare = false,
            Tok::Punct(c) => match c {
                ':' | '=' | '→' => self.colon = true,
                '-' | '–' | '—' | '―' => self.dash = true,
                '.' => {
                    // "avg. likes" against a sentence's end.
                    let ends = next.is_none_or(|n| n.spaced)
                        && !matches!(self.near, q if q & (word::AVG | word::AUTHENTIC) != 0);
                    if ends {
                        self.separator('.');
                    }
                }
                '/' if next.is_some_and(|n| matches!(n.tok, Tok::Piece | Tok::Qual(_))) => {}
                // "2 reels/dia": per something that is not known, no count of the account.
                '/' if next.is_some_and(|n| matches!(n.tok, Tok::Other) && !n.spaced) => {
                    self.qual(word::PERIOD);
                    self.separator(c);
                }
                ',' | ';' | '|' | '•' | '·' | '∙' | '‧' | '/' | '\t' | '?' | '!' | '\u{fffd}' | '│' => {
                    self.separator(c)
                }
                '(' | '[' => self.paren = self.paren.saturating_add(1),
                ')' | ']' => {
                    if self.paren > 0 {
                        self.paren -= 1;
                    } else {
                        // It closes what stood before: what follows is said of something else.
                        self.colon = false;
                    }
                }
                '~' | '≈' | '±' => self.qual(word::APPROX),
                '>' | '≥' => self.qual(word::FLOOR),
                '<' | '≤' => self.qual(word::CEILING),
                c if c.is_ascii_alphanumeric() => self.word(),
                _ => {}
            },
            _ => self.word(),
        }
    }
    /// Whether a label may reach over this gap to the number before it.
    fn reaches_label(&self) -> bool {
        self.hard.is_none() && !self.blocked && !self.dash && !self.colon && !self.link && self.paren == 0
    }
    /// Whether a label may reach over this gap to the number behind it.
    fn reaches_number(&self) -> bool {
        self.hard.is_none() && !self.blocked && !self.dash && self.paren == 0
    }
}

/// Whether this value can stand beside this label.
pub(super) fn fits(value: &Value, noun: Noun) -> bool {
    let n = match value {
        Value::Hidden => return noun != Noun::Rate,
        Value::One(n) | Value::Range(n, _) => n,
    };
    if n.sign != Sign::None && !matches!(value, Value::One(_)) {
        return false;
    }
    if n.percent {
        return matches!(noun, Noun::Engagement | Noun::EngagementRate);
    }
    if n.cash != Cash::No {
        return matches!(noun, Noun::Fee | Noun::Rate | Noun::Quotes);
    }
    true
}

impl Pairing {
    fn items(&mut self, tokens: &[Token]) {
        self.items.clear();
        let mut gap = Gap::fresh();
        for (i, t) in tokens.iter().enumerate() {
            let kind = match t.tok {
                Tok::Num(n) => Kind::Value(Value::One(n)),
                Tok::Range(a, b) => Kind::Value(Value::Range(a, b)),
                Tok::Hidden => Kind::Value(Value::Hidden),
                Tok::Noun(n) => Kind::Noun(n),
                _ => {
                    gap.take(t, tokens.get(i + 1));
                    // "likes: -": a dash instead of a number.
                    let dash = matches!(t.tok, Tok::Punct('-' | '–' | '—'));
                    let ends = tokens.get(i + 1).is_none_or(|n| matches!(n.tok, Tok::Punct(',' | ';' | '|' | '\t')));
                    let label = matches!(self.items.last(), Some(Item { kind: Kind::Noun(_), .. }));
                    if dash && ends && label && gap.bare && gap.hard.is_none() {
                        self.items.push(Item {
                            kind: Kind::Value(Value::Hidden),
                            span: t.span,
                            gap,
                            bound: false,
                            unclear: false,
                            claim: None,
                        });
                        gap = Gap::fresh();
                    }
                    continue;
                }
            };
            let span = match kind {
                Kind::Value(Value::One(n) | Value::Range(n, _)) => n.span,
                _ => t.span,
            };
            self.items.push(Item { kind, span, gap, bound: false, unclear: false, claim: None });
            gap = Gap::fresh();
        }
        self.tail = gap;
    }

    #[inline(never)]
    fn linked(&self, a: usize) -> bool {
        let (Some(x), Some(y)) = (self.items.get(a), self.items.get(a + 1)) else { return false };
        match (x.kind, y.kind) {
            (Kind::Value(v), Kind::Noun(n)) => y.gap.reaches_label() && fits(&v, n),
            // "12.5K followers ▲ 1.2K": a change stands behind what it changes.
            (Kind::Noun(n), Kind::Value(v)) => {
                let change = matches!(v, Value::One(n) if n.sign == Sign::Change) && !y.gap.colon;
                y.gap.reaches_number() && fits(&v, n) && !change
            }
            _ => false,
        }
    }

    /// Finds the claims and strays of a line.
    pub(super) fn pair(&mut self, tokens: &[Token], line: u32, claims: &mut Vec<Claim>, strays: &mut Vec<Stray>) {
        claims.clear();
        strays.clear();
        self.items(tokens);
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
        self.idioms(line, claims);
        for (i, item) in self.items.iter().enumerate() {
            if let (Kind::Value(value), false) = (item.kind, item.bound)
                && !matches!(value, Value::Hidden)
            {
                let next = self.items.get(i + 1).map_or(&self.tail, |x| &x.gap);
                let piece = (item.gap.near | next.far) & word::PIECE != 0;
                let solo = !item.gap.lately && !next.named;
                strays.push(Stray { value, span: item.span, unclear: item.unclear, piece, solo });
            }
        }
        order::by_key(claims, |c| place(c.span));
    }

    /// A chain of alternating values and labels.
    fn chain(&mut self, from: usize, to: usize, line: u32, claims: &mut Vec<Claim>) {
        let len = to - from;
        let label_first = matches!(self.items.get(from), Some(Item { kind: Kind::Noun(_), .. }));
        if len < 2 {
            return;
        }
        if len % 2 == 1 {
            // A number between two labels, or a label between two numbers. Only a heading can be told: "Reels: 9k views".
            let heading = matches!(self.items.get(from), Some(Item { kind: Kind::Noun(Noun::Posts), .. }))
                && self
                    .items
                    .get(from + 1)
                    .is_some_and(|x| x.gap.colon || x.gap.link || x.gap.near & (word::AVG | word::MEDIAN) != 0)
                && matches!(
                    self.items.get(from + 2),
                    Some(Item {
                        kind: Kind::Noun(Noun::Views | Noun::Likes | Noun::Comments | Noun::Shares | Noun::Saves),
                        ..
                    })
                );
            if heading {
                return self.chain(from + 1, to, line, claims);
            }
            // "2.1k followers 450k viewers 3k clicks": the last number has a word of its own.
            if !label_first && len > 2 && self.items.get(to).map_or(&self.tail, |x| &x.gap).named {
                return self.chain(from, to - 1, line, claims);
            }
            for item in self.items.get_mut(from..to).unwrap_or_default() {
                item.unclear = true;
            }
            return;
        }
        let mut i = from;
        // "5 videos: 12k, 9k, 30k views": the last of a list is not the number.
        let listed = |k: usize| {
            let bare = matches!(self.items.get(k), Some(Item { kind: Kind::Value(Value::One(n)), bound: false, .. })
                if n.cash == Cash::No && !n.percent);
            let gap = self.items.get(k + 1).map(|x| x.gap);
            bare && gap.is_some_and(|g| g.hard == Some(',') && !g.blocked && g.far | g.near == 0)
        };
        if !label_first && from > 1 && listed(from - 1) && listed(from - 2) {
            self.flag(from, |x| x.unclear = true);
            i += 2;
        }
        while i + 1 < to {
            let (n, l) = if label_first { (i + 1, i) } else { (i, i + 1) };
            self.bind(n, l, if label_first { Style::LabelFirst } else { Style::NumberFirst }, line, claims);
            i += 2;
        }
    }

    fn bind(&mut self, value: usize, label: usize, style: Style, line: u32, claims: &mut Vec<Claim>) {
        let (first, second) = (value.min(label), value.max(label));
        let own = self.items.get(second).map_or(0, |x| x.gap.far | x.gap.near);
        let before = self.items.get(first).map_or(Gap::default(), |x| x.gap);
        let after = self.items.get(second + 1).map_or(self.tail, |x| x.gap);
        let shared = |gap: &Gap| gap.hard.is_none() && !gap.dash;
        let mut quals = own;
        quals |= if shared(&before) && first > 0 {
            before.near & !(word::PERIOD | word::OLD | word::YOURS | word::MONTHLY)
        } else {
            before.near
        };
        quals |= if shared(&after) && second + 1 < self.items.len() {
            after.far & (word::PIECE | word::PERIOD | word::AVG | word::MEDIAN | word::YOURS | word::MONTHLY)
        } else {
            after.far
        };
        // "1,240 likes total across all posts".
        if after.far & word::OVER != 0 {
            quals |= after.far & word::TOTAL;
        }
        // "2.1m likes, avg views 9k": the average is the next label's.
        if matches!(self.items.get(second + 1), Some(Item { kind: Kind::Noun(_), .. })) {
            quals &= !(after.far & !(own | before.near) & (word::AVG | word::MEDIAN));
        }
        if after.elsewhere && quals & (word::AVG | word::MEDIAN | word::PIECE) == 0 {
            quals |= word::ELSEWHERE;
        }
        let bullet = after.bullet;
        let aged = after.aged;
        let (Some(Item { kind: Kind::Value(v), span, .. }), Some(Item { kind: Kind::Noun(noun), .. })) =
            (self.items.get(value).copied(), self.items.get(label).copied())
        else {
            return;
        };
        if let Value::One(n) = v {
            let per_post = matches!(noun, Noun::Likes | Noun::Comments | Noun::Shares | Noun::Saves | Noun::Views);
            // "likes 980 120 870" or "likes: 980,870,760": groups or a list? Not to be told.
            let text = span.end - span.start;
            if style == Style::LabelFirst
                && per_post
                && !n.unit
                && (n.spaced || (n.whole && n.fraction.is_none() && text == 11))
            {
                self.flag(value, |x| x.unclear = true);
                return;
            }
        }
        let at = claims.len();
        self.flag(value, |x| (x.bound, x.claim) = (true, Some(at)));
        self.flag(label, |x| x.bound = true);
        claims.push(Claim { noun, value: v, quals, span, line, style, bullet, aged });
    }

    fn flag(&mut self, i: usize, f: impl FnOnce(&mut Item)) {
        if let Some(item) = self.items.get_mut(i) {
            f(item);
        }
    }

    /// Pairs over a dash, a bracket or a cell border, where neither side has a nearer partner.
    fn weak(&mut self, line: u32, claims: &mut Vec<Claim>) {
        let two = self.items.len() == 2;
        for i in 1..self.items.len() {
            let (Some(a), Some(b)) = (self.items.get(i - 1).copied(), self.items.get(i).copied()) else { break };
            if a.bound || b.bound || a.unclear || b.unclear || b.gap.blocked {
                continue;
            }
            let cells = two && matches!(b.gap.hard, Some('\t' | '|' | '│'));
            let over = cells || (b.gap.hard.is_none() && (b.gap.dash || b.gap.paren > 0));
            match (a.kind, b.kind) {
                (Kind::Noun(n), Kind::Value(v)) if over && fits(&v, n) => {
                    self.bind(i, i - 1, Style::LabelFirst, line, claims)
                }
                (Kind::Value(v), Kind::Noun(n)) if over && two && fits(&v, n) && b.gap.paren == 0 => {
                    self.bind(i - 1, i, Style::NumberFirst, line, claims);
                }
                _ => {}
            }
        }
    }

    /// "likes: 980, 1120, 870".
    fn lists(&mut self, line: u32, claims: &mut Vec<Claim>) {
        for head in 0..self.items.len() {
            let Some(claim) = self.items.get(head).and_then(|x| x.claim).and_then(|c| claims.get(c)).copied() else {
                continue;
            };
            let many = matches!(claim.noun, Noun::Likes | Noun::Comments | Noun::Shares | Noun::Saves | Noun::Views);
            if claim.style != Style::LabelFirst || !many {
                continue;
            }
            let mut i = head + 1;
            while let Some(Item { kind: Kind::Value(value @ Value::One(n)), span, gap, bound: false, .. }) =
                self.items.get(i).copied()
            {
                let near = !gap.blocked
                    && !gap.dash
                    && gap.paren == 0
                    && matches!(gap.hard, None | Some(',' | ';' | '|' | '/' | '&' | '\t'));
                if !near || n.percent || n.cash != Cash::No {
                    break;
                }
                self.flag(i, |x| x.bound = true);
                claims.push(Claim { value, span, line, style: Style::Listed, ..claim });
                i += 1;
            }
        }
    }

    /// "TikTok 240K"; "+1.2K followers this week, now at 48.3K".
    fn idioms(&mut self, line: u32, claims: &mut Vec<Claim>) {
        let mut told = claims.iter().any(|c| matches!(c.noun, Noun::Followers | Noun::Subscribers));
        let bare =
            |x: &&Item| matches!(x.kind, Kind::Value(Value::One(n)) if n.cash == Cash::No && !n.percent) && !x.bound;
        let alone = self.items.iter().filter(bare).count() == 1;
        let mut last = None;
        for i in 0..self.items.len() {
            last = self.items.get(i).and_then(|x| x.claim).or(last);
            let Some(Item {
                kind: Kind::Value(value @ Value::One(n)), span, gap, bound: false, unclear: false, ..
            }) = self.items.get(i).copied()
            else {
                continue;
            };
            let next = self.items.get(i + 1).map_or(self.tail, |x| x.gap);
            if n.percent || n.cash != Cash::No || n.sign != Sign::None || next.named || gap.lately {
                continue;
            }
            let gain = last.and_then(|c| claims.get(c)).copied().filter(|c| {
                matches!(c.value, Value::One(m) if m.sign == Sign::Change)
                    && matches!(c.noun, Noun::Followers | Noun::Subscribers)
            });
            let noun = match gain {
                Some(c) if gap.near & word::NOW != 0 => Some(c.noun),
                // "24.8k (IG), 12k (TikTok)": the platform before belongs to the number before.
                _ if told || !alone || !(n.unit || n.mark == ',') => None,
                _ if (gap.platform_near || (gap.platform && i == 0)) && !next.platform => Some(Noun::Followers),
                // "24.8k on insta"
                _ if self.items.len() == 1 && next.platform && !next.blocked && !gap.platform && !gap.blocked => {
                    Some(Noun::Followers)
                }
                _ => None,
            };
            if let Some(noun) = noun {
                self.flag(i, |x| x.bound = true);
                told = true;
                let style = Style::LabelFirst;
                let quals = gap.near | if gain.is_some() { 0 } else { word::BARE };
                claims.push(Claim { noun, value, quals, span, line, style, bullet: false, aged: false });
            }
        }
    }

    /// The label of a line that is nothing but a label.
    pub(super) fn lone_label(tokens: &[Token]) -> Option<(Noun, Quals, Span)> {
        let mut found = None;
        let mut quals = 0;
        for t in tokens {
            match t.tok {
                Tok::Noun(n) if found.is_none() => found = Some((n, t.span)),
                Tok::Qual(q) => quals |= q,
                Tok::Piece => quals |= word::PIECE,
                Tok::Platform(_) | Tok::Punct(':' | '(' | ')' | '.' | '/') => {}
                _ => return None,
            }
        }
        found.map(|(n, span)| (n, quals, span))
    }

    /// The value of a line that is nothing but a value.
    pub(super) fn lone_value(tokens: &[Token]) -> Option<(Value, Span)> {
        let mut found = None;
        for t in tokens {
            match t.tok {
                Tok::Num(n) if found.is_none() => found = Some((Value::One(n), n.span)),
                Tok::Range(a, b) if found.is_none() => found = Some((Value::Range(a, b), a.span)),
                Tok::Hidden if found.is_none() => found = Some((Value::Hidden, t.span)),
                Tok::Punct('-' | '–' | '—') if tokens.len() <= 2 && found.is_none() => {
                    found = Some((Value::Hidden, t.span))
                }
                Tok::Punct('~' | '≈' | '-') => {}
                // "$800", "800 EUR".
                Tok::Punct(c) if currency_sign(c).is_some() => {}
                Tok::Qual(0) if matches!(found, Some((Value::One(n) | Value::Range(n, _), _)) if n.cash != Cash::No) => {
                }
                _ => return None,
            }
        }
        found
    }
}
