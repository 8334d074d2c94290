//! The first part of the wasm: the whole of it but for what the first minute of most visits never calls, so that a page
//! which embeds the widget waits for no more than it shows.
//!
//! Knows which rooms can wait. Each of their functions becomes a call of `__later`, and wasm-opt then drops what only
//! they used. `__later` throws out of the instance; the shell fetches the whole, which is this module with nothing
//! left out, and does in a fresh instance what was being done. So a room may stand in the list or not, nothing breaks:
//! it is then fetched sooner or later. What is left comes in two halves, and this knows which rooms are of the second.
//! Refuses to know how a module is cut in two: `halves` does.

use super::link::{Left, Stretch, left, within};
use super::{Cursor, module, put_number, section, sections};
use crate::Done;
use std::collections::HashSet;

/// The rooms that can wait, by the paths of their functions, single functions, and data that only they read though others
/// know where it lies. In the source those through which one
/// comes in are marked as doors: a compiler that inlines them would bring the room along.
const LATER: &[&str] = &[
    "creator_loupe::plan::",
    "creator_loupe::ui::plan::",
    "creator_loupe::ui::pitch::",
    "creator_loupe::ui::assumptions::told",
    "creator_loupe::ui::state::State>::pitch",
    "creator_loupe::ui::state::State>::note",
    "creator_loupe::share::pitch::",
    "creator_loupe::ui::journal::written::save_pitch",
    "creator_loupe::ui::journal::restored::restore_pitch",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::tint",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::print",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::share",
    "creator_loupe::ui::tab::tabs",
    "creator_loupe::report::outlook::",
    "creator_loupe::report::shared::",
    "creator_loupe::stats::points::",
    "creator_loupe::stats::beta::",
    "core::ptr::drop_in_place::<creator_loupe::ui::plan::desk::Planned>",
    "core::ptr::drop_in_place::<creator_loupe::ui::plan::candidates::People>",
    "core::ptr::drop_in_place::<creator_loupe::plan::",
    "creator_loupe::export::",
    "creator_loupe::paste::guarded::",
    "creator_loupe::ui::take::card::opened",
    "creator_loupe::ui::take::card::give",
    "creator_loupe::ui::take::card::select",
    "creator_loupe::ui::take::card::made",
    "creator_loupe::ui::take::card::took",
    "creator_loupe::ui::take::card::shown",
    "creator_loupe::ui::take::look::",
    "creator_loupe::ui::take::page::",
    "creator_loupe::ui::take::pictures::",
    "creator_loupe::ui::take::still::",
    "creator_loupe::ui::take::told::",
    "creator_loupe::ui::take::whom::",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::give",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::page",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::paint",
    "creator_loupe::embed::Host>::answered",
    "creator_loupe::ui::deep::",
    "creator_loupe::ui::soft::",
    "creator_loupe::paste::thread::",
    "creator_loupe::paste::diary::",
    "creator_loupe::paste::dates::",
    "creator_loupe::paste::phrase::",
    "creator_loupe::paste::captions::",
    "creator_loupe::paste::topic::",
    "creator_loupe::paste::quote::",
    "creator_loupe::report::recognition::",
    "creator_loupe::report::relationship::",
    "creator_loupe::report::response::",
    "creator_loupe::report::kind::",
    "creator_loupe::report::verdict::",
    "creator_loupe::report::hint::",
    "creator_loupe::report::hints::",
    "creator_loupe::report::journey::",
    "creator_loupe::report::quote::",
    "creator_loupe::report::turned::",
    "creator_loupe::report::uplifts::",
    "creator_loupe::model::growth::",
    "creator_loupe::model::day::",
    "creator_loupe::paste::sheet::",
    "creator_loupe::paste::json::draft::",
    "creator_loupe::paste::json::keys::",
    "creator_loupe::paste::json::scan::",
    "creator_loupe::paste::json::shape::",
    "creator_loupe::paste::json::text::",
    "creator_loupe::paste::json::value::",
    "creator_loupe::paste::file::",
    "creator_loupe::paste::assemble::Assembly>::handles",
    "creator_loupe::paste::assemble::Assembly>::sheet",
    "creator_loupe::paste::decode::utf16",
    "creator_loupe::paste::decode::windows",
    "creator_loupe::paste::digest::turned",
    "creator_loupe::paste::foreign::listed",
    "creator_loupe::paste::glyph::digit_of",
    "creator_loupe::paste::letter::other",
    "creator_loupe::paste::naming::counted",
    "creator_loupe::paste::pack::find_far",
    "creator_loupe::paste::reader::Reader>::enter",
    "creator_loupe::paste::reader::Reader>::put_by",
    "creator_loupe::paste::reader::Reader>::scan",
    "creator_loupe::paste::reader::Reader>::tabulate",
    "creator_loupe::paste::table::Table>::row",
    "creator_loupe::paste::units::find_far",
    "creator_loupe::paste::units::meant_far",
    "core::ptr::drop_in_place::<creator_loupe::paste::sheet::Sheet>",
    "core::ptr::drop_in_place::<creator_loupe::paste::sheet::build::Builder>",
    "creator_loupe::report::assumed::late",
    "creator_loupe::report::booking::Booking>::summed",
    "creator_loupe::report::bundle::Differences>::",
    "creator_loupe::report::bundle::Total>::",
    "creator_loupe::report::bundle::summed",
    "creator_loupe::report::spending::Spending>::over_all",
    "creator_loupe::report::spending::asked_for_all",
    "creator_loupe::text::pack::late",
    "creator_loupe::evidence::pack::CITED",
    "creator_loupe::report::check::",
    "creator_loupe::report::compare::",
    "creator_loupe::report::line::",
    "creator_loupe::report::shared::",
    "creator_loupe::report::standing::usual_rate",
    "creator_loupe::ui::app::follow",
    "creator_loupe::ui::census::",
    "creator_loupe::ui::chart::cloud::",
    "creator_loupe::ui::chips::begin",
    "creator_loupe::ui::chips::editor",
    "creator_loupe::ui::chips::set",
    "creator_loupe::ui::compare::",
    "creator_loupe::ui::deal::book",
    "creator_loupe::ui::deal::chosen",
    "creator_loupe::ui::deal::counts",
    "creator_loupe::ui::deal::ground",
    "creator_loupe::ui::deal::input",
    "creator_loupe::ui::deal::more",
    "creator_loupe::ui::deal::others",
    "creator_loupe::ui::intake::",
    "creator_loupe::ui::journal::restored::restore",
    "creator_loupe::ui::journal::written::save_order",
    // But for its numbers: the compiler makes their powers of ten one with those of what is shown.
    "creator_loupe::share::assumed::",
    "creator_loupe::share::bytes::",
    "creator_loupe::share::codes::",
    "creator_loupe::share::creators::",
    "creator_loupe::share::document::",
    "creator_loupe::share::frame::",
    "creator_loupe::share::planned::",
    "creator_loupe::share::posts::",
    "creator_loupe::share::softer::",
    "creator_loupe::share::token::",
    "creator_loupe::share::wanted::",
    "creator_loupe::share::wishes::",
    "creator_loupe::share::words::",
    "creator_loupe::ui::linked::",
    "creator_loupe::ui::source::Source>::follow",
    "creator_loupe::ui::state::State>::follow",
    "creator_loupe::ui::state::State>::want",
    "core::ptr::drop_in_place::<creator_loupe::share::",
    "core::ptr::drop_in_place::<creator_loupe::ui::linked::",
    "core::ptr::drop_in_place::<alloc::rc::Rc<creator_loupe::ui::linked::",
    "alloc::rc::Rc<creator_loupe::ui::linked::",
    "creator_loupe::ui::links::",
    "creator_loupe::ui::review::",
    "creator_loupe::ui::slices::",
    "creator_loupe::ui::state::State>::choose",
    "creator_loupe::ui::state::State>::compared",
    "creator_loupe::ui::state::State>::finished",
    "creator_loupe::ui::state::State>::join",
    "creator_loupe::ui::state::State>::ordered",
    "creator_loupe::ui::state::State>::restore",
    "creator_loupe::ui::state::State>::tabled",
    "creator_loupe::ui::view::View>::because",
    "creator_loupe::ui::view::sources::cited",
    "creator_loupe::ui::view::verdict::reasons",
];

