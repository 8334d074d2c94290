//! What a reading of any list of posts has to be: dates in order, counts inside their posts, sums of what is listed.

use crate::sound::{inside, ordered};
use creator_loupe::model::{Day, Post};
use creator_loupe::paste::{DIARY_LIMIT, Diary, DiaryCode};

/// The most posts.
const POSTS: usize = 400;

/// Panics where a reading is not sound.
pub fn sound(d: &Diary, text: &str) {
    let told = |code: DiaryCode| d.notes.iter().filter(|n| n.code == code).map(|n| n.count as usize).sum::<usize>();
    let has = |code: DiaryCode| d.notes.iter().any(|n| n.code == code);
    let (mut end, mut counted) = (0, 0);
    for p in &d.posts {
        inside(p.date, text);
        assert!(p.date.start >= end && p.date.end > p.date.start, "dates overlap: {:?} of {text:?}", d.posts);
        end = p.date.end;
        if let Some(c) = p.caption {
            inside(c, text);
            assert!(c.end > c.start, "an empty caption: {p:?}");
        }
        let c = &p.counts;
        for fact in [&c.likes, &c.comments, &c.shares, &c.saves, &c.views].into_iter().flatten() {
            let at = fact.provenance.span().expect("a place");
            inside(at, text);
            ordered(fact.value);
            assert!(at.end <= p.date.start || at.start >= p.date.end, "a count inside a date: {p:?} of {text:?}");
            counted += 1;
        }
    }
    assert!(d.posts.len() <= POSTS && end as usize <= DIARY_LIMIT);
    // No number is the count of two posts.
    let mut places: Vec<_> = d
        .posts
        .iter()
        .flat_map(|p| {
            let c = &p.counts;
            [&c.likes, &c.comments, &c.shares, &c.saves, &c.views].into_iter().flatten().map(|f| f.provenance.span())
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), counted, "a number stands for two counts: {:?} of {text:?}", d.posts);
    // What is summed up is what is listed.
    let days: Vec<Day> = d.posts.iter().filter_map(|p| p.day).collect();
    let span = days.iter().max().zip(days.iter().min()).map_or(0, |(a, b)| a.apart(*b));
    assert_eq!(d.rhythm.map(|r| (r.posts as usize, r.days)), (span > 0).then_some((days.len(), span)), "{d:?}");
    if let Some(r) = d.rhythm {
        assert!(r.posts >= 2 && (1..=r.days).contains(&r.longest_pause) && r.per_week().is_finite());
        assert_eq!(r.growth, d.growth.map(|g| g.mid));
    }
    if let Some(g) = d.growth {
        assert!(-1.0 < g.low && g.low <= g.mid && g.mid <= g.high && g.high.is_finite(), "{g:?}");
        assert!(g.posts as usize <= days.len());
    }
    assert_eq!(d.listed.len(), d.posts.iter().filter(|p| p.counts != Post::default()).count());
    let marked = d.posts.iter().filter(|p| p.sponsored).count();
    let of = d.posts.iter().filter(|p| p.sponsored || p.caption.is_some()).count();
    assert_eq!(d.sponsored.map(|s| (s.marked as usize, s.of as usize)), (of > 0).then_some((marked, of)));
    // A date without a day is said to be one.
    let dayless = told(DiaryCode::OrderAsked) + told(DiaryCode::DatesUnclear);
    assert!(d.posts.len() - days.len() <= dayless, "{d:?} of {text:?}");
    assert_eq!(has(DiaryCode::NoDates), d.posts.is_empty());
    for n in &d.notes {
        assert!(n.count > 0, "{n:?}");
        if let Some(span) = n.span {
            inside(span, text);
            assert!(n.code != DiaryCode::TooLong || n.count as usize == text.len() - span.start as usize);
        }
    }
    assert!(text.len() <= DIARY_LIMIT || has(DiaryCode::TooLong));
}
