//! The inverted index: terms of both languages with the documents that hold them.
//!
//! Vietnamese terms are exact syllables and pairs of neighbors (`liệu`, `vật liệu`); English terms are stems and pairs of
//! stems. The two never meet: `than` is coal in one and a function word in the other. A third map leads from a folded
//! form to all toned terms, for needs typed without tones.
//!
//! Field frequencies are weighted *before* saturation (BM25F; Robertson, Zaragoza and Taylor, *Simple BM25 extension to
//! multiple weighted fields*, CIKM 2004), so that a word in three fields does not count three times. All of it that does
//! not depend on the need is computed here, one *impact* a posting.
//!
//! Invariant: the same documents in any order give the same impacts; maps are looked into, never walked.

use crate::builder::{IndexBuilder, is_term};
use crate::kin::Contents;
use crate::lexicon::Lexicon;
use crate::{Document, Knobs, TextField};
use nhipcau_profile::{Industry, Language, Vocabulary};
use nhipcau_text::{Token, stem_english, to_folded};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A term's occurrence in a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Posting {
    pub document_idx: u32,
    /// Saturated, field-weighted frequency, 0 to 1.
    pub impact: f64,
    /// The field that gives most of it.
    pub field: TextField,
    /// Weight in comparing documents; see [`crate::kin`].
    pub weight: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Term {
    /// As the catalog writes it: the shortest, then alphabetically first form. Of a concept, the preferred label.
    pub word: Arc<str>,
    /// The same in English, where it differs: a concept's preferred English label.
    pub english_word: Option<Arc<str>>,
    /// Inverse document frequency.
    pub idf: f64,
    pub postings: Vec<Posting>,
}

/// Documents, searchable.
#[derive(Clone, Debug, Default)]
pub struct Index {
    documents: Vec<Document>,
    knobs: Knobs,
    pub(crate) terms: Vec<Term>,
    vietnamese: FxHashMap<String, usize>,
    english: FxHashMap<String, usize>,
    folded: FxHashMap<String, Vec<usize>>,
    /// Terms of one word by their first letter without marks.
    initials: [Vec<usize>; 26],
    /// Industry id and group.
    industry_groups: Vec<(String, String)>,
    pub(crate) lexicon: Lexicon,
    /// Position of the first concept among the terms.
    first_concept: usize,
    pub(crate) contents: Contents,
}

impl Index {
    /// Indexes documents with the shipped knobs.
    pub fn build(documents: Vec<Document>, vocabulary: &Vocabulary) -> Index {
        Index::build_with(documents, vocabulary, Knobs::default())
    }

    /// Indexes documents with other knobs, for experiments.
    pub fn build_with(documents: Vec<Document>, vocabulary: &Vocabulary, knobs: Knobs) -> Index {
        IndexBuilder::with_knobs(documents, vocabulary, knobs).finish()
    }

    pub(crate) fn empty(
        documents: Vec<Document>,
        vocabulary: &Vocabulary,
        lexicon: Lexicon,
        knobs: Knobs,
    ) -> Index {
        let group = |entry: &Industry| (entry.id.clone(), entry.group.clone());
        let industry_groups = vocabulary.industries.iter().map(group).collect();
        let contents = Contents::of(documents.len());
        Index { documents, knobs, industry_groups, lexicon, contents, ..Index::default() }
    }

    /// An empty index with the thesaurus, taken over, and the knobs of another one.
    pub(crate) fn alone(documents: Vec<Document>, other: &mut Index) -> Index {
        let lexicon = std::mem::take(&mut other.lexicon);
        Index { documents, knobs: other.knobs, lexicon, ..Index::default() }
    }

    pub(crate) fn documents_mut(&mut self) -> &mut [Document] {
        &mut self.documents
    }

    pub(crate) fn insert_key(&mut self, language: Language, key: &str, term_idx: usize) {
        match language {
            Language::Vietnamese => self.vietnamese.insert(key.to_owned(), term_idx),
            Language::English => self.english.insert(key.to_owned(), term_idx),
        };
        if let Some(words) = self.words_beside(key) {
            words.push(term_idx);
        }
    }

