//! The engine once more, slow and plain, to judge the fast one by.
//!
//! Nothing is indexed: every count is made by reading the texts of all documents, and each formula stands here as it is
//! documented. Only the reading of the need ([`understand`]) and of its numbers are shared with the engine. Both must agree
//! to the bit on random small catalogs.
//!
//! Invariant: a need has no wishes here; what wishes earn is tested where they are.

use crate::index::Frequencies;
use crate::lexicon::{Found, LabelForm, Lexicon};
use crate::requirement::{Requirement, requirements};
use crate::units::{Understanding, understand, weighted_facets};
use crate::{Document, Facet, FacetWeight, Fit, Index, Knobs, Need, Part, TextField, Weights};
use nhipcau_profile::{EvidenceKind, Language, Standing, Vocabulary};
use nhipcau_text::{TokenKind, is_english_stopword, stem_english, tokenize};
use std::collections::{BTreeMap, BTreeSet};

/// A term as it stands in texts: its language and key, or a concept.
type Key = (Option<Language>, String);

/// How often each document holds each term, by field.
struct Counts {
    by_term: BTreeMap<Key, BTreeMap<usize, Frequencies>>,
    n_documents: usize,
}

impl Counts {
    fn of(documents: &[Document], vocabulary: &Vocabulary) -> Counts {
        let lexicon = Lexicon::build(&vocabulary.concepts, &Knobs::default());
        let mut counts = Counts { by_term: BTreeMap::new(), n_documents: documents.len() };
        for (document_idx, document) in documents.iter().enumerate() {
            for text in &document.texts {
                let mut add = |key: Key| {
                    let of_term = counts.by_term.entry(key).or_default();
                    of_term.entry(document_idx).or_default()[text.field as usize] += 1.0;
                };
                let tokens = tokenize(&text.text);
                let part = |at: usize| match text.language {
                    Language::Vietnamese => tokens[at].exact.clone(),
                    Language::English => stem_english(&tokens[at].folded),
                };
                let is_term =
                    |at: usize| tokens[at].kind == TokenKind::Word || tokens[at].exact.len() >= 4;
                for at in (0..tokens.len()).filter(|&at| is_term(at)) {
                    if at > 0 && tokens[at].joined && is_term(at - 1) {
                        add((Some(text.language), [part(at - 1), part(at)].join(" ")));
                    }
                    let is_silent = text.language == Language::English
                        && is_english_stopword(&tokens[at].exact);
                    if !is_silent {
                        add((Some(text.language), part(at)));
                    }
                }
                for Found { concept_idx, .. } in lexicon.find(&tokens, LabelForm::of(text.language))
                {
                    add((None, concept_idx.to_string()));
                }
            }
        }
        counts
    }

    fn idf(&self, key: &Key) -> f64 {
        let n_with_term = self.by_term.get(key).map_or(0, BTreeMap::len) as f64;
        libm::log(1.0 + (self.n_documents as f64 - n_with_term + 0.5) / (n_with_term + 0.5))
    }

    /// BM25F without lengths: field frequencies are weighed, added and saturated.
    fn impact(&self, key: &Key, document_idx: usize) -> Option<f64> {
        let knobs = Knobs::default();
        let frequencies = self.by_term.get(key)?.get(&document_idx)?;
        let weighted = |field: TextField| knobs.boost(field) * frequencies[field as usize];
        let total = TextField::ALL.into_iter().fold(0.0, |sum, field| sum + weighted(field));
        Some(total / (knobs.saturation + total))
    }
}

/// The key of one of the index's terms.
fn key(index: &Index, term_idx: usize) -> Key {
    let first_concept = index.concept_term(0);
    let word = &*index.terms[term_idx].word;
    if term_idx >= first_concept {
        return (None, (term_idx - first_concept).to_string());
    }
    if index.term(Language::Vietnamese, word) == Some(term_idx) {
        return (Some(Language::Vietnamese), word.to_owned());
    }
    let stems: Vec<String> = word.split(' ').map(stem_english).collect();
    (Some(Language::English), stems.join(" "))
}

