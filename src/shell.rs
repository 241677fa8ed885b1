//! What every page of every program shares: head, notices, the page, foot, short messages.
//!
//! A program gives its pages and the headings of their tabs; the shell draws the rest around them. Invariant: the head
//! stays when language or page change, so that the focus does.

use crate::address_state::link;
use crate::components::notice::{Notice, Urgency};
use crate::components::site_footer::{DataFacts, SiteFooter};
use crate::components::site_header::{HeadLink, SiteHeader};
use crate::components::toast::toast as toast_line;
use crate::i18n::release::release_texts;
use crate::i18n::{Texts, format, sentences, texts};
use crate::platform::{focus, page, release, timer};
use crate::route::Route;
use crate::state::App;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// What a program puts into the shell.
#[derive(Clone, Copy)]
pub(crate) struct Pages {
    /// Draws the page of a route.
    pub(crate) draw: fn(App, Route, Language) -> AnyView,
    /// The heading of a route in the tab.
    pub(crate) heading: fn(App, &Route, Language) -> String,
    /// The element that takes the focus when something was undone.
    pub(crate) undo_focus: &'static str,
    /// Opens the list of shortcuts, where the program has one.
    pub(crate) on_help: Option<Callback<()>>,
    /// Draws what the program keeps outside its pages, such as dialogs.
    pub(crate) below: fn(App, Language) -> AnyView,
}

/// The pages named in the head.
const HEAD_LINKS: [HeadLink; 4] = [
    (|t| t.nav_match, Route::Match),
    (|t| t.nav_institutes, Route::Institutes),
    (|t| t.nav_needs, Route::Needs),
    (|t| t.nav_method, Route::Method),
];

/// Draws head and page, and in a task of its own what stands below: the thread is not held for what is not seen yet.
pub(crate) fn shell(app: App, pages: Pages) -> AnyView {
    let language = app.language.0;
    let route = Memo::new(move |_| app.place.place.with(|place| place.route.clone()));
    keep_title(app, pages, route);
    let current = move || (pages.draw)(app, route.get(), language.get());
    let is_below_due = RwSignal::new(false);
    timer::after(0, move || is_below_due.set(true));
    let below = move || {
        if !is_below_due.get() {
            return ().into_any();
        }
        let language = language.get();
        [footer(app, pages, language), (pages.below)(app, language)].into_any()
    };
    view! {
        <a class="skip-link" href="#main">{move || texts(language.get()).skip_link}</a>
        {header(app, route)}
        {move || notices(app, language.get())}
        {current}
        {below}
        <div class="toasts" role="status">{move || toast(app, pages, language.get())}</div>
        <p class="visually-hidden" id="announcer" role="status"></p>
    }
    .into_any()
}

fn header(app: App, route: Memo<Route>) -> AnyView {
    let in_address = Memo::new(move |_| app.place.place.with(|place| place.language));
    let set_theme = move |theme| app.settings.set_theme(theme);
    view! {
        <SiteHeader
            language=app.language.0
            links=HEAD_LINKS
            route
            in_address
            theme=app.settings.theme
            on_theme=set_theme
        />
    }
    .into_any()
}

fn notices(app: App, language: Language) -> AnyView {
    let t = texts(language);
    let close = Callback::new(move |()| app.place.notices.set(Vec::new()));
    let notices = app.place.notices.get();
    let sentences: Vec<String> =
        notices.iter().map(|notice| sentences::address_notice(notice, language)).collect();
    let wrong = (!sentences.is_empty()).then(|| {
        let text = sentences.join(" ");
        view! { <Notice urgency=Urgency::Info text action=(t.close, close)/> }.into_any()
    });
    let is_there = app.catalog.engine.with(Option::is_some);
    let offline = (!app.ui.online.get() && is_there).then(|| {
        let text = t.offline_notice.to_owned();
        view! { <Notice urgency=Urgency::Warning text/> }.into_any()
    });
    let update = app.ui.update_ready.get().then(|| update_notice(app, language));
    view! { <div class="notices">{wrong} {offline} {update}</div> }.into_any()
}

/// A newer release is offered, never forced: it waits while something is open that is not saved.
fn update_notice(app: App, language: Language) -> AnyView {
    let t = release_texts(language);
    if app.ui.unsaved.get() {
        return view! { <Notice urgency=Urgency::Info text=t.waits.to_owned()/> }.into_any();
    }
    let load = Callback::new(|()| release::apply_update());
    let text = t.ready.to_owned();
    view! { <Notice urgency=Urgency::Info text action=(t.load, load)/> }.into_any()
}

fn toast(app: App, pages: Pages, language: Language) -> Option<AnyView> {
    let t = texts(language);
    let toast = app.ui.toast.get()?;
    let undo = toast.undo.map(|before| {
        let act = Callback::new(move |()| {
            before.clone().act(app.place);
            app.ui.toast.set(None);
            focus::first_soon(pages.undo_focus);
        });
        (t.undo, act)
    });
    let close = Callback::new(move |()| app.ui.toast.set(None));
    Some(toast_line(toast.text, undo, (t.close, close)))
}

fn footer(app: App, pages: Pages, language: Language) -> AnyView {
    let t = texts(language);
    let facts = Callback::new(move |()| {
        let engine = app.catalog.engine.get()?;
        let site = app.catalog.catalog.get_untracked()?.site.clone();
        let date = format::date(&site.data_date);
        Some(DataFacts { date, version: engine.version.clone(), license: site.license })
    });
    let in_address = app.place.place.with_untracked(|place| place.language);
    let to = |name: &'static str, route: Route| (name, link(&route, in_address));
    let links = vec![
        to(t.nav_institutes, Route::Institutes),
        to(t.nav_needs, Route::Needs),
        to(t.nav_policy, Route::Policy),
        to(t.nav_shortlist, Route::Shortlist),
        to(t.nav_profiles, Route::Profiles),
        to(t.nav_method, Route::Method),
        to(t.nav_guide, Route::Guide),
    ];
    view! { <SiteFooter t facts links on_help=pages.on_help/> }.into_any()
}

/// Title of the tab: the page's own heading and the name of the site.
fn keep_title(app: App, pages: Pages, route: Memo<Route>) {
    let title = Memo::new(move |_| {
        let language = app.language.0.get();
        let heading = route.with(|route| (pages.heading)(app, route, language));
        sentences::page_title(&heading, language)
    });
    Effect::new(move || page::set_title(&title.get()));
}

/// The heading of a route that is the same words everywhere; `None` where the page knows it better.
pub(crate) fn plain_heading(route: &Route, t: &Texts) -> Option<&'static str> {
    Some(match route {
        Route::Match => t.nav_match,
        Route::Institutes => t.nav_institutes,
        Route::Needs => t.nav_needs,
        Route::Policy => t.nav_policy,
        Route::Method => t.nav_method,
        Route::Guide => t.nav_guide,
        Route::Compare => t.nav_compare,
        Route::Team => t.nav_team,
        Route::Shortlist => t.nav_shortlist,
        Route::Profiles => t.nav_profiles,
        Route::NotFound(_) => t.not_found_title,
        Route::Institute(_)
        | Route::Fit(_)
        | Route::Changes
        | Route::Paper(_)
        | Route::Edit(_)
        | Route::Kiosk => {
            return None;
        }
    })
}
