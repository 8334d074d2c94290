//! One creator of a table, cut from the text when it is wanted.
//!
//! Knows the plan of the columns and what a single cell may not be in spite of it. Refuses to keep what it cut.

use super::super::address;
use super::super::guarded;
use super::super::number::{Cash, MONEY, Numeral, PARTED, PERCENT, SIGN, TWO_WAYS, UNIT, WHOLE};
use super::super::odd;
use super::super::seek::{self, trim};
use super::figure::{Desk, Figure, figure};
use super::head::{self, platform};
use super::record::{Piece, Scan};
use super::settle::{Plan, Take, quantity};
use super::tally::{BEYOND_COUNT, BEYOND_PEOPLE, CASH, CASH_UNCLEAR, PERCENTS, SMALL, SMALL_PARTS};
use super::{CELL_LIMIT, Cell, Column, Decisions, Meaning, Seen, Sheet, Skip, SkipCode, Status};
use crate::model::{Decimal, Draft, Fact, Field, Money, Platform, Post, Provenance, Quantity, Span};
use std::borrow::Cow;

/// Whose the rows are: a run of them in the order of owners, and which of the platforms that the headers tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub from: u32,
    pub rows: u32,
    /// From 1; 0 where the headers tell no platforms apart.
    pub account: u8,
}

/// Facts of which a mean is made over the posts: the sum of their parts, of how many, and where the first stands.
type Means = [(Field, i64, i64, Span); 3];

/// Posts of one creator.
const MOST_POSTS: usize = 1000;

/// A row that is open: its cells, one after the other.
pub(super) struct Hand<'a> {
    sheet: &'a Sheet,
    text: &'a str,
    scan: Scan,
    desk: Desk,
}

impl Hand<'_> {
    pub(super) fn open(&mut self, row: usize) {
        let start = self.sheet.starts.get(row).map_or(self.text.len(), |s| *s as usize);
        self.scan.again(self.text.as_bytes(), start);
    }
    pub(super) fn piece(&self, column: usize) -> Option<Piece> {
        super::dialect::inner(&self.scan.cells, self.sheet.border).get(column).copied()
    }
    pub(super) fn figure(&mut self, column: usize) -> Figure {
        self.piece(column).map_or(Figure::Empty, |p| figure(self.text, p, &mut self.desk))
    }
    fn span(&self) -> Span {
        Span::new(self.scan.begun, self.scan.end)
    }
    /// What a cell says; of an address behind words, that, where it stands.
    fn address(&self, piece: Piece) -> (Cow<'_, str>, u32) {
        match piece.link(self.text) {
            Some(at) => (Cow::Borrowed(at.of(self.text).unwrap_or_default()), at.start),
            None => (piece.text(self.text), piece.start),
        }
    }
}

/// A table under somebody's decisions: the quick way to all of its rows.
pub struct Rows<'a> {
    hand: Hand<'a>,
    plan: Cow<'a, Plan>,
    /// The columns of which anything is taken but names.
    used: Vec<usize>,
    /// Cells that name a platform, as far as they were seen: they are the same again and again.
    known: Vec<(String, Option<Platform>)>,
}

/// Names of platforms that are remembered.
const MOST_KNOWN: usize = 16;

impl Sheet {
    pub(super) fn hand<'a>(&'a self, text: &'a str) -> Hand<'a> {
        Hand { sheet: self, text, scan: Scan::new(self.border, 0, 1), desk: Desk::default() }
    }

    /// The table under decisions: settles the columns once, for as many rows as are wanted.
    #[inline(never)] // A door.
    pub fn under<'a>(&'a self, text: &'a str, says: &Decisions) -> Rows<'a> {
        let plan = if says.is_empty() { Cow::Borrowed(&self.plan) } else { Cow::Owned(self.settle(text, says)) };
        let takes = |c: &usize| {
            let (column, take) = (plan.columns.get(*c), plan.takes.get(*c));
            match column.map(|c| c.meaning) {
                Some(Meaning::Field(_) | Meaning::Fee) => take.is_some_and(|t| t.on),
                Some(Meaning::Platform | Meaning::Url) => true,
                // Words with links behind them.
                Some(Meaning::Handle | Meaning::Account | Meaning::Name) => self.tally(*c).links > 0,
                _ => false,
            }
        };
        let used = (0..plan.columns.len()).filter(takes).collect();
        Rows { hand: self.hand(text), plan, used, known: Vec::new() }
    }

