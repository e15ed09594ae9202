//! The words whose length is forgiven, from `glossary.txt`.

use std::collections::BTreeSet;

/// The glossary's words, in small letters.
pub(crate) struct Glossary(BTreeSet<String>);

impl Glossary {
    /// Reads the list: `word | why`, one a line.
    pub(crate) fn parse(text: &str) -> Self {
        let mut words = BTreeSet::new();
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (word, why) = line.split_once('|').expect("a line is `word | why`");
            let (word, why) = (word.trim(), why.trim());
            assert!(why.len() > 5, "glossary.txt: say why `{word}` cannot be avoided");
            let one_word = !word.is_empty() && !word.contains(char::is_whitespace);
            assert!(one_word, "glossary.txt: `{word}` is not one word");
            assert!(words.insert(word.to_lowercase()), "glossary.txt: `{word}` comes twice");
        }
        Self(words)
    }

    /// The glossary of this project.
    pub(crate) fn ours() -> Self {
        Self::parse(include_str!("../../glossary.txt"))
    }

    /// Whether the word, its singular or its owner is in the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let word = word.strip_suffix("'s").unwrap_or(&word);
        let singulars = [
            Some(word.to_owned()),
            word.strip_suffix('s').map(str::to_owned),
            word.strip_suffix("ies").map(|stem| format!("{stem}y")),
        ];
        singulars.into_iter().flatten().any(|word| self.0.contains(&word))
    }
}
