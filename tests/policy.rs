//! What the result says of the policies of the mass dismissals: marked as policy, by what was told, and without a change
//! to what the law says.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

#[path = "support/html.rs"]
mod html;
#[path = "support/answers.rs"]
mod support;

use relief_check_counties::County;
use relief_check_law::Fact;
use relief_check_web::form::Draft;
use relief_check_web::pages::{self, View};
use relief_check_web::say::Say;
use relief_check_web::state::{Action, State};
use relief_check_words::{Msg, Words};
use support::walk;

type Facts = Vec<(Fact, &'static str)>;

/// Growing more than six plants in Los Angeles in 1994, the only conviction.
fn growing() -> Facts {
    vec![
        (Fact::Offense, "11358"),
        (Fact::Ended, "convicted"),
        (Fact::County, "los-angeles"),
        (Fact::Date, "1994"),
        (Fact::Cleared, "none"),
        (Fact::Level, "felony"),
        (Fact::Age, "21-plus"),
        (Fact::Quantity, "over"),
        (Fact::OnlyConviction, "yes"),
        (Fact::EnvironmentalCrime, "no"),
        (Fact::Supervision, "none"),
        (Fact::SentenceFinished, "1996"),
        (Fact::Recipient, "none"),
    ]
}

/// The same with other answers.
fn with(changes: &[(Fact, &'static str)]) -> Facts {
    let mut facts = growing();
    for (fact, value) in changes {
        facts.retain(|(other, _)| other != fact);
        facts.push((*fact, value));
    }
    facts
}

/// Answers the questions to the result.
fn result(facts: &Facts) -> State {
    walk(facts).last().unwrap().after(Action::SeeResult)
}

fn draw(state: &State) -> String {
    let interview = state.interview();
    pages::draw(&View { state, interview: &interview, say: Say(Words::english()) })
}

/// The part of a page that is about the policy, as text; nothing where there is none.
fn policy(page: &str) -> String {
    let Some((_, after)) = page.split_once(r#"<div class="policy">"#) else { return String::new() };
    html::text(after.split_once("</div>").unwrap().0)
}

fn has(text: &str, msg: Msg) -> bool {
    Words::english().get(msg).split('\n').all(|line| text.contains(line))
}

#[test]
fn a_felony_of_growing_in_los_angeles_was_to_be_dismissed() {
    let page = draw(&result(&growing()));
    let text = policy(&page);
    assert!(has(&text, Msg::PolicyHeading) && has(&text, Msg::PolicyDismiss) && has(&text, Msg::PolicyProof), "{text}");
    assert!(text.contains("Los Angeles County District Attorney") && text.contains("October 28, 2019"), "{text}");
    assert!(!has(&text, Msg::PolicyNoLaw) && !text.contains("depended"), "{text}");
    // After what the county did, and before how to find out.
    let text = html::text(&page);
    let place = |msg| text.find(Words::english().get(msg).split('\n').next().unwrap()).unwrap();
    assert!(place(Msg::La2021) < place(Msg::PolicyHeading) && place(Msg::PolicyProof) < place(Msg::AlreadyHow));
}

#[test]
fn what_is_not_told_is_a_condition_and_no_guess() {
    let text = policy(&draw(&result(&with(&[(Fact::OnlyConviction, "no")]))));
    for msg in [
        Msg::PolicySomeDismiss,
        Msg::PolicyPointFifty,
        Msg::PolicyPointYoung,
        Msg::PolicyPointCannabis,
        Msg::PolicyPointFree,
        Msg::PolicyPointDied,
        Msg::PolicyPointRegistration,
        Msg::PolicyElseLook,
        Msg::PolicyNoLaw,
    ] {
        assert!(has(&text, msg), "{msg:?}: {text}");
    }
    // What was told is no condition.
    for msg in [Msg::PolicyPointCity, Msg::PolicyPointBefore, Msg::PolicyPointLetter] {
        assert!(!has(&text, msg), "{msg:?}: {text}");
    }
    // With six plants or fewer the law asks for nothing more, and so much is open that it is folded.
    let page = draw(&result(&with(&[(Fact::Quantity, "within")])));
    assert!(page.split_once(r#"<div class="policy">"#).unwrap().1.contains(r#"<details class="fold"><summary>"#));
    let text = policy(&page);
    assert!(has(&text, Msg::PolicyPoints) && has(&text, Msg::PolicyPointStrike), "{text}");
    let text = policy(&draw(&result(&with(&[(Fact::Date, "unknown")]))));
    assert!(has(&text, Msg::PolicyPointBefore), "{text}");
}

#[test]
fn each_county_has_its_own_rules() {
    let of = |changes: &[(Fact, &'static str)]| policy(&draw(&result(&with(changes))));
    let (county, only, date, finished) = (Fact::County, Fact::OnlyConviction, Fact::Date, Fact::SentenceFinished);
    let text = of(&[(Fact::Offense, "11357(b)"), (Fact::Level, "misdemeanor")]);
    assert!(has(&text, Msg::PolicyCity) && has(&text, Msg::PolicyNoLaw), "{text}");
    let text = of(&[(only, "no"), (Fact::SuperStrike, "before"), (Fact::RegistrablePrior, "none")]);
    assert!(has(&text, Msg::PolicyOut) && has(&text, Msg::PolicyNoLaw), "{text}");
    assert!(has(&of(&[(Fact::Offense, "11357(a)")]), Msg::PolicyDismiss));
    assert!(has(&of(&[(Fact::Offense, "11357")]), Msg::PolicyPointLetter), "a bare number");
    let text = of(&[(county, "sacramento")]);
    assert!(has(&text, Msg::PolicyPointOnly), "that it is over today says nothing of then: {text}");
    let text = of(&[(county, "sacramento"), (Fact::Supervision, "unknown")]);
    assert!(text.contains("Sacramento County District Attorney") && has(&text, Msg::PolicyDismiss), "{text}");
    let text = of(&[(county, "sacramento"), (only, "no")]);
    for msg in [Msg::PolicySomeDismiss, Msg::PolicyPointFreeTen, Msg::PolicyElseReduce] {
        assert!(has(&text, msg), "{msg:?}: {text}");
    }
    assert!(!has(&text, Msg::PolicyPointFifty), "{text}");
    let text = of(&[(county, "sacramento"), (date, "2015"), (Fact::Supervision, "unknown"), (finished, "2020")]);
    assert!(has(&text, Msg::PolicyReduce) && !has(&text, Msg::PolicyNoLaw), "{text}");
    let text = of(&[(county, "san-joaquin"), (date, "2015"), (Fact::Supervision, "unknown"), (finished, "2020")]);
    assert!(has(&text, Msg::PolicyLook), "{text}");
    let text = of(&[(county, "contra-costa"), (only, "no")]);
    assert!(has(&text, Msg::PolicyPointFreeFive) && has(&text, Msg::PolicyElseLook), "{text}");
    assert!(has(&of(&[(county, "san-francisco")]), Msg::PolicyEither));
    let text = of(&[(county, "san-francisco"), (Fact::Offense, "11359"), (Fact::WorkerUnder21, "no")]);
    assert!(has(&text, Msg::PolicyPointWeight) && has(&text, Msg::PolicySomeEither), "{text}");
    for changes in
        [[(county, "kern")], [(county, "unknown")], [(Fact::Offense, "664/11359")], [(Fact::Ended, "juvenile")]]
    {
        assert_eq!(of(&changes), "", "{changes:?}");
    }
}

#[test]
fn the_day_that_counts_is_that_of_the_policy_and_not_the_one_that_is_looked_at() {
    let today = result(&growing());
    let later = today.after(Action::LookAt(Draft { chosen: Vec::new(), typed: "2040".into() }));
    assert!(later.when.is_some());
    assert_eq!(policy(&draw(&today)), policy(&draw(&later)));
}

#[test]
fn no_policy_changes_what_the_law_says() {
    for changes in [vec![], vec![(Fact::OnlyConviction, "no")], vec![(Fact::Date, "unknown")]] {
        let here = result(&with(&changes));
        let mut elsewhere = with(&changes);
        elsewhere.retain(|(fact, _)| *fact != Fact::County);
        elsewhere.push((Fact::County, "kern"));
        let elsewhere = result(&elsewhere);
        let (here, elsewhere) = (here.interview(), elsewhere.interview());
        assert_eq!((&here.assessment, &here.asked), (&elsewhere.assessment, &elsewhere.asked));
    }
}

#[test]
fn each_policy_is_told_with_its_day_and_its_office() {
    for policy in &relief_check_policies::POLICIES {
        let text = policy_of(policy.county);
        let say = Say(Words::english());
        let office = County::from_slug(policy.county).unwrap().info().prosecutor.name;
        let day = ["a computer program of ", &say.day(policy.used.first), "."].concat();
        assert!(text.contains(&day) && text.contains(&["The ", office, " had"].concat()), "{text}");
    }
}

fn policy_of(county: &'static str) -> String {
    policy(&draw(&result(&with(&[(Fact::County, county)]))))
}
