//! The demand board: published needs by field, industry, mode and basis, and who serves them.
//!
//! Filters stand in the address: `vq` words, `vf` field, `vu` sub-field, `vi` industry, `vm` mode, `vb` basis, `vt` how well
//! served. A visitor's own need is never among them.

use super::evidence::{SourceView, sources};
use super::find::Finder;
use super::market::{Answer, Served, Service, match_href, need_text};
use super::slugs::{band_slug, band_word};
use super::text::{Piece, TextView, bare, text};
use crate::address_state::VisitorState;
use crate::i18n::board::board_texts;
use crate::i18n::texts;
use nhipcau_profile::{Bilingual, Catalog, Institute, Language, Need, NeedBasis};
use std::ops::Range;

/// Keys of the address: words, field, sub-field, industry, mode, basis, service.
pub const KEYS: [&str; 7] = ["vq", "vf", "vu", "vi", "vm", "vb", "vt"];

/// Bases in order of display.
pub const BASES: [NeedBasis; 4] = [
    NeedBasis::PublishedDemand,
    NeedBasis::OrderedTask,
    NeedBasis::SectorProblem,
    NeedBasis::DeliveredCase,
];

/// Name of a basis in an address.
pub fn basis_slug(basis: NeedBasis) -> &'static str {
    match basis {
        NeedBasis::PublishedDemand => "published-demand",
        NeedBasis::OrderedTask => "ordered-task",
        NeedBasis::SectorProblem => "sector-problem",
        NeedBasis::DeliveredCase => "delivered-case",
    }
}

/// What is asked of the board: the values of [`KEYS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(pub [String; 7]);

impl Query {
    /// Reads it from what the visitor set.
    pub fn of(visitor: &VisitorState) -> Query {
        Query(KEYS.map(|key| visitor.view(key).to_owned()))
    }

    /// Whether anything narrows the board.
    pub fn narrows(&self) -> bool {
        self.0.iter().any(|value| !value.trim().is_empty())
    }
}

/// An institute that a need finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServedView {
    /// Name.
    pub name: TextView,
    /// The match with its explanation open.
    pub href: String,
    /// Its best capability.
    pub capability: TextView,
    /// Points.
    pub points: u32,
    /// Band, as class modifier and word.
    pub band: (&'static str, &'static str),
    /// What to say where the points are those of the other language's wording.
    pub wording: Option<&'static str>,
}

/// A need of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedView {
    /// Id, also the anchor.
    pub id: String,
    /// The need.
    pub text: TextView,
    /// Its match.
    pub href: String,
    /// Industry.
    pub industry: String,
    /// Field.
    pub field: String,
    /// Sub-field, worked out.
    pub subfield: Option<String>,
    /// Mode.
    pub mode: String,
    /// What it rests on.
    pub basis: &'static str,
    /// What the editor added.
    pub note: Option<TextView>,
    /// Sources.
    pub sources: Vec<SourceView>,
    /// How well it is served, as class modifier and words; `None` while that is worked out.
    pub service: Option<(&'static str, &'static str)>,
    /// The best three institutes.
    pub served_by: Vec<ServedView>,
    /// How many more fit.
    pub n_more: usize,
}

/// The board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardView {
    /// Needs that pass.
    pub needs: Vec<NeedView>,
    /// Needs in all.
    pub n_all: usize,
    /// How many of those that pass are served, in part, or not; `None` while that is worked out.
    pub services: Option<[usize; 3]>,
}

/// The board of a query; `answers` stand in the order of the needs, none while they are worked out.
pub fn board(
    catalog: &Catalog,
    answers: Option<&[Answer]>,
    query: &Query,
    language: Language,
    link_language: Option<Language>,
) -> BoardView {
    let finder = Finder::new(&query.0[0]);
    let mut needs = Vec::new();
    let mut services = [0; 3];
    for (need_idx, need) in catalog.needs.iter().enumerate() {
        let answer = answers.and_then(|answers| answers.get(need_idx));
        if passes(need, answer, query, &finder) {
            if let Some(answer) = answer {
                services[service_column(answer.service)] += 1;
            }
            needs.push(need_view(need, answer, catalog, language, link_language));
        }
    }
    BoardView { needs, n_all: catalog.needs.len(), services: answers.map(|_| services) }
}

fn service_column(service: Service) -> usize {
    Service::ALL.iter().position(|own| *own == service).unwrap_or_default()
}

/// Whether a need passes; what only the answer knows passes while that is worked out.
pub fn passes(need: &Need, answer: Option<&Answer>, query: &Query, finder: &Finder) -> bool {
    let [_, field, subfield, industry, mode, basis, service] = &query.0;
    let is = |asked: &str, own: &str| asked.is_empty() || asked == own;
    let by_answer = answer.is_none_or(|answer| {
        is(subfield, answer.subfield.as_deref().unwrap_or_default())
            && is(service, answer.service.slug())
    });
    is(field, &need.field)
        && is(industry, &need.industry)
        && is(mode, &need.mode)
        && is(basis, basis_slug(need.basis))
        && by_answer
        && finder.finds(&[&need.text.vi, &need.text.en])
}

