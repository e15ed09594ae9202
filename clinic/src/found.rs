//! What the law says of what was entered: the standing of each row, what is still open, and which facts would
//! settle most. Only gathers; the law decides.

use relief_check_law::first::main_of;
use relief_check_law::{Entry, Fact, Grade};
use relief_check_web::interview::Interview;

use crate::read::COLUMNS;
use crate::sheet::Sheet;

/// What follows from a sheet.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// What the law gives for all rows that are not empty.
    pub interview: Interview,
}

/// A fact that would settle something, with the rows for which it would.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Doubt {
    /// The fact.
    pub fact: Fact,
    /// The rows, by their numbers.
    pub rows: Vec<u32>,
}

impl Found {
    /// Asks the law.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Self {
        Self { interview: Interview::of_all(&sheet.counted()) }
    }

    /// All reliefs of a row; none for an empty row.
    #[must_use]
    pub fn entries(&self, row: u32) -> &[Entry] {
        let counted = &self.interview.counted;
        let place = counted.place(row).filter(|place| !counted.is_blank(*place));
        let charge = place.and_then(|place| self.interview.assessment.charges.get(place));
        charge.map_or(&[], |charge| charge.reliefs.as_slice())
    }

    /// The relief that a row's standing is about.
    #[must_use]
    pub fn main(&self, row: u32) -> Option<&Entry> {
        let charge = self.interview.counted.record.charges.get(self.interview.counted.place(row)?)?;
        main_of(charge, self.entries(row))
    }

    /// The facts that could still change something for a row, the most useful first.
    #[must_use]
    pub fn open(&self, row: u32) -> Vec<Fact> {
        let main = self.main(row).map(|main| main.relief);
        let mut worth: Vec<(usize, Fact)> = Vec::new();
        for entry in self.entries(row) {
            // What the standing is about counts most, and what may still come more than what is refused.
            let weight = match entry.grade {
                _ if Some(entry.relief) == main => 8,
                Grade::Check | Grade::Wait => 4,
                Grade::Automatic | Grade::Right | Grade::Discretionary | Grade::Done => 2,
                Grade::Unavailable => 1,
            };
            for (place, fact) in entry.needs.iter().enumerate() {
                let points = weight * 60 / (place + 1);
                match worth.iter_mut().find(|(_, other)| other == fact) {
                    Some((sum, _)) => *sum += points,
                    None => worth.push((points, *fact)),
                }
            }
        }
        worth.sort_by_key(|(points, fact)| (std::cmp::Reverse(*points), *fact));
        worth.into_iter().map(|(_, fact)| fact).collect()
    }

    /// The facts of a row beside the columns: what was given, and then what is open.
    #[must_use]
    pub fn beside_the_columns(&self, sheet: &Sheet, row: u32) -> Vec<Fact> {
        let beside = |fact: &Fact| !COLUMNS.contains(fact) && !fact.is_about_the_person();
        let given = |fact: &Fact| sheet.value(row, *fact).is_some() || sheet.odd(row, *fact).is_some();
        let mut facts: Vec<Fact> = Fact::ALL.iter().copied().filter(|fact| beside(fact) && given(fact)).collect();
        facts.extend(self.open(row).into_iter().filter(|fact| beside(fact) && !given(fact)));
        facts
    }

    /// The fewest facts with which every row that is in doubt has something settled, the one for most rows first.
    #[must_use]
    pub fn doubts(&self, sheet: &Sheet) -> Vec<Doubt> {
        let mut left: Vec<(u32, Vec<Fact>)> = Vec::new();
        for row in sheet.rows() {
            let open = self.main(row).filter(|main| main.grade == Grade::Check || main.result != main.floor);
            let facts = open.map(|main| main.needs.clone()).filter(|facts| !facts.is_empty());
            left.extend(facts.map(|facts| (row, facts)));
        }
        let mut found = Vec::new();
        while !left.is_empty() {
            let mut best: Option<Doubt> = None;
            // Facts in the order of their use for the first row that is left, so that equals are told by it.
            for fact in left.iter().flat_map(|(_, facts)| facts) {
                let rows: Vec<u32> =
                    left.iter().filter(|(_, facts)| facts.contains(fact)).map(|(row, _)| *row).collect();
                if rows.len() > best.as_ref().map_or(0, |best| best.rows.len()) {
                    best = Some(Doubt { fact: *fact, rows });
                }
            }
            let Some(best) = best else { break };
            left.retain(|(row, _)| !best.rows.contains(row));
            found.push(best);
        }
        found
    }
}
