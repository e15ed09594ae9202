//! HSC 11361.8: what Prop 64 makes of a conviction.
//!
//! Sources: HSC 11357 to 11362.1 and 11361.8, <https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=HSC&division=10.&chapter=6.&article=2.>;
//! the decision table and the disqualifiers of the law brief (prop64.md 3.1 to 3.3, statutes.md 1, 4, 8).
//! The Health and Safety texts were read in part and in quotations, so that a lawyer has to read
//! them before anybody relies on these rows.
//!
//! How to read it: from the top; the first row that holds decides. "Lawful", "infraction" and so
//! on is what the same act would be under the Act; relief is what is lower than the record shows.

use super::shared::OTHER_COURT;
use crate::catalogue::{Section, Subdivision};
use crate::date::Day;
use crate::facts::{Age, Cleared, Conduct, Ended, Level, Prior, Priors, Quantity, Recipient, YesNo};
use crate::rule::{
    Cond, Grade, Prop64, Row, Then, age, attempt, cannabis_related, cleared, conduct, ended, environmental_crime,
    level, quantity, recipient, registrable_prior, same_section_priors, section, sentence_over, subdivision,
    super_strike, worker_under_21,
};
use crate::world::{DateVar, PROP_64};

const DISMISSED: Then = Then::Result(Prop64::Dismissed);
const INFRACTION: Then = Then::Result(Prop64::Infraction);
const MISDEMEANOR: Then = Then::Result(Prop64::Misdemeanor);
const MAY_STAY: Then = Then::Result(Prop64::MayStayFelony);
const UNCLEAR: Then = Then::Result(Prop64::Unclear);
const UNCHANGED: Then = Then::Result(Prop64::Unchanged);
const NOT_COVERED: Then = Then::Result(Prop64::NotCovered);

const ALREADY_INFRACTION: Cond = level(&[Level::Infraction]);
const ALREADY_LOWER: Cond = level(&[Level::Infraction, Level::Misdemeanor]);
const UNDER_18: Cond = age(&[Age::Under18]);
const AGE_21: Cond = age(&[Age::From21]);
const WITHIN: Cond = quantity(&[Quantity::Within]);
const SALE: Cond = section(&[Section::Sale]);
const CONCENTRATE: Cond = subdivision(&[Subdivision::PossessionA, Subdivision::PossessionUndivided]);
const OWN_USE: Cond = conduct(&[Conduct::OwnUse]);
const GIFT: Cond = conduct(&[Conduct::Gift]);
const STRIKE_BEFORE: Cond = super_strike(&[Prior::Before]);
const REGISTRABLE_BEFORE: Cond = registrable_prior(&[Prior::Before]);
const TWO_PRIORS: Cond = same_section_priors(&[Priors::Two]);

/// SB 753 (Stats. 2023 ch. 504) amended HSC 11358(d)(3) from this day on.
const SB_753: Day = Day::ymd(2024, 1, 1);

