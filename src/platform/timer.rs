//! Waiting.

use wasm_bindgen::{JsCast, closure::Closure};

/// Something that waits; dropping it lets it happen all the same.
#[derive(Clone, Copy)]
pub(crate) struct Timer(i32);

impl Timer {
    /// Keeps it from happening.
    pub(crate) fn cancel(self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.0);
        }
    }
}

/// Calls `action` once, after so many milliseconds.
pub(crate) fn after(ms: i32, action: impl FnOnce() + 'static) -> Timer {
    let callback = Closure::once_into_js(action);
    let handle = web_sys::window().and_then(|window| {
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms)
            .ok()
    });
    Timer(handle.unwrap_or_default())
}

/// Lets the browser do what is waiting: input, painting, timers.
pub(crate) async fn pause() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Where no timer can be set the page is going away.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Calls `action` again and again, for as long as the page lives.
pub(crate) fn every(ms: i32, action: impl FnMut() + 'static) {
    let callback = Closure::<dyn FnMut()>::new(action);
    if let Some(window) = web_sys::window() {
        // A page that cannot set a timer is going away.
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(
            callback.as_ref().unchecked_ref(),
            ms,
        );
    }
    callback.forget();
}
