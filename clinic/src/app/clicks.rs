//! What buttons and links do, and the ways between the pages. Keys are not here.

use relief_check_law::Fact;
use relief_check_web::form::TYPED;
use web_sys::{Element, Event};

use super::App;
use crate::browser;
use crate::desk::{Action, Cover, Place};
use crate::draw::{self, cell_id};
use crate::events;
use crate::read::COLUMNS;

impl App {
    pub(super) fn click(&mut self, event: &Event, target: &Element) {
        let Some(link) = browser::around(target, "a,button") else { return };
        if let Some(fact) = link.get_attribute("data-change").and_then(|code| Fact::from_code(&code)) {
            event.prevent_default();
            let counted = &self.found.interview.counted;
            let charge =
                browser::around(&link, "[data-charge]").and_then(|it| it.get_attribute("data-charge")?.parse().ok());
            let row = counted.id(charge.unwrap_or(0));
            self.show_place(Place::Grid);
            self.go(row.unwrap_or(0), fact);
            return;
        }
        let name = link.get_attribute("data-action").or_else(|| link.get_attribute("href")).unwrap_or_default();
        let row = events::row(&link);
        match (name.as_str(), row) {
            ("add", _) => self.change_row(Action::Add),
            ("another", _) => {
                self.show_place(Place::Grid);
                self.change_row(Action::Add);
            }
            ("undo", _) => self.step(Action::Undo),
            ("redo", _) => self.step(Action::Redo),
            ("unfold", Some(row)) => self.act(Action::Unfold(row)),
            ("duplicate", Some(row)) => self.change_row(Action::Duplicate(row)),
            ("delete", Some(row)) => self.change_row(Action::Delete(row)),
            ("go", Some(row)) => {
                if let Some(fact) = link.get_attribute("data-fact").and_then(|code| Fact::from_code(&code)) {
                    self.go(row, fact);
                }
            }
            ("client", _) => self.show_place(Place::Client),
            ("print-client", _) => self.print(Place::Client),
            ("print-staff", _) => self.print(Place::Staff),
            ("print", _) => browser::print(),
            ("save-case", _) => {
                let text = crate::files::case(&self.desk.sheet, &self.found);
                browser::save("relief-check-case.json", "application/json", &text);
                self.tell_left_out();
            }
            ("save-table", _) => {
                browser::save("relief-check-charges.csv", "text/csv", &crate::files::table(&self.desk.sheet));
                self.tell_left_out();
            }
            ("rap", _) => self.show_place(Place::Rap),
            ("read-rap", _) => {
                let text = browser::element("rap-text").and_then(|area| browser::value(&area)).unwrap_or_default();
                self.act(Action::ReadRap(text));
                browser::go_to("proposals");
            }
            ("open-client", _) => {
                let client = link.get_attribute("data-client").and_then(|place| place.parse().ok());
                self.act(Action::OpenClient(client.unwrap_or(0)));
                browser::scroll_to_top();
                browser::go_to("label");
                self.tell();
            }
            ("take" | "leave-out", _) => self.proposal(&link, name == "take"),
            ("see-result", _) => self.look(String::new()),
            ("grid", _) => self.show_grid(),
            ("change", _) => self.show_place(Place::Grid),
            ("next", _) => {
                self.act(Action::Ask(true));
                browser::go_to("sure");
            }
            ("keep", _) => {
                self.act(Action::Ask(false));
                browser::go_to("ask-next");
            }
            ("clear", _) => self.clear(),
            ("hide", _) => {
                self.act(Action::Cover(Cover::Locked));
                browser::focus("main h1");
            }
            ("uncover", _) => {
                self.act(Action::Cover(Cover::Off));
                browser::focus("main h1");
            }
            ("#main", _) if link.class_name() != "skip" => browser::go_to(TYPED),
            ("#main", _) => browser::focus("main h1"),
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes to where a fact of a row is entered.
    pub(super) fn go(&mut self, row: u32, fact: Fact) {
        let columns = COLUMNS.contains(&fact) || fact.is_about_the_person();
        if !columns && self.desk.unfolded != Some(row) {
            self.act(Action::Unfold(row));
        }
        let id = cell_id(row, fact);
        if browser::element(&id).is_some() {
            browser::go_to(&id);
        } else {
            // A group of boxes begins with its first one.
            browser::go_to(&[&id, "-", relief_check_web::answers::NONE].concat());
        }
    }

    pub(super) fn show_grid(&mut self) {
        let fresh = self.desk.place == Place::Cleared;
        self.show_place(Place::Grid);
        if fresh {
            browser::go_to("label");
        }
    }

    pub(super) fn show_place(&mut self, place: Place) {
        self.act(Action::Show(place));
        browser::scroll_to_top();
        browser::focus("main h1");
    }

    /// Takes a charge of a state record, or leaves it out, and goes on to the next one that is open.
    pub(super) fn proposal(&mut self, link: &Element, take: bool) {
        let Some(number) = link.get_attribute("data-proposal").and_then(|text| text.parse::<usize>().ok()) else {
            return;
        };
        let place = number.saturating_sub(1);
        self.act(if take { Action::Take(place) } else { Action::LeaveOut(place) });
        if take {
            self.tell();
        }
        let chosen = self.desk.rap.as_ref().map(|rap| rap.chosen.clone()).unwrap_or_default();
        let open = chosen.iter().enumerate().skip(number).find(|(_, chosen)| chosen.is_none());
        match open {
            Some((next, _)) => browser::go_to(&["take-", &(next + 1).to_string()].concat()),
            None => browser::go_to("proposals"),
        }
    }

    /// Opens a file that was read.
    pub(super) fn open(&mut self, text: String) {
        self.take_active();
        self.act(Action::Open(text));
        if self.desk.place == Place::Rap {
            browser::go_to("proposals");
        } else {
            browser::go_to("opened");
            self.tell();
        }
    }

    /// Shows the client's page as it stands on another day, or today.
    pub(super) fn look(&mut self, text: String) {
        self.act(Action::Look(text));
        browser::scroll_to_top();
        browser::focus(if self.desk.no_day.is_some() { "main .errors" } else { "main h1" });
    }

    /// Says how many cells a saved file does not hold.
    fn tell_left_out(&mut self) {
        let count = self.desk.sheet.odd.len();
        if count > 0 {
            self.say(&draw::left_out_said(count));
        }
    }

    pub(super) fn print(&mut self, place: Place) {
        self.show_place(place);
        browser::print();
    }

    /// Forgets everything, in the history entry too, and shows that.
    pub(super) fn clear(&mut self) {
        (self.typing, self.left, self.before) = (None, None, None);
        self.saying.0 = None;
        browser::say("");
        self.act(Action::Clear);
        browser::scroll_to_top();
        browser::focus("main h1");
    }
}
