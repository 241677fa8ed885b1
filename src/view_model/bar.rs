//! The stacked bar of points.
//!
//! Invariant: the numbers of the segments add up to the sum that is shown.

use super::slugs::part_slug;
use crate::i18n::{sentences, texts};
use nhipcau_matching::{InstituteCandidate, round_points};
use nhipcau_profile::Language;

/// A part of the bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentView {
    /// Class modifier.
    pub slug: &'static str,
    /// Name.
    pub label: &'static str,
    /// Whole points.
    pub points: u32,
}

/// The bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreBarView {
    /// Whole points of the institute.
    pub sum: u32,
    /// Parts with at least one point.
    pub segments: Vec<SegmentView>,
}

/// The bar of an institute: the parts of its best capability, then what its further ones add.
pub fn score_bar(institute: &InstituteCandidate, language: Language) -> ScoreBarView {
    let Some(best) = institute.candidates.first() else { return ScoreBarView::default() };
    let mut labels: Vec<(&'static str, &'static str)> = best
        .parts
        .iter()
        .map(|part| (part_slug(part.part), sentences::part_name(part.part, language)))
        .collect();
    labels.push(("breadth", texts(language).part_breadth));
    let mut points: Vec<f64> = best.parts.iter().map(|part| part.points).collect();
    points.push(institute.breadth);
    let rounded = round_points(&points);
    let segments: Vec<SegmentView> = labels
        .into_iter()
        .zip(&rounded)
        .filter(|(_, points)| **points > 0)
        .map(|((slug, label), &points)| SegmentView { slug, label, points })
        .collect();
    ScoreBarView { sum: rounded.iter().sum(), segments }
}
