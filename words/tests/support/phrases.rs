//! Lists of words that are not used, and where a text uses one all the same.

/// One line of `never.txt` or `terms.txt`.
#[derive(Debug)]
pub(crate) struct Rule {
    /// What is not used, in small letters.
    pub(crate) phrases: Vec<String>,
    /// Why.
    pub(crate) why: String,
    /// What to write in its place.
    pub(crate) instead: String,
    /// Longer phrases in which it is fine.
    pub(crate) allowed: Vec<String>,
}

impl Rule {
    /// Reads a list: `phrases | why | instead | allowed`, phrases parted by `;`.
    pub(crate) fn parse_all(file: &str, text: &str) -> Vec<Self> {
        let mut rules = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<&str> = line.split('|').map(str::trim).collect();
            let [phrases, why, instead, allowed] = fields[..] else {
                panic!("{file}:{}: a line is `words | why | instead | allowed`", index + 1);
            };
            assert!(!phrases.is_empty() && !why.is_empty() && !instead.is_empty(), "{file}:{}", index + 1);
            rules.push(Self {
                phrases: list(phrases),
                why: why.to_owned(),
                instead: instead.to_owned(),
                allowed: list(allowed),
            });
        }
        rules
    }

    /// The phrases of this rule that a text uses.
    pub(crate) fn found_in(&self, text: &str) -> Vec<&str> {
        let mut text = normal(text);
        for allowed in &self.allowed {
            text = without(&text, allowed);
        }
        self.phrases.iter().filter(|phrase| uses(&text, phrase)).map(String::as_str).collect()
    }
}

fn list(field: &str) -> Vec<String> {
    field.split(';').map(normal).filter(|phrase| !phrase.is_empty()).collect()
}

/// Small letters, straight apostrophes, single spaces.
fn normal(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn uses(text: &str, phrase: &str) -> bool {
    if phrase == "<emoji>" {
        return text.chars().any(is_emoji);
    }
    places(text, phrase).next().is_some()
}

fn without(text: &str, phrase: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for (start, end) in places(text, phrase) {
        out.push_str(&text[done..start]);
        out.push('\u{fffc}');
        done = end;
    }
    out.push_str(&text[done..]);
    out
}

/// Where a phrase stands as whole words; one that ends in `*` need only begin a word.
fn places<'a>(text: &'a str, phrase: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let stem = phrase.strip_suffix('*');
    let needle = stem.unwrap_or(phrase);
    text.match_indices(needle).filter_map(move |(start, _)| {
        let end = start + needle.len();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let word_before = is_word(needle.chars().next()) && is_word(text[..start].chars().next_back());
        let word_after = stem.is_none() && is_word(needle.chars().next_back()) && is_word(text[end..].chars().next());
        (!word_before && !word_after).then_some((start, end))
    })
}

/// Pictures, and the signs that devices show as pictures. Arrows and check marks of type are not.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{26ff}' | '\u{2728}' | '\u{2764}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(phrases: &str, allowed: &str) -> Rule {
        let mut rules = Rule::parse_all("x", &format!("{phrases} | why | instead | {allowed}"));
        rules.remove(0)
    }

    #[test]
    fn phrases_match_as_whole_words_without_regard_to_case() {
        let just = rule("just", "");
        assert_eq!(just.found_in("Just ask."), ["just"]);
        assert!(just.found_in("A matter of justice; adjust it.").is_empty());
        assert_eq!(rule("you'll", "").found_in("Then you’ll see"), ["you'll"]);
        assert_eq!(rule("not eligible", "").found_in("You are not\neligible."), ["not eligible"]);
        assert!(rule("felon", "").found_in("a felony").is_empty());
    }

    #[test]
    fn a_star_stands_for_endings_only() {
        let expunge = rule("expung*", "");
        for text in ["Expunge it", "an expungement", "expunged"] {
            assert_eq!(expunge.found_in(text), ["expung*"], "{text}");
        }
        assert!(rule("pot*", "").found_in("a spot").is_empty());
    }

    #[test]
    fn allowed_phrases_are_fine_and_excuse_nothing_else() {
        let criminal = rule("criminal ; criminals", "criminal court; criminal clerk");
        assert!(criminal.found_in("Ask the criminal clerk at the criminal court.").is_empty());
        assert_eq!(criminal.found_in("Ask the criminal clerk about a criminal."), ["criminal"]);
        assert_eq!(criminal.found_in("Criminals"), ["criminals"]);
    }

    #[test]
    fn signs_match_anywhere() {
        assert_eq!(rule("!", "").found_in("Done!"), ["!"]);
        assert_eq!(rule("100% ; 100 %", "").found_in("It is 100 % sure, 100% sure"), ["100%", "100 %"]);
        assert!(rule("100%", "").found_in("2100%").is_empty());
        assert_eq!(rule("<emoji>", "").found_in("Done 😀"), ["<emoji>"]);
        assert!(rule("<emoji>", "").found_in("✓ → Done – “yes” § 11359").is_empty());
    }
}
