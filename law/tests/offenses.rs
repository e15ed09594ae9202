//! What the lists say of offenses that many records hold, each fact with the statute that says so, and how
//! offenses are read as people type them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use relief_check_law::facts::{Ended, Level, Values, YesNo};
use relief_check_law::offenses::{ArrestTerm, Dismissal, Gravity, Prop47, Traits, rows};
use relief_check_law::record::Person;
use relief_check_law::world::Var;
use relief_check_law::{Answer, Charge, Fact, LAW_AS_OF, Offense, PartialDate, Record, assess};

const YES: Values = YesNo::set(&[YesNo::Yes]);
const NO: Values = YesNo::set(&[YesNo::No]);
const OPEN: Values = YesNo::ANY;

fn traits(text: &str) -> Traits {
    Offense::parse(text).kind.traits
}

fn says(text: &str, var: Var) -> Values {
    traits(text).get(var).unwrap()
}

#[test]
fn the_lists_of_dismissal() {
    use Dismissal::{Driving, Free, Inspection, Lewd, Never, NeverAsFelony, Traffic};
    let facts: &[(&str, &[Dismissal])] = &[
        // PC 1203.4(b).
        ("PC 286(c)", &[Never]),
        ("PC 287(c)", &[Never]),
        ("PC 288a(c)", &[Never]),
        ("PC 288.5", &[Never]),
        ("PC 289(j)", &[Never]),
        ("PC 311.1", &[Never]),
        ("PC 311.2(a)", &[Never]),
        ("PC 311.3", &[Never]),
        ("PC 311.11", &[Never]),
        ("PC 286", &[Free, Never]),
        ("PC 289", &[Free, Never]),
        // PC 1203.4(b), PC 1203.4a(d)(1).
        ("PC 288(a)", &[Lewd]),
        ("PC 288(c)(1)", &[Lewd]),
        // Not in PC 1203.4(b).
        ("PC 288.7", &[Free]),
        ("PC 311.4", &[Free]),
        ("PC 647.6", &[Free]),
        ("PC 261.5(c)", &[Free]),
        ("PC 484", &[Free]),
        // PC 1203.4(b): "a felony conviction pursuant to subdivision (d) of Section 261.5".
        ("PC 261.5(d)", &[NeverAsFelony]),
        ("PC 261.5", &[Free, NeverAsFelony]),
        // VC 42002.1.
        ("VC 2800", &[Inspection]),
        ("VC 2801", &[Inspection]),
        ("VC 2803", &[Inspection]),
        ("VC 2800.1", &[Traffic]),
        // VC 12810(a).
        ("VC 20001", &[Driving]),
        ("VC 20002(a)", &[Driving]),
        // VC 12810(b).
        ("VC 23152(a)", &[Driving]),
        ("VC 23153", &[Driving]),
        // VC 12810(c).
        ("VC 23103", &[Driving]),
        ("VC 23104", &[Driving]),
        // VC 12810(d)(1).
        ("PC 191.5(b)", &[Driving]),
        ("PC 192(c)(1)", &[Driving]),
        ("PC 192(b)", &[Free]),
        ("VC 2800.2", &[Driving]),
        ("VC 21651(b)", &[Driving]),
        ("VC 22348(b)", &[Driving]),
        ("VC 23109(c)", &[Driving]),
        ("VC 31602", &[Driving]),
        // VC 12810(d)(2), (e).
        ("VC 23140", &[Driving]),
        ("VC 14601.1", &[Driving]),
        ("VC 14601.5(a)", &[Driving]),
        ("VC 14601.4", &[Traffic]),
        // VC 12810 names only the numbers of today.
        ("VC 23102", &[Driving, Traffic]),
        ("VC 22350", &[Traffic]),
        ("VC 24252", &[Traffic]),
        // VC 42001 does not hold it on its face.
        ("VC 23222(b)", &[Free, Traffic]),
    ];
    for (text, list) in facts {
        assert_eq!(says(text, Var::Dismissal), Dismissal::set(list), "{text}");
    }
}

