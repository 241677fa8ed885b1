//! Profile files: a draft as JSON, written and read.
//!
//! A file is an object with `$schema`, `format_version`, `base` (data version, hash and record from which the editing started)
//! and `institute`. Keys stand in the order of the records' fields, unknown values are left out, texts are in UTF-8.
//!
//! ```
//! use nhipcau_profile::{read_profile, write_profile, Bilingual, InstituteDraft};
//! let mut draft = InstituteDraft::new("ims");
//! draft.institute.name = Bilingual::new("Viện Khoa học vật liệu", "");
//! let text = write_profile(&draft);
//! assert_eq!(read_profile(text.as_bytes()), Ok(draft));
//! let problems = read_profile(br#"{"format_version": 1, "institute": {"nmae": 7}}"#).unwrap_err();
//! assert_eq!(problems[0].path.to_string(), "institute");
//! ```
//!
//! Invariant: a file is read whole or not at all, with every reason at once; no bytes panic, hang or take more than a small
//! multiple of their own size.

mod migrate;
mod node;
mod read;
mod write;

pub use read::{FileProblem, FileProblemKind, Wanted, read_feedback, read_profile, read_stored};
pub use write::{institute_hash, write_feedback, write_profile, write_value};

use crate::value::Field;
use crate::{Institute, Record, Refusal, Shape};

/// The version of the format that is written.
pub const FORMAT_VERSION: u32 = 1;
/// Files above this are refused unread. The largest profile of today's catalog, with its base, has a fifth of it.
pub const MAX_FILE_LEN: usize = 1 << 20;
/// The name of the schema of this version, for `$schema`.
pub const SCHEMA_ID: &str = "urn:nhipcau:profile:1";

/// The name of the schema of feedback files.
pub const FEEDBACK_SCHEMA_ID: &str = "urn:nhipcau:feedback:1";

/// What a feedback file looks like.
pub const FEEDBACK_SHAPE: Shape = Shape::Table(&[
    Field { key: "$schema", shape: Shape::Text },
    Field { key: "format_version", shape: Shape::Whole(9_999) },
    Field { key: "data_version", shape: Shape::Text },
    Field { key: "refusals", shape: Shape::List(&Refusal::SHAPE) },
]);

/// What a profile file looks like.
pub const FILE_SHAPE: Shape = Shape::Table(&[
    Field { key: "$schema", shape: Shape::Text },
    Field { key: "format_version", shape: Shape::Whole(9_999) },
    Field { key: "base", shape: BASE_SHAPE },
    Field { key: "institute", shape: Institute::SHAPE },
]);

const BASE_SHAPE: Shape = Shape::Table(&[
    Field { key: "data_version", shape: Shape::Text },
    Field { key: "hash", shape: Shape::Text },
    Field { key: "institute", shape: Institute::SHAPE },
]);
