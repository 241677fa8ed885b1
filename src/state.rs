//! What the app knows, each thing with one owner.
//!
//! The place (page, language, everything that the visitor set) is owned by [`place::PlaceContext`] and mirrored in the
//! address; the catalog by [`catalog::CatalogContext`]; everything else is a memo of these two in [`derived`].

pub(crate) mod catalog;
pub(crate) mod coach;
pub(crate) mod content;
pub(crate) mod derived;
pub(crate) mod draft;
pub(crate) mod kept;
pub(crate) mod kiosk;
pub(crate) mod lasting;
pub(crate) mod loading;
pub(crate) mod market;
pub(crate) mod papers;
pub(crate) mod place;
pub(crate) mod settings;
pub(crate) mod shared;
pub(crate) mod slices;
pub(crate) mod ui;

use crate::route::Program;
use catalog::CatalogContext;
use derived::MatchContext;
use kept::Kept;
use place::{LanguageContext, PlaceContext};
use settings::SettingsContext;
use std::ops::Deref;
use ui::UiContext;

/// The contexts of every program, to be handed to pages: a handle that is copied into closures, so it is one address
/// wide.
#[derive(Clone, Copy)]
pub(crate) struct App(&'static Contexts);

impl Deref for App {
    type Target = Contexts;

    fn deref(&self) -> &Contexts {
        self.0
    }
}

/// The contexts; they live as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Contexts {
    pub(crate) place: PlaceContext,
    pub(crate) language: LanguageContext,
    pub(crate) catalog: CatalogContext,
    pub(crate) settings: SettingsContext,
    pub(crate) ui: UiContext,
    /// The candidates that the visitor kept.
    pub(crate) shortlist: Kept,
}

impl App {
    /// Reads the address, and follows the history from now on.
    pub(crate) fn start(program: Program, typed: String) -> App {
        let place = PlaceContext::start(program, typed);
        let language = LanguageContext::new(place);
        let catalog = CatalogContext::new();
        let ui = UiContext::start();
        place.listen(catalog);
        let settings = SettingsContext::start();
        let shortlist = Kept::shortlist();
        App(Box::leak(Box::new(Contexts { place, language, catalog, settings, ui, shortlist })))
    }

    /// Begins to load the catalog that came with the program.
    pub(crate) fn load(self) {
        loading::load(self.catalog, self.place);
    }
}

/// The contexts of the match program: those of every program, and the ranking.
#[derive(Clone, Copy)]
pub(crate) struct MatchApp(&'static MatchContexts);

impl Deref for MatchApp {
    type Target = MatchContexts;

    fn deref(&self) -> &MatchContexts {
        self.0
    }
}

/// See [`MatchApp`].
pub(crate) struct MatchContexts {
    pub(crate) app: App,
    pub(crate) matching: MatchContext,
}

impl Deref for MatchContexts {
    type Target = Contexts;

    fn deref(&self) -> &Contexts {
        &self.app
    }
}

impl MatchApp {
    /// Adds the ranking to the contexts of every program.
    pub(crate) fn start(app: App) -> MatchApp {
        let matching = MatchContext::new(app.place, app.catalog, app.language, app.ui);
        MatchApp(Box::leak(Box::new(MatchContexts { app, matching })))
    }

    /// The same catalog asked for another need, beside what the visitor sees and in no address.
    pub(crate) fn apart(self, text: &str) -> MatchApp {
        let (place, ui) = (self.place.apart(text), self.ui.apart());
        MatchApp::start(App(Box::leak(Box::new(Contexts { place, ui, ..*self.app }))))
    }
}
