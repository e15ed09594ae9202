//! After an arrest without a conviction: PC 851.91 (sealing) and PC 851.93 (relief that the state grants
//! by itself).
//!
//! Sources: the sections themselves, read whole in a copy of the official data of 2026
//! (<https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=PEN&part=2.&title=3.&chapter=5.>);
//! general.md 1.4 and statutes.md 9. The times in which charges can be brought (PC 799 to 805, read whole as
//! well) begin with the offense, and here with the arrest. Fraud and grand theft count from their discovery (PC
//! 801.5, 803(c)), which an arrest shows, so four years from the arrest are enough; and time can stand still. What rests on them is marked as practice and worded as "probably". No list here reads who a
//! person is or was, or what they are under today: neither law does.
//!
//! Arrests under 18 have laws of their own (WIC 781.5, 786(e), 786.5, and from July 2027 781.2). The answers to how
//! a case ended keep them apart, as every arrest would have to be asked for an age otherwise; see [`super::juvenile`].

use super::shared::{FELONY, LESSER, OTHER_COURT, SEALED};
use crate::catalogue::Section;
use crate::date::Day;
use crate::facts::{Diversion, Ended, Level, YesNo};
use crate::offenses::ArrestTerm;
use crate::rule::{
    Cond, Grade, Row, Then, abuse, arrest_term, can_be_felony, diversion, ended, level, registrable, violence_pattern,
};
use crate::world::{DateVar, Var};

const CONVICTED: Cond = ended(&[Ended::Convicted, Ended::Juvenile]);
const DROPPED: Cond = ended(&[Ended::Dropped]);
const NOT_CHARGED: Cond = ended(&[Ended::NoCharges]);
/// Nobody was acquitted, which would end every doubt about the time.
const NO_VERDICT: Cond = ended(&[Ended::NoCharges, Ended::Dropped]);
const CAN_BE_FELONY: Cond = can_be_felony(&[YesNo::Yes]);
/// Fraud and grand theft: four years as a felony.
const FRAUD: Cond = arrest_term(&[ArrestTerm::Fraud]);
/// Cannabis below a felony: what could make it one is on nobody's arrest.
const NOT_CANNABIS: Cond = Cond::In(Var::Section, Section::ANY.without(Section::FOUR).without(Section::OLD));

/// What happened from this day on was not yet out of time when PC 803.7 went to seven years.
const SEVEN_YEARS: Day = Day::ymd(2020, 1, 1);

