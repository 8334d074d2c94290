//! People to drafts: the values of each creator as facts, questions, marks and notes.
//!
//! Knows which fact a key sets, and what has to agree for a rate to be taken. Refuses to choose between two readings of a
//! number, and to take one of two values that contradict each other.

use super::keys::{self, AVG, MEDIAN, TOTAL};
use super::scan::{Kind, Node};
use super::shape::{Creator, Part, Told};
use super::text::plain;
use super::value::{number, paid, rates};
use crate::model::{Decimal, Draft, Fact, Field, Platform, Post, Provenance, Quantity, Span};
use crate::paste::address::{is_handle, profile, undrawn};
use crate::paste::assemble::Assembly;
use crate::paste::meaning::Outcome;
use crate::paste::odd::sound;
use crate::paste::reading::{Answer, Asked, Choice, Detail, EXCERPT, MarkKind, NoteCode, Other, Rule};
use crate::paste::seek::same;

/// Posts of one creator.
const MOST_POSTS: usize = 1000;

/// What a count sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    One(Field),
    /// Per post or over the account's life: to be asked.
    Either(Field, Field),
    Fee,
    /// The followers are hidden.
    Hidden,
    /// Not of one post.
    Sum,
    Nothing,
}

/// What decides of what likes or views are.
#[derive(Default)]
struct Beside {
    followers: Option<Decimal>,
    comments: bool,
    channel: bool,
}

/// Makes drafts.
pub(in super::super) struct Maker<'a, 't> {
    pub text: &'t str,
    pub nodes: &'t [Node],
    pub made: &'a mut Assembly<'t>,
    /// A line and where it was counted to: for who has no object, and for who has one.
    pub places: &'a mut [(u32, usize); 2],
}

impl Maker<'_, '_> {
    /// The line where a creator's object begins.
    fn line(&mut self, who: &Part) -> u32 {
        let to = self.span(who.node).start as usize;
        let [nobody, somebody] = self.places;
        let place = if who.node == 0 { nobody } else { somebody };
        let (line, at) = *place;
        let breaks = |from: usize, to: usize| {
            let passed = self.text.as_bytes().get(from..to).unwrap_or_default();
            passed.iter().filter(|b| **b == b'\n').count() as u32
        };
        // One of the two is empty.
        *place = (line + breaks(at, to) - breaks(to, at), to);
        place.0
    }

    fn span(&self, node: u32) -> Span {
        self.nodes.get(node as usize).map_or_else(Span::default, |n| n.span)
    }

    /// One note for all keys that are not known.
    #[inline(never)] // A door.
    pub(in super::super) fn unread(&mut self, nodes: &[u32]) {
        let (mut names, mut more) = (String::new(), 0u32);
        let mut first = None;
        let mut seen: Vec<&str> = Vec::new();
        for node in nodes.iter().filter_map(|i| self.nodes.get(*i as usize)) {
            let place = if node.key.end > 0 { node.key } else { node.span };
            let Some(name) = place.of(self.text) else { continue };
            // Each name once, as far as they are listed.
            if seen.contains(&name) || seen.len() >= 64 {
                continue;
            }
            seen.push(name);
            first = first.or(Some(place));
            if node.key.end > 0 && names.len() + name.len() + 6 <= EXCERPT {
                if !names.is_empty() {
                    names.push_str(", ");
                }
                names.push_str(name);
            } else {
                more += 1;
            }
        }
        if more > 0 && !names.is_empty() {
            names.push_str(" +");
            names.push_str(&more.to_string());
        }
        if let Some(place) = first {
            self.made.say(NoteCode::KeysUnread, place, 0, Detail::Text(names));
        }
    }