    /// How many creators there are.
    pub fn rows(&self) -> usize {
        if self.owners.is_empty() { self.starts.len() } else { self.owners.len() }
    }

    /// How many rows of the text they are.
    pub fn text_rows(&self) -> usize {
        self.starts.len()
    }

    /// The columns, as they are without anybody's decision.
    pub fn columns(&self) -> &[Column] {
        &self.plan.columns
    }

    fn owner(&self, row: usize) -> Owner {
        let from = u32::try_from(row).unwrap_or(u32::MAX);
        self.owners.get(row).copied().unwrap_or(Owner { from, rows: 1, account: 0 })
    }

    /// The `i`-th row of the text that is this owner's.
    fn nth(&self, owner: Owner, i: u32) -> usize {
        let at = owner.from.saturating_add(i) as usize;
        if self.order.is_empty() { at } else { self.order.get(at).map_or(usize::MAX, |r| *r as usize) }
    }

    /// Where a creator's row (the first, of several) stands in the text.
    pub fn row_span(&self, text: &str, row: usize) -> Span {
        let mut hand = self.hand(text);
        hand.open(self.nth(self.owner(row), 0));
        hand.span()
    }

    /// The line of a creator's row in the text, from 1.
    pub fn line(&self, row: usize) -> u32 {
        let row = u32::try_from(self.nth(self.owner(row), 0)).unwrap_or(u32::MAX);
        let i = self.lines.partition_point(|(r, _)| *r <= row);
        i.checked_sub(1).and_then(|i| self.lines.get(i)).map_or(1, |(r, line)| line + (row - r))
    }

