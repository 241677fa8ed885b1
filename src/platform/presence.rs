//! Whether somebody is at a touch screen, and what a touch screen in public does not let happen.

use super::listen::listen;

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

/// Refuses what a public screen must not do.
pub(crate) fn guard() {
    let Some(window) = web_sys::window() else { return };
    for name in REFUSED {
        listen(&window, name, |event| event.prevent_default());
    }
}
