//! What is wrong with a word file, told so that one reading is enough to mend it.

use std::fmt;

/// One thing to mend: where it is, and a sentence that says what is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    file: String,
    /// From 1; 0 when the whole file is meant.
    line: usize,
    /// The message, term or variable concerned; empty when there is none.
    id: String,
    text: String,
}

impl Fault {
    /// A fault of a line of a file (0: of the file as a whole).
    pub(crate) fn in_file(file: &str, line: usize, text: impl Into<String>) -> Self {
        Self::new(file, line, "", text)
    }

    /// A fault of one message or term.
    pub(crate) fn new(file: &str, line: usize, id: &str, text: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, id: id.to_owned(), text: text.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "words/{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.id.is_empty() {
            write!(f, ": `{}`", self.id)?;
        }
        // Cargo takes one line an error.
        write!(f, ": {}", self.text.replace('\n', " "))
    }
}