/// What Yew has for pages that this one is not: components in components, raw markup, portals, lists whose keyed elements
/// change places, attributes that come and go; and what js-sys has for every kind of closure. Nothing of it was ever called here (seen with a count in each function).
const FOREIGN: &[&str] = &[
    "alloc::collections::btree::node::BalancingContext<usize, yew::scheduler::",
    "alloc::rc::Rc<yew::virtual_dom::vcomp::",
    "alloc::rc::Rc<yew::virtual_dom::vportal::",
    "alloc::rc::Rc<yew::virtual_dom::vsuspense::",
    "hashbrown::map::HashMap<&str, &yew::virtual_dom::AttributeOrProperty",
    "hashbrown::raw::RawIter<(yew::dom_bundle::blist::KeyedEntry",
    "hashbrown::raw::RawTable<(&str, &yew::virtual_dom::AttributeOrProperty",
    "hashbrown::raw::RawTable<(yew::dom_bundle::blist::KeyedEntry",
    "hashbrown::raw::RawTable<(yew::dom_bundle::subtree_root::EventDescriptor, alloc::vec::Vec<alloc::rc::Rc<dyn yew::virtual_dom::listeners::Listener>>)>>::reserve_rehash",
    "indexmap::",
    "wasm_bindgen::convert::closures::_::invoke::<f32,",
    "wasm_bindgen::convert::closures::_::invoke::<f64,",
    "wasm_bindgen::convert::closures::_::invoke::<i64,",
    "wasm_bindgen::convert::closures::_::invoke::<i8,",
    "wasm_bindgen::convert::closures::_::invoke::<js_sys::JsString,",
    "wasm_bindgen::convert::closures::_::invoke::<wasm_bindgen::JsValue, bool,",
    "wasm_bindgen::convert::closures::_::invoke::<wasm_bindgen::JsValue, core::result::Result<bool,",
    "wasm_bindgen::convert::closures::_::invoke::<wasm_bindgen::JsValue, u32,",
    "wasm_bindgen::convert::closures::_::invoke::<wasm_bindgen::JsValue, wasm_bindgen::JsValue,",
    "yew::dom_bundle::bnode::BNode as yew::dom_bundle::traits::ReconcileTarget>::shift",
    "yew::dom_bundle::braw::",
    "yew::html::component::scope::AnyScope>::find_parent_scope",
    "yew::suspense::",
    "yew::virtual_dom::Attributes>::apply_diff_as_maps",
    "yew::virtual_dom::vcomp::",
    "yew::virtual_dom::vportal::",
    "yew::virtual_dom::vraw::",
    "yew::virtual_dom::vsuspense::",
];

