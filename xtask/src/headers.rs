//! The headers that every answer of the production site carries, by kind of file, in one place: `cargo
//! xtask serve` and the browser tests send exactly these, and a deployment must too.

use std::fmt::Write as _;

/// What a file is for, which decides who may use it and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A page that stands alone, and everything that is none of the others. Nobody else may use it.
    Page,
    /// The page that others frame.
    Embed,
    /// The page that gives the code for framing. It shows the framed page, and is not framed itself.
    Code,
    /// The whole tool as one file, for taking along: its script stands in it, which no page of the site may
    /// have, so a browser keeps it instead of showing it.
    Single,
    /// What pages load. A frame in a sandbox has an origin of its own, equal to no other, so its own
    /// files come from elsewhere for it: these may be read by everybody. They hold no secret.
    Asset,
}

/// The folder of what concerns framing.
const EMBED: &str = "embed/";
/// The page with the code for framing.
const CODE: &str = "embed/code.html";
/// The script for the pages that frame, whose address never changes.
const LOADER: &str = "embed/v1.js";
/// The whole tool as one file.
pub(crate) const SINGLE: &str = "relief-check.html";

/// Who may frame the framed page: everybody. A deployment may name sites instead, with `'self'` among
/// them for the preview on [`CODE`].
const EMBED_ANCESTORS: &str = "*";

/// Stands for the site's own origin, which a server puts in its place. In a sandbox a page has an origin of its own,
/// and WebKit then takes `'self'` for that one, which no file has: the framed page would load nothing there.
pub(crate) const OWN_ORIGIN: &str = "https://own.invalid";

/// Everything that a page could ask a device for, refused. Only names that Chromium knows: it warns
/// about others in every visitor's console.
const PERMISSIONS_POLICY: &str = "accelerometer=(), browsing-topics=(), \
    camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// For files with a hash in their name: they never change.
const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";

/// For the loader: its address stays the same, so a file that had to be mended must not stay with
/// people for long; but asking on every page of a county would cost each of them a request.
const CACHE_AN_HOUR: &str = "public, max-age=3600";

/// For everything else: ask each time.
const CACHE_NEVER: &str = "no-cache";

/// The kind of a file, by its path under the root of the site, without a first slash.
pub(crate) fn kind(path: &str) -> Kind {
    if path == LOADER || is_hashed(path.rsplit('/').next().unwrap_or_default()) {
        Kind::Asset
    } else if path == CODE {
        Kind::Code
    } else if path == SINGLE {
        Kind::Single
    } else if path.strip_prefix(EMBED).is_some_and(|name| name.split('.').next_back() == Some("html")) {
        Kind::Embed
    } else {
        Kind::Page
    }
}

/// All headers of a file but those that describe its bytes, by its path as in [`kind`]. What is no file
/// (an error) has those of an empty path.
pub(crate) fn of(path: &str) -> Vec<(&'static str, String)> {
    let kind = kind(path);
    let shared = matches!(kind, Kind::Embed | Kind::Asset);
    let mut list = vec![
        ("Content-Security-Policy", policy(kind)),
        ("Permissions-Policy", PERMISSIONS_POLICY.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Resource-Policy", if shared { "cross-origin" } else { "same-origin" }.to_owned()),
        ("Cache-Control", cache(path).to_owned()),
    ];
    // A sandbox may go along into a tab that is opened from a frame, and browsers refuse to show a page
    // there that has this header. "Open in its own page" begins at the framed page, which so works there.
    if kind != Kind::Embed {
        list.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned()));
    }
    if kind == Kind::Asset {
        list.push(("Access-Control-Allow-Origin", "*".to_owned()));
    }
    if kind == Kind::Single {
        list.push(("Content-Disposition", "attachment".to_owned()));
    }
    list
}

/// Nothing but the site's own files; Wasm may be compiled; no inline script or style, no form that sends
/// anything anywhere. Only the framed page may be framed; it has no helper that works offline.
fn policy(kind: Kind) -> String {
    let own = match kind {
        Kind::Embed => format!("'self' {OWN_ORIGIN}"),
        Kind::Page | Kind::Code | Kind::Single | Kind::Asset => "'self'".to_owned(),
    };
    let mut policy = format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; img-src {own} data:; \
         connect-src {own}; base-uri 'none'; form-action 'none'",
    );
    let (worker, ancestors) = match kind {
        // Without a line of their own, workers would be allowed wherever scripts are.
        Kind::Embed => ("'none'", EMBED_ANCESTORS),
        Kind::Page | Kind::Code | Kind::Single | Kind::Asset => ("'self'; manifest-src 'self'", "'none'"),
    };
    // Writing to a String cannot fail.
    let _ = write!(policy, "; worker-src {worker}; frame-ancestors {ancestors}");
    if kind == Kind::Code {
        policy.push_str("; frame-src 'self'");
    }
    policy
}

