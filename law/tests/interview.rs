//! The derived interview: it leads to the same assessment as the full facts, asks nothing twice and
//! nothing in vain, and asks in the order that a person would expect.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]
#![allow(clippy::wildcard_enum_match_arm, reason = "what a test does not expect is a failure")]

use relief_check_law::facts::{
    Age, Answer, Cleared, Conduct, Court, Ended, Fact, Level, Prior, Priors, Quantity, Recipient, Registration,
    Sentence, Shape, Supervision, Value, YesNo,
};
use relief_check_law::record::Person;
use relief_check_law::rule::{Grade, Prop64, Relief, Route};
use relief_check_law::world::World;
use relief_check_law::{Charge, LAW_AS_OF, Offense, PartialDate, Question, Record, assess, next_question};

fn blank() -> Record {
    Record { as_of: LAW_AS_OF, person: Person::default(), charges: vec![Charge::default()] }
}

/// What a person is told, without the wording.
type Told = Vec<(Relief, Grade, Option<Route>, Option<Prop64>, Option<Prop64>, Option<PartialDate>)>;

fn told(record: &Record) -> Vec<Told> {
    let entries = |charge: relief_check_law::ChargeAssessment| {
        charge.reliefs.iter().map(|e| (e.relief, e.grade, e.route, e.result, e.floor, e.earliest)).collect()
    };
    assess(record).charges.into_iter().map(entries).collect()
}

/// Copies one answer; what the full record does not hold is "I don't know".
fn answer(record: &mut Record, full: &Record, question: Question) {
    let known = |asked: bool| if asked { None } else { Some(()) };
    let at = question.charge.unwrap_or(0);
    match question.fact {
        Fact::Supervision => record.person.supervision = or_unknown(full.person.supervision),
        Fact::Registration => record.person.registration = or_unknown(full.person.registration),
        Fact::Circumstances => record.person.circumstances = or_unknown(full.person.circumstances),
        Fact::ResidentFiveYears => {
            record.person.resident_five_years = or_unknown(full.person.resident_five_years);
        }
        Fact::Offense => {
            let offense = full.charges[at].offense.clone();
            record.charges[at].offense = if known(offense.asked()).is_none() { offense } else { Answer::Unknown };
        }
        Fact::Date => record.charges[at].date = or_unknown(full.charges[at].date),
        Fact::OffenseDate => record.charges[at].offense_date = or_unknown(full.charges[at].offense_date),
        Fact::SentenceFinished => record.charges[at].sentence_finished = or_unknown(full.charges[at].sentence_finished),
        fact => record.charges[at].set_choice(fact, or_unknown(full.charges[at].choice(fact))),
    }
}

fn or_unknown<T: Copy>(answer: Answer<T>) -> Answer<T> {
    if answer.asked() { answer } else { Answer::Unknown }
}

/// Asks until nothing is left to ask.
fn interview(full: &Record) -> (Record, Vec<Question>) {
    let mut record =
        Record { as_of: full.as_of, person: Person::default(), charges: vec![Charge::default(); full.charges.len()] };
    let mut asked = Vec::new();
    while let Some(question) = next_question(&record) {
        assert!(!asked.contains(&question), "{question:?} twice");
        let at = question.charge.unwrap_or(0);
        assert!(!record.asked(question.fact, at), "{question:?} was answered");
        assert_eq!(question.charge.is_none(), question.fact.is_about_the_person());
        asked.push(question);
        answer(&mut record, full, question);
    }
    (record, asked)
}

fn facts(asked: &[Question]) -> Vec<Fact> {
    asked.iter().map(|question| question.fact).collect()
}

