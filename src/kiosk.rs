//! The touch screen at a fair, as decisions: what a visit is, when it ends, what the stand set. Drawn by `pages::kiosk`.
//!
//! Invariant: pure values without a clock or a browser; everything of a visitor is in one [`visit::Visit`].

pub mod amount;
pub mod calendar;
pub mod content;
pub mod counters;
pub mod fair;
pub mod idle;
pub mod keys;
pub mod poster;
pub mod retry;
pub mod suggest;
pub mod venue;
pub mod visit;
pub mod voice;
