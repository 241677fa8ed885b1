//! The address bar and the history.

use super::listen::listen;
use wasm_bindgen::{JsCast, JsValue};

/// Path, query without `?` and fragment without `#`.
pub(crate) struct RawAddress {
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) fragment: String,
}

impl RawAddress {
    /// An address in parts.
    pub(crate) fn of(path: &str, query: &str, fragment: &str) -> RawAddress {
        RawAddress::new(path.to_owned(), query, fragment)
    }

    fn new(path: String, query: &str, fragment: &str) -> RawAddress {
        RawAddress {
            path,
            query: query.strip_prefix('?').unwrap_or(query).to_owned(),
            fragment: fragment.strip_prefix('#').unwrap_or(fragment).to_owned(),
        }
    }
}

/// The address as it is now.
pub(crate) fn read() -> RawAddress {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    RawAddress::new(
        part(web_sys::Location::pathname),
        &part(web_sys::Location::search),
        &part(web_sys::Location::hash),
    )
}

/// Takes over the restoring of scroll positions, which the browser would do before the page is drawn.
pub(crate) fn own_scroll_restoration() {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Writes the address of this step of the history, with the scroll position to come back to.
pub(crate) fn replace(url: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&scroll_position().into(), "", Some(url));
    }
}

/// Adds a step to the history.
pub(crate) fn push(url: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::from_f64(0.0), "", Some(url));
    }
}

/// Leaves for a page of another program.
pub(crate) fn go(url: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(url);
    }
}

/// Calls `handler` when the visitor goes back or forward or edits the fragment, with the scroll position kept there.
pub(crate) fn on_change(handler: impl Fn(RawAddress, f64) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let by_hash = handler.clone();
    listen(&window, "popstate", move |event| {
        let kept =
            event.dyn_ref::<web_sys::PopStateEvent>().and_then(|event| event.state().as_f64());
        handler(read(), kept.unwrap_or(0.0));
    });
    listen(&window, "hashchange", move |_| by_hash(read(), scroll_position()));
}

/// Keeps the scroll position with the step of the history that it belongs to.
pub(crate) fn keep_scroll_positions() {
    let Some(window) = web_sys::window() else { return };
    let pending = std::rc::Rc::new(std::cell::Cell::new(0_u32));
    listen(&window, "scroll", move |_| {
        let mine = pending.get().wrapping_add(1);
        pending.set(mine);
        let pending = pending.clone();
        super::timer::after(300, move || {
            if pending.get() == mine
                && let Some(history) = history()
            {
                let _ = history.replace_state(&scroll_position().into(), "");
            }
        });
    });
}

/// Calls `handler` for a plain click on a link of this site; a `true` keeps the browser from following it.
pub(crate) fn on_link(handler: impl Fn(RawAddress) -> bool + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    listen(&document, "click", move |event| {
        if let Some(address) = plain_click(&event)
            && handler(address)
        {
            event.prevent_default();
        }
    });
}

fn plain_click(event: &web_sys::Event) -> Option<RawAddress> {
    let mouse = event.dyn_ref::<web_sys::MouseEvent>()?;
    let modified = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key();
    if event.default_prevented() || mouse.button() != 0 || modified {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let anchor = target.closest("a[href]").ok()??.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    let here = web_sys::window()?.location().origin().ok()?;
    if anchor.origin() != here || anchor.has_attribute("download") || !anchor.target().is_empty() {
        return None;
    }
    Some(RawAddress::new(anchor.pathname(), &anchor.search(), &anchor.hash()))
}

/// Scrolls to a height; after the next frame, when what was changed is drawn.
pub(crate) fn scroll_to(top: f64) {
    super::timer::after(0, move || {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, top);
        }
    });
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn scroll_position() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scheme, host and port, to make an address whole.
pub(crate) fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Where others reach this site: its own origin, or `published` where it runs on this machine alone.
pub(crate) fn public_origin(published: &str) -> String {
    let origin = origin();
    let local = ["http://localhost", "http://127.", "http://[::1]"];
    let is_local = published.starts_with("http") && local.iter().any(|it| origin.starts_with(it));
    if is_local { published.to_owned() } else { origin }
}

/// A text as it stands in an address.
pub(crate) fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The query that the page was opened with, without `?`.
pub(crate) fn first_query() -> String {
    read().query
}

/// Keeps the back gesture on this page: a step of the history that holds nothing, put there again whenever it is left.
pub(crate) fn hold_back() {
    thread_local! {
        static IS_HELD: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    let Some(window) = web_sys::window().filter(|_| !IS_HELD.replace(true)) else { return };
    push("/kiosk");
    listen(&window, "popstate", |_| push("/kiosk"));
}
