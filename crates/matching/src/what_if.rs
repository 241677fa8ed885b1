//! What would change it: the smallest change that lifts a candidate one band.
//!
//! Two sides are asked: what the visitor could ask otherwise (name a fact, give up a wish, insist less), and what the institute
//! could state or do. Every step of a side and every pair of its steps is applied and scored; of those that reach the next band
//! the smallest is told: by the sum of [`Step::size`], then the fewer steps, then the order in which they were considered.
//! Where none reaches it, that is told with the change that comes closest.
//!
//! Worked example: a candidate of 31 points, good from 33.5. To confirm the offer gives 32.2, to state the wished mode 34.1; both
//! are of size 1, only the second reaches the band, so it is told, with 34.1.
//!
//! Invariants: ranking anew after the change gives the stated score, to the bit; no smaller change that was considered reaches
//! the band. At most [`MAX_STEPS`] steps of a side are considered, so the work is bounded.

use crate::{Band, Candidate, Gap, Gate, Question, ReadinessWindow, Search, Side, Step, Wish};
use std::cmp::Ordering;
use std::sync::Arc;

/// Steps of one side that are considered.
pub const MAX_STEPS: usize = 16;

/// A change and what it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Lift {
    /// One step or two.
    pub steps: Vec<Step>,
    /// The score after it.
    pub score: f64,
    /// The band after it.
    pub band: Band,
    /// Whether the band is that aimed at, or a higher one.
    pub is_enough: bool,
}

/// What would change the band of a candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// The next band; `None` for a candidate of the highest.
    pub target: Option<Band>,
    /// The smallest change of the visitor's that is enough, or the one that comes closest; `None` where nothing lifts it.
    pub visitor: Option<Lift>,
    /// The same for the institute.
    pub institute: Option<Lift>,
    /// How many changes were scored.
    pub n_tried: usize,
}

/// Looks for the smallest change of each side; `gaps` are those of the candidate.
pub fn what_if(question: &Question<'_>, candidate: &Candidate, gaps: &[Gap]) -> WhatIf {
    let Some(target) = next(candidate.band) else {
        return WhatIf { target: None, visitor: None, institute: None, n_tried: 0 };
    };
    let mut n_tried = 0;
    let mut of_side = |side: Side| {
        let steps = considered(question, candidate, gaps, side);
        let tried = tried(question, candidate.document_idx, &steps, target);
        n_tried += tried.len();
        best(tried, candidate.score)
    };
    let (visitor, institute) = (of_side(Side::Visitor), of_side(Side::Institute));
    WhatIf { target: Some(target), visitor, institute, n_tried }
}

/// The band above.
fn next(band: Band) -> Option<Band> {
    match band {
        Band::Weak => Some(Band::Possible),
        Band::Possible => Some(Band::Good),
        Band::Good => Some(Band::Strong),
        Band::Strong => None,
    }
}

/// The steps of a side that are considered, in order.
pub fn considered(
    question: &Question<'_>,
    candidate: &Candidate,
    gaps: &[Gap],
    side: Side,
) -> Vec<Step> {
    let mut steps = match side {
        Side::Institute => gaps.iter().filter_map(|gap| gap.step.clone()).collect(),
        Side::Visitor => visitor_steps(question, candidate),
    };
    let mut seen: Vec<Step> = Vec::new();
    steps.retain(|step| {
        let is_new = !seen.contains(step);
        if is_new {
            seen.push(step.clone());
        }
        is_new
    });
    steps.truncate(MAX_STEPS);
    steps
}

