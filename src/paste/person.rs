//! Whose claims these are: events of the text, split into creators.
//!
//! Knows when a new creator begins. Refuses to merge: what follows another name, another platform or another count of the
//! same thing belongs to another creator.

use super::claim::{Claim, Event, KEYED, SURE, Style, Value};
use super::number::{PARTED, UNIT};
use super::seek;
use super::tongue::Tongues;
use super::word::{self, Noun};
use crate::model::{Platform, Span};

/// A platform mentioned in a creator's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub platform: Platform,
    pub span: Span,
    pub rank: u8,
}

/// Claims at the beginning and at the end of a creator's among which its counters are looked for.
const MOST_HEAD: usize = 64;

/// What stands where no claim is.
const NOTHING: Claim = Claim {
    noun: Noun::Nothing,
    style: Style::Cell,
    quals: 0,
    tongues: Tongues::NONE,
    line: 0,
    span: Span { start: 0, end: 0 },
    value: Value::Hidden,
};

/// The events of one creator.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    pub handle: Option<(Span, bool)>,
    pub name: Option<(Span, bool)>,
    pub mentions: Vec<Mention>,
    pub claims: Vec<Claim>,
    pub strays: Vec<Claim>,
    /// Lines at which a numbered row begins.
    pub rows: Vec<u32>,
    pub line: u32,
    /// The lines of the latest claim of its own, and of the latest of those that counts something of the account.
    own: u32,
    account: u32,
    /// A line that tells of two accounts without naming them apart.
    muddled: u32,
}

impl Person {
    /// Nothing that a person would miss.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.handle.is_none_or(|(_, soft)| soft) && self.name.is_none_or(|(_, soft)| soft)
    }

    /// The claim at an index; the index is one of this person's.
    pub fn claim(&self, i: usize) -> &Claim {
        self.claims.get(i).unwrap_or(&NOTHING)
    }

    /// The claims of this line.
    pub fn on(&self, line: u32) -> &[Claim] {
        let from = self.claims.partition_point(|c| c.line < line);
        let to = self.claims.partition_point(|c| c.line <= line);
        self.claims.get(from..to).unwrap_or_default()
    }

    fn claims(&mut self, claim: &Claim) {
        if claim.quals & word::BARE == 0 {
            self.own = claim.line;
            if account(claim.noun) {
                self.account = claim.line;
            }
        }
        self.claims.push(*claim);
    }

    fn has_claims(&self) -> bool {
        !self.claims.is_empty()
    }

    fn handle_text<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.handle.and_then(|(s, _)| s.of(text))
    }

    fn identify(&mut self, event: &Event, text: &str, late: bool) {
        // Where counters of the account are told, what stands below them is a biography or a post.
        let last = match (self.account, self.own) {
            (0, 0) => self.claims.last().map_or(0, |c| c.line),
            (0, line) | (line, _) => line,
        };
        if let (0, Event::Handle { line, .. } | Event::Name { line, .. } | Event::Platform { line, .. }) =
            (self.line, event)
        {
            self.line = *line;
        }
        match *event {
            Event::Handle { span, soft, .. }
                // A bare word behind the counters is no handle; a written one may be ("- Name (@handle)").
                if self.handle.is_none_or(|(_, was)| was && !soft && !late) && !(late && soft) => {
                    self.handle = Some((span, soft));
                }
            Event::Name { span, soft, .. }
                if self.name.is_none_or(|(_, was)| was && !soft) && !(late && soft) => {
                    self.name = Some((span, soft));
                }
            Event::Platform { platform, span, rank, line } => {
                // A platform named in the bio below the counters is another account's.
                let near = line <= last;
                let mine = self.mentions.is_empty()
                    && (rank >= SURE && self.handle_text(text).is_none()
                        || platform == Platform::YouTube && self.claims.iter().any(in_three_digits));
                if !late || near || rank >= KEYED || mine {
                    self.mentions.push(Mention { platform, span, rank });
                }
            }
            _ => {}
        }
    }

    /// How many of `waiting` stand behind the claims as their owner does: on their line, or the first `below`; and whether one
    /// of them names another.
    fn names_behind(&self, waiting: &[Event], line: u32, below: usize, text: &str) -> (usize, bool) {
        let last = self.claims.last().map_or(0, |c| c.line);
        let here = |w: &&Event| {
            let (Event::Handle { line: at, .. } | Event::Name { line: at, .. } | Event::Platform { line: at, .. }) = w
            else {
                return false;
            };
            *at == last && last < line
        };
        let to = waiting.iter().take_while(here).count().max(below);
        (to, waiting.iter().take(to).any(|w| self.names_another(w, text)))
    }

    /// Whether the event names another than this one.
    fn names_another(&self, event: &Event, text: &str) -> bool {
        let other = |own: Option<(Span, bool)>, span: Span| match (own.and_then(|(s, _)| s.of(text)), span.of(text)) {
            (Some(a), Some(b)) => !seek::same(a, b),
            _ => false,
        };
        match *event {
            Event::Handle { span, .. } => other(self.handle, span),
            Event::Name { span, .. } => other(self.name.filter(|(_, soft)| !soft), span),
            _ => false,
        }
    }

    /// Whether the count contradicts one of the same kind.
    fn contradicts(&self, claim: &Claim) -> bool {
        // "120K on TikTok" in a biography is no second account: see `meaning`.
        let told = |c: &Claim| (c.quals ^ claim.quals) & (word::BARE | word::UNCLEAR) == 0;
        // The counters of a head come first or were just told: a list of thousands is not searched for each.
        let near = self.claims.iter().take(MOST_HEAD).chain(self.claims.iter().rev().take(MOST_HEAD));
        account(claim.noun) && near.filter(|c| same(c.noun, claim.noun) && told(c)).any(|c| !alike(c, claim))
    }
}