/// A felony of 1994 under this section, with nothing against the person.
fn felony(offense: &str) -> Record {
    let mut record = blank();
    record.person.supervision = Answer::Known(Supervision::set(&[]));
    let charge = &mut record.charges[0];
    charge.offense = Answer::Known(Offense::parse(offense));
    charge.date = Answer::Known(PartialDate::parse("1994").unwrap());
    charge.set(Fact::Court, Court::California);
    charge.set(Fact::Ended, Ended::Convicted);
    charge.set(Fact::Cleared, Cleared::Nothing);
    charge.set(Fact::Level, Level::Felony);
    charge.set(Fact::Age, Age::From21);
    charge.set(Fact::Conduct, Conduct::Sale);
    charge.set(Fact::Quantity, Quantity::Over);
    charge.set(Fact::Recipient, Recipient::From21);
    charge.set(Fact::OnlyConviction, YesNo::Yes);
    charge.set(Fact::WorkerUnder21, YesNo::No);
    charge.set(Fact::EnvironmentalCrime, YesNo::No);
    charge.set(Fact::Challenged, YesNo::No);
    record
}

#[test]
fn a_typical_felony_takes_at_most_ten_questions() {
    use Fact::{Age, Challenged, Cleared, Conduct, Date, Ended, EnvironmentalCrime, Offense, OnlyConviction, Quantity};
    use Fact::{Recipient, Supervision, WorkerUnder21};
    for (offense, expected) in [
        (
            "HSC 11358",
            vec![
                Offense,
                Ended,
                Date,
                Cleared,
                Age,
                Quantity,
                EnvironmentalCrime,
                OnlyConviction,
                Supervision,
                Challenged,
            ],
        ),
        (
            "HSC 11359",
            vec![Offense, Ended, Date, Cleared, Age, Recipient, WorkerUnder21, OnlyConviction, Supervision, Challenged],
        ),
        (
            "HSC 11360(a)",
            vec![Offense, Ended, Date, Cleared, Age, Conduct, Recipient, OnlyConviction, Supervision, Challenged],
        ),
        ("HSC 11357(a)", vec![Offense, Ended, Date, Cleared, Fact::Level, Age, Quantity, Supervision, Challenged]),
    ] {
        let full = felony(offense);
        let (record, asked) = interview(&full);
        assert_eq!(facts(&asked), expected, "{offense}");
        assert!(asked.len() <= 10, "{offense}");
        assert_eq!(told(&record), told(&full), "{offense}");
    }
}

#[test]
fn the_court_is_asked_only_where_the_section_does_not_tell_it() {
    let mut full = felony("cannabis-growing");
    assert!(facts(&interview(&full).1).contains(&Fact::Court));
    full.charges[0].set(Fact::Court, Court::Federal);
    // Elsewhere only the duty to register here is left, which a conviction there can have brought.
    full.person.registration = Answer::Known(Registration::Never.index());
    assert_eq!(facts(&interview(&full).1), [Fact::Offense, Fact::Court, Fact::Ended, Fact::Registration]);
    full.charges[0].set(Fact::Ended, Ended::NoCharges);
    assert_eq!(facts(&interview(&full).1), [Fact::Offense, Fact::Court, Fact::Ended]);
    assert!(!facts(&interview(&felony("HSC 11358")).1).contains(&Fact::Court));
}

#[test]
fn the_better_known_date_is_asked_first_and_may_settle_the_other() {
    let mut full = felony("VC 23222(b)");
    let (record, asked) = interview(&full);
    assert!(facts(&asked).contains(&Fact::Date) && !facts(&asked).contains(&Fact::OffenseDate), "{asked:?}");
    assert_eq!(told(&record), told(&full));
    full.charges[0].date = Answer::Known(PartialDate::parse("2018").unwrap());
    full.charges[0].offense_date = Answer::Known(PartialDate::parse("2017").unwrap());
    let (record, asked) = interview(&full);
    assert!(facts(&asked).contains(&Fact::OffenseDate), "{asked:?}");
    assert_eq!(told(&record), told(&full));
    // A date that is known is not asked for again, however little it says.
    full.charges[0].date = Answer::Unknown;
    let (_, asked) = interview(&full);
    assert_eq!(facts(&asked).iter().filter(|fact| **fact == Fact::Date).count(), 1);
}

