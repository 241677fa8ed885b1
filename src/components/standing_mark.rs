//! The mark that says how far a statement can be trusted.

use super::el::{modified, with};
use crate::view_model::card::StandingView;
use leptos::prelude::*;

/// The mark, read out in words.
pub(crate) fn standing_mark(standing: StandingView) -> AnyView {
    let class = ["standing-mark standing-mark--", standing.slug].concat();
    let attributes = vec![
        ("class", class.into()),
        ("role", "img".into()),
        ("aria-label", standing.label.into()),
    ];
    with("span", attributes, Vec::new())
}

/// The mark beside its own words.
pub(crate) fn silent_mark(slug: &'static str) -> AnyView {
    modified("span", "standing-mark", slug, Vec::new())
}
