//! A record as a tree of plain values, and the shape that such a tree must have.
//!
//! Writing and reading JSON, its published schema, the difference of two records, merging and writing TOML all need the
//! same thing: to go over every field of a record by name. The fields are listed once (in `fields.rs`), each feature is one
//! walk over [`Value`] and [`Shape`].
//!
//! ```
//! use nhipcau_profile::{Bilingual, Record, Value};
//! let name = Bilingual::new("Viện Cơ học", "");
//! assert_eq!(name.to_value(), Value::Table(vec![("vi", Value::Text("Viện Cơ học".into()))]));
//! assert_eq!(Bilingual::from_value(name.to_value()), name);
//! ```
//!
//! Invariant: what is not known is not in a table; the entries of a list all stay, empty ones too. So
//! `from_value(to_value(record))` is the record, up to `Some` of nothing, which becomes `None`.

/// A plain value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Absent,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text, or a word of a closed list.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Named values in the order of their record's fields, without those that are not known.
    Table(Vec<(&'static str, Value)>),
}

impl Value {
    /// Whether it says nothing: no text, no entry, no field; a flag that is not set.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Absent | Value::Flag(false) => true,
            Value::Flag(true) | Value::Number(_) => false,
            Value::Text(text) => text.is_empty(),
            Value::List(entries) => entries.is_empty(),
            Value::Table(fields) => fields.is_empty(),
        }
    }

    /// The field of this name, if this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let Value::Table(fields) = self else { return None };
        fields.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// The text, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// `true` or `false`.
    Flag,
    /// A finite number.
    Number,
    /// A whole number from 0 to this one.
    Whole(u32),
    /// A text.
    Text,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Entries of this shape.
    List(&'static Shape),
    /// These fields, each of which may be missing.
    Table(&'static [Field]),
}

/// A field of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub key: &'static str,
    /// What it must be.
    pub shape: Shape,
}

/// Something that is written as a [`Value`] and read from one.
pub trait Record: Sized + Default {
    /// What its values look like.
    const SHAPE: Shape;
    /// The record as a value.
    fn to_value(&self) -> Value;
    /// The record of a value; whatever does not have the [`Record::SHAPE`] counts as not known.
    fn from_value(value: Value) -> Self;
}

impl Record for String {
    const SHAPE: Shape = Shape::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> String {
        if let Value::Text(text) = value { text } else { String::new() }
    }
}

impl Record for bool {
    const SHAPE: Shape = Shape::Flag;
    fn to_value(&self) -> Value {
        Value::Flag(*self)
    }
    fn from_value(value: Value) -> bool {
        value == Value::Flag(true)
    }
}

impl Record for f64 {
    const SHAPE: Shape = Shape::Number;
    fn to_value(&self) -> Value {
        Value::Number(*self)
    }
    fn from_value(value: Value) -> f64 {
        if let Value::Number(number) = value { number } else { 0.0 }
    }
}

macro_rules! whole {
    ($($type:ty),*) => {$(
        impl Record for $type {
            const SHAPE: Shape = Shape::Whole(<$type>::MAX as u32);
            fn to_value(&self) -> Value {
                Value::Number(f64::from(*self))
            }
            fn from_value(value: Value) -> Self {
                // A cast of a number beyond the type's ends gives the end.
                if let Value::Number(number) = value { number as $type } else { 0 }
            }
        }
    )*};
}

whole!(u8, u16, u32);

impl<T: Record> Record for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Absent, T::to_value)
    }
    fn from_value(value: Value) -> Option<T> {
        if value.is_empty() { None } else { Some(T::from_value(value)) }
    }
}

impl<T: Record> Record for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(T::to_value).collect())
    }
    fn from_value(value: Value) -> Vec<T> {
        let Value::List(entries) = value else { return Vec::new() };
        entries.into_iter().map(T::from_value).collect()
    }
}

impl<T: Record> Record for Box<T> {
    const SHAPE: Shape = T::SHAPE;
    fn to_value(&self) -> Value {
        T::to_value(self)
    }
    fn from_value(value: Value) -> Box<T> {
        Box::new(T::from_value(value))
    }
}

/// The shape of a field, found by how it is reached.
pub(crate) const fn shape_of<T, F: Record>(_: fn(&T) -> &F) -> Shape {
    F::SHAPE
}

/// The fields of a table.
pub(crate) type Fields = Vec<(&'static str, Value)>;

/// Adds a field to a table if it says something.
pub(crate) fn put(fields: &mut Fields, key: &'static str, value: Value) {
    if !value.is_empty() {
        fields.push((key, value));
    }
}

/// Takes a field out of a table.
pub(crate) fn take(fields: &mut [(&'static str, Value)], key: &str) -> Value {
    let field = fields.iter_mut().find(|(name, _)| *name == key);
    field.map(|(_, value)| std::mem::take(value)).unwrap_or_default()
}

/// A record by its fields, in the order in which they are written.
macro_rules! record {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::value::Record for $type {
            const SHAPE: $crate::value::Shape = $crate::value::Shape::Table(&[$(
                $crate::value::Field {
                    key: stringify!($field),
                    shape: $crate::value::shape_of(|record: &$type| &record.$field),
                }
            ),*]);
            fn to_value(&self) -> $crate::value::Value {
                // A field that is not listed does not compile.
                let $type { $($field),* } = self;
                let mut fields = Vec::new();
                $($crate::value::put(
                    &mut fields,
                    stringify!($field),
                    $crate::value::Record::to_value($field),
                );)*
                $crate::value::Value::Table(fields)
            }
            fn from_value(value: $crate::value::Value) -> Self {
                let $crate::value::Value::Table(mut fields) = value else {
                    return Self::default();
                };
                $type { $(
                    $field: $crate::value::Record::from_value(
                        $crate::value::take(&mut fields, stringify!($field)),
                    ),
                )* }
            }
        }
    };
}
pub(crate) use record;

/// A closed list by its variants and their words.
macro_rules! choice {
    ($type:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        impl $crate::value::Record for $type {
            const SHAPE: $crate::value::Shape = $crate::value::Shape::Choice(&[$($word),*]);
            fn to_value(&self) -> $crate::value::Value {
                let word = match self {
                    $($type::$variant => $word),*
                };
                $crate::value::Value::Text(word.to_owned())
            }
            fn from_value(value: $crate::value::Value) -> Self {
                match value.as_text() {
                    $(Some($word) => $type::$variant,)*
                    _ => Self::default(),
                }
            }
        }
    };
}
pub(crate) use choice;
