//! The match program: a need in, institutes out.

use crate::components::help_dialog::{HELP, HelpDialog};
use crate::components::keep::tray;
use crate::i18n::{sentences, texts};
use crate::pages::match_page::match_page;
use crate::pages::not_found_page::not_found_page;
use crate::pages::rehearsal;
use crate::platform::{dialog, focus, keyboard, page, print, timer};
use crate::route::Route;
use crate::shell::{Pages, plain_heading, shell};
use crate::shortcut::{KeyPress, Shortcut, shortcut};
use crate::state::{App, MatchApp};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    app.load();
    let app = MatchApp::start(app);
    provide_context(app);
    keyboard::on_key(move |press| act(app, press));
    print::before(move || app.ui.settle());
    announce_results(app);
    rehearsal::soon(app);
    let on_help = Some(Callback::new(|()| {
        dialog::open(HELP);
    }));
    let pages = Pages { draw, heading, undo_focus: "#need", on_help, below };
    shell(app.app, pages)
}

fn below(app: App, language: Language) -> AnyView {
    let help = use_context::<MatchApp>().map(|app| help(app, language));
    [tray(app, language), help.into_any()].into_any()
}

fn draw(app: App, route: Route, language: Language) -> AnyView {
    if let (Route::Match, Some(app)) = (route, use_context::<MatchApp>()) {
        return match_page(app, language);
    }
    let in_address = app.place.place.with_untracked(|place| place.language);
    not_found_page(language, in_address)
}

fn heading(_app: App, route: &Route, language: Language) -> String {
    let t = texts(language);
    plain_heading(route, t).unwrap_or(t.not_found_title).to_owned()
}

fn help(app: MatchApp, language: Language) -> AnyView {
    let single_keys = Memo::new(move |_| app.settings.single_keys.get());
    let set_keys = move |on| app.settings.set_single_keys(on);
    view! { <HelpDialog t=texts(language) single_keys on_single_keys=set_keys/> }.into_any()
}

/// Tells a screen reader what was found, once typing rests.
fn announce_results(app: MatchApp) {
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

fn act(app: MatchApp, press: &KeyPress) -> bool {
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
fn first_result(app: MatchApp) -> bool {
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
fn escape(app: MatchApp, press: &KeyPress) -> bool {
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
