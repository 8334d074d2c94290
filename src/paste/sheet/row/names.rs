//! Handle and name of a creator.
//!
//! Knows what can be a handle, with an `@`, in an address, behind words. Refuses to call anybody "link", or by what stands
//! where nothing is known.

use super::super::super::address;
use super::super::super::guarded;
use super::super::super::odd;
use super::super::super::seek::{self, trim};
use super::super::Meaning;
use super::super::head::account;
use super::Rows;
use crate::model::{Draft, Fact, Span};
use std::borrow::Cow;

impl Rows<'_> {
    /// Handle and name of a creator.
    pub(super) fn names(&mut self, row: usize, into: &mut Draft) {
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
            // An account beside a platform tells the handle if nothing else does.
            if column.meaning == Meaning::Platform {
                let cell = piece.text(self.hand.text);
                if let (Cow::Borrowed(cell), None) = (&cell, linked)
                    && let Some((_, Some((from, to)))) = account(cell)
                {
                    linked = Some(Span::new(piece.start as usize + from, piece.start as usize + to));
                }
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
            let (lead, trimmed) = (lead + trimmed.len(), trim(guarded::begun(trimmed)).1);
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
                    into.name = Some(Fact::pasted(guarded::within(trimmed).into_owned(), at));
                }
                Meaning::Handle if spare.is_none() && !is_lost(trimmed) => {
                    spare = Some((guarded::within(trimmed).into_owned(), at));
                }
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
}

/// A name of which nothing is left but question marks.
fn is_lost(name: &str) -> bool {
    name.chars().all(|c| matches!(c, '?' | ' ' | '\u{fffd}'))
}

/// What stands where nothing is known.
fn is_unknown(cell: &str) -> bool {
    seek::among("n/a|#n/a|null|none|nan|-|--|unknown", cell)
}
