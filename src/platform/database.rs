//! The browser's database (IndexedDB): drafts under a key, and versions of them beside.
//!
//! A draft is written only over the generation that the writer has seen, in one transaction that no other page comes
//! between, and read back. A transaction ends when control returns to the event loop, so each holds its requests only.
//!
//! Invariant: no failure is silent; whatever the browser refuses has a name in [`Failure`].

use super::listen::property;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

const NAME: &str = "nhipcau.profiles";
/// Version of the stores below; a change of it needs a step in [`make_stores`].
const VERSION: u32 = 1;
const DRAFTS: &str = "drafts";
const VERSIONS: &str = "versions";
/// How many versions of a draft are kept.
const MAX_VERSIONS: u32 = 20;

/// Why the database did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// This browser keeps nothing, as in some private windows.
    NoStore,
    /// A newer release of the site made the database.
    Newer,
    /// There is no more room.
    Full,
    /// It holds a generation that the writer has not seen.
    Conflict,
    /// What was read back is not what was written.
    Unlike,
    /// Anything else.
    Other,
}

/// A stored draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stored {
    /// Grows with each write; 0 before the first.
    pub(crate) generation: u64,
    /// When it was written, in milliseconds since 1970.
    pub(crate) at_ms: f64,
    /// The draft as a profile file.
    pub(crate) text: String,
}

/// A version of a draft that was kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Version {
    /// When, in milliseconds since 1970.
    pub(crate) at_ms: f64,
    /// Why, as a short word of the writer.
    pub(crate) reason: String,
    /// The draft as a profile file.
    pub(crate) text: String,
}

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Opens the database, making its stores where they are not. `on_newer` is called when another page brings a newer release,
/// `on_blocked` when one holds an older release open; once it lets go, this goes on.
pub(crate) async fn open(
    on_newer: impl Fn() + 'static,
    on_blocked: impl FnOnce() + 'static,
) -> Result<(), Failure> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    let request = factory.ok_or(Failure::NoStore)?.open_with_u32(NAME, VERSION);
    let request = request.map_err(|_| Failure::NoStore)?;
    request.set_onblocked(Some(Closure::once_into_js(on_blocked).unchecked_ref()));
    let database = opened(&request, &[DRAFTS, VERSIONS]).await?;
    let own = database.clone();
    let close = Closure::<dyn FnMut()>::new(move || {
        on_newer();
        // A write that this began comes first: a database closes once its transactions are done.
        let own = own.clone();
        wasm_bindgen_futures::spawn_local(async move {
            own.close();
            OPEN.with_borrow_mut(|open| *open = None);
        });
    });
    database.set_onversionchange(Some(close.as_ref().unchecked_ref()));
    close.forget();
    OPEN.with_borrow_mut(|open| *open = Some(database));
    Ok(())
}

