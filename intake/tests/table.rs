//! Tables read as people write them, refused where they are wrong, and read back as they were written.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fmt::Write;

use relief_check_intake::table::{Client, MAX_PROBLEMS, MAX_TABLE_BYTES, Table, read_table, write_table};
use relief_check_intake::{COUNTIES, document_json, read_document};
use relief_check_law::facts::Shape;
use relief_check_law::{Day, Fact};
use serde_json::{Map, Value, json};

const TODAY: Day = Day::ymd(2026, 11, 22);

fn read(text: &str) -> Table {
    read_table(text.as_bytes(), TODAY)
}

/// A table without problems, as documents.
fn documents(text: &str) -> Vec<Value> {
    let table = read(text);
    assert_eq!(table.problems, [], "{text}");
    written(&table)
}

fn written(table: &Table) -> Vec<Value> {
    table.clients.iter().map(|client| document_json(client.document.id.as_deref(), &client.document.record)).collect()
}

/// Line, column, value and what is allowed, of each problem.
fn problems(text: &str) -> Vec<(u64, String, String, Value)> {
    let problems = read(text).problems.into_iter();
    problems.map(|problem| (problem.line, problem.column, problem.value, Value::Array(problem.allowed))).collect()
}

fn client(document: &Value, notes: &[&str]) -> Client {
    let document = read_document(&document.to_string(), 1, TODAY).map_err(|refusal| refusal.to_string()).unwrap();
    Client { document, notes: notes.iter().map(|notes| (*notes).to_owned()).collect() }
}

#[test]
fn a_row_is_a_charge_and_a_client_may_have_several() {
    let text = "client,offense,ended,date,level,county,supervision,sentence_finished,same_section_priors\r\n\
        Client 14,459 pc,convicted,3/98,Felony,Los Angeles,none,2001,1\r\n\
        Client 15,11357b,?,98,,,probation; serving,no,\r\n\
        Client 14,HSC 11350,dropped,~1999,misdemeanor,los-angeles,,,?\r\n\
        Client 16,,,,,,,,\r\n";
    let as_of = "2026-11-22";
    assert_eq!(
        documents(text),
        [
            json!({"id": "Client 14", "as_of": as_of, "person": {"supervision": []}, "charges": [
                {"offense": "PC 459", "ended": "convicted", "date": "1998-03", "level": "felony", "county": "los-angeles",
                 "sentence_finished": "2001", "same_section_priors": 1},
                {"offense": "HSC 11350", "ended": "dropped", "date": "1999", "level": "misdemeanor",
                 "county": "los-angeles", "same_section_priors": "unknown"}]}),
            json!({"id": "Client 15", "as_of": as_of, "person": {"supervision": ["probation", "serving"]}, "charges": [
                {"offense": "HSC 11357(b)", "ended": "unknown", "date": "1998", "sentence_finished": "no"}]}),
            json!({"id": "Client 16", "as_of": as_of, "person": {}, "charges": []}),
        ]
    );
}

#[test]
fn columns_in_any_order_with_any_separator_and_line_end_read_alike() {
    let header = ["client", "as_of", "registration", "charge", "offense", "Same Section Priors", "date", "notes"];
    let rows = [
        ["A", "2026-11-20", "none", "1", "PC 496", "0", "1998-03-07", "said, \"twice\""],
        ["B", "", "", "1", "PC 459/460", "2", "?", ""],
        ["A", "", "none", "2", "HSC 11359", "", "Mar-98", "=x"],
    ];
    let quote = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let table = |order: &[usize], separator: &str, end: &str| {
        let mut text = String::new();
        for row in std::iter::once(&header).chain(&rows) {
            let cells: Vec<String> = order.iter().map(|place| quote(row[*place])).collect();
            text += &(cells.join(separator) + end);
        }
        text
    };
    let order: Vec<usize> = (0..header.len()).collect();
    let expected = read(&table(&order, ",", "\n"));
    assert_eq!((expected.problems.len(), expected.clients.len()), (0, 2));
    for turn in 0..header.len() {
        let mut turned = order.clone();
        turned.rotate_left(turn);
        for separator in [",", ";", "\t", "|"] {
            for end in ["\n", "\r\n", "\r", "\n\n"] {
                for mark in ["", "\u{feff}"] {
                    let text = mark.to_owned() + &table(&turned, separator, end);
                    assert_eq!(read(&text).clients, expected.clients, "{text}");
                    let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
                    assert_eq!(read_table(&wide, TODAY).clients, expected.clients);
                }
            }
        }
    }
    assert_eq!(expected.clients[0].notes, ["said, \"twice\"", "=x"]);
}

