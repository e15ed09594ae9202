//! What comes of it: the sentences that people need first, charts, the rows that were passed over, files to save.

use relief_check_web::pages::parts::Page;
use relief_check_words::Msg;

use super::{chart, section};
use crate::counts::{AGAINST, CONCERNED, Counts, IN_COUNTY, NO_FELONY, NONE_LEFT, NONE_RECENT};
use crate::form::{Form, county_name};
use crate::say::{day, number, say, seconds, size, with};
use crate::state::{Found, RESULT_FILES};
use crate::{policy, relief};

/// What Prop 64 may make of a conviction, the best first.
const RESULTS: [(&str, Msg); 7] = [
    ("dismissed", Msg::ZxResultDismissed),
    ("infraction", Msg::ZxResultInfraction),
    ("misdemeanor", Msg::ZxResultMisdemeanor),
    ("may-stay-felony", Msg::ZxResultMayStayFelony),
    ("unclear", Msg::ZxResultUnclear),
    ("unchanged", Msg::ZxResultUnchanged),
    ("not-covered", Msg::ZxResultNotCovered),
];

/// The grades, the best first.
const GRADES: [(&str, Msg); 7] = [
    ("done", Msg::ZxGradeDone),
    ("automatic", Msg::ZxGradeAutomatic),
    ("right", Msg::ZxGradeRight),
    ("discretionary", Msg::ZxGradeDiscretionary),
    ("wait", Msg::ZxGradeWait),
    ("check", Msg::ZxGradeCheck),
    ("unavailable", Msg::ZxGradeUnavailable),
];

/// The levels, the highest first.
const LEVELS: [(&str, Msg); 4] = [
    ("felony", Msg::ZxLevelFelony),
    ("misdemeanor", Msg::ZxLevelMisdemeanor),
    ("infraction", Msg::ZxLevelInfraction),
    ("not known", Msg::ZxLevelNotKnown),
];

/// What people may be free of: how the counts name it, and in words.
const LEFT: [(&str, Msg); 3] =
    [(NO_FELONY, Msg::ZxLeftFelony), (NONE_RECENT, Msg::ZxLeftRecent), (NONE_LEFT, Msg::ZxLeftNone)];

