//! The screen while nobody is there: the question, needs that others have, and the bridge that draws itself.
//!
//! The whole screen is one button, and the first touch does nothing but begin. Motion is a fade and a stroke, and stands
//! still where the device asks for that.

use crate::components::el::{el, group, words};
use crate::i18n::kiosk::{KioskTexts, kiosk_texts, n_fitting};
use crate::platform::clock;
use crate::state::kiosk::Kiosk;
use crate::view_model::filters::Masks;
use crate::view_model::results::results;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_matching::{Need, Weights, rank};
use nhipcau_profile::Language;

/// How many needs are shown at a time.
const N_NEEDS: usize = 3;
/// Longest need for a line that is read in passing.
const MAX_CHARS: usize = 110;

/// Draws the screen.
pub(super) fn attract(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let other = kiosk_texts(kiosk.language.get_untracked().other());
    let needs = move || group("ul", "kiosk-attract__needs", needs(kiosk, kiosk.turn.get()));
    view! {
        <main class="kiosk-attract" id="main" on:click=move |_| kiosk.begin()>
            <h1 class="kiosk-attract__question">{t.question}</h1>
            <p class="kiosk-attract__other" lang=kiosk.language.get_untracked().other().tag()>
                {other.question}
            </p>
            {bridge()}
            <section class="kiosk-attract__board">
                <h2 class="kiosk-attract__heading">{t.board}</h2>
                {needs}
            </section>
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

/// Three needs of the demand board, each with how many institutes fit it.
fn needs(kiosk: Kiosk, turn: usize) -> Vec<AnyView> {
    let (Some(engine), Some(catalog)) =
        (kiosk.app.catalog.engine.get(), kiosk.app.catalog.catalog.get_untracked())
    else {
        return Vec::new();
    };
    let language = kiosk.language.get_untracked();
    let short = |text: &String| text.chars().count() <= MAX_CHARS;
    let texts: Vec<String> =
        catalog.needs.iter().map(|need| bare(&need.text, language)).filter(short).collect();
    let n = texts.len().max(1);
    let shown = texts.iter().cycle().skip(turn * N_NEEDS % n).take(N_NEEDS.min(texts.len()));
    shown
        .map(|text| {
            let need = Need { text: text.clone(), ..Need::default() };
            let ranking = rank(&engine.index, &need, &Weights::default(), clock::year());
            let found = results(&ranking, &engine.index, &engine.facts, Masks::default());
            let n = if found.is_nearest { 0 } else { found.institutes.len() };
            let children = vec![
                el("span", "kiosk-attract__need", [words(text.as_str())]),
                el("span", "kiosk-attract__found", [words(fitting(n, language))]),
            ];
            group("li", "kiosk-attract__item", children)
        })
        .collect()
}

fn fitting(n: usize, language: Language) -> String {
    if n == 0 { kiosk_texts(language).unmet.to_owned() } else { n_fitting(n, language) }
}
