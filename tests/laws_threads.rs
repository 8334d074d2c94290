//! Laws of reading threads, lists of posts and captions: total over any text, places inside it, counts that no order changes.

use creator_loupe::model::{Day, Span};
use creator_loupe::paste::{Diary, Thread, captions, diary, diary_in, thread};
use proptest::prelude::*;

/// A number of cases written here would stand above `PROPTEST_CASES`, which a long run sets.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Lines that reach deep into the readers, mixed with arbitrary text.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::sample::select(vec![
            "ana_b", "@maya.makes", "maya.makes", "Maya Makes", "Author", "· Creator", "Autor", "作成者", "2d", "3 weeks ago", "vor 2 Tagen", "قبل يومين",
            "2d12 likesReply", "Reply", "Antworten", "返信する", "12 likes", "1.2K", "View replies (3)", "Hide replies", "Hide", "3 replies", "View 2 more replies",
            "Pinned by Maya Makes", "Maya Makes replied · 2 replies", "Replying to @ana_b", "ana_b ▸ maya.makes", "Liked by creator", "🔥🔥", "❤️", "@ana_b yes!",
            "ana_b: hello", "  maya.makes: @ana_b hi", "ana_b 2d", "@ana_b · 3 weeks ago", "ana_b's profile picture", "Edited", "·", "See translation", "",
        ]).prop_map(str::to_owned),
        4 => proptest::sample::select(vec![
            "Nov 3, 2026", "Nov 3", "3/11/2026", "28/10/2026", "2026-11-03", "03.11.2026", "2026年11月3日", "3m", "Feb 30", "1,240 likes", "68 comments", "22K views",
            "Sunday rye #ad", "#adventure", "Werbung | Mehl", "date,likes,comments", "2026-11-03,1240,68", "12.500 likes", "Paid partnership", "---", "\t", ",", ";", "\"",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-Z0-9 .,@#:;/()-]{0,20}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        (piece(), proptest::sample::select(vec!["\n", "\n", "\n", " ", " · ", "", "\r\n", "\n\n"])),
        0..40,
    )
    .prop_map(|v| v.into_iter().map(|(p, s)| p + s).collect())
}

fn inside(s: Span, text: &str) {
    assert!(s.of(text).is_some(), "{s:?} is no place in {text:?}");
}

fn sound_thread(t: &Thread, text: &str) {
    let mut end = 0;
    for (i, c) in t.comments.iter().enumerate() {
        inside(c.author, text);
        inside(c.body, text);
        assert!(
            c.author.start >= end && c.author.end <= c.body.start && c.body.start <= c.body.end,
            "{c:?} in {text:?}"
        );
        end = c.body.end;
        assert!(c.answers.is_none_or(|j| j < t.comments.len() && j != i));
        // What heads a conversation is below none.
        assert!(c.under.is_none_or(|j| j < t.comments.len() && t.comments[j].under.is_none()), "{i}: {:?}", t.comments);
    }
    if let Some(r) = t.replies {
        assert!(r.comments >= 1 && r.answered <= r.comments && r.comments as usize <= t.comments.len());
    }
    for c in &t.candidates {
        inside(c.name, text);
    }
    for n in t.notes.iter().filter_map(|n| n.span) {
        inside(n, text);
    }
}

fn sound_diary(d: &Diary, text: &str) {
    for p in &d.posts {
        inside(p.date, text);
        if let Some(c) = p.caption {
            inside(c, text);
        }
        for f in [&p.counts.likes, &p.counts.comments, &p.counts.shares, &p.counts.saves, &p.counts.views]
            .into_iter()
            .flatten()
        {
            inside(f.provenance.span().expect("a place"), text);
        }
    }
    if let Some(r) = d.rhythm {
        assert!(r.posts >= 2 && r.days >= 1 && r.longest_pause <= r.days && r.longest_pause >= 1);
        assert!(r.growth.is_none_or(|g| g.is_finite() && g >= -1.0));
    }
    if let Some(g) = d.growth {
        assert!(-1.0 <= g.low && g.low <= g.mid && g.mid <= g.high && g.high.is_finite(), "{g:?}");
    }
    if let Some(s) = d.sponsored {
        assert!(s.of >= 1 && s.marked <= s.of);
    }
    for n in d.notes.iter().filter_map(|n| n.span) {
        inside(n, text);
    }
}

/// A thread of its own: a comment, and perhaps an answer, as Instagram's page shows them.
#[derive(Clone, Debug)]
struct One {
    author: String,
    words: &'static str,
    answers: usize,
    hidden: bool,
}

impl One {
    fn text(&self) -> String {
        let mut s = format!("{}\n{}\n2d 3 likes Reply\n", self.author, self.words);
        if self.answers > 0 {
            s.push_str("Hide replies\n");
        } else if self.hidden {
            s.push_str("View replies (2)\n");
        }
        for _ in 0..self.answers {
            s.push_str(&format!("maya.makes\nAuthor\n@{} thank you so much\n1d Reply\n", self.author));
        }
        s
    }
}

fn ones() -> impl Strategy<Value = Vec<One>> {
    let words = proptest::sample::select(vec![
        "How long in the oven?",
        "🔥🔥🔥",
        "so good @maya.makes",
        "@leo.d look at this",
        "I made it twice\nand again",
        "7",
    ]);
    proptest::collection::vec((words, 0usize..3, any::<bool>()), 1..12).prop_map(|all| {
        let name = |i: usize| format!("fan_{}{}", ["ada", "bo", "cy", "dot"][i % 4], i);
        all.into_iter()
            .enumerate()
            .map(|(i, (words, answers, hidden))| One { author: name(i), words, answers, hidden })
            .collect()
    })
}

