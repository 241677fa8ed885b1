//! Ranks capabilities against a need and accounts for every point.
//!
//! A need becomes *units* (words and pairs of neighboring words, each with the catalog's terms that it may stand for), the
//! units are scored against the documents by BM25F, the wishes are compared by codes, and each point keeps its reason.
//!
//! ```
//! use nhipcau_matching::{Index, Need, Weights, documents, rank};
//! use nhipcau_profile::Catalog;
//! let catalog = Catalog::default();
//! let index = Index::build(documents(&catalog), &catalog.vocabulary);
//! let need = Need { text: "máy sấy hạt điều".into(), ..Need::default() };
//! assert!(rank(&index, &need, &Weights::default(), 2026).candidates.is_empty());
//! ```
//!
//! Invariants: no clock, file, DOM, locale or randomness; every transcendental goes through `libm`; ties are broken by
//! id; the order of documents changes nothing; the contributions of a candidate add up to its score.

mod beliefs;
mod builder;
mod candidate;
mod clarity;
mod confidence;
mod document;
#[cfg(test)]
mod fixture;
mod gaps;
mod group;
mod index;
mod kin;
mod knobs;
mod lacks;
mod lexicon;
mod likeness;
mod need;
mod order;
mod points;
mod question;
mod rank;
#[cfg(test)]
mod reference;
mod requirement;
mod review;
mod step;
mod team;
mod text_part;
mod typing;
mod units;
mod what_if;
mod wish_parts;

pub use builder::{IndexBuilder, Revision};
pub use candidate::{
    Band, Candidate, Contribution, Gate, InstituteCandidate, Origin, Part, PartScore, Ranking,
    Reason, TextField, UnderstoodWord,
};
pub use clarity::{
    Answer, Clarity, ClarityLevel, MAX_TRIED, MissingFact, Suggestion, TriedAnswer, clarity,
    first_three, n_new, open_answers, verdict,
};
pub use confidence::{Fact, known_facts};
pub use document::{Document, DocumentText, document, documents};
pub use gaps::{Gap, GapKind, Importance, gap_card, gaps};
pub use group::group_by_institute;
pub use index::Index;
pub use knobs::{BAND_SHARES, Knobs, Weights};
pub use likeness::near_duplicates;
pub use need::{Facet, FacetWeight, Need, ReadinessWindow, Wishes, propose_facets};
pub use order::{in_order, sorted_positions};
pub use points::{round_points, round_to_sum};
pub use question::Question;
pub use rank::{Search, rank};
pub use requirement::{Basis, DocumentFigure, DocumentStandard, Fit, Requirement, RequirementKind};
pub use review::review;
pub use step::{Side, Step, Wish};
pub use team::{Coverage, Member, Team, team};
pub use what_if::{Lift, MAX_STEPS, WhatIf, considered, what_if};
