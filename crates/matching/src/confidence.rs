//! How much is known of a capability, apart from how well it fits.
//!
//! A buyer asks for more than a need spells out: whether the institute itself says so, figures, readiness, proof, industries,
//! ways to work together, place. Each is known, partly known or unknown; the confidence is the known share, weighed by how
//! much it matters to the buyer. A text that fits well says nothing about it, so a good match may stand on little knowledge,
//! and the screen shows that.
//!
//! Worked example: stated by its institute (0.20), no figure (0), readiness inferred (half of 0.20), an undated transfer (half of
//! 0.25), industries, modes and place known (0.15) is 0.575.
//!
//! Invariant: between 0 and 1; stating a fact never lowers it.

use crate::{Contribution, Document, Fit, Part, Reason};
use nhipcau_profile::{EvidenceKind, Standing};

/// Something that a buyer would ask about a capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// That the institute itself offers it.
    Offer,
    /// Figures and standards: those asked for, or any.
    Numbers,
    /// Technology readiness.
    Readiness,
    /// Proof that it worked.
    Evidence,
    /// Industries.
    Sector,
    /// Modes of cooperation.
    Mode,
    /// Place.
    Place,
}

/// Each fact with its weight.
const ASKED: [(Fact, f64); 7] = [
    (Fact::Offer, 0.20),
    (Fact::Numbers, 0.20),
    (Fact::Readiness, 0.20),
    (Fact::Evidence, 0.25),
    (Fact::Sector, 0.05),
    (Fact::Mode, 0.05),
    (Fact::Place, 0.05),
];

/// How far each fact is known, 0 to 1, in a fixed order; `contributions` are those of a candidate, or none.
pub fn known_facts(document: &Document, contributions: &[Contribution]) -> Vec<(Fact, f64)> {
    let known = |fact| match fact {
        Fact::Offer => trust(document.standing),
        Fact::Numbers => numbers(document, contributions),
        Fact::Readiness => document.readiness.map_or(0.0, |(_, standing)| trust(standing).max(0.5)),
        Fact::Evidence => evidence(document),
        Fact::Sector => flag(!document.industries.is_empty()),
        Fact::Mode => flag(!document.modes.is_empty()),
        Fact::Place => flag(document.province.is_some()),
    };
    ASKED.iter().map(|&(fact, _)| (fact, known(fact))).collect()
}

pub(crate) fn confidence(document: &Document, contributions: &[Contribution]) -> f64 {
    let known = known_facts(document, contributions);
    known.iter().zip(ASKED).map(|((_, known), (_, weight))| known * weight).sum()
}

fn trust(standing: Standing) -> f64 {
    match standing {
        Standing::Stated => 1.0,
        Standing::General => 0.5,
        Standing::Unverified | Standing::Inferred => 0.0,
    }
}

/// The share of the requirements for which something is stated; without requirements, whether there is any figure or standard.
fn numbers(document: &Document, contributions: &[Contribution]) -> f64 {
    let mut n_asked = 0.0;
    let mut n_known = 0.0;
    for contribution in contributions.iter().filter(|entry| entry.part == Part::Numbers) {
        if let Reason::Requirement { fit, .. } = contribution.reason {
            n_asked += 1.0;
            n_known += flag(fit != Fit::Unknown);
        }
    }
    if n_asked > 0.0 {
        return n_known / n_asked;
    }
    flag(!document.figures.is_empty() || !document.standards.is_empty())
}

/// Best piece: use in practice with its year counts whole, without a year half, other named results a little.
fn evidence(document: &Document) -> f64 {
    let known = |&(kind, year): &(EvidenceKind, Option<u16>)| {
        let whole = match kind {
            EvidenceKind::Transfer | EvidenceKind::Use | EvidenceKind::Pilot => 1.0,
            EvidenceKind::Task
            | EvidenceKind::Patent
            | EvidenceKind::Standard
            | EvidenceKind::Accreditation => 0.8,
            EvidenceKind::Award | EvidenceKind::Project | EvidenceKind::Cooperation => 0.4,
            EvidenceKind::Research | EvidenceKind::Service => 0.2,
            EvidenceKind::Statement => 0.1,
        };
        if year.is_some() { whole } else { whole / 2.0 }
    };
    document.evidence.iter().map(known).fold(0.0, f64::max)
}

fn flag(known: bool) -> f64 {
    if known { 1.0 } else { 0.0 }
}
