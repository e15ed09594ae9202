//! Settings for Apache 2.4, as a file that it reads in the folder of the site.

use std::fmt::Write as _;

use super::{Header, types};
use crate::headers::OWN_ORIGIN;

/// The environment variable for what clients call the site.
const OWN: &str = "RELIEF_CHECK_HOST";

/// Whether the client takes a coding: it names it, and not as refused (q=0).
const TAKES: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The whole file.
pub(super) fn htaccess(table: &[Header]) -> String {
    let mut text = String::from(
        "# Relief Check on Apache 2.4. Needs mod_headers, mod_mime, mod_dir, mod_rewrite and mod_setenvif, and\n\
         # for this folder AllowOverride FileInfo Indexes, and Options FollowSymLinks or SymLinksIfOwnerMatch.\n\
         # Who may show the tool in a frame is said once, after frame-ancestors. The star is everybody.\n\
         DirectoryIndex index.html\n\n",
    );
    for (ending, kind) in types() {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "AddType \"{kind}\" .{ending}");
    }
    text.push_str(
        "\n# The compressed copies. Apache may take these endings for a type and for Breton.\n\
         RemoveType .gz\nRemoveLanguage .br\nAddEncoding br .br\nAddEncoding gzip .gz\nRewriteEngine On\n",
    );
    for (coding, ending) in TAKES {
        let _ = write!(
            text,
            "RewriteCond %{{REQUEST_FILENAME}} ![.](br|gz)$\n\
             RewriteCond %{{HTTP:Accept-Encoding}} (^|[\\s,]){coding}($|[\\s,;])\n\
             RewriteCond %{{HTTP:Accept-Encoding}} !(^|[\\s,]){coding}\\s*;\\s*q=0([.]0*)?($|[\\s,])\n\
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
             RewriteRule . %{{REQUEST_URI}}.{ending} [L]\n"
        );
    }
    text.push_str("Header always merge Vary Accept-Encoding\n\n");
    // It comes into a policy, so it may be a name and a port and nothing else.
    let _ = writeln!(text, "SetEnvIf Host \"^\" {OWN}=own.invalid\nSetEnvIf Host \"^([A-Za-z0-9.:-]+)$\" {OWN}=$1\n");
    for header in table {
        let name = header.name;
        if let Some(value) = &header.usual {
            let _ = writeln!(text, "Header always set {name} \"{value}\"");
        }
        // The last one that fits decides, and the rules are for the first one.
        for (rule, value) in header.exceptions().into_iter().rev() {
            let end = rule.end.trim_end_matches('$');
            let there = format!("expr=-f %{{REQUEST_FILENAME}} && %{{REQUEST_FILENAME}} =~ m#{end}([.]br|[.]gz)?$#");
            let _ = match value {
                Some(value) => {
                    // In a policy, http stands for https as well.
                    let value = value.replace(OWN_ORIGIN, &format!("http://%{{{OWN}}}e"));
                    writeln!(text, "Header always set {name} \"{value}\" \"{there}\"")
                }
                None => writeln!(text, "Header always unset {name} \"{there}\""),
            };
        }
    }
    text
}
