//! Whether enterprises would find an institute: needs of the demand board, asked of an index that holds the draft.
//!
//! Worked example: before the edit 9 of 69 needs list the institute among their first ten, now 14 do; the fifteenth lists
//! it at place 12, and two words of that need stand nowhere in its best capability.
//!
//! Invariant: what is told comes from the ranking of the match page itself; nothing here adds or weighs a point.

use nhipcau_matching::{
    Band, Candidate, Index, Need, Ranking, Reason, Weights, group_by_institute, rank,
};

/// Places that a visitor looks at.
pub const FIRST: usize = 10;
/// Places beyond them that count as just missed.
pub const NEAR: usize = 30;
/// Words of a need that are named.
const MAX_WORDS: usize = 6;

/// Where an institute stands for one need.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NeedPlace {
    /// Place among the institutes, from 1.
    pub place: Option<usize>,
    /// Points of the institute, rounded.
    pub points: u32,
    /// Whether its best capability is at least "possible".
    pub is_possible: bool,
    /// Id of that capability.
    pub capability: String,
    /// Words of the need, as typed, of which that capability says nothing; the weightiest first.
    pub missing: Vec<String>,
    /// Best band that any institute reaches.
    pub best: Option<Band>,
    /// Sub-field that the words of the need point to most.
    pub subfield: Option<String>,
}

impl NeedPlace {
    /// Whether a visitor with this need sees the institute.
    pub fn is_found(&self) -> bool {
        self.is_possible && self.place.is_some_and(|place| place <= FIRST)
    }

    /// Whether a little more would be enough.
    pub fn is_missed(&self) -> bool {
        !self.is_found() && self.place.is_some_and(|place| place <= NEAR)
    }
}

/// Asks one need.
pub fn ask(index: &Index, text: &str, institute: &str, year: u16) -> NeedPlace {
    let need = Need { text: text.to_owned(), ..Need::default() };
    let ranking = rank(index, &need, &Weights::default(), year);
    let groups = group_by_institute(index, &ranking.candidates);
    let best = ranking.candidates.iter().map(|candidate| candidate.band).max();
    let subfield = ranking.topics.first().map(|(id, _)| id.to_string());
    let own = groups.iter().position(|group| group.institute == institute);
    let Some((place, group)) = own.and_then(|at| Some((at + 1, groups.get(at)?))) else {
        return NeedPlace { best, subfield, ..NeedPlace::default() };
    };
    let Some(candidate) = group.candidates.first() else {
        return NeedPlace { best, subfield, ..NeedPlace::default() };
    };
    let capability = index.documents().get(candidate.document_idx);
    NeedPlace {
        place: Some(place),
        points: (group.score + 0.5) as u32,
        is_possible: candidate.band >= Band::Possible,
        capability: capability.map(|document| document.id.clone()).unwrap_or_default(),
        missing: missing(&ranking, candidate, text),
        best,
        subfield,
    }
}

/// Words that were understood and of which the candidate says nothing.
fn missing(ranking: &Ranking, candidate: &Candidate, text: &str) -> Vec<String> {
    let is_said = |from: usize, to: usize| {
        candidate.contributions.iter().any(|own| match &own.reason {
            Reason::Word { need_span, .. } => need_span.start < to && from < need_span.end,
            _ => false,
        })
    };
    let mut words: Vec<(f64, &str)> = Vec::new();
    for word in ranking.understood.iter().filter(|word| !word.muted && word.n_documents > 0) {
        let span = &word.need_span;
        let Some(own) = text.get(span.clone()) else { continue };
        let is_known = words.iter().any(|(_, known)| known.contains(own));
        if !is_said(span.start, span.end) && !is_known {
            words.retain(|(_, known)| !own.contains(known));
            words.push((word.weight, own));
        }
    }
    words.sort_by(|one, other| other.0.total_cmp(&one.0));
    words.into_iter().take(MAX_WORDS).map(|(_, word)| word.to_lowercase()).collect()
}

/// How many needs find the institute.
pub fn n_found(places: &[NeedPlace]) -> usize {
    places.iter().filter(|place| place.is_found()).count()
}

/// Needs that were just missed, the nearest first: by place, then by points.
pub fn missed(places: &[NeedPlace]) -> Vec<usize> {
    let mut missed: Vec<usize> =
        (0..places.len()).filter(|&need_idx| places[need_idx].is_missed()).collect();
    missed.sort_by_key(|&need_idx| {
        let own = &places[need_idx];
        (own.place, u32::MAX - own.points, need_idx)
    });
    missed
}

/// Needs that find the institute, the best place first.
pub fn found(places: &[NeedPlace]) -> Vec<usize> {
    let mut found: Vec<usize> =
        (0..places.len()).filter(|&need_idx| places[need_idx].is_found()).collect();
    found.sort_by_key(|&need_idx| (places[need_idx].place, need_idx));
    found
}
