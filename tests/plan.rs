//! A plan without a browser: what a person asks for, and what then stands on the page.
#![cfg(feature = "ssr")]

use creator_loupe::model::{Currency, Decimal, Knob, Money, Platform, Quantity, Stage};
use creator_loupe::report::Counting;
use creator_loupe::ui::plan::{Blank, Change, Entry, Lock, Of, Who};
use creator_loupe::ui::{Action, Edit, Setting, Start, State, Tab, Told, compare, counted, paper, settings};
use proptest::prelude::*;

const TABLE: &str = "handle;platform;followers;likes;comments;views;fee\n\
                     maya.makes;Instagram;24800;1240;68;9100;$450\n\
                     oat.and.ink;Instagram;8200;510;41;2900;\n\
                     kiln_and_co;Instagram;61000;2100;90;21000;$700\n\
                     joe.rides;TikTok;140000;5200;300;88000;\n\
                     big.name;YouTube;900000;40000;2100;310000;$9000\n";

fn begun() -> State {
    State::start(&Start::default()).after(Action::Paste(TABLE.into())).after(Action::Tab(Tab::Plan))
}

fn with(state: State, changes: impl IntoIterator<Item = Change>) -> State {
    changes.into_iter().fold(state, |state, change| state.after(Action::Plan(change)))
}

/// The creator in this row.
fn who(row: usize) -> Who {
    (begun().sources[0].id, row)
}

fn budget(x: f64) -> Change {
    Change::Set(Blank::Budget, Some(x))
}

/// What stands on the page, without its markup, where all is in the journal.
fn shown(state: &State) -> String {
    let start = Start { settings: settings(state), action: String::new(), text: TABLE.into() };
    plain(&pollster::block_on(paper::html(move || State::start(&start), 2026)))
}

fn plain(html: &str) -> String {
    let text = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    text.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is missing in: {page}");
    }
}

#[test]
fn a_budget_is_asked_for_and_then_kept() {
    has(&shown(&begun()), &["Type a budget, and see whom of 5 creators"]);
    let page = shown(&with(begun(), [budget(1_500.0)]));
    has(
        &page,
        &[
            "Whom to book",
            "Orders are sought, since no goal was chosen",
            "What it would bring",
            "is left",
            "Best for these estimates",
        ],
    );
    has(&page, &["big.name", "or less", "Many small ones or one large one?", "The buyer’s journey"]);
}

#[test]
fn who_is_kept_is_booked_and_who_is_left_says_so() {
    let state =
        with(begun(), [budget(3_000.0), Change::Lock(who(2), Some(Lock::In)), Change::Lock(who(0), Some(Lock::Out))]);
    let page = shown(&state);
    let (booked, rest) = page.split_once("What it would bring").unwrap();
    let (_, booked) = booked.split_once("Whom to book").unwrap();
    has(booked, &["kiln_and_co"]);
    assert!(!booked.contains("maya.makes"), "{booked}");
    has(rest, &["You left them out."]);
}

#[test]
fn what_cannot_be_had_says_what_to_do() {
    let cases: [(Vec<Change>, &[&str]); 5] = [
        (vec![budget(0.0)], &["Nothing can be had for nothing", "Set the budget to $"]),
        (vec![budget(2.0)], &["more than the budget", "Set the budget to $"]),
        (vec![budget(500.0), Change::Lock(who(4), Some(Lock::In))], &["Those whom you keep cost $", "Let big.name go"]),
        (
            vec![budget(2_000.0), Change::Set(Blank::AtLeast, Some(4.0)), Change::Set(Blank::AtMost, Some(2.0))],
            &["At least is more than at most", "Drop “at least”"],
        ),
        (
            vec![budget(2_000.0), Change::Set(Blank::Hours, Some(1.0))],
            &["The quickest takes 3 hours, more than you have", "Set the hours to 3"],
        ),
    ];
    for (changes, words) in cases {
        has(&shown(&with(begun(), changes)), words);
    }
    let nobody =
        with(begun(), [budget(900.0)]).after(Action::Set(Setting::Currency(creator_loupe::model::Currency::EUR)));
    has(&shown(&nobody), &["No plan yet"]);
}

#[test]
fn who_left_out_everybody_is_shown_the_way_back() {
    let all = (0..5).map(|row| Change::Lock(who(row), Some(Lock::Out)));
    let page = shown(&with(begun(), all.chain([budget(1_500.0)])));
    has(&page, &["You left out everybody", "Let maya.makes go"]);
}

#[test]
fn sums_of_bad_cases_are_not_told() {
    let page = shown(&with(begun(), [budget(1_500.0), Change::BadCase(true)]));
    has(&page, &["Whom to book"]);
    assert!(!page.contains("the bound is"), "{page}");
    let likely = shown(&with(begun(), [budget(20_000.0)]));
    let bad = shown(&with(begun(), [budget(20_000.0), Change::BadCase(true)]));
    // With money for everybody both take the same people: what they bring is told alike.
    let sides = |page: &str| {
        page.split_once("only small ones").map(|(_, rest)| rest.split_once("Conversion").unwrap().0.to_owned())
    };
    assert_eq!(sides(&likely), sides(&bad));
}

