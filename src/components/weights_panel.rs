//! Seven sliders: how much each part of the score can give.

use super::button::{QUIET, button, word_button};
use super::el::words;
use crate::i18n::{Texts, format, sentences};
use crate::view_model::slugs::part_slug;
use leptos::prelude::*;
use nhipcau_matching::Part;
use nhipcau_profile::Language;

/// Step of the buttons, in percent.
const STEP: u8 = 5;

/// The panel.
#[component]
pub(crate) fn WeightsPanel(
    /// Strings.
    t: &'static Texts,
    /// Language.
    language: Language,
    /// Weights in percent.
    weights: Memo<[u8; 8]>,
    /// Called with a part's position and new weight.
    #[prop(into)]
    on_weigh: Callback<(usize, u8)>,
    /// Called for the default weights.
    #[prop(into)]
    on_reset: Callback<()>,
) -> impl IntoView {
    let row = move |part: Part| view! { <WeightRow language part weights on_weigh/> }.into_any();
    view! {
        <section class="weights-panel" id="weights" aria-labelledby="weights-title">
            <div class="weights-panel__head">
                <h2 class="weights-panel__title" id="weights-title">{t.weights_title}</h2>
                {word_button(QUIET, t.weights_reset, on_reset)}
            </div>
            <p class="weights-panel__hint">{t.weights_hint}</p>
            <div class="weights-panel__rows">{Part::ALL.map(row).collect_view()}</div>
        </section>
    }
    .into_any()
}

/// One slider.
#[component]
fn WeightRow(
    language: Language,
    part: Part,
    weights: Memo<[u8; 8]>,
    on_weigh: Callback<(usize, u8)>,
) -> impl IntoView {
    let part_idx = part.index();
    let weight = Memo::new(move |_| weights.get()[part_idx]);
    let name = sentences::part_name(part, language);
    let id = ["w-", part_slug(part)].concat();
    let step = move |up: bool| {
        let name = sentences::step(name, up, language);
        let next = Callback::new(move |()| {
            let now = weight.get_untracked();
            let next = if up { (now + STEP).min(100) } else { now.saturating_sub(STEP) };
            on_weigh.run((part_idx, next));
        });
        button("weights-panel__step", words(if up { "+" } else { "−" }), Some(name), next)
    };
    view! {
        <div class=["weights-panel__row weights-panel__row--", part_slug(part)].concat()>
            <label class="weights-panel__label" for=id.clone()>{name}</label>
            <output class="weights-panel__value" for=id.clone()>
                {move || format::percent(f64::from(weight.get()) / 100.0, language)}
            </output>
            {step(false)}
            <input
                class="weights-panel__slider"
                id=id
                type="range"
                min="0"
                max="100"
                step="1"
                prop:value=move || weight.get().to_string()
                on:input=move |event| {
                    if let Ok(weight) = event_target_value(&event).parse() {
                        on_weigh.run((part_idx, weight));
                    }
                }
            />
            {step(true)}
        </div>
    }
    .into_any()
}
