//! A need's text as units: what each word and pair of neighbors may stand for in the catalog.
//!
//! `máy sấy` gives the units máy, sấy and máy sấy. A unit holds alternatives (terms with a strength); in a document the
//! best alternative counts, never their sum, so a word with five toned readings is worth one word.
//! Worked example, toneless `may say`: the pair `may say` leads to the terms that fold to it (máy sấy), each at the
//! strength of [`Knobs::toneless`](crate::Knobs::toneless).
//!
//! Invariant: units come in the order of the need and each term leads at most one unit of a kind.

use crate::beliefs::{Belief, beliefs};
use crate::index::term_key;
use crate::lexicon::{Found, LabelForm, Relation};
use crate::{
    Facet, FacetWeight, Index, Need, Origin, UnderstoodWord, in_order, propose_facets, typing,
};
use nhipcau_profile::Language;
use nhipcau_text::{
    Token, TokenKind, TypedLanguage, has_tone_or_mark, is_english_stopword, is_toneless_stopword,
    is_vietnamese_stopword, is_vietnamese_syllable,
};
use std::ops::Range;
use std::sync::Arc;

/// A term that a unit may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Alternative {
    pub term_idx: usize,
    /// 0 to 1.
    pub strength: f64,
    pub origin: Origin,
}

/// A word of the need or a pair of neighbors.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unit {
    pub span: Range<usize>,
    /// Position of its sentence.
    pub facet_idx: usize,
    /// Worth of the unit: kind, and weight of its sentence.
    pub weight: f64,
    /// Best first.
    pub alternatives: Vec<Alternative>,
    pub muted: bool,
    /// Whether it stands for a concept: then it earns only what its words have not earned already.
    pub is_concept: bool,
}

/// What the engine understood of a need.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Understanding {
    /// Words and pairs in order of the need, then concepts, the shortest label first.
    pub units: Vec<Unit>,
    /// Words that no document has, apart from Vietnamese syllables.
    pub unknown: Arc<Vec<UnderstoodWord>>,
    /// The most that the words of the need could earn.
    pub ceiling: f64,
    pub language: TypedLanguage,
}

impl Unit {
    /// The unit in its sentence, with the sentence's weight; `None` when it leads nowhere, its sentence is left out, or its
    /// term is there already.
    fn placed(
        mut self,
        index: &Index,
        need: &Need,
        facets: &[Facet],
        seen: &mut Vec<usize>,
    ) -> Option<Unit> {
        let first = self.alternatives.first()?.term_idx;
        let facet_idx = facets.iter().position(|facet| facet.span.contains(&self.span.start))?;
        let weight = facets[facet_idx].weight;
        if weight == FacetWeight::Off || seen.contains(&first) {
            return None;
        }
        seen.push(first);
        self.facet_idx = facet_idx;
        self.weight *= weight.factor();
        self.muted = is_muted(index, &self, &need.muted_words);
        Some(self)
    }

    /// The most that the unit can earn in one document.
    pub(crate) fn ceiling(&self, index: &Index) -> f64 {
        let best = |alternative: &Alternative| {
            alternative.strength * index.terms[alternative.term_idx].idf
        };
        self.weight * self.alternatives.iter().map(best).fold(0.0, f64::max)
    }
}

/// The sentences of a need with the weights that the visitor gave them.
pub(crate) fn weighted_facets(need: &Need) -> Vec<Facet> {
    let mut facets = propose_facets(&need.text);
    for (facet, weight) in facets.iter_mut().zip(&need.facet_weights) {
        facet.weight = *weight;
    }
    facets
}

/// The units of a need that the catalog knows, muted ones included, and the most that its words could earn.
///
/// Words that no document has count in that sum too, as the rarest there are: what the catalog does not know is held
/// against every candidate.
pub(crate) fn understand(index: &Index, need: &Need, facets: &[Facet]) -> Understanding {
    let (tokens, origins, language) = typing::read(index, &need.text);
    let beliefs = match language {
        TypedLanguage::TonelessVietnamese => beliefs(index, &tokens),
        _ => Vec::new(),
    };
    let reading = Reading { index, tokens: &tokens, origins, language, beliefs };
    let mut seen = Vec::new();
    let (mut units, mut unknown) = (Vec::new(), Vec::new());
    let mut ceiling = 0.0;
    for (token_idx, token) in tokens.iter().enumerate() {
        let facet = facets.iter().find(|facet| facet.span.contains(&token.span.start));
        let Some(facet) = facet.filter(|facet| facet.weight != FacetWeight::Off) else { continue };
        ceiling +=
            facet.weight.factor() * reading.ceiling(token_idx, &need.muted_words, &mut unknown);
        let before = token_idx.checked_sub(1).filter(|_| token.joined);
        let found = before
            .into_iter()
            .map(|before| reading.pair(before, token_idx))
            .chain([reading.word(token_idx)]);
        units.extend(found.filter_map(|unit| unit.placed(index, need, facets, &mut seen)));
    }
    count_compounds_once(index, &mut units);
    let concepts = reading.concepts();
    units.extend(
        concepts.into_iter().filter_map(|unit| unit.placed(index, need, facets, &mut seen)),
    );
    Understanding { units, unknown: Arc::new(unknown), ceiling, language: reading.language }
}

