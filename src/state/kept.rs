//! What a visitor keeps on this device, see [`crate::kept`].
//!
//! Invariant: the store is read before each change, so that two open pages add to one list.

use crate::kept;
use crate::platform::storage;
use crate::refusals;
use leptos::prelude::*;

/// A kept list and its place in the store.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    key: &'static str,
    is_entry: fn(&str) -> bool,
    pub(crate) entries: RwSignal<Vec<String>>,
}

impl Kept {
    /// The candidates that were kept.
    pub(crate) fn shortlist() -> Kept {
        Kept::start(storage::keys::SHORTLIST, kept::is_candidate)
    }

    /// The visitor's own needs.
    pub(crate) fn needs() -> Kept {
        Kept::start(storage::keys::NEEDS, kept::is_need)
    }

    /// Offers that the visitor decided against.
    pub(crate) fn refusals() -> Kept {
        Kept::start(storage::keys::REFUSALS, refusals::is_refusal)
    }

    fn start(key: &'static str, is_entry: fn(&str) -> bool) -> Kept {
        Kept { key, is_entry, entries: RwSignal::new(read(key, is_entry)) }
    }

    /// The list as the store has it, whichever page wrote it.
    pub(crate) fn fresh(self) -> Vec<String> {
        read(self.key, self.is_entry)
    }

    /// The list with an entry added, or taken out.
    pub(crate) fn toggled(self, entry: &str) -> Vec<String> {
        kept::toggled(&self.fresh(), entry)
    }

    /// Puts another list in its place.
    pub(crate) fn replace(self, entries: Vec<String>) {
        let text = kept::print(&entries);
        storage::write(self.key, (!text.is_empty()).then_some(&text));
        self.entries.set(entries);
    }
}

fn read(key: &str, is_entry: fn(&str) -> bool) -> Vec<String> {
    kept::parse(&storage::read(key).unwrap_or_default(), is_entry)
}
