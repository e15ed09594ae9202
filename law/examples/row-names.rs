//! Prints the names of all rows, for the build to put beside the program.

use relief_check_law::reliefs::rows;

fn main() {
    let names: Vec<&str> = rows().map(|row| row.id).collect();
    print!("{}", names.join("\n"));
}
