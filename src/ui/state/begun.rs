//! How the state begins: fresh, or where an earlier instance stopped.
//!
//! Knows what is not to be done again because it killed that instance. Refuses to read the journal: `journal` does.

use super::{Action, Face, Interrupted, LARGE, State};
use crate::evidence::tiers::SchemeId;
use crate::model::{Draft, Soft};
use crate::ui::compare::{Order, rank};
use crate::ui::past::Past;
use crate::ui::plan::Brief;
use crate::ui::review::Cursor;
use crate::ui::source::Source;
use crate::ui::tab::Tab;
use crate::ui::{Start, journal};
use std::rc::Rc;

impl State {
    /// The beginning: fresh, or where an earlier instance stopped. Total over any journal. What is to be done again comes
    /// later, by [`Start::again`]: first everything has to be there that was there before.
    pub fn start(start: &Start) -> State {
        if start.is_again() {
            let text = if start.again().is_some() { String::new() } else { start.text.clone() };
            return State::start(&Start { settings: start.settings.clone(), action: String::new(), text });
        }
        let mut state = State {
            sources: Vec::new(),
            shown: 0,
            selection: 0,
            draft: Draft::default(),
            links: Rc::default(),
            census: None,
            cursor: Cursor::default(),
            face: Face::Editing,
            epoch: 0,
            followed: None,
            sharing: None,
            incoming: None,
            past: Past::default(),
            typing: false,
            beside: None,
            is_spent: false,
            assumptions: Rc::default(),
            brand: "".into(),
            goal: [0; 4],
            tab: Tab::Look,
            order: Order::default(),
            table: None,
            ranking: None,
            brief: Brief::default(),
            pitch: Rc::default(),
            presented: None,
            is_host_pitch: false,
            logo_refused: false,
            noting: None,
            turn: 0,
            doing: 0,
            check: None,
            clashes: Vec::new(),
            soft: Soft::default(),
            lent: false,
            scheme: SchemeId::FiveTiers,
            custom: (1_000, 100_000),
            interrupted: None,
            editor: None,
            misread: Vec::new(),
            unfolded: Vec::new(),
            reopened: Vec::new(),
            touched: None,
            depth: 0,
            behind: false,
        };
        let face =
            if start.settings.is_empty() { Face::Editing } else { journal::restore(&mut state, &start.settings) };
        let is_fresh = state.sources.is_empty();
        if is_fresh {
            state.sources.push(Rc::new(Source { is_read: true, ..Source::default() }));
        }
        if !start.action.is_empty() {
            state.interrupted = Some(Interrupted { action: start.action.clone() });
        }
        // A link that killed is no text, and is not opened again by itself.
        if start.text.is_empty() || start.action == "follow" {
            if !state.source().is_blank() && state.source().text.is_empty() {
                state.face = Face::Marked;
            }
        } else {
            // What killed the last instance is not read again by itself.
            let large = start.text.len() > LARGE;
            let fatal = Action::reads(&start.action) || (large && Action::reads_large(&start.action));
            // A second paste that killed takes nothing with it of what was there before.
            if fatal && start.action == "paste" && state.source().away > 0 {
                let id = state.fresh_id();
                (state.shown, state.selection) = (state.sources.len(), 0);
                state.sources.push(Rc::new(Source { id, ..Source::default() }));
            }
            let text: Rc<str> = start.text.as_str().into();
            let source = state.source_mut();
            source.away = 0;
            if fatal {
                (source.text, source.is_read) = (text, false);
                source.edits.clear();
            } else {
                state.face = face;
                state.take(text);
            }
        }
        if state.source().text.len() > LARGE {
            state.face = Face::Marked;
        }
        state.reopened.clone_from(&state.unfolded);
        state.derive();
        if state.tab() == Tab::Compare {
            rank(&mut state);
        }
        state
    }
}
