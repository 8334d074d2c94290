//! The card, its buttons, and what the browser said: copied, handed over, or refused, and then the text stands there, selected.

use super::page;
use super::pictures::{made as drawn, pictures};
use super::told::told;
use super::whom::{MOST, whom};
use super::{Form, KEY, Said, Step, Taken};
use crate::export::{cells, csv, grid, html, json, markdown, strokes, svg};
use crate::text::{Label, Written, export as msg};
use crate::ui::action::Action;
use crate::ui::hears::{Act, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::ports::Ports;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::tab::Tab;
use crate::ui::view::why;
use web_sys::HtmlTextAreaElement;

/// The card. Closed it is a line; what opens is behind a door.
pub fn card(pen: &mut Pen<'_>, state: &State, nodes: &Nodes, year: u16) {
    markup!(
        pen: "<section class='card c12 take' data-test='take'><details class='door' data-kind={} open={}><summary onclick={}><b>{}</b></summary>\
              <div class='room'>{}</div></details></section>",
        KEY,
        state.reopened.contains(&KEY).then_some(""),
        Hears::Click(Action::Unfold(KEY)),
        Label::TakeAlong,
        if state.unfolded.contains(&KEY) {
            opened(pen, state, nodes, year);
        }
    );
}

#[inline(never)] // A door.
fn opened(pen: &mut Pen<'_>, state: &State, nodes: &Nodes, year: u16) {
    let shape = Shape::default();
    let said = nodes.take.said.borrow();
    let said = said.as_ref().filter(|said| said.tab == state.tab());
    let button = |pen: &mut Pen<'_>, form: Form| {
        markup!(
            pen: "<button type='button' class='ghost' data-test='take-form' data-kind={} onclick={}>{}</button>",
            form.key(),
            Hears::Click(Action::Take(Step::Want(form))),
            shape.say(form.says(), [])
        );
    };
    markup!(
        pen: "{}<div class='tools'>{}</div>{}{}<p class='why' role='status' data-test='took'>{}</p>{}",
        why(pen, &shape.say(msg::WHY, [])),
        for form in Form::ALL {
            button(pen, form);
        },
        for (picture, title) in pictures(state, year) {
            markup!(
                pen: "<div class='tools' role='group' aria-label={}><span class='drawn'>{}</span>{}{}</div>",
                title.clone(),
                title,
                button(pen, Form::Svg(picture)),
                button(pen, Form::Png(picture))
            );
        },
        page::button(pen),
        said.map(|said| said.words.clone()),
        match said {
            Some(Said { text: Some(text), form, .. }) => markup!(
                pen: "<textarea defaultvalue={} key={} ref={} class='paste' data-test='take-text' rows='6' spellcheck='false' readonly='' aria-label={}></textarea>",
                text.clone(),
                form.key(),
                &nodes.take.area,
                shape.say(msg::TEXT, [])
            ),
            // Of the page there is no text to show, only a link, which has a desk of its own.
            Some(said) if said.form != Form::Page => markup!(
                pen: "<button type='button' class='link' data-test='take-show' onclick={}>{}</button>",
                Hears::Click(Action::Take(Step::Show(said.form))),
                shape.say(msg::SHOW, [])
            ),
            _ => {}
        }
    );
}

