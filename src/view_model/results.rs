//! The list of results: what passes the filters, grouped by institute; and the counts beside each filter.

use super::filters::{FilterIndex, GroupCounts, Masks};
use nhipcau_matching::{Band, Candidate, Index, InstituteCandidate, Ranking, group_by_institute};

/// How many nearest institutes are shown where nothing fits.
pub const N_NEAREST: usize = 3;
/// How many institutes are shown at first, and added by "show more".
pub const PAGE: usize = 10;

/// What the filters left of a ranking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Institutes to list, best first; where nothing fits, the nearest ones.
    pub institutes: Vec<InstituteCandidate>,
    /// Capabilities that fit.
    pub n_capabilities: usize,
    /// Institutes below the list, that touch the need only a little.
    pub n_weak: usize,
    /// Whether nothing fits, so that the list holds only the nearest ones.
    pub is_nearest: bool,
}

/// Applies filters to a ranking.
pub fn results(ranking: &Ranking, index: &Index, facts: &FilterIndex, masks: Masks) -> Results {
    let passing: Vec<Candidate>;
    let candidates: &[Candidate] = if masks == Masks::default() {
        &ranking.candidates
    } else {
        passing = ranking
            .candidates
            .iter()
            .filter(|candidate| facts.passes(candidate.document_idx, masks))
            .cloned()
            .collect();
        &passing
    };
    let mut institutes = group_by_institute(index, candidates);
    let n_all = institutes.len();
    let fits = |band: Band| band >= Band::Possible;
    let n_capabilities = candidates.iter().filter(|candidate| fits(candidate.band)).count();
    let is_nearest = n_capabilities == 0;
    if is_nearest {
        institutes.truncate(N_NEAREST);
    } else {
        institutes.retain(|entry| entry.candidates.first().is_some_and(|best| fits(best.band)));
    }
    let n_weak = n_all - institutes.len();
    Results { institutes, n_capabilities, n_weak, is_nearest }
}

/// Counts beside the filters, by group and option.
pub fn counts(ranking: &Ranking, facts: &FilterIndex, masks: Masks) -> GroupCounts {
    let mut fitting: Vec<usize> = Vec::new();
    for candidate in &ranking.candidates {
        if candidate.band >= Band::Possible {
            fitting.push(candidate.document_idx);
        }
    }
    facts.counts(&fitting, masks)
}
