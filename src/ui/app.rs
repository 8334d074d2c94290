//! The root: holds the state, tells the browser what is done and what was done.
//!
//! The one component. What it draws is a pure function of the state ([`page`]); what the browser has to do after
//! drawing (the keyboard, the journal, the slices of a large text) follows from comparing with what was drawn before.
//! A component with hooks costs several KB of wasm each, so the page is made of functions.

use super::action::Action;
use super::page::{Nodes, page};
use super::state::{Face, State};
use super::{Browser, chips, journal, slices};
use yew::{Component, Context, Html, Properties};

/// Where to begin: fresh, or where an earlier instance stopped.
#[derive(Clone, PartialEq, Default)]
pub struct Start {
    /// Settings of the last good state.
    pub settings: String,
    /// The action that was not finished; empty after a good end.
    pub action: String,
    /// The text.
    pub text: String,
}

/// What the root is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The browser.
    pub ports: Browser,
    /// Where to begin.
    pub start: Start,
}

/// The widget.
pub struct App {
    state: State,
    nodes: Nodes,
    /// The state that was drawn last, as far as the browser has to follow it.
    drawn: Drawn,
}

#[derive(PartialEq)]
struct Drawn {
    box_of: (Face, u32),
    editor: Option<super::Told>,
    /// The epoch of the large text whose reading was begun.
    reading: Option<u32>,
    /// The depth beyond which there is more to draw.
    more: Option<u8>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> App {
        let drawn = Drawn { box_of: (Face::Editing, 0), editor: None, reading: None, more: None };
        App { state: State::start(&ctx.props().start), nodes: Nodes::default(), drawn }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        if action.is_work() {
            ctx.props().ports.0.attempt(action.name(), action.text());
        }
        self.state.act(action);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        page(&self.state, &ctx.link().callback(|action| action), &self.nodes, ctx.props().ports.0.year())
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let (ports, state) = (&ctx.props().ports, &self.state);
        self.nodes.fields.follow();
        let now = Drawn {
            box_of: (state.face, state.epoch),
            editor: state.editor.as_ref().map(|editor| editor.told),
            reading: state.pending.then_some(state.epoch),
            more: (!state.is_drawn()).then_some(state.depth),
        };
        let more = now.more.is_some() && now.more != self.drawn.more;
        // What held the keyboard is gone with a face of the paste box or with a closed editor: it goes on beside it.
        let moved = !first && now.box_of != self.drawn.box_of;
        if more {
            let (ports, node) = (ports.clone(), self.nodes.paste.clone());
            let act = ctx.link().callback(|action| action);
            // The keyboard waits for the first frame, too: to give it, a browser lays the page out before and after.
            ports.clone().0.painted(Box::new(move || {
                if moved {
                    ports.0.focus(&node);
                }
                act.emit(Action::Deeper);
            }));
        } else if moved {
            ports.0.focus(&self.nodes.paste);
        } else if self.drawn.editor.is_some() && now.editor.is_none() {
            ports.0.focus(&self.nodes.add);
        }
        if let Some(told) = now.editor.filter(|_| now.editor != self.drawn.editor) {
            chips::begin(state.draft(), told, &self.nodes.editor);
            ports.0.focus(&self.nodes.editor);
        }
        if let Some(epoch) = now.reading.filter(|_| now.reading != self.drawn.reading) {
            slices::read(ports, epoch, state.text.clone(), ctx.link().callback(|action| action));
        }
        self.drawn = now;
        // Only what was drawn, and drawn whole, is good: the journal follows the picture, not the reducer. Otherwise a page
        // that dies at its second step would be good after the first one, again and again.
        if state.interrupted.is_none() && !state.pending && state.is_drawn() {
            ports.0.save(&journal::save(state), &state.text);
        }
    }
}
