//! Finds the thesaurus' concepts in a text by their labels.
//!
//! Labels are compared as terms are: exact syllables in Vietnamese, stems in English, and without marks for needs typed
//! toneless. Nested labels are all found (`nước thải dệt nhuộm` holds `nước thải`): the longer one is rarer and weighs more.
//!
//! Worked example: with a concept *glaze crazing* labelled `rạn men`, `men nứt chân chim` and `crazed glaze`, each of these in
//! a need finds every capability whose texts hold any of them.
//!
//! Invariant: concepts are numbered in the order of the vocabulary; relations are followed one or two steps, never around.

use crate::{Knobs, Origin};
use nhipcau_profile::{Concept, Language};
use nhipcau_text::{Token, stem_english, tokenize};
use std::collections::BTreeMap;
use std::ops::Range;

/// The longest label that is looked for, in tokens.
const LONGEST_LABEL: usize = 6;

/// A concept that a concept leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Relation {
    pub concept_idx: usize,
    pub strength: f64,
    pub origin: Origin,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    vietnamese: BTreeMap<String, Vec<usize>>,
    english: BTreeMap<String, Vec<usize>>,
    folded: BTreeMap<String, Vec<usize>>,
    relations: Vec<Vec<Relation>>,
}

/// Which form of the tokens is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelForm {
    Vietnamese,
    Toneless,
    English,
}

impl LabelForm {
    /// How a text of the catalog is compared.
    pub(crate) fn of(language: Language) -> LabelForm {
        match language {
            Language::Vietnamese => LabelForm::Vietnamese,
            Language::English => LabelForm::English,
        }
    }
}

impl Lexicon {
    pub(crate) fn build(concepts: &[Concept], knobs: &Knobs) -> Lexicon {
        let mut lexicon = Lexicon { relations: relations(concepts, knobs), ..Lexicon::default() };
        for (concept_idx, concept) in concepts.iter().enumerate() {
            for label in concept.labels(Language::Vietnamese) {
                let tokens = tokenize(label);
                insert(&mut lexicon.vietnamese, key(&tokens, LabelForm::Vietnamese), concept_idx);
                insert(&mut lexicon.folded, key(&tokens, LabelForm::Toneless), concept_idx);
            }
            for label in concept.labels(Language::English) {
                insert(
                    &mut lexicon.english,
                    key(&tokenize(label), LabelForm::English),
                    concept_idx,
                );
            }
        }
        lexicon
    }

    /// Every label in a text: the range of its tokens, and its concept.
    pub(crate) fn find(&self, tokens: &[Token], form: LabelForm) -> Vec<(Range<usize>, usize)> {
        let labels = match form {
            LabelForm::Vietnamese => &self.vietnamese,
            LabelForm::Toneless => &self.folded,
            LabelForm::English => &self.english,
        };
        let mut found = Vec::new();
        if labels.is_empty() {
            return found;
        }
        let parts: Vec<String> = tokens.iter().map(|token| part(token, form)).collect();
        for start in 0..tokens.len() {
            let mut phrase = String::new();
            for end in start..tokens.len().min(start + LONGEST_LABEL) {
                if end > start {
                    if !tokens[end].joined {
                        break;
                    }
                    phrase.push(' ');
                }
                phrase.push_str(&parts[end]);
                let concepts = labels.get(&phrase).map_or(&[][..], Vec::as_slice);
                found.extend(concepts.iter().map(|&concept_idx| (start..end + 1, concept_idx)));
            }
        }
        found
    }

    /// What a concept leads to, itself first.
    pub(crate) fn relations(&self, concept_idx: usize) -> &[Relation] {
        &self.relations[concept_idx]
    }
}

fn part(token: &Token, form: LabelForm) -> String {
    match form {
        LabelForm::Vietnamese => token.exact.clone(),
        LabelForm::Toneless => token.folded.clone(),
        LabelForm::English => stem_english(&token.folded),
    }
}

fn key(tokens: &[Token], form: LabelForm) -> String {
    tokens.iter().map(|token| part(token, form)).collect::<Vec<_>>().join(" ")
}

fn insert(labels: &mut BTreeMap<String, Vec<usize>>, key: String, concept_idx: usize) {
    let concepts = labels.entry(key).or_default();
    if !concepts.contains(&concept_idx) {
        concepts.push(concept_idx);
    }
}

/// For each concept: itself, narrower ones (two steps), broader ones (one step), related ones.
fn relations(concepts: &[Concept], knobs: &Knobs) -> Vec<Vec<Relation>> {
    let mut positions: BTreeMap<String, usize> = BTreeMap::new();
    for (concept_idx, concept) in concepts.iter().enumerate() {
        positions.insert(concept.id.clone(), concept_idx);
    }
    let resolve = |ids: &[String]| -> Vec<usize> {
        ids.iter().filter_map(|id| positions.get(id.as_str()).copied()).collect()
    };
    let broader: Vec<Vec<usize>> =
        concepts.iter().map(|concept| resolve(&concept.broader)).collect();
    let mut narrower = vec![Vec::new(); concepts.len()];
    let mut related: Vec<Vec<usize>> =
        concepts.iter().map(|concept| resolve(&concept.related)).collect();
    for (concept_idx, wider) in broader.iter().enumerate() {
        for &wide in wider {
            narrower[wide].push(concept_idx);
        }
    }
    for (concept_idx, neighbors) in related.clone().into_iter().enumerate() {
        for neighbor in neighbors {
            related[neighbor].push(concept_idx);
        }
    }
    (0..concepts.len())
        .map(|concept_idx| {
            let two_steps = narrower[concept_idx].iter().flat_map(|&step| &narrower[step]);
            let mut found =
                vec![Relation { concept_idx, strength: knobs.synonym, origin: Origin::Synonym }];
            push(&mut found, &narrower[concept_idx], knobs.narrower, Origin::Narrower);
            push(&mut found, two_steps, knobs.narrower * knobs.narrower, Origin::Narrower);
            push(&mut found, &broader[concept_idx], knobs.broader, Origin::Broader);
            push(&mut found, &related[concept_idx], knobs.related, Origin::Related);
            found
        })
        .collect()
}

fn push<'a>(
    found: &mut Vec<Relation>,
    concepts: impl IntoIterator<Item = &'a usize>,
    strength: f64,
    origin: Origin,
) {
    for &concept_idx in concepts {
        if strength > 0.0 && found.iter().all(|relation| relation.concept_idx != concept_idx) {
            found.push(Relation { concept_idx, strength, origin });
        }
    }
}
