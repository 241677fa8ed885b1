//! What an enterprise may send back to institutes: which offers it decided against, and why.
//!
//! One tap chooses one of the reasons of the vocabulary; the choice stays on the device of the enterprise until somebody
//! exports it. Invariant: the file says nothing about the enterprise and nothing about its need.

use crate::value::record;

/// One offer that was decided against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The institute's id.
    pub institute: String,
    /// The capability's id.
    pub capability: String,
    /// The reason's id in the vocabulary.
    pub reason: String,
    /// The enterprise's own words, if it added any.
    pub note: String,
    /// On which day, ISO 8601.
    pub on: String,
}

/// Everything that one enterprise sends back at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// Version of the data that was looked at.
    pub data_version: String,
    /// What was decided against.
    pub refusals: Vec<Refusal>,
}

record!(Refusal { institute, capability, reason, note, on });
record!(Feedback { data_version, refusals });
