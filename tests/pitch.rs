//! The pitch page: what its reader is shown, and that nothing in it can be typed in. Native, without a browser.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::panic)]

use creator_loupe::share::{Font, MOST_TEXT};
use creator_loupe::ui::linked::{Much, shared, token};
use creator_loupe::ui::pitch::{Change, Colour, Reader, Wording};
use creator_loupe::ui::plan::{self, Blank, Lock};
use creator_loupe::ui::{Action, Start, State, Tab, counted, paper, settings};

const TABLE: &str = "handle,platform,followers,likes,comments,fee\n\
    maya.makes,instagram,24800,1240,68,450 USD\n\
    joe_bakes,tiktok,88000,3100,140,700 USD\n\
    star,instagram,900000,9000,200,9000 USD\n\
    lena.im.garten,instagram,9100,610,55,120 USD\n";

fn done(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.after(action))
}

fn pasted() -> State {
    let state = State::start(&Start::default()).after(Action::Paste(TABLE.into()));
    let census = counted(&state);
    state.after(census)
}

/// Three can be booked for the money, and the star cannot.
fn planned() -> State {
    let state = pasted();
    let id = state.sources[0].id;
    done(
        state,
        [
            Action::Plan(plan::Change::Set(Blank::Budget, Some(1_500.0))),
            Action::Plan(plan::Change::Lock((id, 3), Some(Lock::In))),
            Action::Tab(Tab::Pitch),
            Action::Pitch(Change::Wording(Wording::Title, "Clay & <b>friends</b>".into())),
            Action::Pitch(Change::Wording(Wording::For, "Loam".into())),
            Action::Pitch(Change::Wording(Wording::By, "Kiln Agency".into())),
            Action::Pitch(Change::Colour(Colour::Accent, Some(0xE6_00_7A))),
            Action::Pitch(Change::Font(Font::Serif)),
            Action::Pitch(Change::Logo("<svg viewBox='0 0 9 9'><path d='M0 0\"'/></svg>".into())),
            Action::Pitch(Change::Note((0, 0), "Answers <i>within</i> a day".into())),
            Action::Pitch(Change::Note((0, 2), "Not booked".into())),
        ],
    )
}

/// On a thread of the renderer's own, to which no state goes.
fn drawn(make: impl FnOnce() -> State + Send + 'static) -> String {
    pollster::block_on(paper::html(make, 2026))
}

fn show(reader: Reader) -> Action {
    Action::Pitch(Change::Show(Some(reader)))
}

