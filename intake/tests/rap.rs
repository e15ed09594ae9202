//! Invented RAP sheets and what they propose, garbage, and what a change of the text may change.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::collections::BTreeSet;
use std::fmt::Write;

use relief_check_counties::County;
use relief_check_intake::rap::{Ignored, MAX_RAP_BYTES, RapSheet, Reason, read_rap};
use relief_check_intake::{MAX_CHARGES, document_json, read_document};
use relief_check_law::{Day, Fact};

const TODAY: Day = Day::ymd(2026, 11, 22);

fn county_of(city: &str) -> Option<u8> {
    let mut found = relief_check_counties::find(city);
    let county = found.find(|found| found.place.is_some_and(|place| place.eq_ignore_ascii_case(city)))?.county;
    County::ALL.iter().position(|other| *other == county).and_then(|place| u8::try_from(place).ok())
}

fn read(text: &str) -> RapSheet {
    let sheet = read_rap(text, TODAY, &county_of);
    holds(text, &sheet);
    sheet
}

/// What holds of every sheet, whatever the text.
fn holds(text: &str, sheet: &RapSheet) {
    assert!(sheet.charges.len() <= MAX_CHARGES);
    let mut end = 0;
    let mut used: BTreeSet<(usize, Option<Fact>)> = BTreeSet::new();
    for line in &sheet.lines {
        assert!(line.span.0 >= end && text.get(line.span.0..line.span.1).is_some(), "lines follow each other");
        end = line.span.1;
        assert_eq!(line.used.is_empty(), line.ignored.is_some(), "a line is used, or ignored with a reason");
        used.extend(&line.used);
        assert!(line.used.iter().all(|(charge, _)| *charge < sheet.charges.len()));
    }
    for (place, proposal) in sheet.charges.iter().enumerate() {
        assert!(used.contains(&(place, None)), "each charge has a line");
        for fact in Fact::ALL.iter().filter(|fact| proposal.charge.asked(**fact)) {
            assert_eq!(proposal.findings.iter().filter(|finding| finding.fact == *fact).count(), 1);
            assert!(used.contains(&(place, Some(*fact))), "{fact:?} of {place} has a line");
        }
    }
    // The record is one that the contract reads.
    let record = sheet.record(TODAY);
    let written = document_json(None, &record).to_string();
    assert_eq!(read_document(&written, 1, TODAY).unwrap().record, record);
}

/// The form of the `.expected` files.
fn told(sheet: &RapSheet) -> String {
    let document = document_json(None, &sheet.record(TODAY));
    let mut text = String::new();
    for (place, proposal) in sheet.charges.iter().enumerate() {
        let facts = proposal.findings.iter().map(|finding| {
            let mut fact = finding.fact.code().to_owned();
            if let Some(value) = document["charges"][place].get(&fact) {
                write!(fact, "={}", value.as_str().unwrap()).unwrap();
            }
            match (finding.sure.code(), finding.sure.reason()) {
                ("likely", Some(reason)) => fact + " ~" + reason.code(),
                (_, Some(reason)) => fact + " ?" + reason.code(),
                (_, None) => fact,
            }
        });
        let facts: Vec<String> = facts.collect();
        writeln!(text, "{} {}  {}", proposal.line, proposal.entry.code(), facts.join("; ")).unwrap();
    }
    text
}

/// Every sheet of the tests: its name, its text, and what is expected of it.
fn sheets() -> Vec<(String, String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/rap");
    let mut sheets = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            sheets.push((name, std::fs::read_to_string(&path).unwrap(), expected));
        }
    }
    sheets.sort();
    assert_eq!(sheets.len(), 12);
    sheets
}

