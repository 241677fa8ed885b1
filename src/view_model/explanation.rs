//! Where an institute's points come from, to the last contribution.
//!
//! Invariant: the points of the rows of a part add up to the part's, and those of the parts to the sum.

use super::card::{CardContext, found_words, readiness};
use super::evidence::{EvidenceView, SourceView, evidence, sources, years};
use super::requirements::{fit_remark, requirement_words};
use super::slugs::{evidence_word, part_slug};
use super::text::{TextView, bare, marked, text};
use crate::i18n::{format, requirements, sentences, texts};
use nhipcau_matching::{
    Candidate, Contribution, Gate, InstituteCandidate, Need, PartScore, Reason, propose_facets,
    round_points, round_to_sum,
};
use nhipcau_profile::{Capability, Language};

/// Points for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// What they are given for.
    pub subject: String,
    /// Whether that is a word that was found.
    pub is_word: bool,
    /// How it was found.
    pub remark: String,
    /// Points, with one decimal.
    pub points: String,
}

/// A part of the score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Class modifier.
    pub slug: &'static str,
    /// Name.
    pub name: &'static str,
    /// Weight times value.
    pub arithmetic: String,
    /// Points, with one decimal.
    pub points: String,
    /// Its contributions.
    pub rows: Vec<RowView>,
}

/// The whole explanation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExplanationView {
    /// Title.
    pub title: String,
    /// What the best capability is, with found words marked.
    pub description: TextView,
    /// Parts, and what the further capabilities add.
    pub parts: Vec<PartView>,
    /// The sum in words.
    pub sum_of: String,
    /// The sum, with one decimal.
    pub sum: String,
    /// What holds it back.
    pub gates: Vec<String>,
    /// Readiness, modes and figures: term and value, and whether it is inferred.
    pub facts: Vec<(&'static str, String, bool)>,
    /// Evidence.
    pub evidence: Vec<EvidenceView>,
    /// Sources.
    pub sources: Vec<SourceView>,
}

/// Explains an institute's place in the list.
pub fn explanation(
    entry: &InstituteCandidate,
    need: &Need,
    context: CardContext<'_>,
) -> Option<ExplanationView> {
    let language = context.language;
    let best = entry.candidates.first()?;
    let (_, capability) = context.capability(best)?;
    let words = found_words(best);
    let mut points: Vec<f64> = best.parts.iter().map(|part| part.points).collect();
    if entry.breadth > 0.0 {
        points.push(entry.breadth);
    }
    let rounded = round_points(&points).iter().sum();
    let tenths = round_points(&tenfold(&points));
    let mut parts: Vec<PartView> = best
        .parts
        .iter()
        .zip(&tenths)
        .map(|(part, &tenths)| part_view(part, tenths, best, capability, context))
        .collect();
    if let Some(&tenths) = tenths.get(best.parts.len()) {
        parts.push(breadth_view(entry, tenths, context));
    }
    let shown: Vec<f64> = tenths.iter().map(|&tenths| f64::from(tenths) / 10.0).collect();
    Some(ExplanationView {
        title: sentences::why_points(rounded, language),
        description: marked(&capability.description, &words, language),
        parts,
        sum_of: sentences::sum_of(&shown, rounded, language),
        sum: one_decimal(tenths.iter().sum(), language),
        gates: best.gates.iter().map(|gate| gate_sentence(gate, need, context)).collect(),
        facts: facts(capability, context),
        evidence: evidence(&capability.evidence, &words, language),
        sources: sources(&capability.sources, language),
    })
}

/// Points are shown with one decimal, rounded in tenths so that rows add up to parts and parts to the sum.
fn tenfold(points: &[f64]) -> Vec<f64> {
    points.iter().map(|point| point * 10.0).collect()
}

fn one_decimal(tenths: u32, language: Language) -> String {
    format::decimal(f64::from(tenths) / 10.0, 1, language)
}

