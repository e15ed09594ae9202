//! A small static file server for `dist/`: listens on this computer only, one thread a connection. What
//! it sends is decided in `answer`, what it understands in `request`.

mod answer;
mod file;
mod request;

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

pub(crate) use file::media_type;
use request::Request;

/// Connections at a time; one more is closed at once.
const MOST_CONNECTIONS: usize = 128;
/// How long a connection may be silent.
const PATIENCE: Duration = Duration::from_secs(15);
/// Requests on one connection, so that none lives for ever.
const MOST_REQUESTS: usize = 1000;

/// Starts to serve the files under `root` and returns at once with the address. Port 0 takes any that
/// is free. The server runs until the program ends.
///
/// # Errors
/// When the port is taken, or `root` is no directory.
pub(crate) fn start(root: &Path, port: u16) -> io::Result<SocketAddr> {
    let root: Arc<PathBuf> = Arc::new(root.canonicalize()?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let address = listener.local_addr()?;
    let open = Arc::new(AtomicUsize::new(0));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (root, open) = (Arc::clone(&root), Arc::clone(&open));
            if open.fetch_add(1, Ordering::Relaxed) >= MOST_CONNECTIONS {
                open.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            thread::spawn(move || {
                // A connection that breaks concerns nobody else.
                let _ = converse(&stream, &root);
                open.fetch_sub(1, Ordering::Relaxed);
            });
        }
    });
    Ok(address)
}

/// Answers the requests of one connection, one after another.
fn converse(mut stream: &TcpStream, root: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut unread = Vec::new();
    for _ in 0..MOST_REQUESTS {
        let Some(head) = request::read_head(&mut stream, &mut unread, PATIENCE)? else {
            return Ok(());
        };
        let parsed = match &head {
            request::Head::Whole(bytes) => Request::parse(bytes),
            request::Head::TooLong => Err(answer::Status::HeadTooLong),
        };
        let last = parsed.as_ref().map_or(true, |request| request.last);
        stream.write_all(&answer::bytes(root, parsed, last))?;
        stream.flush()?;
        if last {
            return Ok(());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
