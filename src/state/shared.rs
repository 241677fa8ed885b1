//! What outlives its readers: large values that memos pass on without copying or comparing, and signals of a screen that runs for
//! days.

use leptos::prelude::*;
use leptos::reactive::graph::{ReactiveNode, ToAnySource};
use std::ops::Deref;
use std::sync::Arc;

/// Tells all who read a signal that it may have changed, and forgets those who are gone. The library's own notice keeps them: a
/// screen that lives for days would remember every effect of every visitor (31 a visit, measured).
pub(crate) fn refresh<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    signal.to_any_source().mark_dirty();
}

/// Sets a signal that outlives many readers; see [`refresh`].
pub(crate) fn renew<T: Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.update_untracked(|own| *own = value);
    refresh(signal);
}

/// A shared value, equal only to itself.
#[derive(Debug, Default)]
pub(crate) struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    pub(crate) fn new(value: T) -> Shared<T> {
        Shared(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
