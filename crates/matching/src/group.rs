//! From ranked capabilities to institutes, for the screen.
//!
//! An institute counts as its best capability plus a little for the next two, so that size alone does not win; it stands
//! in the list once. What is judged is the order of capabilities; this is presentation.
//!
//! Invariant: an institute's score is its best candidate's score plus [`InstituteCandidate::breadth`], at most 100.

use crate::{Candidate, Index, InstituteCandidate, in_order};

/// What the second and third capability add of their own score.
const BREADTH: [f64; 2] = [0.15, 0.07];

/// Institutes in order of their score, ties by id; at most three candidates are kept for each.
pub fn group_by_institute(index: &Index, candidates: &[Candidate]) -> Vec<InstituteCandidate> {
    let mut groups: Vec<(&str, Vec<&Candidate>)> = Vec::new();
    for candidate in candidates {
        let institute = index.documents()[candidate.document_idx].institute.as_str();
        match groups.iter_mut().find(|group| group.0 == institute) {
            Some((_, group)) if group.len() > BREADTH.len() => {}
            Some((_, group)) => group.push(candidate),
            None => groups.push((institute, vec![candidate])),
        }
    }
    let institutes: Vec<InstituteCandidate> = groups
        .into_iter()
        .map(|(institute, candidates)| institute_candidate(institute, &candidates))
        .collect();
    in_order(institutes, &|one, other| {
        other.score.total_cmp(&one.score).then_with(|| one.institute.cmp(&other.institute))
    })
}

fn institute_candidate(institute: &str, candidates: &[&Candidate]) -> InstituteCandidate {
    let best = candidates[0].score;
    let further: f64 =
        candidates[1..].iter().zip(BREADTH).map(|(candidate, share)| candidate.score * share).sum();
    // What is left below 100 shrinks with the score, so that a strong institute is not pushed to the ceiling by its size.
    let breadth = further * (100.0 - best) / 100.0;
    InstituteCandidate {
        institute: institute.to_owned(),
        score: best + breadth,
        breadth,
        candidates: candidates.iter().map(|&candidate| candidate.clone()).collect(),
    }
}
