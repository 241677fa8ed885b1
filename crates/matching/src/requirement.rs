//! Numbers and standards that a need asks for, against what a capability states.
//!
//! A requirement is met, nearly met, violated, or nothing comparable is stated. Only a figure of the same property in the same
//! dimension is comparable: that both are percentages is not enough. A wish for a capacity (`50 tấn/ngày`) asks for so much or
//! more. A standard is met by the same document in the same or a later edition, and can only be met, near or unknown: that
//! a record does not name it says nothing.
//!
//! Worked example: `≥ 2 t/h` against a figure of 40 t/h is met, against 1.7 t/h near (within a fifth), against 1 t/h violated.
//!
//! Invariant: [`Fit`] is ordered as it scores; the same requirement and document always give the same fit.

use crate::{Document, Facet, FacetWeight, Need};
use nhipcau_text::{Comparison, Quantity, StandardReference, quantities, standards};
use std::ops::Range;
use std::sync::Arc;

/// A figure this far off its bound, as a share of the bound, is near.
const NEAR: f64 = 0.2;
/// How far "about" reaches to both sides.
const ABOUT: f64 = 0.1;

/// What a requirement asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum RequirementKind {
    /// A number with its unit.
    Quantity(Quantity),
    /// A standard, regulation or scheme.
    Standard(StandardReference),
}

/// A number or standard that the need asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// Where in the need's text.
    pub need_span: Range<usize>,
    /// As written there.
    pub words: String,
    /// Position of its sentence.
    pub facet_idx: usize,
    /// Weight of its sentence.
    pub weight: FacetWeight,
    /// Whether the visitor switched it off: then it is listed and does not count.
    pub muted: bool,
    /// What it asks for.
    pub kind: RequirementKind,
}

/// How a capability stands to a requirement; the order is from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// A stated figure contradicts it.
    Violated,
    /// Nothing comparable is stated.
    Unknown,
    /// A stated figure is off by no more than a fifth, or an earlier edition of the standard is named.
    Near,
    /// A stated figure or standard meets it.
    Met,
}

impl Fit {
    /// What it earns, 0 to 1.
    pub(crate) fn value(self) -> f64 {
        match self {
            Fit::Violated => 0.0,
            Fit::Unknown => crate::wish_parts::UNKNOWN,
            Fit::Near => 0.5,
            Fit::Met => 1.0,
        }
    }
}

/// What a fit rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// Position in the capability's list of figures.
    Figure {
        /// The position.
        figure_idx: usize,
    },
    /// A standard as the record names it.
    Standard {
        /// Its name.
        name: Arc<str>,
    },
}

/// A figure of a capability, ready to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentFigure {
    /// Position in the capability's list of figures.
    pub figure_idx: usize,
    /// The figure as a quantity in base units; its span is empty.
    pub quantity: Quantity,
}

/// A standard that a record names.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentStandard {
    /// As written.
    pub name: Arc<str>,
    /// Body, number and year.
    pub reference: StandardReference,
}

impl Requirement {
    /// How much it counts among the requirements of its need.
    pub(crate) fn share(&self) -> f64 {
        match self.weight {
            _ if self.muted => 0.0,
            FacetWeight::Must => 3.0,
            FacetWeight::Normal => 1.0,
            FacetWeight::Nice => 0.5,
            FacetWeight::Off => 0.0,
        }
    }

    /// The best that a document states for it, and what that rests on.
    pub fn fit(&self, document: &Document) -> (Fit, Option<Basis>) {
        let mut best: Option<(Fit, Basis)> = None;
        let mut offer = |fit: Fit, basis: Basis| {
            if best.as_ref().is_none_or(|(so_far, _)| fit > *so_far) {
                best = Some((fit, basis));
            }
        };
        match &self.kind {
            RequirementKind::Quantity(wanted) => {
                for figure in &document.figures {
                    if let Some(fit) = compare(wanted, &figure.quantity) {
                        offer(fit, Basis::Figure { figure_idx: figure.figure_idx });
                    }
                }
            }
            RequirementKind::Standard(wanted) => {
                for standard in &document.standards {
                    if wanted.is_same_document(&standard.reference) {
                        let is_earlier = wanted.year > standard.reference.year
                            && standard.reference.year.is_some();
                        let fit = if is_earlier { Fit::Near } else { Fit::Met };
                        offer(fit, Basis::Standard { name: standard.name.clone() });
                    }
                }
            }
        }
        best.map_or((Fit::Unknown, None), |(fit, basis)| (fit, Some(basis)))
    }
}

