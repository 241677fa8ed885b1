//! From a need to ranked candidates.
//!
//! `score = 100 × gates × Σ weight × value` over the parts that the need mentions, their weights brought to a sum of 1.
//! Each part's value is already a list of shares with reasons, so every contribution is `100 × gates × weight × share`
//! and the score is *defined* as their sum. Worked example: a need of words only uses text, topic and evidence
//! (0.50 + 0.34 + 0.08); a text value of 0.6 then gives 100 × 0.50/0.92 × 0.6 = 32.6 points, split among the words by
//! what each earned.
//!
//! Invariant: candidates are in order of score, ties by id; no candidate has a score of zero.

use crate::index::Term;
use crate::kin::{Kinship, best_texts};
use crate::requirement::requirements;
use crate::text_part::TextPart;
use crate::units::{Understanding, Unit, understand, weighted_facets};
use crate::wish_parts::{self, Shares, Topics};
use crate::{
    Candidate, Contribution, Document, Facet, FacetWeight, Fit, Gate, Index, Need, Part, PartScore,
    Ranking, Reason, Requirement, RequirementKind, UnderstoodWord, Weights, Wishes, confidence,
    in_order,
};
use nhipcau_text::{Quantity, TypedLanguage};
use std::sync::Arc;

/// What is left of the points when a sentence marked "must" is not answered at all. At 0 such candidates vanish, at 1 a must
/// is no more than a wish.
const MUST_UNANSWERED: f64 = 0.5;
/// What is left of the points when a stated figure contradicts a number in a sentence marked "must"; nice words cannot buy
/// that back. At 0 such candidates vanish, at 1 a must is no more than a wish.
const MUST_VIOLATED: f64 = 0.35;
/// Below this a candidate is not listed: less than a hundredth of a point.
const LEAST_SCORE: f64 = 0.01;

/// Ranks all documents. `year` is today's year, for the age of evidence.
pub fn rank(index: &Index, need: &Need, weights: &Weights, year: u16) -> Ranking {
    Search::new(index, need).rank(&need.wishes, weights, year)
}

/// A need whose text was read and searched once, to be scored under several wishes or for documents as they might be.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    index: &'a Index,
    facets: Vec<Facet>,
    units: Vec<Unit>,
    unknown: Arc<Vec<UnderstoodWord>>,
    language: TypedLanguage,
    text: TextPart,
    /// Sub-fields that the words point to.
    topics: Topics,
    kinship: Kinship,
    requirements: Vec<Requirement>,
}

impl<'a> Search<'a> {
    /// Reads and searches the text of a need; of its wishes nothing is used.
    pub fn new(index: &'a Index, need: &Need) -> Search<'a> {
        let facets = weighted_facets(need);
        let Understanding { units, unknown, ceiling, language } = understand(index, need, &facets);
        let text = TextPart::of(index, &units, ceiling);
        let topics = topics(index, &text);
        let kinship = Kinship::of(index, &text);
        let requirements = requirements(need, &facets);
        Search { index, facets, units, unknown, language, text, topics, kinship, requirements }
    }

    /// The index that was searched.
    pub fn index(&self) -> &'a Index {
        self.index
    }

    /// The sentences of the need.
    pub fn facets(&self) -> &[Facet] {
        &self.facets
    }

