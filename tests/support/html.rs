//! Just enough reading of HTML for tests of pages that were drawn here.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking, in its helpers too"
)]

/// One opening tag.
#[derive(Debug)]
pub(crate) struct Node {
    /// Its name.
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
}

impl Node {
    /// The value of an attribute.
    #[must_use]
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }
}

/// All opening tags, in order.
#[must_use]
pub(crate) fn nodes(html: &str) -> Vec<Node> {
    html.split('<').skip(1).filter(|tag| !tag.starts_with(['/', '!'])).map(node).collect()
}

fn node(tag: &str) -> Node {
    let end = tag.find([' ', '>', '/']).unwrap();
    let mut attributes = Vec::new();
    let mut rest = tag[end..].trim_start();
    while !rest.starts_with(['>', '/']) {
        let name_end = rest.find(['=', ' ', '>']).unwrap();
        let name = rest[..name_end].to_owned();
        rest = &rest[name_end..];
        let value = match rest.strip_prefix("=\"") {
            Some(after) => {
                let close = after.find('"').unwrap();
                rest = &after[close + 1..];
                unescaped(&after[..close])
            }
            None => String::new(),
        };
        attributes.push((name, value));
        rest = rest.trim_start();
    }
    Node { name: tag[..end].to_owned(), attributes }
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&")
}

/// The text, one line a piece.
#[must_use]
pub(crate) fn text(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    let lines: Vec<String> = pieces.map(|piece| unescaped(piece.trim())).filter(|piece| !piece.is_empty()).collect();
    lines.join("\n")
}

/// The text inside the first element of this name.
#[must_use]
pub(crate) fn inside(html: &str, name: &str) -> String {
    let from = html.find(&format!("<{name} ")).unwrap();
    let to = html[from..].find(&format!("</{name}>")).unwrap();
    text(&html[from..from + to])
}
