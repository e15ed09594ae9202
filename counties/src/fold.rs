//! Text folded for comparing: plain lower-case letters and digits, without spaces, accents or
//! punctuation, with the starts of the words remembered. No memory is allocated.

/// The most letters a folded text can have.
const LONGEST: usize = 48;

/// A folded text.
#[derive(Clone)]
pub(crate) struct Folded {
    letters: [u8; LONGEST],
    /// The letters in use are those from `start` to `end`.
    start: usize,
    end: usize,
    /// A bit for each letter that begins a word.
    begins: u64,
}

impl Folded {
    /// Folds a text; `None` when it is too long. With `spell`, "St." becomes "saint" and so on.
    pub(crate) fn of(text: &str, spell: bool) -> Option<Self> {
        let mut folded = Self { letters: [0; LONGEST], start: 0, end: 0, begins: 0 };
        let mut word = None;
        for c in text.chars().chain([' ']) {
            match plain(c) {
                Some(letter) => {
                    if word.is_none() {
                        word = Some(folded.end);
                        folded.begins |= 1 << folded.end;
                    }
                    folded.push(letter)?;
                }
                None => {
                    if let Some(from) = word.take().filter(|_| spell) {
                        folded.spell_last(from)?;
                    }
                }
            }
        }
        Some(folded)
    }

    fn push(&mut self, letter: u8) -> Option<()> {
        *self.letters.get_mut(self.end)? = letter;
        self.end += 1;
        Some(())
    }

    /// Writes out the word that begins at `from` when it is a usual short form.
    fn spell_last(&mut self, from: usize) -> Option<()> {
        let long: &[u8] = match self.letters.get(from..self.end)? {
            b"st" => b"saint",
            b"mt" => b"mount",
            b"ft" => b"fort",
            b"so" => b"south",
            _ => return Some(()),
        };
        self.end = from;
        for letter in long {
            self.push(*letter)?;
        }
        Some(())
    }

    /// The letters.
    pub(crate) fn letters(&self) -> &[u8] {
        self.letters.get(self.start..self.end).unwrap_or(&[])
    }

    /// How many words there are.
    pub(crate) fn words(&self) -> u32 {
        let before_end = (1_u64 << self.end) - 1;
        ((self.begins & before_end) >> self.start).count_ones()
    }

    /// The rest of the letters from each word after the first.
    pub(crate) fn later_words(&self) -> impl Iterator<Item = &[u8]> {
        let from = (self.start + 1..self.end).filter(|at| self.begins >> at & 1 == 1);
        from.map(|at| self.letters.get(at..self.end).unwrap_or(&[]))
    }

    /// Takes the last word off when it is this one and not the only one.
    pub(crate) fn drop_last(&mut self, word: &str) -> bool {
        let Some(at) = self.end.checked_sub(word.len()) else {
            return false;
        };
        let there =
            at > self.start && self.begins >> at & 1 == 1 && self.letters.get(at..self.end) == Some(word.as_bytes());
        if there {
            self.end = at;
        }
        there
    }

    /// Takes the first two words off when they are these and not the only ones.
    pub(crate) fn drop_first(&mut self, first: &str, second: &str) -> bool {
        let middle = self.start + first.len();
        let at = middle + second.len();
        let there = at < self.end
            && self.begins >> middle & 1 == 1
            && self.begins >> at & 1 == 1
            && self.letters.get(self.start..middle) == Some(first.as_bytes())
            && self.letters.get(middle..at) == Some(second.as_bytes());
        if there {
            self.start = at;
        }
        there
    }
}

/// The plain letter or digit of a character; `None` for what parts words. A letter that cannot be
/// folded becomes `?`, which is in no name.
fn plain(c: char) -> Option<u8> {
    match c {
        'a'..='z' | '0'..='9' | 'A'..='Z' => u8::try_from(c).ok().map(|b| b.to_ascii_lowercase()),
        // Spaces and punctuation, with the typographic ones.
        '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' => None,
        'À'..='Å' | 'à'..='å' => Some(b'a'),
        'È'..='Ë' | 'è'..='ë' => Some(b'e'),
        'Ì'..='Ï' | 'ì'..='ï' => Some(b'i'),
        'Ñ' | 'ñ' => Some(b'n'),
        'Ò'..='Ö' | 'ò'..='ö' => Some(b'o'),
        'Ù'..='Ü' | 'ù'..='ü' => Some(b'u'),
        _ => Some(b'?'),
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    fn fold(text: &str) -> Folded {
        Folded::of(text, true).unwrap()
    }

    #[test]
    fn case_accents_spaces_and_punctuation_do_not_matter() {
        for text in ["La Cañada", "LA CANADA", "la-cañada", " la  canada. ", "lacanada"] {
            assert_eq!(fold(text).letters(), b"lacanada", "{text}");
        }
        assert_eq!(fold("St. Helena").letters(), b"sainthelena");
        assert_eq!(Folded::of("st", false).unwrap().letters(), b"st");
    }

    #[test]
    fn words_are_remembered() {
        let folded = fold("Carmel-by-the-Sea");
        assert_eq!(folded.words(), 4);
        let later: Vec<_> = folded.later_words().collect();
        assert_eq!(later, [&b"bythesea"[..], b"thesea", b"sea"]);
    }

    #[test]
    fn words_are_dropped_only_beside_others() {
        let mut folded = fold("City of Industry CA");
        assert!(folded.drop_last("ca") && !folded.drop_last("ry"));
        assert!(folded.drop_first("city", "of") && !folded.drop_first("city", "of"));
        assert_eq!((folded.letters(), folded.words()), (&b"industry"[..], 1));
        assert!(!fold("CA").drop_last("ca"), "the only word");
        assert!(!fold("City of").drop_first("city", "of"), "the only words");
        assert!(!fold("Monica").drop_last("ca"), "not a word of its own");
    }

    #[test]
    fn what_is_too_long_is_refused() {
        assert!(Folded::of(&"a".repeat(48), true).is_some());
        assert!(Folded::of(&"a".repeat(49), true).is_none());
    }
}
