//! Reads the Fluent files, hands them to `compile`, and writes the Rust it returns.
//!
//! Here are only files and messages to cargo; every check lives in `compile`, where tests reach it.

mod compile;

use std::fs;
use std::path::{Path, PathBuf};

use compile::{Compiled, Fault, Folder, SourceFile};

/// The list of languages, beside this file.
const LIST: &str = "languages.txt";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=compile");
    println!("cargo::rerun-if-changed={LIST}");
    if let Err(faults) = build() {
        for fault in faults {
            println!("cargo::error={fault}");
        }
    }
}

/// Compiles all languages into the files that the crate includes.
fn build() -> Result<(), Vec<Fault>> {
    let languages = compile::parse_languages(LIST, &read(Path::new(LIST))?)?;
    let mut folders = Vec::new();
    for language in languages {
        println!("cargo::rerun-if-changed={}", language.code);
        let files = read_folder(&language.code)?;
        folders.push(Folder { language, files });
    }
    let Compiled { source, packs } = compile::compile(&folders)?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    write(&out.join("messages.rs"), &source)?;
    for (code, pack) in packs {
        write(&out.join(format!("{code}.txt")), &pack)?;
    }
    Ok(())
}

/// All `.ftl` files of a language, in the order of their names.
fn read_folder(code: &str) -> Result<Vec<SourceFile>, Vec<Fault>> {
    let unreadable = |error: std::io::Error| {
        let text = format!("{LIST} lists this language, but its folder cannot be read: {error}");
        vec![Fault::in_file(code, 0, text)]
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(code).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|end| end == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| Ok(SourceFile { name: path.display().to_string(), text: read(path)? })).collect()
}

fn read(path: &Path) -> Result<String, Vec<Fault>> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), Vec<Fault>> {
    fs::write(path, text).map_err(|error| cannot("written", path, &error))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Vec<Fault> {
    let name = path.display().to_string();
    vec![Fault::in_file(&name, 0, format!("cannot be {what}: {error}"))]
}
