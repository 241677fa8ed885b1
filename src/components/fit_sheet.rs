//! The parts of a candidate's sheet.

use super::button::word_button;
use super::el::{blank, el, group, modified, nothing, plain, words};
use super::result_card::{reason, verdict};
use super::score_bar::score_bar;
use super::text::text;
use crate::i18n::Texts;
use crate::i18n::fit::FitTexts;
use crate::view_model::fit::{CheckView, FitView};
use crate::view_model::gaps::{GapView, LiftView, WhatIfView};
use leptos::prelude::*;
use nhipcau_matching::Need;
use nhipcau_profile::Language;

fn heading(title: &'static str) -> AnyView {
    el("h2", "fit-page__heading", [words(title)])
}

/// What, who, how good, for which need, and why in one line.
pub(crate) fn fit_head(
    view: &FitView,
    need: &str,
    t: &'static FitTexts,
    common: &'static Texts,
    language: Language,
) -> AnyView {
    let title = view! { <h1 class="page__title" tabindex="-1">{text(view.title.clone())}</h1> };
    let who = el("p", "fit-page__who", [text(view.name.clone())]);
    let mut head = vec![el("p", "fit-page__kind", [words(t.kind)]), title.into_any(), who];
    if !need.is_empty() {
        head.push(el("blockquote", "team-page__need", [words(need)]));
    }
    if let Some(card) = view.card.clone() {
        head.push(verdict(card.band, card.dots, card.confidence, common));
        head.push(reason(card.because, &card.missing, language));
        head.push(score_bar(card.bar, common));
    }
    group("header", "fit-page__head", head)
}

/// Everything that was asked for, one by one.
pub(crate) fn fit_checks(checks: Vec<CheckView>, t: &'static FitTexts) -> AnyView {
    let check = |own: CheckView| {
        let mark = modified("span", "fit-page__mark", own.slug, vec![words(own.word)]);
        let remark = el("span", "fit-page__detail", [words(own.remark)]);
        let what = el("span", "fit-page__what", [words(own.what), blank(), remark]);
        el("li", "fit-page__check", [mark, what])
    };
    let list = if checks.is_empty() {
        el("p", "fit-page__note", [words(t.checks_none)])
    } else {
        group("ul", "fit-page__checks", checks.into_iter().map(check).collect())
    };
    el("section", "fit-page__section", [heading(t.checks), list])
}

/// What is missing, with what closing it would add.
pub(crate) fn fit_gaps(gaps: Vec<GapView>, t: &'static FitTexts) -> AnyView {
    if gaps.is_empty() {
        let none = el("p", "fit-page__note", [words(t.gaps_none)]);
        return el("section", "fit-page__section", [heading(t.gaps), none]);
    }
    let row = |gap: GapView| {
        let mark = modified("span", "fit-page__mark", gap.slug, vec![words(gap.importance)]);
        let detail = el("span", "fit-page__detail", [words(gap.detail)]);
        let what = vec![mark, blank(), words(gap.what), blank(), detail];
        let what = view! { <th class="fit-page__gap" scope="row">{what}</th> }.into_any();
        plain("tr", vec![what, el("td", "fit-page__worth", [words(gap.worth)])])
    };
    let column = |class: &'static str, name: &'static str| {
        view! { <th class=class scope="col">{name}</th> }.into_any()
    };
    let columns = vec![column("fit-page__gap", t.gap), column("fit-page__worth", t.gain)];
    let head = plain("thead", vec![plain("tr", columns)]);
    let body = plain("tbody", gaps.into_iter().map(row).collect());
    let lead = el("p", "fit-page__note", [words(t.gaps_lead)]);
    let table = group("table", "fit-page__gaps", vec![head, body]);
    el("section", "fit-page__section", [heading(t.gaps), lead, table])
}

/// What would change the band; `on_try` asks with another need.
pub(crate) fn fit_what_if(
    view: WhatIfView,
    on_try: Callback<Need>,
    t: &'static FitTexts,
) -> AnyView {
    let lifts: Vec<AnyView> = view.lifts.into_iter().map(|own| lift(own, on_try, t)).collect();
    let title = el("p", "fit-page__target", [words(view.title)]);
    let mut children = vec![heading(t.change), title];
    if !lifts.is_empty() {
        children.push(group("div", "fit-page__lifts", lifts));
        let how = [words(view.how), blank(), words(t.only_if_true)];
        children.push(el("p", "fit-page__note", how));
    }
    group("section", "fit-page__section", children)
}

fn lift(own: LiftView, on_try: Callback<Need>, t: &'static FitTexts) -> AnyView {
    let class = if own.is_enough { "enough" } else { "short" };
    let line = |class: &'static str, text: String| {
        if text.is_empty() { nothing() } else { el("p", class, [words(text)]) }
    };
    let try_it = match own.need {
        Some(need) => {
            let act = Callback::new(move |()| on_try.run(need.clone()));
            word_button("fit-page__try button", t.try_it, act)
        }
        None => nothing(),
    };
    let children = vec![
        el("h3", "fit-page__side", [words(own.side)]),
        line("fit-page__remark", own.remark.to_owned()),
        line("fit-page__steps", own.what),
        line("fit-page__result", own.result),
        try_it,
    ];
    modified("div", "fit-page__lift", class, children)
}