/// What only the door without a page calls (`embed::answer`): JSON, and the standard library's own ways of writing numbers, of
/// telling what a value is, and of sorting numbers, which the page has no use for. Whatever is of these, or made for them, lacks
/// wherever its name says so; none of the functions that the page begins with does. Those that hold and drop values of any
/// kind are left in: the compiler writes one for all kinds of a shape, under the name of any of them.
const DOOR: &[&str] = &[
    "creator_loupe::headless::",
    "creator_loupe::embed::answer",
    "creator_loupe::report::compare::",
    "serde_json::",
    "serde_core::",
    "zmij::",
    "itoa::",
    " as core::fmt::Debug>::fmt",
    " as core::fmt::LowerHex>::fmt",
    " as core::fmt::UpperHex>::fmt",
    "<f64 as core::fmt::Display>::fmt",
    "<i32 as core::fmt::Display>::fmt",
    "<u16 as core::fmt::Display>::fmt",
    "<u32 as core::fmt::Display>::fmt",
    "<u64 as core::fmt::Display>::fmt",
    "alloc::fmt::format",
    "core::escape::",
    "core::fmt::Formatter>::debug_",
    "core::fmt::Formatter>::pad_",
    "core::fmt::Formatter>::write_formatted_parts",
    "core::fmt::builders::",
    "core::fmt::float::",
    "core::num::bignum::",
    "core::num::flt2dec::",
    "core::slice::sort::unstable::heapsort::heapsort::<f64, <[f64]>::sort_unstable_by<",
    "core::slice::sort::unstable::ipnsort::<f64, <[f64]>::sort_unstable_by<",
    "core::slice::sort::unstable::quicksort::quicksort::<f64, <[f64]>::sort_unstable_by<",
    "core::str::iter::SplitWhitespace",
    "core::unicode::printable::",
    "core::unicode::unicode_data::grapheme_extend::",
    "<u64>::_fmt",
];

