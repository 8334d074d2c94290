//! Where things lie. Knows the folders of the project; refuses to know what is done in them.

use std::path::{Path, PathBuf};

/// The root of the repository: xtask is always built one folder below it.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A path inside the repository.
pub fn at(relative: &str) -> PathBuf {
    root().join(relative)
}

/// Where cargo puts its work, as cargo itself decides it.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => at("target"),
    }
}

/// Tools built from the crate registry: they belong to the project, not to the person's home.
pub fn tools() -> PathBuf {
    at(".tools")
}

/// `PATH` with the project's own tools in front, so that an older system tool of the same name never wins
/// (Debian's wasm-opt 108 cannot read what rustc 1.95 writes).
pub fn search_path() -> std::ffi::OsString {
    let mut folders = vec![tools().join("bin"), at("node_modules/.bin")];
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    std::env::join_paths(folders).unwrap_or_default()
}

/// The file that a bare command name would run, were it called now.
pub fn which(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&search_path())
        .flat_map(|folder| [folder.join(name), folder.join(format!("{name}.exe"))])
        .find(|file| file.is_file())
}

/// Reads a text file; the error names the file.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

/// Writes a file and the folders above it; the error names the file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    }
    std::fs::write(path, content).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

/// Makes `folder` exist and be empty.
pub fn fresh(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|e| format!("cannot empty {}: {e}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))
}
