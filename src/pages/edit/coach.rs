//! The findability coach: which needs find the institute, which just miss it, and what they ask that the profile does not say.

use super::{capability_idx, title_at};
use crate::components::el::{blank, el, group, link, nothing, plain, words};
use crate::components::form::Form;
use crate::editing::advice::{Fact, Lift};
use crate::editing::coach::{NeedPlace, Stand, found, missed, n_found};
use crate::editing::demand::fields;
use crate::i18n::coach as sentences;
use crate::pages::edit_page::{Section, heading};
use crate::state::coach::{Advice, Coach};
use crate::view_model::market::match_href;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Catalog, Need};

/// Needs that are listed at most.
const MAX_LISTED: usize = 12;

pub(crate) fn coach(form: Form) -> AnyView {
    let t = form.t;
    let Some(coach) = use_context::<Coach>() else { return nothing() };
    coach.want();
    vec![
        el("p", "page__lead", [words(t.coach_lead)]),
        (move || figure(form, coach)).into_any(),
        (move || lists(form, coach)).into_any(),
        heading(t.coach_complete),
        (move || completeness(form)).into_any(),
    ]
    .into_any()
}

/// "Among the first ten of 14 of 69 needs (was 9)".
pub(super) fn figure(form: Form, coach: Coach) -> AnyView {
    let t = form.t;
    let before = coach.before.get().map(|places| n_found(&places));
    let line = match coach.now.get() {
        None => vec![words(t.coach_working)],
        Some(places) => {
            let number = el("b", "coach__number", [words(n_found(&places).to_string())]);
            let rest = sentences::found(places.len(), before, form.language);
            vec![number, blank(), words(rest)]
        }
    };
    let class = move || if coach.is_working.get() { "coach coach--working" } else { "coach" };
    view! { <p class=class role="status">{line}</p> }.into_any()
}

fn lists(form: Form, coach: Coach) -> AnyView {
    let t = form.t;
    let (Some(places), Some(catalog)) = (coach.now.get(), form.app.catalog.catalog.get()) else {
        return nothing();
    };
    let Some(checked) = form.draft.checked.get() else { return nothing() };
    let own_fields = fields(&checked.draft.institute, &catalog.vocabulary);
    let before = coach.before.get();
    let advice = coach.advice.get();
    let item = |need_idx: usize| {
        let own =
            advice.as_ref().and_then(|advice| advice.iter().find(|own| own.need_idx == need_idx));
        let was = before.as_ref().and_then(|before| before.get(need_idx)).cloned();
        need_item(form, &catalog, &catalog.needs[need_idx], (&places[need_idx], was, own))
    };
    let list = |needs: Vec<usize>, none: &'static str| {
        if needs.is_empty() {
            return plain("p", vec![words(none)]);
        }
        group("ol", "coach-list", needs.into_iter().take(MAX_LISTED).map(item).collect())
    };
    vec![
        heading(t.coach_missed),
        el("p", "coach-list__hint", [words(t.coach_missed_hint)]),
        list(missed(&places, &catalog.needs, &own_fields), t.coach_missed_none),
        heading(t.coach_found),
        list(found(&places), t.coach_no_match),
    ]
    .into_any()
}

/// One need: its words, the place, and for a missed one what the profile does not say.
fn need_item(
    form: Form,
    catalog: &Catalog,
    need: &Need,
    (place, was, advice): (&NeedPlace, Option<NeedPlace>, Option<&Advice>),
) -> AnyView {
    let t = form.t;
    let in_address = form.app.place.place.with_untracked(|place| place.language);
    let href = match_href(need, Some(&form.draft.id.get_untracked()), form.language, in_address);
    let text = link(href, words(bare(&need.text, form.language)));
    let number = |place: Option<usize>| {
        place.map_or_else(
            || t.coach_not_listed.to_owned(),
            |place| [t.coach_place, " ", &place.to_string()].concat(),
        )
    };
    let mut line = vec![words(number(place.stand.place))];
    if !place.stand.is_possible && place.stand.place.is_some() {
        line.push(words([", ", t.coach_weak].concat()));
    }
    let was = was.map(|was| was.stand.place);
    if let Some(was) = was.filter(|was| *was != place.stand.place) {
        line.push(words([" (", t.coach_was, ": ", &number(was), ")"].concat()));
    }
    let mut children =
        vec![el("p", "coach-list__need", [text]), group("p", "coach-list__place", line)];
    if !place.is_found() {
        children.push(advise(form, catalog, place, advice));
    }
    group("li", "coach-list__item", children)
}

