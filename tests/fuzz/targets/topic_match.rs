//! Any topics, looked for in any text: what is found is sound, a topic is found in itself, and more text takes nothing away.
#![no_main]

use creator_loupe::paste::topic::{LOOKED_AT, Part, find, fit, matched, topics};
use creator_loupe_fuzz::{choices, spelled, topics as held, topics::bits};
use libfuzzer_sys::fuzz_target;

/// What bytes of the upper half stand for, between broken bars: words first, then what stands between them.
const PIECES: &str = "coffee¦Coffees¦home¦audio¦home audio¦hi-tech¦hitech¦hi tech¦running¦runner¦cat¦cats¦tea¦team¦books\
    ¦Bücher¦Buch¦Küche¦Kuchen¦Reise¦Reisen¦cuidado de la piel¦piel¦té¦moda¦café¦viajes¦viajera¦kitap¦kitabı\
    ¦kahve¦masak¦memasak¦yang¦книги¦книг¦путешествиях¦моде¦чай¦料理¦家庭料理¦京都¦東京都¦カメラ¦ギター¦ペット¦커피¦여행¦화장실¦กาแฟ\
    ¦قهوة¦القهوة¦3d¦AI¦iPhone¦photographer¦photography¦of the¦de la¦and¦ve¦lover¦my¦ ¦ ¦ ¦, ¦. ¦\n¦\n\n\
    ¦\n---\n¦-¦_¦.¦'¦’¦ & ¦ #¦#¦ @¦ https://¦www.¦.com¦/¦，¦、¦の¦ 👩‍🍳 ¦\u{200b}¦\u{301}¦\u{308}¦\u{3099}\
    ¦\u{1100}\u{1161}¦ﬁ¦İ¦\u{a0}";
/// Of the pieces, so many are words.
const WORDS: usize = 57;

fuzz_target!(|data: &[u8]| {
    let Some(([kind, part, cut], rest)) = choices::<3>(data) else { return };
    let (head, tail) = rest.split_at(cut % (rest.len() + 1));
    let (typed, text) = (spelled(kind % 2 == 1, head, PIECES), spelled(kind % 2 == 1, tail, PIECES));
    let part = [Part::Bio, Part::Captions, Part::Both][part % 3];
    let all = topics(&typed);
    held::typed(&all, &typed);
    let found = find(&all.list, &text, part);
    held::sound(&found, &all.list, &text);
    assert_eq!(found, find(&topics(&typed).list, &text, part));
    for (n, topic) in all.list.iter().enumerate() {
        let name = topic.span.of(&typed).unwrap_or_default();
        let own = find(&all.list, name, Part::Bio);
        held::sound(&own, &all.list, name);
        assert!(bits(&own) & 1 << n != 0, "{name:?} is not found in itself");
    }
    // Two texts of one creator are counted together.
    if let (Some(one), Some(two)) = (matched(std::slice::from_ref(&found)), matched(&[found.clone(), found.clone()])) {
        assert_eq!((two.found, two.of, two.bio), (one.found, one.of, one.bio));
        assert_eq!((two.captions, two.captions_of), (2 * one.captions, 2 * one.captions_of));
        fit(&two);
    }
    // Of words that people type, none is lost where something stands before and behind.
    let words: Vec<&str> = PIECES.split('¦').collect();
    let words: Vec<&str> = head.iter().map(|b| words[usize::from(*b) % WORDS]).collect();
    let all = topics(&words.join(", "));
    let sep = if kind & 2 == 0 { "\n" } else { " " };
    let more = format!("{}{sep}{text}{sep}{}", spelled(true, head, PIECES), words.join(" "));
    if more.len() <= LOOKED_AT {
        let few = bits(&find(&all.list, &text, Part::Captions));
        let many = bits(&find(&all.list, &more, Part::Captions));
        assert_eq!(few & many, few, "{words:?} in {text:?}, not in {more:?}");
    }
});
