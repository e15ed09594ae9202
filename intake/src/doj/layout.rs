//! The layout of the state's extract: the names of its 95 columns, and which of them are read.
//!
//! The layout is the California Department of Justice's research extract. Nothing is read here.

/// How many columns a row has.
pub const COLUMN_COUNT: usize = 95;

/// The columns' names, in order.
pub const COLUMNS: [&str; COLUMN_COUNT] = [
    "RECORD_ID",
    "SUBJECT_STATUS",
    "SUBJECT_ID",
    "REQ_SEG_SEP",
    "REQ_CII_NUMBER",
    "REQ_NAME",
    "REQ_GENDER",
    "REQ_DOB",
    "REQ_CDL",
    "REQ_SSN",
    "PII_SEG_SEP",
    "CII_NUMBER",
    "PRI_NAME",
    "GENDER",
    "PRI_DOB",
    "PRI_SSN",
    "PRI_CDL",
    "PRI_IDN",
    "PRI_INN",
    "FBI_NUMBER",
    "PDR_SEG_SEP",
    "RACE_CODE",
    "RACE_DESCR",
    "EYE_COLOR_CODE",
    "EYE_COLOR_DESCR",
    "HAIR_COLOR_CODE",
    "HAIR_COLOR_DESCR",
    "HEIGHT",
    "WEIGHT",
    "SINGLE_SOURCE",
    "MULTI_SOURCE",
    "POB_CODE",
    "POB_NAME",
    "POB_TYPE",
    "CITIZENSHIP_LIST",
    "CYC_SEG_SEP",
    "CYC_ORDER",
    "CYC_DATE",
    "STP_SEG_SEP",
    "STP_ORDER",
    "STP_EVENT_DATE",
    "STP_TYPE_CODE",
    "STP_TYPE_DESCR",
    "STP_ORI_TYPE",
    "STP_ORI_TYPE_DESCR",
    "STP_ORI_CODE",
    "STP_ORI_DESCR",
    "STP_ORI_CNTY_CODE",
    "STP_ORI_CNTY_NAME",
    "CNT_SEG_SEP",
    "CNT_ORDER",
    "DISP_DATE",
    "OFN",
    "OFFENSE_CODE",
    "OFFENSE_DESCR",
    "OFFENSE_TOC",
    "OFFENSE_QUAL_LST",
    "DISP_OFFENSE_CODE",
    "DISP_OFFENSE_DESCR",
    "DISP_OFFENSE_TOC",
    "DISP_OFFENSE_QUAL_LST",
    "CONV_OFFENSE_ORDER",
    "CONV_OFFENSE_CODE",
    "CONV_OFFENSE_DESCR",
    "CONV_OFFENSE_TOC",
    "CONV_OFFENSE_QUAL_LST",
    "FE_NUM_ORDER",
    "FE_NUM_ARR_AGY",
    "FE_NUM_BNCH_WARR",
    "FE_NUM_CITE",
    "FE_NUM_DOCKET",
    "FE_NUM_INCIDENT",
    "FE_NUM_BOOKING",
    "FE_NUM_NUMBER",
    "FE_NUM_REMAND",
    "FE_NUM_OOS_INN",
    "FE_NUM_CRT_CASE",
    "FE_NUM_WARRANT",
    "DISP_ORDER",
    "DISP_CODE",
    "DISP_DESCR",
    "CONV_STAT_CODE",
    "CONV_STAT_DESCR",
    "SENT_SEG_SEP",
    "SENT_ORDER",
    "SENT_LOC_CODE",
    "SENT_LOC_DESCR",
    "SENT_LENGTH",
    "SENT_TIME_CODE",
    "SENT_TIME_DESCR",
    "CYC_AGE",
    "CII_TYPE",
    "CII_TYPE_ALPHA",
    "COMMENT_TEXT",
    "END_OF_REC",
];

macro_rules! read {
    ($($(#[$doc:meta])* $name:ident = $at:literal;)+) => {
        /// A column that is read. All others are counted and passed over: no name, no number of a person
        /// but [`SubjectId`](Self::SubjectId) is ever looked at.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Column { $($(#[$doc])* $name),+ }

        impl Column {
            /// Every column that is read, in the order of the row.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Where it stands in the row, from 0.
            #[must_use]
            pub const fn place(self) -> usize {
                match self { $(Self::$name => $at),+ }
            }
        }
    };
}

read! {
    /// Whose row it is.
    SubjectId = 2;
    /// The day of birth.
    BirthDate = 14;
    /// The first day of the cycle: the arrest, mostly.
    CycleDate = 37;
    /// The day of the event: the conviction, the arrest.
    EventDate = 40;
    /// What kind of event: `COURT ACTION`, `ARREST/DETAINED/CITED`, `REGISTRATION`, `DECEASED`.
    EventType = 42;
    /// The county.
    County = 48;
    /// Cycle, step and count, three digits each, and three more.
    CountOrder = 50;
    /// The court's or agency's number of the case.
    CaseNumber = 52;
    /// The section and its words, parted by a hyphen.
    Offense = 54;
    /// The class of the section: `F`, `M`, `I`.
    OffenseClass = 55;
    /// The court's own case number, where it is another.
    CourtCase = 76;
    /// How it ended.
    Disposition = 80;
    /// The class of the conviction: `FELONY`, `MISDEMEANOR`, `INFRACTION`.
    ConvictionClass = 82;
    /// Where, or what kind: `PROBATION`, `JAIL`, `PRISON`, `FINE`.
    SentencePlace = 86;
    /// How long, a whole number.
    SentenceLength = 87;
    /// Days (`D`), months (`M`) or years (`Y`).
    SentenceUnit = 88;
    /// A comment, which names the section where the offense says so.
    Comment = 93;
}

impl Column {
    /// Its name in the layout.
    #[must_use]
    pub fn name(self) -> &'static str {
        COLUMNS.get(self.place()).copied().unwrap_or_default()
    }
}

/// The words that say that the section stands in the comment.
pub(crate) const SEE_COMMENT: &[u8] = b"SEE COMMENT FOR CHARGE";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_that_is_read_stands_where_the_layout_has_it() {
        for (column, name) in [
            (Column::SubjectId, "SUBJECT_ID"),
            (Column::BirthDate, "PRI_DOB"),
            (Column::CycleDate, "CYC_DATE"),
            (Column::EventDate, "STP_EVENT_DATE"),
            (Column::EventType, "STP_TYPE_DESCR"),
            (Column::County, "STP_ORI_CNTY_NAME"),
            (Column::CountOrder, "CNT_ORDER"),
            (Column::CaseNumber, "OFN"),
            (Column::Offense, "OFFENSE_DESCR"),
            (Column::OffenseClass, "OFFENSE_TOC"),
            (Column::CourtCase, "FE_NUM_CRT_CASE"),
            (Column::Disposition, "DISP_DESCR"),
            (Column::ConvictionClass, "CONV_STAT_DESCR"),
            (Column::SentencePlace, "SENT_LOC_DESCR"),
            (Column::SentenceLength, "SENT_LENGTH"),
            (Column::SentenceUnit, "SENT_TIME_CODE"),
            (Column::Comment, "COMMENT_TEXT"),
        ] {
            assert_eq!(column.name(), name);
        }
        let places: Vec<usize> = Column::ALL.iter().map(|column| column.place()).collect();
        assert!(places.is_sorted(), "picked in the order of the row");
    }
}
