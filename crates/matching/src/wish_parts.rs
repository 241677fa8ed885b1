//! Wishes against codes: topic, sector, readiness, mode, reach, and the evidence that lifts what fits.
//!
//! Each part gives a value between 0 and 1 as a list of shares with their reasons; the shares add up to the value. What a
//! capability leaves unknown gets a low prior instead of zero and lowers the confidence instead of the rank alone:
//! otherwise an empty profile would beat an honest one, or the other way round.
//!
//! Invariant: an inferred value never earns more than a stated one.

use crate::{Document, Fit, Index, ReadinessWindow, Reason, Requirement};
use nhipcau_profile::{EvidenceKind, Standing};
use std::sync::Arc;

/// What an unknown value is worth: about the lower quarter of what known ones earn.
pub(crate) const UNKNOWN: f64 = 0.3;
/// A sub-field or industry next to the wished one.
const NEIGHBOR: f64 = 0.4;
/// What one level below the wished readiness costs; a level above costs less.
const LEVEL_BELOW: f64 = 0.22;
const LEVEL_ABOVE: f64 = 0.04;
/// What an inferred readiness is worth beside a stated one.
const INFERRED: f64 = 0.9;
/// Relevance from which numbers count whole. At 0 any capability earns by its figures, whatever it is about; at 1 hardly any does.
const FITTING: f64 = 0.4;
/// Evidence loses half of its worth in so many years.
const EVIDENCE_HALF_LIFE: f64 = 12.0;
/// Age assumed where no year is stated.
const UNKNOWN_AGE: f64 = 12.0;
/// What a fresh confirmation by the institute is worth beside evidence. At 0 rank ignores it; at 1 saying "still true" is as
/// good as a transfer. Not having confirmed costs nothing: then every record of a young catalog would be punished alike.
const CONFIRMATION: f64 = 0.3;
/// A confirmation loses half of its worth in so many years.
const CONFIRMATION_HALF_LIFE: f64 = 2.0;

/// Sub-fields with their shares.
pub(crate) type Topics = Vec<(Arc<str>, f64)>;

/// A part's value as shares with reasons.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shares {
    pub shares: Vec<(f64, Reason)>,
    pub known: bool,
}

impl Shares {
    fn one(value: f64, reason: Reason) -> Shares {
        Shares { shares: vec![(value, reason)], known: true }
    }

    fn unknown() -> Shares {
        Shares { shares: vec![(UNKNOWN, Reason::Unknown)], known: false }
    }

    fn none() -> Shares {
        Shares { shares: Vec::new(), known: true }
    }
}

/// Wished sub-fields: the best of the capability's own counts, a neighbor in the same field less.
pub(crate) fn wished_topic(document: &Document, wished: &[String]) -> Shares {
    let is_wished = |id: &Arc<str>| wished.iter().any(|wish| **wish == **id);
    let is_neighbor = |id: &Arc<str>| wished.iter().any(|wish| wish.get(..1) == id.get(..1));
    let reason = |id: &Arc<str>, same| Reason::Subfield { id: id.clone(), wished: true, same };
    if let Some(id) = document.subfields.iter().find(|id| is_wished(id)) {
        Shares::one(1.0, reason(id, true))
    } else if let Some(id) = document.subfields.iter().find(|id| is_neighbor(id)) {
        Shares::one(NEIGHBOR, reason(id, false))
    } else {
        Shares::none()
    }
}

/// Sub-fields that the words of the need point to: each counts with its share.
pub(crate) fn inferred_topic(document: &Document, topics: &Topics) -> Shares {
    let share = |id: &Arc<str>| {
        let reason = Reason::Subfield { id: id.clone(), wished: false, same: true };
        topics.iter().find(|topic| topic.0 == *id).map(|topic| (topic.1, reason))
    };
    Shares { shares: document.subfields.iter().filter_map(share).collect(), known: true }
}

/// Numbers and standards: the mean of what each earns, a must weighing three times. What is violated or unknown is listed too.
/// They lift what fits: what is as relevant as [`FITTING`] or more earns all, what no word or topic leads to nothing.
pub(crate) fn numbers(document: &Document, requirements: &[Requirement], relevance: f64) -> Shares {
    let fitting = (relevance / FITTING).min(1.0);
    let total: f64 = requirements.iter().map(Requirement::share).sum();
    let counted = requirements.iter().enumerate().filter(|(_, entry)| entry.share() > 0.0);
    let mut known = false;
    let share = |(requirement_idx, requirement): (usize, &Requirement)| {
        let (fit, basis) = requirement.fit(document);
        known |= fit != Fit::Unknown;
        let reason = Reason::Requirement { requirement_idx, fit, basis };
        (fitting * requirement.share() / total * fit.value(), reason)
    };
    let shares = counted.map(share).collect();
    Shares { shares, known }
}