/// Draws the page.
pub(super) fn draw(form: &Form, found: &Found, page: &mut Page) {
    let counts = &found.counts;
    page.put(r#"<h1 tabindex="-1">{}</h1>"#, &[say(Msg::ZxDone)]);
    first(form, found, page);
    save(found, page);
    if counts.sum("result") > 0 {
        by_law(form, counts, page);
    }
    if form.all_reliefs && counts.sum("first relief") > 0 {
        section(page, Msg::ZxFirstHeading);
        page.line(say(Msg::ZxFirstLead));
        chart::parts(page, Msg::ZxFirstCaption, &relief::first(&counts.names("first relief")));
        page.raw("</section>");
    }
    by_policy(form, counts, page);
    if form.files.len() > 1 {
        by_file(form, counts, page);
    }
    passed_over(found, page);
    page.put(
        r#"<div class="actions"><button type="button" data-action="again">{}</button><span class="hint">{}</span></div>"#,
        &[say(Msg::ZxAgain), say(Msg::ZxAgainHint)],
    );
}

/// The sentences that people need first.
fn first(form: &Form, found: &Found, page: &mut Page) {
    let counts = &found.counts;
    let place = county_name(&form.county);
    page.put(
        r#"<p class="answer">{}</p>"#,
        &[&with(Msg::ZxDoneCounty, &[("county", place), ("day", &day(&form.day))])],
    );
    if !form.over.is_empty() {
        page.put(r#"<p class="warning">{}</p>"#, &[&with(Msg::ZxDoneOver, &[("years", &form.over)])]);
    }
    for (number, file) in form.files.iter().enumerate() {
        let rows = counts.of_file(number, "rows", "rows");
        if rows == counts.of_file(number, "rows", "bad rows") {
            page.put(r#"<p class="error">{}</p>"#, &[&with(Msg::ZxDoneNoRows, &[("file", &file.name)])]);
        }
    }
    page.raw("<ul>");
    let mut item = |msg: Msg, values: &[(&str, &str)]| page.put("<li>{}</li>", &[&with(msg, values)]);
    let rows = number(counts.total("rows", "rows"));
    let people = number(counts.total("people", "people"));
    item(Msg::ZxDoneRows, &[("rows", &rows), ("people", &people), ("seconds", &seconds(found.time))]);
    let bad = counts.total("rows", "bad rows");
    if bad > 0 {
        item(Msg::ZxDoneBad, &[("count", &number(bad))]);
    }
    let convictions = counts.total("rows", IN_COUNTY);
    if convictions == 0 {
        item(Msg::ZxDoneNone, &[("county", place)]);
    } else {
        item(Msg::ZxDoneFound, &[("count", &number(convictions)), ("county", place)]);
        let of = number(counts.total("people", CONCERNED));
        item(Msg::ZxDoneConcerned, &[("count", &number(counts.sum("result"))), ("people", &of)]);
    }
    page.raw("</ul>");
}

fn by_law(form: &Form, counts: &Counts, page: &mut Page) {
    page.put(r#"<p class="warning">{}</p>"#, &[say(Msg::ZxReadings)]);
    section(page, Msg::ZxLawHeading);
    let both = |(name, msg): &(&str, Msg)| {
        let both = vec![counts.total("result", name), counts.total("floor", name)];
        (both.iter().sum::<u64>() > 0).then(|| (say(*msg), both))
    };
    let rows: Vec<(&str, Vec<u64>)> = RESULTS.iter().filter_map(both).collect();
    chart::compared(page, Msg::ZxLawCaption, &[Msg::ZxColResult, Msg::ZxColFloor], &rows);
    page.raw("</section>");

    section(page, Msg::ZxPeopleHeading);
    let of = |(name, msg): &(&str, Msg)| {
        let mut of = vec![counts.total("people", name), counts.total("people", &[name, AGAINST].concat())];
        if !form.policy.is_empty() {
            of.push(counts.total("policy people", name));
        }
        (say(*msg), of)
    };
    let rows: Vec<(&str, Vec<u64>)> = LEFT.iter().map(of).collect();
    let heads = [Msg::ZxColResult, Msg::ZxColFloor, Msg::ZxColPolicy];
    let heads = if form.policy.is_empty() { heads.get(..2).unwrap_or_default() } else { &heads };
    chart::compared(page, Msg::ZxPeopleCaption, heads, &rows);
    page.raw("</section>");

    for (heading, caption, group, names) in [
        (Msg::ZxGradeHeading, Msg::ZxGradeCaption, "grade", GRADES.as_slice()),
        (Msg::ZxLevelHeading, Msg::ZxLevelCaption, "level", &LEVELS),
    ] {
        section(page, heading);
        let rows = names.iter().map(|(name, msg)| (say(*msg), counts.total(group, name)));
        let rows: Vec<(&str, u64)> = rows.filter(|(_, count)| *count > 0).collect();
        chart::parts(page, caption, &rows);
        page.raw("</section>");
    }
    section(page, Msg::ZxSectionHeading);
    chart::parts(page, Msg::ZxSectionCaption, &counts.names("section"));
    page.raw("</section>");
}

fn by_policy(form: &Form, counts: &Counts, page: &mut Page) {
    let Some(name) = policy::name(&form.policy) else { return };
    section(page, Msg::ZxSaidHeading);
    page.line(&with(Msg::ZxSaidLead, &[("policy", say(name))]));
    if !form.fixed.is_empty() {
        page.line(&with(Msg::ZxSaidFaults, &[("count", &number(form.fixed.len() as u64))]));
    }
    chart::parts(page, Msg::ZxSaidCaption, &counts.names("policy determination"));
    page.raw("</section>");
}

fn by_file(form: &Form, counts: &Counts, page: &mut Page) {
    section(page, Msg::ZxByFileHeading);
    page.put(
        concat!(
            r#"<table class="chart figures3"><caption>{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th>"#,
            r#"<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>"#,
        ),
        &[Msg::ZxByFileCaption, Msg::ZxColFile, Msg::ZxColRows, Msg::ZxColBad, Msg::ZxColConvictions].map(say),
    );
    for (place, file) in form.files.iter().enumerate() {
        let of = |name| number(counts.of_file(place, "rows", name));
        page.put(
            r#"<tr><th scope="row"><bdi>{}</bdi></th><td>{}</td><td>{}</td><td>{}</td></tr>"#,
            &[&file.name, &of("rows"), &of("bad rows"), &of(IN_COUNTY)],
        );
    }
    page.raw("</tbody></table></section>");
}

fn passed_over(found: &Found, page: &mut Page) {
    if found.bad.is_empty() {
        return;
    }
    section(page, Msg::ZxBadHeading);
    let has_more = found.counts.total("rows", "bad rows") > found.bad.len() as u64;
    page.line(say(if has_more { Msg::ZxBadLead } else { Msg::ZxBadAll }));
    let heads = [Msg::ZxColFile, Msg::ZxColLine, Msg::ZxColColumn, Msg::ZxColValue, Msg::ZxColAllowed].map(say);
    let [file, line, column, value, allowed] = heads;
    page.put(
        concat!(
            r#"<table class="chart bad"><caption>{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th>"#,
            r#"<th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>"#,
        ),
        &[say(Msg::ZxBadCaption), file, line, column, value, allowed],
    );
    for [file, line, number, name, value, allowed] in &found.bad {
        let column = [number.as_str(), " ", name].concat();
        page.raw("<tr>");
        for (head, cell) in heads.iter().zip([file, line, &column, value, allowed]) {
            // Where the table has no room its heads stand in the cells.
            page.put(r#"<td data-column="{}"><bdi>{}</bdi></td>"#, &[head, cell.trim()]);
        }
        page.raw("</tr>");
    }
    page.raw("</tbody></table></section>");
}

/// Links that save the result files.
fn save(found: &Found, page: &mut Page) {
    section(page, Msg::ZxSaveHeading);
    page.put(r#"<p>{}</p><ul class="save">"#, &[say(Msg::ZxSaveLead)]);
    let words = [Msg::ZxSaveResults, Msg::ZxSavePolicy, Msg::ZxSaveBadRows, Msg::ZxSaveCounts];
    for (name, bytes, address) in &found.files {
        let msg = RESULT_FILES.iter().position(|own| own == name).and_then(|place| words.get(place));
        page.put(
            r#"<li><a href="{}" download="{}">{}</a> <span class="hint">({})</span> {}</li>"#,
            &[address, name, name, &size(*bytes), msg.map_or("", |msg| say(*msg))],
        );
    }
    page.raw("</ul></section>");
}
