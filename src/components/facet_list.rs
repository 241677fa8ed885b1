//! The sentences of a need, each with how much it counts.

use crate::i18n::Texts;
use crate::view_model::slugs::{FACET_WEIGHTS, facet_word};
use leptos::prelude::*;
use nhipcau_matching::{FacetWeight, Need};

/// The list.
#[component]
pub(crate) fn FacetList(
    /// Strings.
    t: &'static Texts,
    /// Sentences.
    sentences: Memo<Vec<String>>,
    /// The need that they are of, with their weights; missing ones are normal.
    need: Memo<Need>,
    /// Called with a sentence's position and new weight.
    #[prop(into)]
    on_weigh: Callback<(usize, FacetWeight)>,
    /// Address of the team for these sentences.
    team: String,
) -> impl IntoView {
    let n_sentences = Memo::new(move |_| sentences.with(Vec::len));
    let row = move |idx: usize| facet_row(t, idx, sentences, need, on_weigh);
    let rows = move || (0..n_sentences.get()).map(row).collect_view();
    view! {
        <section class="facet-list" aria-labelledby="facets">
            <h2 class="facet-list__title" id="facets">{t.facets_title}</h2>
            <ol class="facet-list__items">{rows}</ol>
            <p class="facet-list__team">
                <a href=team>{t.facets_team}</a>
            </p>
        </section>
    }
    .into_any()
}

/// One sentence; it stays while its text changes.
fn facet_row(
    t: &'static Texts,
    facet_idx: usize,
    sentences: Memo<Vec<String>>,
    need: Memo<Need>,
    on_weigh: Callback<(usize, FacetWeight)>,
) -> AnyView {
    let name = ["facet-".to_owned(), facet_idx.to_string()].concat();
    let sentence = move || sentences.with(|sentences| sentences.get(facet_idx).cloned());
    let option = move |weight: FacetWeight| {
        let is_chosen = move || {
            let own = need.with(|need| need.facet_weights.get(facet_idx).copied());
            own.unwrap_or_default() == weight
        };
        view! {
            <label class="segmented__option">
                <input
                    class="segmented__input"
                    type="radio"
                    name=name.clone()
                    prop:checked=is_chosen
                    on:change=move |_| on_weigh.run((facet_idx, weight))
                />
                <span class="segmented__label">{facet_word(weight, t)}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <li class="facet-list__item">
            <fieldset class="facet-list__choice">
                <legend class="facet-list__text">{sentence}</legend>
                <div class="segmented">{FACET_WEIGHTS.map(option).collect_view()}</div>
            </fieldset>
        </li>
    }
    .into_any()
}