#[test]
fn the_sentence_is_asked_about_from_the_general_to_the_particular() {
    let mut full = felony("HSC 11359");
    full.person.supervision = Answer::Known(Supervision::set(&[Supervision::Probation]));
    full.charges[0].sentence_finished = Answer::Known(None);
    let (record, asked) = interview(&full);
    let asked = facts(&asked);
    let place = |fact| asked.iter().position(|other| *other == fact);
    assert!(place(Fact::Supervision) < place(Fact::SentenceFinished), "{asked:?}");
    assert_eq!(place(Fact::ProbationEnd), None, "the sentence is known to go on");
    assert_eq!(told(&record), told(&full));
    // Not known whether it is over: how probation ended may tell.
    full.charges[0].sentence_finished = Answer::Unknown;
    let (_, asked) = interview(&full);
    assert!(facts(&asked).contains(&Fact::ProbationEnd));
}

#[test]
fn what_is_settled_is_not_asked_about() {
    // Sealed: nothing else matters for Prop 64.
    let mut full = felony("HSC 11359");
    full.charges[0].set(Fact::Cleared, Cleared::Sealed);
    let (record, asked) = interview(&full);
    assert!(!facts(&asked).iter().any(|fact| matches!(fact, Fact::SuperStrike | Fact::Recipient | Fact::Challenged)));
    assert_eq!(told(&record), told(&full));
    // Six plants or fewer at 21: no exception is asked about.
    let mut full = felony("HSC 11358");
    full.charges[0].set(Fact::Quantity, Quantity::Within);
    let (record, asked) = interview(&full);
    assert!(!facts(&asked).contains(&Fact::OnlyConviction));
    assert_eq!(told(&record), told(&full));
    // Not the only conviction: the three kinds of earlier ones are asked for, one by one.
    let mut full = felony("HSC 11359");
    full.charges[0].set(Fact::OnlyConviction, YesNo::No);
    full.charges[0].set(Fact::SuperStrike, Prior::Never);
    full.charges[0].set(Fact::RegistrablePrior, Prior::Never);
    full.charges[0].set(Fact::SameSectionPriors, Priors::One);
    let (record, asked) = interview(&full);
    for fact in [Fact::SuperStrike, Fact::RegistrablePrior, Fact::SameSectionPriors] {
        assert!(facts(&asked).contains(&fact));
    }
    assert!(!facts(&asked).contains(&Fact::Registration), "the answer about earlier offenses was known");
    assert_eq!(told(&record), told(&full));
}

#[test]
fn only_facts_that_change_the_entry_are_needed() {
    // Everything known but the amount: nothing else is needed, linked or not.
    let mut full = felony("HSC 11358");
    full.charges[0].set(Fact::SuperStrike, Prior::Never);
    full.charges[0].set_choice(Fact::Quantity, Answer::Unknown);
    full.charges[0].set_choice(Fact::ProbationEnd, Answer::NotAsked);
    full.charges[0].set_choice(Fact::Conduct, Answer::NotAsked);
    let assessment = assess(&full);
    for entry in &assessment.charges[0].reliefs {
        match entry.relief {
            Relief::Prop64 => assert_eq!(entry.needs, [Fact::Quantity]),
            _ => assert!(entry.needs.is_empty(), "{:?}: {:?}", entry.relief, entry.needs),
        }
    }
    // The most useful first: the section tells more apart than the age.
    let needs = &assess(&blank()).charges[0].reliefs[0].needs;
    assert_eq!(needs[0], Fact::Offense);
    // Nothing to ask for another court's case.
    let mut federal = felony("HSC 11358");
    federal.charges[0].set(Fact::Court, Court::Federal);
    federal.person.supervision = Answer::NotAsked;
    federal.person.registration = Answer::Known(Registration::Never.index());
    assert!(assess(&federal).charges[0].reliefs.iter().all(|entry| entry.needs.is_empty()));
    assert_eq!(next_question(&federal), None);
}

