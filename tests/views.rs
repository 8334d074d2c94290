//! What every view draws, as HTML: compared with the files under tests/views, which `UPDATE_VIEWS=1` writes anew.
//! The states are made of edits and of readings written here, so that they hold whatever the reader learns.
#![cfg(feature = "ssr")]

use creator_loupe::evidence::tiers::SchemeId;
use creator_loupe::model::{
    Assumptions, Currency, Decimal, Deliverable, Draft, Fact, Field, Fit, Format, Knob, Money, Override, Payment,
    Platform, Post, Quantity, Rights, Span, Stage,
};
use creator_loupe::paste::{
    Answer, Asked, Choice, Detail, Encoding, Kind, Mark, MarkKind, Meaning, Note, NoteCode, Other, Question, Reading,
    Rule,
};
use creator_loupe::ui::compare::{Change, Column};
use creator_loupe::ui::plan;
use creator_loupe::ui::{
    Action, Beside, Edit, Face, Refusal, Seen, Setting, Source, Start, State, Tab, Told, Way, paper,
};
use std::path::PathBuf;
use std::rc::Rc;

fn exact(x: f64) -> Quantity {
    Quantity::exact(Decimal::from_f64(x).unwrap())
}

fn fact(field: Field, x: f64) -> Action {
    Action::Edit(Edit::Fact(field, exact(x)))
}

fn money(x: f64, currency: Option<Currency>) -> Money {
    Money { amount: exact(x), currency }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(State::start(&Start::default()), |state, action| state.after(action))
}

fn maker() -> Vec<Action> {
    vec![
        Action::Edit(Edit::Handle("maya.makes".into())),
        Action::Edit(Edit::Platform(Platform::Instagram)),
        fact(Field::Followers, 24_800.0),
        fact(Field::LikesPerPost, 1_240.0),
        fact(Field::CommentsPerPost, 68.0),
        Action::Set(Setting::Amount(Knob::Basket, 60.0)),
        // One row of each kind is open, and the further assumptions are.
        Action::Unfold("rate-followers"),
        Action::Unfold("views"),
        Action::Unfold("orders-code"),
        Action::Unfold("list-price"),
        Action::Unfold("roi-code"),
        Action::Unfold("more"),
    ]
}

fn more(mut actions: Vec<Action>, then: impl IntoIterator<Item = Action>) -> State {
    actions.extend(then);
    after(actions)
}

fn more_of(state: State, then: impl IntoIterator<Item = Action>) -> State {
    then.into_iter().fold(state, |state, action| state.after(action))
}

/// A text with everything that a reading can hold: marks of each kind, a question, notes, others, posts.
fn read() -> State {
    let text = "maya <b>makes</b> 24.8K followers, fee 1.500, likes hidden";
    let span = |part: &str| {
        let start = text.find(part).unwrap();
        Span::new(start, start + part.len())
    };
    let mark = |part: &str, what: MarkKind| Mark { span: span(part), what, creator: 0 };
    let note = |code: NoteCode, detail: Detail| Note { code, span: Some(span("fee")), line: 3, column: 1, detail };
    let post = |views: f64| Post {
        likes: Some(Fact::typed(exact(views / 20.0))),
        comments: Some(Fact::typed(exact(views / 200.0))),
        views: Some(Fact::typed(exact(views))),
        ..Post::default()
    };
    let mut draft = Draft {
        handle: Some(Fact::typed("maya".into())),
        platform: Some(Fact::typed(Platform::TikTok)),
        posts: [5_200.0, 8_100.0, 3_900.0, 152_000.0, 6_100.0].map(post).into(),
        hidden: vec![(Field::SavesPerPost, span("hidden"))],
        ..Draft::default()
    };
    let rounded =
        Quantity { value: Decimal::from_int(24_800), low: Decimal::from_int(24_750), high: Decimal::from_int(24_850) };
    draft.set(Field::Followers, Fact::typed(rounded));
    let choice = |x: f64, rule: Rule| Choice { asked: Asked::Fee, value: Answer::Money(money(x, None)), rule };
    let reading = Reading {
        sheet: None,
        creators: vec![draft],
        others: vec![Other { creator: None, handle: Some("kiln".into()), name: None, platform: None, line: 9 }],
        questions: vec![Question {
            column: None,
            creator: 0,
            field: Asked::Fee,
            text: "1.500".into(),
            span: span("1.500"),
            readings: vec![choice(1_500.0, Rule::GroupedInteger), choice(1.5, Rule::DecimalFraction)],
        }],
        notes: vec![
            note(NoteCode::UnreadNumber, Detail::Text("42".into())),
            note(NoteCode::Conflict, Detail::Meant("7".into(), Field::LikesPerPost)),
            note(NoteCode::TooLarge, Detail::Size { measured: 3_000_000, limit: 2_000_000 }),
            note(NoteCode::MoreNotes, Detail::Count(3)),
            note(NoteCode::TableRow, Detail::None),
            note(NoteCode::Range, Detail::Text("1-2".into())),
            note(NoteCode::Goal, Detail::Text("50K".into())),
        ],
        marks: vec![
            mark("maya", MarkKind::Handle),
            mark("24.8K", MarkKind::Field(Field::Followers)),
            mark("1.500", MarkKind::Question(0)),
            mark("hidden", MarkKind::Hidden(Field::LikesPerPost)),
        ],
    };
    let mut state = after([]);
    state.draft = reading.creators[0].clone();
    let source = Source { text: text.into(), reading: Rc::new(reading), is_read: true, ..Source::default() };
    state.sources = vec![Rc::new(source)];
    state.face = Face::Marked;
    state
}

