//! The pages, drawn natively: what every page must hold, whatever the answers.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/html.rs"]
mod html;
#[path = "support/answers.rs"]
mod support;

use std::collections::HashSet;

use html::{Node, nodes};
use relief_check_law::Fact;
use relief_check_web::form::Draft;
use relief_check_web::pages::{self, View};
use relief_check_web::say::{self, Say};
use relief_check_web::state::{Action, Place, State};
use relief_check_words::{Words, has_gap, pseudo};
use support::{Numbers, Plan, SALE_1998, TODAY, any_value, finish, walk};

fn draw(state: &State) -> String {
    draw_in(state, Words::english())
}

fn draw_in(state: &State, words: Words) -> String {
    let interview = state.interview();
    pages::draw(&View { state, interview: &interview, say: Say(words) })
}

/// What every page must hold.
fn check(state: &State) -> String {
    let html = draw(state);
    let nodes = nodes(&html);
    let fail = |what: &str| panic!("{what}\n{:?}\n{html}", state.place);
    let count = |name: &str| nodes.iter().filter(|node| node.name == name).count();
    if count("h1") != 1 || count("main") != 1 {
        fail("one h1 and one main");
    }
    let mut level = 0;
    for node in &nodes {
        if let Some(next) = node.name.strip_prefix('h').and_then(|rest| rest.parse::<u8>().ok()) {
            // The summary of problems stands before the heading of the page, as it has to.
            if next > level + 1 && node.get("id") != Some("errors-title") {
                fail("a heading skips a level");
            }
            level = next;
        }
    }
    let ids: Vec<&str> = nodes.iter().filter_map(|node| node.get("id")).collect();
    let once: HashSet<&str> = ids.iter().copied().collect();
    if once.len() != ids.len() {
        fail("an id stands twice");
    }
    let labels: HashSet<&str> =
        nodes.iter().filter(|node| node.name == "label").filter_map(|node| node.get("for")).collect();
    for node in &nodes {
        if node.name == "input" && !node.get("id").is_some_and(|id| labels.contains(id)) {
            fail("an input without a label");
        }
        if node.get("aria-describedby").is_some_and(|list| list.split(' ').any(|id| !once.contains(id))) {
            fail("described by what is not there");
        }
        if node.get("style").is_some() {
            fail("a style attribute, which the policy forbids");
        }
        if let Some(address) = node.get("href") {
            let known = ["https://", "http://", "#", "tel:+1"].iter().any(|start| address.starts_with(start));
            if !known || (address.starts_with("http") && node.get("rel") != Some("noreferrer")) {
                fail("an address");
            }
        }
        if node.name == "a" && node.get("href").is_none() {
            fail("a link that leads nowhere");
        }
    }
    let text = html::text(&html);
    if has_gap(&text) {
        fail("a message is missing, or a value in it");
    }
    if text.contains('!') || text.contains("you qualify") || text.contains("eligible") {
        fail("words that are never used");
    }
    let named = |attribute: &str, value: &str| nodes.iter().filter(|node| node.get(attribute) == Some(value)).count();
    if named("data-action", "clear") != 1 {
        fail("no way to clear");
    }
    check_place(state, &nodes, &named, &fail);
    html
}

