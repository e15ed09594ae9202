//! "Check your answers": every answer that counts, each with a way to change it.

use relief_check_law::Fact;
use relief_check_words::Msg;
use yew::prelude::*;

use super::parts::{act_link, button, classed, heading, line, text, with};
use super::{View, Wanted};
use crate::say::is_unlisted;
use crate::state::Action;

/// Draws the page.
pub(super) fn draw(view: &View) -> Vec<Html> {
    let onward = if view.interview.next.is_some() {
        button(view, "", "continue", Wanted::Act(Action::Begin), Msg::Continue)
    } else {
        button(view, "", "see-result", Wanted::Act(Action::SeeResult), Msg::SeeResult)
    };
    vec![heading("", view.say.get(Msg::CheckTitle)), line(view.say.get(Msg::CheckLead)), facts(view, true), onward]
}

/// The answers that count, with links to change them where that is wanted.
pub(super) fn facts(view: &View, can_change: bool) -> Html {
    let rows = view.interview.asked.iter().map(|fact| row(view, *fact, can_change));
    classed("dl", "facts", rows.collect())
}

fn row(view: &View, fact: Fact, can_change: bool) -> Html {
    let say = view.say;
    let answers = &view.interview.counted;
    let label = say.label(answers, fact);
    let mut given = vec![classed("bdi", "", vec![text(&say.answer(answers, fact).unwrap_or_default())])];
    let offense = answers.charge().and_then(|charge| charge.offense.as_known());
    if fact == Fact::Offense && offense.is_some_and(is_unlisted) {
        given.push(with("p", "hint", say.get(Msg::OffenseNotListed)));
    }
    let mut parts = vec![with("dt", "", &label), classed("dd", "", given)];
    if can_change {
        let hidden = with("span", "hidden", &format!(": {label}"));
        let link = change(view, fact, vec![text(say.get(Msg::Change)), hidden]);
        parts.push(classed("dd", "change", vec![link]));
    }
    classed("div", "", parts)
}

/// A link to a question.
pub(super) fn change(view: &View, fact: Fact, inside: Vec<Html>) -> Html {
    act_link(view, &["href", "data-change"], &["#change", fact.code()], Wanted::Act(Action::Change(fact)), inside)
}
