//! The form in which the wasm travels: the module taken apart into streams of like with like, as WOFF2 does with the
//! outlines of a font, before brotli or gzip sees it.
//!
//! Knows which immediates follow which opcode. Refuses an instruction that it does not know, so that another compiler
//! fails the build instead of shipping a module that cannot be put together.
//!
//! Measured on the shipped module (2026-11-26, 342 KB, brotli at quality 11): 133.8 KB as wasm-opt leaves it, 120.1 KB
//! in streams. Each stream compressed alone would give 118.6; opcodes and locals together, as they stand in the module,
//! 7 KB more. Nothing: locals by recency (move to front), addresses apart from other constants, offsets by opcode.
//! Taking it apart needs no knowledge that gzip lacks: there it gives as much.
//!
//! What travels is a module itself, with 0.4 KB of code that puts the real one together (`unpack.wat`), so it is
//! served, compressed and refused as any wasm, and whoever loads it needs three lines: instantiate it, call `unpack`,
//! compile what then lies in its memory. Its data, as that code reads it:
//!
//! | address | what                                                                                                |
//! |--------:|-----------------------------------------------------------------------------------------------------|
//! |       0 | for each stream, in the order of [`Stream`], the address where it begins; 32 bits                      |
//! |      64 | the bytes of the real module before its first function, its functions, the bytes behind the last one  |
//! |     128 | what follows each opcode, one byte each: see [`Follows`]                                              |
//! |    1024 | room for the real module, and the streams behind it                                                   |
//!
//! Alignments are left out: they are hints, and wasm-opt's `--dealign` has set them all to 0. So are the lengths of
//! functions, which follow.

use super::{Cursor, HEAD, module, put_number, section, sections, value};
use crate::{Done, paths, say};
use std::path::Path;

/// Where the real module is written.
pub const START: usize = 1024;
const COUNTS: usize = 64;
const TABLE: usize = 128;
const PAGE: usize = 1 << 16;

/// What goes where. Neighbours that resemble each other stand together, which is worth 0.5 KB.
#[derive(Clone, Copy)]
enum Stream {
    /// Everything that is not code.
    Other,
    Opcode,
    /// Types of blocks.
    Block,
    /// Depths of branches.
    Branch,
    /// 32-bit constants.
    Small,
    /// Functions called.
    Call,
    /// Offsets of loads.
    Load,
    /// Offsets of stores.
    Store,
    /// Floating constants.
    Float,
    /// Locals read and written.
    Local,
    /// Locals declared.
    Shape,
    /// 64-bit constants.
    Large,
    /// Immediates of everything rarer.
    Rest,
}

const STREAMS: usize = Stream::Rest as usize + 1;

/// What follows an opcode. In the table that travels: 0, the number of the stream, 13, 14.
enum Follows {
    Nothing,
    /// A LEB128 number.
    Number(Stream),
    /// Something that depends on more than the opcode.
    Look,
    /// Nothing: a block ends.
    End,
}

impl Follows {
    const fn byte(self) -> u8 {
        match self {
            Follows::Nothing => 0,
            Follows::Number(stream) => stream as u8,
            Follows::Look => STREAMS as u8,
            Follows::End => STREAMS as u8 + 1,
        }
    }
}

/// WebAssembly 2.0 without vectors, as rustc and wasm-opt write it; `None` where an opcode has no business here.
const fn follows(op: u8) -> Option<Follows> {
    Some(match op {
        0x0b => Follows::End,
        0x02..=0x04 => Follows::Number(Stream::Block),
        0x0c | 0x0d => Follows::Number(Stream::Branch),
        0x10 => Follows::Number(Stream::Call),
        0x20..=0x22 => Follows::Number(Stream::Local),
        0x28..=0x35 => Follows::Number(Stream::Load),
        0x36..=0x3e => Follows::Number(Stream::Store),
        0x41 => Follows::Number(Stream::Small),
        0x42 => Follows::Number(Stream::Large),
        // Globals and tables, memory.size and memory.grow, ref.null and ref.func.
        0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => Follows::Number(Stream::Rest),
        // br_table, call_indirect, select with types, floating constants, what works on memories and tables.
        0x0e | 0x11 | 0x1c | 0x43 | 0x44 | 0xfc => Follows::Look,
        0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Follows::Nothing,
        _ => return None,
    })
}

