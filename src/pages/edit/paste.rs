//! Former text pasted in: as the description, and its figures and standards, each by a tap.

use crate::components::button::word_button;
use crate::components::chip::chip_button;
use crate::components::el::{el, group, nothing, plain, words};
use crate::components::form::Form;
use crate::editing::paste::{Recognized, recognized};
use crate::editing::tree::{Edit, len_at, texts_at};
use crate::platform::page;
use leptos::prelude::*;
use nhipcau_profile::{Figure, Path, Record, Value};

pub(super) fn paste(form: Form, capability: Path) -> AnyView {
    let t = form.t;
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| text.with(|text| recognized(text)));
    let own = capability.clone();
    let describe = Callback::new(move |()| {
        let language = found.with_untracked(|found| found.language);
        let path = own.key("description").key(language.tag());
        form.draft.edit(Edit::Set(path, Value::Text(page::composed(text.get_untracked().trim()))));
        form.draft.refill();
    });
    let result = move || {
        if text.with(|text| text.trim().is_empty()) {
            return nothing();
        }
        let use_it = word_button("button", t.paste_use, describe);
        vec![use_it, chips(form, &capability, found.get())].into_any()
    };
    view! {
        <details class="paste">
            <summary class="paste__summary">{t.paste}</summary>
            <label class="field__hint" for="paste">{t.paste_hint}</label>
            <textarea
                class="field__input"
                id="paste"
                rows="5"
                autocomplete="off"
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <div class="paste__result" aria-live="polite">{result}</div>
        </details>
    }
    .into_any()
}

fn chips(form: Form, capability: &Path, found: Recognized) -> AnyView {
    let t = form.t;
    let (figures, standards) = (capability.key("figures"), capability.key("standards"));
    let figure = |(words, figure): (String, Figure)| {
        let list = figures.clone();
        let add = Callback::new(move |()| {
            let n = form.draft.with(|tree| len_at(tree, &list));
            form.draft.edit(Edit::Insert(list.clone(), n, figure.to_value()));
        });
        plain("li", vec![chip_button(words, add)])
    };
    let standard = |standard: String| {
        let list = standards.clone();
        let own = standard.clone();
        let add = Callback::new(move |()| {
            let is_there = form.draft.with(|tree| texts_at(tree, &list)).contains(&own);
            if !is_there {
                form.draft.edit(Edit::Insert(list.clone(), usize::MAX, Value::Text(own.clone())));
            }
        });
        plain("li", vec![chip_button(standard, add)])
    };
    let mut items: Vec<AnyView> = found.figures.into_iter().map(figure).collect();
    items.extend(found.standards.into_iter().map(standard));
    if items.is_empty() {
        return el("p", "field__hint", [words(t.paste_nothing)]);
    }
    let title = el("p", "field__hint", [words(t.paste_found)]);
    vec![title, group("ul", "paste__chips", items)].into_any()
}
