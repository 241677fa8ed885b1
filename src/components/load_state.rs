//! How far the catalog has come.

use crate::i18n::{format, texts};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// A line and a bar.
#[component]
pub(crate) fn LoadState(
    /// The share that has come, where the size is known.
    share: Option<f64>,
    /// Language.
    language: Language,
) -> impl IntoView {
    let t = texts(language);
    let percent = share.map(|share| format::percent((share * 100.0).floor() / 100.0, language));
    view! {
        <div class="load-state">
            <p class="load-state__text">
                {t.loading_title} {percent.map(|percent| [": ", &percent].concat())}
            </p>
            <progress
                class="load-state__bar"
                max="100"
                value=share.map(|share| ((share * 100.0) as u32).to_string())
                aria-label=t.loading_title
            ></progress>
        </div>
    }
    .into_any()
}