/// The module in the form in which it travels; `unpacker` is `unpack.wat`, assembled.
pub fn pack(wasm: &[u8], unpacker: &[u8]) -> Done<Vec<u8>> {
    let mut streams: [Vec<u8>; STREAMS] = Default::default();
    let (mut before, mut functions) = (0, 0);
    let mut at = HEAD.len();
    streams[Stream::Other as usize].extend(HEAD);
    for (number, content) in sections(wasm)? {
        let mut head = vec![number];
        put_number(&mut head, content.len());
        if wasm.get(at..at + head.len()) != Some(&head[..]) {
            return Err("the length of a section is not written in the shortest way".to_owned());
        }
        at += head.len() + content.len();
        streams[Stream::Other as usize].extend(head);
        if number != section::CODE {
            streams[Stream::Other as usize].extend(content);
            continue;
        }
        let mut code = Cursor::new(content);
        functions = code.number()?;
        put_number(&mut streams[Stream::Other as usize], functions);
        before = streams[Stream::Other as usize].len();
        for _ in 0..functions {
            let size = code.number()?;
            body(code.bytes(size)?, &mut streams)?;
        }
    }
    if functions == 0 {
        return Err("the wasm has no code".to_owned());
    }
    let behind = streams[Stream::Other as usize].len() - before;
    let mut data = vec![0; START];
    let mut put = |at: usize, number: usize| data[at..at + 4].copy_from_slice(&(number as u32).to_le_bytes());
    let mut begins = START + wasm.len();
    for (i, stream) in streams.iter().enumerate() {
        put(4 * i, begins);
        begins += stream.len();
    }
    [before, functions, behind].into_iter().enumerate().for_each(|(i, count)| put(COUNTS + 4 * i, count));
    for op in 0..=u8::MAX {
        data[TABLE + usize::from(op)] = follows(op).map_or(0, Follows::byte);
    }
    data.truncate(TABLE + 256);
    wrapped(unpacker, &data, START + wasm.len(), &streams.concat())
}

/// The module of `unpack.wat` with enough memory and with its data.
fn wrapped(unpacker: &[u8], low: &[u8], at: usize, high: &[u8]) -> Done<Vec<u8>> {
    let mut data = vec![2];
    for (address, bytes) in [(0, low), (at, high)] {
        // An active segment: its address as a signed constant, its bytes.
        data.extend([0, 0x41]);
        put_signed(&mut data, address);
        data.push(0x0b);
        put_number(&mut data, bytes.len());
        data.extend_from_slice(bytes);
    }
    let mut memory = vec![1, 0];
    put_number(&mut memory, (at + high.len()).div_ceil(PAGE));
    let mut made = Vec::new();
    for (number, content) in sections(unpacker)? {
        made.push((number, if number == section::MEMORY { &memory[..] } else { content }));
    }
    made.push((section::DATA, &data));
    Ok(module(made))
}

/// Writes a positive number as signed LEB128.
fn put_signed(out: &mut Vec<u8>, number: usize) {
    put_number(out, number);
    if let Some(last) = out.last_mut().filter(|last| **last & 64 != 0) {
        // Its highest bit would read as a sign.
        *last |= 128;
        out.push(0);
    }
}

