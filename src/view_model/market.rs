//! Supply and demand: what each published need finds among the capabilities.
//!
//! A need stands in two languages, and the engine finds a little more now by the one wording, now by the other. So both are
//! ranked, by the same engine and the same weights as a visitor's, and each institute counts with the better of its two
//! results: the counts are the same for every reader. Worked example: an institute has 41 points by the Vietnamese wording
//! and 55 by the English one; it counts with 55, and its link opens the match of the English wording, which says 55 too.
//! A need whose best institute is "good" is served; where the best is only "possible", it is served in part; below that,
//! nobody serves it well.
//!
//! Invariant: pure functions of index, need and year; answers stand in the order of the needs and know no reader.

use crate::address_state::{Place, VisitorState};
use crate::route::Route;
use nhipcau_matching::{
    Band, Candidate, Index, InstituteCandidate, Ranking, Reason, Weights, group_by_institute, rank,
};
use nhipcau_profile::{Catalog, Language, Need, Vocabulary};
use std::ops::Range;

/// An institute that a need finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    /// Institute id.
    pub institute: String,
    /// Id of its best capability.
    pub capability: String,
    /// Points, rounded.
    pub points: u32,
    /// Band of the best capability, at least "possible".
    pub band: Band,
    /// The wording of the need that gave these points.
    pub wording: Language,
    /// Where the words that were found stand in that wording.
    pub found: Vec<Range<usize>>,
}

/// How well a need is served.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// Nobody fits.
    #[default]
    Unmet,
    /// The best is only possible.
    Partly,
    /// The best is good or better.
    Served,
}

impl Service {
    /// All, the best first.
    pub const ALL: [Service; 3] = [Service::Served, Service::Partly, Service::Unmet];

    /// Its name in an address and in a class.
    pub fn slug(self) -> &'static str {
        match self {
            Service::Unmet => "unmet",
            Service::Partly => "partly",
            Service::Served => "served",
        }
    }
}

/// What one need finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The sub-field of its own field that its words point to most; worked out by the engine, not stated.
    pub subfield: Option<String>,
    /// Institutes that fit, best first.
    pub served_by: Vec<Served>,
    /// How well it is served.
    pub service: Service,
}

/// The wording of a language; the other one where it has none.
pub fn need_text(need: &Need, language: Language) -> &str {
    need.text.shown_in(language).text
}

/// A published need as the engine answers it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Capabilities.
    pub ranking: Ranking,
    /// Institutes, best first.
    pub institutes: Vec<InstituteCandidate>,
}

/// What needs are asked of, and for whom.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// The capabilities.
    pub index: &'a Index,
    /// The vocabulary of the catalog.
    pub vocabulary: &'a Vocabulary,
    /// The language in which the needs are asked.
    pub language: Language,
    /// Today's year.
    pub year: u16,
}

impl Asking<'_> {
    /// Asks a need as its visitor would.
    pub fn ask(self, need: &Need) -> Asked {
        let asked = visitor(need, self.language).need();
        let ranking = rank(self.index, &asked, &Weights::default(), self.year);
        let institutes = group_by_institute(self.index, &ranking.candidates);
        Asked { ranking, institutes }
    }
}

impl Asked {
    /// The sub-field of the need's own field that its words point to most.
    pub fn subfield(&self, need: &Need, vocabulary: &Vocabulary) -> Option<String> {
        let is_own =
            |id: &str| vocabulary.subfield(id).is_some_and(|(field, _)| field.id == need.field);
        let topic = self.ranking.topics.iter().find(|(id, _)| is_own(id));
        topic.map(|(id, _)| id.to_string())
    }
}

/// Ranks one need by each of its wordings.
pub fn answer(index: &Index, catalog: &Catalog, need: &Need, year: u16) -> Answer {
    let vocabulary = &catalog.vocabulary;
    let mut subfield = None;
    let mut served: Vec<(f64, Served)> = Vec::new();
    for wording in Language::ALL {
        if need.text.in_language(wording).is_empty() {
            continue;
        }
        let asked = Asking { index, vocabulary, language: wording, year }.ask(need);
        subfield = subfield.or_else(|| asked.subfield(need, vocabulary));
        for own in serving(index, asked.institutes, wording) {
            match served.iter_mut().find(|known| known.1.institute == own.1.institute) {
                Some(known) if known.0 >= own.0 => {}
                Some(known) => *known = own,
                None => served.push(own),
            }
        }
    }
    super::order::sort_short(&mut served, |one, other| {
        one.0 < other.0 || (one.0 <= other.0 && one.1.institute > other.1.institute)
    });
    let served_by: Vec<Served> = served.into_iter().map(|(_, own)| own).collect();
    let service = match served_by.iter().map(|served| served.band).max() {
        Some(Band::Good | Band::Strong) => Service::Served,
        Some(_) => Service::Partly,
        None => Service::Unmet,
    };
    Answer { subfield, served_by, service }
}

/// The institutes that fit one wording, each with its score.
fn serving(
    index: &Index,
    institutes: Vec<InstituteCandidate>,
    wording: Language,
) -> Vec<(f64, Served)> {
    let served = institutes.into_iter().filter_map(|entry| {
        let best = entry.candidates.first().filter(|best| best.band >= Band::Possible)?;
        let served = Served {
            capability: index.documents().get(best.document_idx)?.id.clone(),
            points: (entry.score + 0.5) as u32,
            band: best.band,
            wording,
            found: found(best),
            institute: entry.institute,
        };
        Some((entry.score, served))
    });
    served.collect()
}

/// Where words were found in the need, sorted and apart.
fn found(candidate: &Candidate) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for contribution in &candidate.contributions {
        if let Reason::Word { need_span, .. } = &contribution.reason {
            spans.push(need_span.clone());
        }
    }
    super::order::sort_short(&mut spans, |one, other| one.start > other.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

/// The need as a visitor would set it, in the wording of a language.
pub fn visitor(need: &Need, language: Language) -> VisitorState {
    VisitorState { text: need_text(need, language).to_owned(), ..VisitorState::default() }
}

/// The address of the match of a wording, with the explanation of an institute open where one is named.
pub fn match_href(
    need: &Need,
    open: Option<&str>,
    wording: Language,
    link_language: Option<Language>,
) -> String {
    let visitor = VisitorState { open_card: open.map(str::to_owned), ..visitor(need, wording) };
    Place { route: Route::Match, language: link_language, visitor }.href()
}
