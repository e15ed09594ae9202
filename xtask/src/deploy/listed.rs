//! A `_headers` file, as several hosts of static files read it. They put together what all lines that fit
//! say of one header, so no header may stand in two that do: what everything is served with stands in
//! one block, the rest with each address by itself.

use std::fmt::Write as _;

use super::Header;
use crate::headers::{self, OWN_ORIGIN};

/// The whole file, for the files with these addresses at the root of a site.
pub(super) fn headers(table: &[Header], files: &[String]) -> String {
    let mut text = format!(
        "# Relief Check on a host that reads _headers. The addresses are for the root of a site.\n\
         # Put the site's own address in the place of {OWN_ORIGIN}.\n\
         # Who may show the tool in a frame is said after frame-ancestors. The star is everybody.\n\n/*\n"
    );
    for header in table.iter().filter(|header| header.is_constant()) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {}: {}", header.name, header.usual.as_deref().unwrap_or_default());
    }
    for file in files {
        for address in addresses(file) {
            let _ = writeln!(text, "\n/{address}");
            for (name, value) in headers::of(file) {
                if table.iter().any(|header| header.name == name && !header.is_constant()) {
                    let _ = writeln!(text, "  {name}: {value}");
                }
            }
        }
    }
    text
}

/// All addresses that such hosts have for a file: they leave `index.html` and `.html` away.
fn addresses(file: &str) -> Vec<&str> {
    let mut all = vec![file];
    if let Some(folder) = file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/')) {
        all.push(folder);
    } else if let Some(short) = file.strip_suffix(".html") {
        all.push(short);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_several_addresses() {
        assert_eq!(addresses("index.html"), ["index.html", ""]);
        assert_eq!(addresses("embed/index.html"), ["embed/index.html", "embed/"]);
        assert_eq!(addresses("embed/code.html"), ["embed/code.html", "embed/code"]);
        assert_eq!(addresses("my-index.html"), ["my-index.html", "my-index"]);
        assert_eq!(addresses("a.js"), ["a.js"]);
    }
}
