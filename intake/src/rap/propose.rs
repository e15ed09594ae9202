//! Charges from cycles, events and counts, and how sure each fact is.
//!
//! A court's entry tells how the arrest before it in the same cycle ended, so its counts are proposed and the
//! arrest's are not, but for those that ended by themselves. An arrest, prison or probation without a court's entry
//! is proposed as what it is, and says so.

use relief_check_law::Fact;
use relief_check_law::date::Day;
use relief_check_law::facts::{Answer, Court, Ended, Sentence, Value};

use super::case::{Case, Cycle, case, discharge, ended};
use super::draft::Draft;
use super::line::EventKind;
use super::model::{Count, Event, Read, Words};
use super::place::Agency;
use super::sentence::sentence;
use super::why::{Ignored, Reason, Sure};
use super::{CountyOf, Entry, Proposal, RapLine, RapSheet};
use crate::MAX_CHARGES;

/// What the whole sheet has to say to each charge.
struct Sheet<'a> {
    county_of: CountyOf<'a>,
    births: Option<(Day, Day)>,
    lines: Vec<RapLine>,
    charges: Vec<Proposal>,
}

pub(super) fn propose(read: Read, county_of: CountyOf<'_>) -> RapSheet {
    let Read { lines, cycles, births } = read;
    let mut sheet = Sheet { county_of, births, lines, charges: Vec::new() };
    let begins_in_court = |cycle: Option<&Vec<Event>>| {
        cycle.and_then(|cycle| cycle.first()).is_some_and(|event| event.kind == EventKind::Court)
    };
    for (place, events) in cycles.iter().enumerate() {
        sheet.cycle(events, begins_in_court(cycles.get(place + 1)));
    }
    for line in &mut sheet.lines {
        if !line.used.is_empty() {
            line.used.sort_unstable();
            line.used.dedup();
            line.ignored = None;
        }
    }
    RapSheet { charges: sheet.charges, lines: sheet.lines }
}

