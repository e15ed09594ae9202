//! Whole records through [`assess`]: every kind of case, court, time and stage, with the properties
//! that the contract promises for each entry.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]
#![allow(clippy::wildcard_enum_match_arm, reason = "what a test does not expect is a failure")]

use relief_check_law::catalogue::Section;
use relief_check_law::facts::{
    Age, Answer, Cleared, Court, Ended, Fact, Level, Registration, Sentence, Supervision, Value, YesNo,
};
use relief_check_law::record::Person;
use relief_check_law::rule::{Grade, Prop64, Relief, Route};
use relief_check_law::{Assessment, Charge, Entry, LAW_AS_OF, Offense, PartialDate, Record, assess, next_question};

/// Every section and subdivision that the rules tell apart, and the plain kinds.
const OFFENSES: [&str; 30] = [
    "HSC 11357",
    "HSC 11357(a)",
    "HSC 11357(b)",
    "HSC 11357(c)",
    "HSC 11357(d)",
    "HSC 11357(e)",
    "HSC 11358",
    "HSC 11359",
    "HSC 11360",
    "HSC 11360(a)",
    "HSC 11360(b)",
    "HSC 11530",
    "HSC 11530.1",
    "HSC 11530.5",
    "HSC 11531",
    "HSC 11361",
    "HSC 11379.6",
    "PC 4573.6",
    "PC 182",
    "PC 32",
    "PC 664",
    "HSC 11366",
    "VC 23222(b)",
    "HSC 11357.5",
    "PC 664/HSC 11359",
    "PC 459",
    "cannabis-possession",
    "cannabis-concentrate",
    "cannabis-unsure",
    "other",
];

/// Conviction and offense: before 1973, of 1974, of 1977, of 1995, of 2017 for something older, of
/// 2017 for something newer.
const DATES: [(&str, &str); 6] = [
    ("1970", "1970"),
    ("1974", "1974"),
    ("1977", "1977"),
    ("1995", "1995"),
    ("2017-03", "2016-11-08"),
    ("2017-03", "2016-11-09"),
];

fn blank() -> Record {
    Record { as_of: LAW_AS_OF, person: Person::default(), charges: vec![Charge::default()] }
}

fn date(text: &str) -> Answer<PartialDate> {
    Answer::Known(PartialDate::parse(text).unwrap())
}

fn each_record(visit: &mut dyn FnMut(&Record)) {
    for offense in OFFENSES {
        for ended in Ended::ALL {
            for (event, happened) in DATES {
                each_stage(offense, event, happened, Court::California, *ended, visit);
            }
            // Another court's case ends at the first row, whenever it was.
            each_stage(offense, "1995", "1995", Court::Federal, *ended, visit);
        }
    }
}

fn each_stage(offense: &str, event: &str, happened: &str, court: Court, ended: Ended, visit: &mut dyn FnMut(&Record)) {
    let mut record = blank();
    let over = PartialDate::parse("2020").unwrap();
    // Only PC 17(b) reads the sentence, and not for the four sections.
    let four = Offense::parse(offense).kind.sections.within(Section::FOUR);
    let sentences = if four { &[Sentence::Probation][..] } else { &[Sentence::Probation, Sentence::StatePrison] };
    record.charges[0].offense = Answer::Known(Offense::parse(offense));
    record.charges[0].date = date(event);
    record.charges[0].offense_date = date(happened);
    record.charges[0].set(Fact::Court, court);
    record.charges[0].set(Fact::Ended, ended);
    if court != Court::California {
        // A duty to register here, which other courts can bring, has a test of its own.
        record.person.registration = Answer::Known(Registration::Never.index());
    }
    for cleared in Cleared::ALL {
        for level in Level::ALL {
            for age in Age::ALL {
                for (supervision, finished) in [(&[][..], Some(over)), (&[Supervision::Probation][..], None)] {
                    for yes_no in YesNo::ALL {
                        for sentence in sentences {
                            record.person.supervision = Answer::Known(Supervision::set(supervision));
                            let charge = &mut record.charges[0];
                            charge.sentence_finished = Answer::Known(finished);
                            charge.set(Fact::Cleared, *cleared);
                            charge.set(Fact::Level, *level);
                            charge.set(Fact::Age, *age);
                            charge.set(Fact::CannabisRelated, *yes_no);
                            charge.set(Fact::Challenged, *yes_no);
                            charge.set(Fact::Sentence, *sentence);
                            visit(&record);
                        }
                    }
                }
            }
        }
    }
}

fn entry(assessment: &Assessment, relief: Relief) -> Option<&Entry> {
    assessment.charges[0].reliefs.iter().find(|entry| entry.relief == relief)
}

