//! The list of profiles: drafts on this device, all institutes, and a new one.

use crate::address_state::Place;
use crate::components::button::word_button;
use crate::components::el::{el, group, nothing, plain, words};
use crate::components::load_state::LoadState;
use crate::components::notice::{Notice, Urgency};
use crate::i18n::editor::{EditorTexts, editor_texts};
use crate::i18n::texts;
use crate::pages::edit::transfer::{open_href, read, refused, sentences};
use crate::pages::edit_page::{heading, moment};
use crate::platform::database::{self, Stored};
use crate::platform::{file, focus};
use crate::route::Route;
use crate::state::App;
use crate::state::catalog::Tier;
use crate::state::draft::{DraftContext, NEW_NAME};
use crate::state::loading;
use crate::view_model::text::bare;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::{Language, free_id};

/// The page.
pub(crate) fn profiles_page(app: App, language: Language) -> AnyView {
    let t = editor_texts(language);
    let filter = RwSignal::new(String::new());
    view! {
        <main class="page profiles-page" id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{t.list_title}</h1>
            <p class="page__lead">{t.list_lead}</p>
            {drafts(app, language)}
            <section class="profiles-page__part">
                {heading(t.list_all)}
                {search(filter, t)}
                {move || institutes(app, &filter.get(), language)}
            </section>
            <section class="profiles-page__part">{add(app, language)}</section>
            <section class="profiles-page__part">{import(app, language)}</section>
        </main>
    }
    .into_any()
}

