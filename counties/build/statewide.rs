//! Turns `statewide.json` into one constant for each resource that may be shown.

use crate::node::{Document, literal};
use crate::rules;
use std::fmt::Write as _;
use std::path::Path;

/// The `Resource` constants.
pub(crate) fn tables(path: &Path) -> Result<String, String> {
    let document = Document::read(path)?;
    let root = document.root();
    root.only(&["checked", "resources"])?;
    let mut out = String::new();
    for node in root.list("resources")? {
        node.only(&["id", "name", "kind", "value", "status", "source", "as_of", "note"])?;
        let id = node.need("id")?;
        if !rules::is_kebab(id.text()?) {
            return Err(id.wrong("it must be kebab-case"));
        }
        let name = node.need("name")?.text()?;
        let is_phone = node.need("kind")?.choice(&[("page", false), ("phone", true)])?;
        if is_phone {
            if rules::phone(&node, None)?.is_some() {
                return Err(node.wrong("a statewide telephone number has no place in the tables yet"));
            }
            continue;
        }
        if !rules::verified(&node)? {
            continue;
        }
        rules::young(&node, 2022)?;
        let url = rules::url(&node.need("value")?)?;
        let constant = id.text()?.replace('-', "_").to_uppercase();
        let as_of = node.need("as_of")?.text()?;
        let _ = writeln!(
            out,
            "/// {name}.\npub const {constant}: Resource = Resource {{ name: {}, url: {}, as_of: {} }};",
            literal(name),
            literal(url),
            literal(as_of)
        );
    }
    Ok(format!("/// What serves the whole state.\npub mod statewide {{\nuse super::Resource;\n{out}}}\n"))
}