#[test]
fn serious_and_violent() {
    use Gravity::{Ordinary, Serious, Violent};
    let facts: &[(&str, &[Gravity])] = &[
        // PC 667.5(c)(1), (2), (9), (14), (15), (17).
        ("PC 187", &[Violent]),
        ("PC 192(a)", &[Violent]),
        ("PC 203", &[Violent]),
        ("PC 211", &[Violent]),
        ("PC 207", &[Violent]),
        ("PC 220(a)", &[Violent]),
        ("PC 215", &[Violent]),
        // PC 667.5(c)(6): only (a) and (b). PC 1192.7(c)(6): under 14.
        ("PC 288(a)", &[Violent]),
        ("PC 288(c)", &[Ordinary]),
        // PC 667.5(c)(10), PC 1192.7(c)(14).
        ("PC 451(b)", &[Violent]),
        ("PC 451(d)", &[Serious]),
        // PC 1192.7(c)(18), PC 667.5(c)(21).
        ("PC 460(a)", &[Serious, Violent]),
        ("PC 460(b)", &[Ordinary]),
        ("PC 459", &[Ordinary, Serious, Violent]),
        // PC 1192.7(c)(31), (33), (37), (38), (42).
        ("PC 245(a)(2)", &[Serious]),
        ("PC 245(a)(4)", &[Ordinary, Serious]),
        ("PC 245(a)", &[Ordinary, Serious]),
        ("PC 246", &[Serious]),
        ("PC 136.1(b)(1)", &[Serious]),
        ("PC 422", &[Serious]),
        ("PC 236.1(c)", &[Serious, Violent]),
        // PC 1192.7(c)(26), (28).
        ("PC 487(d)(2)", &[Serious]),
        ("PC 186.22(a)", &[Serious]),
        // On neither list by the section.
        ("PC 487", &[Ordinary]),
        ("PC 273.5", &[Ordinary]),
        ("PC 29800(a)(1)", &[Ordinary]),
        ("HSC 11378", &[Ordinary]),
        // PC 1192.8.
        ("VC 23153", &[Ordinary, Serious]),
    ];
    for (text, list) in facts {
        assert_eq!(says(text, Var::Gravity), Gravity::set(list), "{text}");
    }
}

#[test]
fn registration_and_what_can_be_an_infraction() {
    for (var, text, value) in [
        // PC 290(c)(1).
        (Var::Registrable, "PC 243.4(e)(1)", YES),
        (Var::Registrable, "PC 261", YES),
        (Var::Registrable, "PC 266h(b)", YES),
        (Var::Registrable, "PC 266h(a)", NO),
        (Var::Registrable, "PC 285", YES),
        (Var::Registrable, "PC 288.4", YES),
        (Var::Registrable, "PC 311.2(a)", NO),
        (Var::Registrable, "PC 311.11", YES),
        (Var::Registrable, "PC 314(1)", YES),
        (Var::Registrable, "314.1 PC", YES),
        (Var::Registrable, "PC 647.6", YES),
        (Var::Registrable, "PC 236.1(b)", YES),
        (Var::Registrable, "PC 236.1(a)", NO),
        (Var::Registrable, "PC 653f(c)", YES),
        // "Any felony violation of Section 288.2", "lewd conduct under Section 272".
        (Var::Registrable, "PC 288.2", OPEN),
        (Var::Registrable, "PC 272", OPEN),
        // Only with intent for certain crimes; "former Section 647a" is not PC 647(a).
        (Var::Registrable, "PC 207", OPEN),
        (Var::Registrable, "PC 647(a)", NO),
        (Var::Registrable, "PC 647a", OPEN),
        // PC 290(c)(3), and the two readings of PC 261.5(c).
        (Var::Registrable, "PC 286(b)", OPEN),
        (Var::Registrable, "PC 261.5(c)", OPEN),
        (Var::Registrable, "PC 266c", YES),
        (Var::Registrable, "PC 646.9", NO),
        // The attempt is named too.
        (Var::Registrable, "664/261 PC", YES),
        // PC 19.8.
        (Var::Reducible, "PC 415", YES),
        (Var::Reducible, "PC 330", YES),
        (Var::Reducible, "PC 485", YES),
        (Var::Reducible, "PC 555", YES),
        (Var::Reducible, "PC 602(o)", YES),
        (Var::Reducible, "PC 602", OPEN),
        (Var::Reducible, "PC 602.5", NO),
        (Var::Reducible, "BPC 25658(b)", YES),
        (Var::Reducible, "BPC 25658(a)", NO),
        (Var::Reducible, "GOV 27204", YES),
        (Var::Reducible, "VC 12500(a)", YES),
        (Var::Reducible, "VC 14601.1(a)", YES),
        (Var::Reducible, "VC 14601", NO),
        (Var::Reducible, "VC 23109(c)", YES),
        (Var::Reducible, "VC 40508(a)", YES),
        (Var::Reducible, "PC 647(f)", NO),
    ] {
        assert_eq!(says(text, var), value, "{var:?} {text}");
    }
}

