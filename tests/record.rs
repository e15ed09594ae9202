//! Several charges on one record: the reducer, the interview and the text of the history entry.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/answers.rs"]
mod support;

use relief_check_law::Fact;
use relief_check_web::answers::{Answers, MOST, NONE};
use relief_check_web::codec::{decode, encode};
use relief_check_web::form::{Draft, read};
use relief_check_web::interview::Interview;
use relief_check_web::say::{offenses, section_named};
use relief_check_web::state::{Action, Place, State};
use support::{Numbers, SALE_1998, TODAY, any_value, draft, finish, start, walk};

/// Growing cannabis in another county.
const GROWING_2004: &[(Fact, &str)] = &[
    (Fact::Offense, "11358"),
    (Fact::Court, "california"),
    (Fact::County, "kern"),
    (Fact::Ended, "convicted"),
    (Fact::Date, "2004"),
    (Fact::Age, "21-plus"),
    (Fact::Quantity, "within"),
    (Fact::Cleared, "none"),
];

/// The record page with two charges.
fn two() -> State {
    let first = walk(SALE_1998).pop().unwrap();
    finish(first.after(Action::AnotherCharge), GROWING_2004).pop().unwrap()
}

/// What was said of a charge.
fn said(state: &State, charge: usize, fact: Fact) -> Option<String> {
    state.answers.value_of(charge, fact)
}

fn offense(state: &State, charge: usize) -> Option<String> {
    said(state, charge, Fact::Offense)
}

fn back(state: &State, entry: &State) -> State {
    state.after(Action::Restore(Box::new(entry.clone())))
}

#[test]
fn a_second_charge_keeps_the_first_and_asks_nothing_about_the_person_again() {
    let first = walk(SALE_1998).pop().unwrap();
    let states = finish(first.after(Action::AnotherCharge), GROWING_2004);
    assert_eq!(states[0].place, Place::Question(Fact::Offense));
    for state in &states {
        assert_eq!(state.answers.at, 1, "the new charge is spoken of");
        assert!(!matches!(state.place, Place::Question(fact) if fact.is_about_the_person()), "{:?}", state.place);
    }
    let last = states.last().unwrap();
    assert_eq!((last.place, last.answers.count()), (Place::Check, 2));
    assert_eq!((offense(last, 0).as_deref(), offense(last, 1).as_deref()), (Some("HSC 11359"), Some("HSC 11358")));
    assert_eq!(said(last, 0, Fact::County).as_deref(), Some("los-angeles"));
    assert_eq!(said(last, 1, Fact::County).as_deref(), Some("kern"));
    assert_eq!(said(last, 1, Fact::Supervision).as_deref(), Some(NONE));
    let interview = last.interview();
    assert_eq!(interview.assessment.charges.len(), 2);
    assert_eq!(interview, Interview::of(&interview.counted), "what counts leads to itself");
}

