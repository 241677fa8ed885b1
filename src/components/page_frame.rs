//! The frame of a page: its heading, what it is for, its content. One function for all pages, for the reason given in
//! [`super::el`].

use super::el::{el, words};
use leptos::prelude::*;

/// The page; `class` is that of its own block.
pub(crate) fn page_frame(
    class: &'static str,
    title: &'static str,
    lead: &'static str,
    content: AnyView,
) -> AnyView {
    view! {
        <main class=class id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{title}</h1>
            {el("p", "page__lead", [words(lead)])}
            {content}
        </main>
    }
    .into_any()
}