#[test]
fn punishments_and_bars() {
    for (var, text, value) in [
        // PC 489(c), 461(a), (b), 473(a), 496(a), 530.5, 594(b).
        (Var::Wobbler, "PC 487(a)", YES),
        (Var::Wobbler, "PC 460(a)", NO),
        (Var::Wobbler, "PC 460(b)", YES),
        (Var::Wobbler, "PC 459", OPEN),
        (Var::Wobbler, "PC 470(d)", YES),
        (Var::Wobbler, "PC 594", YES),
        // PC 245(a), 422(a), 646.9, 273.5(a), 243(c)(1), (d), 417(b), (c), 288(c)(1).
        (Var::Wobbler, "PC 245(a)(1)", YES),
        (Var::Wobbler, "PC 245(a)(3)", NO),
        (Var::Wobbler, "PC 422", YES),
        (Var::Wobbler, "PC 646.9(a)", YES),
        (Var::Wobbler, "PC 646.9(b)", NO),
        (Var::Wobbler, "PC 273.5", YES),
        (Var::Wobbler, "PC 243(d)", YES),
        (Var::Wobbler, "PC 417(c)", YES),
        (Var::Wobbler, "PC 288(c)", YES),
        (Var::Wobbler, "PC 288(a)", NO),
        (Var::Wobbler, "PC 211", NO),
        (Var::Wobbler, "PC 4573", NO),
        (Var::Wobbler, "HSC 11378", NO),
        (Var::Wobbler, "VC 2800.2", YES),
        // PC 489(c), 496(a), 473(a), 4573, 417.3: PC 1170(h); PC 213, 422, 4573.5 (by PC 18): prison.
        (Var::JailFelony, "PC 487", YES),
        (Var::JailFelony, "PC 496(a)", YES),
        (Var::JailFelony, "PC 470", YES),
        (Var::JailFelony, "PC 4573", YES),
        (Var::JailFelony, "PC 417.3", YES),
        (Var::JailFelony, "HSC 11378", YES),
        (Var::JailFelony, "PC 211", NO),
        (Var::JailFelony, "PC 422", NO),
        (Var::JailFelony, "PC 4573.5", NO),
        // PC 4852.01(c).
        (Var::CertificateBar, "PC 269", YES),
        (Var::CertificateBar, "PC 288(c)", YES),
        (Var::CertificateBar, "PC 288.7", YES),
        (Var::CertificateBar, "PC 289(j)", YES),
        (Var::CertificateBar, "PC 286", OPEN),
        (Var::CertificateBar, "PC 261", NO),
        // PC 4852.03(a)(1).
        (Var::CertificateLong, "PC 187", YES),
        (Var::CertificateLong, "PC 209", YES),
        (Var::CertificateLong, "PC 219", YES),
        (Var::CertificateLong, "PC 207", NO),
        // PC 1203.4b(a)(1)(A), (B), (E), (F), (G), (H).
        (Var::FireCrewBar, "PC 187", YES),
        (Var::FireCrewBar, "PC 207", YES),
        (Var::FireCrewBar, "PC 206", YES),
        (Var::FireCrewBar, "PC 314", YES),
        (Var::FireCrewBar, "PC 4532(b)", OPEN),
        (Var::FireCrewBar, "PC 451", YES),
        (Var::FireCrewBar, "PC 211", NO),
        // PC 667(e)(2)(C)(iv)(I) to (VIII).
        (Var::StrikeOffense, "PC 264.1", YES),
        (Var::StrikeOffense, "PC 288(a)", YES),
        (Var::StrikeOffense, "PC 187", YES),
        (Var::StrikeOffense, "PC 191.5(a)", YES),
        (Var::StrikeOffense, "PC 192(a)", NO),
        (Var::StrikeOffense, "PC 653f(b)", YES),
        (Var::StrikeOffense, "PC 245(d)(3)", YES),
        (Var::StrikeOffense, "PC 205", YES),
        (Var::StrikeOffense, "PC 211", NO),
        (Var::StrikeOffense, "664/209 PC", OPEN),
        // PC 1203.49 names PC 647(b).
        (Var::Prostitution, "PC 647(b)", YES),
        (Var::Prostitution, "PC 647", OPEN),
        (Var::Prostitution, "PC 647(f)", NO),
        // HSC 11000 to 11651.
        (Var::Drug, "HSC 11377", YES),
        (Var::Drug, "HSC 11651", YES),
        (Var::Drug, "HSC 11652", NO),
        (Var::Drug, "HSC 10999", NO),
        (Var::Drug, "HSC 25662", NO),
        (Var::Drug, "BPC 4060", NO),
        (Var::Drug, "PC 4573", NO),
        // PC 851.91(c)(2): by its definition, or as it may be.
        (Var::Abuse, "PC 273.5", YES),
        (Var::Abuse, "PC 273a(b)", YES),
        (Var::Abuse, "PC 368(d)", YES),
        (Var::Abuse, "PC 243(e)(1)", YES),
        (Var::Abuse, "PC 242", OPEN),
        (Var::Abuse, "PC 422", OPEN),
        (Var::Abuse, "PC 484", NO),
        (Var::Abuse, "VC 23152", NO),
    ] {
        assert_eq!(says(text, var), value, "{var:?} {text}");
    }
}

