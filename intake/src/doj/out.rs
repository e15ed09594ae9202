//! Cells of result files: quoted where they have to be, and never a formula.
//!
//! A value that a spreadsheet would work out (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets
//! an apostrophe in front. A lone `-` stands for "none" and is left, and so are plain numbers.

use std::borrow::Cow;

/// Writes a value as a cell.
pub(crate) fn text(to: &mut Vec<u8>, value: &[u8]) {
    let value = match String::from_utf8_lossy(value) {
        Cow::Borrowed(_) => Cow::Borrowed(value),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
    };
    let quoted = value.iter().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    if quoted {
        to.push(b'"');
    }
    if is_formula(&value) {
        to.push(b'\'');
    }
    if quoted {
        for byte in value.iter().copied() {
            if byte == b'"' {
                to.push(b'"');
            }
            to.push(byte);
        }
        to.push(b'"');
    } else {
        to.extend_from_slice(&value);
    }
}

fn is_formula(value: &[u8]) -> bool {
    match value {
        [b'-'] => false,
        [b'-', rest @ ..] => !rest.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.'),
        [b'=' | b'+' | b'@' | b'\t' | b'\r', ..] => true,
        _ => false,
    }
}

/// Writes several values as one cell.
pub(crate) fn joined<'a>(to: &mut Vec<u8>, values: impl Iterator<Item = &'a [u8]>, between: &str) {
    let mut values = values.peekable();
    let Some(first) = values.next() else { return };
    if values.peek().is_none() {
        text(to, first);
        return;
    }
    let mut all = first.to_vec();
    for value in values {
        all.extend_from_slice(between.as_bytes());
        all.extend_from_slice(value);
    }
    text(to, &all);
}

/// Writes a number.
pub(crate) fn number(to: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0; 20];
    let mut used = 0;
    for slot in digits.iter_mut().rev() {
        // A digit is less than 10.
        *slot = b'0' + u8::try_from(number % 10).unwrap_or_default();
        used += 1;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    to.extend_from_slice(digits.get(digits.len() - used..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(value: &str) -> String {
        let mut to = Vec::new();
        text(&mut to, value.as_bytes());
        String::from_utf8(to).unwrap()
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (value, expected) in [
            ("11358 HS", "11358 HS"),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-cmd", "'-cmd"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("-", "-"),
            ("-1.0", "-1.0"),
            ("a,b", "\"a,b\""),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("", ""),
        ] {
            assert_eq!(cell(value), expected, "{value:?}");
        }
    }

    #[test]
    fn numbers_and_lists() {
        for number in [0, 7, 10, 65_536, u64::MAX] {
            let mut to = Vec::new();
            super::number(&mut to, number);
            assert_eq!(String::from_utf8(to).unwrap(), number.to_string());
        }
        let mut to = Vec::new();
        joined(&mut to, [&b"a"[..], b"b"].into_iter(), "; ");
        joined(&mut to, std::iter::empty(), "; ");
        assert_eq!(to, b"a; b");
    }
}
