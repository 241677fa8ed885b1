//! Which data the touch screen runs on: what came with the program, or what the staff took from a folder.
//!
//! Data that was taken is used from the next start on, as long as it opens and is not older than what came with the program.
//! Invariant: there is always data to run on; what cannot be used is passed over, and the panel says so.

use super::App;
use super::loading;
use super::shared::Shared;
use crate::kiosk::content::{
    Content, LIST, MAX_BYTES, MAX_LIST, Refusal, TIERS, checked, folder_on_site, list_among,
    listed, outlives, place_among,
};
use crate::platform::file::Chosen;
use crate::platform::{address, content_store, fetch, storage};
use leptos::prelude::*;

/// What the screen runs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Source {
    /// What came with the program.
    #[default]
    Shipped,
    /// What the staff took.
    Taken,
    /// What came with the program, because it is newer than what was taken.
    Outdated,
    /// What came with the program, because what was taken did not open.
    Unusable,
}

/// Where new data is.
pub(crate) enum Folder {
    /// Files that were chosen, with their paths.
    Files(Vec<(String, Chosen)>),
    /// A folder of this site.
    Address(String),
}

/// The data of the screen.
#[derive(Clone, Copy)]
pub(crate) struct ContentContext {
    pub(crate) source: RwSignal<Source>,
    /// Whether there is other data to go back to.
    pub(crate) can_go_back: RwSignal<bool>,
    /// Whether the next start will be on other data.
    pub(crate) is_due: RwSignal<bool>,
    in_use: StoredValue<Option<Shared<Content>>>,
}

impl ContentContext {
    pub(crate) fn new() -> ContentContext {
        ContentContext {
            source: RwSignal::new(Source::Shipped),
            can_go_back: RwSignal::new(false),
            is_due: RwSignal::new(false),
            in_use: StoredValue::new(None),
        }
    }

    /// Begins to load the data that is in use.
    pub(crate) async fn load(self, app: App) {
        let (taken, has_before) = content_store::read().await;
        self.can_go_back.set(has_before || taken.is_some());
        if let Some(taken) = taken {
            let source = opened(app, &taken).await;
            self.source.set(source);
            if source == Source::Taken {
                self.in_use.set_value(Some(Shared::new(taken)));
                return;
            }
            app.catalog.engine.set(None);
            app.catalog.catalog.set(None);
        }
        app.load();
    }

    /// The file of a fair, where the data that was taken has one.
    pub(crate) fn fair(self, id: &str) -> Option<String> {
        self.in_use.with_value(|content| content.as_ref()?.fair(id).map(str::to_owned))
    }

    /// Checks a folder, and keeps it for the next start; gives version and date.
    pub(crate) async fn take(self, app: App, folder: Folder) -> Result<(String, String), Refusal> {
        let date = app.catalog.catalog.with_untracked(|catalog| {
            catalog.as_ref().map(|catalog| catalog.site.data_date.clone()).unwrap_or_default()
        });
        let content = match folder {
            Folder::Files(files) => of_files(&files, &date).await?,
            Folder::Address(address) => of_address(&address, &date).await?,
        };
        content_store::take(&content).await.map_err(|_| Refusal::NotKept)?;
        storage::write(storage::keys::CONTENT_TRIAL, None);
        self.is_due.set(true);
        self.can_go_back.set(true);
        Ok((content.version, content.date))
    }

    /// Goes back to the data before, from the next start on.
    pub(crate) async fn go_back(self) -> Result<(), Refusal> {
        content_store::go_back().await.map_err(|_| Refusal::NotKept)?;
        storage::write(storage::keys::CONTENT_TRIAL, None);
        self.is_due.set(true);
        Ok(())
    }
}

/// Opens what was taken. A mark that a start before this one left says that the program died over it.
async fn opened(app: App, taken: &Content) -> Source {
    let trial = storage::read(storage::keys::CONTENT_TRIAL);
    storage::write(storage::keys::CONTENT_TRIAL, None);
    if trial.as_deref() == Some(taken.version.as_str()) {
        return Source::Unusable;
    }
    if loading::shipped_search().await.is_some_and(|shipped| !outlives(&taken.date, &shipped)) {
        return Source::Outdated;
    }
    storage::write(storage::keys::CONTENT_TRIAL, Some(&taken.version));
    let tiers = TIERS.map(|path| taken.file(path).unwrap_or_default());
    let outcome = loading::open_all(app.catalog, app.place, tiers).await;
    storage::write(storage::keys::CONTENT_TRIAL, None);
    if outcome.is_ok() { Source::Taken } else { Source::Unusable }
}

async fn of_files(files: &[(String, Chosen)], date: &str) -> Result<Content, Refusal> {
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let list_idx = list_among(&paths).ok_or(Refusal::NoList)?;
    let folder = paths[list_idx].strip_suffix(LIST).unwrap_or_default();
    let list = &files[list_idx].1;
    let list = if list.len() <= MAX_LIST { list.bytes().await } else { None };
    let listed = listed(&text(&list.unwrap_or_default()))?;
    let mut chosen = Vec::new();
    for own in &listed {
        let place = place_among(&paths, folder, &own.path);
        chosen.push(&files[place.ok_or_else(|| Refusal::Missing(own.path.clone()))?].1);
    }
    if chosen.iter().map(|file| file.len()).sum::<usize>() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::new();
    for (own, file) in listed.iter().zip(chosen) {
        bytes.push(file.bytes().await.ok_or_else(|| Refusal::Missing(own.path.clone()))?);
    }
    checked(&listed, bytes, date)
}

async fn of_address(address: &str, date: &str) -> Result<Content, Refusal> {
    let folder = folder_on_site(address, &address::origin()).ok_or(Refusal::OtherSite)?;
    let list = fetch::file(&[&folder, LIST].concat(), MAX_LIST).await.ok_or(Refusal::NoList)?;
    let listed = listed(&text(&list))?;
    let mut bytes = Vec::new();
    let mut left = MAX_BYTES;
    for own in &listed {
        let file = fetch::file(&[&folder, own.path.as_str()].concat(), left).await;
        let file = file.ok_or_else(|| Refusal::Missing(own.path.clone()))?;
        left -= file.len();
        bytes.push(file);
    }
    checked(&listed, bytes, date)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
