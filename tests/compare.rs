//! All creators beside each other, without a browser: what a person does in the table, and what then stands there.
#![cfg(feature = "ssr")]

use creator_loupe::evidence::tiers::TierName;
use creator_loupe::model::{Currency, Decimal, Field, Knob, Platform, Quantity, Stage};
use creator_loupe::report::{Base, Counting, Mid};
use creator_loupe::ui::compare::{Change, Column, Picture, duplicates, people};
use creator_loupe::ui::{Action, Beside, Edit, Join, Setting, Start, State, Tab, Way, judge, paper, settings};
use proptest::prelude::*;

const TABLE: &str = "handle;platform;followers;likes;comments;fee;about\n\
                     maya.makes;Instagram;24800;1240;68;$450;Ceramics every day\n\
                     oat.and.ink;Instagram;8200;510;41;;Baking\n\
                     kiln_and_co;Instagram;61000;2100;90;€300;Potter\n\
                     joe.rides;TikTok;140000;5200;300;;Bikes\n";

fn pasted(text: &str) -> State {
    State::start(&Start::default()).after(Action::Paste(text.into())).after(Action::Tab(Tab::Compare))
}

fn with(state: State, changes: impl IntoIterator<Item = Change>) -> State {
    changes.into_iter().fold(state, |state, change| state.after(Action::Compare(change)))
}

/// The handles in the order of the table.
fn names(state: &State) -> Vec<String> {
    let name =
        |place: (usize, usize)| state.sources[place.0].told(place.1).and_then(|draft| draft.handle.map(|h| h.value));
    (0..).map_while(|row| state.at(row)).map(|place| name(place).unwrap_or_default()).collect()
}

/// What stands on the page, without its markup, where all is in the journal.
fn shown(state: &State) -> String {
    let saved = settings(state);
    let texts: Vec<String> = state.sources.iter().map(|source| source.text.to_string()).collect();
    assert_eq!(texts.len(), 1);
    let start = Start { settings: saved, action: String::new(), text: texts[0].clone() };
    let html = pollster::block_on(paper::html(move || State::start(&start), 2026));
    plain(&html)
}

fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" ;", ";").replace(" .", ".")
}

fn has(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part:?} is missing in: {page}");
    }
}

#[test]
fn the_table_follows_the_goal() {
    let state = pasted(TABLE);
    let page = shown(&state);
    has(
        &page,
        &["Sorted by orders by link, most first; all 4 creators", "Engagement rate", "CPA by link", "maya.makes"],
    );
    assert!(!page.contains("CPE"), "{page}");
    let goal = state.after(Action::Weigh(Stage::Advocacy, 3));
    has(&shown(&goal), &["Sorted by engagements, most first", "CPE"]);
}

#[test]
fn a_head_sorts_and_turns_round() {
    let state = with(pasted(TABLE), [Change::Sort(Column::Followers)]);
    assert_eq!(names(&state), ["joe.rides", "kiln_and_co", "maya.makes", "oat.and.ink"]);
    let back = with(state, [Change::Sort(Column::Followers)]);
    assert_eq!(names(&back), ["oat.and.ink", "maya.makes", "kiln_and_co", "joe.rides"]);
    let name = with(back, [Change::Sort(Column::Name)]);
    assert_eq!(names(&name), ["joe.rides", "kiln_and_co", "maya.makes", "oat.and.ink"]);
    has(&shown(&name), &["Sorted by name; all 4 creators."]);
}

#[test]
fn what_is_not_known_stands_last_and_is_never_zero() {
    let state = with(pasted(TABLE), [Change::Sort(Column::TrueCost)]);
    assert_eq!(names(&state).last().unwrap(), "kiln_and_co", "its fee is in another currency");
    has(
        &shown(&state),
        &["1 without it stand last", "quoted in EUR", "One fee is in EUR, and amounts are shown in USD"],
    );
    let back = with(state, [Change::Sort(Column::TrueCost)]);
    assert_eq!(names(&back).last().unwrap(), "kiln_and_co", "from whichever end");
}

#[test]
fn another_currency_is_converted_by_nobody_but_the_person() {
    let euro = pasted(TABLE).after(Action::Set(Setting::Currency(Currency::EUR)));
    has(&shown(&euro), &["One fee is in USD, and amounts are shown in EUR", "US dollars for one EUR"]);
    let told = euro.after(Action::Set(Setting::Amount(Knob::DollarRate, 1.1)));
    let page = shown(&told);
    assert!(!page.contains("Nothing is converted") && !page.contains("quoted in"), "{page}");
}

