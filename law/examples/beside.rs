//! Prints what a browser fetches of the rows, for the build to put beside the program.

fn main() {
    print!("{}", relief_check_law::sources::beside_the_program());
}
