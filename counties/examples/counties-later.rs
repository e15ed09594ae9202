//! Prints what a browser fetches of the counties, for the build to put beside the program.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(relief_check_counties::later_text().as_bytes())
}
