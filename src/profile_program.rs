//! The profile program: an institute's officer keeps its capability profile current.

use crate::i18n::texts;
use crate::pages::not_found_page::not_found_page;
use crate::route::Route;
use crate::shell::{Pages, plain_heading, shell};
use crate::state::App;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    let pages = Pages { draw, heading, undo_focus: "h1", on_help: None };
    shell(app, pages, ().into_any())
}

fn draw(app: App, _route: Route, language: Language) -> AnyView {
    let in_address = app.place.place.with_untracked(|place| place.language);
    not_found_page(language, in_address)
}

fn heading(_app: App, route: &Route, language: Language) -> String {
    let t = texts(language);
    plain_heading(route, t).unwrap_or(t.not_found_title).to_owned()
}