fn search(filter: RwSignal<String>, t: &'static EditorTexts) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for="find">{t.list_filter}</label>
            <p class="field__hint" id="find-hint">{t.list_filter_hint}</p>
            <input
                class="field__input field__input--medium"
                id="find"
                type="search"
                autocomplete="off"
                aria-describedby="find-hint"
                on:input=move |event| filter.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

fn to(app: App, id: &str, name: &str) -> String {
    let mut place = Place {
        route: Route::Edit(id.to_owned()),
        language: app.place.place.with_untracked(|place| place.language),
        ..Place::default()
    };
    place.visitor.set_view(NEW_NAME, name);
    place.href()
}

fn row(app: App, id: &str, name: String, note: String) -> AnyView {
    let href = to(app, id, "");
    let link = view! { <a class="profile-rows__link" href=href>{name}</a> }.into_any();
    group("li", "profile-rows__item", vec![link, el("span", "profile-rows__note", [words(note)])])
}

/// Drafts on this device, the newest first.
fn drafts(app: App, language: Language) -> AnyView {
    let t = editor_texts(language);
    let found = RwSignal::new(Vec::<(String, Stored)>::new());
    spawn_local(async move {
        if database::open(|| {}, || {}).await.is_ok() {
            let mut drafts = database::drafts().await.unwrap_or_default();
            drafts.sort_by(|one, other| other.1.at_ms.total_cmp(&one.1.at_ms));
            found.try_set(drafts);
        }
    });
    let list = move || {
        let drafts = found.get();
        if drafts.is_empty() {
            return nothing();
        }
        let catalog = app.catalog.catalog.get();
        let item = |(id, stored): (String, Stored)| {
            let known = catalog.as_ref().and_then(|catalog| catalog.institute(&id));
            let name = known.map(|institute| bare(&institute.name, language));
            let note = [t.saved_at, " ", &moment(stored.at_ms)].concat();
            row(app, &id, name.unwrap_or_else(|| id.clone()), note)
        };
        let rows = group("ul", "profile-rows", drafts.into_iter().map(item).collect());
        el("section", "profiles-page__part", [heading(t.list_drafts), rows])
    };
    list.into_any()
}

fn institutes(app: App, filter: &str, language: Language) -> AnyView {
    let t = editor_texts(language);
    let Some(catalog) = app.catalog.catalog.get() else {
        return waiting(app, language);
    };
    let asked = nhipcau_text::fold(filter.trim());
    let mut found: Vec<(String, String, String, String)> = Vec::new();
    for institute in catalog.institutes.iter().filter(|institute| !institute.closed) {
        let name = bare(&institute.name, language);
        let short = institute.abbreviation.clone().unwrap_or_default();
        let both = [&institute.name.vi, " ", &institute.name.en, " ", &short].concat();
        if nhipcau_text::fold(&both).contains(&asked) {
            found.push((nhipcau_text::fold(&name), institute.id.clone(), name, short));
        }
    }
    if found.is_empty() {
        return plain("p", vec![words(t.list_none)]);
    }
    found.sort();
    let item = |(_, id, name, short): (String, String, String, String)| row(app, &id, name, short);
    group("ul", "profile-rows profile-rows--columns", found.into_iter().map(item).collect())
}

fn waiting(app: App, language: Language) -> AnyView {
    let t = texts(language);
    match app.catalog.search.get() {
        Tier::Failed(error) => {
            let retry = Callback::new(move |()| loading::load(app.catalog, app.place));
            let text = error.sentence(t).to_owned();
            view! { <Notice urgency=Urgency::Error text action=(t.retry, retry)/> }.into_any()
        }
        _ => view! { <LoadState share=None language/> }.into_any(),
    }
}

/// A new institute: its name is enough to begin.
fn add(app: App, language: Language) -> AnyView {
    let t = editor_texts(language);
    let name = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let start = Callback::new(move |()| {
        let name = name.get_untracked().trim().to_owned();
        is_wrong.set(name.is_empty());
        if name.is_empty() {
            focus::first("#new-name");
            return;
        }
        let catalog = app.catalog.catalog.get_untracked();
        let is_taken =
            |id: &str| catalog.as_ref().is_some_and(|catalog| catalog.institute(id).is_some());
        let id = free_id("", &nhipcau_text::fold(&name), is_taken);
        app.place.visit(&to(app, &id, &name));
    });
    let problem = move || {
        is_wrong.get().then(|| {
            let word = el("b", "", [words(t.error_word)]);
            group(
                "p",
                "field__problem field__problem--error",
                vec![word, words(" "), words(t.list_add_empty)],
            )
        })
    };
    let class = move || if is_wrong.get() { "field field--error" } else { "field" };
    view! {
        {heading(t.list_add)}
        <div class=class>
            <label class="field__label" for="new-name">{t.list_add_name}</label>
            <p class="field__hint" id="new-name-hint">{t.list_add_hint}</p>
            <div id="new-name-problem">{problem}</div>
            <input
                class="field__input"
                id="new-name"
                type="text"
                autocomplete="off"
                aria-describedby="new-name-hint new-name-problem"
                on:input=move |event| name.set(event_target_value(&event))
            />
        </div>
        {word_button("button", t.list_add_button, start)}
    }
    .into_any()
}

/// A profile file, looked at in the editor of its institute.
fn import(app: App, language: Language) -> AnyView {
    let t = editor_texts(language);
    let reasons = RwSignal::new(Vec::<String>::new());
    let draft = use_context::<DraftContext>();
    let choose = move |event: leptos::ev::Event| {
        let Some((chosen, draft)) = file::chosen(&event).zip(draft) else { return };
        spawn_local(async move {
            let name = chosen.name();
            match read(chosen).await {
                Err(problems) => drop(reasons.try_set(sentences(&name, &problems, language))),
                Ok(found) => {
                    let url = open_href(app.place, &found.institute.id);
                    draft.pending.set_value(Some(found));
                    app.place.visit(&url);
                }
            }
        });
    };
    let refused = move || {
        let reasons = reasons.get();
        (!reasons.is_empty()).then(|| refused(reasons, t))
    };
    view! {
        {heading(t.list_import)}
        <div class="field">
            <label class="field__label" for="file">{t.transfer_choose}</label>
            <p class="field__hint" id="file-hint">{t.list_import_hint}</p>
            <input
                class="field__file"
                id="file"
                type="file"
                accept=".json,application/json"
                aria-describedby="file-hint"
                on:change=choose
            />
        </div>
        <div role="status">{refused}</div>
    }
    .into_any()
}
