//! The document around the app.

use super::listen::listen;
use super::timer;
use wasm_bindgen::JsCast;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Height of the window, in pixels.
pub(crate) fn height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or_default()
}

/// The files of the open data that the page names: address and bytes.
pub(crate) fn open_data() -> Vec<(String, f64)> {
    let Some(list) = document().and_then(|own| own.query_selector_all("[data-open-data]").ok())
    else {
        return Vec::new();
    };
    let link = |idx: u32| {
        let element = list.item(idx)?.dyn_into::<web_sys::Element>().ok()?;
        let bytes = element.get_attribute("data-open-data")?.parse().ok()?;
        Some((element.get_attribute("href")?, bytes))
    };
    (0..list.length()).filter_map(link).collect()
}

/// Title of the tab.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Language of the document.
pub(crate) fn set_language(tag: &str) {
    set_root_attribute("lang", Some(tag));
}

/// Theme of the document; `None` follows the device.
pub(crate) fn set_theme(theme: Option<&str>) {
    set_root_attribute("data-theme", theme);
}

fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Lets a screen reader say it, politely.
pub(crate) fn announce(text: String) {
    timer::after(50, move || {
        if let Some(element) =
            document().and_then(|document| document.get_element_by_id("announcer"))
        {
            element.set_text_content(Some(&text));
        }
    });
}

/// A text with its letters and marks in one piece each (Unicode NFC), as keyboards of some systems do not give it.
pub(crate) fn composed(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// Calls `action` when the page is hidden or left, while there is still a moment.
pub(crate) fn on_leaving(action: impl Fn() + Clone + 'static) {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else { return };
    let own = action.clone();
    listen(&window, "pagehide", move |_| own());
    listen(&document, "visibilitychange", move |_| action());
}

/// Language tag of the document.
pub(crate) fn language() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Has the browser ask before the page is closed while `is_unsaved` says so.
pub(crate) fn ask_before_closing(is_unsaved: impl Fn() -> bool + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "beforeunload", move |event| {
            if is_unsaved() {
                event.prevent_default();
            }
        });
    }
}

/// A `data-…` attribute of the document.
pub(crate) fn set_data(name: &str, value: &str) {
    set_root_attribute(&["data-", name].concat(), Some(value));
}

/// Tells `public/boot.js` that the program runs; it starts a screen over that is silent for too long.
pub(crate) fn beat() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("nhipcau:beat")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Opens the page anew.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The release of this page.
pub(crate) fn release() -> String {
    let meta = document().and_then(|d| d.query_selector("meta[name=release]").ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Scrolls the touch screen's pages to their beginning, once they are drawn.
pub(crate) fn scroll_home() {
    timer::after(0, || scroll_main(f64::NEG_INFINITY));
}

/// Scrolls the page of the touch screen by so many of its heights.
pub(crate) fn scroll_main(by: f64) {
    let main = document().and_then(|document| document.get_element_by_id("main"));
    if let Some(main) = main {
        let height = f64::from(main.client_height());
        let top = if by.is_finite() { f64::from(main.scroll_top()) + by * height } else { 0.0 };
        main.set_scroll_top(top as i32);
    }
}

/// Whether the page of the touch screen is longer than its window.
pub(crate) fn main_overflows() -> bool {
    let main = document().and_then(|document| document.get_element_by_id("main"));
    main.is_some_and(|main| main.scroll_height() > main.client_height() + 8)
}

/// Drops the focus and the selection.
pub(crate) fn forget_input() {
    super::focus::leave();
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        let _ = selection.remove_all_ranges();
    }
}