    /// A cell of a creator's row: where it stands, what it says and what it was read as under decisions.
    pub fn cell<'t>(&self, text: &'t str, row: usize, column: usize, says: &Decisions) -> Option<Cell<'t>> {
        self.under(text, says).cell_of(text, row, column)
    }

    /// A creator, read from its row under decisions.
    #[inline(never)] // A door.
    pub fn draft(&self, text: &str, row: usize, says: &Decisions) -> Draft {
        self.under(text, says).draft(row)
    }

    /// Rows that were skipped and cells that were, or were taken otherwise than they stand, as far as they are listed.
    pub fn skipped(&self) -> Vec<Skip> {
        self.skipped_under(&self.plan)
    }

    fn skipped_under(&self, plan: &Plan) -> Vec<Skip> {
        let mut all = self.skipped.clone();
        for (c, column) in plan.columns.iter().enumerate() {
            for odd in &self.tally(c).odd {
                if all.len() < super::MOST_SKIPS && counts_as_skipped(column.meaning, odd.code) {
                    let column = u16::try_from(c).ok();
                    all.push(Skip { line: odd.line, column, span: odd.span, code: odd.code });
                }
            }
            let take = plan.takes.get(c).copied().unwrap_or_default();
            for (kind, odd) in &self.tally(c).places {
                if all.len() < super::MOST_SKIPS && refuses(column.meaning, take, *kind) {
                    let column = u16::try_from(c).ok();
                    all.push(Skip { line: odd.line, column, span: odd.span, code: odd.code });
                }
            }
        }
        super::super::order::by_key(&mut all, |s| super::super::order::place(s.span));
        all
    }

    /// How many were skipped, listed or not.
    pub fn skipped_count(&self) -> usize {
        self.count_under(&self.plan)
    }

    fn count_under(&self, plan: &Plan) -> usize {
        let mut sum = self.skipped_rows;
        for (c, column) in plan.columns.iter().enumerate() {
            let tally = self.tally(c);
            if counts_as_skipped(column.meaning, SkipCode::NotNumber) {
                sum += (tally.counts.texts + tally.counts.errors + tally.asides) as usize;
            } else {
                sum += tally.long as usize;
            }
            let take = plan.takes.get(c).copied().unwrap_or_default();
            for (kind, count) in tally.kinds.iter().enumerate() {
                sum += if refuses(column.meaning, take, kind) { *count as usize } else { 0 };
            }
        }
        sum
    }

    /// The first number of a column.
    pub(in crate::paste) fn first(&self, column: usize) -> Option<Span> {
        self.tally(column).first.first().copied()
    }

    /// The header cell of a column.
    pub fn header<'t>(&self, text: &'t str, column: usize) -> &'t str {
        self.headers.get(column).copied().flatten().and_then(|s| s.of(text)).unwrap_or_default()
    }

    /// Brings the rows of one account together, where a row is a post or an earlier state of the account.
    pub(super) fn group(&mut self, text: &str) {
        let mean = |m: Meaning| self.plan.columns.iter().position(|c| c.meaning == m);
        let account = mean(Meaning::Handle).or(mean(Meaning::Url)).or(mean(Meaning::Account)).or(mean(Meaning::Name));
        let own =
            |c: &Column| matches!(c.meaning, Meaning::Field(Field::Followers | Field::Following | Field::Connections));
        let counters = self.plan.columns.iter().any(own);
        let dated = self.labels.iter().any(|l| l.is(head::DATE));
        let posts = mean(Meaning::PostId).is_some() && !counters;
        if !self.accounts.is_empty() || self.starts.len() < 2 {
            return;
        }
        match account {
            None if dated && counters => {
                self.history = true;
                self.owners = vec![Owner { from: self.newest(text), rows: 1, account: 0 }];
            }
            Some(c) if posts => self.by_account(text, c),
            _ => {}
        }
    }

    /// The row with the latest date: the first or the last, as the dates run.
    fn newest(&self, text: &str) -> u32 {
        let Some(c) = self.labels.iter().position(|l| l.is(head::DATE)) else { return 0 };
        let mut hand = self.hand(text);
        let mut day = |row: usize| {
            hand.open(row);
            hand.piece(c).map_or(0, |p| date(&p.text(text)))
        };
        let last = self.starts.len().saturating_sub(1);
        let (first, end) = (day(0), day(last));
        if end > first { u32::try_from(last).unwrap_or(0) } else { 0 }
    }

    fn by_account(&mut self, text: &str, column: usize) {
        let mut keys: Vec<u64> = Vec::with_capacity(self.starts.len());
        let mut hand = self.hand(text);
        for row in 0..self.starts.len() {
            hand.open(row);
            let mut hash = 0xcbf2_9ce4u32;
            for b in hand.piece(column).map_or("", |p| p.raw(text)).bytes() {
                hash = (hash ^ u32::from(b)).wrapping_mul(0x0100_0193);
            }
            keys.push(u64::from(hash) << 32 | row as u64);
        }
        crate::model::ascend(&mut keys);
        let same = |hand: &mut Hand, a: u64, b: u64| {
            hand.open(a as u32 as usize);
            let x = hand.piece(column).map_or("", |p| p.raw(text));
            hand.open(b as u32 as usize);
            x == hand.piece(column).map_or("", |p| p.raw(text))
        };
        let (mut owners, mut order) = (Vec::new(), Vec::with_capacity(keys.len()));
        let mut firsts: Vec<u64> = Vec::new();
        for (i, key) in keys.iter().copied().enumerate() {
            let joins = i
                .checked_sub(1)
                .and_then(|j| keys.get(j))
                .is_some_and(|before| before >> 32 == key >> 32 && same(&mut hand, *before, key));
            match owners.last_mut() {
                Some(Owner { rows, .. }) if joins => *rows += 1,
                _ => {
                    firsts.push(u64::from(key as u32) << 32 | owners.len() as u64);
                    owners.push(Owner { from: order.len() as u32, rows: 1, account: 0 });
                }
            }
            order.push(key as u32);
        }
        // In the order of their first rows.
        crate::model::ascend(&mut firsts);
        self.owners = firsts.iter().filter_map(|f| owners.get(*f as u32 as usize).copied()).collect();
        self.order = order;
    }
}

