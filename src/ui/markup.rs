//! Markup: a template with holes becomes the nodes that Yew draws.
//!
//! `markup!("<p class='why'>{}</p>", words)` reads like `format!` and stands in for `html!`. The template is ours and
//! known to the compiler, which checks that its elements are closed and its holes counted; what fills a hole is never
//! read as markup. It refuses to know what is drawn, and to hold an attribute or an event that [`HTML`], [`SVG`] and
//! [`heard`] do not name.
//!
//! Why not `html!`: that builds every element by code of its own, 200 to 300 bytes of wasm each before compression.
//! A template is a string, which compresses like one, and a pointer to each thing that fills it.
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
//! Raw bytes mislead: code that repeats itself all but vanishes in brotli (5.6 KB of it in the sentences were 0.3 KB),
//! while a table of Unicode (13 KB of data for `str::to_lowercase`) or arithmetic does not.

use super::vocabulary::{HTML, PICTURES, SVG, heard};
use crate::text::{Label, label};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, NodeRef};

/// What fills a hole: the value of an attribute, or something to stand between tags.
#[derive(Default)]
pub enum Hole {
    /// Nothing: the attribute is left out, the place is kept empty.
    #[default]
    Nothing,
    /// A label.
    Label(Label),
    /// Words of ours.
    Words(&'static str),
    /// Words of anyone.
    Owned(String),
    /// Nodes.
    Html(Html),
    /// What an event does.
    Hears(Callback<Event>),
    /// A name by which a node is found again.
    Node(NodeRef),
}

/// Draws a template: see the head of this file.
macro_rules! markup {
    ($template:literal $(, $hole:expr)* $(,)?) => {{
        const { assert!($crate::ui::markup::fits($template, <[&str]>::len(&[$(stringify!($hole)),*]))) }
        $crate::ui::markup::fill($template, &mut [$($crate::ui::markup::Hole::from($hole)),*])
    }};
}
pub(crate) use markup;

/// One listener for all kinds of events.
struct Ear {
    kind: fn() -> ListenerKind,
    does: Callback<Event>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }
    fn handle(&self, event: Event) {
        self.does.emit(event);
    }
    fn passive(&self) -> bool {
        false
    }
}

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

/// The nodes of a template, its holes filled in their order.
pub fn fill(template: &'static str, holes: &mut [Hole]) -> Html {
    let nodes = Pen { rest: template, holes: holes.iter_mut() }.nodes();
    list(nodes)
}

/// Several nodes as one; a single one is itself.
pub fn list(mut nodes: Vec<Html>) -> Html {
    match (nodes.pop(), nodes.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            nodes.extend(last);
            VList::with_children(nodes, None).into()
        }
    }
}

/// Reads a template from its beginning to its end.
struct Pen<'a> {
    rest: &'static str,
    holes: core::slice::IterMut<'a, Hole>,
}

