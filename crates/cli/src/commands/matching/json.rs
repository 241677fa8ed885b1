//! The answer for programs: one object a line and need, with every point and its reason.

use super::table::band_name;
use super::why::json::{ClarityLine, WhyLine};
use super::why::{self, Why};
use crate::engine::Engine;
use crate::needs::BatchNeed;
use nhipcau_matching::{
    Basis, Candidate, Fit, Gate, Origin, Part, Ranking, Reason, Requirement, RequirementKind,
    TextField,
};
use serde::Serialize;
use std::ops::Range;

#[derive(Serialize)]
struct AnswerLine<'a> {
    id: &'a str,
    understood: Vec<UnderstoodLine<'a>>,
    requirements: Vec<RequirementLine<'a>>,
    topics: Vec<TopicLine<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clarity: Option<ClarityLine<'a>>,
    candidates: Vec<CandidateLine<'a>>,
}

#[derive(Serialize)]
struct UnderstoodLine<'a> {
    word: &'a str,
    span: [usize; 2],
    origin: &'static str,
    weight: f64,
    n_capabilities: usize,
}

#[derive(Serialize)]
struct RequirementLine<'a> {
    text: &'a str,
    span: [usize; 2],
    facet: usize,
    kind: &'static str,
    property: Option<&'a str>,
}

#[derive(Serialize)]
struct TopicLine<'a> {
    subfield: &'a str,
    share: f64,
}

#[derive(Serialize)]
struct CandidateLine<'a> {
    rank: usize,
    capability: &'a str,
    institute: &'a str,
    score: f64,
    band: &'static str,
    confidence: f64,
    parts: Vec<PartLine>,
    contributions: Vec<ContributionLine<'a>>,
    gates: Vec<GateLine>,
    #[serde(flatten)]
    why: Option<WhyLine<'a>>,
}

#[derive(Serialize)]
struct PartLine {
    part: &'static str,
    weight: f64,
    value: f64,
    points: f64,
    known: bool,
}

#[derive(Serialize)]
struct ContributionLine<'a> {
    part: &'static str,
    points: f64,
    reason: ReasonLine<'a>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ReasonLine<'a> {
    Word {
        word: &'a str,
        span: [usize; 2],
        field: &'static str,
        origin: &'static str,
    },
    Subfield {
        id: &'a str,
        wished: bool,
        same: bool,
    },
    Requirement {
        requirement: usize,
        fit: &'static str,
        figure: Option<usize>,
        standard: Option<&'a str>,
    },
    Similar {
        id: &'a str,
    },
    Industry {
        id: &'a str,
        same: bool,
    },
    Readiness {
        level: Option<u8>,
    },
    Mode {
        id: &'a str,
    },
    Unknown,
    Evidence {
        evidence: usize,
    },
    Confirmed {
        year: u16,
    },
    Province {
        same: bool,
    },
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum GateLine {
    MustUnanswered { facet: usize, factor: f64 },
    RequirementViolated { requirement: usize, factor: f64 },
}

/// The line of one need. Spans count bytes of its text; `evidence` counts from 0.
pub(super) fn line(
    engine: &Engine,
    need: &BatchNeed,
    ranking: &Ranking,
    why: Option<&Why>,
    top: usize,
) -> String {
    let understood = ranking.understood.iter().map(|word| UnderstoodLine {
        word: &word.word,
        span: ends(&word.need_span),
        origin: origin_name(word.origin),
        weight: word.weight,
        n_capabilities: word.n_documents,
    });
    let requirements = ranking.requirements.iter().map(requirement_line);
    let topics =
        ranking.topics.iter().map(|(subfield, share)| TopicLine { subfield, share: *share });
    let candidates = ranking.candidates.iter().take(top).enumerate();
    let answer = AnswerLine {
        id: &need.id,
        understood: understood.collect(),
        requirements: requirements.collect(),
        topics: topics.collect(),
        clarity: why.map(why::json::clarity),
        candidates: candidates
            .map(|(place, candidate)| CandidateLine {
                why: why.and_then(|why| why::json::why(why, place)),
                ..candidate_line(engine, place, candidate)
            })
            .collect(),
    };
    // Plain strings, numbers and lists into memory: there is nothing that could fail.
    serde_json::to_string(&answer).unwrap_or_default() + "\n"
}

fn candidate_line<'a>(
    engine: &'a Engine,
    place: usize,
    candidate: &'a Candidate,
) -> CandidateLine<'a> {
    let document = &engine.index.documents()[candidate.document_idx];
    let parts = candidate.parts.iter().map(|part| PartLine {
        part: part_name(part.part),
        weight: part.weight,
        value: unsigned(part.value),
        points: unsigned(part.points),
        known: part.known,
    });
    let contributions = candidate.contributions.iter().map(|contribution| ContributionLine {
        part: part_name(contribution.part),
        points: unsigned(contribution.points),
        reason: reason_line(&contribution.reason),
    });
    CandidateLine {
        rank: place + 1,
        capability: &document.id,
        institute: &document.institute,
        score: candidate.score,
        band: band_name(candidate.band),
        confidence: candidate.confidence,
        parts: parts.collect(),
        contributions: contributions.collect(),
        gates: candidate.gates.iter().map(gate_line).collect(),
        why: None,
    }
}

