//! The reducer, the interview and the text of the history entry, natively.

#[path = "support/answers.rs"]
mod support;

use relief_check_law::Fact;
use relief_check_law::facts::{Shape, Value};
use relief_check_web::answers::{Answers, NONE, UNKNOWN};
use relief_check_web::codec::{decode, encode};
use relief_check_web::form::{Draft, Problem};
use relief_check_web::interview::Interview;
use relief_check_web::state::{Action, Place, State};
use relief_check_web::typed::DateProblem;
use support::{Numbers, SALE_1998, TODAY, any_value, draft, walk};

/// The facts that were asked and count.
fn facts(state: &State) -> Vec<Fact> {
    state.interview().asked.into_iter().map(|(_, fact)| fact).collect()
}

#[test]
fn a_walk_asks_nothing_twice_and_ends_at_the_check_page() {
    for plan in [SALE_1998, &[], &[(Fact::Court, "federal")], &[(Fact::Ended, "juvenile")], &[(Fact::Ended, "dropped")]]
    {
        let states = walk(plan);
        let asked: Vec<Fact> = states
            .iter()
            .filter_map(|state| match state.place {
                Place::Question(fact) => Some(fact),
                Place::Start | Place::Check | Place::Result => None,
            })
            .collect();
        let mut once = asked.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), asked.len(), "{asked:?}");
        let last = states.last().unwrap();
        assert_eq!(last.place, Place::Check);
        assert_eq!(facts(last), asked, "what was asked is what counts");
        assert_eq!(last.depth as usize, states.len() - 1, "one step of the history for each page");
    }
}

#[test]
fn a_typical_felony_takes_few_questions() {
    let states = walk(SALE_1998);
    let last = states.last().unwrap();
    let asked: Vec<&str> = facts(last).iter().map(|fact| fact.code()).collect();
    println!("{} questions: {}", asked.len(), asked.join(", "));
    assert!(asked.len() <= 14, "{asked:?}");
    assert_eq!(last.answers.value(Fact::Offense).as_deref(), Some("HSC 11359"));
}