#[test]
fn a_bad_value_is_named_and_takes_its_own_row_along() {
    let text = "client,offense,level,date,supervision\nA,459 pc,high,1998,\nA,PC 496,felony,long ago,parole\n\nB,PC 484,felony,99,parol\nA,PC 32,felony,98,\n";
    assert_eq!(
        problems(text),
        [
            (2, "level".to_owned(), "high".to_owned(), json!(["infraction", "misdemeanor", "felony", "unknown", "?"])),
            (
                3,
                "date".to_owned(),
                "long ago".to_owned(),
                json!([
                    "YYYY",
                    "YYYY-MM",
                    "YYYY-MM-DD",
                    "from 1900",
                    "to 2026-11-22",
                    "M/YY",
                    "M/D/YYYY",
                    "unknown",
                    "?"
                ])
            ),
            (
                5,
                "supervision".to_owned(),
                "parol".to_owned(),
                json!(["none", "probation", "parole", "county-supervision", "serving", "open-case", "unknown", "?"])
            ),
        ]
    );
    for end in ["\r\n", "\r"] {
        assert_eq!(problems(&text.replace('\n', end)), problems(text), "lines count alike with every end");
    }
    let left = written(&read(text));
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["charges"], json!([{"offense": "PC 32", "level": "felony", "date": "1998"}]));
    let first = &read(text).problems[0];
    assert_eq!(
        first.to_string(),
        r#"line 2: level: found "high", allowed: "infraction", "misdemeanor", "felony", "unknown", "?""#
    );
    assert_eq!(first.to_json()["id"], "A");
}

#[test]
fn other_faults_have_their_own_words() {
    for (text, line, column, value, allowed) in [
        ("client,offense,as_of\nA,PC 1,2026\n", 2, "as_of", "2026", json!(["YYYY-MM-DD", "from 1900", "to 2200"])),
        (
            "client,offense,as_of\nA,PC 1,2026-01-01\nA,PC 2,2026-01-02\n",
            3,
            "as_of",
            "2026-01-02",
            json!(["2026-01-01"]),
        ),
        ("client,offense,registration\nA,PC 1,ended\nA,PC 2,none\n", 3, "registration", "none", json!(["ended"])),
        ("offense,charge\nPC 1,first\n", 2, "charge", "first", json!(["a number"])),
        ("offense,offense\nPC 1,PC 2\n", 1, "offense", "offense", json!(["once"])),
        ("offense,level\nPC 1,felony,x\n", 2, "", "x", json!(["at most 2 cells"])),
        ("offense,level\nPC 1,\"felony\n", 2, "level", "felony\n", json!(["a quote that ends it"])),
    ] {
        let found = problems(text);
        assert_eq!(found[0], (line, column.to_owned(), value.to_owned(), allowed), "{text}");
        assert!(read(text).problems[0].to_string().lines().count() == 1);
    }
    // Not a table of ours at all: what the columns are called.
    let found = problems("%PDF-1.7\nx\n");
    assert_eq!((found.len(), found[0].3.as_array().unwrap().len()), (1, Fact::COUNT + 4));
    assert_eq!(read("").problems.len() + read("\n \n").problems.len() + read("offense\n").problems.len(), 0);
    let many = format!("offense\n{}", "PC 459\n".repeat(201));
    assert_eq!(problems(&many), [(202, String::new(), String::new(), json!(["at most 200 charges"]))]);
}

