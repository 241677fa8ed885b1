//! Loading of the tiers: what ranking needs first, then what the engine knows beyond it, then the details.

use super::catalog::{CatalogContext, Engine, LoadError, Tier};
use super::place::PlaceContext;
use super::shared::Shared;
use crate::platform::{clock, fetch, timer};
use crate::view_model::filters::FilterIndex;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_dataset::OpenError;
use nhipcau_matching::{Index, IndexBuilder, document};
use nhipcau_profile::Catalog;

/// How long the first result is left alone before the details are fetched.
const PAUSE_MS: i32 = 250;

/// Longest time for which indexing holds the thread, and how much is done between two looks at the clock.
const SLICE_MS: f64 = 8.0;
const WORDS_AT_ONCE: usize = 150;
/// Documents that are read in one go: about 4 ms.
const DOCUMENTS_AT_ONCE: usize = 32;

/// Loads the search tier, then the rest. Also "try again".
pub(crate) fn load(context: CatalogContext, place: PlaceContext) {
    context.search.set(Tier::Waiting);
    spawn(context, place, SEARCH);
}

/// Loads the details alone.
pub(crate) fn load_details(context: CatalogContext, place: PlaceContext) {
    context.details.set(Tier::Waiting);
    spawn(context, place, DETAILS);
}

/// Names of the tiers, as the page's elements carry them.
const SEARCH: &str = "search";
const KNOWLEDGE: &str = "knowledge";
const DETAILS: &str = "details";

fn spawn(context: CatalogContext, place: PlaceContext, name: &'static str) {
    spawn_local(async move {
        let outcome = match fetched(context, name).await {
            Ok(bytes) => open(context, name, bytes).await,
            Err(error) => Err(error),
        };
        arrived(context, place, name, outcome);
    });
}

async fn fetched(context: CatalogContext, name: &'static str) -> Result<Vec<u8>, LoadError> {
    let tier = fetch::tier(name).ok_or(LoadError::Missing)?;
    let progress = move |share| {
        if name == SEARCH {
            context.search.set(Tier::Coming(share));
        }
    };
    fetch::bytes(&tier, &progress).await.map_err(LoadError::Fetch)
}

/// What engine and screen get from a tier, and which tier is next. Without the knowledge tier the ranking is a little
/// poorer and nothing else, so its absence is not told.
fn arrived(
    context: CatalogContext,
    place: PlaceContext,
    name: &'static str,
    outcome: Result<(), LoadError>,
) {
    match (name, outcome) {
        (SEARCH, Ok(())) => {
            context.search.set(Tier::Ready);
            place.check_against(context);
            timer::after(PAUSE_MS, move || spawn(context, place, KNOWLEDGE));
        }
        (SEARCH, Err(error)) => context.search.set(Tier::Failed(error)),
        (KNOWLEDGE, _) => load_details(context, place),
        (_, Ok(())) => context.details.set(Tier::Ready),
        (_, Err(error)) => context.details.set(Tier::Failed(error)),
    }
}

/// Opens data that is there already, a tier after the other.
pub(crate) async fn open_all(
    context: CatalogContext,
    place: PlaceContext,
    tiers: [&[u8]; 3],
) -> Result<(), LoadError> {
    for (name, bytes) in [SEARCH, KNOWLEDGE, DETAILS].into_iter().zip(tiers) {
        open(context, name, bytes.to_vec()).await?;
        if name == SEARCH {
            context.search.set(Tier::Ready);
            place.check_against(context);
        }
    }
    context.details.set(Tier::Ready);
    Ok(())
}

/// The search tier that came with the program, as it came.
pub(crate) async fn shipped_search() -> Option<Vec<u8>> {
    fetch::bytes(&fetch::tier(SEARCH)?, &|_| {}).await.ok()
}

async fn open(
    context: CatalogContext,
    name: &'static str,
    bytes: Vec<u8>,
) -> Result<(), LoadError> {
    let (catalog, version) = filled(context, name, bytes).await.map_err(LoadError::Open)?;
    let catalog = Shared::new(catalog);
    context.catalog.set(Some(catalog.clone()));
    if name != DETAILS {
        timer::pause().await;
        let index = built(indexer(&catalog).await).await;
        let facts = FilterIndex::build(&catalog);
        context.engine.set(Some(Shared::new(Engine { index, facts, version })));
    }
    Ok(())
}

/// What builds the index, with the documents of the catalog read in slices.
async fn indexer(catalog: &Catalog) -> IndexBuilder {
    let mut documents = Vec::new();
    for (institute, capability) in catalog.capabilities() {
        documents.push(document(institute, capability, &catalog.vocabulary));
        if documents.len() % DOCUMENTS_AT_ONCE == 0 {
            timer::pause().await;
        }
    }
    IndexBuilder::new(documents, &catalog.vocabulary)
}

/// The catalog from all tiers that came, with this one, and the version of its data. It is read anew, because whoever
/// draws may hold the one before; a tier that cannot be opened leaves that as it is.
async fn filled(
    context: CatalogContext,
    name: &'static str,
    bytes: Vec<u8>,
) -> Result<(Catalog, String), OpenError> {
    let mut tiers = context.tiers.get_value();
    tiers.retain(|(other, _)| *other != name && name != SEARCH);
    tiers.push((name, bytes.into()));
    let mut catalog = Catalog::default();
    let mut version = String::new();
    for (name, bytes) in &tiers {
        match *name {
            SEARCH => {
                catalog = nhipcau_dataset::open_search(bytes)?;
                version = nhipcau_dataset::data_version(bytes).unwrap_or_default();
            }
            KNOWLEDGE => nhipcau_dataset::open_knowledge(bytes)?.fill(&mut catalog)?,
            _ => nhipcau_dataset::open_details(bytes)?.fill(&mut catalog)?,
        }
        timer::pause().await;
    }
    context.tiers.set_value(tiers);
    Ok((catalog, version))
}

/// Builds the index in slices, so that typing and painting go on in between.
async fn built(mut builder: IndexBuilder) -> Index {
    loop {
        let start = clock::now_ms();
        while clock::now_ms() - start < SLICE_MS {
            if builder.work(WORDS_AT_ONCE) {
                return builder.finish();
            }
        }
        timer::pause().await;
    }
}
