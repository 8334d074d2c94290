//! Laws of a quote: reading is total and loses no number; the verdict follows the ask and the terms.

use creator_loupe::model::{
    Ask, Assumptions, Currency, Decimal, Length, Made, Measured, Money, Needed, Piece, Platform, Profile, Quantity,
    Rounded, Stands, Term, TermKind,
};
use creator_loupe::paste::{Answers, Part, QUOTE_LIMIT, Query, QuoteText, Scope, quote};
use creator_loupe::report::{Next, NotComputable, Place, Unjudged, Unpriced, check};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(200);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Words that reach deep into the reader, mixed with arbitrary text.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "reel", "2 reels", "three stories", "story", "a TikTok video", "post", "1 Short", "YouTube", "integration", "usage rights",
            "exclusivity", "30 days", "6 months", "perpetual", "no", "without", "not included", "plus", "+", "incl.", "each", "per", "total",
            "package", "and", "or", ",", ".", "\n", "(", ")", "/", "-", ":", "commission", "VAT", "whitelisting", "raw footage", "net",
            "2 rounds of revisions", "upfront", "discount", "link in bio", "für", "ohne", "je", "por", "sin", "y", "cada", "par", "avec",
            "sans", "başına", "hariç", "dahil", "için", "toplam", "%", "x", "between", "to", "a", "an", "the", "rush", "delivery",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "$450", "450 €", "1.500 €", "USD 1,200", "15.000 TL", "£1.2k", "400-500 USD", "¥5000", "10%", "%50", "450", "3", "1e9", "12/05",
            "99999999999999999999", "R$ 2.500", "Rp2.500.000", "5 bin TL", "450 NGN", "1,5k€", "48h", "12m", "$500 CAD", "2x", "x3", "½",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zA-Z0-9 .,@#$%:;/()+-]{0,20}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec((piece(), prop::sample::select(vec!["", " ", " ", " ", "\n"])), 0..30)
        .prop_map(|v| v.into_iter().map(|(p, s)| p + s).collect())
}