impl Sheet<'_> {
    fn cycle(&mut self, events: &[Event], court_may_follow: bool) {
        let of = |kinds: &'static [EventKind]| events.iter().filter(move |event| kinds.contains(&event.kind));
        let held = &[EventKind::Custody, EventKind::Probation];
        let court = of(&[EventKind::Court]).any(|event| !event.counts.is_empty());
        let custody = !court && of(held).any(|event| !event.counts.is_empty());
        let mut arrests = of(&[EventKind::Arrest]).filter_map(|event| event.date);
        let arrest = arrests.next();
        let cases = of(&[EventKind::Court]).filter(|event| case(event).convictions > 0).count();
        let cycle = Cycle {
            arrest,
            arrests: arrests.any(|(date, _)| arrest.is_some_and(|(first, _)| first != date)),
            birth: of(&[EventKind::Arrest]).find_map(|event| event.birth),
            discharge: if cases == 1 {
                of(held).flat_map(|event| &event.counts).filter_map(discharge).next_back()
            } else {
                None
            },
            prison: of(held).flat_map(|event| &event.counts).flat_map(|count| &count.sentences).any(is_prison),
            court_may_follow,
        };
        for event in events {
            match event.kind {
                EventKind::Court => self.court(event, cycle),
                EventKind::Arrest => {
                    if court || custody {
                        self.pass_over(event, Ignored::CourtTells);
                    }
                    for count in &event.counts {
                        if !(court || custody) || matches!(ended(count), Some((Ended::NoCharges, _))) {
                            self.arrest(event, count, cycle);
                        }
                    }
                }
                EventKind::Custody | EventKind::Probation => {
                    self.pass_over(event, Ignored::Custody);
                    if custody {
                        for count in event.counts.iter().filter(|count| count.section.is_some()) {
                            self.custody(event, count);
                        }
                    }
                }
                EventKind::Applicant => self.pass_over(event, Ignored::Applicant),
                EventKind::Registration => self.pass_over(event, Ignored::Registration),
                EventKind::MentalHealth => self.pass_over(event, Ignored::MentalHealth),
                EventKind::Other => self.pass_over(event, Ignored::OtherEvent),
            }
        }
    }

    /// Says of every line of an event why it is ignored; what is used for a charge is taken out at the end.
    fn pass_over(&mut self, event: &Event, why: Ignored) {
        for line in self.lines.get_mut(event.first..=event.last).unwrap_or_default() {
            if !matches!(line.ignored, Some(Ignored::Blank | Ignored::Page | Ignored::Separator | Ignored::Notice)) {
                line.ignored = Some(why);
            }
        }
    }

    fn court(&mut self, event: &Event, cycle: Cycle) {
        let case = case(event);
        for count in &event.counts {
            if !self.room(count) {
                continue;
            }
            let mut draft = Draft::new(Entry::Court, event, count);
            draft.offense(count);
            draft.place(event, self.county_of, true);
            let ended = draft.ended(count, case);
            let convicted = matches!(ended, Some(Ended::Convicted | Ended::Juvenile));
            if convicted {
                draft.conviction_date(event, count);
                draft.level(count, true, case);
                draft.sentence(event, count, case);
                draft.probation_end(count, case);
                let prison = draft.charge.choice(Fact::Sentence).known() == Some(Sentence::StatePrison.index());
                if cycle.prison && !prison {
                    draft.unsure(Fact::Sentence, Reason::CustodyDiffers);
                }
                if let Some((date, lines)) = cycle.discharge.filter(|_| ended == Some(Ended::Convicted)) {
                    draft.charge.sentence_finished = Answer::Known(Some(date));
                    draft.found(Fact::SentenceFinished, Sure::Likely(Reason::Discharge), lines);
                }
            } else {
                draft.level(count, false, case);
                match (ended, cycle.arrest) {
                    (None, _) => draft.found(Fact::Date, Sure::Unsure(Reason::NoDisposition), []),
                    (Some(_), None) => draft.found(Fact::Date, Sure::Unsure(Reason::NoArrest), []),
                    (Some(_), Some((date, line))) => {
                        draft.charge.date = Answer::Known(date);
                        let why = if cycle.arrests { Reason::SeveralArrests } else { Reason::ArrestDate };
                        draft.found(Fact::Date, Sure::Likely(why), [line]);
                    }
                }
            }
            draft.cleared(count, convicted, case);
            draft.age(cycle, self.births);
            self.put(draft);
        }
    }

    fn arrest(&mut self, event: &Event, count: &Count, cycle: Cycle) {
        if !self.room(count) {
            return;
        }
        let mut draft = Draft::new(Entry::Arrest, event, count);
        draft.offense(count);
        draft.place(event, self.county_of, false);
        let ended = draft.ended(count, Case::default());
        if ended.is_none() && cycle.court_may_follow {
            draft.unsure(Fact::Ended, Reason::CourtMayFollow);
        }
        match event.date {
            // Whether this is the day that counts hangs on how the case ended.
            Some((date, line)) => {
                draft.charge.date = Answer::Known(date);
                let sure = if ended.is_some() { Sure::Sure } else { Sure::Likely(Reason::NoDisposition) };
                draft.found(Fact::Date, sure, [line]);
            }
            None => draft.found(Fact::Date, Sure::Unsure(Reason::NoDate), []),
        }
        draft.level(count, false, Case::default());
        draft.cleared(count, ended == Some(Ended::Convicted), Case::default());
        draft.age(cycle, self.births);
        self.put(draft);
    }

    /// A conviction that only its sentence shows. The day of the conviction is not told.
    fn custody(&mut self, event: &Event, count: &Count) {
        if !self.room(count) {
            return;
        }
        let mut draft = Draft::new(Entry::Custody, event, count);
        draft.offense(count);
        let federal = count.section.as_ref().is_some_and(|(section, _)| section.is_federal())
            || event
                .agency
                .as_ref()
                .is_some_and(|(agency, _)| Agency::read(agency).is_some_and(|agency| agency.is_federal()));
        if federal {
            draft.charge.set(Fact::Court, Court::Federal);
            draft.found(Fact::Court, Sure::Likely(Reason::CustodyOnly), [event.first]);
        } else if !event.outside
            && let Some((place, line)) = &count.from
        {
            // "LOS ANGELES CO CRT #…": the case number is no part of the name.
            let from = format!("CASC {}", place.split(" CRT").next().unwrap_or_default());
            let county = Agency::read(&from).and_then(|agency| agency.county(self.county_of).0);
            if let Some(county) = county {
                draft.charge.set(Fact::Court, Court::California);
                draft.charge.set_choice(Fact::County, Answer::Known(county));
                draft.found(Fact::Court, Sure::Likely(Reason::CustodyOnly), [*line]);
                draft.found(Fact::County, Sure::Likely(Reason::CustodyOnly), [*line]);
            }
        }
        // The Youth Authority held adults and wards of the juvenile court.
        let youth = event.agency.as_ref().is_some_and(|(agency, _)| agency.starts_with("CAYA"));
        if youth {
            draft.found(Fact::Ended, Sure::Unsure(Reason::CustodyOnly), [event.first]);
        } else {
            draft.charge.set(Fact::Ended, Ended::Convicted);
            draft.found(Fact::Ended, Sure::Likely(Reason::CustodyOnly), [event.first]);
        }
        let same = |other: &Proposal| other.entry == Entry::Court && other.charge.offense == draft.charge.offense;
        if self.charges.iter().any(same) {
            draft.unsure(Fact::Ended, Reason::SameSection);
        }
        draft.found(Fact::Date, Sure::Unsure(Reason::CustodyOnly), []);
        draft.level(count, false, Case::default());
        draft.sentence(event, count, Case::default());
        draft.probation_end(count, Case::default());
        if let Some((date, lines)) = discharge(count) {
            draft.charge.sentence_finished = Answer::Known(Some(date));
            draft.found(Fact::SentenceFinished, Sure::Likely(Reason::Discharge), lines);
        }
        self.put(draft);
    }

    /// Whether there is room for another charge; if not, the count's line says so.
    fn room(&mut self, count: &Count) -> bool {
        let room = self.charges.len() < MAX_CHARGES;
        if !room && let Some(line) = self.lines.get_mut(count.line) {
            line.ignored = Some(Ignored::TooMany);
        }
        room
    }

    /// Puts a charge among the others, and says of its lines what they were used for.
    fn put(&mut self, mut draft: Draft) {
        let place = self.charges.len();
        for (line, why) in draft.passed {
            if let Some(line) = self.lines.get_mut(line) {
                line.ignored = Some(why);
            }
        }
        for (line, fact) in draft.evidence {
            if let Some(line) = self.lines.get_mut(line) {
                line.used.push((place, fact));
            }
        }
        draft.findings.sort_by_key(|finding| finding.fact);
        let line = u32::try_from(draft.line + 1).unwrap_or(u32::MAX);
        self.charges.push(Proposal { charge: draft.charge, findings: draft.findings, entry: draft.entry, line });
    }
}

fn is_prison(words: &Words) -> bool {
    sentence(&words.text, None, None).0 == Some(Sentence::StatePrison)
}
