//! A need that was searched, and what it would give if something were otherwise.
//!
//! Gaps, what-if and clarity ask the engine the same question again and again with something changed. Here the change is
//! applied to the need or to the document and scored by [`Search::score`], so what is told is what a new ranking would give.
//!
//! Invariant: the score of a candidate under no step is that of the ranking, to the bit.

use crate::step::said;
use crate::{Candidate, Index, Need, Revision, Search, Step, Weights};
use std::cell::RefCell;

/// A need that was searched, with what it is ranked under.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// What it was asked of.
    pub index: &'a Index,
    /// The need.
    pub need: &'a Need,
    /// Importance of the parts.
    pub weights: &'a Weights,
    /// Today's year, for the age of evidence.
    pub year: u16,
    /// The search.
    pub search: Search<'a>,
    /// A copy of the index, once a word is tried.
    revision: RefCell<Option<Revision>>,
}

impl<'a> Question<'a> {
    /// Searches a need.
    pub fn new(index: &'a Index, need: &'a Need, weights: &'a Weights, year: u16) -> Question<'a> {
        let search = Search::new(index, need);
        Question { index, need, weights, year, search, revision: RefCell::new(None) }
    }

    /// What a document would be given after these steps, of which at most one changes a text.
    pub fn after(&self, document_idx: usize, steps: &[Step]) -> Candidate {
        let textual = steps.iter().find(|step| step.is_textual());
        let mut found = None;
        self.searched(document_idx, textual, &mut |search| {
            found = Some(self.scored(search, document_idx, &mut steps.iter()));
        });
        found.unwrap_or_else(|| self.scored(&self.search, document_idx, &mut [].iter()))
    }

    /// Calls `visit` with the search as it would be after a step that changes a text.
    pub(crate) fn searched(
        &self,
        document_idx: usize,
        textual: Option<&Step>,
        visit: &mut dyn FnMut(&Search<'_>),
    ) {
        match textual {
            None => visit(&self.search),
            Some(Step::Say { word, language }) => {
                let mut revision = self.revision.borrow_mut();
                let revision = revision.get_or_insert_with(|| Revision::of(self.index));
                revision.with_text(document_idx, said(word, *language), &mut |index| {
                    visit(&Search::new(index, self.need));
                });
            }
            Some(step) => {
                let mut need = self.need.clone();
                step.change_need(&mut need);
                visit(&Search::new(self.index, &need));
            }
        }
    }

    /// The score under steps, of which those that change a text are in the search already.
    pub(crate) fn scored(
        &self,
        search: &Search<'_>,
        document_idx: usize,
        steps: &mut dyn Iterator<Item = &Step>,
    ) -> Candidate {
        let mut need = self.need.clone();
        let mut document = self.index.documents()[document_idx].clone();
        for step in steps {
            step.change_need(&mut need);
            step.change_document(&mut document, self.search.requirements(), self.year);
        }
        search.score(document_idx, &document, &need.wishes, self.weights, self.year)
    }
}
