//! The texts of a page of HTML as a reader meets them: one for each paragraph, heading, item and cell, with
//! its line. Just enough of HTML for our own pages; what is code becomes a value, `{code}`.

/// One text of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// The line that it begins in, from 1.
    pub(crate) line: usize,
    /// Its words, with single spaces.
    pub(crate) text: String,
}

/// Elements that stand inside a text and do not end it.
const INSIDE: [&str; 8] = ["a", "abbr", "b", "bdi", "cite", "em", "span", "strong"];

/// All texts of a page, in order: those of its body, its title and its description.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut text = String::new();
    let mut began = 1;
    let mut rest = page;
    let line_of = |rest: &str| page[..page.len() - rest.len()].matches('\n').count() + 1;
    while !rest.is_empty() {
        let Some((before, after)) = rest.split_once('<') else {
            text.push_str(rest);
            break;
        };
        if text.trim().is_empty() {
            let blank = before.len() - before.trim_start().len();
            began = line_of(&rest[blank..]);
        }
        text.push_str(before);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name == "code" {
            text.push_str("{code}");
            rest = after.split_once("</code>").map_or("", |(_, after)| after);
            continue;
        }
        if name == "meta" && tag.contains("name=\"description\"") {
            let content = tag.split_once("content=\"").and_then(|(_, rest)| rest.split_once('"'));
            text.push_str(content.map_or("", |(value, _)| value));
        }
        let inside = INSIDE.contains(&name) || (name.is_empty() && INSIDE.contains(&tag.trim_start_matches('/')));
        if !inside {
            finish(&mut found, &mut text, began);
        }
        rest = after;
    }
    finish(&mut found, &mut text, began);
    found
}

fn finish(found: &mut Vec<Block>, text: &mut String, line: usize) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.replace("&amp;", "&").replace("&lt;", "<").replace("&nbsp;", " ");
    if words.chars().any(char::is_alphanumeric) {
        found.push(Block { line, text: words });
    }
    text.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_their_lines() {
        let page = "<title>One</title>\n<!-- <p>no</p> -->\n<p>Two <a href=\"x\">and\nmore</a>.</p>\n<ul>\n<li>Three<br>four\n\
                    <li>See <code>a &lt; b</code></ul><meta name=\"description\" content=\"Five.\"><p> </p>six";
        let found: Vec<(usize, String)> = blocks(page).into_iter().map(|Block { line, text }| (line, text)).collect();
        let want =
            [(1, "One"), (3, "Two and more."), (6, "Three"), (6, "four"), (7, "See {code}"), (7, "Five."), (7, "six")];
        assert_eq!(found, want.map(|(line, text)| (line, text.to_owned())));
    }
}
