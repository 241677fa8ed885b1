//! Whether the device has a network.

use super::listen::listen;

/// What the browser believes.
pub(crate) fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls `handler` whenever that changes.
pub(crate) fn on_change(handler: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for (name, online) in [("online", true), ("offline", false)] {
        let handler = handler.clone();
        listen(&window, name, move |_| handler(online));
    }
}