/// What every reading has to be.
fn sound(q: &QuoteText, text: &str) {
    let mut last = 0;
    for (span, part) in &q.marks {
        assert!(span.of(text).is_some_and(|s| !s.is_empty()), "{span:?} in {text:?}");
        assert!(span.start >= last, "{:?} overlap in {text:?}", q.marks);
        last = span.end;
        match part {
            Part::Line(i) => assert!(*i < q.lines.len()),
            Part::Total => assert!(q.total.is_some()),
            Part::Made(i) => assert!(*i < q.made.len(), "{q:?} of {text:?}"),
            Part::Term(i) => assert!(*i < q.terms.len()),
            Part::NotUnderstood | Part::Beyond => {}
        }
    }
    for l in q.lines.iter().chain(&q.total) {
        assert!(!l.readings.is_empty() && l.span.of(text).is_some());
        assert!(l.covers.iter().all(|i| *i < q.made.len()));
    }
    assert!(q.made.iter().all(|m| (1..=999).contains(&m.count)));
    for query in &q.queries {
        match query {
            Query::HowMany(i) => assert!(*i < q.made.len()),
            Query::HowLong(i) | Query::Included(i) => assert!(*i < q.terms.len()),
            Query::Readings(i) | Query::Currency(i) => assert!(*i < q.lines.len() + usize::from(q.total.is_some())),
            _ => {}
        }
    }
    // Each line, thing and term stands somewhere.
    for i in 0..q.made.len() {
        assert!(q.marks.iter().any(|(_, p)| *p == Part::Made(i)), "{q:?} of {text:?}");
    }
    for i in 0..q.terms.len() {
        assert!(q.marks.iter().any(|(_, p)| *p == Part::Term(i)), "{q:?} of {text:?}");
    }
    // No digit is lost.
    let read = text.len().min(QUOTE_LIMIT);
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() && at < read {
            let marked = q.marks.iter().any(|(s, _)| (s.start as usize..s.end as usize).contains(&at));
            assert!(marked, "{c} at {at} is lost: {q:?} of {text:?}");
        }
    }
    // An ask is ready or says what it needs, and answers settle it.
    let ask = q.ask(&Answers::default());
    assert_eq!(ask.amount.is_some(), ask.needed.is_empty());
    let all = Answers {
        reading: Some(0),
        line: Some(0),
        currency: Some(Currency::EUR),
        scope: Some(Scope::All),
        count: Some(2),
        total: Some(true),
        included: Some(true),
    };
    let answered = q.ask(&all);
    let left: Vec<&Needed> = answered.needed.iter().filter(|n| !matches!(n, Needed::Amount)).collect();
    assert!(left.is_empty() || left == [&Needed::Covers] || left == [&Needed::WhichAmount], "{left:?} of {text:?}");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read_soundly(text in text()) {
        sound(&quote(&text, None), &text);
    }

    #[test]
    fn any_string_is_read_soundly(text: String, platform in prop::sample::select(Platform::ALL.to_vec())) {
        sound(&quote(&text, Some(platform)), &text);
    }

    /// A greeting below changes no sum, and neither do names nobody knows.
    #[test]
    fn the_amount_never_changes_with_a_line_that_says_nothing_of_it(
        text in text(),
        more in prop::sample::select(vec!["Best, Anna", "Liebe Grüße aus Köln", "talk soon zxqv", "Saludos, Marta", "Bisous", "sevgiler"]),
    ) {
        let (a, b) = (quote(&text, None), quote(&format!("{text}\n{more}"), None));
        prop_assert_eq!(&a.lines, &b.lines);
        prop_assert_eq!(&a.total, &b.total);
        prop_assert_eq!(&a.made, &b.made);
        prop_assert_eq!(&a.terms, &b.terms);
    }

    /// A second space, a hard space, a tab, spaces at the ends: the same quote.
    #[test]
    fn white_space_changes_nothing(words in prop::collection::vec(plain(), 1..14), wide in prop::sample::select(vec!["  ", " \u{200b}"])) {
        let (text, spaced) = (words.join(" "), format!(" {} ", words.join(wide)));
        let (a, b) = (quote(&text, None), quote(&spaced, None));
        let sums = |q: &QuoteText| q.lines.iter().map(|l| (l.readings.clone(), l.coin, l.scope, l.covers.clone())).collect::<Vec<_>>();
        prop_assert_eq!(sums(&a), sums(&b));
        prop_assert_eq!(&a.made, &b.made);
        prop_assert_eq!(&a.terms, &b.terms);
        prop_assert_eq!(&a.queries, &b.queries);
    }

    /// The same quote of another sum is the same quote.
    #[test]
    fn a_known_sum_is_read_right(dollars in 20i64..90_000, shape in 0usize..6) {
        let grouped = if dollars >= 1000 { format!("{},{:03}", dollars / 1000, dollars % 1000) } else { dollars.to_string() };
        let sum = match shape {
            0 => format!("${dollars}"),
            1 => format!("${grouped}"),
            2 => format!("USD {grouped}"),
            3 => format!("{grouped} dollars"),
            4 => format!("{dollars}$"),
            _ => format!("US${grouped}"),
        };
        let text = format!("{sum} for 1 reel + 2 stories, 30 days usage");
        let q = quote(&text, None);
        let ask = q.ask(&Answers::default());
        prop_assert_eq!(&ask.needed, &vec![]);
        let money = ask.amount.unwrap();
        prop_assert_eq!(money.amount.value, Decimal::from_int(dollars));
        prop_assert_eq!(money.currency, Some(Currency::USD));
        prop_assert_eq!(ask.made.len(), 2);
        prop_assert_eq!(ask.terms.len(), 1);
    }

    /// Raising the ask never moves it from above towards below, and its percentile never falls.
    #[test]
    fn a_higher_ask_stands_no_lower(c in creator(), asked in 1.0..1e6_f64, more in 1.0..5.0_f64, terms in terms()) {
        let a = check(&c, &Assumptions::default(), &ask(asked, &terms)).unwrap();
        let b = check(&c, &Assumptions::default(), &ask(asked * more, &terms)).unwrap();
        let (x, y) = (a.against.unwrap(), b.against.unwrap());
        prop_assert!(x.place <= y.place);
        prop_assert!(x.of_mid <= y.of_mid);
        prop_assert!(x.percentile <= y.percentile);
        prop_assert!((x.place == Place::Above) == (x.percentile > Some(0.9)) || (x.percentile.unwrap() - 0.9).abs() < 1e-9);
    }

    /// A further term never lowers what the model allows, and a term left out never raises it.
    #[test]
    fn a_term_more_never_lowers_the_range(c in creator(), asked in 1.0..1e6_f64, terms in terms(), more in term()) {
        let plain = check(&c, &Assumptions::default(), &ask(asked, &terms)).unwrap();
        let with = [terms.clone(), vec![more]].concat();
        let with = check(&c, &Assumptions::default(), &ask(asked, &with)).unwrap();
        for (a, b) in [(plain.fee.low(), with.fee.low()), (plain.fee.mid(), with.fee.mid()), (plain.fee.high(), with.fee.high())] {
            prop_assert!(a <= b);
        }
        prop_assert!(plain.bare.high() <= plain.fee.high());
        prop_assert_eq!(plain.bare, with.bare);
        prop_assert!(with.against.unwrap().place <= plain.against.unwrap().place);
        for term in &with.terms {
            if let (Some(without), Ok(against)) = (term.without, with.against) {
                prop_assert!(without.place >= against.place);
            }
        }
    }

    /// In a currency worth half as much everything is twice as many, and stands the same.
    #[test]
    fn money_is_scale_free(c in creator(), asked in 1.0..1e6_f64, rate in 0.01..100.0_f64, terms in terms()) {
        let dollars = check(&c, &Assumptions::default(), &ask(asked, &terms)).unwrap();
        let there = Assumptions { currency: Currency::EUR, dollar_rate: Some(rate), ..Assumptions::default() };
        // In dollars: the rate is applied to it, too.
        let other = check(&c, &there, &ask(asked, &terms)).unwrap();
        let (x, y) = (dollars.against.unwrap(), other.against.unwrap());
        prop_assert!((x.of_mid / y.of_mid - 1.0).abs() < 1e-9);
        prop_assert!((x.percentile.unwrap() - y.percentile.unwrap()).abs() < 1e-9);
        prop_assert!((dollars.fee.mid() / (other.fee.mid() * rate) - 1.0).abs() < 1e-9);
    }

    /// Whatever is offered next holds what it says.
    #[test]
    fn each_offer_adds_up(c in creator(), asked in 1.0..1e5_f64, terms in terms()) {
        let all = check(&c, &Assumptions::default(), &ask(asked, &terms)).unwrap();
        let asked = all.asked.unwrap();
        for next in &all.next {
            match next {
                Next::Shorten { saves, left, .. } | Next::Drop { saves, left, .. } => {
                    prop_assert!(*saves > 0.0 && *left > 0.0 && (saves + left - asked).abs() < 1e-6 * asked);
                }
                Next::Bundle { more, high, .. } => prop_assert!(*more >= 1 && *high >= asked),
                Next::AskViews { now, after, .. } => prop_assert!(after < now && *after >= 1.0),
                Next::OfferMid { amount } => prop_assert_eq!(*amount, all.fee.mid()),
                Next::Accept { amount } => prop_assert_eq!(*amount, asked),
                Next::Hybrid { fee, commission, .. } => {
                    prop_assert!(*fee <= asked && (0.05..0.3).contains(commission));
                }
                _ => {}
            }
        }
    }
}

