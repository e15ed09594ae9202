//! What the law gives the convictions of a person: a line each, and whether the person would be free of them.

use relief_check_law::catalogue::Section as LawSection;
use relief_check_law::facts::{Level, Value};
use relief_check_law::rule::Prop64;

use super::{Batch, NO_CONVICTION, NO_FELONY, NONE_IN_SEVEN_YEARS, all_helped};
use crate::doj::law::Reliefs;
use crate::doj::lines::place_of;
use crate::doj::out;
use crate::doj::policy::is_county;
use crate::doj::section::Section;
use crate::doj::subject::{Conviction, Subject};
use crate::doj::tally::Group;

impl Batch {
    /// What the law gives each conviction of the county.
    pub(super) fn by_law(&mut self, subject: &Subject<'_>) {
        let mut all: Vec<Option<(Prop64, Prop64)>> = Vec::new();
        for (place, conviction) in subject.convictions.iter().enumerate() {
            if !is_county(&conviction.county, &self.county) {
                continue;
            }
            self.tally.add(Some(conviction.file), Group::Rows, "convictions in the county", 1);
            let by_prop64 = concerns(self.sections.get(conviction.law_section));
            if !by_prop64 && self.law.reliefs() == Reliefs::Prop64 {
                continue;
            }
            let number = self.law.answer(subject, conviction, &self.sections);
            let Some(answer) = self.law.get(number) else { continue };
            if let Some(given) = answer.prop64.as_ref().filter(|_| by_prop64) {
                all.resize(place, None);
                all.push(Some((given.result, given.floor)));
            }
            *self.answered.entry((conviction.file, number, by_prop64)).or_default() += 1;
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
            to.extend_from_slice(answer.level.map_or("", Value::code).as_bytes());
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
}

/// Whether Prop 64 may have something to do with a section by its number: without a person who says so, no other
/// section is taken for one about cannabis.
fn concerns(section: &Section) -> bool {
    let sections = section.offense.kind.sections;
    let known = LawSection::FOUR.or(LawSection::OLD).or(LawSection::set(&[LawSection::Minors, LawSection::Driving]));
    let plotted = LawSection::set(&[LawSection::Conspiracy, LawSection::Accessory]);
    sections.within(known) || sections.within(plotted) && section.cannabis.is_some()
}
