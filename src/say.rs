//! Finds the words for facts, answers, charges and dates.
//!
//! Only looks up and fills in: every sentence is in the words crate.

use std::sync::OnceLock;

use relief_check_law::catalogue::{KINDS, Section};
use relief_check_law::facts::{Conduct, Ended, Shape, Value, Values};
use relief_check_law::first::is_arrest;
use relief_check_law::offenses::Traits;
use relief_check_law::reliefs::rows;
use relief_check_law::sources::{PART, section_address};
use relief_check_law::{Answer, Day, Fact, Offense, PartialDate, Row};
use relief_check_words::{Msg, Words};

use crate::answers::{Answers, NO, NONE, UNKNOWN};

/// The choices of the offense question that stand for a section of their own, with the names that
/// their messages have.
pub const SCHOOL: [(&str, &str); 2] = [("HSC 11357(d)", "school-adult"), ("HSC 11357(e)", "school-minor")];

/// Looks up words in one language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Say(pub Words);

impl Say {
    /// A message without values.
    #[must_use]
    #[inline(never)]
    pub fn get(self, msg: Msg) -> &'static str {
        self.0.get(msg)
    }

    /// A message with its values.
    #[must_use]
    pub fn with(self, msg: Msg, values: &[(&str, &str)]) -> String {
        self.0.with(msg, values)
    }

    /// The message of an id that was put together, where there is one.
    #[must_use]
    pub fn find(self, id: &str) -> Option<&'static str> {
        Msg::from_id(id).map(|msg| self.get(msg))
    }

    /// The message of an id that was put together and has to be there: a missing one shows its id
    /// while one develops, and a test of the pages fails.
    #[must_use]
    pub fn need(self, id: &str) -> &'static str {
        match self.find(id) {
            Some(text) => text,
            None if cfg!(debug_assertions) => format!("{{{id}}}").leak(),
            None => "",
        }
    }

    /// What a row of the law says.
    #[must_use]
    pub fn reason(self, row: &Row) -> &'static str {
        self.need(name(row))
    }

    /// A day in full.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        self.date(day.into())
    }

    /// A date as far as it is known.
    #[must_use]
    pub fn date(self, date: PartialDate) -> String {
        let year = date.year().to_string();
        let Some(month) = date.month() else { return year };
        let month = self.need(&["month-", &month.to_string()].concat());
        match date.day() {
            Some(day) => self.with(Msg::DateDay, &[("month", month), ("day", &day.to_string()), ("year", &year)]),
            None => self.with(Msg::DateMonth, &[("month", month), ("year", &year)]),
        }
    }

    /// A charge in words, with its number where that is known.
    #[must_use]
    pub fn charge(self, offense: &Offense) -> String {
        if KINDS.contains(&offense.label.as_str()) {
            return self.need(&answer_id(Fact::Offense, &offense.label, None)).to_owned();
        }
        match section_name(offense.kind.sections).or_else(|| offense_name(&offense.label)) {
            Some(name) => self.numbered(&offense.label, name),
            None => offense.label.clone(),
        }
    }

    /// A section with its plain name.
    #[must_use]
    pub fn numbered(self, number: &str, name: Msg) -> String {
        self.with(Msg::ChargeNumberName, &[("number", number), ("name", self.get(name))])
    }

    /// The charge that is spoken of, with its place in the record and its year, as a heading.
    #[must_use]
    pub fn charge_title(self, answers: &Answers) -> String {
        let number = (answers.at + 1).to_string();
        let (mut charge, mut year) = (None, None);
        if let Some(there) = answers.charge() {
            charge = there.offense.as_known().map(|offense| self.charge(offense));
            year = there.date.known().map(|date| date.year().to_string());
        }
        let msg = match (&charge, &year) {
            (None, _) => Msg::ChargeNth,
            (Some(_), None) => Msg::ChargeTitle,
            (Some(_), Some(_)) => Msg::ChargeTitleYear,
        };
        let (charge, year) = (charge.unwrap_or_default(), year.unwrap_or_default());
        self.with(msg, &[("number", &number), ("charge", &charge), ("year", &year)])
    }

    /// A given answer in words; `None` where the fact was not asked.
    #[must_use]
    pub fn answer(self, answers: &Answers, fact: Fact) -> Option<String> {
        let charge = answers.charge()?;
        let value = answers.value(fact)?;
        if value == UNKNOWN {
            return Some(self.get(Msg::AUnknown).to_owned());
        }
        let text = match fact.shape() {
            Shape::Offense(_) => self.charge(charge.offense.as_known()?),
            Shape::County => self.with(Msg::CountyName, &[("county", answers.county().known()?.name())]),
            Shape::Date => self.date(if fact == Fact::Date { charge.date } else { charge.offense_date }.known()?),
            Shape::DateOrNo => match charge.sentence_finished.known()? {
                Some(date) => self.date(date),
                None => self.get(Msg::ASentenceFinishedNo).to_owned(),
            },
            Shape::Several(_) => {
                let parts: Vec<&str> = value.split(',').map(|part| self.need(&answer_id(fact, part, None))).collect();
                parts.join("; ")
            }
            Shape::Choice(_) => self.need(&answer_id(fact, &value, variant(answers, fact))).to_owned(),
        };
        Some(text)
    }

    /// The short label of a fact.
    #[must_use]
    pub fn label(self, answers: &Answers, fact: Fact) -> &'static str {
        self.in_variant("l-", fact, variant(answers, fact), "").unwrap_or_else(|| self.need(fact.code()))
    }

    /// The question itself.
    #[must_use]
    pub fn question(self, answers: &Answers, fact: Fact) -> &'static str {
        self.in_variant("q-", fact, variant(answers, fact), "").unwrap_or_else(|| self.need(fact.code()))
    }

    /// The message of a fact in its variant, or else the plain one.
    #[must_use]
    pub fn in_variant(self, start: &str, fact: Fact, variant: Option<&str>, end: &str) -> Option<&'static str> {
        let name = dashed(fact);
        let special = variant.and_then(|variant| self.find(&[start, &name, "-", variant, end].concat()));
        special.or_else(|| self.find(&[start, &name, end].concat()))
    }
}

