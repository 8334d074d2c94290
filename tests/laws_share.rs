//! What must hold for every link: what is written is read again, what was read is written again, and whatever else comes is
//! refused with a reason, at once and as a whole.
//!
//! `PROPTEST_CASES` sets the number of cases a law.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "share/documents.rs"]
mod documents;
#[path = "share/forge.rs"]
mod forge;

use creator_loupe::model::{
    Assumptions, Currency, Decimal, Deliverable, Draft, Fact, Field, Fit, Format, Money, Override, Payment, Platform,
    Post, Provenance, Quantity, Replies, Rhythm, Rights, Soft, Span, Sponsored, Stage, TopicMatch,
};
use creator_loupe::report::{Base, Counting};
use creator_loupe::share::{
    Brief, Column, Creator, Document, Font, Line, Lock, MOST_READ, Model, Of, Pitch, Refusal, Right, Scheme, Share,
    Tab, Tier, Unfit, Wishes, decode, encode,
};
use forge::forged;
use proptest::prelude::*;
use proptest::sample::select;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(256);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// For laws that read thousands of links a case.
fn few() -> ProptestConfig {
    ProptestConfig { cases: config().cases.div_ceil(8), ..config() }
}

/// A decimal as a person types it.
fn decimal(most: f64) -> impl Strategy<Value = f64> {
    (0..9_i32, 0.0..=1.0_f64).prop_map(move |(places, of)| {
        let ten = 10_f64.powi(places);
        (of * (most * ten).min(1e10)).floor() / ten
    })
}

fn positive(most: f64) -> impl Strategy<Value = f64> {
    decimal(most).prop_filter("above nothing", |x| *x > 0.0)
}

/// A fraction of up to nine places.
fn share() -> impl Strategy<Value = f64> {
    (0..=1_000_000_000_i64, 0..4_u32).prop_map(|(n, cut)| {
        let unit = 10_i64.pow(cut * 3);
        (n / unit * unit) as f64 / 1e9
    })
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let parts = prop_oneof![
        4 => (0..100_000_i64, 0..11_u32).prop_map(|(n, zeros)| n * 10_i64.pow(zeros)),
        2 => (0..2_000_000_i64).prop_map(|n| n * Decimal::SCALE),
        1 => any::<i64>(),
    ];
    let by = || prop_oneof![3 => Just(0_u64), 2 => (1..1000_u64, 0..9_u32).prop_map(|(n, z)| n * 10_u64.pow(z)), 1 => any::<u64>()];
    (parts, by(), by(), any::<bool>()).prop_map(|(value, below, above, even)| {
        let above = if even { below } else { above };
        let of = Decimal::from_parts;
        match (value.checked_sub_unsigned(below), value.checked_add_unsigned(above)) {
            (Some(low), Some(high)) => Quantity { value: of(value), low: of(low), high: of(high) },
            _ => Quantity::exact(of(value)),
        }
    })
}

fn how() -> impl Strategy<Value = Provenance> {
    let nowhere = Span::default();
    prop_oneof![
        4 => Just(Provenance::Pasted(nowhere)),
        1 => Just(Provenance::Answered(nowhere)),
        1 => Just(Provenance::Typed),
        1 => Just(Provenance::Implied(nowhere)),
    ]
}

fn fact<T: core::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Fact<T>> {
    (value, how()).prop_map(|(value, provenance)| Fact { value, provenance })
}

fn line() -> impl Strategy<Value = Line> {
    prop_oneof![3 => "[a-z0-9._]{1,24}", 1 => "\\PC{0,40}"].prop_map(|text| Line::of(&text))
}

fn words() -> impl Strategy<Value = String> {
    line().prop_map(|line| line.as_str().to_owned())
}

fn posts() -> impl Strategy<Value = Vec<Post>> {
    let one = prop::array::uniform5(prop::option::of(quantity()));
    let list = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(one, 1..14)];
    (list, how()).prop_map(|(all, provenance)| {
        let told = |q: Option<Quantity>| q.map(|value| Fact { value, provenance });
        let posts: Vec<Post> = all
            .into_iter()
            .map(|[a, b, c, d, e]| Post {
                likes: told(a),
                comments: told(b),
                shares: told(c),
                saves: told(d),
                views: told(e),
            })
            .collect();
        // Where nothing is told of any post there is no list.
        if posts.iter().all(|post| *post == Post::default()) { Vec::new() } else { posts }
    })
}