fn is_muted(index: &Index, unit: &Unit, muted_words: &[String]) -> bool {
    let term = &index.terms[unit.alternatives[0].term_idx];
    let is_word = |muted: &String| {
        **muted == *term.word || term.english_word.as_ref().is_some_and(|word| **muted == **word)
    };
    muted_words.iter().any(is_word)
}

/// Documents that a syllable is thought to stand in without the pair, beside those that it does stand in: a pair that was
/// seen a few times is no compound yet. Seven and more keep a law: a pair is worth more than what its syllables would gain
/// if a document lost it.
const SURE: usize = 8;

/// Counts a compound once: a syllable that mostly stands in the pair which the need has, too, says little beside that pair.
/// Without this `thức ăn chăn nuôi` would weigh as much as four trades.
fn count_compounds_once(index: &Index, units: &mut [Unit]) {
    let mut factors = Vec::with_capacity(units.len());
    for (unit_idx, unit) in units.iter().enumerate() {
        let own = &index.terms[unit.alternatives[0].term_idx];
        let share = |alternative: &Alternative| {
            let pair = &index.terms[alternative.term_idx];
            let is_of_pair = pair.word.split(' ').any(|word| *word == *own.word);
            let n_pairs = if is_of_pair { pair.postings.len() } else { 0 };
            alternative.strength * n_pairs as f64 / (own.postings.len() + SURE) as f64
        };
        // The pairs of a word stand right before and behind it.
        let neighbors = &units[unit_idx.saturating_sub(1)..units.len().min(unit_idx + 2)];
        let is_around = |pair: &&Unit| {
            !pair.muted
                && pair.span.len() > unit.span.len()
                && pair.span.start <= unit.span.start
                && unit.span.end <= pair.span.end
        };
        let pairs = neighbors.iter().filter(is_around).flat_map(|pair| &pair.alternatives);
        let within = pairs.map(share).fold(0.0, f64::max).min(1.0);
        factors.push(1.0 - index.knobs().compound * within);
    }
    for (unit, factor) in units.iter_mut().zip(factors) {
        unit.weight *= factor;
    }
}

/// Words of a label that may be met by chance where marks are missing.
const SHORT_LABEL: usize = 2;

/// How the tokens of one need are read.
struct Reading<'a> {
    index: &'a Index,
    tokens: &'a [Token],
    /// How each token came about.
    origins: Vec<Origin>,
    language: TypedLanguage,
    /// Of toneless needs, by token.
    beliefs: Vec<Vec<Belief>>,
}

