//! What the sender sets: words, colours, font, logo, notes; and the ways out: as its reader sees it, a link, a printer.

use super::whom::Whom;
use super::{Change, Colour, Reader, Wording};
use crate::share::{Font, MOST_LOGO, MOST_TEXT, is_drawing};
use crate::text::{Arg, Msg, Written, digits, pitch as msg};
use crate::ui::action::Action;
use crate::ui::hears::{Act, Choice, Hears};
use crate::ui::linked::{Change as Linked, Much};
use crate::ui::markup::{Pen, markup};
use crate::ui::page::Nodes;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::view::why;
use yew::Html;

/// The card.
pub(super) fn maker(state: &State, act: &Act, nodes: &Nodes, whom: &Whom) -> Html {
    let shape = &Shape::default();
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c12 maker screen' part='card maker' data-test='pitch-maker' aria-labelledby='cl-maker'>\
              <h2 id='cl-maker' tabindex='-1' ref={}>{}</h2>{}<div class='blanks'>{}{}{}</div><div class='blanks looks'>{}{}{}{}</div>{}{}{}</section>",
        &nodes.maker,
        shape.say(msg::MAKER, []),
        why(pen, &shape.say(msg::ABOUT, [])),
        wording(pen, state, shape, nodes, Wording::Title, (msg::F_TITLE, msg::F_TITLE_SMALL)),
        wording(pen, state, shape, nodes, Wording::For, (msg::F_FOR, msg::F_FOR_SMALL)),
        wording(pen, state, shape, nodes, Wording::By, (msg::F_BY, msg::F_BY_SMALL)),
        colour(pen, state, shape, nodes, Colour::Accent, (msg::F_ACCENT, msg::F_ACCENT_SMALL)),
        colour(pen, state, shape, nodes, Colour::Cover, (msg::F_COVER, msg::F_COVER_SMALL)),
        font(pen, state, shape),
        logo(pen, state, shape),
        notes(pen, state, shape, nodes, whom),
        signed(pen, state, shape),
        ways(pen, shape)
    );
    pen.done()
}

fn wording(
    pen: &mut Pen<'_>,
    state: &State,
    shape: &Shape<'_>,
    nodes: &Nodes,
    of: Wording,
    (name, small): (Msg<0>, Msg<0>),
) {
    let id = ["cl-", of.key()].concat();
    markup!(
        pen: "<div class='knob' data-test={}><label for={}>{}</label><span class='in'><input id={} ref={} type='text' class='wide' maxlength={} \
              autocomplete='off' oninput={}/></span><small>{}</small></div>",
        of.key(),
        id.clone(),
        shape.say(name, []),
        id.clone(),
        &nodes.fields.node(id, of.of(&state.pitch).as_str().into()),
        digits(MOST_TEXT as i64),
        Hears::Wording(of),
        shape.say(small, [])
    );
}

fn colour(
    pen: &mut Pen<'_>,
    state: &State,
    shape: &Shape<'_>,
    nodes: &Nodes,
    of: Colour,
    (name, small): (Msg<0>, Msg<0>),
) {
    let id = ["cl-", of.key()].concat();
    let chosen = of.of(&state.pitch);
    // Without a choice it stands on what is used.
    let shown = chosen.unwrap_or(match of {
        Colour::Accent => 0x0b_6b_62,
        Colour::Cover => 0xff_ff_ff,
    });
    markup!(
        pen: "<div class='knob' data-test={}><label for={}>{}</label><span class='in'><input id={} ref={} type='color' oninput={}/>{}</span><small>{}</small></div>",
        of.key(),
        id.clone(),
        shape.say(name, []),
        id.clone(),
        &nodes.fields.node(id, told(shown)),
        Hears::Colour(of),
        if chosen.is_some() {
            markup!(
                pen: " <button type='button' class='link' aria-label={} onclick={}>{}</button>",
                [shape.say(msg::OURS, []), ": ".into(), shape.say(name, [])].concat(),
                Hears::Click(Action::Pitch(Change::Colour(of, None))),
                shape.say(msg::OURS, [])
            );
        },
        shape.say(small, [])
    );
}

/// `#rrggbb`.
fn told(colour: u32) -> String {
    let digit = |shift: u32| char::from_digit(colour >> shift & 15, 16);
    core::iter::once('#').chain([20, 16, 12, 8, 4, 0].into_iter().filter_map(digit)).collect()
}

/// The colour that a field tells, `#rrggbb`.
#[inline(never)] // A door.
pub fn colour_of(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok()
}

