//! Debian's packages: installed where the system is a Debian and this user may.

use crate::run::{answer, command, quiet};

/// Installs packages, after asking for the newest lists once.
///
/// # Errors
/// A sentence that says why it cannot be done, or what apt-get said.
pub(crate) fn install(packages: &[&str]) -> Result<(), String> {
    update()?;
    let mut words = vec!["install", "--no-install-recommends"];
    words.extend(packages);
    run(&words)
}

/// Asks for the newest lists of packages.
///
/// # Errors
/// As [`install`].
pub(crate) fn update() -> Result<(), String> {
    run(&["update"])
}

fn run(arguments: &[&str]) -> Result<(), String> {
    if answer("apt-get", &["--version"]).is_none() {
        return Err("There is no apt-get here to install it with.".into());
    }
    let root = answer("id", &["-u"]).is_some_and(|id| id == "0");
    if !root && answer("sudo", &["-n", "true"]).is_none() {
        return Err("This user may not install packages.".into());
    }
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
}
