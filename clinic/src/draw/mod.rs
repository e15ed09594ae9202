//! The pages, as text: a frame, and the parts that stand in it, so that a part can change and the rest of the page
//! keeps its focus and what is typed. Nothing is decided here.

mod board;
mod cell;
mod client;
mod cover;
mod doubts;
mod fields;
mod files;
mod grid;
mod panel;
mod rap;
mod staff;
mod standing;

use relief_check_web::say::Say;
use relief_check_words::{Msg, Words};

pub use board::{Drawn, cell_id, part_of};
pub use cell::list;
pub use standing::said as standing_said;

use crate::desk::{Cover, Desk, Done, Place};
use crate::found::Found;
use crate::sheet::Odd;
use board::Board;

/// What all pages are drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What was entered, and what is shown.
    pub desk: &'a Desk,
    /// What the law says of it.
    pub found: &'a Found,
    /// What the history entry of the page holds, for the page that shows that all was cleared.
    pub kept: &'a str,
    /// The words.
    pub say: Say,
}

/// Draws the whole page.
#[must_use]
pub fn draw(view: &View) -> Drawn {
    let mut board = Board::new(view.say);
    match (view.desk.cover, view.desk.place) {
        (Cover::Blank, _) => cover::blank(&mut board),
        (Cover::Locked, _) => cover::locked(view, &mut board),
        (Cover::Off, Place::Grid) => grid::draw(view, &mut board),
        (Cover::Off, Place::Client) => client::draw(view, &mut board),
        (Cover::Off, Place::Staff) => staff::draw(view, &mut board),
        (Cover::Off, Place::Rap) => rap::draw(view, &mut board),
        (Cover::Off, Place::Cleared) => cover::cleared(view, &mut board),
    }
    board.finish()
}

/// The title of the document. It names nothing that was entered.
#[must_use]
pub fn title(view: &View) -> String {
    let title = match (view.desk.cover, view.desk.place) {
        (Cover::Blank | Cover::Locked, _) => return view.say.get(Msg::AppName).to_owned(),
        (Cover::Off, Place::Grid) => Msg::ZTitle,
        (Cover::Off, Place::Client) => Msg::ResultTitle,
        (Cover::Off, Place::Staff) => Msg::ZStaffTitle,
        (Cover::Off, Place::Rap) => Msg::ZRapTitle,
        (Cover::Off, Place::Cleared) => Msg::ZClearedTitle,
    };
    view.say.with(Msg::TitlePage, &[("title", view.say.get(title))])
}

/// What is wrong with a cell, as it is said aloud.
#[must_use]
pub fn odd_said(desk: &Desk, odd: &Odd) -> String {
    let say = Say(Words::english());
    let place = desk.sheet.answers.place(odd.row).map_or(1, |place| place + 1).to_string();
    let values = [("number", place.as_str()), ("text", &odd.text), ("problem", say.get(odd.bad.message()))];
    say.with(Msg::ZOddSaid, &values)
}

/// How many cells are left out of a file, in words.
#[must_use]
pub fn left_out_said(count: usize) -> String {
    Say(Words::english()).with(Msg::ZOddLeft, &[("count", &count.to_string())])
}

/// What was done, in words.
#[must_use]
pub fn done(done: Done) -> String {
    let say = Say(Words::english());
    let msg = match done {
        Done::Added => Msg::ZDoneAdded,
        Done::Duplicated => Msg::ZDoneDuplicated,
        Done::Deleted => Msg::ZDoneDeleted,
        Done::Opened => Msg::ZOpened,
        Done::Full => {
            return say.with(Msg::ZDoneFull, &[("count", &crate::sheet::MOST.to_string())]);
        }
        Done::Undone => Msg::ZDoneUndone,
        Done::Redone => Msg::ZDoneRedone,
        Done::Nothing => Msg::ZDoneNothing,
        Done::Pasted(put, odd, lost) => {
            let mut text = say.with(Msg::ZDonePasted, &[("count", &put.to_string())]);
            for (msg, count) in [(Msg::ZDonePastedOdd, odd), (Msg::ZDonePastedLost, lost)] {
                if count > 0 {
                    text.push(' ');
                    text.push_str(&say.with(msg, &[("count", &count.to_string())]));
                }
            }
            return text;
        }
    };
    say.get(msg).to_owned()
}
