//! Measures how hard a text is to read: Flesch-Kincaid grade, sentence length, long words.
//!
//! Grades are in hundredths of a school grade, so that no floating point is needed.
//!
//! Conventions: a glossary word and a value (`{name}`) count two syllables; a name (a capitalised
//! word inside a sentence) at most two; a part with a digit, an address or a short row of capitals
//! (`CR-400`, `DOJ`, `courts.ca.gov`) one. A sentence ends at `.`, `?` or `!`, and a paragraph ends one.

use super::glossary::Glossary;

/// Abbreviations whose stop ends no sentence when more follows.
const ABBREVIATIONS: [&str; 7] = ["u.s.", "a.m.", "p.m.", "no.", "v.", "st.", "mr."];

/// One sentence as it is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its words, without the marks around them.
    pub(crate) words: Vec<String>,
}

/// What was measured of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Measure {
    /// Its sentences.
    pub(crate) sentences: Vec<Sentence>,
    /// All its words.
    pub(crate) words: usize,
    /// All its syllables, by the conventions above.
    pub(crate) syllables: usize,
    /// Words of four syllables or more, which a short text should do without.
    pub(crate) long_words: Vec<String>,
}

impl Measure {
    /// Measures a text.
    pub(crate) fn of(text: &str, glossary: &Glossary) -> Self {
        let sentences = sentences(text);
        let mut syllables = 0;
        let mut long_words = Vec::new();
        for sentence in &sentences {
            for (place, word) in sentence.words.iter().enumerate() {
                let count = syllables_of(word, place > 0, glossary);
                syllables += count;
                if count >= 4 {
                    long_words.push(word.clone());
                }
            }
        }
        Self { words: sentences.iter().map(|s| s.words.len()).sum(), sentences, syllables, long_words }
    }

    /// The Flesch-Kincaid grade in hundredths: 0.39 words a sentence + 11.8 syllables a word - 15.59.
    /// May be negative; `None` for a text without words.
    pub(crate) fn grade(&self) -> Option<i32> {
        let [words, sentences, syllables] =
            [self.words, self.sentences.len(), self.syllables].map(|n| i32::try_from(n).unwrap());
        if words == 0 || sentences == 0 {
            return None;
        }
        Some(39 * words / sentences + 1180 * syllables / words - 1559)
    }

    /// The number of words of the longest sentence.
    pub(crate) fn longest(&self) -> usize {
        self.sentences.iter().map(|s| s.words.len()).max().unwrap_or(0)
    }
}

/// Parts a text into sentences of words.
pub(crate) fn sentences(text: &str) -> Vec<Sentence> {
    let text = text.replace('’', "'");
    let mut found = Vec::new();
    for paragraph in text.split('\n') {
        let tokens: Vec<&str> = paragraph.split_whitespace().collect();
        let mut words = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            let word = token.trim_matches(|c: char| !c.is_alphanumeric() && !"{}$".contains(c));
            if word.chars().any(char::is_alphanumeric) {
                words.push(word.to_owned());
            }
            if ends_sentence(token, tokens.get(index + 1)) && !words.is_empty() {
                found.push(Sentence { words: std::mem::take(&mut words) });
            }
        }
        if !words.is_empty() {
            found.push(Sentence { words });
        }
    }
    found
}

fn ends_sentence(token: &str, next: Option<&&str>) -> bool {
    let bare = token.trim_end_matches([')', '"', '”', '\'']);
    if !bare.ends_with(['.', '?', '!']) {
        return false;
    }
    let abbreviated = ABBREVIATIONS.contains(&bare.trim_start_matches('(').to_lowercase().as_str());
    let next_is_small = next.is_some_and(|n| n.starts_with(char::is_lowercase));
    // Before a small letter a stop belongs to its word.
    let goes_on = next_is_small || (abbreviated && next.is_some());
    !goes_on
}

/// The syllables of one word; `inside` when it does not begin its sentence.
pub(crate) fn syllables_of(word: &str, inside: bool, glossary: &Glossary) -> usize {
    if word.contains('{') || glossary.has(word) {
        return 2;
    }
    if is_address(word) {
        return 1;
    }
    let parts = word.split(['-', '/', '–', '—']).filter(|part| !part.is_empty());
    let count: usize = parts.map(|part| syllables_of_part(part, glossary)).sum();
    let is_name = inside && word.starts_with(char::is_uppercase);
    if is_name { count.min(2) } else { count.max(1) }
}

fn is_address(word: &str) -> bool {
    let dotted = word.split('.').filter(|part| part.len() > 1).count() > 1;
    word.contains('@') || word.contains("//") || dotted
}

