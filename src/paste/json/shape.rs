//! Objects to people: which values of a tree belong to one creator, which are a post's, which are another's.
//!
//! Knows how interfaces nest: an owner inside a post, counts inside `stats`, posts inside a profile, lists inside wrappers.
//! What stands below an unknown key of a profile is not taken for the profile's. Refuses to know what a number means.

use super::keys::{self, Key, Quals};
use super::scan::{Kind, Node};
use super::text::hash;
use super::value::is_number;
use crate::model::{Platform, Span};
use crate::paste::address::is_handle;
use crate::paste::seek::{among, same};

/// A value that a key tells the meaning of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub key: Key,
    pub quals: Quals,
    /// The node of the value.
    pub node: u32,
}

/// What is told in one object and its parts. A node of 0 is none: that one is never a value.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub handle: u32,
    /// The key of that node is the handle, not its value.
    pub keyed: bool,
    pub name: u32,
    /// "name", beside a fuller one the handle.
    short: u32,
    title: u32,
    pub urls: Vec<u32>,
    /// Where it is told: the value that names it, or the key that no other platform has.
    pub network: Option<(Platform, u32)>,
    pub currency: u32,
    pub counts: Vec<Told>,
    pub owner: Option<Box<Part>>,
    pub posts: Vec<Part>,
    /// Objects and lists below other keys: creators where this is none.
    kids: Vec<Part>,
    /// What keys say of one platform: "instagram_followers".
    accounts: Vec<Part>,
    /// Values that no key told the meaning of, by their nodes.
    pub unread: Vec<u32>,
    /// The object.
    pub node: u32,
    /// It stands in a list.
    row: bool,
    /// Some count is one that only an account has; one is of a post.
    account: bool,
    post: bool,
}

impl Part {
    fn count(&mut self, told: Told) {
        // Counts that only an account has.
        self.account |= told.quals & (keys::AVG | keys::MEDIAN) != 0
            || matches!(
                told.key,
                keys::FOLLOWERS
                    | keys::FOLLOWING
                    | keys::POSTS
                    | keys::HEARTS
                    | keys::MONTHLY
                    | keys::CONNECTIONS
                    | keys::HIDDEN
            );
        self.post |= in_post(told.key);
        self.counts.push(told);
    }

    fn is_account(&self) -> bool {
        // A rate or a price is an account's where nothing else is told of a post.
        self.account || !self.counts.is_empty() && !self.post
    }

    /// Counts of one post.
    fn is_post(&self) -> bool {
        !self.counts.is_empty() && !self.is_account()
    }

    fn is_named(&self) -> bool {
        self.handle != 0 || self.name != 0
    }

    /// Takes in what another part of the same object tells.
    fn absorb(&mut self, mut other: Part) {
        let first = |a: &mut u32, b: u32| {
            if *a == 0 {
                *a = b;
            }
        };
        self.keyed |= self.handle == 0 && other.keyed;
        first(&mut self.handle, other.handle);
        first(&mut self.name, other.name);
        first(&mut self.short, other.short);
        first(&mut self.title, other.title);
        first(&mut self.currency, other.currency);
        self.network = self.network.or(other.network);
        self.urls.append(&mut other.urls);
        self.counts.append(&mut other.counts);
        self.account |= other.account;
        self.post |= other.post;
        self.posts.append(&mut other.posts);
        self.kids.append(&mut other.kids);
        self.unread.append(&mut other.unread);
        if let Some(owner) = other.owner {
            self.own(*owner);
        }
    }

    /// Takes in a kid. Most parts have none or one, which gets no room for more: of these there may be as many as objects.
    fn kid(&mut self, kid: Part) {
        self.kids.reserve_exact(usize::from(self.kids.is_empty()));
        self.kids.push(kid);
    }

    /// "platforms": each is an account of the one who is named beside it.
    fn lend(&mut self, from: usize) {
        let (handle, name) = (self.handle, if self.name == 0 { self.short } else { self.name });
        let one = self.kids.len() == from + 1;
        for kid in self.kids.iter_mut().skip(from).filter(|kid| (one || kid.network.is_some()) && !kid.is_named()) {
            (kid.handle, kid.name) = (handle, name);
        }
    }

