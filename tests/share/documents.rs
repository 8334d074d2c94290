//! Documents to put into links: some by name, which stand in `tests/share/v1` as the tokens that they were once, and any.

#![allow(dead_code)]

use creator_loupe::model::{
    Assumptions, Currency, Decimal, Deliverable, Draft, Fact, Field, Fit, Format, Money, Override, Payment, Platform,
    Post, Provenance, Quantity, Replies, Rhythm, Rights, Soft, Span, Sponsored, Stage, TopicMatch,
};
use creator_loupe::report::{Base, Counting};
use creator_loupe::share::{
    Brief, Column, Creator, Document, Font, Line, Lock, Model, Of, Pitch, Right, Scheme, Share, Tab, Tier, Wishes,
};

pub fn exact(n: i64) -> Quantity {
    Quantity::exact(Decimal::from_int(n))
}

/// As the platforms round: the last digit that is shown is of so many.
pub fn rounded(n: i64, unit: i64) -> Quantity {
    let part = |n: i64| Decimal::from_parts(n);
    let (value, half) = (n * Decimal::SCALE, unit * Decimal::SCALE / 2);
    Quantity { value: part(value), low: part(value - half), high: part(value + half) }
}

pub fn pasted<T>(value: T) -> Fact<T> {
    Fact::pasted(value, Span::default())
}

fn post(likes: i64, comments: i64, views: Option<i64>) -> Post {
    Post {
        likes: Some(pasted(exact(likes))),
        comments: Some(pasted(exact(comments))),
        views: views.map(|views| pasted(exact(views))),
        ..Post::default()
    }
}

/// One creator as a page of a platform tells it.
pub fn one() -> Document {
    let mut draft = Draft {
        handle: Some(pasted("maya.makes".into())),
        platform: Some(pasted(Platform::Instagram)),
        ..Draft::default()
    };
    draft.set(Field::Followers, pasted(rounded(24_800, 100)));
    draft.set(Field::LikesPerPost, pasted(exact(1_240)));
    draft.set(Field::CommentsPerPost, pasted(exact(68)));
    Document { creators: vec![Creator { draft, ..Creator::default() }], ..Document::default() }
}

/// Twelve creators and a plan, as an agency has them: what the size of a link is told of. With posts, twelve of each.
pub fn twelve(with_posts: bool) -> Document {
    const HANDLES: [(&str, &str); 12] = [
        ("maya.makes", "Maya Okonkwo"),
        ("thepotterylane", "The Pottery Lane"),
        ("joe_bakes_bread", "Joe Hartley"),
        ("lena.im.garten", "Lena Brückner"),
        ("studio.kura", "Studio Kura"),
        ("homewithsofia", "Sofia Marchetti"),
        ("claycollective", "Clay Collective"),
        ("tinyloftliving", "Anna & Tom"),
        ("nordic.nooks", "Ingrid Solheim"),
        ("kitchen.of.amir", "Amir Haddad"),
        ("slowmornings", "Priya Raman"),
        ("the_weekend_diy", "Carlos Méndez"),
    ];
    let creators = HANDLES.iter().zip(1..).map(|((handle, name), i): (_, i64)| {
        let mut draft = Draft {
            handle: Some(pasted((*handle).into())),
            name: Some(pasted((*name).into())),
            platform: Some(pasted([Platform::Instagram, Platform::TikTok, Platform::YouTube][i as usize % 3])),
            fee: Some(pasted(Money { amount: exact(150 + 85 * i), currency: Some(Currency::EUR) })),
            ..Draft::default()
        };
        draft.set(Field::Followers, pasted(rounded(8_700 + 13_900 * i, 100)));
        draft.set(Field::LikesPerPost, pasted(exact(420 + 313 * i)));
        draft.set(Field::CommentsPerPost, pasted(exact(19 + 7 * i)));
        draft.set(Field::ViewsPerPost, pasted(rounded(6_200 + 4_100 * i, 100)));
        draft.set(Field::PostsCounted, pasted(exact(12)));
        if with_posts {
            let of = |k: i64| post(400 + 37 * k * i % 977, 11 + 5 * k % 43, Some(6_000 + 811 * k * i % 9_973));
            draft.posts = (1..=12).map(of).collect();
        }
        Creator { draft, ..Creator::default() }
    });
    Document {
        made_by: Model { rules: 1, digits: 0 },
        tab: Tab::Plan,
        selected: 3,
        brand: Line::of("ceramics, slow living"),
        goal: [1, 0, 3, 0],
        assumptions: Assumptions {
            currency: Currency::EUR,
            dollar_rate: Some(1.09),
            basket: Some(64.9),
            margin: Some(0.55),
            format: Some(Format::Reel),
            product: 32.0,
            hourly: Some(45.0),
            ..Assumptions::default()
        },
        wishes: Wishes {
            sorted: Some((Column::Cpa, false)),
            turned: vec![Column::Reach, Column::Fee],
            ..Wishes::default()
        },
        brief: Brief {
            budget: Some(5_000.0),
            hours: Some(20.0),
            at_most: Some(5),
            shares: vec![Share { of: Of::Platform(Platform::TikTok), is_least: false, share: 0.4 }],
            locks: vec![(3, Lock::In), (7, Lock::Out)],
            ..Brief::default()
        },
        creators: creators.collect(),
        ..Document::default()
    }
}

