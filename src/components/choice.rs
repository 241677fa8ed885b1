//! Fields of a form: a check box and a list to choose from.

use super::el::{el, with, words};
use leptos::prelude::*;
use std::iter;

/// A check box with its label.
#[component]
pub(crate) fn Choice(
    /// Label.
    label: String,
    /// Whether it is on.
    on: Memo<bool>,
    /// Number beside it.
    #[prop(optional)]
    count: Option<Memo<usize>>,
    /// Called with the new state.
    #[prop(into)]
    on_toggle: Callback<bool>,
) -> impl IntoView {
    let is_empty = move || count.is_some_and(|count| count.get() == 0 && !on.get());
    view! {
        <label class="choice" class:choice--none=is_empty>
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=on
                on:change=move |event| on_toggle.run(event_target_checked(&event))
            />
            {el("span", "choice__label", [words(label)])}
            {count.map(|count| el("span", "choice__count", [count.into_any()]))}
        </label>
    }
    .into_any()
}

/// A list to choose one from.
#[component]
pub(crate) fn Select(
    /// Label.
    label: &'static str,
    /// Option that stands for nothing chosen.
    none: &'static str,
    /// Value and label of the options.
    options: Vec<(String, String)>,
    /// The chosen value; empty for none.
    value: Memo<String>,
    /// Called with the chosen value.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let option = |(id, label): (String, String)| {
        with("option", vec![("value", id.into())], vec![words(label)])
    };
    let none = (String::new(), none.to_owned());
    let options: Vec<AnyView> = iter::once(none).chain(options).map(option).collect();
    view! {
        <label class="select">
            {el("span", "select__label", [words(label)])}
            <select
                class="select__input"
                on:change=move |event| on_choose.run(event_target_value(&event))
                prop:value=value
            >
                {options}
            </select>
        </label>
    }
    .into_any()
}