/// What comes with the words about the rows of the law: a line for each, and a line for each case.
struct Beside {
    rows: Vec<&'static str>,
    cases: &'static str,
}

static BESIDE: OnceLock<Beside> = OnceLock::new();

/// Takes what a browser fetches of the rows after the program: `false`, and nothing is taken, where it is
/// not about the program's rows.
pub fn take_beside(text: &str) -> bool {
    let Some((lines, cases)) = text.split_once(PART) else { return false };
    let fits = lines.split('\n').count() == rows().count();
    if fits {
        let leak = |text: &str| Box::leak(Box::<str>::from(text));
        BESIDE.get_or_init(|| Beside { rows: leak(lines).split('\n').collect(), cases: leak(cases) });
    }
    fits
}

/// A row's name, and what it rests on; nothing, in a browser, before that has come.
fn line(row: &Row) -> (&'static str, &'static str) {
    let place = rows().position(|other| other == row);
    let line = place.zip(beside()).and_then(|(place, beside)| beside.rows.get(place));
    line.and_then(|line| line.split_once('\t')).unwrap_or_default()
}

fn beside() -> Option<&'static Beside> {
    #[cfg(not(target_family = "wasm"))]
    if BESIDE.get().is_none() {
        take_beside(&relief_check_law::sources::beside_the_program());
    }
    BESIDE.get()
}

/// The name of a row.
#[must_use]
pub fn name(row: &Row) -> &'static str {
    line(row).0
}

/// What a row rests on.
#[must_use]
pub fn cites(row: &Row) -> Vec<&'static str> {
    line(row).1.split('\t').collect()
}

/// Where a section or a case can be read.
#[must_use]
pub fn address(cite: &str) -> Option<String> {
    let case = |line: &str| line.strip_prefix(cite)?.strip_prefix('\t').map(str::to_owned);
    section_address(cite).or_else(|| beside()?.cases.split('\n').find_map(case))
}

