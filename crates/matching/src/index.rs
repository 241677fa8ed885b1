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
//! Invariant: the same documents in any order give the same impacts.

use crate::lexicon::{LabelForm, Lexicon};
use crate::{Document, Knobs, TextField};
use nhipcau_profile::{Language, Vocabulary};
use nhipcau_text::{Token, TokenKind, is_english_stopword, stem_english, to_folded, tokenize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A term's occurrence in a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Posting {
    pub document_idx: u32,
    /// Saturated, field-weighted frequency, 0 to 1.
    pub impact: f64,
    /// The field that gives most of it.
    pub field: TextField,
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
    vietnamese: BTreeMap<String, usize>,
    english: BTreeMap<String, usize>,
    folded: BTreeMap<String, Vec<usize>>,
    /// Industry id and group.
    industry_groups: Vec<(String, String)>,
    pub(crate) lexicon: Lexicon,
    /// Position of the first concept among the terms.
    first_concept: usize,
}

impl Index {
    /// Indexes documents with the shipped knobs.
    pub fn build(documents: Vec<Document>, vocabulary: &Vocabulary) -> Index {
        Index::build_with(documents, vocabulary, Knobs::default())
    }

    /// Indexes documents with other knobs, for experiments.
    pub fn build_with(documents: Vec<Document>, vocabulary: &Vocabulary, knobs: Knobs) -> Index {
        let lexicon = Lexicon::build(&vocabulary.concepts, &knobs);
        let mut builder = Builder {
            concepts: vec![DocumentCounts::new(); vocabulary.concepts.len()],
            ..Builder::default()
        };
        for (document_idx, document) in documents.iter().enumerate() {
            builder.add(document_idx, document, &lexicon);
        }
        let mut index = builder.finish(documents.len(), &knobs);
        index.industry_groups = vocabulary
            .industries
            .iter()
            .map(|entry| (entry.id.clone(), entry.group.clone()))
            .collect();
        index.first_concept = index.terms.len() - vocabulary.concepts.len();
        for (term, concept) in
            index.terms[index.first_concept..].iter_mut().zip(&vocabulary.concepts)
        {
            term.word = Arc::from(concept.prefer.shown_in(Language::Vietnamese).text);
            term.english_word = Some(Arc::from(concept.prefer.shown_in(Language::English).text));
        }
        index.lexicon = lexicon;
        index.documents = documents;
        index.knobs = knobs;
        index
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
    let is_code = token.kind == TokenKind::Number;
    if is_code && token.exact.len() < 4 {
        return None;
    }
    Some(match language {
        Language::Vietnamese => token.exact.clone(),
        Language::English => stem_english(&token.folded),
    })
}

#[derive(Default)]
struct Builder {
    /// Key → surface form, document → frequency by field. One map for each language.
    terms: [BTreeMap<String, TermCounts>; 2],
    /// The same for concepts, by their position.
    concepts: Vec<DocumentCounts>,
}

/// Document → frequency by field.
type DocumentCounts = Vec<(usize, Frequencies)>;
type Frequencies = [f64; TextField::ALL.len()];

/// Counts one occurrence; documents come one after the other.
fn count_in(counts: &mut DocumentCounts, document_idx: usize, field: TextField) {
    if counts.last().is_none_or(|(last, _)| *last != document_idx) {
        counts.push((document_idx, Frequencies::default()));
    }
    if let Some((_, frequencies)) = counts.last_mut() {
        frequencies[field as usize] += 1.0;
    }
}

#[derive(Default)]
struct TermCounts {
    word: String,
    documents: DocumentCounts,
}

impl Builder {
    fn add(&mut self, document_idx: usize, document: &Document, lexicon: &Lexicon) {
        for text in &document.texts {
            let tokens = tokenize(&text.text);
            for (_, concept_idx) in lexicon.find(&tokens, LabelForm::of(text.language)) {
                count_in(&mut self.concepts[concept_idx], document_idx, text.field);
            }
            let mut before: Option<(String, &Token)> = None;
            for token in &tokens {
                let Some(key) = term_key(token, text.language) else {
                    before = None;
                    continue;
                };
                if let Some((key_before, token_before)) = before.filter(|_| token.joined) {
                    let word = format!("{} {}", token_before.exact, token.exact);
                    self.count(
                        document_idx,
                        text.field,
                        text.language,
                        format!("{key_before} {key}"),
                        word,
                    );
                }
                if !(text.language == Language::English && is_english_stopword(&token.exact)) {
                    self.count(
                        document_idx,
                        text.field,
                        text.language,
                        key.clone(),
                        token.exact.clone(),
                    );
                }
                before = Some((key, token));
            }
        }
    }

    fn count(
        &mut self,
        document_idx: usize,
        field: TextField,
        language: Language,
        key: String,
        word: String,
    ) {
        let counts = self.terms[language as usize].entry(key).or_default();
        let is_better = (word.len(), word.as_str()) < (counts.word.len(), counts.word.as_str());
        if counts.word.is_empty() || is_better {
            counts.word = word;
        }
        count_in(&mut counts.documents, document_idx, field);
    }

    fn finish(self, n_documents: usize, knobs: &Knobs) -> Index {
        let mut index = Index::default();
        for (language, terms) in Language::ALL.into_iter().zip(self.terms) {
            for (key, counts) in terms {
                let term_idx = index.terms.len();
                index.terms.push(term(&counts.word, &counts.documents, n_documents, knobs));
                if language == Language::Vietnamese {
                    index.folded.entry(to_folded(&key)).or_default().push(term_idx);
                    index.vietnamese.insert(key, term_idx);
                } else {
                    index.english.insert(key, term_idx);
                }
            }
        }
        index.terms.extend(self.concepts.iter().map(|counts| term("", counts, n_documents, knobs)));
        index
    }
}

fn term(word: &str, counts: &DocumentCounts, n_documents: usize, knobs: &Knobs) -> Term {
    Term {
        word: Arc::from(word),
        english_word: None,
        idf: inverse_document_frequency(counts.len(), n_documents),
        postings: counts
            .iter()
            .map(|(document_idx, frequencies)| posting(*document_idx, frequencies, knobs))
            .collect(),
    }
}

fn posting(document_idx: usize, frequencies: &Frequencies, knobs: &Knobs) -> Posting {
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
    Posting { document_idx: document_idx as u32, impact, field: best.1 }
}

/// BM25's idf in the form that is never negative (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009).
fn inverse_document_frequency(n_with_term: usize, n_documents: usize) -> f64 {
    let (with_term, all) = (n_with_term as f64, n_documents as f64);
    libm::log(1.0 + (all - with_term + 0.5) / (with_term + 0.5))
}
