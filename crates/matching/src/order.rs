//! Putting things in order, once.
//!
//! A sort is compiled anew for every type that it is used with, and each copy weighs kilobytes in the browser. Here
//! positions are sorted by a comparison that is passed in, so that one copy serves all; the things are then moved into place.
//! The library's sort, made for lists of any length, weighs 5 KB in one copy: a plain merge does for hundreds of entries.

use std::cmp::Ordering;

/// The positions `0..n` in order of `compare`; equal ones keep their order.
pub fn sorted_positions(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..n).collect();
    let mut merged = Vec::with_capacity(n);
    let mut width = 1;
    while width < n {
        merged.clear();
        for runs in sorted.chunks(2 * width) {
            merge(runs.split_at(width.min(runs.len())), compare, &mut merged);
        }
        std::mem::swap(&mut sorted, &mut merged);
        width *= 2;
    }
    sorted
}

/// Two sorted runs become one.
fn merge(
    (mut one, mut other): (&[usize], &[usize]),
    compare: &dyn Fn(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    while let ([first, rest @ ..], [other_first, other_rest @ ..]) = (one, other) {
        if compare(*other_first, *first) == Ordering::Less {
            merged.push(*other_first);
            other = other_rest;
        } else {
            merged.push(*first);
            one = rest;
        }
    }
    merged.extend_from_slice(one);
    merged.extend_from_slice(other);
}

/// `items` in order of `compare`; equal ones keep their order.
///
/// ```
/// let words = nhipcau_matching::in_order(vec!["men", "gốm", "lò"], &|one, other| one.len().cmp(&other.len()));
/// assert_eq!(words, ["men", "lò", "gốm"]);
/// ```
pub fn in_order<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    if items.len() < 2 {
        return items;
    }
    let positions =
        sorted_positions(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|position| items[position].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_library_does(keys in proptest::collection::vec(0_u8..8, 0..40)) {
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by_key(|&position| keys[position]);
            prop_assert_eq!(
                sorted_positions(keys.len(), &|one, other| keys[one].cmp(&keys[other])),
                expected
            );
        }
    }
}
