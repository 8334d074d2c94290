//! The desk at which a link is made: what goes into it and how long it is, what stays here, and what the browser said to
//! copying it.
//!
//! Knows which of the three links was asked for. Refuses to copy unasked, and to put a link anywhere but on the clipboard:
//! where that is not allowed, it stands there, selected.

use super::super::action::Action;
use super::super::hears::{Act, Hears};
use super::super::markup::{Pen, markup};
use super::super::page::Nodes;
use super::super::ports::Browser;
use super::super::shape::Shape;
use super::super::state::State;
use super::super::view::tell;
use super::notice::{capital, people};
use super::{Left, Much, token};
use crate::share::{self, MOST_CREATORS, MOST_POSTS, MOST_WRITTEN, Unfit};
use crate::text::{Arg, Msg, Written, linked as msg};
use web_sys::HtmlInputElement;
use yew::Html;

/// What a person does about links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A link is wanted, or not any more.
    Desk(bool),
    /// This one is to be copied.
    Copy(Much),
    /// The host page asks for this one.
    Tell(Much),
    /// What the browser said to that.
    Copied(Much, Copied),
    /// What was said of a link that was opened was read.
    Read,
}

/// What the browser said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is on the clipboard.
    Done,
    /// It is not.
    Refused,
}

/// A link is being made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// What was copied last, while the page stands as it did.
    pub copied: Option<(Much, Copied)>,
}

impl Sharing {
    /// Whether the link stands there, since it could not be copied.
    pub fn is_refused(self) -> bool {
        matches!(self.copied, Some((_, Copied::Refused)))
    }
}

impl State {
    /// After that.
    pub(in super::super) fn share(&mut self, change: Change) {
        match change {
            Change::Desk(is_open) => self.sharing = is_open.then(Sharing::default),
            Change::Copy(_) => self.sharing = Some(Sharing::default()),
            Change::Copied(much, copied) => {
                self.sharing = self.sharing.map(|_| Sharing { copied: Some((much, copied)) });
            }
            Change::Read => self.followed = None,
            Change::Tell(_) => {}
        }
    }
}

/// Beside our page, where the lines for an embed are made.
fn maker(home: &str) -> String {
    let folder = home.rfind('/').and_then(|at| home.get(..=at)).unwrap_or_default();
    [folder, "maker.html"].concat()
}

/// The whole link: it opens our page, wherever it was made.
pub fn link(home: &str, token: &str) -> String {
    [home, "#", &share::fragment(token)].concat()
}

/// Puts a link on the clipboard, and tells what came of it.
#[inline(never)] // A door.
pub fn copy(browser: &Browser, state: &State, much: Much, act: Act) {
    let link = tell_host(browser, state, much);
    if let Some(link) = link {
        let told = move |done: bool| {
            let copied = if done { Copied::Done } else { Copied::Refused };
            act.emit(Action::Linked(Change::Copied(much, copied)));
        };
        browser.0.give(None, &link, Box::new(told));
    }
}

/// Tells the host page of a link that it asks for, or that a person copies.
#[inline(never)] // A door.
pub fn tell_host(browser: &Browser, state: &State, much: Much) -> Option<String> {
    let token = token(state, much).ok().filter(|_| state.is_shareable() || much == Much::Settings);
    let link = token.map(|(token, _)| link(&browser.0.home(), &token));
    browser.0.share(much.key(), link.as_deref());
    link
}

/// Selects the link that could not be copied.
#[inline(never)] // A door.
pub fn begin(browser: &Browser, nodes: &Nodes) {
    browser.0.focus(&nodes.link);
    if let Some(field) = nodes.link.cast::<HtmlInputElement>() {
        field.select();
    }
}

