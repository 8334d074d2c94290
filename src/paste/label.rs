//! A phrase that is nothing but a label: a column's head, the words before a colon.
//!
//! Knows what such a phrase counts, in every tongue of the vocabulary, and what it says besides ("avg", "per post").
//! Refuses phrases with other words in them: "Followers gained" is no count of followers.

use super::glyph::glyphs;
use super::lex::lex;
use super::pair::Pairing;
use super::refine::refine;
use super::token::{NOUN, Tok, has};
use super::tongue::Tongues;
use super::word::{Noun, Quals};

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub noun: Noun,
    pub quals: Quals,
    /// The tongues in which it says so: those its numbers may be written in, besides English.
    pub tongues: Tongues,
}

/// The label that this phrase is; `None` where it is none, or says something besides.
pub(super) fn label(phrase: &str) -> Option<Label> {
    let (mut line, mut tokens) = (Vec::new(), Vec::new());
    glyphs(phrase, 0, &mut line);
    lex(phrase, &line, &mut tokens);
    refine(phrase, &mut tokens);
    // "video views", "平均视频播放量": the later label is meant.
    let last = (0..tokens.len()).rfind(|i| has(&tokens, *i, NOUN));
    for t in tokens.iter_mut().take(last.unwrap_or(0)) {
        if matches!(t.tok, Tok::Noun(Noun::Posts)) {
            t.tok = Tok::Qual(0);
        }
    }
    let found = Pairing::lone_label(&tokens, 1)?;
    Some(Label { noun: found.noun, quals: found.quals, tongues: found.tongues })
}

#[cfg(test)]
mod tests {
    use super::super::word::{AVG, PIECE, TOTAL};
    use super::*;

    #[test]
    fn heads_of_columns_in_many_tongues() {
        for (phrase, noun, quals, codes) in [
            ("Followers", Noun::Followers, 0, "en"),
            ("Takipçi", Noun::Followers, 0, "tr"),
            ("TAKİPÇİ SAYISI", Noun::Followers, 0, "tr"),
            ("Anzahl Follower", Noun::Followers, 0, "en"),
            ("Accounts reached", Noun::Reach, 0, "en"),
            ("TAKİPÇİ ORANI", Noun::Nothing, 0, "tr"),
            ("Ø Likes", Noun::Likes, AVG, "en"),
            ("Suscriptores", Noun::Subscribers, 0, "es"),
            ("平均いいね", Noun::Likes, AVG, "ja"),
            ("フォロワー数", Noun::Followers, 0, "ja"),
            ("粉丝量", Noun::Followers, 0, "zh"),
            ("获赞与收藏", Noun::Likes, TOTAL, "zh"),
            ("Likes pro Post", Noun::Likes, PIECE, "en"),
            ("người theo dõi", Noun::Followers, 0, "vi"),
            ("Yorum (ort.)", Noun::Comments, AVG, "tr"),
            ("video views", Noun::Views, 0, "en"),
            ("followers gained", Noun::Nothing, 0, "en"),
            ("Kategorie", Noun::Nothing, 0, "de"),
        ] {
            match label(phrase) {
                Some(l) => {
                    let gain = super::super::word::GAIN;
                    assert!(l.noun == noun || l.quals & gain != 0, "{phrase}: {l:?}");
                    assert!(l.quals & gain != 0 || l.quals == quals, "{phrase}: {l:?}");
                    let own = Tongues::of(codes);
                    assert_eq!(l.tongues.and(own), own, "{phrase}");
                }
                None => assert_eq!(noun, Noun::Nothing, "{phrase}"),
            }
        }
    }
}
