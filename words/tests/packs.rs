//! Packs from outside: each way of being wrong is refused, and none panics.

use relief_check_words::{Language, Msg, PackError, Words, has_gap, packs, write_pack};

#[test]
fn ids_and_messages_lead_to_each_other() {
    for msg in Msg::all() {
        assert_eq!(Msg::from_id(msg.id()), Some(msg));
        assert!(!Words::english().get(msg).is_empty(), "{msg:?}");
        assert!(msg.source().file.starts_with("en/") && msg.source().line > 0, "{msg:?}");
        // A message without variables can be shown as it stands.
        assert_eq!(has_gap(Words::english().get(msg)), !msg.vars().is_empty(), "{msg:?}");
    }
    for unknown in ["", "app", "app-name-", "zzz", "App-name", "app-name\u{1f}app-title"] {
        assert_eq!(Msg::from_id(unknown), None, "{unknown}");
    }
}

#[test]
fn values_fill_their_places() {
    let words = Words::english();
    assert_eq!(Msg::LawAsOf.vars(), ["date"]);
    let shown = words.with(Msg::LawAsOf, &[("date", "May 1, 2026"), ("other", "x")]);
    assert_eq!(shown, "This is the law as of May 1, 2026.");
    assert!(has_gap(&words.with(Msg::LawAsOf, &[])));
}

#[test]
fn english_comes_first_and_the_other_languages_load() {
    assert_eq!(Language::all().first().map(|l| (l.code, l.rtl)), Some(("en", false)));
    assert_eq!((Words::english().code(), Words::english().direction()), ("en", "ltr"));
    assert_eq!(packs().len() + 1, Language::all().len());
    for (code, pack) in packs() {
        assert_eq!(Words::from_pack(pack).map(Words::code), Ok(*code));
    }
}

#[test]
fn wrong_packs_are_refused() {
    let good = write_pack(Words::english());
    let (head, body) = good.split_once('\n').unwrap();
    let count = Msg::all().count();
    let refused = |pack: &str| Words::from_pack(pack).unwrap_err();

    assert_eq!(refused(""), PackError::Head);
    assert_eq!(refused("<!doctype html>\n<p>Not found"), PackError::Head);
    assert_eq!(refused(&format!("{head} more\n{body}")), PackError::Head);
    assert_eq!(refused(&format!("relief-check-words es 0\n{body}")), PackError::Outdated);
    let found = count + 1;
    assert_eq!(refused(&format!("{good}More\n")), PackError::Count { found, expected: count });
    let lines: Vec<&str> = good.lines().take(count).collect();
    let cut = lines.join(
        "
",
    );
    assert_eq!(refused(&cut), PackError::Count { found: count - 1, expected: count });

    let line = Msg::all().position(|msg| msg == Msg::LawAsOf).unwrap() + 2;
    for other in ["{year}", "date", "{date}{x}"] {
        let pack = good.replace("{date}", other);
        assert_eq!(refused(&pack), PackError::Message { line }, "{other}");
    }
    let app_name = "\nRelief Check\n";
    assert!(good.contains(app_name));
    assert!(matches!(refused(&good.replace(app_name, "\n \n")), PackError::Message { .. }));
    assert!(matches!(refused(&good.replace(app_name, "\nA\u{1f}B\n")), PackError::Message { .. }));
}

#[test]
fn paragraphs_are_kept() {
    let good = write_pack(Words::english());
    let pack = good.replace("\nRelief Check\n", "\nOne.\\nTwo \\ three.\n");
    let words = Words::from_pack(&pack).unwrap();
    assert_eq!(words.get(Msg::AppName), "One.\nTwo \\ three.");
}

#[test]
fn errors_say_what_is_wrong() {
    let error = PackError::Count { found: 1, expected: 2 };
    assert_eq!(error.to_string(), "the language pack has 1 messages, and 2 are needed");
    assert!(PackError::Message { line: 7 }.to_string().starts_with("line 7 "));
}
