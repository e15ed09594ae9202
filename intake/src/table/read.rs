//! Rows put together into documents, one a client, and what is wrong with the others.

use std::collections::HashMap;

use relief_check_law::date::Day;
use relief_check_law::facts::{Answer, Fact};
use relief_check_law::record::{Charge, Person};
use relief_check_law::{PartialDate, Record};
use serde_json::{Value, json};

use super::cell::Cell;
use super::date::typed_date;
use super::rows::{Row, Rows, decode, separator};
use super::{Client, Column, MAX_NOTES_CHARS, MAX_PROBLEMS, MAX_TABLE_BYTES, Problem};
use crate::document::{set_charge, set_person};
use crate::fact::Given;
use crate::{Document, MAX_CHARGES, MAX_TEXT_CHARS, offer};

/// What a table holds.
#[derive(Debug)]
pub struct Table {
    /// The clients, in the order of their first rows.
    pub clients: Vec<Client>,
    /// What is wrong, at most [`MAX_PROBLEMS`]; a row with a problem was left out.
    pub problems: Vec<Problem>,
    /// How many more problems there are.
    pub more_problems: usize,
    /// Columns that are not known here, by their names. They were not read.
    pub extra: Vec<String>,
}

/// Reads a table. `today` is the day of the assessment where no row of a client names one.
#[must_use]
pub fn read_table(bytes: &[u8], today: Day) -> Table {
    let mut reader = Reader {
        today,
        table: Table { clients: Vec::new(), problems: Vec::new(), more_problems: 0, extra: Vec::new() },
        columns: Vec::new(),
        clients: Vec::new(),
        places: HashMap::new(),
    };
    if bytes.len() > MAX_TABLE_BYTES {
        let allowed = vec![format!("at most {MAX_TABLE_BYTES} bytes").into()];
        reader.problem(None, 1, "", &format!("{} bytes", bytes.len()), allowed);
        return reader.table;
    }
    let text = decode(bytes);
    let mut rows = Rows::new(&text, separator(&text, |name| Column::of(name).is_some()));
    if let Some(header) = rows.by_ref().find(|row| !row.is_blank()) {
        reader.header(&header);
        while !reader.columns.is_empty()
            && let Some(row) = rows.next()
        {
            if !row.is_blank() && reader.row(&row) {
                rows.retry(&row);
            }
        }
    }
    reader.end()
}

/// A person's fact with the text that gave it.
type Said = (Answer<Given>, String);

/// A client in the making.
#[derive(Default)]
struct Building {
    label: Option<String>,
    as_of: Option<(Day, String)>,
    person: HashMap<Fact, Said>,
    charges: Vec<Charge>,
    notes: Vec<String>,
}

struct Reader {
    today: Day,
    table: Table,
    /// What each cell of a row is; `None` for a column that is not read.
    columns: Vec<Option<Column>>,
    clients: Vec<Building>,
    places: HashMap<String, usize>,
}

/// What one row says.
#[derive(Default)]
struct RowSaid {
    as_of: Option<(Day, String)>,
    person: Vec<(Fact, Said)>,
    charge: Option<Charge>,
    notes: String,
}

impl Reader {
    fn problem(&mut self, client: Option<&str>, line: u64, column: &str, value: &str, allowed: Vec<Value>) {
        if self.table.problems.len() >= MAX_PROBLEMS {
            self.table.more_problems += 1;
            return;
        }
        let cut = |text: &str| {
            let start: String = text.chars().take(100).collect();
            if start.len() < text.len() { start + "…" } else { start }
        };
        let client = client.filter(|label| !label.is_empty()).map(cut);
        self.table.problems.push(Problem { client, line, column: cut(column), value: cut(value), allowed });
    }

    fn header(&mut self, header: &Row) {
        let mut columns: Vec<Option<Column>> = Vec::new();
        let mut twice = Vec::new();
        for name in &header.cells {
            let column = Column::of(Cell::new(name).text);
            if column.is_some() && columns.contains(&column) {
                twice.push(name.clone());
                columns.push(None);
                continue;
            }
            if column.is_none() && !name.trim().is_empty() && self.table.extra.len() < MAX_PROBLEMS {
                self.table.extra.push(name.trim().chars().take(100).collect());
            }
            columns.push(column);
        }
        for name in twice {
            self.problem(None, header.line, &name, &name, vec!["once".into()]);
        }
        if columns.iter().any(|column| matches!(column, Some(Column::Fact(_)))) {
            self.columns = columns;
        } else {
            let names = Column::all().map(|column| column.name().into()).collect();
            self.problem(None, header.line, "", &header.cells.join(" "), names);
        }
    }

