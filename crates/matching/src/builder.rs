//! Builds an index step by step, so that a browser can paint and take keystrokes in between.
//!
//! The work is a queue of small units (a concept's labels, a document's text, a hundred terms); [`IndexBuilder::work`] does as
//! many as fit into a budget. Worked example: `while !builder.work(2_000) { pause().await }`, then [`IndexBuilder::finish`].
//!
//! Keys are put together in one buffer and looked up before anything is allocated; stems are remembered, because most
//! words come many times. Terms are numbered as they come, which depends on the order of documents; nothing that is seen
//! outside does. Invariant: however the work is sliced, the index is the same.

mod revise;

pub use revise::Revision;

use crate::index::{Frequencies, Index, Term, inverse_document_frequency, posting};
use crate::lexicon::{Found, LabelForm, Lexicon};
use crate::{Document, Knobs, TextField, kin};
use nhipcau_profile::{Concept, Language, Vocabulary};
use nhipcau_text::{Token, TokenKind, is_english_stopword, stem_english, to_folded, tokenize};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Terms that are finished as one unit of work.
const TERMS_AT_ONCE: usize = 100;

/// An index in the making.
pub struct IndexBuilder {
    index: Index,
    concepts: Vec<Concept>,
    counts: Vec<TermCounts>,
    concept_counts: Vec<DocumentCounts>,
    /// Stems of the English words so far, by their position in `stem_words`.
    stems: FxHashMap<String, usize>,
    stem_words: Vec<String>,
    next_concept: usize,
    next_document: usize,
    next_term: usize,
}

/// Document → frequency by field.
type DocumentCounts = Vec<(usize, Frequencies)>;

struct TermCounts {
    word: Arc<str>,
    documents: DocumentCounts,
}

impl IndexBuilder {
    /// Starts with the shipped knobs.
    pub fn new(documents: Vec<Document>, vocabulary: &Vocabulary) -> IndexBuilder {
        IndexBuilder::with_knobs(documents, vocabulary, Knobs::default())
    }

    /// Starts with other knobs, for experiments.
    pub fn with_knobs(
        documents: Vec<Document>,
        vocabulary: &Vocabulary,
        knobs: Knobs,
    ) -> IndexBuilder {
        let concepts = vocabulary.concepts.clone();
        let lexicon = Lexicon::new(&concepts, &knobs);
        IndexBuilder {
            concept_counts: vec![DocumentCounts::new(); concepts.len()],
            index: Index::empty(documents, vocabulary, lexicon, knobs),
            concepts,
            counts: Vec::new(),
            stems: FxHashMap::default(),
            stem_words: Vec::new(),
            next_concept: 0,
            next_document: 0,
            next_term: 0,
        }
    }

    /// Does about `budget` words' worth of work; true when nothing is left.
    pub fn work(&mut self, budget: usize) -> bool {
        let mut spent = 0;
        while spent < budget {
            spent += match self.unit() {
                0 => return true,
                spent => spent,
            };
        }
        false
    }

    /// Does what is left.
    pub fn finish(mut self) -> Index {
        while !self.work(usize::MAX) {}
        self.index
    }

    /// Does one unit of work and says how many words it was worth; nothing is left at 0.
    fn unit(&mut self) -> usize {
        if let Some(concept) = self.concepts.get(self.next_concept) {
            let n_words = self.index.lexicon.add(self.next_concept, concept);
            self.next_concept += 1;
            n_words.max(1)
        } else if self.next_document < self.index.documents().len() {
            let n_words = self.add_document(self.next_document);
            self.next_document += 1;
            n_words.max(1)
        } else if self.next_term < self.counts.len() + self.concepts.len() {
            let before = self.next_term;
            self.finish_terms();
            self.next_term - before
        } else {
            kin::find_next(&mut self.index)
        }
    }

    fn add_document(&mut self, document_idx: usize) -> usize {
        let texts = std::mem::take(&mut self.index.documents_mut()[document_idx].texts);
        let mut n_words = 0;
        for text in &texts {
            let tokens = tokenize(&text.text);
            n_words += tokens.len();
            let parts: Vec<String> =
                tokens.iter().map(|token| self.part(token, text.language)).collect();
            for Found { concept_idx, .. } in
                self.index.lexicon.find_parts(&tokens, &parts, LabelForm::of(text.language))
            {
                count_in(&mut self.concept_counts[concept_idx], document_idx, text.field);
            }
            self.add_terms(document_idx, text.field, text.language, &tokens, &parts);
        }
        self.index.documents_mut()[document_idx].texts = texts;
        n_words
    }

