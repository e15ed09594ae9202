//! What is said of a set of facts: the cells of a line, and what is counted.

use relief_check_law::facts::Level;
use relief_check_law::first::main_of;
use relief_check_law::record::Record;
use relief_check_law::rule::{Grade, Prop64, Relief};
use relief_check_law::{Entry, assess_one, assess_only};

use super::Reliefs;
use crate::doj::out;

/// Prop 64 and the two beside it, each with a column.
pub(super) const BY_PROP_64: [Relief; 3] = [Relief::Prop64, Relief::Prop64Automatic, Relief::RecordDestruction];

/// The columns of an answer.
const COLUMNS: [&str; 10] = [
    "grade",
    "route",
    "result",
    "floor",
    "certainty",
    "reasons",
    "sources",
    "missing",
    "automatic_review",
    "record_destruction",
];

/// The names of the columns of an answer.
pub(crate) fn columns(reliefs: Reliefs) -> Vec<&'static str> {
    let (before, after): (&[&str], &[&str]) = match reliefs {
        Reliefs::Prop64 => (&[], &[]),
        Reliefs::All => (&["relief"], &["reliefs"]),
    };
    [before, &COLUMNS, after].concat()
}

/// What the law gives a conviction.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Answered {
    /// The cells of the [`columns`], each with its comma before it.
    pub(crate) cells: Vec<u8>,
    pub(crate) section: String,
    pub(crate) level: Option<Level>,
    /// What Prop 64 gives, where it has something to do with the conviction.
    pub(crate) prop64: Option<ByProp64>,
    /// The relief that is spoken of first, where all were asked for.
    pub(crate) first: Option<(Relief, Grade)>,
    /// All of these with their grades, where all were asked for.
    pub(crate) reliefs: Vec<(Relief, Grade)>,
}

/// What Prop 64 gives a conviction.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct ByProp64 {
    pub(crate) grade: Grade,
    pub(crate) result: Prop64,
    pub(crate) floor: Prop64,
    pub(crate) reasons: String,
}

impl ByProp64 {
    fn of(entries: &[Entry]) -> Option<Self> {
        let entry = entries.iter().find(|entry| entry.relief == Relief::Prop64)?;
        Some(Self { grade: entry.grade, result: entry.result?, floor: entry.floor?, reasons: reasons(entry) })
    }
}

/// The answer for the first charge of a record; for Prop 64 alone only where it has something to do with it.
pub(super) fn answer(reliefs: Reliefs, record: &Record, level: Option<Level>) -> Option<Answered> {
    let charge = record.charges.first()?;
    let entries = match reliefs {
        Reliefs::Prop64 => assess_only(record, 0, &BY_PROP_64),
        Reliefs::All => assess_one(record, 0),
    };
    let prop64 = ByProp64::of(&entries);
    let first = match reliefs {
        Reliefs::Prop64 => entries.iter().find(|entry| entry.relief == Relief::Prop64 && prop64.is_some()),
        Reliefs::All => main_of(charge, &entries),
    };
    if reliefs == Reliefs::Prop64 && first.is_none() {
        return None;
    }
    let mut cells = Vec::new();
    let mut cell = |text: &str| {
        cells.push(b',');
        out::text(&mut cells, text.as_bytes());
    };
    if reliefs == Reliefs::All {
        cell(first.map_or("", |entry| entry.relief.code()));
    }
    let of = |relief| entries.iter().find(|entry| entry.relief == relief);
    cell(first.map_or("", |entry| entry.grade.code()));
    cell(of(Relief::Prop64).and_then(|entry| entry.route).map_or("", |route| route.code()));
    cell(prop64.as_ref().map_or("", |given| given.result.code()));
    cell(prop64.as_ref().map_or("", |given| given.floor.code()));
    cell(first.map_or("", |entry| entry.certainty.code()));
    cell(&first.map(reasons).unwrap_or_default());
    cell(&first.map(|entry| entry.cites.join("; ")).unwrap_or_default());
    let missing = first.map(|entry| entry.needs.iter().map(|fact| fact.code()).collect::<Vec<&str>>());
    cell(&missing.unwrap_or_default().join("; "));
    for relief in [Relief::Prop64Automatic, Relief::RecordDestruction] {
        cell(of(relief).map_or("", |entry| entry.grade.code()));
    }
    let mut listed = Vec::new();
    if reliefs == Reliefs::All {
        listed.extend(entries.iter().map(|entry| (entry.relief, entry.grade)));
        let names: Vec<String> = listed.iter().copied().map(named).collect();
        cell(&names.join("; "));
    }
    let section = charge.offense.as_known().map(|offense| offense.label.clone()).unwrap_or_default();
    let first = first.filter(|_| reliefs == Reliefs::All).map(|entry| (entry.relief, entry.grade));
    Some(Answered { cells, section, level, prop64, first, reliefs: listed })
}

/// A relief with its grade, as in the column of all reliefs.
pub(crate) fn named((relief, grade): (Relief, Grade)) -> String {
    format!("{}={}", relief.code(), grade.code())
}

/// The names of the rows that the answer rests on.
fn reasons(entry: &Entry) -> String {
    let mut names: Vec<&str> = Vec::new();
    let cautions = entry.cautions.iter().copied();
    for row in entry.branches.iter().filter(|branch| branch.leading).map(|branch| branch.row).chain(cautions) {
        let name = row.name();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}
