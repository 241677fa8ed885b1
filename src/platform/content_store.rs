//! The data that the staff of a touch screen took from a folder, in the browser's database: what is in use, and what was before.
//!
//! Wiping a visit touches neither, and a new release of the program leaves both alone. Each change is one transaction: whole, or
//! not at all. Invariant: a slot that cannot be read is an empty one.

use super::database::{Failure, begin_in, finished, opened, record, result_of, settled};
use super::listen::property;
use crate::kiosk::content::Content;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::IdbDatabase;

const NAME: &str = "nhipcau.kiosk";
const VERSION: u32 = 1;
const STORE: &str = "content";
const IN_USE: &str = "in-use";
const BEFORE: &str = "before";

async fn open() -> Result<IdbDatabase, Failure> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    let request = factory.ok_or(Failure::NoStore)?.open_with_u32(NAME, VERSION);
    opened(&request.map_err(|error| super::database::failure(&error))?, &[STORE]).await
}

/// What is in use, where it is not what came with the program; and whether anything was before it.
pub(crate) async fn read() -> (Option<Content>, bool) {
    let Ok(database) = open().await else { return (None, false) };
    let found = async {
        let (store, _transaction) = begin_in(&database, STORE, false).ok()?;
        let in_use = store.get(&IN_USE.into()).ok()?;
        let before = store.count_with_key(&BEFORE.into()).ok()?;
        let in_use = content(&settled(&in_use).await.ok()?);
        Some((in_use, result_of(&before).await.ok()?.as_f64() > Some(0.0)))
    };
    let found = found.await.unwrap_or_default();
    database.close();
    found
}

/// Puts content in use, and keeps what was in use as what was before.
pub(crate) async fn take(content: &Content) -> Result<(), Failure> {
    exchange(Some(entry(content))).await
}

/// Exchanges what is in use and what was before it.
pub(crate) async fn go_back() -> Result<(), Failure> {
    exchange(None).await
}

/// What is in use becomes what was before; the other one, where none is given, comes into use.
async fn exchange(next: Option<JsValue>) -> Result<(), Failure> {
    let database = open().await?;
    let (store, transaction) = begin_in(&database, STORE, true)?;
    let refused = |error: JsValue| super::database::failure(&error);
    let in_use = store.get(&IN_USE.into()).map_err(refused)?;
    let before = store.get(&BEFORE.into()).map_err(refused)?;
    let own = before.clone();
    let put = Closure::<dyn FnMut()>::new(move || {
        let value = |request: &web_sys::IdbRequest| request.result().unwrap_or_default();
        let next = next.clone().unwrap_or_else(|| value(&own));
        for (key, value) in [(BEFORE, value(&in_use)), (IN_USE, next)] {
            // A refusal comes as the end of the transaction.
            let _ = if value.is_undefined() {
                store.delete(&key.into())
            } else {
                store.put_with_key(&value, &key.into())
            };
        }
    });
    before.set_onsuccess(Some(put.as_ref().unchecked_ref()));
    let outcome = finished(&transaction).await;
    database.close();
    outcome
}

fn entry(content: &Content) -> JsValue {
    let files = js_sys::Array::new();
    for (path, bytes) in &content.files {
        let bytes = js_sys::Uint8Array::from(bytes.as_slice());
        files.push(&record(&[("path", path.as_str().into()), ("bytes", bytes.into())]));
    }
    record(&[
        ("version", content.version.as_str().into()),
        ("date", content.date.as_str().into()),
        ("files", files.into()),
    ])
}

fn content(entry: &JsValue) -> Option<Content> {
    let text = |name: &str| property(entry, name)?.as_string();
    let file = |own: JsValue| {
        let bytes: js_sys::Uint8Array = property(&own, "bytes")?.dyn_into().ok()?;
        Some((property(&own, "path")?.as_string()?, bytes.to_vec()))
    };
    let files = js_sys::Array::from(&property(entry, "files")?);
    Some(Content {
        version: text("version")?,
        date: text("date")?,
        files: files.iter().filter_map(file).collect(),
    })
}
