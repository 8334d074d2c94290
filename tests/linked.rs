//! The page and its link: what the page holds goes out and comes back; what cannot go along is counted; a link that is not
//! opened changes nothing. Native, without a browser.
#![cfg(feature = "ssr")]

#[path = "share/documents.rs"]
mod documents;

use creator_loupe::evidence::tiers::{SchemeId, TierName};
use creator_loupe::model::{
    Assumptions, Currency, Decimal, Field, Fit, Knob, Money, Platform, Quantity, Soft, Span, Stage,
};
use creator_loupe::report::Counting;
use creator_loupe::share::{self, Model, Refusal, Unfit, decode, encode};
use creator_loupe::ui::compare::{self, Column};
use creator_loupe::ui::linked::{self, Followed, Left, Much, shared, token};
use creator_loupe::ui::plan::{self, Blank, Lock, Of};
use creator_loupe::ui::{Action, Beside, Edit, Face, Setting, Start, State, Tab, counted, paper, settings};

const TABLE: &str = "handle,platform,followers,likes,comments,fee\n\
    maya.makes,instagram,24800,1240,68,450 EUR\n\
    joe_bakes,tiktok,88000,3100,140,700 EUR\n\
    lena.im.garten,instagram,9100,610,55,\n";

const COMMENTS: &str = "ana_b\n2d\nLovely, which clay is it?\nReply\nmaya.makes\n1d\nStoneware, from the valley!\nReply\nbob\n3d\nWant one\nReply\n";

fn fresh() -> State {
    State::start(&Start::default())
}

fn done(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(action))
}

/// A page in which somebody worked.
fn worked() -> State {
    let state = fresh().after(Action::Paste(TABLE.into()));
    let id = state.sources[0].id;
    let fact = Quantity::exact(Decimal::from_int(70));
    done(
        state,
        [
            Action::Select(2),
            Action::Edit(Edit::Fact(Field::CommentsPerPost, fact)),
            Action::Edit(Edit::Platform(Platform::YouTube)),
            Action::Edit(Edit::BothRight("likes_per_post>reach_per_post".into())),
            Action::Set(Setting::Currency(Currency::EUR)),
            Action::Set(Setting::Amount(Knob::Basket, 64.9)),
            Action::Set(Setting::Amount(Knob::Margin, 57.0 * 0.01)),
            Action::Set(Setting::Fit(Fit::TopicFound)),
            Action::CustomMicro(2_000, 60_000),
            Action::Brand("ceramics, tea".into()),
            Action::Weigh(Stage::Conversion, 3),
            Action::Compare(compare::Change::Sort(Column::Fee)),
            Action::Compare(compare::Change::Sort(Column::Fee)),
            Action::Compare(compare::Change::Turn(Column::Reach)),
            Action::Compare(compare::Change::Counting(Counting::Code)),
            Action::Compare(compare::Change::Tier(Some(TierName::Micro))),
            Action::Compare(compare::Change::Text("maya".into())),
            Action::Plan(plan::Change::Set(Blank::Budget, Some(5_000.0))),
            Action::Plan(plan::Change::Set(Blank::AtMost, Some(2.0))),
            Action::Plan(plan::Change::BadCase(true)),
            Action::Plan(plan::Change::Lock((id, 1), Some(Lock::In))),
            Action::Plan(plan::Change::Share(Of::Platform(Platform::TikTok), false, Some(0.4))),
            Action::Tab(Tab::Plan),
        ],
    )
}

fn all(state: &State) -> String {
    token(state, Much::All).unwrap().0
}

fn opened(token: &str) -> State {
    fresh().after(Action::Follow(token.into()))
}