fn part_view(
    part: &PartScore,
    tenths: u32,
    best: &Candidate,
    capability: &Capability,
    context: CardContext<'_>,
) -> PartView {
    let language = context.language;
    let factors: Vec<f64> = best.gates.iter().map(Gate::factor).collect();
    let mut arithmetic = sentences::arithmetic(part.weight, part.value, &factors, language);
    if !part.known {
        arithmetic.push_str(", ");
        arithmetic.push_str(texts(language).explanation_part_unknown);
    }
    let own: Vec<&Contribution> =
        best.contributions.iter().filter(|contribution| contribution.part == part.part).collect();
    let points: Vec<f64> = own.iter().map(|contribution| contribution.points).collect();
    let shown = round_to_sum(&tenfold(&points), tenths);
    PartView {
        slug: part_slug(part.part),
        name: sentences::part_name(part.part, language),
        arithmetic,
        points: one_decimal(tenths, language),
        rows: own
            .iter()
            .zip(shown)
            .map(|(contribution, tenths)| row(contribution, tenths, capability, context))
            .collect(),
    }
}

fn row(
    contribution: &Contribution,
    tenths: u32,
    capability: &Capability,
    context: CardContext<'_>,
) -> RowView {
    let language = context.language;
    let name_evidence = |evidence_idx: usize| {
        let Some(evidence) = capability.evidence.get(evidence_idx) else { return String::new() };
        let kind = evidence_word(evidence.kind, texts(language));
        let head =
            years(evidence).map_or_else(|| kind.to_owned(), |years| [kind, &years].join(" "));
        [head, bare(&evidence.text, language)].join(": ")
    };
    let (subject, remark) = match &contribution.reason {
        Reason::Requirement { requirement_idx, fit, basis } => (
            requirement_words(context.ranking, *requirement_idx).to_owned(),
            fit_remark(*fit, basis.as_ref(), capability, language),
        ),
        reason => sentences::reason_parts(reason, context.catalog, name_evidence, language),
    };
    RowView {
        subject,
        is_word: matches!(contribution.reason, Reason::Word { .. }),
        remark,
        points: one_decimal(tenths, language),
    }
}

fn breadth_view(entry: &InstituteCandidate, tenths: u32, context: CardContext<'_>) -> PartView {
    let language = context.language;
    let titles = entry.candidates.iter().skip(1).filter_map(|candidate| {
        context.capability(candidate).map(|(_, capability)| bare(&capability.title, language))
    });
    let points = one_decimal(tenths, language);
    PartView {
        slug: "breadth",
        name: texts(language).part_breadth,
        arithmetic: String::new(),
        points: points.clone(),
        rows: vec![RowView {
            subject: titles.collect::<Vec<_>>().join("; "),
            is_word: false,
            remark: String::new(),
            points,
        }],
    }
}

fn gate_sentence(gate: &Gate, need: &Need, context: CardContext<'_>) -> String {
    let language = context.language;
    match gate {
        Gate::MustUnanswered { facet_idx, factor } => {
            let facets = propose_facets(&need.text);
            let span = facets.get(*facet_idx).map(|facet| facet.span.clone());
            let sentence = span.and_then(|span| need.text.get(span)).unwrap_or_default();
            sentences::gate(sentence.trim(), *factor, language)
        }
        Gate::RequirementViolated { requirement_idx, factor } => {
            let words = requirement_words(context.ranking, *requirement_idx);
            requirements::gate_violated(words, *factor, language)
        }
    }
}

fn facts(capability: &Capability, context: CardContext<'_>) -> Vec<(&'static str, String, bool)> {
    let t = texts(context.language);
    let mut facts = Vec::new();
    match readiness(capability) {
        Some((level, inferred)) => facts.push((t.fact_readiness, level, inferred)),
        None => facts.push((t.fact_readiness, t.readiness_none.to_owned(), false)),
    }
    let modes = capability.modes.iter().filter_map(|id| context.catalog.vocabulary.mode(id));
    let modes: Vec<String> = modes.map(|mode| text(&mode.name, context.language).plain()).collect();
    if !modes.is_empty() {
        facts.push((t.fact_modes, modes.join(", "), false));
    }
    facts
}
