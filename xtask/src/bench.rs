//! Commands that only pass on to what other parts of the project supply.

use crate::run::{command, loud, quiet, root, target_dir};
use crate::{chromium, dist, server, setup};

/// `cargo xtask bench`: assessments a second, native and in Wasm, and how long a slow phone loads; or only
/// one of the two.
pub(crate) fn bench(which: Option<&str>) -> Result<(), String> {
    match which {
        None => rules().and_then(|()| load()),
        Some("rules") => rules(),
        Some("load") => load(),
        Some("doj") => doj(),
        Some("extract") => extract(),
        Some(other) => Err(format!(
            "There is no bench called {other}: say rules, load, doj, extract, or nothing for the first two."
        )),
    }
}

fn rules() -> Result<(), String> {
    setup::for_build()?;
    let native = ["run", "-q", "--locked", "--release", "-p", "relief-check-cli", "--example", "bench"];
    loud(command("cargo", &native))?;
    loud(command("node", &["tests/bench/wasm.mjs"]))
}

/// The state's extract: files with invented people are made in `target/`, read, and taken away again.
fn doj() -> Result<(), String> {
    loud(command("cargo", &["build", "-q", "--locked", "--release", "-p", "relief-check-cli"]))?;
    let native = ["run", "-q", "--locked", "--release", "-p", "relief-check-cli", "--example", "bench_doj"];
    loud(command("cargo", &native))
}

/// As many people as give a file as large as the one that the first program of the mass dismissals was measured on: 402 MB.
const PEOPLE: &str = "43000";

/// The state's extract in a browser: a file with invented people is made in `target/`, read by the page, and taken away.
fn extract() -> Result<(), String> {
    setup::for_build()?;
    let browser = chromium::find_or_install()?;
    dist::build_with_lines()?;
    let folder = target_dir().join("bench-extract");
    let failed = |error: std::io::Error| format!("Cannot use {}: {error}.", folder.display());
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let file = folder.join("extract.csv");
    let mut make = command("cargo", &["run", "-q", "--locked", "--release", "-p", "relief-check-cli", "--example"]);
    make.args(["extract", "--"]).arg(&file).arg(PEOPLE);
    let done = quiet("bench-extract", make).and_then(|_| {
        let site = root().join("dist");
        let address = server::start(&site, 0).map_err(|error| format!("Cannot serve dist/: {error}."))?;
        let mut read = command("node", &["tests/bench/extract.mjs"]);
        read.env("BASE_URL", format!("http://{address}")).env("CHROMIUM", browser).env("EXTRACT", &file);
        loud(read)
    });
    std::fs::remove_dir_all(&folder).map_err(failed)?;
    done
}

fn load() -> Result<(), String> {
    setup::for_build()?;
    let browser = chromium::find_or_install()?;
    dist::build_with_lines()?;
    let site = root().join("dist");
    let address = server::start(&site, 0).map_err(|error| format!("Cannot serve dist/: {error}."))?;
    let mut load = command("node", &["tests/bench/load.mjs"]);
    load.env("BASE_URL", format!("http://{address}")).env("CHROMIUM", browser);
    loud(load)
}

/// `cargo xtask rulebook`: the law's rows as a page to read. The example writes docs/rulebook.md.
pub(crate) fn rulebook() -> Result<(), String> {
    let write = ["run", "-q", "--locked", "-p", "relief-check-cli", "--example", "rulebook"];
    loud(command("cargo", &write))
}

/// `cargo xtask stale`: what is due for a check, on this day or today.
pub(crate) fn stale(day: Option<&str>) -> Result<(), String> {
    let mut list = command("cargo", &["run", "-q", "--locked", "-p", "relief-check-cli", "--example", "stale", "--"]);
    list.args(day);
    loud(list)
}
