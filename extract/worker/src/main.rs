//! Starts the worker, which does what the page asked for and ends. Everything else is in the library.

fn main() {
    relief_check_extract_worker::start();
}