/// One function's locals and instructions.
fn body(bytes: &[u8], streams: &mut [Vec<u8>; STREAMS]) -> Done {
    let mut from = Cursor::new(bytes);
    let mut put = |stream: Stream, bytes: &[u8]| streams[stream as usize].extend_from_slice(bytes);
    let groups = from.leb()?;
    put(Stream::Shape, groups);
    for _ in 0..value(groups) {
        put(Stream::Shape, from.leb()?);
        put(Stream::Shape, from.bytes(1)?);
    }
    let mut depth = 1_usize;
    while depth > 0 {
        let op = from.byte()?;
        put(Stream::Opcode, &[op]);
        match follows(op) {
            Some(Follows::Nothing) => {}
            Some(Follows::End) => depth -= 1,
            Some(Follows::Number(stream)) => {
                match stream {
                    Stream::Block => depth += 1,
                    Stream::Load | Stream::Store if from.byte()? != 0 => {
                        return Err("an access to memory has an alignment: wasm-opt must run with --dealign".to_owned());
                    }
                    _ => {}
                }
                put(stream, from.leb()?);
            }
            Some(Follows::Look) => {
                let (stream, bytes) = look(op, &mut from)?;
                put(stream, &bytes);
            }
            None => return Err(unknown(&format!("{op:#04x}"))),
        }
    }
    if from.is_empty() { Ok(()) } else { Err("a function goes on behind its end".to_owned()) }
}

/// What follows the opcodes that depend on more.
fn look(op: u8, from: &mut Cursor<'_>) -> Done<(Stream, Vec<u8>)> {
    let mut bytes = Vec::new();
    let numbers = match op {
        0x43 | 0x44 => return Ok((Stream::Float, from.bytes(if op == 0x43 { 4 } else { 8 })?.to_vec())),
        0x11 => 2,
        0x1c => {
            let types = from.leb()?;
            bytes.extend(types);
            bytes.extend(from.bytes(value(types))?);
            0
        }
        // A count, so many targets, the default one.
        0x0e => {
            let targets = from.leb()?;
            bytes.extend(targets);
            value(targets) + 1
        }
        _ => {
            let more = from.leb()?;
            bytes.extend(more);
            match value(more) {
                0..=7 => 0,
                8 | 10 | 12 | 14 => 2,
                9 | 11 | 13 | 15..=17 => 1,
                more => return Err(unknown(&format!("{op:#04x} {more}"))),
            }
        }
    };
    for _ in 0..numbers {
        bytes.extend(from.leb()?);
    }
    Ok((Stream::Rest, bytes))
}

fn unknown(instruction: &str) -> String {
    format!("the wasm holds the instruction {instruction}, which xtask/src/wasm/unpack.wat does not know")
}

/// `unpack.wat`, assembled, in a file of the target folder.
pub fn unpacker() -> Done<Vec<u8>> {
    let made = paths::target().join("unpack.wasm");
    let mut assemble = say::command("wasm-as");
    assemble.arg("xtask/src/wasm/unpack.wat").args(["--enable-bulk-memory", "-o"]).arg(&made);
    say::ask(&mut assemble)?;
    paths::read_bytes(&made)
}

/// Prints nothing where `plain` comes out of `packed`, by the three lines of the shell.
const CHECK: &str = "\
const { readFileSync } = require('node:fs');
const [packed, plain] = process.argv.slice(1).map((file) => readFileSync(file));
const { memory, unpack } = new WebAssembly.Instance(new WebAssembly.Module(packed)).exports;
const made = Buffer.from(memory.buffer, 1024, unpack());
if (Buffer.compare(made, plain)) console.log(`${made.length} bytes came out instead of ${plain.length}, or others`);";

