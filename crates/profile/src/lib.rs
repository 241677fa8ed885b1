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
//! Invariant: no text processing, no clock, no file and no browser here; sentences about problems are made by the shells.

mod bilingual;
mod catalog;
mod institute;
mod need;
mod problem;
mod validate;
mod vocabulary;

pub use bilingual::{Bilingual, BilingualList, Language, Shown};
pub use catalog::{Catalog, Site};
pub use institute::{
    Capability, Completeness, Evidence, EvidenceKind, Figure, FigureOperator, FormerName,
    Governance, Institute, Readiness, Source, Standing, System,
};
pub use need::{Need, NeedBasis};
pub use problem::{Path, Problem, ProblemKind, Severity, Step, VocabularyKind};
pub use validate::{validate_catalog, validate_institute, validate_need, validate_vocabulary};
pub use vocabulary::{
    Code, Concept, Field, Industry, LocalReadinessTerm, Mode, Province, ReadinessLevel, Subfield,
    Vocabulary,
};
