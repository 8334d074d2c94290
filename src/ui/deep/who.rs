//! "Is this a micro-influencer?": size, response and relationship, each with its evidence or "not told"; what follows, why,
//! and what would make it firmer; the index of relationship; and the boxes for the softer evidence.

use super::boxed::{Boxed, boxed};
use super::{Known, list};
use crate::evidence::Source;
use crate::evidence::habits::Habit;
use crate::evidence::tiers::SCHEMES;
use crate::report::{Answer, Ask, Dropped, Expertise, Ground, Index, Kind, Near, Part, Recognition, Response, Speaks};
use crate::stats::Interval;
use crate::text::Written::{Count, Percent, Whole, WholePercent};
use crate::text::{Arg, Msg, deep, digits, label};
use crate::ui::action::Beside;
use crate::ui::markup::{Pen, markup};
use crate::ui::soft;
use crate::ui::state::State;
use crate::ui::view::{View, cite, scheme_name, tell, tier_name};
use crate::ui::words;

/// The room.
pub fn who(pen: &mut Pen<'_>, view: &View<'_>, state: &State, known: &Known) {
    let r = &known.recognition;
    let shape = &view.shape;
    markup!(
        pen: "<p class='verdict' data-test='kind'>{}</p>{}<ul class='reasons'>{}</ul>{}\
              <div class='three'>{}{}{}</div>{}<div class='boxes'>{}{}</div>",
        tell(pen, &shape.say(verdict(r.kind), [])),
        if r.possible.len() > 1 {
            let names = list(shape, r.possible.iter().map(|kind| name(*kind)));
            why(pen, view, deep::POSSIBLE, [Arg::Words(&names)]);
        },
        for reason in &r.reasons {
            let (class, side) = match reason.speaks {
                Speaks::For => ("for", deep::SPEAKS_FOR),
                Speaks::Against => ("against", deep::SPEAKS_AGAINST),
            };
            markup!(
                pen: "<li class={}><span class='sr'>{}: </span>{}</li>",
                class,
                shape.say(side, []),
                ground(view, &reason.ground)
            );
        },
        {
            for near in &r.near {
                edge(pen, view, near);
            }
            if !r.ask.is_empty() {
                let asked = list(shape, r.ask.iter().map(|fact| ask(*fact)));
                why(pen, view, deep::WOULD_TELL, [Arg::Words(&asked)]);
            }
        },
        question(pen, view, deep::SIZE, &|pen| size(pen, view, r)),
        question(pen, view, deep::RESPONSE, &|pen| response(pen, view, r)),
        question(pen, view, deep::RELATIONSHIP, &|pen| relationship(pen, view, state, r)),
        index(pen, view, &r.index),
        boxed(pen, view, state, Boxed::of(Beside::Comments)),
        boxed(pen, view, state, Boxed::of(Beside::Diary))
    );
    rests_on(pen, view, r);
}

