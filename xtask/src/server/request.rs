//! Reads the head of an HTTP/1 request: bounded in size and time, strict about what it takes.

use std::io::{self, ErrorKind, Read};
use std::time::{Duration, Instant};

use super::answer::Status;

/// The longest head that is read, in bytes.
pub(crate) const LONGEST_HEAD: usize = 8 * 1024;

/// What arrived.
pub(crate) enum Head {
    /// The bytes up to the empty line.
    Whole(Vec<u8>),
    /// More than [`LONGEST_HEAD`] bytes without an empty line.
    TooLong,
}

/// A request that this server understands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// HEAD: everything but the body is sent.
    pub(crate) head_only: bool,
    /// The path as sent, without the query.
    pub(crate) path: String,
    /// Whom the client asked, if that is a name or an address and a port, and nothing else.
    pub(crate) host: Option<String>,
    /// The client takes brotli.
    pub(crate) brotli: bool,
    /// The connection ends after this answer.
    pub(crate) last: bool,
}

/// Reads up to the end of the next head. `unread` keeps what came after it for the next call. `None`
/// when the client has gone or was silent for too long.
///
/// # Errors
/// When the connection breaks.
pub(crate) fn read_head(stream: &mut impl Read, unread: &mut Vec<u8>, patience: Duration) -> io::Result<Option<Head>> {
    let deadline = Instant::now() + patience;
    let mut piece = [0; 1024];
    loop {
        if let Some(end) = unread.windows(4).position(|four| four == b"\r\n\r\n") {
            let rest = unread.split_off(end + 4);
            return Ok(Some(Head::Whole(std::mem::replace(unread, rest))));
        }
        if unread.len() >= LONGEST_HEAD {
            return Ok(Some(Head::TooLong));
        }
        if Instant::now() > deadline {
            return Ok(None);
        }
        match stream.read(&mut piece) {
            Ok(0) => return Ok(None),
            Ok(count) => unread.extend(piece.iter().take(count)),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock || error.kind() == ErrorKind::TimedOut => {
                return Ok(None);
            }
            Err(error) => return Err(error),
        }
    }
}

impl Request {
    /// Takes a head apart.
    ///
    /// # Errors
    /// The status that the client should get instead of a file.
    pub(crate) fn parse(head: &[u8]) -> Result<Self, Status> {
        let text = std::str::from_utf8(head).map_err(|_| Status::BadRequest)?;
        let mut lines = text.split("\r\n");
        let first: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let [method, target, version] = first.as_slice() else {
            return Err(Status::BadRequest);
        };
        let mut last = match *version {
            "HTTP/1.1" => false,
            "HTTP/1.0" => true,
            _ => return Err(Status::BadRequest),
        };
        let head_only = match *method {
            "GET" => false,
            "HEAD" => true,
            _ => return Err(Status::MethodNotAllowed),
        };
        if !target.starts_with('/') {
            return Err(Status::BadRequest);
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (mut brotli, mut host) = (false, None);
        for line in lines.take_while(|line| !line.is_empty()) {
            let (name, value) = line.split_once(':').ok_or(Status::BadRequest)?;
            match name.to_ascii_lowercase().as_str() {
                "connection" => last |= value.to_ascii_lowercase().contains("close"),
                "host" => host = Some(value.trim()).filter(|host| is_plain(host)).map(str::to_owned),
                "accept-encoding" => brotli |= takes_brotli(value),
                // A body is never expected, and never read.
                "transfer-encoding" => return Err(Status::BadRequest),
                "content-length" if value.trim() != "0" => return Err(Status::BadRequest),
                _ => {}
            }
        }
        Ok(Self { head_only, path: path.to_owned(), host, brotli, last })
    }
}

/// Whether a Host value can stand in a policy without saying more than who it is.
fn is_plain(host: &str) -> bool {
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
}

/// Whether an Accept-Encoding value names brotli without refusing it (`br;q=0`).
fn takes_brotli(value: &str) -> bool {
    value.split(',').any(|choice| {
        let mut parts = choice.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
        let refused =
            parts.any(|part| part.strip_prefix("q=").is_some_and(|weight| weight.trim_matches(['0', '.']).is_empty()));
        named && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(head: &str) -> Result<Request, Status> {
        Request::parse(head.replace('\n', "\r\n").as_bytes())
    }

    #[test]
    fn a_plain_request() {
        let got = parse("GET /a/b.js?v=1 HTTP/1.1\nHost: x\nAccept-Encoding: gzip, br\n\n");
        let host = Some("x".to_owned());
        let want = Request { head_only: false, path: "/a/b.js".into(), host, brotli: true, last: false };
        assert_eq!(got, Ok(want));
    }

    #[test]
    fn the_connection_ends_when_asked_or_old() {
        assert!(parse("HEAD / HTTP/1.1\nConnection: Close\n\n").unwrap().last);
        assert!(parse("GET / HTTP/1.0\n\n").unwrap().last);
        assert!(parse("HEAD / HTTP/1.1\n\n").unwrap().head_only);
    }

    #[test]
    fn what_is_refused() {
        for (head, status) in [
            ("POST / HTTP/1.1\n\n", Status::MethodNotAllowed),
            ("GET / HTTP/2\n\n", Status::BadRequest),
            ("GET  / HTTP/1.1\n\n", Status::BadRequest),
            ("GET http://x/ HTTP/1.1\n\n", Status::BadRequest),
            ("GET / HTTP/1.1\nno colon\n\n", Status::BadRequest),
            ("GET / HTTP/1.1\nContent-Length: 5\n\n", Status::BadRequest),
            ("GET / HTTP/1.1\nTransfer-Encoding: chunked\n\n", Status::BadRequest),
            ("\n\n", Status::BadRequest),
        ] {
            assert_eq!(parse(head), Err(status), "{head:?}");
        }
    }

    #[test]
    fn hosts_say_nothing_else() {
        let host = |value: &str| parse(&format!("GET / HTTP/1.1\nHost: {value}\n\n")).unwrap().host;
        for good in ["127.0.0.1:8080", "[::1]:8080", "relief.example.org"] {
            assert_eq!(host(good).as_deref(), Some(good));
        }
        for bad in ["", "a b", "a;script-src", "a'unsafe-inline'", "*", "a/b"] {
            assert_eq!(host(bad), None, "{bad}");
        }
    }

    #[test]
    fn brotli_by_weight() {
        assert!(takes_brotli("gzip, deflate, br, zstd"));
        assert!(takes_brotli("br;q=0.5"));
        assert!(!takes_brotli("br;q=0"));
        assert!(!takes_brotli("br; q=0.000"));
        assert!(!takes_brotli("gzip, brr"));
        assert!(!takes_brotli(""));
    }

    #[test]
    fn heads_are_bounded_and_kept_apart() {
        let mut unread = Vec::new();
        let mut two = &b"GET / HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"[..];
        let second = Duration::from_secs(1);
        for want in ["GET / HTTP/1.1\r\n\r\n", "GET /2 HTTP/1.1\r\n\r\n"] {
            match read_head(&mut two, &mut unread, second).unwrap() {
                Some(Head::Whole(bytes)) => assert_eq!(bytes, want.as_bytes()),
                _ => panic!("no head"),
            }
        }
        assert!(read_head(&mut two, &mut unread, second).unwrap().is_none());
        let mut endless = io::repeat(b'a');
        let head = read_head(&mut endless, &mut unread, second).unwrap();
        assert!(matches!(head, Some(Head::TooLong)));
    }
}
