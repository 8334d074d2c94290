//! The page without a browser: what a person does, step by step, and what they then read. Wiring is proved in tests/e2e.
#![cfg(feature = "ssr")]

use creator_loupe::evidence::tiers::TierName;
use creator_loupe::model::{Currency, Field, Fit, Format, Knob, Override, Platform};
use creator_loupe::paste::{Asked, Meaning, Rule};
use creator_loupe::ui::{
    Action, DEEP, Edit, Face, Join, LARGE, Sample, Setting, Source, Stage, Start, State, Step, Told, counted, judge,
    paper, settings,
};
use proptest::prelude::*;

const LINE: &str = "maya.makes IG 24.8k followers avg 1,240 likes 68 comments";

fn fresh() -> State {
    State::start(&Start::default())
}

fn pasted(text: &str) -> State {
    fresh().after(Action::Paste(text.into()))
}

/// What stands on the page, without its markup, where all is in the journal.
fn shown(state: State) -> String {
    let (text, saved) = (state.text().to_string(), settings(&state));
    words(move || State::start(&Start { settings: saved, action: String::new(), text }))
}

/// The same of what comes in, which is in no journal.
fn shown_as(state: State) -> String {
    let incoming = state.incoming.map(|i| (i.size, i.name.map(|n| n.to_string()), i.step));
    let (size, name, step) = incoming.unwrap();
    let ready = match step {
        Step::Ready(source, ..) => Some(source.text.to_string()),
        _ => None,
    };
    let before = state.sources[0].text.to_string();
    words(move || {
        let state = pasted(&before);
        match &ready {
            Some(text) => state.after(Action::Paste(text.as_str().into())),
            None => state.after(Action::Arrive { name: name.as_deref().map(Into::into), size }),
        }
    })
}