    /// Whether it counts anything, however deep inside.
    fn tells(&self) -> bool {
        !(self.counts.is_empty() && self.posts.is_empty()) || self.kids.iter().any(Part::tells)
    }

    /// Whether its posts name their owners themselves.
    fn is_feed(&self) -> bool {
        self.posts.iter().any(|p| p.owner.as_ref().is_some_and(|o| o.is_named()))
    }

    fn own(&mut self, owner: Part) {
        self.owner.get_or_insert_default().absorb(owner);
    }
}

/// Whether a key counts something of a post.
fn in_post(key: Key) -> bool {
    matches!(key, keys::LIKES..=keys::IMPRESSIONS | keys::DIGGS)
}

/// A creator: who it is with the account's counts, and single posts.
#[derive(Debug, Default)]
pub(in super::super) struct Creator {
    pub(super) who: Part,
    pub(super) posts: Vec<Vec<Told>>,
    /// Told beside a post: of the same person as another object, perhaps.
    beside: bool,
    /// A hash of handle or name and platform.
    id: u32,
}

/// Meanings of keys that were looked up: few are different.
const MEMORY: usize = 512;

/// Sorts the values of a text.
pub(in super::super) struct Shape<'t> {
    text: &'t str,
    nodes: &'t [Node],
    known: Vec<(u32, Key, Quals)>,
    pub(in super::super) creators: Vec<Creator>,
    /// Where the creators of each identity are: one place after the other from its hash on, 0 is free.
    places: Vec<u32>,
    /// What was not taken, by its nodes.
    pub(in super::super) unread: Vec<u32>,
}

