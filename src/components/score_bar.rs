//! The stacked bar of points, each part with its name and number.

use super::el::{blank, el, modified, words};
use crate::i18n::Texts;
use crate::view_model::bar::{ScoreBarView, SegmentView};
use leptos::prelude::*;

/// The bar.
pub(crate) fn score_bar(bar: ScoreBarView, t: &'static Texts) -> AnyView {
    let segment = |segment: &SegmentView| {
        let class = ["score-bar__segment score-bar__segment--", segment.slug].concat();
        view! { <span class=class style:--points=segment.points.to_string()></span> }.into_any()
    };
    let part = |segment: &SegmentView| {
        let number = el("b", "score-bar__number", [words(segment.points.to_string())]);
        let children = vec![words(segment.label), blank(), number];
        modified("li", "score-bar__part", segment.slug, children)
    };
    let segments: Vec<AnyView> = bar.segments.iter().map(segment).collect();
    let parts: Vec<AnyView> = bar.segments.iter().map(part).collect();
    let sum = el("b", "score-bar__sum", [words(bar.sum.to_string())]);
    let children = [
        view! { <div class="score-bar__track" aria-hidden="true">{segments}</div> }.into_any(),
        el("p", "score-bar__total", [sum, blank(), words(t.points)]),
        view! { <ul class="score-bar__parts" aria-label=t.explanation_points>{parts}</ul> }
            .into_any(),
    ];
    el("div", "score-bar", children)
}
