//! What browsers check bytes by, and what they unpack by themselves: SHA-256 and gzip, by Node, so that neither need be compiled.
//!
//! Knows how to ask Node. Refuses to know what the bytes are.

use crate::{Done, say};
use std::path::{Path, PathBuf};

const HASH: &str = "\
const fs = require('node:fs'), { createHash } = require('node:crypto');
for (const file of process.argv.slice(1)) console.log('sha256-' + createHash('sha256').update(fs.readFileSync(file)).digest('base64'));";
const GZIP: &str = "\
const fs = require('node:fs'), zlib = require('node:zlib');
process.stdout.write(zlib.gzipSync(fs.readFileSync(process.argv[1]), { level: 9, memLevel: 9 }).toString('base64'));";

/// `sha256-…` of each file, as policies and `integrity` name it.
pub fn sha256(files: &[PathBuf]) -> Done<Vec<String>> {
    let said = say::ask(say::command("node").args(["-e", HASH, "--"]).args(files))?;
    let all: Vec<String> = said.lines().map(str::to_owned).collect();
    if all.len() == files.len() { Ok(all) } else { Err(format!("Node told {} hashes of {}", all.len(), files.len())) }
}

/// A file as gzip, in base64.
pub fn gzip(file: &Path) -> Done<String> {
    say::ask(say::command("node").args(["-e", GZIP, "--"]).arg(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_the_published_ones() {
        let file = std::env::temp_dir().join(format!("creator-loupe-digest-{}", std::process::id()));
        std::fs::write(&file, "abc").unwrap();
        let (hashes, packed) = (sha256(std::slice::from_ref(&file)), gzip(&file));
        std::fs::remove_file(&file).unwrap();
        // The test vector of FIPS 180-2, and the magic number of RFC 1952.
        assert_eq!(hashes.unwrap(), ["sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="]);
        assert!(packed.unwrap().starts_with("H4sI"));
    }
}
