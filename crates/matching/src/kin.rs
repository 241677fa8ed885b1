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
    squares: Vec<u64>,
    /// Of each document those most like it. A copy that is being revised has none and looks for them when asked.
    kin: Vec<Vec<(usize, f64)>>,
}

impl Contents {
    /// Of so many documents that hold nothing yet.
    pub(crate) fn of(n_documents: usize) -> Contents {
        let (terms, squares) = (vec![Vec::new(); n_documents], vec![0; n_documents]);
        Contents { terms, squares, kin: Vec::new() }
    }

    /// Notes that a document holds a term.
    pub(crate) fn push(&mut self, document_idx: u32, term_idx: usize) {
        self.terms[document_idx as usize].push(term_idx as u32);
    }

    /// Takes back the last note on a document.
    pub(crate) fn pop(&mut self, document_idx: usize) {
        self.terms[document_idx].pop();
    }

    /// Sets the weights of a term whose documents are all known; a common term has none.
    pub(crate) fn add(&mut self, term: &mut Term) {
        let is_common = term.postings.len() * COMMON > self.terms.len();
        for posting in &mut term.postings {
            let weight = STEPS * term.idf * posting.impact + 0.5;
            posting.weight = if is_common { 0 } else { weight as u32 };
            self.squares[posting.document_idx as usize] += square(posting);
        }
    }

    /// Takes the weights of a term off again.
    pub(crate) fn remove(&mut self, term: &Term) {
        for posting in &term.postings {
            self.squares[posting.document_idx as usize] -= square(posting);
        }
    }

    /// Forgets who is kin, because texts are about to change.
    pub(crate) fn forget_kin(&mut self) {
        self.kin.clear();
    }
}

fn square(posting: &Posting) -> u64 {
    u64::from(posting.weight) * u64::from(posting.weight)
}

/// Finds the kin of the next document and says how many terms that took; 0 when all have theirs.
pub(crate) fn find_next(index: &mut Index) -> usize {
    let one = index.contents.kin.len();
    let Some(n_terms) = index.contents.terms.get(one).map(Vec::len) else { return 0 };
    let kin = kin(index, one);
    index.contents.kin.push(kin);
    n_terms.max(1)
}

/// The documents most like one, with how like they are.
fn kin(index: &Index, one: usize) -> Vec<(usize, f64)> {
    let (contents, documents) = (&index.contents, index.documents());
    let mut shared = vec![0_u64; documents.len()];
    for &term_idx in &contents.terms[one] {
        let postings = &index.terms[term_idx as usize].postings;
        let own = postings.binary_search_by_key(&(one as u32), |posting| posting.document_idx);
        let own = own.map_or(0, |at| u64::from(postings[at].weight));
        for posting in postings.iter().filter(|_| own > 0) {
            shared[posting.document_idx as usize] += own * u64::from(posting.weight);
        }
    }
    shared[one] = 0;
    let mut kin: Vec<(usize, f64)> = Vec::with_capacity(N_KIN + 1);
    for (other, &shared) in shared.iter().enumerate().filter(|(_, shared)| **shared > 0) {
        let squares = contents.squares[one] as f64 * contents.squares[other] as f64;
        let likeness = (2.0 * shared as f64 / libm::sqrt(squares)).min(1.0);
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
            let known = index.contents.kin.get(best);
            for (other, likeness) in known.cloned().unwrap_or_else(|| kin(index, best)) {
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
    let answering: Vec<usize> =
        (0..documents.len()).filter(|&document_idx| text.raw(document_idx) > 0.0).collect();
    let order = sorted_positions(answering.len(), &|one, other| {
        let (one, other) = (answering[one], answering[other]);
        text.raw(other)
            .total_cmp(&text.raw(one))
            .then_with(|| documents[one].id.cmp(&documents[other].id))
    });
    order.into_iter().take(n).map(|position| answering[position]).collect()
}
