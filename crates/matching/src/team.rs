//! The best team for a need of several sentences: at most three institutes that cover it together.
//!
//! Each sentence is asked by itself; an institute covers it as likely as its best capability is useful
//! ([`Knobs::usefulness`](crate::Knobs)), if that one is at least "possible". Scores themselves would not do: an answer of
//! 25 points has seven tenths of the points of one of 35, and little more than half of its use. The worth of a set of
//! institutes is the weighted sum, over the sentences, of the best coverage that a member gives. Every member beyond the
//! first costs [`LEAST_GAIN`] of the whole, so that nobody is in the team for next to nothing.
//! The search is exact: all sets are tried, but those are skipped whose best possible worth cannot beat the best known one.
//!
//! Worked example: sentences A and B of equal weight, coverage of institute x 0.6 and 0, of y 0 and 0.5, of z 0.5 and 0.3.
//! x and y give 0.55 of the whole, less 0.05 for the second member: 0.50; z alone gives 0.40. The team is x and y; x leads.
//!
//! Invariants: no set of at most [`MAX_MEMBERS`] institutes is worth more; ties go to the smaller set, then to the order of
//! ids; every member is the best of the team in a sentence.

use crate::{Band, Facet, FacetWeight, Index, Need, Weights, Wishes, propose_facets, rank};

/// Institutes in a team at most.
pub(crate) const MAX_MEMBERS: usize = 3;
/// What a further member has to add, as a share of the whole need. At 0 everybody who adds a trifle is in; at 1 nobody works
/// in a team.
pub(crate) const LEAST_GAIN: f64 = 0.05;
/// Sentences that are looked at; a longer need is a document, and its first sentences say what it is about.
pub(crate) const MAX_FACETS: usize = 12;

/// How well a member answers a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Position of the institute's best capability among the documents.
    pub document_idx: usize,
    /// Score of that capability for the sentence alone, 0 to 100.
    pub score: f64,
    /// Its band.
    pub band: Band,
}

/// An institute of the team.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Institute id.
    pub institute: String,
    /// How well it answers each sentence of [`Team::facets`]; `None` where it has nothing that is possible.
    pub coverage: Vec<Option<Coverage>>,
    /// Positions in [`Team::facets`] that it answers best in the team.
    pub covers: Vec<usize>,
    /// What the team would lose without it, as a share of what the team covers, 0 to 1.
    pub gain: f64,
}

/// The best team.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// The sentences that count, as spans of the need's text.
    pub facets: Vec<Facet>,
    /// The members, the leading one first: the one that answers the greatest weight of sentences best.
    pub members: Vec<Member>,
    /// Positions in [`Team::facets`] that nobody in the team answers, because nobody in the catalog does or because it
    /// would take a fourth member.
    pub uncovered: Vec<usize>,
    /// Share of the need that is covered, 0 to 1, without the cost of further members.
    pub worth: f64,
    /// Share that the best institute covers alone, 0 to 1.
    pub worth_alone: f64,
}

