//! Words of comment pages in any order: the reading is sound. Conversations of which it is known who answered: counted as they are.
#![no_main]

use creator_loupe::paste::{captions, thread};
use creator_loupe_fuzz::{choices, sound::inside, spelled, threads::sound};
use libfuzzer_sys::fuzz_target;

/// What bytes of the upper half stand for, between broken bars.
const PIECES: &str = "ana_b¦@maya.makes¦maya.makes¦Maya Makes¦Karl B.¦@ana_b ¦ana_b\nHow long?\n2d Reply\n\
    ¦maya.makes\nAuthor\n@ana_b 40 minutes\n1d Reply\n¦ana_b: hello\n¦  maya.makes: @ana_b hi\n¦Author\
    ¦· Creator¦Autor¦作成者¦المؤلف¦2d¦3 weeks ago¦vor 2 Tagen¦قبل يومين¦2日前¦3-14¦2d12 likesReply¦Reply\
    ¦Antworten¦返信する¦رد¦12 likes¦1.2K¦View replies (3)¦View 1 reply¦Hide replies¦Hide¦3 replies¦1 reply\
    ¦View 2 more replies¦返信3件をすべて見る¦Pinned¦Pinned by Maya Makes¦Maya tarafından sabitlendi\
    ¦Maya Makes replied · 2 replies¦ana_b replied¦Replying to @ana_b¦ana_b ▸ maya.makes¦▸¦↳ ¦└ \
    ¦Liked by creator¦🔥🔥¦❤️¦❤¦@ana_b yes!¦ana_b 2d¦@ana_b · 3 weeks ago¦ana_b's profile picture\
    ¦Foto de perfil de ana_b¦Edited¦·¦•¦—¦See translation¦Most relevant¦\n¦\n\n¦\r\n¦\n    ¦\n\t¦ · ¦：¦: \
    ¦(author): ¦✓¦\u{200e}¦\u{301}¦\u{a0}¦\u{2028}¦İ¦ß¦ａｎａ_ｂ¦ANA_B¦ana-b¦パン¦👩‍🍳¦12¦@";

/// A comment's words; none of them says whose an answer is.
const WORDS: [&str; 6] = [
    "How long in the oven?",
    "🔥🔥🔥",
    "so good @maya.makes",
    "@leo.d look at this",
    "I made it twice\nand again",
    "7",
];

fuzz_target!(|data: &[u8]| {
    let Some(([kind, who], rest)) = choices::<2>(data) else { return };
    if kind % 4 == 3 {
        return known(rest);
    }
    let text = spelled(kind % 2 == 1, rest, PIECES);
    let lines: Vec<&str> = text.lines().collect();
    let creator = match who % 4 {
        0 => None,
        1 => Some("maya.makes"),
        2 => Some("@Ana_B"),
        _ => lines.get(who / 4).copied(),
    };
    let reading = thread(&text, creator);
    sound(&reading, &text);
    assert_eq!(reading, thread(&text, creator));
    // A reading names who may be the creator: whoever is chosen is one.
    if let Some(name) = reading.candidates.first().and_then(|c| c.name.of(&text)) {
        let chosen = thread(&text, Some(name));
        sound(&chosen, &text);
        assert!(chosen.candidates.is_empty() && chosen.comments.iter().any(|c| c.by_creator), "{name:?} of {text:?}");
    }
    let mut end = 0;
    for s in captions(&text) {
        inside(s, &text);
        assert!(s.start >= end && s.end > s.start, "{s:?} of {text:?}");
        end = s.end;
    }
});

/// Conversations as Instagram's page shows them, a byte each.
fn known(bytes: &[u8]) {
    let (mut text, mut comments, mut answered) = (String::new(), 0, 0);
    for (i, b) in bytes.iter().take(60).map(|b| usize::from(*b)).enumerate() {
        let (words, answers, hidden) = (WORDS[b % 6], b / 8 % 3, b >= 128);
        let author = format!("fan_{}{i}", ["ada", "bo", "cy", "dot"][i % 4]);
        text.push_str(&format!("{author}\n{words}\n2d 3 likes Reply\n"));
        match (answers, hidden) {
            (0, true) => text.push_str("View replies (2)\n"),
            (0, false) => {}
            _ => text.push_str("Hide replies\n"),
        }
        for _ in 0..answers {
            text.push_str(&format!("maya.makes\nAuthor\n@{author} thank you so much\n1d Reply\n"));
        }
        comments += u32::from(answers > 0 || !hidden);
        answered += u32::from(answers > 0);
    }
    let reading = thread(&text, Some("maya.makes"));
    sound(&reading, &text);
    let counted = reading.replies.map(|r| (r.comments, r.answered));
    assert_eq!(counted, (comments > 0).then_some((comments, answered)), "{text:?}");
}
