//! Signals that outlive their readers, on a screen that runs for days.
//!
//! A plain signal keeps everything that ever read it, also after that is gone, and goes through it at each change. Screen after
//! screen that adds up: 31 readers a visit, measured, in a table that doubled for the last time at visit 1,850. A lasting signal
//! tells all and forgets all; who is still there reads it anew, and is known again.
//!
//! Worked example: a visitor's six screens have read the visit; it changes, the one screen that is drawn reads it again, and it
//! is read by one.
//!
//! Invariant: after a change a lasting signal knows those alone who have read it since. Memos have no such notice: what they
//! give is read where something that stays re-reads it (see `pages::kiosk::frame`).

use leptos::prelude::*;
use leptos::reactive::graph::{ReactiveNode, ToAnySource};
use std::ops::Deref;

/// Read as a plain signal is, changed by methods of its own.
#[derive(Debug)]
pub(crate) struct Lasting<T: 'static>(RwSignal<T>);

impl<T: Send + Sync + 'static> Lasting<T> {
    pub(crate) fn new(value: T) -> Lasting<T> {
        Lasting(RwSignal::new(value))
    }

    pub(crate) fn set(self, value: T) {
        self.update(|own| *own = value);
    }

    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        self.0.update_untracked(change);
        self.0.to_any_source().mark_dirty();
    }
}

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Lasting<T> {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

impl<T> Deref for Lasting<T> {
    type Target = RwSignal<T>;

    fn deref(&self) -> &RwSignal<T> {
        &self.0
    }
}