/// The best team for a need; `None` where the need has fewer than two sentences that count.
pub fn team(index: &Index, need: &Need, weights: &Weights, year: u16) -> Option<Team> {
    let facets = counted_facets(need);
    if facets.len() < 2 {
        return None;
    }
    let institutes = institutes(index, need);
    let rows: Vec<Vec<Option<Coverage>>> = facets
        .iter()
        .map(|&(facet_idx, _)| covered(index, &alone(need, facet_idx), &institutes, weights, year))
        .collect();
    let facet_weights: Vec<f64> = facets.iter().map(|(_, facet)| facet.weight.factor()).collect();
    let share = |own: Coverage| index.knobs().usefulness(own.score);
    let shares = |institute_idx: usize| -> Vec<f64> {
        rows.iter().map(|row| row[institute_idx].map_or(0.0, share)).collect()
    };
    let matrix: Vec<Vec<f64>> = (0..institutes.len()).map(shares).collect();
    let chosen = best_members(&matrix, &facet_weights);
    let alone = (0..matrix.len()).map(|one| worth(&matrix, &facet_weights, &[one]));
    let mut team = Team {
        facets: facets.into_iter().map(|(_, facet)| facet).collect(),
        members: Vec::new(),
        uncovered: uncovered(&matrix, &chosen, facet_weights.len()),
        worth: worth(&matrix, &facet_weights, &chosen),
        worth_alone: alone.fold(0.0, f64::max),
    };
    for &institute_idx in &chosen {
        let others: Vec<usize> =
            chosen.iter().copied().filter(|&other| other != institute_idx).collect();
        team.members.push(Member {
            institute: institutes[institute_idx].clone(),
            coverage: rows.iter().map(|row| row[institute_idx]).collect(),
            covers: best_in(&matrix, &chosen, institute_idx),
            gain: 1.0 - worth(&matrix, &facet_weights, &others) / team.worth,
        });
    }
    let led =
        |member: &Member| -> f64 { member.covers.iter().map(|&idx| facet_weights[idx]).sum() };
    team.members.sort_by(|one, other| led(other).total_cmp(&led(one)));
    Some(team)
}

/// Sentences that are not switched off, with their positions in the need.
fn counted_facets(need: &Need) -> Vec<(usize, Facet)> {
    let mut facets: Vec<(usize, Facet)> =
        propose_facets(&need.text).into_iter().enumerate().collect();
    for (facet_idx, facet) in &mut facets {
        facet.weight = need.facet_weights.get(*facet_idx).copied().unwrap_or_default();
    }
    facets.retain(|(_, facet)| facet.weight != FacetWeight::Off);
    facets.truncate(MAX_FACETS);
    facets
}

/// The need with one sentence alone. Conditions are left out, because each sentence would earn points for them anew.
fn alone(need: &Need, facet_idx: usize) -> Need {
    let n_facets = propose_facets(&need.text).len();
    let mut facet_weights = vec![FacetWeight::Off; n_facets];
    facet_weights[facet_idx] = FacetWeight::Normal;
    let wishes = Wishes {
        excluded_institutes: need.wishes.excluded_institutes.clone(),
        ..Wishes::default()
    };
    Need { facet_weights, wishes, ..need.clone() }
}

/// Ids of the institutes that may be in the team, sorted.
fn institutes(index: &Index, need: &Need) -> Vec<String> {
    let mut ids: Vec<String> =
        index.documents().iter().map(|document| document.institute.clone()).collect();
    ids.sort();
    ids.dedup();
    ids.retain(|id| !need.wishes.excluded_institutes.contains(id));
    ids
}

/// What each institute has for one sentence.
fn covered(
    index: &Index,
    need: &Need,
    institutes: &[String],
    weights: &Weights,
    year: u16,
) -> Vec<Option<Coverage>> {
    let mut row = vec![None; institutes.len()];
    for candidate in rank(index, need, weights, year).candidates {
        let document = &index.documents()[candidate.document_idx];
        if candidate.band < Band::Possible {
            break;
        }
        if let Ok(institute_idx) = institutes.binary_search(&document.institute) {
            row[institute_idx].get_or_insert(Coverage {
                document_idx: candidate.document_idx,
                score: candidate.score,
                band: candidate.band,
            });
        }
    }
    row
}

/// Share of the need that a set covers.
fn worth(matrix: &[Vec<f64>], weights: &[f64], members: &[usize]) -> f64 {
    let total: f64 = weights.iter().sum();
    let best =
        |facet_idx: usize| members.iter().map(|&one| matrix[one][facet_idx]).fold(0.0, f64::max);
    (0..weights.len()).map(|facet_idx| weights[facet_idx] * best(facet_idx)).sum::<f64>() / total
}

/// Worth less the cost of the members beyond the first.
fn value(matrix: &[Vec<f64>], weights: &[f64], members: &[usize]) -> f64 {
    worth(matrix, weights, members) - LEAST_GAIN * members.len().saturating_sub(1) as f64
}

