//! The first rows that were passed over, out of the file that tells them all (`bad-rows.csv`, docs/batch.md).

/// How many are shown.
pub const MOST: usize = 10;

/// A row that was passed over: file, line, number of the column, its name, the value, what is allowed.
pub type Bad = [String; 6];

/// The rows in the begin of the file, its header not among them: as many as are shown, of those that are whole.
#[must_use]
pub fn read(bytes: &[u8]) -> Vec<Bad> {
    let text = String::from_utf8_lossy(bytes);
    let mut rows = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match (sign, quoted) {
            ('"', true) if signs.next_if_eq(&'"').is_some() => cell.push('"'),
            ('"', _) => quoted = !quoted,
            (',', false) => cells.push(std::mem::take(&mut cell)),
            ('\n', false) => {
                cells.push(std::mem::take(&mut cell));
                rows.extend(Bad::try_from(std::mem::take(&mut cells)));
                if rows.len() == MOST {
                    break;
                }
            }
            (sign, _) => cell.push(sign),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_with_quotes_and_only_whole_ones() {
        let text =
            "a.csv,3,,,12 columns,95 columns\n\"b,\"\"c\"\".csv\",4,3,SUBJECT_ID,\"x\ny\",\"the, number\"\na.csv,5,";
        let rows = read(text.as_bytes());
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0], ["a.csv", "3", "", "", "12 columns", "95 columns"]);
        assert_eq!(rows[1], ["b,\"c\".csv", "4", "3", "SUBJECT_ID", "x\ny", "the, number"]);
        assert_eq!(read("a,1,,,b,c\n".repeat(50).as_bytes()).len(), MOST);
        assert!(read(b"").is_empty());
    }
}
