//! What was counted, as the worker told it: a line a count, file (-1 for the whole batch), group, name, number, by tabs.
//!
//! Groups and names are those of `counts.csv` (docs/batch.md).

/// How the counts name convictions of the county.
pub const IN_COUNTY: &str = "convictions in the county";
/// How they name the people whose convictions these are.
pub const CONCERNED: &str = "people with such a conviction";
/// How they name people who would have no felony.
pub const NO_FELONY: &str = "people who would have no felony any more";
/// The same for all convictions of seven years.
pub const NONE_RECENT: &str = "people who would have no conviction of the last seven years any more";
/// The same for all convictions.
pub const NONE_LEFT: &str = "people who would have no conviction any more";
/// What follows such a name where every open fact is read against people.
pub const AGAINST: &str = ", with every unknown fact read against them";

/// All counts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counts(Vec<Count>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Count {
    file: Option<usize>,
    group: String,
    name: String,
    number: u64,
}

impl Counts {
    /// Reads them; a line that is none is passed over.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let one = |line: &str| {
            let mut parts = line.split('\t');
            let file: i64 = parts.next()?.parse().ok()?;
            let mut text = || parts.next().map(str::to_owned);
            let (group, name) = (text()?, text()?);
            let number = text()?.parse().ok()?;
            Some(Count { file: usize::try_from(file).ok(), group, name, number })
        };
        Self(text.lines().filter_map(one).collect())
    }

    /// One count over all files; 0 for what was never counted.
    #[must_use]
    pub fn total(&self, group: &str, name: &str) -> u64 {
        self.0.iter().filter(|one| one.group == group && one.name == name).map(|one| one.number).sum()
    }

    /// One count of one file.
    #[must_use]
    pub fn of_file(&self, file: usize, group: &str, name: &str) -> u64 {
        let mut found = self.0.iter().filter(|one| one.file == Some(file) && one.group == group && one.name == name);
        found.next().map_or(0, |one| one.number)
    }

    /// The sum of a group.
    #[must_use]
    pub fn sum(&self, group: &str) -> u64 {
        self.0.iter().filter(|one| one.group == group).map(|one| one.number).sum()
    }

    /// The names of a group with their counts over all files, the largest count first.
    #[must_use]
    pub fn names(&self, group: &str) -> Vec<(&str, u64)> {
        let mut found: Vec<(&str, u64)> = Vec::new();
        for one in self.0.iter().filter(|one| one.group == group) {
            match found.iter_mut().find(|(name, _)| *name == one.name) {
                Some((_, number)) => *number += one.number,
                None => found.push((&one.name, one.number)),
            }
        }
        found.sort_by(|(a, more), (b, less)| less.cmp(more).then(a.cmp(b)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_added_up_over_files() {
        let counts = Counts::read(
            "-1\tpeople\tpeople\t12\n0\tresult\tdismissed\t5\n1\tresult\tdismissed\t6\n1\tresult\tunclear\t20\nx\n",
        );
        assert_eq!((counts.total("people", "people"), counts.total("result", "dismissed")), (12, 11));
        assert_eq!((counts.of_file(1, "result", "dismissed"), counts.of_file(2, "result", "dismissed")), (6, 0));
        assert_eq!((counts.names("result"), counts.sum("result")), (vec![("unclear", 20), ("dismissed", 11)], 31));
    }
}
