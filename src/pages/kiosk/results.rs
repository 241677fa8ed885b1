//! The results at a glance: at most five institutes, each with its reason, its points and its stand.

use super::frame::{title, waiting};
use crate::components::button::button;
use crate::components::el::{blank, el, group, plain, words};
use crate::components::text::{pieces, text};
use crate::i18n::kiosk::KioskTexts;
use crate::kiosk::visit::Screen;
use crate::state::kiosk::{Answer, Kiosk};
use crate::view_model::card::{CardView, card};
use leptos::prelude::*;

/// How many institutes are shown: what a person takes in while standing.
pub(super) const N_SHOWN: usize = 5;

/// Draws the screen.
pub(super) fn results(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    match kiosk.answer.get() {
        Some(answer) => found(kiosk, &answer, t),
        None => waiting(kiosk, t),
    }
}

fn found(kiosk: Kiosk, answer: &Answer, t: &'static KioskTexts) -> AnyView {
    let language = kiosk.language.get_untracked();
    let is_nearest = answer.results.is_nearest;
    let mut children = vec![title(if is_nearest { t.nearest_title } else { t.results_title })];
    children.push(need_line(&answer.need.text, t));
    if is_nearest {
        let is_empty = answer.results.institutes.is_empty();
        let hint = if is_empty { t.nothing_hint } else { t.nearest_hint };
        children.push(el("p", "kiosk__lead", [words(hint)]));
    }
    let context = answer.context(language);
    let cards = answer.results.institutes.iter().take(N_SHOWN).enumerate();
    let cards =
        cards.filter_map(|(idx, entry)| card(entry, (!is_nearest).then_some(idx + 1), context));
    let cards = cards.map(|view| el("li", "kiosk-results__item", [one(kiosk, view, t)])).collect();
    children.push(group("ol", "kiosk-results", cards));
    children.into_any()
}

/// The need in the visitor's own words.
pub(super) fn need_line(text: &str, t: &'static KioskTexts) -> AnyView {
    let label = el("span", "kiosk__need-label", [words(t.your_need)]);
    el("p", "kiosk__need", [label, blank(), words(text)])
}

/// What was not found; letters of units and other crumbs say nothing to a person who stands.
pub(super) fn missing_line(missing: &[String], t: &'static KioskTexts) -> Option<String> {
    let told: Vec<&str> =
        missing.iter().map(String::as_str).filter(|word| word.chars().count() > 2).collect();
    (!told.is_empty()).then(|| [t.missing, ": ", &told.join(", ")].concat())
}

fn one(kiosk: Kiosk, view: CardView, t: &'static KioskTexts) -> AnyView {
    let id = view.id.clone();
    let open = Callback::new(move |()| kiosk.go(Screen::Detail(id.clone())));
    let stand = kiosk.fair.with(|fair| {
        let exhibitor = fair.as_ref()?.exhibitor(&view.id)?;
        Some(el("span", "kiosk-result__stand", [words([t.stand, " ", &exhibitor.stand].concat())]))
    });
    let sum = el("b", "kiosk-result__sum", [words(view.bar.sum.to_string())]);
    let points = el("span", "kiosk-result__points", [sum, blank(), words(t.points)]);
    let title = view.capabilities.first().map(|line| line.title.clone()).unwrap_or_default();
    let mut because = vec![plain("b", vec![words([t.because, ": "].concat())])];
    because.extend(pieces(view.because));
    let mut content = vec![
        el("span", "kiosk-result__rank", [words(view.rank)]),
        el("b", "kiosk-result__name", [text(view.name)]),
        points,
        el("span", "kiosk-result__title", [text(title)]),
        group("span", "kiosk-result__because", because),
    ];
    content.extend(stand);
    if let Some(missing) = missing_line(&view.missing, t) {
        content.push(el("span", "kiosk-result__missing", [words(missing)]));
    }
    button("kiosk-result", content.into_any(), None, open)
}
