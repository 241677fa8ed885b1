//! An index as it would be if one document said a little more.
//!
//! "What if the institute wrote this word?" is answered by the index that would be built then, because one more text also
//! makes its words less rare. Building all of it anew takes long, and so does copying it for every word: one copy is kept, in
//! which the terms of the one document are exchanged and then put back.
//!
//! Worked example: with `nhôm` added to one of 1,000 documents two terms change, nhôm and its concept: each gets a posting
//! and weighs a little less.
//!
//! Invariants: the same scores, to the bit, as an index built from the changed documents; afterwards the copy is as before.

use super::{DocumentCounts, IndexBuilder, each_term, is_better, joined};
use crate::index::{Posting, Term, inverse_document_frequency, posting};
use crate::{DocumentText, Index};
use nhipcau_profile::Language;
use nhipcau_text::{to_folded, tokenize};
use rustc_hash::FxHashMap;
use std::mem;

/// A copy of an index to ask "what if" of.
#[derive(Clone, Debug)]
pub struct Revision {
    index: Index,
    /// Terms as they were before the text that is being asked about.
    before: Vec<(usize, Term)>,
    /// How many terms the document did not hold before.
    n_new: usize,
}

impl Revision {
    /// Copies an index.
    pub fn of(index: &Index) -> Revision {
        let mut index = index.clone();
        index.contents.forget_kin();
        Revision { index, before: Vec::new(), n_new: 0 }
    }

    /// Calls `visit` with the index as it would be with one more text in a document.
    pub fn with_text(
        &mut self,
        document_idx: usize,
        text: DocumentText,
        visit: &mut dyn FnMut(&Index),
    ) {
        let n_terms = self.index.terms.len();
        self.n_new = 0;
        let mut new_keys: Vec<(Language, String)> = Vec::new();
        self.add(document_idx, text, &mut new_keys);
        visit(&self.index);
        self.index.documents_mut()[document_idx].texts.pop();
        for (term_idx, term) in self.before.drain(..).rev() {
            let now = &mut self.index.terms[term_idx];
            self.index.contents.remove(now);
            *now = term;
            self.index.contents.add(now);
        }
        for _ in 0..self.n_new {
            self.index.contents.pop(document_idx);
        }
        for (language, key) in new_keys {
            self.index.remove_key(language, &key);
        }
        self.index.terms.truncate(n_terms);
    }

    fn add(
        &mut self,
        document_idx: usize,
        text: DocumentText,
        new_keys: &mut Vec<(Language, String)>,
    ) {
        let (tokens, language) = (tokenize(&text.text), text.language);
        self.index.documents_mut()[document_idx].texts.push(text);
        let mut alone = IndexBuilder::alone(&mut self.index, document_idx);
        alone.add_document(0);
        let parts: Vec<String> = tokens.iter().map(|token| alone.part(token, language)).collect();
        each_term(language, &tokens, &parts, &mut |key, word| {
            let own = alone.index.term(language, key).and_then(|own| alone.counts.get(own));
            let Some(counts) = own else { return };
            let term_idx = self.index.term(language, key).unwrap_or_else(|| {
                new_keys.push((language, key.to_owned()));
                self.index.push_key(language, key, joined(word))
            });
            self.exchange(term_idx, document_idx, &counts.documents);
            let term = &mut self.index.terms[term_idx];
            if language == Language::English && is_better(word, &term.word) {
                term.word = joined(word);
            }
        });
        for (concept_idx, counts) in alone.concept_counts.iter().enumerate() {
            self.exchange(self.index.concept_term(concept_idx), document_idx, counts);
        }
        self.index.lexicon = mem::take(&mut alone.index.lexicon);
    }

    /// Puts the counts of the one document in the place of what it had for a term.
    fn exchange(&mut self, term_idx: usize, document_idx: usize, counts: &DocumentCounts) {
        let Some((_, frequencies)) = counts.first() else { return };
        let new = posting(document_idx, frequencies, self.index.knobs());
        let n_documents = self.index.documents().len();
        let term = &mut self.index.terms[term_idx];
        self.index.contents.remove(term);
        self.before.push((term_idx, term.clone()));
        let own = |posting: &Posting| posting.document_idx;
        match term.postings.binary_search_by_key(&new.document_idx, own) {
            Ok(at) => term.postings[at] = new,
            Err(at) => {
                term.postings.insert(at, new);
                self.index.contents.push(document_idx as u32, term_idx);
                self.n_new += 1;
            }
        }
        term.idf = inverse_document_frequency(term.postings.len(), n_documents);
        self.index.contents.add(term);
    }
}

impl Index {
    /// A new term behind the concepts, whose positions stay.
    fn push_key(&mut self, language: Language, key: &str, word: std::sync::Arc<str>) -> usize {
        let term_idx = self.terms.len();
        self.insert_key(language, key, term_idx);
        if language == Language::Vietnamese {
            self.insert_folded(to_folded(key), term_idx);
        }
        self.terms.push(Term { word, english_word: None, idf: 0.0, postings: Vec::new() });
        term_idx
    }
}

impl IndexBuilder {
    /// A builder that counts one document alone; it borrows the thesaurus, to be given back.
    fn alone(index: &mut Index, document_idx: usize) -> IndexBuilder {
        let documents = vec![index.documents()[document_idx].clone()];
        let concept_counts = vec![DocumentCounts::new(); index.lexicon.n_concepts()];
        IndexBuilder {
            index: Index::alone(documents, index),
            concepts: Vec::new(),
            counts: Vec::new(),
            concept_counts,
            stems: FxHashMap::default(),
            stem_words: Vec::new(),
            next_concept: 0,
            next_document: 0,
            next_term: 0,
        }
    }
}
