//! The lists as data: every row can be reached, cites something that can be looked up, and has a
//! name of its own; every list ends whatever the facts are.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]
#![allow(clippy::wildcard_enum_match_arm, reason = "what a test does not expect is a failure")]

use std::collections::BTreeSet;

use relief_check_law::date::Day;
use relief_check_law::eval::walk;
use relief_check_law::links::LINKS;
use relief_check_law::reliefs::{self, CAUTIONS};
use relief_check_law::rule::{Cond, Relief, Row, Then};
use relief_check_law::sources::address;
use relief_check_law::world::{UNREAD, Var, World};
use relief_check_law::{Certainty, Fact, LAW_AS_OF};

fn rows() -> impl Iterator<Item = (&'static str, &'static Row)> {
    reliefs::all().into_iter().flat_map(|(name, list)| list.iter().map(move |row| (name, row)))
}

#[test]
fn every_row_is_reached_from_a_world_in_which_anything_may_be_true() {
    // One day under the law before SB 753, and today.
    for (name, list) in reliefs::all().into_iter().filter(|(name, _)| *name != "cautions") {
        let mut reached = BTreeSet::new();
        for day in [Day::ymd(2022, 1, 1), LAW_AS_OF] {
            let leaves = walk(list, &World::ANY, day);
            assert!(!leaves.is_empty(), "{name} has no end");
            reached.extend(leaves.iter().map(|leaf| leaf.row.id));
        }
        for row in list {
            assert!(reached.contains(row.id), "nothing reaches {} of {name}", row.id);
        }
    }
    for row in CAUTIONS {
        let alone = core::slice::from_ref(row);
        assert!(!walk(alone, &World::ANY, LAW_AS_OF).is_empty(), "{} can never hold", row.id);
    }
}

#[test]
fn every_list_ends_with_a_row_that_always_holds() {
    for (name, list) in reliefs::all().into_iter().filter(|(name, _)| *name != "cautions") {
        let last = list.last().expect("a list has rows");
        assert!(last.when.is_empty() && last.in_force(LAW_AS_OF), "{name} may end without an answer");
    }
}

#[test]
fn every_row_cites_what_can_be_looked_up_and_was_read() {
    for (name, row) in rows() {
        assert!(!row.cites.is_empty(), "{} cites nothing", row.id);
        for cite in row.cites {
            let address = address(cite).unwrap_or_else(|| panic!("{name}, {}: no address for {cite}", row.id));
            assert!(address.starts_with("https://"), "{address}");
        }
        assert!(row.read <= LAW_AS_OF && row.read >= Day::ymd(2026, 1, 1), "{} was read on {}", row.id, row.read);
        assert!(row.from < row.until, "{} is never in force", row.id);
    }
}

#[test]
fn addresses_point_to_the_section() {
    let at = address("HSC 11361.8(e)").unwrap();
    assert!(at.ends_with("lawCode=HSC&sectionNum=11361.8"), "{at}");
    assert!(address("PC 667(e)(2)(C)(iv)").unwrap().ends_with("lawCode=PEN&sectionNum=667"));
    assert!(address("VC 23222(b)").unwrap().ends_with("lawCode=VEH&sectionNum=23222"));
    assert_eq!(address("People v. Nobody"), None);
    assert_eq!(address("HSC"), None);
}

#[test]
fn names_of_rows_are_unique_and_can_name_a_message() {
    let mut seen = BTreeSet::new();
    for (_, row) in rows() {
        assert!(seen.insert(row.id), "{} stands twice", row.id);
        assert!(row.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", row.id);
    }
}

#[test]
fn rows_are_the_same_by_name() {
    assert!(row("p64-sale") == row("p64-sale") && row("p64-sale") != row("p64-for-sale"));
}

#[test]
fn a_change_of_law_hands_over_without_a_gap() {
    // The limb on environmental crimes is the only one that changed so far.
    let (old, new) = (row("p64-growing-environment"), row("p64-growing-environment-water"));
    assert_eq!(old.until, new.from);
    assert!(old.in_force(Day::ymd(2023, 12, 31)) && !old.in_force(Day::ymd(2024, 1, 1)));
    assert!(new.in_force(Day::ymd(2024, 1, 1)) && !new.in_force(Day::ymd(2023, 12, 31)));
}

fn row(id: &str) -> &'static Row {
    rows().find(|(_, row)| row.id == id).map_or_else(|| panic!("no row {id}"), |(_, row)| row)
}

#[test]
fn every_fact_is_read_by_a_rule_or_said_to_be_unread() {
    let read: BTreeSet<Fact> = Var::ALL.iter().map(|var| var.fact()).chain([Fact::Date, Fact::OffenseDate]).collect();
    for fact in Fact::ALL {
        assert!(read.contains(fact) != UNREAD.contains(fact), "{}", fact.code());
    }
}

#[test]
fn only_the_lists_that_may_say_so_say_so() {
    for relief in Relief::ALL {
        for row in relief.list() {
            let fits = match row.then {
                Then::Result(_) => *relief == Relief::Prop64,
                Then::Route(_) => false,
                Then::Grade(_) | Then::Wait(..) | Then::Omit => true,
            };
            assert!(fits, "{} in {}", row.id, relief.code());
            let looks_at_prop64 = row.when.iter().any(|cond| matches!(cond, Cond::Gives(_)));
            assert!(!looks_at_prop64 || *relief != Relief::Prop64, "{} would look at itself", row.id);
        }
    }
}

#[test]
fn doubt_is_marked_where_the_brief_marks_it() {
    for (id, certainty) in [
        ("p64-school-adult", Certainty::Unsettled),
        ("p64-for-sale-priors", Certainty::Unsettled),
        ("p64-growing-priors", Certainty::Unsettled),
        ("p64-sale-priors", Certainty::Unsettled),
        ("p64-before-1973-section", Certainty::Unsettled),
        ("p64-late-conviction", Certainty::Unsettled),
        ("p64-large-amount", Certainty::Practice),
        ("p64-plea", Certainty::Practice),
        ("auto-review", Certainty::Practice),
        ("p64-growing-21", Certainty::Settled),
        ("p64-for-sale", Certainty::Settled),
    ] {
        assert_eq!(row(id).certainty, certainty, "{id}");
    }
}

#[test]
fn links_say_why_and_never_contradict_each_other_from_the_start() {
    for link in LINKS {
        assert!(link.why.ends_with('.'), "{link:?}");
    }
    assert!(World::ANY.concluded().is_some());
}
