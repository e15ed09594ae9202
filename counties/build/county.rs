//! Checks the county files and packs what pages show: one line a county, its fields in the order in
//! which `src/records.rs` reads them. Mass dismissals and the review's progress are in `relief.rs`.

use crate::node::{Document, Node, literal};
use crate::pack;
use crate::relief;
use crate::rules::{self, DATED};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What the county files become.
pub(crate) struct Counties {
    /// The slugs, in the order of the records.
    pub(crate) names: Vec<String>,
    /// The records, a line each.
    pub(crate) records: String,
    /// The names and the constants, as Rust.
    pub(crate) rust: String,
}

const FIELDS: [&str; 13] = [
    "name",
    "slug",
    "fips",
    "checked",
    "seat",
    "portal",
    "court",
    "prosecutor",
    "defender",
    "clinics",
    "actions",
    "history",
    "review",
];

/// Reads the folder of county files, in the order of their names.
pub(crate) fn tables(folder: &Path) -> Result<Counties, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("data/county cannot be read: {e}"))?;
    let mut files = Vec::new();
    for entry in entries {
        files.push(entry.map_err(|e| format!("data/county cannot be read: {e}"))?.path());
    }
    files.sort();
    if files.len() != 58 {
        return Err(format!("data/county has {} files, but California has 58 counties", files.len()));
    }
    let mut names = Vec::new();
    let mut shown = Vec::new();
    let mut records = Vec::new();
    let mut constants = String::new();
    let mut keys = BTreeSet::new();
    for (index, path) in files.iter().enumerate() {
        let document = Document::read(path)?;
        let root = document.root();
        let slug = root.need("slug")?;
        if path.file_stem().and_then(|s| s.to_str()) != Some(slug.text()?) {
            return Err(slug.wrong("it must be the file's name"));
        }
        let name = root.need("name")?.text()?;
        let fields = record(&root, &mut keys)?;
        records.push(pack::line(&fields, name).map_err(|what| root.wrong(&what))?);
        let constant = slug.text()?.replace('-', "_").to_uppercase();
        let _ = writeln!(constants, "/// {name} County.\npub const {constant}: Self = Self({index});");
        names.push(slug.text()?.to_owned());
        shown.push(name.to_owned());
    }
    let all: Vec<String> = (0..names.len()).map(|i| format!("Self({i})")).collect();
    let rust = format!(
        "pub(crate) static NAMES: &str = {};\n\
         impl County {{\n{constants}\
         /// All counties, in alphabetical order.\n\
         pub const ALL: [Self; {n}] = [{}];\n}}\n",
        literal(&shown.join("\n")),
        all.join(", "),
        n = names.len(),
    );
    Ok(Counties { names, records: records.join("\n"), rust })
}

/// A value that must be verified, because the county makes no sense without it.
fn must<'a>(node: &Node<'a>, key: &str) -> Result<&'a str, String> {
    let value = node.need(key)?;
    let complaint = value.wrong("it must be verified");
    rules::fact(Some(value))?.ok_or(complaint)
}

/// The fields of one county.
fn record(root: &Node, keys: &mut BTreeSet<String>) -> Result<Vec<String>, String> {
    root.only(&FIELDS)?;
    let name = root.need("name")?.text()?;
    let slug = root.need("slug")?;
    if slug.text()? != name.to_lowercase().replace(' ', "-") || !rules::is_kebab(slug.text()?) {
        return Err(slug.wrong("it must be the county's name in kebab-case"));
    }
    let checked = root.need("checked")?;
    if !rules::is_date(checked.text()?) {
        return Err(checked.wrong("it must be a date such as 2026-11"));
    }
    rules::fact(root.get("portal"))?;
    for item in root.list("history")? {
        item.only(&["what", "date", "agency", "count", "sources", "status"])?;
    }
    must(root, "seat")?;
    let [court, site @ ..] = court(&root.need("court")?)?;
    let (prosecutor, cities) = prosecutor(&root.need("prosecutor")?)?;
    let mut fields = vec![name.to_owned(), slug.text()?.to_owned(), court, prosecutor];
    fields.extend(site);
    fields.push(relief::review(root)?);
    fields.extend(defender(&root.need("defender")?)?);
    fields.extend([relief::actions(root, keys)?, clinics(root)?, cities]);
    Ok(fields)
}

/// Text that may be missing; a missing one is an empty field.
fn field(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

/// Name, site, self-help page and page on clearing records.
fn court(node: &Node) -> Result<[String; 4], String> {
    let fields = ["name", "website", "selfhelp", "selfhelp_note", "record_clearing", "legacy_hosts"];
    node.only(&fields)?;
    let website = node.need("website")?;
    let complaint = website.wrong("it must be verified");
    Ok([
        must(node, "name")?.to_owned(),
        rules::page(Some(website))?.ok_or(complaint)?.to_owned(),
        field(rules::page(node.get("selfhelp"))?),
        field(rules::page(node.get("record_clearing"))?),
    ])
}

/// Name, and the cities with offices of their own.
fn prosecutor(node: &Node) -> Result<(String, String), String> {
    node.only(&["name", "website", "cities", "other", "note"])?;
    others(node)?;
    rules::page(node.get("website"))?;
    let mut cities = Vec::new();
    for item in node.list("cities")? {
        item.only(&[&DATED[..], &["city"]].concat())?;
        let city = item.need("city")?.text()?;
        item.need("value")?.text()?;
        if rules::verified(&item)? {
            cities.push(city);
        }
    }
    Ok((must(node, "name")?.to_owned(), pack::items(&cities)))
}

/// Whether there is an office, its name, page and telephone.
fn defender(node: &Node) -> Result<[String; 4], String> {
    node.only(&["exists", "name", "page", "phone", "clean_slate", "other", "note"])?;
    others(node)?;
    rules::fresh(node.get("clean_slate"))?;
    let exists = match rules::fact(node.get("exists"))? {
        None => "",
        Some("yes") => "y",
        Some("no") => {
            // An office may have been opened since; a page that shows an office is no such risk.
            rules::young(&node.need("exists")?, 2020)?;
            "n"
        }
        Some(_) => {
            return Err(node.need("exists")?.wrong("its value must be \"yes\" or \"no\""));
        }
    };
    let page = rules::page(node.get("page"))?;
    let mut phone = String::new();
    if let Some(item) = node.get("phone") {
        item.only(&[&DATED[..], &["line"]].concat())?;
        let line = item.need("line")?.choice(&[("office", "o"), ("cannabis", "c")])?;
        if let Some(number) = rules::phone(&item, page)? {
            phone = pack::items(&[number, line, item.need("as_of")?.text()?]);
        }
    }
    Ok([exists.to_owned(), field(rules::fact(node.get("name"))?), field(page), phone])
}

/// Facts that are kept for the next check and never compiled; only their shape is looked at.
fn others(node: &Node) -> Result<(), String> {
    for item in node.list("other")? {
        item.only(&[&DATED[..], &["what"]].concat())?;
        item.need("what")?.text()?;
        rules::verified(&item)?;
    }
    Ok(())
}

/// Names and pages.
fn clinics(root: &Node) -> Result<String, String> {
    let mut clinics = Vec::new();
    for item in root.list("clinics")? {
        item.only(&["name", "url", "status", "source", "as_of", "note"])?;
        let name = item.need("name")?.text()?;
        if rules::verified(&item)? {
            rules::young(&item, 2022)?;
            clinics.extend([name, rules::url(&item.need("url")?)?]);
        }
    }
    Ok(pack::items(&clinics))
}