    fn part(&mut self, token: &Token, language: Language) -> String {
        if language == Language::Vietnamese {
            return token.exact.clone();
        }
        if let Some(&stem_idx) = self.stems.get(&token.folded) {
            return self.stem_words[stem_idx].clone();
        }
        let stem = stem_english(&token.folded);
        self.stems.insert(token.folded.clone(), self.stem_words.len());
        self.stem_words.push(stem.clone());
        stem
    }

    fn add_terms(
        &mut self,
        document_idx: usize,
        field: TextField,
        language: Language,
        tokens: &[Token],
        parts: &[String],
    ) {
        each_term(language, tokens, parts, &mut |key, word| {
            self.count(document_idx, field, language, key, word);
        });
    }

    fn count(
        &mut self,
        document_idx: usize,
        field: TextField,
        language: Language,
        key: &str,
        word: Written<'_>,
    ) {
        let term_idx = if let Some(term_idx) = self.index.term(language, key) {
            let counts = &mut self.counts[term_idx];
            if language == Language::English && is_better(word, &counts.word) {
                counts.word = joined(word);
            }
            term_idx
        } else {
            let term_idx = self.counts.len();
            self.counts.push(TermCounts { word: joined(word), documents: Vec::new() });
            self.index.insert_key(language, key, term_idx);
            if language == Language::Vietnamese {
                self.index.insert_folded(to_folded(key), term_idx);
            }
            term_idx
        };
        count_in(&mut self.counts[term_idx].documents, document_idx, field);
    }

    /// Turns counts into terms, concepts after all words.
    fn finish_terms(&mut self) {
        let (n_documents, knobs) = (self.index.documents().len(), *self.index.knobs());
        let n_words = self.counts.len();
        let end = (self.next_term + TERMS_AT_ONCE).min(n_words + self.concepts.len());
        for term_idx in self.next_term..end {
            let (word, english_word, counts) = if let Some(counts) = self.counts.get_mut(term_idx) {
                (counts.word.clone(), None, std::mem::take(&mut counts.documents))
            } else {
                let concept_idx = term_idx - n_words;
                let label =
                    |language| Arc::from(self.concepts[concept_idx].prefer.shown_in(language).text);
                let counts = std::mem::take(&mut self.concept_counts[concept_idx]);
                (label(Language::Vietnamese), Some(label(Language::English)), counts)
            };
            let postings = counts
                .iter()
                .map(|(document_idx, frequencies)| posting(*document_idx, frequencies, &knobs));
            let idf = inverse_document_frequency(counts.len(), n_documents);
            let mut term = Term { word, english_word, idf, postings: postings.collect() };
            self.index.contents.add(&mut term);
            for posting in &term.postings {
                self.index.contents.push(posting.document_idx, term_idx);
            }
            self.index.terms.push(term);
        }
        self.index.set_first_concept(n_words);
        self.next_term = end;
    }
}

/// One or two words as they are written.
type Written<'a> = (&'a str, Option<&'a str>);

/// Calls `visit` with the key and the written form of every term of a text, pairs of neighbors included.
fn each_term(
    language: Language,
    tokens: &[Token],
    parts: &[String],
    visit: &mut dyn FnMut(&str, Written<'_>),
) {
    let mut key = String::new();
    for (token_idx, token) in tokens.iter().enumerate() {
        if !is_term(token) {
            continue;
        }
        if token_idx > 0 && token.joined && is_term(&tokens[token_idx - 1]) {
            key.clear();
            key.push_str(&parts[token_idx - 1]);
            key.push(' ');
            key.push_str(&parts[token_idx]);
            visit(&key, (&tokens[token_idx - 1].exact, Some(&token.exact)));
        }
        if !(language == Language::English && is_english_stopword(&token.exact)) {
            visit(&parts[token_idx], (&token.exact, None));
        }
    }
}

/// Whether a token is a term: every word, and numbers long enough to be the name of something.
pub(crate) fn is_term(token: &Token) -> bool {
    token.kind == TokenKind::Word || token.exact.len() >= 4
}

/// Counts one occurrence; documents come one after the other.
fn count_in(counts: &mut DocumentCounts, document_idx: usize, field: TextField) {
    if counts.last().is_none_or(|(last, _)| *last != document_idx) {
        counts.push((document_idx, Frequencies::default()));
    }
    if let Some((_, frequencies)) = counts.last_mut() {
        frequencies[field as usize] += 1.0;
    }
}

fn joined((first, second): Written<'_>) -> Arc<str> {
    match second {
        None => Arc::from(first),
        Some(second) => Arc::from([first, " ", second].concat()),
    }
}

/// Of the forms of a stem, the shortest and then alphabetically first is shown.
fn is_better(word: Written<'_>, shown: &str) -> bool {
    let len = word.0.len() + word.1.map_or(0, |second| second.len() + 1);
    len < shown.len() || (len == shown.len() && *joined(word) < *shown)
}