#[test]
fn columns_that_are_not_known_are_told_and_not_read() {
    let table = read("Name,offense,Birth date\nSomebody,PC 459,1970\n");
    assert_eq!((table.extra, table.problems.len()), (vec!["Name".to_owned(), "Birth date".to_owned()], 0));
    let text = format!("{:?}", table.clients);
    assert!(!text.contains("Somebody") && !text.contains("1970"));
}

#[test]
fn bad_rows_and_stray_quotes_lose_nothing_else() {
    let good: Vec<String> = (0..40).map(|row| format!("c{row},PC {},convicted,19{}", 400 + row, 50 + row)).collect();
    let header = "client,offense,ended,date";
    let whole = read(&format!("{header}\n{}\n", good.join("\n")));
    assert_eq!((whole.clients.len(), whole.problems.len()), (40, 0));
    for bad in [
        "x,PC 1,perhaps,1998",
        "x,PC 1,convicted,never",
        "x,PC 1,\"convicted,1998",
        "x,PC 1,convicted,\"1998",
        ",,,,,x",
    ] {
        for place in 0..=good.len() {
            let mut rows = good.clone();
            rows.insert(place, bad.to_owned());
            let table = read(&format!("{header}\n{}\n", rows.join("\n")));
            assert_eq!(table.clients, whole.clients, "{bad} before row {place}");
            assert_eq!((table.problems.len(), table.problems[0].line), (1, place as u64 + 2), "{bad}");
        }
    }
    // The order of clients' rows is theirs; other orders change nothing in a client.
    let mut turned = good.clone();
    turned.reverse();
    let mut table = read(&format!("{header}\n{}\n", turned.join("\n")));
    table.clients.reverse();
    assert_eq!(table.clients, whole.clients);
}

#[test]
fn limits_hold() {
    let table = read(&format!("offense,level\n{}", "PC 1,x\n".repeat(MAX_PROBLEMS + 5)));
    assert_eq!((table.problems.len(), table.more_problems), (MAX_PROBLEMS, 5));
    let table = read(&"x".repeat(MAX_TABLE_BYTES + 1));
    assert_eq!((table.clients.len(), table.problems.len()), (0, 1));
    for text in
        ["\"\n".repeat(20_000), ",".repeat(100_000), format!("offense\n{}", "\"\n".repeat(20_000)), "\"".repeat(99_999)]
    {
        read(&text);
    }
}

/// Every value that a fact can be given.
fn values(fact: Fact) -> Vec<Value> {
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect();
    let mut all: Vec<Value> = match fact.shape() {
        Shape::Choice(codes) if fact == Fact::SameSectionPriors => (0..codes.len()).map(Value::from).collect(),
        Shape::Choice(codes) => texts(codes),
        Shape::County => texts(&COUNTIES),
        Shape::Several(codes) => (0..1_usize << codes.len())
            .map(|set| codes.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, code)| *code).collect())
            .collect(),
        Shape::Date => texts(&["1900", "1926", "1998-03", "2024-02-29", "2026-11-22"]),
        Shape::DateOrNo => texts(&["no", "1998", "1998-03", "1998-03-07"]),
        Shape::Offense(kinds) => {
            let mut all: Vec<Value> = texts(kinds);
            all.extend(HOSTILE.map(Value::from));
            all
        }
    };
    all.push("unknown".into());
    all
}

/// Texts that a spreadsheet, a separator or a quote could stumble over.
const HOSTILE: [&str; 18] = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "''",
    "'=1",
    "?",
    "'?",
    "a,b",
    "a;b\tc",
    "say \"so\"",
    "\"",
    "two\nlines",
    "two\r\nlines",
    "é \u{1f600}",
    "=cmd|'/c calc'!A1",
    "none",
];

