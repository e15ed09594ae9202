//! The program `relief-check`: its arguments, its exit status, its sentences on standard error.
//!
//! Reading and writing documents is the intake crate's, the law the law crate's. The only clock of
//! the project is in [`today`].

mod args;
mod files;
mod run;
mod today;

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

use args::{Args, Input, Task};
use run::Stop;

/// Some document was refused.
const REFUSED: u8 = 1;
/// The program could not run.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let args = match args::parse(lexopt::Parser::from_env()) {
        Ok(args) => args,
        Err(error) => return fail(&format!("{error}. Try: relief-check --help")),
    };
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let (done, name) = match args {
        Args::Say(text) => (out.write_all(text.as_bytes()).map(|()| false).map_err(Stop::Output), String::new()),
        Args::Run(task, input) => (open_and_run(task, &input, &mut out), input.to_string()),
    };
    let flushed = out.flush().map_err(Stop::Output);
    // What the program printed before it stopped stays printed.
    match done.and_then(|refused| flushed.map(|()| refused)) {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(REFUSED),
        // Whoever reads the answers has seen enough.
        Err(Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Stop::Output(error)) => fail(&format!("cannot write the answers: {error}")),
        Err(Stop::Input(error)) => fail(&format!("cannot read {name}: {error}")),
        Err(Stop::NotJson(first)) => fail(&format!(
            "no line of {name} is JSON ({first}). A file holds one JSON object a line, or one array of objects"
        )),
    }
}

fn open_and_run(task: Task, input: &Input, out: &mut impl Write) -> Result<bool, Stop> {
    let reader: Box<dyn BufRead> = match input {
        Input::Standard => Box::new(BufReader::with_capacity(1 << 16, io::stdin().lock())),
        Input::File(path) => Box::new(BufReader::with_capacity(1 << 16, File::open(path).map_err(Stop::Input)?)),
    };
    let mut log = |line: &str| say(line);
    match task {
        Task::Assess => run::assess(reader, today::today(), out, &mut log),
        Task::Ask => run::ask(reader, today::today(), out, &mut log),
        Task::File(task, as_of) => files::run(task, reader, as_of.unwrap_or_else(today::today), out, &mut log),
    }
}

fn fail(sentence: &str) -> ExitCode {
    say(sentence);
    ExitCode::from(FAILED)
}

/// One line on standard error. Where even that is closed there is nobody left to tell.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "relief-check: {line}");
}
