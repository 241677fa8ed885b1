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
use nhipcau_text::{Token, TypedLanguage, stem_english, tokenize};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A concept that a concept leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Relation {
    pub concept_idx: usize,
    pub strength: f64,
    pub origin: Origin,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    /// By form.
    labels: [Labels; 3],
    relations: Vec<Vec<Relation>>,
}

#[derive(Clone, Debug, Default)]
struct Labels {
    meanings: FxHashMap<String, Vec<Meaning>>,
    /// First word of a label → words of the longest label that begins with it.
    longest: FxHashMap<String, usize>,
}

/// A concept that a label stands for.
#[derive(Clone, Debug, PartialEq)]
struct Meaning {
    concept_idx: usize,
    /// The label with its marks, where the form has none: `la de` is laser, and là đế is not.
    marked: String,
}

/// A label in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found<'a> {
    /// Its tokens.
    pub range: Range<usize>,
    pub concept_idx: usize,
    /// The label with its marks, where the text was compared without.
    pub marked: &'a str,
}

impl Labels {
    fn insert(&mut self, tokens: &[Token], form: LabelForm, concept_idx: usize) {
        let parts: Vec<String> = tokens.iter().map(|token| part(token, form)).collect();
        let Some(first) = parts.first() else { return };
        let longest = self.longest.entry(first.clone()).or_default();
        *longest = parts.len().max(*longest);
        let marked = match form {
            LabelForm::Toneless => {
                tokens.iter().map(|token| &*token.exact).collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        };
        let meaning = Meaning { concept_idx, marked };
        let meanings = self.meanings.entry(parts.join(" ")).or_default();
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
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

    /// How a need is compared: English labels are looked for in Vietnamese ones, too.
    pub(crate) fn of_need(language: TypedLanguage) -> &'static [LabelForm] {
        match language {
            TypedLanguage::English => &[LabelForm::English],
            TypedLanguage::Vietnamese => &[LabelForm::Vietnamese, LabelForm::English],
            TypedLanguage::TonelessVietnamese => &[LabelForm::Toneless, LabelForm::English],
        }
    }
}

impl Lexicon {
    /// Relations only; labels are added one concept after the other.
    pub(crate) fn new(concepts: &[Concept], knobs: &Knobs) -> Lexicon {
        Lexicon { relations: relations(concepts, knobs), ..Lexicon::default() }
    }

    pub(crate) fn build(concepts: &[Concept], knobs: &Knobs) -> Lexicon {
        let mut lexicon = Lexicon::new(concepts, knobs);
        for (concept_idx, concept) in concepts.iter().enumerate() {
            lexicon.add(concept_idx, concept);
        }
        lexicon
    }

    /// Adds a concept's labels; says how many words they have.
    pub(crate) fn add(&mut self, concept_idx: usize, concept: &Concept) -> usize {
        let mut n_words = 0;
        for language in Language::ALL {
            for label in concept.labels(language) {
                let tokens = tokenize(label);
                n_words += tokens.len();
                self.labels[LabelForm::of(language) as usize].insert(
                    &tokens,
                    LabelForm::of(language),
                    concept_idx,
                );
                if language == Language::Vietnamese {
                    self.labels[LabelForm::Toneless as usize].insert(
                        &tokens,
                        LabelForm::Toneless,
                        concept_idx,
                    );
                }
            }
        }
        n_words
    }

    /// Every label in a text.
    pub(crate) fn find(&self, tokens: &[Token], form: LabelForm) -> Vec<Found<'_>> {
        let parts: Vec<String> = tokens.iter().map(|token| part(token, form)).collect();
        self.find_parts(tokens, &parts, form)
    }

    /// The same where the forms of the tokens are known already.
    pub(crate) fn find_parts(
        &self,
        tokens: &[Token],
        parts: &[String],
        form: LabelForm,
    ) -> Vec<Found<'_>> {
        let labels = &self.labels[form as usize];
        let mut found = Vec::new();
        let mut phrase = String::new();
        for start in 0..tokens.len() {
            let Some(&longest) = labels.longest.get(&parts[start]) else { continue };
            phrase.clear();
            for end in start..tokens.len().min(start + longest) {
                if end > start {
                    if !tokens[end].joined {
                        break;
                    }
                    phrase.push(' ');
                }
                phrase.push_str(&parts[end]);
                let meanings = labels.meanings.get(&phrase).map_or(&[][..], Vec::as_slice);
                found.extend(meanings.iter().map(|meaning| Found {
                    range: start..end + 1,
                    concept_idx: meaning.concept_idx,
                    marked: &meaning.marked,
                }));
            }
        }
        found
    }

    /// How many concepts there are.
    pub(crate) fn n_concepts(&self) -> usize {
        self.relations.len()
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

/// For each concept: itself, narrower ones (two steps), broader ones (one step), related ones.
fn relations(concepts: &[Concept], knobs: &Knobs) -> Vec<Vec<Relation>> {
    let mut positions: FxHashMap<String, usize> = FxHashMap::default();
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
