//! What stands above every page, and the pages that show nothing of a client: blanked, locked, cleared.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::View;
use super::board::Board;

/// What every page begins with.
pub(super) fn top(view: &View, board: &mut Board) {
    board.page.put(
        concat!(
            r##"<a class="skip" href="#main">{}</a><header class="top"><p class="name"><a href="../">{}</a></p>"##,
            r#"<nav><button type="button" class="quiet" data-action="hide">{}</button></nav></header>"#,
        ),
        &[view.say.get(Msg::SkipLink), view.say.get(Msg::AppName), view.say.get(Msg::ZHide)],
    );
}

/// Nothing.
pub(super) fn blank(board: &mut Board) {
    board.page.raw(r#"<main id="main" data-page="blank"></main>"#);
}

/// That the page was blanked, and nothing else.
pub(super) fn locked(view: &View, board: &mut Board) {
    let _ = view;
    board.page.say(
        concat!(
            r#"<main id="main" data-page="locked"><h1 tabindex="-1">{}</h1><p>{}</p><div class="actions">"#,
            r#"<button type="button" data-action="uncover">{}</button>"#,
            r#"<button type="button" class="small" data-action="clear">{}</button></div></main>"#,
        ),
        &[Msg::ZLockedTitle, Msg::ZLocked, Msg::ZUncover, Msg::ZClear],
    );
}

/// The way to the next client, which asks first.
pub(super) fn next(view: &View, page: &mut Page) {
    page.say("<h2>{}</h2>", &[Msg::ZNextHeading]);
    if view.desk.asking {
        page.say(
            concat!(
                r#"<div class="warning"><p id="ask">{}</p><div class="actions tools">"#,
                r#"<button type="button" id="sure" data-action="clear" aria-describedby="ask">{}</button>"#,
                r#"<button type="button" class="small" data-action="keep">{}</button></div></div>"#,
            ),
            &[Msg::ZAsk, Msg::ZClear, Msg::ZKeep],
        );
    } else {
        page.say(
            r#"<p>{}</p><button type="button" class="small" id="ask-next" data-action="next">{}</button>"#,
            &[Msg::ZNextLead, Msg::ZNext],
        );
    }
}

/// Shows that all was cleared: what this page still holds, counted anew.
pub(super) fn cleared(view: &View, board: &mut Board) {
    let (say, desk) = (view.say, view.desk);
    top(view, board);
    board.page.say(
        r#"<main id="main" data-page="cleared"><h1 tabindex="-1">{}</h1><p>{}</p><dl class="facts">"#,
        &[Msg::ZClearedTitle, Msg::ZClearedLead],
    );
    let filled = desk.sheet.rows().filter(|row| !desk.sheet.is_blank(*row)).count();
    let texts = [&desk.sheet.notes, &desk.sheet.label].iter().filter(|text| !text.is_empty()).count();
    let steps = desk.steps() + desk.steps_back();
    let entry = crate::codec::decode(view.kept, desk.sheet.answers.record.as_of);
    let kept = entry.map_or(usize::from(!view.kept.is_empty()), |kept| usize::from(!kept.sheet.is_empty()));
    for (msg, count) in [
        (Msg::ZClearedRows, filled),
        (Msg::ZClearedNotes, texts + desk.sheet.marks.len()),
        (Msg::ZClearedSteps, steps),
        (Msg::ZClearedEntry, kept),
    ] {
        board.page.put("<div><dt>{}</dt><dd>{}</dd></div>", &[say.get(msg), &count.to_string()]);
    }
    board.page.say(
        concat!(
            r#"</dl><p>{}</p><div class="actions"><button type="button" data-action="grid">{}</button></div>"#,
            r#"</main><footer class="foot"><p>{}</p></footer>"#,
        ),
        &[Msg::ZClearedNot, Msg::ZClearedGo, Msg::FootAdvice],
    );
}

/// That cells are not understood and left out, before somebody takes a page or a file for whole.
pub(super) fn left_out(view: &View, board: &mut Board) {
    let count = view.desk.sheet.odd.len();
    if count > 0 {
        board.page.put(r#"<p class="warning" id="left-out">{}</p>"#, &[&super::left_out_said(count)]);
    }
}
