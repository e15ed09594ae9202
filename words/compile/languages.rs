//! The list of languages: `code | own name | ltr or rtl`, one a line, `#` for comments.

use super::Fault;

/// One language that the tool speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Language {
    /// Its BCP 47 code, which is also the name of its folder.
    pub(crate) code: String,
    /// Its name in itself.
    pub(crate) name: String,
    /// Whether it is written from right to left.
    pub(crate) rtl: bool,
}

/// Reads the list.
///
/// # Errors
/// Each line that is not of the form, and codes that come twice.
pub(crate) fn parse_languages(file: &str, text: &str) -> Result<Vec<Language>, Vec<Fault>> {
    let mut languages: Vec<Language> = Vec::new();
    let mut faults = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [code, name, direction @ ("ltr" | "rtl")] = fields[..] else {
            let text = "a language is written `code | its own name | ltr or rtl`";
            faults.push(Fault::in_file(file, index + 1, text));
            continue;
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if code.is_empty() || !code.chars().all(plain) || name.is_empty() {
            let text = "the code is letters, digits and hyphens, as in `es`, and the name is not empty";
            faults.push(Fault::in_file(file, index + 1, text));
        } else if languages.iter().any(|known| known.code == code) {
            let text = format!("the language `{code}` is listed twice");
            faults.push(Fault::in_file(file, index + 1, text));
        } else {
            languages.push(Language { code: code.to_owned(), name: name.to_owned(), rtl: direction == "rtl" });
        }
    }
    if faults.is_empty() { Ok(languages) } else { Err(faults) }
}
