//! `cargo xtask reproduce`: builds twice from clean copies of the sources, in two places that have little in
//! common, and compares every byte of what is served. Whoever has the sources can so find out whether a site
//! serves what they say. It takes two whole builds, so it is no part of `cargo xtask test`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{answer, command, quiet, root};
use crate::say::step;

/// What no clean copy has, wherever it lies.
const LEFT_OUT: [&str; 8] =
    [".git", ".tools", "target", "dist", "dist-config", "node_modules", "mutants.out", "mutants.out.old"];

/// The two places, under a temporary folder, and what else is different there.
const PLACES: [(&str, &[(&str, &str)]); 2] = [
    ("one", &[("TZ", "UTC"), ("LC_ALL", "C")]),
    (
        "two with a longer name/inside",
        &[("TZ", "Asia/Kathmandu"), ("LC_ALL", "tr_TR.UTF-8"), ("RUSTFLAGS", "-Cdebuginfo=2")],
    ),
];

/// Builds twice and compares. The copies stay where they are if anything differs.
pub(crate) fn reproduce() -> Result<(), String> {
    let whole = std::env::temp_dir().join(format!("relief-check-{}", std::process::id()));
    // Both are copied before anything is built, so that they are the same whatever happens here meanwhile.
    step("Copies of the sources", || {
        for (name, _) in PLACES {
            copy(root(), &whole.join(name))?;
        }
        Ok(whole.display().to_string())
    })?;
    let mut built = Vec::new();
    for (name, variables) in PLACES {
        let place = whole.join(name);
        step(&format!("Build {}", built.len() + 1), || {
            build(&place, variables)?;
            Ok(name.into())
        })?;
        built.push(contents(&place)?);
    }
    let [first, second] = built.as_slice() else { return Err("Two builds were to be made.".into()) };
    let different = differences(first, second);
    if !different.is_empty() {
        return Err(format!("These differ in {}: {}.", whole.display(), different.join(", ")));
    }
    let sums = fs::read_to_string(whole.join("one/dist/SHA256SUMS")).unwrap_or_default();
    // That nothing is left behind is no part of the result.
    let _ = fs::remove_dir_all(&whole);
    let [rustc, node] = [("rustc", "--version"), ("node", "--version")]
        .map(|(program, question)| answer(program, &[question]).unwrap_or_default());
    println!("\n{sums}\nBoth builds have these {} files, byte for byte ({rustc}, Node {node}).", first.len());
    Ok(())
}

/// Builds in a copy as anybody would, only with the tools that are here.
fn build(place: &Path, variables: &[(&str, &str)]) -> Result<(), String> {
    let tools = root().join("node_modules");
    // Where there are no such links, the copy installs its own.
    #[cfg(unix)]
    std::os::unix::fs::symlink(&tools, place.join("node_modules"))
        .map_err(|error| format!("Cannot link {}: {error}.", tools.display()))?;
    #[cfg(not(unix))]
    drop(tools);
    let mut cargo = command("cargo", &["run", "--quiet", "--locked", "--package", "xtask", "--", "dist"]);
    cargo.current_dir(place).env_remove("CARGO_TARGET_DIR").envs(variables.iter().copied());
    quiet("reproduce", cargo).map(drop)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("Cannot copy {}: {error}.", from.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        if LEFT_OUT.iter().any(|left_out| name == *left_out) {
            continue;
        }
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else {
            fs::copy(entry.path(), to.join(name)).map_err(failed)?;
        }
    }
    Ok(())
}

/// Every file that the build made, by its path.
fn contents(place: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![place.join("dist"), place.join("dist-config")];
    while let Some(folder) = folders.pop() {
        let failed = |error: std::io::Error| format!("Cannot read {}: {error}.", folder.display());
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).map_err(failed)?;
                found.insert(path.strip_prefix(place).unwrap_or(&path).to_owned(), bytes);
            }
        }
    }
    Ok(found)
}

/// The files that only one has, or that are not the same.
fn differences(first: &BTreeMap<PathBuf, Vec<u8>>, second: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<&PathBuf> = first.keys().chain(second.keys()).collect();
    names.sort();
    names.dedup();
    names.retain(|name| first.get(*name) != second.get(*name));
    names.into_iter().map(|name| name.display().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_named() {
        let map = |all: &[(&str, u8)]| all.iter().map(|(name, byte)| (PathBuf::from(name), vec![*byte])).collect();
        let first = map(&[("a", 1), ("b", 2), ("c", 3)]);
        assert_eq!(differences(&first, &first), Vec::<String>::new());
        assert_eq!(differences(&first, &map(&[("a", 1), ("b", 9), ("d", 3)])), ["b", "c", "d"]);
    }
}
