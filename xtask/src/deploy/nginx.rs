//! Settings for nginx: maps, which only the `http` block may hold, and what a `location` holds.

use std::fmt::Write as _;

use super::{Header, types};
use crate::headers::OWN_ORIGIN;

/// The variable for the site's own origin.
const OWN: &str = "$relief_check_own";

/// The part for the `http` block. A file that is there is told from an error by the status, so that an error
/// never gets the headers of the file that is missing.
pub(super) fn http(table: &[Header]) -> String {
    let mut text = String::from(
        "# Relief Check on nginx, part 1 of 2, for the http block: which file gets which header.\n\
         # Who may show the tool in a frame is said once, after frame-ancestors. The star is everybody.\n",
    );
    // What a client calls the site comes into a policy, so it may be a name and a port and nothing else.
    let _ = writeln!(
        text,
        "\nmap $http_host {OWN} {{\n    default \"{OWN_ORIGIN}\";\n    \"~*^[a-z0-9.:-]+$\" \"$scheme://$http_host\";\n}}"
    );
    for header in table.iter().filter(|header| !header.is_constant()) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "\nmap \"$status$uri\" {} {{", variable(header));
        let _ = writeln!(text, "    default \"{}\";", header.usual.as_deref().unwrap_or_default());
        for (rule, value) in header.exceptions() {
            let _ = writeln!(
                text,
                "    \"~^(200|206|304).*{}\" \"{}\";",
                rule.end,
                value.unwrap_or_default().replace(OWN_ORIGIN, OWN)
            );
        }
        text.push_str("}\n");
    }
    text
}

/// The part for a `location`. A header with an empty value is not sent.
pub(super) fn location(table: &[Header]) -> String {
    let mut text = String::from(
        "# Relief Check on nginx, part 2 of 2, to include in the location block that serves its files.\n\
         index index.html;\n\n\
         # The compressed copies. brotli_static needs a module (on Debian: libnginx-mod-http-brotli-static);\n\
         # without it, delete that line, and gzip stays.\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         brotli_static on;\n\n\
         types {\n",
    );
    for (ending, kind) in types() {
        let _ = writeln!(text, "    \"{kind}\" {ending};");
    }
    text.push_str("}\ndefault_type application/octet-stream;\n\n");
    text.push_str("# A location with add_header of its own takes over none from the blocks around it.\n");
    for header in table {
        let value = match &header.usual {
            Some(value) if header.is_constant() => format!("\"{value}\""),
            Some(_) | None => variable(header),
        };
        let _ = writeln!(text, "add_header {} {value} always;", header.name);
    }
    text
}

/// `Cache-Control` → `$relief_check_cache_control`
fn variable(header: &Header) -> String {
    format!("$relief_check_{}", header.name.to_ascii_lowercase().replace('-', "_"))
}
