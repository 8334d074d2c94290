//! Markup: a template with holes becomes the nodes that Yew draws.
//!
//! `markup!("<p class='why'>{}</p>", words)` reads like `format!` and stands in for `html!`. The template is ours and
//! known to the compiler, which checks that its elements are closed and its holes counted; what fills a hole is never
//! read as markup. It refuses to know what is drawn, and to hold an attribute that [`HTML`] and [`SVG`] do not name.
//!
//! Why not `html!`: that builds every element by code of its own, 200 to 300 bytes of wasm each before compression.
//! A template is a string, which compresses like one, and a call for each thing that fills it: `markup!(pen: …)` draws
//! into a pen that goes from hole to hole. Nodes that are returned, collected and moved cost more than what they show.
//!
//! Measured on the shipped wasm without the reader (built by xtask's recipe, KB of brotli at quality 11, 2026-11-23):
//!
//! | step                                                                       |   wasm |
//! |----------------------------------------------------------------------------|-------:|
//! | `html!`, five components with hooks                                        |  139.0 |
//! | templates; one component, the page a function of the state                 |  124.7 |
//! | integers printed and parsed by one function, no `format!`, `to_lowercase`  |  116.2 |
//! | sentences as templates too                                                 |  115.9 |
//! | holes on the stack instead of in a `Vec`                                   |  114.8 |
//! | one table of knobs, axes over slices, less code in decimals and pictures   |  113.5 |
//!
//! And of the whole (2026-11-26): 135.0 before; 131.6 with the pen, and with one listener that reads plain data in place
//! of closures; 130.4 without the table of letters; 128.2 with sentences as constants, numbers written where they are
//! said, and packed labels; 127.7 with the state changed in place; 126.9 with the journal written value by value; 125.1
//! without the searchers of `str` and `Vec`s that live for one function. Tried without gain: numbers of one locale
//! instead of a trait. Where functions come to lie moves the sum by 100 bytes, so less than that is no finding.
//!
//! Raw bytes mislead: code that repeats itself all but vanishes in brotli (5.6 KB of it in the sentences were 0.3 KB),
//! while a table of Unicode (13 KB of data for `str::to_lowercase`) or arithmetic does not.

use super::hears::{Act, Ear, Hears};
use super::vocabulary::{HTML, PICTURES, SVG};
use crate::text::{Label, label};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText};
use yew::{AttrValue, Html, NodeRef};

/// Draws a template with a pen, which is a `&mut Pen`; without one it becomes nodes of its own.
///
/// A hole may draw by itself: an expression that is `()` has drawn with the pen what stands there.
macro_rules! markup {
    ($template:literal $(, $hole:expr)* $(,)?) => {{
        let mut pen = $crate::ui::markup::Pen::new(None);
        let pen = &mut pen;
        $crate::ui::markup::markup!(pen: $template $(, $hole)*);
        pen.done()
    }};
    ($pen:ident: $template:literal $(, $hole:expr)* $(,)?) => {{
        const { assert!($crate::ui::markup::fits($template, <[&str]>::len(&[$(stringify!($hole)),*]))) }
        $pen.begin($template);
        $($crate::ui::markup::Fill::fill($hole, &mut *$pen);)*
    }};
}
pub(crate) use markup;

/// Whether every element of a template is closed and it has that many holes.
pub const fn fits(template: &str, holes: usize) -> bool {
    let bytes = template.as_bytes();
    let (mut at, mut open, mut found) = (0, 0_usize, 0);
    while at < bytes.len() {
        let next = if at + 1 < bytes.len() { bytes[at + 1] } else { 0 };
        match (bytes[at], next) {
            (b'{', b'}') => found += 1,
            (b'<', b'/') | (b'/', b'>') if open == 0 => return false,
            (b'<', b'/') | (b'/', b'>') => open -= 1,
            (b'<', _) => open += 1,
            _ => {}
        }
        at += 1;
    }
    open == 0 && found == holes
}

/// Several nodes as one; a single one is itself.
fn list(mut nodes: Vec<Html>) -> Html {
    match (nodes.pop(), nodes.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            nodes.extend(last);
            VList::with_children(nodes, None).into()
        }
    }
}

/// Draws templates one into the other: each stops at its holes, and goes on when a hole is filled.
pub struct Pen<'a> {
    /// To whom the nodes tell what they hear.
    act: Option<&'a Act>,
    /// What is left of the template.
    rest: &'static str,
    /// The templates around it, and where the hole of each begins among the nodes.
    around: Vec<(&'static str, usize)>,
    /// Where the open hole begins among the nodes.
    hole: usize,
    /// The attribute whose value is a hole.
    attribute: &'static str,
    /// The element whose attributes are being read.
    begun: Option<Begun>,
    /// Open elements, and what stands before each in its parent.
    open: Vec<(VTag, Vec<Html>)>,
    /// What stands in the innermost open element.
    nodes: Vec<Html>,
}