#[test]
fn rows_are_sifted_and_the_way_back_is_there() {
    let only = |change: Change| names(&with(pasted(TABLE), [change, Change::Sort(Column::Name)]));
    assert_eq!(only(Change::Platform(Some(Platform::TikTok))), ["joe.rides"]);
    assert_eq!(only(Change::Tier(Some(TierName::Micro))), ["kiln_and_co", "maya.makes"]);
    assert_eq!(only(Change::Text("OAT".into())), ["oat.and.ink"]);
    assert_eq!(only(Change::Topic("ceramic, pottery".into())), ["maya.makes"]);
    let none = with(pasted(TABLE), [Change::Text("nobody".into())]);
    has(&shown(&none), &["0 of 4 creators", "No creator is like that.", "Show all"]);
    assert_eq!(names(&with(none, [Change::All])).len(), 4);
}

#[test]
fn rates_on_another_base_are_not_ranked_against_the_others() {
    let text = "handle;platform;followers;likes;comments;views\n\
                a_insta;Instagram;24800;1240;68;\nb_insta;Instagram;9000;300;20;\n\
                c_tik;TikTok;30000;900;40;12000\nd_insta;Instagram;52000;2000;90;20000\n";
    let state = with(pasted(text), [Change::Sort(Column::Rate)]);
    assert_eq!(names(&state).last().unwrap(), "c_tik");
    let page = shown(&state);
    has(
        &page,
        &["Sorted by engagement rate by followers, most first", "One rate is on another base than “by followers”"],
    );
    has(&page, &["On another base: not ranked against those above.", "Show all by followers (4 can be)"]);
    let one = with(state, [Change::Base(Some(Base::Followers))]);
    assert_eq!(names(&one), ["a_insta", "d_insta", "b_insta", "c_tik"]);
    has(&shown(&one), &["Show each on its platform’s usual base"]);
    let views = with(one, [Change::Base(Some(Base::Views))]);
    has(&shown(&views), &["2 without it stand last"]);
}

#[test]
fn nothing_tells_the_first_apart_and_it_says_so() {
    let near = "handle;platform;followers;likes;comments\na_a;Instagram;24800;1240;68\nb_b;Instagram;24500;1210;66\nc_c;Instagram;25100;1250;70\nd_d;Instagram;24900;1230;64\n";
    let page = shown(&pasted(near));
    has(&page, &["Nothing here tells these four apart. Choose by fit, price or whom you would like to work with."]);
    assert_eq!(page.matches("level with leader").count(), 3);
    let far = "handle;platform;followers;likes;comments\na_a;Instagram;2480000;124000;6800\nb_b;Instagram;2400;10;1\n";
    let state = with(pasted(far), [Change::Sort(Column::Engagements)]);
    has(&shown(&state), &["a_a is clearly ahead of b_b, and of all behind."]);
}

#[test]
fn a_cell_is_corrected_where_it_stands() {
    let state = with(pasted(TABLE), [Change::Sort(Column::Followers)]);
    let at = state.order.columns(state.goal).iter().position(|c| *c == Column::Followers).unwrap();
    let state = state.after(Action::Cell(3, at)).after(Action::Fix);
    assert!(state.editor.is_some() && state.draft().handle.as_ref().unwrap().value == "oat.and.ink");
    let many = Quantity::exact(Decimal::from_int(900_000));
    let state = state.after(Action::Edit(Edit::Fact(Field::Followers, many)));
    assert!(state.editor.is_none() && state.tab() == Tab::Compare);
    assert_eq!(names(&state)[0], "oat.and.ink", "its place follows at once");
    has(&shown(&state), &["900,000"]);
    assert_eq!(names(&state.after(Action::Undo)).last().unwrap(), "oat.and.ink");
}

#[test]
fn keys_go_through_the_table_and_open_a_creator() {
    let state = with(pasted(TABLE), [Change::Sort(Column::Followers)]);
    let state = state.after(Action::Go(Way::Rows(2))).after(Action::Enter);
    assert_eq!(state.tab(), Tab::Look);
    assert_eq!(state.draft().handle.as_ref().unwrap().value, "maya.makes");
    assert!(judge(&state, 2026).is_some());
    // What was wanted of the table is still wanted.
    assert_eq!(names(&state.after(Action::Tab(Tab::Compare)))[0], "joe.rides");
}

const TWICE: &str = "handle;platform;followers;likes;comments\nmaya.makes;Instagram;24800;1240;68\n\
                     joe.rides;TikTok;9000;400;30\nMAYA.makes;Instagram;25900;1300;70\nmaya.makes;TikTok;100;5;1\n";