#[test]
fn each_sheet_proposes_what_a_reader_sees() {
    let mut wrong = String::new();
    for (name, text, expected) in sheets() {
        let found = told(&read(&text));
        if found != expected {
            writeln!(wrong, "{name}, found:\n{found}{name}, expected:\n{expected}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What is proposed, without the lines.
fn charges(text: &str) -> Vec<String> {
    told(&read(text)).lines().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect()
}

#[test]
fn line_ends_capitals_and_dashes_change_nothing() {
    for (name, text, _) in sheets() {
        let before = charges(&text);
        for changed in [
            text.replace('\n', "\r\n"),
            text.replace('\n', "\r"),
            text.to_lowercase(),
            format!("\u{feff}{text}"),
            text.replace('\n', "  \n\u{a0}\t "),
            text.replace("- - - -", "\u{2014} \u{2014} \u{2014} \u{2014}"),
        ] {
            assert_eq!(charges(&changed), before, "{name}");
        }
    }
}

#[test]
fn lines_that_say_nothing_change_nothing_wherever_they_stand() {
    for (name, text, _) in sheets() {
        let before = charges(&text);
        let lines: Vec<&str> = text.lines().collect();
        let rubbish =
            ["XQ ZZ WV", "Page 7 of 9", "\u{c}", "RESTRICTED-DO NOT USE", "DCN:T00000", "99 BOTTLES", "¶¶ \u{1f600}"];
        for (offset, rubbish) in rubbish.into_iter().enumerate() {
            // A label ends what was open before it; nothing else does.
            let ends = rubbish.starts_with("DCN");
            // Each kind of rubbish at places of its own.
            for place in (offset..=lines.len()).step_by(7) {
                if ends
                    && lines
                        .get(place)
                        .is_some_and(|next| next.starts_with("        ") || next.starts_with("       1203"))
                {
                    continue;
                }
                let mut changed = lines.clone();
                changed.insert(place, rubbish);
                assert_eq!(charges(&changed.join("\n")), before, "{name}: {rubbish} before line {}", place + 1);
            }
        }
    }
}

#[test]
fn a_cycle_that_is_left_out_takes_its_own_charges_with_it() {
    for (name, text, _) in sheets().into_iter().filter(|(name, ..)| ["later.txt", "outcomes.txt"].contains(&&**name)) {
        let mut cycles: Vec<&str> = text.split("* * * *\n").collect();
        let head = cycles.remove(0);
        let whole = charges(&text);
        let mut parts = Vec::new();
        for (place, cycle) in cycles.iter().enumerate() {
            let alone = charges(&format!("{head}* * * *\n{cycle}"));
            assert!(!alone.is_empty());
            parts.extend(alone.clone());
            let others: Vec<&str> =
                cycles.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, cycle)| *cycle).collect();
            let rest = charges(&format!("{head}* * * *\n{}", others.join("* * * *\n")));
            assert_eq!(rest.len() + alone.len(), whole.len(), "{name}");
        }
        assert_eq!(parts, whole, "{name}");
    }
}

#[test]
fn what_stands_on_a_line_is_told() {
    let (_, text, _) = sheets().into_iter().find(|(name, ..)| name == "later.txt").unwrap();
    let sheet = read(&text);
    let line = |number: usize| sheet.lines[number - 1].to_json(number - 1).to_string();
    assert_eq!(line(1), r#"{"ignored":"head","line":1}"#);
    assert_eq!(line(4), r#"{"ignored":"separator","line":4}"#);
    assert_eq!(line(9), r#"{"line":9,"used":[{"charge":0,"fact":"offense"}]}"#);
    assert_eq!(line(8), r#"{"line":8,"used":[{"charge":0,"fact":null}]}"#);
    // The sentence that was changed, and a step that probation's last word replaced.
    assert_eq!(line(12), r#"{"ignored":"repeated","line":12}"#);
    assert_eq!(line(34), r#"{"ignored":"step","line":34}"#);
    // A wrapped disposition is one.
    for number in [40, 41] {
        assert!(line(number).contains(r#""fact":"cleared""#), "{}", line(number));
    }
    let first = sheet.charges[0].to_json(0).to_string();
    assert!(
        first.contains(r#""sure":"likely","why":"sentence-changed""#) && first.contains(r#""entry":"court","#),
        "{first}"
    );
}

#[test]
fn every_reason_has_its_place_on_a_sheet() {
    let mut reasons = BTreeSet::new();
    let mut ignored = BTreeSet::new();
    for (_, text, _) in sheets() {
        let sheet = read(&text);
        reasons.extend(
            sheet.charges.iter().flat_map(|charge| &charge.findings).filter_map(|finding| finding.sure.reason()),
        );
        ignored.extend(sheet.lines.iter().filter_map(|line| line.ignored));
    }
    let missing: Vec<&str> =
        Reason::ALL.iter().filter(|reason| !reasons.contains(reason)).map(|reason| reason.code()).collect();
    assert_eq!(missing, [""; 0]);
    // The limits have a test of their own.
    let missing: Vec<&str> = Ignored::ALL.iter().filter(|why| !ignored.contains(why)).map(|why| why.code()).collect();
    assert_eq!(missing, ["too-many", "too-long"]);
}

#[test]
fn limits_hold_and_are_told() {
    let many = format!(
        "* * * *\nCOURT: NAM:1\n19990101 CASC KERN\n{}",
        "CNT:1\n 459 PC-BURGLARY\n*DISPO:CONVICTED\n".repeat(300)
    );
    let sheet = read(&many);
    assert_eq!(sheet.charges.len(), MAX_CHARGES);
    assert_eq!(sheet.lines.iter().filter(|line| line.ignored == Some(Ignored::TooMany)).count(), 300 - MAX_CHARGES);
    let long = format!("{}\n* * * *\nCOURT: NAM:1\n", "x".repeat(MAX_RAP_BYTES - 20));
    let sheet = read(&long);
    assert_eq!(sheet.lines.iter().filter(|line| line.ignored == Some(Ignored::TooLong)).count(), 2);
}

/// How long the repeated pieces are. The fuzzer tries longer ones.
const LONG: usize = 1 << 16;

#[test]
fn garbage_of_any_kind_ends_in_an_answer() {
    let court = "* * * *\nCOURT: NAM:1\n19990101 CASC KERN\nCNT:1\n 459 PC-BURGLARY\n*DISPO:CONVICTED\n";
    for piece in [
        "\n",
        "* * * *\n",
        "- - - -\n",
        "COURT:\n",
        "CNT:1\n",
        "CNT:",
        "DISPO:",
        "SEN: 1 YEAR PRISON,\n",
        "(",
        "1(",
        "459 PC-X\n",
        "19990101\n",
        "a",
        "\u{1f600}",
        "\r",
        "COM: CNT 1 CHRG-1 PC\n",
        "DISPO:CONVICTED\n",
        "-ATTEMPT\n",
        ",\n",
        "* ",
        "- ",
    ] {
        let repeated = piece.repeat(LONG / piece.len());
        read(&repeated);
        read(&format!("{court}{repeated}")[..LONG - 8]);
    }
    // Every sheet with bytes of it replaced, cut out and doubled, by a fixed sequence.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below.max(1) as u64).unwrap()
    };
    for (_, text, _) in sheets() {
        for _ in 0..40 {
            let mut bytes = text.clone().into_bytes();
            for _ in 0..=random(12) {
                let (from, length) = (random(bytes.len()), random(30));
                let to = (from + length).min(bytes.len());
                match random(3) {
                    0 => bytes[from] = b"\n*-: 0(#ACDS\xC3"[random(13)],
                    1 => drop(bytes.drain(from..to)),
                    _ => {
                        let piece = bytes[from..to].to_vec();
                        let at = random(bytes.len());
                        bytes.splice(at..at, piece);
                    }
                }
            }
            read(&String::from_utf8_lossy(&bytes));
        }
    }
}
