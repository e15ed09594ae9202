//! The two commands: documents in, lines of JSON out, in order, one at a time.

use std::io::{self, BufRead, Write};

use relief_check_intake::{Document, Error, Refusal, answer_json, ask_json, read_documents};
use relief_check_law::{Day, assess as assess_record, next_question};

/// Why the program stopped.
pub(crate) enum Stop {
    /// The input cannot be read.
    Input(io::Error),
    /// No document of it is JSON; what is wrong with the first.
    NotJson(String),
    /// The answers cannot be written.
    Output(io::Error),
}

/// As long as nothing of the input was JSON, so many refusals are held back: a file that is something
/// else altogether is told in one sentence instead.
const HELD: usize = 1000;

/// Writes one line for each document; what is wrong with a refused one goes to `log` as well, in
/// words. The result is whether some document was refused.
pub(crate) fn assess(
    input: impl BufRead,
    today: Day,
    out: &mut impl Write,
    log: &mut dyn FnMut(&str),
) -> Result<bool, Stop> {
    let mut report = Report::new(out, log);
    for read in read_documents(input, today) {
        match read {
            Ok(Document { id, record }) => {
                report.json()?;
                report.line(&answer_json(id.as_deref(), &assess_record(&record)).map_err(io::Error::from)?)?;
            }
            Err(Error::Refused(refusal)) => report.refuse(*refusal)?,
            Err(Error::Input(error)) => return Err(Stop::Input(error)),
        }
    }
    report.end()
}

/// Writes the next question for the first document, if there is one.
pub(crate) fn ask(
    input: impl BufRead,
    today: Day,
    out: &mut impl Write,
    log: &mut dyn FnMut(&str),
) -> Result<bool, Stop> {
    let mut report = Report::new(out, log);
    let mut documents = read_documents(input, today);
    match documents.next() {
        None => {}
        Some(Ok(document)) => {
            report.json()?;
            report.line(&ask_json(next_question(&document.record)))?;
        }
        Some(Err(Error::Input(error))) => return Err(Stop::Input(error)),
        Some(Err(Error::Refused(refusal))) => {
            report.refuse(*refusal)?;
            // Whether the rest is JSON tells a bad first document from a file of another kind.
            while !report.json {
                match documents.next() {
                    None => break,
                    Some(Err(Error::Input(error))) => return Err(Stop::Input(error)),
                    Some(Err(Error::Refused(refusal))) if refusal.not_json.is_some() => {}
                    Some(Ok(_) | Err(Error::Refused(_))) => report.json()?,
                }
            }
        }
    }
    report.end()
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Where the lines go, and what has been seen.
struct Report<'a, W> {
    out: &'a mut W,
    log: &'a mut dyn FnMut(&str),
    /// Whether anything was JSON.
    json: bool,
    refused: bool,
    held: Vec<Refusal>,
    /// What was wrong with the first document that was not JSON, while none was.
    first: Option<String>,
}

impl<'a, W: Write> Report<'a, W> {
    fn new(out: &'a mut W, log: &'a mut dyn FnMut(&str)) -> Self {
        Self { out, log, json: false, refused: false, held: Vec::new(), first: None }
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        self.out.write_all(line.as_bytes())?;
        self.out.write_all(b"\n")
    }

    /// Something was JSON: what was held back can be told.
    fn json(&mut self) -> io::Result<()> {
        self.json = true;
        self.release()
    }

    fn release(&mut self) -> io::Result<()> {
        for refusal in std::mem::take(&mut self.held) {
            (self.log)(&refusal.to_string());
            let line = refusal.to_json()?;
            self.line(&line)?;
        }
        Ok(())
    }

    fn refuse(&mut self, refusal: Refusal) -> io::Result<()> {
        self.refused = true;
        self.first.get_or_insert_with(|| refusal.to_string());
        self.json |= refusal.not_json.is_none();
        self.held.push(refusal);
        if self.json || self.held.len() >= HELD {
            return self.release();
        }
        Ok(())
    }

    fn end(self) -> Result<bool, Stop> {
        match self.first {
            Some(first) if !self.json => Err(Stop::NotJson(first)),
            _ => Ok(self.refused),
        }
    }
}