#[test]
fn who_stands_twice_is_asked_about_and_the_answer_is_kept() {
    let state = pasted(TWICE);
    assert_eq!(duplicates(&state), [vec![(0, 0), (0, 2)]], "on one platform");
    has(
        &shown(&state),
        &["maya.makes stands in lines 2 and 4.", "The same person: use the last line", "Two people", "in two lines"],
    );
    let places: std::rc::Rc<[_]> = duplicates(&state)[0].clone().into();
    let one = with(state.clone(), [Change::Same(places.clone(), true)]);
    assert_eq!((people(&one), duplicates(&one).len()), (vec![(0, 1), (0, 2), (0, 3)], 0));
    let page = shown(&one);
    assert!(page.contains("all 3 creators") && !page.contains("stands in lines"), "{page}");
    let two = with(state, [Change::Same(places, false)]);
    assert_eq!((people(&two).len(), duplicates(&two).len()), (4, 0));
    assert!(!shown(&two).contains("in two lines"));
    assert_eq!(duplicates(&two.after(Action::Undo)).len(), 1);
}

#[test]
fn who_stands_in_two_linked_sources_counts_once() {
    let state = State::start(&Start::default()).after(Action::Paste(TABLE.into()));
    let state = state
        .after(Action::Paste("handle;platform;followers\nmaya.makes;Instagram;99000\nnew.one;Instagram;500\n".into()));
    let state = state.after(Action::Join(Join::Update)).after(Action::Tab(Tab::Compare));
    assert_eq!((state.count(), people(&state).len(), duplicates(&state).len()), (5, 5, 0));
    let state = with(state, [Change::Sort(Column::Followers)]);
    assert_eq!(names(&state)[..2], ["joe.rides", "maya.makes"], "by what was told later");
}

#[test]
fn what_nobody_has_is_said_with_a_way_out() {
    let state = with(pasted("handle;followers\nann.b;24800\njoe.c;9000\n"), [Change::Sort(Column::Cpa)]);
    has(
        &shown(&state),
        &["CPA by link is known of nobody here: needs the platform.", "Sort by followers instead", "Look at ann.b"],
    );
}

#[test]
fn pictures_say_what_they_show() {
    let state = pasted(TABLE).after(Action::Set(Setting::Amount(Knob::Basket, 60.0)));
    let state = with(state, [Change::Counting(Counting::Code), Change::Focus(Picture::Cost, 1)]);
    let page = shown(&state);
    has(
        &page,
        &[
            "Cheapest per order is",
            "above what is usual for their platform and size",
            "Arrow keys go from creator to creator",
        ],
    );
    has(&page, &["true cost $", "an order"]);
}

#[test]
fn one_row_more_than_fits_is_not_drawn() {
    let mut text = String::from("handle,platform,followers,likes,comments\n");
    for i in 0..3_000 {
        text += &format!("@creator_{i},Instagram,{},{},{}\n", 1_000 + i * 37, 40 + i, 5 + i % 40);
    }
    let state = State::start(&Start::default()).after(Action::Paste(text.as_str().into()));
    let source = creator_loupe::ui::Source::read(0, text.as_str().into());
    let state = state.after(Action::Finished(state.epoch, source.into())).after(Action::Tab(Tab::Compare));
    assert!(state.table().is_none(), "judged in turns");
    let counted = creator_loupe::ui::counted(&state);
    let state = with(state.after(counted), [Change::Sort(Column::Profit), Change::Sort(Column::Followers)]);
    assert!(state.table().unwrap().chances.is_empty(), "too many for chances");
    assert!(state.behind, "the pictures of so many follow the table");
    let followed = state.after(Action::Deeper);
    assert!(!followed.behind && followed.at(0) == state.at(0));
    let state = state.after(Action::Go(Way::End(true)));
    assert_eq!(state.order.cursor.row, 2_999);
    let html = {
        let (saved, text) = (settings(&state), text.clone());
        pollster::block_on(paper::html(
            move || {
                let start = Start { settings: saved, action: String::new(), text: text.clone() };
                let state = State::start(&start);
                let source = creator_loupe::ui::Source::read(0, text.as_str().into());
                let state = state.after(Action::Finished(state.epoch, source.into()));
                let counted = creator_loupe::ui::counted(&state);
                state.after(counted).after(Action::Tab(Tab::Compare))
            },
            2026,
        ))
    };
    let lines = html.matches("data-test=\"line\"").count();
    assert!((10..=80).contains(&lines), "{lines}");
    // A correction does not wait for the count: the cell says it at once, and the table of before stays meanwhile.
    let fixed = state.after(Action::Fix).after(Action::Edit(Edit::Handle("new".into())));
    assert!(fixed.table().is_some() && fixed.census.is_none());
}

