//! Supply and demand: what each published need finds among the capabilities.
//!
//! Each need is ranked by the same engine and the same weights as a visitor's, so a card of the demand board and the match
//! that it opens say the same. Worked example: a need whose best institute is "good" is served; where the best is only
//! "possible", it is served in part; below that, nobody serves it well.
//!
//! Invariant: pure functions of index, need and year; answers stand in the order of the needs.

use crate::address_state::{Place, VisitorState};
use crate::route::Route;
use nhipcau_matching::{Band, Candidate, Index, Reason, Weights, group_by_institute, rank};
use nhipcau_profile::{Catalog, Language, Need};
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
    /// Where the words that were found stand in the need's text.
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

/// The text that is ranked: that of the reader's language, as the match shows it.
pub fn need_text(need: &Need, language: Language) -> &str {
    need.text.shown_in(language).text
}

/// Ranks one need.
pub fn answer(
    index: &Index,
    catalog: &Catalog,
    need: &Need,
    language: Language,
    year: u16,
) -> Answer {
    let asked = visitor(need, language).need();
    let ranking = rank(index, &asked, &Weights::default(), year);
    let is_own =
        |id: &str| catalog.vocabulary.subfield(id).is_some_and(|(field, _)| field.id == need.field);
    let topic = ranking.topics.iter().find(|(id, _)| is_own(id));
    let served_by: Vec<Served> = group_by_institute(index, &ranking.candidates)
        .into_iter()
        .filter_map(|entry| {
            let best = entry.candidates.first().filter(|best| best.band >= Band::Possible)?;
            Some(Served {
                capability: index.documents().get(best.document_idx)?.id.clone(),
                points: (entry.score + 0.5) as u32,
                band: best.band,
                found: found(best),
                institute: entry.institute,
            })
        })
        .collect();
    let service = match served_by.iter().map(|served| served.band).max() {
        Some(Band::Good | Band::Strong) => Service::Served,
        Some(_) => Service::Partly,
        None => Service::Unmet,
    };
    Answer { subfield: topic.map(|(id, _)| id.to_string()), served_by, service }
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

/// The need as a visitor would set it.
pub fn visitor(need: &Need, language: Language) -> VisitorState {
    VisitorState { text: need_text(need, language).to_owned(), ..VisitorState::default() }
}

/// The address of its match, with the explanation of an institute open where one is named.
pub fn match_href(
    need: &Need,
    open: Option<&str>,
    language: Language,
    link_language: Option<Language>,
) -> String {
    let visitor = VisitorState { open_card: open.map(str::to_owned), ..visitor(need, language) };
    Place { route: Route::Match, language: link_language, visitor }.href()
}
