//! The states that the page is designed for. Tests of accessibility, keyboard and pictures walk through all of them.

use super::{Action, Sample, Start, State};

/// What the page shows as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Nothing pasted.
    Empty,
    /// A large text is being read.
    Reading,
    /// Something was read that has to be asked about.
    Question,
    /// Judged.
    Result,
    /// Nothing in the text could be read.
    CannotRead,
    /// An instance died; this one took over.
    Recovered,
    /// Starting again does not help: the static page of the shell.
    Safe,
}

impl Stage {
    /// Every state.
    pub const ALL: [Stage; 7] = [
        Stage::Empty,
        Stage::Reading,
        Stage::Question,
        Stage::Result,
        Stage::CannotRead,
        Stage::Recovered,
        Stage::Safe,
    ];

    /// The value of `data-state`.
    pub const fn key(self) -> &'static str {
        match self {
            Stage::Empty => "empty",
            Stage::Reading => "reading",
            Stage::Question => "question",
            Stage::Result => "result",
            Stage::CannotRead => "cannot-read",
            Stage::Recovered => "recovered",
            Stage::Safe => "safe",
        }
    }

    /// A state of the page that shows this; `None` for [`Stage::Safe`], which is the shell's and not ours.
    pub fn example(self) -> Option<State> {
        let fresh = State::start(&Start::default());
        Some(match self {
            Stage::Empty => fresh,
            Stage::Reading => fresh.after(Action::Paste("1234 5678 ".repeat(super::state::LARGE / 8).into())),
            Stage::Question => fresh.after(Action::Paste(
                "maya.makes · Instagram\n312 posts 24.8K followers 611 following\nlast 12: avg 1,240 likes, 68 comments, fee 1.500".into(),
            )),
            Stage::Result => fresh.after(Action::Sample(Sample::ALL.len() - 1)),
            Stage::CannotRead => fresh.after(Action::Paste("She bakes bread and tells stories about it.".into())),
            Stage::Recovered => State::start(&Start {
                action: "paste".into(),
                text: "maya.makes Instagram 24.8K followers".into(),
                settings: String::new(),
            }),
            Stage::Safe => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_in_its_state() {
        for stage in Stage::ALL {
            if let Some(state) = stage.example() {
                assert_eq!(state.stage(), stage);
            }
        }
    }
}
