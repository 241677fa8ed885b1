//! Versions of the draft that were kept on this device.

use crate::components::button::word_button;
use crate::components::el::{el, group, plain, words};
use crate::components::form::Form;
use crate::i18n::editor::EditorTexts;
use crate::pages::edit_page::moment;
use crate::platform::database::{self, Version};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::read_stored;

pub(crate) fn versions(form: Form) -> AnyView {
    let t = form.t;
    let found = RwSignal::new(None::<Vec<Version>>);
    let id = form.draft.id.get_untracked();
    spawn_local(async move {
        let versions = database::versions(&id).await.unwrap_or_default();
        found.try_set(Some(versions));
    });
    let list = move || match found.get() {
        None => words(""),
        Some(versions) if versions.is_empty() => plain("p", vec![words(t.versions_none)]),
        Some(versions) => {
            group("ol", "versions", versions.into_iter().map(|own| item(form, own)).collect())
        }
    };
    vec![el("p", "page__lead", [words(t.versions_hint)]), list.into_any()].into_any()
}

fn item(form: Form, version: Version) -> AnyView {
    let t = form.t;
    let when = moment(version.at_ms);
    let reason = reason(&version.reason, t);
    let text = version.text;
    let restore = Callback::new(move |()| {
        if let Ok(draft) = read_stored(text.as_bytes()) {
            form.draft.replace(&draft.institute);
            form.say_with_undo(t.versions_used);
        }
    });
    let line = vec![
        el("b", "versions__when", [words(when)]),
        el("span", "versions__reason", [words(reason)]),
        word_button("button", t.versions_use, restore),
    ];
    group("li", "versions__item", line)
}

fn reason(word: &str, t: &EditorTexts) -> &'static str {
    match word {
        "session" => t.reason_session,
        "aside" => t.reason_aside,
        "before" => t.reason_before,
        _ => t.reason_time,
    }
}