/// The hooks of the contract.
fn check_place(state: &State, nodes: &[Node], named: &dyn Fn(&str, &str) -> usize, fail: &dyn Fn(&str)) {
    let page = nodes.iter().find(|node| node.name == "main").and_then(|node| node.get("data-page"));
    match state.place {
        Place::Start => assert!(page == Some("start") && named("data-action", "start") == 1),
        Place::Question(fact) => {
            let form = nodes.iter().any(|node| node.name == "form" && node.get("data-question") == Some(fact.code()));
            let inputs: Vec<&Node> = nodes.iter().filter(|node| node.name == "input").collect();
            let unknown = inputs.iter().any(|node| node.get("value") == Some("unknown"));
            if !form || named("type", "submit") != 1 || !unknown || page != Some("question") {
                fail("the form of a question");
            }
            let strangers =
                inputs.iter().filter(|node| node.get("type") != Some("text") && node.get("name") != Some(fact.code()));
            if strangers.count() > 0 {
                fail("a choice of another name");
            }
        }
        Place::Check => {
            let interview = state.interview();
            let onward = if interview.next.is_some() { "continue" } else { "see-result" };
            if page != Some("check") || named("data-action", onward) != 1 {
                fail("the way on from the check page");
            }
            for (charge, fact) in &interview.asked {
                let charge = charge.to_string();
                let several = interview.counted.count() > 1 && !fact.is_about_the_person();
                let changes = |node: &&Node| {
                    let of_charge = node.get("data-charge").map_or(!several, |of| several && of == charge);
                    node.get("data-change") == Some(fact.code()) && of_charge
                };
                if nodes.iter().filter(changes).count() != 1 {
                    fail("a way to change an answer");
                }
            }
            for action in ["duplicate", "remove"] {
                let expected = match interview.counted.count() {
                    1 => usize::from(action == "duplicate"),
                    count => count,
                };
                if named("data-action", action) != expected {
                    fail("the buttons of a charge");
                }
            }
        }
        Place::Result => {
            let reliefs = nodes.iter().filter(|node| node.get("data-relief").is_some());
            let found: Vec<(&str, &str)> =
                reliefs.map(|node| (node.get("data-relief").unwrap(), node.get("data-grade").unwrap())).collect();
            let interview = state.interview();
            let law = interview.assessment.charges.iter().flat_map(|charge| &charge.reliefs);
            let mut expected: Vec<(&str, &str)> = law.map(|entry| (entry.relief.code(), entry.grade.code())).collect();
            let mut shown = found.clone();
            expected.sort_unstable();
            shown.sort_unstable();
            if page != Some("result") || shown != expected {
                fail("every relief is shown once");
            }
        }
    }
}

#[test]
fn every_page_of_a_walk_is_whole() {
    for plan in [SALE_1998, &[], &[(Fact::Court, "federal")], &[(Fact::Ended, "juvenile")], &[(Fact::Ended, "dropped")]]
    {
        let states = walk(plan);
        for state in &states {
            check(state);
            if let Place::Question(fact) = state.place {
                let wrong = state.after(Action::Submit(fact, Draft::default()));
                assert!(wrong.problem.is_some());
                let html = check(&wrong);
                assert!(html.contains("class=\"errors\"") && html.contains("id=\"error\""), "{html}");
            }
        }
        let result = check(&states.last().unwrap().after(Action::SeeResult));
        // The warnings are for everyone, and so is somebody to call.
        for needed in [
            "U.S. citizen",
            "file or travel",
            "Guns",
            "What you may say",
            "Who can help",
            "tel:+1",
            "November 22, 2026",
        ] {
            assert!(result.contains(needed), "{needed}");
        }
        // The state keeps no record of another court's case.
        assert_eq!(result.contains("BCIA 8016RR"), !plan.contains(&(Fact::Court, "federal")));
    }
}

#[test]
fn every_question_can_be_drawn() {
    for fact in Fact::ALL.iter().copied() {
        let asked = relief_check_law::world::Var::ALL.iter().any(|var| var.fact() == fact)
            || [Fact::Date, Fact::OffenseDate, Fact::County].contains(&fact);
        if asked {
            check(&State::new(TODAY).after(Action::Change(0, fact)));
        }
    }
}

#[test]
fn any_answers_give_whole_pages() {
    let mut numbers = Numbers(7);
    let mut seen = HashSet::new();
    for _ in 0..150 {
        let mut state = State::new(TODAY).after(Action::Begin);
        while let Place::Question(fact) = state.place {
            let value = any_value(&mut numbers, fact);
            assert!(state.answers.set(fact, &value));
            check(&state);
            state = state.after(Action::Begin);
        }
        check(&state);
        let result = check(&state.after(Action::SeeResult));
        seen.insert(html::inside(&result, "h1"));
    }
    println!("{} different answers: {seen:#?}", seen.len());
    assert!(seen.len() > 10, "{seen:?}");
}

