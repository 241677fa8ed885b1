//! What changed in the data, version by version.

use crate::components::el::{anchor, blank, el, group, modified, nothing, plain, words};
use crate::components::load_state::LoadState;
use crate::components::notice::{Notice, Urgency};
use crate::components::page_frame::page_frame;
use crate::components::text::text;
use crate::i18n::changes::{ChangesTexts, changes_texts};
use crate::platform::{fetch, page};
use crate::state::App;
use crate::state::shared::Shared;
use crate::view_model::changes::{ChangesView, EditionView, RecordView, changes};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_dataset::open_editions;
use nhipcau_profile::{Edition, Language};

/// How far the list is: on its way, not there, or there.
type Loaded = RwSignal<Option<Option<Shared<Vec<Edition>>>>>;

/// The page.
pub(crate) fn changes_page(app: App, language: Language) -> AnyView {
    let t = changes_texts(language);
    let loaded: Loaded = RwSignal::new(None);
    load(loaded);
    let body = move || {
        let (catalog, engine) = (app.catalog.catalog.get(), app.catalog.engine.get());
        match (loaded.get(), catalog, engine) {
            (Some(None), ..) => {
                let retry = Callback::new(move |()| load(loaded));
                let text = t.failed.to_owned();
                view! { <Notice urgency=Urgency::Error text action=(t.retry, retry)/> }.into_any()
            }
            (Some(Some(editions)), Some(catalog), Some(engine)) => {
                let in_address = app.place.place.with_untracked(|place| place.language);
                let view = changes(&catalog, &engine.version, &editions, language, in_address);
                content(view, t)
            }
            _ => view! { <LoadState share=None language/> }.into_any(),
        }
    };
    page_frame("page changes", t.title, t.lead, body.into_any())
}

fn load(loaded: Loaded) {
    loaded.set(None);
    spawn_local(async move {
        let bytes = match fetch::tier("changes") {
            Some(tier) => fetch::bytes(&tier, &|_| {}).await.ok(),
            None => None,
        };
        let editions = bytes.and_then(|bytes| open_editions(&bytes).ok());
        // The page may be gone by now.
        let _ = loaded.try_set(Some(editions.map(Shared::new)));
    });
}

fn content(view: ChangesView, t: &'static ChangesTexts) -> AnyView {
    let mut children = Vec::new();
    if view.is_behind {
        children.push(el("p", "changes__note", [words(t.newer)]));
    }
    if view.editions.is_empty() {
        children.push(el("p", "changes__note", [words(t.none)]));
    }
    children.extend(view.editions.into_iter().map(|own| edition(own, t)));
    let file = page::open_data().into_iter().find(|(href, _)| href.ends_with("/changes.json"));
    if let Some((href, _)) = file {
        let link = view! { <a href=href download="changes.json">"changes.json"</a> }.into_any();
        children.push(el("p", "changes__file", [words(t.file), words(": "), link]));
    }
    children.into_any()
}

fn edition(own: EditionView, t: &'static ChangesTexts) -> AnyView {
    let EditionView { version, date, before, institutes, needs, vocabulary } = own;
    let title = [t.version, " ", &version].concat();
    let since = [&date, ", ", t.before, " ", before.as_str()].concat();
    let mut children = vec![
        el("h2", "changes__version", [words(title)]),
        el("p", "changes__date", [words(since)]),
    ];
    if institutes.is_empty() && needs.is_empty() && vocabulary.is_empty() {
        children.push(el("p", "changes__note", [words(t.nothing)]));
    }
    children.extend(records(t.parts[0], institutes));
    children.extend(records(t.parts[1], needs));
    if !vocabulary.is_empty() {
        children.push(el("h3", "changes__part", [words(t.parts[2])]));
        let line = |line: String| plain("li", vec![words(line)]);
        children.push(group("ul", "changes__lines", vocabulary.into_iter().map(line).collect()));
    }
    view! { <section class="changes__edition" id=version>{children}</section> }.into_any()
}

fn records(title: &'static str, records: Vec<RecordView>) -> Vec<AnyView> {
    if records.is_empty() {
        return Vec::new();
    }
    let count = [title, " (", &records.len().to_string(), ")"].concat();
    let items = records.into_iter().map(record).collect();
    vec![el("h3", "changes__part", [words(count)]), group("ul", "changes__records", items)]
}

fn record(own: RecordView) -> AnyView {
    let name = match own.href {
        Some(href) => anchor("", href, text(own.name)),
        None => text(own.name),
    };
    let kind = modified("span", "change", &own.kind.0, vec![words(own.kind.1)]);
    let line = |line: String| plain("li", vec![words(line)]);
    let lines = if own.lines.is_empty() {
        nothing()
    } else {
        group("ul", "changes__lines", own.lines.into_iter().map(line).collect())
    };
    el("li", "changes__record", [kind, blank(), name, lines])
}
