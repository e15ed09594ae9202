//! Files to save and to open, and what of a file was not read.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::View;

/// Draws the part.
pub(super) fn draw(view: &View, page: &mut Page) {
    let say = view.say;
    page.say(
        concat!(
            r#"<h2>{}</h2><p>{}</p><div class="actions tools">"#,
            r#"<button type="button" class="small" data-action="save-case">{}</button>"#,
            r#"<button type="button" class="small" data-action="save-table">{}</button>"#,
            r#"<button type="button" class="small" data-action="rap">{}</button></div>"#,
            r#"<div class="field"><label for="open">{}</label><p class="hint" id="open-hint">{}</p>"#,
            r#"<input type="file" id="open" accept=".json,.csv,.tsv,.txt" aria-describedby="open-hint"></div>"#,
        ),
        &[
            Msg::ZFilesHeading,
            Msg::ZFilesLead,
            Msg::ZSaveCase,
            Msg::ZSaveTable,
            Msg::ZRapGo,
            Msg::ZOpen,
            Msg::ZOpenHint,
        ],
    );
    let Some(opened) = &view.desk.opened else { return };
    let lines: Vec<String> = [
        (Msg::ZOpenedOthers, opened.others),
        (Msg::ZOpenedLost, opened.missed),
        (Msg::ZOpenedTroubles, opened.troubles.len()),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(msg, count)| say.with(msg, &[("count", &count.to_string())]))
    .collect();
    page.raw(r#"<div class="warning" id="opened" tabindex="-1">"#);
    page.msg(if opened.read { Msg::ZOpened } else { Msg::ZOpenedNot });
    for line in &lines {
        page.line(line);
    }
    if !opened.troubles.is_empty() {
        page.raw("<ul>");
        for trouble in &opened.troubles {
            let line = trouble.line.to_string();
            let values = [
                ("line", line.as_str()),
                ("place", trouble.place.as_str()),
                ("value", trouble.value.as_str()),
                ("allowed", trouble.allowed.as_str()),
            ];
            let msg = if trouble.place.is_empty() { Msg::ZTroubleLine } else { Msg::ZTrouble };
            page.put("<li>{}</li>", &[&say.with(msg, &values)]);
        }
        page.raw("</ul>");
    }
    page.raw("</div>");
}
