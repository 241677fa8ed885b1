//! One institute of the list.

use super::bar::{ScoreBarView, score_bar};
use super::requirements::requirement_words;
use super::slugs::{band_slug, band_word, evidence_word, standing_idx, standing_name};
use super::text::{Piece, TextView, bare, marked, text};
use crate::address_state::link;
use crate::i18n::{sentences, texts};
use crate::route::Route;
use nhipcau_matching::{Band, Candidate, Fit, Index, InstituteCandidate, Part, Ranking, Reason};
use nhipcau_profile::{Capability, Catalog, Institute, Language, Standing};
use nhipcau_text::lower;

/// The mark of a standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandingView {
    /// Class modifier.
    pub slug: &'static str,
    /// In words.
    pub label: &'static str,
}

/// The mark of a standing.
pub fn standing(standing: Standing, language: Language) -> StandingView {
    let idx = standing_idx(standing);
    StandingView { slug: super::slugs::STANDINGS[idx], label: standing_name(idx, texts(language)) }
}

/// Under which name something was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedView {
    /// In words.
    pub text: String,
    /// What to say of an inferred succession.
    pub inferred: Option<&'static str>,
}

/// A capability named on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapabilityLine {
    /// How far it can be trusted.
    pub standing: StandingView,
    /// Title with found words marked.
    pub title: TextView,
    /// The earlier name, where there is one.
    pub published: Option<PublishedView>,
    /// Readiness in words, and whether it is inferred.
    pub readiness: Option<(String, bool)>,
}

/// One institute of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// Institute id.
    pub id: String,
    /// Place in the list; empty where only the nearest are shown.
    pub rank: String,
    /// Address of its page.
    pub href: String,
    /// Address of the sheet of its best capability.
    pub sheet: String,
    /// Name.
    pub name: TextView,
    /// Parent body and province.
    pub place: String,
    /// Band, as class modifier and word.
    pub band: (&'static str, &'static str),
    /// Confidence, one to four.
    pub dots: u8,
    /// Confidence in words.
    pub confidence: String,
    /// Best capability first, then up to two more.
    pub capabilities: Vec<CapabilityLine>,
    /// What speaks for it.
    pub because: Vec<Piece>,
    /// What was not found.
    pub missing: Vec<String>,
    /// Points.
    pub bar: ScoreBarView,
}

/// What a card is made from, beside the institute's candidates.
#[derive(Clone, Copy)]
pub struct CardContext<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The index that the ranking was made with.
    pub index: &'a Index,
    /// The ranking.
    pub ranking: &'a Ranking,
    /// The reader's language.
    pub language: Language,
    /// The language that the address names.
    pub link_language: Option<Language>,
}

impl<'a> CardContext<'a> {
    /// The capability of a candidate, with its institute.
    pub fn capability(&self, candidate: &Candidate) -> Option<(&'a Institute, &'a Capability)> {
        let document = self.index.documents().get(candidate.document_idx)?;
        let institute = self.catalog.institutes.iter().find(|i| i.id == document.institute)?;
        Some((institute, institute.capabilities.iter().find(|c| c.id == document.id)?))
    }
}

/// The card at a place of the list (`None` where only the nearest are shown).
pub fn card(
    entry: &InstituteCandidate,
    place: Option<usize>,
    context: CardContext<'_>,
) -> Option<CardView> {
    let language = context.language;
    let best = entry.candidates.first()?;
    let (institute, capability) = context.capability(best)?;
    let others = entry.candidates.iter().skip(1).filter(|other| other.band >= Band::Possible);
    let shown: Vec<&Candidate> = std::iter::once(best).chain(others.take(2)).collect();
    Some(CardView {
        id: institute.id.clone(),
        rank: place.map(|place| place.to_string()).unwrap_or_default(),
        href: link(&Route::Institute(institute.id.clone()), context.link_language),
        sheet: link(&Route::Fit(capability.id.clone()), context.link_language),
        name: text(&institute.name, language),
        place: place_line(institute, context.catalog, language),
        band: (band_slug(best.band), band_word(best.band, texts(language))),
        dots: dots(best.confidence),
        confidence: sentences::confidence(dots(best.confidence), language),
        capabilities: shown.iter().filter_map(|candidate| line(candidate, context)).collect(),
        because: because(best, capability, context),
        missing: missing(&shown, context.ranking),
        bar: score_bar(entry, language),
    })
}

