//! What is counted: rows, convictions by section, class, result and reason, and people.
//!
//! Counts of parts of a batch add up to the counts of the whole, in any order.

use std::collections::BTreeMap;

use super::out;

/// What a count is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Group {
    /// Rows of a file.
    Rows,
    /// People of the batch.
    People,
    /// Convictions of the county that Prop 64 has something to do with, by section.
    Section,
    /// The same by class.
    Level,
    /// The same by grade.
    Grade,
    /// The same by result.
    Result,
    /// The same by the worst result.
    Floor,
    /// The same by reason.
    Reason,
    /// Convictions of the county by the relief that is spoken of first and its grade; where all reliefs are asked for.
    FirstRelief,
    /// Convictions of the county by each relief that is listed for them and its grade; likewise.
    Relief,
    /// Convictions that the policy decides, by determination.
    PolicyDetermination,
    /// The same by determination and reason.
    PolicyReason,
    /// The same by determination and section.
    PolicySection,
    /// People, by the policy.
    PolicyPeople,
}

impl Group {
    /// Its name in the file of counts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rows => "rows",
            Self::People => "people",
            Self::Section => "section",
            Self::Level => "level",
            Self::Grade => "grade",
            Self::Result => "result",
            Self::Floor => "floor",
            Self::Reason => "reason",
            Self::FirstRelief => "first relief",
            Self::Relief => "relief",
            Self::PolicyDetermination => "policy determination",
            Self::PolicyReason => "policy reason",
            Self::PolicySection => "policy section",
            Self::PolicyPeople => "policy people",
        }
    }
}

/// The counts of a batch, or of a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// By file (`None` is the whole batch), group and name.
    counts: BTreeMap<(Option<u32>, Group), BTreeMap<String, u64>>,
}

impl Tally {
    /// Adds to a count.
    pub(crate) fn add(&mut self, file: Option<u32>, group: Group, name: &str, more: u64) {
        let names = self.counts.entry((file, group)).or_default();
        if let Some(count) = names.get_mut(name) {
            *count += more;
        } else {
            names.insert(name.to_owned(), more);
        }
    }

    /// Adds the counts of another part.
    pub fn join(&mut self, other: &Self) {
        for ((file, group), names) in &other.counts {
            for (name, count) in names {
                self.add(*file, *group, name, *count);
            }
        }
    }

    /// One count; 0 for what was never counted.
    #[must_use]
    pub fn get(&self, file: Option<u32>, group: Group, name: &str) -> u64 {
        self.counts.get(&(file, group)).and_then(|names| names.get(name)).copied().unwrap_or_default()
    }

    /// One count over all files.
    #[must_use]
    pub fn total(&self, group: Group, name: &str) -> u64 {
        let of_group = self.counts.iter().filter(|((_, other), _)| *other == group);
        of_group.filter_map(|(_, names)| names.get(name)).sum()
    }

    /// The names and counts of a group over all files, in the order of the names.
    #[must_use]
    pub fn of(&self, group: Group) -> BTreeMap<&str, u64> {
        let mut all = BTreeMap::new();
        for (_, names) in self.counts.iter().filter(|((_, other), _)| *other == group) {
            for (name, count) in names {
                *all.entry(name.as_str()).or_default() += count;
            }
        }
        all
    }

    /// All counts, in the order of the file of counts: file (`None` is the whole batch), group, name, count.
    pub fn all(&self) -> impl Iterator<Item = (Option<u32>, Group, &str, u64)> {
        self.counts
            .iter()
            .flat_map(|((file, group), names)| names.iter().map(|(name, count)| (*file, *group, name.as_str(), *count)))
    }

    /// The file of counts: file, group, name, count. What is about the whole batch has no file.
    #[must_use]
    pub fn csv(&self, files: &[String]) -> Vec<u8> {
        let mut to = b"file,group,name,count\n".to_vec();
        for (file, group, name, count) in self.all() {
            let file = file.and_then(|file| files.get(file as usize));
            out::text(&mut to, file.map_or(&b""[..], |file| file.as_bytes()));
            to.push(b',');
            to.extend_from_slice(group.code().as_bytes());
            to.push(b',');
            out::text(&mut to, name.as_bytes());
            to.push(b',');
            out::number(&mut to, count);
            to.push(b'\n');
        }
        to
    }
}
