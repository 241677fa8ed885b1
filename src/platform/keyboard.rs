//! The keyboard, as one listener for the whole page.

use super::listen::listen;
use crate::shortcut::KeyPress;
use wasm_bindgen::JsCast;

/// Calls `handler` for each key; a `true` keeps the browser from its own use of it.
pub(crate) fn on_key(handler: impl Fn(&KeyPress) -> bool + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    listen(&document, "keydown", move |event| {
        let Some(key_event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let press = KeyPress {
            key: key_event.key(),
            control: key_event.ctrl_key() || key_event.meta_key(),
            alt: key_event.alt_key(),
            in_field: target.as_ref().is_some_and(is_field),
            in_results: target.as_ref().is_some_and(is_result),
            is_composing: key_event.is_composing(),
        };
        if handler(&press) {
            event.prevent_default();
        }
    });
}

fn is_field(element: &web_sys::Element) -> bool {
    element.matches("input, textarea, select, [contenteditable]").unwrap_or(false)
}

fn is_result(element: &web_sys::Element) -> bool {
    element.matches(".result-card__link").unwrap_or(false)
}
