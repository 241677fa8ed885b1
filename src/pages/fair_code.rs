//! A code of twelve letters from a kiosk, typed into the need box: leads to the capabilities that it names.

use crate::address_state::{COMPARED, Place, VisitorState};
use crate::components::notice::{Notice, Urgency};
use crate::i18n::fair_code::fair_code_texts;
use crate::platform::address;
use crate::route::Route;
use crate::state::MatchApp;
use crate::takeaway::ShortCode;
use leptos::prelude::*;
use nhipcau_profile::{Catalog, Language};

/// A notice while the text of the need is such a code.
pub(super) fn fair_code(app: MatchApp, language: Language) -> AnyView {
    let code = Memo::new(move |_| app.matching.text.with(|text| ShortCode::read(text)));
    (move || code.get().and_then(|code| notice(app, &code, language))).into_any()
}

fn notice(app: MatchApp, code: &ShortCode, language: Language) -> Option<AnyView> {
    let t = fair_code_texts(language);
    let (engine, catalog) = (app.catalog.engine.get()?, app.catalog.catalog.get_untracked()?);
    let ids = ids(code, &catalog);
    if !code.is_of(&engine.version) || ids.is_empty() {
        let text = t.other_data.to_owned();
        return Some(view! { <Notice urgency=Urgency::Warning text/> }.into_any());
    }
    let mut visitor = VisitorState::default();
    visitor.set_view(COMPARED, &ids.join(","));
    let language = app.place.place.with_untracked(|place| place.language);
    let href = Place { route: Route::Compare, language, visitor }.href();
    let open = Callback::new(move |()| address::go(&href));
    let text = t.found.to_owned();
    Some(view! { <Notice urgency=Urgency::Info text action=(t.open, open)/> }.into_any())
}

fn ids(code: &ShortCode, catalog: &Catalog) -> Vec<String> {
    let of = |idx: &usize| catalog.capabilities().nth(*idx).map(|(_, own)| own.id.clone());
    code.capabilities.iter().filter_map(of).collect()
}
