//! Writes an extract with invented people: `cargo run --release -p relief-check-cli --example extract -- FILE [PEOPLE] [SEED]`.
//! Its true counts go to `FILE.truth.csv`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a developer's tool"
)]

#[path = "../extract/mod.rs"]
mod extract;

use std::fs::File;
use std::io::{BufWriter, Write};

use relief_check_intake::doj::COLUMNS;

fn main() {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_else(|| {
        eprintln!("Say where to write: FILE [PEOPLE] [SEED]");
        std::process::exit(2)
    });
    let number = |word: Option<String>, usual| word.map_or(usual, |word| word.parse().unwrap());
    let people = number(words.next(), 53_000);
    let plan = extract::Plan { people, county: "LOS ANGELES", seed: number(words.next(), 64) };
    let mut file = BufWriter::with_capacity(1 << 20, File::create(&name).unwrap());
    let truth = extract::write(&mut file, &plan, &COLUMNS).unwrap();
    file.flush().unwrap();
    std::fs::write(format!("{name}.truth.csv"), truth.csv()).unwrap();
    print!("{}", truth.csv());
}
