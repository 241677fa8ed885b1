//! The overview: what the profile holds, how complete each part is, and the way to each.

use super::{capabilities, title_at};
use crate::components::button::word_button;
use crate::components::el::{blank, el, group, plain, words};
use crate::components::form::Form;
use crate::editing::form::fresh_capability;
use crate::editing::tree::{Edit, at, len_at, text_at};
use crate::pages::edit_page::{Section, heading};
use crate::state::coach::Coach;
use leptos::prelude::*;
use nhipcau_profile::{Capability, Path, Record};

pub(crate) fn overview(form: Form) -> AnyView {
    let (t, draft) = (form.t, form.draft);
    let list = move || {
        draft.drawn.track();
        draft.checked.track();
        let n = draft.with(|tree| len_at(tree, &capabilities()));
        if n == 0 {
            return plain("p", vec![words(t.no_capability)]);
        }
        let items = (0..n).map(|capability_idx| item(form, capability_idx, n)).collect();
        group("ol", "capability-rows", items)
    };
    let add = Callback::new(move |()| add_capability(form));
    let coach = use_context::<Coach>();
    if let Some(coach) = coach {
        coach.want();
    }
    let figure = move || coach.map(|coach| super::coach::figure(form, coach));
    vec![
        figure.into_any(),
        doors(form),
        heading(t.capabilities),
        list.into_any(),
        word_button("button button--primary", t.add_capability, add),
    ]
    .into_any()
}

/// The parts of the profile beside the capabilities.
fn doors(form: Form) -> AnyView {
    let door = |section: Section| {
        let name = super::section_title(form, &section);
        let href = form.href(&section);
        view! { <li><a class="doors__link" href=href>{name}</a></li> }.into_any()
    };
    let sections = [
        Section::Identity,
        Section::Contact,
        Section::Former,
        Section::Coach,
        Section::Demand,
        Section::Freshness,
        Section::Check,
        Section::Transfer,
        Section::Versions,
    ];
    group("ul", "doors", sections.into_iter().map(door).collect())
}

fn item(form: Form, capability_idx: usize, n: usize) -> AnyView {
    let list = capabilities();
    let path = list.index(capability_idx);
    let title = title_at(form, capability_idx);
    let (id, complete) = form.draft.with(|tree| {
        let own = at(tree, &path.0).cloned().unwrap_or_default();
        let id = text_at(&own, &Path::default().key("id")).to_owned();
        (id, Capability::from_value(own).completeness())
    });
    let href = form.href(&Section::Capability(id));
    let share = [complete.known.to_string(), complete.of.to_string()].join("/");
    let link = view! { <a class="capability-rows__link" href=href>{title.clone()}</a> }.into_any();
    let meter = view! {
        <meter class="capability-rows__meter" max=complete.of.to_string() value=complete.known.to_string() aria-label=form.t.progress></meter>
    };
    let share =
        el("span", "capability-rows__share", [words(form.t.progress), blank(), words(share)]);
    let copied = Callback::new(move |entry| form.with_own_id(entry));
    let buttons = form.entry_buttons(&list, capability_idx, n, &title, copied);
    let body = vec![link, meter.into_any(), share, buttons];
    group("li", "capability-rows__item", body)
}

fn add_capability(form: Form) {
    let id = form.draft.id.get_untracked();
    let fresh = form.with_own_id(fresh_capability(&id));
    let id = text_at(&fresh, &Path::default().key("id")).to_owned();
    let n = form.draft.with(|tree| len_at(tree, &capabilities()));
    form.draft.edit(Edit::Insert(capabilities(), n, fresh));
    form.go(&Section::Capability(id), None);
}
