//! The table as it is looked up: packed by the compiler from [`TABLE`], since people download it. The labels
//! are one text, and sections of which the lists say the same share what they say. A table of pointers would
//! weigh twice as much.

use super::TABLE;
use crate::offenses::Traits;

/// How many offenses there are.
const COUNT: usize = {
    let (mut count, mut part) = (0, 0);
    while part < TABLE.len() {
        count += TABLE[part].len();
        part += 1;
    }
    count
};

/// Every offense of [`TABLE`], one after the other.
const ROWS: [(&str, Traits); COUNT] = {
    let mut rows = [("", Traits::ANY); COUNT];
    let (mut at, mut part) = (0, 0);
    while part < TABLE.len() {
        let mut place = 0;
        while place < TABLE[part].len() {
            rows[at] = TABLE[part][place];
            at += 1;
            place += 1;
        }
        part += 1;
    }
    rows
};

/// How long the text of the labels is.
const LENGTH: usize = {
    let (mut length, mut at) = (COUNT, 0);
    while at < COUNT {
        length += ROWS[at].0.len();
        at += 1;
    }
    length
};

/// The labels, each with a line's end.
static LABELS: [u8; LENGTH] = {
    let mut labels = [b'\n'; LENGTH];
    let (mut end, mut at) = (0, 0);
    while at < COUNT {
        let label = ROWS[at].0.as_bytes();
        let mut place = 0;
        while place < label.len() {
            labels[end + place] = label[place];
            place += 1;
        }
        end += label.len() + 1;
        at += 1;
    }
    labels
};

/// For each offense the place of its traits among those that differ, and how many of these there are.
const SHARED: ([u8; COUNT], usize, [Traits; COUNT]) = {
    let mut places = [0; COUNT];
    let mut distinct = [Traits::ANY; COUNT];
    let (mut count, mut at) = (0, 0);
    while at < COUNT {
        let mut place = 0;
        while place < count && !distinct[place].same(&ROWS[at].1) {
            place += 1;
        }
        if place == count {
            distinct[count] = ROWS[at].1;
            count += 1;
        }
        assert!(place < 256);
        #[expect(clippy::cast_possible_truncation, reason = "held by the assertion")]
        {
            places[at] = place as u8;
        }
        at += 1;
    }
    (places, count, distinct)
};

static PLACES: [u8; COUNT] = SHARED.0;

static DISTINCT: [Traits; SHARED.1] = {
    let mut distinct = [Traits::ANY; SHARED.1];
    let mut at = 0;
    while at < SHARED.1 {
        distinct[at] = SHARED.2[at];
        at += 1;
    }
    distinct
};

/// Every offense of [`TABLE`], one after the other.
pub fn rows() -> impl Iterator<Item = (&'static str, &'static Traits)> {
    let labels = core::str::from_utf8(&LABELS).unwrap_or_default();
    labels.split('\n').zip(PLACES.iter().filter_map(|place| DISTINCT.get(usize::from(*place))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_table_is_the_table() {
        let table = TABLE.iter().copied().flatten().map(|(label, traits)| (*label, traits));
        assert!(rows().eq(table));
        assert_eq!(rows().count(), COUNT);
    }
}
