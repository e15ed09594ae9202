//! The faults of the policies' programs that can be turned off, one by one (`--fixed`).
//!
//! What each is, with what the law says instead, is in docs/policies.md; a test holds that it names all of them.

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// A fault that can be turned off.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Fault { $($(#[$doc])* $name),+ }

        impl Fault {
            /// Every fault.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name on the command line.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

faults! {
    /// Any text with one of the four numbers in it is taken for a cannabis section: 11357.5, 113570.
    Sections = "sections";
    /// "664-11359" ends at its hyphen, and the attempt is lost.
    Hyphen = "hyphen";
    /// The lists of super-strikes and of registration miss subdivisions and hit other numbers.
    Lists = "lists";
    /// A date that cannot be read is the first day of year 1: very old, and very favorable.
    Dates = "dates";
    /// A conviction of no known class is taken for a misdemeanor.
    Class = "class";
    /// Where no criterion fits, the determination is blank.
    Blank = "blank";
    /// The day 9 November 2016 itself is "not after".
    Boundary = "boundary";
    /// "21 years or younger" is under 21, and in Los Angeles on the day of the run.
    Ages = "ages";
    /// A gang pair or a registration alone has no day, and so lies before everything.
    Order = "order";
    /// Two counts of one earlier case are two priors, and an attempt has none.
    Priors = "priors";
    /// "11357(b)" in a small letter, "647(f)" in none but a small one, related sections without subdivisions.
    Letters = "letters";
    /// A further part of a sentence is added to the last conviction that was read.
    Parts = "parts";
    /// The county is compared letter by letter.
    County = "county";
}

/// The faults that are turned off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Fixed(u32);

impl Fixed {
    /// None: everything as it was.
    pub const NONE: Self = Self(0);

    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Fault::ALL.iter().fold(Self::NONE, |fixed, fault| fixed.and(*fault))
    }

    /// This one as well.
    #[must_use]
    pub const fn and(self, fault: Fault) -> Self {
        Self(self.0 | 1 << fault as u32)
    }

    /// Whether this one is turned off.
    #[must_use]
    pub const fn has(self, fault: Fault) -> bool {
        self.0 & (1 << fault as u32) != 0
    }

    /// Reads `all`, or names parted by commas.
    ///
    /// # Errors
    /// The name that no fault has.
    pub fn read(text: &str) -> Result<Self, String> {
        if text == "all" {
            return Ok(Self::all());
        }
        text.split(',').try_fold(Self::NONE, |fixed, name| {
            let fault = Fault::ALL.iter().find(|fault| fault.code() == name.trim());
            fault.map(|fault| fixed.and(*fault)).ok_or_else(|| name.trim().to_owned())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read_by_name() {
        assert_eq!(Fixed::read("dates,parts"), Ok(Fixed::NONE.and(Fault::Dates).and(Fault::Parts)));
        assert_eq!(Fixed::read("dates, nothing"), Err("nothing".to_owned()));
        assert_eq!(Fixed::read(""), Err(String::new()));
        let all = Fixed::read("all").unwrap();
        assert!(Fault::ALL.iter().all(|fault| all.has(*fault) && !Fixed::NONE.has(*fault)));
    }
}