prop_compose! {
    fn draft()(
        handle in prop::option::of(fact(words())),
        name in prop::option::of(fact(words())),
        platform in prop::option::of(fact(select(Platform::ALL.to_vec()))),
        facts in prop::collection::vec((select(Field::ALL.to_vec()), fact(quantity())), 0..12),
        medians in any::<bool>(),
        fee in prop::option::of(fact((quantity(), prop::option::of(select(Currency::OFFERED.to_vec()))))),
        posts in posts(),
        hidden in prop::collection::vec(select(Field::ALL.to_vec()), 0..3),
    ) -> Draft {
        let fee = fee.map(|f| Fact { value: Money { amount: f.value.0, currency: f.value.1 }, provenance: f.provenance });
        let mut draft = Draft { handle, name, platform, medians, fee, posts, ..Draft::default() };
        facts.into_iter().for_each(|(field, fact)| draft.set(field, fact));
        // In the order of the token, each once.
        let order = [
            Field::Followers, Field::LikesPerPost, Field::CommentsPerPost, Field::ViewsPerPost, Field::PostsCounted,
            Field::SharesPerPost, Field::SavesPerPost, Field::Following, Field::Posts, Field::ReachPerPost,
            Field::ImpressionsPerPost, Field::EngagementsPerPost, Field::EngagementRatePercent,
            Field::AuthenticEngagementsPerPost, Field::LikesTotal, Field::ViewsTotal, Field::PageLikes,
            Field::ViewsMonthly, Field::Connections,
        ];
        draft.hidden = order.into_iter().filter(|f| hidden.contains(f)).map(|f| (f, Span::default())).collect();
        draft
    }
}

prop_compose! {
    fn soft()(
        replies in prop::option::of((1..9_000_u32, 0..9_000_u32)),
        rhythm in prop::option::of((2..500_u32, 1..4_000_u32, 0..4_000_u32, prop::option::of(-0.9..40.0_f64))),
        sponsored in prop::option::of((0..90_u32, 1..90_u32)),
        topics in prop::option::of((0..9_u32, 1..9_u32, prop::option::of(any::<bool>()), 0..50_u32, 0..50_u32)),
    ) -> Soft {
        let places = |x: f64| (x * 1e6).round() / 1e6;
        Soft {
            replies: replies.map(|(comments, n)| Replies { comments, answered: n.min(comments) }),
            rhythm: rhythm.map(|(posts, days, pause, growth)| Rhythm { posts, days, longest_pause: pause.min(days), growth: growth.map(places) }),
            sponsored: sponsored.map(|(marked, of)| Sponsored { marked: marked.min(of), of }),
            topics: topics.map(|(found, of, bio, n, captions_of)| TopicMatch { found: found.min(of), of, bio, captions: n.min(captions_of), captions_of }),
        }
    }
}

fn right() -> impl Strategy<Value = Right> {
    let field = || select(Field::ALL.to_vec());
    prop_oneof![
        Just(Right::Rate),
        Just(Right::Posts),
        field().prop_map(Right::Outside),
        (field(), field()).prop_map(|(more, less)| Right::Above(more, less)),
    ]
}

prop_compose! {
    fn creator()(
        draft in draft().boxed(),
        soft in prop_oneof![2 => Just(Soft::default()), 1 => soft().boxed()],
        right in prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(right(), 1..3)],
        same in prop::option::weighted(0.2, any::<bool>()),
        note in prop_oneof![3 => Just(Line::default()), 1 => line()],
    ) -> Creator {
        Creator { draft, soft, right, same, note }
    }
}

fn own(most: f64) -> impl Strategy<Value = Override> {
    prop_oneof![
        positive(most).prop_map(Override::Median),
        (positive(most), positive(most)).prop_map(|(a, b)| Override::Range(a.min(b), a.max(b))),
        decimal(most).prop_map(Override::Known),
    ]
}

fn rate() -> impl Strategy<Value = Option<Override>> {
    prop::option::weighted(0.3, share().prop_filter("above nothing", |x| *x > 0.0).prop_map(Override::Median))
}