    /// Reads a row. Whether the lines in it should be read again as rows of their own: a quote that stands where no
    /// text may go over several lines has swallowed them.
    fn row(&mut self, row: &Row) -> bool {
        let columns = self.columns.clone();
        let client = columns.iter().position(|column| *column == Some(Column::Client));
        let client = client.and_then(|place| row.cells.get(place)).map(|cell| Cell::new(cell).text.to_owned());
        let client = client.unwrap_or_default();
        let mut bad = Vec::new();
        let mut swallowed = row.open;
        if row.open {
            let last = row.cells.len().saturating_sub(1);
            let name = columns.get(last).copied().flatten().map_or("", Column::name);
            bad.push((name, row.cells.last().cloned().unwrap_or_default(), vec!["a quote that ends it".into()]));
        }
        if client.chars().nth(MAX_TEXT_CHARS).is_some() {
            bad.push((Column::Client.name(), client.clone(), offer::allowed_id()));
        }
        for cell in row.cells.iter().skip(columns.len()).filter(|cell| !cell.trim().is_empty()) {
            bad.push(("", cell.clone(), vec![format!("at most {} cells", columns.len()).into()]));
        }
        let known = self.places.get(&client).and_then(|place| self.clients.get(*place));
        let of_client = known.and_then(|client| client.as_of.clone());
        let mut said = RowSaid::default();
        let mut as_of = of_client.as_ref().map_or(self.today, |(day, _)| *day);
        // The day bounds the dates, so it comes first, wherever it stands.
        // A cell whose quote never ends is told as that, whatever it has swallowed.
        let whole = row.cells.len() - usize::from(row.open && !row.cells.is_empty());
        let cells = || columns.iter().zip(&row.cells).take(whole).filter_map(|(column, cell)| Some(((*column)?, cell)));
        for (_, cell) in cells().filter(|(column, _)| *column == Column::AsOf) {
            let cell = Cell::new(cell);
            match day(cell.text, self.today) {
                _ if cell.is_blank() => {}
                None => bad.push((Column::AsOf.name(), cell.text.to_owned(), offer::allowed_as_of())),
                Some(day) if of_client.as_ref().is_some_and(|(other, _)| *other != day) => {
                    bad.push((Column::AsOf.name(), cell.text.to_owned(), vec![as_of.to_string().into()]));
                }
                Some(day) => {
                    as_of = day;
                    said.as_of = Some((day, cell.text.to_owned()));
                }
            }
        }
        let mut charge = Charge::default();
        let mut is_charge = false;
        for (column, cell) in cells() {
            let given = Cell::new(cell);
            let mut wrong = |allowed: Vec<Value>| {
                let text = matches!(column, Column::Client | Column::Notes | Column::Fact(Fact::Offense));
                swallowed |= !text && cell.contains(['\n', '\r']);
                bad.push((column.name(), given.text.to_owned(), allowed));
            };
            match column {
                Column::Client | Column::AsOf => {}
                Column::Charge if given.is_blank() => {}
                Column::Charge if given.text.trim().bytes().all(|byte| byte.is_ascii_digit()) => is_charge = true,
                Column::Charge => wrong(vec!["a number".into()]),
                Column::Notes if given.text.chars().nth(MAX_NOTES_CHARS).is_some() => {
                    wrong(vec![format!("at most {MAX_NOTES_CHARS} characters").into()]);
                }
                Column::Notes => {
                    is_charge |= !given.is_blank();
                    given.text.clone_into(&mut said.notes);
                }
                Column::Fact(fact) => match given.fact(fact, as_of) {
                    Ok(Answer::NotAsked) => {}
                    Err(allowed) => wrong(allowed),
                    Ok(answer) if fact.is_about_the_person() => {
                        let before = known.and_then(|client| client.person.get(&fact));
                        if let Some((_, before)) = before.filter(|(before, _)| *before != answer) {
                            wrong(vec![json!(before)]);
                        } else {
                            said.person.push((fact, (answer, given.text.to_owned())));
                        }
                    }
                    Ok(answer) => {
                        is_charge = true;
                        set_charge(&mut charge, fact, answer);
                    }
                },
            }
        }
        said.charge = is_charge.then_some(charge);
        if said.charge.is_some() && known.is_some_and(|client| client.charges.len() >= MAX_CHARGES) {
            bad.push(("", client.clone(), offer::allowed_charges()));
        }
        if bad.is_empty() {
            self.add(client, said);
            return false;
        }
        for (column, value, allowed) in bad {
            self.problem(Some(&client), row.line, column, &value, allowed);
        }
        swallowed
    }

    fn add(&mut self, label: String, said: RowSaid) {
        let next = self.clients.len();
        let place = *self.places.entry(label.clone()).or_insert(next);
        if place == next {
            let label = Some(label).filter(|label| !label.is_empty());
            self.clients.push(Building { label, ..Building::default() });
        }
        let Some(client) = self.clients.get_mut(place) else { return };
        if said.as_of.is_some() {
            client.as_of = said.as_of;
        }
        client.person.extend(said.person);
        if let Some(charge) = said.charge {
            client.charges.push(charge);
            client.notes.push(said.notes);
        }
    }

    fn end(self) -> Table {
        let Self { today, mut table, clients, .. } = self;
        table.clients = clients
            .into_iter()
            .map(|client| {
                let mut person = Person::default();
                for (fact, (answer, _)) in client.person {
                    set_person(&mut person, fact, answer);
                }
                let as_of = client.as_of.map_or(today, |(day, _)| day);
                let record = Record { as_of, person, charges: client.charges };
                Client { document: Document { id: client.label, record }, notes: client.notes }
            })
            .collect();
        table
    }
}

/// A full day, which may lie ahead.
fn day(text: &str, today: Day) -> Option<Day> {
    let date = PartialDate::parse(text).or_else(|| typed_date(text, today))?;
    date.day().map(|_| date.span().first)
}