/// Sentences that `own` answers best in the team; the first of equals has it.
fn best_in(matrix: &[Vec<f64>], members: &[usize], own: usize) -> Vec<usize> {
    let n_facets = matrix.first().map_or(0, Vec::len);
    let is_best = |&facet_idx: &usize| {
        let share = matrix[own][facet_idx];
        share > 0.0
            && members.iter().all(|&other| {
                let others = matrix[other][facet_idx];
                others < share || (others <= share && other >= own)
            })
    };
    (0..n_facets).filter(is_best).collect()
}

fn uncovered(matrix: &[Vec<f64>], members: &[usize], n_facets: usize) -> Vec<usize> {
    let is_open = |&facet_idx: &usize| members.iter().all(|&one| matrix[one][facet_idx] <= 0.0);
    (0..n_facets).filter(is_open).collect()
}

/// The set of greatest value: rows of `matrix` are institutes, columns are sentences, entries are 0 to 1.
fn best_members(matrix: &[Vec<f64>], weights: &[f64]) -> Vec<usize> {
    let mut search = Search { matrix, weights, best: Vec::new(), best_value: 0.0 };
    search.extend(&mut Vec::new(), 0);
    search.best
}

/// Depth first, with a bound.
struct Search<'a> {
    matrix: &'a [Vec<f64>],
    weights: &'a [f64],
    best: Vec<usize>,
    best_value: f64,
}

impl Search<'_> {
    fn extend(&mut self, members: &mut Vec<usize>, from: usize) {
        let own = value(self.matrix, self.weights, members);
        let is_smaller = members.len() < self.best.len();
        if own > self.best_value || (own >= self.best_value && is_smaller && !members.is_empty()) {
            self.best_value = own;
            self.best.clone_from(members);
        }
        if members.len() == MAX_MEMBERS || self.bound(members, from) < self.best_value {
            return;
        }
        for next in from..self.matrix.len() {
            members.push(next);
            self.extend(members, next + 1);
            members.pop();
        }
    }

    /// No set that adds institutes from `from` on is worth more: as if one of them had the best of each column.
    fn bound(&self, members: &[usize], from: usize) -> f64 {
        let all: Vec<usize> = members.iter().copied().chain(from..self.matrix.len()).collect();
        worth(self.matrix, self.weights, &all) - LEAST_GAIN * members.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn subsets(n: usize) -> Vec<Vec<usize>> {
        let all = 0..(1_usize << n);
        let members = |set: usize| (0..n).filter(|&one| set >> one & 1 == 1).collect::<Vec<_>>();
        all.map(members).filter(|set| set.len() <= MAX_MEMBERS).collect()
    }

    proptest! {
        #[test]
        fn no_set_is_worth_more(
            matrix in proptest::collection::vec(
                proptest::collection::vec(prop_oneof![Just(0.0), 0.0..1.0_f64], 4), 1..8),
            weights in proptest::collection::vec(prop_oneof![Just(0.5), Just(1.0)], 4),
        ) {
            let chosen = best_members(&matrix, &weights);
            let own = value(&matrix, &weights, &chosen);
            for set in subsets(matrix.len()) {
                prop_assert!(value(&matrix, &weights, &set) <= own + 1e-12, "{set:?} beats {chosen:?}");
            }
            for &member in &chosen {
                prop_assert!(!best_in(&matrix, &chosen, member).is_empty(), "{member} of {chosen:?}");
            }
        }
    }

    #[test]
    fn two_who_complement_each_other_beat_one_who_does_a_little_of_both() {
        let matrix = vec![vec![0.6, 0.0], vec![0.0, 0.5], vec![0.5, 0.3]];
        assert_eq!(best_members(&matrix, &[1.0, 1.0]), [0, 1]);
    }

    #[test]
    fn nobody_joins_for_a_trifle_and_nobody_at_all_is_no_team() {
        assert_eq!(best_members(&[vec![0.6, 0.5], vec![0.0, 0.55]], &[1.0, 1.0]), [0]);
        assert_eq!(best_members(&[vec![0.0, 0.0]], &[1.0, 1.0]), Vec::<usize>::new());
    }
}
