//! Evidence as a dated list, and sources.

use super::el::{blank, el, group, link, words};
use super::text::text;
use crate::i18n::Texts;
use crate::view_model::evidence::{EvidenceView, SourceView};
use leptos::prelude::*;

/// Evidence.
pub(crate) fn evidence_list(evidence: Vec<EvidenceView>, t: &'static Texts) -> AnyView {
    if evidence.is_empty() {
        return el("p", "unknown", [words(t.explanation_no_evidence)]);
    }
    let item = |entry: EvidenceView| {
        let class = match &entry.years {
            Some(_) => "evidence-list__year",
            None => "evidence-list__year evidence-list__year--none",
        };
        let year = entry.years.unwrap_or_else(|| t.year_unknown.to_owned());
        let kind = el("b", "evidence-list__kind", [words([entry.kind, "."].concat())]);
        let statement = el("p", "evidence-list__text", [kind, blank(), text(entry.text)]);
        let body = el("div", "evidence-list__body", [statement]);
        el("li", "evidence-list__item", [el("span", class, [words(year)]), body])
    };
    group("ol", "evidence-list", evidence.into_iter().map(item).collect())
}

/// Sources.
pub(crate) fn source_list(sources: Vec<SourceView>, t: &'static Texts) -> AnyView {
    if sources.is_empty() {
        return el("p", "unknown", [words(t.no_source)]);
    }
    let item = |source: SourceView| {
        let shown = text(source.text);
        let shown = match source.url {
            Some(url) => link(url, shown),
            None => shown,
        };
        el("li", "plain-list__item", [shown])
    };
    group("ul", "plain-list", sources.into_iter().map(item).collect())
}
