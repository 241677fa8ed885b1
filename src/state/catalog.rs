//! The catalog, and how far its loading is.

use super::shared::Shared;
use crate::i18n::Texts;
use crate::platform::fetch::FetchError;
use crate::view_model::filters::FilterIndex;
use leptos::prelude::*;
use nhipcau_dataset::OpenError;
use nhipcau_matching::Index;
use nhipcau_profile::Catalog;
use std::sync::Arc;

/// What ranks: made once from the search tier, unchanged by the details.
pub(crate) struct Engine {
    pub(crate) index: Index,
    pub(crate) facts: FilterIndex,
    pub(crate) version: String,
}

/// Why there is no catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The page does not name the file.
    Missing,
    /// The file did not come.
    Fetch(FetchError),
    /// The file could not be opened.
    Open(OpenError),
}

impl LoadError {
    /// What to tell the visitor.
    pub(crate) fn sentence(self, t: &Texts) -> &'static str {
        match self {
            LoadError::Missing => t.error_missing,
            LoadError::Fetch(FetchError::Offline) => t.error_offline,
            LoadError::Fetch(FetchError::Network) => t.error_network,
            LoadError::Fetch(FetchError::Status(_) | FetchError::Empty) => t.error_server,
            LoadError::Open(OpenError::Format { .. } | OpenError::Mismatch) => t.error_version,
            LoadError::Open(_) => t.error_damaged,
        }
    }
}

/// How far the loading of a tier is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Tier {
    /// Under way, with the share that has come where the size is known.
    #[default]
    Waiting,
    /// Under way, with the share that has come.
    Coming(f64),
    /// Not there.
    Failed(LoadError),
    /// There.
    Ready,
}

/// The name of a tier and its bytes.
pub(crate) type TierBytes = (&'static str, Arc<[u8]>);

/// The catalog and how far its loading is.
#[derive(Clone, Copy)]
pub(crate) struct CatalogContext {
    pub(crate) search: RwSignal<Tier>,
    pub(crate) details: RwSignal<Tier>,
    pub(crate) catalog: RwSignal<Option<Shared<Catalog>>>,
    pub(crate) engine: RwSignal<Option<Shared<Engine>>>,
    /// The tiers that came, by name, in the order in which they are opened.
    pub(crate) tiers: StoredValue<Vec<TierBytes>>,
}

impl CatalogContext {
    pub(crate) fn new() -> CatalogContext {
        CatalogContext {
            search: RwSignal::new(Tier::Waiting),
            details: RwSignal::new(Tier::Waiting),
            catalog: RwSignal::new(None),
            engine: RwSignal::new(None),
            tiers: StoredValue::new(Vec::new()),
        }
    }
}
