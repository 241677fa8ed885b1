//! A published need of the demand board.

use crate::{Bilingual, Source};
use serde::{Deserialize, Serialize};

/// What a published need rests on.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum NeedBasis {
    /// An enterprise or agency published it.
    PublishedDemand,
    /// A task that was ordered or proposed for ordering.
    OrderedTask,
    /// A problem that the sector is known to have.
    #[default]
    SectorProblem,
    /// A case that was solved for somebody.
    DeliveredCase,
}

/// A need that stands on the demand board; no real enterprise is named by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Need {
    /// Slug.
    pub id: String,
    /// The need in words.
    pub text: Bilingual,
    /// Industry id of the vocabulary.
    pub industry: String,
    /// Field id of the vocabulary.
    pub field: String,
    /// Mode id of the vocabulary.
    pub mode: String,
    /// What it rests on.
    pub basis: NeedBasis,
    /// Whether it is shown on the empty first page, to start from.
    pub example: bool,
    /// What the editor added.
    pub note: Option<Bilingual>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}
