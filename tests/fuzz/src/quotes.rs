//! What a reading of any quote has to be: marks in order, no digit lost, an ask that says what it needs.

use crate::sound::{inside, ordered};
use creator_loupe::model::{Ask, Currency, Decimal, Length, Made, Money, Needed};
use creator_loupe::paste::{Answers, Part, PriceLine, QUOTE_LIMIT, Query, QuoteText, Scope};

/// No count, length or number of frames is beyond these.
const COUNT: u32 = 999;
const DAYS: u32 = 36_500;
const FRAMES: u32 = 99;

/// Panics where a reading is not sound.
pub fn sound(q: &QuoteText, text: &str) {
    let mut last = 0;
    for (span, part) in &q.marks {
        inside(*span, text);
        assert!(span.end > span.start && span.start >= last, "marks overlap: {:?} of {text:?}", q.marks);
        last = span.end;
        match part {
            Part::Line(i) => assert!(*i < q.lines.len()),
            Part::Total => assert!(q.total.is_some()),
            Part::Made(i) => assert!(*i < q.made.len(), "{q:?} of {text:?}"),
            Part::Term(i) => assert!(*i < q.terms.len()),
            Part::Beyond => assert_eq!(span.end as usize, text.len()),
            Part::NotUnderstood => {}
        }
    }
    assert_eq!(text.len() > QUOTE_LIMIT, q.marks.iter().any(|(_, p)| *p == Part::Beyond));
    let line = |l: &PriceLine| {
        inside(l.span, text);
        assert!(!l.readings.is_empty(), "{l:?}");
        l.readings.iter().copied().for_each(ordered);
        assert!(l.covers.windows(2).all(|w| w[0] < w[1]) && l.covers.iter().all(|i| *i < q.made.len()), "{l:?}");
    };
    q.lines.iter().chain(&q.total).for_each(line);
    made(&q.made, text);
    for t in &q.terms {
        assert!(!matches!(t.length, Some(Length::Days(d)) if !(1..=DAYS).contains(&d)), "{t:?} of {text:?}");
        assert!(t.percent.is_none_or(|p| Decimal::ZERO <= p && p <= Decimal::from_int(1000)), "{t:?} of {text:?}");
        assert!(t.count.is_none_or(|n| (1..=20).contains(&n)), "{t:?} of {text:?}");
        if let Some(own) = t.amount {
            ordered(own.amount);
        }
    }
    for (i, query) in q.queries.iter().enumerate() {
        assert!(!q.queries[..i].contains(query), "asked twice: {:?} of {text:?}", q.queries);
        match query {
            Query::HowMany(i) => assert!(*i < q.made.len()),
            Query::HowLong(i) | Query::Included(i) => assert!(*i < q.terms.len()),
            Query::Readings(i) | Query::Currency(i) => assert!(*i < q.lines.len() + usize::from(q.total.is_some())),
            Query::NoAmount => assert!(q.lines.is_empty()),
            Query::WhichAmount | Query::Covers | Query::Total => {}
        }
    }
    // Each line, thing and term stands somewhere.
    let stands = |part: Part| assert!(q.marks.iter().any(|(_, p)| *p == part), "no {part:?}: {q:?} of {text:?}");
    (0..q.lines.len()).for_each(|i| stands(Part::Line(i)));
    (0..q.made.len()).for_each(|i| stands(Part::Made(i)));
    (0..q.terms.len()).for_each(|i| stands(Part::Term(i)));
    // No digit is lost, but those of a terminal's colours.
    let painted = text.contains("\u{1b}[");
    let mut marks = q.marks.iter().peekable();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        while marks.next_if(|(s, _)| s.end as usize <= at).is_some() {}
        let marked = painted || marks.peek().is_some_and(|(s, _)| s.start as usize <= at);
        assert!(marked, "{c} at {at} is lost: {q:?} of {text:?}");
    }
    asked(q, text);
}

fn made(all: &[Made], text: &str) {
    for m in all {
        assert!((1..=COUNT).contains(&m.count), "{m:?} of {text:?}");
        assert!(m.frames.is_none_or(|n| (1..=FRAMES).contains(&n)), "{m:?} of {text:?}");
    }
}

/// An ask is ready or says what it needs, and answers settle it.
fn asked(q: &QuoteText, text: &str) {
    let all = Answers {
        reading: Some(0),
        line: Some(0),
        currency: Some(Currency::EUR),
        scope: Some(Scope::All),
        count: Some(2),
        total: Some(true),
        included: Some(true),
    };
    let other = Answers { scope: Some(Scope::Each), total: Some(false), included: Some(false), ..all };
    let open = ask(q, &Answers::default());
    for answers in [all, other] {
        let settled = ask(q, &answers);
        // What needs no answer is not changed by one.
        assert!(!open.needed.is_empty() || open.amount.is_some());
        let left: Vec<&Needed> = settled.needed.iter().filter(|n| !matches!(n, Needed::Amount)).collect();
        let most: [&[&Needed]; 3] = [&[], &[&Needed::Covers], &[&Needed::WhichAmount]];
        assert!(most.contains(&left.as_slice()), "{left:?} of {text:?}");
        made(&settled.made, text);
    }
}

fn ask(q: &QuoteText, answers: &Answers) -> Ask {
    let ask = q.ask(answers);
    assert_eq!(ask.amount.is_some(), ask.needed.is_empty(), "{ask:?}");
    assert!((1..ask.needed.len()).all(|i| !ask.needed[..i].contains(&ask.needed[i])), "needed twice: {ask:?}");
    if let Some(Money { amount, .. }) = ask.amount {
        assert!(Decimal::ZERO <= amount.low && amount.low <= amount.value && amount.value <= amount.high, "{ask:?}");
        assert!(amount.high.to_f64().is_finite());
    }
    ask
}
