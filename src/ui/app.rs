//! The root: holds the state, tells the browser what is done and what was done.
//!
//! The one component. What it draws is a pure function of the state ([`page`]); what the browser has to do after
//! drawing (the keyboard, the journal, the slices of a large text) follows from comparing with what was drawn before.
//! A component with hooks costs several KB of wasm each, so the page is made of functions.

use super::action::Action;
use super::census::{self, Basis};
use super::page::{Nodes, page};
use super::review::cursor::{Cursor, HEAD, ROW, first};
use super::review::is_decided;
use super::slices::{self, Turn};
use super::state::{Face, State};
use super::tab::Tab;
use super::{Arrival, Browser, Sample, chips, deep, host, journal, linked, pitch};
use crate::report::SelfCheck;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{Component, Context, Html, NodeRef, Properties};

/// Where to begin: fresh, or where an earlier instance stopped.
#[derive(Clone, PartialEq, Default)]
pub struct Start {
    /// Settings of the last good state.
    pub settings: String,
    /// The action that was not finished; empty after a good end. [`AGAIN`] stands before one that is to be done again.
    pub action: String,
    /// The text.
    pub text: String,
}

/// What stands before the name of an action that the first part of the wasm lacked something for.
pub const AGAIN: char = '+';

impl Start {
    /// Whether the whole goes on where the first part stopped: nothing has failed.
    pub fn is_again(&self) -> bool {
        self.action.starts_with(AGAIN)
    }

    /// The name of the action.
    pub fn name(&self) -> &str {
        self.action.trim_start_matches(AGAIN)
    }

    /// The paste or sample that is to be done again. What was being typed, or stood there from the start, is read as at any start.
    pub fn again(&self) -> Option<Action> {
        let text = || self.text.as_str().into();
        match self.name() {
            "paste" if self.is_again() => Some(Action::Paste(text())),
            "rewrite" if self.is_again() => Some(Action::Rewrite(text())),
            "follow" if self.is_again() => Some(Action::Follow(text())),
            "sample" if self.is_again() => {
                Sample::ALL.iter().position(|sample| sample.text == self.text).map(Action::Sample)
            }
            _ => None,
        }
    }
}

/// What the root is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The browser.
    pub ports: Browser,
    /// Where to begin.
    pub start: Start,
}

/// Milliseconds of work on a plan between two pictures: with what the last step takes, a task stays below 50.
const TURN: f64 = 20.0;

/// The widget.
pub struct App {
    state: State,
    nodes: Nodes,
    /// The state that was drawn last, as far as the browser has to follow it.
    drawn: Drawn,
    /// Texts that the browser keeps: whose, and which.
    kept: Vec<(u32, *const u8)>,
    /// The place in the table that was drawn last.
    cursor: Cursor,
    /// What may be read now: the epoch of what comes in, 0 for nothing.
    turn: Turn,
    /// What was counted, or is being.
    basis: Option<Rc<Basis>>,
    /// How far the model's rules were checked when it was drawn last.
    check: Option<SelfCheck>,
}