/// A day that can be compared with another: "2021-01-12", "January 12, 2021"; 0 where it is written otherwise.
fn date(cell: &str) -> u32 {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
    let (mut numbers, mut month) = ([0u32; 3], 0);
    let (mut n, mut at, mut open) = (0, 0, false);
    for b in cell.bytes() {
        if b.is_ascii_digit() {
            if let Some(slot) = numbers.get_mut(n) {
                *slot = slot.saturating_mul(10).saturating_add(u32::from(b - b'0'));
            }
            open = true;
        } else if open {
            n += 1;
            open = false;
        }
        at += 1;
    }
    let _ = at;
    let lower = cell.to_ascii_lowercase();
    for (i, m) in MONTHS.split(' ').enumerate() {
        if lower.contains(m) {
            month = i as u32 + 1;
        }
    }
    let [a, b, c] = numbers;
    match (month, a, b) {
        (0, 1970.., 1..=12) => a * 512 + b * 32 + c,
        (0, ..) => 0,
        (_, 1..=31, 1970..) => b * 512 + month * 32 + a,
        (_, 1970.., 1..=31) => a * 512 + month * 32 + b,
        _ => 0,
    }
}

/// Whether a cell of this kind is skipped in a column of this meaning.
fn counts_as_skipped(meaning: Meaning, code: SkipCode) -> bool {
    match meaning {
        Meaning::Field(_) | Meaning::Fee => true,
        _ => matches!(code, SkipCode::TooLong),
    }
}

/// Whether a column takes no number of this kind.
fn refuses(meaning: Meaning, take: Take, kind: usize) -> bool {
    let Meaning::Field(field) = meaning else {
        return meaning == Meaning::Fee && matches!(kind, PERCENTS | CASH_UNCLEAR | BEYOND_COUNT) && take.on;
    };
    let rate = field == Field::EngagementRatePercent;
    let people = matches!(field, Field::Followers | Field::Following | Field::Connections);
    take.on
        && match kind {
            PERCENTS => !rate,
            CASH | CASH_UNCLEAR | BEYOND_COUNT => true,
            SMALL_PARTS => is_whole(field) && take.power == 0,
            BEYOND_PEOPLE => people,
            _ => rate,
        }
}

/// Counts that can only be whole.
fn is_whole(field: Field) -> bool {
    !(field.per_post()
        || matches!(
            field,
            Field::EngagementRatePercent | Field::EngagementsPerPost | Field::AuthenticEngagementsPerPost
        ))
}

/// What a number of a settled column is.
fn read(n: &Numeral, take: Take, field: Field) -> Result<Quantity, SkipCode> {
    let bad = Err(SkipCode::BadNumber);
    if n.traits & SIGN != 0 || n.traits & TWO_WAYS == 0 {
        return bad;
    }
    let rate = field == Field::EngagementRatePercent;
    if n.traits & MONEY != 0 || (n.traits & PERCENT != 0) != (rate && n.traits & PERCENT != 0) {
        return bad;
    }
    let q = quantity(n, take, field).ok_or(SkipCode::BadNumber)?;
    // Followers with decimals: the unit of this cell was lost, unless it is large and was computed.
    if is_whole(field)
        && q.value.parts() < SMALL * Decimal::SCALE
        && n.traits & UNIT == 0
        && take.power == 0
        && n.traits & PARTED != 0
        && q.value.parts() % 10_000 != 0
    {
        return Err(SkipCode::Unclear);
    }
    Ok(q)
}

