//! Opens the files, and says in words why one cannot be read.

use std::fs::File;
use std::path::PathBuf;

use relief_check_intake::doj::{Unread, Why};

use super::Stop;

/// Opens them all.
pub(crate) fn open(files: &[PathBuf]) -> Result<Vec<File>, Stop> {
    let open = |name: &PathBuf| File::open(name).map_err(|error| format!("cannot read {}: {error}", name.display()));
    files.iter().map(open).collect()
}

/// Why one of the files cannot be read on.
pub(crate) fn stop(files: &[PathBuf], unread: &Unread) -> Stop {
    let name = files.get(unread.file as usize).map(|name| name.display().to_string()).unwrap_or_default();
    match &unread.why {
        Why::Bytes(error) => format!("cannot read {name}: {error}"),
        Why::NoExtract(line) => {
            format!("{name}, line {line}: more than 32 MB of rows of one person; this is no extract")
        }
    }
}
