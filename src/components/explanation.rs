//! Where the points of an institute come from.

use super::el::{blank, el, group, inferred, plain, words};
use super::evidence_list::{evidence_list, source_list};
use super::facts::row as fact_row;
use super::text::text;
use crate::i18n::Texts;
use crate::view_model::explanation::{ExplanationView, PartView, RowView};
use leptos::prelude::*;

/// The explanation; `heading` is the tag of its headings, one level below what it stands under, and `details` says why
/// sources are not there yet, where they are not.
pub(crate) fn explanation(
    view: ExplanationView,
    heading: &'static str,
    details: Option<&'static str>,
    t: &'static Texts,
) -> AnyView {
    let title = |text: String| el(heading, "explanation__title", [words(text)]);
    let fact = |(term, value, is_inferred): (&'static str, String, bool)| {
        let mark = inferred(is_inferred.then_some(t.inferred_mark));
        fact_row(words(term), vec![words(value), blank(), mark].into_any())
    };
    let sources = match details {
        Some(why_not) => el("p", "unknown", [words(why_not)]),
        None => source_list(view.sources, t),
    };
    let gates = view.gates.into_iter().map(|gate| el("p", "explanation__gate", [words(gate)]));
    vec![
        title(view.title),
        el("p", "explanation__description", [text(view.description)]),
        table(view.parts, view.sum_of, view.sum, t),
        gates.collect::<Vec<_>>().into_any(),
        title(t.explanation_evidence.to_owned()),
        evidence_list(view.evidence, t),
        group("dl", "facts facts--inline", view.facts.into_iter().map(fact).collect()),
        title(t.explanation_sources.to_owned()),
        sources,
    ]
    .into_any()
}

fn table(parts: Vec<PartView>, sum_of: String, sum: String, t: &'static Texts) -> AnyView {
    let mut children = vec![
        el("caption", "visually-hidden", [words(t.explanation_points)]),
        el(
            "thead",
            "explanation__columns",
            [plain("tr", vec![head("", "col", vec![words(t.explanation_part)]), column(t.points)])],
        ),
    ];
    children.extend(parts.into_iter().map(part));
    let how = el("span", "explanation__how", [words(sum_of)]);
    let total = head("", "row", vec![words(t.explanation_sum), blank(), how]);
    let points = el("td", "explanation__points", [words(sum)]);
    children.push(el("tfoot", "explanation__total", [plain("tr", vec![total, points])]));
    group("table", "explanation__table", children)
}

fn head(class: &'static str, scope: &'static str, children: Vec<AnyView>) -> AnyView {
    view! { <th class=class scope=scope>{children}</th> }.into_any()
}

fn column(name: &'static str) -> AnyView {
    head("explanation__points", "col", vec![words(name)])
}

fn part(part: PartView) -> AnyView {
    let how = el("span", "explanation__how", [words(part.arithmetic)]);
    let name = head("explanation__name", "rowgroup", vec![words(part.name), blank(), how]);
    let points = el("td", "explanation__points", [words(part.points)]);
    let class = ["explanation__head explanation__head--", part.slug].concat();
    let mut rows = vec![view! { <tr class=class>{vec![name, points]}</tr> }.into_any()];
    rows.extend(part.rows.into_iter().map(row));
    group("tbody", "explanation__part", rows)
}

fn row(row: RowView) -> AnyView {
    let subject = words(row.subject);
    let subject = if row.is_word { plain("mark", vec![subject]) } else { subject };
    let remark = el("span", "explanation__where", [words(row.remark)]);
    let reason = head("explanation__reason", "row", vec![subject, blank(), remark]);
    let points = el("td", "explanation__points", [words(row.points)]);
    el("tr", "explanation__row", [reason, points])
}
