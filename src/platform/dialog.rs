//! `<dialog>` elements, by id.

use wasm_bindgen::JsCast;

fn find(id: &str) -> Option<web_sys::HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens it above the page; the browser keeps the focus inside.
pub(crate) fn open(id: &str) {
    if let Some(dialog) = find(id)
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes it; the browser gives the focus back.
pub(crate) fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

/// Whether any dialog is open.
pub(crate) fn any_open() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("dialog[open]").ok().flatten())
        .is_some()
}