#[test]
fn prop_47() {
    use Prop47::{Doubtful, Nothing, Possession, Value};
    let facts: &[(&str, &[Prop47])] = &[
        // PC 1170.18(a) names HSC 11350, 11357, 11377, PC 459.5, 473, 476a, 490.2, 496 and 666.
        ("HSC 11350", &[Possession]),
        ("HSC 11377(a)", &[Possession]),
        ("HSC 11351", &[Nothing]),
        ("PC 487(a)", &[Value]),
        ("PC 484e(d)", &[Value]),
        ("PC 496(a)", &[Value]),
        ("PC 496d", &[Nothing]),
        ("PC 666", &[Value]),
        ("PC 460(b)", &[Doubtful]),
        ("PC 460(a)", &[Nothing]),
        ("PC 459", &[Nothing, Doubtful]),
        // PC 473(b): certain papers only.
        ("PC 470", &[Doubtful]),
        ("PC 530.5", &[Nothing]),
        // People v. Page (2017): only as theft.
        ("VC 10851", &[Doubtful]),
        ("PC 211", &[Nothing]),
        ("PC 368(d)", &[Nothing]),
    ];
    for (text, list) in facts {
        assert_eq!(says(text, Var::Prop47), Prop47::set(list), "{text}");
    }
}

#[test]
fn how_long_an_arrest_can_be_charged() {
    use ArrestTerm::{Found, Fraud, Longer, Never, Six, Usual};
    let facts: &[(&str, &[ArrestTerm])] = &[
        // PC 799: death or life, and public money.
        ("PC 187", &[Never]),
        ("PC 209", &[Never]),
        ("PC 424", &[Never]),
        // Eight years or more (PC 800): PC 193(a), 204, 208(a), 215(b), 451(a).
        ("PC 192(a)", &[Six]),
        ("PC 203", &[Six]),
        ("PC 207", &[Six]),
        ("PC 215", &[Six]),
        ("PC 451(a)", &[Six]),
        // Only in concert in a home (PC 213(a)(1)(A)).
        ("PC 211", &[Usual, Six]),
        ("PC 212.5(c)", &[Usual]),
        // Less: PC 461, 245(a)(1).
        ("PC 459", &[Usual]),
        // PC 803(c): grand theft of any type, forgery, PC 118 and 550, welfare fraud, theft from an elder. Fraud is
        // an element of PC 532; embezzlement breaks a trust, and that of public money is in PC 799 as well.
        ("PC 487", &[Fraud]),
        ("PC 487(d)(2)", &[Fraud]),
        ("PC 484e(d)", &[Fraud]),
        ("PC 470", &[Fraud]),
        ("PC 475", &[Fraud]),
        ("PC 476", &[Fraud]),
        ("PC 476a", &[Fraud]),
        ("PC 118", &[Fraud]),
        ("PC 532", &[Fraud]),
        ("PC 550", &[Fraud]),
        ("PC 503", &[Fraud, Never]),
        ("PC 508", &[Fraud]),
        ("WIC 10980", &[Fraud]),
        ("PC 368(d)", &[Fraud]),
        ("PC 368(e)", &[Fraud]),
        ("PC 368", &[Longer, Fraud]),
        // With and without fraud.
        ("PC 529", &[Usual, Fraud]),
        // No fraud in it: receiving, extortion, driving a car away, petty theft after an earlier one.
        ("PC 496(a)", &[Usual]),
        ("PC 518", &[Usual]),
        ("VC 10851", &[Usual]),
        ("PC 666", &[Usual]),
        // PC 803.5, 801.7.
        ("PC 530.5", &[Found]),
        ("PC 502", &[Found]),
        // Any felony with fraud as an element: what was not read is open, and cannabis is not.
        ("PC 99999", &[Usual, Fraud, Six, Never]),
        ("PC 245(a)(1)", &[Usual]),
        // PC 799(b).
        ("PC 288(a)", &[Six, Never]),
    ];
    for (text, list) in facts {
        assert_eq!(says(text, Var::ArrestTerm), ArrestTerm::set(list), "{text}");
    }
}

