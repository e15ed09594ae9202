//! The state of the page, and the one pure function that changes it, with undo and redo of all that is entered.
//!
//! Nothing here knows the browser. What undo covers is the [`Sheet`]; what is shown, and what is said, is not.

use std::rc::Rc;

use relief_check_law::{Day, Fact, Grade};
use relief_check_web::form::{Draft, read_when};
use relief_check_web::say::Say;
use relief_check_words::Words;

use crate::files::{self, Opened, Trouble};
use crate::rap::{Chosen, Rap};
use crate::sheet::{LONGEST_NOTE, Sheet};
use crate::table;

/// How many changes can be undone.
const STEPS: usize = 200;

/// What the page shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The grid.
    Grid,
    /// The result, in the words of the self-check, for the client.
    Client,
    /// Everything, for staff.
    Staff,
    /// The text of a state record.
    Rap,
    /// That all was cleared.
    Cleared,
}

/// Whether the page is covered because nobody used it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cover {
    /// It is not.
    Off,
    /// Nothing is shown.
    Blank,
    /// That it was blanked, and no more.
    Locked,
}

/// What was done, to be said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Done {
    /// A row was added.
    Added,
    /// A row was added that is like another.
    Duplicated,
    /// A row was taken away.
    Deleted,
    /// A file was opened.
    Opened,
    /// There is no room for another row.
    Full,
    /// A change was taken back.
    Undone,
    /// A change was made again.
    Redone,
    /// There was nothing to take back or to make again.
    Nothing,
    /// Cells were pasted: how many, how many of them were not understood, and how many had no place.
    Pasted(usize, usize, usize),
}

/// The parts of the view of staff on a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What staff expect.
    Grade,
    /// Why.
    Reason,
    /// Who.
    By,
}

/// A place where something is entered, by which one change of it follows another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// A fact of a row; about the person, of any row.
    Cell(u32, Fact),
    /// A part of the view of staff on a row.
    Mark(u32, Part),
    /// What the client is called.
    Label,
    /// The notes.
    Notes,
}

/// What staff do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Enter a text.
    Enter(Field, String),
    /// A new row at the end.
    Add,
    /// A new row like this one.
    Duplicate(u32),
    /// Take a row away.
    Delete(u32),
    /// Paste cells that were copied elsewhere, from this cell on.
    Paste(u32, Fact, String),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Open the other facts of a row, or close them.
    Unfold(u32),
    /// Show something else.
    Show(Place),
    /// Open a file with this text.
    Open(String),
    /// Open another client of the table that was opened last.
    OpenClient(usize),
    /// Read the text of a state record.
    ReadRap(String),
    /// Put a charge that it proposes into the grid.
    Take(usize),
    /// Leave one out.
    LeaveOut(usize),
    /// Look at the client's page as it stands on the day of this text; empty is today.
    Look(String),
    /// Ask whether all is to be cleared, or no longer.
    Ask(bool),
    /// Clear everything.
    Clear,
    /// Cover the page, or uncover it.
    Cover(Cover),
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// Whether it was read.
    pub read: bool,
    /// What was left out.
    pub troubles: Vec<Trouble>,
    /// Its columns that are not known here.
    pub extra: Vec<String>,
    /// Rows for which there was no room.
    pub missed: usize,
}

/// A table with several clients, of whom one is shown at a time. It is kept nowhere else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clients {
    /// Their labels; empty for one without.
    pub labels: Vec<String>,
    /// Which one was opened last.
    pub at: usize,
    text: Rc<str>,
}

