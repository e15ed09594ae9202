//! Writes docs/rulebook.md from the rows of the law.

#[path = "../rulebook/mod.rs"]
mod rulebook;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let written = rulebook::page(&root).and_then(|page| {
        let path = root.join("docs/rulebook.md");
        std::fs::write(&path, page).map_err(|error| format!("{}: {error}", path.display()))
    });
    let unreached = rulebook::unreached(&root).unwrap_or_default();
    if !unreached.is_empty() {
        eprintln!("no worked case reaches {}", unreached.join(", "));
    }
    match written {
        Ok(()) => {
            println!("docs/rulebook.md is written");
            ExitCode::SUCCESS
        }
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}
