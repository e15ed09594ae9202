//! A stream of documents, read one at a time: JSON Lines or an array.

use std::io::BufRead;

use relief_check_law::Day;

use crate::MAX_DOCUMENT_BYTES;
use crate::document::{Document, read_document};
use crate::refusal::{Error, Refusal};
use crate::split::{End, Splitter};

/// The documents of a file, in order. See [`read_documents`].
pub struct Documents<R> {
    splitter: Splitter<R>,
    today: Day,
}

/// Reads documents from bytes: one object a line, or one array of objects; what follows the array
/// is read as lines. A byte-order mark, CRLF and blank lines are accepted, and an empty input
/// holds no documents. `today` is the day of the assessment for documents that name none.
pub fn read_documents<R: BufRead>(reader: R, today: Day) -> Documents<R> {
    Documents { splitter: Splitter::new(reader), today }
}

impl<R: BufRead> Iterator for Documents<R> {
    type Item = Result<Document, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let piece = match self.splitter.next() {
            Ok(piece) => piece?,
            Err(error) => return Some(Err(Error::Input(error))),
        };
        let bytes = self.splitter.bytes();
        let refuse = |not_json: Option<String>, allowed: String| {
            let text = String::from_utf8_lossy(bytes);
            Err(Error::Refused(Box::new(Refusal::of_text(piece.line, &text, not_json, allowed))))
        };
        Some(match piece.end {
            End::TooLong => refuse(None, format!("at most {MAX_DOCUMENT_BYTES} bytes a document")),
            End::CutOff => {
                refuse(Some("the input ends inside the array".to_owned()), "a ] that ends the array".to_owned())
            }
            End::Whole => match std::str::from_utf8(bytes) {
                Ok(text) => read_document(text, piece.line, self.today).map_err(Error::Refused),
                Err(error) => refuse(Some(error.to_string()), "text in UTF-8".to_owned()),
            },
        })
    }
}
