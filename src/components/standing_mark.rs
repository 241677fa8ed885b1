//! The mark that says how far a statement can be trusted.

use crate::view_model::card::StandingView;
use leptos::prelude::*;

/// The mark, read out in words.
pub(crate) fn standing_mark(standing: StandingView) -> AnyView {
    let class = ["standing-mark standing-mark--", standing.slug].concat();
    view! { <span class=class role="img" aria-label=standing.label></span> }.into_any()
}

/// The mark beside its own words.
pub(crate) fn silent_mark(slug: &'static str) -> AnyView {
    super::el::modified("span", "standing-mark", slug, Vec::new())
}
