//! All institutes, as a list and on the map.

use crate::components::button::{QUIET, word_button};
use crate::components::choice::Select;
use crate::components::el::{anchor, blank, el, group, nothing, plain, words};
use crate::components::keep::keep_buttons;
use crate::components::loading::loading_state;
use crate::components::map::map;
use crate::components::page_frame::page_frame;
use crate::components::search_box::search_box;
use crate::components::standing_mark::silent_mark;
use crate::components::text::text;
use crate::i18n::directory::{DirectoryTexts, directory_texts, found};
use crate::platform::focus;
use crate::state::App;
use crate::state::catalog::Tier;
use crate::state::shared::Shared;
use crate::view_model::directory::{
    DirectoryView, EntryView, ProvinceView, Query, directory, keys, options,
};
use crate::view_model::slugs::STANDINGS;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The page.
pub(crate) fn directory_page(app: App, language: Language) -> AnyView {
    let t = directory_texts(language);
    let is_ready = Memo::new(move |_| app.catalog.search.get() == Tier::Ready);
    let body = move || {
        if is_ready.get() {
            return content(app, language);
        }
        loading_state(app, app.catalog.search.get(), language).into_any()
    };
    page_frame("page directory", t.title, t.lead, body.into_any())
}

fn content(app: App, language: Language) -> AnyView {
    let t = directory_texts(language);
    let view = Memo::new(move |_| {
        let catalog = app.catalog.catalog.get()?;
        let place = app.place.place.get();
        let query = Query::of(&place.visitor);
        Some(Shared::new(directory(&catalog, &query, language, place.language)))
    });
    let is_map = Memo::new(move |_| app.place.place.with(|p| p.visitor.view(keys::VIEW) == "map"));
    let part = move |draw: fn(App, &DirectoryView, Language) -> AnyView| {
        (move || view.get().map(|view| draw(app, &view, language))).into_any()
    };
    let narrows = move || app.place.place.with(|place| Query::of(&place.visitor).narrows());
    let columns = move || {
        if is_map.get() {
            "directory__columns directory__columns--map"
        } else {
            "directory__columns"
        }
    };
    view! {
        {controls(app, language)}
        <div class="directory__bar">
            <h2 class="directory__count"><span role="status">{part(count)}</span></h2>
            {switch(app, is_map, t)}
            {move || narrows().then(|| clear(app, t))}
        </div>
        <div class=columns>
            <section class="directory__list" aria-label=t.list>{part(list)}</section>
            <section class="directory__map" aria-label=t.map>
                {map_section(app, view, language)}
            </section>
        </div>
    }
    .into_any()
}

/// What a page shows under a key, as the value of a field.
pub(crate) fn own(app: App, key: &'static str) -> Memo<String> {
    Memo::new(move |_| app.place.place.with(|place| place.visitor.view(key).to_owned()))
}

/// Sets what a page shows under a key, as a step of the history.
pub(crate) fn set(app: App, key: &'static str) -> Callback<String> {
    Callback::new(move |value: String| {
        app.place.commit(|visitor| visitor.set_view(key, &value));
    })
}

/// A list to choose from that stands in the address.
pub(crate) fn select(
    app: App,
    key: &'static str,
    label: &'static str,
    none: &'static str,
    options: Vec<(String, String)>,
) -> AnyView {
    let (value, on_choose) = (own(app, key), set(app, key));
    view! { <Select label none options value on_choose/> }.into_any()
}

fn controls(app: App, language: Language) -> AnyView {
    let t = directory_texts(language);
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let [fields, systems, modes, provinces, orders] = options(&catalog, language);
    let type_words = Callback::new(move |typed: String| {
        app.place.edit(|visitor| visitor.set_view(keys::WORDS, &typed));
    });
    let children = vec![
        search_box("directory-words", t.search, own(app, keys::WORDS), type_words),
        select(app, keys::FIELD, t.field, t.all, fields),
        select(app, keys::SYSTEM, t.system, t.all, systems),
        select(app, keys::MODE, t.mode, t.all, modes),
        select(app, keys::PROVINCE, t.province, t.all, provinces),
        select(app, keys::ORDER, t.order, t.by_name, orders),
    ];
    view! { <form class="controls" role="search" on:submit=|event| event.prevent_default()>{children}</form> }
        .into_any()
}

fn count(_app: App, view: &DirectoryView, language: Language) -> AnyView {
    words(found(view.entries.len(), view.n_all, view.n_capabilities, language))
}

