//! What an institute could state to stand higher for a need that just misses it.
//!
//! Each proposal is a fact that only the officer knows to be true or not, with the place that stating it would bring: the
//! engine scores the capability as it would be. What is stated already is never proposed to be stated better; a stated figure
//! that the need contradicts is told as it is. Worked example: a need asks for `dưới 50 °C` and the capability has no
//! temperature; with a measured figure that meets it, the institute would stand at place 8 instead of 13.
//!
//! Invariant: a fact is proposed only where it lifts the institute; places come from the ranking of the match page itself.

use super::coach::{NeedPlace, Stand};
use crate::view_model::market::{Asking, visitor};
use nhipcau_matching::{
    Candidate, Document, Fit, ReadinessWindow, Search, Step, Weights, Wish, Wishes,
    group_by_institute,
};
use nhipcau_profile::Need;
use std::sync::Arc;

/// What enterprises ask for that want something ready to be used.
pub const IN_USE: ReadinessWindow = ReadinessWindow { min: 7, max: 9 };

/// Something to state, if it is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A measured figure or a standard that answers these words of the need.
    Number(String),
    /// These words of the need contradict a stated figure: nothing to propose.
    Contradiction(String),
    /// That the institute works in this mode; the place is that for visitors who ask for it.
    Mode(String),
    /// A readiness level, with its basis; the place is that for visitors who ask for [`IN_USE`].
    Readiness,
    /// That the capability belongs to this sub-field.
    Subfield(String),
    /// That all of it is still true.
    Confirmation,
}

/// A fact and what stating it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lift {
    /// The fact.
    pub fact: Fact,
    /// Where the institute stands now.
    pub now: Stand,
    /// Where it would stand with the fact stated.
    pub then: Stand,
}

/// What the institute's best capability for a need leaves unsaid that would lift it, in order of the questions of the form.
pub fn lifts(asking: Asking<'_>, need: &Need, place: &NeedPlace, institute: &str) -> Vec<Lift> {
    let documents = asking.index.documents();
    let found = documents.iter().position(|own| own.id == place.capability);
    let Some(document_idx) = found else { return Vec::new() };
    let asked = visitor(need, asking.language).need();
    let search = Search::new(asking.index, &asked);
    let document = &documents[document_idx];
    let trial = Trial { search, document_idx, document, institute, year: asking.year };
    let mut lifts = numbers(&trial);
    let mut add = |fact: Fact, wishes: &Wishes, next: &Document| {
        lifts.extend(trial.lift(fact, wishes, next));
    };
    if asking.vocabulary.mode(&need.mode).is_some() && !holds(&document.modes, &need.mode) {
        let wishes = Wishes { modes: vec![need.mode.clone()], ..Wishes::default() };
        let step = Step::Offer(Wish::Mode(need.mode.as_str().into()));
        add(Fact::Mode(need.mode.clone()), &wishes, &trial.after(&step));
    }
    if document.readiness.is_none() {
        let wishes = Wishes { readiness: Some(IN_USE), ..Wishes::default() };
        let step = Step::Ready { from: None, level: IN_USE.min };
        add(Fact::Readiness, &wishes, &trial.after(&step));
    }
    if let Some(id) = place.subfield.as_ref().filter(|id| !holds(&document.subfields, id)) {
        let mut next = document.clone();
        next.subfields.push(id.as_str().into());
        add(Fact::Subfield(id.clone()), &Wishes::default(), &next);
    }
    if document.confirmed != Some(asking.year) {
        add(Fact::Confirmation, &Wishes::default(), &trial.after(&Step::Confirm));
    }
    lifts
}

/// Each number and standard of the need of which nothing comparable is stated, and those that a figure contradicts.
fn numbers(trial: &Trial<'_>) -> Vec<Lift> {
    let mut lifts = Vec::new();
    for (requirement_idx, requirement) in trial.search.requirements().iter().enumerate() {
        let from = requirement.fit(trial.document).0;
        match from {
            Fit::Violated => {
                let fact = Fact::Contradiction(requirement.words.clone());
                lifts.push(Lift { fact, now: Stand::default(), then: Stand::default() });
            }
            Fit::Unknown => {
                let next = trial.after(&Step::Meet { requirement_idx, from });
                let is_met = requirement.fit(&next).0 == Fit::Met;
                let fact = Fact::Number(requirement.words.clone());
                lifts.extend(is_met.then(|| trial.lift(fact, &Wishes::default(), &next)).flatten());
            }
            Fit::Near | Fit::Met => {}
        }
    }
    lifts
}

fn holds(ids: &[Arc<str>], id: &str) -> bool {
    ids.iter().any(|own| **own == *id)
}

/// One capability, tried as it might be.
struct Trial<'a> {
    search: Search<'a>,
    document_idx: usize,
    document: &'a Document,
    institute: &'a str,
    year: u16,
}

impl Trial<'_> {
    /// The capability after a step of the institute.
    fn after(&self, step: &Step) -> Document {
        let mut next = self.document.clone();
        step.change_document(&mut next, self.search.requirements(), self.year);
        next
    }

    /// The fact, where it lifts the place under these wishes.
    fn lift(&self, fact: Fact, wishes: &Wishes, next: &Document) -> Option<Lift> {
        let weights = Weights::default();
        let mut candidates = self.search.rank(wishes, &weights, self.year).candidates;
        let now = self.stand(&candidates);
        candidates.retain(|own| own.document_idx != self.document_idx);
        let own = self.search.score(self.document_idx, next, wishes, &weights, self.year);
        let at = candidates.partition_point(|other| other.score >= own.score);
        candidates.insert(at, own);
        let then = self.stand(&candidates);
        then.is_above(now).then_some(Lift { fact, now, then })
    }

    fn stand(&self, candidates: &[Candidate]) -> Stand {
        Stand::of(&group_by_institute(self.search.index(), candidates), self.institute)
    }
}
