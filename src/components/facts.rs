//! A definition list of facts; what is not known is said to be so.

use super::el::{blank, el, group, inferred, link, nothing, words};
use super::text::text;
use crate::i18n::Texts;
use crate::view_model::institute::FactView;
use leptos::prelude::*;

/// The list.
pub(crate) fn facts(facts: Vec<FactView>, class: &'static str, t: &'static Texts) -> AnyView {
    let rows = facts.into_iter().map(|fact| row(words(fact.term), value(fact, t)));
    group("dl", class, rows.collect())
}

/// One line of the list.
pub(crate) fn row(term: AnyView, value: AnyView) -> AnyView {
    let term = el("dt", "facts__term", [term]);
    el("div", "facts__row", [term, el("dd", "facts__value", [value])])
}

fn value(fact: FactView, t: &'static Texts) -> AnyView {
    if fact.value.is_empty() {
        return el("span", "unknown", [words(t.not_known)]);
    }
    let shown = text(fact.value);
    let shown = match fact.url {
        Some(url) => link(url, shown),
        None => shown,
    };
    let remark =
        fact.remark.map_or_else(nothing, |remark| el("span", "facts__note", [text(remark)]));
    vec![shown, blank(), inferred(fact.mark), blank(), remark].into_any()
}