fn counted(ones: &[One]) -> Option<(u32, u32)> {
    let text: String = ones.iter().map(One::text).collect();
    thread(&text, Some("maya.makes")).replies.map(|r| (r.comments, r.answered))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read_soundly(text in text(), creator in proptest::option::of("[a-zA-Z@._]{0,12}"), today in proptest::option::of(-400_000i32..400_000)) {
        sound_thread(&thread(&text, creator.as_deref()), &text);
        sound_thread(&thread(&text, Some("maya.makes")), &text);
        sound_diary(&diary(&text, today.map(Day)), &text);
        sound_diary(&diary_in(&text, None, Some(creator_loupe::paste::DateOrder::DayFirst)), &text);
        let mut end = 0;
        for s in captions(&text) {
            inside(s, &text);
            prop_assert!(s.start >= end && s.end > s.start);
            end = s.end;
        }
    }

    #[test]
    fn arbitrary_text_is_read_soundly(text in any::<String>()) {
        sound_thread(&thread(&text, None), &text);
        sound_diary(&diary(&text, None), &text);
    }

    /// What is known is counted as it is, whatever the order of the conversations.
    #[test]
    fn conversations_are_counted_in_any_order(mut ones in ones(), seed in any::<u64>()) {
        let known: Vec<&One> = ones.iter().filter(|o| o.answers > 0 || !o.hidden).collect();
        let expected = (known.len() as u32, known.iter().filter(|o| o.answers > 0).count() as u32);
        let expected = (expected.0 > 0).then_some(expected);
        prop_assert_eq!(counted(&ones), expected);
        let mut s = seed;
        for i in (1..ones.len()).rev() {
            s = s.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ones.swap(i, (s >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(counted(&ones), expected);
    }

    /// A further answer never lowers the count of what is answered, and one to a comment that had none raises it.
    #[test]
    fn a_further_answer_never_lowers(mut ones in ones(), at in any::<prop::sample::Index>()) {
        let before = counted(&ones).map_or(0, |c| c.1);
        let i = at.index(ones.len());
        let new = ones[i].answers == 0;
        ones[i].answers += 1;
        prop_assert_eq!(counted(&ones).map_or(0, |c| c.1), before + u32::from(new));
    }

    /// Days are counted between posts: the calendar they stand in changes nothing.
    #[test]
    fn a_shift_of_all_dates_keeps_cadence_and_growth(
        posts in proptest::collection::vec((0i32..400, 1u32..100_000), 2..30),
        shift in -9_000i32..9_000,
    ) {
        let of = |by: i32| {
            let mut rows = String::from("date,likes\n");
            for (day, likes) in &posts {
                let (y, m, d) = civil(Day::of(2025, 6, 1).unwrap().0 + day + by);
                rows.push_str(&format!("{y}-{m:02}-{d:02},{likes}\n"));
            }
            let d = diary(&rows, None);
            (d.rhythm, d.growth, d.posts.len())
        };
        let (a, b) = (of(0), of(shift));
        prop_assert_eq!(a.2, posts.len());
        prop_assert_eq!(a, b);
    }
}

/// The date of a day, slowly.
fn civil(day: i32) -> (i32, u32, u32) {
    let year = Day(day).year();
    for month in 1..=12 {
        for d in 1..=31 {
            if Day::of(year, month, d) == Some(Day(day)) {
                return (year, month, d);
            }
        }
    }
    unreachable!("{day}")
}

/// A text at the limit is read in a time that its length explains.
#[test]
fn the_longest_texts_are_read_at_once() {
    for piece in [
        "a\n",
        "ana: hi\n",
        "ana_b\n2d\nhello there\nReply\n",
        "@a ",
        "Nov 3 1,240 likes\n",
        "パンの日",
        "#ad",
        "View replies (3)\n",
        "2d",
        "x · ",
        "word ",
    ] {
        let text = piece.repeat(70_000 / piece.len());
        sound_thread(&thread(&text, Some("maya")), &text);
        sound_diary(&diary(&text, None), &text);
        captions(&text);
    }
}

/// So are a crowd, a post of many counts, and advertising that nobody paid: what would be slow is slow enough here to be seen.
#[test]
fn crowds_are_told_apart_at_once() {
    let rows = |row: fn(usize) -> String| (0..2_000).map(row).collect::<String>();
    for text in [
        rows(|i| format!("fan_{i}: @nobody_{i} hi\n")),
        rows(|i| format!("Ana B{i}: Ana C{i} hi\n")),
        rows(|i| format!("fan_{i}: @maya thanks\nmaya: @fan_{i} hi\n")),
    ] {
        for creator in [None, Some("maya")] {
            let t = thread(&text, creator);
            sound_thread(&t, &text);
            assert!(t.comments.len() >= 1_000);
        }
    }
    for text in
        ["Nov 3\n".to_owned() + &"7 likes\n".repeat(8_000), "Nov 3 5 likes kein".to_owned() + &"付费合作".repeat(5_000)]
    {
        let d = diary(&text, None);
        sound_diary(&d, &text);
        assert_eq!(d.posts.len(), 1);
    }
}
