//! A need of the demand board.

use super::el::{anchor, blank, el, group, modified, nothing, plain, words};
use super::evidence_list::source_list;
use super::text::{pieces, text};
use crate::i18n::board::{BoardTexts, and_more, place};
use crate::i18n::{sentences, texts};
use crate::view_model::board::{MetNeedView, NeedView, ServedView};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The card.
pub(crate) fn need_card(
    need: NeedView,
    t: &'static BoardTexts,
    paper: Option<String>,
    language: Language,
) -> AnyView {
    let link = anchor("need-card__link", need.href.clone(), text(need.text));
    let inferred = need.subfield.is_some();
    let mut about = Vec::new();
    for (idx, fact) in
        [need.industry, need.subfield.unwrap_or(need.field), need.mode].into_iter().enumerate()
    {
        if !fact.is_empty() {
            about.push(el("span", "need-card__fact", [words(fact)]));
        }
        if idx == 1 && inferred {
            about.extend([blank(), el("span", "inferred", [words(t.inferred)])]);
        }
    }
    let mut head = vec![el("span", "need-card__basis", [words(need.basis)])];
    if let Some((slug, word)) = need.service {
        head.push(modified("span", "service", slug, vec![words(word)]));
    }
    let mut children = vec![
        group("p", "need-card__head", head),
        el("h3", "need-card__text", [link.into_any()]),
        group("p", "need-card__about", about),
    ];
    if let Some(note) = need.note {
        children.push(el("p", "need-card__about", [text(note)]));
    }
    if need.service.is_some() {
        children.push(served(need.served_by, need.n_more, t, language));
    }
    let mut ways = vec![anchor("button", need.href, words(t.open))];
    if let Some(paper) = paper {
        ways.push(anchor("button button--quiet", paper, words(t.order_paper)));
    }
    children.push(group("p", "need-card__ways", ways));
    let summary = plain("summary", vec![words(t.sources)]);
    children.push(plain("details", vec![summary, source_list(need.sources, texts(language))]));
    view! { <li class="need-card" id=need.id>{children}</li> }.into_any()
}

fn served(
    list: Vec<ServedView>,
    n_more: usize,
    t: &'static BoardTexts,
    language: Language,
) -> AnyView {
    if list.is_empty() {
        return el("p", "need-card__nobody", [words(t.nobody)]);
    }
    let item = |own: ServedView| {
        let name = anchor("", own.href, text(own.name));
        let band = modified("span", "band", own.band.0, vec![words(own.band.1)]);
        let points = words(sentences::n_points(own.points, language));
        let points = el("b", "need-card__points", [points]);
        let line = [name, blank(), band, blank(), points, wording_note(own.wording)];
        let capability = el("span", "need-card__capability", [text(own.capability)]);
        el("li", "need-card__served", [el("p", "need-card__who", line), capability])
    };
    let mut items: Vec<AnyView> = list.into_iter().map(item).collect();
    if n_more > 0 {
        items.push(el("li", "need-card__more", [words(and_more(n_more, language))]));
    }
    let title = el("p", "need-card__label", [words(t.served_by)]);
    el("div", "need-card__supply", [title, group("ol", "need-card__list", items)])
}

/// By which wording, where it is not the one that is read.
fn wording_note(note: Option<&'static str>) -> AnyView {
    let said = |note| [blank(), el("span", "need-card__wording", [words(note)])].into_any();
    note.map_or_else(nothing, said)
}

/// The needs that an institute could meet.
pub(crate) fn met_needs(list: Vec<MetNeedView>, language: Language) -> AnyView {
    let t = crate::i18n::board::board_texts(language);
    if list.is_empty() {
        return el("p", "unknown", [words(t.met_none)]);
    }
    let item = |own: MetNeedView| {
        let need = anchor("need-card__link", own.href, pieces(own.text).into_any());
        let band = modified("span", "band", own.band.0, vec![words(own.band.1)]);
        let points = words(sentences::n_points(own.points, language));
        let verdict = [
            band,
            blank(),
            el("b", "need-card__points", [points]),
            words(" · "),
            words(place(own.place, language)),
            wording_note(own.wording),
        ];
        let place_on_page = ["#", &own.anchor].concat();
        let capability = anchor("", place_on_page, text(own.capability));
        let children = [
            el("p", "met-need__text", [need.into_any()]),
            el("p", "met-need__verdict", verdict),
            el("p", "need-card__capability", [capability]),
        ];
        el("li", "met-need", children)
    };
    group("ol", "met-needs", list.into_iter().map(item).collect())
}
