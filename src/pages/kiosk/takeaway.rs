//! What goes home: the QR code of the ranking, a code of twelve letters, paper where there is a printer.

use super::frame::{title, waiting};
use super::results::need_line;
use crate::components::button::word_button;
use crate::components::el::{el, group, words};
use crate::components::text::text;
use crate::i18n::format;
use crate::i18n::kiosk::{KioskTexts, NAME};
use crate::kiosk::venue::Paper;
use crate::platform::print;
use crate::qr::qr_code;
use crate::state::kiosk::{Answer, Kiosk};
use crate::takeaway::{N_IN_CODE, ShortCode, link};
use crate::view_model::card::card;
use leptos::prelude::*;

/// Draws the screen.
pub(super) fn takeaway(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    match kiosk.answer.get() {
        Some(answer) => drawn(kiosk, &answer, t),
        None => waiting(kiosk, t),
    }
}

fn drawn(kiosk: Kiosk, answer: &Answer, t: &'static KioskTexts) -> AnyView {
    let language = kiosk.language.get_untracked();
    let base = kiosk.venue.with_untracked(|venue| venue.base_url.clone());
    let base = if base.is_empty() { answer.catalog.site.base_url.clone() } else { base };
    let link = link(&base, &answer.need, language, &answer.engine.version);
    let mut children = vec![
        title(t.takeaway_title),
        need_line(&answer.need.text, t),
        view! { <div class="kiosk-takeaway" data-link=link.url.clone()>{code_figure(&link.url, t.takeaway_alt)}</div> }
            .into_any(),
        el("p", "kiosk__lead", [words(t.takeaway_hint)]),
    ];
    if link.is_cut {
        children.push(el("p", "kiosk__lead", [words(t.takeaway_cut)]));
    }
    children.extend(short_code(answer, &base, t));
    if kiosk.venue.with_untracked(|venue| venue.paper != Paper::None) {
        let act = Callback::new(|()| print::print_soon());
        children.push(word_button("kiosk-button kiosk-button--print", t.print, act));
    }
    children.push(sheet(kiosk, answer));
    children.into_any()
}

fn short_code(answer: &Answer, base: &str, t: &'static KioskTexts) -> Option<AnyView> {
    let mut positions = Vec::new();
    for entry in answer.results.institutes.iter().take(N_IN_CODE) {
        let best = entry.candidates.first()?;
        let document = answer.engine.index.documents().get(best.document_idx)?;
        positions.push(answer.catalog.capabilities().position(|(_, c)| c.id == document.id)?);
    }
    let code = ShortCode::new(&answer.engine.version, &positions)?;
    let host = base.split_once("://").map_or(base, |(_, host)| host);
    let line = [t.code_title, " ", host].concat();
    let children =
        vec![el("span", "", [words(line)]), el("b", "kiosk-code", [words(code.print())])];
    Some(group("p", "kiosk-takeaway__code", children))
}

/// A QR code of level M as one path, with its quiet zone and its name.
pub(super) fn code_figure(content: &str, name: &'static str) -> AnyView {
    let Some(code) = qr_code(content) else {
        return ().into_any();
    };
    let side = code.side.to_string();
    let view_box = code.view_box();
    view! {
        <figure class="kiosk-qr">
            <svg class="kiosk-qr__code" viewBox=view_box role="img" aria-label=name shape-rendering="crispEdges">
                <rect class="kiosk-qr__ground" width=side.clone() height=side></rect>
                <path class="kiosk-qr__modules" d=code.path></path>
            </svg>
            <figcaption class="kiosk-qr__name">{name}</figcaption>
        </figure>
    }
    .into_any()
}

/// What is printed beside the code: the institutes and where the facts are from. Not seen on the screen.
fn sheet(kiosk: Kiosk, answer: &Answer) -> AnyView {
    let language = kiosk.language.get_untracked();
    let context = answer.context(language);
    let rows = answer.results.institutes.iter().take(super::results::N_SHOWN);
    let rows = rows.filter_map(|entry| card(entry, None, context)).map(|view| {
        let title = view.capabilities.into_iter().next().map(|line| line.title).unwrap_or_default();
        el(
            "li",
            "kiosk-sheet__item",
            [el("b", "", [text(view.name)]), el("div", "", [text(title)])],
        )
    });
    let date = format::date(&answer.catalog.site.data_date);
    let source = [NAME, " · ", &date, " · ", &answer.engine.version].concat();
    let children = vec![
        group("ol", "kiosk-sheet__list", rows.collect()),
        el("p", "kiosk-sheet__source", [words(source)]),
    ];
    view! {
        <div class="kiosk-sheet" aria-hidden="true">
            {children}
        </div>
    }
    .into_any()
}
