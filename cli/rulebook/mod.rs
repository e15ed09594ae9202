//! The rulebook: every row of the law as a page that a lawyer can read, made from the rows
//! themselves, with the worked cases that reach each.
//!
//! Shared by the example that writes it and the test that finds it stale. What a condition means is
//! named here by the contract's words, for readers of the law; the sentence that people read comes
//! from the message files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Cursor;
use std::path::Path;

use relief_check_intake::read_documents;
use relief_check_law::catalogue::{Section, Subdivision};
use relief_check_law::eval::sure;
use relief_check_law::facts::{Shape, Values};
use relief_check_law::links::LINKS;
use relief_check_law::rule::{Cond, Relief, Row, Then};
use relief_check_law::sources::address;
use relief_check_law::world::{DateVar, Var, World};
use relief_check_law::{Day, LAW_AS_OF, RULES_VERSION, Record, assess, reliefs};
use relief_check_words::{Msg, Words};

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

fn title(name: &str) -> &str {
    match name {
        "prop64" => "`prop64`: dismissal or redesignation (HSC 11361.8)",
        "prop64-automatic" => "`prop64-automatic`: the automatic review (HSC 11361.9)",
        "record-destruction" => "`record-destruction` (HSC 11361.5)",
        "pc-17b" => "`pc-17b`: a felony lowered to a misdemeanor (PC 17(b))",
        "arrest-sealing" => "`arrest-sealing` (PC 851.91)",
        "route" => "How to ask under Prop 64",
        "cautions" => "Cautions: doubts that known facts add to a relief (all that hold, not the first)",
        other => other,
    }
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

fn cond(cond: &Cond) -> String {
    let event = |date: &DateVar| match date {
        DateVar::Event => "convicted or arrested",
        DateVar::Offense => "offense",
    };
    match cond {
        Cond::In(var, values) => condition(*var, *values),
        Cond::Before(date, day) => format!("{} before {day}", event(date)),
        Cond::From(date, day) => format!("{} on {day} or later", event(date)),
        Cond::Passed(date, years) => format!("{}: {years} years have passed", event(date)),
        Cond::Gives(results) => {
            let results: Vec<&str> = results.iter().map(|result| result.code()).collect();
            format!("prop64 gives {}", results.join(" or "))
        }
    }
}

fn condition(var: Var, values: Values) -> String {
    let names: Vec<String> = values.indices().map(|index| value_name(var, index)).collect();
    let all = var.any().indices().count();
    // Most of a long list reads better by what is missing.
    if names.len() > 6 && names.len() * 2 > all {
        let missing: Vec<String> = var.any().without(values).indices().map(|index| value_name(var, index)).collect();
        return format!("{}: anything but {}", var_name(var), missing.join(", "));
    }
    format!("{}: {}", var_name(var), names.join(" or "))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other variable is a fact of its own")]
fn var_name(var: Var) -> &'static str {
    match var {
        Var::Section => "section",
        Var::Subdivision => "old subdivision",
        Var::Attempt => "charged as an attempt",
        Var::Wobbler => "a wobbler",
        Var::UnderSentence => "under any sentence today",
        Var::SentenceOver => "sentence of this case over",
        _ => var.fact().code(),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other variable is a fact of its own")]
fn value_name(var: Var, index: u8) -> String {
    let at = usize::from(index);
    match var {
        Var::Section => Section::ALL.get(at).map_or("", |section| section_name(*section)).to_owned(),
        Var::Subdivision => Subdivision::ALL.get(at).map_or("", |part| subdivision_name(*part)).to_owned(),
        Var::Attempt | Var::Wobbler | Var::UnderSentence | Var::SentenceOver => {
            if index == 0 {
                "yes".to_owned()
            } else {
                "no".to_owned()
            }
        }
        _ => match var.fact().shape() {
            Shape::Choice(codes) => codes.get(at).copied().unwrap_or_default().to_owned(),
            Shape::Several(_) | Shape::Date | Shape::DateOrNo | Shape::Offense(_) | Shape::County => index.to_string(),
        },
    }
}

fn section_name(section: Section) -> &'static str {
    match section {
        Section::Possession => "HSC 11357",
        Section::Growing => "HSC 11358",
        Section::ForSale => "HSC 11359",
        Section::Sale => "HSC 11360",
        Section::OldPossession => "HSC 11530",
        Section::OldGrowing => "HSC 11530.1",
        Section::OldForSale => "HSC 11530.5",
        Section::OldSale => "HSC 11531",
        Section::Minors => "HSC 11361",
        Section::Extraction => "HSC 11379.6",
        Section::Custody => "PC 4573.6",
        Section::CustodyOther => "another custody section (PC 4573 and its kin)",
        Section::Conspiracy => "PC 182",
        Section::Accessory => "PC 32",
        Section::Attempt => "PC 664 alone",
        Section::Plea => "a plea to another section",
        Section::Driving => "VC 23222(b)",
        Section::Synthetic => "HSC 11357.5 or 11360.5",
        Section::Other => "any other offense",
    }
}

fn subdivision_name(subdivision: Subdivision) -> &'static str {
    match subdivision {
        Subdivision::PossessionUndivided => "11357 of 1973-75",
        Subdivision::PossessionA => "old 11357(a)",
        Subdivision::PossessionB => "old 11357(b)",
        Subdivision::PossessionC => "old 11357(c)",
        Subdivision::PossessionD => "old 11357(d)",
        Subdivision::PossessionE => "old 11357(e)",
        Subdivision::SaleA => "old 11360(a)",
        Subdivision::SaleB => "old 11360(b)",
        Subdivision::Any => "none that matters",
    }
}

fn then(then: Then) -> String {
    match then {
        Then::Result(result) => format!("**{}**", result.code()),
        Then::Grade(grade) => format!("**{}**", grade.code()),
        Then::Wait(_, years) => format!("**wait**, {years} years from the conviction or arrest"),
        Then::Route(route) => format!("**{}**", route.code()),
        Then::Omit => "nothing to do with these facts".to_owned(),
    }
}

/// The worked cases that reach each row: as the row that decides, or the one that leads where
/// several are possible.
#[allow(clippy::indexing_slicing, reason = "a JSON value answers null for what it does not hold")]
fn cases_by_row(root: &Path) -> Result<BTreeMap<&'static str, Vec<String>>, String> {
    let mut reached: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for name in ["prop64.jsonl", "rows.jsonl"] {
        let path = root.join("tests/cases").join(name);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
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

fn rows_of(record: &Record) -> Vec<&'static str> {
    let mut rows = Vec::new();
    for (index, charge) in assess(record).charges.iter().enumerate() {
        for entry in &charge.reliefs {
            rows.extend(entry.branches.iter().filter(|branch| branch.leading).map(|branch| branch.row.id));
            rows.extend(entry.cautions.iter().map(|row| row.id));
        }
        // Rows that leave a relief out are in no entry.
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
