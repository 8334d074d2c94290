//! A creator's ask: what they would make, for how much, and on which terms.
//!
//! Knows the words of a quote. Refuses to know how they are written (that is reading) and what any of them is worth (that
//! is evidence).

use super::{Decimal, Deliverable, Format, Money, Platform};

/// Something a creator offers to make, as quotes name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A post, of whatever kind is usual where they publish.
    Post,
    /// A post of several pictures.
    Carousel,
    /// An Instagram reel.
    Reel,
    /// A story, or a set of frames that is sold as one.
    Story,
    /// A video, of whatever kind is usual where they publish.
    Video,
    /// A part of a long video.
    Integration,
    /// A long video about nothing else.
    Dedicated,
    /// A YouTube Short.
    Short,
    /// A live broadcast.
    Live,
    /// A pin on Pinterest.
    Pin,
    /// Several posts that hang together.
    Thread,
    /// Content that the brand publishes itself: nobody sees it on the creator's account.
    Content,
}

impl Piece {
    /// What this is booked as on a platform; `None` where the tables know no such format there.
    pub fn format(self, platform: Platform) -> Option<Format> {
        let format = match (self, platform) {
            (Piece::Post | Piece::Carousel, Platform::YouTube | Platform::Twitch) => return None,
            (Piece::Video, Platform::Instagram) => Format::Reel,
            (Piece::Video, Platform::Twitch) | (Piece::Content, _) => return None,
            (Piece::Carousel, Platform::TikTok) => return None,
            // A dedicated video elsewhere is a video like any other.
            (Piece::Dedicated, Platform::Instagram) => Format::Reel,
            (Piece::Dedicated, Platform::TikTok) => Format::Video,
            (Piece::Post | Piece::Carousel | Piece::Video, _) => platform.usual_format(),
            (Piece::Reel, _) => Format::Reel,
            (Piece::Story, _) => Format::Story,
            (Piece::Integration | Piece::Dedicated, _) => Format::LongVideo,
            (Piece::Short, _) => Format::Short,
            (Piece::Live, _) => Format::Stream,
            (Piece::Pin, _) => Format::Pin,
            (Piece::Thread, _) => Format::Post,
        };
        platform.formats().contains(&format).then_some(format)
    }
    /// The only platform that has it, where there is one.
    pub const fn home(self) -> Option<Platform> {
        match self {
            Piece::Short | Piece::Integration => Some(Platform::YouTube),
            Piece::Pin => Some(Platform::Pinterest),
            _ => None,
        }
    }
}

/// Something a creator offers to make, how many of it and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Made {
    /// What.
    pub piece: Piece,
    /// How many; at least 1.
    pub count: u32,
    /// Frames of a story that is sold as one; `None`: not told.
    pub frames: Option<u32>,
    /// Where; `None`: not told.
    pub platform: Option<Platform>,
}

impl Made {
    /// As a booking on this platform; `None` where it is said to be elsewhere or no such format is known.
    pub fn deliverable(&self, platform: Platform) -> Option<Deliverable> {
        if self.platform.is_some_and(|own| own != platform) {
            return None;
        }
        self.piece.format(platform).map(|format| Deliverable { format, count: self.count })
    }
}

/// What else a quote speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermKind {
    /// The brand may use the content in its own channels.
    Rights,
    /// The brand may pay for its spread: Spark Ads, boosting, dark posts, partnership ads.
    PaidAds,
    /// The brand may advertise through the creator's account.
    Whitelisting,
    /// The creator works for no competitor meanwhile.
    Exclusivity,
    /// Faster than usual.
    Rush,
    /// A day or a time by which it is delivered.
    Delivery,
    /// What an agency or a manager takes.
    Agency,
    /// A share of the sales.
    Commission,
    /// The product, as (a part of) the pay.
    Product,
    /// Value-added tax, whatever it is called.
    Vat,
    /// Sending the product.
    Shipping,
    /// Rounds of changes.
    Revisions,
    /// A link in the biography.
    BioLink,
    /// The unedited footage.
    RawFootage,
    /// Writing the script.
    Script,
    /// What is paid before the work.
    Upfront,
    /// When the invoice is due.
    Net,
    /// Less, on some condition.
    Discount,
    /// The same content on a further network.
    Crosspost,
    /// A code for the audience.
    Code,
    /// Travel and its cost.
    Travel,
}

impl TermKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [TermKind; 21] = [
        TermKind::Rights,
        TermKind::PaidAds,
        TermKind::Whitelisting,
        TermKind::Exclusivity,
        TermKind::Rush,
        TermKind::Delivery,
        TermKind::Agency,
        TermKind::Commission,
        TermKind::Product,
        TermKind::Vat,
        TermKind::Shipping,
        TermKind::Revisions,
        TermKind::BioLink,
        TermKind::RawFootage,
        TermKind::Script,
        TermKind::Upfront,
        TermKind::Net,
        TermKind::Discount,
        TermKind::Crosspost,
        TermKind::Code,
        TermKind::Travel,
    ];
}

/// How a term stands to the amount that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stands {
    /// It is part of what the amount buys.
    Included,
    /// It is not part of the deal.
    Excluded,
    /// It comes on top: for a percentage or an amount, where told.
    OnTop,
}

/// For how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// So many days; a month is a twelfth of 365 of them. Hours are days, rounded up.
    Days(u32),
    /// Without an end.
    Forever,
}

/// A term of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// What.
    pub kind: TermKind,
    /// How it stands to the amount.
    pub stands: Stands,
    /// For how long, or until when; `None`: not told.
    pub length: Option<Length>,
    /// Percent: of the fee where on top, of sales for commission, of the sum for what is paid before.
    pub percent: Option<Decimal>,
    /// Its own price, where on top.
    pub amount: Option<Money>,
    /// How many (rounds of changes).
    pub count: Option<u32>,
}

/// What has to be answered before an ask can be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needed {
    /// No amount is told.
    Amount,
    /// The amount can be read in several ways, or several are told.
    WhichAmount,
    /// A sign or code of money that is not known, or that several currencies share.
    Currency,
    /// Nothing says what is made, or whether the amount is for one or for all.
    Covers,
    /// How many of something are made.
    HowMany,
    /// The stated total is not the sum of its parts.
    Total,
}

/// An ask, ready to be judged.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Ask {
    /// What is asked for everything that is made; `None` where [`Ask::needed`] says why.
    pub amount: Option<Money>,
    /// What is made.
    pub made: Vec<Made>,
    /// On which terms.
    pub terms: Vec<Term>,
    /// What has to be answered first, the most urgent first.
    pub needed: Vec<Needed>,
}
