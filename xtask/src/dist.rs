//! Builds the app into `dist/`: cargo, then Trunk (which calls wasm-bindgen and wasm-opt), then
//! finish.mjs (which minifies, compresses, and makes the files that are made from others).

use std::path::PathBuf;

use crate::run::{answer, command, quiet, target_dir, tools_dir};
use crate::say::{Outcome, step};
use crate::{deploy, size, stamp, worker};

/// The app's package and program.
const APP: &str = "relief-check-web";
/// The package and program of the page for staff, which has a folder of its own.
const CLINIC: &str = "relief-check-clinic";
/// The package and program of the page for the state's extract, likewise.
const EXTRACT: &str = "relief-check-extract";
const TARGET: &str = "wasm32-unknown-unknown";
/// The profile of the root Cargo.toml that index.html names too.
const PROFILE: &str = "web";

/// Where cargo takes the compiler's flags for the app from, before any other place: flags that somebody
/// has set for other work make no other app. They are parted by a character that no path has.
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const BETWEEN: &str = "\u{1f}";

/// What makes cargo compile the standard library along with the app, for size and with panics that
/// only stop: the one that comes with the compiler carries the text of every panic, a tenth of the
/// download. These switches are not stable yet, hence the first line; they change no word of Rust
/// (docs/decisions.md). The last one chooses how the library is compiled, not what it does.
const OWN_STD: [(&str, &str); 3] =
    [("RUSTC_BOOTSTRAP", "1"), ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"), (SMALL_STD, "optimize_for_size")];
const SMALL_STD: &str = "CARGO_UNSTABLE_BUILD_STD_FEATURES";

/// The compiler's flags for the app: panics that only stop, and [`short_paths`].
fn flags() -> Result<String, String> {
    let mut flags = vec!["-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()];
    flags.extend(short_paths()?);
    Ok(flags.join(BETWEEN))
}

/// Flags that keep the folders of the machine that builds out of what people download: the same
/// sources should make the same file anywhere (`reproduce` holds that).
fn short_paths() -> Result<Vec<String>, String> {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let here = std::env::current_dir().map_err(|error| format!("the current folder cannot be read: {error}"))?;
    let mut folders = vec![here];
    if let Ok(registries) = std::fs::read_dir(home.join("registry/src")) {
        folders.extend(registries.flatten().map(|entry| entry.path()));
    }
    folders.sort();
    Ok(folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display())).collect())
}

/// Builds, with a line a step, and fails above the budget.
pub(crate) fn dist() -> Result<(), String> {
    build_with_lines()?;
    step("Size", size::gate)
}

/// Builds, with a line a step.
pub(crate) fn build_with_lines() -> Result<(), String> {
    step("App", build)
}

/// Builds, unless `dist/` is as new as everything it is made from.
pub(crate) fn build() -> Outcome {
    let page = |program, log| compile(program, PROFILE, &[], log);
    let worker = worker::compile()?;
    let wasm = [page(APP, "wasm")?, page(CLINIC, "wasm-clinic")?, page(EXTRACT, "wasm-extract")?, worker.clone()];
    let now = stamp::of(&wasm)?;
    if stamp::is_current(&now)? {
        return Ok("dist/ is up to date".into());
    }
    stamp::remember(None)?;
    // The first one empties dist/, the others put folders there.
    trunk("trunk-build", "Trunk.toml")?;
    trunk("trunk-clinic", "clinic/Trunk.toml")?;
    trunk("trunk-extract", "extract/Trunk.toml")?;
    worker::put(&worker)?;
    let later = |package, example| {
        let run = ["run", "-q", "--locked", "-p", package, "--example", example];
        answer("cargo", &run).ok_or("The words that follow the app cannot be written.")
    };
    // The app parts the three there.
    let words = later("relief-check-words", "later")?;
    let counties = later("relief-check-counties", "counties-later")?;
    let words = [words, counties, later("relief-check-law", "beside")?].join("\u{1e}");
    let place = tools_dir()?.join("later.txt");
    std::fs::write(&place, words).map_err(|error| format!("Cannot write {}: {error}.", place.display()))?;
    let mut finish = command("node", &["xtask/finish.mjs", "dist", size::LIST]);
    finish.arg(place).arg(env!("CARGO_PKG_VERSION"));
    quiet("finish", finish)?;
    deploy::write()?;
    stamp::remember(Some(&now))?;
    Ok("dist/ is built".into())
}

/// Compiles a program, named as its package, in one of the profiles, and gives back its file. The selection is the one
/// that Trunk makes, so that Trunk finds everything compiled; and crates are fetched here, since Trunk runs offline to
/// keep it from fetching programs. With flags of its own, the standard library is compiled for speed as well.
pub(crate) fn compile(program: &str, profile: &str, more: &[&str], log: &str) -> Result<PathBuf, String> {
    let arguments = ["build", "--locked", "--target", TARGET, "--profile", profile];
    let mut cargo = command("cargo", &arguments);
    let small = more.is_empty();
    let std = OWN_STD.into_iter().filter(|(name, _)| small || *name != SMALL_STD);
    let flags = more.iter().fold(flags()?, |flags, flag| flags + BETWEEN + flag);
    cargo.args(["-p", program, "--bin", program]).envs(std).env(FLAGS, flags);
    quiet(log, cargo)?;
    Ok(target_dir().join(TARGET).join(profile).join(format!("{program}.wasm")))
}

/// Has Trunk put a page together.
fn trunk(log: &str, config: &str) -> Result<(), String> {
    let mut trunk = command("trunk", &["build", "--release", "--offline", "--locked", "--config", config]);
    trunk
        .envs(OWN_STD)
        .env(FLAGS, flags()?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes only "true" and "false" there, where others take anything.
        .env_remove("NO_COLOR");
    quiet(log, trunk).map(drop)
}
