//! The commands, each a function from its arguments to a status.

pub mod build;
pub mod calibrate;
pub mod check;
pub mod diff;
pub mod draft;
pub mod evaluate;
pub mod feedback;
pub mod links;
pub mod matching;
pub mod merge;
pub mod pack;
pub mod relevance;
pub mod schema;
pub mod serve;
pub mod stale;
pub mod texts;
