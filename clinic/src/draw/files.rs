//! Files to save and to open, what of a file was not read, and the other clients of a table.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::View;

/// Draws the part.
pub(super) fn draw(view: &View, page: &mut Page) {
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
    told(view, page);
    clients(view, page);
}

/// What became of the file that was opened last.
fn told(view: &View, page: &mut Page) {
    let say = view.say;
    let Some(opened) = &view.desk.opened else { return };
    let lines: Vec<String> = [(Msg::ZOpenedLost, opened.missed), (Msg::ZOpenedTroubles, opened.troubles.len())]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(msg, count)| say.with(msg, &[("count", &count.to_string())]))
        .collect();
    page.raw(r#"<div class="warning" id="opened" tabindex="-1">"#);
    page.msg(if opened.read { Msg::ZOpened } else { Msg::ZOpenedNot });
    for line in &lines {
        page.line(line);
    }
    if !opened.extra.is_empty() {
        page.msg_with(Msg::ZOpenedExtra, "names", &opened.extra.join(", "));
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

/// The clients of a table with several, to open one of them.
fn clients(view: &View, page: &mut Page) {
    let say = view.say;
    let Some(clients) = &view.desk.clients else { return };
    let count = clients.labels.len().to_string();
    page.put(
        r#"<h3 id="clients" tabindex="-1">{}</h3><p class="hint">{}</p><ol class="clients">"#,
        &[&say.with(Msg::ZClientsHeading, &[("count", &count)]), say.get(Msg::ZClientsHint)],
    );
    for (place, label) in clients.labels.iter().enumerate() {
        // After undo it is another one that is shown.
        let shown = place == clients.at && *label == view.desk.sheet.label;
        let label = if label.is_empty() { say.get(Msg::ZClientsNone) } else { label };
        page.put(
            r#"<li><button type="button" class="small" data-action="open-client" data-client="{}""#,
            &[&place.to_string()],
        );
        page.raw(if shown { r#" aria-current="true">"# } else { ">" });
        page.put("{}</button></li>", &[label]);
    }
    page.raw("</ol>");
}
