//! When a screen that nobody watches tries again by itself: after a rest, and at most three times in ten minutes.
//!
//! ```
//! use nhip_cau::kiosk::retry::{REST_MS, Retries};
//! let mut retries = Retries::default();
//! assert!(!retries.is_due(true, 0.0));
//! assert!(retries.is_due(true, REST_MS));
//! assert!(!retries.is_due(false, REST_MS + 1.0));
//! ```
//!
//! Invariant: among the times at which it is due, any four lie further apart than ten minutes.

/// How long a failure is left alone, in milliseconds.
pub const REST_MS: f64 = 20_000.0;

/// How often it tries, and within which time.
pub const N_TRIES: usize = 3;
/// See [`N_TRIES`].
pub const WITHIN_MS: f64 = 600_000.0;

/// What was tried.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Retries {
    failed_at: Option<f64>,
    tried_at: Vec<f64>,
}

impl Retries {
    /// Whether to try again now, given whether something has failed; counts the try.
    pub fn is_due(&mut self, has_failed: bool, now_ms: f64) -> bool {
        if !has_failed {
            self.failed_at = None;
            return false;
        }
        let since = *self.failed_at.get_or_insert(now_ms);
        self.tried_at.retain(|tried| *tried > now_ms - WITHIN_MS);
        let is_due = now_ms - since >= REST_MS && self.tried_at.len() < N_TRIES;
        if is_due {
            self.failed_at = None;
            self.tried_at.push(now_ms);
        }
        is_due
    }
}