/// A fact's name as it stands in ids of messages.
#[must_use]
pub fn dashed(fact: Fact) -> String {
    fact.code().replace('_', "-")
}

/// The id of the message for an answer.
#[must_use]
pub fn answer_id(fact: Fact, value: &str, variant: Option<&str>) -> String {
    if value == UNKNOWN {
        return "a-unknown".to_owned();
    }
    let value = SCHOOL.iter().find(|(section, _)| *section == value).map_or(value, |(_, name)| name);
    let id = ["a-", &dashed(fact), "-", value].concat();
    match variant.map(|variant| [&id, "-", variant].concat()) {
        Some(special) if Msg::from_id(&special).is_some() => special,
        _ => id,
    }
}

/// The section's plain name, where only one is meant.
fn section_name(sections: Values) -> Option<Msg> {
    let section = Section::ALL.iter().find(|section| Section::set(&[**section]) == sections)?;
    match section {
        Section::Possession | Section::OldPossession => Some(Msg::ChargePossession),
        Section::Growing | Section::OldGrowing => Some(Msg::ChargeGrowing),
        Section::ForSale | Section::OldForSale => Some(Msg::ChargeForSale),
        Section::Sale | Section::OldSale => Some(Msg::ChargeSale),
        Section::Minors => Some(Msg::ChargeMinors),
        Section::Extraction => Some(Msg::ChargeExtraction),
        Section::Custody | Section::CustodyOther => Some(Msg::ChargeCustody),
        Section::Conspiracy => Some(Msg::ChargeConspiracy),
        Section::Accessory => Some(Msg::ChargeAccessory),
        Section::Attempt => Some(Msg::ChargeAttempt),
        Section::Driving => Some(Msg::ChargeDriving),
        Section::Synthetic => Some(Msg::ChargeSynthetic),
        Section::Plea | Section::Other => None,
    }
}

/// What the ids of the plain names of offenses begin with; the section follows: `offense-pc-273-5`.
const OFFENSE: &str = "offense-";

/// The plain name of a section; a subdivision without one has that of its section.
fn offense_name(label: &str) -> Option<Msg> {
    let mut section = label;
    loop {
        let mut id = String::from(OFFENSE);
        for part in section.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
            if id.len() > OFFENSE.len() {
                id.push('-');
            }
            id.push_str(&part.to_ascii_lowercase());
        }
        if let Some(name) = Msg::from_id(&id) {
            return Some(name);
        }
        (section, _) = section.rsplit_once('(')?;
    }
}

/// The sections that have a plain name, as they are written, each with its name.
pub fn offenses() -> impl Iterator<Item = (String, Msg)> {
    Msg::all().filter_map(|msg| Some((section(msg.id().strip_prefix(OFFENSE)?)?, msg)))
}

/// A section as it is written, from the end of an id: `pc-273-5-e` is `PC 273.5(e)`.
fn section(id: &str) -> Option<String> {
    let (code, number) = id.split_once('-').filter(|(_, number)| number.starts_with(|c: char| c.is_ascii_digit()))?;
    let mut section = code.to_ascii_uppercase();
    let mut before = ' ';
    for part in number.split('-') {
        // After the first letter all parts are subdivisions.
        if before == '(' || part.starts_with(|c: char| c.is_ascii_alphabetic()) {
            before = '(';
        }
        section.push(before);
        section.push_str(part);
        if before == '(' {
            section.push(')');
        } else {
            before = '.';
        }
    }
    Some(section)
}

/// The section that a plain name stands for: the whole name, or a part of it that no other has.
#[must_use]
pub fn section_named(typed: &str) -> Option<String> {
    let say = Say(Words::english());
    let mut parts = Vec::new();
    for (section, name) in offenses() {
        let name = say.get(name);
        if name.eq_ignore_ascii_case(typed) {
            return Some(section);
        }
        if name.split([',', ';', '(', ')', '/']).any(|part| part.trim().eq_ignore_ascii_case(typed)) {
            parts.push(section);
        }
    }
    parts.pop().filter(|_| parts.is_empty())
}

