//! The printer.

use super::{listen::listen, timer};

/// Opens the browser's print dialog, after the page has been drawn anew.
pub(crate) fn print_soon() {
    timer::after(0, || {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    });
}

/// Calls `action` before the page is printed, by whichever way the visitor asked for it.
pub(crate) fn before(action: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "beforeprint", move |_| action());
    }
}
