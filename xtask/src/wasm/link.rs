//! What the linker knows: which function and which data refer to which, and so what is still called and what lies idle
//! once some functions are left out.
//!
//! Knows a module that wasm-ld made with `--emit-relocs`. Refuses to guess from the code itself: a constant in it may be an
//! address, or a number that looks like one, or point beside what it means.

use super::{Cursor, module, section, sections};
use crate::Done;
use std::collections::{HashMap, HashSet};
use wasmparser::{
    DataKind, ExternalKind, KnownCustom, Linking, Name, NameSectionReader, Operator, Parser, Payload, RelocationEntry,
    SymbolInfo,
};

/// A stretch of memory: where it begins, how many bytes.
pub type Stretch = (usize, usize);

/// What refers to something, or is referred to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Thing {
    Function(usize),
    /// By the number of its symbol.
    Data(usize),
    /// A global, a table, a type: of no weight here.
    Other,
}

/// Where data lies: its segment, its offset there, its size.
type Place = (usize, usize, usize);

#[derive(Default)]
struct Linked {
    imported: usize,
    /// Where each function's body ends in the code section.
    ends: Vec<usize>,
    /// Where each segment of data begins in memory and in the data section.
    segments: Vec<(usize, usize)>,
    exported: Vec<usize>,
    names: HashMap<usize, String>,
    /// Each with its place, where it is data.
    symbols: Vec<(Thing, Option<Place>)>,
    /// Of data, by their symbols.
    data_names: HashMap<usize, String>,
    /// Of the code and of the data section.
    references: [Vec<RelocationEntry>; 2],
}

/// What is left of a module.
pub struct Left {
    /// The functions that something may call, by their readable names.
    pub called: HashSet<String>,
    /// The data that nothing refers to.
    pub idle: Vec<Stretch>,
}

/// What is left once the functions for which `leaves` holds, by their readable names, are left out. Data for which it holds
/// is idle, whoever refers to it.
pub fn left(linked: &[u8], leaves: &dyn Fn(&str) -> bool) -> Done<Left> {
    let linked = parse(linked).map_err(|e| format!("cannot read what the linker made: {e}"))?;
    if linked.symbols.is_empty() || linked.references.iter().any(Vec::is_empty) {
        return Err("the wasm was linked without --emit-relocs".to_owned());
    }
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut stretches: Vec<(Stretch, usize)> = Vec::new();
    for (symbol, (_, place)) in linked.symbols.iter().enumerate() {
        if let Some((segment, offset, size)) = *place {
            let (address, begins) = *linked.segments.get(segment).ok_or("a symbol lies in no segment")?;
            places.push((begins + offset, symbol));
            stretches.push(((address + offset, size), symbol));
        }
    }
    places.sort_unstable();
    let [code, data] = &linked.references;
    let mut refers: HashMap<Thing, Vec<Thing>> = HashMap::new();
    for entry in code {
        let function = linked.imported + linked.ends.partition_point(|end| *end <= entry.offset as usize);
        refers.entry(Thing::Function(function)).or_default().push(linked.thing(entry)?);
    }
    for entry in data {
        let at = places.partition_point(|(begins, _)| *begins <= entry.offset as usize);
        let (_, from) = *at.checked_sub(1).and_then(|i| places.get(i)).ok_or("a reference lies before all data")?;
        refers.entry(Thing::Data(from)).or_default().push(linked.thing(entry)?);
    }
    let mut waiting: Vec<Thing> = linked.exported.iter().copied().map(Thing::Function).collect();
    let mut seen: HashSet<Thing> = HashSet::new();
    while let Some(thing) = waiting.pop() {
        let name = match thing {
            Thing::Function(f) => linked.names.get(&f),
            Thing::Data(symbol) => linked.data_names.get(&symbol),
            Thing::Other => None,
        };
        let left_out = name.is_some_and(|name| leaves(name));
        if matches!(thing, Thing::Data(_)) && left_out || !seen.insert(thing) {
            continue;
        }
        if !left_out {
            waiting.extend(refers.get(&thing).into_iter().flatten());
        }
    }
    let (busy, idle): (Vec<_>, Vec<_>) = stretches.into_iter().partition(|(_, s)| seen.contains(&Thing::Data(*s)));
    // Symbols may share their bytes, as equal strings do.
    let shared = |(from, size): Stretch| busy.iter().any(|((at, of), _)| from < at + of && *at < from + size);
    let idle = idle.into_iter().map(|(stretch, _)| stretch).filter(|stretch| !shared(*stretch)).collect();
    let called = linked.names.iter().filter(|(f, _)| seen.contains(&Thing::Function(**f)));
    Ok(Left { called: called.map(|(_, name)| name.clone()).filter(|name| !leaves(name)).collect(), idle })
}

