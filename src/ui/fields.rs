//! Fields that a person types numbers into: each shows what is used, unless one is typing in it.
//!
//! A field is the browser's; what stands in it changes only when what is used does (a reset, a sample, another
//! platform), or when it is new on the page. Refuses to know what the numbers are.

use std::cell::RefCell;
use web_sys::HtmlInputElement;
use yew::NodeRef;

/// Every field that was drawn.
#[derive(Default)]
pub struct Fields(RefCell<Vec<Field>>);

struct Field {
    id: String,
    node: NodeRef,
    /// What is to stand in it.
    shown: String,
    /// What was last put there; `None` while it is not on the page.
    put: Option<String>,
}

impl Fields {
    /// The node of this field, in which this is to stand.
    pub fn node(&self, id: String, shown: String) -> NodeRef {
        let mut fields = self.0.borrow_mut();
        if let Some(field) = fields.iter_mut().find(|field| field.id == id) {
            field.shown = shown;
            return field.node.clone();
        }
        let node = NodeRef::default();
        fields.push(Field { id, node: node.clone(), shown, put: None });
        node
    }

    /// After drawing: puts into each what is to stand there.
    pub fn follow(&self) {
        for field in self.0.borrow_mut().iter_mut() {
            let Some(input) = field.node.cast::<HtmlInputElement>() else {
                field.put = None;
                continue;
            };
            if field.put.as_ref() != Some(&field.shown) {
                if !input.matches(&[":focus#", &field.id].concat()).unwrap_or(false) {
                    input.set_value(&field.shown);
                }
                field.put = Some(field.shown.clone());
            }
        }
    }
}
