//! One institute: facts, capabilities with evidence, earlier names, sources, and the needs that it could meet.

use super::institute_contact::{actions, contact, needs, where_it_is};
use crate::address_state::{Place, link};
use crate::components::el::{blank, el, group, inferred, nothing, plain, words};
use crate::components::evidence_list::{evidence_list, source_list};
use crate::components::facts::facts;
use crate::components::keep::keep_buttons;
use crate::components::load_state::LoadState;
use crate::components::notice::{Notice, Urgency};
use crate::components::refuse::{Offer, refuse};
use crate::components::standing_mark::{silent_mark, standing_mark};
use crate::components::text::text;
use crate::i18n::{Texts, texts};
use crate::route::Route;
use crate::state::App;
use crate::state::catalog::Tier;
use crate::state::loading;
use crate::view_model::institute::{CapabilityView, FormerNameView, InstituteView, institute};
use crate::view_model::slugs;
use crate::view_model::text::TextView;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The page of the institute with this id, or of today's unit where the id is an earlier one.
pub(crate) fn institute_page(app: App, id: String, language: Language) -> AnyView {
    let t = texts(language);
    let is_there = Memo::new(move |_| app.catalog.engine.with(Option::is_some));
    let own = id.clone();
    let view =
        move || app.catalog.catalog.get().and_then(|catalog| institute(&catalog, &own, language));
    let body = move || match (view(), is_there.get()) {
        (Some(view), _) => page(app, view, &id, language),
        (None, true) => unknown(app, t),
        (None, false) => waiting(app, language),
    };
    view! { <main class="page institute-page" id="main" tabindex="-1">{body}</main> }.into_any()
}

fn waiting(app: App, language: Language) -> AnyView {
    let t = texts(language);
    let state = match app.catalog.search.get() {
        Tier::Failed(error) => {
            let retry = Callback::new(move |()| loading::load(app.catalog, app.place));
            let text = error.sentence(t).to_owned();
            view! { <Notice urgency=Urgency::Error text action=(t.retry, retry)/> }.into_any()
        }
        Tier::Coming(share) => view! { <LoadState share=Some(share) language/> }.into_any(),
        Tier::Waiting | Tier::Ready => view! { <LoadState share=None language/> }.into_any(),
    };
    view! {
        <h1 class="page__title" tabindex="-1">{t.institute_loading}</h1>
        {state}
    }
    .into_any()
}

fn unknown(app: App, t: &'static Texts) -> AnyView {
    let home = app.place.place.with_untracked(|place| link(&Route::Match, place.language));
    view! {
        <h1 class="page__title" tabindex="-1">{t.institute_unknown}</h1>
        <p class="page__lead">{t.not_found_lead}</p>
        <p>
            <a href=home>{t.not_found_home}</a>
        </p>
    }
    .into_any()
}

fn page(app: App, view: InstituteView, id: &str, language: Language) -> AnyView {
    let t = texts(language);
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let Some(own) = catalog.institute(id) else { return nothing() };
    let today = own.id.as_str();
    let groups = view
        .groups
        .into_iter()
        .map(|(name, own)| capability_group(app, today, name, own, language));
    let mut main = vec![
        view! { <h2 class="institute-page__heading" id="caps">{view.n_capabilities}</h2> }
            .into_any(),
        legend(t),
    ];
    main.extend(groups);
    main.push(needs(app, id, language));
    let side = vec![
        view! { <h2 class="institute-page__heading" id="facts">{t.institute_facts}</h2> }
            .into_any(),
        facts(view.facts, "facts", t),
        contact(own, language),
        where_it_is(app, own, language),
        former_names(&view.name, view.former_names, t),
        unverified(view.unverified, t),
        heading(t.institute_sources),
        source_list(view.sources, t),
    ];
    let mut head = vec![
        back(app, t),
        view! { <h1 class="page__title" tabindex="-1">{text(view.name)}</h1> }.into_any(),
    ];
    if let Some((language, name)) = view.other_name {
        let class = "institute-page__other-name";
        head.push(view! { <p class=class lang=language.tag()>{name}</p> }.into_any());
    }
    if view.is_closed {
        let text = t.institute_closed.to_owned();
        head.push(view! { <Notice urgency=Urgency::Warning text/> }.into_any());
    }
    head.push(el("p", "page__lead", [text(view.summary)]));
    head.push(plain("p", vec![text(view.note)]));
    head.push(details_state(app, t));
    head.push(actions(app, own, language));
    view! {
        {view.led_here.map(|text| view! { <Notice urgency=Urgency::Info text/> }.into_any())}
        <header class="institute-page__head">{head}</header>
        <div class="institute-page__columns">
            <aside class="institute-page__side" aria-labelledby="facts">{side}</aside>
            <section class="institute-page__main" aria-labelledby="caps">{main}</section>
        </div>
    }
    .into_any()
}

