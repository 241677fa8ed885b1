//! The screen while nobody is there: the question, needs that nobody serves well, examples, and the bridge that draws itself.
//!
//! The whole screen is one button, and the first touch does nothing but begin. Motion is a fade and a stroke, and stands
//! still where the device asks for that.

use crate::components::el::{el, group, words};
use crate::i18n::kiosk::{KioskTexts, kiosk_texts, n_fitting, n_unmet};
use crate::kiosk::poster::{Example, Poster, poster};
use crate::state::kiosk::Kiosk;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the screen.
pub(super) fn attract(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let other = kiosk_texts(kiosk.language.get_untracked().other());
    // Read here, as `frame::draw` says; the board alone follows the turns.
    kiosk.app.catalog.catalog.track();
    kiosk.market.answers.track();
    let board = move || board(&shown(kiosk), kiosk.language.get_untracked(), t);
    view! {
        <main class="kiosk-attract" id="main" on:click=move |_| kiosk.begin()>
            <h1 class="kiosk-attract__question">{t.question}</h1>
            <p class="kiosk-attract__other" lang=kiosk.language.get_untracked().other().tag()>
                {other.question}
            </p>
            {bridge()}
            <section class="kiosk-attract__board">{board}</section>
            <p class="kiosk-attract__promise">{t.promise}</p>
            <button class="kiosk-attract__touch" type="button">
                {t.touch}
                <span class="kiosk-attract__touch-other" lang=kiosk.language.get_untracked().other().tag()>
                    {other.touch}
                </span>
            </button>
        </main>
    }
    .into_any()
}

fn bridge() -> AnyView {
    view! {
        <svg class="kiosk-attract__bridge" viewBox="0 0 360 120" aria-hidden="true" focusable="false">
            <path class="kiosk-attract__arch" pathLength="1" d="M20 96a160 84 0 0 1 320 0"></path>
            <path class="kiosk-attract__hanger" pathLength="1" d="M60 96V41M100 96V24M140 96V15M180 96V12M220 96V15M260 96V24M300 96V41"></path>
            <path class="kiosk-attract__deck" pathLength="1" d="M4 96h352"></path>
            <path class="kiosk-attract__bank" d="M4 108h36M320 108h36"></path>
        </svg>
    }
    .into_any()
}

/// What this turn shows, of what is there by now.
fn shown(kiosk: Kiosk) -> Poster {
    let answers = kiosk.market.answers.get_untracked();
    let answers = answers.as_deref().map(Vec::as_slice);
    let (language, turn) = (kiosk.language.get_untracked(), kiosk.turn.get());
    kiosk.app.catalog.catalog.with_untracked(|catalog| {
        catalog.as_ref().map(|catalog| poster(catalog, answers, language, turn)).unwrap_or_default()
    })
}

fn board(poster: &Poster, language: Language, t: &'static KioskTexts) -> Vec<AnyView> {
    let heading = |text: String| el("h2", "kiosk-attract__heading", [words(text)]);
    let need = |text: &str| el("span", "kiosk-attract__need", [words(text)]);
    let unmet = |text: &String| el("li", "kiosk-attract__item", [need(text)]);
    let example = |own: &Example| {
        let found = own.n_fitting.map(|n| n_fitting(n, language)).unwrap_or_default();
        let found = el("span", "kiosk-attract__found", [words(found)]);
        el("li", "kiosk-attract__item", [need(&own.text), found])
    };
    let mut parts = Vec::new();
    if !poster.unmet.is_empty() {
        let items = poster.unmet.iter().map(unmet).collect();
        parts.push(heading(n_unmet(poster.n_unmet, language)));
        parts.push(group("ul", "kiosk-attract__needs kiosk-attract__needs--unmet", items));
    }
    if !poster.examples.is_empty() {
        parts.push(heading(t.examples.to_owned()));
        let items = poster.examples.iter().map(example).collect();
        parts.push(group("ul", "kiosk-attract__needs", items));
    }
    parts
}
