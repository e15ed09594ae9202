//! The web servers that the settings of `deploy` are tested with: nginx, Apache and Caddy, from Debian's
//! packages. They are unpacked into `.tools/servers` and not installed, so that no server starts to run on
//! the machine, and no right to install is needed.

use std::fs;
use std::path::Path;

use crate::apt;
use crate::engines::Places;
use crate::run::{answer, command, quiet, tools_dir};
use crate::say::Outcome;

/// The packages with the servers, and the libraries that only they need.
const PACKAGES: [&str; 6] =
    ["nginx", "libnginx-mod-http-brotli-static", "apache2-bin", "libapr1", "libaprutil1", "caddy"];

/// The programs among them, under the folder.
const PROGRAMS: [&str; 3] = ["usr/sbin/nginx", "usr/sbin/apache2", "usr/bin/caddy"];

/// The variable that tells the tests where they are.
const VARIABLE: &str = "SERVERS";

/// The folder that the servers are in, laid out as a system's root; unpacked there if they are missing. As
/// for browsers, what is not to be had is passed over loudly, and fails in CI.
pub(crate) fn find_or_unpack(places: &mut Places) -> Outcome {
    let folder = tools_dir()?.join("servers");
    let was_there = are_there(&folder);
    let unpacked = if was_there { Ok(()) } else { unpack(&folder) };
    if are_there(&folder) {
        places.push((VARIABLE, folder));
        return Ok(if was_there { "is here".into() } else { "unpacked into .tools/servers".into() });
    }
    let sentence = format!(
        "The settings for web servers cannot be tested here: that needs Debian's packages {}. {}",
        PACKAGES.join(", "),
        unpacked.err().unwrap_or_else(|| "Unpacked, they are not where they should be.".into())
    );
    if std::env::var_os("CI").is_some() {
        return Err(sentence);
    }
    Ok(format!("MISSING, ITS TESTS ARE PASSED OVER\n{sentence}"))
}

fn are_there(folder: &Path) -> bool {
    PROGRAMS.iter().all(|program| folder.join(program).is_file())
}

fn unpack(folder: &Path) -> Result<(), String> {
    if answer("apt-get", &["--version"]).is_none() || answer("dpkg", &["--version"]).is_none() {
        return Err("There is no apt-get to fetch the web servers with.".into());
    }
    let failed = |error: std::io::Error| format!("Cannot write {}: {error}.", folder.display());
    // What an interrupted try left must not be taken for whole.
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    let packages = folder.join("packages");
    fs::create_dir_all(&packages).map_err(failed)?;
    let download = || {
        let mut run = command("apt-get", &["download", "-q"]);
        run.args(PACKAGES).current_dir(&packages);
        quiet("apt-get-download", run)
    };
    if download().is_err() {
        // A new machine has no list of packages yet.
        apt::update()?;
        download()?;
    }
    for entry in fs::read_dir(&packages).map_err(failed)?.flatten() {
        let mut run = command("dpkg", &["-x"]);
        run.arg(entry.path()).arg(folder);
        quiet("dpkg", run)?;
    }
    fs::remove_dir_all(&packages).map_err(failed)
}
