//! Why a link is not opened, and why one is not written. Each is a kind of its own, since each has its own way round.
//!
//! Knows no words. Refuses to stand for a half: what is refused leaves nothing behind.

/// Why a link is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It does not begin like a link of ours.
    NotOurs,
    /// A newer version made it: this one does not know something in it without which the rest would be wrong.
    Newer,
    /// Its end is missing, as where a chat has cut it.
    CutShort,
    /// It is not what was written: the checksum, or what stands in it, does not hold.
    Damaged,
    /// It is longer than any link that we would write or open: [`super::MOST_READ`].
    TooLarge,
    /// It tells of more creators than [`super::MOST_CREATORS`].
    TooMany,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Refusal; 6] =
        [Refusal::NotOurs, Refusal::Newer, Refusal::CutShort, Refusal::Damaged, Refusal::TooLarge, Refusal::TooMany];

    /// The stable name, in the notice to a host and in `data-refused`.
    pub const fn key(self) -> &'static str {
        match self {
            Refusal::NotOurs => "not-ours",
            Refusal::Newer => "newer",
            Refusal::CutShort => "cut-short",
            Refusal::Damaged => "damaged",
            Refusal::TooLarge => "too-large",
            Refusal::TooMany => "too-many",
        }
    }
}

/// Why a link is not written. The way round is the same for all: a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unfit {
    /// It would have so many characters; [`super::MOST_WRITTEN`] are the most, in a file [`super::MOST_READ`].
    TooLarge {
        /// How many.
        characters: usize,
    },
    /// There are so many creators; [`super::MOST_CREATORS`] are the most.
    TooMany {
        /// How many.
        creators: usize,
    },
    /// There are so many posts of one creator; [`super::MOST_POSTS`] are the most, and to leave some out would change figures.
    TooManyPosts {
        /// How many.
        posts: usize,
    },
    /// Something in it is not of this world, and the link would not be opened again.
    Odd,
}
