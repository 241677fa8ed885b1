//! The institutes that cover a need together: who leads, who covers what, what nobody covers.

use crate::address_state::{Place, link};
use crate::components::button::word_button;
use crate::components::el::{el, plain, words};
use crate::components::load_state::LoadState;
use crate::components::notice::{Notice, Urgency};
use crate::components::team_matrix::{team_matrix, team_members};
use crate::i18n::team::{TeamTexts, team_texts};
use crate::i18n::texts;
use crate::platform::{address, clipboard, clock, print};
use crate::route::Route;
use crate::state::App;
use crate::state::catalog::Tier;
use crate::state::loading;
use crate::view_model::team::{TeamView, team_view};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_matching::team;
use nhipcau_profile::Language;

/// The page.
pub(crate) fn team_page(app: App, language: Language) -> AnyView {
    let t = team_texts(language);
    let back = app.place.place.with_untracked(|place| {
        Place { route: Route::Match, language: place.language, visitor: place.visitor.clone() }
            .href()
    });
    let text = Memo::new(move |_| app.place.place.with(|place| place.visitor.text.clone()));
    view! {
        <main class="page team-page" id="main" tabindex="-1">
            <a class="page__back" href=back>"← " {t.back}</a>
            <h1 class="page__title" tabindex="-1">{t.title}</h1>
            {move || quoted(&text.get())}
            {move || body(app, language)}
        </main>
    }
    .into_any()
}

fn quoted(text: &str) -> Option<AnyView> {
    let is_there = !text.trim().is_empty();
    is_there.then(|| el("blockquote", "team-page__need", [words(text.trim())]))
}

fn body(app: App, language: Language) -> AnyView {
    let t = team_texts(language);
    let visitor = app.place.place.with(|place| place.visitor.clone());
    if visitor.text.trim().is_empty() {
        return el("p", "page__lead", [words(t.no_need)]);
    }
    let (Some(engine), Some(catalog)) = (app.catalog.engine.get(), app.catalog.catalog.get())
    else {
        return waiting(app, language);
    };
    let need = visitor.need();
    let found = team(&engine.index, &need, &visitor.engine_weights(), clock::year());
    match found {
        None => el("p", "page__lead", [words(t.too_short)]),
        Some(found) => {
            let view = team_view(&found, &need, &catalog, &engine.index, language);
            drawn(app, view, language)
        }
    }
}

fn waiting(app: App, language: Language) -> AnyView {
    match app.catalog.search.get() {
        Tier::Failed(error) => {
            let t = texts(language);
            let retry = Callback::new(move |()| loading::load(app.catalog, app.place));
            let text = error.sentence(t).to_owned();
            view! { <Notice urgency=Urgency::Error text action=(t.retry, retry)/> }.into_any()
        }
        Tier::Coming(share) => view! { <LoadState share=Some(share) language/> }.into_any(),
        Tier::Waiting | Tier::Ready => view! { <LoadState share=None language/> }.into_any(),
    }
}

fn drawn(app: App, view: TeamView, language: Language) -> AnyView {
    let t = team_texts(language);
    if view.members.is_empty() {
        return el("p", "page__lead", [words(t.empty)]);
    }
    let open = view.rows.iter().filter(|row| row.is_open);
    let open: Vec<AnyView> =
        open.map(|row| el("li", "plain-list__item", [words(row.sentence.clone())])).collect();
    let open = (!open.is_empty()).then(|| {
        vec![
            plain("h2", vec![words(t.uncovered_title)]),
            el("ul", "plain-list", [open.into_any()]),
            plain("p", vec![words(t.uncovered_way)]),
        ]
    });
    let in_address = app.place.place.with_untracked(|place| place.language);
    let href = move |id: &str| link(&Route::Institute(id.to_owned()), in_address);
    let members = team_members(&view, href, t);
    vec![
        el("p", "page__lead", [words(view.summary.clone())]),
        actions(app, t),
        team_matrix(view, t),
        plain("h2", vec![words(t.members)]),
        members,
        open.into_any(),
        el("p", "team-page__how", [words(t.how)]),
    ]
    .into_any()
}

fn actions(app: App, t: &'static TeamTexts) -> AnyView {
    let copy = Callback::new(move |()| {
        let href = app.place.place.with_untracked(Place::href);
        spawn_local(async move {
            let copied = clipboard::copy(&[address::origin(), href].concat()).await;
            app.ui.say(if copied { t.copied } else { t.copy_failed });
        });
    });
    let on_print = Callback::new(|()| print::print_soon());
    let buttons = [word_button("button", t.copy, copy), word_button("button", t.print, on_print)];
    el("div", "team-page__actions", buttons)
}
