//! Charts: tables whose figures are text, with a bar beside each row. The bars say nothing that the figures do not, so a
//! screen reader hears the table alone; they differ by their shape and place, not by their colour alone.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use crate::say::{number, percent, say};

/// The length of the longest bar, in the units of the drawing.
const LONGEST: u64 = 1000;

/// Several figures a row, each with its bar.
pub(super) fn compared(page: &mut Page, caption: Msg, heads: &[Msg], rows: &[(&str, Vec<u64>)]) {
    begin(page, caption, heads.len());
    for (place, head) in heads.iter().enumerate() {
        page.put(r#"<th scope="col">{} "#, &[say(*head)]);
        // The bar's own look beside its name.
        page.raw(r#"<svg class="key" viewBox="0 0 10 10" aria-hidden="true">"#);
        rect(page, place, 0, 10);
        page.raw("</svg></th>");
    }
    page.raw(r#"<td class="bars"></td></tr></thead><tbody>"#);
    let most = rows.iter().flat_map(|(_, counts)| counts.iter()).max().copied().unwrap_or_default();
    for (name, counts) in rows {
        page.put(r#"<tr><th scope="row">{}</th>"#, &[name]);
        for count in counts {
            page.put("<td>{}</td>", &[&number(*count)]);
        }
        bars(page, counts, most);
    }
    page.raw("</tbody></table>");
}

/// One figure a row, with its part of the whole.
pub(super) fn parts(page: &mut Page, caption: Msg, rows: &[(&str, u64)]) {
    begin(page, caption, 2);
    page.put(
        r#"<th scope="col">{}</th><th scope="col">{}</th><td class="bars"></td></tr></thead><tbody>"#,
        &[say(Msg::ZxColCount), say(Msg::ZxColShare)],
    );
    let whole: u64 = rows.iter().map(|(_, count)| count).sum();
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or_default();
    for (name, count) in rows {
        page.put(
            r#"<tr><th scope="row">{}</th><td>{}</td><td>{}</td>"#,
            &[name, &number(*count), &percent(*count, whole)],
        );
        bars(page, &[*count], most);
    }
    page.raw("</tbody></table>");
}

/// Begins a table of so many figures.
fn begin(page: &mut Page, caption: Msg, figures: usize) {
    page.put(
        r#"<table class="chart figures{}"><caption>{}</caption><thead><tr><td></td>"#,
        &[&figures.to_string(), say(caption)],
    );
}

fn bars(page: &mut Page, counts: &[u64], most: u64) {
    let height = (counts.len() * 12).to_string();
    page.put(
        r#"<td class="bars"><svg class="bars{}" viewBox="-2 0 1004 {}" preserveAspectRatio="none" aria-hidden="true">"#,
        &[&counts.len().to_string(), &height],
    );
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let length = (count * LONGEST).checked_div(most).unwrap_or_default().max(2);
        rect(page, place, place * 12 + 1, length);
    }
    page.raw("</svg></td></tr>");
}

/// A bar of the so-manieth figure.
fn rect(page: &mut Page, which: usize, top: usize, length: u64) {
    let kind = ["bar", "bar open", "bar half"].get(which).copied().unwrap_or("bar");
    page.put(
        r#"<rect class="{}" x="0" y="{}" width="{}" height="10" vector-effect="non-scaling-stroke"/>"#,
        &[kind, &top.to_string(), &length.to_string()],
    );
}