/// Words between which white space means nothing.
fn plain() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "$450",
        "€600",
        "for",
        "two",
        "reels",
        "and",
        "three",
        "stories,",
        "30 days",
        "usage",
        "rights",
        "without",
        "exclusivity",
        "each",
        "total",
        "10%",
        "commission",
        "product",
        "plus",
        "VAT",
        "ohne",
        "pro",
        "Story",
        "sin",
        "avec",
        "hariç",
    ])
    .prop_map(str::to_owned)
}

prop_compose! {
    fn creator()(followers in 1_000.0..5e6_f64, views in prop::option::of(200.0..2e6_f64)) -> Profile {
        Profile {
            platform: Some(Platform::Instagram),
            followers: Some(Rounded { value: followers, low: followers, high: followers }),
            views: views.and_then(|v| Measured::middle(v, Some(12), false)),
            ..Profile::default()
        }
    }
}

prop_compose! {
    fn term()(
        kind in prop::sample::select(TermKind::ALL.to_vec()),
        stands in prop::sample::select(vec![Stands::Included, Stands::Included, Stands::Excluded, Stands::OnTop]),
        days in prop::option::of(1u32..800),
        percent in prop::option::of(1i64..200),
    ) -> Term {
        let length = days.map(|d| if d > 750 { Length::Forever } else { Length::Days(d) });
        Term { kind, stands, length, percent: percent.map(Decimal::from_int), amount: None, count: None }
    }
}

