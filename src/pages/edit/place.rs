//! Where a path of the record is, in words and in the editor, and changes as rows of before and after.

use super::{capabilities, title_at};
use crate::components::el::{el, group, words};
use crate::components::form::{Form, field_id};
use crate::editing::form::{CONTACT, Words, label_of, typed};
use crate::editing::tree::text_at;
use crate::i18n::format;
use crate::pages::edit_page::Section;
use crate::platform::focus;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Bilingual, Change, ChangeKind, Path, Step, Value};

/// The part and the field that a path belongs to.
pub(super) fn field_of(form: Form, path: &Path) -> (Section, String) {
    let section = match path.0.as_slice() {
        [Step::Key("capabilities"), Step::Index(index), ..] => {
            let id = capabilities().index(*index).key("id");
            Section::Capability(form.draft.with(|tree| text_at(tree, &id).to_owned()))
        }
        [Step::Key("capabilities"), ..] | [] => Section::Overview,
        [Step::Key("former_names"), ..] => Section::Former,
        [Step::Key(key), ..] if CONTACT.iter().any(|field| field.key == *key) => Section::Contact,
        _ => Section::Identity,
    };
    let mut own = path.clone();
    // A position among the lines of a text has no field of its own.
    if let [.., Step::Key("vi" | "en"), Step::Index(_)] = own.0.as_slice() {
        own.0.pop();
    }
    (section, field_id(&own))
}

/// What the field of a path is called.
pub(super) fn label(form: Form, path: &Path) -> &'static str {
    let keys = path.0.iter().rev().filter_map(|step| match step {
        Step::Key(key) if !matches!(*key, "vi" | "en") => Some(*key),
        _ => None,
    });
    let label = keys.into_iter().find_map(label_of);
    label.map_or("", |label| label.words(form.language).label)
}

/// A path in words: "Ceramic glazes › Evidence 2 › Year".
pub(super) fn place_name(form: Form, path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut steps = path.0.as_slice();
    if let [Step::Key("capabilities"), Step::Index(index), rest @ ..] = steps {
        parts.push(title_at(form, *index));
        steps = rest;
    }
    for step in steps {
        match step {
            Step::Key("vi") => parts.push(form.t.vietnamese.to_owned()),
            Step::Key("en") => parts.push(form.t.english.to_owned()),
            Step::Key("capabilities") => parts.push(form.t.capabilities.to_owned()),
            Step::Key(key) => {
                let label = label_of(key).map(|label| label.words(form.language).label);
                parts.extend(label.map(str::to_owned));
            }
            Step::Index(index) => {
                let number = [" ", &(index + 1).to_string()].concat();
                if let Some(last) = parts.last_mut() {
                    last.push_str(&number);
                }
            }
        }
    }
    parts.join(" › ")
}

/// A value as a person reads it.
fn value_text(form: Form, key: &str, value: &Value) -> String {
    match value {
        Value::Absent => String::new(),
        Value::Flag(flag) => (if *flag { "✓" } else { "–" }).to_owned(),
        Value::Number(number) => typed(*number, form.language),
        Value::Text(text) => word(form, key, text),
        Value::List(entries) => {
            let texts = entries.iter().map(|entry| value_text(form, key, entry));
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
        }
        Value::Table(fields) => {
            let texts = fields.iter().filter(|(key, _)| *key != "id");
            let texts = texts.map(|(key, value)| value_text(form, key, value));
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
        }
    }
}

/// A text, or the words behind an id or a word of a closed list.
fn word(form: Form, key: &str, text: &str) -> String {
    let catalog = form.app.catalog.catalog.get_untracked();
    let name = |name: Option<&Bilingual>| {
        name.map_or_else(|| text.to_owned(), |name| bare(name, form.language))
    };
    let vocabulary = catalog.as_ref().map(|catalog| &catalog.vocabulary);
    match key {
        "subfields" => {
            name(vocabulary.and_then(|own| own.subfield(text)).map(|(_, own)| &own.name))
        }
        "industries" => name(vocabulary.and_then(|own| own.industry(text)).map(|own| &own.name)),
        "modes" => name(vocabulary.and_then(|own| own.mode(text)).map(|own| &own.name)),
        "province" => name(vocabulary.and_then(|own| own.province(text)).map(|own| &own.name)),
        "system" => form.word(Words::System, text).to_owned(),
        "kind" => {
            let kind = form.word(Words::Kind, text);
            let kind = if kind.is_empty() { form.word(Words::EvidenceKind, text) } else { kind };
            kind.to_owned()
        }
        "governance" => form.word(Words::Governance, text).to_owned(),
        "operator" => form.word(Words::Operator, text).to_owned(),
        "confirmed_on" | "until" => format::date(text),
        "standing" => String::new(),
        _ => text.to_owned(),
    }
}

/// Changes as rows; `links` lead to the fields.
pub(super) fn change_rows(form: Form, changes: Vec<Change>, links: bool) -> AnyView {
    let row = |change: Change| change_row(form, change, links);
    group("ol", "changes", changes.into_iter().map(row).collect())
}

fn change_row(form: Form, change: Change, links: bool) -> AnyView {
    let t = form.t;
    let (slug, kind) = match change.kind {
        ChangeKind::Added => ("added", t.check_added),
        ChangeKind::Removed => ("removed", t.check_removed),
        ChangeKind::Changed => ("changed", t.check_changed),
        ChangeKind::Moved(_) => ("moved", t.check_moved),
    };
    let key = change.path.0.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(*key),
        Step::Index(_) => None,
    });
    let key = key.unwrap_or_default();
    let class = ["changes__kind changes__kind--", slug].concat();
    let kind = view! { <span class=class>{kind}</span> }.into_any();
    let mut head = vec![kind, el("b", "changes__place", [words(place_name(form, &change.path))])];
    if links && change.kind != ChangeKind::Removed {
        head.push(change_link(form, &change.path));
    }
    let mut children = vec![group("p", "changes__head", head)];
    if !matches!(change.kind, ChangeKind::Moved(_)) {
        for (tag, value) in [("del", &change.before), ("ins", &change.after)] {
            let text = value_text(form, key, value);
            if !text.is_empty() {
                children.push(el(tag, "changes__value", [words(text)]));
            }
        }
    }
    group("li", "changes__item", children)
}

fn change_link(form: Form, path: &Path) -> AnyView {
    let (section, field) = field_of(form, path);
    let href = form.href(&section);
    let name = [form.t.change_link, ": ", &place_name(form, path)].concat();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        form.go(&section, None);
        focus::field_soon(field.clone());
    };
    view! { <a class="changes__link" href=href aria-label=name on:click=go>{form.t.change_link}</a> }
        .into_any()
}