/// The module without what the linker wrote down for us: wasm-bindgen takes it along, and it is no longer true.
pub fn without_notes(wasm: &[u8]) -> Done<Vec<u8>> {
    let mut kept = sections(wasm)?;
    kept.retain(|(number, content)| {
        let name = Cursor::new(content).name().unwrap_or_default();
        *number != section::CUSTOM || !(name == b"linking" || name.starts_with(b"reloc."))
    });
    Ok(module(kept))
}

impl Linked {
    fn thing(&self, entry: &RelocationEntry) -> Done<Thing> {
        use wasmparser::RelocationType as R;
        match entry.ty {
            R::TypeIndexLeb => Ok(Thing::Other),
            _ => {
                let symbol = self.symbols.get(entry.index as usize);
                symbol.map(|(thing, _)| *thing).ok_or_else(|| format!("there is no symbol {}", entry.index))
            }
        }
    }
}

fn parse(module: &[u8]) -> wasmparser::Result<Linked> {
    let mut made = Linked::default();
    let mut code = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => made.imported = imports.into_imports().count(),
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    // What describes the exports to wasm-bindgen is gone in the end.
                    if export.kind == ExternalKind::Func && !export.name.starts_with("__wbindgen_describe") {
                        made.exported.push(export.index as usize);
                    }
                }
            }
            Payload::CodeSectionStart { range, .. } => code = range.start,
            Payload::CodeSectionEntry(body) => made.ends.push(body.range().end - code),
            Payload::DataSection(data) => {
                let start = data.range().start;
                for segment in data {
                    let segment = segment?;
                    let mut address = None;
                    if let DataKind::Active { offset_expr, .. } = segment.kind
                        && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
                    {
                        address = usize::try_from(value).ok();
                    }
                    let begins = segment.range.end - segment.data.len() - start;
                    made.segments.extend(address.map(|address| (address, begins)));
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Name(names) => {
                    for (function, name) in named(names)? {
                        made.names.insert(function as usize, rustc_demangle::demangle(name).to_string());
                    }
                }
                KnownCustom::Linking(parts) => {
                    for part in parts {
                        if let Linking::SymbolTable(symbols) = part? {
                            for symbol in symbols {
                                let (symbol, number) = (symbol?, made.symbols.len());
                                if let SymbolInfo::Data { name, .. } = symbol {
                                    made.data_names.insert(number, rustc_demangle::demangle(name).to_string());
                                }
                                made.symbols.push(symbol_of(&symbol, number));
                            }
                        }
                    }
                }
                KnownCustom::Reloc(entries) => {
                    // Not those of what a debugger reads.
                    if let Some(at) = ["reloc.CODE", "reloc.DATA"].iter().position(|name| custom.name() == *name) {
                        made.references[at] = entries.entries().into_iter().collect::<wasmparser::Result<_>>()?;
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(made)
}

/// The names of functions, by their numbers.
pub fn named(names: NameSectionReader<'_>) -> wasmparser::Result<Vec<(u32, &str)>> {
    let mut made = Vec::new();
    for part in names {
        if let Name::Function(map) = part? {
            for naming in map {
                let naming = naming?;
                made.push((naming.index, naming.name));
            }
        }
    }
    Ok(made)
}

/// The parts of a segment that lie in one of these stretches, as they touch put together.
pub fn within(at: usize, length: usize, idle: &[Stretch]) -> Vec<std::ops::Range<usize>> {
    let mut parts: Vec<std::ops::Range<usize>> = idle
        .iter()
        .map(|(from, size)| (*from).max(at)..(from + size).min(at + length))
        .filter(|part| part.start < part.end)
        .map(|part| part.start - at..part.end - at)
        .collect();
    parts.sort_unstable_by_key(|part| part.start);
    parts.dedup_by(|next, before| {
        let touches = next.start <= before.end;
        if touches {
            before.end = before.end.max(next.end);
        }
        touches
    });
    parts
}

fn symbol_of(symbol: &SymbolInfo<'_>, number: usize) -> (Thing, Option<Place>) {
    match symbol {
        SymbolInfo::Func { index, .. } => (Thing::Function(*index as usize), None),
        SymbolInfo::Data { symbol, .. } => {
            let place = symbol.map(|s| (s.index as usize, s.offset as usize, s.size as usize));
            (Thing::Data(number), place)
        }
        _ => (Thing::Other, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_touch_are_one() {
        assert_eq!(within(100, 50, &[(90, 5), (140, 40), (120, 5), (125, 5), (127, 1)]), [20..30, 40..50]);
    }
}
