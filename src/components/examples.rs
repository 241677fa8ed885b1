//! Example needs to start from.

use super::button::word_button;
use super::el::plain;
use crate::i18n::Texts;
use leptos::prelude::*;

/// The examples.
#[component]
pub(crate) fn Examples(
    /// Strings.
    t: &'static Texts,
    /// The needs.
    needs: Vec<String>,
    /// Called with the chosen one.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let item = move |need: String| {
        let label = need.clone();
        let choose = Callback::new(move |()| on_choose.run(need.clone()));
        plain("li", vec![word_button("examples__button", label, choose)])
    };
    view! {
        <section class="examples" aria-labelledby="examples">
            <h2 class="examples__title" id="examples">{t.examples_title}</h2>
            <ul class="examples__list">{needs.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}
