//! A batch: pieces of the extract in, lines of results and counts out.
//!
//! One person is held at a time. Pieces may be read in any order by several batches with the same settings, whose
//! counts then are joined ([`Tally::join`]). Files, threads and the order of the lines are the caller's.

use std::borrow::Cow;
use std::collections::HashMap;
use std::iter::Peekable;

use relief_check_law::catalogue::Section as LawSection;
use relief_check_law::date::Day;
use relief_check_law::facts::{Level, Value};
use relief_check_law::rule::Prop64;

use super::date::Stamp;
use super::law::{self, Law};
use super::layout::Column;
use super::lines::{Lines, Other, place_of, write_bad};
use super::out;
use super::people::{Held, HeldRow, NotInOrder, Number, without_repeats};
use super::policy::{Decision, Determination, Facts, Fixed, Preset};
use super::rows::{BadRow, Row, Rows};
use super::section::{CANNABIS, Section, Sections};
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
    answered: HashMap<(u32, u32), u64>,
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
        let reading = settings.policy.as_ref().map(|(preset, fixed)| preset.reading(*fixed));
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
            reading: reading.unwrap_or_default(),
            names: settings.files.iter().map(name).collect(),
            sections: Sections::new(),
            law: Law::new(settings.as_of, settings.over_after.map(i32::from)),
            answered: HashMap::new(),
            decided: HashMap::new(),
            tally: Tally::default(),
            lines: Lines::default(),
        }
    }

    /// The header of the results.
    #[must_use]
    pub fn results_header() -> Vec<u8> {
        let own = "file,line,subject,count,case_numbers,county,date,section,offense,level";
        format!("{own},{}\n", law::COLUMNS.join(",")).into_bytes()
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

    /// Reads pieces of several files at once, each with its people in the order of their numbers, so that the rows of
    /// one person come together. The first and the last person are given back, if there is one.
    ///
    /// # Errors
    /// They are not in order. What was read until then does not count.
    pub fn read_in_order(&mut self, pieces: &[Piece<'_>]) -> Result<Option<(Number, Number)>, NotInOrder> {
        let [piece] = pieces else { return self.merge(pieces) };
        let mut ends: Option<(Number, Number)> = None;
        let mut in_order = true;
        self.runs(*piece, &mut |batch, subject, rows| {
            let Some((_, row)) = rows.first() else { return };
            let number = Number::of(&row.get(Column::SubjectId));
            in_order &= number != Number::NONE && ends.is_none_or(|(_, last)| number > last);
            ends = Some((ends.map_or(number, |(first, _)| first), number));
            if in_order {
                batch.person(subject, rows);
            }
        });
        if in_order { Ok(ends) } else { Err(NotInOrder) }
    }

    fn merge(&mut self, pieces: &[Piece<'_>]) -> Result<Option<(Number, Number)>, NotInOrder> {
        let mut files: Vec<(u32, Peekable<Rows<'_>>)> =
            pieces.iter().map(|piece| (piece.file, Rows::new(piece.bytes, piece.line).peekable())).collect();
        let mut subject = Subject::default();
        let mut rows: Vec<(u32, Row<'_>)> = Vec::new();
        let mut ends: Option<(Number, Number)> = None;
        let number = |row: &Row<'_>| Number::of(&row.get(Column::SubjectId));
        loop {
            let mut next: Option<Number> = None;
            for (file, file_rows) in &mut files {
                while let Some(Err(bad)) = file_rows.next_if(Result::is_err) {
                    self.rows_read(*file, 1);
                    self.bad(*file, Some(bad));
                }
                if let Some(Ok(row)) = file_rows.peek() {
                    let own = number(row);
                    next = Some(next.map_or(own, |next| next.min(own)));
                }
            }
            let Some(next) = next else { return Ok(ends) };
            if next == Number::NONE || ends.is_some_and(|(_, last)| next <= last) {
                return Err(NotInOrder);
            }
            ends = Some((ends.map_or(next, |(first, _)| first), next));
            rows.clear();
            for (file, file_rows) in &mut files {
                while let Some(row) = file_rows.next_if(|row| row.as_ref().map_or(true, |row| number(row) == next)) {
                    self.rows_read(*file, 1);
                    match row {
                        Ok(row) => rows.push((*file, row)),
                        Err(bad) => self.bad(*file, Some(bad)),
                    }
                }
            }
            rows = without_repeats(std::mem::take(&mut rows));
            self.person(&mut subject, &rows);
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

    /// What the law gives each conviction of the county.
    fn by_law(&mut self, subject: &Subject<'_>) {
        let mut all: Vec<Option<(Prop64, Prop64)>> = Vec::new();
        for (place, conviction) in subject.convictions.iter().enumerate() {
            if !super::policy::is_county(&conviction.county, &self.county) {
                continue;
            }
            self.tally.add(Some(conviction.file), Group::Rows, "convictions in the county", 1);
            if !concerns(self.sections.get(conviction.law_section)) {
                continue;
            }
            let number = self.law.answer(subject, conviction, &self.sections);
            let Some(answer) = self.law.get(number) else { continue };
            all.resize(place, None);
            all.push(Some((answer.result, answer.floor)));
            *self.answered.entry((conviction.file, number)).or_default() += 1;
            let to = &mut self.lines.results;
            place_of(to, &self.names, conviction, subject);
            to.push(b',');
            out::joined(to, subject.case_numbers(conviction), "; ");
            to.push(b',');
            out::text(to, &conviction.county);
            to.push(b',');
            if let Some(date) = conviction.date {
                out::text(to, date.to_string().as_bytes());
            }
            to.push(b',');
            out::text(to, self.sections.get(conviction.law_section).text.as_bytes());
            to.push(b',');
            out::text(to, answer.section.as_bytes());
            to.push(b',');
            to.extend_from_slice(conviction.level.map_or("", Value::code).as_bytes());
            to.extend_from_slice(&answer.cells);
            to.push(b'\n');
        }
        if all.is_empty() {
            return;
        }
        all.resize(subject.convictions.len(), None);
        self.tally.add(None, Group::People, "people with such a conviction", 1);
        for (words, worst) in [("", false), (", with every unknown fact read against them", true)] {
            let given = all.iter().map(|both| both.map(|(result, floor)| if worst { floor } else { result }));
            let given: Vec<Option<Prop64>> = given.collect();
            let gone = |result: Prop64| result == Prop64::Dismissed;
            let lower = |result: Prop64| matches!(result, Prop64::Dismissed | Prop64::Infraction | Prop64::Misdemeanor);
            let felony = |c: &Conviction<'_>| c.level == Some(Level::Felony);
            let recent = |c: &Conviction<'_>| c.date.is_none_or(|date| date.span().last > self.seven_years_ago.0);
            let left = [
                (NO_FELONY, all_helped(subject, &given, felony, lower)),
                (NONE_IN_SEVEN_YEARS, all_helped(subject, &given, recent, gone)),
                (NO_CONVICTION, all_helped(subject, &given, |_| true, gone)),
            ];
            for (name, _) in left.iter().filter(|(_, helped)| *helped) {
                self.tally.add(None, Group::People, &format!("{name}{words}"), 1);
            }
        }
    }

    /// What the policy says of each conviction that concerns it.
    fn by_policy(&mut self, subject: &Subject<'_>, others: &[Other<'_>]) {
        let Some((preset, fixed)) = &self.policy else { return };
        let facts = Facts {
            subject,
            sections: &self.sections,
            as_of: self.today,
            county: &self.county,
            fixed: *fixed,
            lists: preset.lists(),
        };
        let concerned: Vec<&Conviction<'_>> =
            subject.convictions.iter().filter(|conviction| preset.concerns(&facts, conviction)).collect();
        let mut comments = others.iter().peekable();
        let empty = preset.columns().iter().map(|column| (*column, ())).collect::<Vec<_>>();
        let to = &mut self.lines.policy;
        let alone = |to: &mut Vec<u8>, other: &Other<'_>| {
            other.place(to, &self.names, subject);
            for (column, ()) in &empty {
                to.push(b',');
                if column.is_possible_others() {
                    out::text(to, &other.comment);
                }
            }
            to.push(b'\n');
        };
        if concerned.is_empty() {
            comments.for_each(|other| alone(to, other));
            return;
        }
        let shared = facts.shared(preset.pairs_gangs());
        let mut given: Vec<Option<Determination>> = vec![None; subject.convictions.len()];
        for (conviction, given) in subject.convictions.iter().zip(&mut given) {
            if !concerned.iter().any(|other| std::ptr::eq(*other, conviction)) {
                continue;
            }
            while let Some(other) = comments.next_if(|other| other.is_before(conviction)) {
                alone(to, other);
            }
            let own = comments.next_if(|other| other.is_of(conviction));
            let decision = preset.decide(&facts, &shared, conviction);
            place_of(to, &self.names, conviction, subject);
            let comment: &[u8] = own.map_or(b"", |other| &other.comment);
            facts.write(to, preset.columns(), &shared, conviction, &decision, comment);
            to.push(b'\n');
            *given = Some(decision.determination);
            let Decision { determination, reason, .. } = decision;
            let key = (conviction.file, determination, reason, facts.cannabis(conviction));
            *self.decided.entry(key).or_default() += 1;
        }
        comments.for_each(|other| alone(to, other));
        let tally = &mut self.tally;
        tally.add(None, Group::PolicyPeople, "people with such a conviction", 1);
        let recent = |c: &Conviction<'_>| c.day > self.seven_years_ago.1;
        let left = [
            ("people with some relief", given.iter().flatten().any(|one| one.helps())),
            (NO_FELONY, all_helped(subject, &given, |c| c.felony, Determination::helps)),
            (NONE_IN_SEVEN_YEARS, all_helped(subject, &given, recent, Determination::clears)),
            (NO_CONVICTION, all_helped(subject, &given, |_| true, Determination::clears)),
        ];
        for (name, _) in left.iter().filter(|(_, helped)| *helped) {
            tally.add(None, Group::PolicyPeople, name, 1);
        }
    }

    /// Turns what was counted by number into counts by name, and forgets the numbers.
    fn settle(&mut self) {
        let tally = &mut self.tally;
        for ((file, number), count) in self.answered.drain() {
            let Some(answer) = self.law.get(number) else { continue };
            let file = Some(file);
            tally.add(file, Group::Section, &answer.section, count);
            tally.add(file, Group::Level, answer.level.map_or("not known", Value::code), count);
            tally.add(file, Group::Grade, answer.grade.code(), count);
            tally.add(file, Group::Result, answer.result.code(), count);
            tally.add(file, Group::Floor, answer.floor.code(), count);
            tally.add(file, Group::Reason, &answer.reasons, count);
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

/// Whether Prop 64 may have something to do with a section by its number: without a person who says so, no other
/// section is taken for one about cannabis.
fn concerns(section: &Section) -> bool {
    let sections = section.offense.kind.sections;
    let known = LawSection::FOUR.or(LawSection::OLD).or(LawSection::set(&[LawSection::Minors, LawSection::Driving]));
    let plotted = LawSection::set(&[LawSection::Conspiracy, LawSection::Accessory]);
    sections.within(known) || sections.within(plotted) && section.cannabis.is_some()
}