/// The desk.
#[inline(never)] // A door.
pub fn desk(state: &State, sharing: Sharing, act: &Act, nodes: &Nodes) -> Html {
    let shape = Shape::default();
    let plain = |words: Msg<0>| shape.say(words, []);
    let refused = sharing.copied.filter(|_| sharing.is_refused()).and_then(|(much, _)| token(state, much).ok());
    let left = token(state, Much::All).map(|(_, left)| left).unwrap_or_default();
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card linking' aria-labelledby='cl-link' data-test='link'><h2 id='cl-link'>{}</h2>\
              <p class='why'>{}</p><ul>{}</ul>{}<p role='status' data-test='copied'>{}</p>{}\
              <div class='tools'><button type='button' class='ghost' data-test='link-close' onclick={}>{}</button>{}</div></section>",
        plain(msg::TITLE),
        plain(msg::ABOUT),
        for much in Much::ALL {
            way(pen, state, &shape, much, nodes);
        },
        if !left.is_nothing() {
            markup!(pen: "<p class='why' data-test='stays'>{}</p>", stays(&shape, left));
        },
        sharing.copied.map(|(_, copied)| plain(match copied {
            Copied::Done => msg::COPIED,
            Copied::Refused => msg::NOT_COPIED,
        })),
        if let Some((token, _)) = refused {
            markup!(
                pen: "<input ref={} type='text' readonly='' data-test='the-link' aria-label={} value={}/>",
                &nodes.link,
                plain(msg::THE_LINK),
                link(&nodes.home, &token)
            );
        },
        Hears::Click(Action::Linked(Change::Desk(false))),
        plain(msg::CLOSE),
        if let Ok((token, _)) = token(state, Much::All) {
            markup!(
                pen: " <a href={} target='_blank' rel='noopener' data-test='to-maker'>{}</a>",
                link(&maker(&nodes.home), &token),
                plain(msg::EMBED)
            );
        }
    );
    pen.done()
}

/// One of the three links: its button and what is in it, or why there is none.
fn way(pen: &mut Pen<'_>, state: &State, shape: &Shape<'_>, much: Much, nodes: &Nodes) {
    let name = match much {
        Much::All => msg::COPY_ALL,
        Much::NoNumbers => msg::COPY_BARE,
        Much::Settings => msg::COPY_SETTINGS,
        Much::Pitch => msg::COPY_PITCH,
    };
    let words = token(state, much).map(|(token, _)| {
        let who = people(shape, state.count());
        let length = Written::Whole.of(link(&nodes.home, &token).len() as f64);
        capital(&match much {
            Much::All => shape.say(msg::WITH_ALL, [Arg::Words(&who), length]),
            Much::NoNumbers => shape.say(msg::WITH_BARE, [Arg::Words(&who), length]),
            Much::Settings => shape.say(msg::WITH_SETTINGS, [length]),
            Much::Pitch => shape.say(msg::WITH_PITCH, [Arg::Words(&who), length]),
        })
    });
    match words {
        Ok(words) => markup!(
            pen: "<li data-kind={}><button type='button' class={} data-test='copy' ref={} onclick={}>{}</button>\
                  <span>{}</span></li>",
            much.key(),
            if much == Much::All { "primary" } else { "ghost" },
            (much == Much::All).then_some(&nodes.copy),
            Hears::Click(Action::Linked(Change::Copy(much))),
            shape.say(name, []),
            tell(pen, &words)
        ),
        Err(unfit) => markup!(
            pen: "<li data-kind={}><b>{}</b><span data-test='unfit'>{}</span></li>",
            much.key(),
            shape.say(name, []),
            why_not(shape, unfit, MOST_WRITTEN)
        ),
    }
}

/// Why there is no link, of which so many characters are the most.
pub fn why_not(shape: &Shape<'_>, unfit: Unfit, longest: usize) -> String {
    let both = |words: Msg<2>, n: usize, most: usize| {
        shape.say(words, [Written::Whole.of(n as f64), Written::Whole.of(most as f64)])
    };
    match unfit {
        Unfit::TooLarge { characters } if longest > MOST_WRITTEN => both(msg::TOO_LARGE_FILE, characters, longest),
        Unfit::TooLarge { characters } => both(msg::TOO_LARGE, characters, longest),
        Unfit::TooMany { creators } => both(msg::TOO_MANY, creators, MOST_CREATORS),
        Unfit::TooManyPosts { posts } => both(msg::TOO_MANY_POSTS, posts, MOST_POSTS),
        Unfit::Odd => shape.say(msg::ODD, []),
    }
}

/// What does not go along.
pub fn stays(shape: &Shape<'_>, left: Left) -> String {
    let kinds: [(usize, Msg<1>); 5] = [
        (left.texts, msg::STAYS_TEXTS),
        (left.asks, msg::STAYS_ASKS),
        (left.questions, msg::STAYS_QUESTIONS),
        (left.unread, msg::STAYS_UNREAD),
        (left.logos, msg::STAYS_LOGO),
    ];
    let some = kinds.into_iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = some.map(|(count, words)| shape.say(words, [Written::Whole.of(count as f64)])).collect();
    shape.say(msg::STAYS, [Arg::Words(&said.join("; "))])
}