/// Everything that the page is made from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Desk {
    /// What was entered.
    pub sheet: Sheet,
    /// What is shown.
    pub place: Place,
    /// Whether it is covered.
    pub cover: Cover,
    /// The row whose other facts stand open.
    pub unfolded: Option<u32>,
    /// What became of the file that was opened last.
    pub opened: Option<Told>,
    /// The table with several clients that was opened last.
    pub clients: Option<Clients>,
    /// The state record that was read. It is kept nowhere else.
    pub rap: Option<Rc<Rap>>,
    /// The day of the client's page, where that is not today.
    pub when: Option<Day>,
    /// What was typed for that day and was none.
    pub no_day: Option<String>,
    /// Whether it is asked if all is to be cleared.
    pub asking: bool,
    /// What was done last, and how often something was said.
    pub done: Option<(Done, u32)>,
    /// What was there before each change, the last one last.
    undo: Vec<Rc<Sheet>>,
    /// What was there before each change that was taken back.
    redo: Vec<Rc<Sheet>>,
    /// Where something was entered last: the next change there belongs to the same step.
    field: Option<Field>,
}

impl Desk {
    /// An empty page.
    #[must_use]
    pub fn new(today: Day) -> Self {
        Self::with(Sheet::new(today))
    }

    /// A page with what was entered before.
    #[must_use]
    pub fn with(sheet: Sheet) -> Self {
        Self {
            sheet,
            place: Place::Grid,
            cover: Cover::Off,
            unfolded: None,
            opened: None,
            clients: None,
            rap: None,
            when: None,
            no_day: None,
            asking: false,
            done: None,
            undo: Vec::new(),
            redo: Vec::new(),
            field: None,
        }
    }

