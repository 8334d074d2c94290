//! What every reading of every text has to be: places in the text, numbers in order, nothing taken that is asked about.

use creator_loupe::model::{Decimal, Field, Quantity, Span};
use creator_loupe::paste::{Asked, Decisions, Detail, EXCERPT, Reading};

/// A place of the text, on borders of characters.
pub fn inside(span: Span, text: &str) {
    assert!(span.start <= span.end, "{span:?}");
    assert!(span.of(text).is_some(), "{span:?} is no place in {text:?}");
}

/// A number with its bounds, none of them beyond what anybody counts.
pub fn ordered(q: Quantity) {
    assert!(Decimal::ZERO <= q.low && q.low <= q.value && q.value <= q.high, "{q:?}");
    assert!(q.value.to_f64().is_finite() && q.high.to_f64() <= 2e12, "{q:?}");
}

/// Panics where a reading is not sound.
pub fn sound(r: &Reading, text: &str) {
    let mut end = 0;
    for m in &r.marks {
        inside(m.span, text);
        assert!(m.span.start >= end && m.span.end > m.span.start, "marks overlap: {:?}", r.marks);
        assert!(m.creator < r.len(), "mark of nobody");
        end = m.span.end;
    }
    for n in &r.notes {
        if let Some(span) = n.span {
            inside(span, text);
        }
        assert!(n.line >= 1 && n.column >= 1, "{n:?}");
        if let Detail::Text(t) | Detail::Meant(t, _) = &n.detail {
            assert!(t.len() <= EXCERPT, "{n:?}");
        }
        if let Detail::Several(words, lines) = &n.detail {
            assert!(words.len() <= EXCERPT + 12 && lines.len() <= EXCERPT * 4, "{n:?}");
        }
    }
    for q in &r.questions {
        inside(q.span, text);
        assert!(q.readings.len() >= 2, "{q:?}");
        let draft = r.draft(text, q.creator, &Decisions::default()).expect("a creator");
        for c in &q.readings {
            match c.asked {
                Asked::Field(f) => assert!(draft.fact(f).is_none(), "a fact under question: {f:?}"),
                Asked::Fee => assert!(draft.fee.is_none()),
                Asked::Platform => assert!(draft.platform.is_none()),
            }
        }
    }
    for d in (0..r.len()).filter_map(|i| r.draft(text, i, &Decisions::default())) {
        for (field, fact) in &d.facts {
            inside(fact.provenance.span().expect("a place"), text);
            ordered(fact.value);
            assert!(*field != Field::Followers || fact.value.value.to_f64() <= 1e10);
            assert!(!d.is_hidden(*field), "{field:?} is told and hidden");
        }
        if let Some(fee) = &d.fee {
            ordered(fee.value.amount);
        }
        for p in &d.posts {
            for f in [&p.likes, &p.comments, &p.shares, &p.saves, &p.views].into_iter().flatten() {
                inside(f.provenance.span().expect("a place"), text);
                ordered(f.value);
            }
        }
        assert!(d.facts.windows(2).all(|w| w[0].0 < w[1].0));
    }
}