#[test]
fn classes() {
    use Level::{Felony, Infraction, Misdemeanor};
    let facts: &[(&str, &[Level])] = &[
        // PC 490.1; PC 19.8; PC 243(a); PC 241; PC 647.
        ("PC 484", &[Infraction, Misdemeanor]),
        ("PC 415", &[Infraction, Misdemeanor]),
        ("PC 242", &[Misdemeanor]),
        ("PC 240", &[Misdemeanor]),
        ("PC 647(f)", &[Misdemeanor]),
        ("PC 209", &[Felony]),
        ("PC 211", &[Felony]),
        ("PC 29800", &[Felony]),
        // Wobblers, and what priors or a changed law can make a felony.
        ("PC 487", &[Misdemeanor, Felony]),
        ("PC 666", &[Misdemeanor, Felony]),
        ("HSC 11350", &[Misdemeanor, Felony]),
        ("VC 23152", &[Misdemeanor, Felony]),
        ("VC 22350", &[Infraction]),
        ("HSC 11357", &[Infraction, Misdemeanor, Felony]),
    ];
    for (text, list) in facts {
        let levels = traits(text).get(Var::Level).unwrap();
        assert_eq!(levels, Level::set(list), "{text}");
    }
}

#[test]
fn codes_and_odd_spellings() {
    for (typed, label) in [
        ("B&P 25658(b)", "BPC 25658(b)"),
        ("BP25658b", "BPC 25658(b)"),
        ("25658(b) B & P", "BPC 25658(b)"),
        ("Business and Professions Code section 25661", "BPC 25661"),
        ("W&I 10980(c)(2)", "WIC 10980(c)(2)"),
        ("10980(c) wic", "WIC 10980(c)"),
        ("welfare & institutions code 10980", "WIC 10980"),
        ("Gov. Code 27204", "GOV 27204"),
        ("Cal. Penal Code § 459", "PC 459"),
        ("penal code section 459", "PC 459"),
        ("459 Penal Code", "PC 459"),
        ("11377 Health and Safety Code", "HSC 11377"),
        ("11377 H & S", "HSC 11377"),
        // Sections whose number ends in a letter.
        ("273a PC", "PC 273a"),
        ("PC 273A(B)", "PC 273a(b)"),
        ("484e(d) pc", "PC 484e(d)"),
        ("PC 476a", "PC 476a"),
        ("PC 266H(b)", "PC 266h(b)"),
        ("653f(c)pc", "PC 653f(c)"),
        ("PC 288a(c)", "PC 288a(c)"),
        // Subdivisions without brackets.
        ("PC 273.5a", "PC 273.5(a)"),
        ("PC 12021a1", "PC 12021(a)(1)"),
        ("PC 245a1", "PC 245(a)(1)"),
        ("PC 289(h)", "PC 289(h)"),
        ("PC 647 (h)", "PC 647(h)"),
        ("vc23152a", "VC 23152(a)"),
        // Five digits that the table has in one of two codes alone.
        ("23152(a)", "VC 23152(a)"),
        ("11377", "HSC 11377"),
        ("11377 PC", "HSC 11377"),
        ("PC 14601.1", "VC 14601.1"),
        // The number stays without a code, or with its own.
        ("25658", "25658"),
        ("29800", "29800"),
        ("PC 29800", "PC 29800"),
        ("484", "484"),
        ("HSC 23152", "HSC 23152"),
    ] {
        assert_eq!(Offense::parse(typed).label, label, "{typed:?}");
    }
}