#[test]
fn what_is_written_reads_back_as_itself() {
    let mut clients = Vec::new();
    for &fact in Fact::ALL {
        for value in values(fact) {
            let facts = Value::Object(Map::from_iter([(fact.code().to_owned(), value)]));
            let (person, charges) =
                if fact.is_about_the_person() { (facts, json!([])) } else { (json!({}), json!([{}, facts, {}])) };
            let document = json!({"id": format!("c{}", clients.len()), "as_of": "2026-11-22", "person": person, "charges": charges});
            let notes = HOSTILE[clients.len() % HOSTILE.len()];
            let notes: &[&str] = if fact.is_about_the_person() { &[] } else { &[notes, "", " spaced "] };
            clients.push(client(&document, notes));
        }
    }
    for label in HOSTILE.iter().chain(&["\tx", " spaced ", "\r", "2026"]) {
        clients.push(client(&json!({"id": label, "as_of": "2200-01-01", "charges": [{}]}), &[""]));
    }
    assert!(clients.len() > 200);
    let text = write_table(&clients, true);
    assert_eq!(
        text.labels,
        [(clients.len() - 2, String::new())].map(|_| (clients.len() - 2, (clients.len() - 1).to_string()))
    );
    clients.remove(clients.len() - 2);
    let text = write_table(&clients, true);
    assert_eq!(text.labels, []);
    let table = read(&text.text);
    assert_eq!(table.problems, []);
    assert_eq!(table.clients, clients);
    // One by one as well: the only client needs no label.
    for one in &clients {
        let again = read(&write_table(std::slice::from_ref(one), true).text);
        assert_eq!((again.problems.len(), &again.clients[0]), (0, one));
    }
    // Without notes nothing of them is there.
    let bare = write_table(&clients, false).text;
    assert!(!bare.contains("notes") && bare.lines().next().unwrap().starts_with("client,as_of,supervision"));
}

#[test]
fn no_written_cell_is_a_formula() {
    let hostile = json!({"id": "=1", "charges": [{"offense": "@x"}]});
    let text = write_table(&[client(&hostile, &["+1"])], true).text;
    let row = text.lines().nth(1).unwrap();
    assert!(row.starts_with("'=1,") && row.contains(",'@x,") && row.ends_with(",'+1"), "{row}");
}

#[test]
fn labels_that_are_missing_or_stand_twice_are_mended_and_told() {
    let one = |id: Value| client(&json!({"id": id, "charges": [{"offense": "PC 459"}]}), &[""]);
    let unnamed = client(&json!({"charges": [{"offense": "PC 459"}]}), &[""]);
    let clients = [one(json!("A")), unnamed.clone(), one(json!("A")), one(json!("A (2)")), unnamed.clone()];
    let text = write_table(&clients, false);
    let labels: Vec<(usize, &str)> = text.labels.iter().map(|(place, label)| (*place, label.as_str())).collect();
    assert_eq!(labels, [(1, "2"), (2, "A (2)"), (3, "A (2) (2)"), (4, "5")]);
    let read_back: Vec<Option<String>> =
        read(&text.text).clients.into_iter().map(|client| client.document.id).collect();
    assert_eq!(
        read_back.iter().flatten().map(String::as_str).collect::<Vec<_>>(),
        ["A", "2", "A (2)", "A (2) (2)", "5"]
    );
    assert_eq!(write_table(&[unnamed], false).labels, []);
}

#[test]
fn the_worked_cases_read_back_as_themselves() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases");
    let mut clients = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        for line in std::fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let mut document = case["document"].clone();
            let mut id = String::new();
            write!(id, "{}-{}", clients.len(), case["id"].as_str().unwrap()).unwrap();
            document["id"] = id.into();
            let mut client = client(&document, &[]);
            client.notes = vec![String::new(); client.document.record.charges.len()];
            clients.push(client);
        }
    }
    let table = read(&write_table(&clients, false).text);
    assert_eq!((table.problems.len(), table.clients), (0, clients));
}