fn terms() -> impl Strategy<Value = Vec<Term>> {
    prop::collection::vec(term(), 0..4)
}

fn dollars(amount: f64) -> Money {
    Money { amount: Quantity::exact(Decimal::from_f64(amount).unwrap()), currency: Some(Currency::USD) }
}

fn made(piece: Piece, count: u32) -> Made {
    Made { piece, count, frames: None, platform: None }
}

fn ask(amount: f64, terms: &[Term]) -> Ask {
    Ask {
        amount: Some(dollars(amount)),
        made: vec![made(Piece::Reel, 1), made(Piece::Story, 2)],
        terms: terms.to_vec(),
        needed: Vec::new(),
    }
}

/// A creator of 40,000 followers with views of 9,000, worked by hand: the reel's and the stories' fees are added quantile by
/// quantile; rights for a month add 25, 35 and 50 %.
#[test]
fn a_worked_quote() {
    let creator = Profile {
        platform: Some(Platform::Instagram),
        followers: Some(Rounded { value: 31_623.0, low: 31_623.0, high: 31_623.0 }),
        views: Measured::middle(9_000.0, Some(12), false),
        ..Profile::default()
    };
    let q = quote("$450 for 1 reel + 2 stories, 30 days usage", None);
    let ask = q.ask(&Answers::default());
    let found = check(&creator, &Assumptions::default(), &ask).unwrap();
    // Content of a micro account: $100 each (anchor 31,623). Price of a thousand views: reel 10, 25, 40; story 10, 30, 60,
    // each as the least-squares log-normal of model 2.
    let asked = |low: f64, mid: f64, high: f64| {
        let m = (low.ln() + mid.ln() + high.ln()) / 3.0;
        let half = (high / low).ln() / 2.0;
        [(m - half).exp() * 9.0, m.exp() * 9.0, (m + half).exp() * 9.0]
    };
    let (reel, story) = (asked(10.0, 25.0, 40.0), asked(10.0, 30.0, 60.0));
    let got = [found.bare.low(), found.bare.mid(), found.bare.high()];
    for i in 0..3 {
        let fee = (100.0 + reel[i]) + 2.0 * (100.0 + story[i]);
        assert!((got[i] / fee - 1.0).abs() < 1e-3, "{i}: {} for {fee}", got[i]);
    }
    let up = [1.25, 1.35, 1.50];
    for (i, range) in [found.fee.low(), found.fee.mid(), found.fee.high()].iter().enumerate() {
        assert!((range / (got[i] * up[i]) - 1.0).abs() < 1e-12);
    }
    // 450 is under the range with its terms (p10 about 670), and under the range without.
    let against = found.against.unwrap();
    assert_eq!(against.place, Place::Below);
    assert!(found.next.iter().any(|n| matches!(n, Next::AskWhatIsLeftOut { .. })));
    assert!(found.next.iter().any(|n| matches!(n, Next::AskVat)));
    assert!(!found.next.iter().any(|n| matches!(n, Next::AskViews { .. })));
}

