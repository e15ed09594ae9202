//! What the law gives a conviction of the extract, by the law crate, each distinct set of facts once.
//!
//! Which facts are read from a record, and which never, is here; docs/batch.md says it in words. What the
//! extract does not tell stays unknown. Millions of rows have few thousand sets of facts, because a day matters
//! only by the days in the rules that it lies between.

use std::collections::HashMap;

use relief_check_law::date::{Day, PartialDate};
use relief_check_law::facts::{Age, Answer, Court, Ended, Fact, Level, Prior, Priors, Value, YesNo};
use relief_check_law::links::LINKS;
use relief_check_law::record::{Charge, Person, Record};
use relief_check_law::reliefs::{CAUTIONS, ROUTE};
use relief_check_law::rule::{Cond, Grade, Prop64, Relief, Row};
use relief_check_law::{Entry, assess_only};

use super::date::Stamp;
use super::out;
use super::section::Sections;
use super::subject::{Conviction, Subject};

/// The reliefs that are asked for, in the order of their columns.
const RELIEFS: [Relief; 3] = [Relief::Prop64, Relief::Prop64Automatic, Relief::RecordDestruction];

/// The columns of an answer.
pub(crate) const COLUMNS: [&str; 10] = [
    "grade",
    "route",
    "result",
    "floor",
    "certainty",
    "reasons",
    "sources",
    "missing",
    "automatic_review",
    "record_destruction",
];

/// What the law gives a conviction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answered {
    /// The cells of [`COLUMNS`], each with its comma before it.
    pub(crate) cells: Vec<u8>,
    pub(crate) section: String,
    pub(crate) level: Option<Level>,
    pub(crate) grade: Grade,
    pub(crate) result: Prop64,
    pub(crate) floor: Prop64,
    pub(crate) reasons: String,
}

/// The facts of a conviction, as far as the rules tell them apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Key {
    section: u32,
    date: Option<DateKey>,
    level: Option<Level>,
    age: Option<Age>,
    strike: Option<Prior>,
    registrable: Option<Prior>,
    priors: Option<Priors>,
    only: bool,
    over: bool,
}

/// A date as far as the rules tell days apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum DateKey {
    /// Surely between two of the days.
    Between(usize),
    /// It may be before or after one of them.
    Doubtful(PartialDate),
}

/// The answers that were given, by facts.
pub(crate) struct Law {
    as_of: Day,
    today: Stamp,
    /// A sentence is taken for over so many years after its end by the file; `None` is never.
    over_after: Option<i32>,
    /// The days at which some rule changes its answer, in order.
    days: Vec<Day>,
    places: HashMap<Key, u32>,
    answers: Vec<Option<Answered>>,
}

impl Law {
    pub(crate) fn new(as_of: Day, over_after: Option<i32>) -> Self {
        let (year, month, day) = as_of.parts();
        let today = Stamp::ymd(year.into(), month.into(), day.into());
        Self { as_of, today, over_after, days: days(as_of), places: HashMap::new(), answers: Vec::new() }
    }

    /// How many sets of facts were met.
    pub(crate) fn len(&self) -> usize {
        self.answers.len()
    }

    /// The answer of this number, where Prop 64 has something to do with the conviction.
    pub(crate) fn get(&self, number: u32) -> Option<&Answered> {
        self.answers.get(number as usize).and_then(Option::as_ref)
    }

    /// Forgets all answers.
    pub(crate) fn forget(&mut self) {
        self.places.clear();
        self.answers.clear();
    }

    /// The number of the answer for this conviction.
    pub(crate) fn answer(&mut self, subject: &Subject<'_>, conviction: &Conviction<'_>, sections: &Sections) -> u32 {
        let key = self.key(subject, conviction, sections);
        if let Some(number) = self.places.get(&key) {
            return *number;
        }
        let number = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        self.answers.push(answer(&self.record(key, sections), key.level));
        self.places.insert(key, number);
        number
    }

