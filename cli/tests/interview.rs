//! The interview that is derived from the rules: for every worked case, asked question by question, it
//! must lead to the assessment of the full document, ask nothing twice and nothing in vain.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod common;

use std::collections::BTreeSet;

use relief_check_intake::{ask_json, read_document};
use relief_check_law::{Assessment, Day, Fact, Prop64, Question, Record, Route, assess, next_question};
use serde_json::{Value, json};

/// Typical cases, and the most questions that each kind may take. The county is one more on the pages. A prison
/// felony of Prop 47 also needs the value and the super-strikes.
const TYPICAL: [(&[&str], usize); 5] = [
    (&["T13", "T05", "T35"], 10),
    (&["G01", "G03", "G06", "G20", "G39"], 10),
    (&["G25", "G26", "G27", "G28", "G29"], 6),
    (&["G09", "G10", "G11", "G12", "G13", "G46", "G47", "G51"], 12),
    (&["G16"], 13),
];

#[test]
fn the_interview_leads_to_the_assessment_of_the_full_facts() {
    let (mut wrong, mut seldom, mut all) = (Vec::new(), Vec::new(), 0);
    for case in common::cases() {
        let id = case["id"].as_str().unwrap();
        let full = &case["document"];
        let mut vain = Vec::new();
        let (questions, end) = interview(full, &mut vain);
        all += questions.len();
        // Of Prop 64 two facts that decide together are the most; other laws have three and more, which
        // the search for a difference does not go through.
        if id.starts_with('T') {
            wrong.append(&mut vain);
        }
        seldom.append(&mut vain);
        let asked: Vec<String> = questions.iter().map(|q| format!("{}{}", q.fact.code(), place(*q))).collect();
        println!("{id}: {:2} questions: {}", questions.len(), asked.join(" "));
        if gist(&assess(&end)) != gist(&assess(&read(full))) {
            wrong.push(format!("{id}: {:?}\n  is not {:?}", gist(&assess(&end)), gist(&assess(&read(full)))));
        }
        let most = TYPICAL.iter().find(|(ids, _)| ids.contains(&id)).map(|(_, most)| *most);
        if most.is_some_and(|most| questions.len() > most) {
            wrong.push(format!("{id}: {} questions", questions.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{all} questions, {} without a difference that one more answer shows", seldom.len());
    assert!(seldom.len() * 100 < all, "{}", seldom.join("\n"));
}

/// Asks until nothing is left to ask, and answers from the full document.
fn interview(full: &Value, vain: &mut Vec<String>) -> (Vec<Question>, Record) {
    let id = &full["id"];
    let charges = full["charges"].as_array().unwrap().len();
    let mut document = json!({"id": id, "as_of": full["as_of"], "person": {}, "charges": vec![json!({}); charges]});
    let mut asked = BTreeSet::new();
    let mut questions = Vec::new();
    loop {
        let record = read(&document);
        let Some(question) = next_question(&record) else {
            return (questions, record);
        };
        let (fact, charge) = (question.fact.code(), question.charge);
        assert_eq!(question.charge.is_none(), question.fact.is_about_the_person(), "{id}: {fact}");
        assert!(asked.insert((fact, charge)), "{id}: {fact} of {charge:?} is asked twice");
        assert!(!record.asked(question.fact, charge.unwrap_or(0)), "{id}: {fact} was answered");
        // Several facts may only decide together: then each of them does once the others are answered.
        if !matters(&document, question)
            && !matters(full, question)
            && !matters_with_another(&document, &record, question)
            && !matters_with_another(full, &record, question)
        {
            vain.push(format!("{id}: {fact} of {charge:?} is asked in vain after {}", questions.len()));
        }
        let answer = slot(full, charge).get(fact).cloned().unwrap_or_else(|| "unknown".into());
        set(&mut document, question, answer);
        questions.push(question);
    }
}

/// Whether two answers to the question lead to assessments that read differently.
fn matters(document: &Value, question: Question) -> bool {
    let mut outcomes = choices(question.fact).into_iter().map(|choice| {
        let mut answered = document.clone();
        set(&mut answered, question, choice);
        gist(&assess(&read(&answered)))
    });
    let first = outcomes.next();
    outcomes.any(|outcome| Some(&outcome) != first.as_ref())
}

/// Whether two answers do so once one more open question has an answer.
fn matters_with_another(document: &Value, record: &Record, question: Question) -> bool {
    let index = question.charge.unwrap_or(0);
    let open = Fact::ALL.iter().copied().filter(|fact| *fact != question.fact && !record.asked(*fact, index));
    let mut others = open.flat_map(|fact| {
        let charge = (!fact.is_about_the_person()).then_some(index);
        choices(fact).into_iter().map(move |answer| (Question { fact, charge }, answer))
    });
    others.any(|(other, answer)| {
        let mut further = document.clone();
        set(&mut further, other, answer);
        matters(&further, question)
    })
}

/// Answers to try: every choice, with days on both sides of every date that the law knows.
fn choices(fact: Fact) -> Vec<Value> {
    let ask: Value = serde_json::from_str(&ask_json(Some(Question { fact, charge: None }))).unwrap();
    let mut all: Vec<Value> = ask["ask"]["choices"].as_array().unwrap().clone();
    let text = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    #[allow(clippy::wildcard_enum_match_arm, reason = "the rest are plain choices")]
    match fact {
        Fact::Supervision | Fact::Circumstances => {
            all = all.into_iter().map(|one| if one == "unknown" { one } else { json!([one]) }).collect();
            all.push(json!([]));
        }
        Fact::Offense => all.extend(text(&["HSC 11357(a)", "HSC 11361", "PC 459", "HSC 11530", "PC 182", "PC 32"])),
        Fact::Date | Fact::OffenseDate | Fact::SentenceFinished => {
            all.retain(|one| !one.as_str().unwrap().starts_with("YYYY"));
            all.extend(text(&[
                "1950", "1970", "1974", "1975-12", "1976-01", "1990", "2000", "2005", "2010-12", "2011",
            ]));
            all.extend(text(&["2016-11-08", "2016-11-09", "2017", "2018-12-31", "2019", "2020", "2024", "2026-11-22"]));
        }
        _ => {}
    }
    all
}

/// What the program prints of an assessment, without what it rests on and what it still needs.
fn gist(assessment: &Assessment) -> Vec<Vec<[&'static str; 5]>> {
    let charges = assessment.charges.iter().map(|charge| {
        let entries = charge.reliefs.iter().map(|entry| {
            let (result, floor) = (entry.result.map(Prop64::code), entry.floor.map(Prop64::code));
            let route = entry.route.map(Route::code);
            let or = |code: Option<&'static str>| code.unwrap_or("-");
            [entry.relief.code(), entry.grade.code(), or(result), or(floor), or(route)]
        });
        entries.collect()
    });
    charges.collect()
}

fn read(document: &Value) -> Record {
    match read_document(&document.to_string(), 1, Day::ymd(2026, 11, 22)) {
        Ok(document) => document.record,
        Err(refusal) => panic!("{refusal}"),
    }
}

fn place(question: Question) -> String {
    question.charge.filter(|index| *index > 0).map_or(String::new(), |index| format!("[{index}]"))
}

fn slot(document: &Value, charge: Option<usize>) -> &Value {
    charge.map_or(&document["person"], |index| &document["charges"][index])
}

fn set(document: &mut Value, question: Question, answer: Value) {
    let slot = match question.charge {
        None => &mut document["person"],
        Some(index) => &mut document["charges"][index],
    };
    slot[question.fact.code()] = answer;
}
