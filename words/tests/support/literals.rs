//! Finds the string literals of a Rust file, with what stands before and after each.
//!
//! No full parser: comments, characters, lifetimes, raw strings and escapes are known, and no more.

/// One string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Its line, from 1.
    pub(crate) line: usize,
    /// What it holds, escapes as written, lines joined.
    pub(crate) text: String,
    /// The code before it, since the last `;`, without white space and other literals.
    pub(crate) before: String,
    /// The next sign of code after it.
    pub(crate) after: Option<char>,
}

/// The literals of a file, up to its tests.
pub(crate) fn literals(source: &str) -> Vec<Literal> {
    let mut scan = Scan { rest: without_tests(source), line: 1, before: String::new(), found: Vec::new() };
    while scan.step() {}
    scan.found
}

/// Unit tests stand at the end of a file, and may say what they like.
fn without_tests(source: &str) -> &str {
    let end = source.find("#[cfg(test)]\nmod tests {");
    &source[..end.unwrap_or(source.len())]
}

struct Scan<'a> {
    rest: &'a str,
    line: usize,
    before: String,
    found: Vec<Literal>,
}

impl<'a> Scan<'a> {
    /// Takes one comment, literal or sign; false at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.take(end);
        } else if self.rest.starts_with("/*") {
            let end = self.rest.find("*/").map_or(self.rest.len(), |at| at + 2);
            self.take(end);
        } else if let Some(hashes) = raw_string(self.rest).filter(|_| !self.in_word()) {
            let head = self.rest.find('"').unwrap_or(0) + 1;
            self.take(head);
            let close = format!("\"{}", "#".repeat(hashes));
            let end = self.rest.find(&close).unwrap_or(self.rest.len());
            self.literal(end, close.len());
        } else if first == '"' {
            self.take(1);
            let end = closing_quote(self.rest);
            self.literal(end, 1);
        } else if let Some(length) = character(self.rest) {
            self.take(length);
        } else {
            self.take(first.len_utf8());
            if !first.is_whitespace() {
                self.before.push(first);
                self.after(first);
            }
            if first == ';' {
                self.before.clear();
            }
        }
        true
    }

    fn literal(&mut self, end: usize, close: usize) {
        let line = self.line;
        let text = self.take(end);
        self.take(close.min(self.rest.len()));
        let lines: Vec<&str> = text.split('\n').map(|l| l.trim_end_matches('\\').trim()).collect();
        self.after('"');
        self.found.push(Literal { line, text: lines.join(" "), before: self.before.clone(), after: None });
        self.before.push('"');
    }

    /// Tells the last literal what follows it.
    fn after(&mut self, sign: char) {
        if let Some(last) = self.found.last_mut().filter(|last| last.after.is_none()) {
            last.after = Some(sign);
        }
    }

    fn in_word(&self) -> bool {
        self.before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }
}

/// The number of `#` when a raw string begins here.
fn raw_string(text: &str) -> Option<usize> {
    let text = text.strip_prefix('b').unwrap_or(text).strip_prefix('r')?;
    let hashes = text.chars().take_while(|c| *c == '#').count();
    text[hashes..].starts_with('"').then_some(hashes)
}

fn closing_quote(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The length of a character literal, which a lifetime is not.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let end = if inside.starts_with('\\') {
        2 + inside[2..].find('\'')?
    } else {
        let c = inside.chars().next()?;
        c.len_utf8()
    };
    inside[end..].starts_with('\'').then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        literals(source).into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn literals_are_found_and_other_quotes_are_not() {
        assert_eq!(
            texts(
                r#"// "no"
            /* "no" */ let a: &'static str = "a \" b"; let c = '"'; let d = '\''; f("e")"#
            ),
            [r#"a \" b"#, "e"]
        );
        assert_eq!(texts(r##"let a = r#"x "y" z"#; let b = br"q";"##), ["x \"y\" z", "q"]);
        assert_eq!(texts("\"one \\\n      two\""), ["one two"]);
        assert_eq!(texts("f(\"a\");\n#[cfg(test)]\nmod tests { f(\"b\") }"), ["a"]);
        assert_eq!(texts("\"never closed"), ["never closed"]);
    }

    #[test]
    fn literals_know_their_line_and_their_neighbours() {
        let found = literals("f();\nhtml! { <p class=\"x\">{ \"Hello\" }</p> }");
        assert_eq!((found[0].line, found[0].before.as_str(), found[0].after), (2, "html!{<pclass=", Some('>')));
        assert!(found[1].before.ends_with('{'));
        assert_eq!(found[1].after, Some('}'));
    }
}