#[test]
fn no_date_is_asked_for_where_none_decides() {
    // PC 17(b) goes by the sentence, whenever it was: a date that is not known is no way out of an unknown
    // sentence.
    let mut full = felony("VC 10851");
    full.charges[0].date = Answer::Unknown;
    full.charges[0].set_choice(Fact::Sentence, Answer::Unknown);
    let entries = &assess(&full).charges[0].reliefs;
    for entry in entries.iter().filter(|entry| entry.relief == Relief::Pc17b) {
        assert!(entry.needs.contains(&Fact::Sentence) && !entry.needs.contains(&Fact::Date), "{:?}", entry.needs);
    }
    assert!(entries.iter().any(|entry| entry.relief == Relief::Pc17b));
}

#[test]
fn what_tells_only_of_facts_that_decide_nothing_is_not_asked() {
    // Of concentrate the amount decides, and the person does not know it. Whether it was the only
    // conviction, and whether there is a duty to register, tell of earlier convictions, which decide
    // nothing here.
    let mut full = felony("HSC 11357(a)");
    full.charges[0].set_choice(Fact::Quantity, Answer::Unknown);
    let (record, asked) = interview(&full);
    let asked = facts(&asked);
    assert!(asked.contains(&Fact::Quantity), "{asked:?}");
    for fact in [Fact::OnlyConviction, Fact::Registration, Fact::SuperStrike] {
        assert!(!asked.contains(&fact), "{fact:?} in {asked:?}");
    }
    assert_eq!(told(&record), told(&full));
}

#[test]
fn the_only_thing_that_is_not_known_is_needed() {
    let needs = |record: &Record, relief| {
        let mut entries = assess(record).charges.remove(0).reliefs.into_iter();
        entries.find(|entry| entry.relief == relief).map(|entry| entry.needs)
    };
    // Everything about an accessory but the sentence.
    let mut full = felony("PC 32");
    full.person.registration = Answer::Known(0);
    let day = |text: &str| Answer::Known(PartialDate::parse(text).unwrap());
    (full.charges[0].date, full.charges[0].offense_date) = (day("1994-06-08"), day("1994-06-07"));
    full.charges[0].sentence_finished = Answer::Known(PartialDate::parse("1996"));
    for fact in Fact::ALL.iter().copied().filter(|fact| !fact.is_about_the_person()) {
        if matches!(fact.shape(), Shape::Choice(_)) && !full.charges[0].choice(fact).asked() {
            full.charges[0].set_choice(fact, Answer::Known(0));
        }
    }
    assert_eq!(needs(&full, Relief::Pc17b), Some(vec![]));
    full.charges[0].set_choice(Fact::Sentence, Answer::Unknown);
    assert_eq!(needs(&full, Relief::Pc17b), Some(vec![Fact::Sentence]));
    // One of the dates, where the other is known to the day.
    let mut full = felony("HSC 11358");
    (full.charges[0].date, full.charges[0].offense_date) = (Answer::Unknown, day("1994-06-07"));
    assert_eq!(needs(&full, Relief::Prop64), Some(vec![Fact::Date]));
    (full.charges[0].date, full.charges[0].offense_date) = (day("2017-03-01"), Answer::Unknown);
    assert_eq!(needs(&full, Relief::Prop64), Some(vec![Fact::OffenseDate]));
}

/// A small generator, so that the same records are tried on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }
}

