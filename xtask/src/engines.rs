//! The three engines for tests/browser/engines.test.mjs, and the programs that drive them: Chromium's, Firefox's and
//! `WebKit`'s. What is missing is installed where that is possible. Where it is not, the tests of that engine
//! are passed over, loudly; in CI that is a failure. Chromium itself is in `chromium`.

use std::path::PathBuf;

use crate::chromium::{VERSION, whole_path};
use crate::run::{answer, root};
use crate::say::{Outcome, step};
use crate::{apt, setup};

/// The version of Firefox's driver, which no Debian package has.
const GECKODRIVER: &str = "0.37.1";

/// A program that an engine's tests run.
struct Program {
    /// The variable that tells the tests where it is; a person may set it.
    variable: &'static str,
    /// Names on the path and usual places; the first that starts is taken.
    names: &'static [&'static str],
    /// What it answers to, if it is whole.
    question: &'static str,
    /// Debian's package; `None` is Cargo's program of that name.
    package: Option<&'static str>,
}

/// An engine by the name that people know, and what its tests need.
struct Engine {
    name: &'static str,
    programs: &'static [Program],
}

const ENGINES: [Engine; 3] = [
    Engine {
        name: "Chromium's driver",
        programs: &[Program {
            variable: "CHROMEDRIVER",
            names: &["chromedriver"],
            question: VERSION,
            package: Some("chromium-driver"),
        }],
    },
    Engine {
        name: "Firefox",
        programs: &[
            Program {
                variable: "FIREFOX",
                names: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
                question: VERSION,
                package: Some("firefox-esr"),
            },
            Program { variable: "GECKODRIVER", names: &["geckodriver"], question: VERSION, package: None },
        ],
    },
    Engine {
        name: "WebKit",
        programs: &[
            Program {
                variable: "WEBKITDRIVER",
                names: &["WebKitWebDriver"],
                question: "--help",
                package: Some("webkit2gtk-driver"),
            },
            // WebKit's own small browser has no way to run without a display.
            Program { variable: "XVFB", names: &["Xvfb"], question: "-help", package: Some("xvfb") },
        ],
    },
];

/// The variables for the tests: where each program is. What is not there has none.
pub(crate) type Places = Vec<(&'static str, PathBuf)>;

/// Finds everything, installs what is missing, with a line for each engine.
pub(crate) fn find_or_install() -> Result<Places, String> {
    let mut places = Places::new();
    for engine in &ENGINES {
        step(engine.name, || prepare(engine, &mut places))?;
    }
    Ok(places)
}

fn prepare(engine: &Engine, places: &mut Places) -> Outcome {
    let missing: Vec<&Program> = engine.programs.iter().filter(|program| find(program).is_none()).collect();
    let failed = install(&missing).err();
    let mut absent = Vec::new();
    for program in engine.programs {
        match find(program) {
            Some(path) => places.push((program.variable, path)),
            None => absent.push(program.names.first().copied().unwrap_or_default()),
        }
    }
    if absent.is_empty() {
        let added: Vec<&str> = missing.iter().filter_map(|program| program.names.first().copied()).collect();
        return Ok(if added.is_empty() { "is here".into() } else { format!("installed {}", added.join(", ")) });
    }
    let sentence = format!(
        "{} cannot be tested here: {} is not found. {}",
        engine.name,
        absent.join(", "),
        failed.unwrap_or_else(|| "What was installed does not start.".into())
    );
    if std::env::var_os("CI").is_some() {
        return Err(sentence);
    }
    Ok(format!("MISSING, ITS TESTS ARE PASSED OVER\n{sentence}"))
}

fn install(missing: &[&Program]) -> Result<(), String> {
    // What a person names is not ours to replace.
    if let Some(named) = missing.iter().find(|program| std::env::var_os(program.variable).is_some()) {
        return Err(format!("The variable {} names something that does not start.", named.variable));
    }
    let packages: Vec<&str> = missing.iter().filter_map(|program| program.package).collect();
    if !packages.is_empty() {
        apt::install(&packages)?;
    }
    if missing.iter().any(|program| program.package.is_none()) {
        setup::cargo_tool("geckodriver", GECKODRIVER, &["--locked"])?;
    }
    Ok(())
}

/// Where a program is: what the variable names, or the first of its names that is there.
fn find(program: &Program) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(program.variable) {
        return whole_path(&named.to_string_lossy(), program.question);
    }
    if program.package.is_none() {
        let own = root().join(".tools/bin").join(program.names.first()?);
        let path = own.to_str()?;
        let current = answer(path, &[VERSION]).is_some_and(|printed| printed.contains(GECKODRIVER));
        return current.then_some(own);
    }
    program.names.iter().find_map(|name| whole_path(name, program.question))
}
