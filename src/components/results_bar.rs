//! The line above the results, and what can be done with them.

use super::button::{QUIET, toggle, word_button};
use super::el::{plain, words};
use crate::i18n::{Texts, format, sentences};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Counts and time.
#[derive(Clone, Copy, Default)]
pub(crate) struct ResultsLine {
    pub(crate) n_institutes: usize,
    pub(crate) n_capabilities: usize,
    pub(crate) ms: f64,
}

/// The bar.
#[component]
pub(crate) fn ResultsBar(
    /// Strings.
    t: &'static Texts,
    /// Language.
    language: Language,
    /// Counts and time, tracked.
    line: Callback<(), ResultsLine>,
    /// Number of active filters.
    n_filters: Memo<usize>,
    /// Whether the weights are shown.
    weights_open: RwSignal<bool>,
    /// Opens the filters on a narrow window.
    #[prop(into)]
    on_filters: Callback<()>,
    /// Copies the address.
    #[prop(into)]
    on_copy: Callback<()>,
    /// Prints.
    #[prop(into)]
    on_print: Callback<()>,
) -> impl IntoView {
    // One closure draws the whole line, and writes only what changed.
    let count = move || {
        let line = line.run(());
        let whole = |n: usize| plain("b", vec![words(format::whole(n as u64, language))]);
        vec![
            whole(line.n_institutes),
            words(sentences::fitting(line.n_institutes, language)),
            whole(line.n_capabilities),
            words(sentences::capabilities_noun(line.n_capabilities, language)),
            words([" · ", &format::decimal(line.ms, 1, language), " ms"].concat()),
        ]
    };
    let badge = move || match n_filters.get() {
        0 => None,
        n => Some(view! { " " <span class="results-bar__badge">{n}</span> }.into_any()),
    };
    view! {
        <div class="results-bar">
            <h2 class="results-bar__count" id="results-title">{count}</h2>
            <div class="results-bar__actions">
                <button
                    class="button results-bar__filter"
                    type="button"
                    aria-haspopup="dialog"
                    on:click=move |_| on_filters.run(())
                >
                    {t.filters_title}
                    {badge}
                </button>
                {toggle(t.weights_title, "weights", weights_open)}
                {word_button(QUIET, t.copy_link, on_copy)}
                {word_button(QUIET, t.print, on_print)}
            </div>
        </div>
    }
    .into_any()
}
