//! From the path of a request to a file under the root, and to its type. Nothing outside the root is
//! ever reached, by no spelling of `..` and by no link.

use std::path::{Path, PathBuf};

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A file, as its whole path.
    File(PathBuf),
    /// A directory that was asked for without its last slash.
    NeedsSlash,
    /// Nothing that may be served.
    Nothing,
}

/// Finds the file for a path such as `/a%20b/`. A directory gives its `index.html`. `root` must be
/// canonical.
pub(crate) fn find(root: &Path, path: &str) -> Found {
    let Some(decoded) = decode(path) else {
        return Found::Nothing;
    };
    let Some(inside) = decoded.strip_prefix('/') else {
        return Found::Nothing;
    };
    let (names, slash) = match inside.strip_suffix('/') {
        Some(rest) => (rest, true),
        None => (inside, inside.is_empty()),
    };
    let mut whole = root.to_path_buf();
    if !names.is_empty() {
        for name in names.split('/') {
            if !is_plain(name) {
                return Found::Nothing;
            }
            whole.push(name);
        }
    }
    // Links are followed here, so that one that leads outside is seen.
    let Ok(real) = whole.canonicalize() else {
        return Found::Nothing;
    };
    if !real.starts_with(root) {
        return Found::Nothing;
    }
    match (real.is_dir(), slash) {
        (true, true) => {
            let index = real.join("index.html");
            match index.canonicalize() {
                Ok(index) if index.is_file() && index.starts_with(root) => Found::File(index),
                _ => Found::Nothing,
            }
        }
        (true, false) => Found::NeedsSlash,
        (false, false) if real.is_file() => Found::File(real),
        (false, _) => Found::Nothing,
    }
}

/// A name that means the same to every system: not empty, no leading dot, nothing that separates.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':']) && !name.contains(char::is_control)
}

/// Undoes percent-encoding; `None` where it is broken or the result is no UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = hex(bytes.next()?)?;
            let low = hex(bytes.next()?)?;
            decoded.push(high * 16 + low);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The media type for a file's ending.
pub(crate) fn media_type(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" | "ftl" | "sri" => "text/plain; charset=utf-8",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoding() {
        assert_eq!(decode("/a%20b").as_deref(), Some("/a b"));
        assert_eq!(decode("/%C3%B1").as_deref(), Some("/ñ"));
        for broken in ["/%", "/%4", "/%zz", "/%+1", "/%ff"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn types() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("a.svg")), "image/svg+xml");
        assert_eq!(media_type(Path::new("a")), "application/octet-stream");
    }
}