/// The text in a shape, and what is to be said of how much is in it; nothing where there is nobody.
fn made(state: &State, nodes: &Nodes, form: Form, year: u16) -> Option<(String, String)> {
    if let Form::Svg(picture) | Form::Png(picture) = form {
        return Some((svg(&drawn(state, year, picture)?), String::new()));
    }
    if form == Form::Page {
        return page::made(state, nodes);
    }
    let (creators, of) = whom(state, nodes);
    if creators.is_empty() {
        return None;
    }
    let currency = state.assumptions.currency;
    let text = match form {
        Form::Cells => cells(&grid(&creators, currency)),
        Form::Csv => csv(&grid(&creators, currency), true),
        Form::Json => json(&creators, currency),
        Form::Markdown => markdown(&told(state, nodes, &creators)),
        Form::Html => html(&told(state, nodes, &creators)),
        Form::Page | Form::Svg(_) | Form::Png(_) => return None,
    };
    let counts = [MOST as f64, of as f64].map(|n| Written::Whole.of(n));
    let is_file_of_plan = state.tab() == Tab::Plan && !matches!(form, Form::Markdown | Form::Html);
    let less = match is_file_of_plan {
        true => Shape::default().say(msg::AS_ASSUMED, []),
        false if of > MOST => Shape::default().say(msg::FIRST_OF, counts),
        false => String::new(),
    };
    Some((text, less))
}

impl Taken {
    pub(super) fn say(&self, tab: Tab, form: Form, words: String, text: Option<String>) {
        self.is_new.set(text.is_some());
        *self.said.borrow_mut() = Some(Said { tab, form, words, text });
    }
}

/// Asks the browser to take it: at once, since only what follows a person's click may.
#[inline(never)] // A door.
pub fn give(state: &State, nodes: &Nodes, ports: &dyn Ports, act: Act, step: Step) {
    let year = ports.year();
    let form = match step {
        Step::Want(form) => form,
        Step::Show(form) => return shown(state, nodes, form, year, msg::SHOWN),
        Step::Done(form, done) => return took(state, nodes, form, year, done),
    };
    let told: Box<dyn FnOnce(bool)> = Box::new(move |done| act.emit(Action::Take(Step::Done(form, done))));
    if form == Form::Page {
        return page::give(state, nodes, ports, told);
    }
    if let (Form::Png(picture), Some((name, _))) = (form, form.file())
        && let Some(made) = drawn(state, year, picture)
    {
        return ports.paint(name, &strokes(&made), told);
    }
    match made(state, nodes, form, year) {
        Some((text, _)) => ports.give(form.file(), &text, told),
        None => nodes.take.say(state.tab(), form, Shape::default().say(msg::NOBODY, []), None),
    }
}

/// The browser took it, or refused.
fn took(state: &State, nodes: &Nodes, form: Form, year: u16, done: bool) {
    let shape = Shape::default();
    let words = match (form.file(), done) {
        (None, false) => return shown(state, nodes, form, year, msg::NOT_COPIED),
        (Some(_), false) if form == Form::Page => return shown(state, nodes, form, year, msg::NOT_PAGE),
        (Some(_), false) if matches!(form, Form::Png(_)) => return shown(state, nodes, form, year, msg::NOT_PAINTED),
        (Some(_), false) => return shown(state, nodes, form, year, msg::NOT_SAVED),
        (None, true) => shape.say(msg::COPIED, []),
        (Some((name, _)), true) => shape.say(msg::SAVED, [crate::text::Arg::Words(name)]),
    };
    let less = made(state, nodes, form, year).map(|(_, less)| less).unwrap_or_default();
    nodes.take.say(state.tab(), form, [words.as_str(), " ", &less].concat(), None);
}

/// The text itself; of a picture, whichever was wanted, the SVG.
fn shown(state: &State, nodes: &Nodes, form: Form, year: u16, words: crate::text::Msg<0>) {
    let (text, less) = made(state, nodes, form, year).unwrap_or_default();
    let words = [&*Shape::default().say(words, []), " ", &less].concat();
    nodes.take.say(state.tab(), form, words, Some(text));
}

