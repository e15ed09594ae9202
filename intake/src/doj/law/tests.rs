//! That a key is enough: a record that has just its facts gives the answer of every record that has the same key.

use relief_check_law::PartialDate;
use relief_check_law::facts::{Answer, Cleared, Level, Prior, Priors, Sentence};
use relief_check_law::links::LINKS;
use relief_check_law::reliefs::{CAUTIONS, ROUTE};
use relief_check_law::rule::{Cond, Relief, Then};
use relief_check_law::world::DateVar;

use super::answer::BY_PROP_64;
use super::facts::{LONGEST_WAIT, More};
use super::*;

const AS_OF: Day = Day::ymd(2026, 11, 22);

fn key(law: &Law, sections: &mut Sections, text: &str, date: PartialDate) -> Key {
    Key {
        section: sections.number(text.as_bytes()),
        date: Some(law.days.key(date)),
        level: Some(Level::Felony),
        age: None,
        strike: Some(Prior::Never),
        registrable: Some(Prior::Never),
        priors: Some(Priors::Zero),
        only: false,
        over: false,
        more: None,
    }
}

/// Each day that matters, the ones beside it, and others in between; years and months as well.
fn dates(law: &Law, step: usize) -> Vec<PartialDate> {
    let mut dates: Vec<PartialDate> = Vec::new();
    for day in &law.days.0 {
        dates.extend([day.yesterday(), *day, day.tomorrow()].map(PartialDate::from));
    }
    for year in (1950..2026).step_by(step) {
        dates.extend(PartialDate::new(year, None, None));
        dates.extend(PartialDate::new(year, Some(7), None));
        dates.extend(PartialDate::new(year, Some(2), Some(17)));
    }
    dates
}

#[test]
fn a_day_stands_for_all_days_between_two_that_matter() {
    let law = Law::new(Reliefs::Prop64, AS_OF, None);
    let mut sections = Sections::new();
    for text in ["11357 HS", "11357(B) HS", "11357(E) HS", "11358 HS", "11360(A) HS", "664/11359 HS", "11530 HS"] {
        for date in dates(&law, 3) {
            let key = key(&law, &mut sections, text, date);
            let kept = law.record(&key, &sections);
            let mut exact = kept.clone();
            exact.charges[0].date = Answer::Known(date);
            let answer = |record| answer(Reliefs::Prop64, record, key.level);
            assert_eq!(answer(&kept), answer(&exact), "{text} on {date}");
        }
    }
    assert!(law.days.0.contains(&Day::ymd(2016, 11, 9)) && law.days.0.len() > 4 && law.days.0.is_sorted());
}

/// Facts of other reliefs, with the class.
fn kinds() -> [(Option<Level>, More); 6] {
    let more = More::default();
    [
        (None, more),
        (Some(Level::Felony), More { sentence: Some(Sentence::StatePrison), ..more }),
        (Some(Level::Felony), More { sentence: Some(Sentence::Probation), later: Some(Level::Felony), ..more }),
        (Some(Level::Misdemeanor), More { sentence: Some(Sentence::FineOrJail), ..more }),
        (Some(Level::Misdemeanor), More { cleared: Some(Cleared::Dismissed), later: Some(Level::Misdemeanor), ..more }),
        (Some(Level::Infraction), More { no_fire_crew: true, ..more }),
    ]
}

#[test]
fn it_stands_for_them_in_every_list() {
    let law = Law::new(Reliefs::All, AS_OF, None);
    assert!(law.days.0.len() > 20 && law.days.0.is_sorted());
    let mut sections = Sections::new();
    let mut answers = Vec::new();
    for text in [
        "11357(B) HS",
        "11359 HS",
        "11350(A) HS",
        "459 PC",
        "211 PC",
        "288(A) PC",
        "484(A) PC",
        "23152(A) VC",
        "647(B) PC",
        "99999 PC",
    ] {
        for date in dates(&law, 11) {
            for (level, more) in kinds() {
                let key = Key { level, more: Some(more), ..key(&law, &mut sections, text, date) };
                let kept = law.record(&key, &sections);
                let mut exact = kept.clone();
                exact.charges[0].date = Answer::Known(date);
                let answer = |record| answer(Reliefs::All, record, level);
                let kept = answer(&kept);
                assert_eq!(kept, answer(&exact), "{text} on {date}, {more:?}");
                answers.extend(kept.filter(|kept| !answers.contains(kept)));
            }
        }
    }
    assert!(answers.len() > 150, "{} answers", answers.len());
}

#[test]
fn the_end_of_a_sentence_stands_in_the_same_way() {
    let law = Law::new(Reliefs::All, AS_OF, Some(0));
    let mut sections = Sections::new();
    // Around every day that matters since 1990, each with the others.
    let dates: Vec<PartialDate> =
        law.days.0.iter().filter(|day| **day > Day::ymd(1990, 1, 1)).fold(Vec::new(), |mut dates, day| {
            dates.extend([day.yesterday(), *day].map(PartialDate::from));
            dates
        });
    for text in ["11359 HS", "11350(A) HS", "484(A) PC", "288(A) PC"] {
        for (date, end) in dates.iter().flat_map(|date| dates.iter().map(move |end| (*date, *end))) {
            if end.span().first < date.span().first || end.span().first > AS_OF {
                continue;
            }
            for (level, more) in [kinds()[1], kinds()[3]] {
                let (date_key, end_key) = law.date_keys(Some(date), Some(end));
                let more = Some(More { finished: end_key, ..more });
                let key = Key { date: date_key, level, more, ..key(&law, &mut sections, text, date) };
                let kept = law.record(&key, &sections);
                let mut exact = kept.clone();
                exact.charges[0].date = Answer::Known(date);
                exact.charges[0].sentence_finished = Answer::Known(Some(end));
                let answer = |record| answer(Reliefs::All, record, level);
                assert_eq!(answer(&kept), answer(&exact), "{text} on {date}, over on {end}");
            }
        }
    }
}

#[test]
fn no_rule_of_prop_64_reads_when_a_sentence_ended() {
    let rows = BY_PROP_64.iter().flat_map(|relief| relief.list()).chain(ROUTE).chain(CAUTIONS);
    for cond in rows.flat_map(|row| row.when) {
        let (Cond::Before(date, _) | Cond::From(date, _) | Cond::Passed(date, _) | Cond::NotPassed(date, _)) = *cond
        else {
            continue;
        };
        // `over` says only that it ended.
        assert_ne!(date, DateVar::Finished);
    }
}

#[test]
fn days_are_exact_for_as_long_as_a_wait_can_last() {
    let rows = Relief::ALL.iter().flat_map(|relief| relief.list());
    let waits = rows.filter_map(|row| if let Then::Wait(_, years) = row.then { Some(years) } else { None });
    assert_eq!(waits.max(), Some(LONGEST_WAIT));
    // A later conviction lies behind every day that a link or a rule knows.
    let last = LINKS.iter().flat_map(|link| [link.before, link.from]).flatten().max();
    assert!(last < Some(Day::ymd(2200, 1, 1)));
}
