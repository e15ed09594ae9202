//! Settings for Caddy 2, as a snippet that a site imports.

use std::fmt::Write as _;

use super::{Header, RULES, types};
use crate::headers::OWN_ORIGIN;

/// The placeholder for the site's own origin.
const OWN: &str = "{relief_check_own}";

/// The whole snippet. What is set stands before the file is looked for, and an error keeps it; so the rules
/// are only for files that are there.
pub(super) fn snippet(table: &[Header]) -> String {
    let mut text = String::from(
        "# Relief Check on Caddy 2: a snippet to import where its files are served.\n\
         # Who may show the tool in a frame is said once, after frame-ancestors. The star is everybody.\n\
         (relief_check) {\n",
    );
    for rule in &RULES {
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "\t@relief_check_{0} {{\n\t\tfile {{path}} {{path}}index.html\n\t\tpath_regexp `{1}`\n\t}}",
            rule.name, rule.end
        );
    }
    for (ending, _) in types() {
        let _ = writeln!(text, "\t@relief_check_{ending} {{\n\t\tfile\n\t\tpath *.{ending}\n\t}}");
    }
    for header in table.iter().filter(|header| header.usual.is_some()) {
        let without: Vec<_> = header.exceptions().into_iter().filter(|(_, value)| value.is_none()).collect();
        if without.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\t@{} {{", usually(header));
        for (rule, _) in without {
            let _ = writeln!(
                text,
                "\t\tnot {{\n\t\t\tfile {{path}} {{path}}index.html\n\t\t\tpath_regexp `{}`\n\t\t}}",
                rule.end
            );
        }
        text.push_str("\t}\n");
    }
    // What a client calls the site comes into a policy, so it may be a name and a port and nothing else.
    // There, http stands for https as well.
    let _ = writeln!(
        text,
        "\tmap {{hostport}} {OWN} {{\n\t\t~(?i)^([a-z0-9.:-]+)$ \"http://${{1}}\"\n\t\tdefault \"{OWN_ORIGIN}\"\n\t}}"
    );
    // In a route, what stands later wins; but what takes a header away always would, so none does.
    text.push_str("\troute {\n");
    for (ending, kind) in types() {
        let _ = writeln!(text, "\t\theader @relief_check_{ending} Content-Type \"{kind}\"");
    }
    for header in table {
        let name = header.name;
        if let Some(value) = &header.usual {
            let whenever = header.exceptions().iter().all(|(_, value)| value.is_some());
            let matcher = if whenever { String::new() } else { format!("@{} ", usually(header)) };
            let _ = writeln!(text, "\t\theader {matcher}{name} \"{value}\"");
        }
        for (rule, value) in header.exceptions().into_iter().rev() {
            if let Some(value) = value.map(|value| value.replace(OWN_ORIGIN, OWN)) {
                let _ = writeln!(text, "\t\theader @relief_check_{} {name} \"{value}\"", rule.name);
            }
        }
    }
    // Caddy says so itself only of what it sends compressed; put there last, it stands there once.
    text.push_str("\t\theader {\n\t\t\tVary Accept-Encoding\n\t\t\tdefer\n\t\t}\n");
    text.push_str("\t\tfile_server {\n\t\t\tindex index.html\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n}\n");
    text
}

/// The label of everything that a header is usually sent with, where some files do without it.
fn usually(header: &Header) -> String {
    format!("relief_check_with_{}", header.name.to_ascii_lowercase().replace('-', "_"))
}
