//! The doubts: which facts would settle most, and which papers tell them.

use relief_check_law::papers::settling;
use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::View;
use super::panel::{name, paper, tells};
use crate::found::Doubt;

/// Draws them, or says that there is none.
pub(super) fn draw(view: &View, page: &mut Page) {
    let say = view.say;
    let doubts = view.found.doubts(&view.desk.sheet);
    page.say("<h2>{}</h2>", &[Msg::ZDoubtsHeading]);
    if doubts.is_empty() {
        page.msg(Msg::ZDoubtsNone);
        return;
    }
    page.line(&lead(view, &doubts));
    page.raw("<ol>");
    for Doubt { fact, rows } in &doubts {
        page.put("<li><strong>{}</strong>: ", &[name(view, *fact)]);
        for row in rows {
            let (row, number) = (row.to_string(), number(view, *row));
            page.put(
                r#"<button type="button" class="quiet" data-action="go" data-row="{}" data-fact="{}">"#,
                &[&row, fact.code()],
            );
            page.put("{} {}</button> ", &[say.get(Msg::ZCharge), &number]);
        }
        page.put("{}</li>", &[&tells(view, *fact)]);
    }
    page.raw("</ol>");
    papers(view, page);
}

/// Which papers would help with most rows.
pub(super) fn papers(view: &View, page: &mut Page) {
    let papers = settling(&view.found.interview.assessment);
    if papers.is_empty() {
        return;
    }
    page.say("<h3>{}</h3><ol>", &[Msg::ZPapersHeading]);
    for settles in papers {
        let count = settles.charges.len().to_string();
        let values = [("paper", view.say.get(paper(settles.paper))), ("count", count.as_str())];
        page.put("<li>{}</li>", &[&view.say.with(Msg::ZPaper, &values)]);
    }
    page.raw("</ol>");
}

/// "3 facts would settle 4 charges."
pub(super) fn lead(view: &View, doubts: &[Doubt]) -> String {
    let rows: usize = doubts.iter().map(|doubt| doubt.rows.len()).sum();
    let counted = |count: usize, one: Msg, many: Msg| {
        view.say.with(if count == 1 { one } else { many }, &[("count", &count.to_string())])
    };
    let (facts, charges) =
        (counted(doubts.len(), Msg::ZFactsOne, Msg::ZFactsMany), counted(rows, Msg::ZChargesOne, Msg::ZChargesMany));
    view.say.with(Msg::ZDoubtsLead, &[("facts", &facts), ("charges", &charges)])
}

/// The place of a row, from 1.
pub(super) fn number(view: &View, row: u32) -> String {
    view.desk.sheet.answers.place(row).map_or_else(String::new, |place| (place + 1).to_string())
}