/// "8.31K subscribers": only YouTube shows three digits where others show one behind the mark (formats.md).
fn in_three_digits(claim: &Claim) -> bool {
    let number = claim.value.one();
    claim.noun == Noun::Subscribers && number.is_some_and(|n| n.is(UNIT) && n.ways() == PARTED && n.fraction == 2)
}

/// Counts of the account, one of a kind.
#[inline(never)]
pub(super) fn account(noun: Noun) -> bool {
    matches!(noun, Noun::Followers | Noun::Subscribers | Noun::Following | Noun::Posts | Noun::Connections)
}

#[inline(never)]
pub(super) fn same(a: Noun, b: Noun) -> bool {
    let people = |n| matches!(n, Noun::Followers | Noun::Subscribers);
    a == b || (people(a) && people(b))
}

/// Whether two numbers may be one, written in full and in short.
pub(super) fn alike(a: &Claim, b: &Claim) -> bool {
    if let (Value::One(x), Value::One(y)) = (&a.value, &b.value)
        && (x.mantissa, x.traits, x.unit) == (y.mantissa, y.traits, y.unit)
    {
        return true;
    }
    let range = |c: &Claim| c.size().map(|q| (q.low, q.high));
    match (range(a), range(b)) {
        (Some(x), Some(y)) => x.0 <= y.1 && y.0 <= x.1,
        _ => true,
    }
}

/// A handle that is written as one.
fn hard(event: &Event) -> bool {
    matches!(event, Event::Handle { soft: false, .. })
}

