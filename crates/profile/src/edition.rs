//! What changed from one published state of the data to the next, in short: which records, and which of their fields.
//!
//! The values before and after stand in the open data; here is what a reader is told. Invariant: a record that did not
//! change is not listed, and each field of a record once for each way in which it changed.

use crate::Bilingual;

/// A published state of the data, by what it changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Version of the data.
    pub version: String,
    /// Its date, ISO 8601.
    pub date: String,
    /// The version before.
    pub before: String,
    /// Institutes, by id.
    pub institutes: Vec<RecordNews>,
    /// Needs, by id.
    pub needs: Vec<RecordNews>,
    /// Lists of the vocabulary.
    pub vocabulary: Vec<ListNews>,
}

/// A record that was added, removed or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordNews {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// `added`, `removed` or `changed`.
    pub kind: String,
    /// What changed in it; empty for what was added or removed.
    pub fields: Vec<FieldNews>,
}

/// A field that changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldNews {
    /// Id of the capability or former name that it belongs to; empty for a field of the record itself.
    pub subject: String,
    /// Its key; empty where the capability or former name itself was added, removed or moved.
    pub key: String,
    /// `added`, `removed`, `changed` or `moved`.
    pub kind: String,
}

/// How many entries of a list changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListNews {
    /// The list, such as `concepts`.
    pub list: String,
    /// New entries.
    pub added: u32,
    /// Entries that are gone.
    pub removed: u32,
    /// Entries that say something else.
    pub changed: u32,
}
