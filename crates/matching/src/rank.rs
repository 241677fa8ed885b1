//! From a need to ranked candidates.
//!
//! `score = 100 × gates × Σ weight × value` over the parts that the need mentions, their weights brought to a sum of 1.
//! Each part's value is already a list of shares with reasons, so every contribution is `100 × gates × weight × share`
//! and the score is *defined* as their sum. Worked example: a need of words only uses text, topic and evidence
//! (0.50 + 0.14 + 0.08); a text value of 0.6 then gives 100 × 0.50/0.72 × 0.6 = 41.7 points, split among the words by
//! what each earned.
//!
//! Invariant: candidates are in order of score, ties by id; no candidate has a score of zero.

use crate::index::Term;
use crate::text_part::TextPart;
use crate::units::{Understanding, Unit, understand, weighted_facets};
use crate::wish_parts::{self, Shares, Topics};
use crate::{
    Band, Candidate, Contribution, Document, Facet, FacetWeight, Gate, Index, Need, Part,
    PartScore, Ranking, Reason, UnderstoodWord, Weights, in_order, sorted_positions,
};
use nhipcau_text::TypedLanguage;
use std::sync::Arc;

/// What is left of the points when a sentence marked "must" is not answered at all.
const MUST_UNANSWERED: f64 = 0.5;
/// Below this a candidate is not listed: less than a hundredth of a point.
const LEAST_SCORE: f64 = 0.01;

/// Ranks all documents. `year` is today's year, for the age of evidence.
pub fn rank(index: &Index, need: &Need, weights: &Weights, year: u16) -> Ranking {
    let facets = weighted_facets(need);
    let Understanding { units, ceiling, language } = understand(index, need, &facets);
    let text = TextPart::of(index, &units, ceiling);
    let topics =
        if need.wishes.subfields.is_empty() { topics(index, &text) } else { Topics::new() };
    let scoring = Scoring {
        index,
        need,
        units: &units,
        facets: &facets,
        text: &text,
        topics: &topics,
        language,
        year,
    };
    let active = scoring.active_parts(weights);
    let candidates: Vec<Candidate> = (0..index.documents().len())
        .filter(|&document_idx| !scoring.is_excluded(document_idx))
        .map(|document_idx| scoring.candidate(document_idx, &active))
        .filter(|candidate| candidate.score >= LEAST_SCORE)
        .collect();
    let candidates = in_order(candidates, &|one, other| {
        let id = |candidate: &Candidate| &index.documents()[candidate.document_idx].id;
        other.score.total_cmp(&one.score).then_with(|| id(one).cmp(id(other)))
    });
    let understood = scoring.understood();
    let topics =
        in_order(topics, &|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ranking { candidates, understood, topics }
}

/// Shares of the sub-fields among the documents whose texts answer best, each weighed by its raw points.
fn topics(index: &Index, text: &TextPart) -> Topics {
    let documents = index.documents();
    let mut best = sorted_positions(documents.len(), &|one, other| {
        text.raw(other)
            .total_cmp(&text.raw(one))
            .then_with(|| documents[one].id.cmp(&documents[other].id))
    });
    best.retain(|&document_idx| text.raw(document_idx) > 0.0);
    best.truncate(index.knobs().n_topic_documents);
    let mut shares = Topics::new();
    let mut total = 0.0;
    for document_idx in best {
        let raw = text.raw(document_idx);
        let each = raw / documents[document_idx].subfields.len().max(1) as f64;
        for id in &documents[document_idx].subfields {
            total += each;
            match shares.iter_mut().find(|share| share.0 == *id) {
                Some(share) => share.1 += each,
                None => shares.push((id.clone(), each)),
            }
        }
    }
    for share in &mut shares {
        share.1 /= total;
    }
    shares
}

/// All that scoring one document needs.
struct Scoring<'a> {
    index: &'a Index,
    need: &'a Need,
    units: &'a [Unit],
    facets: &'a [Facet],
    text: &'a TextPart,
    topics: &'a Topics,
    language: TypedLanguage,
    year: u16,
}

