//! A batch: pieces of the extract in, lines of results and counts out.
//!
//! One person is held at a time. Pieces may be read in any order by several batches with the same settings, whose
//! counts then are joined ([`Tally::join`]). Files, threads and the order of the lines are the caller's.

mod by_law;
mod by_policy;
mod in_order;

use std::borrow::Cow;
use std::collections::HashMap;

use relief_check_law::date::Day;
use relief_check_law::facts::Value;

use super::date::Stamp;
use super::law::{Law, Reliefs, columns, named};
use super::layout::Column;
use super::lines::{Lines, Other, write_bad};
use super::out;
use super::people::{Held, HeldRow, without_repeats};
use super::policy::{Determination, Fixed, Preset};
use super::rows::{BadRow, Row, Rows};
use super::section::{CANNABIS, Sections};
use super::subject::{Conviction, Reading, Subject};
use super::tally::{Group, Tally};

/// What a batch is asked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The county whose convictions are looked at, as the extract writes it.
    pub county: String,
    /// The day of the assessment.
    pub as_of: Day,
    /// The names of the files, for the results.
    pub files: Vec<String>,
    /// A policy to apply as well, and which of its faults are turned off.
    pub policy: Option<(Preset, Fixed)>,
    /// Which reliefs the law is asked for.
    pub reliefs: Reliefs,
    /// Take a sentence for over so many years after its end by the file; `None` leaves it unknown.
    pub over_after: Option<u8>,
}

/// Whole rows of a file.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    /// Which of the files, from 0.
    pub file: u32,
    /// The number of its first line.
    pub line: u64,
    /// The rows.
    pub bytes: &'a [u8],
}

/// The most texts of sections and sets of facts that are kept; real files have some hundreds and thousands.
const MOST_KEPT: usize = 50_000;

