//! The arguments of the program.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lexopt::prelude::*;
use relief_check_law::Day;

use crate::files::{self, FileTask};

/// What the arguments ask for.
pub(crate) enum Args {
    /// Print this and end.
    Say(String),
    /// Do this with that input.
    Run(Task, Input),
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
  relief-check rap FILE      The charges that the text of a RAP sheet proposes, as a facts document.
                             --lines adds how sure each fact is, and the use of each line.
  relief-check table FILE    A table (CSV, one row a charge) as facts documents; with --csv, back.
                             Both take --as-of YYYY-MM-DD.

FILE holds facts documents, one JSON object a line or one array of objects; - is standard input.
A document that does not say as_of is looked at as of today, by the Pacific standard clock.

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
