//! The commands that turn files of a clinic into facts documents and back: `rap` and `table`.
//!
//! Reading and writing them is the intake crate's. A file is read whole, up to the longest that is read at all.

use std::io::{BufRead, Read, Write};

use lexopt::prelude::*;
use relief_check_counties::County;
use relief_check_intake::rap::{MAX_RAP_BYTES, read_rap};
use relief_check_intake::table::{Client, MAX_TABLE_BYTES, read_table, write_table};
use relief_check_intake::{Error, document_json, read_documents};
use relief_check_law::{Day, PartialDate};

use crate::args::{Args, Input, Task};
use crate::run::Stop;

/// What to do with a file of a clinic.
#[derive(Clone, Copy)]
pub(crate) enum FileTask {
    /// Propose the charges of a RAP sheet; with the lines and how sure each fact is.
    Rap { lines: bool },
    /// Turn a table into documents.
    Table,
    /// Turn documents into a table.
    ToTable,
}

/// Reads the arguments behind `rap` or `table`.
pub(crate) fn parse(command: &str, parser: &mut lexopt::Parser) -> Result<Args, lexopt::Error> {
    let rap = command == "rap";
    let (mut switch, mut as_of, mut input) = (false, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("lines") if rap => switch = true,
            Long("csv") if !rap => switch = true,
            Long("as-of") if as_of.is_none() => {
                let text = parser.value()?.string()?;
                let day = PartialDate::parse(&text).filter(|date| date.day().is_some());
                as_of = Some(day.ok_or_else(|| format!("{text} is no day (YYYY-MM-DD)"))?.span().first);
            }
            Value(word) if input.is_none() => input = Some(Input::of(word)),
            Short(_) | Long(_) | Value(_) => return Err(arg.unexpected()),
        }
    }
    let task = match (rap, switch) {
        (true, lines) => FileTask::Rap { lines },
        (false, false) => FileTask::Table,
        (false, true) => FileTask::ToTable,
    };
    input
        .map(|input| Args::Run(Task::File(task, as_of), input))
        .ok_or_else(|| "no file was given (- is standard input)".into())
}

/// Does it. The result is whether something was refused; what was goes to `log` as well, in words.
pub(crate) fn run(
    task: FileTask,
    input: impl BufRead,
    today: Day,
    out: &mut impl Write,
    log: &mut dyn FnMut(&str),
) -> Result<bool, Stop> {
    match task {
        FileTask::Rap { lines } => rap(&whole(input, MAX_RAP_BYTES)?, lines, today, out),
        FileTask::Table => table(&whole(input, MAX_TABLE_BYTES)?, today, out, log),
        FileTask::ToTable => to_table(input, today, out, log),
    }
}

/// The input and, where it is too long, a little more, so that its reader says so.
fn whole(input: impl BufRead, most: usize) -> Result<Vec<u8>, Stop> {
    let mut bytes = Vec::new();
    input.take(most as u64 + 1024).read_to_end(&mut bytes).map_err(Stop::Input)?;
    Ok(bytes)
}

fn rap(bytes: &[u8], lines: bool, today: Day, out: &mut impl Write) -> Result<bool, Stop> {
    let sheet = read_rap(&String::from_utf8_lossy(bytes), today, &county_of);
    writeln!(out, "{}", document_json(None, &sheet.record(today)))?;
    if lines {
        for (place, proposal) in sheet.charges.iter().enumerate() {
            writeln!(out, "{}", proposal.to_json(place))?;
        }
        for (place, line) in sheet.lines.iter().enumerate() {
            writeln!(out, "{}", line.to_json(place))?;
        }
    }
    Ok(false)
}

/// The county of a city, where one county alone has a place of that name.
fn county_of(city: &str) -> Option<u8> {
    let mut counties = relief_check_counties::find(city)
        .filter(|found| found.place.is_some_and(|place| place.eq_ignore_ascii_case(city)))
        .map(|found| found.county);
    let county = counties.next().filter(|first| counties.all(|other| other == *first))?;
    County::ALL.into_iter().position(|other| other == county).and_then(|place| u8::try_from(place).ok())
}

fn table(bytes: &[u8], today: Day, out: &mut impl Write, log: &mut dyn FnMut(&str)) -> Result<bool, Stop> {
    let table = read_table(bytes, today);
    for client in &table.clients {
        writeln!(out, "{}", document_json(client.document.id.as_deref(), &client.document.record))?;
    }
    for problem in &table.problems {
        log(&problem.to_string());
        writeln!(out, "{}", problem.to_json())?;
    }
    if table.more_problems > 0 {
        log(&format!("and {} more", table.more_problems));
    }
    if !table.extra.is_empty() {
        let names = table.extra.join(", ").replace(char::is_control, "\u{fffd}");
        log(&format!("columns that are not known and were not read: {names}"));
    }
    Ok(!table.problems.is_empty())
}

fn to_table(input: impl BufRead, today: Day, out: &mut impl Write, log: &mut dyn FnMut(&str)) -> Result<bool, Stop> {
    let (mut clients, mut refused) = (Vec::new(), false);
    for read in read_documents(input, today) {
        match read {
            Ok(document) => clients.push(Client { document, notes: Vec::new() }),
            Err(Error::Refused(refusal)) => {
                refused = true;
                log(&refusal.to_string());
            }
            Err(Error::Input(error)) => return Err(Stop::Input(error)),
        }
    }
    let written = write_table(&clients, false);
    out.write_all(written.text.as_bytes())?;
    for (place, label) in written.labels {
        log(&format!(
            "document {} is called \"{}\" in the table",
            place + 1,
            label.replace(char::is_control, "\u{fffd}")
        ));
    }
    Ok(refused)
}
