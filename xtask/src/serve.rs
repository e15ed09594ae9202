//! `cargo xtask serve`: the release app on this computer, under the production headers.

use std::thread;

use crate::run::root;
use crate::{dist, server, setup};

/// Tried first, when nobody names a port.
const USUAL_PORT: u16 = 8080;

/// Installs, builds, serves until it is stopped.
pub(crate) fn serve(port: Option<&str>) -> Result<(), String> {
    let port = match port {
        None => None,
        Some(text) => Some(
            text.parse::<u16>()
                .map_err(|_| format!("{text} is no port: give a number from 0 to 65535, or nothing."))?,
        ),
    };
    setup::for_build()?;
    dist::build_with_lines()?;
    let site = root().join("dist");
    let started = match port {
        Some(port) => server::start(&site, port),
        None => server::start(&site, USUAL_PORT).or_else(|_| server::start(&site, 0)),
    };
    let address = started.map_err(|error| format!("Cannot listen on 127.0.0.1: {error}. Another port may be free."))?;
    println!("\nRelief Check is at http://{address}/ (Control-C ends it)");
    loop {
        thread::park();
    }
}
