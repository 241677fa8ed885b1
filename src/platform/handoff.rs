//! Taking over from the static page that was there before the program.

use wasm_bindgen::JsCast;

/// What the visitor had done on the static page.
#[derive(Default)]
pub(crate) struct Shell {
    /// Text of the need box.
    pub(crate) typed: String,
    /// Selection in it, where it had the focus.
    pub(crate) selection: Option<(u32, u32)>,
}

/// The element that the app is drawn in.
pub(crate) fn root() -> Option<web_sys::HtmlElement> {
    let document = web_sys::window()?.document()?;
    match document.get_element_by_id("app") {
        Some(element) => element.dyn_into().ok(),
        None => document.body(),
    }
}

/// Reads the static page and clears it.
pub(crate) fn take(root: &web_sys::HtmlElement) -> Shell {
    let shell = need_box().map(|area| Shell {
        typed: area.value(),
        selection: is_active(&area).then(|| {
            let end = area.value().encode_utf16().count() as u32;
            let start = area.selection_start().ok().flatten().unwrap_or(end);
            (start, area.selection_end().ok().flatten().unwrap_or(end))
        }),
    });
    root.set_text_content(None);
    shell.unwrap_or_default()
}

/// Gives text, focus and selection back, and says that the app runs.
pub(crate) fn finish(shell: &Shell) {
    if let Some(area) = need_box() {
        // The framework writes values of fields in a later task; a selection needs its text now.
        if !shell.typed.is_empty() {
            area.set_value(&shell.typed);
        }
        if let Some((start, end)) = shell.selection {
            let _ = area.focus();
            let _ = area.set_selection_range(start, end);
        }
    }
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("nhipcau:started")) {
        let _ = window.dispatch_event(&event);
    }
}

fn need_box() -> Option<web_sys::HtmlTextAreaElement> {
    web_sys::window()?.document()?.get_element_by_id("need")?.dyn_into().ok()
}

fn is_active(area: &web_sys::HtmlTextAreaElement) -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_some_and(|active| &active == area.unchecked_ref::<web_sys::Element>())
}
