//! Prints the later part of the English words, for the build to put beside the program.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(relief_check_words::later().as_bytes())
}
