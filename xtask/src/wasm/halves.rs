//! The first part in two halves that run as one: the front, which draws the empty box, and the rest, which reads what is
//! put into it. The front stands on the page while the rest is still on the wire.
//!
//! Knows how two modules share a memory and a table. The rest takes from the front whatever it calls there; the front
//! calls into the rest through places of the table that the rest fills when it comes. Until then such a call traps,
//! and the shell does in a fresh instance, with both halves, what was being done. So a function may lie in either half,
//! nothing breaks. Refuses to know which functions wait: `first.rs` says that.
//!
//! Both travel in one file, which is a module by itself: that of the front, its rest in a section of its own at the end.
//! Measured (2026-11-28, brotli at quality 11): the front takes 59.0 KB of the first part's 140.2, which took 138.2 in one piece.
//! At a processor four times slower and 1.6 Mbit/s the page is usable after 853 ms, 1.49 times the empty app of the same run; in one
//! piece, in another run, after 1,263 ms and 2.13 times. What reads is there after 1,197 ms. From a paste to its result takes as long
//! as before (57 and 60 ms, by turns).

use super::link::{Stretch, named, within};
use super::{HEAD, put_number, section};
use crate::Done;
use std::collections::HashSet;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, MemorySection, MemoryType, TableSection, TableType,
    TypeSection, ValType,
};
use wasmparser::{
    CompositeInnerType, Data, DataKind, Element, ElementItems, ElementKind, Export, ExternalKind, FunctionBody, Import,
    KnownCustom, Operator, Parser, Payload, TypeRef,
};

/// The two halves.
pub struct Halves {
    pub front: Vec<u8>,
    pub rest: Vec<u8>,
}

/// Under which name the rest imports what the front gives: as short as can be. What it gives has numbers for names, which no
/// export of wasm-bindgen's is called by.
const FRONT: &str = "";
/// Of the type of which nothing is called through the table, so that a call that finds this there traps.
const NEVER: [ValType; 9] = [ValType::F32; 9];

/// The module in halves. `wasm` must still name its functions; those for which `waits` holds, and the data in `idle`, go into
/// the rest. wasm-opt makes functions of one body one, under the name of any, so of those for which `is_sure` does not hold, what the
/// front calls all the same, or may call through the table, stays there.
pub fn split(
    wasm: &[u8],
    waits: &dyn Fn(&str) -> bool,
    is_sure: &dyn Fn(&str) -> bool,
    idle: &[Stretch],
) -> Done<Halves> {
    let whole = parse(wasm).map_err(|e| format!("cannot read what wasm-opt made: {e}"))?;
    let made = Plan::new(&whole, waits, is_sure)?;
    let front = made.front(idle).map_err(|e| format!("cannot write the front half: {e}"))?;
    let rest = made.rest(idle).map_err(|e| format!("cannot write the rest: {e}"))?;
    Ok(Halves { front, rest })
}

/// The file in which both travel: a module by itself, that of the front. Behind its head a section without a name says, in 32
/// bits each, where the front ends and where the rest begins.
pub fn together(front: &[u8], rest: &[u8]) -> Done<Vec<u8>> {
    let mut held = vec![section::CUSTOM];
    put_number(&mut held, 1 + rest.len());
    held.push(0);
    let ends = front.len() + 2 + 1 + 8;
    let mut made = front.get(..HEAD.len()).ok_or("the front half is no module")?.to_vec();
    made.extend([section::CUSTOM, 1 + 8, 0]);
    for place in [ends, ends + held.len()] {
        made.extend(u32::try_from(place).map_err(|_| "the front half is too long")?.to_le_bytes());
    }
    Ok([&made[..], &front[HEAD.len()..], &held, rest].concat())
}

