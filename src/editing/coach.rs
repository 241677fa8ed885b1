//! Whether enterprises would find an institute: needs of the demand board, asked of an index that holds the draft.
//!
//! Worked example: before the edit 9 of 69 needs list the institute among their first ten, now 14 do; the fifteenth lists
//! it at place 12, and two words of that need stand nowhere in its best capability.
//!
//! Invariant: what is told comes from the ranking of the match page itself; nothing here adds or weighs a point.

use crate::view_model::market::Asking;
use nhipcau_matching::{
    Band, Candidate, Document, DocumentText, InstituteCandidate, Ranking, Reason, TextField,
};
use nhipcau_profile::{Concept, Language, Need};
use nhipcau_text::tokenize;
use std::ops::Range;

/// Places that a visitor looks at.
pub const FIRST: usize = 10;
/// Places beyond them that count as just missed.
pub const NEAR: usize = 30;
/// Terms of a need that are named.
const MAX_WORDS: usize = 6;

/// Whether a visitor sees an institute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Place among the institutes, from 1; none where it is not listed.
    pub place: Option<usize>,
    /// Whether its best capability is at least "possible".
    pub is_possible: bool,
}

impl Stand {
    /// Where an institute stands in a list.
    pub fn of(institutes: &[InstituteCandidate], institute: &str) -> Stand {
        let at = institutes.iter().position(|group| group.institute == institute);
        let best = at.and_then(|at| institutes[at].candidates.first());
        Stand {
            place: at.map(|at| at + 1),
            is_possible: best.is_some_and(|best| best.band >= Band::Possible),
        }
    }

    /// Whether a visitor sees it.
    pub fn is_found(self) -> bool {
        self.is_possible && self.place.is_some_and(|place| place <= FIRST)
    }

    /// Whether it is seen where it was not before, or stands higher.
    pub fn is_above(self, before: Stand) -> bool {
        let is_higher =
            self.place.is_some_and(|place| before.place.is_none_or(|before| place < before));
        (self.is_found() || !before.is_found())
            && (is_higher || self.is_found() != before.is_found())
    }
}

/// Where an institute stands for one need.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NeedPlace {
    /// Place, and whether that is enough.
    pub stand: Stand,
    /// Points of the institute, rounded.
    pub points: u32,
    /// Id of its best capability.
    pub capability: String,
    /// Where the need has words of which that capability says nothing.
    pub missing: Vec<Range<usize>>,
    /// Best band that any institute reaches.
    pub best: Option<Band>,
    /// Sub-field of its own field that the words of the need point to most.
    pub subfield: Option<String>,
}

impl NeedPlace {
    /// Whether a visitor with this need sees the institute.
    pub fn is_found(&self) -> bool {
        self.stand.is_found()
    }

    /// Whether a little more would be enough.
    pub fn is_missed(&self) -> bool {
        !self.is_found() && self.stand.place.is_some_and(|place| place <= NEAR)
    }
}

/// Asks one need.
pub fn ask(asking: Asking<'_>, need: &Need, institute: &str) -> NeedPlace {
    let asked = asking.ask(need);
    let best = asked.ranking.candidates.iter().map(|candidate| candidate.band).max();
    let subfield = asked.subfield(need, asking.vocabulary);
    let stand = Stand::of(&asked.institutes, institute);
    let place = NeedPlace { stand, best, subfield, ..NeedPlace::default() };
    let group = asked.institutes.iter().find(|group| group.institute == institute);
    let Some((group, candidate)) = group.and_then(|own| Some((own, own.candidates.first()?)))
    else {
        return place;
    };
    let capability = asking.index.documents().get(candidate.document_idx);
    NeedPlace {
        points: (group.score + 0.5) as u32,
        capability: capability.map(|document| document.id.clone()).unwrap_or_default(),
        missing: missing(&asked.ranking, candidate),
        ..place
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

/// Where the institute would stand for a need if its hypothetical document were its capability.
pub fn lifted(asking: Asking<'_>, need: &Need, need_idx: usize, institute: &str) -> Stand {
    let own = [HYPOTHETICAL, &need_idx.to_string()].concat();
    let mut institutes = asking.ask(need).institutes;
    let is_other = |id: &str| !id.starts_with(HYPOTHETICAL) && id != institute;
    institutes.retain(|group| group.institute == own || is_other(&group.institute));
    Stand::of(&institutes, &own)
}

/// How many needs find the institute.
pub fn n_found(places: &[NeedPlace]) -> usize {
    places.iter().filter(|place| place.is_found()).count()
}

/// Needs of these fields that were just missed, the nearest first: by place, then by points. A need of another field is no
/// miss: its words would be a false claim.
pub fn missed(places: &[NeedPlace], needs: &[Need], fields: &[&str]) -> Vec<usize> {
    let is_own = |need_idx: usize| {
        needs.get(need_idx).is_some_and(|need| fields.contains(&need.field.as_str()))
    };
    let mut missed: Vec<usize> = (0..places.len())
        .filter(|&need_idx| places[need_idx].is_missed() && is_own(need_idx))
        .collect();
    missed.sort_by_key(|&need_idx| {
        let own = &places[need_idx];
        (own.stand.place, u32::MAX - own.points, need_idx)
    });
    missed
}

/// Needs that find the institute, the best place first.
pub fn found(places: &[NeedPlace]) -> Vec<usize> {
    let mut found: Vec<usize> =
        (0..places.len()).filter(|&need_idx| places[need_idx].is_found()).collect();
    found.sort_by_key(|&need_idx| (places[need_idx].stand.place, need_idx));
    found
}