/// What would lift the best capability for the need, if it is true: the officer alone knows.
fn advise(form: Form, catalog: &Catalog, place: &NeedPlace, advice: Option<&Advice>) -> AnyView {
    let t = form.t;
    let Some(capability_idx) = form.draft.with(|tree| capability_idx(tree, &place.capability))
    else {
        return nothing();
    };
    let href = form.href(&Section::Capability(place.capability.clone()));
    let capability = link(href, words(title_at(form, capability_idx)));
    let best = el("p", "coach-list__best", [words(t.coach_best), words(": "), capability]);
    let Some(advice) = advice else { return best };
    let mut items: Vec<AnyView> = Vec::new();
    if !advice.terms.is_empty() {
        let chip = |word: &String| el("span", "coach-list__word", [words(word.clone())]);
        let mut line = vec![words([t.coach_words, ": "].concat())];
        line.extend(advice.terms.iter().map(chip));
        if advice.stand.is_above(place.stand) {
            line.push(stand(form, place.stand, advice.stand));
        }
        items.push(group("li", "coach-list__words", line));
    }
    items.extend(advice.lifts.iter().map(|lift| lift_item(form, catalog, lift)));
    if items.is_empty() {
        items.push(plain("li", vec![words(t.coach_nothing)]));
    }
    vec![best, group("ul", "coach-list__advice", items)].into_any()
}

/// A fact, and where stating it would bring the institute.
fn lift_item(form: Form, catalog: &Catalog, lift: &Lift) -> AnyView {
    let language = form.language;
    let vocabulary = &catalog.vocabulary;
    let text = match &lift.fact {
        Fact::Number(asked) => sentences::number(asked, language),
        Fact::Contradiction(asked) => sentences::contradiction(asked, language),
        Fact::Mode(id) => {
            let name = vocabulary.mode(id).map(|mode| bare(&mode.name, language));
            sentences::mode(&name.unwrap_or_default(), language)
        }
        Fact::Readiness => sentences::readiness(language),
        Fact::Subfield(id) => {
            let name = vocabulary.subfield(id).map(|(_, own)| bare(&own.name, language));
            sentences::subfield(&name.unwrap_or_default(), language)
        }
        Fact::Confirmation => form.t.coach_confirm.to_owned(),
    };
    let mut line = vec![words(text)];
    if lift.then.is_above(lift.now) {
        line.push(stand(form, lift.now, lift.then));
    }
    plain("li", line)
}

/// Where the institute would stand.
fn stand(form: Form, now: Stand, then: Stand) -> AnyView {
    let text = sentences::lift(now, then, form.language);
    el("span", "coach-list__lift", [words(text)])
}

/// How much of what the ranking uses is filled in, and what is missing most often.
fn completeness(form: Form) -> AnyView {
    let Some(checked) = form.draft.checked.get() else { return nothing() };
    let mut rows: Vec<AnyView> = Vec::new();
    for (capability_idx, capability) in checked.draft.institute.capabilities.iter().enumerate() {
        let complete = capability.completeness();
        let href = form.href(&Section::Capability(capability.id.clone()));
        let name = title_at(form, capability_idx);
        let share = [complete.known.to_string(), complete.of.to_string()].join("/");
        let meter = view! {
            <meter class="capability-rows__meter" max=complete.of.to_string() value=complete.known.to_string() aria-label=name.clone()></meter>
        };
        let line = vec![
            view! { <a class="completeness__link" href=href>{name}</a> }.into_any(),
            meter.into_any(),
            el("span", "capability-rows__share", [words(share)]),
        ];
        rows.push(group("li", "completeness__item", line));
    }
    group("ul", "completeness", rows)
}
