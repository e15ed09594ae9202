//! The short form of the county records: phrases that come again and again stand as one control
//! character. The build script writes it and checks that it reads back; `records.rs` reads it.
//! What the fields of a record mean is not here.

/// Parts the fields of a record.
pub(crate) const FIELD: u8 = b'|';
/// Parts the items of a field.
pub(crate) const ITEM: u8 = b'\t';
/// Parts the records and the places.
pub(crate) const PART: u8 = b'\x0c';

/// The name of the county.
const NAME: char = '\u{1}';
/// The name in kebab case.
const SLUG: char = '\u{2}';
/// The name as in the addresses of courts: small letters, no spaces.
const HOST: char = '\u{3}';
/// The first phrase's character; the others follow.
pub(crate) const FIRST: char = '\u{10}';

/// The phrases, each before shorter ones that are part of it. In them only the name is short.
pub(crate) const PHRASES: [&str; 8] = [
    "|\u{2}|Superior Court of California, County of \u{1}|",
    "\u{1} County District Attorney|",
    "\u{1} County Public Defender|",
    "https://www.\u{3}.courts.ca.gov",
    "https://\u{3}.courts.ca.gov",
    "/self-help",
    "https://www.",
    "https://",
];

/// Writes out a short text about the county of this name.
pub(crate) fn write_out(short: &str, name: &str, out: &mut String) {
    for c in short.chars() {
        let phrase = u32::from(c).checked_sub(u32::from(FIRST)).and_then(|at| PHRASES.get(at as usize));
        match (c, phrase) {
            (_, Some(phrase)) => write_out(phrase, name, out),
            (NAME, _) => out.push_str(name),
            (SLUG, _) => squeeze(name, "-", out),
            (HOST, _) => squeeze(name, "", out),
            _ => out.push(c),
        }
    }
}

/// The name in small letters, with something else for its spaces.
pub(crate) fn squeeze(name: &str, space: &str, out: &mut String) {
    for c in name.chars() {
        if c == ' ' { out.push_str(space) } else { out.push(c.to_ascii_lowercase()) }
    }
}
