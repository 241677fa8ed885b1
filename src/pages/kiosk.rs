//! The screens of the kiosk. Each draws a part of the visit and calls back; `frame` holds what is on every one of them.

mod attract;
mod choose;
mod detail;
pub(crate) mod frame;
mod keyboard;
mod results;
mod staff;
mod staff_content;
mod takeaway;

use crate::components::button::button;
use crate::components::el::{el, words};
use leptos::prelude::*;

/// A large button with a title and a line below it.
fn tile(
    class: &'static str,
    title: String,
    hint: String,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let mut content = vec![el("b", "kiosk-tile__title", [words(title)])];
    if !hint.is_empty() {
        content.push(el("span", "kiosk-tile__hint", [words(hint)]));
    }
    button(class, content.into_any(), None, Callback::new(move |()| act()))
}
