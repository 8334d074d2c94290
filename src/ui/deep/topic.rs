//! "Do people here care about your topic?": what the brand stands for, what the creator writes, which words matched, and what
//! follows for the share of the audience that cares.

use super::boxed::{Boxed, boxed};
use crate::model::{Fit, Knob};
use crate::paste::topic::{Found, Topics, topics};
use crate::text::Written::{Count, Whole, WholePercent};
use crate::text::{Arg, Msg, deep};
use crate::ui::action::{Action, Beside, Setting};
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::soft;
use crate::ui::state::State;
use crate::ui::view::{View, tell, why};

/// The room.
pub fn topic(pen: &mut Pen<'_>, view: &View<'_>, state: &State, nodes: &Nodes) {
    let shape = &view.shape;
    let found = soft::found(state);
    markup!(
        pen: "<p class='why'>{}</p><div class='boxes'><div class='boxed'><label for='cl-brand'>{}</label>\
              <input id='cl-brand' ref={} type='text' class='wide' data-test='brand' autocomplete='off' placeholder={} oninput={}/>\
              <div class='read' data-test='topics'>{}</div></div>{}</div>",
        shape.say(deep::TOPIC_INTRO, []),
        shape.say(deep::BRAND, []),
        &nodes.fields.node("cl-brand".into(), String::from(&*state.brand)),
        shape.say(deep::BRAND_HINT, []),
        Hears::Brand,
        if let Some(found) = &found {
            told(pen, view, state, found);
        },
        boxed(pen, view, state, Boxed::of(Beside::Words))
    );
}

fn say<const N: usize>(pen: &mut Pen<'_>, view: &View<'_>, words: Msg<N>, args: [Arg<'_>; N]) {
    why(pen, &view.shape.say(words, args));
}

/// What was found, and what follows.
fn told(pen: &mut Pen<'_>, view: &View<'_>, state: &State, found: &Found) {
    let shape = &view.shape;
    let brand = topics(&state.brand);
    let seen = found.matches.iter().fold(0_u64, |seen, m| seen | 1 << m.topic.min(63));
    for (words, wanted) in [(deep::TOPIC_FOUND, true), (deep::TOPIC_MISSING, false)] {
        let names = named(&brand, &state.brand, |topic| (seen >> topic.min(63) & 1 == 1) == wanted);
        if !names.is_empty() {
            let words = shape.say(words, [Arg::Words(&names)]);
            markup!(pen: "<p>{}</p>", tell(pen, &words));
        }
    }
    if let Some(topics) = state.soft.topics.filter(|topics| topics.captions_of > 0) {
        say(pen, view, deep::TOPIC_CAPTIONS, [Whole.of(topics.captions.into()), Whole.of(topics.captions_of.into())]);
    }
    let chosen = state.assumptions.fit != Fit::NotTold || state.assumptions.fit_share.is_some();
    let fit = soft::fits(&state.soft);
    say(pen, view, if chosen { deep::FIT_CHOSEN } else { follows(fit) }, []);
    if fit == Fit::OffTopic && !chosen {
        markup!(
            pen: "<div class='tools'><button type='button' class='ghost' data-test='off-topic' onclick={}>{}</button></div>",
            Hears::Click(Action::Set(Setting::Fit(Fit::OffTopic))),
            shape.say(deep::FIT_OFF_YES, [])
        );
    }
    if let Some(share) = view.report.assumed(Knob::Fit).value {
        say(pen, view, deep::FIT_SHARE, [share.mid(), share.low(), share.high()].map(|x| WholePercent.of(x)));
    }
    if let Ok(relevant) = &view.report.results.relevant {
        let range = shape.range(relevant.interval, Count);
        say(pen, view, deep::RELEVANT, [Count.of(relevant.interval.mid()), Arg::Words(&range)]);
    }
    if brand.left_out > 0 {
        say(pen, view, deep::TOPICS_LEFT, [Whole.of(brand.left_out.into())]);
    }
    if found.beyond {
        say(pen, view, deep::TEXT_BEYOND, []);
    }
    marked(pen, view, state.beside(Beside::Words), found);
}

const fn follows(fit: Fit) -> Msg<0> {
    match fit {
        Fit::TopicFound => deep::FIT_FOUND,
        Fit::OffTopic => deep::FIT_OFF,
        Fit::NotTold => deep::FIT_OPEN,
    }
}

/// Topics as typed, of those that are wanted.
fn named(brand: &Topics, typed: &str, wanted: impl Fn(usize) -> bool) -> String {
    let mut names = String::new();
    for (i, topic) in brand.list.iter().enumerate() {
        if wanted(i) {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(topic.span.of(typed).unwrap_or_default());
        }
    }
    names
}

/// The text with the words that matched.
fn marked(pen: &mut Pen<'_>, view: &View<'_>, text: &str, found: &Found) {
    if found.matches.is_empty() {
        return;
    }
    let plain = |pen: &mut Pen<'_>, text: &str| markup!(pen: "{}", text.to_owned());
    markup!(
        pen: "<div class='paste marked' data-test='matches' role='region' tabindex='0' aria-label={}>{}</div><p class='why'>{}</p>",
        view.shape.say(deep::TOPIC_MARKS, []),
        {
            let mut at = 0;
            for m in &found.matches {
                let (start, end) = (m.span.start as usize, m.span.end as usize);
                // Matches of two topics may lie in each other.
                if let (true, Some(before), Some(inside)) = (start >= at, text.get(at..start), text.get(start..end)) {
                    plain(pen, before);
                    markup!(pen: "<mark>{}</mark>", inside.to_owned());
                    at = end;
                }
            }
            plain(pen, text.get(at..).unwrap_or_default());
        },
        view.shape.say(deep::TOPIC_WHERE, [])
    );
}