/// What the contract promises of every entry of every record.
fn check(entry: &Entry) {
    assert!(!entry.cites.is_empty(), "{entry:?}");
    assert!(entry.branches.iter().any(|branch| branch.leading), "nothing leads: {entry:?}");
    assert_eq!(entry.relief == Relief::Prop64, entry.result.is_some() && entry.floor.is_some(), "{entry:?}");
    assert!(entry.earliest.is_none() || entry.grade == Grade::Wait, "{entry:?}");
    if entry.branches.len() == 1 && entry.grade != Grade::Check {
        assert_eq!(entry.result, entry.floor, "{entry:?}");
    }
    let Some((result, floor)) = entry.result.zip(entry.floor) else {
        return;
    };
    assert!(result <= floor, "{entry:?}");
    let allowed: &[Grade] = match result {
        Prop64::Dismissed | Prop64::Infraction | Prop64::Misdemeanor => match entry.route {
            Some(Route::Petition) => &[Grade::Discretionary, Grade::Check, Grade::Done],
            Some(Route::Application | Route::Juvenile) => &[Grade::Right, Grade::Check, Grade::Done],
            None => &[Grade::Check, Grade::Done],
        },
        Prop64::MayStayFelony | Prop64::Unclear => &[Grade::Check],
        Prop64::Unchanged | Prop64::NotCovered => &[Grade::Unavailable],
    };
    assert!(allowed.contains(&entry.grade), "{entry:?}");
}

#[test]
fn every_kind_of_case_comes_out_as_the_contract_says() {
    let (mut records, mut entries) = (0_u64, 0_u64);
    each_record(&mut |record| {
        records += 1;
        let assessment = assess(record);
        let charge = &record.charges[0];
        for entry in &assessment.charges[0].reliefs {
            entries += 1;
            check(entry);
        }
        let prop64 = entry(&assessment, Relief::Prop64);
        let convicted = matches!(charge.choice(Fact::Ended).known(), Some(0 | 1));
        if charge.choice(Fact::Court) == Answer::Known(Court::Federal.index()) {
            // Nothing of California's law is offered to another court's case.
            let only = assessment.charges[0].reliefs.iter().all(|e| e.relief == Relief::Prop64);
            assert!(only && prop64.is_none_or(|e| e.result == Some(Prop64::NotCovered)), "{assessment:?}");
        } else if !convicted {
            assert!(prop64.is_none(), "Prop 64 needs a conviction: {assessment:?}");
        }
        if let Some(entry) = prop64 {
            if charge.choice(Fact::Ended) == Answer::Known(Ended::Juvenile.index()) {
                assert!(entry.route.is_none_or(|route| route == Route::Juvenile), "{entry:?}");
            }
            if charge.offense_date == date("2016-11-09") && entry.result != Some(Prop64::NotCovered) {
                assert!(matches!(entry.result, Some(Prop64::Unchanged | Prop64::Unclear)), "{entry:?}");
            }
        }
    });
    println!("{records} records, {entries} entries");
    assert!(records > 250_000 && entries > 250_000, "{records} {entries}");
}

#[test]
fn nothing_known_is_a_check_and_asks_what_the_charge_was() {
    let record = blank();
    let assessment = assess(&record);
    for entry in &assessment.charges[0].reliefs {
        check(entry);
        assert_eq!(entry.grade, Grade::Check, "{:?}", entry.relief);
        assert!(!entry.needs.is_empty());
    }
    assert_eq!(next_question(&record).map(|question| question.fact), Some(Fact::Offense));
    let nobody = Record { charges: Vec::new(), ..record };
    assert!(assess(&nobody).charges.is_empty() && next_question(&nobody).is_none());
}

/// A felony for growing more than six plants, with everything that matters known.
fn growing() -> Record {
    use relief_check_law::facts::{Prior, Priors, Quantity};
    let mut record = blank();
    record.person.supervision = Answer::Known(Supervision::set(&[]));
    let charge = &mut record.charges[0];
    charge.offense = Answer::Known(Offense::parse("11358"));
    charge.date = date("1994");
    charge.set(Fact::Ended, Ended::Convicted);
    charge.set(Fact::Level, Level::Felony);
    charge.set(Fact::Cleared, Cleared::Nothing);
    charge.set(Fact::Age, Age::From21);
    charge.set(Fact::Quantity, Quantity::Over);
    charge.set(Fact::SuperStrike, Prior::Never);
    charge.set(Fact::RegistrablePrior, Prior::Never);
    charge.set(Fact::SameSectionPriors, Priors::Zero);
    charge.set(Fact::EnvironmentalCrime, YesNo::No);
    charge.set(Fact::Challenged, YesNo::No);
    record
}

