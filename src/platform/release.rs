//! The release that this page runs, and the one that waits to take its place; `public/boot.js` speaks to the worker.

use super::listen::listen;

/// Calls `handler` once a newer release waits; at once where one waits already.
pub(crate) fn on_update(handler: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let root = window.document().and_then(|document| document.document_element());
    if root.is_some_and(|root| root.has_attribute("data-update")) {
        handler();
    }
    listen(&window, "nhipcau:update", move |_| handler());
}

/// Takes the newer release: the page loads anew.
pub(crate) fn apply_update() {
    tell("nhipcau:apply-update");
}

/// Asks the server for a newer release.
pub(crate) fn check_update() {
    tell("nhipcau:check-update");
}

/// Whether a worker answers for this page, so that it opens without a network.
pub(crate) fn is_kept() -> bool {
    let get = |object: &wasm_bindgen::JsValue, name: &str| {
        js_sys::Reflect::get(object, &name.into()).ok().filter(wasm_bindgen::JsValue::is_truthy)
    };
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator
        .and_then(|navigator| get(&navigator, "serviceWorker"))
        .is_some_and(|worker| get(&worker, "controller").is_some())
}

fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}