fn requirement_line(requirement: &Requirement) -> RequirementLine<'_> {
    let (kind, property) = match &requirement.kind {
        RequirementKind::Quantity(quantity) => ("quantity", quantity.property.as_deref()),
        RequirementKind::Standard(_) => ("standard", None),
    };
    RequirementLine {
        text: &requirement.words,
        span: ends(&requirement.need_span),
        facet: requirement.facet_idx,
        kind,
        property,
    }
}

fn gate_line(gate: &Gate) -> GateLine {
    match gate {
        Gate::MustUnanswered { facet_idx, factor } => {
            GateLine::MustUnanswered { facet: *facet_idx, factor: *factor }
        }
        Gate::RequirementViolated { requirement_idx, factor } => {
            GateLine::RequirementViolated { requirement: *requirement_idx, factor: *factor }
        }
    }
}

fn reason_line(reason: &Reason) -> ReasonLine<'_> {
    match reason {
        Reason::Word { need_span, word, field, origin } => ReasonLine::Word {
            word,
            span: ends(need_span),
            field: field_name(*field),
            origin: origin_name(*origin),
        },
        Reason::Subfield { id, wished, same } => {
            ReasonLine::Subfield { id, wished: *wished, same: *same }
        }
        Reason::Requirement { requirement_idx, fit, basis } => {
            let (figure, standard) = match basis {
                Some(Basis::Figure { figure_idx }) => (Some(*figure_idx), None),
                Some(Basis::Standard { name }) => (None, Some(&**name)),
                None => (None, None),
            };
            let requirement = *requirement_idx;
            ReasonLine::Requirement { requirement, fit: fit_name(*fit), figure, standard }
        }
        Reason::Similar { id } => ReasonLine::Similar { id },
        Reason::Industry { id, same } => ReasonLine::Industry { id, same: *same },
        Reason::Readiness { level } => ReasonLine::Readiness { level: *level },
        Reason::Mode { id } => ReasonLine::Mode { id },
        Reason::Unknown => ReasonLine::Unknown,
        Reason::Evidence { evidence_idx } => ReasonLine::Evidence { evidence: *evidence_idx },
        Reason::Confirmed { year } => ReasonLine::Confirmed { year: *year },
        Reason::Province { same } => ReasonLine::Province { same: *same },
    }
}

/// Nothing is written `0.0`, whichever sign it got on the way.
pub(super) fn unsigned(value: f64) -> f64 {
    value + 0.0
}

fn ends(span: &Range<usize>) -> [usize; 2] {
    [span.start, span.end]
}

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Text => "text",
        Part::Topic => "topic",
        Part::Numbers => "numbers",
        Part::Sector => "sector",
        Part::Readiness => "readiness",
        Part::Mode => "mode",
        Part::Evidence => "evidence",
        Part::Reach => "reach",
    }
}

pub(super) fn fit_name(fit: Fit) -> &'static str {
    match fit {
        Fit::Met => "met",
        Fit::Near => "near",
        Fit::Unknown => "unknown",
        Fit::Violated => "violated",
    }
}

fn field_name(field: TextField) -> &'static str {
    match field {
        TextField::Title => "title",
        TextField::Problems => "problems",
        TextField::Keywords => "keywords",
        TextField::Description => "description",
        TextField::Evidence => "evidence",
        TextField::Topic => "topic",
    }
}

fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Exact => "exact",
        Origin::Typo => "typo",
        Origin::Toneless => "toneless",
        Origin::Telex => "telex",
        Origin::Synonym => "synonym",
        Origin::Narrower => "narrower",
        Origin::Broader => "broader",
        Origin::Related => "related",
    }
}
