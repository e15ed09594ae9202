//! Finds a Chromium for the browser tests, and installs one from Debian's packages where it may.

use std::path::PathBuf;

use crate::apt;
use crate::run::answer;

/// Where a person says which browser to use.
const VARIABLES: [&str; 2] = ["CHROMIUM", "CHROME"];

/// Names on the path, then the usual places of systems that put nothing on the path.
const USUAL: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const SENTENCE: &str = "Install Chromium or Google Chrome (on Debian: apt-get install chromium), or \
    name one in the variable CHROME, then run this again.";

/// A Chromium that is here, or one from the system's packages.
pub(crate) fn find_or_install() -> Result<PathBuf, String> {
    if let Some(found) = find()? {
        return Ok(found);
    }
    // A page without a font has no text to look at.
    apt::install(&["chromium", "fonts-liberation"])
        .map_err(|error| format!("No Chromium was found. {error}\n{SENTENCE}"))?;
    find()?.ok_or_else(|| format!("The installed Chromium does not start. {SENTENCE}"))
}

fn find() -> Result<Option<PathBuf>, String> {
    for variable in VARIABLES {
        if let Ok(named) = std::env::var(variable) {
            return match whole_path(&named, VERSION) {
                Some(path) => Ok(Some(path)),
                None => Err(format!("{variable} names {named}, which does not start.")),
            };
        }
    }
    Ok(USUAL.iter().find_map(|name| whole_path(name, VERSION)))
}

/// What nearly every program answers to.
pub(crate) const VERSION: &str = "--version";

/// The whole path of a program that ends well when it is asked something: a bare name on the path may
/// be a stand-in that only tells the person to install something.
pub(crate) fn whole_path(name: &str, question: &str) -> Option<PathBuf> {
    let given = PathBuf::from(name);
    let path = if given.components().count() > 1 {
        given
    } else {
        let dirs = std::env::var_os("PATH")?;
        std::env::split_paths(&dirs).map(|dir| dir.join(name)).find(|path| path.is_file())?
    };
    if cfg!(windows) {
        // There, asking for the version opens a window.
        return path.is_file().then_some(path);
    }
    answer(path.to_str()?, &[question]).map(|_| path)
}
