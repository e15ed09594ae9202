//! The headers that every answer of the production site carries, in one place: `cargo xtask serve` and
//! the browser tests send exactly these, and a deployment must too.

/// Nothing but the site's own files; Wasm may be compiled; no inline script or style, no frame around
/// the page, no form that sends anything anywhere.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Everything that a page could ask a device for, refused. Only names that Chromium knows: it warns
/// about others in every visitor's console.
pub(crate) const PERMISSIONS_POLICY: &str = "accelerometer=(), browsing-topics=(), \
    camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// Sent with every answer, whatever its status.
pub(crate) const ALWAYS: [(&str, &str); 6] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// For files with a hash in their name: they never change.
pub(crate) const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";

/// For everything else: ask each time.
pub(crate) const CACHE_NEVER: &str = "no-cache";

/// Whether a file's name holds the hash that Trunk puts after a hyphen: 16 hexadecimal digits, fewer
/// when it begins with zeros.
pub(crate) fn is_hashed(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric());
        let word = part.split_at(end.unwrap_or(part.len())).0;
        (12..=16).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_one_line_each() {
        for (name, value) in ALWAYS {
            assert!(!value.contains(['\r', '\n']), "{name}");
            assert!(!value.contains("  "), "{name} has a gap: {value}");
        }
    }

    #[test]
    fn policy_allows_no_inline_code() {
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe-inline"));
        assert!(!CONTENT_SECURITY_POLICY.contains("'unsafe-eval'"));
        assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none'"));
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
