//! Shorter names between the wasm and its glue: wasm-bindgen ends each import with 16 digits of a hash, which no
//! compressor can shorten, and which stand in both files.
//!
//! Knows where names stand in a module. Refuses to invent them: esbuild does while it minifies the glue, and says which.

use super::{Cursor, module, put_name, put_number, section, sections};
use crate::Done;
use std::collections::BTreeMap;

/// What wasm-bindgen calls the module that its glue is, and what we call it.
pub const GLUE_MODULE: (&str, &str) = ("./creator-loupe_bg.js", "_");

/// The module with each import and export under its new name; what has none keeps its own.
pub fn rename(wasm: &[u8], names: &BTreeMap<String, String>) -> Done<Vec<u8>> {
    let new = |old: &[u8]| {
        let known = std::str::from_utf8(old).ok().and_then(|old| names.get(old));
        known.map_or(old.to_vec(), |new| new.as_bytes().to_vec())
    };
    let mut made: Vec<(u8, Vec<u8>)> = Vec::new();
    for (number, content) in sections(wasm)? {
        made.push((
            number,
            match number {
                section::IMPORT => imports(content, &new)?,
                section::EXPORT => exports(content, &new)?,
                _ => content.to_vec(),
            },
        ));
    }
    Ok(module(made.iter().map(|(number, content)| (*number, content.as_slice()))))
}

fn imports(content: &[u8], new: &dyn Fn(&[u8]) -> Vec<u8>) -> Done<Vec<u8>> {
    let (mut from, mut out) = (Cursor::new(content), Vec::new());
    let count = from.number()?;
    put_number(&mut out, count);
    for _ in 0..count {
        let glue = from.name()?;
        if glue != GLUE_MODULE.0.as_bytes() {
            return Err(format!("the wasm imports from {}, which nobody provides", String::from_utf8_lossy(glue)));
        }
        put_name(&mut out, GLUE_MODULE.1.as_bytes());
        put_name(&mut out, &new(from.name()?));
        match from.byte()? {
            // A function, by the number of its type.
            0 => {
                out.push(0);
                out.extend_from_slice(from.leb()?);
            }
            kind => return Err(format!("the wasm imports something of kind {kind}, which our glue does not give")),
        }
    }
    Ok(out)
}

fn exports(content: &[u8], new: &dyn Fn(&[u8]) -> Vec<u8>) -> Done<Vec<u8>> {
    let (mut from, mut out) = (Cursor::new(content), Vec::new());
    let count = from.number()?;
    put_number(&mut out, count);
    for _ in 0..count {
        put_name(&mut out, &new(from.name()?));
        out.push(from.byte()?);
        out.extend_from_slice(from.leb()?);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imported(names: &[&str], kind: u8) -> Vec<u8> {
        let mut content = vec![names.len() as u8];
        for name in names {
            put_name(&mut content, GLUE_MODULE.0.as_bytes());
            put_name(&mut content, name.as_bytes());
            content.extend([kind, 3]);
        }
        content
    }

    #[test]
    fn both_sides_are_renamed() {
        let old = imported(&["__wbg_log_0123456789abcdef", "stays"], 0);
        let exported = [&[1, 5][..], b"mount", &[0, 200, 1]].concat();
        let wasm = module([(section::IMPORT, &old[..]), (section::EXPORT, &exported), (11, b"data")]);
        let names = BTreeMap::from([
            ("__wbg_log_0123456789abcdef".to_owned(), "a".to_owned()),
            ("mount".to_owned(), "b".to_owned()),
        ]);
        let made = rename(&wasm, &names).unwrap();
        let expected = [
            (section::IMPORT, &b"\x02\x01_\x01a\0\x03\x01_\x05stays\0\x03"[..]),
            (section::EXPORT, &b"\x01\x01b\0\xc8\x01"[..]),
            (11, b"data"),
        ];
        assert_eq!(sections(&made), Ok(expected.to_vec()));
    }

    #[test]
    fn refuses_what_the_glue_does_not_give() {
        let memory = imported(&["memory"], 2);
        assert!(rename(&module([(section::IMPORT, &memory[..])]), &BTreeMap::new()).is_err());
        let mut elsewhere = vec![1];
        put_name(&mut elsewhere, b"env");
        assert!(rename(&module([(section::IMPORT, &elsewhere[..])]), &BTreeMap::new()).is_err());
    }
}