fn prop64(record: &Record) -> Entry {
    entry(&assess(record), Relief::Prop64).cloned().expect("listed")
}

#[test]
fn a_known_case_needs_nothing_and_names_its_sources() {
    let entry = prop64(&growing());
    assert_eq!(
        (entry.grade, entry.result, entry.floor),
        (Grade::Right, Some(Prop64::Misdemeanor), Some(Prop64::Misdemeanor))
    );
    assert_eq!(entry.cites, ["HSC 11358(c)", "HSC 11361.8(e)", "HSC 11361.8(f)"]);
    assert!(entry.needs.is_empty() && entry.cautions.is_empty());
    assert_eq!(next_question(&growing()), None);
}

#[test]
fn what_the_prosecution_must_prove_is_presumed_and_what_the_record_shows_is_not() {
    for fact in
        [Fact::Quantity, Fact::SuperStrike, Fact::RegistrablePrior, Fact::SameSectionPriors, Fact::EnvironmentalCrime]
    {
        let mut record = growing();
        record.charges[0].set_choice(fact, Answer::Unknown);
        let entry = prop64(&record);
        assert_eq!(entry.grade, Grade::Right, "{fact:?}");
        assert!(entry.result < entry.floor, "{fact:?}");
        let needs: &[Fact] = match fact {
            Fact::SuperStrike => &[Fact::SuperStrike, Fact::OnlyConviction],
            Fact::RegistrablePrior => &[Fact::RegistrablePrior, Fact::OnlyConviction, Fact::Registration],
            Fact::SameSectionPriors => &[Fact::SameSectionPriors, Fact::OnlyConviction],
            Fact::Quantity => &[Fact::Quantity],
            _ => &[Fact::EnvironmentalCrime],
        };
        assert_eq!(entry.needs, needs, "what decides first, then what would tell");
        assert!(entry.cites.iter().any(|cite| cite.starts_with("People v. Banda")), "{fact:?}");
    }
    // Growing was a straight felony: the class follows, unless it may have been reduced.
    let mut record = growing();
    record.charges[0].set_choice(Fact::Level, Answer::Unknown);
    assert_eq!(prop64(&record).grade, Grade::Right);
    record.charges[0].set_choice(Fact::Cleared, Answer::Unknown);
    let entry = prop64(&record);
    assert_eq!(
        (entry.grade, entry.result, entry.floor),
        (Grade::Check, Some(Prop64::Misdemeanor), Some(Prop64::Unchanged))
    );
    assert!(entry.needs.contains(&Fact::Level) && entry.needs.contains(&Fact::Cleared), "{:?}", entry.needs);
}

#[test]
fn branches_come_best_first_and_of_equals_the_one_that_assumes_least_against_the_person() {
    let mut record = growing();
    for fact in [Fact::Quantity, Fact::SuperStrike, Fact::RegistrablePrior, Fact::EnvironmentalCrime] {
        record.charges[0].set_choice(fact, Answer::Unknown);
    }
    let rows: Vec<&str> = prop64(&record).branches.iter().map(|branch| branch.row.id).collect();
    let expected = [
        "p64-growing-21",
        "p64-growing-over",
        "p64-growing-environment-water",
        "p64-growing-registrable",
        "p64-growing-strike",
    ];
    assert_eq!(rows, expected);
    let leading: Vec<&str> = prop64(&record).branches.iter().filter(|b| b.leading).map(|b| b.row.id).collect();
    assert_eq!(leading, ["p64-growing-21"], "what a court must presume");
}

#[test]
fn no_reason_leads_that_the_person_did_not_give() {
    use relief_check_law::facts::{Conduct, Recipient};
    let leading = |record: &Record| -> Vec<&'static str> {
        prop64(record).branches.iter().filter(|b| b.leading).map(|b| b.row.id).collect()
    };
    let mut record = growing();
    record.charges[0].set_choice(Fact::SuperStrike, Answer::NotAsked);
    record.charges[0].set_choice(Fact::RegistrablePrior, Answer::Unknown);
    record.charges[0].set(Fact::EnvironmentalCrime, YesNo::Yes);
    assert_eq!(leading(&record), ["p64-growing-environment-water"]);
    record.charges[0].offense = Answer::Known(Offense::parse("11359"));
    record.charges[0].set(Fact::Recipient, Recipient::Under18);
    assert_eq!(leading(&record), ["p64-for-sale-to-minor"]);
    record.charges[0].set(Fact::Recipient, Recipient::From21);
    record.charges[0].set(Fact::WorkerUnder21, YesNo::Yes);
    assert_eq!(leading(&record), ["p64-for-sale-worker"]);
    record.charges[0].offense = Answer::Known(Offense::parse("11360(a)"));
    record.charges[0].set(Fact::Conduct, Conduct::ImportExport);
    assert_eq!(leading(&record), ["p64-import"]);
}