/// What a price is.
fn price(n: &Numeral, take: Take) -> Result<Money, SkipCode> {
    let currency = match n.cash {
        Cash::In(c) => Some(c),
        Cash::No => take.currency,
        Cash::Unclear => return Err(SkipCode::Unclear),
    };
    if n.traits & (SIGN | PERCENT) != 0 || n.traits & TWO_WAYS == 0 {
        return Err(SkipCode::BadNumber);
    }
    let take = Take { parted: take.parted || n.traits & WHOLE == 0, ..take };
    let q = quantity(n, take, Field::LikesPerPost).ok_or(SkipCode::BadNumber)?;
    Ok(Money { amount: Quantity::exact(q.value), currency })
}

impl Rows<'_> {
    /// The columns, as they are under the decisions.
    pub fn columns(&self) -> &[Column] {
        &self.plan.columns
    }

    /// What was skipped under the decisions.
    pub fn skipped(&self) -> Vec<Skip> {
        self.hand.sheet.skipped_under(&self.plan)
    }

    /// How many were skipped under the decisions, listed or not.
    pub fn skipped_count(&self) -> usize {
        self.hand.sheet.count_under(&self.plan)
    }

    /// How many creators there are.
    pub fn len(&self) -> usize {
        self.hand.sheet.rows()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the row that was read last stands in the text.
    pub fn span(&self) -> Span {
        self.hand.span()
    }

    /// A creator in full.
    #[inline(never)] // A door.
    pub fn draft(&mut self, row: usize) -> Draft {
        let mut draft = Draft::default();
        self.all(row, &mut draft);
        draft
    }

    /// The same into a draft whose memory is used again.
    pub fn all(&mut self, row: usize, into: &mut Draft) {
        self.numbers(row, into);
        self.names(row, into);
    }

    /// Everything of a creator but the names, into a draft whose memory is used again.
    pub fn numbers(&mut self, row: usize, into: &mut Draft) {
        into.handle = None;
        into.name = None;
        into.platform = None;
        into.fee = None;
        into.medians = self.plan.medians;
        into.facts.clear();
        into.posts.clear();
        into.hidden.clear();
        let sheet = self.hand.sheet;
        let owner = sheet.owner(row);
        // A platform that the headers of counts name is as certain as they are.
        if let Some(p) = usize::from(owner.account).checked_sub(1).and_then(|a| sheet.accounts.get(a))
            && let Some(span) = sheet.told(*p)
        {
            into.platform = Some(Fact { value: *p, provenance: Provenance::Implied(span) });
        }
        if let Some((p, c)) = self.plan.platform
            && let Some(span) = sheet.headers.get(usize::from(c)).copied().flatten()
        {
            into.platform = Some(Fact { value: p, provenance: Provenance::Implied(span) });
        }
        let several = owner.rows > 1;
        // Of reach and impressions posts keep nothing: their mean is the fact.
        let mut means: Means = [(Field::ReachPerPost, 0, 0, Span::default()); 3];
        for i in 0..owner.rows {
            if i as usize >= MOST_POSTS {
                break;
            }
            self.hand.open(sheet.nth(owner, i));
            let mut post = Post::default();
            for i in 0..self.used.len() {
                let c = self.used.get(i).copied().unwrap_or_default();
                self.take(c, owner, several.then_some((&mut post, &mut means)), into);
            }
            if several {
                into.posts.push(post);
            }
        }
        for (field, sum, n, span) in means {
            if let Some(mean) = sum.checked_div(n) {
                let value = Quantity::exact(Decimal::from_parts(mean));
                into.set(field, Fact { value, provenance: Provenance::Implied(span) });
            }
        }
    }

    /// Takes a cell in; of one of several posts, into that post.
    fn take(&mut self, c: usize, owner: Owner, of: Option<(&mut Post, &mut Means)>, into: &mut Draft) {
        let (Some(column), Some(take)) = (self.plan.columns.get(c), self.plan.takes.get(c)) else { return };
        let (meaning, take) = (column.meaning, *take);
        if !self.hand.sheet.is_of(owner, column) {
            return;
        }
        match meaning {
            Meaning::Field(field) if take.on => {
                let Some(piece) = self.hand.piece(c) else { return };
                match figure(self.hand.text, piece, &mut self.hand.desk) {
                    Figure::Number(n, _) => {
                        let Ok(q) = read(&n, take, field) else { return };
                        let fact = Fact::pasted(q, piece.span());
                        if let Some((post, means)) = of.filter(|_| field.per_post()) {
                            let slot = match field {
                                Field::LikesPerPost => &mut post.likes,
                                Field::CommentsPerPost => &mut post.comments,
                                Field::SharesPerPost => &mut post.shares,
                                Field::SavesPerPost => &mut post.saves,
                                Field::ViewsPerPost => &mut post.views,
                                _ => {
                                    let place = means.iter_mut().find(|m| m.0 == field || m.2 == 0);
                                    if let Some((of, sum, n, span)) = place {
                                        (*of, *span) = (field, if *n == 0 { piece.span() } else { *span });
                                        *sum = sum.saturating_add(q.value.parts());
                                        *n += 1;
                                    }
                                    return;
                                }
                            };
                            *slot = Some(fact);
                        } else if into.fact(field).is_none() {
                            into.set(field, fact);
                        }
                    }
                    Figure::Hidden if of.is_none() && into.fact(field).is_none() && !into.is_hidden(field) => {
                        into.hidden.push((field, piece.span()));
                    }
                    _ => {}
                }
            }
            Meaning::Fee if take.on => {
                let Some(piece) = self.hand.piece(c) else { return };
                if let Figure::Number(n, _) = figure(self.hand.text, piece, &mut self.hand.desk)
                    && let Ok(money) = price(&n, take)
                    && into.fee.is_none()
                {
                    into.fee = Some(Fact::pasted(money, piece.span()));
                }
            }
            Meaning::Platform => {
                let Some(piece) = self.hand.piece(c) else { return };
                if let Some(value) = self.platform(piece) {
                    into.platform = Some(Fact::pasted(value, piece.span()));
                }
            }
            Meaning::Url | Meaning::Handle | Meaning::Account | Meaning::Name => {
                let Some(piece) = self.hand.piece(c) else { return };
                if into.platform.as_ref().is_none_or(|p| matches!(p.provenance, Provenance::Implied(_)))
                    && let Some((value, _)) = address::profile(&self.hand.address(piece).0)
                {
                    into.platform = Some(Fact::pasted(value, piece.span()));
                }
            }
            _ => {}
        }
    }

    /// The cell of a creator's row that stands for a handle and can be none on its platform, as far as that is told (see
    /// `odd`): in a column of handles, behind an `@` or in an address. Words with a space between them are a name's.
    pub(in crate::paste) fn odd(&mut self, row: usize) -> Option<Span> {
        let sheet = self.hand.sheet;
        let owner = sheet.owner(row);
        self.hand.open(sheet.nth(owner, 0));
        let own = usize::from(owner.account).checked_sub(1).and_then(|a| sheet.accounts.get(a)).copied();
        let mut platform = own.or(self.plan.platform.map(|(p, _)| p));
        let mut found: Option<(String, bool, Span)> = None;
        for c in 0..self.plan.columns.len() {
            let Some((column, piece)) = self.plan.columns.get(c).zip(self.hand.piece(c)) else { break };
            let meaning = column.meaning;
            if !sheet.is_of(owner, column) || piece.end - piece.start > 400 {
                continue;
            }
            match meaning {
                Meaning::Platform => platform = self.platform(piece).or(platform),
                Meaning::Url => {
                    let told = address::profile(&self.hand.address(piece).0).map(|(told, _)| told);
                    platform = platform.or(told);
                }
                Meaning::Handle | Meaning::Account | Meaning::Name if found.is_none() => {
                    let cell = piece.text(self.hand.text);
                    let (lead, cell) = trim(&cell);
                    let (drawn, plain) = address::undrawn(cell);
                    let bare = plain.strip_prefix('@');
                    let word = bare.unwrap_or(plain);
                    let names = meaning != Meaning::Handle && bare.is_none();
                    if !names && !word.is_empty() && !is_unknown(word) && !word.chars().any(seek::is_space) {
                        let from = piece.start as usize + lead + drawn + plain.len() - word.len();
                        let whole = piece.raw(self.hand.text).get(lead..).is_some_and(|raw| raw.starts_with(cell));
                        let span = if whole { Span::new(from, from + word.len()) } else { piece.span() };
                        found = Some((word.to_owned(), bare.is_some(), span));
                    }
                }
                _ => {}
            }
        }
        let (word, marked, span) = found?;
        (!odd::sound(&word, marked, platform) || word.is_ascii() && !address::is_handle(&word)).then_some(span)
    }

    /// The platform that a cell names.
    fn platform(&mut self, piece: Piece) -> Option<Platform> {
        let raw = piece.raw(self.hand.text);
        if let Some((_, found)) = self.known.iter().find(|(cell, _)| cell == raw) {
            return *found;
        }
        let found = platform(&piece.text(self.hand.text));
        if self.known.len() < MOST_KNOWN {
            self.known.push((raw.to_owned(), found));
        }
        found
    }

    /// Handle and name of a creator.
    fn names(&mut self, row: usize, into: &mut Draft) {
        let sheet = self.hand.sheet;
        let owner = sheet.owner(row);
        self.hand.open(sheet.nth(owner, 0));
        let mut spare: Option<(String, Span)> = None;
        let mut linked: Option<Span> = None;
        for (c, column) in self.plan.columns.iter().enumerate() {
            let Some(piece) = self.hand.piece(c) else { break };
            if !sheet.is_of(owner, column) || piece.end - piece.start > 400 {
                continue;
            }
            if !matches!(column.meaning, Meaning::Handle | Meaning::Name | Meaning::Account | Meaning::Url) {
                continue;
            }
            let (cell, base) = match column.meaning {
                Meaning::Url => self.hand.address(piece),
                _ => (piece.text(self.hand.text), piece.start),
            };
            let base = base as usize;
            // Words with a link behind them: they are the name, and it tells the handle if nothing else does.
            let mut led = false;
            if let Some(at) = piece.link(self.hand.text)
                && let Some((_, Some((from, to)))) = at.of(self.hand.text).and_then(address::profile)
            {
                led = true;
                linked = linked.or(Some(Span::new(at.start as usize + from, at.start as usize + to)));
            }
            let (lead, trimmed) = trim(&cell);
            // What we ourselves put before it, so that no spreadsheet runs it.
            let (lead, trimmed) = (lead + trimmed.len(), trim(guarded::bare(trimmed)).1);
            let lead = lead - trimmed.len();
            if trimmed.is_empty() || is_unknown(trimmed) {
                continue;
            }
            let whole = matches!(cell, Cow::Borrowed(_));
            let place = |from: usize, len: usize| {
                if whole { Span::new(base + from, base + from + len) } else { piece.span() }
            };
            let at = place(lead, trimmed.len());
            let (drawn, plain) = address::undrawn(trimmed);
            let bare = plain.strip_prefix('@');
            let handle = match column.meaning {
                Meaning::Handle | Meaning::Account if bare.is_some_and(address::is_handle) => {
                    bare.map(|b| (b.to_owned(), place(lead + drawn + 1, b.len())))
                }
                Meaning::Handle if address::is_handle(plain) => {
                    Some((plain.to_owned(), place(lead + drawn, plain.len())))
                }
                // A digit alone is in names too: then its column has to hold mostly handles.
                Meaning::Account
                    if address::is_handle(trimmed)
                        && (seek::any(seek::strip(trimmed, ".").1, "._")
                            || address::has_sign(trimmed)
                                && sheet.tally(c).signed * 2 > sheet.tally(c).counts.texts) =>
                {
                    Some((trimmed.to_owned(), at))
                }
                Meaning::Url => address::profile(trimmed).and_then(|(_, part)| {
                    let (a, b) = part?;
                    if into.handle.is_some() {
                        return None;
                    }
                    Some((trimmed.get(a..b)?.to_owned(), place(lead + a, b - a)))
                }),
                _ => None,
            };
            // "link" is nobody's handle, and where an address stands behind it nobody's name.
            if led
                && bare.is_none()
                && column.meaning != Meaning::Url
                && (handle.is_some() || column.meaning == Meaning::Handle)
            {
                continue;
            }
            if let Some((value, span)) = handle {
                if into.handle.is_none() {
                    into.handle = Some(Fact::pasted(value, span));
                }
                continue;
            }
            match column.meaning {
                Meaning::Name | Meaning::Account if into.name.is_none() && !is_lost(trimmed) => {
                    into.name = Some(Fact::pasted(trimmed.to_owned(), at));
                }
                Meaning::Handle if spare.is_none() && !is_lost(trimmed) => spare = Some((trimmed.to_owned(), at)),
                _ => {}
            }
        }
        if let (None, Some((value, span))) = (&into.name, spare) {
            into.name = Some(Fact::pasted(value, span));
        }
        if let (None, Some(span)) = (&into.handle, linked) {
            into.handle = span.of(self.hand.text).map(|value| Fact::pasted(value.to_owned(), span));
        }
    }

    /// A cell of a creator's row, cut from the table's text.
    pub fn cell_of<'t>(&mut self, text: &'t str, row: usize, column: usize) -> Option<Cell<'t>> {
        let sheet = self.hand.sheet;
        self.hand.open(sheet.nth(sheet.owner(row), 0));
        let piece = self.hand.piece(column)?;
        let (about, take) = (self.plan.columns.get(column)?, *self.plan.takes.get(column)?);
        // Beyond the limit nothing is looked at: what stands there is no text where a number belongs.
        let long = (piece.end - piece.start) as usize > CELL_LIMIT;
        let seen = match (figure(text, piece, &mut self.hand.desk), about.meaning) {
            _ if long => Seen::Skipped(SkipCode::TooLong),
            (Figure::Empty, _) => Seen::Empty,
            (Figure::Hidden, _) => Seen::Hidden,
            (_, Meaning::Platform) => platform(&piece.text(text)).map_or(Seen::Text, Seen::Platform),
            (Figure::Error, _) => Seen::Skipped(SkipCode::ErrorValue),
            (_, Meaning::Field(_) | Meaning::Fee) if about.status != Status::Settled => Seen::Asked,
            (Figure::Text, Meaning::Field(_) | Meaning::Fee) => Seen::Skipped(SkipCode::NotNumber),
            (Figure::Number(n, _), Meaning::Field(field)) => match read(&n, take, field) {
                Ok(q) => Seen::Quantity(field, q),
                Err(code) => Seen::Skipped(code),
            },
            (Figure::Number(n, _), Meaning::Fee) => match price(&n, take) {
                Ok(m) => Seen::Money(m),
                Err(code) => Seen::Skipped(code),
            },
            _ => Seen::Text,
        };
        Some(Cell { span: piece.span(), text: piece.text(text), seen })
    }
}

impl Sheet {
    /// The first header that names a platform.
    fn told(&self, platform: Platform) -> Option<Span> {
        let c = self.labels.iter().position(|l| l.platform == Some(platform))?;
        self.headers.get(c).copied().flatten()
    }

    /// Whether a column is about this owner's account.
    fn is_of(&self, owner: Owner, column: &Column) -> bool {
        let own = usize::from(owner.account).checked_sub(1).and_then(|a| self.accounts.get(a));
        match (own, column.platform) {
            (Some(own), Some(p)) => *own == p,
            _ => true,
        }
    }
}

/// A name of which nothing is left but question marks.
fn is_lost(name: &str) -> bool {
    name.chars().all(|c| matches!(c, '?' | ' ' | '\u{fffd}'))
}

/// What stands where nothing is known.
fn is_unknown(cell: &str) -> bool {
    seek::among("n/a|#n/a|null|none|nan|-|--|unknown", cell)
}
