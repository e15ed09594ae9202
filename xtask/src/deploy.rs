//! Writes the settings for web servers, from `headers` alone: `.htaccess` and `_headers` into `dist/`, where
//! their hosts look for them, and those for nginx and Caddy, which are read from elsewhere, into
//! `dist-config/`. How each is used is in docs/deploy.md; what is tested, in tests/browser/deploy.test.mjs.

mod apache;
mod caddy;
mod listed;
mod nginx;

use std::fs;
use std::path::{Path, PathBuf};

use crate::headers;
use crate::run::root;
use crate::server::media_type;

/// The folder of the settings that are not among the files of the site.
const BESIDE: &str = "dist-config";

/// Files that are not served alike, by what their addresses end with. The first that fits decides. The
/// patterns use only what all servers understand, and say the same as `headers::kind`.
struct Rule {
    /// A name that servers take for a label.
    name: &'static str,
    /// A regular expression for the end of the address, up to `$`.
    end: &'static str,
    /// A file that it is about.
    sample: &'static str,
    /// The later rule that would fit as well.
    within: Option<&'static str>,
}

const RULES: [Rule; 5] = [
    Rule { name: "hashed", end: "-[0-9a-f]{12,16}[._][^/]*$", sample: "main-0123456789abcdef.css", within: None },
    Rule { name: "loader", end: "/embed/v1[.]js$", sample: "embed/v1.js", within: None },
    Rule { name: "code", end: "/embed/code[.]html$", sample: "embed/code.html", within: Some("embed") },
    Rule { name: "embed", end: "/embed/([^/]+[.]html)?$", sample: "embed/index.html", within: None },
    Rule { name: "single", end: "/relief-check[.]html$", sample: headers::SINGLE, within: None },
];

/// The endings of files that have a media type of their own.
const ENDINGS: [&str; 11] = ["html", "js", "css", "wasm", "json", "webmanifest", "svg", "png", "ico", "txt", "sri"];

/// One header, for all rules.
struct Header {
    name: &'static str,
    /// Its value where no rule fits; `None` where it is not sent.
    usual: Option<String>,
    /// Its value for each rule, in their order.
    ruled: Vec<(&'static Rule, Option<String>)>,
}

impl Header {
    /// Whether everything is served with the same value.
    fn is_constant(&self) -> bool {
        self.ruled.iter().all(|(_, value)| *value == self.usual)
    }

    /// The rules that give another value than the usual one, or take back what a later rule would give; in
    /// the order in which the first that fits decides.
    fn exceptions(&self) -> Vec<(&'static Rule, Option<&str>)> {
        let differs = |name| self.ruled.iter().any(|(rule, value)| rule.name == name && *value != self.usual);
        let matters =
            |(rule, _): &&(&'static Rule, Option<String>)| differs(rule.name) || rule.within.is_some_and(differs);
        self.ruled.iter().filter(matters).map(|(rule, value)| (*rule, value.as_deref())).collect()
    }
}

/// All headers that any file is served with.
fn table() -> Vec<Header> {
    let usual = headers::of("");
    let ruled: Vec<_> = RULES.iter().map(|rule| (rule, headers::of(rule.sample))).collect();
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in usual.iter().chain(ruled.iter().flat_map(|(_, list)| list)) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    let get = |list: &[(&str, String)], name: &str| list.iter().find(|(own, _)| *own == name).map(|(_, it)| it.clone());
    let one = |name: &'static str| Header {
        name,
        usual: get(&usual, name),
        ruled: ruled.iter().map(|(rule, list)| (*rule, get(list, name))).collect(),
    };
    names.into_iter().map(one).collect()
}

/// Media types by ending.
fn types() -> impl Iterator<Item = (&'static str, &'static str)> {
    ENDINGS.into_iter().map(|ending| (ending, media_type(&PathBuf::from(format!("a.{ending}")))))
}

/// Writes all of them.
pub(crate) fn write() -> Result<(), String> {
    let dist = root().join("dist");
    let beside = root().join(BESIDE);
    fs::create_dir_all(&beside).map_err(|error| format!("Cannot create {}: {error}.", beside.display()))?;
    let table = table();
    put(&dist.join(".htaccess"), &apache::htaccess(&table))?;
    put(&dist.join("_headers"), &listed::headers(&table, &files(&dist)?))?;
    put(&beside.join("nginx-http.conf"), &nginx::http(&table))?;
    put(&beside.join("nginx-location.conf"), &nginx::location(&table))?;
    put(&beside.join("Caddyfile"), &caddy::snippet(&table))
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("Cannot write {}: {error}.", path.display()))
}

/// The addresses of all files that are served, in their order, without a first slash.
fn files(dist: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut folders = vec![(dist.to_path_buf(), String::new())];
    while let Some((folder, address)) = folders.pop() {
        let failed = |error: std::io::Error| format!("Cannot read {}: {error}.", folder.display());
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{address}{name}/")));
            } else if !name.starts_with(['.', '_']) && !is_copy(&entry.path()) {
                found.push(format!("{address}{name}"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether it is a compressed copy of another file.
fn is_copy(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::{Kind, kind};

    #[test]
    fn every_kind_that_is_not_the_usual_has_a_rule() {
        let kinds = RULES.each_ref().map(|rule| kind(rule.sample));
        assert_eq!(kinds, [Kind::Asset, Kind::Asset, Kind::Code, Kind::Embed, Kind::Single]);
        // A new kind does not compile until it is thought of here.
        let usual = |kind| match kind {
            Kind::Page => true,
            Kind::Embed | Kind::Code | Kind::Single | Kind::Asset => false,
        };
        assert!(usual(kind("")) && !kinds.into_iter().any(usual));
    }

    #[test]
    fn no_value_breaks_out_of_its_quotes() {
        for header in table() {
            let values = header.ruled.iter().filter_map(|(_, value)| value.as_deref());
            for value in values.chain(header.usual.as_deref()) {
                assert!(!value.contains(['"', '\\', '`', '$', '{', '}', '%', '\n']), "{value}");
            }
        }
    }

    #[test]
    fn the_framers_can_be_replaced_by_their_name_alone() {
        let table = table();
        let all = [apache::htaccess(&table), nginx::http(&table), caddy::snippet(&table)];
        for text in all.into_iter().chain([listed::headers(&table, &["embed/index.html".into()])]) {
            let lines: Vec<&str> = text.lines().filter(|line| line.contains("frame-ancestors *")).collect();
            assert!(!lines.is_empty() && lines.iter().all(|line| !line.trim_start().starts_with('#')), "{text}");
        }
    }
}