/// Has Node put `packed` together and compare it with `plain`, byte for byte.
pub fn check(packed: &Path, plain: &Path) -> Done {
    let said = say::ask(say::command("node").args(["-e", CHECK, "--"]).args([packed, plain]))?;
    match said.trim() {
        "" => Ok(()),
        said => Err(format!("the wasm that travels does not give the real one: {said}")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::put_name;
    use super::*;

    /// A module with every kind of immediate that may travel; not one that could run.
    fn every_kind() -> Vec<u8> {
        let code: &[&[u8]] = &[
            &[2, 1, 0x7f, 0x81, 1, 0x7e],             // locals: 1 i32, 129 i64
            &[0x02, 0x40, 0x03, 0x7f, 0x04, 0x81, 1], // block, loop, if with a type by number
            &[0x0c, 2, 0x0d, 0x81, 0, 0x05, 0x0b, 0x0b, 0x0b],
            &[0x0e, 2, 0, 1, 0x80, 1],
            &[0x10, 0xe5, 0x08, 0x11, 3, 0, 0x1b, 0x1c, 1, 0x6f],
            &[0x20, 0, 0x21, 0x85, 1, 0x22, 1, 0x23, 0, 0x24, 0, 0x25, 0, 0x26, 0],
            &[0x28, 0, 4, 0x35, 0, 0x80, 0x80, 0x40, 0x36, 0, 0, 0x3e, 0, 0xff, 1, 0x3f, 0, 0x40, 0],
            &[0x41, 0x7f, 0x42, 0x80, 0x80, 0x80, 0x80, 0x70, 0x43, 1, 2, 3, 4, 0x44, 1, 2, 3, 4, 5, 6, 7, 8],
            &[0xd0, 0x6f, 0xd1, 0xd2, 5, 0x6a, 0xc4, 0x00, 0x01, 0x0f, 0x1a],
            &[0xfc, 7, 0xfc, 8, 1, 0, 0xfc, 9, 1, 0xfc, 10, 0, 0, 0xfc, 11, 0],
            &[0xfc, 12, 0, 0, 0xfc, 13, 0, 0xfc, 14, 0, 0, 0xfc, 15, 0, 0xfc, 16, 0, 0xfc, 17, 0, 0x0b],
        ];
        let long = code.concat();
        let short = [0, 0x0b];
        let mut content = vec![3];
        for body in [&long[..], &short, &[&[0][..], &[0x01; 200], &[0x0b]].concat()] {
            put_name(&mut content, body);
        }
        module([(1, &b"types"[..]), (section::CODE, &content), (11, &[9; 300])])
    }

    const EMPTY: [u8; 8] = HEAD;

    fn with_code(code: &[u8]) -> Vec<u8> {
        let mut content = vec![1];
        put_name(&mut content, code);
        module([(section::CODE, &content[..])])
    }

    #[test]
    fn comes_back_byte_for_byte() {
        let (wasm, unpacker) = (every_kind(), unpacker().unwrap());
        let folder = paths::target().join("pack-test");
        std::fs::create_dir_all(&folder).unwrap();
        let (plain, packed) = (folder.join("plain.wasm"), folder.join("packed.wasm"));
        std::fs::write(&plain, &wasm).unwrap();
        std::fs::write(&packed, pack(&wasm, &unpacker).unwrap()).unwrap();
        check(&packed, &plain).unwrap();
        // The check itself sees a single byte.
        let mut other = wasm;
        *other.last_mut().unwrap() ^= 1;
        std::fs::write(&plain, &other).unwrap();
        assert!(check(&packed, &plain).is_err());
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(pack(&with_code(&[0, 0x0b]), &EMPTY).is_ok());
        for strange in [
            &[0, 0x28, 2, 0, 0x0b][..], // an alignment
            &[0, 0xfd, 12, 0x0b],       // vectors
            &[0, 0xfe, 0, 0x0b],        // threads
            &[0, 0x06, 0x40, 0x0b],     // exceptions
            &[0, 0xfc, 18, 0x0b],
            &[0, 0x0b, 0x0b], // more behind the end
            &[0, 0x01],       // no end
        ] {
            assert!(pack(&with_code(strange), &EMPTY).is_err(), "{strange:?}");
        }
        assert!(pack(&module([(1, &b"types"[..])]), &EMPTY).is_err());
    }
}
