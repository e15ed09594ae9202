//! Files: the case file and the table, as the program reads and writes them too (`relief_check_intake`). Text in,
//! text out; nothing here knows the browser.

use relief_check_counties::County;
use relief_check_intake::table::{Client, read_table, write_table};
use relief_check_intake::{
    COUNTIES, CaseFile, Document, Override, Refusal, Staff, StaffCharge, case_json, county_name, read_case,
};
use relief_check_law::record::Record;
use relief_check_law::{Answer, Charge, Day, Fact};
use relief_check_web::answers::{Answers, UNKNOWN};

use crate::found::Found;
use crate::sheet::{Mark, Sheet};

/// Stands for a reason that was not given: a case file has no view of staff without one.
const NO_REASON: &str = "-";

/// A place in a file that was not read, and what is allowed there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trouble {
    /// The line, from 1.
    pub line: u64,
    /// The column, or the path of the field; empty where a whole row or the whole file is meant.
    pub place: String,
    /// What stands there.
    pub value: String,
    /// What is allowed.
    pub allowed: String,
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// What it holds; `None` where nothing could be read.
    pub sheet: Option<Sheet>,
    /// What was left out of it.
    pub troubles: Vec<Trouble>,
    /// The labels of the clients of a table, where it has several; empty for one without a label.
    pub clients: Vec<String>,
    /// Columns that are not known here. They were not read.
    pub extra: Vec<String>,
    /// Rows for which there was no room.
    pub missed: usize,
}

/// The kinds of files that are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A case file, or a facts document.
    Case,
    /// A table.
    Table,
    /// The text of a state record.
    Record,
}

/// What kind of file a text is.
#[must_use]
pub fn kind(text: &str) -> Kind {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let head = text.lines().next().unwrap_or_default().to_ascii_lowercase();
    match text.chars().next() {
        Some('{' | '[') => Kind::Case,
        Some(_) if head.split([',', '\t', ';']).any(|name| name.trim().trim_matches('"') == Fact::Offense.code()) => {
            Kind::Table
        }
        Some(_) | None => Kind::Record,
    }
}

/// The record of a sheet as files hold it, with the county of each charge.
fn record(answers: &Answers) -> Record {
    let mut record = answers.record.clone();
    for (place, charge) in record.charges.iter_mut().enumerate() {
        let index = |county: County| COUNTIES.iter().position(|name| *name == county.slug());
        let county = match answers.county_of(place) {
            Answer::NotAsked => Answer::NotAsked,
            Answer::Unknown => Answer::Unknown,
            Answer::Known(county) => {
                let index = index(county).and_then(|index| u8::try_from(index).ok());
                index.map_or(Answer::Unknown, Answer::Known)
            }
        };
        charge.set_choice(Fact::County, county);
    }
    record
}

/// The case file of a sheet.
#[must_use]
pub fn case(sheet: &Sheet, found: &Found) -> String {
    let answers = sheet.counted();
    let charges = (0..answers.count()).map(|place| {
        let row = answers.id(place).unwrap_or_default();
        let mark = sheet.mark(row);
        let own = mark.and_then(|mark| Some((mark, mark.grade?, found.main(row)?)));
        let overrides = own.map(|(mark, grade, main)| {
            let reason = if mark.reason.trim().is_empty() { NO_REASON } else { &mark.reason };
            Override { relief: main.relief, grade, reason: reason.to_owned(), by: mark.by.clone() }
        });
        let notes = mark.filter(|_| overrides.is_none()).map(|mark| mark.reason.clone());
        StaffCharge { notes: notes.unwrap_or_default(), overrides: overrides.into_iter().collect() }
    });
    let staff = Staff { label: sheet.label.clone(), notes: sheet.notes.clone(), charges: charges.collect() };
    case_json(&CaseFile { document: Document { id: None, record: record(&answers) }, staff })
}

/// The table of a sheet: the facts alone.
#[must_use]
pub fn table(sheet: &Sheet) -> String {
    let id = Some(sheet.label.clone()).filter(|label| !label.is_empty());
    let document = Document { id, record: record(&sheet.counted()) };
    write_table(&[Client { document, notes: Vec::new() }], false).text
}

impl Opened {
    fn with(sheet: Option<(Sheet, usize)>, troubles: Vec<Trouble>) -> Self {
        let (sheet, missed) = sheet.map_or((None, 0), |(sheet, missed)| (Some(sheet), missed));
        Self { sheet, troubles, clients: Vec::new(), extra: Vec::new(), missed }
    }
}

