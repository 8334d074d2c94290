//! What comes in, as a card: how far it is, what is to be decided about it, or why it is not read.

use super::action::Action;
use super::hears::{Act, Hears};
use super::incoming::{Incoming, JOINS, Refusal, Step};
use super::markup::{Pen, markup};
use super::paste_box::tool;
use super::shape::Shape;
use super::source::Join;
use super::view::tell;
use crate::paste::{Encoding, Kind, TEXT_LIMIT};
use crate::text::{Arg, Label, Written, digits, fill, label, msg};
use yew::Html;

/// The card of what comes in.
#[inline(never)] // A door.
pub fn intake(incoming: &Incoming, act: &Act) -> Html {
    let mut pen = Pen::new(Some(act));
    let pen = &mut pen;
    let calm = matches!(incoming.step, Step::Reading(_));
    let says = said(incoming);
    markup!(
        pen: "<div class={} data-test='incoming' data-kind={} role='group' aria-label={}><p>{}</p>{}\
              <div class='tools'>{}</div></div>",
        if calm { "note calm" } else { "note" },
        kind(incoming),
        plain(&says),
        tell(pen, &says),
        match &incoming.step {
            Step::Reading(seen) => {
                // Whole percents: a text that is told its size by another measure may end a little early.
                let done = (seen.bytes.min(incoming.size) * 100).checked_div(incoming.size).unwrap_or_default();
                markup!(
                    pen: "<progress max='100' value={} aria-label={}/><p><small data-test='progress'>{}</small></p>",
                    digits(done as i64),
                    Label::Reading,
                    Shape::default().say(msg::PROGRESS, [
                        Arg::Words(&size(seen.bytes)),
                        Arg::Words(&size(incoming.size)),
                        Written::Whole.of(seen.rows.into()),
                        Written::Whole.of(seen.rate.into()),
                    ])
                );
            }
            Step::Unclear(preview, other) => {
                markup!(pen: "<dl class='both'>{}</dl>", for (plain, read) in preview.iter() {
                    pair(pen, Encoding::Utf8, plain);
                    pair(pen, *other, read);
                });
            }
            _ => {}
        },
        buttons(pen, incoming)
    );
    pen.done()
}

fn kind(incoming: &Incoming) -> &'static str {
    match incoming.step {
        Step::Unread => "unread",
        Step::Reading(_) => "reading",
        Step::Unclear(..) => "unclear",
        Step::Refused(_) => "refused",
        Step::Ready(..) => "ready",
    }
}

/// One line in one of two encodings. Zeros and controls are shown, since they are what differs.
fn pair(pen: &mut Pen<'_>, encoding: Encoding, line: &str) {
    let shown: String = line.chars().map(|c| if c < ' ' { '␀' } else { c }).collect();
    markup!(pen: "<dt>{}</dt><dd dir='auto'>{}</dd>", encoding.name(), shown);
}

fn buttons(pen: &mut Pen<'_>, incoming: &Incoming) {
    match &incoming.step {
        Step::Unread => tool(pen, "read-again", Action::Encoding(None), Label::Read),
        Step::Unclear(_, other) => {
            for encoding in [*other, Encoding::Utf8] {
                let words = Shape::default().say(msg::READ_AS, [Arg::Words(encoding.name())]);
                button(pen, "encoding", Action::Encoding(Some(encoding)), words);
            }
        }
        Step::Ready(_, new, here) => {
            for join in JOINS {
                if join == Join::Update && *here == 0 {
                    continue;
                }
                let all = Written::Whole.of((new + here) as f64);
                let (new, here) = (Written::Whole.of(*new as f64), Written::Whole.of(*here as f64));
                let words = match join {
                    Join::Add => Shape::default().say(msg::JOIN_ADD, [all]),
                    Join::Update => Shape::default().say(msg::JOIN_UPDATE, [here, new]),
                    Join::Replace => label(Label::JoinReplace).into(),
                };
                let key = match join {
                    Join::Add => "join-add",
                    Join::Update => "join-update",
                    Join::Replace => "join-replace",
                };
                button(pen, key, Action::Join(join), words);
            }
        }
        Step::Reading(_) | Step::Refused(_) => {}
    }
    let leave = if incoming.is_reading() { Label::Cancel } else { Label::LeaveIt };
    tool(pen, "cancel", Action::Cancel, leave);
}

fn button(pen: &mut Pen<'_>, key: &'static str, action: Action, words: String) {
    markup!(
        pen: "<button type='button' class='ghost' data-test={} onclick={}>{}</button>",
        key,
        Hears::Click(action),
        words
    );
}

fn plain(said: &str) -> String {
    said.chars().filter(|c| *c != '*').collect()
}

/// What is said about it.
fn said(incoming: &Incoming) -> String {
    let shape = Shape::default();
    // A stranger's name opens no emphasis.
    let name = incoming.name.as_deref().map_or(label(Label::PastedText).into(), plain);
    let name = Arg::Words(&name);
    match &incoming.step {
        Step::Unread => shape.say(msg::WAS_READING, [name]),
        Step::Reading(_) => shape.say(msg::IS_READING, [name]),
        Step::Unclear(_, Encoding::Windows1252) => shape.say(msg::UNCLEAR_BYTES, [name]),
        Step::Unclear(..) => shape.say(msg::UNCLEAR_ZEROS, [name]),
        Step::Refused(refusal) => {
            let (measured, limit) = (size(incoming.size), size(TEXT_LIMIT as u64));
            fill(&shape, label(refused(*refusal)), &[name, Arg::Words(&measured), Arg::Words(&limit)])
        }
        Step::Ready(source, new, here) if new + here == 0 && source.name.is_none() => label(Label::ReadyNone).into(),
        Step::Ready(_, new, here) => {
            shape.say(msg::READY, [name, Written::Whole.of(*new as f64), Written::Whole.of(*here as f64)])
        }
    }
}

fn refused(refusal: Refusal) -> Label {
    match refusal {
        Refusal::TooLarge => Label::RefusedSize,
        Refusal::Gone => Label::RefusedGone,
        Refusal::Kind(kind) => match kind {
            Kind::Excel | Kind::OldExcel => Label::RefusedExcel,
            Kind::OpenDocument => Label::RefusedOpenDocument,
            Kind::Numbers => Label::RefusedNumbers,
            Kind::Archive => Label::RefusedArchive,
            Kind::Pdf => Label::RefusedPdf,
            Kind::Picture => Label::RefusedPicture,
            Kind::Text(_) | Kind::Zeros(_) | Kind::Unknown => Label::RefusedUnknown,
        },
    }
}

/// "9.9 MB", of 1,024 KB each.
pub fn size(bytes: u64) -> String {
    const KILO: u64 = 1024;
    const MEGA: u64 = KILO * KILO;
    let (tenths, unit) = match bytes {
        0..KILO => (bytes * 10, " bytes"),
        KILO..MEGA => (bytes * 10 / KILO, " KB"),
        _ => (bytes * 10 / MEGA, " MB"),
    };
    let (whole, tenth) = (digits((tenths / 10) as i64), tenths % 10);
    if tenth == 0 || tenths >= 1_000 {
        [&whole, unit].concat()
    } else {
        [&whole, ".", &digits(tenth as i64), unit].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes() {
        let cases = [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1_600, "1.5 KB"),
            (65_536, "64 KB"),
            (10_400_000, "9.9 MB"),
            (20_971_520, "20 MB"),
        ];
        for (bytes, words) in cases {
            assert_eq!(size(bytes), words);
        }
    }
}
