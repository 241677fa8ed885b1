//! Supply and demand of the whole catalog: worked out once, in slices, when a page first asks for it.
//!
//! Invariant: answers belong to the engine that is there; a newer run makes an older one stop.

use super::App;
use super::catalog::Tier;
use super::kept::Kept;
use super::shared::Shared;
use super::slices::in_slices;
use crate::platform::clock;
use crate::view_model::market::{Answer, answer};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What each published need finds.
#[derive(Clone, Copy)]
pub(crate) struct Market {
    /// In the order of the needs; none while they are worked out.
    pub(crate) answers: RwSignal<Option<Shared<Vec<Answer>>>>,
    /// How many needs are done.
    pub(crate) n_done: RwSignal<usize>,
    /// Needs of the visitor, kept on this device.
    pub(crate) own: Kept,
    is_wanted: RwSignal<bool>,
    run: StoredValue<u32>,
}

impl Market {
    /// Waits until a page wants it.
    pub(crate) fn start(app: App) -> Market {
        let market = Market {
            answers: RwSignal::new(None),
            n_done: RwSignal::new(0),
            own: Kept::needs(),
            is_wanted: RwSignal::new(false),
            run: StoredValue::new(0),
        };
        // The needs come with the details, after the engine's last change.
        let is_due =
            Memo::new(move |_| market.is_wanted.get() && app.catalog.details.get() == Tier::Ready);
        Effect::new(move || {
            app.catalog.engine.track();
            if is_due.get() {
                market.answers.set(None);
                market.n_done.set(0);
                market.run.update_value(|run| *run = run.wrapping_add(1));
                spawn_local(market.work(app));
            }
        });
        market
    }

    /// Has it worked out.
    pub(crate) fn want(self) {
        if !self.is_wanted.get_untracked() {
            self.is_wanted.set(true);
        }
    }

    async fn work(self, app: App) {
        let run = self.run.get_value();
        let (Some(engine), Some(catalog)) =
            (app.catalog.engine.get_untracked(), app.catalog.catalog.get_untracked())
        else {
            return;
        };
        let (needs, year) = (&catalog.needs, clock::year());
        let one = |idx: usize| answer(&engine.index, &catalog, &needs[idx], year);
        let goes_on = |n_done: usize| {
            let is_current = self.run.get_value() == run;
            if is_current {
                self.n_done.set(n_done);
            }
            is_current
        };
        let Some(answers) = in_slices(needs.len(), one, goes_on).await else { return };
        self.answers.set(Some(Shared::new(answers)));
    }
}
