//! Parts of the editor of one institute.

pub(super) mod capability;
pub(super) mod check;
pub(super) mod coach;
pub(super) mod demand;
mod feedback;
pub(super) mod freshness;
pub(super) mod overview;
mod paste;
mod place;
pub(crate) mod transfer;
pub(super) mod versions;

use super::edit_page::Section;
use crate::components::form::Form;
use crate::editing::tree::{at, text_at};
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Bilingual, Path, Record, Step, Value};

/// The heading of a part.
pub(super) fn section_title(form: Form, section: &Section) -> String {
    let t = form.t;
    let name = match section {
        Section::Overview => t.overview,
        Section::Identity => t.identity,
        Section::Contact => t.contact,
        Section::Former => t.former,
        Section::Coach => t.coach,
        Section::Demand => t.demand,
        Section::Freshness => t.freshness,
        Section::Check => t.check,
        Section::Transfer => t.transfer,
        Section::Versions => t.versions,
        Section::Capability(id) => return capability_title(form, id),
    };
    name.to_owned()
}

fn capability_title(form: Form, id: &str) -> String {
    form.draft.content.track();
    match form.draft.with(|tree| capability_idx(tree, id)) {
        Some(capability_idx) => title_at(form, capability_idx),
        None => form.t.gone.to_owned(),
    }
}

/// The title of a capability, or that it has none.
pub(super) fn title_at(form: Form, capability_idx: usize) -> String {
    let path = capabilities().index(capability_idx).key("title");
    let title = form.draft.with(|tree| {
        at(tree, &path.0).map(|value| Bilingual::from_value(value.clone())).unwrap_or_default()
    });
    let title = bare(&title, form.language);
    if title.is_empty() { form.t.untitled.to_owned() } else { title }
}

/// The list of the capabilities.
pub(super) fn capabilities() -> Path {
    Path::default().key("capabilities")
}

/// Where the capability with this id stands.
pub(super) fn capability_idx(tree: &Value, id: &str) -> Option<usize> {
    let Some(Value::List(entries)) = at(tree, &[Step::Key("capabilities")]) else { return None };
    entries.iter().position(|entry| text_at(entry, &Path::default().key("id")) == id)
}