/// Everything that a link can tell, once.
pub fn everything() -> Document {
    let how = |i: usize| {
        let nowhere = Span::default();
        [Provenance::Pasted(nowhere), Provenance::Answered(nowhere), Provenance::Typed, Provenance::Implied(nowhere)]
            [i % 4]
    };
    let mut draft = Draft {
        handle: Some(Fact { value: "ayşe🧿".into(), provenance: how(2) }),
        name: Some(Fact { value: "Ayşe 'Ay' \"Y\" <b>".into(), provenance: how(0) }),
        platform: Some(Fact { value: Platform::Twitch, provenance: how(3) }),
        fee: Some(Fact {
            value: Money { amount: rounded(12_500, 500), currency: Currency::from_code("TRY") },
            provenance: how(1),
        }),
        medians: true,
        hidden: vec![(Field::LikesTotal, Span::default()), (Field::Connections, Span::default())],
        ..Draft::default()
    };
    for (i, field) in
        Field::ALL.into_iter().enumerate().filter(|(_, f)| !matches!(f, Field::LikesTotal | Field::Connections))
    {
        let value = [exact(1_000_003 * i as i64), rounded(40_000 + i as i64 * 1_000, 1_000), odd(i as i64)][i % 3];
        draft.set(field, Fact { value, provenance: how(i) });
    }
    let told = |n: i64| Some(Fact { value: exact(n), provenance: how(1) });
    draft.posts = vec![
        Post { likes: told(10), comments: None, shares: told(0), saves: None, views: told(900) },
        Post { likes: None, comments: told(4), shares: None, saves: told(1), views: told(1_000) },
    ];
    let soft = Soft {
        replies: Some(Replies { comments: 40, answered: 13 }),
        rhythm: Some(Rhythm { posts: 9, days: 61, longest_pause: 14, growth: Some(-0.125) }),
        sponsored: Some(Sponsored { marked: 2, of: 9 }),
        topics: Some(TopicMatch { found: 1, of: 3, bio: Some(true), captions: 4, captions_of: 9 }),
    };
    let right = vec![
        Right::Above(Field::LikesPerPost, Field::ReachPerPost),
        Right::Rate,
        Right::Posts,
        Right::Outside(Field::ViewsPerPost),
    ];
    let first = Creator {
        draft,
        soft,
        right,
        same: Some(true),
        note: Line::of("Answers within a day; wants to see the kiln."),
    };
    let second = Creator { same: Some(false), ..Creator::default() };
    Document {
        is_bare: false,
        made_by: Model { rules: 12, digits: 345 },
        tab: Tab::Compare,
        selected: 1,
        brand: Line::of("kilns; glazes, 釉薬"),
        goal: [3, 2, 1, 0],
        scheme: Scheme::Custom(500, 50_000),
        is_lent: true,
        assumptions: Assumptions {
            currency: Currency::GBP,
            dollar_rate: Some(1.27),
            basket: Some(60.5),
            margin: Some(0.005),
            payment: Payment::Hybrid,
            commission: Some(0.0),
            hybrid_share: Some(0.7),
            format: Some(Format::Stream),
            posts: 12,
            also: [
                Some(Deliverable { format: Format::Story, count: 3 }),
                Some(Deliverable { format: Format::FeedPost, count: 1 }),
                None,
            ],
            fit: Fit::OffTopic,
            fit_share: Some(Override::Known(0.25)),
            ctr: Some(Override::Range(0.005, 0.03)),
            cvr: Some(Override::Median(0.012_5)),
            code_rate: Some(Override::Median(0.000_4)),
            cpm: Some(Override::Range(7.5, 12.0)),
            product: 12.25,
            shipping: 4.5,
            hours: Some(2.5),
            hourly: Some(39.99),
            boost: 250.0,
            agency: 0.1,
            rights: Rights::HalfYear,
            paid_ads: true,
            exclusive: true,
            rush: true,
            uplift: Some(0.4),
            further: Some(0.85),
        },
        wishes: Wishes {
            sorted: Some((Column::Hints, true)),
            turned: vec![Column::Platform, Column::Profit],
            counting: Counting::Code,
            platform: Some(Platform::Pinterest),
            tier: Some(Tier::Celebrity),
            base: Some(Base::Reach),
            text: Line::of("a=b & c"),
            topic: Line::of("tea"),
        },
        brief: Brief {
            budget: Some(1_500.0),
            hours: Some(12.5),
            most_posts: Some(3),
            most_each: Some(700.0),
            at_least: Some(2),
            at_most: Some(6),
            overlap: Some(0.15),
            is_bad_case: true,
            shares: vec![
                Share { of: Of::Platform(Platform::Twitch), is_least: true, share: 0.1 },
                Share { of: Of::Stage(Stage::Advocacy), is_least: false, share: 1.0 },
            ],
            locks: vec![(1, Lock::Out), (0, Lock::In)],
        },
        pitch: Pitch::default(),
        creators: vec![first, second],
    }
}