#[test]
fn the_way_to_ask_is_left_out_where_nothing_tells_it() {
    let mut record = growing();
    record.person.supervision = Answer::NotAsked;
    let entry = prop64(&record);
    assert_eq!((entry.grade, entry.route), (Grade::Check, None));
    assert!(entry.needs.contains(&Fact::SentenceFinished) && entry.needs.contains(&Fact::Supervision));
    // Under some sentence: it may be another case's.
    record.person.supervision = Answer::Known(Supervision::set(&[Supervision::Parole]));
    assert_eq!(prop64(&record).route, None);
    record.charges[0].sentence_finished = Answer::Known(None);
    let entry = prop64(&record);
    assert_eq!((entry.grade, entry.route), (Grade::Discretionary, Some(Route::Petition)));
    // The way to ask is wanted even where nothing is left to lower.
    let mut unchanged = blank();
    unchanged.charges[0].offense = Answer::Known(Offense::parse("11357(c)"));
    unchanged.charges[0].date = date("2003");
    for (fact, index) in [(Fact::Ended, 0), (Fact::Cleared, 0), (Fact::Level, 1), (Fact::Age, 2)] {
        unchanged.charges[0].set_choice(fact, Answer::Known(index));
    }
    let entry = prop64(&unchanged);
    assert_eq!((entry.grade, entry.route), (Grade::Unavailable, None));
    assert_eq!(entry.needs, [Fact::SentenceFinished, Fact::Supervision, Fact::ProbationEnd]);
    // An open case alone is no sentence.
    record.charges[0].sentence_finished = Answer::NotAsked;
    record.person.supervision = Answer::Known(Supervision::set(&[Supervision::OpenCase]));
    assert_eq!(prop64(&record).route, Some(Route::Application));
}

#[test]
fn doubtful_dates_are_carried_through() {
    let mut record = growing();
    // The year in which the law changed, in November.
    record.charges[0].date = date("2016");
    let entry = prop64(&record);
    assert_eq!(
        (entry.grade, entry.result, entry.floor),
        (Grade::Check, Some(Prop64::Misdemeanor), Some(Prop64::Unchanged))
    );
    assert_eq!(entry.needs, [Fact::OffenseDate, Fact::Date]);
    record.charges[0].date = date("2016-11");
    assert_eq!(prop64(&record).grade, Grade::Check);
    record.charges[0].date = date("2016-10");
    assert_eq!(prop64(&record).grade, Grade::Right);
    record.charges[0].date = date("2017");
    assert_eq!(prop64(&record).grade, Grade::Check, "the day of the offense decides");
    assert_eq!(prop64(&record).needs, [Fact::OffenseDate]);
    record.charges[0].offense_date = date("2016-11-09");
    assert_eq!(prop64(&record).result, Some(Prop64::Unchanged));
}

#[test]
fn a_wait_has_its_date_in_the_precision_of_the_facts() {
    let mut record = blank();
    record.charges[0].offense = Answer::Known(Offense::parse("11357(b)"));
    for (given, grade, earliest) in [
        ("2025-03", Grade::Wait, Some("2027-03")),
        ("2025-03-07", Grade::Wait, Some("2027-03-07")),
        ("2024-11-23", Grade::Wait, Some("2026-11-23")),
        // Two years have passed, under letters that mean something else today.
        ("2024-11-22", Grade::Check, None),
        ("2024", Grade::Check, None),
        ("2016", Grade::Check, None),
        ("2015", Grade::Automatic, None),
        ("1976", Grade::Automatic, None),
        ("1975", Grade::Right, None),
    ] {
        record.charges[0].date = date(given);
        let assessment = assess(&record);
        let entry = entry(&assessment, Relief::RecordDestruction).expect("listed");
        assert_eq!(entry.grade, grade, "{given}");
        assert_eq!(entry.earliest.map(|date| date.to_string()).as_deref(), earliest, "{given}");
    }
}

