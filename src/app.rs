//! The root: what every page shares, and which page is shown.

use crate::address_state::link;
use crate::components::help_dialog::{HELP, HelpDialog};
use crate::components::notice::{Notice, Urgency};
use crate::components::site_footer::{DataFacts, SiteFooter};
use crate::components::site_header::SiteHeader;
use crate::components::toast::toast as toast_line;
use crate::i18n::{format, sentences, texts};
use crate::pages::institute_page::institute_page;
use crate::pages::match_page::match_page;
use crate::pages::method_page::method_page;
use crate::pages::not_found_page::not_found_page;
use crate::platform::{dialog, focus, keyboard, page, print, timer};
use crate::route::Route;
use crate::shortcut::{KeyPress, Shortcut, shortcut};
use crate::state::App;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the app.
pub(crate) fn root(app: App) -> AnyView {
    let language = app.language.0;
    let route = Memo::new(move |_| app.place.place.with(|place| place.route.clone()));
    keyboard::on_key(move |press| act(app, press));
    print::before(move || app.ui.settle());
    keep_title(app, route);
    announce_results(app);
    let current = move || {
        let language = language.get();
        match route.get() {
            Route::Match => match_page(app, language),
            Route::Institute(id) => institute_page(app, id, language),
            Route::Method => method_page(app, language),
            Route::NotFound(_) => {
                let in_address = app.place.place.with_untracked(|place| place.language);
                not_found_page(language, in_address)
            }
        }
    };
    view! {
        <a class="skip-link" href="#main">{move || texts(language.get()).skip_link}</a>
        {header(app, route)}
        {move || notices(app, language.get())}
        {current}
        {move || footer(app, language.get())}
        <div class="toasts" role="status">{move || toast(app, language.get())}</div>
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
            links=[(|t| t.nav_match, Route::Match), (|t| t.nav_method, Route::Method)]
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
    view! { <div class="notices">{wrong} {offline}</div> }.into_any()
}

fn toast(app: App, language: Language) -> Option<AnyView> {
    let t = texts(language);
    let toast = app.ui.toast.get()?;
    let undo = toast.undo.map(|before| {
        let act = Callback::new(move |()| {
            app.place.commit(|visitor| *visitor = before.clone());
            app.ui.toast.set(None);
            focus::first_soon("#need");
        });
        (t.undo, act)
    });
    let close = Callback::new(move |()| app.ui.toast.set(None));
    Some(toast_line(toast.text, undo, (t.close, close)))
}

fn footer(app: App, language: Language) -> AnyView {
    let t = texts(language);
    let facts = Callback::new(move |()| {
        let engine = app.catalog.engine.get()?;
        let site = app.catalog.catalog.get_untracked()?.site.clone();
        let date = format::date(&site.data_date);
        Some(DataFacts { date, version: engine.version.clone(), license: site.license })
    });
    let method = app.place.place.with_untracked(|place| link(&Route::Method, place.language));
    let single_keys = Memo::new(move |_| app.settings.single_keys.get());
    let set_keys = move |on| app.settings.set_single_keys(on);
    view! {
        <SiteFooter t facts method/>
        <HelpDialog t single_keys on_single_keys=set_keys/>
    }
    .into_any()
}

/// Title of the tab: the page's own heading and the name of the site.
fn keep_title(app: App, route: Memo<Route>) {
    let title = Memo::new(move |_| {
        let language = app.language.0.get();
        let t = texts(language);
        let heading = match route.get() {
            Route::Match => t.nav_match.to_owned(),
            Route::Method => t.nav_method.to_owned(),
            Route::NotFound(_) => t.not_found_title.to_owned(),
            Route::Institute(id) => app.catalog.catalog.with(|catalog| {
                let institute = catalog.as_ref().and_then(|catalog| catalog.institute(&id));
                let name = institute.map(|institute| institute.name.shown_in(language).text);
                name.unwrap_or(t.institute_loading).to_owned()
            }),
        };
        sentences::page_title(&heading, language)
    });
    Effect::new(move || page::set_title(&title.get()));
}

/// Tells a screen reader what was found, once typing rests.
fn announce_results(app: App) {
    let pending = StoredValue::new(None::<timer::Timer>);
    let line = Memo::new(move |_| {
        let language = app.language.0.get();
        app.matching.results.with(|results| {
            results.as_ref().map(|results| {
                let n = results.institutes.len();
                if results.is_nearest {
                    sentences::no_match_line(n, language)
                } else {
                    sentences::results_announcement(n, results.n_capabilities, language)
                }
            })
        })
    });
    Effect::new(move || {
        let line = line.get().unwrap_or_default();
        if let Some(timer) = pending.get_value() {
            timer.cancel();
        }
        pending.set_value(Some(timer::after(600, move || page::announce(line))));
    });
}

fn act(app: App, press: &KeyPress) -> bool {
    let Some(shortcut) = shortcut(press, app.settings.single_keys.get_untracked()) else {
        return false;
    };
    if dialog::any_open() {
        return false;
    }
    match shortcut {
        Shortcut::FocusNeed => focus::first("#need"),
        Shortcut::FirstResult => first_result(app),
        Shortcut::NextResult => focus::step_among(".result-card__link", 1),
        Shortcut::PreviousResult => focus::step_among(".result-card__link", -1),
        Shortcut::Help => {
            dialog::open(HELP);
            true
        }
        Shortcut::Escape => escape(app, press),
    }
}

/// Goes to the first result of what stands in the box, also where its last letter is not scored yet.
fn first_result(app: App) -> bool {
    if let Some(text) = focus::value_of("need")
        && app.matching.text.with_untracked(|scored| *scored != text)
    {
        app.place.edit(|visitor| visitor.text = text);
    }
    app.ui.settle();
    focus::first_soon(".result-card__link");
    true
}

/// Closes the innermost thing that is open.
fn escape(app: App, press: &KeyPress) -> bool {
    if app.ui.toast.with_untracked(Option::is_some) {
        app.ui.toast.set(None);
    } else if press.in_field {
        focus::leave();
    } else if app.ui.wishes_open.get_untracked() {
        app.ui.wishes_open.set(false);
    } else if app.ui.weights_open.get_untracked() {
        app.ui.weights_open.set(false);
    } else if app.matching.open_card.with_untracked(Option::is_some) {
        app.place.commit(|visitor| visitor.open_card = None);
    } else {
        return false;
    }
    true
}
