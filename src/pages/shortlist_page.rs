//! What the visitor kept, or a list that came with a link.

use super::board_page::copy;
use crate::address_state::{COMPARED, Place, VisitorState, link};
use crate::components::button::{QUIET, word_button};
use crate::components::el::{anchor, el, group, nothing, plain, words};
use crate::components::keep::keep_buttons;
use crate::components::loading::loading_state;
use crate::components::notice::{Notice, Urgency};
use crate::components::page_frame::page_frame;
use crate::components::refuse::{Offer, refusals_sheet, refuse};
use crate::components::text::text;
use crate::i18n::compare::{compare_texts, n_candidates};
use crate::i18n::texts;
use crate::kept::{self, MAX_COMPARED};
use crate::platform::{focus, print};
use crate::route::Route;
use crate::state::App;
use crate::view_model::compare::{ColumnView, column};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The key of a list that came with a link.
const SHARED: &str = "vk";

/// The page.
pub(crate) fn shortlist_page(app: App, language: Language) -> AnyView {
    let t = compare_texts(language);
    let tier = Memo::new(move |_| app.catalog.search.get());
    let shared =
        Memo::new(move |_| app.place.place.with(|place| kept::ids(place.visitor.view(SHARED))));
    let body = move || match loading_state(app, tier.get(), language) {
        Some(state) => state,
        None => content(app, shared.get(), language),
    };
    page_frame("page shortlist", t.list_title, t.list_lead, body.into_any())
}

fn content(app: App, shared: Vec<String>, language: Language) -> AnyView {
    let t = compare_texts(language);
    let is_shared = !shared.is_empty();
    // A kept entry that is taken out stays to be seen and put back until the page is left.
    let ids = if is_shared { shared } else { app.shortlist.entries.get() };
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let in_address = app.place.place.with_untracked(|place| place.language);
    let mut items = Vec::new();
    let mut gone = Vec::new();
    for id in &ids {
        match column(&catalog, id, language, in_address) {
            Some(own) => items.push(item(app, own, language)),
            None => gone.push(id.clone()),
        }
    }
    let mut children = Vec::new();
    if is_shared {
        let keep = Callback::new({
            let ids = ids.clone();
            move |()| keep_all(app, &ids, language)
        });
        let text = t.list_came.to_owned();
        let action = (t.list_keep, keep);
        children.push(view! { <Notice urgency=Urgency::Info text action/> }.into_any());
    }
    if !gone.is_empty() {
        let text = [t.gone, &gone.join(", ")].concat();
        children.push(view! { <Notice urgency=Urgency::Warning text/> }.into_any());
    }
    if ids.is_empty() {
        children.push(empty(app, language));
    } else {
        children.push(bar(app, ids, items.len(), is_shared, language));
        children.push(group("ol", "shortlist__items", items));
    }
    children.push(refusals_sheet(app, language));
    children.into_any()
}

fn keep_all(app: App, ids: &[String], language: Language) {
    let mut next = app.shortlist.entries.get_untracked();
    for id in ids {
        if !next.contains(id) {
            next = kept::toggled(&next, id);
        }
    }
    app.ui.replace_with_undo(app.shortlist, compare_texts(language).list_kept, next);
    app.place.commit(|visitor| visitor.set_view(SHARED, ""));
    focus::first_soon("h1");
}

fn empty(app: App, language: Language) -> AnyView {
    let t = compare_texts(language);
    let in_address = app.place.place.with_untracked(|place| place.language);
    let to =
        |route: Route, name: &'static str| anchor("button", link(&route, in_address), words(name));
    let ways = [to(Route::Match, t.to_match), to(Route::Institutes, t.to_institutes)];
    let title = plain("b", vec![words(t.list_empty)]);
    let hint = plain("p", vec![words(t.list_empty_hint)]);
    el("div", "empty", [plain("p", vec![title]), hint, el("p", "compare__ways", ways)])
}

fn bar(app: App, ids: Vec<String>, n_known: usize, is_shared: bool, language: Language) -> AnyView {
    let t = compare_texts(language);
    let in_address = app.place.place.with_untracked(|place| place.language);
    let count = el("h2", "directory__count", [words(n_candidates(n_known, language))]);
    let first = ids.iter().take(MAX_COMPARED).cloned().collect::<Vec<_>>().join(",");
    let list = ids.join(",");
    let share = Callback::new(move |()| {
        let mut visitor = VisitorState::default();
        visitor.set_view(SHARED, &list);
        let place = Place { route: Route::Shortlist, language: in_address, visitor };
        copy(app, place.href(), t.list_shared, language);
    });
    let compare = app.place.place.with_untracked(|place| {
        let mut place = Place { route: Route::Compare, ..place.clone() };
        if kept::ids(place.visitor.view(COMPARED)).len() < 2 {
            place.visitor.set_view(COMPARED, &first);
        }
        place.visitor.set_view(SHARED, "");
        place.href()
    });
    let mut children = vec![count];
    if ids.len() > 1 {
        children.push(anchor("button button--primary", compare, words(t.title)));
    }
    children.push(word_button(QUIET, t.list_share, share));
    children.push(word_button(
        QUIET,
        texts(language).print,
        Callback::new(|()| print::print_soon()),
    ));
    if is_shared {
        let href = link(&Route::Shortlist, in_address);
        children.push(anchor("button button--quiet", href, words(t.list_own)));
    } else {
        let clear = Callback::new(move |()| {
            app.ui.replace_with_undo(app.shortlist, t.list_cleared, Vec::new());
            focus::first_soon("h1");
        });
        children.push(word_button(QUIET, t.list_clear, clear));
    }
    group("div", "directory__bar", children)
}

fn item(app: App, own: ColumnView, language: Language) -> AnyView {
    let capability = own.capability.as_ref().map_or_else(String::new, |_| own.id.clone());
    let offer = Offer { institute: own.institute, capability };
    let spoken = match &own.capability {
        Some(capability) => capability.plain(),
        None => own.name.plain(),
    };
    let name = anchor("entry__link", own.href, text(own.name));
    let mut children = vec![el("h3", "entry__name", [name])];
    if let Some(capability) = own.capability {
        children.push(el("p", "shortlist__capability", [text(capability)]));
    }
    children.push(el("p", "entry__place", [words(own.place)]));
    if !own.contact.is_empty() {
        children.push(el("p", "entry__fields", [words(own.contact.join(" · "))]));
    }
    let buttons = keep_buttons(app, language, &own.id, &spoken);
    children.push(el("div", "entry__actions", [buttons]));
    children.push(refuse(app, offer, language));
    group("li", "entry", children)
}
