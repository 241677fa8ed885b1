//! The engine without one of its parts: what that part is worth is what is lost without it.
//!
//! Invariant: an ablation takes away and never adds; everything else is as shipped.

use crate::engine::Engine;
use nhipcau_matching::{Index, Knobs, Need, Part, Ranking, TextField, Weights, documents, rank};

/// What is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ablation {
    /// All but the words of the texts, scored by BM25F.
    AllButWords,
    /// Problem statements.
    Statements,
    /// Thesaurus.
    Thesaurus,
    /// Statements and thesaurus.
    Knowledge,
    /// Narrower, broader and related concepts; synonyms and translations stay.
    Relations,
    /// Topics inferred from the best texts.
    Topics,
    /// Likeness to the best texts.
    Kin,
    /// Evidence.
    Evidence,
    /// Pairs of neighboring words.
    Pairs,
}

impl Ablation {
    /// Parts of which each is measured by leaving it out.
    pub const PARTS: [Ablation; 8] = [
        Ablation::Statements,
        Ablation::Thesaurus,
        Ablation::Knowledge,
        Ablation::Relations,
        Ablation::Topics,
        Ablation::Kin,
        Ablation::Evidence,
        Ablation::Pairs,
    ];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Ablation::AllButWords => "BM25F, no thesaurus",
            Ablation::Statements => "without statements",
            Ablation::Thesaurus => "without thesaurus",
            Ablation::Knowledge => "without both",
            Ablation::Relations => "synonyms only",
            Ablation::Topics => "without topics",
            Ablation::Kin => "without kin",
            Ablation::Evidence => "without evidence",
            Ablation::Pairs => "without pairs",
        }
    }
}

/// An engine from which something was taken.
pub struct AblatedEngine {
    index: Index,
    weights: Weights,
    year: u16,
}

impl AblatedEngine {
    /// Takes it away.
    pub fn without(engine: &Engine, ablation: Ablation) -> AblatedEngine {
        let (mut knobs, mut weights) = (Knobs::default(), Weights::default());
        let mut vocabulary = engine.catalog.vocabulary.clone();
        let mut documents = documents(&engine.catalog);
        match ablation {
            Ablation::Thesaurus | Ablation::Knowledge | Ablation::AllButWords => {
                vocabulary.concepts.clear();
            }
            Ablation::Relations => {
                (knobs.narrower, knobs.broader, knobs.related) = (0.0, 0.0, 0.0);
            }
            Ablation::Pairs => (knobs.pair, knobs.english_pair) = (0.0, 0.0),
            // Of the topic part each half keeps its own weight.
            Ablation::Topics => {
                weights.0[Part::Topic.index()] *= knobs.kin;
                knobs.kin = 1.0;
            }
            Ablation::Kin => {
                weights.0[Part::Topic.index()] *= 1.0 - knobs.kin;
                knobs.kin = 0.0;
            }
            Ablation::Evidence => weights.0[Part::Evidence.index()] = 0.0,
            Ablation::Statements => {}
        }
        if ablation == Ablation::AllButWords {
            for part in Part::ALL.into_iter().filter(|part| *part != Part::Text) {
                weights.0[part.index()] = 0.0;
            }
        }
        if matches!(ablation, Ablation::Statements | Ablation::Knowledge) {
            for document in &mut documents {
                document.texts.retain(|text| text.field != TextField::Problems);
            }
        }
        let index = Index::build_with(documents, &vocabulary, knobs);
        AblatedEngine { index, weights, year: engine.year }
    }

    /// Ids of the candidates for a need, best first.
    pub fn ids(&self, need: &Need) -> Vec<String> {
        ids(&self.index, &rank(&self.index, need, &self.weights, self.year))
    }
}

/// Ids of the candidates, best first.
pub fn ids(index: &Index, ranking: &Ranking) -> Vec<String> {
    let id = |candidate: &nhipcau_matching::Candidate| {
        index.documents()[candidate.document_idx].id.clone()
    };
    ranking.candidates.iter().map(id).collect()
}
