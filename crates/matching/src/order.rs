//! Putting things in order, once.
//!
//! A sort is compiled anew for every type that it is used with, and each copy weighs kilobytes in the browser. Here
//! positions are sorted by a comparison that is passed in, so that one copy serves all; the things are then moved into place.

use std::cmp::Ordering;

/// The positions `0..n` in order of `compare`; equal ones keep their order.
pub fn sorted_positions(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..n).collect();
    positions.sort_by(|&one, &other| compare(one, other));
    positions
}

/// `items` in order of `compare`; equal ones keep their order.
///
/// ```
/// let words = nhipcau_matching::in_order(vec!["men", "gốm", "lò"], &|one, other| one.len().cmp(&other.len()));
/// assert_eq!(words, ["men", "lò", "gốm"]);
/// ```
pub fn in_order<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions =
        sorted_positions(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|position| items[position].take()).collect()
}
