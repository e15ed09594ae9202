//! How hard a text may be, and what is too hard in one.

use std::fmt::Write as _;

use super::glossary::Glossary;
use super::measure::Measure;

/// Below this number of words a text is measured by its longest word alone.
pub(crate) const SHORT: usize = 6;

/// What a kind of text may be at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit {
    /// Grade in hundredths.
    pub(crate) grade: i32,
    /// Words in one sentence.
    pub(crate) sentence: usize,
}

/// Questions, answers, steps and everything else.
pub(crate) const PLAIN: Limit = Limit { grade: 600, sentence: 20 };
/// Reasons.
pub(crate) const REASON: Limit = Limit { grade: 800, sentence: 25 };

/// What is too hard in a text, each with how far it is over, in hundredths of a grade.
pub(crate) fn too_hard(text: &str, limit: Limit, glossary: &Glossary) -> Vec<(i32, String)> {
    let measure = Measure::of(text, glossary);
    let mut faults = Vec::new();
    if measure.words < SHORT {
        for word in &measure.long_words {
            faults.push((100, format!("`{word}` is long for so short a text")));
        }
        return faults;
    }
    if let Some(grade) = measure.grade().filter(|grade| *grade > limit.grade) {
        let mut fault = format!("grade {}, at most {}", decimal(grade), decimal(limit.grade));
        if !measure.long_words.is_empty() {
            let _ = write!(fault, "; long words: {}", measure.long_words.join(", "));
        }
        faults.push((grade - limit.grade, fault));
    }
    if measure.longest() > limit.sentence {
        let over = i32::try_from(measure.longest() - limit.sentence).unwrap();
        faults.push((over * 39, format!("a sentence of {} words, at most {}", measure.longest(), limit.sentence)));
    }
    faults
}

/// Hundredths of a grade, as text.
pub(crate) fn decimal(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", hundredths.abs() / 100, hundredths.abs() % 100 / 10)
}
