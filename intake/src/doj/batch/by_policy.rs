//! What a policy says of the convictions of a person: a line each, and of rows of which only the comment says
//! something. Policy, not law.

use super::{Batch, NO_CONVICTION, NO_FELONY, NONE_IN_SEVEN_YEARS, all_helped};
use crate::doj::lines::{Other, place_of};
use crate::doj::out;
use crate::doj::policy::{Decision, Determination, Facts};
use crate::doj::subject::{Conviction, Subject};
use crate::doj::tally::Group;

impl Batch {
    /// What the policy says of each conviction that concerns it.
    pub(super) fn by_policy(&mut self, subject: &Subject<'_>, others: &[Other<'_>]) {
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
}
