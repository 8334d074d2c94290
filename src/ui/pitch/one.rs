//! One creator on the page: who they are, how people respond, what is booked and what it brings, why they were chosen, the note.

use super::whom::{One, Whom};
use crate::evidence::Row;
use crate::model::{Fit, Stage};
use crate::report::Report;
use crate::text::{Arg, Label, Plain, Written, label, pitch as msg, plan};
use crate::ui::deep::stage_names;
use crate::ui::hears::Act;
use crate::ui::markup::{Pen, markup};
use crate::ui::page::judged;
use crate::ui::plan::{brings, outcome, price, wanted};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{View, sentence, tell, tier_name};
use crate::ui::words;

/// The section. The evidence that it rests on is added to `rows`.
pub fn one(
    pen: &mut Pen<'_>,
    state: &State,
    whom: &Whom,
    of: &One<'_>,
    act: &Act,
    year: u16,
    rows: &mut Vec<&'static Row>,
) {
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let person = of.person;
    let report = person.profile.as_ref().map(|profile| judged(state, profile, &person.assumptions, year));
    let note = state.note(person.place);
    if let Some(report) = &report {
        for row in report.rows() {
            // Two rows of a table that say the same are told once.
            let says = |row: &Row| (row.metric, row.basis.rule, row.basis.sources, row.confidence);
            let is_same = |known: &&'static Row| says(known) == says(row);
            if !rows.iter().any(is_same) {
                rows.push(row);
            }
        }
    }
    markup!(
        pen: "<section class='one' data-test='pitched'><h3>{}</h3><p class='tags'>{}{}{}</p><p>{}</p>{}{}{}</section>",
        person.name.clone(),
        if let Some(platform) = person.profile.as_ref().and_then(|p| p.platform) {
            markup!(pen: "<span class='tag'>{}</span> ", platform.name());
        },
        if let Some(tier) = person.tier {
            markup!(pen: "<span class='tag'>{}</span> ", label(tier_name(tier)));
        },
        if let Some(stage) = of.stage.filter(|_| whom.stages().len() > 1) {
            markup!(pen: "<span class='tag'>{}</span>", shape.say(stage_names(stage).0, []));
        },
        match &report {
            Some(report) => tell(pen, &says(report, shape, act, year)),
            None => tell(pen, label(Label::PasteInstead)),
        },
        if let Some(offer) = of.offer {
            let stages = stages(state, whom);
            let posts = match offer.posts {
                1 => shape.say(plan::ONE_POST, []),
                n => shape.say(plan::N_POSTS, [Written::Whole.of(n.into())]),
            };
            let money = [Arg::Words(&posts), Arg::Words(&shape.sum(offer.cost)), Arg::Words(&shape.say(price(person, offer), []))];
            markup!(
                pen: "<ul class='brings'><li>{}</li>{}</ul>",
                tell(pen, &shape.say(msg::BOOKED, money)),
                for stage in stages {
                    let brings = brings(shape, state, person, offer, stage);
                    if !brings.is_empty() {
                        markup!(pen: "<li>{}</li>", brings);
                    }
                }
            );
        },
        if whom.planned.is_some() {
            markup!(
                pen: "<p class='chosen'><b>{}</b> {}</p>",
                shape.say(msg::WHY_CHOSEN, []),
                tell(pen, &reasons(state, shape, whom, of, report.as_ref()))
            );
        },
        if !note.is_empty() {
            markup!(pen: "<p class='noted' data-test='noted'>{}</p>", String::from(note));
        }
    );
}

fn says(report: &Report, shape: &Shape<'_>, act: &Act, year: u16) -> String {
    sentence(&View { shape: *shape, report, year, act, unfolded: &[], reopened: &[] })
}

/// What is wanted first, then the rest.
fn stages(state: &State, whom: &Whom) -> Vec<Stage> {
    let mut all = if whom.planned.is_some() { whom.stages() } else { wanted(state.goal) };
    let rest = Stage::ALL.into_iter().filter(|stage| !all.contains(stage)).collect::<Vec<_>>();
    all.extend(rest);
    all
}

/// Why they are on the page, in sentences that can be checked against it.
fn reasons(state: &State, shape: &Shape<'_>, whom: &Whom, of: &One<'_>, report: Option<&Report>) -> String {
    let mut said = Vec::new();
    if of.is_insisted {
        said.push(shape.say(msg::INSISTED, []));
    }
    if let Some((stage, place, all)) = of.rank {
        let (_, named) = outcome(stage, state.order.counting);
        let what = shape.say(named, [Arg::Words("")]);
        let what = Arg::Words(what.trim());
        said.push(match place {
            1 => shape.say(msg::MOST_FOR_MONEY, [what, Written::Whole.of(all as f64)]),
            _ => {
                shape.say(msg::PLACE_FOR_MONEY, [Written::Whole.of(place as f64), what, Written::Whole.of(all as f64)])
            }
        });
    }
    if of.person.assumptions.fit == Fit::TopicFound {
        said.push(shape.say(msg::FITS, [Arg::Words(&state.brand)]));
    }
    if let Some(standing) = report.and_then(|r| r.rates.iter().find_map(|rate| rate.standing.as_ref().ok())) {
        said.push(shape.say(msg::RESPONSE, [Arg::Label(words::grade(standing))]));
    }
    if whom.len() > 1 && of.person.is_small == Some(true) {
        said.push(label(Label::SuitsSmall).into());
    } else if of.person.is_small == Some(false) {
        said.push(label(Label::SuitsLarge).into());
    }
    if said.is_empty() {
        said.push(shape.say(msg::FITS_BUDGET, []));
    }
    said.join(" ")
}