/// Splits the events into creators.
pub(super) fn people(events: &[Event], text: &str) -> Vec<Person> {
    let mut done = Vec::new();
    let mut now = Person::default();
    // What names someone since the last claim.
    let mut waiting: Vec<Event> = Vec::new();
    // How many of them stand right below that claim.
    let mut near = 0;
    let mut gap = false;
    let mut apart = false;
    // The text begins with counters and ends with a name: names stand behind.
    let who = |e: &&Event| matches!(e, Event::Handle { .. } | Event::Name { .. } | Event::Claim(_));
    let told = |e: Option<&Event>| matches!(e, Some(Event::Claim(_)));
    let behind = told(events.iter().find(who)) && !told(events.iter().rfind(who));
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Blank => gap = true,
            Event::Row => now.rows.push(now.claims.last().map_or(0, |c| c.line) + 1),
            Event::Stray(stray) => now.strays.push(*stray),
            Event::Handle { .. } | Event::Name { .. } | Event::Platform { .. } => {
                let keyed = matches!(event, Event::Platform { rank: KEYED, .. });
                if waiting.is_empty() && now.claims.last().is_some_and(|c| of(c, event, text)) {
                    now.identify(event, text, true);
                    gap = false;
                    continue;
                }
                if keyed && !gap && now.mentions.iter().all(|m| m.rank < KEYED) {
                    now.identify(event, text, now.has_claims());
                } else if now.has_claims() {
                    apart |= gap && waiting.is_empty();
                    if waiting.len() < 16 {
                        near += usize::from(!gap && near == waiting.len());
                        waiting.push(*event);
                    }
                } else {
                    // "@ana", below it "@ben 9k followers": of the first nothing is told.
                    if let (Event::Handle { soft: false, lead: true, line, .. }, Some(Event::Claim(c))) =
                        (event, events.get(at + 1))
                        && c.line == *line
                        && account(c.noun)
                        && now.handle.is_some_and(|(_, soft)| !soft)
                        && now.names_another(event, text)
                    {
                        done.push(core::mem::take(&mut now));
                    }
                    now.identify(event, text, false);
                    // YouTube's page tells its own address behind those of the links, right above its counters.
                    if let (
                        Some(Event::Platform { platform: Platform::YouTube, rank: SURE, .. }),
                        Event::Handle { span, soft: false, .. },
                        Some(Event::Claim(Claim { noun: Noun::Subscribers, .. })),
                    ) = (events.get(at.wrapping_sub(1)), event, events.get(at + 1))
                    {
                        now.handle = Some((*span, false));
                        now.mentions.retain(|m| m.platform == Platform::YouTube);
                    }
                }
                gap = false;
            }
            Event::Claim(claim) => {
                if !waiting.is_empty() {
                    if begins(&now, &waiting, claim, apart, text) {
                        let shut = gap || near < waiting.len();
                        let below = match (behind, shut) {
                            (true, _) if gap => waiting.len(),
                            (false, false) => 0,
                            _ => near,
                        };
                        let (name, handle) = (now.name, now.handle);
                        let (to, other) = now.names_behind(&waiting, claim.line, below, text);
                        let mut before = core::mem::take(&mut now);
                        // "@ana 24k followers, TikTok @ana2", below it "@ben ...": one of which nothing is told.
                        let lost = other && waiting.iter().skip(to).any(hard);
                        for (i, w) in waiting.iter().enumerate() {
                            match (other, i < to) {
                                (false, true) => before.identify(w, text, true),
                                (true, true) if lost => {}
                                _ => now.identify(w, text, false),
                            }
                        }
                        // A media kit: under one name one network after the other.
                        if !apart && now.handle.is_none() && now.name.is_none() && handle.is_none() {
                            now.name = name;
                        }
                        done.push(before);
                    } else {
                        for w in &waiting {
                            now.identify(w, text, true);
                        }
                    }
                    waiting.clear();
                    (apart, near) = (false, 0);
                } else if now.contradicts(claim)
                    && let Some(next @ Event::Platform { platform, .. }) = events.get(at + 1)
                    && !now.mentions.is_empty()
                    && now.mentions.iter().all(|m| m.platform != *platform)
                    && of(claim, next, text)
                {
                    // "12K followers on Instagram and 3K on YouTube": under one name one network after the other.
                    let before = core::mem::take(&mut now);
                    now.name = before.name.filter(|_| before.handle.is_none());
                    done.push(before);
                }
                gap = false;
                if now.line == 0 {
                    now.line = claim.line;
                }
                // "A has 18k followers and 800 likes, B has 41k followers and 1,900 likes": what follows may be B's.
                let after = |c: &&Claim| c.line == claim.line && !account(c.noun);
                if now.contradicts(claim) && now.claims.last().filter(after).is_some() {
                    now.muddled = claim.line;
                }
                if now.muddled == claim.line && !account(claim.noun) {
                    now.strays.push(Claim { quals: word::UNCLEAR, ..*claim });
                } else {
                    now.claims(claim);
                }
            }
        }
    }
    // "..., TikTok @joe (empty)": another account, of which nothing is told.
    let other = |w: &&Event| matches!(w, Event::Platform { platform, .. } if !now.mentions.is_empty() && now.mentions.iter().all(|m| m.platform != *platform));
    let new =
        waiting.iter().position(|w| other(&w)).filter(|p| now.has_claims() && waiting.get(*p + 1).is_some_and(hard));
    let rest = waiting.split_off(new.unwrap_or(waiting.len()));
    for w in &waiting {
        now.identify(w, text, true);
    }
    done.push(now);
    if !rest.is_empty() {
        let mut last = Person::default();
        for w in &rest {
            last.identify(w, text, false);
        }
        done.push(last);
    }
    done
}

