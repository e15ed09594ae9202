//! What is typed, picked and pasted in the fields: it is taken when a field is left, and not before. Which key or
//! click does what is not here.

use relief_check_web::say::Say;
use relief_check_words::Words;
use web_sys::{Element, Event};

use super::{App, Typing, read_file, with};
use crate::browser;
use crate::desk::{Action, Field};
use crate::draw;
use crate::events;
use crate::offer::picks;
use crate::read::COLUMNS;

impl App {
    /// A field of text is left. It is taken a little later: to change the page now would disturb where the focus goes.
    pub(super) fn leave(&mut self, target: &Element) {
        if let Some((field, text)) = browser::is_text(target).then(|| self.written(target)).flatten() {
            self.left = Some((field, text));
            browser::after(0, || with(App::take_left));
        }
        self.close();
    }

    pub(super) fn take_left(&mut self) {
        if let Some((field, text)) = self.left.take() {
            self.enter(field, text);
        }
    }

    /// Takes what stands in the field that has the focus.
    pub(super) fn take_active(&mut self) {
        self.take_left();
        let Some(active) = browser::active().filter(browser::is_text) else { return };
        if let Some((field, text)) = self.written(&active) {
            self.enter(field, text);
        }
        self.close();
    }

    /// What was written or picked in a field, where that is not what it held before.
    pub(super) fn written(&self, element: &Element) -> Option<(Field, String)> {
        let field = events::field(element)?;
        let text = browser::value(element)?;
        if text == self.held(field) {
            return None;
        }
        let typing = self.typing.as_ref().filter(|typing| typing.id == element.id());
        let picked = typing.and_then(|typing| typing.picks.get(typing.at?));
        Some((field, picked.map_or(text, |pick| pick.value.clone())))
    }

    /// What a field of text holds, as it shows it.
    pub(super) fn held(&self, field: Field) -> String {
        let sheet = &self.desk.sheet;
        let say = Say(Words::english());
        match field {
            Field::Label => sheet.label.clone(),
            Field::Notes => sheet.notes.clone(),
            Field::Mark(row, part) => sheet.mark(row).map_or_else(String::new, |mark| match part {
                crate::desk::Part::Grade => mark.grade.map_or_else(String::new, |grade| grade.code().to_owned()),
                crate::desk::Part::Reason => mark.reason.clone(),
                crate::desk::Part::By => mark.by.clone(),
            }),
            Field::Cell(row, fact) => match sheet.odd(row, fact) {
                Some(odd) => odd.text.clone(),
                None => sheet.value(row, fact).map_or_else(String::new, |value| crate::read::shown(say, fact, &value)),
            },
        }
    }

    pub(super) fn enter(&mut self, field: Field, text: String) {
        if let Field::Cell(row, fact) = field {
            // The cell shows what was understood, also where that is what it held before.
            self.stale.push(draw::part_of(row, fact));
        }
        self.act(Action::Enter(field, text));
        // The mark in the cell is heard only by who goes back to it.
        if let Field::Cell(row, fact) = field
            && let Some(odd) = self.desk.sheet.odd(row, fact)
        {
            let text = draw::odd_said(&self.desk, odd);
            self.say(&text);
        }
    }

    /// Shows what can be picked for what was typed, with what Tab would take marked.
    pub(super) fn offer(&mut self, target: &Element) {
        let Some(Field::Cell(_, fact)) = events::field(target) else { return };
        let say = Say(Words::english());
        let text = browser::value(target).unwrap_or_default();
        let picks = picks(say, fact, &text);
        let taken = crate::read::value(say, fact, &text, self.desk.sheet.answers.record.as_of).ok().flatten();
        let at = picks.iter().position(|pick| Some(&pick.value) == taken.as_ref());
        self.typing = Some(Typing { id: target.id(), picks, at });
        self.show_picks(target);
    }

    pub(super) fn show_picks(&self, input: &Element) {
        let Some(typing) = &self.typing else { return };
        let Some(list) = input.get_attribute("aria-controls") else { return };
        let html = draw::list(Say(Words::english()), &list, &typing.picks, typing.at);
        browser::redraw(&["#", &list].concat(), &html);
        let open = !typing.picks.is_empty();
        if let Some(element) = browser::element(&list) {
            browser::attribute(&element, "hidden", (!open).then_some(""));
        }
        browser::attribute(input, "aria-expanded", Some(if open { "true" } else { "false" }));
        let marked = typing.at.map(|at| [&list, "-", &at.to_string()].concat());
        browser::attribute(input, "aria-activedescendant", marked.as_deref());
    }

    /// Closes what can be picked.
    pub(super) fn close(&mut self) -> bool {
        let Some(typing) = self.typing.take() else { return false };
        let Some(input) = browser::element(&typing.id) else { return false };
        browser::attribute(&input, "aria-expanded", Some("false"));
        browser::attribute(&input, "aria-activedescendant", None);
        if let Some(list) = input.get_attribute("aria-controls").and_then(|list| browser::element(&list)) {
            browser::attribute(&list, "hidden", Some(""));
        }
        !typing.picks.is_empty()
    }

    /// Something is picked with the mouse.
    pub(super) fn pick(&mut self, event: &Event, target: &Element) {
        let Some(pick) = browser::around(target, "[data-pick]") else { return };
        // The field keeps the focus.
        event.prevent_default();
        let index: Option<usize> = pick.get_attribute("data-pick").and_then(|index| index.parse().ok());
        let Some(typing) = self.typing.take() else { return };
        let field = browser::element(&typing.id).and_then(|input| events::field(&input));
        if let Some((field, pick)) = field.zip(index.and_then(|index| typing.picks.get(index))) {
            self.enter(field, pick.value.clone());
            browser::go_to(&typing.id);
        }
    }

    /// A list or a box was used.
    pub(super) fn choose(&mut self, target: &Element) {
        if target.id() == "open" {
            read_file(browser::file(target));
        } else if let Some(group) = browser::around(target, "[data-several]") {
            let (checked, on) = browser::checked(&group, target);
            let used = browser::value(target).unwrap_or_default();
            if let Some(field) = events::field(target) {
                self.enter(field, events::several(checked, &used, on));
            }
        } else if browser::is_list(target)
            && let Some((field, text)) = events::field(target).zip(browser::value(target))
        {
            self.enter(field, text);
        }
    }

    pub(super) fn paste(&mut self, event: &Event, target: &Element) {
        let Some(Field::Cell(row, fact)) = events::field(target).filter(|_| browser::around(target, ".grid").is_some())
        else {
            return;
        };
        let text = browser::pasted(event).unwrap_or_default();
        if COLUMNS.contains(&fact) && crate::table::cells(&text).is_some() {
            event.prevent_default();
            self.act(Action::Paste(row, fact, text));
            self.tell();
        }
    }
}