#[derive(PartialEq)]
struct Drawn {
    box_of: (Face, u32),
    editor: Option<super::Told>,
    /// The column that was touched, and whether it is decided.
    touched: Option<(u16, bool)>,
    /// How much is asked about the creator that is judged.
    asked: usize,
    /// The epoch of what comes in and whose reading was begun.
    reading: Option<u32>,
    /// The depth beyond which there is more to draw.
    more: Option<u8>,
    /// What stands behind the doors is to follow.
    behind: bool,
    /// The part of the page.
    tab: Tab,
    /// A link is being made.
    sharing: Option<linked::Sharing>,
    /// The colours of the pitch page, where it is open.
    tints: [Option<u32>; 2],
    /// Its sender looks at it as its reader will.
    is_shown: bool,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> App {
        let drawn = Drawn {
            box_of: (Face::Editing, 0),
            editor: None,
            touched: None,
            asked: 0,
            reading: None,
            more: None,
            behind: false,
            tab: Tab::Look,
            sharing: None,
            tints: [None; 2],
            is_shown: false,
        };
        let ports = &ctx.props().ports.0;
        let start = &ctx.props().start;
        let mut state = State::start(start);
        // What the browser kept for sources of the journal: at once where it is small, else in slices.
        let away: Vec<u32> = state.sources.iter().filter(|source| source.away > 0).map(|source| source.id).collect();
        for id in away {
            if let Some(text) = ports.kept(id) {
                state.act(Action::Held(id, text.into()));
            }
        }
        let act = ctx.link().callback(|action| action);
        let browser = ctx.props().ports.clone();
        let arrived = move |browser: &Browser| {
            let Arrival { name, size } = browser.0.waiting()?;
            Some((name.map(Rc::from), size as u64))
        };
        match arrived(&browser).filter(|_| Action::reads_large(start.name())) {
            Some((name, size)) if start.is_again() => state.act(Action::Arrive { name, size }),
            Some((name, size)) => state.act(Action::Waiting { name, size }),
            None if Action::reads_large(start.name()) => {}
            None => state.act(Action::Restore),
        }
        match start.again() {
            Some(action) => state.act(action),
            // The page that goes on stood there already.
            None if start.is_again() => state.depth = state.most(),
            None => {}
        }
        let clock = ctx.props().ports.clone();
        let nodes = Nodes { home: ports.home(), ..Nodes::default() };
        // With a browser a plan is worked out in turns.
        nodes.desk.is_whole.set(false);
        *nodes.desk.clock.borrow_mut() = Some(Box::new(move || clock.0.now()));
        ports.arrivals(Box::new(move || {
            if let Some((name, size)) = arrived(&browser) {
                act.emit(Action::Arrive { name, size });
            }
        }));
        let act = ctx.link().callback(|action| action);
        ports.hear(Box::new(move |what, value| {
            if let Some(action) = host::wanted(&what, value) {
                act.emit(action);
            }
        }));
        App {
            state,
            nodes,
            drawn,
            kept: Vec::new(),
            cursor: Cursor::default(),
            turn: Turn::default(),
            basis: None,
            check: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let ports = &ctx.props().ports.0;
        if action.is_work() {
            ports.attempt(action.name(), action.text());
        }
        // What a later action leaves behind has to be asked for anew, even where no picture came between the two.
        if matches!(action, Action::Deeper) {
            (self.drawn.behind, self.drawn.more) = (false, None);
        }
        if matches!(action, Action::Planned) {
            let end = ports.now() + TURN;
            self.nodes.desk.go_on(&self.state, &|| ports.now() < end);
        }
        if let Action::Take(step) = action {
            super::take::give(&self.state, &self.nodes, &**ports, ctx.link().callback(|action| action), step);
        }
        // To scroll within the rows that are drawn changes nothing.
        if let Action::Top(row) = action
            && first(row) == self.state.place().top
        {
            return false;
        }
        if matches!(action, Action::Pitch(pitch::Change::Print)) {
            ports.print();
        }
        if let Action::Linked(linked::Change::Copy(much)) = action {
            linked::copy(&ctx.props().ports, &self.state, much, ctx.link().callback(|action| action));
        }
        if let Action::Linked(linked::Change::Tell(much)) = action {
            linked::tell_host(&ctx.props().ports, &self.state, much);
            return false;
        }
        let leads_on = action.leads_on();
        self.state.act(action);
        if leads_on {
            ports.hold(&journal::save(&self.state));
        }
        // What was cancelled is not read a slice further.
        self.turn.set(self.state.incoming.as_ref().filter(|i| i.is_reading()).map_or(0, |i| i.epoch));
        if self.state.is_spent {
            ports.renew(&journal::save(&self.state));
        }
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
            touched: state.touched.map(|column| (column, is_decided(&state.source().says, column))),
            // The button of an answer may stand behind a door.
            asked: if state.behind { self.drawn.asked } else { asked(state) },
            reading: state.incoming.as_ref().filter(|i| i.is_reading()).map(|i| i.epoch),
            more: (state.depth < state.most()).then_some(state.depth),
            behind: state.behind,
            tab: state.tab(),
            sharing: state.sharing,
            tints: state.tints(),
            is_shown: state.presented == Some(pitch::Reader::Own),
        };
        let place = state.place();
        if place != self.cursor {
            let moved = (place.row, place.column) != (self.cursor.row, self.cursor.column);
            if moved && (state.is_review() || state.tab() == Tab::Compare) {
                follow(
                    &self.nodes.table,
                    state.drawn_row(place.row),
                    if state.tab() == Tab::Compare { 150 } else { 64 },
                );
            }
            self.cursor = place;
        }
        let more = now.more.is_some() && now.more != self.drawn.more;
        // What held the keyboard is gone with a face of the paste box or with a closed editor: it goes on beside it.
        let moved = !first && now.box_of != self.drawn.box_of;
        if more {
            let (ports, node) = (ports.clone(), self.nodes.paste.clone());
            let act = ctx.link().callback(|action| action);
            // The keyboard waits for the first frame, too: to give it, a browser lays the page out before and after.
            ports.clone().0.painted(Box::new(move || {
                if moved {
                    offer(&ports, &node);
                }
                act.emit(Action::Deeper);
            }));
        } else if !first && now.tab != self.drawn.tab {
            // What led there from another part of the page is gone, unless it was the list of parts.
            offer(
                ports,
                match now.tab {
                    Tab::Compare => &self.nodes.table,
                    Tab::Pitch => &self.nodes.maker,
                    Tab::Look | Tab::Plan => &self.nodes.add,
                },
            );
        } else if moved && self.drawn.reading.is_some() {
            offer(ports, &self.nodes.paste);
        } else if moved {
            ports.0.focus(&self.nodes.paste);
        } else if self.drawn.editor.is_some() && now.editor.is_none() {
            ports.0.focus(match state.tab() {
                Tab::Look => &self.nodes.add,
                Tab::Compare => &self.nodes.table,
                Tab::Plan => &self.nodes.price,
                Tab::Pitch => &self.nodes.maker,
            });
        } else if now.touched.is_some() && now.touched != self.drawn.touched {
            ports.0.focus(&self.nodes.column);
        } else if now.asked < self.drawn.asked {
            // The button of the answer is gone.
            offer(ports, &self.nodes.add);
        }
        if now.behind && !more && !self.drawn.behind {
            let act = ctx.link().callback(|action| action);
            ports.0.painted(Box::new(move || act.emit(Action::Deeper)));
        }
        // The button that led there is gone.
        if !first && now.is_shown != self.drawn.is_shown {
            ports.0.focus(&self.nodes.maker);
        }
        if now.tints != self.drawn.tints {
            let [accent, cover] = now.tints;
            ports.0.tint(accent, cover);
        }
        if now.sharing != self.drawn.sharing {
            match now.sharing {
                // What led there stands where it did, or is gone with the page of before.
                None => offer(ports, &self.nodes.share),
                Some(sharing) if sharing.is_refused() => linked::begin(ports, &self.nodes),
                Some(_) if self.drawn.sharing.is_none() => ports.0.focus(&self.nodes.copy),
                Some(_) => {}
            }
        }
        if let Some(told) = now.editor.filter(|_| now.editor != self.drawn.editor) {
            chips::begin(state.draft(), told, &self.nodes.editor);
            ports.0.focus(&self.nodes.editor);
        }
        if let Some(incoming) =
            state.incoming.as_ref().filter(|_| now.reading.is_some() && now.reading != self.drawn.reading)
        {
            self.turn.set(incoming.epoch);
            slices::read(ports, incoming, &self.turn, ctx.link().callback(|action| action));
        }
        if state.check.is_some_and(|check| !deep::is_done(&check)) && state.check != self.check {
            let act = ctx.link().callback(|action| action);
            ports.0.later(Box::new(move || act.emit(Action::Check)));
        }
        self.check = state.check;
        if matches!(state.tab(), Tab::Plan | Tab::Pitch) && self.nodes.desk.is_open(state) {
            let act = ctx.link().callback(|action| action);
            ports.0.painted(Box::new(move || act.emit(Action::Planned)));
        }
        if self.nodes.take.is_new.get() {
            super::take::select(&self.nodes, &*ports.0);
        }
        self.drawn = now;
        // Whatever is counted ends with its basis. A count begins when everything else is there.
        let several = state.is_review() || state.is_many();
        self.basis.take_if(|basis| !several || !basis.holds(state));
        if self.basis.is_none() && several && state.is_drawn() && !state.is_reading() {
            let basis = Rc::new(Basis::of(state));
            census::count(ports, &basis, ctx.link().callback(|action| action));
            self.basis = Some(basis);
        }
        // Only what was drawn, and drawn whole, is good: the journal follows the picture, not the reducer. Otherwise a page
        // that dies at its second step would be good after the first one, again and again.
        if state.interrupted.is_none() && state.incoming.is_none() && state.is_drawn() {
            for source in &state.sources {
                let now = (source.id, source.text.as_ptr());
                if self.kept.contains(&now) || source.away > 0 {
                    continue;
                }
                if !source.is_browsers || !ports.0.keep(source.id, None) {
                    ports.0.keep(source.id, Some(&source.text));
                }
                self.kept.retain(|(id, _)| *id != source.id);
                self.kept.push(now);
            }
            ports.0.save(&journal::save(state));
            ports.0.tell(state.count() as u32, self.nodes.told.borrow().as_ref());
        }
    }
}

