//! Writes the Rust source that the crate includes, and the packs of further languages.

use std::fmt::Write as _;

use super::{Language, Message};

/// Parts the entries of a packed table; no text can hold it.
const PART: &str = "\u{1f}";

/// The file whose messages come with the program: the first page, and what is on every page. All others
/// come after it, as a file of their own.
const FIRST: &str = "app.ftl";

/// The file whose messages only the page for staff has: they come with its program, and nobody else loads them.
const STAFF: &str = "clinic.ftl";

/// The file whose messages only the page for the state's extract has.
const EXTRACT: &str = "extract.ftl";

/// What a message comes with: the app, the file that follows it, the page for staff, or the one for the extract.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    First,
    Later,
    Staff,
    Extract,
}

/// The part that a message belongs to.
pub(crate) fn part(message: &Message) -> Part {
    match message.file.rsplit('/').next() {
        Some(FIRST) => Part::First,
        Some(STAFF) => Part::Staff,
        Some(EXTRACT) => Part::Extract,
        Some(_) | None => Part::Later,
    }
}

/// The Rust name of an id: `ask-year` is `AskYear`.
pub(crate) fn constant(id: &str) -> String {
    id.split('-')
        .flat_map(|part| {
            let mut chars = part.chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(chars)
        })
        .collect()
}

/// The source: one constant for each message, in the order of the ids, and the packed tables.
pub(crate) fn source(languages: &[&Language], messages: &[Message]) -> String {
    let mut out = String::from("// Generated from the Fluent files by build.rs.\n\n");
    let reason = "the constants stand for variants, and are named so";
    let _ = writeln!(out, "#[allow(non_upper_case_globals, reason = {reason:?})]");
    out.push_str("impl crate::Msg {\n");
    for (index, message) in messages.iter().enumerate() {
        let doc = format!(" `{}`: {}", message.id, rustdoc_safe(&message.text));
        let name = constant(&message.id);
        let _ = writeln!(out, "    #[doc = {doc:?}]\n    pub const {name}: Self = Self({index});");
    }
    out.push_str("}\n\n");

    let (early, rest) = messages.split_at(messages.partition_point(|message| part(message) < Part::Later));
    let (late, rest) = rest.split_at(rest.partition_point(|message| part(message) < Part::Staff));
    let (staff, extract) = rest.split_at(rest.partition_point(|message| part(message) < Part::Extract));
    let known = messages.get(..early.len() + late.len()).unwrap_or_default();
    let ids = |part: &[Message]| part.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join(PART);
    let texts = |part: &[Message]| part.iter().map(|m| m.text.as_str()).collect::<Vec<_>>().join(PART);
    // What has no part in files that are fetched does not make them others.
    let shared = messages.get(..messages.len() - extract.len()).unwrap_or_default();
    let fingerprint = fingerprint(shared);
    let _ = writeln!(out, "pub(crate) const FINGERPRINT: &str = {fingerprint:?};");
    let _ = writeln!(out, "pub(crate) static TEXTS: &str = {:?};", texts(early));
    // In a browser this part comes as a file. It has all ids but those for staff: nobody looks for one before.
    let later = format!("{fingerprint}\n{}\n{}", ids(known), texts(late));
    let _ = writeln!(out, "#[cfg(not(target_family = \"wasm\"))]\npub(crate) static LATER: &str = {later:?};");

    // Only the program that reads it has it.
    let staff = format!("{}\n{}", ids(staff), texts(staff));
    let _ = writeln!(out, "pub(crate) static STAFF: &str = {staff:?};");
    let _ = writeln!(out, "pub(crate) const EXTRACT_FROM: u16 = {};", shared.len());
    let _ = writeln!(out, "pub(crate) static EXTRACT: &str = {:?};", texts(extract));
    // Only tests and lists look for one by its id.
    let not_wasm = "#[cfg(not(target_family = \"wasm\"))]";
    let _ = writeln!(out, "{not_wasm}\npub(crate) static EXTRACT_IDS: &str = {:?};", ids(extract));

    out.push_str("pub(crate) static LANGUAGES: &[crate::Language] = &[\n");
    for Language { code, name, rtl } in languages {
        let _ = writeln!(out, "    crate::Language {{ code: {code:?}, name: {name:?}, rtl: {rtl} }},");
    }
    out.push_str("];\n\n");

    // For checks, lists and packs; none of it reaches a browser.
    out.push_str("#[cfg(not(target_family = \"wasm\"))]\npub(crate) static SOURCES: &[crate::Source] = &[\n");
    for Message { file, line, note, .. } in messages {
        let _ = writeln!(out, "    crate::Source {{ file: {file:?}, line: {line}, note: {note:?} }},");
    }
    out.push_str("];\n\n#[cfg(not(target_family = \"wasm\"))]\npub(crate) static PACKS: &[(&str, &str)] = &[\n");
    for Language { code, .. } in languages.iter().skip(1) {
        let file = format!("/{code}.txt");
        let _ = writeln!(out, "    ({code:?}, include_str!(concat!(env!(\"OUT_DIR\"), {file:?}))),");
    }
    out.push_str("];\n");
    out
}

/// A pack: a head line, then one message a line in the order of the constants.
pub(crate) fn pack(code: &str, messages: &[Message]) -> String {
    let mut out = format!("relief-check-words {code} {}\n", fingerprint(messages));
    for message in messages {
        out.push_str(&message.text.replace('\n', "\\n"));
        out.push('\n');
    }
    out
}

/// Sixty-four bits (FNV-1a, in hex) over the ids and variables, so that a pack that was made for
/// other messages is refused.
pub(crate) fn fingerprint(messages: &[Message]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for message in messages {
        let shape = format!("{} {}\n", message.id, message.vars.join(" "));
        for byte in shape.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// Texts are shown in the documentation as they are; brackets would be read as links.
fn rustdoc_safe(text: &str) -> String {
    text.replace('\n', " ").replace('[', "\\[").replace(']', "\\]")
}
