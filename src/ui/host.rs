//! What the page around the tool wants, as actions: the names are those under which the shell hands it on.
//!
//! Refuses what it does not know in silence: the shell has warned of it.

use super::action::Action;
use super::{linked, pitch};

/// What is to be done about it.
pub fn wanted(what: &str, value: String) -> Option<Action> {
    Some(match what {
        "text" => Action::Rewrite(value.into()),
        "link" => Action::Follow(value.into()),
        "topic" => Action::Brand(value.into()),
        "logo" => Action::Pitch(pitch::Change::Logo(value.into())),
        "mode" => Action::Pitch(pitch::Change::Host(value == "pitch")),
        _ => {
            let kind = what.strip_prefix("share-")?;
            let much = linked::Much::ALL.into_iter().find(|much| much.key() == kind)?;
            Action::Linked(linked::Change::Tell(much))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_link_can_be_asked_for_and_no_other() {
        for much in linked::Much::ALL {
            let asked = wanted(&["share-", much.key()].concat(), String::new());
            assert!(matches!(asked, Some(Action::Linked(linked::Change::Tell(of))) if of == much));
        }
        for odd in ["share-", "share-no-such", "shared", "theme", ""] {
            assert!(wanted(odd, "x".into()).is_none(), "{odd}");
        }
    }
}
