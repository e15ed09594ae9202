//! The rulebook: every row of the law as a page that a lawyer can read, made from the rows
//! themselves, with the worked cases that reach each.
//!
//! Shared by the example that writes it and the test that finds it stale. What a condition means is
//! named in [`names`]; the sentence that people read comes from the message files.

mod names;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use relief_check_intake::read_documents;
use relief_check_law::eval::sure;
use relief_check_law::links::LINKS;
use relief_check_law::rule::{Relief, Row};
use relief_check_law::sources::address;
use relief_check_law::world::World;
use relief_check_law::{Day, LAW_AS_OF, RULES_VERSION, Record, assess, reliefs};
use relief_check_words::{Msg, Words};

use self::names::{cond, condition, then, title};

/// The whole page, or what is wrong with the case files.
pub(crate) fn page(root: &Path) -> Result<String, String> {
    let reached = cases_by_row(root)?;
    let mut page = String::new();
    let rows: usize = reliefs::all().iter().map(|(_, list)| list.len()).sum();
    let _ = write!(
        page,
        "# Rulebook\n\nMade from the rows in `law/src/reliefs` by `cargo xtask rulebook`; do not edit. \
         Rules version {RULES_VERSION}, sources read up to {LAW_AS_OF}. {rows} rows.\n\n\
         Each list is read from the top: the first row whose conditions all hold decides. *Settled*: statute or \
         published authority. *Practice*: differs by county or office. *Unsettled*: no authority, or they disagree. \
         A lawyer has not reviewed these rows yet; CONTRIBUTING.md says how.\n",
    );
    for (name, list) in reliefs::all() {
        let _ = write!(page, "\n## {}\n", title(name));
        for (index, row) in list.iter().enumerate() {
            write_row(&mut page, index + 1, row, reached.get(row.id));
        }
    }
    page.push_str("\n## What follows from what\n\nCertain connections between facts, so that nobody is asked what follows from what they said.\n\n");
    for link in LINKS {
        let mut when: Vec<String> = link.when.iter().map(|(var, values)| condition(*var, *values)).collect();
        when.extend(link.before.map(|day| format!("convicted or arrested before {day}")));
        when.extend(link.from.map(|day| format!("convicted or arrested on {day} or later")));
        let _ = writeln!(page, "- {} → {}. {}", when.join("; "), condition(link.then.0, link.then.1), link.why);
    }
    page.push('\n');
    let mut cites: Vec<&str> =
        reliefs::all().iter().flat_map(|(_, list)| list.iter().flat_map(|row| row.cites)).copied().collect();
    cites.sort_unstable();
    cites.dedup();
    for cite in cites {
        let _ = writeln!(page, "[{cite}]: {}", address(cite).unwrap_or_default());
    }
    Ok(page)
}

fn write_row(page: &mut String, number: usize, row: &Row, cases: Option<&Vec<String>>) {
    let conditions: Vec<String> = row.when.iter().map(cond).collect();
    let when = if conditions.is_empty() { "in every other case".to_owned() } else { conditions.join("; ") };
    // The addresses stand at the end of the page.
    let cites: Vec<String> = row.cites.iter().map(|cite| format!("[{cite}]")).collect();
    let _ = write!(page, "\n### {number}. `{}`\n\n- **When** {when}\n- **Then** {}\n", row.id, then(row.then));
    let _ = writeln!(page, "- **Because** {} ({}; read {})", cites.join(", "), row.certainty.code(), row.read);
    if row.from > Day::MIN || row.until < Day::MAX {
        let from = if row.from > Day::MIN { format!("from {}", row.from) } else { String::new() };
        let until = if row.until < Day::MAX { format!("until {}", row.until.yesterday()) } else { String::new() };
        let _ = writeln!(page, "- **In force** {}", [from, until].join(" ").trim());
    }
    if let Some(message) = Msg::from_id(row.id) {
        let said = Words::english().get(message).replace('\n', " ");
        let _ = writeln!(page, "- **People read** {said}");
    }
    let cases = cases.map_or_else(|| "none".to_owned(), |cases| told(cases));
    let _ = writeln!(page, "- **Worked cases** {cases}");
}

/// The stories of the first cases, and the names of the rest.
fn told(cases: &[String]) -> String {
    let (first, rest) = cases.split_at(cases.len().min(3));
    let mut told = first.join(" · ");
    let names: Vec<&str> = rest.iter().filter_map(|case| case.split(':').next()).collect();
    if !names.is_empty() {
        let _ = write!(told, " · and {}", names.join(", "));
    }
    told
}

/// The worked cases that reach each row: as the row that decides, or the one that leads where
/// several are possible.
#[allow(clippy::indexing_slicing, reason = "a JSON value answers null for what it does not hold")]
fn cases_by_row(root: &Path) -> Result<BTreeMap<&'static str, Vec<String>>, String> {
    let mut reached: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for path in case_files(root)? {
        let name = path.display();
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        for line in text.lines() {
            let case: serde_json::Value = serde_json::from_str(line).map_err(|error| format!("{name}: {error}"))?;
            let (Some(id), Some(story)) = (case["id"].as_str(), case["story"].as_str()) else {
                return Err(format!("{name}: a case without id or story: {line}"));
            };
            for record in read_documents(Cursor::new(case["document"].to_string()), LAW_AS_OF) {
                let document = record.map_err(|_| format!("{name}: {id} is no facts document"))?;
                for row in rows_of(&document.record) {
                    let cases = reached.entry(row).or_default();
                    let line = format!("{id}: {story}");
                    if !cases.contains(&line) {
                        cases.push(line);
                    }
                }
            }
        }
    }
    Ok(reached)
}

/// Every file of worked cases, those of Prop 64 first since they are the most telling, then by name.
fn case_files(root: &Path) -> Result<Vec<PathBuf>, String> {
    let folder = root.join("tests/cases");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "jsonl")).collect();
    files.sort_by_key(|path| (!path.ends_with("prop64.jsonl"), path.clone()));
    Ok(files)
}

fn rows_of(record: &Record) -> Vec<&'static str> {
    let mut rows = Vec::new();
    for (index, charge) in assess(record).charges.iter().enumerate() {
        for entry in &charge.reliefs {
            rows.extend(entry.branches.iter().filter(|branch| branch.leading).map(|branch| branch.row.id));
            rows.extend(entry.cautions.iter().map(|row| row.id));
        }
        // Rows that leave a relief out are in no entry, and where Prop 64 helps, the others are not listed.
        let world = World::of(record, index);
        let lists = Relief::ALL.iter().map(|relief| relief.list()).chain([reliefs::ROUTE]);
        rows.extend(lists.filter_map(|list| sure(list, &world, record.as_of)).map(|row| row.id));
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// Rows that no worked case reaches.
pub(crate) fn unreached(root: &Path) -> Result<Vec<&'static str>, String> {
    let reached = cases_by_row(root)?;
    let rows = reliefs::all().into_iter().flat_map(|(_, list)| list.iter().map(|row| row.id));
    Ok(rows.filter(|row| !reached.contains_key(row)).collect())
}