/// Reads a case file, or the client of this place in a table; `last` is the number that was given to a row last.
#[must_use]
pub fn open(text: &str, client: usize, today: Day, last: u32) -> Opened {
    match kind(text) {
        Kind::Case => match read_case(text, today) {
            Ok(case) => of_case(&case, today, last),
            Err(refusal) => Opened::with(None, vec![of_refusal(&refusal)]),
        },
        Kind::Table | Kind::Record => of_table(text, client, today, last),
    }
}

fn of_case(case: &CaseFile, today: Day, last: u32) -> Opened {
    let (mut sheet, missed) = sheet(&case.document.record, today, last);
    let label = if case.staff.label.is_empty() { case.document.id.as_deref() } else { Some(case.staff.label.as_str()) };
    label.unwrap_or_default().clone_into(&mut sheet.label);
    sheet.notes.clone_from(&case.staff.notes);
    let rows: Vec<u32> = sheet.rows().collect();
    for (row, staff) in rows.into_iter().zip(&case.staff.charges) {
        let own = staff.overrides.first();
        let reason = own.map_or(&staff.notes, |own| &own.reason).clone();
        let mark = Mark {
            row,
            grade: own.map(|own| own.grade),
            reason: if reason == NO_REASON { String::new() } else { reason },
            by: own.map_or_else(String::new, |own| own.by.clone()),
        };
        sheet.mark_with(row, |old| *old = mark);
    }
    Opened::with(Some((sheet, missed)), Vec::new())
}

fn of_refusal(refusal: &Refusal) -> Trouble {
    let allowed: Vec<String> = refusal.allowed.iter().map(ToString::to_string).collect();
    Trouble {
        line: refusal.line,
        place: refusal.path.clone(),
        value: refusal.value.get().to_owned(),
        allowed: allowed.join(", "),
    }
}

fn of_table(text: &str, client: usize, today: Day, last: u32) -> Opened {
    let table = read_table(text.as_bytes(), today);
    let troubles = table.problems.iter().map(|problem| {
        let allowed: Vec<String> = problem.allowed.iter().map(ToString::to_string).collect();
        let (place, value) = (problem.column.clone(), problem.value.clone());
        Trouble { line: problem.line, place, value, allowed: allowed.join(", ") }
    });
    let own = table.clients.get(client).map(|client| {
        let (mut sheet, missed) = sheet(&client.document.record, today, last);
        label(client).clone_into(&mut sheet.label);
        (sheet, missed)
    });
    let opened = Opened::with(own, troubles.collect());
    let several = table.clients.len() > 1;
    let clients = table.clients.iter().filter(|_| several).map(|client| label(client).to_owned());
    Opened { clients: clients.collect(), extra: table.extra, ..opened }
}

fn label(client: &Client) -> &str {
    client.document.id.as_deref().unwrap_or_default()
}

/// A sheet of a record, and how many charges had no room.
fn sheet(record: &Record, today: Day, last: u32) -> (Sheet, usize) {
    let mut sheet = Sheet { last, ..Sheet::new(today) };
    sheet.answers.record.person = record.person.clone();
    let mut missed = 0;
    for charge in &record.charges {
        match sheet.add() {
            Some(row) => fill(&mut sheet, row, charge),
            None => missed += 1,
        }
    }
    if !record.charges.is_empty() {
        sheet.delete(0);
    }
    (sheet, missed)
}

/// Puts what is known of a charge into a row. What does not fit stands there, marked.
pub(crate) fn fill(sheet: &mut Sheet, row: u32, charge: &Charge) {
    for (fact, value) in values(charge, sheet.answers.record.as_of) {
        sheet.put(row, fact, &value);
    }
}

/// The facts of a charge that files hold, as values of the contract.
#[must_use]
pub fn values(charge: &Charge, today: Day) -> Vec<(Fact, String)> {
    let mut alone = Answers::none(today);
    if let Some(place) = alone.record.charges.first_mut() {
        *place = charge.clone();
    }
    let county = match charge.choice(Fact::County) {
        Answer::NotAsked => None,
        Answer::Unknown => Some(UNKNOWN.to_owned()),
        Answer::Known(index) => Some(county_name(index).unwrap_or(UNKNOWN).to_owned()),
    };
    let facts = Fact::ALL.iter().copied().filter(|fact| !fact.is_about_the_person());
    let value = |fact: Fact| if fact == Fact::County { county.clone() } else { alone.value_of(0, fact) };
    facts.filter_map(|fact| Some((fact, value(fact)?))).collect()
}
