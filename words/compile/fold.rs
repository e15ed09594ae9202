//! Folds the lines of a message into paragraphs: a line break is a space, a blank line a `\n`.

/// A part of a message's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words, folded.
    Text(String),
    /// A variable, `{ $name }`.
    Variable(String),
    /// Another message or, with a leading hyphen, a term: `{ name }`, `{ -name }`.
    Reference(String),
}

/// Gathers pieces; white space waits until it is known what follows, so that none trails.
#[derive(Default)]
pub(crate) struct Folder {
    pieces: Vec<Piece>,
    space: bool,
    breaks: usize,
}

impl Folder {
    /// Takes text as it stands in the file.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' => self.breaks += 1,
                ' ' => self.space = true,
                other => {
                    self.settle();
                    self.push(other);
                }
            }
        }
    }

    /// Takes text whose white space is meant, from a literal.
    pub(crate) fn literal(&mut self, text: &str) {
        self.settle();
        text.chars().for_each(|c| self.push(c));
    }

    /// Takes a variable or a reference.
    pub(crate) fn piece(&mut self, piece: Piece) {
        self.settle();
        self.pieces.push(piece);
    }

    /// The pieces, white space at the end dropped.
    pub(crate) fn finish(self) -> Vec<Piece> {
        self.pieces
    }

    /// Writes the white space that has been waiting.
    fn settle(&mut self) {
        let waiting = match (self.breaks, self.space) {
            (0, false) => None,
            (0 | 1, _) => Some(' '),
            _ => Some('\n'),
        };
        (self.breaks, self.space) = (0, false);
        if let Some(c) = waiting.filter(|_| !self.pieces.is_empty()) {
            self.push(c);
        }
    }

    fn push(&mut self, c: char) {
        if let Some(Piece::Text(text)) = self.pieces.last_mut() {
            text.push(c);
        } else {
            self.pieces.push(Piece::Text(c.to_string()));
        }
    }
}