/// What each unit of the need earns in a document, in order.
fn earned(
    index: &Index,
    counts: &Counts,
    understanding: &Understanding,
    document_idx: usize,
) -> Vec<(usize, f64)> {
    let units = &understanding.units;
    let mut earned: Vec<(usize, f64)> = Vec::new();
    for (unit_idx, unit) in
        units.iter().enumerate().filter(|(_, unit)| !unit.muted && unit.weight > 0.0)
    {
        let worth = unit.alternatives.iter().filter_map(|alternative| {
            let key = key(index, alternative.term_idx);
            let impact = counts.impact(&key, document_idx)?;
            Some(unit.weight * alternative.strength * counts.idf(&key) * impact)
        });
        let Some(mut raw) = worth.reduce(f64::max) else { continue };
        if unit.is_concept {
            // A concept counts once: what its words have earned is taken off.
            let is_within = |inner: usize| {
                units[inner].span.start >= unit.span.start && units[inner].span.end <= unit.span.end
            };
            raw -= earned.iter().filter(|(at, _)| is_within(*at)).map(|(_, raw)| raw).sum::<f64>();
            if raw <= 0.0 {
                continue;
            }
        }
        earned.push((unit_idx, raw));
    }
    earned
}

/// Cosine of two documents over the terms that are not common, in whole weights, doubled.
fn likeness(counts: &Counts, one: usize, other: usize) -> f64 {
    let (mut shared, mut square_one, mut square_other) = (0.0, 0.0, 0.0);
    for (key, documents) in &counts.by_term {
        if documents.len() * 6 > counts.n_documents {
            continue;
        }
        let weight = |document_idx: usize| {
            let impact = counts.impact(key, document_idx).unwrap_or(0.0);
            libm::floor(64.0 * counts.idf(key) * impact + 0.5)
        };
        shared += weight(one) * weight(other);
        square_one += weight(one) * weight(one);
        square_other += weight(other) * weight(other);
    }
    if shared > 0.0 { (2.0 * shared / libm::sqrt(square_one * square_other)).min(1.0) } else { 0.0 }
}

/// What the texts of all documents say to one need.
struct Answer<'a> {
    documents: &'a [Document],
    /// By document: units with what they earned.
    hits: Vec<Vec<(usize, f64)>>,
    raw: Vec<f64>,
    half_way: f64,
    /// Documents with any words of the need, best first.
    best: Vec<usize>,
}

