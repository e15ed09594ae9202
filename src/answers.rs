//! What a person answered: about each charge, the county of each, and about the person, once.
//!
//! Every answer can be read and set as text, with the names of the interchange contract; so forms,
//! the list of answers and the history entry all speak the same language. Which answers count is
//! worked out in [`crate::interview`]. Answers about a charge are those about the charge that is
//! spoken of ([`Answers::at`]).

use relief_check_counties::County;
use relief_check_law::facts::{Shape, Values};
use relief_check_law::record::Person;
use relief_check_law::{Answer, Charge, Day, Fact, Offense, PartialDate, Record};

/// The value for "asked, and the person does not know".
pub const UNKNOWN: &str = "unknown";
/// The value for "none of these", where several values may be chosen.
pub const NONE: &str = "none";
/// The value for "not over yet".
pub const NO: &str = "no";
/// The most charges that a record can have in the self-check.
pub const MOST: usize = 20;

/// What another charge of the same case has in common with this one.
const OF_THE_CASE: [Fact; 7] =
    [Fact::Court, Fact::County, Fact::Ended, Fact::Date, Fact::Sentence, Fact::ProbationEnd, Fact::SentenceFinished];

/// What the pages know of a charge beside what the law reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Docket {
    /// Its name in the history, which no other charge ever has.
    id: u32,
    /// The county, which no rule reads.
    county: Answer<County>,
}

/// The answers of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// The record as the law reads it.
    pub record: Record,
    /// The charge that is spoken of, by its place in the record.
    pub at: usize,
    /// The most charges that are taken.
    pub room: usize,
    /// One for each charge of the record.
    dockets: Vec<Docket>,
    /// What was taken off the list last, with the place where it stood.
    removed: Option<(usize, Charge, Docket)>,
}

impl Answers {
    /// No charge at all.
    #[must_use]
    pub fn empty(today: Day) -> Self {
        let record = Record { as_of: today, person: Person::default(), charges: Vec::new() };
        Self { record, at: 0, room: MOST, dockets: Vec::new(), removed: None }
    }

    /// Nothing has been asked yet.
    #[must_use]
    pub fn none(today: Day) -> Self {
        let mut answers = Self::empty(today);
        answers.add(0);
        answers
    }

    /// The charge that is spoken of.
    #[must_use]
    pub fn charge(&self) -> Option<&Charge> {
        self.record.charges.get(self.at)
    }

    /// The county of the charge that is spoken of.
    #[must_use]
    pub fn county(&self) -> Answer<County> {
        self.county_of(self.at)
    }

    /// The county of a charge.
    #[must_use]
    pub fn county_of(&self, charge: usize) -> Answer<County> {
        self.dockets.get(charge).map_or(Answer::NotAsked, |docket| docket.county)
    }

