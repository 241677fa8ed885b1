//! Files that the page gives to the visitor.

use super::timer;
use wasm_bindgen::{JsCast, JsValue};

/// How long the browser has to begin reading the file before its address is taken back.
const KEEP_MS: i32 = 30_000;

/// Saves a text as a file; `false` where the browser does not allow it.
pub(crate) fn save(name: &str, media_type: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

/// Saves a blob as a file.
pub(crate) fn save_blob(name: &str, blob: &web_sys::Blob) -> Option<()> {
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor = document.create_element("a").ok()?;
    let anchor = anchor.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    timer::after(KEEP_MS, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Some(())
}
