//! The server from outside: real files, real connections.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

use super::start;
use crate::headers;

/// A directory with a small site, and a file beside it that must never be served.
fn site(name: &str) -> PathBuf {
    let outer = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
    let root = outer.join("dist");
    fs::create_dir_all(root.join("sub dir")).unwrap();
    fs::create_dir_all(root.join("empty")).unwrap();
    fs::write(outer.join("secret.txt"), "secret").unwrap();
    fs::write(root.join("index.html"), "<h1>first</h1>").unwrap();
    fs::write(root.join("index.html.br"), "small").unwrap();
    fs::write(root.join("sub dir/index.html"), "second").unwrap();
    fs::write(root.join("app-0123456789abcdef_bg.wasm"), "wasm").unwrap();
    fs::create_dir_all(root.join("embed")).unwrap();
    fs::write(root.join("embed/index.html"), "framed").unwrap();
    fs::write(root.join(".hidden"), "hidden").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(outer.join("secret.txt"), root.join("link.txt")).unwrap();
    root
}

/// Sends raw bytes and gives back all that comes until the server closes.
fn send(address: SocketAddr, raw: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(raw.as_bytes()).unwrap();
    let mut got = Vec::new();
    stream.read_to_end(&mut got).unwrap();
    String::from_utf8_lossy(&got).into_owned()
}

fn get(address: SocketAddr, path: &str, more: &str) -> String {
    send(address, &format!("GET {path} HTTP/1.1\r\nHost: x\r\n{more}Connection: close\r\n\r\n"))
}

#[test]
fn files_indexes_and_types() {
    let address = start(&site("files"), 0).unwrap();
    let page = get(address, "/", "");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(page.contains("Cache-Control: no-cache\r\n"));
    assert!(page.contains("Vary: Accept-Encoding\r\n"));
    assert!(page.ends_with("\r\n\r\n<h1>first</h1>"));
    assert!(get(address, "/index.html?x=/../y#z", "").ends_with("<h1>first</h1>"));
    assert!(get(address, "/sub%20dir/", "").ends_with("second"));
    let redirect = get(address, "/sub%20dir", "");
    assert!(redirect.starts_with("HTTP/1.1 301 "), "{redirect}");
    assert!(redirect.contains("Location: /sub%20dir/\r\n"));
    let wasm = get(address, "/app-0123456789abcdef_bg.wasm", "");
    assert!(wasm.contains("Content-Type: application/wasm\r\n"));
    assert!(wasm.contains("Cache-Control: public, max-age=31536000, immutable\r\n"));
}

#[test]
fn brotli_only_where_it_is_taken() {
    let address = start(&site("brotli"), 0).unwrap();
    let small = get(address, "/", "Accept-Encoding: gzip, br\r\n");
    assert!(small.contains("Content-Encoding: br\r\n") && small.ends_with("\r\n\r\nsmall"));
    assert!(small.contains("Content-Type: text/html; charset=utf-8\r\n"));
    let large = get(address, "/", "Accept-Encoding: gzip\r\n");
    assert!(!large.contains("Content-Encoding") && large.ends_with("<h1>first</h1>"));
    let none = get(address, "/sub%20dir/", "Accept-Encoding: br\r\n");
    assert!(!none.contains("Content-Encoding") && none.ends_with("second"));
}

#[test]
fn nothing_outside_the_root() {
    let address = start(&site("outside"), 0).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/sub%20dir/../../secret.txt",
        "/./../secret.txt",
        "//secret.txt",
        "//etc/passwd",
        "/link.txt",
        "/.hidden",
        "/%00",
        "/%ff",
        "/%",
        "/index.html/",
        "/empty/",
        "/no",
    ] {
        let got = get(address, path, "");
        assert!(got.starts_with("HTTP/1.1 404 "), "{path}: {got}");
    }
}

#[test]
fn every_answer_has_the_headers() {
    let address = start(&site("headers"), 0).unwrap();
    let bad = send(address, "nonsense\r\n\r\n");
    assert!(bad.starts_with("HTTP/1.1 400 "), "{bad}");
    let post = send(address, "POST / HTTP/1.1\r\n\r\n");
    assert!(post.starts_with("HTTP/1.1 405 ") && post.contains("Allow: GET, HEAD\r\n"));
    for answer in [get(address, "/", ""), get(address, "/no", ""), bad, post] {
        for (name, value) in headers::of("") {
            assert!(answer.contains(&format!("\r\n{name}: {value}\r\n")), "{name}");
        }
    }
    let long = format!("GET /{} HTTP/1.1\r\n", "a".repeat(9 * 1024));
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(long.as_bytes()).unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 431");
}

#[test]
fn a_folder_has_the_headers_of_its_page() {
    let address = start(&site("kinds"), 0).unwrap();
    let framed = get(address, "/embed/", "");
    assert!(framed.ends_with("\r\n\r\nframed"), "{framed}");
    for (path, file) in
        [("/embed/?county=x", "embed/index.html"), ("/app-0123456789abcdef_bg.wasm", "a-0123456789abcdef.js")]
    {
        let got = get(address, path, "");
        for (name, value) in headers::of(file) {
            let value = value.replace(headers::OWN_ORIGIN, "http://x");
            assert!(got.contains(&format!("\r\n{name}: {value}\r\n")), "{name} of {path}");
        }
    }
}

#[test]
fn the_framed_page_may_load_from_the_origin_that_it_came_from() {
    let address = start(&site("origin"), 0).unwrap();
    let framed = send(address, "GET /embed/ HTTP/1.1\r\nHost: relief.test:81\r\nConnection: close\r\n\r\n");
    assert!(framed.contains("script-src 'self' http://relief.test:81 'wasm-unsafe-eval'"), "{framed}");
    let odd = send(address, "GET /embed/ HTTP/1.1\r\nHost: *; script-src *\r\nConnection: close\r\n\r\n");
    assert!(odd.contains(headers::OWN_ORIGIN) && !odd.contains("script-src *"), "{odd}");
}

#[test]
fn head_has_no_body_and_connections_are_kept() {
    let address = start(&site("head"), 0).unwrap();
    let head = send(address, "HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n");
    assert!(head.contains("Content-Length: 14\r\n") && head.ends_with("\r\n\r\n"));
    let two = "GET /no HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nConnection: close\r\n\r\n";
    let both = send(address, two);
    assert_eq!(both.matches("HTTP/1.1 ").count(), 2, "{both}");
    assert!(both.ends_with("<h1>first</h1>"));
}
