//! A QR code with what it opens in words.

use super::el::{el, words};
use crate::qr;
use leptos::prelude::*;

/// The code; nothing where the content is too long for one.
pub(crate) fn qr_code(content: &str, name: &'static str, caption: String) -> AnyView {
    let Some(code) = qr::qr_code(content) else { return ().into_any() };
    let (side, view_box) = (code.side.to_string(), code.view_box());
    view! {
        <figure class="qr-code" data-link=content.to_owned()>
            <svg
                class="qr-code__drawing"
                viewBox=view_box
                role="img"
                aria-label=name
                shape-rendering="crispEdges"
            >
                <rect class="qr-code__ground" width=side.clone() height=side></rect>
                <path class="qr-code__modules" d=code.path></path>
            </svg>
            {el("figcaption", "qr-code__caption", [words(caption)])}
        </figure>
    }
    .into_any()
}
