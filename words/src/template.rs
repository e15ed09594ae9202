//! Texts with variables, which stand as `{name}`.
//!
//! Braces mean nothing else, so plural forms can find room inside them later without another table.

/// The names of the variables of a text, in order, each once.
pub(crate) fn variables(template: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = template;
    while let Some((_, name, after)) = next(rest) {
        if !names.contains(&name) {
            names.push(name);
        }
        rest = after;
    }
    names
}

/// The text with its values. A variable without a value stays as it is, and [`has_gap`] finds it.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, name, after)) = next(rest) {
        out.push_str(before);
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            out.push_str(value);
        } else {
            out.push('{');
            out.push_str(name);
            out.push('}');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands before the first variable, its name, and what follows.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let (before, inside) = text.split_once('{')?;
    let (name, after) = inside.split_once('}')?;
    Some((before, name, after))
}

/// Whether a shown text has a variable whose value was forgotten. For tests of rendered pages.
#[must_use]
pub fn has_gap(shown: &str) -> bool {
    shown.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_each_variable_and_leaves_the_forgotten_one_visible() {
        let text = "In {year}, in {county}. {year}.";
        assert_eq!(variables(text), ["year", "county"]);
        let full = fill(text, &[("county", "Kern"), ("year", "1998")]);
        assert_eq!(full, "In 1998, in Kern. 1998.");
        let partial = fill(text, &[("year", "1998")]);
        assert_eq!(partial, "In 1998, in {county}. 1998.");
        assert!(has_gap(&partial) && !has_gap(&full));
    }

    #[test]
    fn values_are_taken_as_they_are() {
        assert_eq!(fill("{a} {b}", &[("a", "{b}"), ("b", "2")]), "{b} 2");
    }

    #[test]
    fn a_lone_brace_harms_nothing() {
        assert_eq!(fill("a { b", &[("b", "x")]), "a { b");
        assert_eq!(variables("} {"), Vec::<&str>::new());
    }
}