/// What a module holds, as far as it matters here.
#[derive(Default)]
struct Whole<'a> {
    types: Vec<wasmparser::FuncType>,
    imports: Vec<Import<'a>>,
    /// The type of each function, imported ones first.
    functions: Vec<u32>,
    tables: Vec<wasmparser::TableType>,
    memories: Vec<wasmparser::MemoryType>,
    globals: Vec<wasmparser::Global<'a>>,
    exports: Vec<Export<'a>>,
    elements: Vec<(u32, Vec<u32>)>,
    bodies: Vec<FunctionBody<'a>>,
    /// Each with its address.
    data: Vec<(usize, &'a [u8])>,
    /// Of functions, by their numbers.
    names: Vec<(u32, &'a str)>,
}

fn parse(wasm: &[u8]) -> Result<Whole<'_>, Box<dyn std::error::Error>> {
    let mut made = Whole::default();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(groups) => {
                for group in groups {
                    for kind in group?.into_types() {
                        match kind.composite_type.inner {
                            CompositeInnerType::Func(of) => made.types.push(of),
                            other => return Err(format!("a type is no function's: {other:?}").into()),
                        }
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(of) = import.ty else {
                        return Err("something is imported that is no function".into());
                    };
                    made.functions.push(of);
                    made.imports.push(import);
                }
            }
            Payload::FunctionSection(types) => {
                for of in types {
                    made.functions.push(of?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    made.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => made.memories = memories.into_iter().collect::<Result<_, _>>()?,
            Payload::GlobalSection(globals) => made.globals = globals.into_iter().collect::<Result<_, _>>()?,
            Payload::ExportSection(exports) => made.exports = exports.into_iter().collect::<Result<_, _>>()?,
            Payload::ElementSection(elements) => {
                for element in elements {
                    made.elements.push(placed(element?)?);
                }
            }
            Payload::CodeSectionEntry(body) => made.bodies.push(body),
            Payload::DataSection(data) => {
                for segment in data {
                    made.data.push(lying(segment?)?);
                }
            }
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(names) = custom.as_known() {
                    made.names = named(names)?;
                }
            }
            // How many segments of data there are is told for the sake of instructions that wasm-opt does not write.
            Payload::Version { .. }
            | Payload::CodeSectionStart { .. }
            | Payload::DataCountSection { .. }
            | Payload::End(_) => {}
            other => return Err(format!("there is a section that nobody expected: {other:?}").into()),
        }
    }
    Ok(made)
}

/// Where a segment of elements begins in the first table, and its functions.
fn placed(element: Element<'_>) -> Result<(u32, Vec<u32>), Box<dyn std::error::Error>> {
    match (element.kind, element.items) {
        (ElementKind::Active { table_index: None | Some(0), offset_expr }, ElementItems::Functions(functions)) => {
            Ok((constant(&offset_expr)?, functions.into_iter().collect::<Result<_, _>>()?))
        }
        _ => Err("a segment of elements lies in no table, or holds more than functions".into()),
    }
}

/// Where a segment of data begins, and its bytes.
fn lying(data: Data<'_>) -> Result<(usize, &[u8]), Box<dyn std::error::Error>> {
    match data.kind {
        DataKind::Active { memory_index: 0, offset_expr } => Ok((constant(&offset_expr)? as usize, data.data)),
        _ => Err("a segment of data does not lie where a constant says".into()),
    }
}

fn constant(of: &wasmparser::ConstExpr<'_>) -> Result<u32, Box<dyn std::error::Error>> {
    match of.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(u32::try_from(value)?),
        _ => Err("a segment begins where no constant says".into()),
    }
}

type Written<T> = Result<T, reencode::Error<String>>;

/// What lies where.
struct Plan<'a> {
    whole: &'a Whole<'a>,
    /// Whether a function is of the rest.
    late: Vec<bool>,
    /// The functions of the rest that the front calls by name, each with its place in the table.
    doors: Vec<(u32, u32)>,
    /// The functions of the front that the rest calls.
    given: Vec<u32>,
    /// How long the table is with the places of doors.
    table: u64,
}

