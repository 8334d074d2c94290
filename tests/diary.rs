//! Lists of posts with dates, written for these tests: days, counts, cadence, advertising, and what is asked instead of guessed.

use creator_loupe::model::{Day, Post};
use creator_loupe::paste::{DateOrder, Diary, DiaryCode, diary, diary_in};

fn day(y: i32, m: u32, d: u32) -> Option<Day> {
    Day::of(y, m, d)
}

fn counts(p: &Post) -> String {
    let mut out = String::new();
    for (letter, f) in [('l', &p.likes), ('c', &p.comments), ('s', &p.shares), ('b', &p.saves), ('v', &p.views)] {
        if let Some(f) = f {
            out.push_str(&format!("{letter}{} ", f.value.value.to_f64()));
        }
    }
    out.trim_end().to_owned()
}

/// Days from the newest post, counts, an asterisk for advertising.
fn shape(d: &Diary) -> Vec<String> {
    let newest = d.posts.iter().filter_map(|p| p.day).max();
    let ago = |p: Option<Day>| newest.zip(p).map_or("?".to_owned(), |(n, p)| n.apart(p).to_string());
    let mark = |s: bool| if s { "*" } else { "" };
    d.posts.iter().map(|p| format!("{}: {}{}", ago(p.day), counts(&p.counts), mark(p.sponsored))).collect()
}

fn has(d: &Diary, code: DiaryCode) -> bool {
    d.notes.iter().any(|n| n.code == code)
}

/// The same three posts: newest first, 6 and 14 days apart, the second one an advert.
const THREE: [&str; 3] = ["0: l1240 c68", "6: l980 c41*", "14: l1100 c50"];

#[test]
fn the_same_posts_in_many_writings() {
    for text in [
        "Nov 3 · 1,240 likes · 68 comments · Sunday rye, slow\nOct 28 · 980 likes · 41 comments · New flour #ad\nOct 20 · 1,100 likes · 50 comments · Rolls again today",
        "Nov 3, 2026\n1,240 likes\n68 comments\nSunday rye\n\nOct 28, 2026\n980 likes\n41 comments\nNew flour #ad\n\nOct 20, 2026\n1,100 likes\n50 comments\nRolls again",
        "Nov 3, 2026\n1,240 likes\n68 comments\nSunday rye\nOct 28, 2026\n980 likes\n41 comments\nNew flour #ad\nOct 20, 2026\n1,100 likes\n50 comments\nRolls again",
        "Sunday rye\n1,240 likes\n68 comments\nNov 3\nNew flour #ad\n980 likes\n41 comments\nOct 28\nRolls again\n1,100 likes\n50 comments\nOct 20",
        "date,likes,comments,caption\n2026-11-03,1240,68,Sunday rye\n2026-10-28,980,41,\"New flour, fresh #ad\"\n2026-10-20,1100,50,Rolls",
        "Date\tLikes\tComments\tCaption\nNov 3, 2026\t1,240\t68\tSunday rye\nOct 28, 2026\t980\t41\tNew flour #ad\nOct 20, 2026\t1,100\t50\tRolls",
        "Datum;Likes;Kommentare;Text\n3.11.2026;1240;68;Roggenbrot\n28.10.2026;980;41;Anzeige: neues Mehl\n20.10.2026;1100;50;Semmeln",
        "03.11.2026: 1.240 Likes, 68 Kommentare\n28.10.2026: 980 Likes, 41 Kommentare, Werbung | neues Mehl\n20.10.2026: 1.100 Likes, 50 Kommentare",
        "3. November 2026 · 1.240 Gefällt mir · 68 Kommentare\n28. Oktober 2026 · 980 Gefällt mir · 41 Kommentare · #werbung\n20. Oktober 2026 · 1.100 Gefällt mir · 50 Kommentare",
        "3 de noviembre de 2026\n1240 me gusta\n68 comentarios\n\n28 de octubre de 2026\n980 me gusta\n41 comentarios\nColaboración pagada con Molino\n\n20 de octubre de 2026\n1100 me gusta\n50 comentarios",
        "3 novembre 2026 · 1240 j'aime · 68 commentaires\n28 octobre 2026 · 980 j'aime · 41 commentaires · #collaborationcommerciale\n20 octobre 2026 · 1100 j'aime · 50 commentaires",
        "3 Kasım 2026 · 1240 beğeni · 68 yorum\n28 Ekim 2026 · 980 beğeni · 41 yorum · #işbirliği\n20 Ekim 2026 · 1100 beğeni · 50 yorum",
        "3 ноября 2026 · 1240 лайков · 68 комментариев\n28 октября 2026 · 980 лайков · 41 комментарий · #реклама\n20 октября 2026 · 1100 лайков · 50 комментариев",
        "11/3/2026 - 1,240 likes, 68 comments\n10/28/2026 - 980 likes, 41 comments #ad\n10/20/2026 - 1,100 likes, 50 comments",
        "3/11/2026 - 1,240 likes, 68 comments\n28/10/2026 - 980 likes, 41 comments #ad\n20/10/2026 - 1,100 likes, 50 comments",
        "2d · 1,240 likes · 68 comments\n8d · 980 likes · 41 comments · Paid partnership\n16d · 1,100 likes · 50 comments",
        "vor 2 Tagen · 1.240 Likes · 68 Kommentare\nvor 8 Tagen · 980 Likes · 41 Kommentare · #anzeige\nvor 16 Tagen · 1.100 Likes · 50 Kommentare",
        "1,240 likes, 68 comments - maya.makes on November 3, 2026: \"Rye\"\n980 likes, 41 comments - maya.makes on October 28, 2026: \"Flour #ad\"\n1,100 likes, 50 comments - maya.makes on October 20, 2026: \"Rolls\"",
    ] {
        let d = diary(text, None);
        assert_eq!(shape(&d), THREE, "{text}\n{:?}", d.notes);
        let r = d.rhythm.unwrap();
        assert_eq!((r.posts, r.days, r.longest_pause, r.growth), (3, 14, 8, None), "{text}");
        assert_eq!(d.listed.len(), 3);
        assert_eq!(d.sponsored.map(|s| s.marked), Some(1), "{text}");
    }
}