#[test]
fn an_answered_question_shows_its_answer_and_an_open_one_none() {
    let states = walk(SALE_1998);
    let last = states.last().unwrap();
    for (_, fact) in last.interview().asked {
        let again = check(&last.after(Action::Change(0, fact)));
        let filled = nodes(&again).iter().any(|node| {
            node.name == "input"
                && (node.get("checked").is_some()
                    || node.get("type") == Some("text") && node.get("value").is_some_and(|v| !v.is_empty()))
        });
        assert!(filled, "{}", fact.code());
        let fresh = check(&State::new(TODAY).after(Action::Change(0, fact)));
        assert!(!nodes(&fresh).iter().any(|node| node.get("checked").is_some()), "{}", fact.code());
    }
}

#[test]
fn a_number_on_no_list_is_shown_back_with_a_note() {
    let state =
        walk(&[(Fact::Offense, "hs 99999"), (Fact::Court, "california"), (Fact::Ended, "convicted")]).pop().unwrap();
    let html = check(&state);
    assert!(html.contains("HSC 99999") && html.contains("We do not know this number"), "{html}");
    check(&state.after(Action::SeeResult));
}

#[test]
fn the_result_names_what_the_county_did_and_whom_to_call() {
    let result = check(&walk(SALE_1998).pop().unwrap().after(Action::SeeResult));
    for needed in [
        "(323) 760-6763",
        "tel:+13237606763",
        "66,000",
        "CR-400",
        "CR-401",
        "data-result=\"misdemeanor\"",
        "Los Angeles County District Attorney",
    ] {
        assert!(result.contains(needed), "{needed}\n{result}");
    }
    let juvenile = walk(&[
        (Fact::Offense, "11359"),
        (Fact::Ended, "juvenile"),
        (Fact::Level, "felony"),
        (Fact::Date, "1998"),
        (Fact::Supervision, "none"),
    ]);
    let html = check(&juvenile.last().unwrap().after(Action::SeeResult));
    assert!(html.contains("JV-744") && !html.contains("CR-400"), "{html}");
    let serving = walk(&[
        (Fact::Offense, "11359"),
        (Fact::Ended, "convicted"),
        (Fact::Level, "felony"),
        (Fact::Date, "2015"),
        (Fact::Supervision, "parole"),
        (Fact::SentenceFinished, "no"),
        (Fact::Age, "21-plus"),
        (Fact::Cleared, "none"),
        (Fact::County, "kern"),
    ]);
    let html = check(&serving.last().unwrap().after(Action::SeeResult));
    assert!(html.contains("Call the public defender first"), "{html}");
}

#[test]
fn no_sentence_stands_in_the_code() {
    // In the pseudo-language every message has accents and brackets; what has none is in the code.
    let words = pseudo(Words::english()).unwrap();
    for state in walk(SALE_1998) {
        for state in [state.clone(), state.after(Action::SeeResult)] {
            let html = draw_in(&state, words);
            let main = html::text(&html);
            for word in ["the", "You", "your", "and", "court", "Change"] {
                let alone = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
                assert!(
                    !main.lines().filter(|line| !line.contains('[') && !is_data(line)).any(alone),
                    "{word}: {main}"
                );
            }
        }
    }
}

/// Names of offices and courts come from the data of the counties.
fn is_data(line: &str) -> bool {
    [
        "Superior Court",
        "Public Defender",
        "Attorney",
        "Legal Aid",
        "Law Project",
        "LawHelpCA",
        "Root & Rebound",
        "County",
    ]
    .iter()
    .any(|name| line.contains(name))
}

#[test]
fn an_arrest_is_answered_as_one_even_if_the_court_is_not_known() {
    let dropped = walk(&[(Fact::Offense, "cannabis-possession"), (Fact::Ended, "dropped"), (Fact::Date, "2019")]);
    let result = check(&dropped.last().unwrap().after(Action::SeeResult));
    assert!(html::inside(&result, "h1").starts_with("There was no conviction"), "{result}");
}

