//! Just enough of HTML to check our own pages: the tags with their attributes, and the text that
//! follows each. No entities, no error recovery; comments are passed over.

/// An opening tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// In lower case.
    pub(crate) name: String,
    attributes: Vec<(String, &'a str)>,
    /// Up to the next tag; for a script or style, up to its end.
    pub(crate) text: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, empty where it has none.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        let mut all = self.attributes.iter();
        all.find(|(own, _)| own == name).map(|(_, value)| *value)
    }

    /// Whether the attribute is there, with or without a value.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The names of all attributes, in lower case.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}

/// All opening tags, in order.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            rest = after;
            continue;
        }
        let name_end = after.find(ends_name).unwrap_or(after.len());
        let (name, inside) = after.split_at(name_end);
        let name = name.to_ascii_lowercase();
        let (attributes, after) = attributes(inside);
        // What a script or a style holds is not HTML.
        let end = match name.as_str() {
            "script" => after.find("</script"),
            "style" => after.find("</style"),
            _ => after.find('<'),
        };
        let (text, after) = after.split_at(end.unwrap_or(after.len()));
        rest = after;
        found.push(Tag { name, attributes, text });
    }
    found
}

/// The attributes up to the end of the tag, and what follows it.
fn attributes(inside: &str) -> (Vec<(String, &str)>, &str) {
    let mut found = Vec::new();
    let mut rest = inside;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return (found, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        let end = rest.find(|c| c == '=' || ends_name(c)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let name = name.to_ascii_lowercase();
        let Some(value) = after.trim_start().strip_prefix('=') else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value.strip_prefix(quote).and_then(|rest| rest.split_once(quote)).unwrap_or((value, "")),
            None => value.split_at(value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len())),
        };
        found.push((name, value));
        rest = after;
    }
}

fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '>' | '/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_text() {
        let page = "<!DOCTYPE html><!-- <p style=x> --><HTML Lang=en><p hidden class=\"a > b\">\
                    Hi <b>x</b></p><br/><a href='#c'title=\"\"id=d>";
        let found = tags(page);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["html", "p", "b", "br", "a"]);
        assert_eq!(found[0].get("lang"), Some("en"));
        assert_eq!(found[1].get("class"), Some("a > b"));
        assert_eq!(found[1].get("hidden"), Some(""));
        assert_eq!(found[1].text, "Hi ");
        assert!(!found[1].has("id"));
        assert_eq!(found[4].get("href"), Some("#c"));
        assert_eq!(found[4].get("title"), Some(""));
        assert_eq!(found[4].get("id"), Some("d"));
    }

    #[test]
    fn scripts_hold_no_tags() {
        let found = tags("<script>if (a<b) document.write('<p>')</script><p>x");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].text, "if (a<b) document.write('<p>')");
    }

    #[test]
    fn broken_pages_end() {
        for page in ["<", "<a", "<a b", "<a b=", "<a b=\"", "<!--", "<a b='c", "a<b<c"] {
            let _ = tags(page);
        }
    }
}