    /// Numbers and standards that the need asks for.
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// The search as if the need asked for a number more.
    pub(crate) fn asking(&self, quantity: Quantity) -> Search<'a> {
        let kind = RequirementKind::Quantity(quantity);
        let (words, weight) = (String::new(), FacetWeight::Normal);
        let asked =
            Requirement { need_span: 0..0, words, facet_idx: 0, weight, muted: false, kind };
        let mut search = self.clone();
        search.requirements.push(asked);
        search
    }

    /// Ranks all documents under the given wishes.
    pub fn rank(&self, wishes: &Wishes, weights: &Weights, year: u16) -> Ranking {
        let scoring = Scoring { search: self, wishes, year };
        let active = scoring.active_parts(weights);
        let documents = self.index.documents();
        let candidates: Vec<Candidate> = documents
            .iter()
            .enumerate()
            .filter(|(_, document)| !wishes.excluded_institutes.contains(&document.institute))
            .map(|(document_idx, document)| scoring.candidate(document_idx, document, &active))
            .filter(|candidate| candidate.score >= LEAST_SCORE)
            .collect();
        let candidates = in_order(candidates, &|one, other| {
            let id = |candidate: &Candidate| &documents[candidate.document_idx].id;
            other.score.total_cmp(&one.score).then_with(|| id(one).cmp(id(other)))
        });
        let topics = if wishes.subfields.is_empty() { self.topics.clone() } else { Topics::new() };
        let topics = in_order(topics, &|one, other| {
            other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0))
        });
        let requirements = self.requirements.clone();
        let (understood, unknown) = (scoring.understood(), self.unknown.clone());
        Ranking { candidates, understood, unknown, requirements, topics }
    }

    /// Scores one document, as the index holds it or as it might be: its codes, figures and evidence count as given here, its
    /// texts as they are indexed.
    pub fn score(
        &self,
        document_idx: usize,
        document: &Document,
        wishes: &Wishes,
        weights: &Weights,
        year: u16,
    ) -> Candidate {
        let scoring = Scoring { search: self, wishes, year };
        scoring.candidate(document_idx, document, &scoring.active_parts(weights))
    }

    /// A concept is named in the language that the need is typed in.
    pub(crate) fn word(&self, term: &Term) -> Arc<str> {
        let english =
            term.english_word.as_ref().filter(|_| self.language == TypedLanguage::English);
        english.unwrap_or(&term.word).clone()
    }
}