#[test]
fn what_a_person_types_never_becomes_markup() {
    let typed = r#"<b>"&'x"#;
    let open = walk(&[(Fact::Offense, typed), (Fact::Court, "california"), (Fact::Ended, "convicted")]);
    let last = open.last().unwrap();
    assert_eq!(last.answers.value(Fact::Offense).as_deref(), Some(typed));
    let again = last.after(Action::Change(0, Fact::Offense));
    let long = Draft { chosen: Vec::new(), typed: typed.repeat(9) };
    for state in [last, &last.after(Action::SeeResult), &again, &again.after(Action::Submit(Fact::Offense, long))] {
        let html = check(state);
        assert!(html.contains("&lt;b&gt;&quot;&amp;'x") && !html.contains("<b>"), "{html}");
    }
    let field = nodes(&check(&again)).into_iter().find(|node| node.get("id") == Some("typed")).unwrap();
    assert_eq!(field.get("value"), Some(typed));
}

#[test]
fn counties_are_suggested_for_what_was_typed() {
    let html = pages::counties(Say(Words::english()), "Los Ang");
    let slugs: Vec<String> = nodes(&html).iter().filter_map(|node| node.get("value").map(str::to_owned)).collect();
    assert!(slugs.contains(&"los-angeles".to_owned()), "{html}");
    assert_eq!(pages::counties(Say(Words::english()), ""), "");
}

/// Three charges: two of one county, one of another between them.
fn three() -> State {
    let kern: Plan = &[
        (Fact::Offense, "11358"),
        (Fact::Court, "california"),
        (Fact::County, "kern"),
        (Fact::Ended, "convicted"),
        (Fact::Date, "2004"),
        (Fact::Age, "21-plus"),
        (Fact::Quantity, "within"),
        (Fact::Cleared, "none"),
    ];
    let first = walk(SALE_1998).pop().unwrap();
    let second = finish(first.after(Action::AnotherCharge), kern).pop().unwrap();
    finish(second.after(Action::Duplicate(0)), SALE_1998).pop().unwrap()
}

#[test]
fn the_record_page_has_a_card_for_each_charge_and_one_for_the_person() {
    let record = three();
    let html = check(&record);
    let text = html::text(&html);
    for title in [
        "Charge 1: HSC 11359, having cannabis to sell, 1998",
        "Charge 2: HSC 11358, growing cannabis, 2004",
        "Charge 3: HSC 11359, having cannabis to sell, 1998",
        "About you",
    ] {
        assert_eq!(text.lines().filter(|line| *line == title).count(), 1, "{title}\n{text}");
    }
    // The name of each button says which charge it is about.
    for charge in 1..=3 {
        let name = format!(": Charge {charge}: HSC");
        assert_eq!(text.lines().filter(|line| line.starts_with(&name)).count(), 2, "{text}");
    }
    assert_eq!(text.lines().filter(|line| *line == ": Convicted, Charge 2").count(), 1, "{text}");
    // A question says which charge it is about, unless it is about the person.
    let question = check(&record.after(Action::Change(1, Fact::Date)));
    assert!(question.contains("Charge 2: HSC 11358") && question.contains("aria-describedby=\"which\""), "{question}");
    assert!(!check(&record.after(Action::Change(1, Fact::Supervision))).contains("id=\"which\""));
    let one = check(&walk(SALE_1998).pop().unwrap());
    assert!(one.contains("data-action=\"another\"") && !one.contains("Charge 1"), "{one}");
}

#[test]
fn what_was_taken_off_the_list_is_offered_to_be_put_back() {
    let record = three();
    let gone = record.after(Action::Remove(1));
    let html = check(&gone);
    let text = html::text(&html);
    assert!(text.contains("Taken off the list: Charge 2: HSC 11358, growing cannabis, 2004"), "{text}");
    assert!(
        html.contains("data-action=\"put-back\"") && html.contains("<h1 tabindex=\"-1\" aria-describedby=\"removed\">")
    );
    assert!(!check(&gone.after(Action::PutBack)).contains("put-back"));
}

