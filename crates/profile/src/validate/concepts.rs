//! Rules for the thesaurus that need no text processing: ids, references, circles, orphans.

use super::Check;
use crate::{Concept, Path, ProblemKind, VocabularyKind};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(check: &mut Check<'_>, concepts: &[Concept]) {
    let mut seen = BTreeSet::new();
    let positions: BTreeMap<&str, usize> = concepts
        .iter()
        .enumerate()
        .map(|(concept_idx, concept)| (concept.id.as_str(), concept_idx))
        .collect();
    let is_referred_to: BTreeSet<&str> = concepts
        .iter()
        .flat_map(|concept| concept.broader.iter().chain(&concept.related))
        .map(String::as_str)
        .collect();
    for (concept_idx, concept) in concepts.iter().enumerate() {
        let path = Path::default().key("concepts").index(concept_idx);
        check.vocabulary_entry(&path, &concept.id, &concept.prefer, &mut seen);
        check.labels(&path.key("other"), concept);
        check.terms(&path.key("broader"), VocabularyKind::Concept, &concept.broader);
        check.terms(&path.key("related"), VocabularyKind::Concept, &concept.related);
        check.terms(&path.key("subfields"), VocabularyKind::Subfield, &concept.subfields);
        if concept.subfields.is_empty() {
            check.report(&path.key("subfields"), ProblemKind::MissingField);
        }
        if is_in_circle(concepts, &positions, concept_idx) {
            check.report(&path.key("broader"), ProblemKind::ConceptCycle);
        }
        let is_orphan = concept.broader.is_empty() && concept.related.is_empty();
        if is_orphan && !is_referred_to.contains(concept.id.as_str()) {
            check.report(&path, ProblemKind::OrphanConcept);
        }
    }
}

impl Check<'_> {
    fn labels(&mut self, path: &Path, concept: &Concept) {
        for (key, labels) in [("vi", &concept.other.vi), ("en", &concept.other.en)] {
            for (label_idx, label) in labels.iter().enumerate() {
                self.plain(&path.key(key).index(label_idx), label);
            }
        }
    }
}

/// Whether following `broader` from a concept leads back to it.
fn is_in_circle(concepts: &[Concept], positions: &BTreeMap<&str, usize>, start: usize) -> bool {
    let broader = |concept_idx: usize| {
        concepts[concept_idx].broader.iter().filter_map(|id| positions.get(id.as_str()).copied())
    };
    let mut reached: BTreeSet<usize> = BTreeSet::new();
    let mut to_follow: Vec<usize> = broader(start).collect();
    while let Some(concept_idx) = to_follow.pop() {
        if concept_idx == start {
            return true;
        }
        if reached.insert(concept_idx) {
            to_follow.extend(broader(concept_idx));
        }
    }
    false
}
