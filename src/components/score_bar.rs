//! The stacked bar of points, each part with its name and number.

use super::el::{blank, el, modified, named_list, with, words};
use crate::i18n::Texts;
use crate::view_model::bar::{ScoreBarView, SegmentView};
use leptos::prelude::*;

/// The bar.
pub(crate) fn score_bar(bar: ScoreBarView, t: &'static Texts) -> AnyView {
    let segment = |segment: &SegmentView| {
        let class = ["score-bar__segment score-bar__segment--", segment.slug].concat();
        let points = segment.points.to_string();
        with("span", vec![("class", class.into()), ("--points", points.into())], Vec::new())
    };
    let part = |segment: &SegmentView| {
        let number = el("b", "score-bar__number", [words(segment.points.to_string())]);
        let children = vec![words(segment.label), blank(), number];
        modified("li", "score-bar__part", segment.slug, children)
    };
    let segments: Vec<AnyView> = bar.segments.iter().map(segment).collect();
    let parts: Vec<AnyView> = bar.segments.iter().map(part).collect();
    let sum = el("b", "score-bar__sum", [words(bar.sum.to_string())]);
    let track = [("class", "score-bar__track".into()), ("aria-hidden", "true".into())];
    let children = [
        with("div", track.into(), segments),
        el("p", "score-bar__total", [sum, blank(), words(t.points)]),
        named_list("score-bar__parts", t.explanation_points, parts),
    ];
    el("div", "score-bar", children)
}