/// What is done with the rows of a person.
type Person<'f, 'a> = &'f mut dyn FnMut(&mut Batch, &mut Subject<'a>, &[(u32, Row<'a>)]);

/// Reads pieces.
pub struct Batch {
    county: Vec<u8>,
    today: Stamp,
    seven_years_ago: (Day, Stamp),
    policy: Option<(Preset, Fixed)>,
    reading: Reading,
    names: Vec<Vec<u8>>,
    sections: Sections,
    law: Law,
    /// How often each answer was given: by file, number, and whether Prop 64 may reach the section.
    answered: HashMap<(u32, u32, bool), u64>,
    decided: HashMap<(u32, Determination, Cow<'static, str>, Option<u8>), u64>,
    tally: Tally,
    /// The lines since they were last taken.
    pub lines: Lines,
}

impl Batch {
    /// A batch with these settings.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let (year, month, day) = settings.as_of.parts();
        let today = Stamp::ymd(year.into(), month.into(), day.into());
        let reading = settings.policy.as_ref().map(|(preset, fixed)| preset.reading(*fixed)).unwrap_or_default();
        let name = |name: &String| {
            let mut to = Vec::new();
            out::text(&mut to, name.as_bytes());
            to
        };
        Self {
            county: settings.county.clone().into_bytes(),
            today,
            seven_years_ago: (settings.as_of.minus_years(7), today.plus_years(-7)),
            policy: settings.policy.clone(),
            reading: Reading { all_reliefs: settings.reliefs == Reliefs::All, ..reading },
            names: settings.files.iter().map(name).collect(),
            sections: Sections::new(),
            law: Law::new(settings.reliefs, settings.as_of, settings.over_after.map(i32::from)),
            answered: HashMap::new(),
            decided: HashMap::new(),
            tally: Tally::default(),
            lines: Lines::default(),
        }
    }

    /// The header of the results.
    #[must_use]
    pub fn results_header(settings: &Settings) -> Vec<u8> {
        let own = "file,line,subject,count,case_numbers,county,date,section,offense,level";
        format!("{own},{}\n", columns(settings.reliefs).join(",")).into_bytes()
    }

    /// The header of the policy's lines; empty without a policy.
    #[must_use]
    pub fn policy_header(settings: &Settings) -> Vec<u8> {
        let Some((preset, _)) = &settings.policy else { return Vec::new() };
        let mut to = b"file,line,SUBJECT_ID,CNT_ORDER".to_vec();
        for column in preset.columns() {
            to.push(b',');
            out::text(&mut to, column.header().as_bytes());
        }
        to.push(b'\n');
        to
    }

    /// The header of the lines about bad rows.
    #[must_use]
    pub fn bad_header() -> Vec<u8> {
        b"file,line,column,column_name,value,allowed\n".to_vec()
    }

    /// Reads a piece with all rows of its people.
    pub fn read(&mut self, piece: Piece<'_>) {
        self.runs(piece, &mut |batch, subject, rows| batch.person(subject, rows));
    }

    /// Reads a piece of which some people's rows are elsewhere as well: these are held, those of the others read.
    pub fn read_apart(&mut self, piece: Piece<'_>, apart: &dyn Fn(&[u8]) -> bool, held: &mut Held) {
        self.runs(piece, &mut |batch, subject, rows| match rows.first() {
            Some((_, row)) if apart(&row.get(Column::SubjectId)) => held.keep(rows),
            Some(_) | None => batch.person(subject, rows),
        });
    }

    /// Reads what was held, when no rows will follow.
    pub fn read_held(&mut self, held: Held) {
        for held in held.people() {
            let rows: Vec<(u32, Row<'_>)> = held.iter().filter_map(HeldRow::row).collect();
            self.person(&mut Subject::default(), &without_repeats(rows));
        }
    }

    /// Gives each person's rows to `person`.
    fn runs<'a>(&mut self, piece: Piece<'a>, person: Person<'_, 'a>) {
        let mut subject = Subject::default();
        let mut rows: Vec<(u32, Row<'a>)> = Vec::with_capacity(64);
        let mut id: Cow<'a, [u8]> = Cow::Borrowed(b"");
        let mut count = 0;
        for row in Rows::new(piece.bytes, piece.line) {
            count += 1;
            match row {
                Ok(row) => {
                    let own = row.get(Column::SubjectId);
                    if own != id {
                        person(self, &mut subject, &rows);
                        rows.clear();
                        id = own;
                    }
                    rows.push((piece.file, row));
                }
                Err(bad) => self.bad(piece.file, Some(bad)),
            }
        }
        person(self, &mut subject, &rows);
        self.rows_read(piece.file, count);
    }

    fn rows_read(&mut self, file: u32, count: u64) {
        if count > 0 {
            self.tally.add(Some(file), Group::Rows, "rows", count);
        }
    }

    fn bad(&mut self, file: u32, bad: Option<BadRow>) {
        if let Some(bad) = bad {
            self.tally.add(Some(file), Group::Rows, "bad rows", 1);
            write_bad(&mut self.lines.bad, self.names.get(file as usize), &bad);
        }
    }

    /// Notes something that is wrong with a file, as if it were a row of it.
    pub fn note(&mut self, file: u32, bad: &BadRow) {
        write_bad(&mut self.lines.bad, self.names.get(file as usize), bad);
    }

    /// Reads all rows of a person.
    fn person<'a>(&mut self, subject: &mut Subject<'a>, rows: &[(u32, Row<'a>)]) {
        let Some((_, first)) = rows.first() else { return };
        let id = first.get(Column::SubjectId);
        if id.trim_ascii().is_empty() {
            for (file, row) in rows {
                let bad = BadRow::in_column(row.line(), Column::SubjectId, &id, "the number of the person");
                self.bad(*file, Some(bad));
            }
            return;
        }
        if self.sections.len() > MOST_KEPT || self.law.len() > MOST_KEPT {
            self.settle();
        }
        subject.begin(id);
        let comments = self.policy.as_ref().is_some_and(|(preset, _)| preset.tells_possible_others());
        let mut others: Vec<Other<'a>> = Vec::new();
        for (file, row) in rows {
            match subject.add(row, *file, self.reading, &mut self.sections) {
                Ok(seen) if comments => others.extend(Other::of(*file, row, seen)),
                Ok(_) => {}
                Err(bad) => self.bad(*file, Some(bad)),
            }
        }
        self.tally.add(None, Group::People, "people", 1);
        if !subject.convictions.is_empty() {
            self.by_law(subject);
        }
        if !subject.convictions.is_empty() || !others.is_empty() {
            self.by_policy(subject, &others);
        }
    }

    /// Turns what was counted by number into counts by name, and forgets the numbers.
    fn settle(&mut self) {
        let tally = &mut self.tally;
        for ((file, number, by_prop64), count) in self.answered.drain() {
            let Some(answer) = self.law.get(number) else { continue };
            let file = Some(file);
            if let Some(given) = answer.prop64.as_ref().filter(|_| by_prop64) {
                tally.add(file, Group::Section, &answer.section, count);
                tally.add(file, Group::Level, answer.level.map_or("not known", Value::code), count);
                tally.add(file, Group::Grade, given.grade.code(), count);
                tally.add(file, Group::Result, given.result.code(), count);
                tally.add(file, Group::Floor, given.floor.code(), count);
                tally.add(file, Group::Reason, &given.reasons, count);
            }
            if self.law.reliefs() == Reliefs::All {
                let first = answer.first.map_or_else(|| "none".to_owned(), named);
                tally.add(file, Group::FirstRelief, &first, count);
            }
            for listed in &answer.reliefs {
                tally.add(file, Group::Relief, &named(*listed), count);
            }
        }
        for ((file, determination, reason, section), count) in self.decided.drain() {
            let file = Some(file);
            let words = match determination.words() {
                "" => "(blank)",
                words => words,
            };
            tally.add(file, Group::PolicyDetermination, words, count);
            tally.add(file, Group::PolicyReason, &format!("{words}: {reason}"), count);
            let section = section.and_then(|which| CANNABIS.get(usize::from(which))).copied().unwrap_or("related");
            tally.add(file, Group::PolicySection, &format!("{words}: {section}"), count);
        }
        self.law.forget();
        self.sections.forget();
    }

    /// The counts so far.
    #[must_use]
    pub fn tally(&mut self) -> &Tally {
        self.settle();
        &self.tally
    }
}

const NO_FELONY: &str = "people who would have no felony any more";
const NONE_IN_SEVEN_YEARS: &str = "people who would have no conviction of the last seven years any more";
const NO_CONVICTION: &str = "people who would have no conviction any more";

/// Whether there are convictions of this kind, and every one of them is helped.
fn all_helped<T: Copy>(
    subject: &Subject<'_>,
    given: &[Option<T>],
    kind: impl Fn(&Conviction<'_>) -> bool,
    helps: impl Fn(T) -> bool,
) -> bool {
    let mut of_kind = subject.convictions.iter().zip(given).filter(|(conviction, _)| kind(conviction)).peekable();
    of_kind.peek().is_some() && of_kind.all(|(_, given)| given.is_some_and(&helps))
}