    fn key(&self, subject: &Subject<'_>, conviction: &Conviction<'_>, sections: &Sections) -> Key {
        let others = || subject.convictions.iter().filter(|other| !std::ptr::eq(*other, conviction));
        let of = |other: &Conviction<'_>| sections.get(other.law_section);
        let strikes = others().map(|other| (other, of(other).law_strike));
        let registrable = others().map(|other| (other, of(other).law_registrable));
        // Who was registered for something that the record does not show leaves it open.
        let registrable_prior =
            prior(conviction, registrable).filter(|prior| *prior != Prior::Never || !subject.registered);
        Key {
            section: conviction.law_section,
            date: conviction.date.map(|date| self.date_key(date)),
            level: conviction.level,
            age: subject.birth.and_then(|birth| age(birth, subject.arrest(conviction), conviction.date)),
            strike: prior(conviction, strikes),
            registrable: registrable_prior,
            priors: priors(conviction, others(), sections),
            only: subject.convictions.len() == 1,
            over: self.over_after.is_some_and(|years| is_over(conviction, years, self.today)),
        }
    }

    fn date_key(&self, date: PartialDate) -> DateKey {
        let span = date.span();
        let place = |day: Day| self.days.partition_point(|known| *known <= day);
        let first = place(span.first);
        if first == place(span.last) { DateKey::Between(first) } else { DateKey::Doubtful(date) }
    }

    /// A record that has just these facts.
    fn record(&self, key: Key, sections: &Sections) -> Record {
        let mut charge = Charge::default();
        charge.offense = Answer::Known(sections.get(key.section).offense.clone());
        charge.set(Fact::Court, Court::California);
        charge.set(Fact::Ended, Ended::Convicted);
        if let Some(date) = key.date {
            let date = match date {
                DateKey::Doubtful(date) => Some(date),
                DateKey::Between(0) => PartialDate::new(1900, Some(1), Some(1)),
                DateKey::Between(place) => self.days.get(place - 1).copied().map(PartialDate::from),
            };
            charge.date = date.map_or(Answer::Unknown, Answer::Known);
        }
        set(&mut charge, Fact::Level, key.level);
        set(&mut charge, Fact::Age, key.age);
        set(&mut charge, Fact::SuperStrike, key.strike);
        set(&mut charge, Fact::RegistrablePrior, key.registrable);
        set(&mut charge, Fact::SameSectionPriors, key.priors);
        charge.set(Fact::OnlyConviction, if key.only { YesNo::Yes } else { YesNo::No });
        if key.over {
            charge.sentence_finished = Answer::Known(Some(PartialDate::from(self.as_of)));
        }
        Record { as_of: self.as_of, person: Person::default(), charges: vec![charge] }
    }
}

fn set<V: Value>(charge: &mut Charge, fact: Fact, value: Option<V>) {
    if let Some(value) = value {
        charge.set(fact, value);
    }
}

/// Whether another conviction is before, with or after this one; `None` where the dates leave it open.
fn order(other: &Conviction<'_>, this: &Conviction<'_>) -> Option<Prior> {
    if other.case() == this.case() {
        return Some(Prior::SameCase);
    }
    let (other, this) = (other.date?.span(), this.date?.span());
    if other.last < this.first {
        return Some(Prior::Before);
    }
    if this.last < other.first {
        return Some(Prior::After);
    }
    // The same day in another case is not before.
    (other == this && other.first == other.last).then_some(Prior::SameCase)
}

/// What the record shows of convictions of a listed kind: the one that weighs most; `None` where it leaves that open.
fn prior<'a, 'b: 'a>(
    this: &Conviction<'_>,
    others: impl Iterator<Item = (&'a Conviction<'b>, Option<bool>)>,
) -> Option<Prior> {
    let mut found = Prior::Never;
    let mut open = false;
    for (other, listed) in others {
        let when = match listed {
            Some(false) => continue,
            Some(true) => order(other, this),
            None => None,
        };
        match (when, found) {
            (Some(Prior::Before), _) => return Some(Prior::Before),
            (Some(Prior::SameCase), _) => found = Prior::SameCase,
            (Some(Prior::After), Prior::Never) => found = Prior::After,
            (Some(Prior::After | Prior::Never), _) => {}
            (None, _) => open = true,
        }
    }
    (!open).then_some(found)
}

