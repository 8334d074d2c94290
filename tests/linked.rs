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
use creator_loupe::ui::linked::{Followed, Left, Much, shared, token};
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
    let told = Followed::Opened { creators: 3, is_bare: false, is_whole: true, made_by: Model::now() };
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
