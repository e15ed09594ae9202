//! The project's own commands: `cargo xtask <command>`. This file holds the list of them and nothing
//! else. Standard library only, so that the first run does not wait for a compiler.

mod apt;
mod bench;
mod browser;
mod cases;
mod chromium;
mod deploy;
mod dist;
mod engines;
mod headers;
mod html;
mod page;
mod reproduce;
mod run;
mod say;
mod serve;
mod server;
mod servers;
mod setup;
mod size;
mod stamp;
mod test;
mod worker;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [PORT]     install what is missing, build the app, serve it on 127.0.0.1
cargo xtask test             install what is missing, then run every check there is
cargo xtask setup            only install what is missing
cargo xtask dist             only build the app into dist/ and check its size
cargo xtask reproduce        build twice from clean copies in two places, and compare every byte
cargo xtask browser [NAME]   only the browser tests, on the dist/ that is there
cargo xtask rulebook         write docs/rulebook.md from the law
cargo xtask stale [DAY]      list the facts and rows that are due for a check, today or on a day (YYYY-MM-DD)
cargo xtask bench [NAME]     measure assessments a second, how long a slow phone loads, or the state's
                             extract, by the program or in a browser (rules, load, doj, extract)";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let option = words.next();
    let outcome = match (command.as_str(), words.next()) {
        ("serve", None) => serve::serve(option.as_deref()),
        ("test", None) if option.is_none() => return test::everything(),
        ("setup", None) if option.is_none() => setup::everything().map(drop),
        ("dist", None) if option.is_none() => setup::for_build().and_then(|()| dist::dist()),
        ("reproduce", None) if option.is_none() => setup::for_build().and_then(|()| reproduce::reproduce()),
        ("browser", None) => browser::alone(option.as_deref()),
        ("rulebook", None) if option.is_none() => bench::rulebook(),
        ("stale", None) => bench::stale(option.as_deref()),
        ("bench", None) => bench::bench(option.as_deref()),
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("These are the commands:\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}
