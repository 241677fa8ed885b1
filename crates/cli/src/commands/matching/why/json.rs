//! The explanations for programs.

use super::super::json::{fit_name, unsigned};
use super::super::table::band_name;
use super::{Why, fact_name, importance_name, level_name, missing_name};
use nhipcau_matching::{
    Answer, Clarity, Gap, GapKind, Lift, Step, Suggestion, TriedAnswer, WhatIf, Wish,
};
use serde::Serialize;

#[derive(Serialize)]
pub(in super::super) struct ClarityLine<'a> {
    level: &'static str,
    missing: Vec<MissingLine<'a>>,
}

#[derive(Serialize)]
struct MissingLine<'a> {
    fact: &'static str,
    expected_new_in_first_three: f64,
    answers: Vec<AnswerLine<'a>>,
}

#[derive(Serialize)]
struct AnswerLine<'a> {
    #[serde(flatten)]
    answer: AnswerValue<'a>,
    n_leaders: usize,
    n_new: usize,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum AnswerValue<'a> {
    Wish { wish: WishLine<'a> },
    Word { word: &'a str },
    Figure { property: Option<&'a str>, low: Option<f64>, high: Option<f64> },
}

#[derive(Serialize)]
#[serde(tag = "wish", rename_all = "kebab-case")]
enum WishLine<'a> {
    Subfield { id: &'a str },
    Industry { id: &'a str },
    Mode { id: &'a str },
    Province { id: &'a str },
    Readiness { min: u8, max: u8 },
}

/// What a candidate lacks and what would change it.
#[derive(Serialize)]
pub(in super::super) struct WhyLine<'a> {
    gaps: Vec<GapLine<'a>>,
    what_if: WhatIfLine<'a>,
}

#[derive(Serialize)]
struct GapLine<'a> {
    #[serde(flatten)]
    kind: GapValue<'a>,
    importance: &'static str,
    step: Option<StepLine<'a>>,
    worth: Option<f64>,
}

#[derive(Serialize)]
#[serde(tag = "gap", rename_all = "kebab-case")]
enum GapValue<'a> {
    Sentence { facet: usize },
    Requirement { requirement: usize, fit: &'static str },
    Readiness { level: Option<u8>, wanted: [u8; 2], levels_missing: u8 },
    Wish { wish: WishLine<'a>, others_stated: bool },
    Word { word: &'a str, span: [usize; 2] },
    Proof,
    Unconfirmed,
    Fact { fact: &'static str },
}

#[derive(Serialize)]
struct WhatIfLine<'a> {
    target: Option<&'static str>,
    visitor: Option<LiftLine<'a>>,
    institute: Option<LiftLine<'a>>,
    tried: usize,
}

#[derive(Serialize)]
struct LiftLine<'a> {
    steps: Vec<StepLine<'a>>,
    score: f64,
    band: &'static str,
    enough: bool,
}

#[derive(Serialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
enum StepLine<'a> {
    Name { wish: WishLine<'a> },
    Drop { wish: WishLine<'a> },
    Lower { min: u8 },
    Soften { facet: usize },
    Confirm,
    Ready { level: u8 },
    Meet { requirement: usize },
    Offer { wish: WishLine<'a> },
    Prove,
    Say { word: &'a str },
}

/// The clarity of the need.
pub(in super::super) fn clarity(why: &Why) -> ClarityLine<'_> {
    let Clarity { level, missing } = &why.clarity;
    let missing = missing.iter().map(|own: &Suggestion| MissingLine {
        fact: missing_name(&own.fact),
        expected_new_in_first_three: own.n_expected,
        answers: own.answers.iter().map(answer).collect(),
    });
    ClarityLine { level: level_name(*level), missing: missing.collect() }
}

fn answer(tried: &TriedAnswer) -> AnswerLine<'_> {
    let answer = match &tried.answer {
        Answer::Wish(own) => AnswerValue::Wish { wish: wish(own) },
        Answer::Word(word) => AnswerValue::Word { word },
        Answer::Figure(quantity) => AnswerValue::Figure {
            property: quantity.property.as_deref(),
            low: Some(quantity.low).filter(|low| low.is_finite()),
            high: Some(quantity.high).filter(|high| high.is_finite()),
        },
    };
    AnswerLine { answer, n_leaders: tried.n_leaders, n_new: tried.n_new }
}

/// What is told of the candidate at a place.
pub(in super::super) fn why(why: &Why, place: usize) -> Option<WhyLine<'_>> {
    let (gaps, what_if) = why.candidates.get(place)?;
    Some(WhyLine { gaps: gaps.iter().map(gap_line).collect(), what_if: what_if_line(what_if) })
}

fn gap_line(gap: &Gap) -> GapLine<'_> {
    let kind = match &gap.kind {
        GapKind::Facet { facet_idx, .. } => GapValue::Sentence { facet: *facet_idx },
        GapKind::Requirement { requirement_idx, fit, .. } => {
            GapValue::Requirement { requirement: *requirement_idx, fit: fit_name(*fit) }
        }
        GapKind::Readiness { stated, wanted, steps } => GapValue::Readiness {
            level: stated.map(|(level, _)| level),
            wanted: [wanted.min, wanted.max],
            levels_missing: *steps,
        },
        GapKind::Wish { wish: own, stated } => {
            GapValue::Wish { wish: wish(own), others_stated: *stated }
        }
        GapKind::Word { need_span, word } => {
            GapValue::Word { word, span: [need_span.start, need_span.end] }
        }
        GapKind::Proof { .. } => GapValue::Proof,
        GapKind::Unconfirmed { .. } => GapValue::Unconfirmed,
        GapKind::Fact(fact) => GapValue::Fact { fact: fact_name(*fact) },
    };
    GapLine {
        kind,
        importance: importance_name(gap.importance),
        step: gap.step.as_ref().map(step),
        worth: gap.worth.map(unsigned),
    }
}

fn what_if_line(own: &WhatIf) -> WhatIfLine<'_> {
    WhatIfLine {
        target: own.target.map(band_name),
        visitor: own.visitor.as_ref().map(lift),
        institute: own.institute.as_ref().map(lift),
        tried: own.n_tried,
    }
}

fn lift(own: &Lift) -> LiftLine<'_> {
    LiftLine {
        steps: own.steps.iter().map(step).collect(),
        score: own.score,
        band: band_name(own.band),
        enough: own.is_enough,
    }
}

fn wish(own: &Wish) -> WishLine<'_> {
    match own {
        Wish::Subfield(id) => WishLine::Subfield { id },
        Wish::Industry(id) => WishLine::Industry { id },
        Wish::Mode(id) => WishLine::Mode { id },
        Wish::Province(id) => WishLine::Province { id },
        Wish::Readiness(window) => WishLine::Readiness { min: window.min, max: window.max },
    }
}

fn step(own: &Step) -> StepLine<'_> {
    match own {
        Step::Name(own) => StepLine::Name { wish: wish(own) },
        Step::Drop(own) => StepLine::Drop { wish: wish(own) },
        Step::Lower { min } => StepLine::Lower { min: *min },
        Step::Soften { facet_idx } => StepLine::Soften { facet: *facet_idx },
        Step::Confirm => StepLine::Confirm,
        Step::Ready { level, .. } => StepLine::Ready { level: *level },
        Step::Meet { requirement_idx, .. } => StepLine::Meet { requirement: *requirement_idx },
        Step::Offer(own) => StepLine::Offer { wish: wish(own) },
        Step::Prove { .. } => StepLine::Prove,
        Step::Say { word, .. } => StepLine::Say { word },
    }
}
