//! Words of lists of posts in any order: the reading is sound. Posts of known days: the calendar they stand in changes nothing.
#![no_main]

use creator_loupe::model::Day;
use creator_loupe::paste::{DateOrder, DiaryCode, diary, diary_in};
use creator_loupe_fuzz::{choices, diaries::sound, spelled};
use libfuzzer_sys::fuzz_target;

/// What bytes of the upper half stand for, between broken bars.
const PIECES: &str = "Nov 3, 2026¦Nov 3¦3 Nov¦3. November¦Oct 28¦3/11/2026¦28/10/2026¦11/3¦2026-11-03¦2026-10-28T12:30:00Z\
    ¦03.11.2026¦3.11.¦2026年11月3日¦11月3日¦2026년 11월 3일¦٣ نوفمبر ٢٠٢٦¦3 de noviembre¦3 ноября 2026 г.¦2d¦3m¦2 j\
    ¦2h¦3 weeks ago¦vor 2 Tagen¦2日前¦قبل يومين¦yesterday¦a day ago¦36000y¦Feb 30¦Feb 29¦Jan 1, 1990\
    ¦Dec 31, 2100¦Tue, ¦Posted on ¦on ¦1. ¦#3 ¦1,240 likes¦likes: 980¦68 comments¦22K views¦4 shares¦7 saves\
    ¦12.500 likes¦1.2 likes¦12-15k views¦avg 900 likes¦1240¦12,5¦Sunday rye #ad¦#adventure¦#PR\
    ¦Werbung | Mehl¦unbezahlte Werbung¦Paid partnership¦パンの日 #PR¦広告¦[Anzeige] Brot\
    ¦date,likes,comments,caption\n¦Date\tLikes\tViews\tSponsored\n¦Datum;Likes;Text\n\
    ¦2026-11-03,1240,68,\"New flour, #ad\"\n¦| date | likes |\n|---|---|\n¦yes¦,¦;¦\t¦|¦\"¦\n¦\n\n¦\r\n¦ · \
    ¦ - ¦: ¦---¦\u{200e}¦\u{a0}¦\u{301}¦🍞¦@maya.makes¦12k followers¦{\"likes\":5}";

fuzz_target!(|data: &[u8]| {
    let Some(([kind, a, b], rest)) = choices::<3>(data) else { return };
    if kind % 4 == 3 {
        return shifted(rest, (a << 8 | b) as i32 % 18_000 - 9_000);
    }
    let text = spelled(kind % 2 == 1, rest, PIECES);
    // Any day at all, or one of ours.
    let today = match a % 3 {
        0 => None,
        1 => Some(Day(20_000 + b as i32)),
        _ => Some(Day((b as i32 - 128) << 24)),
    };
    let reading = diary(&text, today);
    sound(&reading, &text);
    assert_eq!(reading, diary(&text, today));
    for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
        let answered = diary_in(&text, today, Some(order));
        sound(&answered, &text);
        // What is answered is not asked again, and moves no count.
        assert!(answered.notes.iter().all(|n| n.code != DiaryCode::OrderAsked), "{text:?}");
        assert_eq!(answered.listed, reading.listed);
        assert_eq!(answered.sponsored, reading.sponsored);
    }
});

/// Posts as a table, four bytes each.
fn shifted(bytes: &[u8], shift: i32) {
    let posts: Vec<(i32, u32)> = bytes
        .chunks_exact(4)
        .take(60)
        .map(|c| (i32::from(c[0]) + i32::from(c[1]), 1 + (u32::from(c[2]) << 8 | u32::from(c[3]))))
        .collect();
    let of = |by: i32| {
        let mut text = String::from("date,likes\n");
        for (day, likes) in &posts {
            let (y, m, d) = civil(20_240 + day + by);
            text.push_str(&format!("{y}-{m:02}-{d:02},{likes}\n"));
        }
        let reading = diary(&text, None);
        sound(&reading, &text);
        assert_eq!(reading.posts.len(), posts.len(), "{text:?}");
        for (post, (day, likes)) in reading.posts.iter().zip(&posts) {
            assert_eq!(post.day, Some(Day(20_240 + day + by)), "{text:?}");
            assert_eq!(post.counts.likes.as_ref().map(|f| f.value.value.to_f64()), Some(f64::from(*likes)), "{text:?}");
        }
        (reading.rhythm, reading.growth)
    };
    assert_eq!(of(0), of(shift));
}

/// The date of a day, by another rule than the one it is read with.
fn civil(day: i32) -> (i32, u32, u32) {
    let (mut year, mut left) = (1970, day);
    let leap = |y: i32| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    while left < 0 {
        year -= 1;
        left += 365 + i32::from(leap(year));
    }
    while left >= 365 + i32::from(leap(year)) {
        left -= 365 + i32::from(leap(year));
        year += 1;
    }
    let mut month = 1;
    for days in [31, 28 + i32::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if left < days {
            break;
        }
        left -= days;
        month += 1;
    }
    (year, month, left as u32 + 1)
}