impl<'a> Answer<'a> {
    fn of(index: &'a Index, counts: &Counts, understanding: &Understanding) -> Answer<'a> {
        let (knobs, documents) = (Knobs::default(), index.documents());
        let hits: Vec<Vec<(usize, f64)>> =
            (0..documents.len()).map(|at| earned(index, counts, understanding, at)).collect();
        let raw: Vec<f64> = hits.iter().map(|hits| hits.iter().map(|(_, raw)| raw).sum()).collect();
        let mut best: Vec<usize> = (0..documents.len()).filter(|&at| raw[at] > 0.0).collect();
        best.sort_by(|&one, &other| {
            raw[other].total_cmp(&raw[one]).then(documents[one].id.cmp(&documents[other].id))
        });
        let half_way = knobs.half_way + knobs.half_way_share * understanding.ceiling;
        Answer { documents, hits, raw, half_way, best }
    }

    fn value(&self, at: usize) -> f64 {
        let raw = self.raw[at];
        if raw > 0.0 { raw / (raw + self.half_way) } else { 0.0 }
    }

    /// Sub-fields of the best texts with their shares.
    fn topics(&self) -> Vec<(&'a str, f64)> {
        let mut topics: Vec<(&str, f64)> = Vec::new();
        let mut total = 0.0;
        for &at in self.best.iter().take(Knobs::default().n_topic_documents) {
            let subfields = &self.documents[at].subfields;
            let each = self.raw[at] / subfields.len().max(1) as f64;
            for id in subfields {
                total += each;
                match topics.iter_mut().find(|topic| topic.0 == &**id) {
                    Some(topic) => topic.1 += each,
                    None => topics.push((id, each)),
                }
            }
        }
        topics.into_iter().map(|(id, share)| (id, share / total)).collect()
    }

    /// For each document how much of kin it is to the best texts.
    fn kinship(&self, counts: &Counts) -> Vec<f64> {
        let documents = self.documents;
        let mut kinship = vec![0.0; documents.len()];
        for &of in self.best.iter().take(Knobs::default().n_kin_documents) {
            let others = (0..documents.len()).filter(|&at| at != of);
            let kin = others.map(|at| (at, likeness(counts, of, at)));
            let mut kin: Vec<(usize, f64)> = kin.filter(|(_, like)| *like > 0.0).collect();
            kin.sort_by(|one, other| {
                let by_id = documents[one.0].id.cmp(&documents[other.0].id);
                other.1.total_cmp(&one.1).then(by_id)
            });
            for (at, likeness) in kin.into_iter().take(20) {
                kinship[at] = 1.0 - (1.0 - kinship[at]) * (1.0 - self.value(of) * likeness);
            }
        }
        kinship
    }
}

/// What is left of the points after the gates of a document.
fn gates(
    answer: &Answer<'_>,
    understanding: &Understanding,
    facets: &[Facet],
    numbers: &[Requirement],
    at: usize,
) -> f64 {
    let facet_of = |(unit_idx, _): &(usize, f64)| understanding.units[*unit_idx].facet_idx;
    let met: BTreeSet<usize> = answer.hits[at].iter().map(facet_of).collect();
    let mut factor = 1.0;
    for (facet_idx, facet) in facets.iter().enumerate() {
        let is_known = understanding.units.iter().any(|unit| unit.facet_idx == facet_idx);
        if facet.weight == FacetWeight::Must && !met.contains(&facet_idx) && is_known {
            factor *= 0.5;
        }
    }
    for entry in numbers {
        let is_violated = entry.fit(&answer.documents[at]).0 == Fit::Violated;
        if entry.weight == FacetWeight::Must && !entry.muted && is_violated {
            factor *= 0.35;
        }
    }
    factor
}

/// Ids and scores, best first.
fn scores(index: &Index, counts: &Counts, need: &Need, year: u16) -> Vec<(String, u64)> {
    let (weights, facets) = (Weights::default(), weighted_facets(need));
    let understanding = understand(index, need, &facets);
    if understanding.units.is_empty() {
        return Vec::new();
    }
    let answer = Answer::of(index, counts, &understanding);
    let (topics, kinship) = (answer.topics(), answer.kinship(counts));
    let numbers = requirements(need, &facets);
    let mut parts = vec![Part::Text, Part::Topic, Part::Numbers, Part::Evidence];
    parts.retain(|part| match part {
        Part::Topic => !topics.is_empty(),
        Part::Numbers => numbers.iter().any(|entry| entry.share() > 0.0),
        _ => true,
    });
    let sum_of_weights: f64 = parts.iter().map(|part| weights.of(*part)).sum();
    let score = |at: usize| {
        let factor = gates(&answer, &understanding, &facets, &numbers, at);
        let (mut score, mut relevance): (f64, f64) = (0.0, 0.0);
        for &part in &parts {
            let weight = weights.of(part) / sum_of_weights;
            let shares = match part {
                Part::Text => {
                    let hits = answer.hits[at].iter().filter(|(_, raw)| *raw > 0.0);
                    hits.map(|(_, hit)| answer.value(at) * hit / answer.raw[at]).collect()
                }
                Part::Topic => topic_shares(&answer.documents[at], &topics, kinship[at]),
                Part::Numbers => number_shares(&answer.documents[at], &numbers, relevance),
                _ => evidence(&answer.documents[at], relevance, year),
            };
            let mut points: Vec<f64> =
                shares.iter().map(|share| 100.0 * factor * weight * share).collect();
            points.sort_by(|one, other| other.total_cmp(one));
            if matches!(part, Part::Text | Part::Topic) {
                let sum = points.iter().fold(0.0, |sum, point| sum + point);
                relevance = relevance.max(sum / (100.0 * factor * weight));
            }
            score = points.iter().fold(score, |sum, point| sum + point);
        }
        score
    };
    let documents = answer.documents.iter().enumerate();
    let mut found: Vec<(f64, String)> =
        documents.map(|(at, document)| (score(at), document.id.clone())).collect();
    found.retain(|(score, _)| *score >= 0.01);
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    found.into_iter().map(|(score, id)| (id, score.to_bits())).collect()
}

/// Sub-fields that the best texts have, each by its share, then likeness to the best texts.
fn topic_shares(document: &Document, topics: &[(&str, f64)], kinship: f64) -> Vec<f64> {
    let kin = Knobs::default().kin;
    let share = |id: &str| topics.iter().find(|topic| topic.0 == id).map(|topic| topic.1);
    let own = document.subfields.iter().filter_map(|id| share(id));
    let own = own.map(|share| share * (1.0 - kin));
    own.chain((kinship > 0.0).then_some(kin * kinship)).collect()
}

fn number_shares(document: &Document, numbers: &[Requirement], relevance: f64) -> Vec<f64> {
    let asked: f64 = numbers.iter().map(Requirement::share).sum();
    let fitting = (relevance / 0.4).min(1.0);
    let counted = numbers.iter().filter(|entry| entry.share() > 0.0);
    let share =
        |entry: &Requirement| fitting * entry.share() / asked * entry.fit(document).0.value();
    counted.map(share).collect()
}

/// `relevance × (1 − exp(−Σ worth / 2))`, split by worth; a piece is worth what its kind and the standing of the offer are, and
/// half of it after twelve years.
fn evidence(document: &Document, relevance: f64, year: u16) -> Vec<f64> {
    let trust = match document.standing {
        Standing::Stated => 1.0,
        Standing::General => 0.9,
        Standing::Unverified => 0.75,
        Standing::Inferred => 0.6,
    };
    let worth = |&(kind, stated): &(EvidenceKind, Option<u16>)| {
        let age = stated.map_or(12.0, |stated| f64::from(year - stated));
        let of_kind = match kind {
            EvidenceKind::Use => 1.0,
            EvidenceKind::Award => 0.2,
            _ => unreachable!("the catalogs of this test have no other kind"),
        };
        trust * of_kind * libm::exp2(-age / 12.0)
    };
    let worths: Vec<f64> =
        document.evidence.iter().map(worth).filter(|worth| *worth > 0.0).collect();
    let total: f64 = worths.iter().sum();
    let value = relevance * (1.0 - libm::exp(-total / 2.0));
    worths.into_iter().map(|worth| worth * (value / total)).collect()
}

mod tests {
    use super::*;
    use crate::{DocumentText, rank};
    use nhipcau_profile::{Bilingual, Concept};
    use proptest::prelude::*;
    use std::sync::Arc;

