//! A page in the making: its frame and its parts, and the names of its elements.

use relief_check_law::Fact;
use relief_check_web::pages::parts::Page;
use relief_check_web::say::Say;

use crate::read::COLUMNS;

/// A page: the frame, in which each part has an empty element, and the parts by the ids of these.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Drawn {
    /// The frame.
    pub frame: String,
    /// What stands in it.
    pub parts: Vec<(String, String)>,
}

impl Drawn {
    /// All of it as one text.
    #[must_use]
    pub fn whole(&self) -> String {
        let mut html = self.frame.clone();
        for (id, part) in &self.parts {
            let name = ["id=\"", id, "\""].concat();
            let place = html.find(&name).and_then(|at| Some(at + html.get(at..)?.find('>')? + 1));
            if let Some(place) = place {
                html.insert_str(place, part);
            }
        }
        html
    }
}

/// A page while it is written.
pub(super) struct Board {
    /// The frame.
    pub(super) page: Page,
    parts: Vec<(String, String)>,
}

impl Board {
    pub(super) fn new(say: Say) -> Self {
        Self { page: Page::new(say), parts: Vec::new() }
    }

    /// A part of its own: `open` is its element with a place for the id, `close` ends it.
    pub(super) fn part(&mut self, open: &'static str, id: String, part: Page, close: &'static str) {
        self.page.put(open, &[&id]);
        self.page.raw(close);
        self.parts.push((id, part.finish()));
    }

    pub(super) fn finish(self) -> Drawn {
        Drawn { frame: self.page.finish(), parts: self.parts }
    }
}

/// The id of what is entered for a fact of a row; about the person, of no row.
#[must_use]
pub fn cell_id(row: u32, fact: Fact) -> String {
    id("c", row, fact)
}

/// Such an id with another beginning.
pub(super) fn id(start: &str, row: u32, fact: Fact) -> String {
    if fact.is_about_the_person() {
        return [start, "-", fact.code()].concat();
    }
    [start, &row.to_string(), "-", fact.code()].concat()
}

/// The id of the part in which a fact of a row is entered: a cell of the grid, or the other facts of the row.
#[must_use]
pub fn part_of(row: u32, fact: Fact) -> String {
    if COLUMNS.contains(&fact) || fact.is_about_the_person() {
        return id("t", row, fact);
    }
    ["d", &row.to_string()].concat()
}
