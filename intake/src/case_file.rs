//! The case file of a clinic: a facts document and, apart from it, what staff wrote.
//!
//! The document is the contract's, and is read by its reader. Staff's label, notes and overrides stand outside it:
//! the engine never sees them. The envelope has a name of its own, which a reader of plain documents refuses as an
//! unknown field. docs/files.md has the form.

use relief_check_law::date::Day;
use relief_check_law::{Grade, Relief};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::document::{Document, read_document};
use crate::fact::Read;
use crate::json::{Fields, Source, members, text};
use crate::refusal::{Fault, Refusal};
use crate::table::MAX_NOTES_CHARS;
use crate::{MAX_CHARGES, MAX_DOCUMENT_BYTES, MAX_TEXT_CHARS, document_json};

/// The version of the envelope.
const VERSION: &str = "1";

/// The fields of the envelope, in the order in which they are written.
const FIELDS: [&str; 3] = ["relief_check_case", "document", "staff"];

/// A case file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseFile {
    /// The facts.
    pub document: Document,
    /// What staff wrote.
    pub staff: Staff,
}

/// What staff wrote of a case. No rule reads it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Staff {
    /// What the clinic calls the case, such as "Client 14"; no name is needed.
    pub label: String,
    /// Notes on the whole case.
    pub notes: String,
    /// What was written of each charge, by its place; there may be fewer than charges.
    pub charges: Vec<StaffCharge>,
}

/// What staff wrote of one charge.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StaffCharge {
    /// Notes.
    pub notes: String,
    /// Where staff see another grade than the tool.
    pub overrides: Vec<Override>,
}

/// Staff's own grade of a relief, shown beside the tool's and never in its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Override {
    /// The relief.
    pub relief: Relief,
    /// The grade that staff give it.
    pub grade: Grade,
    /// Why; never blank.
    pub reason: String,
    /// Who says so, as initials; may be empty.
    pub by: String,
}

/// The case file as text: readable JSON, with its fields in order.
#[must_use]
pub fn case_json(case: &CaseFile) -> String {
    let charges = case.staff.charges.iter().map(|charge| {
        let overrides = charge.overrides.iter().map(|other| {
            json!({ "relief": other.relief.code(), "grade": other.grade.code(), "reason": other.reason, "by": other.by })
        });
        json!({ "notes": charge.notes, "overrides": overrides.collect::<Vec<_>>() })
    });
    let charges: Vec<Value> = charges.collect();
    let staff = json!({ "label": case.staff.label, "notes": case.staff.notes, "charges": charges });
    let document = document_json(case.document.id.as_deref(), &case.document.record);
    // `{:#}` is the library's readable form; an object of the library would sort the fields of the envelope.
    format!("{{\n\"relief_check_case\": {VERSION},\n\"document\": {document:#},\n\"staff\": {staff:#}\n}}\n")
}

/// Reads a case file, or a plain facts document, which is a case that staff wrote nothing of. `today` is the day of
/// the assessment where the document names none.
///
/// # Errors
/// A [`Refusal`] with the first thing that is not allowed.
pub fn read_case(text: &str, today: Day) -> Result<CaseFile, Box<Refusal>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let source = Source { text, line: 1 };
    if text.len() > MAX_DOCUMENT_BYTES {
        let allowed = format!("at most {MAX_DOCUMENT_BYTES} bytes");
        return Err(Box::new(Refusal::of_text(1, text, None, allowed)));
    }
    let fields = serde_json::from_str(text).ok().and_then(Fields::of);
    let Some(fields) = fields.filter(|fields| fields.0.iter().any(|(name, _)| name == FIELDS[0])) else {
        return read_document(text, 1, today).map(|document| CaseFile { document, staff: Staff::default() });
    };
    let refuse = |fault: Fault<'_>| Box::new(fault.refusal(source, None));
    let [version, document, staff] = named(&fields, FIELDS).map_err(refuse)?;
    if let Some(version) = version
        && version.get() != VERSION
    {
        return Err(refuse(Fault::new(version, vec![json!(1)]).in_field(FIELDS[0])));
    }
    let Some(document) = document else {
        return Err(Box::new(Refusal::of_text(1, text, None, "a field \"document\"".to_owned())));
    };
    let document = read_document(document.get(), source.line_of(document), today).map_err(|mut refusal| {
        let dot = if refusal.path.is_empty() { "" } else { "." };
        refusal.path = format!("document{dot}{}", refusal.path);
        refusal
    })?;
    let staff = match staff {
        Some(staff) => {
            read_staff(staff, document.record.charges.len()).map_err(|fault| refuse(fault.in_field("staff")))?
        }
        None => Staff::default(),
    };
    Ok(CaseFile { document, staff })
}