#[test]
fn a_mix_and_a_bad_case_are_wanted() {
    let mut state = with(
        begun(),
        [budget(4_000.0), Change::BadCase(true), Change::Share(Of::Platform(Platform::TikTok), false, Some(0.5))],
    );
    for (stage, weight) in Stage::ALL.into_iter().zip([2, 0, 3, 1]) {
        state = state.after(Action::Weigh(stage, weight));
    }
    let state = state.after(Action::Compare(compare::Change::Counting(Counting::Code)));
    let page = shown(&state.after(Action::Set(Setting::Amount(Knob::Basket, 60.0))));
    has(&page, &["The best mix of what you want", "orders by code", "people who care", "reactions", "It earns back"]);
}

/// What somebody asks is set where it matters: the person stays at the plan.
#[test]
fn a_price_is_set_in_the_plan() {
    let state = with(begun(), [budget(1_500.0)]).after(Action::Compare(compare::Change::Price((0, 2))));
    assert_eq!((state.tab(), state.selection), (Tab::Plan, 2));
    assert_eq!(state.editor.as_ref().map(|editor| editor.told), Some(Told::Fee));
    has(
        &shown(&with(begun(), [budget(1_500.0)])),
        &["kiln_and_co micro-influencer Instagram Awareness 2 $1,400 in proportion to the quote Set price"],
    );
    let amount = Quantity::exact(Decimal::from_int(99_000));
    let state = state.after(Action::Edit(Edit::Fee(Money { amount, currency: Some(Currency::USD) })));
    let page = shown(&state);
    has(&page, &["kiln_and_co micro-influencer Instagram One post costs $99,000"]);
    assert_eq!((state.tab(), state.editor.is_none()), (Tab::Plan, true));
    assert!(state.sources[0].edits_of(2).count() == 1 && state.sources[0].edits_of(0).count() == 0);
}

/// Fees in two currencies are never added up: the plan says whom it leaves for that, and asks for the rate.
#[test]
fn another_currency_is_asked_about() {
    let said = |steps: &'static [Setting]| {
        plain(&pollster::block_on(paper::html(
            move || {
                let begun = State::start(&Start::default()).after(Action::Paste(TABLE.replace("$700", "€700").into()));
                let planned = with(begun.after(Action::Tab(Tab::Plan)), [budget(1_500.0)]);
                let state = steps.iter().fold(planned, |state, set| state.after(Action::Set(*set)));
                let counted = counted(&state);
                state.after(counted)
            },
            2026,
        )))
    };
    const EUROS: Setting = Setting::Currency(Currency::EUR);
    let page = said(&[]);
    has(&page, &["One fee is in EUR", "It cannot be told what they cost: quoted in EUR", "Show amounts in EUR"]);
    has(&said(&[EUROS]), &["US dollars for one EUR"]);
    let page = said(&[EUROS, Setting::Amount(Knob::DollarRate, 1.1)]);
    assert!(!page.contains("cannot be told what they cost"), "{page}");
}

#[test]
fn one_creator_has_no_plan() {
    let alone = State::start(&Start::default()).after(Action::Paste("@ann Instagram 24.8K followers".into()));
    assert_eq!(alone.after(Action::Tab(Tab::Plan)).tab(), Tab::Look);
}

#[test]
fn the_same_field_typed_in_is_one_step() {
    let state = begun();
    let typed = with(state.clone(), [budget(1.0), budget(15.0), budget(150.0)]);
    assert_eq!(typed.turn, state.turn + 1);
    assert_eq!(with(typed, [Change::BadCase(true)]).turn, state.turn + 2);
}

fn change() -> impl Strategy<Value = Change> {
    let blank = prop::sample::select(Blank::ALL.to_vec());
    let who = (0..2_u32, 0..7_usize);
    prop_oneof![
        (blank.clone(), prop::option::of(prop_oneof![0.0..2e4_f64, 0.0..6.0_f64, any::<f64>()]))
            .prop_map(|(b, x)| Change::Set(b, x)),
        blank.prop_map(|b| Change::Misread(Entry::Blank(b))),
        any::<bool>().prop_map(|least| Change::Misread(Entry::Share(Of::Platform(Platform::TikTok), least))),
        any::<bool>().prop_map(Change::BadCase),
        (who, prop::option::of(prop_oneof![Just(Lock::In), Just(Lock::Out)]))
            .prop_map(|(who, lock)| Change::Lock(who, lock)),
        (prop::sample::select(Platform::ALL.to_vec()), any::<bool>(), prop::option::of(any::<f64>()))
            .prop_map(|(p, least, x)| Change::Share(Of::Platform(p), least, x)),
        Just(Change::NoShares),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// Whatever is wanted, the page says something sound, and the journal brings it back.
    #[test]
    fn anything_wanted_is_answered(changes in prop::collection::vec(change(), 0..8), goal in prop::array::uniform4(0..4_u8), money in 0.0..6_000.0_f64) {
        let mut state = with(begun(), changes);
        for (stage, weight) in Stage::ALL.into_iter().zip(goal) {
            state = state.after(Action::Weigh(stage, weight));
        }
        let state = with(state, [budget(money)]);
        let saved = settings(&state);
        let again = State::start(&Start { settings: saved.clone(), action: String::new(), text: TABLE.into() });
        prop_assert_eq!(&settings(&again), &saved);
        let page = shown(&state);
        prop_assert!(page.contains("Whom to book") || page.contains("No plan yet"), "{}", page);
        for trace in ["NaN", "inf", "$inf", "undefined"] {
            prop_assert!(!page.split_whitespace().any(|word| word == trace), "{} in {}", trace, page);
        }
    }
}