#[test]
fn views_of_videos_with_ages() {
    let text = "Bread in a pot\n22K views\n3 days ago\nA week of rolls\n18K views\n2 weeks ago\nMy starter\n25K views\n3 weeks ago";
    let d = diary(text, None);
    assert_eq!(shape(&d), ["0: v22000", "11: v18000", "18: v25000"]);
    assert!(d.relative && has(&d, DiaryCode::AgesRounded));
    let of = |i: usize| d.posts[i].caption.and_then(|s| s.of(text));
    assert_eq!((of(0), of(1), of(2)), (Some("Bread in a pot"), Some("A week of rolls"), Some("My starter")));
    assert_eq!(d.sponsored.map(|s| (s.marked, s.of)), Some((0, 3)));
}

#[test]
fn japanese_dates() {
    let text = "2026年11月3日 いいね1,240件\n2026年10月28日 いいね980件\n2026年10月20日 いいね1,100件";
    let d = diary(text, None);
    assert_eq!(
        d.posts.iter().map(|p| p.day).collect::<Vec<_>>(),
        [day(2026, 11, 3), day(2026, 10, 28), day(2026, 10, 20)]
    );
}

#[test]
fn an_order_that_no_date_shows_is_asked() {
    let text = "3/11/2026 1,240 likes\n5/10/2026 980 likes\n4/9/2026 1,100 likes";
    let d = diary(text, None);
    assert!(d.rhythm.is_none() && has(&d, DiaryCode::OrderAsked));
    assert_eq!(shape(&d), ["?: l1240", "?: l980", "?: l1100"]);
    let d = diary_in(text, None, Some(DateOrder::DayFirst));
    assert_eq!((d.rhythm.map(|r| r.days), d.posts[0].day), (Some(60), day(2026, 11, 3)));
    let d = diary_in(text, None, Some(DateOrder::MonthFirst));
    assert_eq!(d.posts[0].day, day(2026, 3, 11));
}

#[test]
fn what_tells_no_day_is_said() {
    let d = diary("3m · 120 likes\n5m · 140 likes", None);
    assert!(d.rhythm.is_none() && has(&d, DiaryCode::DatesUnclear));
    let d = diary("2d · 120 likes\nNov 3, 2026 · 140 likes", None);
    assert!(d.rhythm.is_none() && has(&d, DiaryCode::DatesUnclear));
    let d = diary("2d · 120 likes\nNov 3, 2026 · 140 likes", day(2026, 11, 27));
    assert_eq!(d.rhythm.map(|r| r.days), Some(22));
    assert!(has(&diary("Feb 30, 2026 · 120 likes\nFeb 20, 2026 · 140 likes", None), DiaryCode::DatesUnclear));
    // Without its year it may be a day; what the list says of the year tells that it is none.
    let d = diary("Mar 3, 2026 · 120 likes\nFeb 29 · 140 likes\nFeb 3 · 150 likes", None);
    assert_eq!(shape(&d), ["0: l120", "?: l140", "28: l150"]);
    assert!(has(&d, DiaryCode::DatesUnclear), "{:?}", d.notes);
    for text in ["", "120 likes", "see you on Nov 3 at the market!", "a\nb\nc"] {
        let d = diary(text, None);
        assert!(d.posts.is_empty() && has(&d, DiaryCode::NoDates), "{text}");
    }
}

