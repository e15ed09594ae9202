//! Turns the Fluent files of all languages into checked messages, and those into Rust source.
//!
//! Used by the build script and by `tests/compile.rs`, never by the crate itself. It reads no file
//! and prints nothing: text goes in, and text or a list of [`Fault`]s comes out, all of them at once.

mod check;
mod emit;
mod fault;
mod fold;
mod languages;
mod parse;
mod resolve;

pub(crate) use fault::Fault;
pub(crate) use languages::{Language, parse_languages};

/// One Fluent file.
pub(crate) struct SourceFile {
    /// Its path as errors show it, such as `en/app.ftl`.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) text: String,
}

/// All Fluent files of one language.
pub(crate) struct Folder {
    /// The language.
    pub(crate) language: Language,
    /// Its files.
    pub(crate) files: Vec<SourceFile>,
}

/// A message that has passed every check of its own language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    /// Its id, in kebab-case.
    pub(crate) id: String,
    /// The file that holds it.
    pub(crate) file: String,
    /// The line of its id, from 1.
    pub(crate) line: usize,
    /// What its comment tells translators; often empty.
    pub(crate) note: String,
    /// Its text, references filled in, variables as `{name}`, paragraphs parted by `\n`.
    pub(crate) text: String,
    /// The names of its variables, sorted, each once.
    pub(crate) vars: Vec<String>,
}

/// What the build script writes.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The Rust source that the crate includes.
    pub(crate) source: String,
    /// The packs of the languages after the first, by code.
    pub(crate) packs: Vec<(String, String)>,
}

/// Compiles the languages; the first is the original that the others must match.
///
/// # Errors
/// Every fault found, in the order of the files.
pub(crate) fn compile(folders: &[Folder]) -> Result<Compiled, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut compiled = Vec::new();
    for folder in folders {
        match messages(&folder.files) {
            Ok(messages) => compiled.push((&folder.language, messages)),
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let Some(((_, original), others)) = compiled.split_first() else {
        return Err(vec![Fault::in_file("languages.txt", 0, "names no language")]);
    };
    for (language, messages) in others {
        faults.extend(check::same_shape(original, messages, &language.code));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    // What comes after the app has later numbers, and what is for staff the last ones.
    for (_, messages) in &mut compiled {
        messages.sort_by_key(emit::part);
    }
    let languages: Vec<&Language> = compiled.iter().map(|(language, _)| *language).collect();
    let packs = compiled
        .iter()
        .skip(1)
        .map(|(language, messages)| (language.code.clone(), emit::pack(&language.code, messages)))
        .collect();
    Ok(Compiled {
        source: emit::source(&languages, &compiled.first().map_or(vec![], |(_, original)| original.clone())),
        packs,
    })
}

/// Compiles the files of one language; the messages come back sorted by id.
///
/// # Errors
/// Every fault found.
pub(crate) fn messages(files: &[SourceFile]) -> Result<Vec<Message>, Vec<Fault>> {
    let mut entries = Vec::new();
    let mut faults = Vec::new();
    for file in files {
        parse::file(file, &mut entries, &mut faults);
    }
    let messages = resolve::all(&entries, &mut faults);
    faults.extend(check::messages(&messages));
    if faults.is_empty() { Ok(messages) } else { Err(faults) }
}