fn shown(make: fn() -> State) -> String {
    drawn(move || make().after(show(Reader::Own)))
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn the_plan_stands_on_it_with_its_reasons() {
    let html = shown(planned);
    for words in [
        "Clay &amp; &lt;b>friends&lt;/b>",
        "Prepared for Loam",
        "by Kiln Agency",
        "pitch serif",
        "maya.makes",
        "lena.im.garten",
        "Chosen by hand.",
        "Answers &lt;i>within&lt;/i> a day",
        "for the money.",
        "What this rests on",
        "4 in 5 cases",
        "Sources",
        "Made with creator-loupe.",
    ] {
        assert!(html.contains(words) || html.contains(&words.replace('>', "&gt;")), "{words}: {html}");
    }
    assert!(!html.contains("Not booked"), "a note on who is not there: {html}");
    assert!(count(&html, "data-test=\"pitched\"") >= 2, "{html}");
    assert!(html.contains("data:image/svg+xml,%3csvg viewBox='0 0 9 9'%3e%3cpath d='M0 0%22'/%3e%3c/svg%3e"), "{html}");
}

#[test]
fn a_reader_finds_nothing_to_type_in() {
    let guest =
        |is_signed| drawn(move || done(planned(), [Action::Pitch(Change::Signed(is_signed)), show(Reader::Guest)]));
    for html in [guest(true), guest(false), shown(planned)] {
        for what in ["<input", "<textarea", "<select", "<nav", "contenteditable"] {
            assert_eq!(count(&html, what), 0, "{what}: {html}");
        }
    }
    // One way back, unless nothing names the tool.
    assert_eq!((count(&guest(true), "<button"), count(&guest(false), "<button")), (1, 0));
    assert!(!guest(false).contains("creator-loupe"), "{}", guest(false));
    assert!(count(&drawn(planned), "<input") > 5, "its sender does");
}

#[test]
fn without_a_plan_all_stand_on_it_and_one_alone() {
    let all = shown(|| pasted().after(Action::Tab(Tab::Pitch)));
    assert_eq!(count(&all, "data-test=\"pitched\""), 4, "{all}");
    assert!(!all.contains("Why:"), "nobody chose: {all}");
    let one = || {
        State::start(&Start::default())
            .after(Action::Paste("maya.makes Instagram 24.8K followers, 1,240 likes, 68 comments".into()))
            .after(Action::Tab(Tab::Pitch))
    };
    assert_eq!(one().tab(), Tab::Pitch);
    assert_eq!(count(&shown(one), "data-test=\"pitched\""), 1);
    let nobody = State::start(&Start::default()).after(show(Reader::Guest));
    assert_eq!(nobody.tab(), Tab::Look, "an empty page is no page");
}

#[test]
fn its_link_opens_it_for_its_reader_and_the_others_do_not() {
    let state = planned();
    let open =
        |much| State::start(&Start::default()).after(Action::Follow(token(&state, much).unwrap().0.as_str().into()));
    let read = open(Much::Pitch);
    assert_eq!((read.presented, read.tab()), (Some(Reader::Guest), Tab::Pitch));
    let link = token(&state, Much::Pitch).unwrap().0;
    let html = drawn(move || {
        let read = State::start(&Start::default()).after(Action::Follow(link.as_str().into()));
        let census = counted(&read);
        read.after(census)
    });
    for words in ["maya.makes", "Prepared for Loam", "within", "data:image/svg+xml,"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    for much in [Much::All, Much::NoNumbers, Much::Settings] {
        assert_eq!(open(much).presented, None, "{much:?}");
    }
    let bare = open(Much::NoNumbers);
    assert!(bare.pitch.title.is_empty() && bare.pitch.accent.is_some(), "{:?}", bare.pitch);
    // A picture that is too large for a link stays, and that is said.
    let dots = state.after(Action::Pitch(Change::Logo("data:image/png;base64,iVBORw0KGgo=".into())));
    let shared = shared(&dots).unwrap();
    assert_eq!((shared.document.pitch.logo.as_str(), shared.left.logos), ("", 1));
}

/// `mode="pitch"` with a link of any kind, in either order.
#[test]
fn a_host_that_wants_a_page_to_read_has_one_whatever_is_opened() {
    let link = || Action::Follow(token(&planned(), Much::All).unwrap().0.as_str().into());
    let host = || Action::Pitch(Change::Host(true));
    for both in [[host(), link()], [link(), host()]] {
        let state = done(State::start(&Start::default()), both);
        assert_eq!((state.reader(), state.tab()), (Some(Reader::Guest), Tab::Pitch));
        let again = State::start(&Start { settings: settings(&state), ..Start::default() });
        assert_eq!(again.reader(), Some(Reader::Guest), "an instance that takes over");
        let tool = state.after(Action::Pitch(Change::Host(false)));
        assert_eq!(tool.reader(), None);
    }
    let html = drawn(|| {
        let link = token(&planned(), Much::All).unwrap().0;
        done(State::start(&Start::default()), [Action::Pitch(Change::Host(true)), Action::Follow(link.as_str().into())])
    });
    assert!(count(&html, "data-test=\"pitched\"") > 0 && count(&html, "<button") == 0, "{html}");
}

#[test]
fn an_instance_that_takes_over_has_it_all() {
    let before = planned().after(show(Reader::Own));
    let start = Start { settings: settings(&before), ..Start::default() };
    let after = State::start(&start);
    assert_eq!((&after.pitch, after.presented), (&before.pitch, before.presented));
    assert_eq!(settings(&after), settings(&before));
}

#[test]
fn what_is_no_logo_changes_nothing_and_notes_are_one_step_each() {
    let before = planned();
    let refuse = || planned().after(Action::Pitch(Change::Logo("https://example.com/logo.svg".into())));
    let refused = refuse();
    assert_eq!((&refused.pitch, refused.logo_refused), (&before.pitch, true));
    assert!(drawn(refuse).contains("no picture that can be shown"));
    let note = |text: String| Action::Pitch(Change::Note((0, 1), text.as_str().into()));
    let noted = done(before.clone(), ["W", "Wa", "War"].map(|text| note(text.into())));
    let long = done(noted.clone(), [note("é".repeat(300))]);
    assert!(settings(&long).contains(&"é".repeat(MOST_TEXT)) && !settings(&long).contains(&"é".repeat(MOST_TEXT + 1)));
    assert_eq!(settings(&noted.after(Action::Undo)), settings(&before), "three keys, one step");
}
