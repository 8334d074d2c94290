//! What the page may ask of the browser. `embed` answers; tests answer with [`Nowhere`].
//!
//! Every power that is not here is one that the widget does not have.

use std::rc::Rc;
use yew::NodeRef;

/// The browser's powers.
pub trait Ports {
    /// Says which action is about to be done, and with which text, so that both survive if it never ends.
    fn attempt(&self, action: &'static str, text: Option<&str>);
    /// Says that the last action was done: this is the state to come back to.
    fn save(&self, settings: &str, text: &str);
    /// Gives the keyboard to a node, without scrolling.
    fn focus(&self, node: &NodeRef);
    /// Runs a task after the browser had its turn.
    fn later(&self, task: Box<dyn FnOnce()>);
    /// Runs a task after what is drawn now was painted.
    fn painted(&self, task: Box<dyn FnOnce()>);
    /// The year now, for the age of evidence.
    fn year(&self) -> u16;
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
    fn save(&self, _: &str, _: &str) {}
    fn focus(&self, _: &NodeRef) {}
    fn later(&self, _: Box<dyn FnOnce()>) {}
    fn painted(&self, _: Box<dyn FnOnce()>) {}
    fn year(&self) -> u16 {
        2026
    }
}
