//! Threads as people copy them from the platforms, written for these tests: who is the creator, and how many comments they answered.
//!
//! The first line of each file says what has to come out: the creator's handle as it is given (empty: not told), the comments of
//! others that stand by themselves, those of them that were answered, those of which that is not told, and who is asked about.

use creator_loupe::paste::{Thread, ThreadCode, thread};
use std::fmt::Write;

fn outcome(text: &str, creator: Option<&str>) -> (String, Thread) {
    let t = thread(text, creator);
    let number = |n: Option<u32>| n.map_or("-".to_owned(), |n| n.to_string());
    let mut out = format!(
        "comments={} answered={}",
        number(t.replies.map(|r| r.comments)),
        number(t.replies.map(|r| r.answered))
    );
    if t.candidates.is_empty() {
        let unknown = t.notes.iter().find(|n| n.code == ThreadCode::AnswersHidden).map_or(0, |n| n.count);
        let _ = write!(out, " unknown={unknown}");
    } else {
        let names: Vec<&str> = t.candidates.iter().filter_map(|c| c.name.of(text)).collect();
        let _ = write!(out, " candidates={}", names.join(","));
    }
    (out, t)
}

#[test]
fn threads_of_the_platforms_are_counted_right() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/threads");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 20, "only {} threads", files.len());
    let mut wrong = String::new();
    for file in files {
        let all = std::fs::read_to_string(&file).unwrap();
        let (head, text) = all.split_once('\n').unwrap();
        let (creator, expected) = head.strip_prefix("# creator=").unwrap().split_once(" comments=").unwrap();
        let expected = format!("comments={expected}");
        let creator = (!creator.is_empty()).then_some(creator);
        let (found, t) = outcome(text, creator);
        // Lines of another system, and of a phone, change nothing.
        for other in [text.replace('\n', "\r\n"), text.replace('\n', "\n\u{200e}")] {
            assert_eq!(outcome(&other, creator).0, found, "{}", file.display());
        }
        if found != expected {
            let _ =
                writeln!(wrong, "{}\n  expected {expected}\n  found    {found}", file.file_name().unwrap().display());
            for c in &t.comments {
                let _ = writeln!(
                    wrong,
                    "    {}{} | {:?} under {:?}",
                    if c.by_creator { "*" } else { "" },
                    c.author.of(text).unwrap(),
                    c.body.of(text).unwrap(),
                    c.under
                );
            }
            let _ = writeln!(wrong, "    {:?}", t.notes);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn who_wrote_what_is_told_apart() {
    let text =
        "ana_b\nHow long?\nin the oven?\n2d Reply\nmaya.makes\nAuthor\n@ana_b 40 minutes\nLiked by creator\n1d Reply";
    let t = thread(text, None);
    let of = |i: usize| (t.comments[i].author.of(text).unwrap(), t.comments[i].body.of(text).unwrap());
    assert_eq!(of(0), ("ana_b", "How long?\nin the oven?"));
    assert_eq!(of(1), ("maya.makes", "@ana_b 40 minutes"));
    assert!(t.comments[1].by_creator && t.comments[1].answers == Some(0) && t.comments[1].liked);
}

#[test]
fn nothing_is_counted_where_nothing_is_told() {
    for text in ["", "\n\n", "hello", "12,400 followers", "Just a sentence.\nAnd another one, longer."] {
        assert_eq!(thread(text, Some("maya")).replies, None, "{text}");
    }
    let t = thread("a: x\nb: y\nc: z", None);
    assert!(t.replies.is_none() && t.notes.iter().any(|n| n.code == ThreadCode::CreatorUnknown));
    // The same, with the creator known: nobody was answered.
    let t = thread("a: x\nb: y\nc: z", Some("@maya"));
    assert_eq!(t.replies.map(|r| (r.comments, r.answered)), Some((3, 0)));
    assert!(t.notes.iter().any(|n| n.code == ThreadCode::CreatorSilent));
}

#[test]
fn beyond_the_limit_is_said() {
    let text = "ana: hello\nmaya: hi\n".repeat(5000);
    let t = thread(&text, Some("maya"));
    assert!(t.notes.iter().any(|n| n.code == ThreadCode::TooLong && n.count > 0));
}
