//! The sheet of one candidate: how it fits, what is missing, what would change it, and the ways on.
//!
//! What is missing is weighed, and the change looked for, after the rest is drawn: that scores some hundred candidates that
//! might be.

use crate::address_state::{COMPARED, Place, link};
use crate::components::button::word_button;
use crate::components::clarity_meter::clarity_meter;
use crate::components::el::{anchor, el, words};
use crate::components::explanation::explanation;
use crate::components::fit_sheet::{fit_checks, fit_gaps, fit_head, fit_what_if};
use crate::components::loading::loading_state;
use crate::i18n::clarity::clarity_texts;
use crate::i18n::fit::{FitTexts, fit_texts};
use crate::i18n::texts;
use crate::kept;
use crate::pages::board_page::copy;
use crate::papers::{Kind, PARTNERS};
use crate::platform::{clock, focus, print, timer};
use crate::route::Route;
use crate::state::App;
use crate::state::catalog::{Engine, Tier};
use crate::state::shared::Shared;
use crate::view_model::clarity::{clarity_view, give};
use crate::view_model::fit::{
    Explained, FitView, Weighed, explained, fit_view, source_line, weighed, weighed_view,
};
use leptos::prelude::*;
use nhipcau_matching::{Answer, Clarity, Need, Question, clarity};
use nhipcau_profile::Language;

/// How long the browser has to draw the sheet before the changes are scored.
const FIRST_MS: i32 = 60;

/// What is drawn at once, and what follows.
#[derive(Clone, Copy)]
struct Found {
    /// Holds nothing where the catalog has no such capability.
    explained: Memo<Option<Shared<Option<Explained>>>>,
    weighed: Memo<Option<Shared<Weighed>>>,
    clarity: Memo<Option<Shared<Clarity>>>,
}

/// The page of a capability.
pub(crate) fn fit_page(app: App, id: String, language: Language) -> AnyView {
    let own = id.clone();
    let explained = Memo::new(move |_| {
        let engine = app.catalog.engine.get()?;
        Some(Shared::new(asked(app, &engine, |question| explained(question, &own))))
    });
    let is_drawn = RwSignal::new(false);
    Effect::new(move || {
        if explained.with(Option::is_some) && !is_drawn.get_untracked() {
            timer::after(FIRST_MS, move || {
                is_drawn.try_set(true);
            });
        }
    });
    let weighed = Memo::new(move |_| {
        let (engine, found) = (app.catalog.engine.get()?, explained.get()?);
        let found = found.as_ref().filter(|_| is_drawn.get())?;
        Some(Shared::new(asked(app, &engine, |question| weighed(question, found))))
    });
    let clarity = Memo::new(move |_| {
        let engine = app.catalog.engine.get().filter(|_| is_drawn.get())?;
        let asks_nothing = app.place.place.with(|place| place.visitor.asks_nothing());
        let found = |question: &Question<'_>| {
            let Question { search, need, weights, year, .. } = question;
            clarity(search, need, weights, *year)
        };
        (!asks_nothing).then(|| Shared::new(asked(app, &engine, found)))
    });
    let found = Found { explained, weighed, clarity };
    let body = move || match explained.get() {
        None => waiting(app, language),
        Some(own) => match own.as_ref() {
            None => unknown(app, language),
            Some(own) => sheet(app, &id, own, found, language),
        },
    };
    view! { <main class="page fit-page" id="main" tabindex="-1">{body}</main> }.into_any()
}