fn words(make: impl 'static + Send + FnOnce() -> State) -> String {
    plain(&pollster::block_on(paper::html(make, 2026)))
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
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_pasted_line_is_judged_at_once() {
    let state = pasted(LINE);
    assert_eq!(state.stage(), Stage::Result);
    assert_eq!(state.face, Face::Marked);
    let page = shown(state);
    for part in
        ["micro-influencer by 4 of 6 definitions", "5.3% of followers react to a post", "needs your basket value"]
    {
        assert!(page.contains(part), "{part} is missing in: {page}");
    }
}

#[test]
fn a_first_result_is_drawn_in_steps_and_a_later_one_at_once() {
    let state = pasted(LINE);
    assert_eq!((state.stage(), state.depth, state.is_drawn()), (Stage::Result, 0, false), "the verdict comes first");
    let state = state.after(Action::Deeper);
    assert!(!state.is_drawn());
    let state = state.after(Action::Set(Setting::Amount(Knob::Basket, 60.0)));
    assert!(!state.is_drawn(), "what happens meanwhile neither hurries nor loses the rest");
    let state = state.after(Action::Deeper).after(Action::Deeper);
    assert_eq!((state.depth, state.is_drawn()), (DEEP, true), "one step too many does nothing");
    let other = state.after(Action::Rewrite("@joe on TikTok 41K followers".into()));
    assert!(other.is_drawn(), "cards that stand there never blink");
    let empty = other.after(Action::Clear);
    assert!(empty.is_drawn(), "nothing more to draw");
    assert!(!empty.after(Action::Paste(LINE.into())).is_drawn(), "from nothing it is in steps again");
}

#[test]
fn what_stands_behind_doors_follows_a_frame_later() {
    let drawn = pasted(LINE).after(Action::Deeper).after(Action::Deeper);
    let set = || Action::Set(Setting::Amount(Knob::Basket, 60.0));
    assert!(drawn.after(set()).is_drawn(), "no door is open");
    let open = drawn.after(Action::Unfold("who"));
    assert!(open.is_drawn(), "what is opened comes at once");
    let typed = open.after(set()).after(set());
    assert_eq!((typed.behind, typed.is_drawn()), (true, false), "two keys in one frame");
    let later = typed.after(Action::Deeper);
    assert_eq!((later.behind, later.is_drawn(), later.depth), (false, true, DEEP));
    assert!(open.after(Action::Clear).is_drawn(), "nothing to follow");
}

#[test]
fn a_new_paste_leaves_nothing_of_the_last_creator() {
    let state = pasted(LINE)
        .after(Action::Edit(Edit::Handle("someone.else".into())))
        .after(Action::Set(Setting::Amount(Knob::Basket, 60.0)))
        .after(Action::Paste("@joe on TikTok 41K followers".into()));
    assert_eq!(state.draft().value(Field::LikesPerPost), pasted(LINE).draft().value(Field::LikesPerPost));
    let state = state.after(Action::Join(Join::Replace));
    assert!(state.edits().next().is_none(), "what was typed about another creator is gone");
    assert_eq!(state.draft().value(Field::LikesPerPost), None);
    assert_eq!(state.assumptions.basket, Some(60.0), "what was assumed stays");
}

#[test]
fn typing_on_keeps_what_was_added_by_hand() {
    let state = pasted(LINE).after(Action::Edit(Edit::Platform(Platform::TikTok)));
    let state = state.after(Action::EditText).after(Action::Type([LINE, " and more"].concat().into()));
    assert_eq!(state.draft().platform.as_ref().map(|p| p.value), Some(Platform::TikTok));
}

#[test]
fn a_question_keeps_its_number_out_until_it_is_answered() {
    let state = pasted(&[LINE, " fee 1.500"].concat());
    assert_eq!(state.stage(), Stage::Question);
    assert!(state.draft().fee.is_none());
    let (text, field) = state.questions().next().map(|(_, q)| (q.text.clone(), q.field)).unwrap();
    assert_eq!(field, Asked::Fee);
    let answered = state.after(Action::Edit(Edit::Answer { asked: field, text, choice: 0 }));
    assert_eq!(answered.stage(), Stage::Result);
    assert!(answered.draft().fee.is_some());
}

#[test]
fn a_fact_can_be_corrected_and_removed() {
    let views = creator_loupe::model::Quantity::exact(creator_loupe::model::Decimal::from_int(9_000));
    let state = pasted(LINE).after(Action::Edit(Edit::Fact(Field::ViewsPerPost, views)));
    assert_eq!(state.draft().value(Field::ViewsPerPost), Some(views.value));
    let state = state.after(Action::Edit(Edit::Forget(Told::Field(Field::ViewsPerPost))));
    assert_eq!(state.draft().value(Field::ViewsPerPost), None);
    let state = state.after(Action::Edit(Edit::Forget(Told::Field(Field::Followers))));
    assert_eq!(state.draft().value(Field::Followers), None, "also what was read in the text");
}

#[test]
fn every_sample_is_a_result_and_shows_its_basket() {
    for i in 0..Sample::ALL.len() {
        let state = fresh().after(Action::Sample(i));
        assert_eq!(state.stage(), Stage::Result, "sample {i}");
        assert!(state.draft().handle.is_some(), "sample {i} says whose it is");
        let page = shown(state);
        assert!(!page.contains("needs your basket value"), "sample {i}");
    }
}

#[test]
fn a_samples_basket_goes_with_the_sample() {
    let basket = |state: &State| state.assumptions.basket;
    let own = || Action::Rewrite(LINE.into());
    let tried = fresh().after(Action::Sample(0));
    assert_eq!(basket(&tried.after(own())), None, "nobody said it of their own shop");
    assert_eq!(basket(&tried.after(Action::Clear)), None);
    assert_eq!(basket(&tried.after(Action::Sample(1))), Some(Sample::ALL[1].basket));
    let again =
        State::start(&Start { settings: settings(&tried), action: String::new(), text: tried.text().to_string() });
    assert_eq!(basket(&again), basket(&tried));
    assert_eq!(basket(&again.after(own())), None, "also after a recovery");
    assert!(shown(tried.clone()).contains("Comes with the sample"));
    let told = Action::Set(Setting::Amount(Knob::Basket, 80.0));
    assert_eq!(basket(&tried.after(told.clone()).after(own())), Some(80.0), "a value that was told stays");
    assert_eq!(basket(&fresh().after(told).after(Action::Sample(0))), Some(80.0), "and no sample takes it away");
}

#[test]
fn what_cannot_be_read_says_so_and_stays() {
    let megabyte = "7".repeat(1_000_000);
    let cases =
        ["   ", "She bakes bread.", "\u{202e}שלום 🙂🙂", "1e400", "-5 followers", "99999999999 followers", &megabyte];
    for text in cases {
        let mut state = pasted(text);
        if state.is_reading() {
            state = state.after(Action::Finished(state.epoch, Source::read(0, text.into()).into()));
        }
        assert_eq!(&**state.text(), text, "the text is kept");
        assert!(!matches!(state.stage(), Stage::Result), "{:.20} cannot be judged", text);
        if !text.trim().is_empty() {
            assert_eq!(state.stage(), Stage::CannotRead, "{:.20}", text);
        }
    }
}

#[test]
fn a_dead_instance_is_followed_by_one_that_knows_everything() {
    let state = pasted(LINE).after(Action::Set(Setting::Amount(Knob::Basket, 60.0)));
    // It died while reading another text: the text stands there unread, the assumptions hold.
    let next =
        State::start(&Start { settings: settings(&state), action: "paste".into(), text: "what killed it".into() });
    assert_eq!(next.stage(), Stage::Recovered);
    assert_eq!(&**next.text(), "what killed it");
    assert_eq!(next.assumptions.basket, Some(60.0));
    assert!(next.reading().creators.is_empty(), "what killed it is not read again by itself");
    // It died in a step that reads nothing: only that step is lost.
    let next = State::start(&Start { settings: settings(&state), action: "set".into(), text: LINE.into() });
    assert_eq!(next.stage(), Stage::Recovered);
    assert!(next.draft().value(Field::Followers).is_some());
    assert_eq!(next.after(Action::Show).stage(), Stage::Result);
}

#[test]
fn what_the_first_part_lacks_is_done_again_by_the_whole() {
    let begun = pasted(LINE).after(Action::Set(Setting::Amount(Knob::Basket, 60.0)));
    let again = |action: &str, text: &str, before: &State| {
        let start = Start { settings: settings(before), action: action.into(), text: text.into() };
        let mut next = State::start(&start);
        // What the browser keeps is back before anything is done.
        for source in before.sources.iter().filter(|source| !source.is_empty()) {
            next.act(Action::Held(source.id, source.text.clone()));
        }
        start.again().into_iter().for_each(|action| next.act(action));
        next
    };
    // As it would have gone in the whole: nothing is taken for a failure, what was there stays.
    for (name, action) in [("+paste", Action::Paste(TABLE.into())), ("+rewrite", Action::Rewrite(TABLE.into()))] {
        let (next, straight) = (again(name, TABLE, &begun), begun.after(action));
        assert!(next.interrupted.is_none());
        assert_eq!(next.stage(), straight.stage(), "{name}");
        assert_eq!(handles(&next), handles(&straight), "{name}");
        assert_eq!(next.incoming.is_some(), straight.incoming.is_some(), "{name}");
        assert_eq!(next.assumptions.basket, Some(60.0));
    }
    for (at, sample) in Sample::ALL.iter().enumerate() {
        let (next, straight) = (again("+sample", sample.text, &fresh()), fresh().after(Action::Sample(at)));
        assert_eq!(Action::Sample(at).text(), Some(sample.text));
        assert_eq!((next.stage(), settings(&next)), (straight.stage(), settings(&straight)), "{at}");
        assert!(next.interrupted.is_none());
    }
    // What was being typed goes on in the textarea.
    let typing = fresh().after(Action::Type("handle;followers\n".into()));
    let next = again("+type", TABLE, &fresh());
    assert_eq!((next.face, next.stage()), (typing.face, fresh().after(Action::Type(TABLE.into())).stage()));
    assert_eq!(&**next.text(), TABLE);
}

#[test]
fn a_large_text_never_stands_in_the_textarea() {
    let text: std::rc::Rc<str> = "1234 5678 ".repeat(LARGE / 8).into();
    let grown = pasted(LINE).after(Action::EditText).after(Action::Type(text.clone()));
    assert_eq!((grown.stage(), grown.face), (Stage::Reading, Face::Marked), "typed on, or pasted piece by piece");
    for (action, stage) in [("", Stage::Reading), ("set", Stage::Recovered), ("paste", Stage::Recovered)] {
        let start = Start { settings: String::new(), action: action.into(), text: text.to_string() };
        let next = State::start(&start);
        assert_eq!((next.stage(), next.face), (stage, Face::Marked), "after {action:?}");
    }
}

const TABLE: &str = "handle;platform;followers;likes\n@maya.makes;Instagram;24800;1240\n@oat.and.ink;Instagram;8200;510\n\
                     @kiln_and_co;Instagram;#VALUE!;2100\n";

fn handles(state: &State) -> Vec<String> {
    (0..state.source().len())
        .filter_map(|i| state.clone().after(Action::Select(i)).draft().handle.clone().map(|f| f.value))
        .collect()
}

#[test]
fn each_row_of_a_table_can_be_judged_and_corrected_in_place() {
    let state = pasted(TABLE);
    assert!(state.is_review() && !pasted(LINE).is_review());
    assert_eq!(handles(&state), ["maya.makes", "oat.and.ink", "kiln_and_co"]);
    assert!(shown(state.clone()).contains("spreadsheet error"), "a cell that was not read says why");
    let state = state.after(Action::Cell(2, 2)).after(Action::Fix);
    assert_eq!(state.editor.as_ref().map(|e| e.told), Some(Told::Field(Field::Followers)));
    let followers = creator_loupe::model::Quantity::exact(creator_loupe::model::Decimal::from_int(31_000));
    let fixed = state.after(Action::Edit(Edit::Fact(Field::Followers, followers)));
    assert_eq!(fixed.draft().value(Field::Followers), Some(followers.value));
    assert!(!fixed.cursor.is_fixing, "the field closes");
    let other = fixed.after(Action::Cell(1, 0));
    assert_eq!(other.draft().value(Field::Followers).map(|x| x.to_f64()), Some(8_200.0), "a correction is one row's");
    let undone = other.after(Action::Undo).after(Action::Select(2));
    assert_eq!(undone.draft().value(Field::Followers), None);
    let again = undone.after(Action::Redo).after(Action::Select(2));
    assert_eq!(again.draft().value(Field::Followers), Some(followers.value));
}

#[test]
fn a_column_means_what_a_person_says_until_they_take_it_back() {
    let state = pasted(TABLE).after(Action::Mean(3, Some(Meaning::Field(Field::CommentsPerPost))));
    assert_eq!(state.draft().value(Field::CommentsPerPost).map(|x| x.to_f64()), Some(1_240.0));
    assert_eq!(state.draft().value(Field::LikesPerPost), None);
    assert!(shown(state.clone()).contains("Ask me again"), "a decision stands beside the results");
    let back = state.after(Action::Mean(3, None));
    assert_eq!(back.draft(), pasted(TABLE).draft());
    assert_eq!(state.after(Action::Undo).draft(), back.draft());
}

#[test]
fn nothing_is_computed_from_a_column_until_it_is_answered() {
    let state = pasted("name\tviews\tfee\nann\t12000\t1.500\njoe\t9000\t2.250\n");
    assert_eq!(state.stage(), Stage::Question);
    assert!(state.draft().fee.is_none());
    let page = shown(state.clone());
    assert!(page.contains("1,500 · 2,250") && page.contains("1.5 · 2.25"), "both readings of real cells: {page}");
    let fee = |rule| state.after(Action::Decide(2, Some(rule)));
    let value = |state: &State| state.draft().fee.as_ref().map(|f| f.value.amount.value.to_f64());
    assert_eq!(value(&fee(Rule::GroupedInteger)), Some(1_500.0));
    assert_eq!(value(&fee(Rule::DecimalFraction)), Some(1.5));
    assert!(
        shown(fee(Rule::GroupedInteger))
            .contains("“fee”: Fee; 1.234 is one thousand two hundred thirty-four (chosen by you).")
    );
    assert_eq!(fee(Rule::GroupedInteger).after(Action::Decide(2, None)).stage(), Stage::Question, "asked again");
}

/// The page of a text with its skipped cells listed.
fn listed(text: &str) -> String {
    let text = text.to_owned();
    words(move || pasted(&text).after(Action::Unfold("skipped")))
}

#[test]
fn what_was_not_read_is_told_with_its_line_its_column_and_why() {
    let long = format!("handle;followers\nann;{}\njoe;9000\n", "7".repeat(40_000));
    let rows = |rows: &str| ["handle;followers;likes\nann;12000;3000\njoe;9000;4000\n", rows].concat();
    let cases = [
        (rows(";;\n"), "Line 4: “;;”, a row of nothing"),
        (rows("Second half\nmia;8000;10\n"), "Line 4: “Second half”, a title between the rows"),
        (rows("roy;1;2;3\n"), "Line 4: “roy;1;2;3”, not as many cells as the header"),
        (rows("Total;21000;7000\n"), "Line 4: “Total;21000;7000”, totals of other rows"),
        (rows("handle;followers;likes\n"), "Line 4: “handle;followers;likes”, the header once more"),
        (rows("\ncity;country;zip\nBonn;DE;53111\n"), "Line 6: “Bonn;DE;53111”, a row of another table"),
        (rows("mia;8000;\"10\n"), "Line 4: “mia;8000;\"10 ”, a quote that is never closed"),
        (long, "777777777777”, longer than 32,768 bytes: it has 40,000"),
        (rows("mia;#VALUE!;10\n"), "Line 4, followers: “#VALUE!”, spreadsheet error"),
        (rows("mia;many;10\n"), "Line 4, followers: “many”, no plain number"),
        (rows("mia;12%;10\n"), "Line 4, followers: “12%”, no count: broken, too large, negative or a change"),
        (rows("mia;8000;10(4)\n"), "Line 4, likes: “10(4)”, only the number before the parenthesis was taken"),
        ("handle;fee\nann;$120\njoe;90 kr\nmia;$80\n".into(), "Line 3, fee: “90 kr”, can be read in two ways"),
    ];
    for (text, told) in cases {
        let page = listed(&text);
        assert!(page.contains(told), "{told:?} is not in: {page}");
        assert!(!page.contains("Every cell was read."));
    }
    assert!(listed(&rows("")).contains("Every cell was read."));
    // Of a column that is not needed nothing was skipped.
    let state = pasted(&rows("mia;#VALUE!;10\n"));
    assert!(!shown(state.clone()).contains("Every cell was read."));
    assert!(shown(state.after(Action::Mean(1, Some(Meaning::Ignore)))).contains("Every cell was read."));
}

#[test]
fn a_column_that_cannot_be_what_it_seems_says_why_and_where_and_waits() {
    let cases = [
        ("handle;followers\nann;12.5\njoe;9.3\nmia;1.2\n", "counts have no decimals, so a unit was lost.", "12.5", 1),
        ("handle;followers\nann;12\njoe;9\nmia;1\n", "these are far too small; a unit may have been lost.", "12", 1),
        (
            "handle;followers\na;50000\nb;40000\nc;30\nd;25000\ne;20000\nf;10000\n",
            "one jumps a thousandfold beside its neighbours.",
            "30",
            1,
        ),
        ("handle;followers;ER\nann;12000;250%\njoe;9000;3%\n", "a rate above 100% cannot be.", "250%", 2),
        (
            "handle;followers;reach;avg likes\nann;20000;1200;3000\njoe;20000;900;4000\nmia;20000;700;9000\n",
            "more likes than people reached.",
            "1200",
            2,
        ),
        (
            "handle;followers;likes\nann;lovely cakes;3000\njoe;best trails;4000\nmia;knits and more;9000\n",
            "words stand where the header promises numbers.",
            "3000",
            2,
        ),
        (
            "handle;followers;followers\nann;12000;3000\njoe;9000;4000\n",
            "another column of the same meaning says something else.",
            "12000",
            1,
        ),
    ];
    for (text, why, cell, column) in cases {
        let state = pasted(text);
        assert_eq!(state.stage(), Stage::Question, "{why}");
        let html = pollster::block_on(paper::html(move || pasted(text), 2026));
        let page = plain(&html);
        assert!(page.contains(&format!(" cannot be what it seems: {why} Nothing is computed from it until")), "{page}");
        assert!(html.contains("note red") && html.contains("cell q red"), "red is another look than amber");
        let line = 1 + text.lines().position(|line| line.split(';').nth(column) == Some(cell)).unwrap();
        assert!(page.contains(&format!("Line {line}, column {}: “{cell}”", column + 1)), "where: {page}");
        // Nobody is judged by it, alone or among all.
        let sheet = state.reading().sheet.as_ref().unwrap();
        let field = match sheet.columns()[column].meaning {
            Meaning::Field(field) => field,
            other => panic!("{other:?}"),
        };
        for i in 0..state.source().len() {
            assert_eq!(state.after(Action::Select(i)).draft().value(field), None, "{why}");
        }
        let settled = |action: Action| {
            let next = state.after(action);
            let says = next.source().says.clone();
            let open = |c: usize| sheet.under(next.text(), &says).columns()[c].status.key();
            open(column)
        };
        let at = column as u16;
        assert_eq!(settled(Action::Mean(at, Some(Meaning::Ignore))), "settled", "{why}");
    }
}

/// The sum over all is that of each one judged by itself, whatever was decided, corrected and pasted over.
#[test]
fn all_creators_at_once_are_what_each_one_is() {
    let followers = creator_loupe::model::Quantity::exact(creator_loupe::model::Decimal::from_int(31_000));
    let fixed = pasted(TABLE).after(Action::Cell(2, 2)).after(Action::Edit(Edit::Fact(Field::Followers, followers)));
    let second = fixed.after(Action::Paste("handle;followers;likes\n@MAYA.makes;2100;9\n@new.one;900;\n".into()));
    let prose =
        pasted("@ann Instagram 12K followers avg 300 likes 20 comments\n@joe TikTok 800 followers avg 9000 views");
    let amber =
        pasted("name\tplatform\tfollowers\tlikes\tER\nann\tInstagram\t12000\t300\t0.02\njoe\tX\t9000\t\t0.03\n");
    let states = [
        pasted(TABLE),
        fixed.clone(),
        fixed.after(Action::CustomMicro(1_000, 9_000)),
        second.after(Action::Join(Join::Add)),
        second.after(Action::Join(Join::Update)),
        second.after(Action::Join(Join::Update)).after(Action::Shown(0)),
        pasted(TABLE).after(Action::Mean(3, Some(Meaning::Field(Field::CommentsPerPost)))),
        prose,
        amber.after(Action::Decide(4, Some(Rule::Fraction))),
    ];
    for state in states {
        let Action::Counted(basis, census) = counted(&state) else { panic!() };
        let (mut judged, mut micro, mut spread) = (0, 0, [0; 3]);
        for i in 0..state.source().len() {
            let Some(report) = judge(&state.after(Action::Select(i)), 2026) else { continue };
            judged += 1;
            micro += u32::from(report.tiers.is_some_and(|t| t.chosen.tier.name == TierName::Micro));
            // The rate on the base that is usual for the platform stands first.
            let standing = report.rates.iter().find_map(|rate| rate.standing.as_ref().ok());
            if let Some(standing) = standing {
                let at = standing.percentile.mid();
                spread[usize::from(at >= 0.25) + usize::from(at >= 0.75)] += 1;
            }
        }
        let (survey, all) = (census.counts[state.shown].survey, state.source().len() as u32);
        assert_eq!(
            (survey.creators, survey.judged, census.counts[state.shown].micro),
            (all, judged, micro),
            "{:?}",
            state.text()
        );
        assert_eq!([survey.below, survey.usual, survey.above], spread, "{:?}", state.text());
        // It holds until something that it rests on is another.
        let known = state.after(Action::Counted(basis, census));
        assert!(known.census.is_some() && known.after(Action::Select(1)).census.is_some());
        let other = known.after(Action::Edit(Edit::Fact(Field::Followers, followers)));
        assert!(other.census.is_none(), "a figure of before a correction");
        assert!(known.after(Action::Set(Setting::Amount(Knob::Basket, 60.0))).census.is_none());
        let Action::Counted(basis, census) = counted(&state) else { panic!() };
        assert!(other.after(Action::Counted(basis, census)).census.is_none(), "one that comes too late");
    }
}

#[test]
fn a_second_paste_is_asked_about_and_nothing_is_lost() {
    let state = pasted(TABLE).after(Action::Paste("handle;followers\n@MAYA.makes;25100\n@new.one;900\n".into()));
    assert_eq!(state.stage(), Stage::Question);
    assert_eq!(state.count(), 3, "until it is answered");
    assert!(shown_as(state.clone()).contains("1 new, 1 already here"));
    let count = |join| state.after(Action::Join(join)).count();
    assert_eq!((count(Join::Add), count(Join::Replace), count(Join::Update)), (5, 2, 4));
    let updated = state.after(Action::Join(Join::Update));
    let maya = updated.draft();
    assert_eq!(maya.value(Field::Followers).map(|x| x.to_f64()), Some(25_100.0), "the later figure holds");
    assert_eq!(maya.value(Field::LikesPerPost).map(|x| x.to_f64()), Some(1_240.0), "what was told before stays");
    assert_eq!(updated.after(Action::Shown(0)).draft(), maya, "wherever they are looked at");
    assert_eq!(updated.after(Action::Undo).draft(), pasted(TABLE).draft());
    assert_eq!(state.after(Action::Cancel).sources, pasted(TABLE).sources);
}

#[test]
fn a_large_text_that_is_cancelled_leaves_what_was_there() {
    let before = pasted(TABLE);
    let state = before.after(Action::Arrive { name: Some("big.csv".into()), size: 9_000_000 });
    assert_eq!(state.stage(), Stage::Reading);
    let read = Action::Finished(state.epoch, Source::read(0, "handle;followers\n@a;1\n".into()).into());
    let cancelled = state.after(Action::Cancel);
    assert_eq!((cancelled.sources.clone(), cancelled.stage()), (before.sources.clone(), before.stage()));
    assert_eq!(cancelled.after(read).sources, before.sources, "what still comes of it is nobody's");
    let large = before.after(Action::Arrive { name: None, size: 21 * 1024 * 1024 });
    assert!(shown_as(large.clone()).contains("what you pasted has 21 MB; 20 MB are the most"), "said with its size");
    assert_ne!(large.stage(), Stage::Reading);
}

#[test]
fn what_was_decided_and_corrected_outlives_an_instance() {
    let followers = creator_loupe::model::Quantity::exact(creator_loupe::model::Decimal::from_int(31_000));
    let state = pasted(TABLE)
        .after(Action::Mean(3, Some(Meaning::Field(Field::CommentsPerPost))))
        .after(Action::Select(2))
        .after(Action::Edit(Edit::Fact(Field::Followers, followers)))
        .after(Action::Paste("@joe on TikTok 41K followers".into()))
        .after(Action::Join(Join::Add))
        .after(Action::Shown(0))
        .after(Action::Select(2));
    // The browser kept both texts and gives them back.
    let start = Start { settings: settings(&state), action: "set".into(), text: String::new() };
    let again = state
        .sources
        .iter()
        .fold(State::start(&start), |again, source| again.after(Action::Held(source.id, source.text.clone())));
    assert_eq!(again.sources, state.sources);
    assert_eq!(again.draft(), state.draft());
    assert_eq!(again.draft().value(Field::Followers), Some(followers.value));
}

/// The browser tests are a crate of their own and cannot see the enum.
#[test]
fn every_state_is_looked_at_in_the_browsers() {
    let walked = include_str!("e2e/src/scenarios/states.rs");
    let checked = include_str!("e2e/src/scenarios/mod.rs");
    for stage in Stage::ALL {
        assert!(walked.contains(&format!("(\"{}\", Build::", stage.key())), "{stage:?} is brought about");
        assert!(checked.contains(&format!("\"axe-{}\"", stage.key())), "axe looks at {stage:?}");
    }
}

/// A number of cases written here would stand above `PROPTEST_CASES`, which a long run sets.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(48);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn setting() -> impl Strategy<Value = Setting> {
    let amount = prop::sample::select(vec![
        Knob::Basket,
        Knob::Margin,
        Knob::DollarRate,
        Knob::Product,
        Knob::Hours,
        Knob::HourlyRate,
    ]);
    let estimate = prop::sample::select(vec![Knob::Ctr, Knob::Cvr, Knob::CodeRate, Knob::Cpm]);
    let own = prop_oneof![
        (1e-6..1.0_f64).prop_map(Override::Median),
        (1e-6..0.5_f64).prop_map(|x| Override::Range(x, x * 2.0)),
    ];
    prop_oneof![
        (amount, prop_oneof![Just(0.0), 1e-4..1e6_f64]).prop_map(|(k, x)| Setting::Amount(k, x)),
        (estimate, own).prop_map(|(k, o)| Setting::Estimate(k, o)),
        prop::sample::select(Currency::OFFERED.to_vec()).prop_map(Setting::Currency),
        prop::sample::select(Format::ALL.to_vec()).prop_map(Setting::Format),
        (1..=1_000_u32).prop_map(Setting::Posts),
        prop::sample::select(vec![Fit::NotTold, Fit::TopicFound, Fit::OffTopic]).prop_map(Setting::Fit),
    ]
}

