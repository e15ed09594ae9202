//! Cells: what staff type is read as they mean it, what is odd is said, and copied cells are parted as spreadsheets
//! part them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use relief_check_clinic::offer::{picks, sections};
use relief_check_clinic::read::{Bad, COLUMNS, PERSON, choice_name, shown, value};
use relief_check_clinic::table::cells;
use relief_check_law::facts::Shape;
use relief_check_law::{Day, Fact};
use relief_check_web::say::Say;
use relief_check_web::typed::DateProblem;
use relief_check_words::Words;

const TODAY: Day = Day::ymd(2026, 11, 22);

fn say() -> Say {
    Say(Words::english())
}

fn read(fact: Fact, text: &str) -> Result<Option<String>, Bad> {
    value(say(), fact, text, TODAY)
}

fn meant(fact: Fact, text: &str) -> String {
    read(fact, text).unwrap_or_else(|bad| panic!("{text}: {bad:?}")).unwrap()
}

#[test]
fn dates_are_as_short_as_staff_write_them() {
    for (typed, date, again) in [
        ("98", "1998", "1998"),
        ("3/98", "1998-03", "3/1998"),
        ("~1998", "1998", "1998"),
        ("~98", "1998", "1998"),
        ("3/7/98", "1998-03-07", "3/7/1998"),
        ("03-07-1998", "1998-03-07", "3/7/1998"),
        ("1998-03-07", "1998-03-07", "3/7/1998"),
        ("Mar 98", "1998-03", "3/1998"),
        ("26", "2026", "2026"),
        ("27", "1927", "1927"),
        ("05", "2005", "2005"),
        ("11/22/26", "2026-11-22", "11/22/2026"),
        ("?", "unknown", "?"),
    ] {
        for fact in [Fact::Date, Fact::SentenceFinished, Fact::OffenseDate] {
            assert_eq!(meant(fact, typed), date, "{typed}");
            assert_eq!(shown(say(), fact, date), again, "{typed}");
            assert_eq!(meant(fact, again), date, "what a cell shows means the same again");
        }
    }
    assert_eq!(meant(Fact::SentenceFinished, "n"), "no");
    assert_eq!(meant(Fact::SentenceFinished, "No"), "no");
    for (typed, problem) in [
        ("3", DateProblem::Year),
        ("n", DateProblem::Year),
        ("13/98", DateProblem::Month),
        ("2/30/98", DateProblem::Day),
        ("12/26", DateProblem::Future),
        ("2027", DateProblem::Future),
        ("1/2/3/98", DateProblem::Year),
        ("long ago", DateProblem::Year),
    ] {
        assert_eq!(read(Fact::Date, typed), Err(Bad::Date(problem)), "{typed}");
    }
}

#[test]
fn sections_by_number_and_by_name() {
    for (typed, section) in [
        ("459", "PC 459"),
        ("pc459", "PC 459"),
        ("11350hs", "HSC 11350"),
        ("HSC 11359", "HSC 11359"),
        ("23152", "VC 23152"),
        ("Petty theft", "PC 484"),
        ("petty", "PC 484"),
        ("burgl", "PC 459"),
        ("?", "unknown"),
        // What is on no list stays as it was typed, and says so.
        ("99999", "99999"),
        ("zzz", "zzz"),
    ] {
        assert_eq!(meant(Fact::Offense, typed), section, "{typed}");
    }
    assert_eq!(read(Fact::Offense, &"x".repeat(91)), Err(Bad::Long));
    assert_eq!(read(Fact::Offense, "  "), Ok(None));
    assert!(!meant(Fact::Offense, "a\u{7}b\tc").contains(char::is_control));
}

#[test]
fn the_first_that_is_offered_is_the_best() {
    let first = |typed: &str| sections(say(), typed).into_iter().next().unwrap().0;
    assert_eq!(first("459"), "PC 459");
    assert_eq!(first("PC 211"), "PC 211");
    assert_eq!(first("robbery"), "PC 211");
    let offered = picks(say(), Fact::Offense, "theft");
    assert!(offered.len() > 2 && offered.len() <= 8, "{offered:?}");
    assert!(offered.iter().all(|pick| pick.text.to_lowercase().contains("theft")), "{offered:?}");
    assert!(picks(say(), Fact::Level, "f").is_empty());
    assert!(picks(say(), Fact::Offense, "").is_empty());
}

