//! Runs other programs: with the project's own tools first on the path, from the project's root, with
//! what they print kept in a log file that is shown only when they fail.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How many of the last lines of a failed program's output are shown.
const SHOWN_LINES: usize = 120;

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Where Cargo puts what it builds.
pub(crate) fn target_dir() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(given) => root().join(given),
        None => root().join("target"),
    }
}

/// Where the output of other programs is kept.
fn log_dir() -> Result<PathBuf, String> {
    created(target_dir().join("xtask"))
}

/// Where the pinned programs are, and what must be remembered about this checkout's `dist/` however
/// it was built.
pub(crate) fn tools_dir() -> Result<PathBuf, String> {
    created(root().join(".tools"))
}

fn created(dir: PathBuf) -> Result<PathBuf, String> {
    fs::create_dir_all(&dir).map_err(|error| format!("Cannot create {}: {error}.", dir.display()))?;
    Ok(dir)
}

/// A program with arguments, to run from the root, without standard input.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    // On Windows npm is a script, which is only found under its full name.
    let program = if cfg!(windows) && program == "npm" { "npm.cmd" } else { program };
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null()).env("PATH", path());
    command
}

/// The search path with the pinned tools in front.
fn path() -> OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let own = [root().join(".tools/bin"), root().join("node_modules/.bin")];
    let all = own.into_iter().chain(std::env::split_paths(&inherited));
    // Only fails when a directory has a separator in its name; then the tools are found or missed by
    // the inherited path, and the caller's sentence says which is missing.
    std::env::join_paths(all).unwrap_or(inherited)
}

/// Runs to the end and gives back all that was printed; `name` names the log file.
pub(crate) fn quiet(name: &str, mut command: Command) -> Result<String, String> {
    let log = log_dir()?.join(format!("{name}.log"));
    let open = || -> std::io::Result<(File, File)> {
        let file = File::create(&log)?;
        Ok((file.try_clone()?, file))
    };
    let (out, err) = open().map_err(|error| format!("Cannot write {}: {error}.", log.display()))?;
    let status = command.stdout(out).stderr(err).status().map_err(|error| cannot_start(&command, &error))?;
    let bytes = fs::read(&log).unwrap_or_default();
    let printed = String::from_utf8_lossy(&bytes).into_owned();
    if status.success() {
        return Ok(printed);
    }
    let lines: Vec<&str> = printed.lines().collect();
    let (_, last) = lines.split_at(lines.len().saturating_sub(SHOWN_LINES));
    let shown = last.join(
        "
  | ",
    );
    Err(format!("  | {shown}\n{} stopped with {status}. The whole output is in {}.", written(&command), log.display()))
}

/// Runs to the end with its output going straight to the screen.
pub(crate) fn loud(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| cannot_start(&command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{} stopped with {status}.", written(&command))) }
}

/// What a program prints on standard output, when it is there and ends well.
pub(crate) fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program, arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("{} cannot be started: {error}.", written(command))
}

/// The command as a person would type it.
fn written(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    format!("`{}`", words.join(" "))
}
