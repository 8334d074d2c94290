//! What the page may ask of the browser. `embed` answers; tests answer with [`Nowhere`].
//!
//! Every power that is not here is one that the widget does not have.

use super::summary::Summary;
use std::rc::Rc;
use yew::NodeRef;

/// The browser's powers.
pub trait Ports {
    /// Says which action is about to be done, and with which text, so that both survive if it never ends.
    fn attempt(&self, action: &'static str, text: Option<&str>);
    /// Says what is about to be drawn, in case something lacks for that: the whole then draws it.
    fn hold(&self, settings: &str);
    /// Says that the last action was done: this is the state to come back to.
    fn save(&self, settings: &str);
    /// Keeps a source's text, so that it outlives the instance; without one, what came in last, if there is any.
    fn keep(&self, id: u32, text: Option<&str>) -> bool;
    /// The text that is kept for a source, unless it is too large to be given at once.
    fn kept(&self, id: u32) -> Option<String>;
    /// What came in last and was not kept yet.
    fn waiting(&self) -> Option<Arrival>;
    /// Calls when something came in that is too large for the page, or a file: [`Ports::waiting`] says what.
    fn arrivals(&self, tell: Box<dyn Fn()>);
    /// Goes to the beginning of what came in, or of what is kept for a source.
    fn open(&self, kept: Option<u32>);
    /// The next bytes of it, about as many as this; none at its end.
    fn piece(&self, bytes: u32) -> Vec<u8>;
    /// The address of our page, which a link leads to.
    fn home(&self) -> String;
    /// Milliseconds since some moment.
    fn now(&self) -> f64;
    /// Makes a fresh instance take over from this one, with these settings and nothing else.
    fn renew(&self, settings: &str);
    /// Gives the keyboard to a node, without scrolling, unless something else of the host page holds it.
    fn focus(&self, node: &NodeRef);
    /// Says to the host page that a state was reached: how many creators, and the result of the one that is judged.
    fn tell(&self, creators: u32, told: Option<&Summary>);
    /// Calls with what the host page wants: what, and its value.
    fn hear(&self, hear: Box<dyn Fn(String, String)>);
    /// Gives a text to the person: as a file of this name and type, or to the clipboard; then tells whether the page may do that.
    fn give(&self, file: Option<(&str, &str)>, text: &str, told: Box<dyn FnOnce(bool)>);
    /// Paints a picture (`export::strokes`) and gives it to the person as a file of pixels of this name; then tells whether the
    /// page may do that.
    fn paint(&self, name: &str, marks: &str, told: Box<dyn FnOnce(bool)>);
    /// Gives these colours to what is drawn (0xRRGGBB): of what is stressed, and behind the head of a pitch page; nothing is ours.
    fn tint(&self, accent: Option<u32>, cover: Option<u32>);
    /// Tells the host page of a link of this kind that a person copied or the page asked for; nothing where there is none.
    fn share(&self, kind: &str, link: Option<&str>);
    /// Asks the browser to print.
    fn print(&self);
    /// Gives the person the page itself as a file of this name, with this opening tag of the element in it (`export::tag`); then
    /// tells whether it could be had and the page may do that.
    fn page(&self, tag: &str, name: &str, told: Box<dyn FnOnce(bool)>);
    /// Runs a task after the browser had its turn.
    fn later(&self, task: Box<dyn FnOnce()>);
    /// Runs a task after what is drawn now was painted.
    fn painted(&self, task: Box<dyn FnOnce()>);
    /// The year now, for the age of evidence.
    fn year(&self) -> u16;
}

/// Something that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The file's name; none for a text.
    pub name: Option<String>,
    /// Bytes.
    pub size: f64,
}

/// [`Ports`] to be handed down; equal when it is the same one.
#[derive(Clone)]
pub struct Browser(pub Rc<dyn Ports>);

impl PartialEq for Browser {
    fn eq(&self, other: &Browser) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// No browser at all: for views rendered natively.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nowhere;

impl Ports for Nowhere {
    fn attempt(&self, _: &'static str, _: Option<&str>) {}
    fn hold(&self, _: &str) {}
    fn save(&self, _: &str) {}
    fn keep(&self, _: u32, _: Option<&str>) -> bool {
        true
    }
    fn kept(&self, _: u32) -> Option<String> {
        None
    }
    fn waiting(&self) -> Option<Arrival> {
        None
    }
    fn arrivals(&self, _: Box<dyn Fn()>) {}
    fn open(&self, _: Option<u32>) {}
    fn piece(&self, _: u32) -> Vec<u8> {
        Vec::new()
    }
    fn home(&self) -> String {
        String::new()
    }
    fn now(&self) -> f64 {
        0.0
    }
    fn renew(&self, _: &str) {}
    fn focus(&self, _: &NodeRef) {}
    fn tell(&self, _: u32, _: Option<&Summary>) {}
    fn hear(&self, _: Box<dyn Fn(String, String)>) {}
    fn give(&self, _: Option<(&str, &str)>, _: &str, told: Box<dyn FnOnce(bool)>) {
        told(false);
    }
    fn paint(&self, _: &str, _: &str, told: Box<dyn FnOnce(bool)>) {
        told(false);
    }
    fn share(&self, _: &str, _: Option<&str>) {}
    fn tint(&self, _: Option<u32>, _: Option<u32>) {}
    fn print(&self) {}
    fn page(&self, _: &str, _: &str, told: Box<dyn FnOnce(bool)>) {
        told(false);
    }
    fn later(&self, _: Box<dyn FnOnce()>) {}
    fn painted(&self, _: Box<dyn FnOnce()>) {}
    fn year(&self) -> u16 {
        2026
    }
}