/// Facts that the visitor could name, then wishes to give up, then sentences not to insist on.
fn visitor_steps(question: &Question<'_>, candidate: &Candidate) -> Vec<Step> {
    let Some(own) = question.index.documents().get(candidate.document_idx) else {
        return Vec::new();
    };
    let wishes = &question.need.wishes;
    let mut steps = Vec::new();
    if wishes.industries.is_empty() {
        steps.extend(own.industries.first().map(|id| Step::Name(Wish::Industry(id.clone()))));
    }
    if wishes.modes.is_empty() {
        steps.extend(own.modes.first().map(|id| Step::Name(Wish::Mode(id.clone()))));
    }
    if wishes.subfields.is_empty() {
        steps.extend(own.subfields.first().map(|id| Step::Name(Wish::Subfield(id.clone()))));
    }
    match (wishes.readiness, own.readiness) {
        (None, Some((min, _))) => {
            steps.push(Step::Name(Wish::Readiness(ReadinessWindow { min, max: 9 })));
        }
        (Some(window), Some((level, _))) if level < window.min => {
            steps.push(Step::Lower { min: level });
        }
        (Some(window), None) => steps.push(Step::Drop(Wish::Readiness(window))),
        _ => {}
    }
    let is_offered = |list: &[Arc<str>], id: &String| list.iter().any(|own| **own == **id);
    let mut drop = |ids: &[String], offered: &[Arc<str>], wish: fn(Arc<str>) -> Wish| {
        let unmet = ids.iter().filter(|id| !is_offered(offered, id));
        steps.extend(unmet.map(|id| Step::Drop(wish(id.as_str().into()))));
    };
    drop(&wishes.modes, &own.modes, Wish::Mode);
    drop(&wishes.industries, &own.industries, Wish::Industry);
    drop(&wishes.subfields, &own.subfields, Wish::Subfield);
    if let Some(id) = wishes.province.as_ref().filter(|id| own.province.as_ref() != Some(id)) {
        steps.push(Step::Drop(Wish::Province(id.as_str().into())));
    }
    for gate in &candidate.gates {
        let facet_idx = match gate {
            Gate::MustUnanswered { facet_idx, .. } => Some(*facet_idx),
            Gate::RequirementViolated { requirement_idx, .. } => {
                question.search.requirements().get(*requirement_idx).map(|entry| entry.facet_idx)
            }
        };
        steps.extend(facet_idx.map(|facet_idx| Step::Soften { facet_idx }));
    }
    steps
}

/// A change that was scored, with the positions of its steps.
struct Tried {
    positions: Vec<usize>,
    lift: Lift,
}

/// Scores every step and every pair. Two steps that change a text are not paired: each would need an index of its own.
fn tried(question: &Question<'_>, document_idx: usize, steps: &[Step], target: Band) -> Vec<Tried> {
    let mut tried = Vec::new();
    let (textual, coded): (Vec<usize>, Vec<usize>) =
        (0..steps.len()).partition(|&position| steps[position].is_textual());
    let mut score = |search: &Search<'_>, mut positions: Vec<usize>| {
        positions.sort_unstable();
        let mut own = positions.iter().map(|&position| &steps[position]);
        let candidate = question.scored(search, document_idx, &mut own);
        let lift = Lift {
            steps: positions.iter().map(|&position| steps[position].clone()).collect(),
            score: candidate.score,
            band: candidate.band,
            is_enough: candidate.band >= target,
        };
        tried.push(Tried { positions, lift });
    };
    for (at, &one) in coded.iter().enumerate() {
        score(&question.search, vec![one]);
        for &other in &coded[at + 1..] {
            score(&question.search, vec![one, other]);
        }
    }
    for &one in &textual {
        question.searched(document_idx, Some(&steps[one]), &mut |search| {
            score(search, vec![one]);
            for &other in &coded {
                score(search, vec![one, other]);
            }
        });
    }
    tried
}

/// The smallest that is enough, else the one with the highest score above that of today.
fn best(tried: Vec<Tried>, today: f64) -> Option<Lift> {
    let lifting = tried.into_iter().filter(|tried| tried.lift.score > today);
    let found = lifting.min_by(|one, other| {
        let enough = other.lift.is_enough.cmp(&one.lift.is_enough);
        let by_score = if one.lift.is_enough {
            Ordering::Equal
        } else {
            other.lift.score.total_cmp(&one.lift.score)
        };
        enough.then(by_score).then_with(|| order(one).cmp(&order(other)))
    });
    found.map(|tried| tried.lift)
}

/// What makes a change small.
fn order(tried: &Tried) -> (u8, usize, &[usize]) {
    let size = tried.lift.steps.iter().map(Step::size).sum();
    (size, tried.positions.len(), &tried.positions)
}
