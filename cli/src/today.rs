//! What day it is: the only clock of the project.

use std::time::{SystemTime, UNIX_EPOCH};

use relief_check_law::Day;

const SECONDS_A_DAY: u64 = 24 * 60 * 60;

/// California's day by Pacific standard time, eight hours behind UTC, all year. While daylight saving
/// time is in force this day begins at one in the morning. So it is never ahead of the day on a
/// California calendar, and does not depend on where the program runs or on a table of time zones.
pub(crate) fn today() -> Day {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day_at(now)
}

/// The day of this many seconds after the beginning of 1970 in UTC; a clock that is set beyond every
/// date that a document may name is taken as the last of them.
fn day_at(seconds: u64) -> Day {
    let days = seconds.saturating_sub(8 * 60 * 60) / SECONDS_A_DAY;
    let last = Day::ymd(2200, 12, 31);
    let mut day = Day::ymd(1970, 1, 1);
    for _ in 0..days {
        if day == last {
            break;
        }
        day = day.tomorrow();
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_midnight_pacific_standard_time() {
        // 2026-11-22 00:00 in UTC is 1,795,305,600 seconds.
        let midnight = 1_795_305_600 + 8 * 60 * 60;
        assert_eq!(day_at(midnight - 1), Day::ymd(2026, 11, 21));
        assert_eq!(day_at(midnight), Day::ymd(2026, 11, 22));
        assert_eq!(day_at(0), Day::ymd(1970, 1, 1));
        assert_eq!(day_at(u64::MAX), Day::ymd(2200, 12, 31));
    }
}