#[test]
fn terms_explain_an_ask_and_dropping_them_is_offered() {
    let creator = Profile {
        platform: Some(Platform::Instagram),
        followers: Some(Rounded { value: 30_000.0, low: 30_000.0, high: 30_000.0 }),
        ..Profile::default()
    };
    let checked =
        |text: &str| check(&creator, &Assumptions::default(), &quote(text, None).ask(&Answers::default())).unwrap();
    let terms = "for 1 reel, perpetual usage rights and 60 days category exclusivity";
    // Above what the reel alone may cost, inside of what the reel costs with its terms.
    let high = checked("$1 for 1 reel").fee.high() as i64;
    let found = checked(&format!("${} {terms}", high + 100));
    assert_eq!(found.against.unwrap().place, Place::Inside);
    assert_eq!(found.against_bare.unwrap().place, Place::Above);
    assert_eq!(found.terms.len(), 2);
    assert!(found.terms.iter().all(|t| t.worth.is_some() && t.without.is_some()));
    let found = checked(&format!("$9,000 {terms}"));
    assert_eq!(found.against.unwrap().place, Place::Above);
    let dear = found.next.iter().find_map(|n| match n {
        Next::Shorten { saves, .. } => Some(*saves),
        _ => None,
    });
    // For ever adds sqrt(200 x 300) %, a month and exclusivity 35 % each.
    let (dear, forever) = (dear.unwrap(), 6.0_f64.sqrt());
    assert!((dear - 9000.0 * (forever - 0.35) / (1.35 + forever)).abs() < 1e-6, "{dear}");
}

#[test]
fn what_is_open_comes_before_a_verdict() {
    let creator = Profile {
        platform: Some(Platform::Instagram),
        followers: Some(Rounded { value: 30_000.0, low: 30_000.0, high: 30_000.0 }),
        ..Profile::default()
    };
    let checked = |text: &str, answers: &Answers| {
        check(&creator, &Assumptions::default(), &quote(text, Some(Platform::Instagram)).ask(answers)).unwrap()
    };
    let none = Answers::default();
    for (text, needed) in [
        ("1.500 € for 1 reel", Needed::WhichAmount),
        ("¥5000 for 1 reel", Needed::Currency),
        ("1 reel, 30 days usage", Needed::Amount),
        ("$300", Needed::Covers),
        ("$300 for some stories", Needed::HowMany),
        ("Reel $300, story $100, total $500", Needed::Total),
    ] {
        let found = checked(text, &none);
        assert_eq!(found.against, Err(Unjudged::NeedsAnswer(needed)), "{text}");
        assert_eq!(found.next.first(), Some(&Next::Answer(needed)), "{text}");
    }
    let euro = checked("450 € for 1 reel", &none);
    assert_eq!(euro.against, Err(Unjudged::NotComputable(NotComputable::QuotedIn(Currency::EUR))));
    let answered = checked("¥5000 for 1 reel", &Answers { currency: Some(Currency::USD), ..none });
    assert_eq!(answered.against.unwrap().place, Place::Above);
    let elsewhere = checked("$500 for 1 reel and 1 TikTok video", &none);
    assert_eq!(elsewhere.priced[1].fee, Err(Unpriced::Elsewhere(Platform::TikTok)));
    assert!(elsewhere.priced[0].fee.is_ok());
    let no_platform = Profile { platform: None, ..creator.clone() };
    let ask = quote("$300 for 1 reel", None).ask(&none);
    assert_eq!(check(&no_platform, &Assumptions::default(), &ask).err(), Some(NotComputable::NeedsPlatform));
}

#[test]
fn what_is_beyond_the_limit_is_said() {
    let text = format!("$450 for 1 reel {}", "é".repeat(QUOTE_LIMIT));
    let q = quote(&text, None);
    sound(&q, &text);
    let (span, part) = q.marks.last().unwrap();
    assert_eq!((*part, span.end as usize), (Part::Beyond, text.len()));
    assert_eq!(q.made.len(), 1);
}

/// A text without spaces is not looked through behind each of its numbers; behind a sign of times a number ends at the space.
#[test]
fn numbers_without_spaces_are_read_as_with_them() {
    for piece in ["7;", "x7;", "7\u{301};"] {
        let text = piece.repeat(QUOTE_LIMIT / piece.len());
        sound(&quote(&text, None), &text);
    }
    let q = quote("1 reel, stories x2 600 €", None);
    assert_eq!(q.made.iter().map(|m| m.count).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(q.lines.len(), 1);
}
