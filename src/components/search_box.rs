//! A box to type a few words in.

use leptos::prelude::*;

/// The box, with its label above it.
pub(crate) fn search_box(
    id: &'static str,
    label: &'static str,
    value: Memo<String>,
    on_type: Callback<String>,
) -> AnyView {
    view! {
        <div class="search-box">
            <label class="search-box__label" for=id>{label}</label>
            <input
                class="search-box__input"
                id=id
                type="search"
                autocomplete="off"
                maxlength="200"
                prop:value=value
                on:input=move |event| on_type.run(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
