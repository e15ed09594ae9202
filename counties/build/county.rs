//! Checks the county files and writes them as Rust: one `Info` a county. Mass dismissals and the
//! review's progress are in `relief.rs`.

use crate::node::{Document, Node, literal, option};
use crate::relief;
use crate::rules::{self, DATED};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What the county files become.
pub(crate) struct Counties {
    /// The slugs, in the order of the tables.
    pub(crate) names: Vec<String>,
    /// The tables.
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
    let mut infos = String::new();
    let mut constants = String::new();
    let mut keys = BTreeSet::new();
    for (index, path) in files.iter().enumerate() {
        let document = Document::read(path)?;
        let root = document.root();
        let slug = root.need("slug")?;
        if path.file_stem().and_then(|s| s.to_str()) != Some(slug.text()?) {
            return Err(slug.wrong("it must be the file's name"));
        }
        infos.push_str(&info(&root, &mut keys)?);
        let name = root.need("name")?.text()?;
        let constant = slug.text()?.replace('-', "_").to_uppercase();
        let _ = writeln!(constants, "/// {name} County.\npub const {constant}: Self = Self(&INFOS[{index}]);");
        names.push(slug.text()?.to_owned());
    }
    let all: Vec<String> = (0..names.len()).map(|i| format!("Self(&INFOS[{i}])")).collect();
    let rust = format!(
        "static INFOS: [Info; {n}] = [\n{infos}];\n\
         impl County {{\n{constants}\
         /// All counties, in alphabetical order.\n\
         pub const ALL: [Self; {n}] = [{}];\n}}\n",
        all.join(", "),
        n = names.len(),
    );
    Ok(Counties { names, rust })
}

/// A value that must be verified, because the county makes no sense without it.
fn must<'a>(node: &Node<'a>, key: &str) -> Result<&'a str, String> {
    let value = node.need(key)?;
    let complaint = value.wrong("it must be verified");
    rules::fact(Some(value))?.ok_or(complaint)
}

fn info(root: &Node, keys: &mut BTreeSet<String>) -> Result<String, String> {
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
    Ok(format!(
        "Info {{ name: {}, slug: {}, seat: {}, court: {}, prosecutor: {}, defender: {}, \
         clinics: &[{}], actions: &[{}], review: {} }},\n",
        literal(name),
        literal(slug.text()?),
        literal(must(root, "seat")?),
        court(&root.need("court")?)?,
        prosecutor(&root.need("prosecutor")?)?,
        defender(&root.need("defender")?)?,
        clinics(root)?,
        relief::actions(root, keys)?,
        relief::review(root)?,
    ))
}

fn court(node: &Node) -> Result<String, String> {
    let fields = ["name", "website", "selfhelp", "selfhelp_note", "record_clearing", "legacy_hosts"];
    node.only(&fields)?;
    let website = node.need("website")?;
    let complaint = website.wrong("it must be verified");
    Ok(format!(
        "Court {{ name: {}, website: {}, self_help: {}, record_clearing: {} }}",
        literal(must(node, "name")?),
        literal(rules::page(Some(website))?.ok_or(complaint)?),
        option(rules::page(node.get("selfhelp"))?.map(literal)),
        option(rules::page(node.get("record_clearing"))?.map(literal)),
    ))
}

fn prosecutor(node: &Node) -> Result<String, String> {
    node.only(&["name", "website", "cities", "other", "note"])?;
    others(node)?;
    let mut cities = String::new();
    for item in node.list("cities")? {
        item.only(&[&DATED[..], &["city"]].concat())?;
        let city = item.need("city")?.text()?;
        let office = item.need("value")?.text()?;
        if rules::verified(&item)? {
            let (city, office) = (literal(city), literal(office));
            let _ = write!(cities, "CityProsecutor {{ city: {city}, office: {office} }}, ");
        }
    }
    Ok(format!(
        "Prosecutor {{ name: {}, website: {}, cities: &[{cities}] }}",
        literal(must(node, "name")?),
        option(rules::page(node.get("website"))?.map(literal)),
    ))
}

fn defender(node: &Node) -> Result<String, String> {
    node.only(&["exists", "name", "page", "phone", "clean_slate", "other", "note"])?;
    others(node)?;
    let exists = match rules::fact(node.get("exists"))? {
        None => "Unknown",
        Some("yes") => "Yes",
        Some("no") => {
            // An office may have been opened since; a page that shows an office is no such risk.
            rules::young(&node.need("exists")?, 2020)?;
            "No"
        }
        Some(_) => {
            return Err(node.need("exists")?.wrong("its value must be \"yes\" or \"no\""));
        }
    };
    let page = rules::page(node.get("page"))?;
    let mut phone = None;
    if let Some(item) = node.get("phone") {
        item.only(&[&DATED[..], &["line"]].concat())?;
        let lines = [("office", "Office"), ("cannabis", "Cannabis")];
        let line = item.need("line")?.choice(&lines)?;
        if let Some(number) = rules::phone(&item, page)? {
            let (number, as_of) = (literal(number), literal(item.need("as_of")?.text()?));
            phone = Some(format!("Phone {{ number: {number}, line: Line::{line}, as_of: {as_of} }}"));
        }
    }
    Ok(format!(
        "Defender {{ exists: Exists::{exists}, name: {}, page: {}, phone: {}, clean_slate: {} }}",
        option(rules::fact(node.get("name"))?.map(literal)),
        option(page.map(literal)),
        option(phone),
        option(rules::fresh(node.get("clean_slate"))?.map(literal)),
    ))
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

fn clinics(root: &Node) -> Result<String, String> {
    let mut out = String::new();
    for item in root.list("clinics")? {
        item.only(&["name", "url", "status", "source", "as_of", "note"])?;
        let name = item.need("name")?.text()?;
        if rules::verified(&item)? {
            rules::young(&item, 2022)?;
            let url = rules::url(&item.need("url")?)?;
            let _ = write!(out, "Clinic {{ name: {}, url: {} }}, ", literal(name), literal(url));
        }
    }
    Ok(out)
}
