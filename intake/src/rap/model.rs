//! A sheet in parts: cycles of events, events of counts, and the lines that each was read from.

use relief_check_law::PartialDate;
use relief_check_law::date::Day;
use relief_check_law::facts::Level;

use super::RapLine;
use super::line::EventKind;
use super::outcome::{Outcome, outcome};
use super::section::Section;

/// What was read.
#[derive(Default)]
pub(super) struct Read {
    pub(super) lines: Vec<RapLine>,
    pub(super) cycles: Vec<Vec<Event>>,
    /// The first and the last birth date on the sheet.
    pub(super) births: Option<(Day, Day)>,
}

/// A date and its line.
pub(super) type Dated = (PartialDate, usize);

pub(super) struct Event {
    pub(super) kind: EventKind,
    /// Custody outside California.
    pub(super) outside: bool,
    /// The first and the last line of it.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) date: Option<Dated>,
    /// Whether a line with a date came, readable or not.
    pub(super) dated: bool,
    /// The agency as it stands behind the date, and its line.
    pub(super) agency: Option<(String, usize)>,
    pub(super) birth: Option<Day>,
    pub(super) counts: Vec<Count>,
}

#[derive(Default)]
pub(super) struct Count {
    pub(super) line: usize,
    pub(super) number: Option<u32>,
    pub(super) several: bool,
    /// Opened by a section, without a line of its own.
    pub(super) implied: bool,
    pub(super) attempt: Option<usize>,
    pub(super) section: Option<(Section, usize)>,
    /// Another section stands in the same count.
    pub(super) second: bool,
    /// A section in a comment.
    pub(super) comment: Option<(Section, usize)>,
    /// A comment that speaks of relief.
    pub(super) grant_comment: Option<usize>,
    pub(super) told: Vec<Told>,
    pub(super) status: Vec<(Level, usize)>,
    pub(super) charged: Option<(Level, usize)>,
    pub(super) sentences: Vec<Words>,
    /// The county in "SEN FROM".
    pub(super) from: Option<(String, usize)>,
}

/// The most lines of one sentence or disposition.
const MOST_LINES: usize = 20;

/// Words that may go over several lines.
#[derive(Default)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) lines: Vec<usize>,
    /// They stand in a comment.
    pub(super) comment: bool,
}

impl Words {
    pub(super) fn new(text: &str, line: usize, comment: bool) -> Self {
        Self { text: text.to_owned(), lines: vec![line], comment }
    }

    /// Goes on with a line; not for ever, since each count of a case may point to them all.
    pub(super) fn add(&mut self, text: &str, line: usize) -> bool {
        let room = self.lines.len() < MOST_LINES;
        if room {
            self.text.push(' ');
            self.text.push_str(text);
            self.lines.push(line);
        }
        room
    }
}

/// A disposition.
pub(super) struct Told {
    pub(super) words: Words,
    pub(super) date: Option<Dated>,
}

impl Told {
    pub(super) fn outcome(&self) -> Outcome {
        outcome(&self.words.text)
    }
}