impl<'t> Shape<'t> {
    #[inline(never)] // A door.
    pub(in super::super) fn new(text: &'t str, nodes: &'t [Node]) -> Shape<'t> {
        Shape {
            text,
            nodes,
            known: vec![(0, keys::UNKNOWN, 0); MEMORY],
            creators: Vec::new(),
            places: vec![0; nodes.len().next_power_of_two().max(16)],
            unread: Vec::new(),
        }
    }

    /// Sorts everything: values on their own are one list.
    #[inline(never)] // A door.
    pub(in super::super) fn all(&mut self) {
        let mut whole = Part::default();
        let end = self.nodes.len() as u32;
        self.elements(0, end, None, &mut whole);
        self.give(whole);
        // Who is only named is a creator where nobody is told more of.
        let told = |c: &Creator| !c.who.counts.is_empty() || !c.posts.is_empty();
        if self.creators.iter().any(told) {
            self.creators.retain(|c| told(c) || (c.who.row && c.who.handle != 0));
            // What was asked for stands beside the answers: "query": {"followers": 10000}.
            let nobody = |c: &Creator| !c.who.row && !c.who.is_named() && c.who.urls.is_empty() && c.posts.is_empty();
            let others = self.creators.iter().any(|c| c.who.row && c.who.handle != 0);
            for c in self.creators.iter().filter(|c| others && nobody(c)) {
                self.unread.extend(c.who.counts.iter().map(|t| t.node));
            }
            self.creators.retain(|c| !(others && nobody(c)));
        }
    }

    fn node(&self, i: u32) -> Option<&'t Node> {
        self.nodes.get(i as usize)
    }

    fn meaning(&mut self, key: Span, quals: Quals) -> (Key, Quals) {
        let raw = key.of(self.text).unwrap_or_default();
        let h = hash(raw) ^ u32::from(quals) << 16 | 1;
        let Some(slot) = self.known.get_mut(h as usize / 2 % MEMORY) else { return (keys::UNKNOWN, 0) };
        if slot.0 != h {
            let (key, quals) = path(raw, quals);
            *slot = (h, key, quals);
        }
        (slot.1, slot.2)
    }

    /// The number of `{"count": 12}`.
    fn counted(&mut self, at: u32, end: u32, words: &str) -> Option<u32> {
        let mut i = at + 1;
        while i < end {
            let n = self.node(i)?;
            if n.key.of(self.text).is_some_and(|key| among(words, key)) && !n.is_nest() {
                return Some(i);
            }
            i = n.next;
        }
        None
    }

    /// What an object tells. It is inside itself at most as deep as the text is read.
    fn object(&mut self, at: u32, quals: Quals, network: Option<(Platform, u32)>) -> Part {
        let mut part = Part { node: at, network, ..Part::default() };
        let Some(end) = self.node(at).map(|n| n.next) else { return part };
        let mut i = at + 1;
        while let Some(n) = self.node(i).filter(|_| i < end) {
            if !n.is_nest() {
                self.scalar(i, n, quals, &mut part);
            }
            i = n.next;
        }
        // Whom it is about is known by now to what is inside.
        let network = part.network;
        for owners in [false, true] {
            let mut i = at + 1;
            while let Some(n) = self.node(i).filter(|_| i < end) {
                let (key, _) = self.meaning(n.key, quals);
                if n.is_nest() && key != keys::NOISE && (key == keys::OWNER) == owners {
                    self.nest(i, n, key, network, &mut part);
                }
                i = n.next;
            }
        }
        // A fuller name makes of "name" the handle.
        if part.short != 0 && part.name != 0 && part.handle == 0 {
            part.handle = part.short;
        } else if part.name == 0 {
            part.name = part.short;
        }
        part.short = 0;
        let accounts = core::mem::take(&mut part.accounts);
        let (first, kids) = (accounts.first().and_then(|a| a.network), part.kids.len());
        let same = accounts.len() == 1 && part.network.is_none_or(|(p, _)| first.is_some_and(|(q, _)| p == q));
        let counts = accounts.iter().any(|a| !a.counts.is_empty());
        for mut account in accounts {
            if same {
                part.absorb(account);
            } else if counts {
                part.kids.push(account);
            } else {
                account.network = None;
                part.absorb(account);
            }
        }
        part.lend(kids);
        self.keyed(&mut part);
        // "name": "Instagram".
        if part.handle == 0
            && part.network.is_none()
            && let Some(p) = self.node(part.name).and_then(|n| self.network(n.span)).filter(|_| part.name != 0)
        {
            (part.network, part.name) = (Some((p, part.name)), 0);
        }
        part
    }

    /// Whether a list in a part holds people with counts: by their handles, or by its key ("name" has many a city too).
    fn lists(&self, part: &Part) -> bool {
        const PEOPLE: &str = "creators|influencers|accounts|profiles|talents|talent|users|people|bloggers";
        let key = self.node(part.node).and_then(|n| n.key.of(self.text)).unwrap_or_default();
        let named = among(PEOPLE, key);
        let person = |kid: &Part| kid.row && kid.is_account() && (kid.handle != 0 || named && kid.name != 0);
        part.kids.iter().any(|kid| person(kid) || self.lists(kid))
    }

    /// `{"@ada": {"followers": 12}, "bob.bakes": {…}}`: accounts and nothing else, below what can only be handles.
    fn keyed(&self, part: &mut Part) {
        let key = |kid: &Part| self.node(kid.node).and_then(|n| n.key.of(self.text)).unwrap_or_default();
        let account = |kid: &Part| {
            let bare = key(kid).strip_prefix('@').unwrap_or(key(kid));
            // "example.com".
            let site = bare.rsplit_once('.').is_some_and(|(_, end)| end.len() < 4);
            kid.counts.iter().any(|t| t.key == keys::FOLLOWERS)
                && !(kid.row || kid.is_named() || site || !kid.urls.is_empty() || kid.network.is_some())
                && is_handle(bare)
        };
        let signed = |kid: &Part| key(kid).starts_with('@') || key(kid).contains('.');
        let tells = |kid: &&Part| !(kid.counts.is_empty() && kid.posts.is_empty() && kid.kids.is_empty());
        let mut kids = part.kids.iter().filter(tells);
        if part.counts.is_empty() && kids.clone().all(account) && kids.any(signed) {
            for kid in part.kids.iter_mut().filter(|kid| tells(&&**kid)) {
                (kid.handle, kid.keyed) = (kid.node, true);
            }
        }
    }

    fn scalar(&mut self, i: u32, n: &Node, quals: Quals, part: &mut Part) {
        let (key, q) = self.meaning(n.key, quals);
        if matches!(key, keys::UNKNOWN | keys::HANDLE)
            && let Some((platform, key, q)) = n.key.of(self.text).and_then(of_platform)
        {
            let own = |a: &Part| a.network.is_some_and(|(p, _)| p == platform);
            let at = part.accounts.iter().position(own).unwrap_or(part.accounts.len());
            if at == part.accounts.len() {
                part.accounts.push(Part { network: Some((platform, i)), node: i, ..Part::default() });
            }
            if let Some(account) = part.accounts.get_mut(at) {
                self.told(i, n, (key, q), account);
            }
            return;
        }
        self.told(i, n, (key, q), part);
    }

    fn told(&mut self, i: u32, n: &Node, (key, q): (Key, Quals), part: &mut Part) {
        let text = n.kind == Kind::Text;
        let empty = text && n.span.start == n.span.end;
        let first = |slot: &mut u32| {
            if *slot == 0 && text && !empty {
                *slot = i;
            }
        };
        match key {
            keys::HANDLE => {
                first(&mut part.handle);
                // Twitch's, of a channel.
                part.account |= n.key.of(self.text).is_some_and(|key| same(key, "login"));
            }
            keys::NAME => first(&mut part.name),
            keys::SHORT => first(&mut part.short),
            keys::TITLE => first(&mut part.title),
            keys::CURRENCY => first(&mut part.currency),
            keys::PLATFORM => {
                if let (true, Some(p)) = (text, self.network(n.span)) {
                    part.network = Some((p, i));
                }
            }
            keys::URL if text && !empty => part.urls.push(i),
            keys::OWNER_HANDLE | keys::OWNER | keys::OWNER_NAME if text && !empty => {
                let spaced = n.span.of(self.text).is_some_and(|s| s.contains(' ') || !s.is_ascii());
                let named = key == keys::OWNER_NAME || (key == keys::OWNER && spaced);
                let (handle, name) = if named { (0, i) } else { (i, 0) };
                part.own(Part { handle, name, ..Part::default() });
            }
            keys::HIDDEN => {
                // Only YouTube's interface has it.
                part.network = part.network.or(Some((Platform::YouTube, i)));
                if n.kind == Kind::Yes {
                    part.count(Told { key, quals: q, node: i });
                }
            }
            b'A'..=b'Z' | keys::FEE if !empty && !matches!(n.kind, Kind::Yes | Kind::No | Kind::Deep) => {
                part.count(Told { key, quals: q, node: i });
            }
            keys::NOISE | keys::URL => {}
            _ => {
                // A count that is no number is not passed over in silence.
                let count = key.is_ascii_uppercase() && matches!(n.kind, Kind::Yes | Kind::No);
                let digits = || key == keys::UNKNOWN && is_number(n, self.text);
                if count || text && digits() || matches!(n.kind, Kind::Number | Kind::Word | Kind::Void | Kind::Deep) {
                    part.unread.push(i);
                }
            }
        }
    }

    /// The platform that a word names.
    fn network(&self, span: Span) -> Option<Platform> {
        let word = span.of(self.text)?;
        if same(word, "twitter") {
            return Some(Platform::X);
        }
        Platform::ALL.into_iter().find(|p| same(p.key(), word))
    }

    fn nest(&mut self, i: u32, n: &Node, key: Key, network: Option<(Platform, u32)>, part: &mut Part) {
        let list = matches!(key, keys::LIST | keys::POSTS | keys::PART);
        if n.kind == Kind::Array {
            let (mut inside, kids) = (Part::default(), part.kids.len());
            self.elements(i + 1, n.next, network, if list { part } else { &mut inside });
            if key == keys::PART {
                part.lend(kids);
            }
            if !list {
                inside.node = i;
                if key.is_ascii_uppercase() && n.next > i + 1 {
                    part.unread.push(i);
                } else if !(inside.posts.is_empty() && inside.kids.is_empty()) {
                    part.kid(inside);
                }
            }
            return;
        }
        // "x" is a place far more often than a platform.
        if let Some(p) = self.network(n.key).filter(|_| n.key.end - n.key.start > 1) {
            let mut kid = self.object(i, 0, Some((p, i)));
            if kid.handle == 0 {
                kid.handle = part.handle;
            }
            if kid.name == 0 {
                kid.name = if part.name == 0 { part.short } else { part.name };
            }
            part.kid(kid);
            return;
        }
        match key {
            b'A'..=b'Z' => {
                match self.counted(i, n.next, "count|value") {
                    Some(node) => part.count(Told { key, quals: keys::COUNT, node }),
                    None if key != keys::POSTS => part.unread.push(i),
                    None => {}
                }
                // Its posts stand beside the count.
                if key == keys::POSTS {
                    let inside = self.object(i, 0, network);
                    part.absorb(Part { posts: inside.posts, ..Part::default() });
                }
                let raw = n.key.of(self.text).unwrap_or_default();
                // The names of Instagram's own graph; no other platform has them (formats.md, "Tables and tools").
                if raw.starts_with("edge_") || self.has(i, "page_info") {
                    part.network = part.network.or(Some((Platform::Instagram, i)));
                }
            }
            keys::FEE => {
                let inside = self.object(i, 0, network);
                match self.counted(i, n.next, "amount|value") {
                    Some(node) => part.absorb(Part {
                        counts: vec![Told { key, quals: 0, node }],
                        currency: inside.currency,
                        ..Part::default()
                    }),
                    None => part.unread.push(i),
                }
            }
            keys::PLATFORM => {
                part.network = self.object(i, 0, None).network.or(part.network);
            }
            keys::OWNER => {
                let raw = n.key.of(self.text).unwrap_or_default();
                // The scraper's authorMeta counts by bare words: "video", "fans".
                let inside = self.object(i, if raw.contains("eta") { keys::COUNT } else { 0 }, network);
                if part.is_post() { part.own(inside) } else { part.absorb(inside) }
            }
            keys::PART => {
                let (inside, kids) = (self.object(i, 0, network), part.kids.len());
                part.absorb(inside);
                part.lend(kids);
            }
            _ => {
                let inside = self.object(i, 0, network);
                part.kid(inside);
            }
        }
    }

    fn has(&self, at: u32, key: &str) -> bool {
        let end = self.node(at).map_or(0, |n| n.next);
        let mut i = at + 1;
        while let Some(n) = self.node(i).filter(|_| i < end) {
            if n.key.of(self.text) == Some(key) {
                return true;
            }
            i = n.next;
        }
        false
    }

    /// The elements of a list: posts, or further people.
    fn elements(&mut self, from: u32, to: u32, network: Option<(Platform, u32)>, into: &mut Part) {
        let mut i = from;
        while let Some(n) = self.node(i).filter(|_| i < to) {
            match n.kind {
                Kind::Object => {
                    let mut one = self.object(i, 0, network);
                    one.row = true;
                    if one.is_post() {
                        into.unread.append(&mut one.unread);
                        into.posts.push(one);
                    } else {
                        into.kid(one);
                    }
                }
                Kind::Array => self.elements(i + 1, n.next, network, into),
                Kind::Deep => into.unread.push(i),
                _ => {}
            }
            i = n.next;
        }
    }

    /// Gives out the creators of a part.
    fn give(&mut self, mut part: Part) {
        let kids = core::mem::take(&mut part.kids);
        self.creators.reserve(kids.len());
        if part.is_post() {
            let one = Part { posts: vec![part], ..Part::default() };
            return self.give(one);
        } else if part.is_account()
            && !part.is_named()
            && part.urls.is_empty()
            && part.owner.is_none()
            && kids.iter().any(|kid| self.lists(kid))
        {
            // An agency's own count, or a sum, above its list of creators.
            self.unread.extend(part.counts.iter().map(|t| t.node));
        } else if part.is_account() || (part.is_named() && !part.posts.is_empty() && !part.is_feed()) {
            // On a channel the title is its name.
            if part.name == 0 {
                part.name = part.title;
            }
            for kid in &kids {
                if kid.tells() || !kid.unread.is_empty() {
                    self.unread.push(kid.node);
                }
            }
            self.unread.append(&mut part.unread);
            if let Some(owner) = part.owner.take() {
                part.absorb(*owner);
            }
            let posts = core::mem::take(&mut part.posts);
            let at = self.creator(part, false);
            for post in posts {
                self.post(post, at);
            }
            return;
        } else {
            let posts = core::mem::take(&mut part.posts);
            let mut nobody = None;
            for mut post in posts {
                let mut owner = post.owner.take().map_or_else(Part::default, |o| *o);
                if !owner.is_named() {
                    (owner.handle, owner.name) = (post.handle, post.name);
                }
                owner.network = owner.network.or(post.network);
                if owner.urls.is_empty() {
                    owner.urls.append(&mut post.urls);
                }
                let at = if owner.is_named() || !owner.counts.is_empty() {
                    self.creator(owner, true)
                } else {
                    *nobody.get_or_insert_with(|| {
                        self.creators.push(Creator { who: owner, ..Creator::default() });
                        self.creators.len() - 1
                    })
                };
                self.unread.append(&mut post.unread);
                self.post(post, at);
            }
            if kids.is_empty() && part.is_named() {
                self.unread.append(&mut part.unread);
                part.counts.clear();
                self.creator(part, false);
            }
        }
        for kid in kids {
            self.give(kid);
        }
    }

    fn post(&mut self, post: Part, at: usize) {
        let mut counts = post.counts;
        self.unread.extend(post.kids.iter().filter(|k| !k.counts.is_empty()).map(|k| k.node));
        self.unread.extend(counts.iter().filter(|t| !in_post(t.key)).map(|t| t.node));
        counts.retain(|t| in_post(t.key));
        if let Some(c) = self.creators.get_mut(at) {
            c.posts.push(counts);
        }
    }

    /// The creator of this name, made if there is none.
    fn creator(&mut self, who: Part, beside: bool) -> usize {
        let name = if who.handle != 0 { who.handle } else { who.name };
        let place = |n: &Node| if who.keyed && who.handle != 0 { n.key } else { n.span };
        let raw = self.node(name).and_then(|n| place(n).of(self.text)).unwrap_or_default();
        let id = if name == 0 { 0 } else { hash(raw.strip_prefix('@').unwrap_or(raw)) | 1 };
        // There are more places than objects: one is free. Hundreds of one name are a list, no one's posts.
        let mut place = id as usize % self.places.len().max(1);
        let mut tries = 0;
        while let Some(at) = self.places.get(place).copied().filter(|at| id != 0 && *at != 0 && tries < 64) {
            tries += 1;
            let at = at as usize - 1;
            if let Some(c) = self.creators.get_mut(at)
                && c.id == id
                && (c.beside || beside)
                && (c.who.network.is_none()
                    || who.network.is_none_or(|(p, _)| c.who.network.is_some_and(|(q, _)| p == q)))
            {
                c.beside &= beside;
                c.who.absorb(who);
                return at;
            }
            place = (place + 1) % self.places.len().max(1);
        }
        if let Some(slot) = self.places.get_mut(place).filter(|p| id != 0 && **p == 0) {
            *slot = self.creators.len() as u32 + 1;
        }
        self.creators.push(Creator { who, posts: Vec::new(), beside, id });
        self.creators.len() - 1
    }
}

/// The platform that a key is of, and what the rest of it means: "instagram_followers".
fn of_platform(raw: &str) -> Option<(Platform, Key, Quals)> {
    let head = |p: &Platform| raw.get(..p.key().len()).is_some_and(|head| same(head, p.key()));
    let platform = Platform::ALL.into_iter().find(head)?;
    let rest = raw.get(platform.key().len()..).filter(|r| r.starts_with(|c: char| c == '_' || c.is_uppercase()))?;
    let (key, quals) = keys::key(rest, 0);
    matches!(key, b'A'..=b'Z' | keys::FEE | keys::HANDLE).then_some((platform, key, quals))
}

/// What a key means; of a path ("authorMeta.fans", "stats/followerCount") its last step, unless one before is not read.
fn path(raw: &str, quals: Quals) -> (Key, Quals) {
    let mut quals = quals;
    let mut steps = raw.split(['.', '/']).peekable();
    while let Some(step) = steps.next() {
        if steps.peek().is_none() {
            return keys::key(step, quals);
        }
        match keys::key(step, 0).0 {
            keys::PART => {}
            keys::OWNER => quals |= keys::COUNT,
            _ => break,
        }
    }
    (keys::UNKNOWN, 0)
}
