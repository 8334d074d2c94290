//! What looking through any text for any topics has to tell: places inside their blocks, bits of what is listed.

use crate::sound::inside;
use creator_loupe::model::Fit;
use creator_loupe::paste::topic::{
    Found, LOOKED_AT, MATCH_LIMIT, TOPIC_LENGTH, TOPIC_LIMIT, Topic, Topics, fit, matched,
};

/// The bits of the topics found anywhere.
pub fn bits(found: &Found) -> u32 {
    found.blocks.iter().fold(0, |bits, b| bits | b.topics)
}

/// Panics where the topics typed are not sound.
pub fn typed(topics: &Topics, typed: &str) {
    assert!(topics.list.len() <= TOPIC_LIMIT);
    let mut end = 0;
    for topic in &topics.list {
        inside(topic.span, typed);
        let name = topic.span.of(typed).expect("a place");
        assert!(!name.is_empty() && name.chars().count() <= TOPIC_LENGTH && topic.span.start >= end, "{name:?}");
        end = topic.span.end;
    }
}

/// Panics where what was found is not sound.
pub fn sound(found: &Found, topics: &[Topic], text: &str) {
    assert_eq!(found.of as usize, topics.len());
    assert_eq!(found.beyond, text.len() > LOOKED_AT);
    let mut end = 0;
    for block in &found.blocks {
        inside(block.span, text);
        assert!(block.span.of(text).is_some_and(|t| !t.trim().is_empty()), "{block:?}");
        assert!(block.span.start >= end, "blocks overlap: {:?}", found.blocks);
        end = block.span.end;
        assert!(block.topics == 0 || block.speaks);
        assert!(u64::from(block.topics) < 1 << topics.len());
    }
    assert!(end as usize <= LOOKED_AT && found.matches.len() <= MATCH_LIMIT);
    assert!(found.unlisted == 0 || found.matches.len() == MATCH_LIMIT);
    let mut last = (0, 0, 0);
    for m in &found.matches {
        let block = &found.blocks[m.block as usize];
        inside(m.span, text);
        assert!(m.span.end > m.span.start, "{m:?} in {text:?}");
        assert!(block.span.start <= m.span.start && m.span.end <= block.span.end, "{m:?} in {block:?} of {text:?}");
        assert!(block.topics & 1 << m.topic != 0);
        // By block, topic and place; two of one topic never overlap.
        assert!((m.block, m.topic, m.span.start) >= last, "{:?} of {text:?}", found.matches);
        last = (m.block, m.topic, m.span.end);
    }
    if found.unlisted == 0 {
        assert_eq!(found.matches.iter().fold(0, |bits, m| bits | 1 << m.topic), bits(found));
    }
    let counted = matched(std::slice::from_ref(found));
    assert_eq!(counted.is_some(), found.of > 0 && found.blocks.iter().any(|b| b.speaks));
    let Some(counted) = counted else { return };
    let captions = found.blocks.iter().filter(|b| b.speaks && !b.bio);
    assert_eq!(counted.captions_of as usize, captions.clone().count());
    assert_eq!(counted.captions as usize, captions.filter(|b| b.topics != 0).count());
    assert_eq!((counted.found, counted.of), (bits(found).count_ones(), found.of));
    assert!(counted.found <= counted.of);
    match fit(&counted) {
        Fit::TopicFound => assert!(counted.found > 0),
        Fit::OffTopic => assert!(counted.found == 0 && counted.captions_of > 0),
        _ => {}
    }
}