fn syllables_of_part(part: &str, glossary: &Glossary) -> usize {
    let letters = part.chars().filter(|c| c.is_alphabetic());
    let is_row_of_capitals = part.len() <= 5 && part.len() > 1 && letters.clone().all(char::is_uppercase);
    if part.contains(|c: char| c.is_ascii_digit()) || is_row_of_capitals || letters.count() == 0 {
        return 1;
    }
    if glossary.has(part) {
        return 2;
    }
    // The dictionary has "isn't" and "don't", but of owners only some.
    let part = part.to_lowercase();
    let known = syllarust::try_count_syllables(&part);
    let stem = part.strip_suffix("'s").or(part.strip_suffix('\'')).unwrap_or(&part);
    known.unwrap_or_else(|| syllarust::count_syllables(stem)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        Glossary::parse("felony | the legal class\ncalifornia | the state")
    }

    #[test]
    fn syllables_of_known_words() {
        let known = [
            ("a", 1),
            ("the", 1),
            ("court", 1),
            ("judge", 1),
            ("asked", 1),
            ("people", 2),
            ("lawyer", 2),
            ("record", 2),
            ("sealed", 1),
            ("ended", 2),
            ("sentence", 2),
            ("answer", 2),
            ("isn't", 2),
            ("don't", 1),
            ("clerk's", 1),
            ("judge's", 2),
            ("application", 4),
            ("automatically", 5),
            ("year", 1),
            ("area", 3),
            ("business", 2),
            ("every", 3),
            ("somebody", 3),
            ("fingerprints", 3),
            ("dispensary", 4),
            ("resentencing", 4),
            ("misdemeanor", 4),
            ("eighteen", 2),
            ("follow-up", 3),
        ];
        for (word, count) in known {
            assert_eq!(syllables_of(word, false, &glossary()), count, "{word}");
        }
    }

    #[test]
    fn syllables_by_convention() {
        let known = [
            ("felony", 2),
            ("felonies", 2),
            ("felony's", 2),
            ("California", 2),
            ("{county}", 2),
            ("1998", 1),
            ("11359(b)", 1),
            ("CR-400", 2),
            ("DOJ", 1),
            ("selfhelp.courts.ca.gov", 1),
            ("760-6763", 2),
            ("$25", 1),
            ("18-year-old", 3),
            ("BCIA", 1),
            ("I", 1),
        ];
        for (word, count) in known {
            assert_eq!(syllables_of(word, false, &glossary()), count, "{word}");
        }
        // Names are not counted in full inside a sentence, where a capital can only mean a name.
        assert_eq!(syllables_of("Sacramento", true, &glossary()), 2);
        assert_eq!(syllables_of("Sacramento", false, &glossary()), 4);
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        let count = |text: &str| sentences(text).len();
        assert_eq!(count("One. Two? Three."), 3);
        assert_eq!(count("If you are not a U.S. citizen, ask first."), 1);
        assert_eq!(count("Open from 9 a.m. to 5 p.m. on weekdays."), 1);
        assert_eq!(count("Ask (or call). Then wait."), 2);
        assert_eq!(count("See section 11361.8 of the code."), 1);
        assert_eq!(count("A heading\nA paragraph."), 2);
        assert_eq!(count("He said \"no.\" She left."), 2);
        assert_eq!(count(" – "), 0);
        let words = &sentences("Call (323) 760-6763 – today.")[0].words;
        assert_eq!(words, &["Call", "323", "760-6763", "today"]);
    }

    #[test]
    fn grades_are_those_of_the_formula() {
        // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45.
        let easy = Measure::of("The cat sat on the mat.", &glossary());
        assert_eq!(easy.grade(), Some(-145));
        // 10 words, 2 sentences, 16 syllables: 0.39 * 5 + 11.8 * 1.6 - 15.59 = 5.24.
        let middle = Measure::of("A lawyer can answer this. Every county has an office.", &glossary());
        assert_eq!((middle.words, middle.sentences.len(), middle.syllables), (10, 2, 16));
        assert_eq!(middle.grade(), Some(524));
        let hard = "Notwithstanding subdivision provisions, petitioners demonstrating eligibility \
                    requirements necessitate resentencing determinations.";
        assert!(Measure::of(hard, &glossary()).grade() > Some(2000));
        assert_eq!(Measure::of("", &glossary()).grade(), None);
    }

    #[test]
    fn long_words_are_named() {
        let measure = Measure::of("Start an application", &glossary());
        assert_eq!(measure.long_words, ["application"]);
        assert_eq!(Measure::of("A felony in California", &glossary()).long_words, Vec::<String>::new());
    }
}