/// Selects the text that was just drawn, and gives it the keyboard.
#[inline(never)] // A door.
pub fn select(nodes: &Nodes, ports: &dyn Ports) {
    nodes.take.is_new.set(false);
    if let Some(area) = nodes.take.area.cast::<HtmlTextAreaElement>() {
        ports.focus(&nodes.take.area);
        area.select();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Start;
    use crate::ui::compare::Picture;
    use crate::ui::ports::{Arrival, Nowhere};
    use crate::ui::summary::Summary;
    use std::cell::RefCell;
    use std::rc::Rc;
    use yew::{Callback, NodeRef};

    /// A browser that takes what it is given, or refuses.
    struct Taker {
        takes: bool,
        given: RefCell<Vec<(Option<String>, String)>>,
    }

    impl Ports for Taker {
        fn attempt(&self, _: &'static str, _: Option<&str>) {}
        fn hold(&self, _: &str) {}
        fn save(&self, _: &str) {}
        fn keep(&self, _: u32, _: Option<&str>) -> bool {
            true
        }
        fn kept(&self, id: u32) -> Option<String> {
            Nowhere.kept(id)
        }
        fn waiting(&self) -> Option<Arrival> {
            None
        }
        fn arrivals(&self, _: Box<dyn Fn()>) {}
        fn open(&self, _: Option<u32>) {}
        fn piece(&self, _: u32) -> Vec<u8> {
            Vec::new()
        }
        fn now(&self) -> f64 {
            0.0
        }
        fn home(&self) -> String {
            String::new()
        }
        fn tell(&self, _: u32, _: Option<&Summary>) {}
        fn hear(&self, _: Box<dyn Fn(String, String)>) {}
        fn renew(&self, _: &str) {}
        fn focus(&self, _: &NodeRef) {}
        fn give(&self, file: Option<(&str, &str)>, text: &str, told: Box<dyn FnOnce(bool)>) {
            self.given.borrow_mut().push((file.map(|(name, _)| name.into()), text.into()));
            told(self.takes);
        }
        fn paint(&self, name: &str, marks: &str, told: Box<dyn FnOnce(bool)>) {
            self.given.borrow_mut().push((Some(name.into()), marks.into()));
            told(self.takes);
        }
        fn share(&self, _: &str, _: Option<&str>) {}
        fn tint(&self, _: Option<u32>, _: Option<u32>) {}
        fn print(&self) {}
        fn page(&self, tag: &str, name: &str, told: Box<dyn FnOnce(bool)>) {
            self.given.borrow_mut().push((Some(name.into()), tag.into()));
            told(self.takes);
        }
        fn later(&self, _: Box<dyn FnOnce()>) {}
        fn painted(&self, _: Box<dyn FnOnce()>) {}
        fn year(&self) -> u16 {
            2026
        }
    }

    fn state(tab: Tab) -> State {
        let table = "handle;platform;followers;likes;comments;fee\nmaya.makes;Instagram;24800;1240;68;$450\n\
                     oat.and.ink;Instagram;8200;510;41;\nkiln_and_co;Instagram;61000;2100;90;$700\n";
        let budget = crate::ui::plan::Change::Set(crate::ui::plan::Blank::Budget, Some(1_500.0));
        let actions = [Action::Paste(table.into()), Action::Tab(tab), Action::Plan(budget)];
        actions.into_iter().fold(State::start(&Start::default()), |state, action| state.after(action))
    }

    /// What was given, and what was said then.
    fn after(tab: Tab, form: Form, takes: bool) -> (Option<String>, String, Said) {
        let (state, nodes) = (state(tab), Nodes::default());
        let taker = Taker { takes, given: RefCell::default() };
        let heard = Rc::new(RefCell::new(Vec::new()));
        let act = {
            let heard = heard.clone();
            Callback::from(move |action| heard.borrow_mut().push(action))
        };
        give(&state, &nodes, &taker, act.clone(), Step::Want(form));
        let told = heard.borrow_mut().pop();
        let Some(Action::Take(step)) = told else { panic!("{told:?}") };
        give(&state, &nodes, &taker, act, step);
        let (name, text) = taker.given.take().pop().unwrap();
        (name, text, nodes.take.said.take().unwrap())
    }

    #[test]
    fn what_is_open_leaves() {
        let (name, text, said) = after(Tab::Look, Form::Csv, true);
        assert_eq!((name.as_deref(), said.text), (Some("creators.csv"), None));
        assert!(said.words.contains("creators.csv") && text.contains("maya.makes") && !text.contains("oat.and.ink"));
        let (name, text, _) = after(Tab::Compare, Form::Markdown, true);
        assert!(name.is_none() && text.starts_with("### 3 creators compared\n\n| Creator | "), "{text}");
        assert_eq!(text.lines().filter(|line| line.starts_with("| ")).count(), 5, "{text}");
        let (_, text, _) = after(Tab::Plan, Form::Html, true);
        assert!(text.contains("Whom to book") && text.contains('$') && text.contains("<th scope=\"row\">"), "{text}");
        for tab in [Tab::Look, Tab::Compare, Tab::Plan] {
            let (_, text, _) = after(tab, Form::Json, true);
            assert!(text.starts_with("{\"format\":\"creator-loupe/1\""));
        }
    }

    #[test]
    fn what_is_refused_is_shown() {
        for form in Form::ALL.into_iter().chain([Picture::Cost, Picture::Rate].map(Form::Svg)) {
            let (_, text, said) = after(Tab::Compare, form, false);
            assert_eq!(said.text.as_deref(), Some(text.as_str()));
            assert!(said.words.contains("selected"));
        }
    }

    #[test]
    fn a_picture_that_cannot_be_painted_is_shown_as_svg() {
        for picture in [Picture::Cost, Picture::Rate] {
            let (name, marks, said) = after(Tab::Compare, Form::Png(picture), true);
            assert!(
                name.is_some_and(|name| name.ends_with(".png")) && marks.starts_with("[800,") && said.text.is_none()
            );
            let (_, _, said) = after(Tab::Compare, Form::Png(picture), false);
            assert!(said.words.contains("PNG") && said.text.is_some_and(|text| text.ends_with("</svg>\n")));
        }
    }

    #[test]
    fn the_page_leaves_as_a_token_and_is_shown_as_a_link() {
        for tab in [Tab::Look, Tab::Compare, Tab::Plan] {
            let (name, tag, said) = after(tab, Form::Page, true);
            let token = tag.split('"').find(|part| part.starts_with("1.")).unwrap().to_owned();
            let opened = crate::share::decode(&token).unwrap();
            assert_eq!((name.as_deref(), opened.document.creators.len()), (Some("creator-loupe.html"), 3));
            assert!(said.text.is_none() && said.words.contains("creator-loupe.html"));
            let (_, _, said) = after(tab, Form::Page, false);
            assert_eq!(said.text, Some(["#cl=", &token].concat()));
        }
    }

    #[test]
    fn a_page_that_no_file_holds_is_not_made() {
        let rows: String = (0..201).map(|n| format!("somebody{n};Instagram;{};500\n", 1_000 + n)).collect();
        let table = Action::Paste(["handle;platform;followers;likes\n", &rows].concat().into());
        for (state, says) in
            [(State::start(&Start::default()).after(table), "200"), (State::start(&Start::default()), "nothing")]
        {
            let nodes = Nodes::default();
            let taker = Taker { takes: true, given: RefCell::default() };
            give(&state, &nodes, &taker, Callback::noop(), Step::Want(Form::Page));
            let said = nodes.take.said.take().unwrap();
            assert!(said.words.contains(says) && taker.given.take().is_empty(), "{}", said.words);
        }
    }

    #[test]
    fn what_is_said_stays_with_its_part_of_the_page() {
        let (state, nodes) = (state(Tab::Compare), Nodes::default());
        nodes.take.say(Tab::Look, Form::Csv, "of one".into(), None);
        let drawn = |nodes: &Nodes| {
            let mut pen = Pen::new(None);
            opened(&mut pen, &state, nodes, 2026);
            format!("{:?}", pen.done())
        };
        assert!(!drawn(&nodes).contains("of one"));
        nodes.take.say(Tab::Compare, Form::Csv, "of all".into(), None);
        assert!(drawn(&nodes).contains("of all"));
    }
}
