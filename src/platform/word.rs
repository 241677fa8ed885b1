//! Word files: the script that writes them is loaded when the first one is asked for.
//!
//! The page names it by an element `[data-script=word]`; `public/word.js` says what it reads and gives.

use super::listen::property;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// What the script is called by.
const WRITER: &str = "nhipcauWord";

/// The Word file of a source, see [`crate::papers::word`]; `None` where the script did not come or failed.
pub(crate) async fn file(source: &str) -> Option<web_sys::Blob> {
    let window: JsValue = web_sys::window()?.into();
    let writer = || property(&window, WRITER)?.dyn_into::<js_sys::Function>().ok();
    if writer().is_none() {
        JsFuture::from(script()?).await.ok()?;
    }
    let promise = writer()?.call1(&window, &JsValue::from_str(source)).ok()?;
    let promise = promise.dyn_into::<js_sys::Promise>().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// Loads the script; a script that failed is taken away, so that it can be tried again.
fn script() -> Option<js_sys::Promise> {
    let document = web_sys::window()?.document()?;
    let named = document.query_selector("[data-script=word]").ok()??;
    let script = document.create_element("script").ok()?;
    script.set_attribute("type", "module").ok()?;
    script.set_attribute("src", &named.get_attribute("href")?).ok()?;
    let head = document.query_selector("head").ok()??;
    let promise = js_sys::Promise::new(&mut |done, failed| {
        let _ = script.add_event_listener_with_callback("load", &done);
        let own = script.clone();
        let fail = Closure::once_into_js(move || {
            own.remove();
            let _ = failed.call0(&JsValue::NULL);
        });
        let _ = script.add_event_listener_with_callback("error", fail.unchecked_ref());
    });
    head.append_child(&script).ok()?;
    Some(promise)
}
