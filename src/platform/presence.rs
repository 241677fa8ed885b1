//! Whether somebody is at a touch screen, and what a touch screen in public does not let happen.

use super::listen::listen;
use wasm_bindgen::JsCast;

/// What counts as an act.
const ACTS: [&str; 6] = ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchmove"];
/// What a browser offers and a public screen must not: menus, dragging, copying, zooming by gesture.
const REFUSED: [&str; 6] = ["contextmenu", "dragstart", "copy", "cut", "gesturestart", "drop"];

/// Calls `handler` for each act.
pub(crate) fn on_act(handler: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for name in ACTS {
        let handler = handler.clone();
        listen(&window, name, move |_| handler());
    }
}

/// Refuses what a public screen must not do, and the keys that `is_refused` names: the key, and whether a modifier is held.
pub(crate) fn guard(is_refused: fn(&str, bool) -> bool) {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "keydown", move |event| {
        let Some(press) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        // The key for the third letter of a key (AltGr) is pressed with both.
        let has_modifier = press.meta_key() || (press.ctrl_key() != press.alt_key());
        if is_refused(&press.key(), has_modifier) {
            event.prevent_default();
        }
    });
    for name in REFUSED {
        listen(&window, name, |event| event.prevent_default());
    }
}