fn need_view(
    need: &Need,
    answer: Option<&Answer>,
    catalog: &Catalog,
    language: Language,
    link_language: Option<Language>,
) -> NeedView {
    let vocabulary = &catalog.vocabulary;
    let named =
        |name: Option<&Bilingual>| name.map(|name| bare(name, language)).unwrap_or_default();
    let subfield = answer.and_then(|answer| vocabulary.subfield(answer.subfield.as_ref()?));
    let t = board_texts(language);
    let served_by = answer.map(|answer| answer.served_by.as_slice()).unwrap_or_default();
    let served = |served: &Served| served_view(need, served, catalog, language, link_language);
    NeedView {
        id: need.id.clone(),
        text: text(&need.text, language),
        href: match_href(need, None, language, link_language),
        industry: named(vocabulary.industry(&need.industry).map(|industry| &industry.name)),
        field: named(vocabulary.fields.iter().find(|f| f.id == need.field).map(|f| &f.name)),
        subfield: subfield.map(|(_, subfield)| bare(&subfield.name, language)),
        mode: named(vocabulary.mode(&need.mode).map(|mode| &mode.name)),
        basis: t.bases[BASES.iter().position(|own| *own == need.basis).unwrap_or_default()],
        note: need.note.as_ref().map(|note| text(note, language)),
        sources: sources(&need.sources, language),
        service: answer
            .map(|answer| (answer.service.slug(), t.services[service_column(answer.service)])),
        served_by: served_by.iter().take(3).filter_map(served).collect(),
        n_more: served_by.len().saturating_sub(3),
    }
}

fn served_view(
    need: &Need,
    served: &Served,
    catalog: &Catalog,
    language: Language,
    link_language: Option<Language>,
) -> Option<ServedView> {
    let institute = catalog.institutes.iter().find(|own| own.id == served.institute)?;
    let capability = institute.capabilities.iter().find(|own| own.id == served.capability)?;
    Some(ServedView {
        name: text(&institute.name, language),
        href: match_href(need, Some(&served.institute), served.wording, link_language),
        capability: text(&capability.title, language),
        points: served.points,
        band: (band_slug(served.band), band_word(served.band, texts(language))),
        wording: other_wording(served, language),
    })
}

/// What to say where the points are those of the wording that the reader does not see.
fn other_wording(served: &Served, language: Language) -> Option<&'static str> {
    (served.wording != language).then_some(board_texts(language).other_wording)
}

/// A need that an institute could meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetNeedView {
    /// The need; the words that were found are marked where its points are those of this wording.
    pub text: Vec<Piece>,
    /// What to say where they are those of the other language's wording.
    pub wording: Option<&'static str>,
    /// The match, with the explanation of the institute open.
    pub href: String,
    /// The capability that would meet it.
    pub capability: TextView,
    /// Its anchor on the page.
    pub anchor: String,
    /// Points.
    pub points: u32,
    /// Place of the institute among those that fit.
    pub place: usize,
    /// Band, as class modifier and word.
    pub band: (&'static str, &'static str),
}

/// The needs that an institute could meet, best first.
pub fn met_by(
    institute: &Institute,
    catalog: &Catalog,
    answers: &[Answer],
    language: Language,
    link_language: Option<Language>,
) -> Vec<MetNeedView> {
    let mut met: Vec<MetNeedView> = Vec::new();
    for (need, answer) in catalog.needs.iter().zip(answers) {
        let own = answer.served_by.iter().enumerate().find(|(_, s)| s.institute == institute.id);
        let Some((place, served)) = own else { continue };
        let capability = institute.capabilities.iter().find(|own| own.id == served.capability);
        let title = capability.map(|own| text(&own.title, language)).unwrap_or_default();
        let found = if served.wording == language { served.found.as_slice() } else { &[] };
        met.push(MetNeedView {
            text: marked_at(need_text(need, language), found),
            wording: other_wording(served, language),
            href: match_href(need, Some(&institute.id), served.wording, link_language),
            capability: title,
            anchor: served.capability.clone(),
            points: served.points,
            place: place + 1,
            band: (band_slug(served.band), band_word(served.band, texts(language))),
        });
    }
    super::order::sort_short(&mut met, |one, other| one.points < other.points);
    met
}

/// A text in pieces, those at `spans` found.
fn marked_at(text: &str, spans: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut add = |from: usize, to: usize, is_found: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_found });
        }
    };
    for span in spans {
        add(at, span.start, false);
        add(span.start, span.end, true);
        at = span.end;
    }
    add(at, text.len(), false);
    pieces
}
