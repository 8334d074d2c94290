//! Bytes on the wire: brotli at quality 11, by Node's zlib, so that no compressor need be compiled.
//!
//! Knows how to ask Node. Refuses to judge what it measures.

use crate::{Done, say};
use std::path::{Path, PathBuf};

/// Prints "raw brotli" for each file named, and writes `file.br` beside it when the first argument is `write`.
const SCRIPT: &str = "\
const zlib = require('node:zlib'), fs = require('node:fs'), c = zlib.constants;
const [mode, ...files] = process.argv.slice(1);
for (const file of files) {
  const raw = fs.readFileSync(file);
  const small = zlib.brotliCompressSync(raw, { params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_SIZE_HINT]: raw.length } });
  if (mode === 'write') fs.writeFileSync(file + '.br', small);
  console.log(raw.length, small.length);
}";

/// Sizes of one file in bytes.
pub struct Size {
    pub raw: u64,
    pub brotli: u64,
}

/// Measures files.
pub fn sizes(files: &[PathBuf]) -> Done<Vec<Size>> {
    ask("measure", files)
}

/// Writes `name.br` beside every file of `folder`, as a real host would have them ready.
pub fn compress_folder(folder: &Path) -> Done {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?;
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    ask("write", &files).map(drop)
}

fn ask(mode: &str, files: &[PathBuf]) -> Done<Vec<Size>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let said = say::ask(say::command("node").args(["-e", SCRIPT, "--", mode]).args(files))?;
    said.lines().map(|line| size(line).ok_or_else(|| format!("cannot read Node's answer `{line}`"))).collect()
}

fn size(line: &str) -> Option<Size> {
    let (raw, brotli) = line.split_once(' ')?;
    Some(Size { raw: raw.parse().ok()?, brotli: brotli.parse().ok()? })
}
