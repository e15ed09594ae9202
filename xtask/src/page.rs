//! What the built page must not hold, and what it loads at once.

use crate::html::{Tag, tags};

/// Every place where the page has something that the Content-Security-Policy forbids or that would
/// come from another site, as sentences. Empty is good.
pub(crate) fn faults(page: &str) -> Vec<String> {
    tags(page).iter().flat_map(faults_of).collect()
}

fn faults_of(tag: &Tag<'_>) -> Vec<String> {
    let name = &tag.name;
    let mut found = Vec::new();
    if name == "script" && (!tag.has("src") || !tag.text.trim().is_empty()) {
        found.push("an inline <script>".to_owned());
    }
    if name == "style" {
        found.push("an inline <style>".to_owned());
    }
    for attribute in tag.names() {
        if attribute == "style" || attribute.starts_with("on") {
            found.push(format!("{attribute}= on <{name}>"));
        }
    }
    // Links that a person may follow lead elsewhere; files that the page loads must not.
    if name != "a" {
        for attribute in ["src", "href", "srcset", "data", "poster"] {
            if let Some(address) = tag.get(attribute).filter(|value| is_elsewhere(value)) {
                found.push(format!("{attribute}={address} on <{name}>"));
            }
        }
    }
    found
}

fn is_elsewhere(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    ["http:", "https:", "//"].iter().any(|start| address.starts_with(start))
}

/// The files under `dist/` that a browser fetches before anyone has done anything, the page itself
/// first, each once.
pub(crate) fn first_load(page: &str) -> Vec<String> {
    let mut files = vec!["index.html".to_owned()];
    for tag in tags(page) {
        let address = match tag.name.as_str() {
            "script" | "img" => tag.get("src"),
            "link" if loads(tag.get("rel").unwrap_or_default()) => tag.get("href"),
            _ => None,
        };
        let Some(address) = address.filter(|address| !address.starts_with("data:")) else {
            continue;
        };
        let file = address.trim_start_matches("./").trim_start_matches('/');
        if !files.iter().any(|known| known == file) {
            files.push(file.to_owned());
        }
    }
    files
}

fn loads(rel: &str) -> bool {
    rel.split_ascii_whitespace().any(|word| {
        matches!(word, "stylesheet" | "modulepreload" | "preload" | "icon" | "manifest" | "apple-touch-icon")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clean_page() {
        let page = "<link rel=icon href=data:,><link rel=stylesheet href=./a.css>\
                    <script type=module src=./b.js></script><script src=b.js></script>\
                    <link rel=modulepreload href=./c.js><link rel=canonical href=./d>\
                    <a href=https://courts.ca.gov>x</a><img src=/e.svg alt=''>";
        assert_eq!(faults(page), Vec::<String>::new());
        assert_eq!(first_load(page), ["index.html", "a.css", "b.js", "c.js", "e.svg"]);
    }

    #[test]
    fn every_fault_is_seen() {
        for page in [
            "<script>x</script>",
            "<script></script>",
            "<script src=a.js>x</script>",
            "<style>p{}</style>",
            "<p style='color:red'>",
            "<button onclick=x>",
            "<script src=https://a.test/b.js></script>",
            "<link rel=stylesheet href='//a.test/b.css'>",
            "<img src=HTTP://a.test/c.png>",
        ] {
            assert_eq!(faults(page).len(), 1, "{page}");
        }
    }
}
