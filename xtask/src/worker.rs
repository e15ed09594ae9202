//! Makes the worker that reads the state's extract in a browser: one file of JavaScript and its Wasm, in the folder of
//! its page. It is made for speed, not for size, since it comes only where somebody starts it. Trunk has no part in it:
//! wasm-bindgen and wasm-opt are called here, and what starts the program follows the JavaScript in the same file.

use std::fs;
use std::path::PathBuf;

use crate::dist;
use crate::run::{command, quiet, root, target_dir};

/// Its package and program.
const WORKER: &str = "relief-check-extract-worker";
/// The profile of the root Cargo.toml.
const PROFILE: &str = "worker";
/// What follows the JavaScript of wasm-bindgen.
const START: &str = "extract/worker/start.js";
/// Where it goes. The hash in the name is only the place for the one that the file gets in the end (`rename.mjs`).
const FOLDER: &str = "dist/extract";
const NAME: &str = "worker-0000000000000000";

/// Many signs are looked for at once in the bytes: browsers of today can, and it is a third of the time.
const FEATURES: &str = "-Ctarget-feature=+simd128";

/// Compiles it, and gives back its file.
pub(crate) fn compile() -> Result<PathBuf, String> {
    dist::compile(WORKER, PROFILE, &[FEATURES], "wasm-worker")
}

/// Puts it beside its page, which has to be there.
pub(crate) fn put(wasm: &PathBuf) -> Result<(), String> {
    let place = target_dir().join("worker");
    let mut bindgen = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"]);
    bindgen.arg(&place).arg(wasm);
    quiet("worker-bindgen", bindgen)?;
    let bound = place.join(format!("{NAME}_bg.wasm"));
    let folder = root().join(FOLDER);
    let mut opt = command("wasm-opt", &["-O3", "--strip-producers", "--strip-target-features"]);
    opt.arg(&bound).arg("-o").arg(folder.join(format!("{NAME}_bg.wasm")));
    quiet("worker-opt", opt)?;
    let read =
        |path: PathBuf| fs::read_to_string(&path).map_err(|error| format!("Cannot read {}: {error}.", path.display()));
    let script = read(place.join(format!("{NAME}.js")))? + &read(root().join(START))?;
    let file = folder.join(format!("{NAME}.js"));
    fs::write(&file, script).map_err(|error| format!("Cannot write {}: {error}.", file.display()))
}
