//! Buttons. One function for all of them, for the reason given in [`super::el`].

use super::el::words;
use leptos::prelude::*;

/// Class of a button without a frame.
pub(crate) const QUIET: &str = "button button--quiet";

/// A button with any content; `name` is what is read out where the content does not say it.
pub(crate) fn button(
    class: &'static str,
    content: AnyView,
    name: Option<String>,
    act: Callback<()>,
) -> AnyView {
    view! {
        <button class=class type="button" aria-label=name on:click=move |_| act.run(())>
            {content}
        </button>
    }
    .into_any()
}

/// A button with a word on it.
pub(crate) fn word_button(
    class: &'static str,
    word: impl Into<String>,
    act: Callback<()>,
) -> AnyView {
    button(class, words(word), None, act)
}

/// A button that shows and hides what has the id `controls`.
pub(crate) fn disclosure(
    word: &'static str,
    controls: String,
    is_open: Callback<(), bool>,
    act: Callback<()>,
) -> AnyView {
    view! {
        <button
            class="disclosure"
            type="button"
            aria-expanded=move || if is_open.run(()) { "true" } else { "false" }
            aria-controls=controls
            on:click=move |_| act.run(())
        >
            {word}
        </button>
    }
    .into_any()
}

/// A disclosure of something that the screen alone remembers.
pub(crate) fn toggle(
    word: &'static str,
    controls: &'static str,
    is_open: RwSignal<bool>,
) -> AnyView {
    disclosure(
        word,
        controls.to_owned(),
        Callback::new(move |()| is_open.get()),
        Callback::new(move |()| is_open.update(|open| *open = !*open)),
    )
}
