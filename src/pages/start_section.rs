//! What the empty home page offers.

use crate::components::examples::Examples;
use crate::components::field_doors::FieldDoors;
use crate::i18n::texts;
use crate::platform::{address, focus};
use crate::state::MatchApp;
use crate::view_model::start;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Examples and doors, while nothing is asked.
pub(crate) fn start_section(app: MatchApp, language: Language) -> AnyView {
    let asks_nothing =
        Memo::new(move |_| app.place.place.with(|place| place.visitor.asks_nothing()));
    let is_there = Memo::new(move |_| app.catalog.engine.with(Option::is_some));
    (move || (asks_nothing.get() && is_there.get()).then(|| offers(app, language))).into_any()
}

fn offers(app: MatchApp, language: Language) -> Option<AnyView> {
    let t = texts(language);
    let catalog = app.catalog.catalog.get_untracked()?;
    let choose = move |need: String| {
        app.place.commit(|visitor| visitor.text = need);
        address::scroll_to(0.0);
        focus::first_soon("#need");
    };
    let enter = move |field: String| {
        open_door(app, &field);
        address::scroll_to(0.0);
        focus::first_soon("h1");
    };
    let offers = view! {
        <Examples t needs=start::examples(&catalog, language) on_choose=choose/>
        <FieldDoors t doors=start::doors(&catalog, language) on_choose=enter/>
    };
    Some(offers.into_any())
}

/// Wishes for every sub-field of a field.
fn open_door(app: MatchApp, field_id: &str) {
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return };
    let field = catalog.vocabulary.fields.iter().find(|field| field.id == field_id);
    let codes = field.map(|field| field.subfields.iter().map(|s| s.id.clone()).collect());
    app.place.commit(|visitor| visitor.wishes.subfields = codes.unwrap_or_default());
}
