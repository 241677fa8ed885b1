//! The QR code of a printed sheet: it opens a page as the visitor set it.

use crate::address_state::VisitorState;
use crate::components::el::nothing;
use crate::components::qr_code::qr_code;
use crate::i18n::sheet_code::sheet_code_texts;
use crate::platform::address;
use crate::route::Route;
use crate::state::App;
use crate::takeaway::page_link;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The code; nothing until the data is there.
pub(crate) fn sheet_code(
    app: App,
    route: &Route,
    visitor: &VisitorState,
    language: Language,
) -> AnyView {
    let (Some(catalog), Some(engine)) = (app.catalog.catalog.get(), app.catalog.engine.get())
    else {
        return nothing();
    };
    let t = sheet_code_texts(language);
    let base = address::public_origin(&catalog.site.base_url);
    let link = page_link(&base, route, visitor, language, &engine.version);
    let caption = [t.opens, if link.is_cut { t.cut } else { "" }].concat();
    qr_code(&link.url, t.name, caption)
}