    /// Takes a key out again that was the last one put in for its folded form.
    pub(crate) fn remove_key(&mut self, language: Language, key: &str) {
        match language {
            Language::Vietnamese => self.vietnamese.remove(key),
            Language::English => self.english.remove(key),
        };
        if let Some(words) = self.words_beside(key) {
            words.pop();
        }
        if language == Language::Vietnamese {
            self.folded.entry(to_folded(key)).or_default().pop();
        }
    }

    pub(crate) fn insert_folded(&mut self, folded: String, term_idx: usize) {
        self.folded.entry(folded).or_default().push(term_idx);
    }

    /// The list in [`Index::words_with_initial`] that a key belongs to; `None` for pairs and for other letters.
    fn words_beside(&mut self, key: &str) -> Option<&mut Vec<usize>> {
        let initial = to_folded(key).bytes().next().filter(|_| !key.contains(' '))?;
        self.initials.get_mut(usize::from(initial.wrapping_sub(b'a')))
    }

    /// Terms of one word that begin with this letter, marks aside.
    pub(crate) fn words_with_initial(&self, initial: u8) -> &[usize] {
        self.initials.get(usize::from(initial.wrapping_sub(b'a'))).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn set_first_concept(&mut self, term_idx: usize) {
        self.first_concept = term_idx;
    }

    /// The documents, in the order given.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The knobs it was built with.
    pub fn knobs(&self) -> &Knobs {
        &self.knobs
    }

    pub(crate) fn term(&self, language: Language, key: &str) -> Option<usize> {
        match language {
            Language::Vietnamese => self.vietnamese.get(key),
            Language::English => self.english.get(key),
        }
        .copied()
    }

    /// All Vietnamese terms that read like this without their marks.
    pub(crate) fn terms_folded(&self, folded: &str) -> &[usize] {
        self.folded.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The term that stands for a concept.
    pub(crate) fn concept_term(&self, concept_idx: usize) -> usize {
        self.first_concept + concept_idx
    }

    /// The terms that stand for concepts.
    pub(crate) fn concepts(&self) -> &[Term] {
        let end = self.first_concept + self.lexicon.n_concepts();
        self.terms.get(self.first_concept..end).unwrap_or_default()
    }

    /// How many documents have a concept, by its position in the vocabulary.
    pub fn n_concept_documents(&self, concept_idx: usize) -> usize {
        self.concepts().get(concept_idx).map_or(0, |term| term.postings.len())
    }

    /// Inverse document frequency of a word that no document has.
    pub(crate) fn idf_of_unknown(&self) -> f64 {
        inverse_document_frequency(0, self.documents.len())
    }

    /// Whether two industries are of one group.
    pub(crate) fn same_industry_group(&self, one: &str, other: &str) -> bool {
        let group = |id: &str| {
            let entry = self.industry_groups.iter().find(|entry| entry.0 == id);
            entry.map(|entry| entry.1.as_str()).filter(|group| !group.is_empty())
        };
        group(one).is_some_and(|found| group(other) == Some(found))
    }
}

/// The key of a token in the terms of a language; `None` when it is no term there.
pub(crate) fn term_key(token: &Token, language: Language) -> Option<String> {
    if !is_term(token) {
        return None;
    }
    Some(match language {
        Language::Vietnamese => token.exact.clone(),
        Language::English => stem_english(&token.folded),
    })
}

/// Frequency of a term in each field of a document.
pub(crate) type Frequencies = [f64; TextField::ALL.len()];

pub(crate) fn posting(document_idx: usize, frequencies: &Frequencies, knobs: &Knobs) -> Posting {
    let mut total = 0.0;
    let mut best = (0.0, TextField::Title);
    for field in TextField::ALL {
        let weighted = knobs.boost(field) * frequencies[field as usize];
        total += weighted;
        if weighted > best.0 {
            best = (weighted, field);
        }
    }
    let impact = total / (knobs.saturation + total);
    Posting { document_idx: document_idx as u32, impact, field: best.1, weight: 0 }
}

/// BM25's idf in the form that is never negative (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009).
pub(crate) fn inverse_document_frequency(n_with_term: usize, n_documents: usize) -> f64 {
    let (with_term, all) = (n_with_term as f64, n_documents as f64);
    libm::log(1.0 + (all - with_term + 0.5) / (with_term + 0.5))
}
