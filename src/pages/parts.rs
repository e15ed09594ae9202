//! A page as one text, and the small pieces that all pages are made of.
//!
//! Markup comes only from templates that stand in the code (`&'static str`); all that fills them is
//! escaped. So nothing that a person typed, and no name or address from the data, can become
//! markup. Pages are written as templates rather than as trees of elements because each element of
//! a tree brings some hundred bytes of code into what people download.

use relief_check_words::Msg;

use crate::say::{Say, address};

/// A page, or a part of one, while it is written.
pub struct Page {
    html: String,
    /// The words.
    pub say: Say,
}

impl Page {
    /// Nothing yet.
    #[must_use]
    pub fn new(say: Say) -> Self {
        Self { html: String::new(), say }
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.html
    }

    /// Markup that needs no value.
    #[inline(never)]
    pub fn raw(&mut self, markup: &'static str) {
        self.html.push_str(markup);
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.html.is_empty()
    }

    /// Another part, written before.
    pub fn join(&mut self, part: &Self) {
        self.html.push_str(&part.html);
    }

    /// Another part, written before, with its headings so many levels lower.
    pub fn join_below(&mut self, part: &Self, levels: u32) {
        for (index, piece) in part.html.split('<').enumerate() {
            if index > 0 {
                self.html.push('<');
            }
            // All text is escaped, so this begins an element or ends one.
            let name = piece.strip_prefix('/').unwrap_or(piece);
            let level = name.strip_prefix('h').and_then(|rest| rest.chars().next()?.to_digit(10));
            let Some((level, rest)) = level.zip(name.get(2..)) else {
                self.html.push_str(piece);
                continue;
            };
            self.html.push_str(if name.len() < piece.len() { "/h" } else { "h" });
            self.html.extend(char::from_digit(level + levels, 10));
            self.html.push_str(rest);
        }
    }

    /// A template with its values: `{}` is the next one, `{p}` the next one in paragraphs. A value
    /// too few leaves nothing.
    #[inline(never)]
    pub fn put(&mut self, template: &'static str, values: &[&str]) {
        let mut values = values.iter();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            self.html.push_str(before);
            let value = values.next().copied().unwrap_or_default();
            if let Some(after) = after.strip_prefix("p}") {
                for line in value.split('\n') {
                    self.html.push_str("<p>");
                    self.text(line);
                    self.html.push_str("</p>");
                }
                rest = after;
            } else {
                self.text(value);
                rest = after.strip_prefix('}').unwrap_or(after);
            }
        }
        self.html.push_str(rest);
    }

    /// A template with messages as its values.
    #[inline(never)]
    pub fn say(&mut self, template: &'static str, messages: &[Msg]) {
        let texts: Vec<&str> = messages.iter().map(|msg| self.say.get(*msg)).collect();
        self.put(template, &texts);
    }

    /// A text, escaped as it has to be in an element and in an attribute.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                _ => self.html.push(c),
            }
        }
    }

    /// A text of several lines as one.
    #[inline(never)]
    pub fn sentences(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.raw(" ");
            }
            self.text(line);
        }
    }

    /// What is wrong in a form, above it, with a link to what has to be mended.
    pub fn errors(&mut self, words: &str) {
        self.put(
            concat!(
                r#"<div class="errors" tabindex="-1" role="group" aria-labelledby="errors-title">"#,
                r##"<h2 id="errors-title">{}</h2><ul><li><a href="#main">{}</a></li></ul></div>"##,
            ),
            &[self.say.get(Msg::ProblemHeading), words],
        );
    }

    /// A paragraph.
    #[inline(never)]
    pub fn line(&mut self, text: &str) {
        self.put("<p>{}</p>", &[text]);
    }

    /// A message as a paragraph.
    #[inline(never)]
    pub fn msg(&mut self, msg: Msg) {
        self.line(self.say.get(msg));
    }

    /// A message with one value, as a paragraph.
    #[inline(never)]
    pub fn msg_with(&mut self, msg: Msg, name: &'static str, value: &str) {
        self.line(&self.say.with(msg, &[(name, value)]));
    }

    /// A link that leaves this tool.
    #[inline(never)]
    pub fn link(&mut self, address: &str, content: &str) {
        self.put(r#"<a href="{}" rel="noreferrer">{}</a>"#, &[address, content]);
    }

    /// Such a link as a paragraph of its own.
    #[inline(never)]
    pub fn link_line(&mut self, address: &str, content: Msg) {
        self.raw(r#"<p class="link">"#);
        self.link(address, self.say.get(content));
        self.raw("</p>");
    }

    /// A telephone number that can be called, after a space.
    #[inline(never)]
    pub fn phone(&mut self, number: &str) {
        let mut address = String::from("tel:+1");
        address.extend(number.chars().filter(char::is_ascii_digit));
        self.put(r#" <a class="phone" href="{}"><bdi dir="ltr">{}</bdi></a>"#, &[&address, number]);
    }

    /// Sections and cases, each with its address, each after a space.
    #[inline(never)]
    pub fn cites(&mut self, cites: &[&'static str]) {
        const NAME: &str = r#"<cite><bdi dir="ltr">{}</bdi></cite>"#;
        for cite in cites {
            let address = address(cite);
            if let Some(address) = &address {
                self.put(r#" <a class="cite" href="{}" rel="noreferrer">"#, &[address]);
            } else {
                self.raw(" ");
            }
            self.put(NAME, &[cite]);
            if address.is_some() {
                self.raw("</a>");
            }
        }
    }
}
