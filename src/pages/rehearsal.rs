//! Results are drawn once before anybody asks, out of sight, and thrown away.
//!
//! A browser compiles a function of wasm when it runs for the first time: 598 of them at the first six letters that a
//! visitor types. So when all has loaded and the box is still empty, an example is ranked and drawn piece by piece as if it
//! were typed, into no document; 119 functions are left for the letters then.
//!
//! Invariant: what is rehearsed is in no address and in no document, and nobody is told of it.

use super::match_page::understood;
use super::results_section::results_section;
use crate::i18n::texts;
use crate::platform::timer;
use crate::state::MatchApp;
use crate::state::catalog::Tier;
use leptos::prelude::*;

/// How long it is drawn: long enough for the pieces above the fold where a device is quick, and for none below.
const TAKES_MS: i32 = 150;

/// Rehearses once everything has loaded.
pub(crate) fn soon(app: MatchApp) {
    Effect::new(move || {
        let is_ready = app.catalog.details.with(|details| matches!(details, Tier::Ready));
        if is_ready && app.matching.answer.with_untracked(Option::is_none) {
            timer::after(0, move || rehearse(app));
        }
    });
}

fn rehearse(app: MatchApp) {
    let owner = Owner::new();
    let language = app.language.0.get_untracked();
    let (ui, drawn) = owner.with(|| {
        let app = app.apart(texts(language).need_placeholder);
        app.ui.typed(0);
        (app.ui, [understood(app, language), results_section(app, language)].into_any().build())
    });
    timer::after(TAKES_MS, move || {
        ui.cancel();
        drop(drawn);
        owner.cleanup();
    });
}
