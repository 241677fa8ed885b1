//! Points for people: whole numbers that still add up.

use crate::sorted_positions;

/// Whole points whose sum is the rounded sum of `points`, by the largest remainder (Hamilton's method); equal remainders
/// go to the earlier entry. Negative or non-finite entries count as zero.
///
/// ```
/// assert_eq!(nhipcau_matching::round_points(&[1.4, 1.4, 1.4]), [2, 1, 1]);
/// ```
pub fn round_points(points: &[f64]) -> Vec<u32> {
    let clean: Vec<f64> =
        points.iter().map(|&point| if point.is_finite() { point.max(0.0) } else { 0.0 }).collect();
    let mut whole: Vec<u32> = clean.iter().map(|&point| libm::floor(point) as u32).collect();
    let target = libm::round(clean.iter().sum::<f64>()) as u32;
    let missing = target.saturating_sub(whole.iter().sum()) as usize;
    let by_remainder = sorted_positions(clean.len(), &|one, other| {
        let remainder = |idx: usize| clean[idx] - libm::floor(clean[idx]);
        remainder(other).total_cmp(&remainder(one)).then(one.cmp(&other))
    });
    for &idx in by_remainder.iter().take(missing) {
        whole[idx] += 1;
    }
    whole
}
