//! Turns the reviewed data in `data/` into packed text, and refuses data that is malformed or too
//! old to show. The rules are in `rules.rs` and in `data/README.md`. Nothing here runs in the browser.

mod county;
mod node;
mod pack;
mod places;
mod relief;
mod rules;
#[path = "../src/short.rs"]
mod short;
mod statewide;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/short.rs");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let data = Path::new(&root).join("data");
    let counties = county::tables(&data.join("county"))?;
    let places = places::table(&data.join("places.json"), &counties.names)?;
    let statewide = statewide::tables(&data.join("statewide.json"))?;
    let out = env::var("OUT_DIR").map_err(|e| e.to_string())?;
    // In a browser this part comes as a file.
    let later = [counties.records, places].join(&char::from(short::PART).to_string());
    let later =
        format!("#[cfg(not(target_family = \"wasm\"))]\npub(crate) static LATER: &str = {};\n", node::literal(&later));
    let text = [counties.rust, later, statewide].concat();
    fs::write(Path::new(&out).join("tables.rs"), text).map_err(|e| format!("tables.rs: {e}"))
}