#[test]
fn dates_in_captions_are_no_posts() {
    let text = "Nov 3\n1,240 likes\nOpen day on Nov 14, come by!\nOct 28\n980 likes\nSee you Oct 30 at the mill\nOct 20\n1,100 likes";
    assert_eq!(shape(&diary(text, None)), ["0: l1240", "6: l980", "14: l1100"]);
}

#[test]
fn an_intro_above_shifts_nothing() {
    let text = "Recent posts of maya.makes\n\nNov 3\n1,240 likes\nOct 28\n980 likes\nOct 20\n1,100 likes";
    assert_eq!(shape(&diary(text, None)), ["0: l1240", "6: l980", "14: l1100"]);
}

#[test]
fn counts_on_both_sides_of_the_dates_are_left_out() {
    let d = diary("1,240 likes\nNov 3\n980 likes\nOct 28\n1,100 likes", None);
    assert!(has(&d, DiaryCode::PostsUnclear));
    assert!(d.posts.iter().all(|p| p.counts == Post::default()));
}

#[test]
fn growth_is_told_with_its_range_from_five_posts_on() {
    let rows: Vec<String> =
        (0..8).map(|i| format!("2026-0{}-{:02},{}", 1 + i / 2, 1 + 14 * (i % 2), 1000 + 100 * i)).collect();
    let text = format!("date,likes\n{}", rows.join("\n"));
    let d = diary(&text, None);
    let g = d.growth.unwrap();
    assert!(g.low <= g.mid && g.mid <= g.high && g.low > 0.0 && g.mid > 0.1 && g.mid < 0.3, "{g:?}");
    assert_eq!(d.rhythm.unwrap().growth, Some(g.mid));
    let few = format!("date,likes\n{}", rows[..4].join("\n"));
    let d = diary(&few, None);
    assert!(d.growth.is_none() && has(&d, DiaryCode::TooFewForGrowth));
}

#[test]
fn a_column_may_say_what_was_paid_for() {
    let text = "date,likes,sponsored\n2026-11-03,1240,yes\n2026-10-28,980,no\n2026-10-20,1100,no";
    let d = diary(text, None);
    assert_eq!(d.posts.iter().map(|p| p.sponsored).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn an_average_above_the_list_is_no_posts_count() {
    let text = "maya.makes, avg 1,100 likes\n\nNov 3\n1,240 likes\nOct 28\n980 likes\nOct 20\n1,150 likes";
    assert_eq!(shape(&diary(text, None)), ["0: l1240", "6: l980", "14: l1150"]);
}

#[test]
fn lists_that_a_person_writes() {
    for (text, expected) in [
        ("1. Nov 3: 12.4K views, 310 likes\n2. Oct 28: 9.8K views, 240 likes", vec!["0: l310 v12400", "6: l240 v9800"]),
        ("- Tue, Nov 3 | 310 likes | Reel\n- Wed, Oct 28 | 240 likes | Photo", vec!["0: l310", "6: l240"]),
        ("Posted on November 3, 2026\n310 likes\nPosted on October 28, 2026\n240 likes", vec!["0: l310", "6: l240"]),
        ("Reel (Nov 3): 310 likes\nReel (Oct 28): 240 likes", vec!["0: l310", "6: l240"]),
        ("310 likes yesterday\n240 likes, Oct 28", vec!["?: l310", "0: l240"]),
        ("2026-11-03\n2026-10-28\n2026-10-20", vec!["0: ", "6: ", "14: "]),
    ] {
        let d = diary(text, None);
        let found: Vec<String> = shape(&d);
        // "yesterday" behind a count stands in a sentence: it may be left out, never taken for another day.
        if expected[0].starts_with('?') {
            assert!(found.iter().all(|f| !f.starts_with("0: l310")), "{text}: {found:?}");
        } else {
            assert_eq!(found, expected, "{text}: {:?}", d.notes);
        }
    }
}
