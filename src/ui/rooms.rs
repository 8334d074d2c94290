//! What stands behind the doors, as it was drawn last: while somebody types, it follows a frame after the figures.
//!
//! Seven open doors are most of the page. To lay them out with each key would keep the key itself waiting. Refuses to know
//! what is in a room, and when it is to be drawn anew: the state says so.

use std::cell::RefCell;
use yew::Html;

/// The rooms that were drawn, by key.
#[derive(Default)]
pub struct Rooms(RefCell<Vec<(&'static str, Html)>>);

impl Rooms {
    /// The room of this key: as it was, where that is enough and there is such a one, else drawn now.
    pub fn of(&self, key: &'static str, as_it_was: bool, draw: impl FnOnce() -> Html) -> Html {
        let at = self.0.borrow().iter().position(|(of, _)| *of == key);
        if let Some(at) = at.filter(|_| as_it_was) {
            return self.0.borrow()[at].1.clone();
        }
        let drawn = draw();
        let mut rooms = self.0.borrow_mut();
        match at {
            Some(at) => rooms[at].1 = drawn.clone(),
            None => rooms.push((key, drawn.clone())),
        }
        drawn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(html: &Html) -> String {
        let Html::VText(text) = html else { panic!("words") };
        text.text.to_string()
    }

    #[test]
    fn a_room_stays_until_it_is_to_be_drawn() {
        let rooms = Rooms::default();
        let draw = |as_it_was: bool, what: &'static str| words(&rooms.of("who", as_it_was, || Html::from(what)));
        assert_eq!(draw(true, "a"), "a", "there is nothing yet");
        assert_eq!(draw(true, "b"), "a");
        assert_eq!(draw(false, "c"), "c");
        assert_eq!(draw(true, "d"), "c");
    }
}
