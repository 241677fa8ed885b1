//! The papers program: what a visitor hands over, from a first letter to a checklist.

use crate::components::palette::{self, palette};
use crate::i18n::papers::{paper_name, papers_texts, training_texts};
use crate::i18n::texts;
use crate::pages::not_found_page::not_found_page;
use crate::pages::paper_page::paper_page;
use crate::papers::Kind;
use crate::route::Route;
use crate::shell::{Pages, shell};
use crate::state::App;
use crate::state::papers::PapersContext;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    app.load();
    provide_context(PapersContext::start());
    let pages = Pages { draw, heading, undo_focus: "h1", on_help: None, below };
    palette::listen();
    shell(app, pages)
}

fn kind_of(route: &Route) -> Option<Kind> {
    let Route::Paper(slug) = route else { return None };
    Kind::from_slug(slug)
}

/// The buttons of a paper that are commands too.
fn actions(_route: &Route, language: Language) -> Vec<&'static str> {
    let t = papers_texts(language);
    vec![t.mail, training_texts(language).calendar, t.copy, t.word, t.print, t.undo, t.clear]
}

fn below(app: App, language: Language) -> AnyView {
    palette(app, language, actions)
}

fn draw(app: App, route: Route, language: Language) -> AnyView {
    let Some(kind) = kind_of(&route) else {
        let in_address = app.place.place.with_untracked(|place| place.language);
        return not_found_page(language, in_address);
    };
    paper_page(app, kind, language)
}

fn heading(_app: App, route: &Route, language: Language) -> String {
    let title = kind_of(route).map(|kind| paper_name(kind, language)[1]);
    title.unwrap_or(texts(language).not_found_title).to_owned()
}