fn assumed() -> State {
    let mut state = more(maker(), [Action::Scheme(SchemeId::Custom), fact(Field::ViewsPerPost, 9_000.0)]);
    state.assumptions = Rc::new(Assumptions {
        currency: Currency::EUR,
        dollar_rate: Some(1.1),
        hourly: Some(40.0),
        hours: Some(3.0),
        product: 12.5,
        posts: 3,
        format: Some(Format::Reel),
        fit: Fit::TopicFound,
        ctr: Some(Override::Range(0.005, 0.03)),
        cvr: Some(Override::Median(0.02)),
        margin: Some(0.4),
        payment: Payment::Hybrid,
        commission: Some(0.1),
        rights: Rights::Month,
        paid_ads: true,
        shipping: 4.5,
        also: [Some(Deliverable { format: Format::Story, count: 2 }), None, None],
        ..*state.assumptions
    });
    state
}

fn large() -> State {
    let state = after([Action::Arrive { name: Some("creators.csv".into()), size: 9_900_000 }]);
    let epoch = state.epoch;
    more_of(state, [Action::Seen(epoch, Seen { bytes: 4_100_000, rows: 41_200, rate: 310_000 })])
}

const TABLE: &str = "handle;Platform;Followers;Likes;Fee\nmaya.makes;Instagram;24800;1240;450\n\
                     oat.and.ink;Instagram;8200;510;n/a\nkiln_and_co;Instagram;#VALUE!;2100;300\n";

fn table() -> State {
    after([Action::Paste(TABLE.into()), Action::Unfold("skipped"), Action::Cell(1, 2)])
}

fn fixed() -> State {
    let mean = Action::Mean(3, Some(Meaning::Field(Field::CommentsPerPost)));
    more_of(table(), [mean, Action::Go(Way::Rows(1)), Action::Fix, fact(Field::Followers, 9_100.0), Action::Fix])
}

fn coming(step: impl FnOnce(u32) -> Action) -> State {
    let state = after([Action::Arrive { name: Some("list.bin".into()), size: 5_000 }]);
    let epoch = state.epoch;
    more_of(state, [step(epoch)])
}

/// Several creators, one of them twice, with a rate on another base and a fee in another currency.
const SEVERAL: &str = "handle;platform;followers;likes;comments;views;fee\nmaya.makes;Instagram;24800;1240;68;;$450\n\
                       oat.and.ink;Instagram;8200;510;41;;\njoe.rides;TikTok;140000;5200;300;90000;€300\n\
                       maya.makes;Instagram;25100;1290;70;;$450\n";

type Make = fn() -> State;

/// Every door open, with something told behind each.
fn closer() -> State {
    let beside = |kind: Beside, text: &str| Action::Edit(Edit::Beside(kind, text.into()));
    let told = [
        beside(
            Beside::Comments,
            "ana\nHow long?\n2d Reply\nmaya.makes\nAuthor\n@ana 40 minutes\n1d Reply\njo\nYum\n1d Reply",
        ),
        beside(
            Beside::Diary,
            "Nov 3, 2026, 1,240 likes, 68 comments\nOct 28, 2026, 980 likes, 41 comments\nOct 20, 2026, 1,100 likes, 50 comments\nOct 12, 2026, 9,500 likes, 44 comments\nOct 2, 2026, 700 likes, 30 comments",
        ),
        beside(Beside::Words, "Potter in Leeds. Ceramics and <b>slow</b> mornings.\n\nA new mug #ceramics"),
        beside(Beside::Ask, "450 kr per reel + 2 stories, usage rights for ever, plus <i>unicorn</i>"),
        Action::Brand("ceramics, home audio".into()),
        Action::Weigh(Stage::Conversion, 3),
        fact(Field::Following, 9_000.0),
    ];
    let doors = ["who", "topic", "goal", "quote", "turned", "hints", "study", "model"];
    more(maker(), told.into_iter().chain(doors.map(Action::Unfold)))
}

