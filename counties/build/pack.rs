//! Packs the fields of a county into its line, in the short form of `src/short.rs`, and checks that
//! the line reads back as what went in.

use crate::short::{FIELD, FIRST, ITEM, PHRASES, write_out};

/// The items of a field. Empty ones keep their place.
pub(crate) fn items(items: &[&str]) -> String {
    items.join(&char::from(ITEM).to_string())
}

/// The line of a county, without the empty fields at its end.
pub(crate) fn line(fields: &[String], name: &str) -> Result<String, String> {
    let (field, item) = (char::from(FIELD), char::from(ITEM));
    for text in fields {
        if text.contains(|c: char| c == field || (c.is_control() && c != item)) {
            return Err(format!("{text:?} must be without {field:?} and control characters"));
        }
    }
    let long = fields.join(&field.to_string());
    let bare = long.trim_end_matches(field).to_owned();
    // A phrase may end in the mark that parts fields.
    let marked = format!("{bare}{field}");
    let (long, short) = match (shorten(&bare, name), shorten(&marked, name)) {
        (short, with_mark) if with_mark.len() < short.len() => (marked, with_mark),
        (short, _) => (bare, short),
    };
    let mut again = String::new();
    write_out(&short, name, &mut again);
    if again == long { Ok(short) } else { Err(format!("it packs to {short:?}, which reads as {again:?}")) }
}

/// The text with its phrases as single characters.
fn shorten(long: &str, name: &str) -> String {
    let mut text = long.to_owned();
    for (phrase, mark) in PHRASES.iter().zip(FIRST..) {
        let mut written = String::new();
        write_out(phrase, name, &mut written);
        text = text.replace(&written, &mark.to_string());
    }
    text
}
