//! The pages as text: each holds its words, nothing of a file becomes markup, and no style or script stands in it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use relief_check_extract::bad;
use relief_check_extract::counts::{AGAINST, CONCERNED, Counts, IN_COUNTY, NO_FELONY, NONE_LEFT};
use relief_check_extract::draw;
use relief_check_extract::form::{Form, Named};
use relief_check_extract::policy::POLICIES;
use relief_check_extract::state::{Above, Again, Found, Progress, RESULT_FILES, Stage, State, Stop};
use relief_check_intake::doj::{Group, Reliefs, Settings, read_alone};
use relief_check_law::Day;
use relief_check_words::{Msg, Words};

/// A name that would do harm as markup.
const NAME: &str = "<img src=x onerror=alert(1)>\".csv";

fn file(name: &str) -> Named {
    Named { name: name.to_owned(), size: 402_255_536, changed: 1 }
}

fn form() -> Form {
    Form {
        all_reliefs: true,
        files: vec![file(NAME), file("b.csv"), file("b.csv")],
        county: "LOS ANGELES".to_owned(),
        day: "2026-11-22".to_owned(),
        over: "10".to_owned(),
        policy: "los-angeles".to_owned(),
        beside: None,
        fixed: vec!["dates".to_owned()],
    }
}

const COUNTS: &str = "-1\tpeople\tpeople\t43000\n-1\tpeople\tpeople with such a conviction\t4000\n\
    -1\tpeople\tpeople who would have no felony any more\t4456\n\
    -1\tpeople\tpeople who would have no felony any more, with every unknown fact read against them\t456\n\
    -1\tpolicy people\tpeople who would have no felony any more\t77\n\
    0\trows\trows\t871428\n0\trows\tbad rows\t12\n0\trows\tconvictions in the county\t155398\n1\trows\trows\t3\n1\trows\tbad rows\t3\n\
    0\tresult\tdismissed\t21872\n0\tresult\tunclear\t1\n0\tfloor\tdismissed\t1529\n0\tgrade\tcheck\t48208\n\
    0\tlevel\tnot known\t9\n0\tsection\tHSC 11358 <b>\t6995\n0\tpolicy determination\tHand Review\t5\n\
    0\tfirst relief\tpc-1203.4=check\t77\n0\tfirst relief\tnone\t1\n";

fn found() -> Found {
    let name = NAME.replace('"', "\"\"");
    let line = |number: u64| format!("\"{name}\",{number},3,SUBJECT_ID,\"<i>\",the number of the person\n");
    Found {
        counts: Counts::read(COUNTS),
        bad: bad::read((1..20).map(line).collect::<String>().as_bytes()),
        time: 2550,
        files: RESULT_FILES.map(|name| (name, 12_000_000, "blob:x".to_owned())).to_vec(),
    }
}

fn all() -> Vec<State> {
    let problems = Form { policy: "configurable".to_owned(), over: NAME.to_owned(), ..Form::default() }.problems();
    let stop = |code: &str| {
        let stop = Stop { code: code.to_owned(), file: 0, line: 7, detail: "<b>".to_owned(), memory: 1 << 31 };
        Stage::Form(Above::Stopped(stop.words(&form(), 300_000_000)))
    };
    let other = Form { county: "KERN".to_owned(), ..form() }.problems();
    let mut stages = vec![
        Stage::default(),
        Stage::Form(Above::Cancelled),
        Stage::Form(Above::Cleared),
        Stage::Form(Above::Missing(problems)),
        Stage::Form(Above::Missing(other)),
        Stage::Done(Box::new(found())),
        Stage::Done(Box::default()),
    ];
    stages.extend(["file", "no-extract", "options", "weights", "beside", "load", "program"].map(stop));
    for again in [Again::Not, Again::Look, Again::Held(3)] {
        stages.push(Stage::Reads(Progress { bytes: 40_000_000, lines: 871_428, time: 2550, again }));
    }
    let forms = [Form::default(), form(), Form { policy: "configurable".to_owned(), ..form() }];
    stages
        .iter()
        .flat_map(|stage| forms.iter().map(|form| State { form: form.clone(), stage: stage.clone() }))
        .collect()
}

