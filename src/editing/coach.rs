//! Whether enterprises would find an institute: needs of the demand board, asked of an index that holds the draft.
//!
//! Worked example: before the edit 9 of 69 needs list the institute among their first ten, now 14 do; the fifteenth lists
//! it at place 12, and two words of that need stand nowhere in its best capability.
//!
//! Invariant: what is told comes from the ranking of the match page itself; nothing here adds or weighs a point.

use nhipcau_matching::{
    Band, Candidate, Document, DocumentText, Index, Need, Ranking, Reason, TextField, Weights,
    group_by_institute, rank,
};
use nhipcau_profile::{self as profile, Concept, Language};
use nhipcau_text::tokenize;
use std::ops::Range;

/// Places that a visitor looks at.
pub const FIRST: usize = 10;
/// Places beyond them that count as just missed.
pub const NEAR: usize = 30;
/// Terms of a need that are named.
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
    /// Where the need has words of which that capability says nothing.
    pub missing: Vec<Range<usize>>,
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
        missing: missing(&ranking, candidate),
        best,
        subfield,
    }
}

/// Words that were understood and of which the candidate says nothing.
fn missing(ranking: &Ranking, candidate: &Candidate) -> Vec<Range<usize>> {
    let is_said = |span: &Range<usize>| {
        candidate.contributions.iter().any(|own| match &own.reason {
            Reason::Word { need_span, .. } => {
                need_span.start < span.end && span.start < need_span.end
            }
            _ => false,
        })
    };
    let words = ranking.understood.iter().filter(|word| !word.muted && word.n_documents > 0);
    words.map(|word| word.need_span.clone()).filter(|span| !is_said(span)).collect()
}

/// Terms of the thesaurus that stand in the missing words of a need: words of the field, such as `men gốm`, where the words
/// of a complaint (`khó bán`) would say nothing of what an institute can do. As typed, the longest first.
pub fn terms(
    text: &str,
    missing: &[Range<usize>],
    concepts: &[Concept],
    language: Language,
) -> Vec<String> {
    let tokens = tokenize(text);
    let lower = text.to_lowercase();
    let exact: Vec<&str> = tokens.iter().map(|token| token.exact.as_str()).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for label in concepts.iter().flat_map(|concept| concept.labels(language)) {
        // Most labels stand nowhere in the text, which is cheap to see.
        if !lower.contains(&label.to_lowercase()) {
            continue;
        }
        let words: Vec<String> = tokenize(label).into_iter().map(|token| token.exact).collect();
        if words.is_empty() || words.len() > exact.len() {
            continue;
        }
        for start in 0..=exact.len() - words.len() {
            let end = start + words.len();
            let span = tokens[start].span.start..tokens[end - 1].span.end;
            let meets = missing.iter().any(|own| own.start < span.end && span.start < own.end);
            if meets && words.iter().zip(&exact[start..end]).all(|(word, own)| word == own) {
                found.push(span);
            }
        }
    }
    found.sort_by_key(|span| (usize::MAX - span.len(), span.start));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for span in found {
        if !kept.iter().any(|own| own.start <= span.start && span.end <= own.end) {
            kept.push(span);
        }
    }
    kept.truncate(MAX_WORDS);
    kept.into_iter().filter_map(|span| text.get(span)).map(str::to_lowercase).collect()
}

/// Institutes of hypothetical documents begin with this, which no id does.
const HYPOTHETICAL: &str = "?";

/// The capability as it would be if it named these terms, as a document of its own that only the need with this position is
/// asked of.
pub fn hypothetical(
    document: &Document,
    need_idx: usize,
    terms: &[String],
    language: Language,
) -> Document {
    let mut document = document.clone();
    document.institute = [HYPOTHETICAL, &need_idx.to_string()].concat();
    document.id = document.institute.clone();
    let text =
        |term: &String| DocumentText { field: TextField::Keywords, language, text: term.clone() };
    document.texts.extend(terms.iter().map(text));
    document
}

/// The place that the institute would have for a need if its hypothetical document were its capability.
pub fn lifted(
    index: &Index,
    text: &str,
    need_idx: usize,
    institute: &str,
    year: u16,
) -> Option<usize> {
    let need = Need { text: text.to_owned(), ..Need::default() };
    let ranking = rank(index, &need, &Weights::default(), year);
    let own = [HYPOTHETICAL, &need_idx.to_string()].concat();
    let groups = group_by_institute(index, &ranking.candidates);
    let at = groups.iter().position(|group| group.institute == own)?;
    let is_other = |id: &str| !id.starts_with(HYPOTHETICAL) && id != institute;
    Some(1 + groups[..at].iter().filter(|group| is_other(&group.institute)).count())
}

/// How many needs find the institute.
pub fn n_found(places: &[NeedPlace]) -> usize {
    places.iter().filter(|place| place.is_found()).count()
}

/// Needs of these fields that were just missed, the nearest first: by place, then by points. A need of another field is no
/// miss: its words would be a false claim.
pub fn missed(places: &[NeedPlace], needs: &[profile::Need], fields: &[&str]) -> Vec<usize> {
    let is_own = |need_idx: usize| {
        needs.get(need_idx).is_some_and(|need| fields.contains(&need.field.as_str()))
    };
    let mut missed: Vec<usize> = (0..places.len())
        .filter(|&need_idx| places[need_idx].is_missed() && is_own(need_idx))
        .collect();
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