/// Asks with the need of the address; tracked.
fn asked<T>(app: App, engine: &Shared<Engine>, ask: impl FnOnce(&Question<'_>) -> T) -> T {
    let visitor = app.place.place.with(|place| place.visitor.clone());
    let (need, weights) = (visitor.need(), visitor.engine_weights());
    ask(&Question::new(&engine.index, &need, &weights, clock::year()))
}

fn heading(title: &'static str) -> AnyView {
    view! { <h1 class="page__title" tabindex="-1">{title}</h1> }.into_any()
}

fn waiting(app: App, language: Language) -> AnyView {
    let tier = match app.catalog.search.get() {
        Tier::Ready => Tier::Waiting,
        own => own,
    };
    vec![heading(fit_texts(language).loading), loading_state(app, tier, language).into_any()]
        .into_any()
}

fn unknown(app: App, language: Language) -> AnyView {
    let t = texts(language);
    let home = app.place.place.with_untracked(|place| link(&Route::Match, place.language));
    vec![
        heading(fit_texts(language).unknown),
        el("p", "page__lead", [words(t.not_found_lead)]),
        el("p", "", [anchor("", home, words(t.not_found_home))]),
    ]
    .into_any()
}

fn sheet(app: App, id: &str, own: &Explained, found: Found, language: Language) -> AnyView {
    let (Some(engine), Some(catalog)) = (app.catalog.engine.get(), app.catalog.catalog.get())
    else {
        return waiting(app, language);
    };
    let in_address = app.place.place.with_untracked(|place| place.language);
    let view =
        asked(app, &engine, |question| fit_view(own, question, &catalog, language, in_address));
    match view {
        None => unknown(app, language),
        Some(view) => drawn(app, id, view, found, &engine.version, language),
    }
}

fn drawn(
    app: App,
    id: &str,
    view: FitView,
    found: Found,
    version: &str,
    language: Language,
) -> AnyView {
    let (t, common) = (fit_texts(language), texts(language));
    let place = app.place.place.get_untracked();
    let back = Place { route: Route::Match, ..place.clone() }.href();
    let mut children = vec![
        anchor("page__back", back, words(["← ", t.back].concat())),
        fit_head(&view, place.visitor.text.trim(), t, common, language),
        ways(app, id, &view.institute, &place, language),
    ];
    if view.explanation.is_none() {
        children.push(el("p", "fit-page__note", [words(t.no_need)]));
    } else {
        children.push(fit_checks(view.checks, t));
    }
    children.push((move || missing(app, found, language)).into_any());
    children.push((move || meter(app, found, language)).into_any());
    if let Some(own) = view.explanation {
        let heading = el("h2", "fit-page__heading", [words(t.points)]);
        let details = match app.catalog.details.get() {
            Tier::Ready => None,
            Tier::Failed(_) => Some(common.details_failed),
            Tier::Waiting | Tier::Coming(_) => Some(common.details_loading),
        };
        let points = [heading, explanation(own, "h3", details, common)];
        children.push(el("section", "fit-page__points", points));
    }
    children.push(el("p", "fit-page__source", [words(source_line(version, language))]));
    children.into_any()
}

/// What is missing and what would change it; nothing until both are known.
fn missing(app: App, found: Found, language: Language) -> Option<AnyView> {
    let t = fit_texts(language);
    let (weighed, own) = (found.weighed.get()?, found.explained.get()?);
    let own = own.as_ref()?;
    let (engine, catalog) = (app.catalog.engine.get()?, app.catalog.catalog.get()?);
    let view =
        asked(app, &engine, |question| weighed_view(&weighed, own, question, &catalog, language))?;
    let on_try = Callback::new(move |need: Need| {
        app.place.commit(|visitor| {
            visitor.facet_weights = need.facet_weights;
            visitor.wishes = need.wishes;
        });
        focus::first_soon("h1");
    });
    let gaps = fit_gaps(view.gaps, t);
    let what_if = view.what_if.map(|own| fit_what_if(own, on_try, t));
    Some(vec![gaps, what_if.into_any()].into_any())
}

/// How clear the need is, and what to name.
fn meter(app: App, found: Found, language: Language) -> Option<AnyView> {
    let t = clarity_texts(language);
    let (clarity, catalog) = (found.clarity.get()?, app.catalog.catalog.get()?);
    let view = clarity_view(&clarity, &catalog, language)?;
    let on_answer = Callback::new(move |answer: Option<Answer>| {
        if let Some(answer) = answer {
            app.place.commit(|visitor| give(visitor, &answer));
            focus::first_soon("h1");
        } else {
            let place = app.place.place.get_untracked();
            app.place.visit(&Place { route: Route::Match, ..place }.href());
        }
    });
    let heading = el("h2", "fit-page__heading", [words(t.title)]);
    let section = [heading, clarity_meter(view, t, on_answer)];
    Some(el("section", "fit-page__section", section))
}

/// Letter, comparison, institute, print, link.
fn ways(app: App, id: &str, institute: &str, place: &Place, language: Language) -> AnyView {
    let t: &'static FitTexts = fit_texts(language);
    let beside = |route: Route, key: &str, value: &str| {
        let mut visitor = place.visitor.clone();
        visitor.set_view(key, value);
        Place { route, visitor, language: place.language }.href()
    };
    let letter = beside(Route::Paper(Kind::Letter.slug().to_owned()), PARTNERS, id);
    let chosen = kept::ids(place.visitor.view(COMPARED));
    let chosen =
        if chosen.iter().any(|own| own == id) { chosen } else { kept::toggled(&chosen, id) };
    let compare = beside(Route::Compare, COMPARED, &chosen.join(","));
    let institute = Place { route: Route::Institute(institute.to_owned()), ..place.clone() }.href();
    let share = Callback::new(move |()| {
        copy(app, app.place.place.with_untracked(Place::href), t.copied, language);
    });
    let on_print = Callback::new(|()| print::print_soon());
    let ways = [
        anchor("button button--primary", letter, words(t.to_letter)),
        anchor("button", compare, words(t.to_compare)),
        anchor("button", institute, words(t.to_institute)),
        word_button("button button--quiet", t.print, on_print),
        word_button("button button--quiet", t.copy, share),
    ];
    el("div", "fit-page__ways", ways)
}
