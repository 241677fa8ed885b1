//! The needs of the demand board, asked of the catalog and of the draft, in slices between keystrokes.
//!
//! A run begins once the draft has rested and stops when the draft changes again. Invariant: both lists stand in the order
//! of the catalog's needs.

use super::App;
use super::draft::{Checked, DraftContext};
use super::shared::Shared;
use super::slices::{SLICE_MS, in_slices};
use crate::editing::advice::{Lift, lifts};
use crate::editing::coach::{NeedPlace, Stand, ask, hypothetical, lifted, missed, terms};
use crate::editing::demand::fields;
use crate::platform::{clock, timer};
use crate::view_model::market::Asking;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_matching::{Index, IndexBuilder, documents};
use nhipcau_profile::{Catalog, Institute, Language};

/// Words that are indexed between two looks at the clock.
const WORDS_AT_ONCE: usize = 100;
/// Missed needs that are looked into.
const MAX_ADVICE: usize = 12;
/// How long the draft rests before it is tried.
const PAUSE_MS: i32 = 500;

/// What would lift the institute for one need.
#[derive(Clone, Debug)]
pub(crate) struct Advice {
    pub(crate) need_idx: usize,
    pub(crate) terms: Vec<String>,
    /// Where it would stand with these terms named.
    pub(crate) stand: Stand,
    /// Facts that it could state.
    pub(crate) lifts: Vec<Lift>,
}

/// Places of the institute.
#[derive(Clone, Copy)]
pub(crate) struct Coach {
    app: App,
    /// With the profile that the catalog has.
    pub(crate) before: RwSignal<Option<Shared<Vec<NeedPlace>>>>,
    /// With the draft.
    pub(crate) now: RwSignal<Option<Shared<Vec<NeedPlace>>>>,
    /// Needs that were just missed, each with what the best capability does not say, and where the institute would stand if
    /// it did.
    pub(crate) advice: RwSignal<Option<Shared<Vec<Advice>>>>,
    pub(crate) is_working: RwSignal<bool>,
    is_wanted: RwSignal<bool>,
    run: StoredValue<u32>,
    /// The catalog that the draft is put into, and the institute whose places `before` holds.
    catalog: StoredValue<Option<Catalog>>,
    of: StoredValue<String>,
}

impl Coach {
    pub(crate) fn new(app: App, draft: DraftContext) -> Coach {
        let coach = Coach {
            app,
            before: RwSignal::new(None),
            now: RwSignal::new(None),
            advice: RwSignal::new(None),
            is_working: RwSignal::new(false),
            is_wanted: RwSignal::new(false),
            run: StoredValue::new(0),
            catalog: StoredValue::new(None),
            of: StoredValue::new(String::new()),
        };
        Effect::new(move || {
            let is_there = app.catalog.details.get() == super::catalog::Tier::Ready;
            app.language.0.track();
            let checked = draft.checked.get();
            if let Some(checked) = checked.filter(|_| is_there && coach.is_wanted.get()) {
                coach.begin(checked);
            }
        });
        coach
    }

    /// Has it worked out from now on.
    pub(crate) fn want(self) {
        if !self.is_wanted.get_untracked() {
            self.is_wanted.set(true);
        }
    }

    fn begin(self, checked: Shared<Checked>) {
        let run = self.run.get_value().wrapping_add(1);
        self.run.set_value(run);
        let id = checked.draft.institute.id.clone();
        if self.of.with_value(|of| *of != id) {
            self.of.set_value(id);
            self.before.set(None);
            self.now.set(None);
            self.advice.set(None);
        }
        timer::after(PAUSE_MS, move || {
            if self.is_current(run) {
                spawn_local(self.work(run, checked));
            }
        });
    }

    fn is_current(self, run: u32) -> bool {
        self.run.get_value() == run
    }

    async fn work(self, run: u32, checked: Shared<Checked>) {
        self.is_working.set(true);
        let id = checked.draft.institute.id.clone();
        if self.before.with_untracked(Option::is_none)
            && let Some(engine) = self.app.catalog.engine.get_untracked()
        {
            let Some(places) = self.places(run, &engine.index, &id).await else { return };
            self.before.set(Some(Shared::new(places)));
        }
        let Some(builder) = self.builder(&checked.draft.institute) else { return };
        let Some(index) = self.built(run, builder).await else { return };
        let Some(places) = self.places(run, &index, &id).await else { return };
        let places = Shared::new(places);
        self.now.set(Some(places.clone()));
        if let Some(advice) = self.advise(run, &index, &checked.draft.institute, &places).await {
            self.advice.set(Some(Shared::new(advice)));
            self.is_working.set(false);
        }
    }

