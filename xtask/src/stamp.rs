//! Knows whether `dist/` was made from what is here now, so that a second build can be skipped.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

use crate::html::tags;
use crate::run::{root, tools_dir};

/// Files beside the Wasm that decide what `dist/` holds.
const FILES: [&str; 21] = [
    "index.html",
    "Trunk.toml",
    "clinic/Trunk.toml",
    "clinic/page",
    "extract/Trunk.toml",
    "extract/page",
    "extract/worker/start.js",
    "package-lock.json",
    "words/en",
    "counties/data",
    "words/languages.txt",
    "embed",
    "offline",
    "site",
    "xtask/finish.mjs",
    "xtask/finish",
    "xtask/src/deploy",
    "xtask/src/deploy.rs",
    "xtask/src/dist.rs",
    "xtask/src/headers.rs",
    "xtask/src/worker.rs",
];

/// One number for everything that goes into `dist/`: the compiled Wasm files, the files above, and every
/// file or directory that index.html hands to Trunk.
pub(crate) fn of(wasm: &[PathBuf]) -> Result<String, String> {
    let page =
        fs::read_to_string(root().join("index.html")).map_err(|error| format!("Cannot read index.html: {error}."))?;
    let mut inputs: Vec<PathBuf> = wasm.to_vec();
    inputs.extend(FILES.map(|name| root().join(name)));
    for tag in tags(&page).iter().filter(|tag| tag.has("data-trunk")) {
        let named = tag.get("href").or_else(|| tag.get("src"));
        inputs.extend(named.map(|name| root().join(name)));
    }
    let mut hasher = DefaultHasher::new();
    for input in inputs {
        add(&mut hasher, &input)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether the last build had this stamp and its page is still there.
pub(crate) fn is_current(stamp: &str) -> Result<bool, String> {
    let last = fs::read_to_string(place()?).unwrap_or_default();
    Ok(last == stamp && root().join("dist/index.html").is_file())
}

/// Remembers a finished build; `None` forgets the last one, before a new one starts.
pub(crate) fn remember(stamp: Option<&str>) -> Result<(), String> {
    let place = place()?;
    fs::write(&place, stamp.unwrap_or_default()).map_err(|error| format!("Cannot write {}: {error}.", place.display()))
}

fn place() -> Result<PathBuf, String> {
    Ok(tools_dir()?.join("dist.stamp"))
}

/// Adds a file, or all files of a directory in the order of their names, with their paths.
fn add(hasher: &mut DefaultHasher, path: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("Cannot read {}: {error}.", path.display());
    hasher.write(path.as_os_str().as_encoded_bytes());
    if path.is_dir() {
        let mut inside = Vec::new();
        for entry in fs::read_dir(path).map_err(failed)? {
            inside.push(entry.map_err(failed)?.path());
        }
        inside.sort();
        for entry in inside {
            add(hasher, &entry)?;
        }
    } else {
        let bytes = fs::read(path).map_err(failed)?;
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    Ok(())
}
