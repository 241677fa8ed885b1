//! What a visitor asks for: the text, how its sentences count, and the optional wishes.
//!
//! Invariant: plain data that can be written to an address and read back; nothing here depends on a catalog.

use std::ops::Range;

/// How much a sentence of the need counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetWeight {
    /// A candidate that answers nothing of it is held back, visibly (see [`crate::Gate`]).
    Must,
    /// Counts as written.
    #[default]
    Normal,
    /// Counts half.
    Nice,
    /// Is left out.
    Off,
}

/// One sentence or bullet of the need, proposed by [`crate::propose_facets`] and weighed by the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Bytes of the need's text.
    pub span: Range<usize>,
    /// How much it counts.
    pub weight: FacetWeight,
}

/// A span of technology readiness levels, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadinessWindow {
    /// Lowest level wanted, 1 to 9.
    pub min: u8,
    /// Highest level wanted, 1 to 9.
    pub max: u8,
}

/// What the visitor chose beside the text. Ids are those of the vocabulary; unknown ones match nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Sub-field codes.
    pub subfields: Vec<String>,
    /// Industry ids.
    pub industries: Vec<String>,
    /// Mode ids.
    pub modes: Vec<String>,
    /// Readiness wanted.
    pub readiness: Option<ReadinessWindow>,
    /// Province id.
    pub province: Option<String>,
    /// Institute ids that are not to be proposed.
    pub excluded_institutes: Vec<String>,
}

impl Wishes {
    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        *self == Wishes::default()
    }
}

/// A need: text, weights of its sentences, wishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// As typed.
    pub text: String,
    /// Weights of sentences by their position in [`crate::propose_facets`]; missing ones are normal.
    pub facet_weights: Vec<FacetWeight>,
    /// Words that the visitor switched off, as shown on the chips.
    pub muted_words: Vec<String>,
    /// What the visitor chose.
    pub wishes: Wishes,
}

/// The sentences and bullets of a text, all of normal weight; one sentence gives one facet.
pub fn propose_facets(text: &str) -> Vec<Facet> {
    nhipcau_text::sentences(text)
        .into_iter()
        .map(|span| Facet { span, weight: FacetWeight::Normal })
        .collect()
}

impl FacetWeight {
    /// What the words of the sentence are multiplied by.
    pub(crate) fn factor(self) -> f64 {
        match self {
            FacetWeight::Must | FacetWeight::Normal => 1.0,
            FacetWeight::Nice => 0.5,
            FacetWeight::Off => 0.0,
        }
    }
}
