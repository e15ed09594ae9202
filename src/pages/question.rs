//! One question: its form, its hints, why it is asked, and what is wrong with an answer.

use relief_check_law::Fact;
use relief_check_law::facts::Shape;
use relief_check_words::Msg;
use yew::prelude::*;

use super::parts::{self, Names, act_link, classed, folded, keyed, list, paragraphs, tag, text, with};
use super::{View, Wanted};
use crate::answers::{NONE, UNKNOWN};
use crate::browser;
use crate::form::{Draft, FINISHED, Problem, TYPED, suggestions};
use crate::say::{answer_id, choices, dashed, variant};
use crate::state::Action;
use crate::typed::DateProblem;

/// What is found by its id, and looks like its class.
const NAMED: Names = &["class", "id"];
const FOR: Names = &["for"];

/// Draws the page of a question.
pub(super) fn draw(view: &View, fact: Fact) -> Vec<Html> {
    let say = view.say;
    let problem = view.state.problem.map(|(problem, _)| (problem, message(view, fact, problem)));
    let mut inside = vec![fieldset(view, fact, problem.as_ref())];
    if let Some(why) = said(view, fact, "-why") {
        inside.push(folded("why", say.get(Msg::WhyWeAsk), vec![paragraphs(why)]));
    }
    inside.push(tag("button", &["type"], &["submit"], vec![text(say.get(Msg::Continue))]));
    let want = view.want.clone();
    let submit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        want.emit(Wanted::Act(Action::Submit(fact, browser::draft(&event, fact.code(), TYPED))));
    });
    let form = html! {
        <form key={fact.code()} data-question={fact.code()} novalidate={true} onsubmit={submit}>{ parts::all(inside) }</form>
    };
    match problem {
        Some((problem, words)) => vec![summary(view, fact, problem, &words), form],
        None => vec![form],
    }
}

/// A message of the question, in its variant if there is one.
fn said(view: &View, fact: Fact, end: &str) -> Option<&'static str> {
    let id = format!("q-{}", dashed(fact));
    let special =
        variant(&view.interview.counted, fact).and_then(|variant| view.say.find(&format!("{id}-{variant}{end}")));
    special.or_else(|| view.say.find(&format!("{id}{end}")))
}

/// The form as it was answered before.
fn given(view: &View, fact: Fact) -> Draft {
    let Some(value) = view.state.answers.value(fact) else { return Draft::default() };
    let chosen = |value: &str| Draft { chosen: vec![value.to_owned()], typed: String::new() };
    match fact.shape() {
        Shape::Several(_) => Draft { chosen: value.split(',').map(str::to_owned).collect(), typed: String::new() },
        _ if value == UNKNOWN || choices(&view.interview.counted, fact).contains(&value.as_str()) => chosen(&value),
        Shape::DateOrNo => Draft { typed: value, ..chosen(FINISHED) },
        Shape::County => {
            let name = view.state.answers.county.known().map(|county| county.name().to_owned());
            Draft { typed: name.unwrap_or_default(), ..Draft::default() }
        }
        Shape::Choice(_) | Shape::Date | Shape::Offense(_) => Draft { typed: value, ..Draft::default() },
    }
}

/// What is wrong, at the top of the page, with a link to the place.
fn summary(view: &View, fact: Fact, problem: Problem, words: &str) -> Html {
    let to_text = matches!(fact.shape(), Shape::Date | Shape::County) || problem.is_about_text();
    let target = if to_text { "#typed" } else { ".choice input" };
    let link = act_link(view, &["href"], &["#main"], Wanted::Focus(target), vec![text(words)]);
    let heading = tag("h2", &["id"], &["errors-title"], vec![text(view.say.get(Msg::ProblemHeading))]);
    let attributes = &["class", "tabindex", "role", "aria-labelledby"];
    tag("div", attributes, &["errors", "-1", "group", "errors-title"], vec![heading, list("", vec![link])])
}

/// The question with its choices.
fn fieldset(view: &View, fact: Fact, problem: Option<&(Problem, String)>) -> Html {
    let say = view.say;
    let mut described = String::new();
    let mut describe = |id: &str| {
        if !described.is_empty() {
            described.push(' ');
        }
        described.push_str(id);
    };
    let title = parts::heading("", &say.question(&view.interview.counted, fact));
    let mut inside = vec![classed("legend", "", vec![title])];
    if let Some(hint) = said(view, fact, "-hint") {
        describe("hint");
        inside.push(tag("p", NAMED, &["hint", "hint"], vec![text(hint)]));
    }
    let items: Vec<Html> = (1..20_u8)
        .map_while(|index| say.find(&format!("q-{}-item-{index}", dashed(fact))))
        .map(|item| with("li", "", item))
        .collect();
    if !items.is_empty() {
        describe("items");
        inside.push(tag("ul", NAMED, &["items", "items"], items));
    }
    if let Some((_, words)) = problem {
        describe("error");
        inside.push(tag("p", NAMED, &["error", "error"], vec![text(words)]));
    }
    inside.push(fields(view, fact, problem.is_some_and(|(problem, _)| problem.is_about_text())));
    if described.is_empty() {
        keyed(fact.code(), "fieldset", &[], &[], inside)
    } else {
        keyed(fact.code(), "fieldset", &["aria-describedby"], &[&described], inside)
    }
}