#[test]
fn counties_by_a_few_letters_or_a_city() {
    for (typed, county) in [
        ("los", "los-angeles"),
        ("LA", "los-angeles"),
        ("kern", "kern"),
        ("fres", "fresno"),
        ("oakland", "alameda"),
        ("san bern", "san-bernardino"),
    ] {
        assert_eq!(meant(Fact::County, typed), county, "{typed}");
        let name = shown(say(), Fact::County, county);
        assert_eq!(meant(Fact::County, &name), county, "what a cell shows means the same again");
        assert_eq!(meant(Fact::County, county), county, "and so does what is picked");
    }
    assert_eq!(read(Fact::County, "xyz"), Err(Bad::County));
    // Nobody guesses between several, and each is still offered.
    for typed in ["san", "san b", "santa"] {
        assert_eq!(read(Fact::County, typed), Err(Bad::Counties), "{typed}");
        assert!(picks(say(), Fact::County, typed).len() > 1, "{typed}");
    }
}

#[test]
fn a_burglary_keeps_the_degree_behind_it() {
    for (typed, section) in [
        ("459", "PC 459"),
        ("459 2nd", "PC 460(b)"),
        ("PC 459 second degree", "PC 460(b)"),
        ("459 PC-BURGLARY:FIRST DEGREE", "PC 460(a)"),
        ("459 PC-BURGLARY", "PC 459"),
        ("460(B)", "PC 460(b)"),
        ("187 second degree", "PC 187"),
    ] {
        assert_eq!(meant(Fact::Offense, typed), section, "{typed}");
    }
}

#[test]
fn lists_by_their_first_letters() {
    for (fact, typed, code) in [
        (Fact::Level, "f", "felony"),
        (Fact::Level, "Misd", "misdemeanor"),
        (Fact::Ended, "conv", "convicted"),
        (Fact::Ended, "Never charged", "no-charges"),
        (Fact::Sentence, "state", "state-prison"),
        (Fact::Sentence, "probation", "probation"),
        (Fact::ProbationEnd, "completed", "completed"),
        (Fact::Cleared, "none", "none"),
        (Fact::Level, "?", "unknown"),
        (Fact::Supervision, "probation, open-case", "probation,open-case"),
        (Fact::Supervision, "none", "none"),
    ] {
        assert_eq!(meant(fact, typed), code, "{typed}");
    }
    // "County jail, straight" and the other one begin alike: nobody guesses.
    assert_eq!(read(Fact::Sentence, "county"), Err(Bad::Choice));
    assert_eq!(read(Fact::Level, "x"), Err(Bad::Choice));
}

#[test]
fn every_value_of_a_column_has_a_short_name_and_first_letters_of_its_own() {
    for fact in COLUMNS.into_iter().chain(PERSON) {
        let (Shape::Choice(codes) | Shape::Several(codes)) = fact.shape() else { continue };
        for code in codes {
            let name = choice_name(say(), fact, code).unwrap_or_else(|| panic!("{fact:?} {code} has no short name"));
            assert!(name.len() <= 30, "{name}");
            assert_eq!(meant(fact, name), *code);
        }
    }
}

#[test]
fn copied_cells_are_parted_as_spreadsheets_part_them() {
    let lines = |text: &str| cells(text).unwrap();
    assert_eq!(cells("459"), None, "one cell is only text");
    assert_eq!(cells("459\n"), None, "spreadsheets end one cell with a line break too");
    assert_eq!(lines("a\tb\nc\td\n"), [["a", "b"], ["c", "d"]]);
    assert_eq!(lines("a\tb\r\nc\td\r\n"), [["a", "b"], ["c", "d"]]);
    assert_eq!(lines("a\t\n\tb"), [["a", ""], ["", "b"]]);
    assert_eq!(lines("a\t"), [["a", ""]]);
    assert_eq!(lines("\"a\tb\nc \"\"x\"\"\"\td"), [["a b c \"x\"", "d"]]);
    assert_eq!(lines("5\" pipe\tb"), [["5\" pipe", "b"]]);
    assert_eq!(lines("a\n\nb"), [vec!["a"], vec![""], vec!["b"]]);
    // However it is broken, it ends.
    for text in ["\"", "\"\t", "\t\"\n", "\n\n\n\t", "\"a\"b\tc"] {
        let _ = cells(text);
    }
}
