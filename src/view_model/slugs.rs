//! Short names of the profile's enums, for addresses and class names.

use crate::i18n::Texts;
use nhipcau_matching::{Band, FacetWeight, Part};
use nhipcau_profile::{EvidenceKind, Governance, Readiness, Standing, System};

/// Systems, in order of display.
pub const SYSTEMS: [&str; 3] = ["vast", "industry-trade", "science-technology"];
/// What is known of readiness, in order of display.
pub const READINESS: [&str; 3] = ["stated", "inferred", "unknown"];
/// Standings, in order of display.
pub const STANDINGS: [&str; 4] = ["stated", "general", "unverified", "inferred"];
/// Weights of a sentence, in order of display.
pub const FACET_WEIGHTS: [FacetWeight; 4] =
    [FacetWeight::Must, FacetWeight::Normal, FacetWeight::Nice, FacetWeight::Off];

/// Position of a system in [`SYSTEMS`].
pub fn system_idx(system: System) -> usize {
    match system {
        System::Vast => 0,
        System::IndustryTrade => 1,
        System::ScienceTechnology => 2,
    }
}

/// Position in [`READINESS`].
pub fn readiness_idx(readiness: Option<&Readiness>) -> usize {
    match readiness.map(|readiness| readiness.standing) {
        Some(Standing::Stated) => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// Position of a standing in [`STANDINGS`].
pub fn standing_idx(standing: Standing) -> usize {
    match standing {
        Standing::Stated => 0,
        Standing::General => 1,
        Standing::Unverified => 2,
        Standing::Inferred => 3,
    }
}

/// Name of a system by its position.
pub fn system_name(system_idx: usize, t: &Texts) -> &'static str {
    [t.system_vast, t.system_industry_trade, t.system_science_technology][system_idx.min(2)]
}

/// Name of what is known of readiness.
pub fn readiness_name(readiness_idx: usize, t: &Texts) -> &'static str {
    [t.readiness_stated, t.readiness_inferred, t.readiness_none][readiness_idx.min(2)]
}

/// Name of a standing by its position.
pub fn standing_name(standing_idx: usize, t: &Texts) -> &'static str {
    [t.standing_stated, t.standing_general, t.standing_unverified, t.standing_inferred]
        [standing_idx.min(3)]
}

/// Class modifier of a part.
pub fn part_slug(part: Part) -> &'static str {
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

/// Class modifier of a band.
pub fn band_slug(band: Band) -> &'static str {
    match band {
        Band::Weak => "weak",
        Band::Possible => "possible",
        Band::Good => "good",
        Band::Strong => "strong",
    }
}

/// Word of a band.
pub fn band_word(band: Band, t: &Texts) -> &'static str {
    match band {
        Band::Weak => t.band_weak,
        Band::Possible => t.band_possible,
        Band::Good => t.band_good,
        Band::Strong => t.band_strong,
    }
}

/// Word of a facet's weight.
pub fn facet_word(weight: FacetWeight, t: &Texts) -> &'static str {
    match weight {
        FacetWeight::Must => t.facet_must,
        FacetWeight::Normal => t.facet_normal,
        FacetWeight::Nice => t.facet_nice,
        FacetWeight::Off => t.facet_off,
    }
}

/// Word of a kind of evidence.
pub fn evidence_word(kind: EvidenceKind, t: &Texts) -> &'static str {
    match kind {
        EvidenceKind::Transfer => t.evidence_transfer,
        EvidenceKind::Use => t.evidence_use,
        EvidenceKind::Pilot => t.evidence_pilot,
        EvidenceKind::Task => t.evidence_task,
        EvidenceKind::Patent => t.evidence_patent,
        EvidenceKind::Standard => t.evidence_standard,
        EvidenceKind::Accreditation => t.evidence_accreditation,
        EvidenceKind::Award => t.evidence_award,
        EvidenceKind::Project => t.evidence_project,
        EvidenceKind::Cooperation => t.evidence_cooperation,
        EvidenceKind::Research => t.evidence_research,
        EvidenceKind::Service => t.evidence_service,
        EvidenceKind::Statement => t.evidence_statement,
    }
}

/// Word of a governance.
pub fn governance_word(governance: Governance, t: &Texts) -> &'static str {
    match governance {
        Governance::Academy => t.governance_academy,
        Governance::Ministry => t.governance_ministry,
        Governance::Equitized => t.governance_equitized,
        Governance::Corporation => t.governance_corporation,
        Governance::Other => t.governance_other,
    }
}
