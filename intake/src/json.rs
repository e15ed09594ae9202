//! JSON as it stands in a document: fields in order, repeated ones kept, each value with its place.
//!
//! A value is looked into only as far as somebody asks ([`RawValue`] is its text), so depth, huge
//! numbers and odd escapes cost nothing until the value that holds them is wanted. What the fields
//! mean is in [`crate::document`].

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The text of one document and the line on which it begins.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) line: u64,
}

impl Source<'_> {
    /// The line on which a value of this document begins.
    pub(crate) fn line_of(&self, value: &RawValue) -> u64 {
        let offset = value.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        self.line + before.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>()
    }
}

/// The fields of an object, in order, repeated ones included.
pub(crate) struct Fields<'a>(pub(crate) Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> Fields<'a> {
    /// The fields of this value, if it is an object whose names are all text.
    pub(crate) fn of(value: &'a RawValue) -> Option<Self> {
        serde_json::from_str(value.get()).ok()
    }
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some((Name(name), value)) = map.next_entry()? {
                    fields.push((name, value));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// The name of a field, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// The text of this value, if it is a string (of Unicode: half a surrogate pair is none).
pub(crate) fn text(value: &RawValue) -> Option<Cow<'_, str>> {
    let inner = value.get().strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        serde_json::from_str(value.get()).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(inner))
    }
}

/// The members of this value, if it is an array.
pub(crate) fn members(value: &RawValue) -> Option<Vec<&RawValue>> {
    if value.get().starts_with('[') { serde_json::from_str(value.get()).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_their_order_their_repeats_and_their_lines() {
        let source = Source { text: "{\n\"b\": 1,\n\"\\u0061\":\n[1e999],\"b\":{}}", line: 7 };
        let raw: &RawValue = serde_json::from_str(source.text).unwrap();
        let Fields(fields) = Fields::of(raw).unwrap();
        let seen: Vec<_> = fields.iter().map(|(name, value)| (&**name, value.get(), source.line_of(value))).collect();
        assert_eq!(seen, [("b", "1", 8), ("a", "[1e999]", 10), ("b", "{}", 10)]);
        assert_eq!(members(fields[1].1).unwrap().len(), 1);
        assert!(members(fields[0].1).is_none() && Fields::of(fields[1].1).is_none());
    }

    #[test]
    fn text_is_unicode_or_nothing() {
        let raw = |json: &'static str| serde_json::from_str::<&RawValue>(json).unwrap();
        assert_eq!(text(raw(r#""plain""#)).as_deref(), Some("plain"));
        assert_eq!(text(raw(r#""\u00e9\n""#)).as_deref(), Some("é\n"));
        assert!(text(raw(r#""\ud800""#)).is_none() && text(raw("3")).is_none());
        assert!(Fields::of(raw(r#"{"\ud800": 1}"#)).is_none());
    }
}