/// An element up to the end of its first tag.
struct Begun {
    tag: VTag,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
}

impl<'a> Pen<'a> {
    /// A pen whose nodes tell this one what they hear.
    // Not at every place where a card begins.
    #[inline(never)]
    pub fn new(act: Option<&'a Act>) -> Pen<'a> {
        Pen {
            act,
            rest: "",
            around: Vec::new(),
            hole: 0,
            attribute: "",
            begun: None,
            open: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// Another pen that tells the same.
    pub fn alike(&self) -> Pen<'a> {
        Pen::new(self.act)
    }

    /// What was drawn.
    #[inline(never)]
    pub fn done(&mut self) -> Html {
        list(core::mem::take(&mut self.nodes))
    }

    /// Begins a template, inside the open hole of the one around it.
    pub fn begin(&mut self, template: &'static str) {
        self.around.push((core::mem::replace(&mut self.rest, template), self.hole));
        self.run();
    }

    /// The open hole is filled: its nodes become a list, however many they are, so that what comes and goes neither moves
    /// what stands beside it nor makes it anew.
    fn filled(&mut self) {
        let nodes = self.nodes.split_off(self.hole);
        self.nodes.push(VList::with_children(nodes, None).into());
        self.run();
    }

    /// Fills the open hole with words: as the value of an attribute or between tags.
    fn words(&mut self, words: AttrValue) {
        if self.begun.is_some() {
            let name = self.attribute;
            self.set(name, words);
        } else {
            self.nodes.push(VText::new(words).into());
        }
        self.run();
    }

    /// Leaves the open hole empty: without the attribute, or with a place kept.
    fn nothing(&mut self) {
        if self.begun.is_some() { self.run() } else { self.filled() }
    }

    /// What stands before the first of these marks (all ASCII), or the rest.
    fn until(&mut self, marks: &str) -> &'static str {
        let at = self.rest.bytes().position(|b| marks.bytes().any(|m| m == b)).unwrap_or(self.rest.len());
        self.skip(at)
    }

    fn skip(&mut self, bytes: usize) -> &'static str {
        let (before, after) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = after;
        before
    }

    fn next(&self) -> u8 {
        self.rest.bytes().next().unwrap_or(0)
    }

    /// Draws up to the next hole, or to the end of the template.
    fn run(&mut self) {
        loop {
            if self.begun.is_some() {
                match self.skip(1) {
                    " " => {
                        let name = self.until("=");
                        self.skip(1);
                        if self.next() == b'{' {
                            self.skip("{}".len());
                            self.attribute = name;
                            return;
                        }
                        self.skip(1);
                        let value = self.until("'");
                        self.skip(1);
                        self.set(name, AttrValue::Static(value));
                    }
                    "/" => {
                        self.skip(1);
                        self.enter();
                        self.leave();
                    }
                    _ => self.enter(),
                }
                continue;
            }
            let text = self.until("<{");
            if !text.is_empty() {
                self.nodes.push(VText::new(text).into());
            }
            match self.next() {
                b'{' => {
                    self.skip("{}".len());
                    self.hole = self.nodes.len();
                    return;
                }
                b'<' if self.rest.starts_with("</") => {
                    self.until(">");
                    self.skip(1);
                    self.leave();
                }
                b'<' => {
                    self.skip(1);
                    let name = self.until(" />");
                    let names: &'static [&'static str] = if PICTURES.contains(&name) { &SVG } else { &HTML };
                    self.begun = Some(Begun { tag: VTag::new(AttrValue::Static(name)), names, values: Vec::new() });
                }
                _ => {
                    (self.rest, self.hole) = self.around.pop().unwrap_or_default();
                    return;
                }
            }
        }
    }

    /// Sets an attribute of the element that is begun.
    fn set(&mut self, name: &'static str, value: AttrValue) {
        let Some(begun) = &mut self.begun else { return };
        match begun.names.iter().position(|known| *known == name) {
            _ if name == "key" => begun.tag.key = Some(Key::from(&*value)),
            // The only way to a textarea that begins with a text and then is the person's own: what `html!` calls,
            // hidden in Yew's documentation but not in its (pinned) interface.
            _ if name == "defaultvalue" => {
                begun.tag = VTag::__new_textarea(
                    None,
                    Some(value),
                    NodeRef::default(),
                    None,
                    Attributes::default(),
                    Default::default(),
                );
            }
            _ if name == "value" && begun.tag.tag() == "input" => begun.tag.set_value(value),
            Some(place) => {
                if begun.values.is_empty() {
                    begun.values.extend(begun.names.iter().map(|_| None));
                }
                begun.values[place] = Some(AttributeOrProperty::Attribute(value));
            }
            None => debug_assert!(false, "{name} is not named here"),
        }
    }

    /// The first tag of an element ends: what follows stands in it.
    fn enter(&mut self) {
        let Some(Begun { mut tag, names, values }) = self.begun.take() else { return };
        if !values.is_empty() {
            tag.attributes = Attributes::Dynamic { keys: names, values: values.into() };
        }
        self.open.push((tag, core::mem::take(&mut self.nodes)));
    }

    /// An element ends.
    fn leave(&mut self) {
        let Some((mut tag, before)) = self.open.pop() else { return };
        let children = core::mem::replace(&mut self.nodes, before);
        if let Some(place) = tag.children_mut() {
            *place = list(children);
        }
        self.nodes.push(tag.into());
    }
}

