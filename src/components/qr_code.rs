//! A QR code with what it opens in words.

use super::el::{el, words};
use crate::qr::QrCode;
use leptos::prelude::*;

/// What to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QrView {
    /// The code.
    pub(crate) code: QrCode,
    /// What it says.
    pub(crate) link: String,
    /// What it is, for who does not see it.
    pub(crate) name: &'static str,
    /// What it opens.
    pub(crate) caption: String,
}

/// The code.
pub(crate) fn qr_code(view: QrView) -> AnyView {
    let QrView { code, link, name, caption } = view;
    let (side, view_box) = (code.side.to_string(), code.view_box());
    view! {
        <figure class="qr-code" data-link=link>
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
