// People with a charge, as facts documents of the interchange contract. What a document does not hold,
// its person does not know. Data only.

const adult = { supervision: [], registration: "none" };
const document = (charge, person = adult) => ({ as_of: "2026-11-22", person, charges: [{ court: "california", ended: "convicted", ...charge }] });

/** Four plants in Los Angeles in 1994, at 21 or older: the usual felony. */
export const GROWING = document({
  county: "los-angeles", date: "1994", offense: "HSC 11358", level: "felony", age: "21-plus", quantity: "within",
  cleared: "none", sentence: "probation", probation_end: "completed", sentence_finished: "1997",
});

/** A felony that asks about every exception: having it for sale, at 21 or older, with other convictions. */
export const FOR_SALE = document({
  county: "los-angeles", date: "1998", offense: "HSC 11359", level: "felony", age: "21-plus", cleared: "none",
  only_conviction: "no", recipient: "none", worker_under_21: "no", super_strike: "none", registrable_prior: "none",
  same_section_priors: 0, sentence: "probation", sentence_finished: "2001",
});

/** Someone who knows nothing but that there was something. */
export const UNKNOWN = { as_of: "2026-11-22", charges: [{}] };

/** A case of a juvenile court. */
export const JUVENILE = document({ ended: "juvenile", county: "alameda", date: "2009", offense: "HSC 11359", age: "under-18", cleared: "none" });

/** Someone who serves the sentence of this case. */
export const SERVING = document({
  county: "sacramento", date: "2015", offense: "HSC 11359", level: "felony", age: "21-plus", cleared: "none",
  only_conviction: "yes", recipient: "none", worker_under_21: "no", sentence: "state-prison", sentence_finished: "no",
}, { supervision: ["serving"], registration: "none" });

/** Making oil with chemicals, which Prop 64 does not reach. */
export const EXTRACTION = document({ county: "sacramento", date: "2012", offense: "HSC 11379.6", level: "felony", age: "21-plus", cleared: "none" });

/** A petty theft, a misdemeanor with probation that went well: nothing about cannabis. */
export const THEFT = document({
  county: "fresno", date: "2012", offense: "PC 484", level: "misdemeanor", cleared: "none", sentence: "probation",
  probation_end: "completed", sentence_finished: "2015", later_conviction: "none",
}, { supervision: [], registration: "none", circumstances: [] });

/** A grow that may have been over the limit, on a date in the year of the change: many questions are open. */
export const DOUBTFUL = document({ county: "imperial", date: "2017", offense: "HSC 11360", level: "felony", age: "21-plus" });

/** An arrest for a theft, never charged. */
export const ARREST = document({
  ended: "no-charges", county: "san-diego", date: "2019-05", offense: "PC 487", level: "felony", cleared: "none", violence_pattern: "no",
}, { ...adult, circumstances: [] });

/** A first DUI, probation done with nothing broken. */
export const DUI = document({
  county: "sacramento", date: "2015", offense: "VC 23152", level: "misdemeanor", age: "21-plus", cleared: "none",
  sentence: "probation", probation_end: "completed", sentence_finished: "2018",
}, { ...adult, circumstances: [] });

/** A robbery of 2008 with state prison, parole over in 2014. */
export const PRISON = document({
  county: "san-bernardino", date: "2008", offense: "PC 211", level: "felony", age: "21-plus", cleared: "none",
  sentence: "state-prison", sentence_finished: "2014-03", later_conviction: "none",
}, { ...adult, circumstances: [], resident_five_years: "yes" });

/** Two cases in Fresno and one in Kern, the newest of which still has to wait. */
export const THREE = {
  as_of: "2026-11-22",
  person: { ...adult, circumstances: [], resident_five_years: "yes" },
  charges: [
    {
      court: "california", county: "fresno", ended: "convicted", date: "2012", offense: "PC 484", level: "misdemeanor", age: "21-plus", cleared: "none",
      sentence: "probation", probation_end: "completed", sentence_finished: "2015", later_conviction: "misdemeanor",
    },
    {
      court: "california", county: "fresno", ended: "dropped", date: "2016-08", offense: "PC 242", level: "misdemeanor", cleared: "none", violence_pattern: "no",
    },
    {
      court: "california", county: "kern", ended: "convicted", date: "2026-04-10", offense: "PC 602", level: "misdemeanor", age: "21-plus", cleared: "none",
      sentence: "fine-or-jail", sentence_finished: "2026-04-10", later_conviction: "none",
    },
  ],
};

/** A fine of "about 2026": whether its year of waiting is over depends on the day. */
export const DOUBTFUL_DATES = document({
  county: "riverside", date: "2026", offense: "PC 415", level: "misdemeanor", age: "21-plus", cleared: "none",
  sentence: "fine-or-jail", sentence_finished: "2026", later_conviction: "none",
}, { ...adult, circumstances: [] });

/** The values of a document by fact, as a page takes them: text, or a list of texts. */
export function answersOf({ person = {}, charges }) {
  const all = { ...person, ...charges[0] };
  return Object.fromEntries(Object.entries(all).map(([fact, value]) => [fact, Array.isArray(value) ? (value.length ? value : ["none"]) : String(value)]));
}
