//! Cells that were copied from a spreadsheet: lines of cells that are parted by tabs, as every spreadsheet puts
//! them on the clipboard.

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