#[test]
fn several_sections_are_what_one_or_the_other_may_be() {
    let either = |one: &str, other: &str| traits(one).or(traits(other));
    assert_eq!(traits("PC 484/488"), either("PC 484", "PC 488"));
    assert_eq!(traits("484-488 PC"), either("PC 484", "PC 488"));
    assert_eq!(traits("PC 459/460(b)"), either("PC 459", "PC 460(b)"));
    assert_eq!(traits("459-460 pc"), either("PC 459", "PC 460"));
    assert_eq!(traits("PC 242, 243(e)(1)"), either("PC 242", "PC 243(e)(1)"));
    assert_eq!(traits("PC 487/VC 10851"), either("PC 487", "VC 10851"));
    assert_eq!(traits("23152(a)/459 PC"), either("VC 23152(a)", "PC 459"));
    // An attempt, whichever stands first.
    assert_eq!(traits("PC 664/459"), traits("PC 459").attempted("459"));
    assert_eq!(traits("459/664 PC"), traits("PC 459").attempted("459"));
    assert_eq!(traits("664-211 pc"), traits("PC 211").attempted("211"));
    assert_eq!(traits("PC 664"), Traits::ANY);
    // Conspiracy has a section of its own.
    assert_eq!(traits("PC 182/487"), traits("PC 182"));
    // Old records: a decimal for the subdivision.
    assert_eq!(traits("496.1 PC"), traits("PC 496(a)"));
    assert_eq!(traits("487.3 PC"), traits("PC 487(d)"));
    assert_eq!(traits("PC 245.9"), traits("PC 245").or(Traits::UNLISTED));
    // A letter that may be either.
    assert_eq!(traits("PC 288a"), traits("PC 288a").or(traits("PC 288(a)")).or(traits("PC 288a(c)")));
    assert_eq!(traits("PC 484(e)(d)"), either("PC 484e(d)", "PC 484"));
    assert_eq!(traits("PC 273(a)"), traits("PC 273a").or(Traits::UNLISTED));
    // What is not understood claims nothing.
    for open in ["PC 459 and 10980", "PC 459/USC 841", "PC 459, VC 4462.5", "459/460", "PC 484/25658", "PC 459 1994"] {
        assert_eq!(traits(open), Traits::ANY, "{open}");
    }
    // A count or a degree behind the section is no other section.
    assert_eq!(traits("PC 459 2nd degree"), traits("PC 459"));
    assert_eq!(traits("PC 459 - 2 counts"), traits("PC 459"));
}