impl Pen<'_> {
    /// What stands before the first of these marks (all ASCII), or the rest.
    fn until(&mut self, marks: &[u8]) -> &'static str {
        let at = self.rest.bytes().position(|b| marks.contains(&b)).unwrap_or(self.rest.len());
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

    fn hole(&mut self) -> Hole {
        self.skip("{}".len());
        self.holes.next().map(core::mem::take).unwrap_or_default()
    }

    /// The nodes up to the end of their parent.
    fn nodes(&mut self) -> Vec<Html> {
        let mut nodes = Vec::new();
        loop {
            let text = self.until(b"<{");
            if !text.is_empty() {
                nodes.push(VText::new(text).into());
            }
            match self.next() {
                b'{' => nodes.push(self.hole().node()),
                b'<' if !self.rest.starts_with("</") => nodes.push(self.element()),
                _ => {
                    self.until(b">");
                    self.skip(1);
                    return nodes;
                }
            }
        }
    }

    fn element(&mut self) -> Html {
        self.skip(1);
        let name = self.until(b" />");
        let names: &'static [&'static str] = if PICTURES.contains(&name) { &SVG } else { &HTML };
        let mut tag = VTag::new(AttrValue::Static(name));
        let mut values: Vec<Option<AttributeOrProperty>> = Vec::new();
        loop {
            match self.skip(1) {
                " " => {
                    let name = self.until(b"=");
                    self.skip(1);
                    let value = if self.next() == b'{' {
                        self.hole()
                    } else {
                        self.skip(1);
                        let value = self.until(b"'");
                        self.skip(1);
                        Hole::Words(value)
                    };
                    let place = names.iter().position(|known| *known == name);
                    match (value, heard(name)) {
                        (Hole::Hears(does), Some(kind)) => {
                            tag.add_listener(Rc::new(Ear { kind, does }));
                        }
                        (Hole::Node(node), _) => tag.node_ref = node,
                        (value, _) => match (value.words(), place) {
                            (None, _) => {}
                            (Some(key), None) if name == "key" => tag.key = Some(Key::from(&*key)),
                            // The only way to a textarea that begins with a text and then is the person's own: what
                            // `html!` calls, hidden in Yew's documentation but not in its (pinned) interface.
                            (Some(text), None) if name == "defaultvalue" => {
                                let key = tag.key.take();
                                tag = VTag::__new_textarea(
                                    None,
                                    Some(text),
                                    NodeRef::default(),
                                    key,
                                    Attributes::default(),
                                    Default::default(),
                                );
                            }
                            (Some(value), _) if name == "value" && tag.tag() == "input" => tag.set_value(value),
                            (Some(value), Some(place)) => {
                                if values.is_empty() {
                                    values.extend(names.iter().map(|_| None));
                                }
                                values[place] = Some(AttributeOrProperty::Attribute(value));
                            }
                            (Some(_), None) => debug_assert!(false, "{name} is not named here"),
                        },
                    }
                }
                "/" => {
                    self.skip(1);
                    break;
                }
                _ => {
                    let children = self.nodes();
                    if let Some(place) = tag.children_mut() {
                        *place = list(children);
                    }
                    break;
                }
            }
        }
        if !values.is_empty() {
            tag.attributes = Attributes::Dynamic { keys: names, values: values.into() };
        }
        tag.into()
    }
}

impl Hole {
    /// As the value of an attribute.
    fn words(self) -> Option<AttrValue> {
        match self {
            Hole::Label(name) => Some(AttrValue::Static(label(name))),
            Hole::Words(words) => Some(AttrValue::Static(words)),
            Hole::Owned(words) => Some(words.into()),
            Hole::Nothing | Hole::Html(_) | Hole::Hears(_) | Hole::Node(_) => None,
        }
    }

    /// Between tags.
    fn node(self) -> Html {
        match self {
            Hole::Html(html) => html,
            other => other.words().map(|words| VText::new(words).into()).unwrap_or_default(),
        }
    }

    /// An attribute that is there or not, as `selected`.
    pub fn flag(name: &'static str, is_set: bool) -> Hole {
        if is_set { Hole::Words(name) } else { Hole::Nothing }
    }
}

impl From<Label> for Hole {
    fn from(name: Label) -> Hole {
        Hole::Label(name)
    }
}

impl From<&'static str> for Hole {
    fn from(words: &'static str) -> Hole {
        Hole::Words(words)
    }
}

impl From<String> for Hole {
    fn from(words: String) -> Hole {
        Hole::Owned(words)
    }
}

impl From<Html> for Hole {
    fn from(html: Html) -> Hole {
        Hole::Html(html)
    }
}

impl From<Vec<Html>> for Hole {
    fn from(nodes: Vec<Html>) -> Hole {
        // Never flattened: rows that come and go must not move what stands beside them.
        Hole::Html(VList::with_children(nodes, None).into())
    }
}

impl<T: Into<Hole>> From<Option<T>> for Hole {
    fn from(perhaps: Option<T>) -> Hole {
        perhaps.map_or(Hole::Nothing, T::into)
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
        let drawn = markup!("<p title={}>{} is {}</p>", String::from("'><b>"), "<i>", Hole::Nothing);
        let Html::VTag(tag) = drawn else { panic!("one element") };
        assert_eq!(tag.attributes.iter().collect::<Vec<_>>(), [("title", "'><b>")]);
        assert!(matches!(tag.children(), Some(Html::VList(list)) if list.len() == 3));
    }
}
