//! How far the working out of supply and demand is.

use leptos::prelude::*;

/// A line and a bar: what is worked out, and how many are done of all.
pub(crate) fn working(text: &'static str, n_done: RwSignal<usize>, n_all: usize) -> AnyView {
    view! {
        <div class="load-state">
            <p class="load-state__text">{text}</p>
            <progress
                class="load-state__bar"
                max=n_all.max(1).to_string()
                value=move || n_done.get().to_string()
                aria-label=text
            ></progress>
        </div>
    }
    .into_any()
}