/// Of the first part, what nothing is asked of before somebody has put something in: how that is read, judged and shown (seen with
/// a mark in each function that the empty box ran).
const REST: &[&str] = &[
    "creator_loupe::evidence::",
    "creator_loupe::paste::",
    "creator_loupe::report::",
    "creator_loupe::share::",
    "creator_loupe::stats::",
    "creator_loupe::ui::assumptions::one",
    "creator_loupe::ui::assumptions::shown",
    "creator_loupe::ui::chart::",
    "creator_loupe::ui::entry::",
    "creator_loupe::ui::page::cards",
    "creator_loupe::ui::page::judged",
    "creator_loupe::ui::question::questions::",
    "creator_loupe::ui::shape::",
    "creator_loupe::ui::view::",
    "creator_loupe::ui::words::",
];

/// What JavaScript calls, as wasm-bindgen names it.
const EXPORTED: &str = "answer";

/// Where such functions have their names from.
const SHARED: &[&str] = &["alloc::raw_vec::", "alloc::vec::", "core::ptr::drop_in_place::"];

/// What every state does with a value, also where it holds none of that kind.
const KEPT: &[&str] = &["core::clone::Clone", "core::cmp::PartialEq", "core::default::Default"];

/// What cannot wait: called by every step back though its room is late; asked whether anything was read, and for the rows of
/// nothing; asked for at every picture, though its name begins like that of a power which can wait; dropped with every state, though it is of a room that can.
const EARLY: [&str; 5] = [
    "creator_loupe::ui::review::cursor::Cursor>::near",
    "creator_loupe::paste::reading::Reading>::draft",
    "creator_loupe::ui::view::row::tell",
    "creator_loupe::embed::Host as creator_loupe::ui::ports::Ports>::painted",
    "core::ptr::drop_in_place::<creator_loupe::share::pitch::Pitch>",
];

/// What the glue calls the way out, as far as wasm-bindgen leaves its name.
const WAY_OUT: &str = "___later_";

/// The module without what can wait. `wasm` must still name its functions; `linked` is what the linker made, with its
/// relocations, from which wasm-bindgen made `wasm`: both lay data out alike.
pub fn first(wasm: &[u8], linked: &[u8]) -> Done<Vec<u8>> {
    without(wasm, &left(linked, &can_wait)?.idle)
}

/// Of the first part, what the empty box does without: the functions that are called, but not by it, and the data that lies idle
/// without them.
pub fn rest(linked: &[u8]) -> Done<Left> {
    let front = left(linked, &|name| can_wait(name) || follows(name))?;
    let mut rest = left(linked, &can_wait)?.called;
    rest.retain(|name| !front.called.contains(name));
    Ok(Left { called: rest, idle: front.idle })
}