#[test]
fn the_result_has_one_case_for_each_charge_by_county() {
    let result = check(&three().after(Action::SeeResult));
    let text = html::text(&result);
    // The first time in the list of all, the second at its place.
    let place = |line: &str| text.lines().position(|there| there == line).unwrap_or_else(|| panic!("{line}\n{text}"));
    let own = |line: &str| place(line) + 1 + text.lines().skip(place(line) + 1).position(|it| it == line).unwrap();
    let list = [1, 3, 2].map(|charge| text.lines().position(|it| it.starts_with(&format!("Charge {charge}: "))));
    assert!(
        list.is_sorted() && list.iter().all(|line| line.is_some_and(|it| it < place("Los Angeles County"))),
        "{text}"
    );
    // Charges of one county stand together, whatever the order in which they were told.
    let order = [
        place("Los Angeles County"),
        own("Charge 1: HSC 11359, having cannabis to sell, 1998"),
        own("Charge 3: HSC 11359, having cannabis to sell, 1998"),
        place("Kern County"),
        own("Charge 2: HSC 11358, growing cannabis, 2004"),
    ];
    assert!(order.is_sorted(), "{order:?}");
    assert_eq!(html::inside(&result, "h1"), "Your result");
    // What is shared stands once.
    for once in [
        "If you are not a U.S. citizen",
        "Guns",
        "What you may say about it",
        "Anywhere in California:",
        "Print",
        "Ask for your state record. It shows all your cases",
        "How to ask for your record, on the state's site",
    ] {
        assert_eq!(text.lines().filter(|line| *line == once).count(), 1, "{once}");
    }
    assert_eq!(result.matches("This is the law as of").count(), 1);
    // Whom to call: each county, and the whole state.
    assert_eq!(text.lines().filter(|line| *line == "Who can help").count(), 3);
    // A change is about the charge that it stands with.
    let cases: Vec<Node> = nodes(&result).into_iter().filter(|node| node.get("class") == Some("case")).collect();
    let charges: Vec<&str> = cases.iter().filter_map(|node| node.get("data-charge")).collect();
    assert_eq!(charges, ["0", "2", "1"]);
}

/// A robbery with prison long ago, and the theft of another county.
const ROBBERY_1998: Plan = &[
    (Fact::Offense, "211"),
    (Fact::Court, "california"),
    (Fact::County, "fresno"),
    (Fact::Ended, "convicted"),
    (Fact::Date, "1998"),
    (Fact::Cleared, "none"),
    (Fact::Sentence, "state-prison"),
    (Fact::SentenceFinished, "2004"),
    (Fact::Level, "felony"),
    (Fact::Age, "21-plus"),
    (Fact::Supervision, "none"),
    (Fact::LaterConviction, "none"),
    (Fact::Registration, "none"),
    (Fact::Circumstances, "none"),
    (Fact::ResidentFiveYears, "yes"),
];

#[test]
fn what_is_not_about_cannabis_leads_to_its_own_forms_and_a_pardon_is_the_governors() {
    let one = walk(ROBBERY_1998).pop().unwrap();
    let result = check(&one.after(Action::SeeResult));
    let steps = result.split("class=\"steps\"").nth(1).unwrap().split("</ol>").next().unwrap();
    assert!(
        steps.contains("CR-180") && steps.contains("clean-your-record") && !steps.contains("proposition-64"),
        "{steps}"
    );
    let card = |relief: &str| {
        let start = result.find(&format!("data-relief=\"{relief}\"")).unwrap_or_else(|| panic!("{relief}: {result}"));
        html::text(result[start..].split("</p>").next().unwrap())
    };
    assert!(card("pardon").contains("The Governor decides."), "{}", card("pardon"));
    // What a kind of relief does stands once, with its first charge.
    let two = finish(one.after(Action::Duplicate(0)), ROBBERY_1998).pop().unwrap();
    let text = html::text(&check(&two.after(Action::SeeResult)));
    assert_eq!(text.lines().filter(|line| *line == "What this does").count(), 1, "{text}");
    assert_eq!(text.matches("What this does is told above").count(), 1, "{text}");
}