#[test]
fn the_order_of_charges_never_matters_and_earlier_ones_count_as_priors() {
    let year = |text| {
        let mut record = growing();
        record.charges[0].date = date(text);
        record.charges[0].set_choice(Fact::SameSectionPriors, Answer::NotAsked);
        record.charges.remove(0)
    };
    let charges = [year("1994"), year("1999"), year("2005")];
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let results: Vec<Vec<_>> = orders
        .iter()
        .map(|order| {
            let record = Record { charges: order.iter().map(|at| charges[*at].clone()).collect(), ..growing() };
            let assessment = assess(&record);
            let mut by_charge: Vec<_> = order.iter().zip(assessment.charges).collect();
            by_charge.sort_by_key(|(at, _)| **at);
            by_charge.into_iter().map(|(_, charge)| charge).collect()
        })
        .collect();
    assert!(results.windows(2).all(|pair| pair[0] == pair[1]));
    let of = |charge: usize| results[0][charge].reliefs.iter().find(|e| e.relief == Relief::Prop64).unwrap();
    // The first may have priors elsewhere; the third surely has two.
    assert_eq!((of(0).result, of(0).floor), (Some(Prop64::Misdemeanor), Some(Prop64::MayStayFelony)));
    assert_eq!((of(2).result, of(2).floor), (Some(Prop64::MayStayFelony), Some(Prop64::MayStayFelony)));
    // What the person says of priors wins over what the other charges show.
    let mut record = Record { charges: charges.to_vec(), ..growing() };
    record.charges[2].set(Fact::SameSectionPriors, relief_check_law::facts::Priors::Zero);
    let assessment = assess(&record);
    let entry = assessment.charges[2].reliefs.iter().find(|e| e.relief == Relief::Prop64).unwrap();
    assert_eq!(entry.result, Some(Prop64::Misdemeanor));
}

#[test]
fn cautions_come_only_with_what_is_known() {
    use relief_check_law::Certainty;
    use relief_check_law::facts::Prior;
    let cautions = |record: &Record| prop64(record).cautions.iter().map(|row| row.id).collect::<Vec<_>>();
    let mut record = growing();
    record.charges[0].set(Fact::SuperStrike, Prior::After);
    assert_eq!(cautions(&record), ["caution-later-strike"]);
    assert_eq!(prop64(&record).certainty, Certainty::Unsettled);
    record.charges[0].set(Fact::SuperStrike, Prior::SameCase);
    assert_eq!(cautions(&record), ["caution-same-case"]);
    assert_eq!(prop64(&record).certainty, Certainty::Settled);
    record.charges[0].set_choice(Fact::SuperStrike, Answer::Unknown);
    assert!(cautions(&record).is_empty());
    let mut record = growing();
    record.charges[0].set(Fact::RegistrablePrior, Prior::After);
    assert_eq!(cautions(&record), ["caution-later-registrable"]);
    let mut record = growing();
    record.charges[0].set(Fact::Cleared, Cleared::Dismissed);
    assert_eq!(cautions(&record), ["caution-dismissed"]);
    let mut record = growing();
    record.charges[0].set(Fact::Age, Age::Under18);
    assert_eq!(cautions(&record), ["caution-adult-court"]);
    let mut record = growing();
    record.charges[0].set(Fact::Cleared, Cleared::Reduced);
    record.charges[0].set(Fact::Level, Level::Misdemeanor);
    assert!(cautions(&record).is_empty(), "nothing is left to lower");
    record.charges[0].set(Fact::Quantity, relief_check_law::facts::Quantity::Within);
    assert_eq!(cautions(&record), ["caution-reduced"]);
}

#[test]
fn what_was_sealed_is_done_and_what_may_have_been_is_not_promised() {
    let mut record = growing();
    record.charges[0].set(Fact::Cleared, Cleared::Sealed);
    let assessment = assess(&record);
    assert_eq!(entry(&assessment, Relief::Prop64).unwrap().grade, Grade::Done);
    assert_eq!(entry(&assessment, Relief::Prop64Automatic).unwrap().grade, Grade::Done);
    // What a conviction was turned into is said with Prop 64 only.
    for entry in &assessment.charges[0].reliefs {
        for branch in &entry.branches {
            let expected = (entry.relief == Relief::Prop64).then_some(Prop64::Dismissed);
            assert_eq!((branch.grade, branch.result), (Some(Grade::Done), expected), "{:?}", entry.relief);
        }
    }
    let mut record = growing();
    record.charges[0].set_choice(Fact::Cleared, Answer::Unknown);
    record.charges[0].set(Fact::Level, Level::Felony);
    let entry = prop64(&record);
    assert_eq!(
        (entry.grade, entry.result),
        (Grade::Right, Some(Prop64::Misdemeanor)),
        "if it was not granted, it must be"
    );
    assert_eq!(entry.needs, [Fact::Cleared]);
}
