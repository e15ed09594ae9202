//! The arguments of the program.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lexopt::prelude::*;
use relief_check_intake::doj::Reliefs;
use relief_check_law::{Day, PartialDate};

use crate::batch::Order;
use crate::files::{self, FileTask};

/// What the arguments ask for.
pub(crate) enum Args {
    /// Print this and end.
    Say(String),
    /// Do this with that input.
    Run(Task, Input),
    /// Read the state's extract.
    Batch(Box<Order>),
}

/// What to do with the documents.
#[derive(Clone, Copy)]
pub(crate) enum Task {
    /// Assess each document.
    Assess,
    /// Print the next question for the first one.
    Ask,
    /// Turn a clinic's file into documents or back, as of this day.
    File(FileTask, Option<Day>),
}

/// Where the documents come from.
pub(crate) enum Input {
    /// Standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The input of this name.
    pub(crate) fn of(word: OsString) -> Self {
        if word == "-" { Self::Standard } else { Self::File(word.into()) }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard input"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

const HELP: &str = "\
What record relief California law may give, worked out on this machine.

Usage:
  relief-check assess FILE   One line of JSON for each document: the reliefs of each charge.
  relief-check ask FILE      The next question for the first document.
  relief-check batch --format doj FILE... --county NAME --out DIR
                             The state's extract of 95 columns: result files in DIR.
  relief-check rap FILE      The charges that the text of a RAP sheet proposes, as a facts document.
                             --lines adds how sure each fact is, and the use of each line.
  relief-check table FILE    A table (CSV, one row a charge) as facts documents; with --csv, back.
                             Both take --as-of YYYY-MM-DD.

FILE holds facts documents, one JSON object a line or one array of objects; - is standard input.
A document that does not say as_of is looked at as of today, by the Pacific standard clock.

Options of batch (docs/batch.md has the columns in and out):
  --as-of DATE       The day of the assessment, YYYY-MM-DD; without it, today.
  --reliefs WHICH    prop64, for the convictions that Prop 64 may reach, or all, for every conviction of the county;
                     without it, prop64.
  --policy NAME      Apply a policy of the mass dismissals as well. Policy, not law.
  --options FILE     The options of the policy configurable.
  --weights FILE     The weights for the policy san-francisco.
  --fixed NAMES      Turn off faults of the policy's program: names parted by commas, or all.
  --over-after YEARS Take a sentence for over so long after its end by the file; else that stays unknown.
  --threads NUMBER   How many threads; without it, as many as there are processors.

Options:
  -h, --help      Print this.
  -V, --version   Print the versions of the program and of the rules.

Exit status: 0 all documents read; 1 some document refused (its line says why); 2 could not run.
This is not legal advice.
";

/// Reads the arguments.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Args, lexopt::Error> {
    let mut task = None;
    let mut input = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Args::Say(HELP.to_owned())),
            Short('V') | Long("version") => {
                let (program, rules) = (env!("CARGO_PKG_VERSION"), relief_check_law::RULES_VERSION);
                let law = relief_check_law::LAW_AS_OF;
                return Ok(Args::Say(format!("relief-check {program} (rules {rules}, law as of {law})\n")));
            }
            Value(word) if task.is_none() => {
                task = Some(match word.to_str() {
                    Some("assess") => Task::Assess,
                    Some("ask") => Task::Ask,
                    Some("batch") => return batch(parser),
                    Some(command @ ("rap" | "table")) => return files::parse(command, &mut parser),
                    _ => return Err(format!("{} is no command", word.display()).into()),
                });
            }
            Value(word) if input.is_none() => {
                input = Some(Input::of(word));
            }
            Short(_) | Long(_) | Value(_) => return Err(arg.unexpected()),
        }
    }
    match (task, input) {
        (Some(task), Some(input)) => Ok(Args::Run(task, input)),
        (None, _) => Err("no command was given".into()),
        (Some(_), None) => Err("no file was given (- is standard input)".into()),
    }
}

/// Reads the arguments of `batch`.
fn batch(mut parser: lexopt::Parser) -> Result<Args, lexopt::Error> {
    let mut order = Order::default();
    let mut format = None;
    let mut out = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Args::Say(HELP.to_owned())),
            Long("format") => format = Some(parser.value()?.string()?),
            Long("county") => order.county = Some(parser.value()?.string()?),
            Long("as-of") => order.as_of = Some(parser.value()?.parse_with(day)?),
            Long("out") => out = Some(parser.value()?.into()),
            Long("policy") => order.policy = Some(parser.value()?.string()?),
            Long("options") => order.options = Some(parser.value()?.into()),
            Long("weights") => order.weights = Some(parser.value()?.into()),
            Long("fixed") => order.fixed = Some(parser.value()?.string()?),
            Long("over-after") => order.over_after = Some(parser.value()?.parse()?),
            Long("reliefs") => order.reliefs = parser.value()?.parse_with(reliefs)?,
            Long("threads") => order.threads = Some(parser.value()?.parse_with(threads)?),
            Value(file) => order.files.push(file.into()),
            Short(_) | Long(_) => return Err(arg.unexpected()),
        }
    }
    match format.as_deref() {
        Some("doj") => {}
        Some(other) => return Err(format!("{other} is no format of batch; doj is").into()),
        None => return Err("no --format was given; doj is the one there is".into()),
    }
    if order.files.is_empty() {
        return Err("no file was given".into());
    }
    order.out = out.ok_or("no --out was given, the folder for the results")?;
    Ok(Args::Batch(Box::new(order)))
}

fn day(text: &str) -> Result<Day, String> {
    let date = PartialDate::parse(text).filter(|date| date.day().is_some());
    date.map(|date| date.span().first).ok_or_else(|| "a day is written YYYY-MM-DD".to_owned())
}

fn reliefs(text: &str) -> Result<Reliefs, String> {
    Reliefs::by_name(text).ok_or_else(|| {
        let names = Reliefs::ALL.map(|(name, _)| name);
        format!("{text} names no reliefs; allowed are: {}", names.join(", "))
    })
}

fn threads(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number @ 1..=256) => Ok(number),
        Ok(_) | Err(_) => Err("from 1 to 256 threads".to_owned()),
    }
}
