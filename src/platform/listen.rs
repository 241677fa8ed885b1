//! Listeners that live as long as the page.

use wasm_bindgen::{JsCast, closure::Closure};

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