/// The fields, in the order that fits the question; "I don't know" is always last, set apart.
fn fields(view: &View, fact: Fact, wrong: bool) -> Html {
    let say = view.say;
    let draft = &view.state.draft.clone().unwrap_or_else(|| given(view, fact));
    let values = choices(&view.interview.counted, fact);
    let variant = variant(&view.interview.counted, fact);
    let listed = |index: usize, value: &str| {
        let id = answer_id(fact, value, variant);
        let hint = if value == UNKNOWN { None } else { say.find(&format!("{id}-hint")) };
        choice(fact, index, value, &say.need(&id), hint, draft)
    };
    let mut fields: Vec<Html> = values.iter().enumerate().map(|(index, value)| listed(index, value)).collect();
    // Typing and choosing exclude each other, except where the text belongs to a choice.
    let exclusive = fact.shape() != Shape::DateOrNo;
    match fact.shape() {
        Shape::Offense(_) => fields.push(field(view, Msg::AOffenseNumber, Msg::QOffenseNumberHint, draft, wrong, None)),
        Shape::Date => fields.push(field(view, Msg::FieldYear, Msg::FieldYearHint, draft, wrong, None)),
        Shape::DateOrNo => {
            fields
                .insert(1, field(view, Msg::QSentenceFinishedWhen, Msg::QSentenceFinishedWhenHint, draft, wrong, None));
        }
        Shape::County => {
            fields.push(field(view, Msg::FieldCounty, Msg::FieldCountyHint, draft, wrong, Some(draft.chosen.clone())));
            fields.push(tag("div", &["aria-live"], &["polite"], counties(view, fact, draft)));
        }
        Shape::Choice(_) | Shape::Several(_) => {}
    }
    fields.push(with("p", "or", say.get(Msg::Or)));
    fields.push(listed(values.len(), UNKNOWN));
    let follow = Callback::from(move |event: InputEvent| {
        if exclusive {
            browser::keep_one(&event, TYPED);
        }
    });
    html! { <div class="fields" oninput={follow}>{ parts::all(fields) }</div> }
}

/// A radio button or a checkbox with its label.
fn choice(fact: Fact, index: usize, value: &str, label: &str, hint: Option<&str>, draft: &Draft) -> Html {
    let id = format!("{}-{index}", fact.code());
    let several = matches!(fact.shape(), Shape::Several(_));
    let kind = if several { "checkbox" } else { "radio" };
    let checked = draft.chosen.iter().any(|chosen| chosen == value);
    let mut inside = vec![text(label)];
    inside.extend(hint.map(|hint| with("span", "hint", hint)));
    let label = tag("label", FOR, &[&id], inside);
    let class = if several && value == NONE { "choice apart" } else { "choice" };
    let input = html! { <input type={kind} id={id} name={fact.code()} value={value.to_owned()} checked={checked} /> };
    classed("div", class, vec![input, label])
}

/// A text field. With `kept` what is typed is followed, and those choices are kept.
fn field(view: &View, label: Msg, hint: Msg, draft: &Draft, wrong: bool, kept: Option<Vec<String>>) -> Html {
    let want = view.want.clone();
    let typing = Callback::from(move |event: InputEvent| {
        if let Some(chosen) = kept.clone() {
            want.emit(Wanted::Act(Action::Type(Draft { chosen, typed: browser::typed(&event) })));
        }
    });
    let described = if wrong { "typed-hint error" } else { "typed-hint" };
    let input = html! {
        <input type="text" id={TYPED} name={TYPED} value={draft.typed.clone()} autocomplete="off" autocapitalize="off" spellcheck="false"
            aria-describedby={described} aria-invalid={wrong.then_some("true")} oninput={typing} />
    };
    let label = tag("label", FOR, &[TYPED], vec![text(view.say.get(label))]);
    let hint = tag("p", NAMED, &["hint", "typed-hint"], vec![text(view.say.get(hint))]);
    classed("div", "field", vec![label, hint, input])
}

/// The counties that fit what was typed, to choose from.
fn counties(view: &View, fact: Fact, draft: &Draft) -> Vec<Html> {
    let suggestions = suggestions(&draft.typed).into_iter().enumerate();
    let row = |(index, (county, place)): (usize, (relief_check_counties::County, Option<&str>))| {
        let name = county.name();
        let label = match place {
            Some(place) => view.say.with(Msg::CountyOfPlace, &[("place", place), ("county", name)]),
            None => view.say.with(Msg::CountyName, &[("county", name)]),
        };
        choice(fact, index + 1, county.slug(), &label, None, draft)
    };
    suggestions.map(row).collect()
}

/// What to do about a problem.
fn message(view: &View, fact: Fact, problem: Problem) -> String {
    let msg = match problem {
        Problem::Choose | Problem::Date(DateProblem::Year) => return view.say.need(&format!("e-{}", dashed(fact))),
        Problem::NoneAndMore => Msg::ProblemNone,
        Problem::Date(DateProblem::Early) => Msg::ProblemDateEarly,
        Problem::Date(DateProblem::Month) => Msg::ProblemDateMonth,
        Problem::Date(DateProblem::Day) => Msg::ProblemDateDay,
        Problem::Date(DateProblem::Future) => Msg::ProblemDateFuture,
        Problem::Finished => Msg::ESentenceFinishedWhen,
        Problem::County => Msg::ProblemCounty,
        Problem::Counties => Msg::ProblemCountyMany,
        Problem::Long => Msg::ProblemLong,
    };
    view.say.get(msg).to_owned()
}