/// The way back: to the results where there are any, else to all institutes.
fn back(app: App, t: &'static Texts) -> AnyView {
    let visitor = app.place.visitor();
    let (route, name) = if visitor.asks_nothing() {
        (Route::Institutes, t.nav_institutes)
    } else {
        (Route::Match, t.institute_back)
    };
    let language = app.place.place.with_untracked(|place| place.language);
    let href = Place { route, language, visitor }.href();
    view! { <a class="page__back" href=href>"← " {name}</a> }.into_any()
}

fn details_state(app: App, t: &'static Texts) -> AnyView {
    match app.catalog.details.get() {
        Tier::Ready => nothing(),
        Tier::Failed(_) => {
            let retry = Callback::new(move |()| loading::load_details(app.catalog, app.place));
            let text = t.details_failed.to_owned();
            view! { <Notice urgency=Urgency::Warning text action=(t.retry, retry)/> }.into_any()
        }
        Tier::Waiting | Tier::Coming(_) => el("p", "unknown", [words(t.details_loading)]),
    }
}

fn former_names(name: &TextView, names: Vec<FormerNameView>, t: &'static Texts) -> AnyView {
    if names.is_empty() {
        return nothing();
    }
    let item = |former: FormerNameView| {
        let until = former.until.map(|until| [t.timeline_until, " ", &until].concat());
        let name = [text(former.name), blank(), inferred(former.inferred)];
        let children = [
            el("span", "timeline__date", [words(until.unwrap_or_default())]),
            blank(),
            el("span", "timeline__name", name),
            el("p", "timeline__note", [text(former.basis)]),
        ];
        el("li", "timeline__item", children)
    };
    let mut items: Vec<AnyView> = names.into_iter().map(item).collect();
    let now = [
        el("span", "timeline__date", [words(t.timeline_now)]),
        blank(),
        el("span", "timeline__name", [text(name.clone())]),
    ];
    items.push(el("li", "timeline__item timeline__item--now", now));
    let list = group("ol", "timeline", items);
    vec![heading(t.institute_former), list].into_any()
}

fn unverified(names: Vec<String>, t: &'static Texts) -> AnyView {
    if names.is_empty() {
        return nothing();
    }
    let item = |name: String| {
        el("li", "plain-list__item", [silent_mark("unverified"), blank(), words(name)])
    };
    let list = group("ul", "plain-list", names.into_iter().map(item).collect());
    vec![heading(t.institute_unverified), list].into_any()
}

fn heading(text: &'static str) -> AnyView {
    el("h2", "institute-page__heading", [words(text)])
}

fn legend(t: &'static Texts) -> AnyView {
    let mark = |idx: usize| {
        let gap = el("span", "legend__gap", []);
        let name = words(slugs::standing_name(idx, t));
        vec![silent_mark(slugs::STANDINGS[idx]), blank(), name, blank(), gap].into_any()
    };
    group("p", "legend", (0..3).map(mark).collect())
}

fn capability_group(
    app: App,
    institute: &str,
    name: String,
    capabilities: Vec<CapabilityView>,
    language: Language,
) -> AnyView {
    let own = capabilities.into_iter().map(|own| capability(app, institute, own, language));
    let title = el("h3", "institute-page__subfield", [words(name)]);
    vec![title, group("ol", "capability-list", own.collect())].into_any()
}

fn capability(
    app: App,
    institute: &str,
    capability: CapabilityView,
    language: Language,
) -> AnyView {
    let t = texts(language);
    let keep = keep_buttons(app, language, &capability.id, &capability.title.plain());
    let offer = Offer { institute: institute.to_owned(), capability: capability.id.clone() };
    let title = [standing_mark(capability.standing), blank(), text(capability.title)];
    let mut children = vec![el("h4", "capability__title", title)];
    if let Some(published) = capability.published {
        let comma = words(if published.inferred.is_some() { ", " } else { "" });
        let note = [words(published.text), comma, inferred(published.inferred)];
        children.push(el("p", "capability__note", note));
    }
    children.push(el("p", "capability__text", [text(capability.description)]));
    if !capability.note.is_empty() {
        children.push(el("p", "capability__note", [text(capability.note)]));
    }
    children.push(facts(capability.facts, "facts facts--inline", t));
    children.push(evidence_list(capability.evidence, t));
    let sources = words([t.explanation_sources, ":"].concat());
    children.push(el("p", "capability__sources", [sources]));
    children.push(source_list(capability.sources, t));
    children.push(el("div", "capability__actions", [keep]));
    children.push(refuse(app, offer, language));
    view! { <li class="capability" id=capability.id>{children}</li> }.into_any()
}
