//! "Check a quote": every word of the ask as a term, a question or not understood; where it stands against the model's own fee
//! for exactly that; what explains it; what to ask or offer next.

use super::boxed::{Boxed, boxed};
use super::quoted::{piece, term};
use crate::model::{Currency, Length, Made, Needed, Profile, Stands, Term};
use crate::paste::{Coin, Part, PriceLine, Query, QuoteText, Scope, quote as read};
use crate::report::{Against, BreakEvenFee, Checked, Counting, Next, Place, Unjudged, Unpriced, Weighed, check};
use crate::text::Written::{Count, Money, Percent, Whole, WholePercent};
use crate::text::{Arg, Msg, Writes, deep};
use crate::ui::action::{Action, AskAnswer, Beside, Edit};
use crate::ui::hears::Hears;
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::soft;
use crate::ui::state::State;
use crate::ui::view::{View, tell, why};
use crate::ui::words;

/// The room.
pub fn quote(pen: &mut Pen<'_>, view: &View<'_>, state: &State) {
    let shape = &view.shape;
    let text = state.beside(Beside::Ask);
    markup!(
        pen: "<p class='why'>{}</p><div class='boxes'>{}<div class='read' data-test='quote'>{}</div></div>",
        shape.say(deep::QUOTE_INTRO, []),
        boxed(pen, view, state, Boxed::of(Beside::Ask)),
        if !text.trim().is_empty() {
            let quoted = read(text, view.report.platform);
            marked(pen, text, &quoted, shape);
            judged(pen, view, state, &quoted);
        }
    );
}

/// The text with what each stretch of it is.
fn marked(pen: &mut Pen<'_>, text: &str, quoted: &QuoteText, shape: &Shape<'_>) {
    let plain = |pen: &mut Pen<'_>, text: &str| markup!(pen: "{}", text.to_owned());
    let mut at = 0;
    markup!(
        pen: "<div class='paste marked' data-test='quote-read' role='region' tabindex='0' aria-label={}>{}{}</div>",
        shape.say(deep::QUOTE_READ, []),
        for (span, part) in &quoted.marks {
            let (start, end) = (span.start as usize, span.end as usize);
            let (Some(before), Some(inside)) = (text.get(at..start), text.get(start..end)) else { continue };
            plain(pen, before);
            let (class, kind, title) = match part {
                Part::Line(_) | Part::Total => (None, "amount", None),
                Part::Made(_) => (None, "made", None),
                Part::Term(i) => {
                    let name = quoted.terms.get(*i).map(|of| shape.say(term(of.kind), []));
                    (None, "term", name)
                }
                Part::NotUnderstood => (Some("q"), "unknown", Some(shape.say(deep::NOT_UNDERSTOOD, []))),
                Part::Beyond => (Some("q"), "beyond", Some(shape.say(deep::QUOTE_BEYOND, []))),
            };
            markup!(pen: "<mark class={} data-kind={} title={}>{}</mark>", class, kind, title, inside.to_owned());
            at = end;
        },
        text.get(at..).unwrap_or_default().to_owned()
    );
}

fn judged(pen: &mut Pen<'_>, view: &View<'_>, state: &State, quoted: &QuoteText) {
    let ask = quoted.ask(&soft::answers(state));
    let assumed = state.assumed();
    let Ok(profile) = Profile::try_from_draft(state.draft(), &assumed) else { return };
    questions(pen, view, quoted, &ask.needed);
    let unread = quoted.marks.iter().any(|(_, part)| *part == Part::NotUnderstood);
    if unread {
        why(pen, &view.shape.say(deep::NOT_UNDERSTOOD_IS, []));
    }
    match check(&profile, &assumed, &ask) {
        Ok(checked) => result(pen, view, &checked),
        Err(reason) => why(pen, &words::reason(reason)),
    }
}

/// What has to be answered first, with the ways to answer.
fn questions(pen: &mut Pen<'_>, view: &View<'_>, quoted: &QuoteText, needed: &[Needed]) {
    let shape = &view.shape;
    for needed in needed {
        let words = match needed {
            Needed::Amount => deep::NEED_AMOUNT,
            Needed::WhichAmount => deep::NEED_WHICH,
            Needed::Currency => deep::NEED_CURRENCY,
            Needed::Covers => deep::NEED_COVERS,
            Needed::HowMany => deep::NEED_MANY,
            Needed::Total => deep::NEED_TOTAL,
        };
        let words = shape.say(words, []);
        markup!(
            pen: "<div class='note' data-test='quote-question' role='group' aria-label={}><p>{}</p><div class='tools'>{}</div></div>",
            words.clone(),
            words,
            for (words, answer) in answers(shape, quoted, *needed) {
                markup!(
                    pen: "<button type='button' class='ghost' data-test='quote-answer' onclick={}>{}</button>",
                    Hears::Click(Action::Edit(Edit::Asked(answer))),
                    words
                );
            }
        );
    }
}