const VIEWS: [(&str, Make); 24] = [
    ("closer", closer),
    ("contradicting", || {
        more(
            maker(),
            [
                fact(Field::ReachPerPost, 900.0),
                fact(Field::CommentsPerPost, 2_000.0),
                fact(Field::EngagementRatePercent, 1.0),
            ],
        )
    }),
    ("table", table),
    ("fixed", fixed),
    ("asked", || after([Action::Paste("name\tstreams\tfee\nann\t1.234\t1.500\njoe\t2.345\t2.250\n".into())])),
    ("prose", || after([Action::Paste("@ann IG 24.8K followers avg 900 likes\n\n@joe TikTok 41K followers".into())])),
    ("second", || more_of(table(), [Action::Paste("@Maya.Makes IG 25.1K followers".into())])),
    ("unclear", || {
        coming(|epoch| {
            let lines = vec![("Jos\u{fffd};1".to_owned(), "José;1".to_owned())];
            Action::Unclear(epoch, Rc::new(lines), Encoding::Windows1252)
        })
    }),
    ("refused", || coming(|epoch| Action::Refused(epoch, Refusal::Kind(Kind::Excel)))),
    ("empty", || after([])),
    ("no-platform", || after([fact(Field::Followers, 24_800.0), fact(Field::LikesPerPost, 300.0)])),
    ("maker", || after(maker())),
    ("take", || more(maker(), [Action::Unfold("take")])),
    ("assumed", assumed),
    ("read", read),
    ("large", large),
    ("foreign-fee", || more(maker(), [Action::Edit(Edit::Fee(money(450.5, Some(Currency::GBP))))])),
    ("channel", || {
        after([
            Action::Edit(Edit::Platform(Platform::YouTube)),
            fact(Field::Followers, 182_000.0),
            fact(Field::ViewsPerPost, 19_800.0),
            fact(Field::LikesPerPost, 30_000.0),
            fact(Field::CommentsPerPost, 31_000.0),
            fact(Field::EngagementRatePercent, 3.5),
        ])
    }),
    ("celebrity", || {
        after([
            Action::Edit(Edit::Platform(Platform::Twitch)),
            fact(Field::Followers, 31_000_000.0),
            fact(Field::ViewsPerPost, 0.0),
        ])
    }),
    ("nobody", || {
        after([
            Action::Edit(Edit::Platform(Platform::Instagram)),
            fact(Field::Followers, 0.0),
            fact(Field::LikesPerPost, 12.0),
        ])
    }),
    ("only-name", || after([Action::Edit(Edit::Handle("maya".into())), Action::Edit(Edit::Forget(Told::Fee))])),
    ("plan", || {
        let table = "handle;platform;followers;likes;comments;views;fee\nmaya.makes;Instagram;24800;1240;68;9100;$450\n\
                     oat.and.ink;Instagram;8200;510;41;2900;\nkiln_and_co;Instagram;61000;2100;90;21000;$700\n\
                     big.name;YouTube;900000;40000;2100;310000;$9000\n";
        after([
            Action::Paste(table.into()),
            Action::Tab(Tab::Plan),
            Action::Unfold("plan-more"),
            Action::Set(Setting::Amount(Knob::Basket, 60.0)),
            Action::Plan(plan::Change::Set(plan::Blank::Budget, Some(1_500.0))),
        ])
    }),
    ("compare", || {
        let state = after([Action::Paste(SEVERAL.into()), Action::Tab(Tab::Compare)]);
        let state = more_of(state, [Action::Compare(Change::Sort(Column::Rate)), Action::Unfold("pick-columns")]);
        more_of(state, [Action::Go(Way::Columns(3)), Action::Fix, Action::Unfold("values-cost")])
    }),
    ("recovered", || {
        State::start(&Start { action: "paste".into(), text: "maya <i> 24.8K".into(), settings: String::new() })
    }),
];

/// The order of attributes means nothing.
fn ordered(html: &str) -> String {
    let mut out = String::new();
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        out.push_str(text);
        let Some((name, rest)) = tag.strip_suffix('>').and_then(|tag| tag.split_once(' ')) else {
            out.push_str(tag);
            out.push('\n');
            continue;
        };
        let mut attributes: Vec<&str> = Vec::new();
        let mut from = 0;
        let mut quoted = false;
        for (at, c) in rest.char_indices() {
            quoted ^= c == '"';
            if c == ' ' && !quoted {
                attributes.push(&rest[from..at]);
                from = at + 1;
            }
        }
        attributes.push(&rest[from..]);
        attributes.sort_unstable();
        out.push_str(&[name, " ", &attributes.join(" "), ">\n"].concat());
    }
    out
}

#[test]
fn views_are_as_they_were() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/views");
    let mut changed = Vec::new();
    for (name, make) in VIEWS {
        let drawn = ordered(&pollster::block_on(paper::html(make, 2026)));
        assert!(drawn.len() > 1_000, "{name}: {drawn}");
        let file = folder.join([name, ".html"].concat());
        if std::env::var_os("UPDATE_VIEWS").is_some() {
            std::fs::write(&file, drawn).unwrap();
            continue;
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        if let Some((line, (was, is))) = kept.lines().zip(drawn.lines()).enumerate().find(|(_, (a, b))| a != b) {
            changed.push(format!("{name}.html:{}\n  was {was}\n  is  {is}", line + 1));
        } else if kept != drawn {
            changed.push(format!("{name}.html: {} lines, now {}", kept.lines().count(), drawn.lines().count()));
        }
    }
    assert!(changed.is_empty(), "\n{}", changed.join("\n"));
}
