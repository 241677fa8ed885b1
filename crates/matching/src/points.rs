//! Points for people: whole numbers that still add up.

use crate::sorted_positions;

/// Whole points whose sum is the rounded sum of `points`, by the largest remainder (Hamilton's method); equal remainders
/// go to the earlier entry. Negative or non-finite entries count as zero.
///
/// ```
/// assert_eq!(nhipcau_matching::round_points(&[1.4, 1.4, 1.4]), [2, 1, 1]);
/// ```
pub fn round_points(points: &[f64]) -> Vec<u32> {
    let total = libm::round(points.iter().copied().map(clean).fold(0.0, |sum, point| sum + point));
    round_to_sum(points, total as u32)
}

/// The same with a given sum near that of `points`: for rows below a figure that is rounded already.
///
/// ```
/// assert_eq!(nhipcau_matching::round_to_sum(&[1.4, 1.4, 1.4], 3), [1, 1, 1]);
/// assert_eq!(nhipcau_matching::round_to_sum(&[2.1, 1.0], 2), [1, 1]);
/// ```
pub fn round_to_sum(points: &[f64], sum: u32) -> Vec<u32> {
    let mut whole: Vec<u32> =
        points.iter().map(|&point| libm::floor(clean(point)) as u32).collect();
    let remainder = |idx: usize| clean(points[idx]) - libm::floor(clean(points[idx]));
    let by_remainder = sorted_positions(points.len(), &|one, other| {
        remainder(other).total_cmp(&remainder(one)).then(one.cmp(&other))
    });
    let mut given: u32 = whole.iter().sum();
    for &idx in &by_remainder {
        if given < sum {
            whole[idx] += 1;
            given += 1;
        }
    }
    // A sum below the floors: taken from those with the most to give.
    while given > sum {
        let Some(largest) = whole.iter_mut().max() else { break };
        *largest -= 1;
        given -= 1;
    }
    whole
}

fn clean(point: f64) -> f64 {
    if point.is_finite() { point.max(0.0) } else { 0.0 }
}