#[test]
fn the_county_is_asked_in_california_only() {
    let county =
        |plan: &[(Fact, &'static str)]| walk(plan).iter().any(|state| state.place == Place::Question(Fact::County));
    assert!(county(SALE_1998));
    assert!(county(&[]));
    assert!(!county(&[(Fact::Court, "federal")]));
    assert!(!county(&[(Fact::Court, "other-state")]));
}

#[test]
fn a_changed_answer_comes_back_to_the_check_page_and_keeps_the_others() {
    let check = walk(SALE_1998).pop().unwrap();
    let question = check.after(Action::Change(0, Fact::Date));
    assert_eq!(question.place, Place::Question(Fact::Date));
    let back = question.after(Action::Submit(Fact::Date, draft(Fact::Date, "about 2001")));
    assert_eq!(back.place, Place::Check);
    assert_eq!(back.answers.value(Fact::Date).as_deref(), Some("2001"));
    // A federal case asks of the duty to register and nothing else; what was said of the rest is kept and does
    // not count.
    let federal = back.after(Action::Change(0, Fact::Offense));
    let other = federal.after(Action::Submit(Fact::Offense, draft(Fact::Offense, UNKNOWN)));
    assert_eq!(other.place, Place::Question(Fact::Court), "the law asks more now");
    let asks = other.after(Action::Submit(Fact::Court, Draft { chosen: vec!["federal".into()], typed: String::new() }));
    assert_eq!(asks.place, Place::Question(Fact::Registration));
    let done = asks.after(Action::Submit(Fact::Registration, draft(Fact::Registration, "none")));
    assert_eq!(done.place, Place::Check);
    assert!(done.interview().asked.len() < back.interview().asked.len());
    let again = done
        .after(Action::Change(0, Fact::Offense))
        .after(Action::Submit(Fact::Offense, draft(Fact::Offense, "11359")));
    assert_eq!((again.place, again.interview().asked), (Place::Check, back.interview().asked));
}

#[test]
fn what_is_wrong_stays_on_the_page_with_what_was_typed() {
    let at = |fact| State::new(TODAY).after(Action::Change(0, fact));
    let submit = |fact, chosen: &[&str], typed: &str| {
        let draft = Draft { chosen: chosen.iter().map(|&value| value.to_owned()).collect(), typed: typed.to_owned() };
        let next = at(fact).after(Action::Submit(fact, draft.clone()));
        if next.problem.is_some() {
            assert_eq!((next.place, next.draft.as_ref()), (Place::Question(fact), Some(&draft)));
            assert_eq!(next.answers, State::new(TODAY).answers);
        }
        next.problem.map(|(problem, _)| problem)
    };
    assert_eq!(submit(Fact::Age, &[], ""), Some(Problem::Choose));
    assert_eq!(submit(Fact::Age, &["40"], ""), Some(Problem::Choose), "a made-up value is no answer");
    assert_eq!(submit(Fact::Date, &[], ""), Some(Problem::Date(DateProblem::Year)));
    assert_eq!(submit(Fact::Date, &[], "13/1998"), Some(Problem::Date(DateProblem::Month)));
    assert_eq!(submit(Fact::Date, &[], "2030"), Some(Problem::Date(DateProblem::Future)));
    assert_eq!(submit(Fact::Date, &[UNKNOWN], ""), None);
    assert_eq!(submit(Fact::Supervision, &[], ""), Some(Problem::Choose));
    assert_eq!(submit(Fact::Supervision, &["parole", NONE], ""), Some(Problem::NoneAndMore));
    assert_eq!(submit(Fact::Supervision, &["parole", "open-case"], ""), None);
    assert_eq!(submit(Fact::SentenceFinished, &["yes"], ""), Some(Problem::Finished));
    assert_eq!(submit(Fact::SentenceFinished, &[], ""), Some(Problem::Choose));
    assert_eq!(submit(Fact::SentenceFinished, &["no"], ""), None);
    assert_eq!(submit(Fact::SentenceFinished, &[], "1999"), None);
    assert_eq!(submit(Fact::County, &[], ""), Some(Problem::Choose));
    assert_eq!(submit(Fact::County, &[], "Xanadu"), Some(Problem::County));
    assert_eq!(submit(Fact::County, &[], "san"), Some(Problem::Counties));
    assert_eq!(submit(Fact::County, &[], "los-angeles"), None);
    assert_eq!(submit(Fact::County, &[], "Orange County"), None);
    assert_eq!(submit(Fact::County, &[], "compton"), None);
    assert_eq!(submit(Fact::Offense, &[], ""), Some(Problem::Choose));
    assert_eq!(submit(Fact::Offense, &[], &"1".repeat(200)), Some(Problem::Long));
    assert_eq!(submit(Fact::Offense, &["HSC 11357(d)"], ""), None);
    // The second time is another event, so that the focus moves again.
    let once = at(Fact::Age).after(Action::Submit(Fact::Age, Draft::default()));
    let twice = once.after(Action::Submit(Fact::Age, Draft::default()));
    assert_eq!((once.problem, twice.problem), (Some((Problem::Choose, 1)), Some((Problem::Choose, 2))));
    assert_eq!(twice.depth, once.depth, "a problem is no step");
}

#[test]
fn every_county_is_found_by_its_own_name_and_by_its_value() {
    for county in relief_check_counties::County::ALL {
        for typed in
            [county.name().to_owned(), county.slug().to_owned(), format!("{} county", county.name().to_lowercase())]
        {
            let draft = Draft { chosen: Vec::new(), typed: typed.clone() };
            let found = relief_check_web::form::read(Fact::County, &draft, TODAY);
            assert_eq!(found.as_deref(), Ok(county.slug()), "{typed}");
        }
    }
}

#[test]
fn back_and_forward_keep_the_newest_answers() {
    let states = walk(SALE_1998);
    let last = states.last().unwrap();
    for entry in &states {
        let back = last.after(Action::Restore(Box::new(entry.clone())));
        assert_eq!((back.place, back.depth), (entry.place, entry.depth));
        assert_eq!(back.answers, last.answers, "nothing is lost by going back");
    }
}

#[test]
fn clear_forgets_everything_and_old_entries_bring_nothing_back() {
    let states = walk(SALE_1998);
    let cleared = states.last().unwrap().after(Action::Clear);
    assert_eq!(cleared, State { epoch: 1, ..State::new(TODAY) });
    for entry in &states {
        let visited = cleared.after(Action::Restore(Box::new(entry.clone())));
        assert_eq!(visited.answers, Answers::none(TODAY));
        assert_eq!((visited.place, visited.epoch), (Place::Start, 1));
    }
    // What is newer wins, so that a page that was loaded anew on an old entry loses nothing.
    let (old, new) = (&states[3], states.last().unwrap());
    let back = old.after(Action::Restore(Box::new(new.clone())));
    assert_eq!(&back, new);
}

#[test]
fn any_answers_read_back_and_lead_to_the_check_page() {
    let mut numbers = Numbers(42);
    for _ in 0..2_000 {
        let mut state = State::new(TODAY);
        for fact in Fact::ALL.iter().copied() {
            if numbers.below(3) > 0 {
                let value = any_value(&mut numbers, fact);
                assert!(state.answers.set(fact, &value), "{} = {value}", fact.code());
            }
        }
        state.place = match numbers.below(4) {
            0 => Place::Start,
            1 => Place::Question(Fact::ALL[numbers.below(Fact::COUNT)]),
            2 => Place::Check,
            _ => Place::Result,
        };
        state.depth = u32::try_from(numbers.below(100)).unwrap();
        state.round = u32::try_from(numbers.below(3)).unwrap();
        state.epoch = u32::try_from(numbers.below(3)).unwrap();
        let text = encode(&state);
        assert_eq!(decode(&text, TODAY).as_ref(), Some(&state), "{text}");
    }
    for _ in 0..60 {
        let mut state = State::new(TODAY).after(Action::Begin);
        while let Place::Question(fact) = state.place {
            let value = any_value(&mut numbers, fact);
            assert!(state.answers.set(fact, &value));
            state = state.after(Action::Begin);
            assert!(state.depth < 40);
        }
        assert_eq!(state.place, Place::Check);
        let interview = state.interview();
        assert_eq!(interview, Interview::of(&interview.counted), "what counts leads to itself");
    }
}

#[test]
fn garbage_is_no_state_and_no_panic() {
    let text = encode(walk(SALE_1998).last().unwrap());
    assert!(decode(&text, TODAY).is_some());
    // Cut anywhere, or with any one character changed, it is a state or none, never a panic.
    let mut read = 0;
    for (at, _) in text.char_indices() {
        read += usize::from(decode(&text[..at], TODAY).is_some());
        for other in ["\n", "=", "x", "9", "\u{0}", "é"] {
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            if let Some(state) = decode(&changed, TODAY) {
                assert_eq!(decode(&encode(&state), TODAY), Some(state));
                read += 1;
            }
        }
    }
    assert!(read > 0);
    for garbage in [
        "",
        "\n",
        "relief-check",
        "relief-check 1",
        "relief-check 0\n0\n0\n0\nstart",
        "relief-check 1\n0\n0\n-1\nstart",
        "relief-check 1\n0\n0\n0\nnowhere",
        "relief-check 1\n0\n0\n0\nquestion citizenship",
        "relief-check 1\n0\n0\n0\nstart\n",
        "relief-check 1\n0\n0\n0\nstart\nage=40",
        "relief-check 1\n0\n0\n0\nstart\nage=21-plus\nage=21-plus",
        "relief-check 1\n0\n0\n0\nstart\ndate=2030",
        "relief-check 1\n0\n0\n99999999999\nstart",
        "{\"age\":\"21-plus\"}",
    ] {
        assert_eq!(decode(garbage, TODAY), None, "{garbage:?}");
    }
    assert_eq!(decode("relief-check 1\n0\n0\n0\nstart", TODAY), Some(State::new(TODAY)));
}

#[test]
fn every_value_of_the_contract_can_be_set_and_is_read_back() {
    for fact in Fact::ALL.iter().copied() {
        let values: Vec<&str> = match fact.shape() {
            Shape::Choice(codes) | Shape::Several(codes) => codes.to_vec(),
            Shape::Date => vec!["1998", "1998-03", "1998-03-07"],
            Shape::DateOrNo => vec!["no", "1998"],
            Shape::Offense(kinds) => kinds.to_vec(),
            Shape::County => vec!["kern"],
        };
        for value in values.into_iter().chain([UNKNOWN]) {
            let mut answers = Answers::none(TODAY);
            assert!(answers.set(fact, value), "{} = {value}", fact.code());
            assert_eq!(answers.value(fact).as_deref(), Some(value));
            assert!(answers.asked(fact));
        }
        let mut answers = Answers::none(TODAY);
        assert!(!answers.set(fact, ""), "{}", fact.code());
        assert_eq!(answers, Answers::none(TODAY));
    }
    assert_eq!(relief_check_law::facts::Court::California.index(), 0);
}
