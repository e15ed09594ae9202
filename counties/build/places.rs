//! Packs the places into one text: a line a county, its places joined by commas, then, if there
//! are any, a semicolon and the other names of the county. A place with the county's own name is `*`.
//! `src/find.rs` reads it back.

use crate::node::{Document, Node};
use std::collections::BTreeSet;
use std::path::Path;

/// The cities and towns of California are this many; a lost line must not go unseen.
const CITIES: usize = 483;

/// The text of the places, with lines in the order of `counties` (slugs).
pub(crate) fn table(path: &Path, counties: &[String]) -> Result<String, String> {
    let document = Document::read(path)?;
    let root = document.root();
    root.only(&["about", "checked", "cities_source", "others_source", "counties"])?;
    root.need("cities_source")?.text()?;
    root.need("others_source")?.text()?;
    let all = root.need("counties")?;
    all.only(&counties.iter().map(String::as_str).collect::<Vec<_>>())?;
    let mut lines = Vec::new();
    let mut cities = 0;
    for slug in counties {
        let entry = all.need(slug)?;
        entry.only(&["cities", "others", "aliases"])?;
        cities += entry.list("cities")?.len();
        let kebab = |name: &str| name.to_lowercase().replace(' ', "-");
        let short = |name| if kebab(name) == *slug { "*" } else { name };
        let places: Vec<&str> = names(&entry, &["cities", "others"])?.into_iter().map(short).collect();
        let aliases = names(&entry, &["aliases"])?.join(",");
        let line = format!("{};{aliases}", places.join(","));
        lines.push(line.trim_end_matches(';').to_owned());
    }
    if cities != CITIES {
        return Err(all.wrong(&format!("it must hold {CITIES} cities and towns and holds {cities}")));
    }
    Ok(lines.join("\n"))
}

/// The names under the keys, sorted, refusing one that is there twice.
fn names<'a>(entry: &Node<'a>, keys: &[&str]) -> Result<Vec<&'a str>, String> {
    let mut set = BTreeSet::new();
    for key in keys {
        for node in entry.list(key)? {
            let name = node.text()?;
            if name.contains([',', ';', '"', '*']) {
                return Err(node.wrong("a place's name has no comma, semicolon, quote or star"));
            }
            if !set.insert(name) {
                return Err(node.wrong("it is there twice"));
            }
        }
    }
    Ok(set.into_iter().collect())
}