prop_compose! {
    fn assumptions()(
        currency in select(Currency::OFFERED.to_vec()),
        money in prop::array::uniform6(prop::option::weighted(0.4, positive(1e9))),
        rest in prop::array::uniform5(prop_oneof![Just(0.0), positive(1e9)]),
        shares in prop::array::uniform5(prop::option::weighted(0.3, share())),
        payment in select(Payment::ALL.to_vec()),
        rights in select(Rights::ALL.to_vec()),
        fit in select(vec![Fit::NotTold, Fit::TopicFound, Fit::OffTopic]),
        terms in prop::array::uniform3(any::<bool>()),
        posts in 1..=1_000_u32,
        formats in prop::collection::vec((select(Format::ALL.to_vec()), 1..=1_000_u32), 0..4),
        format in prop::option::of(select(Format::ALL.to_vec())),
        rates in prop::array::uniform3(rate()),
        cpm in prop::option::weighted(0.3, own(1e9)),
        fit_share in prop::option::weighted(0.3, own(1.0)),
    ) -> Assumptions {
        let mut also = [None; 3];
        also.iter_mut().zip(formats).for_each(|(slot, (format, count))| *slot = Some(Deliverable { format, count }));
        Assumptions {
            currency, basket: money[0], dollar_rate: money[1], hours: money[2], hourly: money[3], uplift: shares[0],
            margin: shares[1], commission: shares[2], hybrid_share: shares[3], further: shares[4],
            product: rest[0], shipping: rest[1], boost: rest[2], agency: shares[0].unwrap_or_default(), payment, rights, fit,
            paid_ads: terms[0], exclusive: terms[1], rush: terms[2], posts, also, format,
            ctr: rates[0], cvr: rates[1], code_rate: rates[2], cpm, fit_share,
        }
    }
}

prop_compose! {
    fn wishes()(
        sorted in prop::option::of((select(Column::ALL.to_vec()), any::<bool>())),
        turned in prop::sample::subsequence(Column::ALL.to_vec(), 0..20),
        counting in select(Counting::ALL.to_vec()),
        platform in prop::option::of(select(Platform::ALL.to_vec())),
        tier in prop::option::of(select(Tier::ALL.to_vec())),
        base in prop::option::of(select(vec![Base::Followers, Base::Views, Base::Reach])),
        text in line(),
        topic in line(),
    ) -> Wishes {
        Wishes { sorted, turned, counting, platform, tier, base, text, topic }
    }
}

prop_compose! {
    fn brief(creators: usize)(
        amounts in prop::array::uniform2(prop::option::of(decimal(1e9))),
        hours in prop::option::of(decimal(87_600.0)),
        overlap in prop::option::of(share()),
        counts in prop::array::uniform3(prop::option::of(0..=1_000_u32)),
        is_bad_case in any::<bool>(),
        shares in prop::collection::vec((any::<bool>(), select(Platform::ALL.to_vec()), select(Stage::ALL.to_vec()), any::<bool>(), share()), 0..4),
        locks in prop::collection::vec((0..1_000_usize, any::<bool>()), 0..5),
    ) -> Brief {
        let shares = shares.into_iter().map(|(by_stage, platform, stage, is_least, share)| {
            Share { of: if by_stage { Of::Stage(stage) } else { Of::Platform(platform) }, is_least, share }
        });
        let lock = |(who, is_in): (usize, bool)| ((who % creators.max(1)) as u32, if is_in { Lock::In } else { Lock::Out });
        let mut locks: Vec<(u32, Lock)> = locks.into_iter().map(lock).collect();
        locks.truncate(creators);
        Brief {
            budget: amounts[0], most_each: amounts[1], hours, overlap, most_posts: counts[0], at_least: counts[1],
            at_most: counts[2], is_bad_case, shares: shares.collect(), locks,
        }
    }
}

prop_compose! {
    fn pitch()(
        lines in prop::array::uniform3(line()),
        colours in prop::array::uniform2(prop::option::of(0..=0xFF_FF_FF_u32)),
        font in select(Font::ALL.to_vec()),
        is_unsigned in any::<bool>(),
        is_shown in any::<bool>(),
        logo in prop_oneof![2 => Just(String::new()), 1 => "<svg[^\u{0}]{0,300}"],
    ) -> Pitch {
        let [title, prepared_for, prepared_by] = lines;
        let [accent, cover] = colours;
        Pitch { title, prepared_for, prepared_by, accent, cover, font, is_unsigned, is_shown, logo }
    }
}