fn font(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>) {
    markup!(
        pen: "<div class='knob' data-test='pitch-font'><label for='cl-pitch-font'>{}</label><span class='in'>\
              <select id='cl-pitch-font' onchange={}>{}</select></span><small>{}</small></div>",
        shape.say(msg::F_FONT, []),
        Hears::Choice(Choice::Font),
        for font in Font::ALL {
            let name = match font {
                Font::Own => msg::FONT_OWN,
                Font::Serif => msg::FONT_SERIF,
                Font::Sans => msg::FONT_SANS,
                Font::Round => msg::FONT_ROUND,
                Font::Mono => msg::FONT_MONO,
            };
            let chosen = (font == state.pitch.font).then_some("selected");
            markup!(pen: "<option key={} selected={}>{}</option>", chosen, chosen, shape.say(name, []));
        },
        shape.say(msg::F_FONT_SMALL, [])
    );
}

fn logo(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>) {
    let logo = &state.pitch.logo;
    let about = match () {
        () if state.logo_refused => shape.say(msg::LOGO_REFUSED, []),
        () if logo.is_empty() => shape.say(msg::F_LOGO_SMALL, [Written::Count.of(MOST_LOGO as f64 / 1024.0)]),
        () if is_drawing(logo) => shape.say(msg::LOGO_TRAVELS, []),
        () => shape.say(msg::LOGO_STAYS, []),
    };
    markup!(
        pen: "<div class='knob' data-test='pitch-logo'><span>{}</span><span class='in'><label class='file'>{}<input type='file' class='over' \
              data-kind='logo' accept='image/svg+xml,image/png,image/jpeg,image/webp,image/gif'/></label>{}</span><small class={}>{}</small></div>",
        shape.say(msg::F_LOGO, []),
        shape.say(msg::CHOOSE, []),
        if !logo.is_empty() {
            markup!(
                pen: " <button type='button' class='link' data-test='no-logo' onclick={}>{}</button>",
                Hears::Click(Action::Pitch(Change::Logo("".into()))),
                shape.say(msg::NO_LOGO, [])
            );
        },
        if state.logo_refused { "bad" } else { "" },
        about
    );
}

fn notes(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, nodes: &Nodes, whom: &Whom) {
    markup!(
        pen: "<h3>{}</h3><div class='blanks notes-on'>{}</div>",
        shape.say(msg::NOTES, [Written::Whole.of(MOST_TEXT as f64)]),
        for one in whom.all(state) {
            let (place, name) = (one.person.place, &one.person.name);
            let id = ["cl-note-", &digits(place.0 as i64), "-", &digits(place.1 as i64)].concat();
            markup!(
                pen: "<div key={} class='knob' data-test='pitch-note'><label for={}>{}</label><span class='in'>\
                      <input id={} ref={} type='text' class='wide' maxlength={} autocomplete='off' oninput={}/></span></div>",
                id.clone(),
                id.clone(),
                shape.say(msg::NOTE_ON, [Arg::Words(name)]),
                id.clone(),
                &nodes.fields.node(id, state.note(place).into()),
                digits(MOST_TEXT as i64),
                Hears::Noted(place)
            );
        }
    );
}

fn signed(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>) {
    let is_signed = !state.pitch.is_unsigned;
    markup!(
        pen: "<p class='tools'><button type='button' class='chip' data-test='pitch-signed' aria-pressed={} onclick={}>{}</button></p>",
        if is_signed { "true" } else { "false" },
        Hears::Click(Action::Pitch(Change::Signed(!is_signed))),
        shape.say(msg::NAME_THE_TOOL, [])
    );
}

fn ways(pen: &mut Pen<'_>, shape: &Shape<'_>) {
    let ways = [
        ("pitch-show", "primary", Action::Pitch(Change::Show(Some(Reader::Own))), msg::SHOW),
        ("pitch-link", "ghost", Action::Linked(Linked::Copy(Much::Pitch)), msg::COPY),
        ("pitch-print", "ghost", Action::Pitch(Change::Print), msg::PRINT),
    ];
    markup!(
        pen: "<div class='tools'>{}</div>{}",
        for (key, class, action, words) in ways {
            markup!(
                pen: "<button type='button' class={} data-test={} onclick={}>{}</button>",
                class,
                key,
                Hears::Click(action),
                shape.say(words, [])
            );
        },
        why(pen, &shape.say(msg::PRINT_SMALL, []))
    );
}