/// The module without what can wait, and with nothing in these stretches of its memory.
fn without(wasm: &[u8], idle: &[Stretch]) -> Done<Vec<u8>> {
    let parts = sections(wasm)?;
    let (mut imported, mut way_out, mut later) = (0, None, HashSet::new());
    for (number, content) in &parts {
        match *number {
            section::IMPORT => (imported, way_out) = imports(content)?,
            section::CUSTOM => later.extend(named(content)?),
            _ => {}
        }
    }
    let way_out = way_out.ok_or("the wasm has no way out: it imports no `__later`")?;
    if later.is_empty() {
        return Err("the wasm names none of the functions that can wait".to_owned());
    }
    let mut made: Vec<(u8, Vec<u8>)> = Vec::new();
    for (number, content) in parts {
        let content = match number {
            section::CODE => code(content, imported, way_out, &later)?,
            section::DATA => data(content, idle)?,
            _ => content.to_vec(),
        };
        made.push((number, content));
    }
    Ok(module(made.iter().map(|(number, content)| (*number, content.as_slice()))))
}

/// How many functions are imported, and which of them is the way out.
fn imports(content: &[u8]) -> Done<(usize, Option<usize>)> {
    let mut from = Cursor::new(content);
    let (count, mut way_out) = (from.number()?, None);
    for at in 0..count {
        from.name()?;
        if String::from_utf8_lossy(from.name()?).contains(WAY_OUT) {
            way_out = Some(at);
        }
        if from.byte()? != 0 {
            return Err("the wasm imports something that is no function".to_owned());
        }
        from.leb()?;
    }
    Ok((count, way_out))
}

/// The functions that can wait, by their numbers, where this custom section is the one of names.
fn named(content: &[u8]) -> Done<Vec<usize>> {
    let mut from = Cursor::new(content);
    let mut found = Vec::new();
    if from.name()? != b"name" {
        return Ok(found);
    }
    while !from.is_empty() {
        let (kind, length) = (from.byte()?, from.number()?);
        let mut names = Cursor::new(from.bytes(length)?);
        // Functions; modules, locals and others do not matter.
        if kind == 1 {
            for _ in 0..names.number()? {
                let (function, name) = (names.number()?, names.name()?);
                if can_wait(&String::from_utf8_lossy(name)) {
                    found.push(function);
                }
            }
        }
    }
    Ok(found)
}

/// `path::of::function`, `<path::of::Type>::method`, `<path::of::Type as Trait>::method`: wasm-bindgen has made them
/// readable, with the number of its crate behind the name of each, "creator_loupe[d27ce01cbc3470bc]".
fn can_wait(name: &str) -> bool {
    let plain = readable(name);
    let path = plain.trim_start_matches('<');
    let door = DOOR.iter().any(|room| plain.contains(room)) && !of(path, SHARED) || path == EXPORTED;
    door || of(path, FOREIGN) || of(path, LATER) && !stays(path)
}

/// Whether it is of a room that is of the rest of the first part.
pub fn follows(name: &str) -> bool {
    let plain = readable(name);
    let path = plain.trim_start_matches('<');
    of(path, REST) && !stays(path)
}

fn readable(name: &str) -> String {
    name.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}

fn of(path: &str, rooms: &[&str]) -> bool {
    rooms.iter().any(|room| path.starts_with(room))
}

/// Whatever becomes of its room.
fn stays(path: &str) -> bool {
    path.split_once(" as ").is_some_and(|(_, rest)| of(rest, KEPT)) || of(path, &EARLY)
}

fn code(content: &[u8], imported: usize, way_out: usize, later: &HashSet<usize>) -> Done<Vec<u8>> {
    let mut stub = vec![0, 0x10];
    put_number(&mut stub, way_out);
    // Behind the call: unreachable, which has every type that the function may have.
    stub.extend([0x00, 0x0b]);
    let (mut from, mut out) = (Cursor::new(content), Vec::new());
    let count = from.number()?;
    put_number(&mut out, count);
    for at in 0..count {
        let size = from.number()?;
        let body = from.bytes(size)?;
        let body = if later.contains(&(imported + at)) { &stub } else { body };
        put_number(&mut out, body.len());
        out.extend_from_slice(body);
    }
    Ok(out)
}

