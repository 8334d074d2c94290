//! The page in any of its states, as a function: everything it shows follows from the state and the year.

use super::fields::Fields;
use super::hears::{Act, Hears};
use super::markup::{Pen, markup};
use super::plan::Desk;
use super::rooms::Rooms;
use super::shape::Shape;
use super::state::{DEEP, Face, State, own_scheme};
use super::summary::Summary;
use super::tab::{Tab, tabs};
use super::view::{View, brings, closer, cost, micro, picture, said, sentence, verdict};
use super::{
    Stage, assumptions, chips, compare, intake, linked, notes, paste_box, pitch, plan, question, recovery, review,
    scheme, take,
};
use crate::evidence::tiers::{Scheme, SchemeId, scheme as published};
use crate::model::{Assumptions, Field, Profile, Soft};
use crate::report::{Report, assess};
use crate::text::{Label, Plain, label, pieces};
use std::cell::RefCell;
use yew::{Html, NodeRef};

/// Nodes that are found again after drawing.
#[derive(Default)]
pub struct Nodes {
    /// The paste box, whichever face it shows.
    pub paste: NodeRef,
    /// The field of the open editor.
    pub editor: NodeRef,
    /// The list of facts to add, behind the chips.
    pub add: NodeRef,
    /// The table of what was read.
    pub table: NodeRef,
    /// What goes on about a column where something was decided.
    pub column: NodeRef,
    /// The fields of the assumptions.
    pub fields: Fields,
    /// What stands behind the doors.
    pub rooms: Rooms,
    /// What is shown of all creators beside their table.
    pub pictures: compare::Kept,
    /// What leads to the editor of a price, or where that stood.
    pub price: NodeRef,
    /// What opens the desk at which a link is made.
    pub share: NodeRef,
    /// The first button of that desk.
    pub copy: NodeRef,
    /// The link, where it could not be copied.
    pub link: NodeRef,
    /// The address of our page.
    pub home: String,
    /// The head of the desk at which a pitch page is made, or of that page as its reader sees it.
    pub maker: NodeRef,
    /// What was worked out about a plan.
    pub desk: Desk,
    /// What was taken along.
    pub take: take::Taken,
    /// What the host page may be told of the result that is drawn.
    pub told: RefCell<Option<Summary>>,
}

/// The page.
pub fn page(state: &State, act: &Act, nodes: &Nodes, year: u16) -> Html {
    let stage = state.stage();
    let shape = Shape::new(&Plain, state.assumptions.currency);
    let judged = judge(state, year);
    nodes.told.replace(judged.as_ref().map(Summary::of));
    let view = judged.as_ref().map(|report| View {
        shape,
        report,
        year,
        act,
        unfolded: &state.unfolded,
        reopened: &state.reopened,
    });
    let body = match &view {
        _ if state.tab() != Tab::Look => Html::default(),
        Some(view) => cards(view, state, act, nodes),
        None => promise(stage),
    };
    if state.reader().is_some() && state.tab() == Tab::Pitch {
        let refused = matches!(state.followed, Some(linked::Followed::Refused(_)));
        return markup!(
            "<div class='cl' part='page' data-state={} data-test='app'><div class='page'>{}{}</div></div>",
            stage.key(),
            refused.then(|| linked::notice(state, act)).flatten(),
            pitch::pitch(state, act, nodes, year)
        );
    }
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<div class='cl' part='page' data-state={} data-test='app' onkeydown={}><div class='page'>\
         <header class='top'><h1>◎ creator-loupe</h1>{}<p class='privacy'>{}</p></header>\
         <p class='sr' role='status'>{}</p>{}{}{}{}</div></div>",
        stage.key(),
        Hears::Keys,
        (state.is_many() || state.tab() == Tab::Pitch).then(|| tabs(state, act, &nodes.share)),
        Label::Privacy,
        spoken(state, view.as_ref()),
        state.followed.is_some().then(|| linked::notice(state, act)).flatten(),
        state.sharing.filter(|_| state.is_shareable()).map(|sharing| linked::desk(state, sharing, act, nodes)),
        match state.tab() {
            Tab::Look => look(pen, state, (&shape, year), act, nodes, body),
            Tab::Compare => markup!(pen: "<div class='grid' key='compare'>{}{}</div>", compare::compare(state, act, nodes), take::card(pen, state, nodes, year)),
            Tab::Pitch => markup!(pen: "<div class='grid' key='pitch'>{}{}</div>", pitch::pitch(state, act, nodes, year), take::card(pen, state, nodes, year)),
            Tab::Plan => markup!(pen: "<div class='grid' key='plan'>{}{}</div>", plan::plan(state, act, nodes), take::card(pen, state, nodes, year)),
        },
        (judged.is_some() && state.depth >= DEEP).then(|| markup!("<p class='foot'>{}</p>", Label::FourInFive))
    );
    pen.done()
}