    /// How many charges there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.dockets.len()
    }

    /// Whether no further charge is taken.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.count() >= self.room
    }

    /// The charge's name in the history; `None` where there is no such charge.
    #[must_use]
    pub fn id(&self, charge: usize) -> Option<u32> {
        self.dockets.get(charge).map(|docket| docket.id)
    }

    /// The place of the charge with this name.
    #[must_use]
    pub fn place(&self, id: u32) -> Option<usize> {
        self.dockets.iter().position(|docket| docket.id == id)
    }

    /// Whether nothing was said of a charge.
    #[must_use]
    pub fn is_blank(&self, charge: usize) -> bool {
        self.record.charges.get(charge) == Some(&Charge::default()) && !self.county_of(charge).asked()
    }

    /// Adds a charge of which nothing is known and speaks of it from now on; `false`, and nothing
    /// changed, where there is no room or the name is taken. What may be put back keeps its room and
    /// its name.
    pub fn add(&mut self, id: u32) -> bool {
        let removed = self.removed.as_ref().map(|(_, _, docket)| docket.id);
        let room = self.count() + usize::from(removed.is_some()) < self.room;
        let fits = room && self.place(id).is_none() && removed != Some(id);
        if fits {
            self.at = self.count();
            self.record.charges.push(Charge::default());
            self.dockets.push(Docket { id, county: Answer::NotAsked });
        }
        fits
    }

    /// Adds a charge that has in common with another one what charges of one case have.
    pub fn duplicate(&mut self, charge: usize, id: u32) -> bool {
        let added = charge < self.count() && self.add(id);
        for fact in OF_THE_CASE.into_iter().filter(|_| added) {
            if let Some(value) = self.value_of(charge, fact) {
                self.set(fact, &value);
            }
        }
        added
    }

    /// Takes a charge off the list, and remembers it; not the only one.
    pub fn remove(&mut self, charge: usize) -> bool {
        let there = charge < self.count() && self.count() > 1;
        if there {
            self.removed = Some((charge, self.record.charges.remove(charge), self.dockets.remove(charge)));
            self.at = 0;
        }
        there
    }

    /// Puts back what was taken off last, and speaks of it; `false` where there is nothing.
    pub fn put_back(&mut self) -> bool {
        let Some((place, charge, docket)) = self.removed.take() else { return false };
        self.at = place.min(self.count());
        self.record.charges.insert(self.at, charge);
        self.dockets.insert(self.at, docket);
        true
    }

    /// The answers with what was taken off last on its list again, for its name.
    #[must_use]
    pub fn with_removed(&self) -> Option<Self> {
        let mut whole = self.clone();
        whole.put_back().then_some(whole)
    }

    /// What was taken off the list is not to be put back any more.
    pub fn forget_removed(&mut self) {
        self.removed = None;
    }

    /// Forgets charges of which nothing was said, except the only one, and the one that is spoken of
    /// where that is wanted.
    pub fn prune(&mut self, keep_current: bool) {
        let current = self.id(self.at);
        for place in (0..self.count()).rev() {
            let kept = keep_current && self.id(place) == current;
            if self.is_blank(place) && self.count() > 1 && !kept {
                self.record.charges.remove(place);
                self.dockets.remove(place);
            }
        }
        self.at = current.and_then(|id| self.place(id)).unwrap_or(0);
    }

    /// Whether a fact has been asked.
    #[must_use]
    pub fn asked(&self, fact: Fact) -> bool {
        if fact == Fact::County { self.county().asked() } else { self.record.asked(fact, self.at) }
    }

    /// The answer to a fact with one value of several.
    fn chosen(&self, charge: &Charge, fact: Fact) -> Answer<u8> {
        let person = &self.record.person;
        if fact == Fact::Registration {
            return person.registration;
        }
        if fact == Fact::ResidentFiveYears {
            return person.resident_five_years;
        }
        charge.choice(fact)
    }

    /// The answer as a value of the contract; several are joined with commas. `None` where the
    /// fact was not asked.
    #[must_use]
    pub fn value(&self, fact: Fact) -> Option<String> {
        self.value_of(self.at, fact)
    }

    /// The same for a charge that need not be the one that is spoken of.
    #[must_use]
    pub fn value_of(&self, charge: usize, fact: Fact) -> Option<String> {
        let county = self.county_of(charge);
        let charge = self.record.charges.get(charge)?;
        match fact.shape() {
            Shape::Choice(codes) => text(self.chosen(charge, fact), |index| {
                codes.get(usize::from(index)).copied().unwrap_or(UNKNOWN).to_owned()
            }),
            Shape::Several(codes) => {
                let person = &self.record.person;
                let answer = if fact == Fact::Circumstances { person.circumstances } else { person.supervision };
                text(answer, |values| several(values, codes))
            }
            Shape::Date => {
                text(if fact == Fact::Date { charge.date } else { charge.offense_date }, |date| date.to_string())
            }
            Shape::DateOrNo => {
                text(charge.sentence_finished, |date| date.map_or_else(|| NO.to_owned(), |date| date.to_string()))
            }
            Shape::Offense(_) => text(charge.offense.as_ref(), |offense| offense.label.clone()),
            Shape::County => text(county, |county| county.slug().to_owned()),
        }
    }

    /// Forgets an answer, as if it had never been asked.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other fact is about the charge alone")]
    pub fn forget(&mut self, fact: Fact) {
        let person = &mut self.record.person;
        let (charge, docket) = (self.record.charges.get_mut(self.at), self.dockets.get_mut(self.at));
        match fact {
            Fact::Supervision => person.supervision = Answer::NotAsked,
            Fact::Circumstances => person.circumstances = Answer::NotAsked,
            Fact::Registration => person.registration = Answer::NotAsked,
            Fact::ResidentFiveYears => person.resident_five_years = Answer::NotAsked,
            Fact::County => {
                if let Some(docket) = docket {
                    docket.county = Answer::NotAsked;
                }
            }
            _ => {
                if let Some(charge) = charge {
                    charge.forget(fact);
                }
            }
        }
    }

    /// Sets an answer from a value of the contract; `false`, and nothing changed, where the fact
    /// does not take it.
    pub fn set(&mut self, fact: Fact, value: &str) -> bool {
        let unknown = value == UNKNOWN;
        let today = self.record.as_of;
        let person = &mut self.record.person;
        let Some((charge, docket)) = self.record.charges.get_mut(self.at).zip(self.dockets.get_mut(self.at)) else {
            return false;
        };
        match fact.shape() {
            Shape::Choice(codes) => {
                let position = codes.iter().position(|code| *code == value).and_then(|index| u8::try_from(index).ok());
                let Some(answer) = known_or(unknown, position) else { return false };
                if fact == Fact::Registration {
                    person.registration = answer;
                } else if fact == Fact::ResidentFiveYears {
                    person.resident_five_years = answer;
                } else {
                    charge.set_choice(fact, answer);
                }
            }
            Shape::Several(codes) => {
                let Some(answer) = known_or(unknown, read_several(value, codes)) else { return false };
                if fact == Fact::Circumstances {
                    person.circumstances = answer;
                } else {
                    person.supervision = answer;
                }
            }
            Shape::Date => {
                let Some(answer) = known_or(unknown, past(value, today)) else { return false };
                if fact == Fact::Date { charge.date = answer } else { charge.offense_date = answer }
            }
            Shape::DateOrNo => {
                let finished = if value == NO { Some(None) } else { past(value, today).map(Some) };
                let Some(answer) = known_or(unknown, finished) else { return false };
                charge.sentence_finished = answer;
            }
            Shape::Offense(_) => {
                let offense = (!value.is_empty()).then(|| Offense::parse(value));
                let Some(answer) = known_or(unknown, offense) else { return false };
                charge.offense = answer;
            }
            Shape::County => {
                let Some(answer) = known_or(unknown, County::from_slug(value)) else { return false };
                docket.county = answer;
            }
        }
        true
    }
}

/// A date that is not after today.
fn past(value: &str, today: Day) -> Option<PartialDate> {
    PartialDate::parse(value).filter(|date| date.span().first <= today)
}

fn known_or<T>(unknown: bool, known: Option<T>) -> Option<Answer<T>> {
    if unknown { Some(Answer::Unknown) } else { known.map(Answer::Known) }
}

fn text<T>(answer: Answer<T>, known: impl Fn(T) -> String) -> Option<String> {
    match answer {
        Answer::NotAsked => None,
        Answer::Unknown => Some(UNKNOWN.to_owned()),
        Answer::Known(value) => Some(known(value)),
    }
}

fn several(values: Values, codes: &[&str]) -> String {
    if values.is_empty() {
        return NONE.to_owned();
    }
    let chosen: Vec<&str> = values.indices().filter_map(|index| codes.get(usize::from(index)).copied()).collect();
    chosen.join(",")
}

fn read_several(value: &str, codes: &[&str]) -> Option<Values> {
    if value == NONE {
        return Some(Values::NONE);
    }
    value.split(',').try_fold(Values::NONE, |sum, part| {
        let index = codes.iter().position(|code| *code == part)?;
        Some(sum.or(Values(1 << index)))
    })
}