#[test]
fn no_page_has_a_gap_or_anything_of_a_file_as_markup() {
    for state in all() {
        let page = draw::draw(&state);
        assert!(!relief_check_words::has_gap(&page), "{page}");
        for forbidden in ["<img", "<b>", "<i>", " style=", "<script", "<style", " onclick"] {
            assert!(!page.contains(forbidden), "{forbidden} in {page}");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{page}");
        for open in ["<section", "<table", "<ul", "<li", "<p", "<div", "<svg", "<tr", "<td", "<th", "<details"] {
            let begins = page.split(open).skip(1).filter(|rest| rest.starts_with([' ', '>'])).count();
            assert_eq!(begins, page.matches(&["</", &open[1..], ">"].concat()).count(), "{open} in {page}");
        }
        assert!(draw::title(&state).ends_with(" - Relief Check"));
    }
}

#[test]
fn every_word_of_the_page_stands_somewhere() {
    let mut shown: String = all().iter().map(draw::draw).collect();
    for (policy, _) in POLICIES {
        shown.push_str(&draw::policy(&Form { policy: policy.to_owned(), ..form() }));
    }
    shown.push_str(&draw::chosen(&Form { files: vec![Named { size: 5, ..file("a") }], ..form() }));
    // Said by the app itself, or where a figure is of another kind.
    let elsewhere = [
        "zx-added",
        "zx-percent",
        "zx-col-share",
        "zx-bad-all",
        "zx-grade-",
        "zx-result-",
        "zx-level-",
        "zx-month-",
        "zx-date",
        "zx-relief-",
    ];
    let missing: Vec<&str> = Msg::all()
        .filter(|msg| msg.id().starts_with("zx-") && !elsewhere.iter().any(|start| msg.id().starts_with(start)))
        .filter(|msg| {
            let text = Words::english().get(*msg);
            // As far as the text goes without a value, and its first paragraph.
            let text = text.split(['{', '\n']).max_by_key(|part| part.len()).unwrap_or_default();
            let text = text.split_once('}').map_or(text, |(_, after)| after);
            !shown.contains(text.trim())
        })
        .map(Msg::id)
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn figures_and_bars_are_those_of_the_counts() {
    let page = draw::draw(&State { form: form(), stage: Stage::Done(Box::new(found())) });
    for text in [
        "Los Angeles, as of November 22, 2026",
        "871,431 rows of 43,000 people were read. It took 2.6 seconds.",
        "155,398 convictions are in Los Angeles.",
        "21,873 of them have a cannabis section",
        "No row of b.csv is in the layout",
        ">21,872</td><td>1,529</td>",
        ">4,456</td><td>456</td><td>77</td>",
        "9</td><td>100.0%</td>",
        r#"<rect class="bar" x="0" y="1" width="1000""#,
        r#"<rect class="bar open" x="0" y="13" width="69""#,
        r#"download="results.csv""#,
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    assert_eq!(page.matches("data-column=").count(), 5 * bad::MOST);
    let without = State { form: Form { policy: String::new(), ..form() }, stage: Stage::Done(Box::new(found())) };
    assert!(!draw::draw(&without).contains("Hand Review"), "a policy that was not asked for says nothing");
}

#[test]
fn a_stop_names_the_file_the_line_and_what_is_allowed() {
    let words = |code: &str| {
        let detail = "line 2: many; allowed is grams".to_owned();
        Stop { code: code.to_owned(), file: 1, line: 7, detail, memory: 4_000_000_000 }
            .words(&Form { beside: Some(file("w.csv")), ..form() }, 300_000_000)
    };
    assert!(words("no-extract").starts_with("b.csv, line 7: more than 32 MB"));
    assert!(words("weights").starts_with("w.csv cannot be used as weights: line 2: many; allowed is grams"));
    assert!(words("program").contains("after 300 MB") && words("program").contains("it had 4,000 MB"));
    assert_eq!(words("anything"), words("program"));
}

#[test]
fn the_counts_are_named_as_the_reader_names_them() {
    let rows = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/doj/odd/extract.csv")).unwrap();
    let settings = Settings {
        county: "LOS ANGELES".to_owned(),
        as_of: Day::ymd(2026, 11, 22),
        files: vec!["a.csv".to_owned()],
        policy: None,
        reliefs: Reliefs::All,
        over_after: None,
    };
    let tally = read_alone(&settings, &|| vec![rows.as_slice()], &mut |_| ()).unwrap();
    let place = |file: Option<u32>| file.map_or(-1, i64::from);
    let lines =
        tally.all().map(|(of, group, name, count)| format!("{}\t{}\t{name}\t{count}\n", place(of), group.code()));
    let counts = Counts::read(&lines.collect::<String>());
    for name in ["rows", IN_COUNTY] {
        assert_eq!(counts.of_file(0, "rows", name), tally.get(Some(0), Group::Rows, name));
        assert!(counts.total("rows", name) > 100, "{name}");
    }
    for name in ["people", CONCERNED, NO_FELONY, NONE_LEFT] {
        assert!(counts.total("people", name) > 0, "{name}");
    }
    let names = tally.of(Group::People);
    assert!(names.keys().any(|name| name.ends_with(AGAINST)), "{names:?}");
    let page = draw::draw(&State {
        form: Form { files: vec![file("a.csv")], policy: String::new(), ..form() },
        stage: Stage::Done(Box::new(Found { counts, ..Found::default() })),
    });
    for group in [Group::Result, Group::Grade, Group::Level, Group::Section] {
        for (name, count) in tally.of(group) {
            assert!(page.contains(&format!("<td>{count}</td>")), "{name} is not on the page");
        }
    }
}
