//! What can be picked while somebody types a section or a county: the best first.

use relief_check_law::Fact;
use relief_check_law::facts::Shape;
use relief_check_web::form::suggestions;
use relief_check_web::say::{Say, offenses};
use relief_check_words::Msg;

/// How many are offered.
const MOST: usize = 8;

/// Something to pick: the value, and how it is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pick {
    /// The value of the contract.
    pub value: String,
    /// What is read.
    pub text: String,
}

/// What fits a text; nothing for cells of which the values are not many.
#[must_use]
pub fn picks(say: Say, fact: Fact, text: &str) -> Vec<Pick> {
    let text = text.trim();
    match fact.shape() {
        _ if text.is_empty() => Vec::new(),
        Shape::Offense(_) => {
            let named = |(section, name): (String, &str)| {
                let text = say.with(Msg::ChargeNumberName, &[("number", &section), ("name", name)]);
                Pick { value: section, text }
            };
            sections(say, text).into_iter().map(named).collect()
        }
        Shape::County => {
            let named = |(county, place): (relief_check_counties::County, Option<&str>)| {
                let (msg, place) = place.map_or((Msg::CountyName, ""), |place| (Msg::CountyOfPlace, place));
                let text = say.with(msg, &[("place", place), ("county", county.name())]);
                Pick { value: county.slug().to_owned(), text }
            };
            suggestions(text).into_iter().take(MOST).map(named).collect()
        }
        Shape::Choice(_) | Shape::Several(_) | Shape::Date | Shape::DateOrNo => Vec::new(),
    }
}

/// The sections with a plain name that fit a number or the letters of a name, the best first, each with its name.
#[must_use]
pub fn sections(say: Say, text: &str) -> Vec<(String, &'static str)> {
    let wanted = folded(text);
    let mut fitting: Vec<(u8, String, &'static str)> = Vec::new();
    for (section, name) in offenses() {
        let name = say.get(name);
        let Some(rank) = fit(&wanted, &section, name) else { continue };
        // Equals stay in the order of their sections.
        let place = fitting.iter().position(|(other, ..)| *other > rank).unwrap_or(fitting.len());
        fitting.insert(place, (rank, section, name));
    }
    fitting.into_iter().take(MOST).map(|(_, section, name)| (section, name)).collect()
}

/// How well a section fits: its number, the beginning of it, the beginning of its name, of a word in its name.
fn fit(wanted: &str, section: &str, name: &str) -> Option<u8> {
    let number = section.split_once(' ').map_or(section, |(_, number)| number);
    let (section, number, name) = (folded(section), folded(number), name.to_lowercase());
    let in_name = wanted.starts_with(char::is_alphabetic);
    let letters = |text: &str| folded(text).starts_with(wanted);
    let words =
        || name.match_indices(|c: char| !c.is_alphanumeric()).any(|(at, _)| letters(name.get(at + 1..).unwrap_or("")));
    if section == wanted || number == wanted {
        Some(0)
    } else if section.starts_with(wanted) || number.starts_with(wanted) {
        Some(1)
    } else if in_name && letters(&name) {
        Some(2)
    } else if in_name && words() {
        Some(3)
    } else {
        None
    }
}

/// Letters and digits alone, and the dot of a number, in lower case.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == '.').flat_map(char::to_lowercase).collect()
}
