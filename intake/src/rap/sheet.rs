//! Lines into cycles and events. The lines of an event are read in [`super::items`].
//!
//! One pass, one line at a time; a line is looked at once. What a line opened (a sentence, a disposition) goes on
//! over lines that are nothing by themselves, and over the end of a page.

use relief_check_law::date::Day;

use super::line::{self, EventKind, Line};
use super::model::{Count, Dated, Event, Read};
use super::why::Ignored;
use super::{MAX_RAP_BYTES, RapLine};

/// What a line without a label goes on with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    Nothing,
    Disposition,
    Sentence,
    Comment,
    Offense,
}

/// Reads line after line.
#[expect(clippy::struct_excessive_bools, reason = "where the reader stands")]
pub(super) struct Reader {
    pub(super) as_of: Day,
    pub(super) read: Read,
    /// Whether the first cycle has begun.
    pub(super) begun: bool,
    pub(super) ended: bool,
    /// Whether the next heading or date opens an event.
    pub(super) parted: bool,
    pub(super) open: Open,
    /// The date that the next dispositions have.
    pub(super) date: Option<Dated>,
    /// A page has ended since the last line that said something.
    pub(super) page: bool,
}

impl Reader {
    pub(super) fn new(as_of: Day) -> Self {
        Self {
            as_of,
            read: Read::default(),
            begun: false,
            ended: false,
            parted: true,
            open: Open::Nothing,
            date: None,
            page: false,
        }
    }

    pub(super) fn end(self) -> Read {
        self.read
    }

    /// Reads the text up to the longest length; the lines after it are only listed.
    pub(super) fn read(&mut self, text: &str) {
        let mut start = 0;
        while start < text.len() {
            let rest = text.get(start..).unwrap_or_default();
            let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
            let end = start + length;
            let line = rest.get(..length).unwrap_or_default();
            self.read.lines.push(RapLine { span: (start, end), used: Vec::new(), ignored: Some(Ignored::Unread) });
            let place = self.read.lines.len() - 1;
            if end > MAX_RAP_BYTES {
                // One line may hold what is left; more of them are not worth their memory.
                self.read.lines.push(RapLine {
                    span: (end, text.len()),
                    used: Vec::new(),
                    ignored: Some(Ignored::TooLong),
                });
                self.ignore(place, Ignored::TooLong);
                return;
            }
            if line.contains('\u{c}') {
                self.page = true;
            }
            let text_of_line = normal(line);
            self.take(place, &text_of_line);
            let after = rest.get(length..).unwrap_or_default();
            start = end + if after.starts_with("\r\n") { 2 } else { after.len().min(1) };
        }
    }

    pub(super) fn ignore(&mut self, line: usize, why: Ignored) {
        if let Some(line) = self.read.lines.get_mut(line) {
            line.ignored = Some(why);
        }
    }

    pub(super) fn event(&mut self) -> Option<&mut Event> {
        if self.parted { None } else { self.read.cycles.last_mut().and_then(|cycle| cycle.last_mut()) }
    }

    pub(super) fn count(&mut self) -> Option<&mut Count> {
        self.event().and_then(|event| event.counts.last_mut())
    }

    fn take(&mut self, at: usize, text: &str) {
        if self.ended {
            return self.ignore(at, Ignored::AfterEnd);
        }
        let found = line::line(text);
        if !self.begun && !self.begins(&found) {
            self.births_of(text);
            let why = if matches!(found, Line::Blank) { Ignored::Blank } else { Ignored::Head };
            return self.ignore(at, why);
        }
        match found {
            Line::Blank => {
                // A page may end in the middle of a sentence.
                if !self.page && !self.goes_on() {
                    self.open = Open::Nothing;
                }
                return self.ignore(at, Ignored::Blank);
            }
            Line::Page => {
                self.page = true;
                return self.ignore(at, Ignored::Page);
            }
            Line::Cycle => self.part(at, true),
            Line::Event => self.part(at, false),
            Line::Frame => {
                self.open = Open::Nothing;
                self.ignore(at, Ignored::Separator);
            }
            Line::End => {
                self.part(at, true);
                self.ended = true;
            }
            Line::Notice => {
                self.open = Open::Nothing;
                self.ignore(at, Ignored::Notice);
            }
            Line::Heading { kind, birth, outside, .. } => self.heading(at, kind, birth, outside),
            Line::Item(item) => self.item(at, text, item),
        }
        self.page = false;
        if let Some(event) = self.event() {
            event.last = at;
        }
    }

    /// Whether this line ends the sheet's head.
    fn begins(&mut self, found: &Line) -> bool {
        // The head has headings of its own ("PROBATION: EXP:…"), without a name's number.
        self.begun = if let Line::Heading { kind, named, .. } = found {
            *named || matches!(kind, EventKind::Arrest | EventKind::Court)
        } else {
            matches!(found, Line::Cycle | Line::End)
        };
        self.begun
    }

    /// Whether the open words end in the middle.
    fn goes_on(&mut self) -> bool {
        let open = self.open;
        let Some(count) = self.count() else { return false };
        let words = match open {
            Open::Disposition => count.told.last().map(|told| &told.words),
            Open::Sentence => count.sentences.last(),
            Open::Nothing | Open::Comment | Open::Offense => None,
        };
        words.is_some_and(|words| words.text.ends_with([',', '&', '/']) || words.text.ends_with(" PER"))
    }

    fn part(&mut self, at: usize, cycle: bool) {
        self.ignore(at, Ignored::Separator);
        self.open = Open::Nothing;
        self.date = None;
        self.parted = true;
        if cycle && self.read.cycles.last().is_none_or(|cycle| !cycle.is_empty()) {
            self.read.cycles.push(Vec::new());
        }
    }

    fn births_of(&mut self, text: &str) {
        if let Some(dates) = text.strip_prefix("DOB/") {
            for date in dates.split(' ') {
                if let Some(birth) = line::birth(date) {
                    self.birth(birth);
                }
            }
        }
    }

    fn birth(&mut self, birth: Day) {
        let births = self.read.births.map_or((birth, birth), |(first, last)| (first.min(birth), last.max(birth)));
        self.read.births = Some(births);
    }

    fn heading(&mut self, at: usize, kind: EventKind, birth: Option<Day>, outside: bool) {
        if let Some(birth) = birth {
            self.birth(birth);
        }
        self.open_event(at, kind);
        if let Some(event) = self.event() {
            event.birth = birth;
            event.outside = outside;
        }
    }

    pub(super) fn open_event(&mut self, at: usize, kind: EventKind) {
        if self.read.cycles.is_empty() {
            self.read.cycles.push(Vec::new());
        }
        self.parted = false;
        self.open = Open::Nothing;
        self.date = None;
        let event = Event {
            kind,
            outside: false,
            first: at,
            last: at,
            date: None,
            dated: false,
            agency: None,
            birth: None,
            counts: Vec::new(),
        };
        if let Some(cycle) = self.read.cycles.last_mut() {
            cycle.push(event);
        }
    }
}

/// A line in capitals, with plain blanks and dashes, trimmed.
fn normal(line: &str) -> String {
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{feff}' => ' ',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_uppercase(),
    };
    line.chars().map(plain).collect::<String>().trim().to_owned()
}
