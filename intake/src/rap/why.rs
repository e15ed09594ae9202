//! The names at the border of how sure a fact is, and of why a line is ignored.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $code:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Its name at the border.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }
    )+};
}

codes! {
    /// Why a fact is less than sure.
    Reason {
        /// The count has no disposition.
        NoDisposition = "no-disposition",
        /// Its disposition is not one that tells how the case ended.
        DispositionUnread = "disposition-unread",
        /// The next cycle begins with a court's entry, which may belong to this arrest.
        CourtMayFollow = "court-may-follow",
        /// The conviction is seen only in an entry of prison, jail or probation.
        CustodyOnly = "custody-only",
        /// The same, and a court's entry elsewhere on the sheet has the same section: it may be that conviction.
        SameSection = "same-section",
        /// A diversion was begun; whether it was finished is not told.
        DiversionBegun = "diversion-begun",
        /// The words name the disposition in another way than usual.
        Wording = "wording",
        /// The count has no section that can be read.
        NoSection = "no-section",
        /// It stands in a comment.
        InComment = "in-comment",
        /// The comment names another section than the count.
        CommentDiffers = "comment-differs",
        /// The code's two letters look misread.
        CodeLetters = "code-letters",
        /// A line of its own says that it was an attempt.
        Attempt = "attempt",
        /// One number stands for several counts.
        SeveralCounts = "several-counts",
        /// The count has two sections.
        TwoSections = "two-sections",
        /// The entry has no date that can be read.
        NoDate = "no-date",
        /// The date is that of the arrest in the same cycle.
        ArrestDate = "arrest-date",
        /// The cycle has no arrest, so the day of the arrest is not told.
        NoArrest = "no-arrest",
        /// The cycle has several arrests; the date is that of the first.
        SeveralArrests = "several-arrests",
        /// The disposition has a later date of its own.
        DispositionDate = "disposition-date",
        /// The county is that of the city in the court's name.
        City = "city",
        /// The court's name begins with the county's.
        CourtName = "court-name",
        /// The county is that of the agency that made the arrest.
        Agency = "agency",
        /// The court's name names no county that is known.
        PlaceUnread = "place-unread",
        /// The conviction has no status.
        NoStatus = "no-status",
        /// It is the type of the charge, not of a conviction.
        TypeOfCharge = "type-of-charge",
        /// The sentence stands under another count of the case.
        CaseSentence = "case-sentence",
        /// The parts of the sentence do not say which kind it is.
        SentenceMixed = "sentence-mixed",
        /// The sentence is of a kind that the facts do not have, or is not told.
        SentenceUnread = "sentence-unread",
        /// The sentence was changed later; this is the last one.
        SentenceChanged = "sentence-changed",
        /// An entry of custody in the same cycle names prison.
        CustodyDiffers = "custody-differs",
        /// County jail for a felony: with or without supervision after it is not told.
        CountyFelony = "county-felony",
        /// Probation was taken away and given back: how it ended is not told.
        Reinstated = "reinstated",
        /// Probation ended; how is not told.
        ProbationEnd = "probation-end",
        /// The day of a discharge in the same cycle.
        Discharge = "discharge",
        /// It stands under another count of the case.
        OtherCount = "other-count",
        /// The case has several convictions; the line stands under this one.
        SeveralConvictions = "several-convictions",
        /// A conviction was dismissed later; under which law is not told.
        LaterDismissal = "later-dismissal",
        /// Something was granted that the words do not tell.
        GrantUnread = "grant-unread",
        /// Worked out from the birth date and the day of the arrest.
        AgeAtArrest = "age-at-arrest",
        /// The sheet has several birth dates, and the age is not the same by all.
        BirthDates = "birth-dates",
    }

    /// Why a line is ignored.
    Ignored {
        /// It is blank.
        Blank = "blank",
        /// It parts cycles, events or pages.
        Separator = "separator",
        /// The head of a page.
        Page = "page",
        /// The sheet's own head: who the person is, and who asked. Nothing of it is kept.
        Head = "head",
        /// A note of the state's on the whole record or on an entry.
        Notice = "notice",
        /// A comment.
        Comment = "comment",
        /// Numbers and offices of the entry.
        Number = "number",
        /// Words for the offense; the section tells it.
        Description = "description",
        /// An arrest whose outcome a court's entry of the same cycle tells.
        CourtTells = "court-tells",
        /// An application for a license or a job: no charge.
        Applicant = "applicant",
        /// A registration: no charge by itself.
        Registration = "registration",
        /// Prison, jail, parole or probation; the court's entry of the same cycle tells the case.
        Custody = "custody",
        /// Care or supervision in a hospital: no charge.
        MentalHealth = "mental-health",
        /// An entry of another kind.
        OtherEvent = "other-event",
        /// A step in the case that ends nothing.
        Step = "step",
        /// A disposition that is not known here.
        DispositionUnread = "disposition-unread",
        /// A second section of the same count.
        SecondSection = "second-section",
        /// Another line says the same, or a later one replaced it.
        Repeated = "repeated",
        /// It belongs to no count.
        NoCount = "no-count",
        /// More charges than a document holds.
        TooMany = "too-many",
        /// Beyond the longest text that is read.
        TooLong = "too-long",
        /// After the end of the message.
        AfterEnd = "after-end",
        /// It was not understood.
        Unread = "unread",
    }
}

/// How sure a fact is. Later ones are less sure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sure {
    /// The text says so.
    Sure,
    /// The text says so, by a step of reading that may be wrong.
    Likely(Reason),
    /// The text does not settle it; the fact may be absent.
    Unsure(Reason),
}

impl Sure {
    /// Its name at the border.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely(_) => "likely",
            Self::Unsure(_) => "unsure",
        }
    }

    /// Why it is less than sure.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Self::Sure => None,
            Self::Likely(reason) | Self::Unsure(reason) => Some(reason),
        }
    }
}