/// A record in which each fact may be known or not.
fn some_record(numbers: &mut Numbers) -> Record {
    const OFFENSES: [&str; 16] = [
        "11357",
        "11357(a)",
        "11357(b)",
        "11357(c)",
        "11357(d)",
        "11358",
        "11359",
        "11360",
        "11360(a)",
        "11360(b)",
        "11530",
        "PC 32",
        "PC 182",
        "11366",
        "cannabis-unsure",
        "cannabis-possession",
    ];
    const DATES: [&str; 6] = ["1970", "1974", "1995-03", "2012", "2016", "2017-03"];
    let mut record = blank();
    if numbers.below(3) > 0 {
        let now: &[Supervision] = if numbers.below(2) == 0 { &[] } else { &[Supervision::Probation] };
        record.person.supervision = Answer::Known(Supervision::set(now));
    }
    let charge = &mut record.charges[0];
    charge.offense = Answer::Known(Offense::parse(OFFENSES[numbers.below(OFFENSES.len())]));
    let event = numbers.below(DATES.len());
    if numbers.below(4) > 0 {
        charge.date = Answer::Known(PartialDate::parse(DATES[event]).unwrap());
    }
    if numbers.below(4) == 0 {
        charge.offense_date = Answer::Known(PartialDate::parse(DATES[numbers.below(event + 1)]).unwrap());
    }
    if numbers.below(2) == 0 {
        let over = PartialDate::parse("2019").unwrap();
        charge.sentence_finished = Answer::Known((numbers.below(2) == 0).then_some(over));
    }
    for fact in Fact::ALL.iter().copied().filter(|fact| !fact.is_about_the_person()) {
        let Shape::Choice(codes) = fact.shape() else { continue };
        if numbers.below(4) > 0 {
            charge.set_choice(fact, Answer::Known(u8::try_from(numbers.below(codes.len())).unwrap()));
        }
    }
    // The sections are California's, and WIC 707(b) lists none of them: anything else would contradict them.
    charge.set(Fact::Court, Court::California);
    charge.set(Fact::SeriousAt14, YesNo::No);
    record
}

#[test]
fn whatever_the_facts_the_interview_leads_where_they_lead() {
    let mut numbers = Numbers(0x1996_2016);
    let (mut records, mut compared, mut questions, mut most) = (0, 0, 0, 0);
    while records < 1_500 {
        let full = some_record(&mut numbers);
        records += 1;
        let (record, asked) = interview(&full);
        questions += asked.len();
        most = most.max(asked.len());
        // Facts that contradict each other (a felony under old 11357(b)) may outrank others that were
        // not asked about: only what a person could have is compared.
        let mut early = full.clone();
        early.charges[0].date = Answer::Known(
            full.charges[0]
                .date
                .known()
                .map_or_else(|| PartialDate::parse("2000").unwrap(), |date| PartialDate::from(date.span().first)),
        );
        let contradicts = [&full, &early].iter().any(|record| World::of(record, 0).is_contradicted());
        if !contradicts {
            compared += 1;
            assert_eq!(told(&record), told(&full), "{full:?}\n asked {:?}", facts(&asked));
        }
    }
    println!("{records} records, {compared} compared, {questions} questions, at most {most}");
    assert!(compared > 250, "{compared}");
}

#[test]
fn charges_are_asked_about_one_after_the_other_and_the_person_once() {
    let mut full = felony("HSC 11358");
    full.charges.push(felony("HSC 11359").charges.remove(0));
    for charge in &mut full.charges {
        charge.set(Fact::OnlyConviction, YesNo::No);
        charge.set(Fact::SuperStrike, Prior::Never);
        charge.set(Fact::RegistrablePrior, Prior::Never);
        charge.set(Fact::SameSectionPriors, Priors::Zero);
    }
    let (record, asked) = interview(&full);
    let charges: Vec<usize> = asked.iter().filter_map(|question| question.charge).collect();
    assert!(charges.is_sorted() && charges.contains(&1));
    assert_eq!(facts(&asked).iter().filter(|fact| **fact == Fact::Supervision).count(), 1);
    // Two convictions: neither is the only one, and nobody is asked.
    let only = asked.iter().find(|question| question.fact == Fact::OnlyConviction && question.charge == Some(1));
    assert_eq!(only, None);
    assert_eq!(told(&record), told(&full));
}

#[test]
fn the_sentence_decides_only_about_17b() {
    let mut full = felony("PC 32");
    full.charges[0].set(Fact::CannabisRelated, YesNo::Yes);
    full.charges[0].set(Fact::Sentence, Sentence::Probation);
    let (record, asked) = interview(&full);
    assert!(facts(&asked).contains(&Fact::Sentence));
    assert_eq!(told(&record), told(&full));
    assert!(!facts(&interview(&felony("HSC 11359")).1).contains(&Fact::Sentence));
    assert_eq!(YesNo::ALL.len(), 2);
}
