//! What the keys do: to the next cell and row, to a row's other facts and back, undo. What is typed is not here.

use relief_check_law::Fact;
use web_sys::{Element, Event};

use super::App;
use crate::browser;
use crate::desk::{Action, Field};
use crate::draw::cell_id;
use crate::events::{self, Key};
use crate::read::COLUMNS;

impl App {
    pub(super) fn key(&mut self, event: &Event, target: &Element) {
        let Some(key) = events::key(event) else { return };
        let row = events::row(target);
        let typed = browser::is_text(target);
        let list = browser::is_list(target);
        let area = target.tag_name() == "TEXTAREA";
        match key {
            Key::Row(forward) if (typed || list) && !area => {
                event.prevent_default();
                self.go_on(target, row, forward);
            }
            Key::Arrow(down) if typed && !area && browser::around(target, ".grid").is_some() => {
                event.prevent_default();
                self.arrow(target, row, down);
            }
            Key::Facts => {
                let Some(row) = row else { return };
                event.prevent_default();
                self.facts(target, row);
            }
            Key::Duplicate | Key::Delete => {
                let Some(row) = row else { return };
                event.prevent_default();
                self.take_active();
                self.change_row(if key == Key::Duplicate { Action::Duplicate(row) } else { Action::Delete(row) });
            }
            Key::Undo | Key::Redo => {
                // What is being typed is the browser's own to take back.
                if typed && self.written(target).is_some() {
                    return;
                }
                event.prevent_default();
                self.step(if key == Key::Undo { Action::Undo } else { Action::Redo });
            }
            Key::Escape => self.escape(event, target, row),
            Key::Row(_) | Key::Arrow(_) => {}
        }
    }

    /// To the next row, and a new one at the end; or back to the row above.
    pub(super) fn go_on(&mut self, target: &Element, row: Option<u32>, forward: bool) {
        let column = events::field(target);
        let in_grid = browser::around(target, ".grid").is_some();
        self.take_active();
        let sheet = &self.desk.sheet;
        let Some(row) = row.filter(|_| in_grid && sheet.answers.place(row.unwrap_or(0)).is_some()) else {
            let first = sheet.rows().next();
            if let Some(first) = first {
                browser::go_to(&cell_id(first, Fact::Offense));
            }
            return;
        };
        if !forward {
            let fact = match column {
                Some(Field::Cell(_, fact)) if COLUMNS.contains(&fact) => fact,
                Some(_) | None => Fact::Offense,
            };
            browser::go_to(&cell_id(sheet.beside(row, false).unwrap_or(row), fact));
            return;
        }
        if let Some(next) = sheet.beside(row, true) {
            browser::go_to(&cell_id(next, Fact::Offense));
        } else if sheet.is_blank(row) {
            browser::go_to(&cell_id(row, Fact::Offense));
        } else {
            self.change_row(Action::Add);
        }
    }

    pub(super) fn arrow(&mut self, target: &Element, row: Option<u32>, down: bool) {
        if let Some(typing) = self.typing.as_mut().filter(|typing| !typing.picks.is_empty()) {
            let last = typing.picks.len() - 1;
            typing.at = Some(match (typing.at, down) {
                (None, true) => 0,
                (Some(at), true) => {
                    if at == last {
                        0
                    } else {
                        at + 1
                    }
                }
                (None | Some(0), false) => last,
                (Some(at), false) => at - 1,
            });
            self.show_picks(target);
            return;
        }
        let field = events::field(target);
        self.take_active();
        if let (Some(row), Some(Field::Cell(_, fact))) = (row, field)
            && COLUMNS.contains(&fact)
            && let Some(other) = self.desk.sheet.beside(row, down)
        {
            browser::go_to(&cell_id(other, fact));
        }
    }

    /// Opens the other facts of a row and goes there; from there, back to the row.
    pub(super) fn facts(&mut self, target: &Element, row: u32) {
        // To take what stands in it may put another element in the place of this one.
        let inside = browser::around(target, ".panel").is_some();
        let here = target.id();
        self.take_active();
        if inside {
            self.act(Action::Unfold(row));
            let back = self.before.take().filter(|id| browser::element(id).is_some());
            browser::go_to(&back.unwrap_or_else(|| cell_id(row, Fact::Offense)));
            return;
        }
        self.before = Some(here);
        if self.desk.unfolded != Some(row) {
            self.act(Action::Unfold(row));
        }
        let panel = ["#d", &row.to_string()].concat();
        browser::focus(&[&panel, " select, ", &panel, " input"].concat());
    }

    pub(super) fn escape(&mut self, event: &Event, target: &Element, row: Option<u32>) {
        if self.close() {
            event.prevent_default();
        } else if let Some(field) =
            events::field(target).filter(|_| browser::is_text(target) && self.written(target).is_some())
        {
            event.prevent_default();
            browser::set_value(target, &self.held(field));
        } else if let Some(row) = row.filter(|_| browser::around(target, ".panel").is_some()) {
            self.facts(target, row);
        }
    }

    /// Adds a row or takes one away, and goes to the row that is next.
    pub(super) fn change_row(&mut self, action: Action) {
        let place = if let Action::Delete(row) = action { self.desk.sheet.answers.place(row) } else { None };
        self.act(action);
        let sheet = &self.desk.sheet;
        let last = sheet.answers.count().saturating_sub(1);
        let row = sheet.answers.id(place.map_or(last, |place| place.min(last)));
        if let Some(row) = row {
            browser::go_to(&cell_id(row, Fact::Offense));
        }
        self.tell();
    }

    pub(super) fn step(&mut self, action: Action) {
        self.take_left();
        self.act(action);
        if let Some(row) = self.desk.sheet.rows().last().filter(|_| browser::active().is_none()) {
            browser::go_to(&cell_id(row, Fact::Offense));
        }
        self.tell();
    }
}