    /// Adds a creator.
    #[inline(never)] // A door.
    pub(in super::super) fn creator(&mut self, creator: &Creator) {
        let at = self.made.reading.creators.len();
        let asked = self.made.reading.questions.len();
        let mut draft = Draft::default();
        let who = &creator.who;
        self.identity(who, &mut draft, at);
        let platform = draft.platform.as_ref().map(|f| f.value);
        let lone = match creator.posts.as_slice() {
            [one] if !who.counts.iter().any(|t| t.quals & (AVG | MEDIAN) != 0) => Some(one.as_slice()),
            _ => None,
        };
        let beside = self.beside(who);
        let targets: Vec<(Told, Target)> = who
            .counts
            .iter()
            .map(|t| (*t, self.target(t, &beside, platform)))
            .chain(lone.unwrap_or_default().iter().map(|t| (*t, single(t).map_or(Target::Nothing, Target::One))))
            .collect();
        let hidden = targets.iter().any(|(_, to)| *to == Target::Hidden);
        for field in Field::ALL {
            let same = |to: &Target| *to == Target::One(field);
            if field == Field::Followers && hidden {
                for (t, _) in targets.iter().filter(|(_, to)| *to == Target::Hidden) {
                    draft.hidden.push((field, self.span(t.node)));
                    self.made.mark(self.span(t.node), MarkKind::Hidden(field), at);
                }
                continue;
            }
            self.fact(field, targets.iter().filter(|(_, to)| same(to)).map(|(t, _)| *t), &mut draft, at, platform);
        }
        for (t, to) in &targets {
            match *to {
                Target::Either(a, b) if draft.fact(a).is_none() && draft.fact(b).is_none() => {
                    self.either(t.node, a, b, platform, at);
                }
                Target::Fee if draft.fee.is_none() => match paid(self.nodes, self.text, t.node, who.currency) {
                    Some(Outcome::Paid(m)) => {
                        let span = self.span(t.node);
                        draft.fee = Some(Fact::pasted(m, span));
                        self.made.mark(span, MarkKind::Fee, at);
                    }
                    Some(Outcome::Ask(choices)) => self.made.ask(at, self.span(t.node), choices),
                    Some(Outcome::Skip(code)) => self.made.skip(code, self.span(t.node), 0, None),
                    _ => {}
                },
                Target::Sum => self.made.skip(NoteCode::NotPerPost, self.span(t.node), 0, None),
                _ => {}
            }
        }
        self.rate(&targets, &mut draft, at);
        if lone.is_none() {
            for post in creator.posts.iter().take(MOST_POSTS) {
                self.post(post, platform, &mut draft, at);
            }
        }
        // A field that is asked about has no fact.
        for q in self.made.reading.questions.get(asked..).unwrap_or_default() {
            for c in &q.readings {
                match c.asked {
                    Asked::Field(f) => draft.forget(f),
                    Asked::Fee => draft.fee = None,
                    Asked::Platform => draft.platform = None,
                }
            }
        }
        if at > 0 {
            let line = self.line(who);
            self.made.reading.others.push(Other {
                creator: Some(at),
                handle: draft.handle.as_ref().map(|f| f.value.clone()),
                name: draft.name.as_ref().map(|f| f.value.clone()),
                platform,
                line,
            });
        }
        draft.facts.shrink_to_fit();
        self.made.reading.creators.push(draft);
    }

    fn identity(&mut self, who: &Part, draft: &mut Draft, at: usize) {
        let (mut name, mut marked) = (who.name, false);
        if who.handle != 0 {
            let mut span =
                self.nodes.get(who.handle as usize).filter(|_| who.keyed).map_or(self.span(who.handle), |n| n.key);
            let meant = plain(span, self.text);
            let (drawn, bare) = undrawn(&meant);
            let at_sign = bare.starts_with('@');
            let bare = bare.strip_prefix('@').unwrap_or(bare);
            if let Some((platform, Some((from, to)))) = profile(&meant) {
                let _ = platform;
                let handle = meant.get(from..to).unwrap_or_default().to_owned();
                self.handle(handle, span, draft, at);
            } else if !bare.is_empty() && !bare.contains(char::is_whitespace) {
                // Where nothing in it is written in any other way than it is meant.
                if span.of(self.text) == Some(&meant) {
                    let from = span.start as usize + drawn + usize::from(at_sign);
                    span = Span::new(from, from + bare.len());
                }
                marked = at_sign;
                self.handle(bare.to_owned(), span, draft, at);
            } else if name == 0 {
                name = who.handle;
            }
        }
        if name != 0 {
            let span = self.span(name);
            let meant = plain(span, self.text);
            let meant = meant.trim();
            if !meant.is_empty() {
                if meant.contains(char::REPLACEMENT_CHARACTER) {
                    self.made.skip(NoteCode::HalfCharacter, span, 0, None);
                }
                draft.name = Some(Fact::pasted(meant.to_owned(), span));
                self.made.mark(span, MarkKind::Name, at);
            }
        }
        let mut told = None;
        if let Some((platform, node)) = who.network {
            told = self.nodes.get(node as usize).map(|n| {
                let key = n.key.of(self.text).unwrap_or_default();
                let word =
                    n.kind == Kind::Text && !key.get(..platform.key().len()).is_some_and(|k| same(k, platform.key()));
                let span = if word { n.span } else { n.key };
                let pasted = if word { Provenance::Pasted(span) } else { Provenance::Implied(span) };
                (platform, pasted, span)
            });
        }
        for url in &who.urls {
            let span = self.span(*url);
            let Some(raw) = span.of(self.text) else { continue };
            let slashes = plain(span, self.text);
            let Some((platform, handle)) = profile(&slashes) else { continue };
            if told.is_none() {
                told = Some((platform, Provenance::Pasted(span), span));
            }
            if let (None, Some((from, to))) = (&draft.handle, handle) {
                let value = slashes.get(from..to).unwrap_or_default().to_owned();
                let place =
                    if raw == slashes { Span::new(span.start as usize + from, span.start as usize + to) } else { span };
                self.handle(value, place, draft, at);
            }
        }
        if let Some((value, provenance, span)) = told {
            draft.platform = Some(Fact { value, provenance });
            self.made.mark(span, MarkKind::Platform, at);
        }
        // Signs alone are none either.
        if let Some(Fact { value, provenance }) = &draft.handle
            && !(sound(value, marked, told.map(|(p, ..)| p)) && (is_handle(value) || !value.is_ascii()))
            && let Some(span) = provenance.span()
        {
            self.made.skip(NoteCode::OddHandle, span, 0, None);
        }
    }

