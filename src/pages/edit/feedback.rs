//! Why enterprises decided against offers of this institute: reasons by capability, and what helps against each.

use super::{capability_idx, title_at};
use crate::components::el::{el, group, nothing, plain, words};
use crate::components::form::Form;
use crate::pages::edit_page::{Section, heading};
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Feedback, Refusal};

/// The refusals of a file that concern this institute.
pub(super) fn feedback(form: Form, feedback: &Feedback) -> Vec<AnyView> {
    let t = form.t;
    let id = form.draft.id.get_untracked();
    let own: Vec<&Refusal> =
        feedback.refusals.iter().filter(|refusal| refusal.institute == id).collect();
    if own.is_empty() {
        return vec![el("p", "page__lead", [words(t.feedback_other)])];
    }
    let mut capabilities: Vec<&str> = own.iter().map(|own| own.capability.as_str()).collect();
    capabilities.sort_unstable();
    capabilities.dedup();
    let item = |capability: &str| item(form, capability, &own);
    let items = capabilities.into_iter().map(item).collect();
    vec![heading(t.feedback_title), group("ul", "coach-list", items)]
}

fn item(form: Form, capability: &str, own: &[&Refusal]) -> AnyView {
    let title = form.draft.with(|tree| capability_idx(tree, capability));
    let title = match title {
        _ if capability.is_empty() => form.t.feedback_whole.to_owned(),
        Some(idx) => title_at(form, idx),
        None => capability.to_owned(),
    };
    let section = match capability {
        "" => Section::Overview,
        id => Section::Capability(id.to_owned()),
    };
    let href = form.href(&section);
    let link = view! { <a href=href>{title}</a> }.into_any();
    let here: Vec<&&Refusal> = own.iter().filter(|own| own.capability == capability).collect();
    let mut reasons: Vec<(usize, &str)> = Vec::new();
    for refusal in &here {
        match reasons.iter_mut().find(|(_, reason)| *reason == refusal.reason) {
            Some((n, _)) => *n += 1,
            None => reasons.push((1, &refusal.reason)),
        }
    }
    reasons.sort_by_key(|(n, _)| usize::MAX - n);
    let lines = reasons.into_iter().map(|(n, reason)| line(form, n, reason)).collect();
    let notes = here.iter().filter(|refusal| !refusal.note.is_empty());
    let notes = notes.map(|refusal| plain("li", vec![el("q", "", [words(refusal.note.clone())])]));
    let children = vec![
        el("p", "coach-list__need", [link]),
        group("ul", "coach-list__advice", lines),
        group("ul", "coach-list__advice", notes.collect()),
    ];
    group("li", "coach-list__item", children)
}

/// A reason, how often it was given, and what helps against it.
fn line(form: Form, n: usize, reason: &str) -> AnyView {
    let catalog = form.app.catalog.catalog.get();
    let known = catalog.as_ref().and_then(|catalog| catalog.vocabulary.refusal(reason));
    let name = known.map_or_else(|| reason.to_owned(), |known| bare(&known.name, form.language));
    let advice = known.map(|known| bare(&known.advice, form.language)).unwrap_or_default();
    let count = [&name, " × ", &n.to_string()].concat();
    let advice = if advice.is_empty() { nothing() } else { words([": ", &advice].concat()) };
    plain("li", vec![el("b", "", [words(count)]), advice])
}
