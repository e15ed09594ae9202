//! The one macro for types whose values form sets ([`crate::facts::Values`]) and that no fact of the
//! contract names: what the catalogue and the lists of offenses tell apart.

macro_rules! sets {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The set of all values.
            pub const ANY: $crate::facts::Values = Self::set(Self::ALL);

            /// The set of these values.
            #[must_use]
            pub const fn set(values: &[Self]) -> $crate::facts::Values {
                let mut bits = 0;
                let mut rest = values;
                while let [value, others @ ..] = rest {
                    bits |= 1 << *value as u8;
                    rest = others;
                }
                $crate::facts::Values(bits)
            }
        }
    };
}