/// How many earlier convictions of the same section the record shows; `None` where dates leave it open.
fn priors<'a, 'b: 'a>(
    this: &Conviction<'_>,
    others: impl Iterator<Item = &'a Conviction<'b>>,
    sections: &Sections,
) -> Option<Priors> {
    let own = sections.get(this.law_section).law_cannabis?;
    let mut count = 0;
    for other in others.filter(|other| sections.get(other.law_section).law_cannabis == Some(own)) {
        match order(other, this)? {
            Prior::Before => count += 1,
            Prior::SameCase | Prior::After | Prior::Never => {}
        }
    }
    Some(match count {
        0 => Priors::Zero,
        1 => Priors::One,
        _ => Priors::Two,
    })
}

/// The age at the offense, where the record settles it. It has no day of the offense. The arrest in the same cycle is
/// never before it and mostly soon after: a year to spare is enough. Where there is no arrest, the conviction may come
/// late, and ten years are to spare.
fn age(birth: Stamp, arrest: Option<Stamp>, convicted: Option<PartialDate>) -> Option<Age> {
    let Some(arrest) = arrest else {
        let (year, month, day) = convicted?.span().first.parts();
        let convicted = Stamp::ymd(year.into(), month.into(), day.into());
        return (birth.plus_years(31) <= convicted).then_some(Age::From21);
    };
    let turned = |years: i32| birth.plus_years(years) <= arrest;
    match () {
        () if !turned(18) => Some(Age::Under18),
        () if turned(22) => Some(Age::From21),
        () if turned(19) && !turned(21) => Some(Age::From18To20),
        () => None,
    }
}

fn is_over(conviction: &Conviction<'_>, years: i32, today: Stamp) -> bool {
    let end = today.plus_years(-years).nanoseconds();
    !conviction.day.is_zero() && conviction.end >= conviction.day.nanoseconds() && conviction.end <= end
}

/// The days at which some condition that is asked changes its answer.
fn days(as_of: Day) -> Vec<Day> {
    let lists = RELIEFS.iter().map(|relief| relief.list()).chain([ROUTE, CAUTIONS]);
    let rows = lists.flat_map(|list| list.iter());
    let mut days: Vec<Day> = rows.flat_map(|row: &Row| row.when).filter_map(|cond| day_of(cond, as_of)).collect();
    days.extend(LINKS.iter().flat_map(|link| [link.before, link.from]).flatten());
    // A day after the assessment is taken otherwise than one before it.
    days.push(as_of.tomorrow());
    days.sort_unstable();
    days.dedup();
    days
}

/// The first day on which the condition has another answer than the day before.
fn day_of(cond: &Cond, as_of: Day) -> Option<Day> {
    match *cond {
        Cond::Before(_, day) | Cond::From(_, day) => Some(day),
        Cond::Passed(_, years) | Cond::NotPassed(_, years) => Some(as_of.minus_years(years).tomorrow()),
        Cond::In(..) | Cond::Gives(_) => None,
    }
}

/// The answer for a record of one conviction; `None` where Prop 64 has nothing to do with it.
fn answer(record: &Record, level: Option<Level>) -> Option<Answered> {
    let entries = assess_only(record, 0, &RELIEFS);
    let entry = entries.iter().find(|entry| entry.relief == Relief::Prop64)?;
    let (result, floor) = (entry.result?, entry.floor?);
    let reasons = reasons(entry);
    let mut cells = Vec::new();
    let mut cell = |text: &str| {
        cells.push(b',');
        out::text(&mut cells, text.as_bytes());
    };
    cell(entry.grade.code());
    cell(entry.route.map_or("", |route| route.code()));
    cell(result.code());
    cell(floor.code());
    cell(entry.certainty.code());
    cell(&reasons);
    cell(&entry.cites.join("; "));
    let missing: Vec<&str> = entry.needs.iter().map(|fact| fact.code()).collect();
    cell(&missing.join("; "));
    for relief in [Relief::Prop64Automatic, Relief::RecordDestruction] {
        let grade = entries.iter().find(|entry| entry.relief == relief).map(|entry| entry.grade.code());
        cell(grade.unwrap_or_default());
    }
    let section = record.charges.first().and_then(|charge| charge.offense.as_known());
    let section = section.map(|offense| offense.label.clone()).unwrap_or_default();
    Some(Answered { cells, section, level, grade: entry.grade, result, floor, reasons })
}

