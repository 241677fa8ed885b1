//! The nouns of Nhịp Cầu: institutes, capabilities, needs, the vocabulary, and the one set of rules that says what is wrong with a record.
//!
//! A record is plain data in which everything may be missing: an empty string, list or `None` means "not known", and
//! [`validate`] turns what is missing or wrong into [`Problem`]s. So a half-written draft, a file of the curator and the
//! shipped catalog are the same types, judged by the same rules.
//!
//! ```
//! use nhipcau_profile::{Bilingual, Language};
//! let name = Bilingual::new("Viện Cơ học", "");
//! let shown = name.shown_in(Language::English);
//! assert_eq!((shown.text, shown.language), ("Viện Cơ học", Language::Vietnamese));
//! assert!(shown.is_fallback);
//! ```
//!
//! The fields of each record are listed once (`fields.rs`), as a [`Shape`]; profile files ([`read_profile`], [`write_profile`]), the
//! [`difference`] of two records and their [`merge`] are walks over it.
//!
//! Invariant: no text processing, no clock, no file and no browser here; sentences about problems are made by the shells.

mod bilingual;
mod catalog;
mod difference;
mod draft;
mod edition;
mod feedback;
mod fields;
mod form;
mod institute;
mod json;
mod limits;
mod merge;
mod need;
mod pairing;
mod problem;
mod validate;
mod value;
mod vocabulary;

pub use bilingual::{Bilingual, BilingualList, Language, Shown};
pub use catalog::{Catalog, Site};
pub use difference::{Change, ChangeKind, difference};
pub use draft::{
    Base, InstituteDraft, cite, free_id, is_own_statement, keep_latest_statements, own_statement,
};
pub use edition::{Edition, FieldNews, ListNews, RecordNews};
pub use feedback::{Feedback, Refusal};
pub use form::{FormItem, TaskForm};
pub use institute::{
    Advantage, Capability, Completeness, Evidence, EvidenceKind, Figure, FigureOperator,
    FormerName, Governance, Institute, Readiness, Source, Standing, System, Training,
};
pub use json::{
    FEEDBACK_SCHEMA_ID, FEEDBACK_SHAPE, FILE_SHAPE, FORMAT_VERSION, FileProblem, FileProblemKind,
    MAX_FILE_LEN, SCHEMA_ID, Wanted, institute_hash, read_feedback, read_profile, read_stored,
    write_feedback, write_profile, write_value,
};
pub use limits::{MAX_ENTRIES, MAX_LINE, MAX_PARAGRAPH, max_chars};
pub use merge::{Conflict, Merged, merge};
pub use need::{Need, NeedBasis};
pub use problem::{Path, Problem, ProblemKind, Severity, Step, VocabularyKind};
pub use validate::{
    MAX_CONFIRMATION_AGE, is_older, validate_catalog, validate_draft, validate_form,
    validate_institute, validate_need, validate_vocabulary,
};
pub use value::{Field as ValueField, Record, Shape, Value};
pub use vocabulary::{
    Code, Concept, Field, Industry, LocalReadinessTerm, Mode, Province, ReadinessLevel,
    RefusalReason, Subfield, Vocabulary,
};