/// The data with zeros where nothing is read any more: they compress to nothing.
fn data(content: &[u8], idle: &[Stretch]) -> Done<Vec<u8>> {
    let mut from = Cursor::new(content);
    let mut made = content.to_vec();
    for _ in 0..from.number()? {
        // Active, in the one memory, at a constant.
        let (0, 0x41, address, 0x0b) = (from.byte()?, from.byte()?, from.number()?, from.byte()?) else {
            return Err("a segment of data does not lie where a constant says".to_owned());
        };
        let size = from.number()?;
        let begins = content.len() - from.left();
        from.bytes(size)?;
        for part in within(address, size, idle) {
            made[begins..begins + size][part].fill(0);
        }
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::put_name;

    fn imported(name: &str) -> Vec<u8> {
        let mut content = vec![2];
        for name in ["__wbg_log_0123456789abcdef", name] {
            put_name(&mut content, b"./creator-loupe_bg.js");
            put_name(&mut content, name.as_bytes());
            content.extend([0, 3]);
        }
        content
    }

    /// Functions 2 and 3, of which the second can wait.
    fn with(import: &str, second: &str) -> Vec<u8> {
        let mut functions = vec![2];
        for (at, name) in [(2, "creator_loupe[0123456789abcdef]::stay"), (3, second)] {
            functions.push(at);
            put_name(&mut functions, name.as_bytes());
        }
        let mut names = Vec::new();
        put_name(&mut names, b"name");
        names.push(1);
        put_name(&mut names, &functions);
        let code = [2, 4, 0, 0x41, 7, 0x0b, 4, 0, 0x41, 8, 0x0b];
        module([(section::IMPORT, &imported(import)[..]), (section::CODE, &code), (section::CUSTOM, &names)])
    }

    const LATE: &str = "creator_loupe[0123456789abcdef]::paste::sheet::settle::judge::{closure#0}";

    #[test]
    fn what_can_wait_leaves() {
        let made = without(&with("__wbg___later_0123456789abcdef", LATE), &[]).unwrap();
        let code = sections(&made).unwrap()[1].1.to_vec();
        assert_eq!(code, [2, 4, 0, 0x41, 7, 0x0b, 5, 0, 0x10, 1, 0, 0x0b]);
    }

    #[test]
    fn refuses_to_leave_nothing_out() {
        let stays = "creator_loupe[0123456789abcdef]::paste::reader::read";
        assert!(without(&with("__wbg___later_0123456789abcdef", stays), &[]).is_err());
        assert!(without(&with("__wbg_other_0123456789abcdef", LATE), &[]).is_err());
    }

    #[test]
    fn idle_data_becomes_zeros() {
        let segments = b"\x02\0\x41\x08\x0b\x05abcde\0\x41\x10\x0b\x03xyz";
        let made = data(segments, &[(6, 3), (10, 1), (12, 5)]).unwrap();
        assert_eq!(made, b"\x02\0\x41\x08\x0b\x05\0b\0d\0\0\x41\x10\x0b\x03\0yz");
        assert!(data(b"\x01\x01\x03abc", &[]).is_err());
    }

    #[test]
    fn methods_belong_to_their_types_room() {
        assert!(can_wait(LATE));
        for early in EARLY {
            assert!(!can_wait(&format!("<{}", early.replace("loupe::", "loupe[0123456789abcdef]::"))), "{early}");
        }
        assert!(can_wait("<creator_loupe[0123456789abcdef]::paste::sheet::Sheet>::rows"));
        assert!(can_wait(
            "<core[fedcba9876543210]::option::Option<u8>>::map::<serde_json[0123456789abcdef]::value::Value>"
        ));
        assert!(!can_wait(
            "<creator_loupe[0123456789abcdef]::paste::sheet::Decisions as core[fedcba9876543210]::default::Default>::default"
        ));
        let power =
            |name: &str| format!("<creator_loupe[01]::embed::Host as creator_loupe[01]::ui::ports::Ports>::{name}");
        assert!(["give", "page", "paint"].iter().all(|name| can_wait(&power(name))) && !can_wait(&power("painted")));
        assert!(!can_wait(
            "core[fedcba9876543210]::ptr::drop_in_place::<core[fedcba9876543210]::option::Option<creator_loupe[0123456789abcdef]::paste::sheet::Sheet>>"
        ));
    }
}
