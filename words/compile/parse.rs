//! Reads one Fluent file into entries, and refuses what lies outside our part of Fluent.

use std::borrow::Cow;

use fluent_syntax::ast::{Comment, Entry as Ast, Expression, InlineExpression, Pattern};
use fluent_syntax::ast::{PatternElement, Resource};
use fluent_syntax::parser::{self, ParserError};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::fold::{Folder, Piece};
use super::{Fault, SourceFile};

/// What a message may hold; the end of every refusal.
const ALLOWED: &str =
    "a message may hold text, variables `{ $name }`, messages `{ name }`, terms `{ -name }` and literals `{\"text\"}`";

/// A message or a term, before its references are filled in.
pub(crate) struct Entry {
    /// The id; a term's begins with a hyphen.
    pub(crate) id: String,
    /// Its file, as errors show it.
    pub(crate) file: String,
    /// Its line, from 1.
    pub(crate) line: usize,
    /// Its comment.
    pub(crate) note: String,
    /// Its text in parts.
    pub(crate) pieces: Vec<Piece>,
}

/// Reads a file; entries and faults are added to the lists.
pub(crate) fn file(file: &SourceFile, entries: &mut Vec<Entry>, faults: &mut Vec<Fault>) {
    // Editors may write a byte order mark and \r\n; neither means anything here.
    let text = file.text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let resource = match parser::parse(text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            let broken = errors.iter().map(|e| unreadable(&file.name, &text, e));
            faults.extend(broken);
            resource
        }
    };
    for ast in &entries_of(&resource) {
        let found =
            Found { file: &file.name, line: line_of(&text, ast.name), id: format!("{}{}", ast.sigil, ast.name) };
        if !is_kebab(ast.name) {
            faults.push(found.fault("an id is small letters and digits with single hyphens, as in `ask-year`"));
        }
        if ast.attributes {
            faults.push(found.fault(format!(
                "attributes (`.name = …`) are not supported: {ALLOWED}; give the text an id of its own"
            )));
        }
        let Some(pattern) = ast.value else {
            continue;
        };
        match pieces(pattern) {
            Ok(pieces) => entries.push(Entry {
                note: ast.comment.map_or_else(String::new, |c| c.content.join(" ")),
                file: file.name.clone(),
                line: found.line,
                id: found.id,
                pieces,
            }),
            Err(text) => faults.push(found.fault(text)),
        }
    }
}

/// Where an entry stands, for its faults.
struct Found<'a> {
    file: &'a str,
    line: usize,
    id: String,
}

impl Found<'_> {
    fn fault(&self, text: impl Into<String>) -> Fault {
        Fault::new(self.file, self.line, &self.id, text)
    }
}

/// What messages and terms have in common.
struct Common<'a> {
    sigil: &'static str,
    name: &'a str,
    value: Option<&'a Pattern<&'a str>>,
    attributes: bool,
    comment: Option<&'a Comment<&'a str>>,
}

fn entries_of<'a>(resource: &'a Resource<&'a str>) -> Vec<Common<'a>> {
    let common = |entry: &'a Ast<&'a str>| match entry {
        Ast::Message(message) => Some(Common {
            sigil: "",
            name: message.id.name,
            value: message.value.as_ref(),
            attributes: !message.attributes.is_empty(),
            comment: message.comment.as_ref(),
        }),
        Ast::Term(term) => Some(Common {
            sigil: "-",
            name: term.id.name,
            value: Some(&term.value),
            attributes: !term.attributes.is_empty(),
            comment: term.comment.as_ref(),
        }),
        // Comments that stand alone are for whoever edits the file; junk is in the error list.
        Ast::Comment(_) | Ast::GroupComment(_) | Ast::ResourceComment(_) | Ast::Junk { .. } => None,
    };
    resource.body.iter().filter_map(common).collect()
}

fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut folder = Folder::default();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => folder.text(value),
            PatternElement::Placeable { expression } => placeable(expression, &mut folder)?,
        }
    }
    Ok(folder.finish())
}

fn placeable(expression: &Expression<&str>, folder: &mut Folder) -> Result<(), String> {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { .. } => {
            return Err(format!(
                "selectors (`{{ $n -> … }}`) are not supported yet: {ALLOWED}; write one message for each case"
            ));
        }
    };
    match inline {
        InlineExpression::StringLiteral { value } => {
            let text: Cow<'_, str> = unescape_unicode_to_string(value);
            folder.literal(&text);
        }
        InlineExpression::VariableReference { id } if is_kebab(id.name) => {
            folder.piece(Piece::Variable(id.name.to_owned()));
        }
        InlineExpression::VariableReference { id } => {
            return Err(format!("the variable `${}` is not small letters and digits with single hyphens", id.name));
        }
        InlineExpression::MessageReference { id, attribute: None } => {
            folder.piece(Piece::Reference(id.name.to_owned()));
        }
        InlineExpression::TermReference { id, attribute: None, arguments: None } => {
            folder.piece(Piece::Reference(format!("-{}", id.name)));
        }
        InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
            return Err(format!(
                "`{}` is used with an attribute or arguments, which are not supported: {ALLOWED}",
                id.name
            ));
        }
        InlineExpression::FunctionReference { id, .. } => {
            return Err(format!(
                "the function `{}()` is not supported: {ALLOWED}; numbers and dates come in already formatted",
                id.name
            ));
        }
        InlineExpression::NumberLiteral { value } => {
            return Err(format!("the number `{{ {value} }}` needs no braces: write it as text"));
        }
        InlineExpression::Placeable { .. } => {
            return Err(format!("braces inside braces are not supported: {ALLOWED}"));
        }
    }
    Ok(())
}

/// Whether a name is small letters and digits, with single hyphens between them.
fn is_kebab(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

/// The line of a slice of `text`, from 1. The parser keeps no positions, but its slices point in.
fn line_of(text: &str, slice: &str) -> usize {
    let offset = slice.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    line_at(text, offset)
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|b| *b == b'\n').count() + 1
}

fn unreadable(file: &str, text: &str, error: &ParserError) -> Fault {
    let line = line_at(text, error.pos.start);
    let junk = error.slice.clone().and_then(|range| text.get(range)).unwrap_or_default();
    let id: String = junk.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let hint = "write `some-id = Text.`, and indent the further lines of a text";
    Fault::new(file, line, &id, format!("this is not Fluent ({}): {hint}", error.kind))
}