/// The codes in which a short number may be.
const CODES: [&str; 6] = ["PC", "VC", "HSC", "BPC", "WIC", "GOV"];

/// The whole section of a number that was typed without its code ("459", "484(a)"), where only one code has it
/// on the lists. The law takes such a number for nothing, since it may be of another state; here a person sees
/// on the next page what it was taken for.
#[must_use]
pub fn section_of_number(typed: &str) -> Option<String> {
    let letters = |part: &str| part.bytes().filter(u8::is_ascii_alphabetic).count();
    let bare = typed.starts_with(|c: char| c.is_ascii_digit())
        && typed.split(|c: char| !c.is_ascii_alphabetic()).all(|word| letters(word) < 2);
    if !bare || Offense::parse(typed).kind.california {
        return None;
    }
    let of_code = |code: &&str| Offense::parse(&[*code, " ", typed].concat());
    let mut listed = CODES.iter().map(of_code).filter(|offense| !is_unlisted(offense));
    let first = listed.next()?.label;
    listed.all(|other| other.label == first).then_some(first)
}

/// Whether a typed number is on no list.
#[must_use]
pub fn is_unlisted(offense: &Offense) -> bool {
    let label = offense.label.as_str();
    let named = KINDS.contains(&label) || offense_name(label).is_some() || Traits::of(label).is_some();
    !named && offense.kind.sections == Section::set(&[Section::Other])
}

/// The wording for a case without a conviction.
const ARREST: &str = "arrest";

/// Which wording of a question fits what was said before.
#[must_use]
pub fn variant(answers: &Answers, fact: Fact) -> Option<&'static str> {
    let charge = answers.charge()?;
    // A finding of the juvenile court is no conviction.
    if fact == Fact::Date && charge.choice(Fact::Ended) == Answer::Known(Ended::Juvenile.index()) {
        return Some("juvenile");
    }
    if [Fact::Date, Fact::Cleared].contains(&fact) && is_arrest(charge) {
        return Some(ARREST);
    }
    let offense = charge.offense.as_known()?;
    let only = |section| offense.kind.sections == Section::set(&[section]);
    if fact == Fact::Cleared && only(Section::Other) {
        return Some("other");
    }
    if fact != Fact::Quantity {
        return None;
    }
    let conduct = |conduct: Conduct| charge.choice(Fact::Conduct) == Answer::Known(conduct.index());
    if only(Section::Growing) {
        Some("plants")
    } else if ["HSC 11357(a)", "cannabis-concentrate"].contains(&offense.label.as_str()) {
        Some("concentrate")
    } else if only(Section::Sale) && conduct(Conduct::ImportExport) {
        Some("import")
    } else if only(Section::Sale) && (conduct(Conduct::OwnUse) || conduct(Conduct::Gift)) {
        Some("moved")
    } else {
        None
    }
}

/// The values to choose from, in the order of the page; "I don't know" comes after them.
#[must_use]
pub fn choices(answers: &Answers, fact: Fact) -> Vec<&'static str> {
    match fact.shape() {
        Shape::Choice(_) if fact == Fact::Cleared && variant(answers, fact) == Some(ARREST) => vec![NONE, "sealed"],
        Shape::Choice(codes) => codes.to_vec(),
        Shape::Several(codes) => codes.iter().copied().chain([NONE]).collect(),
        Shape::Offense(kinds) => {
            let (last, first) =
                kinds.split_at_checked(kinds.len().saturating_sub(2)).map_or((kinds, kinds), |(a, b)| (b, a));
            first.iter().copied().chain(SCHOOL.map(|(section, _)| section)).chain(last.iter().copied()).collect()
        }
        Shape::DateOrNo => vec![crate::form::FINISHED, NO],
        Shape::Date | Shape::County => Vec::new(),
    }
}