prop_compose! {
    fn settings()(
        tab in select(Tab::ALL.to_vec()),
        scheme in prop_oneof![4 => select(Scheme::PUBLISHED.to_vec()), 1 => (1..9_999_u64, 10_000..10_000_000_000_u64).prop_map(|(a, b)| Scheme::Custom(a, b))],
        goal in prop::array::uniform4(0..4_u8),
        assumptions in prop_oneof![1 => Just(Assumptions::default()), 3 => assumptions().boxed()],
        is_lent in any::<bool>(),
        wishes in prop_oneof![1 => Just(Wishes::default()), 3 => wishes().boxed()],
        brand in line(),
        made_by in (0..9_u32, 0..99_u32).prop_map(|(rules, digits)| Model { rules, digits }),
        pitch in prop_oneof![1 => Just(Pitch::default()), 3 => pitch().boxed()],
    ) -> Document {
        Document { tab, scheme, goal, assumptions, is_lent, wishes, brand, made_by, pitch, ..Document::default() }
    }
}

fn document() -> BoxedStrategy<Document> {
    let parts = prop::collection::vec(creator().boxed(), 0..6)
        .prop_flat_map(|all| (brief(all.len()).boxed(), Just(all), any::<u32>()));
    let whole = (settings().boxed(), parts.boxed()).prop_map(|(settings, (brief, creators, selected))| {
        let selected = selected % (creators.len().max(1) as u32);
        Document { brief, selected, creators, ..settings }
    });
    whole.boxed()
}

/// Written, where it is not too much for a link.
fn written(document: &Document) -> Option<String> {
    match encode(document) {
        Ok(token) => Some(token),
        Err(Unfit::TooLarge { .. }) => None,
        Err(other) => panic!("{other:?}: {document:?}"),
    }
}