    const VIETNAMESE: &str =
        "máy|sấy|lúa|hạt điều|nước thải|gốm|men|nứt|5 t/h|TCVN 6477|chăn nuôi|xử lý";
    const NEEDS: &str = "máy|sấy|say|nuoc thai|lua|gốm|mem|sa6y1|hạt điều|công suất 5 t/h|TCVN 6477|chăn nuôi|và|xử lý|lò. Men|drying";
    const ENGLISH: &str = "dryer|drying|rice|the kiln|waste water|glaze";

    fn phrase(words: &'static str, max: usize) -> impl Strategy<Value = String> {
        let words: Vec<&str> = words.split('|').collect();
        proptest::collection::vec(proptest::sample::select(words), 1..max)
            .prop_map(|words| words.join(" "))
    }

    fn documents() -> impl Strategy<Value = Vec<Document>> {
        let texts = (phrase(VIETNAMESE, 4), phrase(VIETNAMESE, 12), phrase(ENGLISH, 5));
        let document = (texts, 0..3_usize, proptest::option::of(2000..2026_u16));
        proptest::collection::vec(document, 1..24).prop_map(|entries| {
            let document = |(at, ((title, problem, english), subfield, year)): (usize, _)| {
                let text = |field, language, text| DocumentText { field, language, text };
                Document {
                    id: format!("c{at}"),
                    institute: format!("i{}", at % 3),
                    texts: vec![
                        text(TextField::Title, Language::Vietnamese, title),
                        text(TextField::Problems, Language::Vietnamese, problem),
                        text(TextField::Description, Language::English, english),
                    ],
                    subfields: vec![Arc::from(["M01", "M02", "B01"][subfield])],
                    evidence: vec![(EvidenceKind::Use, year), (EvidenceKind::Award, None)],
                    standing: [Standing::Stated, Standing::Inferred][at % 2],
                    ..Document::default()
                }
            };
            entries.into_iter().enumerate().map(document).collect()
        })
    }

    fn vocabulary() -> Vocabulary {
        let concept = |id: &str, vi: &str, en: &str, broader: &[&str]| Concept {
            id: id.to_owned(),
            prefer: Bilingual::new(vi, en),
            broader: broader.iter().map(|id| (*id).to_owned()).collect(),
            ..Concept::default()
        };
        let concepts = vec![
            concept("drying", "sấy", "drying", &[]),
            concept("rice-drying", "sấy lúa", "rice dryer", &["drying"]),
            concept("glaze", "men", "glaze", &[]),
        ];
        Vocabulary { concepts, ..Vocabulary::default() }
    }

    proptest! {
        // Each case reads every text many times.
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn both_agree_to_the_bit(
            documents in documents(),
            first in phrase(NEEDS, 8),
            second in phrase(NEEDS, 5),
            weight in proptest::sample::select(vec![FacetWeight::Must, FacetWeight::Normal, FacetWeight::Nice]),
        ) {
            let need = Need { text: [first, second].join(". "), facet_weights: vec![weight], ..Need::default() };
            let counts = Counts::of(&documents, &vocabulary());
            let index = Index::build(documents, &vocabulary());
            let ranking = rank(&index, &need, &Weights::default(), 2026);
            let found: Vec<(String, u64)> = ranking
                .candidates
                .iter()
                .map(|found| (index.documents()[found.document_idx].id.clone(), found.score.to_bits()))
                .collect();
            prop_assert_eq!(found, scores(&index, &counts, &need, 2026));
        }
    }
}