/// Whether a platform is named right behind a count, as where it is: "12K followers on Instagram", "12K (IG)".
fn of(claim: &Claim, event: &Event, text: &str) -> bool {
    const ON: &str = "on|auf|bei|sur|en|no|na|em|su|op|på|w|в|на";
    let Event::Platform { span, line, .. } = event else { return false };
    // A label and a word or two: no longer way is walked.
    let between = seek::cut(text, claim.span.end.max(span.start.saturating_sub(80)) as usize, span.start as usize);
    let (mut at, mut last) = (0, "");
    while let Some(word) = seek::word(between, &mut at) {
        last = word;
    }
    account(claim.noun)
        && claim.line == *line
        && span.start.saturating_sub(claim.span.end) <= 80
        && !between.contains([',', ';', '.', '|', '•', '·', '/', '&', ')', ':'])
        && (seek::among(ON, last) || last.ends_with(['(', '[']))
}

/// Whether `claim` is the next creator's, named by `waiting`.
fn begins(now: &Person, waiting: &[Event], claim: &Claim, apart: bool, text: &str) -> bool {
    if now.contradicts(claim) {
        return true;
    }
    let last = now.claims.last().map_or(0, |c| c.line);
    let other = |event: &Event| match *event {
        Event::Handle { span, lead, line, .. } if lead => {
            now.handle_text(text).is_some_and(|h| span.of(text) != Some(h)).then_some(line)
        }
        Event::Platform { platform, rank, line, .. } if rank >= SURE => {
            (!now.mentions.is_empty() && now.mentions.iter().all(|m| m.platform != platform)).then_some(line)
        }
        Event::Name { span, line, .. } => now.name.is_some_and(|(n, _)| n.of(text) != span.of(text)).then_some(line),
        _ => None,
    };
    // "Ana has 18k followers, Ben gets 41k views": within a sentence only its subject is named so.
    let subject = |event: &&Event| matches!(event, Event::Name { soft: false, line, .. } if *line == claim.line && *line == now.claims.last().map_or(0, |c| c.line));
    if (now.name.is_some() || now.handle.is_some()) && waiting.iter().find(subject).and_then(other).is_some() {
        return true;
    }
    let told = || now.claims.iter().any(|c| same(c.noun, Noun::Followers));
    waiting
        .iter()
        .filter_map(other)
        .any(|line| (line == claim.line && last < line) || (apart && account(claim.noun) && told()))
}