    /// Tries what each missed need asks, all in one index.
    async fn advise(
        self,
        run: u32,
        index: &Index,
        institute: &Institute,
        places: &[NeedPlace],
    ) -> Option<Vec<Advice>> {
        let catalog = self.app.catalog.catalog.get_untracked()?;
        let language = self.app.language.0.get_untracked();
        let (needs, vocabulary) = (&catalog.needs, &catalog.vocabulary);
        let asking = Asking { index, vocabulary, language, year: clock::year() };
        let mut chosen = missed(places, needs, &fields(institute, vocabulary));
        chosen.truncate(MAX_ADVICE);
        let advice = |idx: usize| {
            let need_idx = chosen[idx];
            let (need, place) = (&needs[need_idx], &places[need_idx]);
            let shown = need.text.shown_in(language);
            let terms = terms(shown.text, &place.missing, &vocabulary.concepts, shown.language);
            let lifts = lifts(asking, need, place, &institute.id);
            Advice { need_idx, terms, stand: Stand::default(), lifts }
        };
        let is_current = |_| self.is_current(run);
        let mut advice = in_slices(chosen.len(), advice, is_current).await?;
        let builder = self.hypotheses(&advice, places, language)?;
        let index = self.built(run, builder).await?;
        let asking = Asking { index: &index, ..asking };
        for own in advice.iter_mut().filter(|own| !own.terms.is_empty()) {
            own.stand = lifted(asking, &needs[own.need_idx], own.need_idx, &institute.id);
        }
        Some(advice)
    }

    /// An index of the catalog with the draft and, beside it, the capabilities as they would be.
    fn hypotheses(
        self,
        advice: &[Advice],
        places: &[NeedPlace],
        language: Language,
    ) -> Option<IndexBuilder> {
        self.catalog.with_value(|catalog| {
            let catalog = catalog.as_ref()?;
            let mut documents = documents(catalog);
            for own in advice.iter().filter(|own| !own.terms.is_empty()) {
                let capability = &places[own.need_idx].capability;
                let found = documents.iter().find(|document| document.id == *capability);
                if let Some(document) = found {
                    let next = hypothetical(document, own.need_idx, &own.terms, language);
                    documents.push(next);
                }
            }
            Some(IndexBuilder::new(documents, &catalog.vocabulary))
        })
    }

    /// An index of the catalog with the draft in it.
    fn builder(self, institute: &Institute) -> Option<IndexBuilder> {
        if self.catalog.with_value(Option::is_none) {
            let catalog = self.app.catalog.catalog.get_untracked()?;
            self.catalog.set_value(Some((*catalog).clone()));
        }
        let mut builder = None;
        self.catalog.update_value(|catalog| {
            let Some(catalog) = catalog else { return };
            match catalog.institutes.iter_mut().find(|own| own.id == institute.id) {
                Some(own) => own.clone_from(institute),
                None => catalog.institutes.push(institute.clone()),
            }
            builder = Some(IndexBuilder::new(documents(catalog), &catalog.vocabulary));
        });
        builder
    }

    async fn built(self, run: u32, mut builder: IndexBuilder) -> Option<Index> {
        loop {
            let start = clock::now_ms();
            while clock::now_ms() - start < SLICE_MS {
                if builder.work(WORDS_AT_ONCE) {
                    return Some(builder.finish());
                }
            }
            timer::pause().await;
            if !self.is_current(run) {
                return None;
            }
        }
    }

    async fn places(self, run: u32, index: &Index, id: &str) -> Option<Vec<NeedPlace>> {
        let catalog = self.app.catalog.catalog.get_untracked()?;
        let language = self.app.language.0.get_untracked();
        let asking =
            Asking { index, vocabulary: &catalog.vocabulary, language, year: clock::year() };
        let needs = &catalog.needs;
        in_slices(needs.len(), |idx| ask(asking, &needs[idx], id), |_| self.is_current(run)).await
    }
}