impl<'a> Plan<'a> {
    fn new(whole: &'a Whole<'a>, waits: &dyn Fn(&str) -> bool, is_sure: &dyn Fn(&str) -> bool) -> Done<Plan<'a>> {
        let imported = whole.imports.len();
        let calls = whole.bodies.iter().map(called).collect::<Result<Vec<_>, _>>().map_err(|e| e.to_string())?;
        let (mut late, mut sure) = (vec![false; whole.functions.len()], vec![false; whole.functions.len()]);
        for (function, name) in &whole.names {
            let function = *function as usize;
            late[function] = function >= imported && waits(name);
            sure[function] = late[function] && is_sure(name);
        }
        let tabled = whole.elements.iter().flat_map(|(_, functions)| functions).copied();
        let mut stays: Vec<u32> = tabled.collect();
        stays.extend(calls.iter().enumerate().filter(|(at, _)| !late[imported + at]).flat_map(|(_, to)| to));
        while let Some(function) = stays.pop() {
            let at = function as usize;
            if late[at] && !sure[at] {
                late[at] = false;
                stays.extend(&calls[at - imported]);
            }
        }
        if !late.contains(&true) {
            return Err("the wasm names none of the functions that wait".to_owned());
        }
        if whole.types.iter().any(|of| of.params() == [wasmparser::ValType::F32; NEVER.len()]) {
            return Err("the wasm has functions of the type that none should have".to_owned());
        }
        let (mut doors, mut given) = (HashSet::new(), HashSet::new());
        for (at, to) in calls.iter().enumerate() {
            let from = late[imported + at];
            let over = to.iter().filter(|to| late[**to as usize] != from);
            if from { given.extend(over) } else { doors.extend(over) }
        }
        let exported = whole.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        doors.extend(exported.map(|export| export.index).filter(|function| late[*function as usize]));
        let mut table = whole.tables.first().ok_or("the wasm has no table")?.initial;
        let mut placed = Vec::new();
        for door in sorted(doors) {
            let stands = whole.elements.iter().find_map(|(from, functions)| {
                let at = functions.iter().position(|function| *function == door)?;
                Some(from + at as u32)
            });
            placed.push((door, stands.unwrap_or(table as u32)));
            table += u64::from(stands.is_none());
        }
        Ok(Plan { whole, late, doors: placed, given: sorted(given), table })
    }

    fn types(&self) -> Written<TypeSection> {
        let mut types = TypeSection::new();
        for of in &self.whole.types {
            types.ty().func_type(&Numbers::default().func_type(of.clone())?);
        }
        Ok(types)
    }

    fn tables(&self) -> Written<Vec<TableType>> {
        let mut made = Vec::new();
        for table in &self.whole.tables {
            made.push(Numbers::default().table_type(*table)?);
        }
        // The first holds the functions; nothing else ever makes it longer.
        made[0].minimum = self.table;
        made[0].maximum = made[0].maximum.map(|most| most.max(self.table));
        Ok(made)
    }

    fn memories(&self) -> Written<Vec<MemoryType>> {
        self.whole.memories.iter().map(|memory| Numbers::default().memory_type(*memory)).collect()
    }

    fn globals(&self) -> Written<Vec<GlobalType>> {
        self.whole.globals.iter().map(|global| Numbers::default().global_type(global.ty)).collect()
    }

    fn front(&self, idle: &[Stretch]) -> Written<Vec<u8>> {
        let (whole, mut types) = (self.whole, self.types()?);
        let never = types.len();
        types.ty().function(NEVER, []);
        let mut imports = ImportSection::new();
        for import in &whole.imports {
            Numbers::default().parse_import(&mut imports, *import)?;
        }
        // First those that stay, in their order, then a call through the table for each door, then what only traps.
        let imported = whole.imports.len();
        let mut numbers = Numbers(vec![None; whole.functions.len()]);
        let mut functions = FunctionSection::new();
        for function in 0..whole.functions.len() {
            if self.late[function] {
                continue;
            }
            numbers.0[function] = Some(imported.min(function) as u32 + functions.len());
            if function >= imported {
                functions.function(whole.functions[function]);
            }
        }
        for (door, _) in &self.doors {
            numbers.0[*door as usize] = Some(imported as u32 + functions.len());
            functions.function(whole.functions[*door as usize]);
        }
        let trap = imported as u32 + functions.len();
        functions.function(never);
        let mut code = CodeSection::new();
        for (at, body) in whole.bodies.iter().enumerate() {
            if !self.late[imported + at] {
                numbers.parse_function_body(&mut code, body.clone())?;
            }
        }
        for (door, place) in &self.doors {
            let of = whole.functions[*door as usize];
            let mut made = Function::new([]);
            let mut told = made.instructions();
            for local in 0..whole.types[of as usize].params().len() {
                told.local_get(local as u32);
            }
            told.i32_const(*place as i32).call_indirect(0, of).end();
            code.function(&made);
        }
        let mut made = Function::new([]);
        made.instructions().unreachable().end();
        code.function(&made);

        let mut tables = TableSection::new();
        for table in self.tables()? {
            tables.table(table);
        }
        let mut memories = MemorySection::new();
        for memory in self.memories()? {
            memories.memory(memory);
        }
        let mut globals = GlobalSection::new();
        for global in &whole.globals {
            Numbers::default().parse_global(&mut globals, global.clone())?;
        }
        let mut exports = ExportSection::new();
        for export in &whole.exports {
            numbers.parse_export(&mut exports, *export)?;
        }
        for (number, (kind, index)) in self.shared().enumerate() {
            let index = if kind == ExportKind::Func { numbers.function_index(index)? } else { index };
            exports.export(&number.to_string(), kind, index);
        }
        let mut elements = ElementSection::new();
        for (from, functions) in &whole.elements {
            let mut placed = Vec::new();
            for function in functions {
                placed.push(if self.late[*function as usize] { trap } else { numbers.function_index(*function)? });
            }
            elements.active(None, &ConstExpr::i32_const(*from as i32), Elements::Functions(placed.into()));
        }
        let mut data = DataSection::new();
        for (at, bytes) in &whole.data {
            let mut bytes = bytes.to_vec();
            for part in within(*at, bytes.len(), idle) {
                bytes[part].fill(0);
            }
            if bytes.iter().any(|byte| *byte != 0) {
                data.active(0, &ConstExpr::i32_const(*at as i32), bytes);
            }
        }
        let mut made = wasm_encoder::Module::new();
        made.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
        made.section(&globals).section(&exports).section(&elements).section(&code).section(&data);
        Ok(made.finish())
    }

    /// What the front gives to the rest, in the order of their numbers.
    fn shared(&self) -> impl Iterator<Item = (ExportKind, u32)> {
        let of = |kind, count: usize| (0..count as u32).map(move |index| (kind, index));
        of(ExportKind::Memory, self.whole.memories.len())
            .chain(of(ExportKind::Table, self.whole.tables.len()))
            .chain(of(ExportKind::Global, self.whole.globals.len()))
            .chain(self.given.iter().map(|function| (ExportKind::Func, *function)))
    }

    fn rest(&self, idle: &[Stretch]) -> Written<Vec<u8>> {
        let (whole, types) = (self.whole, self.types()?);
        let (tables, memories, globals) = (self.tables()?, self.memories()?, self.globals()?);
        let mut imports = ImportSection::new();
        let mut numbers = Numbers(vec![None; whole.functions.len()]);
        let mut count = 0;
        for (number, (kind, index)) in self.shared().enumerate() {
            let at = index as usize;
            let what = match kind {
                ExportKind::Memory => EntityType::Memory(memories[at]),
                ExportKind::Table => EntityType::Table(tables[at]),
                ExportKind::Global => EntityType::Global(globals[at]),
                _ => {
                    numbers.0[at] = Some(count);
                    count += 1;
                    EntityType::Function(whole.functions[at])
                }
            };
            imports.import(FRONT, &number.to_string(), what);
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for (at, of) in whole.functions.iter().enumerate().filter(|(at, _)| self.late[*at]) {
            numbers.0[at] = Some(count + functions.len());
            functions.function(*of);
        }
        for (at, body) in whole.bodies.iter().enumerate() {
            if self.late[whole.imports.len() + at] {
                numbers.parse_function_body(&mut code, body.clone())?;
            }
        }
        let mut elements = ElementSection::new();
        let mut put = |at: usize, run: &[u32]| -> Written<()> {
            let mut placed = Vec::new();
            for function in run {
                placed.push(numbers.function_index(*function)?);
            }
            elements.active(None, &ConstExpr::i32_const(at as i32), Elements::Functions(placed.into()));
            Ok(())
        };
        for (from, functions) in &whole.elements {
            let mut at = *from as usize;
            for run in functions.chunk_by(|a, b| self.late[*a as usize] == self.late[*b as usize]) {
                if self.late[run[0] as usize] {
                    put(at, run)?;
                }
                at += run.len();
            }
        }
        let before = whole.tables.first().map_or(0, |table| table.initial);
        let added: Vec<u32> =
            self.doors.iter().filter(|(_, place)| u64::from(*place) >= before).map(|(door, _)| *door).collect();
        if !added.is_empty() {
            put(before as usize, &added)?;
        }
        let mut data = DataSection::new();
        for (at, bytes) in &whole.data {
            for part in within(*at, bytes.len(), idle) {
                if bytes[part.clone()].iter().any(|byte| *byte != 0) {
                    data.active(0, &ConstExpr::i32_const((at + part.start) as i32), bytes[part].iter().copied());
                }
            }
        }
        let mut made = wasm_encoder::Module::new();
        made.section(&types).section(&imports).section(&functions).section(&elements).section(&code).section(&data);
        Ok(made.finish())
    }
}