proptest! {
    #![proptest_config(config())]

    /// What is written is read again, and what was read is written again as it stood there.
    #[test]
    fn a_link_is_the_document(document in document()) {
        if let Some(token) = written(&document) {
            prop_assert!(token.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')));
            let opened = decode(&token).unwrap();
            prop_assert!(opened.is_whole);
            prop_assert_eq!(&opened.document, &document);
            prop_assert_eq!(encode(&opened.document), Ok(token));
        }
    }

    /// Without numbers no number is left, once and for all; names and choices are.
    #[test]
    fn a_link_without_numbers_has_none(document in document()) {
        let bare = document.without_numbers();
        prop_assert_eq!(&bare.without_numbers(), &bare);
        for creator in &bare.creators {
            let draft = &creator.draft;
            prop_assert!(draft.facts.is_empty() && draft.posts.is_empty() && draft.fee.is_none());
            prop_assert!(creator.soft == Soft::default() && creator.note.is_empty());
        }
        let of = |all: &Document| all.creators.iter().map(|c| (c.draft.handle.clone(), c.draft.name.clone())).collect::<Vec<_>>();
        prop_assert_eq!(of(&bare), of(&document));
        if let Some(token) = written(&bare) {
            prop_assert_eq!(decode(&token).unwrap().document, bare);
        }
    }

    /// Whatever comes is refused or a document that can be written again; there is no third.
    #[test]
    fn any_text_is_refused_or_a_document(text in prop_oneof!["\\PC{0,60}", "1\\.[A-Za-z0-9_-]{0,200}", "[0-9]{1,5}\\..{0,20}"]) {
        if let Ok(opened) = decode(&text) {
            prop_assert!(encode(&opened.document).is_ok());
        }
    }

    /// The same behind a checksum that holds: the work, and what is set aside, is bounded by what is there.
    #[test]
    fn any_body_is_refused_or_a_document(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        document in document(),
        turns in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        check(&bytes);
        if let Some(token) = written(&document) {
            let mut body = forge::body(&token);
            for (at, byte) in turns {
                if !body.is_empty() {
                    *at.get_mut(&mut body[..]) = byte;
                }
            }
            check(&body);
        }
    }
}

proptest! {
    #![proptest_config(few())]

    /// Cut anywhere, it is told to be cut.
    #[test]
    fn a_link_that_was_cut_is_told_to_be(document in document()) {
        if let Some(token) = written(&document) {
            for end in 1..token.len() {
                prop_assert_eq!(decode(&token[..end]), Err(Refusal::CutShort), "at {}", end);
            }
        }
    }

    /// No bit turns and passes.
    #[test]
    fn a_turned_bit_is_found(document in document()) {
        if let Some(token) = written(&document).filter(|token| token.len() < 800) {
            let mut bytes = token.clone().into_bytes();
            for at in 0..bytes.len() {
                for bit in 0..8 {
                    bytes[at] ^= 1 << bit;
                    let turned = String::from_utf8_lossy(&bytes);
                    prop_assert!(decode(&turned).is_err(), "byte {} bit {}", at, bit);
                    bytes[at] ^= 1 << bit;
                }
            }
        }
    }
}

/// What a body that holds the checksum becomes.
fn check(body: &[u8]) {
    let token = forged(body);
    if token.len() > MOST_READ {
        return;
    }
    if let Ok(opened) = decode(&token) {
        let document = &opened.document;
        assert!(document.creators.len() <= 200);
        // Two hundred bytes are set aside for a post's five counts at most, of which one at least was there.
        let posts: usize = document.creators.iter().map(|c| c.draft.posts.len()).sum();
        assert!(posts <= body.len(), "{posts} posts in {} bytes", body.len());
        for creator in &document.creators {
            for (_, fact) in &creator.draft.facts {
                assert!(fact.value.low <= fact.value.value && fact.value.value <= fact.value.high);
            }
        }
        // It can be written, unless it is too long to be.
        match encode(document) {
            Ok(again) => assert_eq!(&decode(&again).unwrap().document, document),
            Err(Unfit::TooLarge { .. }) => {}
            Err(other) => panic!("{other:?} {document:?}"),
        }
    }
}

#[test]
fn the_named_documents_hold_every_law_bit_by_bit() {
    for (name, document) in documents::named() {
        let token = encode(&document).unwrap();
        let mut bytes = token.clone().into_bytes();
        for at in 0..bytes.len() {
            assert!(decode(&token[..at]).is_err(), "{name} cut at {at}");
            for bit in 0..8 {
                bytes[at] ^= 1 << bit;
                assert!(decode(&String::from_utf8_lossy(&bytes)).is_err(), "{name} byte {at} bit {bit}");
                bytes[at] ^= 1 << bit;
            }
        }
    }
}

/// Amounts that no one typed are told to twelve places, and from then on stay what they are.
#[test]
fn any_amount_settles() {
    let any = [57.0 * 0.01, 1.0 / 3.0, 1e9 / 7.0, 2e-9 / 3.0, f64::MIN_POSITIVE];
    for x in any {
        let of =
            |x| Document { assumptions: Assumptions { product: x, ..Assumptions::default() }, ..Document::default() };
        let token = encode(&of(x)).unwrap();
        let told = decode(&token).unwrap().document.assumptions.product;
        assert!((told - x).abs() <= 1e-12_f64.max(x * 1e-15), "{x} {told}");
        assert_eq!(encode(&of(told)), Ok(token));
    }
    for odd in [f64::NAN, f64::INFINITY, -1.0, 2e9] {
        let document = Document {
            assumptions: Assumptions { basket: Some(odd), ..Assumptions::default() },
            ..Document::default()
        };
        assert_eq!(encode(&document), Err(Unfit::Odd));
    }
}

/// A name is told without what turns the words beside it around, and no longer than a line.
#[test]
fn any_name_settles() {
    let dirty = format!("a\u{202e}b\n{}", "c".repeat(300));
    let draft = Draft { handle: Some(documents::pasted(dirty)), ..Draft::default() };
    let token =
        encode(&Document { creators: vec![Creator { draft, ..Creator::default() }], ..Document::default() }).unwrap();
    let told = decode(&token).unwrap().document.creators[0].draft.handle.clone().unwrap().value;
    assert_eq!((told.len(), &told[..5]), (200, "ab cc"));
}