/// The figures of everybody, in the order of the table.
fn figures(state: &State) -> String {
    let Action::Counted(_, census) = counted(state) else { panic!("a census") };
    let line = |entry: &compare::Entry| format!("{:?}", entry.line);
    census.table.entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_the_page_holds_comes_back() {
    let before = worked();
    let first = all(&before);
    let after = opened(&first);
    assert_eq!(all(&after), first, "a link of what a link opened is that link");
    assert_eq!((after.tab(), after.face, after.selection, after.count()), (Tab::Plan, Face::Marked, 2, 3));
    assert_eq!((after.scheme, after.custom), (SchemeId::Custom, (2_000, 60_000)));
    assert_eq!((&after.brand, after.goal), (&before.brand, before.goal));
    assert_eq!(after.order.wishes(), before.order.wishes());
    assert_eq!(after.order.turned, before.order.turned);
    let lock = after.brief.locks[0];
    assert_eq!((lock.0, lock.1), ((after.sources[0].id, 1), Lock::In));
    assert_eq!(after.brief.get(Blank::Budget), Some(5_000.0));
    assert!(after.brief.is_bad_case && after.brief.shares == before.brief.shares);
    // What was typed as 57 percent is that, to the last bit of a decimal.
    assert_eq!(*after.assumptions, Assumptions { margin: Some(0.57), ..*before.assumptions });
    let draft = after.draft();
    assert_eq!(draft.handle.as_ref().unwrap().value, "lena.im.garten");
    assert_eq!(
        (draft.platform.as_ref().unwrap().value, draft.value(Field::CommentsPerPost)),
        (Platform::YouTube, Some(Decimal::from_int(70)))
    );
    assert_eq!(figures(&after), figures(&before));
    let told = Followed::Opened { creators: 3, is_bare: false, is_whole: true, made_by: Model::now(), is_over: false };
    assert_eq!(after.followed, Some(told));
}

/// The journal has the link in place of a text, and what was changed on top.
#[test]
fn what_a_link_brought_outlives_its_instance() {
    let fee = Money { amount: Quantity::exact(Decimal::from_int(90)), currency: Some(Currency::EUR) };
    let state = done(opened(&all(&worked())), [Action::Select(1), Action::Edit(Edit::Fee(fee))]);
    let again = State::start(&Start { settings: settings(&state), ..Start::default() });
    assert_eq!((again.count(), again.selection, again.tab(), again.face), (3, 1, Tab::Plan, Face::Marked));
    assert_eq!(again.draft().fee.as_ref().unwrap().value, fee);
    assert_eq!(all(&again), all(&state));
    assert_eq!(settings(&again), settings(&state));
    // A link in the journal that is not opened any more leaves an empty source, and no panic.
    let broken = settings(&state).replace("linked=1.", "linked=2.");
    assert_eq!(State::start(&Start { settings: broken, ..Start::default() }).sources[0].len(), 0);
}

#[test]
fn a_link_is_one_step_and_a_refused_one_is_none() {
    let before = fresh().after(Action::Paste("maya IG 24.8k followers".into()));
    let link = all(&worked());
    let after = before.after(Action::Follow(link.as_str().into()));
    assert_eq!(after.count(), 3);
    let back = after.after(Action::Undo);
    assert_eq!((back.count(), back.draft().handle.as_ref().unwrap().value.as_str()), (1, "maya"));
    assert_eq!(back.after(Action::Redo).count(), 3);
    let middle = link.len() / 2;
    let turned = [&link[..middle], if &link[middle..=middle] == "A" { "B" } else { "A" }, &link[middle + 1..]].concat();
    let cases = [
        (&link[..link.len() - 1], Refusal::CutShort),
        ("2.AAAA", Refusal::Newer),
        ("section-2", Refusal::NotOurs),
        (&turned, Refusal::Damaged),
    ];
    for (bad, refusal) in cases {
        let mut refused = before.after(Action::Follow(bad.into()));
        assert_eq!(refused.followed, Some(Followed::Refused(refusal)), "{bad}");
        refused.followed = None;
        assert_eq!(refused, before, "{bad}");
    }
    // One that killed an instance is not opened again, and is no text.
    let dead = State::start(&Start { action: "follow".into(), text: link, ..Start::default() });
    assert!(dead.interrupted.is_some() && dead.count() == 0 && dead.text().is_empty());
}

#[test]
fn what_is_typed_or_pasted_then_stands_beside_it() {
    let state = opened(&all(&worked()));
    let more = state.after(Action::EditText);
    assert_eq!((more.sources.len(), more.count()), (2, 3), "there is no text to edit: a box for more");
    let typed = more.after(Action::Type("amir TikTok 12k followers".into()));
    assert_eq!(typed.count(), 4);
    assert_eq!(decode(&all(&typed)).unwrap().document.creators.len(), 4);
    let asked = state.after(Action::Paste("amir TikTok 12k followers".into()));
    assert!(asked.incoming.is_some() && asked.count() == 3);
    assert_eq!(state.after(Action::Clear).count(), 0);
}

#[test]
fn without_numbers_names_and_choices_go_along() {
    let before = worked();
    let (link, _) = token(&before, Much::NoNumbers).unwrap();
    let after = opened(&link);
    let draft = after.draft();
    assert_eq!((after.count(), draft.handle.as_ref().unwrap().value.as_str()), (3, "lena.im.garten"));
    assert!(draft.facts.is_empty() && draft.fee.is_none() && after.assumptions.basket.is_none());
    assert_eq!(after.brief.get(Blank::Budget), None);
    assert_eq!((after.brief.locks.len(), after.brief.get(Blank::AtMost)), (1, Some(2.0)));
    assert_eq!((after.assumptions.currency, after.goal), (Currency::EUR, before.goal));
    assert!(matches!(after.followed, Some(Followed::Opened { is_bare: true, creators: 3, .. })));
    assert_eq!(token(&after, Much::NoNumbers).unwrap().0, link);
}

/// What was assumed and wanted before a link comes back with who was there, and forth again.
#[test]
fn a_step_back_brings_back_all_that_a_link_changed() {
    let mine = worked().after(Action::Clear).after(Action::Paste(TABLE.into()));
    let theirs = done(
        fresh().after(Action::Paste("amir TikTok 12k followers avg 300 likes".into())),
        [Action::Brand("tea".into()), Action::Set(Setting::Currency(Currency::GBP))],
    );
    let there = mine.after(Action::Follow(all(&theirs).as_str().into()));
    assert_eq!((there.count(), &*there.brand, there.brief.get(Blank::Budget)), (1, "tea", None));
    assert!(matches!(there.followed, Some(Followed::Opened { is_over: true, .. })));
    let back = there.after(Action::Undo);
    assert_eq!((all(&back), back.followed), (all(&mine), None));
    assert_eq!(all(&back.after(Action::Redo)), all(&there));
    // What is set then is not taken back by a step that is not a link's.
    let set = done(there, [Action::Edit(Edit::Handle("amira".into())), Action::Brand("cups".into()), Action::Undo]);
    assert_eq!(&*set.brand, "cups");
    assert_eq!(all(&set.after(Action::Undo)), all(&mine));
}

/// Pasted, a link is opened wherever the tool is; so it is where its address was cut, and is then pasted whole.
#[test]
fn a_pasted_link_is_opened_and_not_read_as_a_text() {
    let token = all(&worked());
    for address in ["https://tool.example/#cl=", "https://tool.example/a/?b=c#theme=dark&cl=", " #cl="] {
        let link = [address, &token, "\n"].concat();
        for action in [Action::Paste(link.as_str().into()), Action::Rewrite(link.as_str().into())] {
            let after = fresh().after(action);
            assert_eq!(all(&after), token, "{address}");
            let again = State::start(&Start { settings: settings(&after), ..Start::default() });
            assert_eq!(all(&again), token, "it stands in the journal in one line");
        }
    }
    let cut = ["https://tool.example/#cl=", &token[..80]].concat();
    let before = fresh().after(Action::Paste(TABLE.into()));
    let after = before.after(Action::Paste(cut.as_str().into()));
    assert_eq!((after.followed, after.count()), (Some(Followed::Refused(Refusal::CutShort)), 3));
    // A text that holds one is a text.
    let text = ["maya IG 24.8k followers ", "https://tool.example/#cl=", &token].concat();
    let read = fresh().after(Action::Paste(text.as_str().into()));
    assert_eq!((read.followed, read.text().len()), (None, text.len()));
}

/// What is said of each link, and that it goes when it was read.
#[test]
fn what_came_of_a_link_is_said() {
    let said = |link: &str| {
        let link = link.to_owned();
        pollster::block_on(paper::html(move || fresh().after(Action::Follow(link.as_str().into())), 2026))
    };
    let link = all(&worked());
    let html = said(&link);
    assert!(html.contains("This came by a link: ") && html.contains("<b>3 creators</b>"), "{html}");
    assert!(!html.contains("followed-back"), "nothing was there before");
    assert!(said(&token(&worked(), Much::NoNumbers).unwrap().0).contains("left the numbers out"));
    assert!(said(&token(&worked(), Much::Settings).unwrap().0).contains("Nobody came with it"));
    let long = "1.".to_owned() + &"A".repeat(share::MOST_READ);
    for (bad, words) in [
        (&link[..link.len() - 3], "its end is missing"),
        ("2.AAAA", "a newer version"),
        ("nothing", "not made by this tool"),
        ("1.AAAAAAAAAAAAAAAAAAAAAAAA", "changed on the way"),
        (&long, "longer than 16,384 characters"),
    ] {
        let html = said(bad);
        assert!(html.contains(words) && html.contains("role=\"alert\""), "{bad:.40}: {html}");
    }
}

/// The desk tells how long each link is, what does not go along, and where a file is the way.
#[test]
fn the_desk_tells_what_goes_along() {
    let desk = |text: String| {
        pollster::block_on(paper::html(
            move || {
                fresh().after(Action::Paste(text.as_str().into())).after(Action::Linked(linked::Change::Desk(true)))
            },
            2026,
        ))
    };
    let state = fresh().after(Action::Paste(TABLE.into()));
    let html = desk(TABLE.into());
    for much in [Much::All, Much::NoNumbers, Much::Settings] {
        let length = "#cl=".len() + token(&state, much).unwrap().0.len();
        assert!(html.contains(&format!("<b>{length} characters</b>")), "{length}: {html}");
    }
    assert!(!html.contains("data-test=\"stays\""));
    let asked = desk("maya IG 24.8k followers avg 1,240 likes, fee 1.500".into());
    assert!(asked.contains("cells that can be read in two ways"), "{asked}");
    let mut many = String::from("handle,followers\n");
    (0..201).for_each(|i| many += &format!("a{i},{}\n", 1_000 + i));
    let many = desk(many);
    assert!(many.contains("201 creators, and it holds 200"), "{many}");
    assert!(many.contains("data-kind=\"settings\"><button"), "settings go along however many there are");
}

/// Without anybody a link leaves who is there.
#[test]
fn settings_alone_go_over_what_is_there() {
    let (link, left) = token(&worked(), Much::Settings).unwrap();
    assert!(left.is_nothing() && link.len() < 120, "{link}");
    let before = fresh().after(Action::Paste(TABLE.into()));
    let after = before.after(Action::Follow(link.as_str().into()));
    assert_eq!((&after.sources, after.count()), (&before.sources, 3));
    assert_eq!((after.goal, after.assumptions.basket, after.brief.locks.len()), ([0, 0, 3, 0], Some(64.9), 0));
}

#[test]
fn what_was_counted_in_texts_goes_along_and_what_does_not_is_counted() {
    let state = done(
        fresh().after(Action::Paste("maya.makes IG 24.8k followers avg 1,240 likes 68 comments".into())),
        [
            Action::Edit(Edit::Beside(Beside::Comments, COMMENTS.into())),
            Action::Edit(Edit::Beside(Beside::Ask, "450 for a reel".into())),
        ],
    );
    assert!(state.soft.replies.is_some());
    let (link, left) = token(&state, Much::All).unwrap();
    assert_eq!(left, Left { texts: 1, asks: 1, ..Left::default() });
    let after = opened(&link);
    assert_eq!((after.soft, after.beside(Beside::Comments)), (state.soft, ""));
    assert_eq!(all(&after), link);
    // What is pasted now stands over it; the rest stays.
    let posts = Action::Edit(Edit::Beside(Beside::Words, "I make pots. Tea bowls.".into()));
    let more = done(after, [Action::Brand("pots".into()), posts]);
    assert_eq!(more.soft.replies, state.soft.replies);
    assert!(more.soft.topics.is_some() && more.soft != Soft::default());
    // What is asked about is not known on either side, and said to be.
    let asked = fresh().after(Action::Paste("maya IG 24.8k followers, fee 1.500".into()));
    let (link, left) = token(&asked, Much::All).unwrap();
    assert_eq!((left.questions, opened(&link).draft().fee.is_none()), (1, asked.draft().fee.is_none()));
}

#[test]
fn too_many_are_refused_before_any_is_read() {
    let mut table = String::from("handle,followers\n");
    (0..201).for_each(|i| table += &format!("a{i},{}\n", 1_000 + i));
    let state = fresh().after(Action::Paste(table.as_str().into()));
    assert_eq!(token(&state, Much::All), Err(Unfit::TooMany { creators: 201 }));
    assert!(token(&state, Much::Settings).is_ok());
    let long: String = (0..200).map(|i| format!("a_rather_long_handle_of_somebody_{i},{}\n", 1_000 + i)).collect();
    let state = fresh().after(Action::Paste(["handle,followers\n", &long].concat().into()));
    assert!(
        matches!(token(&state, Much::All), Err(Unfit::TooLarge { characters }) if characters > share::MOST_WRITTEN)
    );
}

/// Whoever stood in two sources was not asked about, and is not by the link.
#[test]
fn the_same_handle_in_two_sources_stays_two() {
    let line = "maya.makes IG 24.8k followers avg 1,240 likes 68 comments";
    let state = done(fresh(), [Action::Paste(line.into()), Action::More, Action::Type(line.into())]);
    assert_eq!((state.count(), compare::duplicates(&state).len()), (2, 0));
    let after = opened(&all(&state));
    assert_eq!((after.count(), compare::duplicates(&after).len()), (2, 0));
}

/// Any link can be shown, whatever stands in it.
#[test]
fn every_named_document_is_shown() {
    for (name, document) in documents::named() {
        let link = encode(&document).unwrap();
        for tab in Tab::ALL {
            let token = link.clone();
            let html = pollster::block_on(paper::html(
                move || {
                    let state = fresh().after(Action::Follow(token.as_str().into())).after(Action::Tab(tab));
                    let census = counted(&state);
                    state.after(census)
                },
                2026,
            ));
            assert!(!html.contains("\"Y\" <b>"), "{name}");
            let handles = document.creators.iter().filter_map(|c| c.draft.handle.as_ref());
            if tab == Tab::Look || document.creators.len() > 2 {
                let shown = handles.filter(|handle| html.contains(handle.value.as_str())).count();
                assert!(shown > 0 || document.creators.is_empty(), "{name}: {html}");
            }
        }
        let after = fresh().after(Action::Follow(link.as_str().into()));
        assert!(after.draft().facts.iter().all(|(_, f)| f.provenance.span().is_none_or(|s| s == Span::default())));
        // What came is what goes, unless nobody came.
        if !document.creators.is_empty() && !document.is_bare {
            let now = shared(&after).unwrap().document;
            assert_eq!(share::Document { made_by: document.made_by, ..now }, document, "{name}");
        }
    }
}

/// Twelve of them as a sheet gives them, with a plan: a link that every chat carries whole.
#[test]
fn twelve_with_a_plan_are_short() {
    let mut sheet = String::from("handle\tplatform\tfollowers\tlikes\tcomments\tviews\tfee\n");
    for i in 0..12_u32 {
        let platform = ["Instagram", "TikTok", "YouTube"][(i % 3) as usize];
        let followers = [4_200, 8_900, 21_000, 48_000, 130_000, 620_000][(i * 5 % 6) as usize] + 37 * i;
        let (likes, comments, views) = (followers / 25 + 11 * i, followers / 400 + i, followers / 3 + 90 * i);
        sheet += &format!(
            "@creator.{i:02}\t{platform}\t{followers}\t{likes}\t{comments}\t{views}\t${}\n",
            80 + followers / 60
        );
    }
    let page = fresh().after(Action::Paste(sheet.as_str().into()));
    let id = page.sources[0].id;
    let changes = [
        plan::Change::Set(Blank::Budget, Some(5_000.0)),
        plan::Change::Set(Blank::Hours, Some(40.0)),
        plan::Change::Set(Blank::AtMost, Some(6.0)),
        plan::Change::Lock((id, 4), Some(Lock::In)),
        plan::Change::Share(Of::Platform(Platform::TikTok), false, Some(0.4)),
    ];
    let page = done(page, changes.map(Action::Plan));
    let sizes = [Much::All, Much::NoNumbers, Much::Settings].map(|much| token(&page, much).unwrap().0.len());
    assert!(sizes[0] < 900 && sizes[1] < 450 && sizes[2] < 80, "{sizes:?}");
}
