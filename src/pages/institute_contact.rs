//! What a visitor can do with an institute: keep it, save its contact, find it on the map, see the needs that it could meet.

use crate::address_state::link;
use crate::components::button::{QUIET, word_button};
use crate::components::el::{self, anchor, el, group, nothing, plain, words};
use crate::components::keep::{keep_buttons, letter_link};
use crate::components::map::map;
use crate::components::need_card::met_needs;
use crate::components::working::working;
use crate::i18n::board::board_texts;
use crate::i18n::contact::contact_texts;
use crate::i18n::directory::directory_texts;
use crate::i18n::texts;
use crate::platform::{download, print};
use crate::route::Route;
use crate::state::App;
use crate::state::market::Market;
use crate::view_model::board::met_by;
use crate::view_model::contact::{WayView, ways};
use crate::view_model::directory::province_of;
use crate::view_model::vcard::vcard;
use leptos::prelude::*;
use nhipcau_profile::{Institute, Language};

/// The row of buttons below the head.
pub(crate) fn actions(app: App, institute: &Institute, language: Language) -> AnyView {
    let t = contact_texts(language);
    let name = institute.name.shown_in(language).text;
    let id = institute.id.clone();
    let in_address = app.place.place.with_untracked(|place| place.language);
    let edit = link(&Route::Edit(id.clone()), in_address);
    let save = Callback::new(move |()| {
        let Some(catalog) = app.catalog.catalog.get_untracked() else { return };
        let Some(institute) = catalog.institute(&id) else { return };
        let card = vcard(institute, &catalog, language);
        let file = [institute.id.as_str(), ".vcf"].concat();
        let saved = download::save(&file, "text/vcard;charset=utf-8", &card);
        app.ui.say(if saved { t.saved } else { t.not_saved });
    });
    let children = vec![
        letter_link(app, language, &institute.id, "button button--primary"),
        word_button("button", t.vcard, save),
        keep_buttons(app, language, &institute.id, name),
        anchor("button button--quiet", edit, words(t.edit)),
        word_button(QUIET, texts(language).print, Callback::new(|()| print::print_soon())),
    ];
    group("div", "institute-page__actions", children)
}

/// How to ask where no direct channel is known.
pub(crate) fn contact(institute: &Institute, language: Language) -> AnyView {
    let t = contact_texts(language);
    let ways = ways(institute, language);
    let mut children = vec![
        el("h2", "institute-page__heading", [words(t.title)]),
        el("p", "institute-page__note", [words(t.note)]),
    ];
    if !ways.is_empty() {
        children.push(plain("p", vec![words(t.ask)]));
        let item = |way: WayView| {
            let text = words(way.text);
            let text = match way.url {
                Some(url) => el::link(url, text),
                None => text,
            };
            el("li", "plain-list__item", [text])
        };
        children.push(group("ul", "plain-list", ways.into_iter().map(item).collect()));
    }
    children.into_any()
}

/// Where it is, on the whole country.
pub(crate) fn where_it_is(app: App, institute: &Institute, language: Language) -> AnyView {
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let Some(own) = province_of(institute, &catalog, language) else { return nothing() };
    let t = directory_texts(language);
    vec![
        el("h2", "institute-page__heading", [words(contact_texts(language).map)]),
        map(&[own], language, t, Callback::new(|_| {})),
        el("p", "map-source", [words(t.map_source)]),
    ]
    .into_any()
}

/// Needs of the board that it could meet.
pub(crate) fn needs(app: App, id: &str, language: Language) -> AnyView {
    let t = board_texts(language);
    let Some(market) = use_context::<Market>() else { return nothing() };
    market.want();
    let id = id.to_owned();
    let list = move || {
        let catalog = app.catalog.catalog.get()?;
        let Some(answers) = market.answers.get() else {
            return Some(working(t.working, market.n_done, catalog.needs.len()));
        };
        let institute = catalog.institute(&id)?;
        let in_address = app.place.place.with_untracked(|place| place.language);
        Some(met_needs(met_by(institute, &catalog, &answers, language, in_address), language))
    };
    vec![
        el("h2", "institute-page__heading institute-page__needs", [words(t.met_title)]),
        el("p", "institute-page__note", [words(t.met_note)]),
        list.into_any(),
    ]
    .into_any()
}