/// What fills a hole.
pub trait Fill {
    /// Fills the open hole of the pen.
    fn fill(self, pen: &mut Pen<'_>);
}

/// Drawn with the pen.
impl Fill for () {
    fn fill(self, pen: &mut Pen<'_>) {
        pen.filled();
    }
}

impl Fill for Label {
    fn fill(self, pen: &mut Pen<'_>) {
        pen.words(AttrValue::Static(label(self)));
    }
}

/// Words of ours.
impl Fill for &'static str {
    fn fill(self, pen: &mut Pen<'_>) {
        pen.words(AttrValue::Static(self));
    }
}

/// Words of anyone.
impl Fill for String {
    fn fill(self, pen: &mut Pen<'_>) {
        pen.words(self.into());
    }
}

impl Fill for Html {
    fn fill(self, pen: &mut Pen<'_>) {
        pen.nodes.push(self);
        pen.run();
    }
}

/// What the element hears.
impl Fill for Hears {
    fn fill(self, pen: &mut Pen<'_>) {
        if let (Some(begun), Some(act)) = (&mut pen.begun, pen.act) {
            let ear = Ear { act: act.clone(), hears: self };
            debug_assert_eq!(ear.kind().as_ref(), pen.attribute);
            begun.tag.add_listener(Rc::new(ear));
        }
        pen.run();
    }
}

/// A name by which the element is found again.
impl Fill for &NodeRef {
    fn fill(self, pen: &mut Pen<'_>) {
        if let Some(begun) = &mut pen.begun {
            begun.tag.node_ref = self.clone();
        }
        pen.run();
    }
}

/// An attribute is left out, a place is kept empty.
impl<T: Fill> Fill for Option<T> {
    fn fill(self, pen: &mut Pen<'_>) {
        match self {
            Some(value) => value.fill(pen),
            None => pen.nothing(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_checked() {
        assert!(fits("<p class='a'>{}<b/></p>{}", 2));
        assert!(!fits("<p>{}", 1));
        assert!(!fits("</p>", 0));
        assert!(!fits("{}", 0));
    }

    #[test]
    fn words_are_never_markup() {
        let drawn = markup!("<p title={}>{} is {}</p>", String::from("'><b>"), "<i>", None::<Label>);
        let Html::VTag(tag) = drawn else { panic!("one element") };
        assert_eq!(tag.attributes.iter().collect::<Vec<_>>(), [("title", "'><b>")]);
        assert!(matches!(tag.children(), Some(Html::VList(list)) if list.len() == 3));
    }

    #[test]
    fn what_a_hole_draws_is_one_list() {
        let mut pen = Pen::new(None);
        let pen = &mut pen;
        let rows = |pen: &mut Pen<'_>, n: usize| (0..n).for_each(|_| markup!(pen: "<b>{}</b>{}", "x", "y"));
        markup!(pen: "<p>{}{}{}</p><i/>", rows(pen, 0), markup!(pen: "<i/>"), rows(pen, 2));
        let Html::VList(nodes) = pen.done() else { panic!("two nodes") };
        let Some(Html::VTag(tag)) = nodes.first() else { panic!("an element") };
        let Some(Html::VList(holes)) = tag.children() else { panic!("three holes") };
        let sizes = holes.iter().map(|hole| if let Html::VList(list) = hole { list.len() } else { 9 });
        assert_eq!((nodes.len(), sizes.collect::<Vec<_>>()), (2, vec![0, 1, 4]));
    }
}