/// The names of the rows that the answer rests on.
fn reasons(entry: &Entry) -> String {
    let mut names: Vec<&str> = Vec::new();
    let cautions = entry.cautions.iter().copied();
    for row in entry.branches.iter().filter(|branch| branch.leading).map(|branch| branch.row).chain(cautions) {
        let name = row_name(row);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}

/// The row's name. In a browser the names come after the program, so that none is at hand.
#[cfg(not(target_family = "wasm"))]
const fn row_name(row: &Row) -> &'static str {
    row.id
}

/// The row's name. In a browser the names come after the program, so that none is at hand.
#[cfg(target_family = "wasm")]
const fn row_name(_row: &Row) -> &'static str {
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    const AS_OF: Day = Day::ymd(2026, 11, 22);

    fn key(law: &Law, sections: &mut Sections, text: &str, date: PartialDate) -> Key {
        Key {
            section: sections.number(text.as_bytes()),
            date: Some(law.date_key(date)),
            level: Some(Level::Felony),
            age: None,
            strike: Some(Prior::Never),
            registrable: Some(Prior::Never),
            priors: Some(Priors::Zero),
            only: false,
            over: false,
        }
    }

    #[test]
    fn a_day_stands_for_all_days_between_two_that_matter() {
        let law = Law::new(AS_OF, None);
        let mut sections = Sections::new();
        let mut dates: Vec<PartialDate> = Vec::new();
        // Each day that matters, the ones beside it, and others in between; years and months as well.
        for day in &law.days {
            dates.extend([day.yesterday(), *day, day.tomorrow()].map(PartialDate::from));
        }
        for year in (1950..2026).step_by(3) {
            dates.extend(PartialDate::new(year, None, None));
            dates.extend(PartialDate::new(year, Some(7), None));
            dates.extend(PartialDate::new(year, Some(2), Some(17)));
        }
        for text in ["11357 HS", "11357(B) HS", "11357(E) HS", "11358 HS", "11360(A) HS", "664/11359 HS", "11530 HS"] {
            for date in &dates {
                let key = key(&law, &mut sections, text, *date);
                let kept = law.record(key, &sections);
                let mut exact = kept.clone();
                exact.charges[0].date = Answer::Known(*date);
                assert_eq!(answer(&kept, key.level), answer(&exact, key.level), "{text} on {date}");
            }
        }
        assert!(law.days.contains(&Day::ymd(2016, 11, 9)) && law.days.len() > 4 && law.days.is_sorted());
    }

    #[test]
    fn no_rule_that_is_asked_reads_when_a_sentence_ended() {
        let rows = RELIEFS.iter().flat_map(|relief| relief.list()).chain(ROUTE).chain(CAUTIONS);
        for cond in rows.flat_map(|row| row.when) {
            let (Cond::Before(date, _) | Cond::From(date, _) | Cond::Passed(date, _) | Cond::NotPassed(date, _)) =
                *cond
            else {
                continue;
            };
            // `over` says only that it ended.
            assert_ne!(date, relief_check_law::world::DateVar::Finished);
        }
    }

    #[test]
    fn an_age_needs_time_to_spare() {
        let born = Stamp::ymd(1980, 3, 1);
        let at = |year: i32, month: i32, day: i32| age(born, Some(Stamp::ymd(year, month, day)), None);
        assert_eq!(at(1998, 2, 28), Some(Age::Under18));
        assert_eq!((at(1998, 3, 1), at(1999, 2, 28)), (None, None), "it may have been before the birthday");
        assert_eq!((at(1999, 3, 1), at(2001, 2, 28)), (Some(Age::From18To20), Some(Age::From18To20)));
        assert_eq!((at(2001, 3, 1), at(2002, 2, 28)), (None, None));
        assert_eq!(at(2002, 3, 1), Some(Age::From21));
        let convicted = |text: &str| age(born, None, PartialDate::parse(text));
        assert_eq!((convicted("2011-02-28"), convicted("2011-03-01")), (None, Some(Age::From21)));
        assert_eq!((convicted("2011"), convicted("2012")), (None, Some(Age::From21)), "the first day that it may be");
    }
}
