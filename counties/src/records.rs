//! Reads the packed records of the counties, once, when the first is asked for. The order of the
//! fields is that in which `build/county.rs` writes them.
//!
//! Packed text is about a third of what tables of pointers weigh in the file that people download.

use crate::find::cut;
use crate::info::{CityProsecutor, Clinic, Court, Defender, Exists, Info, Line, Phone, Prosecutor};
use crate::later;
use crate::relief::{Action, ActionStatus, Band, Review};
use crate::short::{FIELD, ITEM, write_out};
use std::sync::OnceLock;

/// What is shown of a county that does not exist, and, in a browser, before the records have come.
static NOTHING: Info = Info {
    name: "",
    slug: "",
    court: Court { name: "", website: "", self_help: None, record_clearing: None },
    prosecutor: Prosecutor { name: "", cities: Vec::new() },
    defender: Defender { exists: Exists::Unknown, name: None, page: None, phone: None },
    clinics: Vec::new(),
    actions: Vec::new(),
    review: None,
};

/// The record of a county by its place in the alphabet.
pub(crate) fn record(at: u8) -> &'static Info {
    static READ: OnceLock<Vec<Info>> = OnceLock::new();
    let records = later().records;
    if records.is_empty() {
        return &NOTHING;
    }
    READ.get_or_init(|| read(records)).get(usize::from(at)).unwrap_or(&NOTHING)
}

fn read(mut short: &str) -> Vec<Info> {
    let mut text = String::with_capacity(short.len() * 2);
    while !short.is_empty() {
        let line = cut(&mut short, b'\n');
        // The name is the first field; most often a phrase begins where it ends.
        let name = line.bytes().position(|byte| byte < b' ' || byte == FIELD).and_then(|end| line.get(..end));
        write_out(line, name.unwrap_or_default(), &mut text);
        text.push('\n');
    }
    // Kept for good, as the records borrow from it: this is run once.
    let mut text: &'static str = text.leak();
    let mut all = Vec::with_capacity(64);
    while !text.is_empty() {
        all.push(info(cut(&mut text, b'\n')));
    }
    all
}

fn info(mut line: &'static str) -> Info {
    let mut fields = [""; 14];
    for field in &mut fields {
        *field = cut(&mut line, FIELD);
    }
    let [name, slug, court, prosecutor, website, self_help, clearing, band, exists, defender, page, phone, more @ ..] =
        fields;
    let [actions, clinics] = more;
    Info {
        name,
        slug,
        court: Court { name: court, website, self_help: some(self_help), record_clearing: some(clearing) },
        prosecutor: Prosecutor { name: prosecutor, cities: read_cities(line) },
        defender: Defender {
            exists: match code(exists) {
                b'y' => Exists::Yes,
                b'n' => Exists::No,
                _ => Exists::Unknown,
            },
            name: some(defender),
            page: some(page),
            phone: read_phone(phone),
        },
        clinics: read_clinics(clinics),
        actions: read_actions(actions),
        review: read_band(band).map(|band| Review { band }),
    }
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The letter that stands for a choice; 0 for none.
fn code(text: &str) -> u8 {
    text.bytes().next().unwrap_or_default()
}

fn read_band(text: &str) -> Option<Band> {
    Some(match code(text) {
        b'd' => Band::Done,
        b'n' => Band::Nearly,
        b'p' => Band::Partly,
        b'b' => Band::Behind,
        b's' => Band::SomeLeft,
        _ => return None,
    })
}

fn read_phone(mut items: &'static str) -> Option<Phone> {
    let number = some(cut(&mut items, ITEM))?;
    let line = if code(cut(&mut items, ITEM)) == b'c' { Line::Cannabis } else { Line::Office };
    Some(Phone { number, line, as_of: items })
}

fn read_actions(mut items: &'static str) -> Vec<Action> {
    let mut actions = Vec::new();
    while !items.is_empty() {
        let key = cut(&mut items, ITEM);
        let status = match code(cut(&mut items, ITEM)) {
            b'o' => ActionStatus::Ordered,
            b'r' => ActionStatus::Requested,
            b'e' => ActionStatus::Estimate,
            _ => ActionStatus::Announced,
        };
        actions.push(Action { key, status, source: some(cut(&mut items, ITEM)) });
    }
    actions
}

fn read_clinics(mut items: &'static str) -> Vec<Clinic> {
    let mut clinics = Vec::new();
    while !items.is_empty() {
        clinics.push(Clinic { name: cut(&mut items, ITEM), url: cut(&mut items, ITEM) });
    }
    clinics
}

fn read_cities(mut items: &'static str) -> Vec<CityProsecutor> {
    let mut cities = Vec::new();
    while !items.is_empty() {
        cities.push(CityProsecutor { city: cut(&mut items, ITEM) });
    }
    cities
}