/// Shares of the sub-fields among the documents whose texts answer best, each weighed by its raw points.
fn topics(index: &Index, text: &TextPart) -> Topics {
    let documents = index.documents();
    let mut shares = Topics::new();
    let mut total = 0.0;
    for document_idx in best_texts(documents, text, index.knobs().n_topic_documents) {
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

/// A search under certain wishes.
struct Scoring<'s, 'a> {
    search: &'s Search<'a>,
    wishes: &'s Wishes,
    year: u16,
}

impl Scoring<'_, '_> {
    /// The parts that the need mentions, with weights that add up to 1.
    fn active_parts(&self, weights: &Weights) -> Vec<(Part, f64)> {
        let (wishes, search) = (self.wishes, self.search);
        let has_words = !search.units.is_empty();
        let has_numbers = search.requirements.iter().any(|entry| entry.share() > 0.0);
        let is_mentioned = |part: Part| match part {
            Part::Text => has_words,
            Part::Topic => !wishes.subfields.is_empty() || !search.topics.is_empty(),
            Part::Numbers => has_words && has_numbers,
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

    fn candidate(
        &self,
        document_idx: usize,
        document: &Document,
        active: &[(Part, f64)],
    ) -> Candidate {
        let facets_met = self.facets_met(document_idx);
        let gates = self.gates(&facets_met, document);
        let factor: f64 = gates.iter().map(Gate::factor).product();
        let mut parts: Vec<PartScore> = Vec::with_capacity(active.len());
        let mut contributions = Vec::new();
        for &(part, weight) in active {
            let shares = self.shares(part, document_idx, document, relevance(&parts));
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
        Candidate {
            document_idx,
            score,
            band: self.search.index.knobs().band(score),
            confidence: confidence::confidence(document, &contributions),
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
        let (wishes, search) = (self.wishes, self.search);
        match part {
            Part::Text => self.text_shares(document_idx),
            Part::Topic => self.topic_shares(document_idx, document),
            Part::Numbers => wish_parts::numbers(document, &search.requirements, relevance),
            Part::Sector => wish_parts::sector(search.index, document, &wishes.industries),
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

    /// Sub-fields, and likeness to the best texts where the need has words.
    fn topic_shares(&self, document_idx: usize, document: &Document) -> Shares {
        let (wishes, search) = (self.wishes, self.search);
        let mut found = if wishes.subfields.is_empty() {
            wish_parts::inferred_topic(document, &search.topics)
        } else {
            wish_parts::wished_topic(document, &wishes.subfields)
        };
        if search.topics.is_empty() {
            return found;
        }
        let kin = search.index.knobs().kin;
        for (share, _) in &mut found.shares {
            *share *= 1.0 - kin;
        }
        if let Some((share, of)) = search.kinship.share(document_idx) {
            let id = Arc::from(search.index.documents()[of].id.as_str());
            found.shares.push((kin * share, Reason::Similar { id }));
        }
        found
    }

    /// The text part's value, split among the words by what each earned.
    fn text_shares(&self, document_idx: usize) -> Shares {
        let search = self.search;
        let (value, raw) = (search.text.value(document_idx), search.text.raw(document_idx));
        let hits = search.text.hits(document_idx).iter().filter(|hit| hit.raw > 0.0);
        let share = hits.map(|hit| {
            let term = &search.index.terms[hit.term_idx];
            let reason = Reason::Word {
                need_span: search.units[hit.unit_idx].span.clone(),
                word: search.word(term),
                field: term.postings[hit.posting_idx].field,
                origin: hit.alternative.origin,
            };
            (value * hit.raw / raw, reason)
        });
        Shares { shares: share.collect(), known: true }
    }

    /// What was understood, in order of the need.
    fn understood(&self) -> Vec<UnderstoodWord> {
        let search = self.search;
        let word = |unit: &Unit| {
            let best = unit.alternatives[0];
            let term = &search.index.terms[best.term_idx];
            UnderstoodWord {
                need_span: unit.span.clone(),
                word: search.word(term),
                origin: best.origin,
                weight: unit.ceiling(search.index),
                n_documents: term.postings.len(),
                muted: unit.muted,
            }
        };
        in_order(search.units.iter().map(word).collect(), &|one: &UnderstoodWord, other| {
            one.need_span.start.cmp(&other.need_span.start)
        })
    }

    fn facets_met(&self, document_idx: usize) -> Vec<usize> {
        let search = self.search;
        let hits = search.text.hits(document_idx);
        let is_met = |facet_idx: &usize| {
            hits.iter().any(|hit| search.units[hit.unit_idx].facet_idx == *facet_idx)
        };
        (0..search.facets.len()).filter(is_met).collect()
    }

    fn gates(&self, facets_met: &[usize], document: &Document) -> Vec<Gate> {
        let search = self.search;
        let is_missed = |&(facet_idx, facet): &(usize, &Facet)| {
            facet.weight == FacetWeight::Must
                && !facets_met.contains(&facet_idx)
                // A sentence of which the catalog knows no word cannot be held against anybody.
                && search.units.iter().any(|unit| unit.facet_idx == facet_idx)
        };
        let missed = search.facets.iter().enumerate().filter(is_missed);
        let missed = missed
            .map(|(facet_idx, _)| Gate::MustUnanswered { facet_idx, factor: MUST_UNANSWERED });
        let is_violated = |(_, entry): &(usize, &Requirement)| {
            entry.weight == FacetWeight::Must
                && !entry.muted
                && entry.fit(document).0 == Fit::Violated
        };
        let violated = search.requirements.iter().enumerate().filter(is_violated);
        let violated = violated.map(|(requirement_idx, _)| Gate::RequirementViolated {
            requirement_idx,
            factor: MUST_VIOLATED,
        });
        missed.chain(violated).collect()
    }
}

/// How well the words and topics fit, by which evidence is weighed: it lifts, it does not carry. A need without words goes
/// by the best of its wishes.
fn relevance(parts: &[PartScore]) -> f64 {
    let is_subject = |part: &&PartScore| matches!(part.part, Part::Text | Part::Topic);
    let best = |parts: &mut dyn Iterator<Item = &PartScore>| {
        parts.map(|part| part.value).fold(0.0, f64::max)
    };
    if parts.iter().any(|part| part.part == Part::Text) {
        best(&mut parts.iter().filter(is_subject))
    } else {
        best(&mut parts.iter())
    }
}
