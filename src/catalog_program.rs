//! The catalog program: institutes, and what the data is.

use crate::components::keep::tray;
use crate::components::palette::{self, palette};
use crate::components::refuse::Refusals;
use crate::i18n::board::board_texts;
use crate::i18n::changes::changes_texts;
use crate::i18n::compare::compare_texts;
use crate::i18n::contact::contact_texts;
use crate::i18n::directory::directory_texts;
use crate::i18n::fit::fit_texts;
use crate::i18n::keep::keep_texts;
use crate::i18n::method::method_texts;
use crate::i18n::policy::policy_texts;
use crate::i18n::team::team_texts;
use crate::i18n::texts;
use crate::pages::board_page::board_page;
use crate::pages::changes_page::changes_page;
use crate::pages::compare_page::compare_page;
use crate::pages::directory_page::directory_page;
use crate::pages::fit_page::fit_page;
use crate::pages::guide_page::guide_page;
use crate::pages::institute_page::institute_page;
use crate::pages::method_page::method_page;
use crate::pages::not_found_page::not_found_page;
use crate::pages::policy_page::policy_page;
use crate::pages::shortlist_page::shortlist_page;
use crate::pages::team_page::team_page;
use crate::route::Route;
use crate::shell::{Pages, plain_heading, shell};
use crate::state::App;
use crate::state::kept::Kept;
use crate::state::market::Market;
use crate::view_model::compare::Entry;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    app.load();
    provide_context(Market::start(app));
    provide_context(Refusals(Kept::refusals()));
    let pages = Pages { draw, heading, undo_focus: "h1", on_help: None, below };
    palette::listen();
    shell(app, pages)
}

fn below(app: App, language: Language) -> AnyView {
    [tray(app, language), palette(app, language, actions)].into_any()
}

fn draw(app: App, route: Route, language: Language) -> AnyView {
    let in_address = app.place.place.with_untracked(|place| place.language);
    match route {
        Route::Needs => match use_context::<Market>() {
            Some(market) => board_page(app, market, language),
            None => ().into_any(),
        },
        Route::Policy => match use_context::<Market>() {
            Some(market) => policy_page(app, market, language),
            None => ().into_any(),
        },
        Route::Guide => guide_page(language),
        Route::Compare => compare_page(app, language),
        Route::Shortlist => shortlist_page(app, language),
        Route::Institutes => directory_page(app, language),
        Route::Institute(id) => institute_page(app, id, language),
        Route::Changes => changes_page(app, language),
        Route::Method => method_page(app, language),
        Route::Fit(id) => fit_page(app, id, language),
        Route::Team => team_page(app, language),
        _ => not_found_page(language, in_address),
    }
}

/// The buttons of a page that are commands too.
fn actions(route: &Route, language: Language) -> Vec<&'static str> {
    let c = compare_texts(language);
    match route {
        Route::Shortlist => vec![c.list_share, c.list_clear, c.list_keep],
        Route::Compare => vec![c.share],
        Route::Institutes => vec![directory_texts(language).clear],
        Route::Institute(_) => vec![contact_texts(language).vcard, keep_texts(language).letter],
        Route::Needs => {
            let t = board_texts(language);
            vec![t.share, t.clear, t.own_save]
        }
        Route::Policy => {
            let t = policy_texts(language);
            vec![t.csv, t.svg, t.png]
        }
        Route::Team => vec![team_texts(language).copy],
        Route::Method => vec![method_texts(language).cite_copy],
        _ => Vec::new(),
    }
}

fn heading(app: App, route: &Route, language: Language) -> String {
    let t = texts(language);
    if *route == Route::Changes {
        return changes_texts(language).title.to_owned();
    }
    if let Route::Fit(id) = route {
        return fit_heading(app, id, language);
    }
    let Route::Institute(id) = route else {
        return plain_heading(route, t).unwrap_or(t.not_found_title).to_owned();
    };
    app.catalog.catalog.with(|catalog| {
        let institute = catalog.as_ref().and_then(|catalog| catalog.institute(id));
        let name = institute.map(|institute| institute.name.shown_in(language).text);
        name.unwrap_or(t.institute_loading).to_owned()
    })
}

/// The capability's title and its institute's name.
fn fit_heading(app: App, id: &str, language: Language) -> String {
    app.catalog.catalog.with(|catalog| {
        let found = catalog.as_ref().and_then(|catalog| Entry::find(catalog, id));
        let title = found.and_then(|entry| Some((entry.capability?, entry.institute)));
        title.map_or_else(
            || fit_texts(language).kind.to_owned(),
            |(capability, institute)| {
                let names = [&capability.title, &institute.name];
                names.map(|name| name.shown_in(language).text).join(" · ")
            },
        )
    })
}