#[test]
fn the_wishes_survive() {
    let state = with(
        pasted(TABLE),
        [
            Change::Sort(Column::Cpa),
            Change::Counting(Counting::Code),
            Change::Text("a".into()),
            Change::Turn(Column::Fee),
            Change::Base(Some(Base::Reach)),
        ],
    );
    let again = State::start(&Start { settings: settings(&state), action: String::new(), text: TABLE.into() });
    assert_eq!((again.order.wishes(), again.tab()), (state.order.wishes(), Tab::Compare));
    assert_eq!((again.order.turned, names(&again)), (state.order.turned, names(&state)));
}

fn change() -> impl Strategy<Value = Change> {
    let column = (0..Column::ALL.len()).prop_map(|i| Column::ALL[i]);
    prop_oneof![
        column.clone().prop_map(Change::Sort),
        column.prop_map(Change::Turn),
        any::<bool>().prop_map(|code| Change::Counting(if code { Counting::Code } else { Counting::Link })),
        prop_oneof![Just(None), Just(Some(Base::Views)), Just(Some(Base::Followers))].prop_map(Change::Base),
    ]
}

fn sift() -> impl Strategy<Value = Change> {
    prop_oneof![
        prop_oneof![Just(None), Just(Some(Platform::TikTok)), Just(Some(Platform::Instagram))]
            .prop_map(Change::Platform),
        prop_oneof![Just(None), Just(Some(TierName::Micro)), Just(Some(TierName::Nano))].prop_map(Change::Tier),
        "[aeiou. ]{0,2}".prop_map(|text| Change::Text(text.as_str().into())),
        prop_oneof![Just(""), Just("ceramic"), Just("bikes, baking")].prop_map(|topic| Change::Topic(topic.into())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn sorting_is_a_permutation(changes in proptest::collection::vec(change(), 0..5)) {
        let plain = pasted(TABLE);
        let (mut before, mut after) = (names(&plain), names(&with(plain, changes)));
        before.sort();
        after.sort();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn filters_commute(a in sift(), b in sift()) {
        prop_assume!(core::mem::discriminant(&a) != core::mem::discriminant(&b));
        let one = names(&with(pasted(TABLE), [a.clone(), b.clone()]));
        prop_assert_eq!(one, names(&with(pasted(TABLE), [b, a])));
    }

    #[test]
    fn a_correction_taken_back_leaves_no_trace(row in 0_usize..4, x in 1_i64..5_000_000, changes in proptest::collection::vec(change(), 0..3)) {
        let state = with(pasted(TABLE), changes);
        let before = names(&state);
        let column = state.order.columns(state.goal).iter().position(|c| *c == Column::Followers);
        prop_assume!(column.is_some());
        let fixed = state.after(Action::Cell(row, column.unwrap())).after(Action::Fix);
        let fixed = fixed.after(Action::Edit(Edit::Fact(Field::Followers, Quantity::exact(Decimal::from_int(x)))));
        prop_assert_eq!(names(&fixed.after(Action::Undo)), before);
    }
}

/// Whose own words name the brand's topics reaches more who care, in the table as under Look.
#[test]
fn topics_count_in_the_table() {
    let relevant = |brand: &str, words: &str| {
        let mut state = State::start(&Start::default()).after(Action::Paste(TOPICAL.into()));
        state = state.after(Action::Select(1)).after(Action::Brand(brand.into()));
        state = state.after(Action::Edit(Edit::Beside(Beside::Words, words.into())));
        let counted = creator_loupe::ui::counted(&state);
        let state = state.after(counted);
        let lines: Vec<f32> = state.table().unwrap().entries.iter().map(|e| e.line.get(Mid::Relevant)).collect();
        lines
    };
    let plain = relevant("", "Home audio, every week");
    let found = relevant("home audio", "Home audio, every week");
    let other = relevant("home audio", "Cakes and bread");
    assert_eq!(plain, other);
    assert_eq!(plain[0], found[0], "nobody else is touched");
    assert!(found[1] > plain[1] * 1.2, "{plain:?} {found:?}");
}

const TOPICAL: &str =
    "handle;platform;followers;likes\nann.reads;Instagram;24800;1240\nbo.hears;Instagram;24800;1240\n";