fn cache(path: &str) -> &'static str {
    if path == LOADER {
        CACHE_AN_HOUR
    } else if kind(path) == Kind::Asset {
        CACHE_FOREVER
    } else {
        CACHE_NEVER
    }
}

/// Whether a file's name holds the hash that Trunk puts after a hyphen: 16 hexadecimal digits, fewer
/// when it begins with zeros.
fn is_hashed(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric());
        let word = part.split_at(end.unwrap_or(part.len())).0;
        (12..=16).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATHS: [&str; 6] = ["index.html", "embed/index.html", CODE, SINGLE, LOADER, "main-0123456789abcdef.css"];

    fn get(path: &str, name: &str) -> Option<String> {
        of(path).into_iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    #[test]
    fn headers_are_one_line_each() {
        for (name, value) in PATHS.iter().flat_map(|path| of(path)) {
            assert!(!value.contains(['\r', '\n']), "{name}");
            assert!(!value.contains("  "), "{name} has a gap: {value}");
        }
    }

    #[test]
    fn no_policy_allows_inline_code() {
        for path in PATHS {
            let policy = get(path, "Content-Security-Policy").unwrap();
            assert!(!policy.contains("unsafe-inline"), "{path}");
            assert!(!policy.contains("'unsafe-eval'"), "{path}");
            assert!(policy.starts_with("default-src 'none'"), "{path}");
        }
    }

    #[test]
    fn kinds() {
        assert_eq!(PATHS.map(kind), [Kind::Page, Kind::Embed, Kind::Code, Kind::Single, Kind::Asset, Kind::Asset]);
        for page in ["", "a/index.html", "a/relief-check.html", "service-worker.js", "embed/v1.js.sri", "v1.js"] {
            assert_eq!(kind(page), Kind::Page, "{page}");
        }
        assert_eq!(kind("embed/embed-0123456789abcdef.js"), Kind::Asset);
        // A hash in the name of a folder says nothing about what is in it.
        assert_eq!(kind("a-0123456789abcdef/index.html"), Kind::Page);
    }

    #[test]
    fn only_the_framed_page_is_framed_and_only_files_are_shared() {
        for path in PATHS {
            let policy = get(path, "Content-Security-Policy").unwrap();
            let framed = kind(path) == Kind::Embed;
            assert_eq!(policy.contains("frame-ancestors 'none'"), !framed, "{path}");
            assert_eq!(policy.contains("worker-src 'none'"), framed, "{path}");
            assert_eq!(policy.matches(OWN_ORIGIN).count(), if framed { 4 } else { 0 }, "{path}");
            assert_eq!(policy.contains("frame-src"), path == CODE, "{path}");
            let open = get(path, "Access-Control-Allow-Origin");
            assert_eq!(open.as_deref(), (kind(path) == Kind::Asset).then_some("*"), "{path}");
            let kept = get(path, "Content-Disposition");
            assert_eq!(kept.as_deref(), (path == SINGLE).then_some("attachment"), "{path}");
            assert_eq!(get(path, "Cross-Origin-Opener-Policy").is_none(), framed, "{path}");
        }
    }

    #[test]
    fn how_long_files_are_kept() {
        assert_eq!(get("main-0123456789abcdef.css", "Cache-Control").as_deref(), Some(CACHE_FOREVER));
        assert_eq!(get(LOADER, "Cache-Control").as_deref(), Some(CACHE_AN_HOUR));
        assert_eq!(get("index.html", "Cache-Control").as_deref(), Some(CACHE_NEVER));
        assert_eq!(get("embed/index.html", "Cache-Control").as_deref(), Some(CACHE_NEVER));
    }

    #[test]
    fn hashed_names() {
        assert!(is_hashed("main-0123456789abcdef.css"));
        assert!(is_hashed("relief-check-web-fb2fd10ee5a78e4e_bg.wasm"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("relief-check.js"));
        assert!(is_hashed("a-829cb26b1e5cc80.js"));
        assert!(!is_hashed("a-0123456789a.js"));
        assert!(!is_hashed("a-0123456789abcdef0.js"));
        assert!(!is_hashed("0123456789abcdef.js"));
    }
}