/// Confidence as one to four dots.
pub fn dots(confidence: f64) -> u8 {
    ((confidence * 4.0 + 0.999) as u8).clamp(1, 4)
}

/// Parent body and province.
pub fn place_line(institute: &Institute, catalog: &Catalog, language: Language) -> String {
    let province = institute.province.as_ref().and_then(|id| catalog.vocabulary.province(id));
    let names = [Some(&institute.parent), province.map(|province| &province.name)];
    let shown = names.into_iter().flatten().filter(|name| !name.is_empty());
    shown.map(|name| bare(name, language)).collect::<Vec<_>>().join(" · ")
}

/// Words of a candidate that were found.
pub fn found_words(candidate: &Candidate) -> Vec<&str> {
    let words =
        candidate.contributions.iter().filter_map(|contribution| match &contribution.reason {
            Reason::Word { word, .. } => Some(&**word),
            _ => None,
        });
    words.collect()
}

fn line(candidate: &Candidate, context: CardContext<'_>) -> Option<CapabilityLine> {
    let (institute, capability) = context.capability(candidate)?;
    let language = context.language;
    Some(CapabilityLine {
        standing: standing(capability.standing, language),
        title: marked(&capability.title, &found_words(candidate), language),
        published: published(institute, capability, language),
        readiness: readiness(capability),
    })
}

/// Readiness in words, and whether it is inferred.
pub fn readiness(capability: &Capability) -> Option<(String, bool)> {
    let readiness = capability.readiness.as_ref()?;
    Some((sentences::readiness_level(readiness.level), readiness.standing != Standing::Stated))
}

/// The earlier name of a capability's unit.
pub fn published(
    institute: &Institute,
    capability: &Capability,
    language: Language,
) -> Option<PublishedView> {
    let id = capability.published_as.as_ref()?;
    let former = institute.former_names.iter().find(|former| former.id == *id)?;
    let inferred = former.standing != Standing::Stated;
    Some(PublishedView {
        text: sentences::published_as(former.name.shown_in(language).text, language),
        inferred: inferred.then(|| texts(language).succession_inferred),
    })
}

/// The strongest words, then the strongest other reasons, then the best evidence.
fn because(best: &Candidate, capability: &Capability, context: CardContext<'_>) -> Vec<Piece> {
    let language = context.language;
    let mut pieces = Vec::new();
    let mut add = |text: String, is_found: bool| {
        if !pieces.is_empty() {
            pieces.push(Piece { text: ", ".to_owned(), is_found: false });
        }
        pieces.push(Piece { text, is_found });
    };
    let mut told: Vec<&str> = Vec::new();
    for word in found_words(best) {
        if told.len() < 4 && !told.iter().any(|longer| holds(longer, word)) {
            told.push(word);
            add(word.to_owned(), true);
        }
    }
    for contribution in &best.contributions {
        if let Reason::Requirement { requirement_idx, fit: Fit::Met, .. } = contribution.reason {
            add(requirement_words(context.ranking, requirement_idx).to_owned(), true);
        }
    }
    let others = [Part::Topic, Part::Sector, Part::Mode, Part::Evidence];
    for contribution in best.contributions.iter().filter(|c| others.contains(&c.part)) {
        if matches!(
            contribution.reason,
            Reason::Subfield { wished: true, same: true, .. }
                | Reason::Industry { same: true, .. }
                | Reason::Mode { .. }
                | Reason::Confirmed { .. }
        ) {
            let none = |_| String::new();
            add(
                sentences::reason_parts(&contribution.reason, context.catalog, none, language).0,
                false,
            );
        }
    }
    if let Some(evidence) = capability.evidence.iter().min_by_key(|e| (e.kind, e.year.is_none())) {
        let kind = lower_first(evidence_word(evidence.kind, texts(language)));
        add(evidence.year.map_or_else(|| kind.clone(), |year| format!("{kind} {year}")), false);
    }
    pieces
}

/// Whether one text stands in another; byte by byte, for the words are short and the library's searcher is not.
fn holds(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len().max(1)).any(|own| own == part.as_bytes())
}

fn lower_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(lower).into_iter().chain(letters).collect()
}

/// The heaviest words of the need that none of the capabilities holds, at most three.
pub(crate) fn missing(candidates: &[&Candidate], ranking: &Ranking) -> Vec<String> {
    ranking.lacks(candidates).into_iter().take(3).map(|lack| lack.word.to_string()).collect()
}
