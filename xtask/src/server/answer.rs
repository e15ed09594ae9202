//! From a request to the bytes of the answer: status, headers, body.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::file::{self, Found};
use super::request::Request;
use crate::headers;

/// Everything that is not a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// 400
    BadRequest,
    /// 404
    NotFound,
    /// 405
    MethodNotAllowed,
    /// 431
    HeadTooLong,
    /// 500: the file is there but cannot be read.
    Unreadable,
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::BadRequest => "400 Bad Request",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::HeadTooLong => "431 Request Header Fields Too Large",
            Self::Unreadable => "500 Internal Server Error",
        }
    }
}

/// The whole answer. `last` says in the headers that the connection ends after it.
pub(crate) fn bytes(root: &Path, request: Result<Request, Status>, last: bool) -> Vec<u8> {
    let request = match request {
        Ok(request) => request,
        Err(status) => return plain(status, false, last),
    };
    match file::find(root, &request.path) {
        Found::File(path) => whole(root, &path, &request, last),
        Found::NeedsSlash => {
            let location = format!("Location: {}/\r\n", request.path);
            assemble("301 Moved Permanently", &File::default(), &location, b"", request.head_only, last)
        }
        Found::Nothing => plain(Status::NotFound, request.head_only, last),
    }
}

/// A file, as brotli where the client takes it and a compressed copy lies beside it.
fn whole(root: &Path, path: &Path, request: &Request, last: bool) -> Vec<u8> {
    let compressed = beside(path).filter(|copy| copy.is_file());
    let sent = match &compressed {
        Some(copy) if request.brotli => copy.as_path(),
        _ => path,
    };
    let Ok(body) = fs::read(sent) else {
        return plain(Status::Unreadable, request.head_only, last);
    };
    let mut own = format!("Content-Type: {}\r\n", file::media_type(path));
    if compressed.is_some() {
        own.push_str("Vary: Accept-Encoding\r\n");
    }
    if sent != path {
        own.push_str("Content-Encoding: br\r\n");
    }
    let file = File { path: within(root, path), host: request.host.as_deref() };
    assemble("200 OK", &file, &own, &body, request.head_only, last)
}

/// The path under the root, with slashes whatever the system writes.
fn within(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let names: Vec<_> = inside.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/")
}

/// `a.js` → `a.js.br`
fn beside(path: &Path) -> Option<PathBuf> {
    let mut name = path.file_name()?.to_owned();
    name.push(".br");
    Some(path.with_file_name(name))
}

fn plain(status: Status, head_only: bool, last: bool) -> Vec<u8> {
    let mut own = String::from("Content-Type: text/plain; charset=utf-8\r\n");
    if status == Status::MethodNotAllowed {
        own.push_str("Allow: GET, HEAD\r\n");
    }
    let body = format!("{}\n", status.line());
    assemble(status.line(), &File::default(), &own, body.as_bytes(), head_only, last)
}

/// What decides the headers of an answer.
#[derive(Default)]
struct File<'a> {
    /// Under the root; empty for what is no file.
    path: String,
    /// Whom the client asked for it.
    host: Option<&'a str>,
}

fn assemble(status: &str, file: &File, own: &str, body: &[u8], head_only: bool, last: bool) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\n{own}Content-Length: {}\r\n", body.len());
    for (name, mut value) in headers::of(&file.path) {
        if let Some(host) = file.host {
            value = value.replace(headers::OWN_ORIGIN, &format!("http://{host}"));
        }
        // Writing to a String cannot fail.
        let _ = write!(head, "{name}: {value}\r\n");
    }
    head.push_str(if last { "Connection: close\r\n\r\n" } else { "\r\n" });
    let mut all = head.into_bytes();
    if !head_only {
        all.extend_from_slice(body);
    }
    all
}