impl Reading<'_> {
    /// The most that a single word can earn; nothing for function words, short numbers and muted words. A word that the
    /// catalog lacks is noted, unless it is a Vietnamese syllable or a letter or two, as of `°C`.
    fn ceiling(
        &self,
        token_idx: usize,
        muted_words: &[String],
        unknown: &mut Vec<UnderstoodWord>,
    ) -> f64 {
        let (token, unit) = (&self.tokens[token_idx], self.word(token_idx));
        if !unit.alternatives.is_empty() {
            return if is_muted(self.index, &unit, muted_words) {
                0.0
            } else {
                unit.ceiling(self.index)
            };
        }
        let is_function_word = match self.language {
            TypedLanguage::English => is_english_stopword(&token.exact),
            TypedLanguage::Vietnamese => is_vietnamese_stopword(&token.exact),
            TypedLanguage::TonelessVietnamese => is_toneless_stopword(&token.folded),
        };
        if token.kind != TokenKind::Word || is_function_word {
            return 0.0;
        }
        let weight = unit.weight * self.index.idf_of_unknown();
        if token.exact.len() > 2 && !is_vietnamese_syllable(&token.folded) {
            unknown.push(UnderstoodWord {
                need_span: token.span.clone(),
                word: Arc::from(token.exact.as_str()),
                origin: Origin::Exact,
                weight,
                n_documents: 0,
                muted: false,
            });
        }
        weight
    }

    /// A unit for each concept whose label stands in the need, the shortest label first.
    fn concepts(&self) -> Vec<Unit> {
        let (index, knobs, tokens) = (self.index, self.index.knobs(), self.tokens);
        let mut units = Vec::new();
        for &form in LabelForm::of_need(self.language) {
            for found in index.lexicon.find(tokens, form) {
                let tokens = &tokens[found.range.clone()];
                let is_syllables = tokens.iter().all(|token| is_vietnamese_syllable(&token.folded));
                if form == LabelForm::English
                    && self.language != TypedLanguage::English
                    && is_syllables
                {
                    continue;
                }
                let strength = self.label_belief(&found) * self.trust(found.range).0;
                let alternative = |relation: &Relation| Alternative {
                    term_idx: index.concept_term(relation.concept_idx),
                    strength: strength * relation.strength,
                    origin: relation.origin,
                };
                let relations = index.lexicon.relations(found.concept_idx);
                units.push(Unit {
                    is_concept: true,
                    ..unit(
                        tokens[0].span.start..tokens[tokens.len() - 1].span.end,
                        knobs.concept * tokens.len() as f64,
                        relations.iter().map(alternative).collect(),
                    )
                });
            }
        }
        // Of labels that differ in their marks alone, the one that is believed most stands first.
        in_order(units, &|one: &Unit, other| {
            let strength = |unit: &Unit| unit.alternatives[0].strength;
            one.span
                .len()
                .cmp(&other.span.len())
                .then(one.span.start.cmp(&other.span.start))
                .then(strength(other).total_cmp(&strength(one)))
        })
    }

    /// How far a label is believed to stand where it was found. In a toneless need a short one is doubted as far as
    /// function words may stand there: `la de` is là để rather than a laser. What is longer is hardly met by chance.
    fn label_belief(&self, found: &Found) -> f64 {
        if found.marked.is_empty() {
            return 1.0;
        }
        let is_short = found.range.len() <= SHORT_LABEL;
        let words = found.range.clone().zip(found.marked.split(' ')).filter(|_| is_short);
        let beliefs = words
            .filter(|(position, word)| self.is_rather_function_word(*position, word))
            .map(|(position, word)| self.belief(position, word));
        self.index.knobs().toneless * beliefs.fold(1.0, f64::min)
    }

    /// Whether the likeliest reading of a token is a function word, and not this word.
    fn is_rather_function_word(&self, position: usize, word: &str) -> bool {
        let beliefs = self.beliefs[position].iter();
        let likeliest = beliefs.max_by(|one, other| one.probability.total_cmp(&other.probability));
        likeliest.is_some_and(|belief| {
            let reading = belief.term_idx.map(|term_idx| &*self.index.terms[term_idx].word);
            reading.is_none_or(|reading| reading != word && is_vietnamese_stopword(reading))
        })
    }

    fn word(&self, token_idx: usize) -> Unit {
        let token = &self.tokens[token_idx];
        let vietnamese = match self.language {
            TypedLanguage::TonelessVietnamese if !has_tone_or_mark(&token.exact) => {
                self.toneless_word(token_idx)
            }
            _ if is_vietnamese_stopword(&token.exact) => Vec::new(),
            _ => self.typed(&token.exact, &token.folded),
        };
        let found = vietnamese.into_iter().chain(self.english(token)).collect();
        unit(token.span.clone(), 1.0, self.trusted(token_idx..token_idx + 1, found))
    }

    /// What words that were not read as typed are worth, and how they were read.
    fn trust(&self, range: Range<usize>) -> (f64, Origin) {
        let origins = &self.origins[range];
        if origins.contains(&Origin::Typo) {
            return (self.index.knobs().typo, Origin::Typo);
        }
        (1.0, if origins.contains(&Origin::Telex) { Origin::Telex } else { Origin::Exact })
    }

    fn trusted(&self, range: Range<usize>, mut found: Vec<Alternative>) -> Vec<Alternative> {
        let (strength, origin) = self.trust(range);
        for alternative in found.iter_mut().filter(|_| origin != Origin::Exact) {
            alternative.strength *= strength;
            alternative.origin = origin;
        }
        found
    }

    fn pair(&self, before_idx: usize, token_idx: usize) -> Unit {
        let (before, token) = (&self.tokens[before_idx], &self.tokens[token_idx]);
        let exact = format!("{} {}", before.exact, token.exact);
        let folded = format!("{} {}", before.folded, token.folded);
        let vietnamese = match self.language {
            TypedLanguage::TonelessVietnamese if !has_tone_or_mark(&exact) => {
                self.toneless_pair(before_idx, token_idx, &folded)
            }
            _ if is_vietnamese_stopword(&before.exact) && is_vietnamese_stopword(&token.exact) => {
                Vec::new()
            }
            _ => self.typed(&exact, &folded),
        };
        let knobs = self.index.knobs();
        let weight = if vietnamese.is_empty() { knobs.english_pair } else { knobs.pair };
        let english = self.english_pair(before, token);
        let found = vietnamese.into_iter().chain(english).collect();
        let span = before.span.start..token.span.end;
        unit(span, weight, self.trusted(before_idx..token_idx + 1, found))
    }

    /// Typed tones count: a word stands for itself only.
    fn typed(&self, exact: &str, folded: &str) -> Vec<Alternative> {
        if self.language == TypedLanguage::English
            && (is_vietnamese_syllable(folded) || is_english_stopword(exact))
        {
            return Vec::new();
        }
        let term = self.index.term(Language::Vietnamese, exact);
        term.map(|term_idx| Alternative { term_idx, strength: 1.0, origin: Origin::Exact })
            .into_iter()
            .collect()
    }

    /// The toned readings of a toneless word that are no function words, each as far as it is believed. One beside a likelier
    /// function word stays, weakly: left out, twins without tones lost 4.0 % on the dev set instead of 3.1 %.
    fn toneless_word(&self, token_idx: usize) -> Vec<Alternative> {
        let folded = &self.tokens[token_idx].folded;
        let reading = |belief: &Belief| {
            let term_idx = belief.term_idx?;
            let word = &self.index.terms[term_idx].word;
            (!is_vietnamese_stopword(word)).then(|| {
                self.toneless(folded, term_idx, self.relative(token_idx, belief.probability))
            })
        };
        strongest_first(self.index, self.beliefs[token_idx].iter().filter_map(reading).collect())
    }

    /// How far a word is believed beside the likeliest reading of its token.
    fn belief(&self, position: usize, word: &str) -> f64 {
        let is_word = |belief: &&Belief| {
            belief.term_idx.is_some_and(|term_idx| *self.index.terms[term_idx].word == *word)
        };
        let found = self.beliefs[position].iter().find(is_word);
        found.map_or(0.0, |belief| self.relative(position, belief.probability))
    }

    fn toneless_pair(&self, first: usize, second: usize, folded: &str) -> Vec<Alternative> {
        let reading = |&term_idx: &usize| {
            let (one, other) = self.index.terms[term_idx].word.split_once(' ')?;
            let is_telling = !(is_vietnamese_stopword(one) && is_vietnamese_stopword(other));
            let strength = f64::min(self.belief(first, one), self.belief(second, other));
            is_telling.then(|| self.toneless(folded, term_idx, strength))
        };
        let found = self.index.terms_folded(folded).iter().filter_map(reading).collect();
        strongest_first(self.index, found)
    }

    /// A reading that is believed so far, beside the likeliest reading of its word.
    fn relative(&self, position: usize, probability: f64) -> f64 {
        let probabilities = self.beliefs[position].iter().map(|belief| belief.probability);
        let likeliest = probabilities.fold(0.0, f64::max);
        libm::pow(probability / likeliest, self.index.knobs().doubt)
    }

    fn toneless(&self, folded: &str, term_idx: usize, belief: f64) -> Alternative {
        let is_same = *self.index.terms[term_idx].word == *folded;
        let origin = if is_same { Origin::Exact } else { Origin::Toneless };
        Alternative { term_idx, strength: self.index.knobs().toneless * belief, origin }
    }

    fn english(&self, token: &Token) -> Option<Alternative> {
        let may_be_english = match self.language {
            TypedLanguage::English => !is_english_stopword(&token.exact),
            _ => token.exact.is_ascii() && !is_vietnamese_syllable(&token.folded),
        };
        let key = term_key(token, Language::English).filter(|_| may_be_english)?;
        let term_idx = self.index.term(Language::English, &key)?;
        Some(Alternative { term_idx, strength: 1.0, origin: Origin::Exact })
    }

    fn english_pair(&self, before: &Token, token: &Token) -> Option<Alternative> {
        if self.language != TypedLanguage::English {
            return None;
        }
        let keys = term_key(before, Language::English).zip(term_key(token, Language::English));
        let (first, second) = keys.filter(|_| {
            !(is_english_stopword(&before.exact) || is_english_stopword(&token.exact))
        })?;
        let term_idx = self.index.term(Language::English, &format!("{first} {second}"))?;
        Some(Alternative { term_idx, strength: 1.0, origin: Origin::Exact })
    }
}

fn strongest_first(index: &Index, found: Vec<Alternative>) -> Vec<Alternative> {
    in_order(found, &|one, other| {
        other.strength.total_cmp(&one.strength).then({
            let word = |found: &Alternative| &index.terms[found.term_idx].word;
            word(one).cmp(word(other))
        })
    })
}

fn unit(span: Range<usize>, weight: f64, alternatives: Vec<Alternative>) -> Unit {
    Unit { span, facet_idx: 0, weight, alternatives, muted: false, is_concept: false }
}

#[cfg(test)]
mod tests;
