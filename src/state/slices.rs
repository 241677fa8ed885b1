//! Long work in slices between keystrokes.
//!
//! Worked example: 69 needs of 4 ms each are asked two at a time, and what was typed meanwhile is drawn in between.
//! Invariant: results stand in the order of the positions; a run that is no longer wanted gives none.

use crate::platform::{clock, timer};

/// Longest time for which the thread is held.
pub(crate) const SLICE_MS: f64 = 6.0;

/// Does the work for each position. After each slice, `goes_on` hears how much is done and says whether it is still wanted.
pub(crate) async fn in_slices<T>(
    n: usize,
    mut work: impl FnMut(usize) -> T,
    mut goes_on: impl FnMut(usize) -> bool,
) -> Option<Vec<T>> {
    let mut results = Vec::with_capacity(n);
    let mut start = clock::now_ms();
    for idx in 0..n {
        results.push(work(idx));
        if clock::now_ms() - start > SLICE_MS {
            timer::pause().await;
            if !goes_on(results.len()) {
                return None;
            }
            start = clock::now_ms();
        }
    }
    goes_on(n).then_some(results)
}