/// On a narrow window one of the two is shown.
fn switch(app: App, is_map: Memo<bool>, t: &'static DirectoryTexts) -> AnyView {
    let option = |name: &'static str, value: &'static str| {
        let is_on = move || is_map.get() == (value == "map");
        view! {
            <label class="segmented__option">
                <input
                    class="segmented__input"
                    type="radio"
                    name="directory-view"
                    prop:checked=is_on
                    on:change=move |_| set(app, keys::VIEW).run(value.to_owned())
                />
                <span class="segmented__label">{name}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <div class="segmented directory__switch" role="group" aria-label=t.view>
            {option(t.list, "")} {option(t.map, "map")}
        </div>
    }
    .into_any()
}

fn clear(app: App, t: &'static DirectoryTexts) -> AnyView {
    let clear = Callback::new(move |()| {
        app.ui.commit_with_undo(app.place, t.cleared, |visitor| {
            for key in [keys::WORDS, keys::FIELD, keys::SYSTEM, keys::MODE, keys::PROVINCE] {
                visitor.set_view(key, "");
            }
        });
        focus::first_soon("#directory-words");
    });
    word_button(QUIET, t.clear, clear)
}

fn list(app: App, view: &DirectoryView, language: Language) -> AnyView {
    let t = directory_texts(language);
    if view.entries.is_empty() {
        let title = plain("b", vec![words(t.empty)]);
        return el(
            "div",
            "empty",
            [plain("p", vec![title]), plain("p", vec![words(t.empty_hint)])],
        );
    }
    let item = |entry: &EntryView| item(app, entry.clone(), language);
    group("ol", "directory__items", view.entries.iter().map(item).collect())
}

fn item(app: App, entry: EntryView, language: Language) -> AnyView {
    let t = directory_texts(language);
    let name = entry.name.plain();
    let link = anchor("entry__link", entry.href, text(entry.name));
    let short = entry.abbreviation.map(|short| el("span", "entry__short", [words(short)]));
    let closed = entry.is_closed.then(|| el("span", "inferred", [words(t.closed)]));
    let title = vec![link, blank(), short.into_any(), blank(), closed.into_any()];
    let former = entry.former.map(|former| {
        el("p", "entry__former", [words(t.former), plain("mark", vec![words(former)])])
    });
    let names = [t.stated, t.general, t.unverified];
    let mut standings = Vec::new();
    for (column, n) in entry.standings.into_iter().enumerate().filter(|(_, n)| *n > 0) {
        let told = [n.to_string().as_str(), " ", names[column]].concat();
        standings.push(el(
            "li",
            "entry__standing",
            [silent_mark(STANDINGS[column]), blank(), words(told)],
        ));
    }
    let children = vec![
        group("h3", "entry__name", title),
        el("p", "entry__place", [words(entry.place)]),
        former.into_any(),
        el("p", "entry__fields", [words(entry.fields)]),
        group("ul", "entry__standings", standings),
        el("div", "entry__actions", [keep_buttons(app, language, &entry.id, &name)]),
    ];
    group("li", "entry", children)
}

fn map_section(app: App, view: Memo<Option<Shared<DirectoryView>>>, language: Language) -> AnyView {
    let t = directory_texts(language);
    let choose = set(app, keys::PROVINCE);
    let drawing =
        move || view.with(|view| Some(map(&view.as_ref()?.provinces, language, t, choose)));
    let all = view.get_untracked().map(|view| view.provinces.clone()).unwrap_or_default();
    let items = all.into_iter().map(|own| province(own, view, choose)).collect();
    vec![
        drawing.into_any(),
        el("p", "map-source", [words(t.map_source)]),
        el("h3", "directory__heading", [words(t.provinces)]),
        group("ul", "provinces", items),
    ]
    .into_any()
}

/// A province as a button that stays while its count changes, so that the focus does.
fn province(
    own: ProvinceView,
    view: Memo<Option<Shared<DirectoryView>>>,
    choose: Callback<String>,
) -> AnyView {
    let id = own.id.clone();
    let now = Callback::new(move |()| {
        view.with(|view| {
            let found = view.as_ref()?.provinces.iter().find(|province| province.id == id)?;
            Some((found.n_institutes, found.is_chosen))
        })
    });
    let count = move || now.run(()).unwrap_or_default().0;
    let is_chosen = move || now.run(()).unwrap_or_default().1;
    let toggle = move |_| choose.run(if is_chosen() { String::new() } else { own.id.clone() });
    let button = view! {
        <button
            class="provinces__button"
            class:provinces__button--none=move || count() == 0
            type="button"
            aria-pressed=move || if is_chosen() { "true" } else { "false" }
            on:click=toggle
        >
            <span>{own.name}</span>
            " "
            <span class="provinces__count">{count}</span>
        </button>
    };
    el("li", "provinces__item", [button.into_any()])
}
