//! Example needs to start from.

use super::button::word_button;
use super::el::{group, plain, titled};
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
    let list = group("ul", "examples__list", needs.into_iter().map(item).collect());
    titled("examples", "examples__title", "examples", t.examples_title, vec![list])
}