#[test]
fn the_order_in_which_charges_are_told_changes_nothing() {
    let there = two().interview().assessment;
    let first = walk(GROWING_2004).pop().unwrap();
    let plan: Vec<(Fact, &'static str)> = SALE_1998.to_vec();
    let mut other = finish(first.after(Action::AnotherCharge), &plan).pop().unwrap();
    // What is asked about the person is asked with the first charge that needs it.
    other.answers.set(Fact::Supervision, NONE);
    let here = other.interview().assessment;
    assert_eq!((&here.charges[0], &here.charges[1]), (&there.charges[1], &there.charges[0]));
}

#[test]
fn a_change_to_one_charge_leaves_the_other_alone() {
    let check = two();
    let question = check.after(Action::Change(0, Fact::Date));
    assert_eq!((question.place, question.answers.at), (Place::Question(Fact::Date), 0));
    let done = question.after(Action::Submit(Fact::Date, draft(Fact::Date, "1996")));
    assert_eq!(done.place, Place::Check);
    assert_eq!(said(&done, 0, Fact::Date).as_deref(), Some("1996"));
    assert_eq!(said(&done, 1, Fact::Date).as_deref(), Some("2004"));
    // A charge that is not there is none.
    let wild = check.after(Action::Change(99, Fact::Date));
    assert_eq!(wild.answers.at, 1);
}

#[test]
fn a_duplicate_has_what_charges_of_one_case_have_in_common_and_asks_the_offense() {
    let first = walk(SALE_1998).pop().unwrap();
    let mut with = first.clone();
    for (fact, value) in [
        (Fact::Sentence, "probation"),
        (Fact::ProbationEnd, "completed"),
        (Fact::SentenceFinished, "2001"),
        (Fact::OffenseDate, "1997"),
    ] {
        assert!(with.answers.set(fact, value));
    }
    let next = with.after(Action::Duplicate(0));
    assert_eq!((next.place, next.answers.at), (Place::Question(Fact::Offense), 1));
    for fact in Fact::ALL.iter().copied().filter(|fact| !fact.is_about_the_person()) {
        let common = [
            Fact::Court,
            Fact::County,
            Fact::Ended,
            Fact::Date,
            Fact::Sentence,
            Fact::ProbationEnd,
            Fact::SentenceFinished,
        ];
        let expected = said(&with, 0, fact).filter(|_| common.contains(&fact));
        assert_eq!(said(&next, 1, fact), expected, "{}", fact.code());
    }
    let asked: Vec<Fact> = finish(next, &[(Fact::Offense, "11358")])
        .iter()
        .filter_map(|state| match state.place {
            Place::Question(fact) => Some(fact),
            Place::Start | Place::Check | Place::Result => None,
        })
        .collect();
    assert!(asked.contains(&Fact::Offense) && !asked.contains(&Fact::Date) && !asked.contains(&Fact::County));
    assert_eq!(with.after(Action::Duplicate(7)), with, "no such charge");
}

#[test]
fn a_charge_is_removed_and_put_back_where_it_was() {
    let check = two();
    for charge in [0, 1] {
        let gone = check.after(Action::Remove(charge));
        assert_eq!((gone.place, gone.depth, gone.answers.count()), (Place::Check, check.depth + 1, 1));
        assert_eq!(offense(&gone, 0), offense(&check, 1 - charge));
        assert_ne!(gone.round, check.round, "the page is another one, so that the focus moves");
        let whole = gone.answers.with_removed().unwrap();
        assert_eq!(whole.at, charge);
        // A Refresh on the next page still offers it.
        let gone = decode(&encode(&gone), TODAY).unwrap();
        let again = gone.after(Action::PutBack);
        assert_eq!(again.place, Place::Check);
        assert_eq!(again.answers.record, check.answers.record);
        assert_eq!((said(&again, 0, Fact::County), said(&again, 1, Fact::County)), {
            (said(&check, 0, Fact::County), said(&check, 1, Fact::County))
        });
        assert_eq!(again.answers.with_removed(), None);
        assert_eq!(again.after(Action::PutBack), again, "once");
    }
    // The last one stays; what is not there cannot go.
    let one = check.after(Action::Remove(0));
    assert_eq!(one.after(Action::Remove(0)), one);
    assert_eq!(check.after(Action::Remove(2)), check);
    // Whoever goes on with the record does not get an old charge back.
    let changed = one.after(Action::Change(0, Fact::Date)).after(Action::Submit(Fact::Date, draft(Fact::Date, "2003")));
    assert_eq!(changed.answers.with_removed(), None);
    assert_eq!(one.after(Action::AnotherCharge).answers.with_removed(), None);
    // Looking at the result is no change.
    assert!(one.after(Action::SeeResult).answers.with_removed().is_some());
}

#[test]
fn back_and_forward_lose_no_charge() {
    let mut states = walk(SALE_1998);
    let first = states.last().unwrap().clone();
    states.extend(finish(first.after(Action::AnotherCharge), GROWING_2004));
    let mut now = states.last().unwrap().clone();
    let whole = now.answers.record.clone();
    // Back through every entry to the first page, and forward again; each is loaded anew in between.
    let forward: Vec<&State> = states.iter().collect();
    let order: Vec<&State> = forward.iter().rev().chain(forward.iter()).copied().collect();
    for entry in order {
        now = back(&now, entry);
        now = decode(&encode(&now), TODAY).unwrap();
        assert_eq!((now.place, now.depth), (entry.place, entry.depth));
        assert_eq!(now.answers.record, whole, "{:?}", entry.place);
        assert_eq!(now.answers.id(now.answers.at), entry.answers.id(entry.answers.at), "the charge is the same one");
    }
}

#[test]
fn a_charge_that_was_only_begun_is_no_charge_until_something_is_said_of_it() {
    let first = walk(SALE_1998).pop().unwrap();
    let begun = first.after(Action::AnotherCharge);
    assert_eq!(begun.answers.count(), 2);
    let list = back(&begun, &first);
    assert_eq!((list.place, list.answers.count()), (Place::Check, 1));
    assert_eq!(list.interview().next, None, "the result can be seen");
    // Forward begins it again.
    let again = back(&list, &begun);
    assert_eq!((again.place, again.answers.count(), again.answers.at), (Place::Question(Fact::Offense), 2, 1));
    // Begun twice, it is there once.
    let twice = back(&list, &first).after(Action::AnotherCharge);
    assert_eq!(twice.answers.count(), 2);
}

#[test]
fn entries_about_a_charge_that_is_gone_show_the_list_and_never_another_charge() {
    let mut states = walk(SALE_1998);
    let first = states.last().unwrap().clone();
    states.extend(finish(first.after(Action::AnotherCharge), GROWING_2004));
    let check = states.last().unwrap().clone();
    for charge in [0, 1] {
        let gone = check.after(Action::Remove(charge));
        let kept = check.answers.id(1 - charge);
        for entry in &states {
            let there = back(&gone, entry);
            assert_eq!(there.depth, entry.depth);
            if let Place::Question(fact) = there.place {
                let about = there.answers.id(there.answers.at);
                assert_eq!(about, entry.answers.id(entry.answers.at), "{fact:?}");
                assert!(about == kept || fact == Fact::Offense && there.answers.is_blank(there.answers.at), "{fact:?}");
            }
            assert_eq!(said(&there, there.answers.place(kept.unwrap()).unwrap(), Fact::County), {
                said(&gone, 0, Fact::County)
            });
        }
    }
    // A charge that comes later never has the name of one that is gone.
    let gone = check.after(Action::Remove(1));
    let next = gone.after(Action::AnotherCharge);
    assert_ne!(next.answers.id(1), check.answers.id(1));
    assert_eq!(back(&next, &states[states.len() - 2]).place, Place::Check);
}

#[test]
fn twenty_charges_are_the_most() {
    let mut state = walk(&[(Fact::Court, "federal"), (Fact::Ended, "convicted")]).pop().unwrap();
    while state.answers.count() < MOST {
        let next = state.after(Action::Duplicate(0));
        assert_eq!(next.answers.count(), state.answers.count() + 1);
        state = finish(next, &[]).pop().unwrap();
    }
    assert_eq!(state.after(Action::AnotherCharge), state);
    assert_eq!(state.after(Action::Duplicate(3)), state);
    assert_eq!(decode(&encode(&state), TODAY).as_ref(), Some(&state));
    // Room that a removed charge left is for that one until another takes it.
    let gone = state.after(Action::Remove(5));
    assert_eq!(decode(&encode(&gone), TODAY).as_ref(), Some(&gone));
    assert_eq!(gone.after(Action::PutBack).answers.record, state.answers.record);
    let other = gone.after(Action::AnotherCharge);
    assert_eq!(other.answers.count(), MOST);
    assert_eq!(decode(&encode(&other), TODAY).as_ref(), Some(&other));
}

#[test]
fn any_record_reads_back() {
    let mut numbers = Numbers(11);
    for _ in 0..1_000 {
        let mut state = start();
        for _ in 0..numbers.below(6) {
            let charge = numbers.below(state.answers.count());
            let action = match numbers.below(5) {
                0 => Action::Remove(charge),
                1 => Action::PutBack,
                2 => Action::Duplicate(charge),
                _ => Action::AnotherCharge,
            };
            state = state.after(action);
            for fact in Fact::ALL.iter().copied() {
                if numbers.below(5) == 0 {
                    assert!(state.answers.set(fact, &any_value(&mut numbers, fact)));
                }
            }
        }
        state.answers.at = numbers.below(state.answers.count());
        state.place = match numbers.below(4) {
            0 => Place::Start,
            1 => Place::Question(Fact::ALL[numbers.below(Fact::COUNT)]),
            2 => Place::Check,
            _ => Place::Result,
        };
        let text = encode(&state);
        assert_eq!(decode(&text, TODAY).as_ref(), Some(&state), "{text}");
    }
}

#[test]
fn any_answers_to_several_charges_lead_to_the_check_page() {
    let mut numbers = Numbers(5);
    for _ in 0..8 {
        let mut state = start().after(Action::Begin);
        for _ in 0..3 {
            while let Place::Question(fact) = state.place {
                let value = any_value(&mut numbers, fact);
                assert!(state.answers.set(fact, &value));
                state = state.after(Action::Begin);
                assert!(state.depth < 150, "asks for ever");
            }
            assert_eq!(state.place, Place::Check);
            state = state.after(Action::AnotherCharge);
        }
    }
}

#[test]
fn what_the_law_said_before_is_remembered_only_as_long_as_it_holds() {
    // Each record is followed after another one, and must come out as if it were the first.
    let mut numbers = Numbers(3);
    let check = two();
    let mut records = vec![start().answers, check.answers.clone(), walk(SALE_1998).pop().unwrap().answers];
    for _ in 0..25 {
        let mut answers = records[numbers.below(records.len())].clone();
        answers.at = numbers.below(answers.count());
        let fact = [Fact::Date, Fact::Ended, Fact::Offense, Fact::Supervision, Fact::County][numbers.below(5)];
        assert!(answers.set(fact, &any_value(&mut numbers, fact)));
        records.push(answers);
    }
    records.push(check.after(Action::Remove(0)).answers);
    records.push(check.after(Action::Duplicate(1)).answers);
    let alone = |answers: &Answers| {
        let answers = answers.clone();
        std::thread::spawn(move || format!("{:?}", Interview::of(&answers))).join().unwrap()
    };
    let fresh: Vec<String> = records.iter().map(alone).collect();
    for _ in 0..300 {
        let which = numbers.below(records.len());
        assert_eq!(format!("{:?}", Interview::of(&records[which])), fresh[which]);
    }
}

#[test]
fn an_entry_of_one_charge_reads_as_before() {
    let old = "relief-check 1\n0\n2\n7\ncheck\noffense=HSC 11359\nended=convicted\ncounty=kern\nsupervision=none\nlevel=felony";
    let state = decode(old, TODAY).unwrap();
    assert_eq!((state.answers.count(), state.round, state.depth), (1, 2, 7));
    assert_eq!(offense(&state, 0).as_deref(), Some("HSC 11359"));
    assert_eq!(state.answers.value(Fact::Supervision).as_deref(), Some(NONE));
    // Another charge gets a name that no charge had.
    let next = state.after(Action::AnotherCharge);
    assert_eq!((next.answers.id(0), next.answers.id(1)), (Some(0), Some(3)));
    // One charge alone is written as it always was.
    let one = walk(SALE_1998).pop().unwrap();
    assert!(!encode(&one).contains("charge"), "{}", encode(&one));
}

#[test]
fn hostile_records_are_no_state_and_no_panic() {
    let good = encode(&two().after(Action::Remove(1)).after(Action::PutBack).after(Action::Remove(0)));
    assert!(decode(&good, TODAY).is_some(), "{good}");
    for (at, _) in good.char_indices() {
        let _ = decode(&good[..at], TODAY);
        for other in ["\n", "=", "9", " ", "\u{0}", "charge 1\n", "removed 1\n", "at 1\n"] {
            let changed = format!("{}{other}{}", &good[..at], &good[at + 1..]);
            if let Some(state) = decode(&changed, TODAY) {
                assert_eq!(decode(&encode(&state), TODAY).as_ref(), Some(&state), "{changed}");
                let _ = state.interview();
            }
        }
    }
    let head = "relief-check 1\n0\n5\n0\ncheck";
    let many = (0..=MOST).map(|id| format!("\ncharge {id}\ndate=1998")).collect::<Vec<_>>().concat();
    for bad in [
        "\ncharge".to_owned(),
        "\ncharge ".to_owned(),
        "\ncharge x".to_owned(),
        "\ncharge -1".to_owned(),
        "\ncharge 6".to_owned(),
        "\ncharge 4294967296".to_owned(),
        "\ncharge 1\ncharge 1".to_owned(),
        "\ndate=1998\ncharge 0".to_owned(),
        "\ncharge 1\ndate=1998\ndate=1999".to_owned(),
        "\ncharge 1\nsupervision=none\ncharge 2\nsupervision=none".to_owned(),
        "\nremoved 1".to_owned(),
        "\nremoved 1\nremoved 2\ncharge 3".to_owned(),
        "\nremoved 1\ncharge 1".to_owned(),
        "\nat 1".to_owned(),
        "\nat x\ncharge 1\ncharge 2".to_owned(),
        "\ncharge 1\nremoved 2\nat 1".to_owned(),
        "\n0=1".to_owned(),
        many.clone(),
    ] {
        assert_eq!(decode(&format!("{head}{bad}"), TODAY), None, "{bad:?}");
    }
    assert_eq!(decode(&format!("relief-check 1\n0\n99\n0\ncheck{many}"), TODAY), None, "too many");
    let fits = decode(&format!("{head}\ncharge 5\nremoved 2\ndate=1998\ncharge 0\nat 1"), TODAY).unwrap();
    assert_eq!((fits.answers.count(), fits.answers.at), (2, 1));
}

#[test]
fn a_plain_name_is_read_as_its_section() {
    let typed = |text: &str| read(Fact::Offense, &Draft { chosen: Vec::new(), typed: text.to_owned() }, TODAY).unwrap();
    assert_eq!(typed("petty theft"), "PC 484");
    assert_eq!(typed("Petty Theft "), "PC 484");
    assert_eq!(typed("DUI"), "VC 23152");
    assert_eq!(typed("dui"), "VC 23152");
    assert_eq!(section_named("theft"), None, "part of a name is not the name");
    // What stands in the list that is offered while one types, and numbers as ever.
    let mut answers = Answers::none(TODAY);
    for (text, label) in [("PC 484, petty theft", "PC 484"), ("484 pc", "PC 484"), ("vc 23152(a)", "VC 23152(a)")] {
        assert!(answers.set(Fact::Offense, &typed(text)));
        assert_eq!(answers.value(Fact::Offense).as_deref(), Some(label), "{text}");
    }
    assert_eq!(typed("something long ago"), "something long ago");
}

#[test]
fn a_number_without_its_code_is_taken_for_the_only_section_that_it_can_be() {
    let read =
        |typed: &str| read(Fact::Offense, &Draft { chosen: Vec::new(), typed: typed.to_owned() }, TODAY).unwrap();
    for (typed, section) in [
        ("484", "PC 484"),
        ("459", "PC 459"),
        ("459 (b)", "PC 459(b)"),
        ("273.5", "PC 273.5"),
        ("242", "PC 242"),
        // With its code, and where the law knows it without one.
        ("pc484", "pc484"),
        ("23152(a)", "23152(a)"),
        // On no list, another law, a plain word, a count.
        ("999", "999"),
        ("484 USC", "484 USC"),
        ("21 usc 841", "21 usc 841"),
        ("two counts", "two counts"),
        ("2", "2"),
    ] {
        assert_eq!(read(typed), section, "{typed}");
    }
}

#[test]
fn every_plain_name_leads_to_its_own_section_and_back() {
    let words = relief_check_words::Words::english();
    let mut seen: Vec<(String, &str)> = Vec::new();
    for (section, name) in offenses() {
        let text = words.get(name);
        let mut answers = Answers::none(TODAY);
        assert!(answers.set(Fact::Offense, &section));
        assert_eq!(answers.value(Fact::Offense).as_deref(), Some(section.as_str()), "{}", name.id());
        let option = relief_check_web::say::Say(words).numbered(&section, name);
        assert!(answers.set(Fact::Offense, &option));
        assert_eq!(answers.value(Fact::Offense).as_deref(), Some(section.as_str()), "{option}");
        assert_eq!(section_named(text).as_deref(), Some(section.as_str()), "{text} is the name of another one too");
        seen.push((section, text));
    }
    assert!(
        seen.contains(&(
            "VC 23152".to_owned(),
            words.get(relief_check_words::Msg::from_id("offense-vc-23152").unwrap())
        ))
    );
}
