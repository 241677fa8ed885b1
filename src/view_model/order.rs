//! Sorting of short lists.
//!
//! The standard library's sorts are made for long lists and cost several kilobytes of wasm for every type that they
//! sort. The lists here hold tens of entries. Invariant: stable, so that equal entries keep the order of the catalog.

/// Sorts a short list; `is_after` says whether the first of two entries belongs behind the second.
pub(crate) fn sort_short<T>(list: &mut [T], is_after: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && is_after(&list[at - 1], &list[at]) {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}
