//! The sentences of a need, each with how much it counts.

use super::el::{anchor, el, group, titled, words};
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
    let rest = vec![
        el("ol", "facet-list__items", [rows.into_any()]),
        el("p", "facet-list__team", [anchor("", team, words(t.facets_team))]),
    ];
    titled("facet-list", "facet-list__title", "facets", t.facets_title, rest)
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
                {el("span", "segmented__label", [words(facet_word(weight, t))])}
            </label>
        }
        .into_any()
    };
    let options = FACET_WEIGHTS.map(option).into_iter().collect();
    let legend = el("legend", "facet-list__text", [sentence.into_any()]);
    let choice = [legend, group("div", "segmented", options)];
    el("li", "facet-list__item", [el("fieldset", "facet-list__choice", choice)])
}