/// The text, what was read in it, and one creator.
fn look(pen: &mut Pen<'_>, state: &State, (shape, year): (&Shape<'_>, u16), act: &Act, nodes: &Nodes, body: Html) {
    let many = state.is_review();
    markup!(
        pen: "<div class={} key='look'><section class={} part='card paste' aria-labelledby='cl-paste'>\
         <h2 id='cl-paste'>{}</h2>{}{}{}{}{}</section>{}{}{}{}</div>",
        if many { "grid look many" } else { "grid look" },
        if many { "card c12" } else { "card c7" },
        Label::Paste,
        recovery::notice(state),
        state.incoming.as_ref().map(|incoming| intake::intake(incoming, act)),
        paste_box::sources(state, act),
        paste_box::paste_box(state, act, nodes),
        (!many).then(|| creator(state, shape, act, nodes)),
        many.then(|| review::review(state, act, nodes)),
        many.then(|| {
            let name = chips::who(state);
            markup!(
                "<section class='card c7' aria-labelledby='cl-creator' data-test='creator'>\
                 <h2 id='cl-creator'>{}</h2>{}{}</section>",
                name,
                creator(state, shape, act, nodes),
                review::decided(state, act)
            )
        }),
        body,
        if state.depth >= DEEP && state.stage() == Stage::Result {
            take::card(pen, state, nodes, year);
        }
    );
}

/// What is known of the creator that is judged, and asked.
fn creator(state: &State, shape: &Shape<'_>, act: &Act, nodes: &Nodes) -> Html {
    let stage = state.stage();
    markup!(
        "{}{}{}{}",
        (!state.is_reading()).then(|| chips::chips(state, act, &nodes.editor, &nodes.add)),
        question::questions(state, shape, act),
        notes::notes(state, shape),
        // What to paste instead, when nothing could be judged.
        (stage == Stage::CannotRead).then(|| markup!("<p class='why'>{}</p>", Label::PasteInstead))
    )
}

/// What is said aloud once a text was read; nothing while somebody writes.
///
/// A place of its own that is always there: what appears together with its live region is not said, and a card that is
/// one says every row again with each assumption.
fn spoken(state: &State, view: Option<&View<'_>>) -> Option<String> {
    match view {
        _ if state.face == Face::Editing => None,
        Some(view) => pieces(&sentence(view)).map(|piece| piece.text).collect::<String>().into(),
        None if state.stage() == Stage::CannotRead => Some(label(Label::PasteInstead).into()),
        None => None,
    }
}

/// The report on the creator, where there is enough to judge by.
pub fn judge(state: &State, year: u16) -> Option<Report> {
    let assumed = state.assumed();
    let profile = Profile::try_from_draft(state.draft(), &assumed).ok()?;
    Some(judged(state, &profile, &assumed, year))
}

/// The report on anybody, under these assumptions and the scheme that the person chose.
pub fn judged(state: &State, profile: &Profile, assumed: &Assumptions, year: u16) -> Report {
    with_scheme((state.scheme, state.custom), |scheme| assess(profile, assumed, scheme, year))
}

/// The scheme that the person chose, published or their own.
pub fn with_scheme<T>((id, micro): (SchemeId, (u64, u64)), f: impl FnOnce(&Scheme<'_>) -> T) -> T {
    let own = own_scheme(micro.0, micro.1).filter(|_| id == SchemeId::Custom);
    match (own, published(id), published(SchemeId::FiveTiers)) {
        (Some(own), ..) => f(&own.scheme()),
        (None, Some(scheme), _) | (None, None, Some(scheme)) => f(scheme),
        (None, None, None) => f(&Scheme { id: SchemeId::Custom, sources: &[], tiers: &[], completed_by_us: false }),
    }
}

fn cards(view: &View<'_>, state: &State, act: &Act, nodes: &Nodes) -> Html {
    let draft = state.draft();
    let (more, deep) = (state.depth > 0, state.depth >= DEEP);
    let told = |field: Field| draft.value(field).map(|x| x.to_f64());
    let talk = told(Field::CommentsPerPost).zip(told(Field::LikesPerPost));
    markup!(
        "<section class='card c5' part='card verdict' aria-labelledby='cl-verdict'>{}</section>{}{}{}{}{}{}",
        verdict(view, talk, more, state.soft != Soft::default()),
        more.then(|| brings(view)),
        more.then(|| cost(view)),
        deep.then(|| closer(view, state, nodes)),
        deep.then(|| with_scheme((state.scheme, state.custom), |chosen| micro(
            view,
            chosen,
            scheme::controls(state, act)
        ))),
        deep.then(|| picture(view)),
        if deep {
            assumptions::assumptions(view, state, act, &nodes.fields)
        } else {
            // Keeps the room, so that a scroll bar does not come later than the verdict and move it.
            markup!("<div class='soon' data-test='soon'></div>")
        }
    )
}

/// What the page will tell, while there is nothing to judge.
fn promise(stage: Stage) -> Html {
    let heading = if stage == Stage::Reading { Label::Reading } else { Label::WhatItTells };
    let line = |line: &Label| markup!("<li>{}</li>", said(label(*line)));
    let lines = [Label::TellEngaged, Label::TellTier, Label::TellResults, Label::TellCost];
    markup!(
        "<section class='card c5' aria-labelledby='cl-promise'><h2 id='cl-promise' aria-live='polite'>{}</h2>\
         <ul class='promise'>{}</ul><p class='why'>{}</p></section>",
        heading,
        lines.iter().map(line).collect::<Html>(),
        Label::HowToRead
    )
}