/// The ways to answer.
fn answers(shape: &Shape<'_>, quoted: &QuoteText, needed: Needed) -> Vec<(String, AskAnswer)> {
    let mut out = Vec::new();
    let money = |line: &PriceLine, i: usize| {
        let currency = if let Coin::In(currency) = line.coin { Some(currency) } else { None };
        line.readings.get(i).map(|q| shape.money_told(q.value, currency)).unwrap_or_default()
    };
    match needed {
        Needed::Amount => {}
        Needed::WhichAmount => {
            let several = quoted.queries.iter().find_map(|q| if let Query::Readings(i) = q { Some(*i) } else { None });
            match several.and_then(|i| quoted.lines.get(i)) {
                Some(line) => {
                    for i in 0..line.readings.len() {
                        out.push((money(line, i), AskAnswer::Reading(i as u32)));
                    }
                }
                None => {
                    for (i, line) in quoted.lines.iter().enumerate() {
                        out.push((money(line, 0), AskAnswer::Line(i as u32)));
                    }
                }
            }
        }
        Needed::Currency => {
            for currency in Currency::OFFERED {
                out.push((String::from(currency.code()), AskAnswer::Currency(currency)));
            }
        }
        Needed::Covers => {
            out.push((shape.say(deep::EACH, []), AskAnswer::Scope(Scope::Each)));
            out.push((shape.say(deep::EVERYTHING, []), AskAnswer::Scope(Scope::All)));
        }
        Needed::HowMany => {
            for n in 1..=6 {
                out.push((shape.whole(f64::from(n)), AskAnswer::Count(n)));
            }
        }
        Needed::Total => {
            out.push((shape.say(deep::THE_TOTAL, []), AskAnswer::Total(true)));
            out.push((shape.say(deep::THE_PARTS, []), AskAnswer::Total(false)));
        }
    }
    out
}

