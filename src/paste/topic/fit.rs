//! What the topics that were found say of the audience.
//!
//! Knows counts of blocks and the three kinds of fit of model.md 5. Refuses to know how large an account is, and to tell an expert
//! from one who writes about a topic now and then: the model has no narrower row than "topic found".

use super::find::Found;
use crate::model::{Fit, TopicMatch};

/// Counts what was found in all the texts of one creator; `None` where there was nothing to look for or to look in.
pub fn matched(texts: &[Found]) -> Option<TopicMatch> {
    let of = texts.iter().map(|t| t.of).max().unwrap_or(0);
    let blocks = texts.iter().flat_map(|t| &t.blocks).filter(|b| b.speaks);
    let (mut counted, mut topics, mut some) = (TopicMatch { of, ..TopicMatch::default() }, 0u32, false);
    for block in blocks {
        some = true;
        topics |= block.topics;
        let one = u32::from(block.topics != 0);
        if block.bio {
            counted.bio = Some(counted.bio == Some(true) || one > 0);
        } else {
            counted.captions_of += 1;
            counted.captions += one;
        }
    }
    counted.found = topics.count_ones();
    (some && of > 0).then_some(counted)
}

/// Captions from which on their silence tells something: five, or three beside a bio.
const SILENT: u32 = 5;
const SILENT_BESIDE_A_BIO: u32 = 3;
/// One caption may be chance: two, and no fewer than one in five.
const SPOKEN: u32 = 2;
const ONE_IN: u32 = 5;

/// The fit that the counts say.
pub fn fit(counted: &TopicMatch) -> Fit {
    let often = counted.captions >= SPOKEN && counted.captions.saturating_mul(ONE_IN) >= counted.captions_of;
    if counted.bio == Some(true) || often {
        return Fit::TopicFound;
    }
    let enough = if counted.bio.is_some() { SILENT_BESIDE_A_BIO } else { SILENT };
    if counted.found == 0 && counted.captions_of >= enough { Fit::OffTopic } else { Fit::NotTold }
}