pub(crate) fn sector(index: &Index, document: &Document, wished: &[String]) -> Shares {
    if document.industries.is_empty() {
        return Shares::unknown();
    }
    let is_wished = |id: &Arc<str>| wished.iter().any(|wish| **wish == **id);
    let is_near = |id: &Arc<str>| wished.iter().any(|wish| index.same_industry_group(wish, id));
    if let Some(id) = document.industries.iter().find(|id| is_wished(id)) {
        Shares::one(1.0, Reason::Industry { id: id.clone(), same: true })
    } else if let Some(id) = document.industries.iter().find(|id| is_near(id)) {
        Shares::one(NEIGHBOR, Reason::Industry { id: id.clone(), same: false })
    } else {
        Shares::none()
    }
}

/// Share of the wished modes that are offered.
pub(crate) fn mode(document: &Document, wished: &[String]) -> Shares {
    if document.modes.is_empty() {
        return Shares::unknown();
    }
    let each = 1.0 / wished.len().max(1) as f64;
    let offered = document.modes.iter().filter(|id| wished.iter().any(|wish| **wish == ***id));
    Shares {
        shares: offered.map(|id| (each, Reason::Mode { id: id.clone() })).collect(),
        known: true,
    }
}

pub(crate) fn readiness(document: &Document, window: ReadinessWindow) -> Shares {
    let Some((level, standing)) = document.readiness else { return Shares::unknown() };
    let below = f64::from(window.min.saturating_sub(level));
    let above = f64::from(level.saturating_sub(window.max));
    let fit = (1.0 - LEVEL_BELOW * below - LEVEL_ABOVE * above).max(0.0);
    let trust = if standing == Standing::Inferred { INFERRED } else { 1.0 };
    Shares::one(fit * trust, Reason::Readiness { level: Some(level) })
}

pub(crate) fn reach(document: &Document, province: &str) -> Shares {
    match document.province.as_deref() {
        None => Shares::unknown(),
        Some(found) if found == province => Shares::one(1.0, Reason::Province { same: true }),
        Some(_) => Shares::one(0.0, Reason::Province { same: false }),
    }
}

/// Evidence lifts what fits: `relevance × (1 − exp(−Σ worth / 2))`, split among the pieces by their worth.
pub(crate) fn evidence(document: &Document, relevance: f64, year: u16) -> Shares {
    let trust = trust(document.standing);
    let piece = |(evidence_idx, &(kind, stated)): (usize, &(EvidenceKind, Option<u16>))| {
        let age = stated.map_or(UNKNOWN_AGE, |stated| f64::from(year.saturating_sub(stated)));
        let worth = trust * kind_worth(kind) * libm::exp2(-age / EVIDENCE_HALF_LIFE);
        (worth, Reason::Evidence { evidence_idx })
    };
    let confirmed = document.confirmed.map(|confirmed| {
        let age = f64::from(year.saturating_sub(confirmed));
        let worth = CONFIRMATION * libm::exp2(-age / CONFIRMATION_HALF_LIFE);
        (worth, Reason::Confirmed { year: confirmed })
    });
    let mut shares: Vec<(f64, Reason)> =
        document.evidence.iter().enumerate().map(piece).chain(confirmed).collect();
    shares.retain(|(worth, _)| *worth > 0.0);
    let total: f64 = shares.iter().map(|(worth, _)| worth).sum();
    if total <= 0.0 {
        return Shares { shares: Vec::new(), known: false };
    }
    let value = relevance * (1.0 - libm::exp(-total / 2.0));
    for (worth, _) in &mut shares {
        *worth *= value / total;
    }
    Shares { shares, known: true }
}

/// How far evidence counts by the standing of the offer that it speaks for.
fn trust(standing: Standing) -> f64 {
    match standing {
        Standing::Stated => 1.0,
        Standing::General => 0.9,
        Standing::Unverified => 0.75,
        Standing::Inferred => 0.6,
    }
}

/// What a fresh piece of evidence of a kind is worth: use in production most, own words least.
fn kind_worth(kind: EvidenceKind) -> f64 {
    match kind {
        EvidenceKind::Transfer | EvidenceKind::Use => 1.0,
        EvidenceKind::Pilot => 0.8,
        EvidenceKind::Task | EvidenceKind::Patent | EvidenceKind::Accreditation => 0.5,
        EvidenceKind::Standard => 0.4,
        EvidenceKind::Project | EvidenceKind::Service => 0.3,
        EvidenceKind::Award | EvidenceKind::Cooperation => 0.2,
        EvidenceKind::Research => 0.15,
        EvidenceKind::Statement => 0.05,
    }
}
