//! Lifts the kin of good answers: capabilities whose texts are like those of the best ones.
//!
//! A need's words reach some capabilities of a trade and miss others that say the same in other words. What the catalog itself
//! knows helps: texts that answer the same needs are like each other (the cluster hypothesis; Jardine and van Rijsbergen, *The
//! use of hierarchic clustering in information retrieval*, 1971). Likeness is the cosine of two documents over the terms and
//! concepts of the index, doubled, at most 1: half of the weight shared is as good as all of it.
//!
//! Worked example: the best answer has a text value of 0.5 and a document is like it by 0.3: its kinship is 0.5 × 0.3 = 0.15; with
//! another good answer that gives 0.1 it is 1 − 0.85 × 0.9 = 0.235.
//!
//! Invariants: nobody is kin of itself; weights are whole numbers while they are summed up, so neither the order of
//! documents nor a change that is taken back changes a bit.

use crate::index::{Index, Posting, Term};
use crate::text_part::TextPart;
use crate::{Document, sorted_positions};

/// Documents that a good answer lifts at most: those most like it.
const N_KIN: usize = 20;
/// Terms in more than one document of so many say nothing about kinship.
const COMMON: usize = 6;
/// Weights are rounded to parts of this.
const STEPS: f64 = 64.0;

/// What each document holds, for comparing documents with each other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    /// Positions of the terms, by document.
    terms: Vec<Vec<u32>>,
    /// Sum of the squares of their weights.
    squares: Vec<f64>,
}

impl Contents {
    /// Of so many documents that hold nothing yet.
    pub(crate) fn of(n_documents: usize) -> Contents {
        Contents { terms: vec![Vec::new(); n_documents], squares: vec![0.0; n_documents] }
    }

    /// Notes that a document holds a term.
    pub(crate) fn push(&mut self, document_idx: u32, term_idx: usize) {
        self.terms[document_idx as usize].push(term_idx as u32);
    }

    /// Takes back the last note on a document.
    pub(crate) fn pop(&mut self, document_idx: usize) {
        self.terms[document_idx].pop();
    }

    /// Adds a term's weight to all documents that hold it, or takes it off again (`sign` −1).
    pub(crate) fn weigh(&mut self, term: &Term, sign: f64) {
        for (posting, weight) in telling(term, self.terms.len()) {
            self.squares[posting.document_idx as usize] += sign * weight * weight;
        }
    }
}

/// The documents of a term with its weight in each; none for a common term.
fn telling(term: &Term, n_documents: usize) -> impl Iterator<Item = (&Posting, f64)> {
    let is_common = term.postings.len() * COMMON > n_documents;
    let postings = if is_common { &[][..] } else { &term.postings };
    postings.iter().map(|posting| (posting, libm::floor(STEPS * term.idf * posting.impact + 0.5)))
}

/// The documents most like one, with how like they are.
fn kin(index: &Index, one: usize) -> Vec<(usize, f64)> {
    let (contents, documents) = (&index.contents, index.documents());
    let mut shared = vec![0.0; documents.len()];
    for &term_idx in &contents.terms[one] {
        let postings = || telling(&index.terms[term_idx as usize], documents.len());
        let own = postings().find(|(posting, _)| posting.document_idx as usize == one);
        let Some((_, own)) = own else { continue };
        for (posting, weight) in postings() {
            shared[posting.document_idx as usize] += own * weight;
        }
    }
    shared[one] = 0.0;
    let mut kin: Vec<(usize, f64)> = Vec::with_capacity(N_KIN + 1);
    for (other, &shared) in shared.iter().enumerate().filter(|(_, shared)| **shared > 0.0) {
        let norm = libm::sqrt(contents.squares[one] * contents.squares[other]);
        let likeness = (2.0 * shared / norm).min(1.0);
        let is_before = |&&(known, like): &&(usize, f64)| {
            let by_id = || documents[known].id.cmp(&documents[other].id);
            likeness.total_cmp(&like).then_with(by_id).is_lt()
        };
        let place = kin.iter().take_while(is_before).count();
        kin.insert(place, (other, likeness));
        kin.truncate(N_KIN);
    }
    kin
}

/// How much of kin each document is to the best texts, 0 to 1, and to which of them most.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kinship {
    /// By document.
    shares: Vec<(f64, usize)>,
}

impl Kinship {
    pub(crate) fn of(index: &Index, text: &TextPart) -> Kinship {
        let mut shares = vec![(0.0, 0); index.documents().len()];
        let mut strongest = vec![0.0; shares.len()];
        for best in best_texts(index.documents(), text, index.knobs().n_kin_documents) {
            for (other, likeness) in kin(index, best) {
                let lift = text.value(best) * likeness;
                let (share, of) = &mut shares[other];
                *share = 1.0 - (1.0 - *share) * (1.0 - lift);
                if lift > strongest[other] {
                    (strongest[other], *of) = (lift, best);
                }
            }
        }
        Kinship { shares }
    }

    /// The share of a document, and the position of the best text that it is most like; `None` where there is no likeness.
    pub(crate) fn share(&self, document_idx: usize) -> Option<(f64, usize)> {
        self.shares.get(document_idx).copied().filter(|(share, _)| *share > 0.0)
    }
}

/// Positions of the documents whose texts answer best, ties in order of id.
pub(crate) fn best_texts(documents: &[Document], text: &TextPart, n: usize) -> Vec<usize> {
    let mut best = sorted_positions(documents.len(), &|one, other| {
        text.raw(other)
            .total_cmp(&text.raw(one))
            .then_with(|| documents[one].id.cmp(&documents[other].id))
    });
    best.retain(|&document_idx| text.raw(document_idx) > 0.0);
    best.truncate(n);
    best
}