    /// How many changes can be taken back.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.undo.len()
    }

    /// How many changes can be made again.
    #[must_use]
    pub fn steps_back(&self) -> usize {
        self.redo.len()
    }

    /// The state after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        match action {
            Action::Enter(field, text) => self.enter(field, &text),
            Action::Add => self.change(None, |sheet| if sheet.add().is_some() { Done::Added } else { Done::Full }),
            Action::Duplicate(row) => {
                self.change(None, |sheet| if sheet.duplicate(row).is_some() { Done::Duplicated } else { Done::Full });
            }
            Action::Delete(row) => {
                self.change(None, |sheet| if sheet.delete(row) { Done::Deleted } else { Done::Nothing });
            }
            Action::Paste(row, fact, text) => self.change(None, |sheet| table::paste(sheet, row, fact, &text)),
            Action::Undo => self.step(true),
            Action::Redo => self.step(false),
            Action::Unfold(row) => self.unfolded = if self.unfolded == Some(row) { None } else { Some(row) },
            Action::Show(place) => {
                self.place = place;
                self.asking = false;
                self.done = None;
                (self.when, self.no_day, self.opened) = (None, None, None);
            }
            Action::Open(text) => self.open(&text.into(), 0),
            Action::OpenClient(client) => {
                if let Some(text) = self.clients.as_ref().map(|clients| clients.text.clone()) {
                    self.open(&text, client);
                }
            }
            Action::ReadRap(text) => self.rap = Some(Rc::new(Rap::of(text, self.sheet.answers.record.as_of))),
            Action::Take(place) => self.take_proposal(place),
            Action::LeaveOut(place) => self.choose(place, Chosen::Out),
            Action::Look(text) => self.look(text),
            Action::Ask(asking) => self.asking = asking,
            Action::Clear => {
                let empty = Self::new(self.sheet.answers.record.as_of);
                return Self { place: Place::Cleared, ..empty };
            }
            Action::Cover(cover) => self.cover = cover,
        }
        if self.unfolded.is_some_and(|row| self.sheet.answers.place(row).is_none()) {
            self.unfolded = None;
        }
        self
    }

    /// Opens a file as one step; the text of a state record goes to a page of its own.
    fn open(&mut self, text: &Rc<str>, client: usize) {
        let today = self.sheet.answers.record.as_of;
        if files::kind(text) == files::Kind::Record {
            self.place = Place::Rap;
            self.rap = Some(Rc::new(Rap::of(text.to_string(), today)));
            return;
        }
        let opened = files::open(text, client, today, self.sheet.last);
        let Opened { sheet, troubles, clients, extra, missed } = opened;
        self.opened = Some(Told { read: sheet.is_some(), troubles, extra, missed });
        if let Some(sheet) = sheet {
            let several = !clients.is_empty();
            self.clients = several.then(|| Clients { labels: clients, at: client, text: text.clone() });
            self.take(None, sheet);
            self.tell(Done::Opened);
        }
    }

    /// Puts a charge that a state record proposes into a row: the only one where that is empty, else a new one.
    fn take_proposal(&mut self, place: usize) {
        let Some(charge) = self.rap.as_ref().and_then(|rap| rap.read.charges.get(place)).map(|it| it.charge.clone())
        else {
            return;
        };
        let mut sheet = self.sheet.clone();
        let alone = sheet.rows().last().filter(|row| sheet.is_blank(*row));
        let Some(row) = alone.or_else(|| sheet.add()) else { return self.tell(Done::Full) };
        files::fill(&mut sheet, row, &charge);
        self.take(None, sheet);
        self.choose(place, Chosen::Row(row));
        self.tell(Done::Added);
    }

    fn choose(&mut self, place: usize, chosen: Chosen) {
        if let Some(rap) = &mut self.rap
            && let Some(slot) = Rc::make_mut(rap).chosen.get_mut(place)
        {
            *slot = Some(chosen);
        }
    }

    fn look(&mut self, text: String) {
        let today = self.sheet.answers.record.as_of;
        let draft = Draft { chosen: Vec::new(), typed: text };
        (self.when, self.no_day) = match read_when(&draft, today) {
            _ if draft.typed.is_empty() => (None, None),
            Ok(day) => (Some(day).filter(|day| *day > today), None),
            Err(_) => (self.when, Some(draft.typed)),
        };
    }

    fn enter(&mut self, field: Field, text: &str) {
        let say = Say(Words::english());
        let note = || -> String { text.chars().take(LONGEST_NOTE).collect() };
        let mut sheet = self.sheet.clone();
        match field {
            Field::Cell(row, fact) => drop(sheet.set(say, row, fact, text)),
            Field::Mark(row, Part::Grade) => {
                let grade = Grade::ALL.iter().copied().find(|grade| grade.code() == text);
                sheet.mark_with(row, |mark| mark.grade = grade);
            }
            Field::Mark(row, Part::Reason) => sheet.mark_with(row, |mark| mark.reason = note()),
            Field::Mark(row, Part::By) => sheet.mark_with(row, |mark| mark.by = note()),
            Field::Label => sheet.label = note(),
            Field::Notes => sheet.notes = note(),
        }
        self.take(Some(field), sheet);
    }

    /// Changes the sheet as one step, and says what was done.
    fn change(&mut self, field: Option<Field>, change: impl FnOnce(&mut Sheet) -> Done) {
        let mut sheet = self.sheet.clone();
        let done = change(&mut sheet);
        self.take(field, sheet);
        self.tell(done);
    }

    /// Takes a changed sheet. Changes of the same field in a row are one step.
    fn take(&mut self, field: Option<Field>, sheet: Sheet) {
        if sheet == self.sheet {
            return;
        }
        let before = std::mem::replace(&mut self.sheet, sheet);
        if field.is_none() || self.field != field {
            self.undo.push(Rc::new(before));
            if self.undo.len() > STEPS {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        self.field = field;
    }

    fn step(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        let Some(other) = from.pop() else { return self.tell(Done::Nothing) };
        // No number of a row is ever given twice, also after one was taken back.
        let mut other = Rc::unwrap_or_clone(other);
        other.last = other.last.max(self.sheet.last);
        to.push(Rc::new(std::mem::replace(&mut self.sheet, other)));
        self.field = None;
        self.tell(if back { Done::Undone } else { Done::Redone });
    }

    fn tell(&mut self, done: Done) {
        self.done = Some((done, self.done.map_or(0, |(_, times)| times) + 1));
    }
}
