//! What was understood of the need: each word can be switched off.

use super::button::{QUIET, word_button};
use super::el::{el, keyed, plain, titled};
use crate::i18n::{Texts, sentences};
use crate::view_model::chips::Chip;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The chips.
#[component]
pub(crate) fn UnderstoodChips(
    /// Strings.
    t: &'static Texts,
    /// Language.
    language: Language,
    /// Words to show, in order.
    words: Memo<Vec<Chip>>,
    /// Words that are switched off.
    muted: Memo<Vec<String>>,
    /// Number of lighter words that are not shown.
    n_hidden: Memo<usize>,
    /// Whether all are shown.
    all: RwSignal<bool>,
    /// Called with a word to switch off or on.
    #[prop(into)]
    on_toggle: Callback<String>,
) -> impl IntoView {
    let more = move || {
        let name = match (all.get(), n_hidden.get()) {
            (_, 0) => return None,
            (true, _) => t.understood_fewer.to_owned(),
            (false, n) => sentences::more_words(n, language),
        };
        let toggle = Callback::new(move |()| all.update(|all| *all = !*all));
        Some(plain("li", vec![word_button(QUIET, name, toggle)]))
    };
    let chips = keyed(
        move || words.with(|words| words.iter().map(|(word, _)| word.clone()).collect()),
        move |word| word_chip(word, words, muted, on_toggle),
    );
    let list = el("ul", "understood-chips__list", [chips, more.into_any()]);
    let title = "understood-chips__label";
    titled("understood-chips", title, "understood", t.understood_as, vec![list])
}

/// One word; it stays while others come and go.
fn word_chip(
    word: String,
    words: Memo<Vec<Chip>>,
    muted: Memo<Vec<String>>,
    on_toggle: Callback<String>,
) -> AnyView {
    let own = word.clone();
    let label =
        move || words.with(|words| Some(words.iter().find(|(word, _)| *word == own)?.1.clone()));
    let own = word.clone();
    let is_off = move || muted.with(|muted| muted.contains(&own));
    let is_off_too = is_off.clone();
    let button = view! {
        <button
            class="chip"
            class:chip--off=is_off
            type="button"
            aria-pressed=move || (!is_off_too()).to_string()
            on:click=move |_| on_toggle.run(word.clone())
        >
            {label}
        </button>
    };
    plain("li", vec![button.into_any()])
}