/// The values of these fields; each once at most, and no other.
fn named<'a, const N: usize>(fields: &Fields<'a>, names: [&str; N]) -> Read<'a, [Option<&'a RawValue>; N]> {
    let mut values = [None; N];
    for (name, value) in &fields.0 {
        let place = names.iter().position(|known| known == name);
        let Some(slot) = place.and_then(|place| values.get_mut(place)) else {
            return Err(Fault::new(value, names.map(Value::from).to_vec()).in_field(name));
        };
        if slot.replace(*value).is_some() {
            return Err(Fault::new(value, vec!["once".into()]).in_field(name));
        }
    }
    Ok(values)
}

fn object<'a, const N: usize>(value: &'a RawValue, names: [&str; N]) -> Read<'a, [Option<&'a RawValue>; N]> {
    let fields = Fields::of(value).ok_or_else(|| Fault::new(value, vec!["an object".into()]))?;
    named(&fields, names)
}

fn read_staff(value: &RawValue, charges: usize) -> Read<'_, Staff> {
    let [label, notes, list] = object(value, ["label", "notes", "charges"])?;
    let mut staff = Staff {
        label: words(label, MAX_TEXT_CHARS).map_err(|fault| fault.in_field("label"))?,
        notes: words(notes, MAX_NOTES_CHARS).map_err(|fault| fault.in_field("notes"))?,
        charges: Vec::new(),
    };
    if let Some(list) = list {
        staff.charges =
            array(list, charges.min(MAX_CHARGES), read_charge).map_err(|fault| fault.in_field("charges"))?;
    }
    Ok(staff)
}

fn read_charge(value: &RawValue) -> Read<'_, StaffCharge> {
    let [notes, list] = object(value, ["notes", "overrides"])?;
    let notes = words(notes, MAX_NOTES_CHARS).map_err(|fault| fault.in_field("notes"))?;
    let overrides = match list {
        // One a relief is enough.
        Some(list) => array(list, Relief::ALL.len(), read_override).map_err(|fault| fault.in_field("overrides"))?,
        None => Vec::new(),
    };
    Ok(StaffCharge { notes, overrides })
}

fn read_override(value: &RawValue) -> Read<'_, Override> {
    let [relief, grade, reason, by] = object(value, ["relief", "grade", "reason", "by"])?;
    let relief = one_of(value, relief, Relief::ALL, Relief::code).map_err(|fault| fault.in_field("relief"))?;
    let grade = one_of(value, grade, Grade::ALL, Grade::code).map_err(|fault| fault.in_field("grade"))?;
    let said = words(reason, MAX_NOTES_CHARS).map_err(|fault| fault.in_field("reason"))?;
    if said.trim().is_empty() {
        return Err(Fault::new(reason.unwrap_or(value), vec!["a reason".into()]).in_field("reason"));
    }
    let by = words(by, MAX_TEXT_CHARS).map_err(|fault| fault.in_field("by"))?;
    Ok(Override { relief, grade, reason: said, by })
}

fn array<'a, T>(value: &'a RawValue, most: usize, read: fn(&'a RawValue) -> Read<'a, T>) -> Read<'a, Vec<T>> {
    let members = members(value).ok_or_else(|| Fault::new(value, vec!["an array".into()]))?;
    if members.len() > most {
        return Err(Fault::new(value, vec![format!("at most {most}").into()]).showing(members.len()));
    }
    let one = |(place, member)| read(member).map_err(|fault| fault.in_place(place));
    members.into_iter().enumerate().map(one).collect()
}

/// A text of at most so many characters; empty where it is absent.
fn words(value: Option<&RawValue>, most: usize) -> Read<'_, String> {
    let Some(value) = value else { return Ok(String::new()) };
    match text(value) {
        Some(text) if text.chars().nth(most).is_none() => Ok(text.into_owned()),
        _ => Err(Fault::new(value, vec![format!("text of at most {most} characters").into()])),
    }
}

/// The one of this code. `whole` is shown where the field is absent.
fn one_of<'a, T: Copy>(
    whole: &'a RawValue,
    value: Option<&'a RawValue>,
    all: &[T],
    code: fn(T) -> &'static str,
) -> Read<'a, T> {
    let given = value.and_then(text);
    let found = all.iter().copied().find(|one| given.as_deref() == Some(code(*one)));
    found.ok_or_else(|| Fault::new(value.unwrap_or(whole), all.iter().map(|one| code(*one).into()).collect()))
}