impl Scoring<'_> {
    /// The parts that the need mentions, with weights that add up to 1.
    fn active_parts(&self, weights: &Weights) -> Vec<(Part, f64)> {
        let wishes = &self.need.wishes;
        let has_words = !self.units.is_empty();
        let is_mentioned = |part: Part| match part {
            Part::Text => has_words,
            Part::Topic => !wishes.subfields.is_empty() || !self.topics.is_empty(),
            Part::Sector => !wishes.industries.is_empty(),
            Part::Readiness => wishes.readiness.is_some(),
            Part::Mode => !wishes.modes.is_empty(),
            Part::Reach => wishes.province.is_some(),
            Part::Evidence => has_words || !wishes.is_empty(),
        };
        let mut active: Vec<(Part, f64)> = Part::ALL
            .into_iter()
            .filter(|&part| is_mentioned(part))
            .map(|part| (part, weights.of(part).clamp(0.0, 1.0)))
            .filter(|&(_, weight)| weight > 0.0)
            .collect();
        let total: f64 = active.iter().map(|(_, weight)| weight).sum();
        for (_, weight) in &mut active {
            *weight /= total;
        }
        active
    }

    fn is_excluded(&self, document_idx: usize) -> bool {
        let institute = &self.index.documents()[document_idx].institute;
        self.need.wishes.excluded_institutes.contains(institute)
    }

    fn candidate(&self, document_idx: usize, active: &[(Part, f64)]) -> Candidate {
        let document = &self.index.documents()[document_idx];
        let facets_met = self.facets_met(document_idx);
        let gates = self.gates(&facets_met);
        let factor: f64 = gates.iter().map(|Gate::MustUnanswered { factor, .. }| factor).product();
        let mut parts: Vec<PartScore> = Vec::with_capacity(active.len());
        let mut contributions = Vec::new();
        for &(part, weight) in active {
            // Evidence is weighed by how well the rest fits: it lifts, it does not carry.
            let relevance: f64 = parts.iter().map(|part| part.value).fold(0.0, f64::max);
            let shares = self.shares(part, document_idx, document, relevance);
            let contribution = |(share, reason)| Contribution {
                part,
                points: 100.0 * factor * weight * share,
                reason,
            };
            let found: Vec<Contribution> = shares.shares.into_iter().map(contribution).collect();
            let found = in_order(found, &|one, other| other.points.total_cmp(&one.points));
            // An empty sum of floats is -0.
            let points: f64 = found.iter().fold(0.0, |sum, contribution| sum + contribution.points);
            contributions.extend(found);
            let value = if weight > 0.0 { points / (100.0 * factor * weight) } else { 0.0 };
            parts.push(PartScore { part, weight, value, points, known: shares.known });
        }
        let score = contributions.iter().fold(0.0, |sum, contribution| sum + contribution.points);
        let confidence = parts.iter().filter(|part| part.known).map(|part| part.weight).sum();
        Candidate {
            document_idx,
            score,
            band: self.band(score),
            confidence,
            parts,
            contributions,
            gates,
            facets_met,
        }
    }

    fn shares(
        &self,
        part: Part,
        document_idx: usize,
        document: &Document,
        relevance: f64,
    ) -> Shares {
        let wishes = &self.need.wishes;
        match part {
            Part::Text => self.text_shares(document_idx),
            Part::Topic if wishes.subfields.is_empty() => {
                wish_parts::inferred_topic(document, self.topics)
            }
            Part::Topic => wish_parts::wished_topic(document, &wishes.subfields),
            Part::Sector => wish_parts::sector(self.index, document, &wishes.industries),
            Part::Mode => wish_parts::mode(document, &wishes.modes),
            Part::Evidence => wish_parts::evidence(document, relevance, self.year),
            Part::Readiness => wishes
                .readiness
                .map(|window| wish_parts::readiness(document, window))
                .unwrap_or_default(),
            Part::Reach => wishes
                .province
                .as_deref()
                .map(|id| wish_parts::reach(document, id))
                .unwrap_or_default(),
        }
    }

    /// The text part's value, split among the words by what each earned.
    fn text_shares(&self, document_idx: usize) -> Shares {
        let (value, raw) = (self.text.value(document_idx), self.text.raw(document_idx));
        let hits = self.text.hits(document_idx).iter().filter(|hit| hit.raw > 0.0);
        let share = hits.map(|hit| {
            let term = &self.index.terms[hit.term_idx];
            let reason = Reason::Word {
                need_span: self.units[hit.unit_idx].span.clone(),
                word: self.word(term),
                field: term.postings[hit.posting_idx].field,
                origin: hit.alternative.origin,
            };
            (value * hit.raw / raw, reason)
        });
        Shares { shares: share.collect(), known: true }
    }

    /// A concept is named in the language that the need is typed in.
    fn word(&self, term: &Term) -> Arc<str> {
        let english =
            term.english_word.as_ref().filter(|_| self.language == TypedLanguage::English);
        english.unwrap_or(&term.word).clone()
    }

    /// What was understood, in order of the need.
    fn understood(&self) -> Vec<UnderstoodWord> {
        let word = |unit: &Unit| {
            let best = unit.alternatives[0];
            let term = &self.index.terms[best.term_idx];
            UnderstoodWord {
                need_span: unit.span.clone(),
                word: self.word(term),
                origin: best.origin,
                weight: unit.ceiling(self.index),
                n_documents: term.postings.len(),
                muted: unit.muted,
            }
        };
        in_order(self.units.iter().map(word).collect(), &|one: &UnderstoodWord, other| {
            one.need_span.start.cmp(&other.need_span.start)
        })
    }

    fn facets_met(&self, document_idx: usize) -> Vec<usize> {
        let hits = self.text.hits(document_idx);
        let is_met = |facet_idx: &usize| {
            hits.iter().any(|hit| self.units[hit.unit_idx].facet_idx == *facet_idx)
        };
        (0..self.facets.len()).filter(is_met).collect()
    }

    fn gates(&self, facets_met: &[usize]) -> Vec<Gate> {
        let is_missed = |&(facet_idx, facet): &(usize, &Facet)| {
            facet.weight == FacetWeight::Must
                && !facets_met.contains(&facet_idx)
                // A sentence of which the catalog knows no word cannot be held against anybody.
                && self.units.iter().any(|unit| unit.facet_idx == facet_idx)
        };
        let missed = self.facets.iter().enumerate().filter(is_missed);
        missed
            .map(|(facet_idx, _)| Gate::MustUnanswered { facet_idx, factor: MUST_UNANSWERED })
            .collect()
    }

    fn band(&self, score: f64) -> Band {
        let [possible, good, strong] = self.index.knobs().bands;
        match score {
            score if score >= strong => Band::Strong,
            score if score >= good => Band::Good,
            score if score >= possible => Band::Possible,
            _ => Band::Weak,
        }
    }
}
