//! The profile program: an institute's officer keeps its capability profile current.

use crate::i18n::editor::editor_texts;
use crate::i18n::texts;
use crate::pages::edit_page::edit_page;
use crate::pages::not_found_page::not_found_page;
use crate::pages::profiles_page::profiles_page;
use crate::platform::rescue::{self, RescueWords};
use crate::platform::{keyboard, page};
use crate::route::Route;
use crate::shell::{Pages, plain_heading, shell};
use crate::shortcut::KeyPress;
use crate::state::App;
use crate::state::coach::Coach;
use crate::state::draft::{DraftContext, rescued};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    app.load();
    rescue::on_panic(rescue_words, rescued);
    let draft = DraftContext::new(app);
    provide_context(draft);
    provide_context(Coach::new(app, draft));
    keyboard::on_key(move |press| act(app, draft, press));
    let pages =
        Pages { draw, heading, undo_focus: "h1", on_help: None, below: |_, _| ().into_any() };
    shell(app, pages)
}

fn draw(app: App, route: Route, language: Language) -> AnyView {
    match (route, use_context::<DraftContext>()) {
        (Route::Profiles, Some(_)) => profiles_page(app, language),
        (Route::Edit(id), Some(draft)) => edit_page(app, draft, &id, language),
        _ => {
            let in_address = app.place.place.with_untracked(|place| place.language);
            not_found_page(language, in_address)
        }
    }
}

fn heading(app: App, route: &Route, language: Language) -> String {
    let t = texts(language);
    let Route::Edit(id) = route else {
        return plain_heading(route, t).unwrap_or(t.not_found_title).to_owned();
    };
    let own = editor_texts(language);
    let name = app.catalog.catalog.with(|catalog| {
        let institute = catalog.as_ref().and_then(|catalog| catalog.institute(id));
        institute.map(|institute| institute.name.shown_in(language).text.to_owned())
    });
    [own.of_edit, ": ", name.as_deref().unwrap_or(own.new_institute)].concat()
}

/// Ctrl+Z and Ctrl+Y or Ctrl+Shift+Z, outside of fields, which have steps of their own.
fn act(app: App, draft: DraftContext, press: &KeyPress) -> bool {
    let is_editor = app.place.place.with_untracked(|place| matches!(place.route, Route::Edit(_)));
    if !is_editor || press.in_field || !press.control || press.alt {
        return false;
    }
    match press.key.as_str() {
        "z" => draft.step(true),
        "y" | "Z" => draft.step(false),
        _ => return false,
    }
    true
}

fn rescue_words() -> RescueWords {
    let t = editor_texts(Language::from_tag(&page::language()).unwrap_or_default());
    RescueWords {
        title: t.rescue_title,
        text: t.rescue_text,
        reload: t.reload,
        download: t.download_draft,
    }
}
