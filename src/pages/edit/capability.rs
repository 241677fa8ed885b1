//! One capability: its fields in groups.

use super::paste::paste;
use super::{capabilities, capability_idx};
use crate::components::el::{group, plain, words};
use crate::components::form::Form;
use crate::editing::form;
use crate::state::coach::Coach;
use leptos::prelude::*;
use nhipcau_profile::{Capability, Record};

/// The part.
pub(crate) fn capability(form: Form, id: String) -> AnyView {
    let draft = form.draft;
    let place = Memo::new(move |_| {
        draft.drawn.track();
        draft.with(|tree| capability_idx(tree, &id))
    });
    let body = move || match place.get() {
        None => plain("p", vec![words(form.t.gone)]),
        Some(capability_idx) => groups(form, capability_idx),
    };
    let coach = use_context::<Coach>();
    if let Some(coach) = coach {
        coach.want();
    }
    let figure = move || coach.map(|coach| super::coach::figure(form, coach));
    vec![figure.into_any(), body.into_any()].into_any()
}

fn groups(form: Form, capability_idx: usize) -> AnyView {
    let t = form.t;
    let path = capabilities().index(capability_idx);
    let names = [t.group_words, t.group_fields, t.group_numbers, t.group_evidence, t.group_more];
    let part = |(name, specs): (&'static str, &&'static [form::FieldSpec])| {
        let mut children = vec![plain("h2", vec![words(name)])];
        if name == t.group_words {
            children.push(paste(form, path.clone()));
        }
        children.extend(form.fields(specs, &path, &Capability::SHAPE));
        group("section", "form", children)
    };
    names.into_iter().zip(form::CAPABILITY).map(part).collect_view().into_any()
}