/// What a need asks for in numbers and standards, in order of its text; sentences that are left out ask for nothing.
pub(crate) fn requirements(need: &Need, facets: &[Facet]) -> Vec<Requirement> {
    let text = &need.text;
    let wanted = quantities(text).into_iter().filter(|quantity| quantity.is_wanted);
    let numbers = wanted.map(|quantity| {
        (quantity.span.clone(), RequirementKind::Quantity(at_least_its_capacity(quantity)))
    });
    let named = standards(text);
    let named = named
        .iter()
        .enumerate()
        .filter(|(idx, standard)| {
            named[..*idx].iter().all(|before| !before.is_same_document(standard))
        })
        .map(|(_, standard)| (standard.span.clone(), RequirementKind::Standard(standard.clone())));
    let found = numbers.chain(named).filter_map(|(need_span, kind)| {
        let facet_idx = facets.iter().position(|facet| facet.span.contains(&need_span.start))?;
        let weight = facets[facet_idx].weight;
        let words = text[need_span.clone()].to_owned();
        let muted = need.muted_words.contains(&words);
        let requirement = Requirement { need_span, words, facet_idx, weight, muted, kind };
        (weight != FacetWeight::Off).then_some(requirement)
    });
    crate::in_order(found.collect(), &|one: &Requirement, other| {
        one.need_span.start.cmp(&other.need_span.start)
    })
}

/// A capacity is asked for in order to be reached: `50 tấn/ngày` and `5-10 t/h` mean so much or more.
fn at_least_its_capacity(mut quantity: Quantity) -> Quantity {
    let is_size = quantity.property.as_deref() == Some("capacity")
        && quantity.comparison != Comparison::AtMost;
    if is_size {
        (quantity.comparison, quantity.high) = (Comparison::AtLeast, f64::INFINITY);
    }
    quantity
}

/// A stated quantity against a wanted one; `None` when they are not comparable.
fn compare(wanted: &Quantity, stated: &Quantity) -> Option<Fit> {
    let is_comparable = wanted.property.is_some()
        && wanted.property == stated.property
        && wanted.dimension == stated.dimension;
    if !is_comparable {
        return None;
    }
    let (low, high) = (stated.low, stated.high);
    let (wanted_low, wanted_high) = reach(wanted);
    if low >= wanted_low && high <= wanted_high {
        return Some(Fit::Met);
    }
    let overlaps = high >= wanted_low && low <= wanted_high;
    // What can be run anywhere within a range, or up to a limit, meets what lies inside.
    let is_adjustable = stated.comparison == Comparison::Range
        || (stated.comparison == Comparison::AtMost
            && stated.property.as_deref() == Some("capacity"));
    if overlaps {
        return Some(if is_adjustable { Fit::Met } else { Fit::Unknown });
    }
    let (gap, bound) = if high < wanted_low {
        (wanted_low - high, wanted_low)
    } else {
        (low - wanted_high, wanted_high)
    };
    Some(if gap <= NEAR * libm::fabs(bound) { Fit::Near } else { Fit::Violated })
}

/// The interval that meets a wanted quantity.
fn reach(quantity: &Quantity) -> (f64, f64) {
    let slack = match quantity.comparison {
        Comparison::About => ABOUT * libm::fabs(quantity.low),
        // The same number written in two units differs in its last bits.
        _ => 1e-9 * libm::fabs(if quantity.low.is_finite() { quantity.low } else { quantity.high }),
    };
    (quantity.low - slack, quantity.high + slack)
}