fn say<const N: usize>(pen: &mut Pen<'_>, view: &View<'_>, words: Msg<N>, args: [Arg<'_>; N]) {
    let words = view.shape.say(words, args);
    markup!(pen: "<li>{}</li>", tell(pen, &words));
}

fn result(pen: &mut Pen<'_>, view: &View<'_>, checked: &Checked) {
    let shape = &view.shape;
    let fee = shape.range(checked.fee, Money);
    let head = match (&checked.asked, &checked.against) {
        (Ok(asked), Ok(against)) => {
            let words = match against.place {
                Place::Inside => deep::ASK_INSIDE,
                Place::Above => deep::ASK_ABOVE,
                Place::Below => deep::ASK_BELOW,
            };
            shape.say(words, [Money.of(*asked), Arg::Words(&fee)])
        }
        _ => shape.say(deep::ASK_RANGE, [Money.of(checked.fee.mid()), Arg::Words(&fee)]),
    };
    markup!(
        pen: "<p class='verdict' data-test='quote-verdict'>{}</p>{}<h3>{}</h3><ul>{}{}</ul><h3>{}</h3><ul data-test='next'>{}</ul>",
        tell(pen, &head),
        {
            if let (Ok(_), Ok(against)) = (&checked.asked, &checked.against) {
                place(pen, view, checked, against);
            }
            if let Err(Unjudged::NotComputable(reason)) = &checked.asked {
                why(pen, &words::reason(*reason));
            }
        },
        shape.say(deep::TERMS, []),
        for priced in &checked.priced {
            let (count, name) = (Whole.of(priced.made.count.into()), named(shape, &priced.made));
            match &priced.fee {
                Ok(fee) => {
                    let fee = shape.range(*fee, Money);
                    say(pen, view, deep::PIECE_FEE, [count, Arg::Words(&name), Arg::Words(&fee)]);
                }
                Err(Unpriced::Elsewhere(_)) => say(pen, view, deep::PIECE_ELSEWHERE, [count, Arg::Words(&name)]),
                Err(_) => say(pen, view, deep::PIECE_UNPRICED, [count, Arg::Words(&name)]),
            }
        },
        for weighed in &checked.terms {
            weigh(pen, view, weighed);
        },
        shape.say(deep::NEXT, []),
        for next in &checked.next {
            then(pen, view, next);
        }
    );
}

fn place(pen: &mut Pen<'_>, view: &View<'_>, checked: &Checked, against: &Against) {
    let shape = &view.shape;
    if let Some(percentile) = against.percentile {
        let args = [Count.of(against.of_mid), Money.of(checked.fee.mid()), Whole.of(percentile * 100.0)];
        why(pen, &shape.say(deep::ASK_OF_MID, args));
    }
    let above = |stands: &Result<Against, Unjudged>| matches!(stands, Ok(Against { place: Place::Above, .. }));
    if checked.terms.iter().any(|term| term.worth.is_some()) && above(&checked.against_bare) {
        if above(&checked.against) {
            why(pen, &shape.say(deep::ASK_UNEXPLAINED, []));
        } else {
            let bare = shape.range(checked.bare, Money);
            why(pen, &shape.say(deep::ASK_EXPLAINED, [Arg::Words(&bare)]));
        }
    }
}

fn named(shape: &Shape<'_>, made: &Made) -> String {
    shape.say(piece(made.piece), [])
}

/// A term with its length.
fn lasting(shape: &Shape<'_>, of: &Term) -> String {
    let name = shape.say(term(of.kind), []);
    match of.length {
        Some(Length::Days(days)) => shape.say(deep::TERM_DAYS, [Arg::Words(&name), Whole.of(days.into())]),
        Some(Length::Forever) => shape.say(deep::TERM_FOREVER, [Arg::Words(&name)]),
        None => name,
    }
}

fn weigh(pen: &mut Pen<'_>, view: &View<'_>, weighed: &Weighed) {
    let shape = &view.shape;
    let of = &weighed.term;
    let name = lasting(shape, of);
    let name = Arg::Words(&name);
    match (of.stands, weighed.worth.zip(weighed.uplift)) {
        (Stands::Excluded, _) => say(pen, view, deep::TERM_EXCLUDED, [name]),
        (Stands::OnTop, _) => {
            let told = of.amount.map(|m| shape.money_told(m.amount.value, m.currency));
            let told = told.or_else(|| of.percent.map(|p| shape.told(p) + "%"));
            match told {
                Some(told) => say(pen, view, deep::TERM_ON_TOP, [name, Arg::Words(&told)]),
                None => say(pen, view, deep::TERM_ON_TOP_UNKNOWN, [name]),
            }
        }
        (Stands::Included, Some((worth, [low, _, high]))) => {
            let (worth, percent) = (shape.range(worth, Money), shape.ends(low, high, WholePercent));
            say(pen, view, deep::TERM_WORTH, [name, Arg::Words(&worth), Arg::Words(&percent)]);
        }
        (Stands::Included, None) => match of.percent {
            Some(percent) => {
                let percent = shape.told(percent);
                say(pen, view, deep::TERM_PERCENT, [name, Arg::Words(&percent)]);
            }
            None => say(pen, view, deep::TERM_PLAIN, [name]),
        },
    }
}

fn then(pen: &mut Pen<'_>, view: &View<'_>, next: &Next) {
    let shape = &view.shape;
    match *next {
        // Asked above.
        Next::Answer(_) => {}
        Next::AskViews { posts, now, after } => {
            say(pen, view, deep::NEXT_VIEWS, [Whole.of(posts.into()), Count.of(now), Count.of(after)]);
        }
        Next::AskLength { kind, month, forever } => {
            let name = shape.say(term(kind), []);
            let words = if forever > month { deep::NEXT_LENGTH } else { deep::NEXT_LENGTH_ONE };
            say(pen, view, words, [Arg::Words(&name), Money.of(month), Money.of(forever)]);
        }
        Next::AskVat => say(pen, view, deep::NEXT_VAT, []),
        Next::AskWhatIsLeftOut { of_mid } => say(pen, view, deep::NEXT_LEFT_OUT, [Percent.of(of_mid)]),
        Next::Accept { amount } => say(pen, view, deep::NEXT_ACCEPT, [Money.of(amount)]),
        Next::OfferMid { amount } => say(pen, view, deep::NEXT_OFFER, [Money.of(amount)]),
        Next::Shorten { saves, left, .. } => say(pen, view, deep::NEXT_SHORTEN, [Money.of(saves), Money.of(left)]),
        Next::Drop { kind, saves, left } => {
            let name = shape.say(term(kind), []);
            say(pen, view, deep::NEXT_DROP, [Arg::Words(&name), Money.of(saves), Money.of(left)]);
        }
        Next::Bundle { format, more, .. } => {
            say(pen, view, deep::NEXT_BUNDLE, [Whole.of(more.into()), Arg::Lower(words::format(format))]);
        }
        Next::Hybrid { fee, commission, .. } => {
            say(pen, view, deep::NEXT_HYBRID, [Money.of(fee), WholePercent.of(commission)]);
        }
        Next::Cap { counting, fee } => cap(pen, view, counting, &fee),
    }
}

/// What the deal may cost at most.
fn cap(pen: &mut Pen<'_>, view: &View<'_>, counting: Counting, fee: &BreakEvenFee) {
    let shape = &view.shape;
    let (words, none) = match counting {
        Counting::Code => (deep::CAP_CODE, deep::CAP_NONE_CODE),
        Counting::Link => (deep::CAP_LINK, deep::CAP_NONE_LINK),
    };
    let Some(mid) = fee.mid else { return say(pen, view, none, []) };
    let end = |x: Option<f64>| x.map_or_else(|| shape.say(deep::NONE, []), |x| shape.write(Money, x));
    let (low, high) = (end(fee.low), end(fee.high));
    say(pen, view, words, [Money.of(mid), Arg::Words(&low), Arg::Words(&high)]);
}
