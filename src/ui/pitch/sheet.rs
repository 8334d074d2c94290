//! The page itself, as its reader sees it and a printer prints it.

use super::one::one;
use super::rests::rests;
use super::whom::Whom;
use super::{Change, Reader};
use crate::share::{Font, is_drawing};
use crate::text::{Arg, Plain, Written, export, pitch as msg, plan};
use crate::ui::action::Action;
use crate::ui::hears::{Act, Hears};
use crate::ui::markup::{Pen, markup};
use crate::ui::page::{Nodes, judged};
use crate::ui::plan::{self as planning, wanted};
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::{tell, why};
use yew::Html;

/// The page.
pub(super) fn sheet(state: &State, act: &Act, nodes: &Nodes, whom: &Whom, year: u16) -> Html {
    let shape = &Shape::new(&Plain, state.assumptions.currency);
    let mut rows = Vec::new();
    let first = whom.all(state).find_map(|one| Some((one.person.profile.as_ref()?, &one.person.assumptions)));
    let report = first.map(|(profile, assumed)| judged(state, profile, assumed, year));
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<article class={} part='pitch' data-test='pitch'>{}<div class='body'><section class='lead'>{}</section>\
              <section class='ones'><h2>{}</h2>{}{}</section>{}</div>{}</article>",
        set_in(state.pitch.font),
        cover(pen, state, shape, nodes, whom),
        lead(pen, state, shape, whom),
        shape.say(if whom.planned.is_some() { msg::THE_CHOICE } else { msg::THE_CREATORS }, []),
        for of in whom.all(state) {
            one(pen, state, whom, &of, act, year, &mut rows);
        },
        if whom.more > 0 {
            let all = (whom.len() + whom.more) as f64;
            why(pen, &shape.say(export::FIRST_OF, [whom.len() as f64, all].map(|n| Written::Whole.of(n))));
        },
        rests(pen, state, shape, report.as_ref(), &rows, year),
        foot(pen, state, shape)
    );
    pen.done()
}

fn set_in(font: Font) -> &'static str {
    match font {
        Font::Own => "pitch",
        Font::Serif => "pitch serif",
        Font::Sans => "pitch sans",
        Font::Round => "pitch round",
        Font::Mono => "pitch mono",
    }
}

fn cover(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes, whom: &Whom) {
    let pitch = &state.pitch;
    let title = match pitch.title.as_str() {
        "" => title(shape, whom),
        own => own.into(),
    };
    let line =
        |words: crate::text::Msg<1>, told: &str| (!told.is_empty()).then(|| shape.say(words, [Arg::Words(told)]));
    let [prepared_for, prepared_by] =
        [line(msg::PREPARED_FOR, pitch.prepared_for.as_str()), line(msg::PREPARED_BY, pitch.prepared_by.as_str())];
    markup!(
        pen: "<header class={}>{}{}<p class='by'>{}{}</p></header>",
        if pitch.cover.is_some() { "cover on" } else { "cover" },
        if let Some(address) = address(&pitch.logo) {
            // Where pictures are refused the name stands in its place.
            markup!(pen: "<img class='logo' src={} alt={}/>", address, pitch.prepared_by.as_str().to_owned());
        },
        if state.reader().is_some() {
            markup!(pen: "<h1 class='title' tabindex='-1' ref={}>{}</h1>", &nodes.maker, title);
        } else {
            markup!(pen: "<h2 class='title'>{}</h2>", title);
        },
        prepared_for.map(|words| markup!("<span>{}</span> ", words)),
        prepared_by.map(|words| markup!("<span>{}</span>", words))
    );
}

/// Where no headline was written.
fn title(shape: &Shape<'_>, whom: &Whom) -> String {
    match whom.only() {
        Some(name) => shape.say(export::ONE, [Arg::Words(name)]),
        None => {
            let words = if whom.planned.is_some() { msg::TITLE_PLAN } else { msg::TITLE_ALL };
            shape.say(words, [Written::Whole.of(whom.len() as f64)])
        }
    }
}

/// The logo as an address that brings its own content.
fn address(logo: &str) -> Option<String> {
    if logo.is_empty() || !is_drawing(logo) {
        return (!logo.is_empty()).then(|| logo.into());
    }
    let mut out = String::from("data:image/svg+xml,");
    for byte in logo.bytes() {
        if byte.is_ascii_alphanumeric() || b" -_.=/:'".contains(&byte) {
            out.push(byte.into());
        } else {
            let hex = |half: u8| char::from_digit(half.into(), 16);
            out.push('%');
            out.extend([hex(byte >> 4), hex(byte & 15)].into_iter().flatten());
        }
    }
    Some(out)
}

fn lead(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, whom: &Whom) {
    let (Some(planned), Some(choice)) = (&whom.planned, whom.choice()) else {
        let words = shape.say(msg::LEAD_ALL, [Written::Whole.of(whom.len() as f64)]);
        let words = if whom.len() == 1 { shape.say(msg::LEAD_ONE, []) } else { words };
        return markup!(pen: "<p class='verdict'>{}</p>", tell(pen, &words));
    };
    markup!(
        pen: "<p class='verdict' data-test='lead'>{}</p>{}{}",
        tell(pen, &planning::sentence(state, shape, planned, choice)),
        {
            let stages: Vec<String> = wanted(planned.want.weights)
                .into_iter()
                .map(|stage| shape.say(crate::ui::deep::stage_names(stage).0, []))
                .collect();
            let money = shape.sum(choice.cost + choice.left);
            why(pen, &shape.say(msg::GOAL, [Arg::Words(&stages.join(", ")), Arg::Words(&money)]));
        },
        if let Some(totals) = planned.findings.totals() {
            markup!(
                pen: "<h2>{}</h2>{}",
                shape.say(plan::TOGETHER, []),
                planning::totalled(pen, state, shape, planned, totals)
            );
        }
    );
}

fn foot(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>) {
    let is_signed = !state.pitch.is_unsigned;
    let leads_back = match state.presented {
        _ if state.is_host_pitch => false,
        None => false,
        Some(Reader::Own) => true,
        // Whoever is shown an unsigned page is not led elsewhere.
        Some(Reader::Guest) => is_signed,
    };
    if !is_signed && !leads_back {
        return;
    }
    markup!(
        pen: "<footer class='foot'>{}{}</footer>",
        if is_signed {
            markup!(pen: "<span data-test='signed'>{}</span> ", shape.say(msg::SIGNED, []));
        },
        if leads_back {
            let words = if state.presented == Some(Reader::Own) { msg::BACK } else { msg::OPEN };
            markup!(
                pen: "<button type='button' class='link screen' data-test='pitch-back' onclick={}>{}</button>",
                Hears::Click(Action::Pitch(Change::Show(None))),
                shape.say(words, [])
            );
        }
    );
}