    fn handle(&mut self, value: String, span: Span, draft: &mut Draft, at: usize) {
        draft.handle = Some(Fact::pasted(value, span));
        self.made.mark(span, MarkKind::Handle, at);
    }

    /// What a count of an account sets.
    fn target(&self, t: &Told, beside: &Beside, platform: Option<Platform>) -> Target {
        let usual = t.quals & (AVG | MEDIAN) != 0;
        let total = t.quals & TOTAL != 0;
        match t.key {
            keys::FOLLOWERS if !usual => Target::One(Field::Followers),
            keys::FOLLOWING if !usual => Target::One(Field::Following),
            keys::POSTS if !usual => Target::One(Field::Posts),
            keys::CONNECTIONS => Target::One(Field::Connections),
            keys::MONTHLY => Target::One(Field::ViewsMonthly),
            keys::HEARTS if !usual => Target::One(Field::LikesTotal),
            keys::HEARTS => Target::One(Field::LikesPerPost),
            // On an account these are the likes that it gave.
            keys::DIGGS if !usual => Target::Nothing,
            keys::LIKES if total => Target::One(Field::LikesTotal),
            keys::VIEWS if total => Target::One(Field::ViewsTotal),
            keys::COMMENTS..=keys::ENGAGEMENTS if total => Target::Sum,
            keys::LIKES if !usual => {
                let more = self.amount(t.node) > beside.followers;
                match platform {
                    Some(Platform::TikTok) if more && beside.followers.is_some() => Target::One(Field::LikesTotal),
                    Some(Platform::Facebook) => Target::Either(Field::LikesPerPost, Field::PageLikes),
                    // Comments are counted per post alone: so are the likes beside them.
                    _ if !more && beside.comments => Target::One(Field::LikesPerPost),
                    _ => Target::Either(Field::LikesPerPost, Field::LikesTotal),
                }
            }
            keys::VIEWS if !usual => {
                if beside.channel {
                    Target::One(Field::ViewsTotal)
                } else {
                    Target::Either(Field::ViewsPerPost, Field::ViewsTotal)
                }
            }
            keys::ENGAGEMENTS => Target::One(Field::EngagementsPerPost),
            keys::FEE => Target::Fee,
            keys::HIDDEN => Target::Hidden,
            _ => single(t).map_or(Target::Nothing, Target::One),
        }
    }

    /// What is told beside likes or views of which nobody says of what they are.
    fn beside(&self, who: &Part) -> Beside {
        let bare = |t: &Told| matches!(t.key, keys::LIKES | keys::VIEWS) && t.quals & (AVG | MEDIAN | TOTAL) == 0;
        if !who.counts.iter().any(bare) {
            return Beside::default();
        }
        let size = |key| who.counts.iter().filter(|t| t.key == key).find_map(|t| self.amount(t.node));
        let comments = size(keys::COMMENTS).is_some();
        Beside { followers: size(keys::FOLLOWERS), comments, channel: self.is_channel(who) }
    }

