//! One institute in depth: what it can do, where it stands, how to reach it. Addresses are text and codes, never links.

use super::frame::waiting;
use super::results::{missing_line, need_line};
use super::takeaway::code_figure;
use crate::components::el::{blank, el, group, plain, words};
use crate::components::evidence_list::evidence_list;
use crate::components::text::{pieces, text};
use crate::i18n::kiosk::KioskTexts;
use crate::i18n::texts;
use crate::kiosk::calendar::{contact_card, meeting};
use crate::platform::clock;
use crate::state::kiosk::{Answer, Kiosk};
use crate::view_model::card::card;
use crate::view_model::explanation::explanation;
use leptos::prelude::*;
use nhipcau_profile::{Institute, Language};

/// How many pieces of evidence are shown.
const N_EVIDENCE: usize = 4;

/// Draws the screen.
pub(super) fn detail(kiosk: Kiosk, t: &'static KioskTexts, id: &str) -> AnyView {
    let shown = kiosk.answer.get().and_then(|answer| found(kiosk, &answer, id, t));
    shown.unwrap_or_else(|| waiting(kiosk, t))
}

fn found(kiosk: Kiosk, answer: &Answer, id: &str, t: &'static KioskTexts) -> Option<AnyView> {
    let language = kiosk.language.get_untracked();
    let entry = answer.results.institutes.iter().find(|entry| entry.institute == id)?;
    let context = answer.context(language);
    let card = card(entry, None, context)?;
    let institute = answer.catalog.institute(id)?;
    // The details arrive last; until then the explanation has no evidence.
    let latest = kiosk.app.catalog.catalog.get();
    let latest = latest.as_deref().unwrap_or(&answer.catalog);
    let context = crate::view_model::card::CardContext { catalog: latest, ..context };
    let mut explained = explanation(entry, &answer.need, context)?;
    explained.evidence.truncate(N_EVIDENCE);
    let heading = view! {
        <h1 class="kiosk__title" tabindex="-1">
            {text(card.name)}
        </h1>
    };
    let best = card.capabilities.into_iter().next();
    let mut because = vec![plain("b", vec![words([t.because, ": "].concat())])];
    because.extend(pieces(card.because));
    let mut children = vec![
        heading.into_any(),
        el("p", "kiosk-detail__place", [words(card.place)]),
        need_line(&answer.need.text, t),
        el(
            "h2",
            "kiosk-detail__heading",
            [best.map_or_else(|| ().into_any(), |line| text(line.title))],
        ),
        el("p", "kiosk-detail__text", [text(explained.description)]),
        group("p", "kiosk-detail__because", because),
    ];
    if let Some(missing) = missing_line(&card.missing, t) {
        children.push(el("p", "kiosk-detail__missing", [words(missing)]));
    }
    children.push(el("h2", "kiosk-detail__heading", [words(t.evidence)]));
    children.push(evidence_list(explained.evidence, texts(language)));
    children.push(el("h2", "kiosk-detail__heading", [words(t.contact)]));
    children.push(reach(kiosk, latest.institute(id).unwrap_or(institute), t, language));
    Some(children.into_any())
}

/// Contact and stand, each with a code for the telephone.
fn reach(
    kiosk: Kiosk,
    institute: &Institute,
    t: &'static KioskTexts,
    language: Language,
) -> AnyView {
    let mut facts = Vec::new();
    let mut add = |term: &'static str, value: Option<String>| {
        if let Some(value) = value {
            let children =
                vec![plain("dt", vec![words(term)]), blank(), plain("dd", vec![words(value)])];
            facts.push(group("div", "kiosk-facts__row", children));
        }
    };
    add(t.address, institute.address.clone());
    add(t.phone, institute.phone.clone());
    add(t.email, institute.email.clone());
    add(t.website, institute.website.clone());
    let mut codes = Vec::new();
    if [&institute.address, &institute.phone, &institute.email, &institute.website]
        .iter()
        .any(|value| value.is_some())
    {
        codes.push(code_figure(&contact_card(institute, language), t.card_qr));
    }
    let fair = kiosk.fair.get();
    let at_fair = fair.as_ref().and_then(|fair| Some((fair, fair.exhibitor(&institute.id)?)));
    let mut sample = None;
    if let Some((fair, exhibitor)) = at_fair {
        let now = clock::at_offset(7 * 60);
        let slot = exhibitor.slots.iter().find(|slot| slot.is_after(now));
        add(t.stand, Some(exhibitor.stand.clone()));
        add(
            t.slot,
            Some(slot.map_or_else(|| t.no_slot.to_owned(), crate::kiosk::fair::Slot::words)),
        );
        if let Some(slot) = slot {
            let event = meeting(fair, institute, &exhibitor.stand, slot, language);
            codes.push(code_figure(&event, t.slot_qr));
        }
        sample = fair.is_sample.then(|| el("p", "kiosk-detail__sample", [words(t.sample)]));
    }
    let list = if facts.is_empty() {
        el("p", "kiosk__lead", [words(t.no_contact)])
    } else {
        group("dl", "kiosk-facts", facts)
    };
    let codes = group("div", "kiosk-codes", codes);
    vec![list, sample.unwrap_or_else(|| ().into_any()), codes].into_any()
}
