//! Chips of chosen things, each of which can be taken away.

use super::button::button;
use super::el::{plain, words};
use crate::i18n::sentences;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// A chosen thing; pressing it takes it away.
pub(crate) fn removable_chip(label: String, language: Language, remove: Callback<()>) -> AnyView {
    let name = sentences::remove(&label, language);
    plain("li", vec![button("chip chip--removable", words(label), Some(name), remove)])
}

/// Something that was recognized; pressing it takes it over.
pub(crate) fn chip_button(label: String, act: Callback<()>) -> AnyView {
    button("chip chip--addable", words(label), None, act)
}