proptest! {
    #![proptest_config(config())]

    /// The journal loses nothing: a new instance stands where the old one stood.
    #[test]
    fn the_journal_keeps_every_setting(settings_made in prop::collection::vec(setting(), 0..12), platform in 0..9_usize) {
        let mut state = pasted(LINE).after(Action::Edit(Edit::Platform(Platform::ALL[platform])));
        for setting in settings_made {
            state = state.after(Action::Set(setting));
        }
        let again = State::start(&Start { settings: settings(&state), action: String::new(), text: state.text().to_string() });
        prop_assert_eq!(&again.assumptions, &state.assumptions);
        prop_assert_eq!(again.edits().collect::<Vec<_>>(), state.edits().collect::<Vec<_>>());
        prop_assert_eq!(again.draft(), state.draft());
        prop_assert_eq!(again.face, state.face);
        prop_assert_eq!(settings(&again), settings(&state));
    }

    /// A journal of any age, cut anywhere or of garbage, still begins.
    #[test]
    fn any_journal_begins(garbage in "[a-z=,0-9.\\n-]{0,80}", text in ".{0,40}", action in "[a-z]{0,6}") {
        let state = State::start(&Start { settings: garbage, action, text: text.clone() });
        prop_assert_eq!(&**state.text(), text.as_str());
        let _ = state.stage();
    }

    /// Whatever is pasted: it is kept, and the page is drawn.
    #[test]
    fn any_text_is_drawn(pieces in prop::collection::vec(prop_oneof![
        any::<String>(),
        prop::sample::select(vec!["24.8K", " followers ", "\n", "1.500", " fee ", " likes ", "IG ", "@maya ", "n/a", "-", "*", "1e400", "\u{202e}"])
            .prop_map(str::to_owned),
    ], 0..24)) {
        let text = pieces.concat();
        let state = pasted(&text);
        prop_assert_eq!(&**state.text(), text.as_str());
        let html = pollster::block_on(paper::html(move || pasted(&text), 2026));
        prop_assert!(html.contains("data-test=\"app\"") && !html.contains("<script"));
    }

    /// Whatever is pasted and assumed: no NaN, no infinity, no exponent on the page.
    #[test]
    fn every_number_on_the_page_is_a_number(
        followers in prop_oneof![Just(0_u64), 1..10_000_000_000_u64],
        likes in prop_oneof![Just(0_u64), 1..1_000_000_000_u64],
        comments in 0..1_000_000_u64,
        views in prop_oneof![Just(0_u64), 1..10_000_000_000_u64],
        platform in 0..9_usize,
        assumed in prop::collection::vec(setting(), 0..6),
    ) {
        let text = format!(
            "{} {followers} followers, {likes} likes, {comments} comments, {views} views per post",
            Platform::ALL[platform].name()
        );
        let state = assumed.into_iter().fold(pasted(&text), |state, setting| state.after(Action::Set(setting)));
        let page = shown(state);
        for bad in ["NaN", "inf", "Infinity", "e+", "None", "Some("] {
            prop_assert!(!page.replace("influencer", "").replace("information", "").contains(bad), "{} in {}", bad, page);
        }
    }
}

/// What a host page gives in place of another text is a step like any other.
#[test]
fn a_text_in_place_of_another_is_taken_back() {
    let state = fresh().after(Action::Rewrite(LINE.into())).after(Action::Rewrite(TABLE.into()));
    assert_eq!(&**state.text(), TABLE);
    let back = state.after(Action::Undo);
    assert_eq!(&**back.text(), LINE);
    assert_eq!(&**back.after(Action::Redo).text(), TABLE);
}