/// Twelve creators, proposed by an agency.
pub fn pitched() -> Document {
    let mut document = twelve(false);
    document.tab = Tab::Pitch;
    document.pitch = Pitch {
        title: Line::of("Spring: twelve potters & their people"),
        prepared_for: Line::of("Loam & Co."),
        prepared_by: Line::of("Kiln \"K\" Agency"),
        accent: Some(0xE6_00_7A),
        cover: Some(0x10_20_30),
        font: Font::Round,
        is_unsigned: true,
        is_shown: true,
        logo: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"4\"/></svg>"
            .into(),
    };
    let notes = ["Answers within a day.", "Wants to see the kiln."];
    for (creator, note) in document.creators.iter_mut().zip(notes) {
        creator.note = Line::of(note);
    }
    document
}

/// Not rounded to the middle: a platform that cuts digits off.
fn odd(n: i64) -> Quantity {
    let part = |n: i64| Decimal::from_parts(n);
    Quantity { value: part(n * 10_000 + 24), low: part(n * 10_000 + 23), high: part(n * 10_000 + 1_900) }
}

/// Those that stand in `tests/share/v1`, by name.
pub fn named() -> [(&'static str, Document); 7] {
    [
        ("nothing", Document::default()),
        ("one", one()),
        ("twelve", twelve(false)),
        ("twelve-posts", twelve(true)),
        ("twelve-bare", twelve(false).without_numbers()),
        ("everything", everything()),
        ("pitched", pitched()),
    ]
}