    /// The statistics of a channel, as YouTube's interface gives them: subscribers, views and videos side by side.
    fn is_channel(&self, who: &Part) -> bool {
        let has = |key, word: &str| {
            who.counts.iter().filter(|t| t.key == key).any(|t| {
                let key = self.nodes.get(t.node as usize).and_then(|n| n.key.of(self.text));
                key.is_some_and(|k| k.contains(word))
            })
        };
        has(keys::FOLLOWERS, "ubscriberCount") && has(keys::VIEWS, "viewCount") && has(keys::POSTS, "videoCount")
            || who.counts.iter().any(|t| t.key == keys::HIDDEN)
    }

    /// The plain size of a value, to compare two of them.
    fn amount(&self, node: u32) -> Option<Decimal> {
        let n = self.nodes.get(node as usize)?;
        match number(n, self.text, Field::LikesTotal, None)? {
            Outcome::Fact(q) => Some(q.value),
            _ => None,
        }
    }

    /// One fact; values that contradict each other are asked about.
    fn fact(
        &mut self,
        field: Field,
        told: impl Iterator<Item = Told>,
        draft: &mut Draft,
        at: usize,
        platform: Option<Platform>,
    ) {
        let mut best: Option<(Quantity, Span)> = None;
        let mut choices: Vec<Choice> = Vec::new();
        let mut absent = None;
        for t in told {
            let Some(n) = self.nodes.get(t.node as usize) else { continue };
            if field == Field::EngagementRatePercent && n.kind != Kind::Null {
                continue;
            }
            match number(n, self.text, field, platform) {
                // "reach": 0.4.
                Some(Outcome::Fact(q))
                    if matches!(field, Field::ReachPerPost | Field::ImpressionsPerPost | Field::EngagementsPerPost)
                        && t.quals & (AVG | MEDIAN) == 0
                        && (1..Decimal::SCALE).contains(&q.value.parts()) =>
                {
                    self.made.skip(NoteCode::UnitsLost, n.span, 0, Some(field));
                }
                // "12,3": nobody's interface writes a few and a third so; the unit was lost.
                Some(Outcome::Fact(q))
                    if n.kind == Kind::Text
                        && field.per_post()
                        && q.value.parts() < 100 * Decimal::SCALE
                        && q.value.parts() % Decimal::SCALE != 0
                        && n.span.of(self.text).is_some_and(|raw| raw.contains(',')) =>
                {
                    self.made.skip(NoteCode::UnitsLost, n.span, 0, Some(field));
                }
                Some(Outcome::Fact(q)) => {
                    if t.quals & MEDIAN != 0 && field.per_post() {
                        draft.medians = true;
                    }
                    let one =
                        Choice { asked: Asked::Field(field), value: Answer::Quantity(q), rule: Rule::OneOfSeveral };
                    if best.is_none() {
                        best = Some((q, n.span));
                        choices.push(one);
                    } else if !choices.iter().any(|c| c.value == one.value) && choices.len() < 4 {
                        choices.push(one);
                        self.made.skip(NoteCode::Conflict, n.span, 0, Some(field));
                    }
                }
                Some(Outcome::Ask(open)) if best.is_none() => {
                    self.made.ask(at, n.span, open);
                    return;
                }
                Some(Outcome::Hidden) => absent = Some(n.span),
                Some(Outcome::Skip(code)) => self.made.skip(code, n.span, 0, Some(field)),
                _ => {}
            }
        }
        match best {
            Some((_, span)) if choices.len() > 1 => self.made.ask(at, span, choices),
            Some((q, span)) => {
                draft.set(field, Fact::pasted(q, span));
                self.made.mark(span, MarkKind::Field(field), at);
            }
            None => {
                if let Some(span) = absent {
                    draft.hidden.push((field, span));
                    self.made.mark(span, MarkKind::Hidden(field), at);
                }
            }
        }
    }

    /// Likes or views of which nobody says whether they are of a post.
    fn either(&mut self, node: u32, a: Field, b: Field, platform: Option<Platform>, at: usize) {
        let Some(n) = self.nodes.get(node as usize) else { return };
        match (number(n, self.text, a, platform), number(n, self.text, b, platform)) {
            (Some(Outcome::Fact(x)), Some(Outcome::Fact(y))) => {
                let choice = |field, q, rule| Choice { asked: Asked::Field(field), value: Answer::Quantity(q), rule };
                self.made.ask(at, n.span, vec![choice(a, x, Rule::PerPost), choice(b, y, Rule::Lifetime)]);
            }
            (Some(Outcome::Ask(open)), _) => self.made.ask(at, n.span, open),
            (Some(Outcome::Skip(code)), _) => self.made.skip(code, n.span, 0, Some(a)),
            _ => {}
        }
    }