/// How much is asked about the creator that is judged.
fn asked(state: &State) -> usize {
    state.questions().count() + usize::from(state.needs_platform()) + state.clashes.len()
}

/// Gives the keyboard to a node, unless somebody has taken it elsewhere on the page meanwhile: what is read ends at any
/// time, and what is painted is seen. Asked of the root, since `:focus` fits nothing in a window that is behind another.
fn offer(ports: &Browser, node: &NodeRef) {
    let root = node.cast::<Element>().and_then(|node| node.get_root_node().dyn_into::<ShadowRoot>().ok());
    if root.is_some_and(|root| root.active_element().is_none()) {
        ports.0.focus(node);
    }
}

/// Brings the cell that a person is at into view, within its table.
#[inline(never)] // A door.
fn follow(table: &NodeRef, row: usize, pinned: i32) {
    let Some(table) = table.cast::<Element>() else { return };
    let (top, height) = ((row * ROW) as i32, table.client_height() - HEAD as i32);
    let seen = table.scroll_top();
    if top < seen {
        table.set_scroll_top(top);
    } else if top + ROW as i32 > seen + height {
        table.set_scroll_top(top + ROW as i32 - height);
    }
    if let Some(cell) = table.query_selector("#cl-cell").ok().flatten().and_then(|c| c.dyn_into::<HtmlElement>().ok()) {
        // The line numbers or the names stand before it, always.
        let (left, right) = (cell.offset_left() - pinned, cell.offset_left() + cell.offset_width());
        if left < table.scroll_left() {
            table.set_scroll_left(left);
        } else if right > table.scroll_left() + table.client_width() {
            table.set_scroll_left(right - table.client_width());
        }
    }
}
