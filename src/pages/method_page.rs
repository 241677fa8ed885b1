//! What the data holds and how the score is made.

use crate::address_state::link;
use crate::components::button::word_button;
use crate::components::el::{anchor, blank, el, group, plain, words};
use crate::components::facts::row;
use crate::components::standing_mark::silent_mark;
use crate::i18n::changes::changes_texts;
use crate::i18n::method::{MethodTexts, file_purpose, method_texts};
use crate::i18n::{Texts, format, texts};
use crate::platform::{clipboard, page};
use crate::route::Route;
use crate::state::App;
use crate::view_model::card::StandingView;
use crate::view_model::method::{MethodView, method};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::Language;

/// The page; its figures come when the catalog does.
pub(crate) fn method_page(app: App, language: Language) -> AnyView {
    let (t, m) = (texts(language), method_texts(language));
    let view = move || {
        let (catalog, engine) = (app.catalog.catalog.get()?, app.catalog.engine.get()?);
        Some(method(&catalog, &engine.version, language))
    };
    let part = move |draw: fn(MethodView) -> AnyView| (move || view().map(draw)).into_any();
    let heading = |text: &'static str| plain("h2", vec![words(text)]);
    let paragraph = |text: &'static str| plain("p", vec![words(text)]);
    let prose = vec![
        heading(m.sources_title),
        paragraph(m.sources),
        heading(m.checked_title),
        paragraph(m.checked),
        part(checked_list),
        heading(m.standing_title),
        paragraph(m.missing),
        part(standings),
        heading(m.score_title),
        paragraph(m.score_1),
        paragraph(m.score_2),
        paragraph(m.score_3),
        paragraph(m.score_4),
        heading(m.why_title),
        paragraph(m.why_gaps),
        paragraph(m.why_change),
        paragraph(m.why_clarity),
        heading(m.weights_title),
        part(weights),
        heading(m.bands_title),
        paragraph(m.bands),
        part(bands),
        heading(m.privacy_title),
        paragraph(m.privacy),
        heading(m.date_title),
        (move || view().map(|view| about(view, t, m))).into_any(),
        changes_link(app, language),
        heading(m.open_title),
        paragraph(m.open_lead),
        downloads(m, language),
        heading(m.cite_title),
        (move || view().map(|view| cite(app, view.citation, m))).into_any(),
    ];
    view! {
        <main class="page method-page" id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{m.title}</h1>
            <p class="page__lead">{m.lead}</p>
            {part(|view| figures(&view))}
            <div class="prose">{prose}</div>
        </main>
    }
    .into_any()
}

fn figures(view: &MethodView) -> AnyView {
    let item = |(number, term): &(String, &'static str)| {
        let term = el("dt", "figures__term", [words(*term)]);
        el("div", "figures__item", [term, el("dd", "figures__number", [words(number.clone())])])
    };
    group("dl", "figures", view.figures.iter().map(item).collect())
}

fn standings(view: MethodView) -> AnyView {
    let item = |(standing, meaning, count): (StandingView, &'static str, String)| {
        let term = vec![silent_mark(standing.slug), blank(), words(standing.label)].into_any();
        let count = plain("b", vec![words(count)]);
        row(term, vec![words(meaning), blank(), count].into_any())
    };
    group("dl", "facts", view.standings.into_iter().map(item).collect())
}

fn weights(view: MethodView) -> AnyView {
    let item = |(name, weight): (&'static str, String)| row(words(name), words(weight));
    group("dl", "facts", view.weights.into_iter().map(item).collect())
}

fn bands(view: MethodView) -> AnyView {
    let item = |(name, promise): (&'static str, String)| row(words(name), words(promise));
    group("dl", "facts", view.bands.into_iter().map(item).collect())
}

fn checked_list(view: MethodView) -> AnyView {
    let item = |line: String| plain("li", vec![words(line)]);
    plain("ul", view.checked.into_iter().map(item).collect())
}

/// The files of the open data, with their sizes.
fn downloads(m: &'static MethodTexts, language: Language) -> AnyView {
    let files = page::open_data();
    if files.is_empty() {
        return plain("p", vec![words(m.open_missing)]);
    }
    let item = |(href, bytes): (String, f64)| {
        let name = href.rsplit('/').next().unwrap_or_default().to_owned();
        let purpose = file_purpose(&name, language);
        let link = view! { <a href=href download=name.clone()>{name.clone()}</a> }.into_any();
        let size = el("span", "facts__note", [words(format::file_size(bytes, language))]);
        row(link, vec![words(purpose), blank(), size].into_any())
    };
    group("dl", "facts", files.into_iter().map(item).collect())
}

/// The way to what changed from version to version.
fn changes_link(app: App, language: Language) -> AnyView {
    let in_address = app.place.place.with_untracked(|place| place.language);
    let name = changes_texts(language).lead;
    plain("p", vec![anchor("", link(&Route::Changes, in_address), words(name))])
}

fn cite(app: App, line: String, m: &'static MethodTexts) -> AnyView {
    let copied = line.clone();
    let copy = Callback::new(move |()| {
        let line = copied.clone();
        spawn_local(async move {
            let done = clipboard::copy(&line).await;
            let failed = texts(app.language.0.get_untracked()).copy_failed;
            app.ui.say(if done { m.cite_copied } else { failed });
        });
    });
    let line = el("p", "method-page__citation", [words(line)]);
    el("div", "method-page__cite", [line, word_button("button", m.cite_copy, copy)])
}

fn about(view: MethodView, t: &'static Texts, m: &'static MethodTexts) -> AnyView {
    let rows = [
        row(words(m.date), words(view.date)),
        row(words(m.version), words(view.version)),
        row(words(t.footer_license), words(view.license)),
    ];
    el("dl", "facts", rows)
}
