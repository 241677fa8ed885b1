//! The QR code of a printed sheet: it opens a page as the visitor set it.

use crate::address_state::VisitorState;
use crate::components::qr_code::QrView;
use crate::i18n::sheet_code::sheet_code_texts;
use crate::platform::address;
use crate::qr::qr_code;
use crate::route::Route;
use crate::state::App;
use crate::takeaway::page_link;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The code; none until the data is there, or where the state is too long for one.
pub(crate) fn sheet_code(
    app: App,
    route: &Route,
    visitor: &VisitorState,
    language: Language,
) -> Option<QrView> {
    let (catalog, engine) = (app.catalog.catalog.get()?, app.catalog.engine.get()?);
    let t = sheet_code_texts(language);
    let base = address::public_origin(&catalog.site.base_url);
    let link = page_link(&base, route, visitor, language, &engine.version);
    let caption = [t.opens, if link.is_cut { t.cut } else { "" }].concat();
    Some(QrView { code: qr_code(&link.url)?, link: link.url, name: t.name, caption })
}