/// The database of a request, with these stores made where they are not.
pub(super) async fn opened(
    request: &IdbOpenDbRequest,
    stores: &'static [&'static str],
) -> Result<IdbDatabase, Failure> {
    let own = request.clone();
    let upgrade = Closure::once_into_js(move || {
        if let Ok(database) = own.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
            make_stores(&database, stores);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    settled(request).await?.dyn_into().map_err(|_| Failure::Other)
}

fn make_stores(database: &IdbDatabase, stores: &[&str]) {
    let names = database.object_store_names();
    for name in stores {
        if !names.contains(name) {
            // A store that cannot be made is told by the first transaction.
            let _ = database.create_object_store(name);
        }
    }
}

/// Every stored draft with its key, in order of the keys.
pub(crate) async fn drafts() -> Result<Vec<(String, Stored)>, Failure> {
    let (store, _transaction) = begin(DRAFTS, false)?;
    let keys = store.get_all_keys().map_err(|error| failure(&error))?;
    let values = store.get_all().map_err(|error| failure(&error))?;
    let keys = js_sys::Array::from(&settled(&keys).await?);
    let values = js_sys::Array::from(&result_of(&values).await?);
    let pairs = keys.iter().zip(values.iter());
    Ok(pairs.filter_map(|(key, value)| Some((key.as_string()?, stored(&value)?))).collect())
}

/// The draft under a key.
pub(crate) async fn draft(key: &str) -> Result<Option<Stored>, Failure> {
    let (store, _transaction) = begin(DRAFTS, false)?;
    let request = store.get(&key.into()).map_err(|error| failure(&error))?;
    let value = settled(&request).await?;
    Ok(stored(&value).or_else(|| damaged(&value)))
}

/// What stands in the place of a draft and is none: its text, to be told and saved as a file.
fn damaged(value: &JsValue) -> Option<Stored> {
    if value.is_undefined() {
        return None;
    }
    let text = js_sys::JSON::stringify(value).map(String::from).unwrap_or_default();
    Some(Stored { text, ..Stored::default() })
}

/// The drafts of a database that a newer release made, as they are.
pub(crate) async fn draft_of_newer(key: &str) -> Option<String> {
    let factory = web_sys::window()?.indexed_db().ok()??;
    let request = factory.open(NAME).ok()?;
    let database: IdbDatabase = settled(&request).await.ok()?.dyn_into().ok()?;
    let transaction = database.transaction_with_str(DRAFTS).ok()?;
    let request = transaction.object_store(DRAFTS).ok()?.get(&key.into()).ok()?;
    let found = stored(&settled(&request).await.ok()?).map(|stored| stored.text);
    database.close();
    found
}

/// Writes a draft over the generation that was seen, reads it back, and gives its new generation.
pub(crate) async fn write_draft(
    key: &str,
    expected: u64,
    at_ms: f64,
    text: &str,
) -> Result<u64, Failure> {
    let generation = expected + 1;
    let (store, transaction) = begin(DRAFTS, true)?;
    let value = record(&[
        ("generation", (generation as f64).into()),
        ("at", at_ms.into()),
        ("text", text.into()),
    ]);
    let request = store.get(&key.into()).map_err(|error| failure(&error))?;
    let is_conflict = std::rc::Rc::new(std::cell::Cell::new(false));
    let (own, own_key, seen) = (request.clone(), JsValue::from_str(key), is_conflict.clone());
    let put = Closure::<dyn FnMut()>::new(move || {
        let found = own.result().ok().as_ref().and_then(stored);
        if found.map_or(0, |found| found.generation) == expected {
            // A refusal comes as the end of the transaction.
            let _ = store.put_with_key(&value, &own_key);
        } else {
            seen.set(true);
        }
    });
    request.set_onsuccess(Some(put.as_ref().unchecked_ref()));
    finished(&transaction).await?;
    if is_conflict.get() {
        return Err(Failure::Conflict);
    }
    let read = draft(key).await?.ok_or(Failure::Unlike)?;
    let is_own =
        read.generation > generation || (read.generation == generation && read.text == text);
    if is_own { Ok(generation) } else { Err(Failure::Unlike) }
}

/// Forgets a draft; its versions stay.
pub(crate) async fn forget_draft(key: &str) -> Result<(), Failure> {
    let (store, transaction) = begin(DRAFTS, true)?;
    store.delete(&key.into()).map_err(|error| failure(&error))?;
    finished(&transaction).await
}

/// Keeps a version beside the draft, and forgets the oldest beyond [`MAX_VERSIONS`].
pub(crate) async fn add_version(key: &str, version: &Version) -> Result<(), Failure> {
    let (store, transaction) = begin(VERSIONS, true)?;
    let token = (js_sys::Math::random() * 1e9) as u32;
    let own_key =
        [key, "/", &format!("{:013}", version.at_ms as u64), "/", &token.to_string()].concat();
    let value = record(&[
        ("at", version.at_ms.into()),
        ("reason", version.reason.as_str().into()),
        ("text", version.text.as_str().into()),
    ]);
    store.put_with_key(&value, &own_key.into()).map_err(|error| failure(&error))?;
    let range = range_of(key)?;
    let request = store.get_all_keys_with_key(&range).map_err(|error| failure(&error))?;
    let own = request.clone();
    let trim = Closure::<dyn FnMut()>::new(move || {
        let keys = js_sys::Array::from(&own.result().unwrap_or_default());
        for key_idx in 0..keys.length().saturating_sub(MAX_VERSIONS) {
            let _ = store.delete(&keys.get(key_idx));
        }
    });
    request.set_onsuccess(Some(trim.as_ref().unchecked_ref()));
    finished(&transaction).await
}

/// The versions of a draft, the newest first.
pub(crate) async fn versions(key: &str) -> Result<Vec<Version>, Failure> {
    let (store, _transaction) = begin(VERSIONS, false)?;
    let request = store.get_all_with_key(&range_of(key)?).map_err(|error| failure(&error))?;
    let values = js_sys::Array::from(&settled(&request).await?);
    let version = |value: JsValue| {
        Some(Version {
            at_ms: property(&value, "at")?.as_f64()?,
            reason: property(&value, "reason")?.as_string()?,
            text: property(&value, "text")?.as_string()?,
        })
    };
    let mut versions: Vec<Version> = values.iter().filter_map(version).collect();
    versions.reverse();
    Ok(versions)
}

/// Keys of the versions of a draft: `key/time/token`.
fn range_of(key: &str) -> Result<JsValue, Failure> {
    let (from, to) = ([key, "/"].concat(), [key, "0"].concat());
    let range = IdbKeyRange::bound(&from.into(), &to.into());
    range.map(JsValue::from).map_err(|_| Failure::Other)
}

fn begin(store: &str, is_write: bool) -> Result<(IdbObjectStore, IdbTransaction), Failure> {
    let database = OPEN.with_borrow(Clone::clone).ok_or(Failure::NoStore)?;
    begin_in(&database, store, is_write)
}

/// Begins a transaction on one store of a database.
pub(super) fn begin_in(
    database: &IdbDatabase,
    store: &str,
    is_write: bool,
) -> Result<(IdbObjectStore, IdbTransaction), Failure> {
    let mode = if is_write { "readwrite" } else { "readonly" };
    // `durability` is not yet among the stable interfaces of web-sys.
    let options = record(&[("durability", "strict".into())]);
    let function = property(database, "transaction").ok_or(Failure::Other)?;
    let function: js_sys::Function = function.dyn_into().map_err(|_| Failure::Other)?;
    let transaction = function
        .call3(database, &store.into(), &mode.into(), &options)
        .and_then(JsCast::dyn_into::<IdbTransaction>)
        .map_err(|error| failure(&error))?;
    let store = transaction.object_store(store).map_err(|error| failure(&error))?;
    Ok((store, transaction))
}

/// Waits until a transaction is on the disk, or was refused.
pub(super) async fn finished(transaction: &IdbTransaction) -> Result<(), Failure> {
    let outcome = wait(transaction, &["complete"], &["abort", "error"]).await;
    outcome
        .map(|_| ())
        .map_err(|()| transaction.error().map_or(Failure::Other, |error| failure(&error.into())))
}

/// The result of a request that may have come already.
pub(super) async fn result_of(request: &IdbRequest) -> Result<JsValue, Failure> {
    match request.result() {
        Ok(result) => Ok(result),
        Err(_) => settled(request).await,
    }
}

/// Waits for the result of a request.
pub(super) async fn settled(request: &IdbRequest) -> Result<JsValue, Failure> {
    match wait(request, &["success"], &["error"]).await {
        Ok(_) => request.result().map_err(|error| failure(&error)),
        Err(()) => Err(match request.error() {
            Ok(Some(error)) => failure(&error.into()),
            Ok(None) | Err(_) => Failure::Other,
        }),
    }
}

type Listener = Closure<dyn FnMut(JsValue)>;

/// Waits for the first of some events.
async fn wait(target: &web_sys::EventTarget, good: &[&str], bad: &[&str]) -> Result<JsValue, ()> {
    let mut listeners: Vec<(String, Listener)> = Vec::new();
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        for (names, act) in [(good, resolve), (bad, reject)] {
            for name in names {
                let act = act.clone();
                let listener = Closure::<dyn FnMut(JsValue)>::new(move |event| {
                    let _ = act.call1(&JsValue::NULL, &event);
                });
                let function = listener.as_ref().unchecked_ref();
                let _ = target.add_event_listener_with_callback(name, function);
                listeners.push(((*name).to_owned(), listener));
            }
        }
    });
    let outcome = JsFuture::from(promise).await;
    for (name, listener) in &listeners {
        let function = listener.as_ref().unchecked_ref();
        let _ = target.remove_event_listener_with_callback(name, function);
    }
    outcome.map_err(|_| ())
}

fn stored(value: &JsValue) -> Option<Stored> {
    Some(Stored {
        generation: property(value, "generation")?.as_f64()? as u64,
        at_ms: property(value, "at")?.as_f64()?,
        text: property(value, "text")?.as_string()?,
    })
}

pub(super) fn record(fields: &[(&str, JsValue)]) -> JsValue {
    let record = js_sys::Object::new();
    for (name, value) in fields {
        let _ = js_sys::Reflect::set(&record, &JsValue::from_str(name), value);
    }
    record.into()
}

pub(super) fn failure(error: &JsValue) -> Failure {
    let name = property(error, "name").and_then(|name| name.as_string()).unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" => Failure::Full,
        "VersionError" => Failure::Newer,
        "SecurityError" | "InvalidStateError" | "NotAllowedError" => Failure::NoStore,
        _ => Failure::Other,
    }
}
