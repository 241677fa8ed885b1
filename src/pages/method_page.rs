//! What the data holds and how the score is made.

use crate::components::el::{blank, el, group, plain, words};
use crate::components::facts::row;
use crate::components::standing_mark::silent_mark;
use crate::i18n::{Texts, texts};
use crate::state::App;
use crate::view_model::card::StandingView;
use crate::view_model::method::{MethodView, method};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The page; its figures come when the catalog does.
pub(crate) fn method_page(app: App, language: Language) -> AnyView {
    let t = texts(language);
    let view = move || {
        let (catalog, engine) = (app.catalog.catalog.get()?, app.catalog.engine.get()?);
        Some(method(&catalog, &engine.version, language))
    };
    let part = move |draw: fn(MethodView) -> AnyView| (move || view().map(draw)).into_any();
    let heading = |text: &'static str| plain("h2", vec![words(text)]);
    let paragraph = |text: &'static str| plain("p", vec![words(text)]);
    let prose = vec![
        heading(t.method_standing_title),
        paragraph(t.method_missing),
        part(standings),
        heading(t.method_score_title),
        paragraph(t.method_score_1),
        paragraph(t.method_score_2),
        paragraph(t.method_score_3),
        paragraph(t.method_score_4),
        paragraph(t.method_bands),
        heading(t.method_weights_title),
        part(weights),
        heading(t.method_privacy_title),
        paragraph(t.method_privacy),
        heading(t.method_date_title),
        (move || view().map(|view| about(view, t))).into_any(),
    ];
    view! {
        <main class="page method-page" id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{t.method_title}</h1>
            <p class="page__lead">{t.method_lead}</p>
            {part(|view| figures(&view))}
            <div class="prose">{prose}</div>
        </main>
    }
    .into_any()
}

fn figures(view: &MethodView) -> AnyView {
    let item = |(number, term): &(String, &'static str)| {
        let term = el("dt", "figures__term", [words(*term)]);
        el("div", "figures__item", [term, el("dd", "figures__number", [words(number.clone())])])
    };
    group("dl", "figures", view.figures.iter().map(item).collect())
}

fn standings(view: MethodView) -> AnyView {
    let item = |(standing, meaning, count): (StandingView, &'static str, String)| {
        let term = vec![silent_mark(standing.slug), blank(), words(standing.label)].into_any();
        let count = plain("b", vec![words(count)]);
        row(term, vec![words(meaning), blank(), count].into_any())
    };
    group("dl", "facts", view.standings.into_iter().map(item).collect())
}

fn weights(view: MethodView) -> AnyView {
    let item = |(name, weight): (&'static str, String)| row(words(name), words(weight));
    group("dl", "facts", view.weights.into_iter().map(item).collect())
}

fn about(view: MethodView, t: &'static Texts) -> AnyView {
    let rows = [
        row(words(t.method_date), words(view.date)),
        row(words(t.method_version), words(view.version)),
        row(words(t.footer_license), words(view.license)),
    ];
    el("dl", "facts", rows)
}
