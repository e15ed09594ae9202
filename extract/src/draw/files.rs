//! The files that were chosen.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::blank;
use crate::form::Form;
use crate::say::{say, size, with};

/// The list, with a button for each to take it away.
#[must_use]
pub fn chosen(form: &Form) -> String {
    let mut page = blank();
    draw(form, &mut page);
    page.finish()
}

pub(super) fn draw(form: &Form, page: &mut Page) {
    if form.files.is_empty() {
        page.put(r#"<p class="hint">{}</p>"#, &[say(Msg::ZxFilesNone)]);
        return;
    }
    page.raw(r#"<ul class="chosen">"#);
    for (place, file) in form.files.iter().enumerate() {
        page.put(
            concat!(
                r#"<li><span class="file"><bdi>{}</bdi> <span class="hint">{}</span></span>"#,
                r#"<button type="button" class="quiet" data-remove="{}">{} <span class="hidden">{}</span></button></li>"#,
            ),
            &[&file.name, &size(file.size), &place.to_string(), say(Msg::ZxRemove), &file.name],
        );
    }
    page.raw("</ul>");
    if form.files.len() > 1 {
        page.line(&with(Msg::ZxFilesSum, &[("size", &size(form.bytes()))]));
    }
    if form.has_same_names() {
        page.put(r#"<p class="warning">{}</p>"#, &[say(Msg::ZxSameName)]);
    }
}