#[test]
fn what_only_may_fit_is_neither_promised_nor_told_to_file() {
    // Murder can always be charged: the state's note may be there, and nothing surer than a lawyer's look is left.
    let arrest = |offense, level| {
        let plan = [
            (Fact::Offense, offense),
            (Fact::Court, "california"),
            (Fact::County, "kern"),
            (Fact::Ended, "no-charges"),
            (Fact::Date, "2018"),
            (Fact::Level, level),
            (Fact::Cleared, "none"),
        ];
        html::text(&check(&walk(&plan).pop().unwrap().after(Action::SeeResult)))
    };
    let text = arrest("187", "felony");
    assert!(!text.contains("the law lets you ask"), "{text}");
    assert!(!text.lines().any(|line| line == "Ask for it" || line == "If it is not done, ask for it"), "{text}");
    assert!(
        text.lines().any(|line| line == "If it fits, ask for it") && text.contains("It is not sure that this fits."),
        "{text}"
    );
    // Where the sealing is a right, it is said.
    let text = arrest("484", "misdemeanor");
    assert!(text.contains("If the note is not there, the law lets you ask"), "{text}");
    assert!(text.lines().any(|line| line == "If it is not done, ask for it"), "{text}");
}

#[test]
fn charges_of_one_county_need_no_heading_for_it_and_what_is_not_known_comes_last() {
    let first = walk(SALE_1998).pop().unwrap();
    let same = finish(first.after(Action::Duplicate(0)), &[(Fact::Offense, "11358")]).pop().unwrap();
    let result = check(&same.after(Action::SeeResult));
    let text = html::text(&result);
    assert!(!result.contains("class=\"group\"") && !text.contains("Each court is"), "{text}");
    assert_eq!(text.lines().filter(|line| *line == "Who can help").count(), 1);
    let unknown = finish(walk(&[]).pop().unwrap().after(Action::AnotherCharge), &[(Fact::Court, "federal")]);
    let all = finish(unknown.last().unwrap().after(Action::AnotherCharge), SALE_1998).pop().unwrap();
    let result = check(&all.after(Action::SeeResult));
    let text = html::text(&result);
    let place = |line: &str| text.lines().position(|there| there == line).unwrap_or_else(|| panic!("{line}\n{text}"));
    let order = [place("Los Angeles County"), place("Courts that are not California's"), place("County not known")];
    assert!(order.is_sorted(), "{order:?}\n{text}");
}

#[test]
fn a_full_record_takes_no_more_and_says_so() {
    let mut state = walk(&[(Fact::Court, "federal"), (Fact::Ended, "convicted")]).pop().unwrap();
    while !state.answers.is_full() {
        state = finish(state.after(Action::Duplicate(0)), &[]).pop().unwrap();
    }
    let html = draw(&state);
    assert!(
        html.contains("up to 20 charges") && !html.contains("data-action=\"another\"") && !html.contains("duplicate")
    );
    assert!(!draw(&state.after(Action::SeeResult)).contains("data-action=\"another\""));
}

#[test]
fn the_offense_can_be_typed_by_number_or_name_with_suggestions() {
    let html = check(&State::new(TODAY).after(Action::Begin));
    let all = nodes(&html);
    let field = all.iter().find(|node| node.get("id") == Some("typed")).unwrap();
    let list = all.iter().find(|node| node.name == "datalist").unwrap();
    assert_eq!(field.get("list"), list.get("id"));
    let options: Vec<&str> =
        all.iter().filter(|node| node.name == "option").filter_map(|node| node.get("value")).collect();
    assert!(options.contains(&"PC 484, petty theft") && options.len() > 2, "{options:?}");
    let theft = walk(&[(Fact::Offense, "Petty theft"), (Fact::Court, "california"), (Fact::Ended, "convicted")]);
    let html = check(theft.last().unwrap());
    assert!(html.contains("PC 484, petty theft") && !html.contains("We do not know this number"), "{html}");
}

#[test]
fn what_a_browser_fetches_of_the_rows_is_what_the_rows_hold() {
    for row in relief_check_law::reliefs::rows() {
        assert_eq!((say::name(row), &say::cites(row)[..]), (row.id, row.cites));
        for cite in row.cites {
            assert_eq!(say::address(cite), relief_check_law::sources::address(cite), "{cite}");
        }
    }
    let text = relief_check_law::sources::beside_the_program();
    let (_, short) = text.split_once('\n').unwrap();
    assert!(!say::take_beside(short) && !say::take_beside(""), "not the rows of this program");
    assert!(say::take_beside(&text));
}