/// PC 851.91: sealing an arrest.
///
/// The row for the pattern stands after what rules the right out or puts it off, so that nobody is asked
/// about it who has to wait or is refused anyway.
pub static ARREST_SEALING: &[Row] = &[
    Row::new("arrest-other-court", &[OTHER_COURT], Then::Omit, &["PC 851.91"]),
    Row::new("arrest-convicted", &[CONVICTED], Then::Omit, &["PC 851.91"]),
    Row::new("arrest-sealed", &[SEALED], Then::Grade(Grade::Done), &["PC 851.91"]),
    // A dismissal under Prop 36 of 2000 comes after a conviction and does not count (In re D.C.).
    Row::new(
        "arrest-prop-36",
        &[ended(&[Ended::Diversion]), diversion(&[Diversion::Prop36])],
        Then::Grade(Grade::Unavailable),
        &["PC 851.91", "In re D.C. (2020)"],
    ),
    // Diversion has sealing rules of its own beside this one.
    Row::new("arrest-diversion", &[ended(&[Ended::Diversion])], Then::Grade(Grade::Check), &["PC 851.90", "PC 851.91"])
        .practice(),
    // Murder and whatever else can be charged at any time: never without a verdict of not guilty
    // or a finding of innocence.
    Row::new(
        "arrest-no-limit",
        &[NO_VERDICT, FELONY, arrest_term(&[ArrestTerm::Never])],
        Then::Grade(Grade::Unavailable),
        &["PC 851.91(a)(2)(B)", "PC 799"],
    ),
    // Felonies of PC 290(c): ten years, or until the victim is forty (PC 801.1); some never (PC 799(b)).
    Row::new(
        "arrest-sex-felony",
        &[NO_VERDICT, FELONY, registrable(&[YesNo::Yes])],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 801.1", "PC 799"],
    )
    .practice(),
    // PC 273.5: seven years for what happened from 2020 on (PC 803.7(b)), felony or misdemeanor. PC 368: five.
    // What is older has run out under the shorter times of then.
    Row::new(
        "arrest-longer-limit",
        &[
            NO_VERDICT,
            arrest_term(&[ArrestTerm::Longer]),
            Cond::From(DateVar::Event, SEVEN_YEARS),
            Cond::NotPassed(DateVar::Event, 7),
        ],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 803.7", "PC 801.6"],
    )
    .practice(),
    // PC 530.5: no time runs until it is discovered (PC 803.5), and whether three or four years follow is not
    // settled. PC 502: three from discovery, six at most (PC 801.7). After six years from the arrest both have run.
    Row::new(
        "arrest-discovery",
        &[NOT_CHARGED, arrest_term(&[ArrestTerm::Found]), Cond::NotPassed(DateVar::Event, 6)],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 801.7", "PC 803.5"],
    )
    .practice(),
    // Fraud and grand theft: the four years of the felony (PC 801.5). The case itself shows the discovery, so
    // these are enough for PC 502 and 530.5 too.
    Row::new(
        "arrest-dropped-fraud",
        &[
            DROPPED,
            LESSER,
            CAN_BE_FELONY,
            arrest_term(&[ArrestTerm::Fraud, ArrestTerm::Found]),
            Cond::NotPassed(DateVar::Event, 4),
        ],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 801.5", "PC 805", "PC 1387"],
    )
    .unsettled(),
    // What could be a felony counts as one, "regardless of the punishment actually sought" (PC 805(a)): a
    // dropped misdemeanor of this kind may come back as a felony for three years.
    Row::new(
        "arrest-dropped-wobbler",
        &[DROPPED, LESSER, CAN_BE_FELONY, NOT_CANNABIS, Cond::NotPassed(DateVar::Event, 3)],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 805", "PC 1387"],
    )
    .unsettled(),
    // A felony that was filed and dismissed can be filed once more (PC 1387) while its time runs, and that
    // time stands still while a case is open (PC 803(b)). After six years it has run out in almost
    // every case, after three in most; whether it has in this one, nobody can say without the file.
    Row::new(
        "arrest-dropped-felony",
        &[DROPPED, FELONY, Cond::NotPassed(DateVar::Event, 6)],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 1387"],
    )
    .unsettled(),
    // Harm to a partner: where the case ended because the person harmed was called and did not come, it may be
    // filed once more within six months of its end (PC 1387(b)). The date is that of the arrest, and most such
    // cases are over within months of it.
    Row::new(
        "arrest-dropped-partner",
        &[DROPPED, level(&[Level::Misdemeanor]), abuse(&[YesNo::Yes]), Cond::NotPassed(DateVar::Event, 1)],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)", "PC 1387(b)"],
    )
    .practice(),
    // Not charged: the time for charging must have run. Six years where eight years or more of prison could
    // follow, four for fraud and grand theft as a felony, three for other felonies and for what could be one, else
    // one.
    Row::new(
        "arrest-felony-six-wait",
        &[NOT_CHARGED, FELONY, arrest_term(&[ArrestTerm::Six]), Cond::NotPassed(DateVar::Event, 6)],
        Then::Wait(DateVar::Event, 6),
        &["PC 851.91(a)(1)", "PC 800"],
    ),
    // Four years from discovery or completion, whichever is later (PC 801.5). The arrest comes after both.
    Row::new(
        "arrest-fraud-wait",
        &[NOT_CHARGED, FELONY, FRAUD, Cond::NotPassed(DateVar::Event, 4)],
        Then::Wait(DateVar::Event, 4),
        &["PC 851.91(a)(1)", "PC 801.5", "PC 803(c)"],
    )
    .practice(),
    Row::new(
        "arrest-felony-wait",
        &[NOT_CHARGED, FELONY, Cond::NotPassed(DateVar::Event, 3)],
        Then::Wait(DateVar::Event, 3),
        &["PC 851.91(a)(1)", "PC 801"],
    ),
    Row::new(
        "arrest-fraud-wobbler-wait",
        &[NOT_CHARGED, LESSER, CAN_BE_FELONY, FRAUD, Cond::NotPassed(DateVar::Event, 4)],
        Then::Wait(DateVar::Event, 4),
        &["PC 851.91(a)(1)", "PC 801.5", "PC 803(c)", "PC 805"],
    )
    .practice(),
    Row::new(
        "arrest-wobbler-wait",
        &[NOT_CHARGED, LESSER, CAN_BE_FELONY, NOT_CANNABIS, Cond::NotPassed(DateVar::Event, 3)],
        Then::Wait(DateVar::Event, 3),
        &["PC 851.91(a)(1)", "PC 801", "PC 805"],
    )
    .practice(),
    Row::new(
        "arrest-lesser-wait",
        &[NOT_CHARGED, LESSER, Cond::NotPassed(DateVar::Event, 1)],
        Then::Wait(DateVar::Event, 1),
        &["PC 851.91(a)(1)", "PC 802"],
    ),
    // (a)(1)(B): what happened has to be so "with respect to all charges" of the case. No fact says that two charges
    // are of one; a conviction from about that time may be.
    Row::new(
        "arrest-other-count",
        &[ended(&[Ended::Dropped, Ended::Acquitted]), Cond::In(Var::Mixed, YesNo::set(&[YesNo::Yes]))],
        Then::Grade(Grade::Check),
        &["PC 851.91(a)(1)(B)"],
    ),
    // A right from here on, unless the arrest was for abuse and one of a pattern: two convictions or five
    // arrests of that kind within three years.
    Row::new(
        "arrest-pattern",
        &[abuse(&[YesNo::Yes]), violence_pattern(&[YesNo::Yes])],
        Then::Grade(Grade::Discretionary),
        &["PC 851.91(c)(2)"],
    ),
    // Not guilty: for murder too.
    Row::new(
        "arrest-acquitted",
        &[ended(&[Ended::Acquitted])],
        Then::Grade(Grade::Right),
        &["PC 851.91(a)(1)", "PC 851.91(c)(1)"],
    ),
    // A misdemeanor case that was dismissed cannot be filed again (PC 1387).
    Row::new("arrest-dropped-lesser", &[DROPPED, LESSER], Then::Grade(Grade::Right), &["PC 851.91(a)(1)", "PC 1387"])
        .practice(),
    Row::new(
        "arrest-dropped-felony-time-run",
        &[DROPPED],
        Then::Grade(Grade::Right),
        &["PC 851.91(a)(1)", "PC 1387", "PC 800"],
    )
    .unsettled(),
    Row::new("arrest-lesser-time-run", &[LESSER], Then::Grade(Grade::Right), &["PC 851.91(a)(1)", "PC 802"]).practice(),
    Row::new(
        "arrest-felony-time-run",
        &[],
        Then::Grade(Grade::Right),
        &["PC 851.91(a)(1)", "PC 800", "PC 801", "PC 801.5"],
    )
    .practice(),
];

