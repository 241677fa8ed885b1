//! Listeners that live as long as the page.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Calls `handler` for each event of this name; the listener is never removed.
pub(super) fn listen(
    target: &web_sys::EventTarget,
    name: &str,
    handler: impl FnMut(web_sys::Event) + 'static,
) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(handler);
    // A target that takes no listener leaves the page without that convenience, nothing worse.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// A property of an object of the browser, by its name.
pub(super) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(object, &JsValue::from_str(name)).ok()
}
