//! Cells that were copied from a spreadsheet: lines of cells that are parted by tabs, as every spreadsheet puts
//! them on the clipboard, and how they fill the grid.

use relief_check_law::Fact;
use relief_check_web::say::{Say, dashed};
use relief_check_words::Words;

use crate::desk::Done;
use crate::read::COLUMNS;
use crate::sheet::Sheet;

/// The most characters that are read at once. A record fits many times.
pub const LONGEST: usize = 100_000;

/// The cells of a copied text, line by line; `None` where it is no table but one cell's text.
#[must_use]
pub fn cells(text: &str) -> Option<Vec<Vec<String>>> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    if !text.contains(['\t', '\n']) {
        return None;
    }
    let (mut lines, mut line) = (Vec::new(), Vec::new());
    let mut chars = text.chars().take(LONGEST).peekable();
    while chars.peek().is_some() {
        let (cell, end) = one(&mut chars);
        line.push(cell);
        match end {
            End::Line => lines.push(std::mem::take(&mut line)),
            // A tab at the very end parts off an empty cell.
            End::Cell if chars.peek().is_none() => line.push(String::new()),
            End::Cell => {}
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    Some(lines)
}

/// Whether copied cells are the heads of columns: each is one's name, on this page or in a table.
fn is_heading(say: Say, line: &[String]) -> bool {
    let head = |cell: &str| {
        let own = |fact: &Fact| {
            let name = say.find(&["z-col-", &dashed(*fact)].concat());
            name.is_some_and(|name| name.eq_ignore_ascii_case(cell)) || fact.code().eq_ignore_ascii_case(cell)
        };
        Fact::ALL.iter().any(own)
    };
    line.len() > 1 && line.iter().all(|cell| head(cell.trim()))
}

/// Puts copied cells into the grid, from a cell on to the right and down.
pub fn paste(sheet: &mut Sheet, row: u32, fact: Fact, text: &str) -> Done {
    let say = Say(Words::english());
    let (mut put, mut odd, mut lost) = (0, 0, 0);
    let first = COLUMNS.iter().position(|column| *column == fact).unwrap_or(0);
    let mut at = Some(row);
    let mut lines = cells(text).unwrap_or_default();
    if lines.first().is_some_and(|line| is_heading(say, line)) {
        lines.remove(0);
    }
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            at = at.and_then(|row| sheet.beside(row, true)).or_else(|| sheet.add());
        }
        for (place, cell) in line.iter().enumerate() {
            match at.zip(COLUMNS.get(first + place)) {
                Some((row, column)) => {
                    put += 1;
                    odd += usize::from(!sheet.set(say, row, *column, cell));
                }
                None => lost += usize::from(!cell.trim().is_empty()),
            }
        }
    }
    Done::Pasted(put, odd, lost)
}

enum End {
    Cell,
    Line,
}

/// One cell. Spreadsheets put a cell into quotes that holds a tab or a line break, and double its own quotes.
fn one(chars: &mut std::iter::Peekable<impl Iterator<Item = char>>) -> (String, End) {
    let mut cell = String::new();
    let mut quoted = chars.next_if_eq(&'"').is_some();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted => {
                if chars.next_if_eq(&'"').is_some() {
                    cell.push('"');
                } else {
                    quoted = false;
                }
            }
            _ if quoted => cell.push(if c.is_control() { ' ' } else { c }),
            '\t' => return (cell, End::Cell),
            '\n' => return (cell, End::Line),
            '\r' => {}
            _ => cell.push(c),
        }
    }
    (cell, End::Line)
}
