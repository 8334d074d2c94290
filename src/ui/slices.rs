//! Reading a large text in slices, so that the page answers meanwhile. The reader is incremental; this only gives it
//! the turns.

use super::Browser;
use super::action::Action;
use crate::paste::Reader;
use std::rc::Rc;
use yew::Callback;

/// Bytes a turn.
const SLICE: usize = 64 * 1024;
/// Steps a turn: a byte is decoded, searched for the end of its line, and read.
const STEPS: u32 = 4 * SLICE as u32;

/// Reads `text` and says what was read, unless another text (another epoch) took its place; that is the reducer's to see.
pub fn read(ports: &Browser, epoch: u32, text: Rc<str>, act: Callback<Action>) {
    turn(ports.clone(), epoch, text, 0, Reader::new(), act);
}

fn turn(ports: Browser, epoch: u32, text: Rc<str>, at: usize, mut reader: Reader, act: Callback<Action>) {
    let browser = ports.clone();
    browser.0.later(Box::new(move || {
        let end = text.len().min(at + SLICE);
        reader.feed(text.as_bytes().get(at..end).unwrap_or_default());
        if end < text.len() {
            // To feed is no work: without this, all of it would wait for the last turn.
            reader.step(STEPS);
            turn(ports, epoch, text, end, reader, act);
        } else {
            act.emit(Action::Finished(epoch, Rc::new(reader.finish())));
        }
    }));
}