#[test]
fn a_section_that_the_table_does_not_hold_is_on_none_of_the_lists_that_were_read_whole() {
    for text in ["PC 25", "BPC 4324", "WIC 871", "GOV 1090"] {
        assert_eq!(traits(text), Traits::UNLISTED, "{text}");
    }
    assert_eq!(traits("VC 24002"), Traits::UNLISTED.dismissal(Dismissal::set(&[Dismissal::Traffic])));
    assert_eq!(traits("HSC 11152"), Traits::UNLISTED.drug(YES));
    // Other laws say nothing.
    for text in ["21 USC 841", "NRS 205.220", "25658", "theft", ""] {
        assert_eq!(traits(text), Traits::ANY, "{text:?}");
    }
}

/// No text makes the reading fail, and what it made of a text it reads as the same again.
#[test]
fn every_short_text_is_read() {
    let signs: Vec<char> = "0123456789 .()/-&,aehpcvsPC§é".chars().collect();
    let mut seed: u32 = 1;
    for round in 0..60_000 {
        let mut text = String::from(if round % 3 == 0 { "PC 288" } else { "" });
        for _ in 0..round % 9 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.extend(signs.get(seed as usize / 65_536 % signs.len()));
        }
        let once = Offense::parse(&text);
        assert!(!once.label.is_empty() || text.trim().is_empty(), "{text:?}");
    }
    // Every text of three printable signs.
    for a in 32..127_u8 {
        for b in 32..127_u8 {
            for c in (32..127_u8).step_by(3) {
                let _ = Offense::parse(&String::from_utf8_lossy(&[a, b, c]));
            }
        }
    }
}

/// The contract: an enhancement may stand as a charge of its own; it gets no reliefs, and bars none.
#[test]
fn an_enhancement_gets_no_reliefs_and_bars_none() {
    let convicted = |offense: &str| {
        let mut charge = Charge::default();
        charge.offense = Answer::Known(Offense::parse(offense));
        charge.date = Answer::Known(PartialDate::parse("2012").unwrap());
        charge.set(Fact::Ended, Ended::Convicted);
        charge.set(Fact::Level, Level::Felony);
        charge
    };
    let record = |charges: Vec<Charge>| Record { as_of: LAW_AS_OF, person: Person::default(), charges };
    let alone = assess(&record(vec![convicted("PC 245(a)(1)")]));
    let beside = assess(&record(vec![convicted("PC 245(a)(1)"), convicted("PC 186.22(b)")]));
    assert!(!alone.charges[0].reliefs.is_empty());
    assert_eq!(beside.charges[0], alone.charges[0]);
    assert!(beside.charges[1].reliefs.is_empty());
}

#[test]
fn the_table_is_as_large_as_the_page_says() {
    assert!((300..500).contains(&rows().count()), "{}", rows().count());
}

#[test]
fn a_label_reads_as_itself_whatever_the_text_was() {
    for text in
        ["6641884188(PC PC-", "459(pc pc", "484(a) pc", "11357 hs(hs)", "PC 459(PC)", "664/459(pc) pc", "???", "459"]
    {
        let offense = Offense::parse(text);
        assert_eq!(Offense::parse(&offense.label), offense, "{text}");
    }
}