/// One of the three questions.
fn question(pen: &mut Pen<'_>, view: &View<'_>, name: Msg<0>, answer: &dyn Fn(&mut Pen<'_>)) {
    markup!(pen: "<section><h3>{}</h3>{}</section>", view.shape.say(name, []), answer(pen));
}

/// A line of an answer.
fn line<const N: usize>(pen: &mut Pen<'_>, view: &View<'_>, words: Msg<N>, args: [Arg<'_>; N]) {
    let words = view.shape.say(words, args);
    markup!(pen: "<span class='told'>{}</span>", tell(pen, &words));
}

/// A line that explains.
fn why<const N: usize>(pen: &mut Pen<'_>, view: &View<'_>, words: Msg<N>, args: [Arg<'_>; N]) {
    crate::ui::view::why(pen, &view.shape.say(words, args));
}

const fn verdict(kind: Kind) -> Msg<0> {
    match kind {
        Kind::CelebrityOrPublicFigure => deep::KIND_CELEBRITY,
        Kind::MajorInfluencer => deep::KIND_MAJOR,
        Kind::MicroInfluencer => deep::KIND_MICRO,
        Kind::EverydayCreator => deep::KIND_EVERYDAY,
        Kind::CannotTell => deep::KIND_UNKNOWN,
    }
}

const fn name(kind: Kind) -> Msg<0> {
    match kind {
        Kind::CelebrityOrPublicFigure => deep::NAME_CELEBRITY,
        Kind::MajorInfluencer => deep::NAME_MAJOR,
        Kind::MicroInfluencer => deep::NAME_MICRO,
        Kind::EverydayCreator | Kind::CannotTell => deep::NAME_EVERYDAY,
    }
}

const fn ask(fact: Ask) -> Msg<0> {
    match fact {
        Ask::Followers => deep::ASK_FOLLOWERS,
        Ask::Platform => deep::ASK_PLATFORM,
        Ask::LikesAndComments => deep::ASK_LIKES,
        Ask::Views => deep::ASK_VIEWS,
        Ask::Comments => deep::ASK_COMMENTS,
        Ask::Topics => deep::ASK_TOPICS,
    }
}

/// A share as so many of a hundred.
fn hundred(share: f64) -> Arg<'static> {
    Whole.of(share * 100.0)
}

fn ground(view: &View<'_>, ground: &Ground) -> String {
    let shape = &view.shape;
    match *ground {
        Ground::Followers { followers, from, to } => {
            let args = [followers, from, to.unwrap_or_default()].map(|x| Whole.of(x));
            let words = match to {
                None => deep::BY_FOLLOWERS_FROM,
                Some(_) if from <= 0.0 => deep::BY_FOLLOWERS_TO,
                Some(_) => deep::BY_FOLLOWERS,
            };
            shape.say(words, args)
        }
        Ground::FollowersNotTold => shape.say(deep::BY_NO_FOLLOWERS, []),
        Ground::Standing { base, percentile, .. } => {
            shape.say(deep::BY_STANDING, [Arg::Label(words::base(base)), hundred(percentile)])
        }
        Ground::NotGraded(why) => shape.say(deep::BY_NO_STANDING, [Arg::Words(label(words::no_standing(why)))]),
        Ground::ResponseNotTold => shape.say(deep::BY_NO_RESPONSE, []),
        Ground::Index { value, good } => shape.say(deep::BY_INDEX, [Whole.of(value), Whole.of(good)]),
        Ground::NoIndex => shape.say(deep::BY_NO_INDEX, []),
        Ground::Expertise(topics) => {
            shape.say(deep::BY_TOPICS, [Whole.of(topics.found.into()), Whole.of(topics.of.into())])
        }
        Ground::ExpertiseNotFound(_) => shape.say(deep::BY_NO_TOPICS, []),
        Ground::ExpertiseNotTold => shape.say(deep::BY_TOPICS_UNTOLD, []),
        Ground::OftenSponsored { share, usual } => {
            shape.say(deep::BY_ADS, [WholePercent.of(share), WholePercent.of(usual)])
        }
    }
}

fn edge(pen: &mut Pen<'_>, view: &View<'_>, near: &Near) {
    match *near {
        Near::Followers { followers, edge } => {
            why(pen, view, deep::NEAR_FOLLOWERS, [Whole.of(followers), Whole.of(edge)]);
        }
        Near::Standing { percentile: p, edge } => {
            why(pen, view, deep::NEAR_STANDING, [hundred(p.low()), hundred(p.high()), hundred(edge)]);
        }
        Near::Index { value, edge } => {
            why(pen, view, deep::NEAR_INDEX, [value.low(), value.high(), edge].map(|x| Whole.of(x)));
        }
    }
}

fn size(pen: &mut Pen<'_>, view: &View<'_>, r: &Recognition) {
    let Answer::Told(size) = &r.size else { return line(pen, view, deep::SIZE_NOT_TOLD, []) };
    let tier = Arg::Label(tier_name(size.chosen.tier.name));
    let scheme = Arg::Words(scheme_name(size.chosen.scheme));
    line(pen, view, deep::SIZE_IS, [Whole.of(size.followers), tier, scheme]);
    for (name, count) in &size.names {
        let of = Whole.of(SCHEMES.len() as f64);
        line(pen, view, deep::SIZE_NAMES, [Whole.of(*count as f64), of, Arg::Label(tier_name(*name))]);
    }
}

fn response(pen: &mut Pen<'_>, view: &View<'_>, r: &Recognition) {
    let Answer::Told(response) = &r.response else { return line(pen, view, deep::RESPONSE_NOT_TOLD, []) };
    match &response.standing {
        Some((_, Ok(standing))) => {
            let p = standing.percentile;
            line(pen, view, deep::PLACE, [p.mid(), p.low(), p.high()].map(hundred));
        }
        Some((_, Err(why))) => {
            line(pen, view, deep::BY_NO_STANDING, [Arg::Words(label(words::no_standing(*why)))]);
        }
        None => {}
    }
    beyond(pen, view, response);
    if let Some(spread) = response.spread {
        let times = |sd: f64| Count.of(libm::exp(sd));
        line(pen, view, deep::STEADY, [Whole.of(spread.posts.into()), times(spread.own), times(spread.usual)]);
        let best = [WholePercent.of(spread.best), Count.of(spread.times), Count.of(spread.usual_times)];
        line(pen, view, deep::BEST, best);
    }
}

/// What comes beyond a like.
fn beyond(pen: &mut Pen<'_>, view: &View<'_>, response: &Response) {
    let told = [
        (response.comments, deep::COMMENTS_PER, deep::COMMENTS_PER_ALONE),
        (response.saves, deep::SAVES_PER, deep::SAVES_PER_ALONE),
        (response.shares, deep::SHARES_PER, deep::SHARES_PER_ALONE),
    ];
    for (beside, with, alone) in told {
        let Some(beside) = beside else { continue };
        let value = Count.of(beside.told.value * 100.0);
        match beside.usual {
            Some(usual) => line(pen, view, with, [value, Count.of(usual.mid * 100.0)]),
            None => line(pen, view, alone, [value, Arg::Words("")]),
        }
    }
}

fn relationship(pen: &mut Pen<'_>, view: &View<'_>, state: &State, r: &Recognition) {
    let Answer::Told(told) = &r.relationship else { return line(pen, view, deep::RELATIONSHIP_NOT_TOLD, []) };
    if let Some(share) = told.replies {
        line(pen, view, deep::REPLIES, [share.mid(), share.low(), share.high()].map(|x| WholePercent.of(x)));
    }
    if let Some((rhythm, usual)) = told.cadence {
        let per_week = Count.of(rhythm.per_week());
        match usual {
            Some(usual) => line(pen, view, deep::CADENCE, [per_week, Count.of(usual.mid)]),
            None => line(pen, view, deep::CADENCE_ALONE, [per_week, Arg::Words("")]),
        }
        line(pen, view, deep::PAUSE, [Whole.of(rhythm.longest_pause.into())]);
        // Luck of single posts makes most of it: never without its range.
        if let Some(growth) = soft::posts(state).growth {
            line(pen, view, deep::GROWTH, [growth.mid, growth.low, growth.high].map(|x| Percent.of(x)));
        }
    }
    if let Some((share, usual)) = told.sponsored {
        line(pen, view, deep::ADS, [WholePercent.of(share.mid()), WholePercent.of(usual.mid)]);
    }
    if let Some(expertise) = told.expertise {
        let topics = expertise.topics();
        let words = match expertise {
            Expertise::Shown(_) => deep::EXPERT_SHOWN,
            Expertise::Named(_) => deep::EXPERT_NAMED,
            Expertise::NotFound(_) => deep::EXPERT_NOT,
        };
        line(pen, view, words, [Whole.of(topics.captions.into()), Whole.of(topics.captions_of.into())]);
    }
}

const fn part(part: Part) -> Msg<0> {
    match part {
        Part::Replies => deep::PART_REPLIES,
        Part::Comments => deep::PART_COMMENTS,
        Part::SavesAndShares => deep::PART_SAVES,
        Part::Steadiness => deep::PART_STEADY,
        Part::Cadence => deep::PART_CADENCE,
    }
}

const fn dropped(why: Dropped) -> Msg<0> {
    match why {
        Dropped::NotTold => deep::DROP_NOT_TOLD,
        Dropped::Hidden => deep::DROP_HIDDEN,
        Dropped::NoReference => deep::DROP_NO_REFERENCE,
        Dropped::FewPosts => deep::DROP_FEW,
    }
}

fn index(pen: &mut Pen<'_>, view: &View<'_>, index: &Index) {
    let shape = &view.shape;
    markup!(
        pen: "<div class='index' data-test='index'><h3>{}</h3>{}<ul class='parts'>{}{}</ul><p class='why'>{}</p></div>",
        shape.say(deep::INDEX, []),
        match index.value {
            Some(value) => {
                let words = shape.say(deep::INDEX_IS, [value.mid(), value.low(), value.high()].map(|x| Whole.of(x)));
                meter(pen, value, &words);
                markup!(pen: "<p>{}</p>", tell(pen, &words));
            }
            None => why(pen, view, deep::INDEX_NONE, []),
        },
        for known in &index.parts {
            let name = shape.say(part(known.part), []);
            let args = [Arg::Words(&name), Whole.of(known.points.mid()), WholePercent.of(known.weight)];
            markup!(pen: "<li>{}</li>", shape.say(deep::INDEX_PART, args));
        },
        for (of, why) in &index.missing {
            let (name, why) = (shape.say(part(*of), []), shape.say(dropped(*why), []));
            let words = shape.say(deep::INDEX_DROPPED, [Arg::Words(&name), Arg::Words(&why)]);
            markup!(pen: "<li class='none'>{}</li>", words);
        },
        shape.say(deep::INDEX_OURS, [])
    );
}

/// A bar from 0 to 100.
pub fn meter(pen: &mut Pen<'_>, of: Interval, words: &str) {
    let percent = |x: f64| digits(libm::round(x.clamp(0.0, 100.0)) as i64) + "%";
    let plain: String = words.chars().filter(|c| *c != '*').collect();
    markup!(
        pen: "<svg class='meter' role='img' aria-label={} width='100%' height='20'>\
              <rect class='b0' x='0' y='8' width='100%' height='4' rx='2'/>\
              <rect class='b1' x={} y='4' width={} height='12' rx='6'/>\
              <rect class='b2' x={} y='2' width='3' height='16' rx='1.5'/></svg>",
        plain,
        percent(of.low()),
        percent(of.high() - of.low()),
        percent(of.mid())
    );
}

/// Who says what is usual.
fn rests_on(pen: &mut Pen<'_>, view: &View<'_>, r: &Recognition) {
    let mut habits: Vec<&'static Habit> = Vec::new();
    if let Answer::Told(response) = &r.response {
        let beside = [response.comments, response.saves, response.shares];
        habits.extend(beside.into_iter().flatten().filter_map(|beside| beside.usual));
    }
    if let Answer::Told(told) = &r.relationship {
        habits.extend(told.cadence.and_then(|(_, usual)| usual));
        habits.extend(told.sponsored.map(|(_, usual)| usual));
    }
    cited(pen, view, &habits);
}

/// The sources of these, each once.
pub fn cited(pen: &mut Pen<'_>, view: &View<'_>, habits: &[&'static Habit]) {
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in habits.iter().flat_map(|habit| habit.basis.sources) {
        if !sources.iter().any(|known| core::ptr::eq(*known, *source)) {
            sources.push(*source);
        }
    }
    if !sources.is_empty() {
        markup!(
            pen: "<p class='why'>{}{}.</p>",
            view.shape.say(deep::RESTS_ON, []),
            for (i, source) in sources.iter().enumerate() {
                markup!(pen: "{}{}", if i > 0 { "; " } else { "" }, cite(pen, source));
            }
        );
    }
}
