//! Other codes: Business and Professions, Welfare and Institutions, Government. PC 19.8 names most of them; their
//! own texts were not read.

use super::{FRAUD, JAIL_WOBBLER, MISDEMEANOR, OPEN, Offense, PERHAPS_DOUBTFUL, SMALL, WOBBLER, YES};

pub(super) const ROWS: &[Offense] = &[
    // Drugs by prescription: outside HSC division 10.
    ("BPC 4060", MISDEMEANOR),
    ("BPC 4140", MISDEMEANOR),
    ("BPC 7028", MISDEMEANOR),
    ("BPC 21672", SMALL.reducible(YES)),
    ("BPC 25658", SMALL.reducible(OPEN)),
    ("BPC 25658(a)", MISDEMEANOR),
    ("BPC 25658(b)", SMALL.reducible(YES)),
    ("BPC 25661", SMALL.reducible(YES)),
    ("BPC 25662", SMALL.reducible(YES)),
    ("GOV 27204", SMALL.reducible(YES)),
    // Welfare fraud: its felonies are wobblers, with four years (PC 803(c)(5)). Whether PC 490.2 reaches it is not settled here.
    ("WIC 10980", WOBBLER.prop47(PERHAPS_DOUBTFUL).arrest(FRAUD)),
    ("WIC 10980(c)", JAIL_WOBBLER.prop47(PERHAPS_DOUBTFUL).arrest(FRAUD)),
    ("WIC 11483", WOBBLER.prop47(PERHAPS_DOUBTFUL).arrest(FRAUD)),
];
