//! Installs what the project needs and this machine lacks, in pinned versions, under the project's own
//! directory: Trunk, wasm-bindgen, the npm packages, and parts of the Rust toolchain. What is there in
//! the right version is left alone. Chromium is in `chromium`, the other browsers in `engines`,
//! web servers in `servers`.

use std::fs;
use std::path::PathBuf;

use crate::engines::{self, Places};
use crate::run::{self, answer, command, quiet, root};
use crate::say::{Outcome, step};
use crate::{chromium, servers};

/// The version of Trunk that Trunk.toml asks for.
const TRUNK: &str = "0.21.14";
/// The oldest Node whose test runner has what the browser tests use.
const OLDEST_NODE: u32 = 20;
const WASM: &str = "wasm32-unknown-unknown";

/// Everything, for `test` and `setup`. Gives back where the browsers are.
pub(crate) fn everything() -> Result<Places, String> {
    for_build()?;
    browsers()
}

/// The browsers, what drives them, and web servers, by the variables in which the tests look for them.
fn browsers() -> Result<Places, String> {
    let mut chromium = Err(String::new());
    step("Chromium", || {
        chromium = chromium::find_or_install();
        chromium.clone().map(|path| path.display().to_string())
    })?;
    let mut places = engines::find_or_install()?;
    step("Web servers", || servers::find_or_unpack(&mut places))?;
    places.push(("CHROMIUM", chromium?));
    Ok(places)
}

/// What is needed to build the app, and to run the linters.
pub(crate) fn for_build() -> Result<(), String> {
    step("Rust toolchain", rust)?;
    step("Node", node)?;
    step("npm packages", npm)?;
    step(&format!("Trunk {TRUNK}"), || cargo_tool("trunk", TRUNK, &["--locked"]))?;
    let version = locked_version("wasm-bindgen")?;
    step(&format!("wasm-bindgen {version}"), || cargo_tool("wasm-bindgen", &version, &[]))
}

/// What the browser tests need. Gives back where the browsers are.
pub(crate) fn for_browser() -> Result<Places, String> {
    step("Node", node)?;
    step("npm packages", npm)?;
    browsers()
}

fn rust() -> Outcome {
    let mut added = Vec::new();
    if answer("cargo", &["fmt", "--version"]).is_none() {
        rustup(&["component", "add", "rustfmt"])?;
        added.push("rustfmt");
    }
    if answer("cargo", &["clippy", "--version"]).is_none() {
        rustup(&["component", "add", "clippy"])?;
        added.push("clippy");
    }
    // The app is compiled together with the standard library (see `dist`).
    let sources = answer("rustc", &["--print", "sysroot"]).map(PathBuf::from);
    if !sources.is_some_and(|root| root.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()) {
        rustup(&["component", "add", "rust-src"])?;
        added.push("rust-src");
    }
    // rustup is not asked: a toolchain from elsewhere may have the target too.
    let lib = answer("rustc", &["--print", "target-libdir", "--target", WASM]);
    if !lib.is_some_and(|dir| PathBuf::from(dir).is_dir()) {
        rustup(&["target", "add", WASM])?;
        added.push(WASM);
    }
    Ok(if added.is_empty() {
        answer("rustc", &["--version"]).unwrap_or_default()
    } else {
        format!("added {}", added.join(", "))
    })
}

fn rustup(arguments: &[&str]) -> Result<(), String> {
    quiet("rustup", command("rustup", arguments))
        .map(drop)
        .map_err(|error| format!("{error}\nInstall rustup from https://rustup.rs, then run this again."))
}

fn node() -> Outcome {
    let sentence = format!(
        "Install Node {OLDEST_NODE} or newer with npm, from https://nodejs.org or your system's \
         packages, then run this again."
    );
    let found = answer("node", &["--version"]).ok_or_else(|| sentence.clone())?;
    let major = found.trim_start_matches('v').split('.').next();
    let new_enough = major.and_then(|number| number.parse::<u32>().ok()).is_some_and(|number| number >= OLDEST_NODE);
    if !new_enough || answer("npm", &["--version"]).is_none() {
        return Err(format!("Node is {found}. {sentence}"));
    }
    Ok(found)
}

/// Installs what package-lock.json names, unless a copy of it says that this was done.
fn npm() -> Outcome {
    let lock = root().join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| format!("Cannot read {}: {error}.", lock.display()))?;
    let done = root().join("node_modules/.relief-check-lock");
    if fs::read(&done).is_ok_and(|have| have == wanted) {
        return Ok("up to date".into());
    }
    // No package of ours needs its install script; nothing else should run one.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    quiet("npm", command("npm", &arguments))
        .map_err(|error| format!("{error}\nThe npm packages need the network once; check it, then run this again."))?;
    fs::write(&done, wanted).map_err(|error| format!("Cannot write {}: {error}.", done.display()))?;
    Ok("installed".into())
}

/// Builds one of Cargo's programs into `.tools`, unless one of that version is there or on the path.
pub(crate) fn cargo_tool(program: &str, version: &str, more: &[&str]) -> Outcome {
    if has_version(program, version) {
        return Ok("up to date".into());
    }
    let package = if program == "wasm-bindgen" { "wasm-bindgen-cli" } else { program };
    println!("building, which takes some minutes once");
    // Kept when it fails, so that the next try goes on from there.
    let building = run::target_dir().join("tools");
    let place = ["--root", ".tools", "--force"];
    let mut arguments = vec!["install", package, "--version", version];
    arguments.extend(place);
    arguments.extend(more);
    let mut install = command("cargo", &arguments);
    install
        .env("CARGO_TARGET_DIR", &building)
        // These programs work for a second or two; a quick build is worth more than quick code.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    quiet(program, install).map_err(|error| {
        format!(
            "{error}\nBuilding {package} {version} needs the network and a C compiler (on Debian: \
             apt-get install build-essential); install what is missing, then run this again."
        )
    })?;
    // Large, and of no use any more; that it stays is no fault.
    let _ = fs::remove_dir_all(&building);
    if has_version(program, version) {
        Ok("installed".into())
    } else {
        Err(format!("{package} {version} was installed but does not run."))
    }
}

fn has_version(program: &str, version: &str) -> bool {
    answer(program, &["--version"]).is_some_and(|printed| printed.split_whitespace().any(|word| word == version))
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String, String> {
    let lock =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cannot read Cargo.lock: {error}."))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}."))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_from_the_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn trunk_is_the_one_that_its_settings_ask_for() {
        let settings = fs::read_to_string(root().join("Trunk.toml")).unwrap();
        assert!(settings.contains(&format!("trunk-version = \"{TRUNK}\"")));
    }

    #[test]
    fn npm_versions_are_pinned_and_name_no_registry() {
        let lock = fs::read_to_string(root().join("package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\""), "run npm with --omit-lockfile-registry-resolved");
        assert!(lock.contains("\"integrity\""));
        let package = fs::read_to_string(root().join("package.json")).unwrap();
        let (_, tools) = package.split_once("\"devDependencies\"").unwrap();
        assert!(!tools.contains(['^', '~', '*', '>', '<']), "{tools}");
    }
}