/// What a function calls by name.
fn called(body: &FunctionBody<'_>) -> wasmparser::Result<Vec<u32>> {
    let mut made = Vec::new();
    for operator in body.get_operators_reader()? {
        if let Operator::Call { function_index } = operator? {
            made.push(function_index);
        }
    }
    Ok(made)
}

fn sorted(of: HashSet<u32>) -> Vec<u32> {
    let mut made: Vec<u32> = of.into_iter().collect();
    made.sort_unstable();
    made
}

/// The number of each function in the half that is written.
#[derive(Default)]
struct Numbers(Vec<Option<u32>>);

impl Reencode for Numbers {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Written<u32> {
        let number = self.0.get(function as usize).copied().flatten();
        number.ok_or_else(|| reencode::Error::UserError(format!("function {function} is called from the other half")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{paths, say};

    /// Each function calls into the other half or is called from there: by name, through the table, from JavaScript.
    const WHOLE: &str = r#"(module
      (type $one (func (param i32) (result i32)))
      (import "_" "log" (func $log (param i32)))
      (import "_" "once" (func $once (param i32)))
      (memory (export "memory") 1)
      (table 4 4 funcref)
      (elem (i32.const 1) $late_by_table $early_by_table $late_by_table_too)
      (global $stack (mut i32) (i32.const 7))
      (data (i32.const 16) "early123late")
      (func $early (export "early") (param i32) (result i32)
        (call $log (i32.const 1))
        (global.set $stack (i32.add (global.get $stack) (local.get 0)))
        (i32.add (call $late (local.get 0)) (call_indirect (type $one) (i32.const 8) (i32.const 1))))
      (func $early_by_table (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
      (func $folded (param i32) (result i32) (i32.shl (local.get 0) (i32.const 1)))
      (func $early_twice (export "twice") (param i32) (result i32) (call $folded (local.get 0)))
      (func $late (export "late") (param i32) (result i32)
        (call $once (global.get $stack))
        (i32.add
          (call $early_twice (local.get 0))
          (i32.add (i32.load8_u (i32.const 24)) (call_indirect (type $one) (i32.const 5) (i32.const 2)))))
      (func $late_by_table (param i32) (result i32) (i32.add (call $late_only (local.get 0)) (i32.load8_u (i32.const 16))))
      (func $late_by_table_too (param i32) (result i32) (i32.const 9))
      (func $late_only (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))))"#;

    /// What is logged by and comes out of the module, of its front alone, which is also what the whole file is, and of both.
    const ASK: &str = "\
const { readFileSync } = require('node:fs');
const [whole, both] = process.argv.slice(1).map((file) => readFileSync(file));
const start = (bytes) => {
  const told = [];
  const log = (x) => told.push(x);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { _: { log, once: log } });
  return { exports, ask: () => (told.push(exports.early(4), exports.late(10)), told.join(' ')) };
};
const [ends, begins] = [11, 15].map((at) => both.readUInt32LE(at));
for (const front of [both, both.subarray(0, ends)].map(start)) {
  try { console.log(front.exports.twice(3)); console.log(front.ask()); } catch (error) { console.log(error.name); }
}
const [one, front] = [whole, both].map(start);
new WebAssembly.Instance(new WebAssembly.Module(both.subarray(begins)), { '': front.exports });
console.log(one.ask());
console.log(front.ask());";

    #[test]
    fn halves_run_as_one() {
        let folder = paths::target().join("halves-test");
        std::fs::create_dir_all(&folder).unwrap();
        let [wat, whole, both] = ["whole.wat", "whole.wasm", "both.wasm"].map(|name| folder.join(name));
        std::fs::write(&wat, WHOLE).unwrap();
        say::ask(say::command("wasm-as").arg(&wat).args(["-g", "-o"]).arg(&whole)).unwrap();
        let wasm = paths::read_bytes(&whole).unwrap();
        let halves = split(&wasm, &|name| !name.starts_with("early"), &|name| name.starts_with("late"), &[(24, 4)]);
        let halves = halves.unwrap();
        let part = |half: &[u8], text: &[u8]| half.windows(text.len()).any(|window| window == text);
        assert!(
            part(&halves.front, b"early123\0\0\0\0") && part(&halves.rest, b"late") && !part(&halves.rest, b"early")
        );
        std::fs::write(&both, together(&halves.front, &halves.rest).unwrap()).unwrap();
        let told = say::ask(say::command("node").args(["-e", ASK, "--"]).args([&whole, &both])).unwrap();
        let right = "1 11 11 241 143";
        assert_eq!(told.lines().collect::<Vec<_>>(), ["6", "RuntimeError", "6", "RuntimeError", right, right]);
    }

    #[test]
    fn refuses_to_split_off_nothing() {
        let wasm = [&HEAD[..], b"\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x04\x01\x02\0\x0b"].concat();
        assert!(split(&wasm, &|_| true, &|_| true, &[]).is_err());
    }
}
