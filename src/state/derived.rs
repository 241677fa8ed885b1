//! Everything that follows from the place and the catalog.

use super::catalog::{CatalogContext, Engine};
use super::place::{LanguageContext, PlaceContext};
use super::shared::Shared;
use super::ui::UiContext;
use crate::address_state::Filters;
use crate::platform::clock;
use crate::view_model::card::{CardContext, CardView, card};
use crate::view_model::explanation::{ExplanationView, explanation};
use crate::view_model::filters::{GroupCounts, Masks};
use crate::view_model::results::{PAGE, Results, counts, results};
use leptos::prelude::*;
use nhipcau_matching::{Need, Ranking, rank};
use nhipcau_profile::{Catalog, Language};

/// A ranking, and how long it took.
pub(crate) struct Answer {
    pub(crate) ranking: Ranking,
    pub(crate) ms: f64,
}

/// What the match page is drawn from.
#[derive(Clone, Copy)]
pub(crate) struct MatchContext {
    pub(crate) text: Memo<String>,
    pub(crate) need: Memo<Need>,
    pub(crate) filters: Memo<Filters>,
    pub(crate) weights: Memo<[u8; 8]>,
    pub(crate) open_card: Memo<Option<String>>,
    pub(crate) answer: Memo<Option<Shared<Answer>>>,
    pub(crate) results: Memo<Option<Shared<Results>>>,
    /// Counts beside the filters; they wait until typing rests.
    pub(crate) counts: Memo<GroupCounts>,
    /// How many institutes the list holds at most.
    pub(crate) limit: Memo<usize>,
    pub(crate) cards: Memo<Vec<CardView>>,
    sources: Sources,
}

impl MatchContext {
    // tidy: long because it is one chain of memos, each a few lines that read the ones before.
    pub(crate) fn new(
        place: PlaceContext,
        catalog: CatalogContext,
        language: LanguageContext,
        ui: UiContext,
    ) -> MatchContext {
        let visitor = place.place;
        let need = Memo::new(move |_| visitor.with(|place| place.visitor.need()));
        let filters = Memo::new(move |_| visitor.with(|place| place.visitor.filters.clone()));
        let weights = Memo::new(move |_| visitor.with(|place| place.visitor.weights));
        let open_card = Memo::new(move |_| visitor.with(|place| place.visitor.open_card.clone()));
        let year = clock::year();
        let answer = Memo::new(move |_| {
            let engine = catalog.engine.get()?;
            weights.track();
            need.track();
            let visitor = visitor.with_untracked(|place| place.visitor.clone());
            if visitor.asks_nothing() {
                return None;
            }
            let start = clock::now_ms();
            let need = need.get_untracked();
            let ranking = rank(&engine.index, &need, &visitor.engine_weights(), year);
            Some(Shared::new(Answer { ranking, ms: clock::now_ms() - start }))
        });
        let results = Memo::new(move |_| {
            let (answer, engine) = (answer.get()?, catalog.engine.get()?);
            let masks = filters.with(|filters| masks(&engine, filters));
            Some(Shared::new(results(&answer.ranking, &engine.index, &engine.facts, masks)))
        });
        let link_language = Memo::new(move |_| visitor.with(|place| place.language));
        let sources = Sources { link_language, catalog, language, answer, results };
        let limit = Memo::new(move |_| {
            let shown =
                ui.shown.with(|(of, shown)| need.with(|need| if need == of { *shown } else { 0 }));
            shown.max(PAGE)
        });
        let counts = Memo::new(move |before: Option<&GroupCounts>| {
            let now = || {
                let (answer, engine) = (answer.get()?, catalog.engine.get()?);
                let masks = filters.with(|filters| masks(&engine, filters));
                Some(counts(&answer.ranking, &engine.facts, masks))
            };
            let counts = if ui.is_settled() { now() } else { before.cloned() };
            counts.unwrap_or_default()
        });
        let cards = Memo::new(move |before: Option<&Vec<CardView>>| {
            let before = before.map(Vec::as_slice).unwrap_or_default();
            sources.cards(limit.get(), ui.n_cards(), before).unwrap_or_default()
        });
        MatchContext {
            text: Memo::new(move |_| visitor.with(|place| place.visitor.text.clone())),
            need,
            filters,
            weights,
            open_card,
            answer,
            results,
            counts,
            limit,
            cards,
            sources,
        }
    }

    /// Why the institute of the open card is where it is.
    pub(crate) fn explanation(&self) -> Option<ExplanationView> {
        let open = self.open_card.get()?;
        self.need.with(|need| self.sources.explanation(&open, need))
    }
}

fn masks(engine: &Engine, filters: &Filters) -> Masks {
    if filters.is_empty() { Masks::default() } else { engine.facts.masks(filters) }
}

#[derive(Clone, Copy)]
struct Sources {
    link_language: Memo<Option<Language>>,
    catalog: CatalogContext,
    language: LanguageContext,
    answer: Memo<Option<Shared<Answer>>>,
    results: Memo<Option<Shared<Results>>>,
}

impl Sources {
    /// The cards need nothing of the details, so the details do not redraw them. Below those to be drawn now, the list
    /// keeps the cards that it had, of institutes that are still found.
    fn cards(self, limit: usize, drawn: usize, before: &[CardView]) -> Option<Vec<CardView>> {
        let (answer, results) = (self.answer.get()?, self.results.get()?);
        let (engine, catalog) = (self.catalog.engine.get()?, self.catalog.catalog.get_untracked()?);
        let context = self.context(&answer, &engine, &catalog);
        let n = results.institutes.len().min(limit);
        let mut cards: Vec<CardView> = Vec::with_capacity(n);
        for (idx, entry) in results.institutes.iter().take(n.min(drawn)).enumerate() {
            let place = (!results.is_nearest).then_some(idx + 1);
            cards.extend(card(entry, place, context));
        }
        let is_found =
            |old: &CardView| results.institutes.iter().any(|entry| *entry.institute == old.id);
        let waiting = if drawn < n { before } else { &[] };
        for old in waiting.iter().filter(|old| is_found(old)) {
            if cards.len() < n && cards.iter().all(|card| card.id != old.id) {
                cards.push(old.clone());
            }
        }
        Some(cards)
    }

    fn explanation(self, institute: &str, need: &Need) -> Option<ExplanationView> {
        let (answer, results) = (self.answer.get()?, self.results.get()?);
        let (engine, catalog) = (self.catalog.engine.get()?, self.catalog.catalog.get()?);
        let entry = results.institutes.iter().find(|entry| entry.institute == institute)?;
        explanation(entry, need, self.context(&answer, &engine, &catalog))
    }

    fn context<'a>(
        self,
        answer: &'a Answer,
        engine: &'a Engine,
        catalog: &'a Catalog,
    ) -> CardContext<'a> {
        CardContext {
            catalog,
            index: &engine.index,
            ranking: &answer.ranking,
            language: self.language.0.get(),
            link_language: self.link_language.get(),
        }
    }
}
