//! Answers for tests: a plan for a walk, made-up answers, and the walk itself.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking, in its helpers too"
)]

use relief_check_law::facts::Shape;
use relief_check_law::{Day, Fact};
use relief_check_web::answers::{NO, NONE, UNKNOWN};
use relief_check_web::form::{Draft, FINISHED};
use relief_check_web::state::{Action, Place, State};

/// The day of all tests.
pub(crate) const TODAY: Day = Day::ymd(2026, 11, 22);

/// The answers of a walk, by fact; what is not listed is "I don't know".
pub(crate) type Plan = &'static [(Fact, &'static str)];

/// A felony of having cannabis to sell, in 1998.
pub(crate) const SALE_1998: Plan = &[
    (Fact::Offense, "hs 11359"),
    (Fact::Ended, "convicted"),
    (Fact::County, "los-angeles"),
    (Fact::Date, "1998"),
    (Fact::Cleared, "none"),
    (Fact::Level, "felony"),
    (Fact::Age, "21-plus"),
    (Fact::OnlyConviction, "no"),
    (Fact::Recipient, "none"),
    (Fact::WorkerUnder21, "no"),
    (Fact::SuperStrike, "none"),
    (Fact::RegistrablePrior, "none"),
    (Fact::SameSectionPriors, "0"),
    (Fact::Supervision, NONE),
];

/// The form for a value.
pub(crate) fn draft(fact: Fact, value: &str) -> Draft {
    let typed = value != UNKNOWN && matches!(fact.shape(), Shape::Date | Shape::County | Shape::Offense(_));
    if fact.shape() == Shape::DateOrNo && ![NO, UNKNOWN].contains(&value) {
        Draft { chosen: vec![FINISHED.to_owned()], typed: value.to_owned() }
    } else if typed {
        Draft { chosen: Vec::new(), typed: value.to_owned() }
    } else {
        Draft { chosen: value.split(',').map(str::to_owned).collect(), typed: String::new() }
    }
}

/// The plan's answer.
pub(crate) fn answer_to(plan: &[(Fact, &'static str)], fact: Fact) -> &'static str {
    plan.iter().find(|(there, _)| *there == fact).map_or(UNKNOWN, |(_, value)| value)
}

/// Answers every question until the check page; the states on the way.
pub(crate) fn walk(plan: &[(Fact, &'static str)]) -> Vec<State> {
    let first = start();
    let mut states = finish(first.after(Action::Begin), plan);
    states.insert(0, first);
    states
}

/// The first page, with nothing said.
pub(crate) fn start() -> State {
    State::new(TODAY)
}

/// Answers every question from here until the check page; the states on the way, this one first.
pub(crate) fn finish(mut state: State, plan: &[(Fact, &'static str)]) -> Vec<State> {
    let mut states = Vec::new();
    while let Place::Question(fact) = state.place {
        states.push(state.clone());
        assert!(states.len() < 40, "asks for ever");
        let next = state.after(Action::Submit(fact, draft(fact, answer_to(plan, fact))));
        assert_eq!(next.problem, None, "{} = {}", fact.code(), answer_to(plan, fact));
        state = next;
    }
    states.push(state);
    states
}

/// A small generator of numbers, always the same ones.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// A number below the limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Some value that the fact can take.
pub(crate) fn any_value(numbers: &mut Numbers, fact: Fact) -> String {
    let pick = |numbers: &mut Numbers, values: &[&str]| values[numbers.below(values.len())].to_owned();
    if numbers.below(4) == 0 {
        return UNKNOWN.to_owned();
    }
    match fact.shape() {
        Shape::Choice(codes) => pick(numbers, codes),
        Shape::Several(codes) => {
            let chosen: Vec<&str> = codes.iter().copied().filter(|_| numbers.below(2) == 0).collect();
            if chosen.is_empty() { NONE.to_owned() } else { chosen.join(",") }
        }
        Shape::Date => pick(
            numbers,
            &["1961", "1975-12", "1998", "2016", "2016-11", "2016-11-08", "2016-11-09", "2020-02-29", "2026"],
        ),
        Shape::DateOrNo => pick(numbers, &["no", "1999", "2026-11"]),
        Shape::Offense(kinds) => {
            let numbered = [
                "11357",
                "11357a",
                "hs 11357(b)",
                "11357 (c) (2) HS",
                "HSC 11357(d)",
                "11359 pc",
                "664/11358",
                "182/11359",
                "PC 32",
                "PC 182",
                "11360",
                "11530.5",
                "23222(b)",
                "459",
                "459 pc",
                "4573.6",
                "11357.5",
                "a=b",
                "a|b\\c",
                "11357 h",
                "21 USC 841",
                "mārihuāna ½",
            ];
            if numbers.below(2) == 0 { pick(numbers, kinds) } else { pick(numbers, &numbered) }
        }
        Shape::County => relief_check_counties::County::ALL[numbers.below(58)].slug().to_owned(),
    }
}