/// The decision list.
pub static PROP64: &[Row] = &[
    // --- Which cases it reaches at all ---
    // California's law moves California's courts only.
    Row::new("p64-other-court", &[OTHER_COURT], NOT_COVERED, &["HSC 11361.8(a)", "HSC 11361.8(e)"]),
    // No conviction, nothing to lower: arrests and diversion have reliefs of their own.
    Row::new(
        "p64-no-conviction",
        &[ended(&[Ended::NoCharges, Ended::Dropped, Ended::Acquitted, Ended::Diversion])],
        Then::Omit,
        &["HSC 11361.8(a)", "HSC 11361.8(e)"],
    ),
    // Nothing to do with cannabis.
    Row::new("p64-other-offense", &[section(&[Section::Other])], Then::Omit, &["HSC 11361.8(e)"]),
    // 11357.5 and 11360.5 are about synthetic drugs, in spite of their numbers.
    Row::new(
        "p64-synthetic",
        &[section(&[Section::Synthetic])],
        NOT_COVERED,
        &["HSC 11361.8(e)", "HSC 11357.5", "HSC 11360.5"],
    ),
    // 11361 was left as it was: the plain text of (e) does not name it. No published opinion.
    Row::new("p64-minors", &[section(&[Section::Minors])], NOT_COVERED, &["HSC 11361.8(e)", "HSC 11361"]),
    // Making concentrate with chemicals was left as it was.
    Row::new("p64-extraction", &[section(&[Section::Extraction])], NOT_COVERED, &["HSC 11361.8(e)", "HSC 11379.6"]),
    // Cannabis in prison is still PC 4573.6 (Raybon); 11362.45(d) keeps the custody laws.
    Row::new(
        "p64-custody",
        &[section(&[Section::Custody])],
        NOT_COVERED,
        &["People v. Raybon (2021) 11 Cal.5th 1056", "HSC 11361.8(e)", "HSC 11362.45(d)"],
    ),
    // The other custody sections follow by the same reasoning, with no opinion on them.
    Row::new(
        "p64-custody-other",
        &[section(&[Section::CustodyOther])],
        NOT_COVERED,
        &["HSC 11361.8(e)", "HSC 11362.45(d)", "People v. Raybon (2021) 11 Cal.5th 1056"],
    )
    .unsettled(),
    // --- What happened under the new law, and what was granted already ---
    // The new law already applied to what happened on or after 9 November 2016.
    Row::new("p64-new-law", &[Cond::From(DateVar::Offense, PROP_64)], UNCHANGED, &["HSC 11361.8(a)", "HSC 11361.8(e)"]),
    // Sealed already: nothing is left to ask for.
    Row::new(
        "p64-sealed",
        &[cleared(&[Cleared::Sealed])],
        Then::Grade(Grade::Done),
        &["HSC 11361.8(e)", "HSC 11361.9"],
    )
    .practice(),
    // --- Sections next to the four ---
    // Conspiracy is not one of the four sections of (e) (Medina).
    Row::new(
        "p64-conspiracy-over",
        &[section(&[Section::Conspiracy]), sentence_over(&[YesNo::Yes])],
        NOT_COVERED,
        &["People v. Medina (2018) 24 Cal.App.5th 61", "HSC 11361.8(e)"],
    ),
    // PC 32, 182, 664 and the like in a case that was not about cannabis.
    Row::new(
        "p64-not-about-cannabis",
        &[
            section(&[Section::Conspiracy, Section::Accessory, Section::Attempt, Section::Plea]),
            cannabis_related(&[YesNo::No]),
        ],
        NOT_COVERED,
        &["HSC 11361.8(a)", "HSC 11361.8(e)"],
    ),
    // While serving, (a) says "a conviction"; Taylor affirmed a denial in a prison case.
    Row::new(
        "p64-conspiracy-serving",
        &[section(&[Section::Conspiracy])],
        UNCLEAR,
        &["HSC 11361.8(a)", "People v. Taylor (2021) 60 Cal.App.5th 115"],
    )
    .unsettled(),
    // While serving, an accessory is not shut out as such (Boatwright).
    Row::new(
        "p64-accessory-serving",
        &[section(&[Section::Accessory]), sentence_over(&[YesNo::No])],
        UNCLEAR,
        &["People v. Boatwright (2019) 36 Cal.App.5th 848", "HSC 11361.8(a)"],
    ),
    // After the sentence, (e) names four other sections; no authority on PC 32.
    Row::new("p64-accessory-over", &[section(&[Section::Accessory])], UNCLEAR, &["HSC 11361.8(e)", "PC 32"])
        .unsettled(),
    Row::new("p64-attempt-unnamed", &[section(&[Section::Attempt])], UNCLEAR, &["HSC 11361.8(e)", "PC 664"])
        .unsettled(),
    // VC 23222(b) is not named in (e); the possession part of it is gone since.
    Row::new("p64-driving", &[section(&[Section::Driving])], UNCLEAR, &["HSC 11361.8(e)", "VC 23222(b)"]).unsettled(),
    // Pleas to another section: some counties took them in.
    Row::new("p64-plea", &[section(&[Section::Plea])], UNCLEAR, &["HSC 11361.8(e)"]).practice(),
    // --- When ---
    // The sections from before 1973 are not named in (e); counties took such cases in, no court has
    // decided it (prop64.md 2).
    Row::new(
        "p64-before-1973-section",
        &[section(&[Section::OldPossession, Section::OldGrowing, Section::OldForSale, Section::OldSale])],
        UNCLEAR,
        &["HSC 11361.8(e)", "HSC 11361.5(b)", "HSC 11650"],
    )
    .unsettled(),
    // The numbers 11357 to 11360 came with the recodification of 1972.
    Row::new(
        "p64-before-1973",
        &[Cond::Before(DateVar::Event, Day::ymd(1973, 1, 1))],
        UNCLEAR,
        &["HSC 11361.8(e)", "HSC 11650"],
    )
    .unsettled(),
    // (e) names four sections and not PC 664; attempts at them should follow by logic.
    Row::new("p64-attempt", &[attempt(&[YesNo::Yes])], UNCLEAR, &["HSC 11361.8(e)", "PC 664"]).unsettled(),
    // An older offense, convicted after the change: the lighter law should have been used already.
    Row::new(
        "p64-late-conviction",
        &[Cond::From(DateVar::Event, PROP_64)],
        UNCLEAR,
        &[
            "People v. Xiao Dong Lin (2018) 26 Cal.App.5th Supp. 10",
            "People v. Mora-Duran (2020) 45 Cal.App.5th 589",
            "HSC 11361.8(e)",
        ],
    )
    .unsettled(),
    // --- HSC 11357, possession ---
    // Old (e), under 18 at a school: an infraction today, 11357(d).
    Row::new(
        "p64-school-minor-already",
        &[subdivision(&[Subdivision::PossessionE]), ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11357(d)"],
    ),
    Row::new("p64-school-minor", &[subdivision(&[Subdivision::PossessionE])], INFRACTION, &["HSC 11357(d)"]),
    // Under 18: an infraction whatever the amount, 11357(a)(1), (b)(1).
    Row::new(
        "p64-possession-minor-already",
        &[section(&[Section::Possession]), UNDER_18, ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11357(a)(1)", "HSC 11357(b)(1)"],
    ),
    Row::new(
        "p64-possession-minor",
        &[section(&[Section::Possession]), UNDER_18],
        INFRACTION,
        &["HSC 11357(a)(1)", "HSC 11357(b)(1)"],
    ),
    // Old (b), 28.5 g or less of flower: lawful at 21, an infraction at 18 to 20.
    Row::new(
        "p64-small-amount-21",
        &[subdivision(&[Subdivision::PossessionB]), AGE_21],
        DISMISSED,
        &["HSC 11362.1(a)(1)"],
    ),
    Row::new(
        "p64-small-amount-18-already",
        &[subdivision(&[Subdivision::PossessionB]), ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11357(a)(2)"],
    ),
    Row::new("p64-small-amount-18", &[subdivision(&[Subdivision::PossessionB])], INFRACTION, &["HSC 11357(a)(2)"]),
    // Old (c), more than 28.5 g: the same misdemeanor today. Many offices dismissed these anyway.
    Row::new("p64-large-amount", &[subdivision(&[Subdivision::PossessionC])], UNCHANGED, &["HSC 11357(b)(2)"])
        .practice(),
    // Old (d), 18 or older at a school: still a misdemeanor with a lighter first penalty. Whether
    // that is "lesser" is open.
    Row::new(
        "p64-school-adult",
        &[subdivision(&[Subdivision::PossessionD])],
        UNCLEAR,
        &["HSC 11357(c)", "HSC 11361.8(e)"],
    )
    .unsettled(),
    // Old (a), concentrate, and 11357 of 1973 to 1975. The limit for concentrate is 8 g; the Act as
    // voted said 4 g in 11357 and 8 g in 11362.1 (prop64.md 1.1, statutes.md 4).
    Row::new(
        "p64-concentrate-21",
        &[CONCENTRATE, WITHIN, AGE_21],
        DISMISSED,
        &["HSC 11362.1(a)(1)", "HSC 11362.1(a)(2)"],
    ),
    Row::new("p64-concentrate-18-already", &[CONCENTRATE, WITHIN, ALREADY_INFRACTION], UNCHANGED, &["HSC 11357(a)(2)"]),
    Row::new("p64-concentrate-18", &[CONCENTRATE, WITHIN], INFRACTION, &["HSC 11357(a)(2)"]),
    // Above the limit: a misdemeanor today. A misdemeanor then had a higher maximum; whether the
    // lower one makes it "lesser" is open, but nothing lower than a misdemeanor is left.
    Row::new("p64-concentrate-over-already", &[CONCENTRATE, ALREADY_LOWER], UNCHANGED, &["HSC 11357(b)(2)"])
        .unsettled(),
    Row::new("p64-concentrate-over", &[CONCENTRATE], MISDEMEANOR, &["HSC 11357(b)(2)"]),
    // --- HSC 11358, growing ---
    Row::new(
        "p64-growing-minor-already",
        &[section(&[Section::Growing]), UNDER_18, ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11358(a)"],
    ),
    Row::new("p64-growing-minor", &[section(&[Section::Growing]), UNDER_18], INFRACTION, &["HSC 11358(a)"]),
    // Six plants or fewer at 21: lawful, whatever the record. The disqualifiers of (d) are written
    // for people with more than six plants; that an earlier super-strike does not matter here is
    // the plain reading of the text, with no opinion on it (prop64.md T19).
    Row::new("p64-growing-21", &[section(&[Section::Growing]), WITHIN, AGE_21], DISMISSED, &["HSC 11362.1(a)(3)"]),
    Row::new(
        "p64-growing-18-already",
        &[section(&[Section::Growing]), WITHIN, ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11358(b)"],
    ),
    Row::new("p64-growing-18", &[section(&[Section::Growing]), WITHIN], INFRACTION, &["HSC 11358(b)"]),
    Row::new("p64-growing-already", &[section(&[Section::Growing]), ALREADY_LOWER], UNCHANGED, &["HSC 11358(c)"]),
    Row::new(
        "p64-growing-strike",
        &[section(&[Section::Growing]), STRIKE_BEFORE],
        MAY_STAY,
        &["HSC 11358(d)(1)", "PC 667(e)(2)(C)(iv)"],
    ),
    Row::new(
        "p64-growing-registrable",
        &[section(&[Section::Growing]), REGISTRABLE_BEFORE],
        MAY_STAY,
        &["HSC 11358(d)(1)", "PC 290(c)"],
    ),
    // Mora-Duran: the environmental limbs need extra elements, which must be shown.
    Row::new(
        "p64-growing-environment",
        &[section(&[Section::Growing]), environmental_crime(&[YesNo::Yes])],
        MAY_STAY,
        &["HSC 11358(d)(3)", "People v. Mora-Duran (2020) 45 Cal.App.5th 589"],
    )
    .until(SB_753),
    // SB 753 added substantial harm to surface or ground water. (a) measures by the sections as the
    // Act amended them, so that this may not count against an older case.
    Row::new(
        "p64-growing-environment-water",
        &[section(&[Section::Growing]), environmental_crime(&[YesNo::Yes])],
        MAY_STAY,
        &["HSC 11358(d)(3)", "People v. Mora-Duran (2020) 45 Cal.App.5th 589"],
    )
    .from(SB_753),
    // The text points to the new misdemeanors; whether older felonies count is open.
    Row::new("p64-growing-priors", &[section(&[Section::Growing]), TWO_PRIORS], MAY_STAY, &["HSC 11358(d)(2)"])
        .unsettled(),
    Row::new("p64-growing-over", &[section(&[Section::Growing])], MISDEMEANOR, &["HSC 11358(c)"]),
    // --- HSC 11359, possession for sale: no amount is lawful without a license ---
    Row::new(
        "p64-for-sale-minor-already",
        &[section(&[Section::ForSale]), UNDER_18, ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11359(a)"],
    ),
    Row::new("p64-for-sale-minor", &[section(&[Section::ForSale]), UNDER_18], INFRACTION, &["HSC 11359(a)"]),
    Row::new("p64-for-sale-already", &[section(&[Section::ForSale]), ALREADY_LOWER], UNCHANGED, &["HSC 11359(b)"]),
    Row::new(
        "p64-for-sale-strike",
        &[section(&[Section::ForSale]), STRIKE_BEFORE],
        MAY_STAY,
        &["HSC 11359(c)(1)", "PC 667(e)(2)(C)(iv)"],
    ),
    Row::new(
        "p64-for-sale-registrable",
        &[section(&[Section::ForSale]), REGISTRABLE_BEFORE],
        MAY_STAY,
        &["HSC 11359(c)(1)", "PC 290(c)"],
    ),
    Row::new(
        "p64-for-sale-to-minor",
        &[section(&[Section::ForSale]), recipient(&[Recipient::Under18])],
        MAY_STAY,
        &["HSC 11359(c)(3)"],
    ),
    // Only for people who were 21 or older themselves.
    Row::new(
        "p64-for-sale-worker",
        &[section(&[Section::ForSale]), AGE_21, worker_under_21(&[YesNo::Yes])],
        MAY_STAY,
        &["HSC 11359(d)"],
    ),
    Row::new("p64-for-sale-priors", &[section(&[Section::ForSale]), TWO_PRIORS], MAY_STAY, &["HSC 11359(c)(2)"])
        .unsettled(),
    Row::new("p64-for-sale", &[section(&[Section::ForSale])], MISDEMEANOR, &["HSC 11359(b)"]),
    // --- HSC 11360, selling, moving, giving ---
    Row::new("p64-sale-minor-already", &[SALE, UNDER_18, ALREADY_INFRACTION], UNCHANGED, &["HSC 11360(a)(1)"]),
    Row::new("p64-sale-minor", &[SALE, UNDER_18], INFRACTION, &["HSC 11360(a)(1)"]),
    // A gift to somebody under 18: 11360(a)(3)(C), 11360(b) and 11361 point different ways.
    Row::new(
        "p64-gift-to-minor",
        &[SALE, GIFT, recipient(&[Recipient::Under18])],
        UNCLEAR,
        &["HSC 11360(a)(3)(C)", "HSC 11360(b)", "HSC 11361"],
    )
    .unsettled(),
    // Old (b), 28.5 g or less given away or moved. A free gift to somebody of 21 and own use are
    // lawful at 21; the rest is 11360(b).
    Row::new(
        "p64-small-gift-21",
        &[subdivision(&[Subdivision::SaleB]), AGE_21, GIFT, recipient(&[Recipient::From21, Recipient::Nobody])],
        DISMISSED,
        &["HSC 11362.1(a)(1)"],
    ),
    Row::new(
        "p64-small-own-use-21",
        &[subdivision(&[Subdivision::SaleB]), AGE_21, OWN_USE],
        DISMISSED,
        &["HSC 11362.1(a)(1)"],
    ),
    Row::new(
        "p64-small-gift-already",
        &[subdivision(&[Subdivision::SaleB]), ALREADY_INFRACTION],
        UNCHANGED,
        &["HSC 11360(b)"],
    ),
    Row::new("p64-small-gift", &[subdivision(&[Subdivision::SaleB])], INFRACTION, &["HSC 11360(b)"]),
    // Old (a). Carrying for one's own use is possession today, and lawful at 21 within the limit.
    Row::new(
        "p64-own-use-21",
        &[SALE, OWN_USE, WITHIN, AGE_21],
        DISMISSED,
        &["HSC 11362.1(a)(1)", "HSC 11362.1(a)(2)"],
    ),
    Row::new(
        "p64-gift-21",
        &[SALE, GIFT, WITHIN, AGE_21, recipient(&[Recipient::From21, Recipient::Nobody])],
        DISMISSED,
        &["HSC 11362.1(a)(1)", "HSC 11362.1(a)(2)"],
    ),
    Row::new("p64-own-use-already", &[SALE, OWN_USE, WITHIN, ALREADY_INFRACTION], UNCHANGED, &["HSC 11357(a)(2)"]),
    Row::new("p64-own-use-18", &[SALE, OWN_USE, WITHIN], INFRACTION, &["HSC 11357(a)(2)"]),
    // 11360(b) is for flower; a gift of concentrate is 11360(a)(2). No fact tells them apart.
    Row::new("p64-gift-already", &[SALE, GIFT, WITHIN, ALREADY_INFRACTION], UNCHANGED, &["HSC 11360(b)"]),
    Row::new("p64-gift-18", &[SALE, GIFT, WITHIN], INFRACTION, &["HSC 11360(b)"]),
    Row::new("p64-sale-already", &[SALE, ALREADY_LOWER], UNCHANGED, &["HSC 11360(a)(2)"]),
    // Carrying more for one's own use: possession today, if "transport" means for sale (11360(c));
    // then no disqualifier applies. The text of (c) was not read, and (a)(3) names "transport".
    Row::new(
        "p64-own-use-over-strike",
        &[SALE, OWN_USE, STRIKE_BEFORE],
        UNCLEAR,
        &["HSC 11360(c)", "HSC 11360(a)(3)(A)", "HSC 11357(b)(2)"],
    )
    .unsettled(),
    Row::new(
        "p64-own-use-over-registrable",
        &[SALE, OWN_USE, REGISTRABLE_BEFORE],
        UNCLEAR,
        &["HSC 11360(c)", "HSC 11360(a)(3)(A)", "HSC 11357(b)(2)"],
    )
    .unsettled(),
    Row::new(
        "p64-own-use-over-priors",
        &[SALE, OWN_USE, TWO_PRIORS],
        UNCLEAR,
        &["HSC 11360(c)", "HSC 11360(a)(3)(B)", "HSC 11357(b)(2)"],
    )
    .unsettled(),
    // Hall: reliable reports of a larger amount count against dismissal and the infraction.
    Row::new(
        "p64-own-use-over",
        &[SALE, OWN_USE],
        MISDEMEANOR,
        &["HSC 11357(b)(2)", "HSC 11360(a)(2)", "People v. Hall (2019) 39 Cal.App.5th 831"],
    ),
    Row::new("p64-sale-strike", &[SALE, STRIKE_BEFORE], MAY_STAY, &["HSC 11360(a)(3)(A)", "PC 667(e)(2)(C)(iv)"]),
    Row::new("p64-sale-registrable", &[SALE, REGISTRABLE_BEFORE], MAY_STAY, &["HSC 11360(a)(3)(A)", "PC 290(c)"]),
    Row::new(
        "p64-sale-to-minor",
        &[SALE, conduct(&[Conduct::Sale]), recipient(&[Recipient::Under18])],
        MAY_STAY,
        &["HSC 11360(a)(3)(C)"],
    ),
    Row::new(
        "p64-import",
        &[SALE, conduct(&[Conduct::ImportExport]), quantity(&[Quantity::Over])],
        MAY_STAY,
        &["HSC 11360(a)(3)(D)"],
    ),
    Row::new("p64-sale-priors", &[SALE, TWO_PRIORS], MAY_STAY, &["HSC 11360(a)(3)(B)"]).unsettled(),
    // What is left is HSC 11360(a) without any exception.
    Row::new("p64-sale", &[], MISDEMEANOR, &["HSC 11360(a)(2)"]),
];
