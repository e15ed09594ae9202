//! Finds a Chromium for the browser tests, and installs one from Debian's packages where it may.

use std::path::PathBuf;

use crate::run::{answer, command, quiet};

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
    install().map_err(|error| format!("{error}\n{SENTENCE}"))?;
    find()?.ok_or_else(|| format!("The installed Chromium does not start. {SENTENCE}"))
}

fn find() -> Result<Option<PathBuf>, String> {
    for variable in VARIABLES {
        if let Ok(named) = std::env::var(variable) {
            return match whole_path(&named) {
                Some(path) => Ok(Some(path)),
                None => Err(format!("{variable} names {named}, which does not start.")),
            };
        }
    }
    Ok(USUAL.iter().find_map(|name| whole_path(name)))
}

/// The whole path of a browser that answers when asked for its version: a bare name on the path may
/// be a stand-in that only tells the person to install something.
fn whole_path(name: &str) -> Option<PathBuf> {
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
    answer(path.to_str()?, &["--version"]).map(|_| path)
}

fn install() -> Result<(), String> {
    if answer("apt-get", &["--version"]).is_none() {
        return Err("No Chromium was found, and no apt-get to install it with.".into());
    }
    let root = answer("id", &["-u"]).is_some_and(|id| id == "0");
    if !root && answer("sudo", &["-n", "true"]).is_none() {
        return Err("No Chromium was found, and this user may not install packages.".into());
    }
    let apt = |arguments: &[&str]| {
        let mut words = vec!["DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"];
        words.extend(arguments);
        // `env` sets the variable on both ways, since sudo may drop it.
        let run = if root {
            command("env", &words)
        } else {
            words.splice(0..0, ["-n", "env"]);
            command("sudo", &words)
        };
        quiet("apt-get", run).map(drop)
    };
    apt(&["update"])?;
    // A page without a font has no text to look at.
    apt(&["install", "--no-install-recommends", "chromium", "fonts-liberation"])
}