    /// A rate: in percent or a fraction, which the counts beside it tell.
    fn rate(&mut self, targets: &[(Told, Target)], draft: &mut Draft, at: usize) {
        let field = Field::EngagementRatePercent;
        for (t, _) in targets.iter().filter(|(_, to)| *to == Target::One(field)) {
            let Some(n) = self.nodes.get(t.node as usize).filter(|n| n.kind != Kind::Null) else { continue };
            let value = |f| draft.value(f).map(Decimal::to_f64);
            let mut sum = value(Field::EngagementsPerPost);
            for f in [Field::LikesPerPost, Field::CommentsPerPost, Field::SharesPerPost, Field::SavesPerPost] {
                if draft.fact(Field::EngagementsPerPost).is_none()
                    && let Some(v) = value(f)
                {
                    sum = Some(sum.unwrap_or(0.0) + v);
                }
            }
            let fits = |q: &Quantity, most: f64| {
                [Field::Followers, Field::ViewsPerPost].into_iter().any(|base| {
                    let (Some(sum), Some(base)) = (sum, value(base).filter(|b| *b > 0.0)) else { return false };
                    let (told, counted) = (q.value.to_f64(), 100.0 * sum / base);
                    told <= most * counted && counted <= most * told
                })
            };
            let percent_key = n.key.of(self.text).is_some_and(|k| crate::paste::seek::find(k, "percent").is_some());
            let choices = match rates(n, self.text) {
                Ok(choices) => choices,
                Err(code) => {
                    self.made.skip(code, n.span, 0, Some(field));
                    continue;
                }
            };
            let picked = |most: f64| {
                let mut found = choices.iter().filter_map(|c| match c.value {
                    Answer::Quantity(q) if fits(&q, most) => Some(q),
                    _ => None,
                });
                found.next().filter(|_| found.next().is_none())
            };
            let stated = match choices.first().map(|c| c.value) {
                // Nothing is nothing either way; a sign or the key says which it is.
                Some(Answer::Quantity(q)) if q.value == Decimal::ZERO || percent_key || choices.len() == 1 => Some(q),
                _ => picked(1.1).or_else(|| picked(5.0)),
            };
            match stated {
                Some(q) => {
                    draft.set(field, Fact::pasted(q, n.span));
                    self.made.mark(n.span, MarkKind::Field(field), at);
                }
                None => self.made.ask(at, n.span, choices),
            }
            return;
        }
    }

    fn post(&mut self, counts: &[Told], platform: Option<Platform>, draft: &mut Draft, at: usize) {
        let mut post = Post::default();
        for t in counts {
            let (Some(field), Some(n)) = (single(t), self.nodes.get(t.node as usize)) else { continue };
            let slot = match field {
                Field::LikesPerPost => &mut post.likes,
                Field::CommentsPerPost => &mut post.comments,
                Field::SharesPerPost => &mut post.shares,
                Field::SavesPerPost => &mut post.saves,
                Field::ViewsPerPost => &mut post.views,
                _ => continue,
            };
            match number(n, self.text, field, platform) {
                Some(Outcome::Fact(q)) if slot.is_none() => {
                    *slot = Some(Fact::pasted(q, n.span));
                    self.made.mark(n.span, MarkKind::PostValue(field), at);
                }
                Some(Outcome::Skip(code)) => self.made.skip(code, n.span, 0, Some(field)),
                Some(Outcome::Ask(_)) => self.made.skip(NoteCode::BrokenNumber, n.span, 0, Some(field)),
                _ => {}
            }
        }
        draft.posts.push(post);
    }
}

/// The fact that a count of one post sets.
fn single(t: &Told) -> Option<Field> {
    Some(match t.key {
        keys::LIKES | keys::DIGGS => Field::LikesPerPost,
        keys::COMMENTS => Field::CommentsPerPost,
        keys::SHARES => Field::SharesPerPost,
        keys::SAVES => Field::SavesPerPost,
        keys::VIEWS => Field::ViewsPerPost,
        keys::REACH => Field::ReachPerPost,
        keys::IMPRESSIONS => Field::ImpressionsPerPost,
        keys::RATE => Field::EngagementRatePercent,
        _ => return None,
    })
}