/// The first day of the state's automatic relief (PC 851.93(a)(2)).
const FIRST_ARREST: Day = Day::ymd(1973, 1, 1);

/// PC 851.93: relief after an arrest that the Department of Justice grants by itself.
///
/// `automatic` here means that the state's own records should show it by now, and they often lack an
/// ending: the pages say "probably" and "check the record".
pub static AUTOMATIC_ARREST: &[Row] = &[
    Row::new("auto-arrest-other-court", &[OTHER_COURT], Then::Omit, &["PC 851.93"]),
    Row::new("auto-arrest-convicted", &[CONVICTED], Then::Omit, &["PC 851.93"]),
    Row::new("auto-arrest-granted", &[SEALED], Then::Grade(Grade::Done), &["PC 851.93(b)(2)"]),
    Row::new(
        "auto-arrest-before-1973",
        &[Cond::Before(DateVar::Event, FIRST_ARREST)],
        Then::Grade(Grade::Unavailable),
        &["PC 851.93(a)(2)"],
    ),
    // (D) lists the programs, and PC 1210.1 is not among them.
    Row::new(
        "auto-arrest-prop-36",
        &[ended(&[Ended::Diversion]), diversion(&[Diversion::Prop36])],
        Then::Grade(Grade::Unavailable),
        &["PC 851.93(a)(2)(D)"],
    ),
    // (D) asks for a program that was completed. The law gives PC 1000 a year at the least, the court's programs
    // up to two, and no fact holds the day of the end.
    Row::new(
        "auto-arrest-program-young",
        &[ended(&[Ended::Diversion]), Cond::NotPassed(DateVar::Event, 1)],
        Then::Grade(Grade::Check),
        &["PC 851.93(a)(2)(D)", "PC 1000.1", "PC 1001.36"],
    )
    .practice(),
    // (D) lists mental-health (ch. 2.8A) and military diversion (ch. 2.9C), not the judge's diversion of PC
    // 1001.95; that is for misdemeanors alone and ends in a dismissal, which is (A).
    Row::new(
        "auto-arrest-court-program",
        &[ended(&[Ended::Diversion]), diversion(&[Diversion::JudgeOrTreatment])],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(A)", "PC 851.93(a)(2)(D)", "PC 1001.36", "PC 1001.95"],
    )
    .practice(),
    // (D): diversion before charges, drug diversion with a plea and without one.
    Row::new(
        "auto-arrest-diversion",
        &[ended(&[Ended::Diversion])],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(D)"],
    ),
    // The text names misdemeanors and felonies, and nothing below.
    Row::new("auto-arrest-infraction", &[level(&[Level::Infraction])], Then::Grade(Grade::Check), &["PC 851.93(a)(2)"])
        .unsettled(),
    // (B), (C): acquitted of the charges that arose from it, whatever the time.
    Row::new(
        "auto-arrest-acquitted",
        &[ended(&[Ended::Acquitted])],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(B)", "PC 851.93(a)(2)(C)"],
    ),
    // (A): a misdemeanor charge that was dismissed.
    Row::new(
        "auto-arrest-dropped-misdemeanor",
        &[ended(&[Ended::Dropped]), level(&[Level::Misdemeanor])],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(A)"],
    ),
    // No limb for a felony charge that was filed and dismissed (general.md 0.1 no. 8).
    Row::new(
        "auto-arrest-dropped-felony",
        &[ended(&[Ended::Dropped])],
        Then::Grade(Grade::Unavailable),
        &["PC 851.93(a)(2)"],
    ),
    // (B): no proceedings, one year.
    Row::new(
        "auto-arrest-misdemeanor",
        &[level(&[Level::Misdemeanor]), Cond::Passed(DateVar::Event, 1)],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(B)"],
    ),
    Row::new(
        "auto-arrest-misdemeanor-wait",
        &[level(&[Level::Misdemeanor])],
        Then::Wait(DateVar::Event, 1),
        &["PC 851.93(a)(2)(B)"],
    ),
    // (C): no proceedings, six years where eight years or more of prison could follow, else three.
    Row::new(
        "auto-arrest-felony-six",
        &[Cond::Passed(DateVar::Event, 6)],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(C)"],
    ),
    // What has no limit for charging can bring life or at least eight years, with few exceptions.
    Row::new(
        "auto-arrest-felony-six-wait",
        &[arrest_term(&[ArrestTerm::Six, ArrestTerm::Never])],
        Then::Wait(DateVar::Event, 6),
        &["PC 851.93(a)(2)(C)"],
    ),
    Row::new(
        "auto-arrest-felony",
        &[Cond::Passed(DateVar::Event, 3)],
        Then::Grade(Grade::Automatic),
        &["PC 851.93(a)(2)(C)"],
    ),
    Row::new("auto-arrest-felony-wait", &[], Then::Wait(DateVar::Event, 3), &["PC 851.93(a)(2)(C)"]),
];
