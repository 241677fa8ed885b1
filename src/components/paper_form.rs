//! The form of a paper: fields that follow the draft and report what is typed.
//!
//! The fields are drawn once for each shape of the form; while the visitor types only their values change, so that focus
//! and the browser's own undo stay.

use super::button::word_button;
use super::el::{blank, el, group, nothing, plain, words};
use crate::i18n::papers::PapersTexts;
use crate::papers::Paper;
use crate::papers::form::{Field, Input, Section};
use leptos::prelude::*;

/// A change of a field: scope, key, and the text; `None` gives the prepared words back.
pub(crate) type Change = (String, String, Option<String>);

/// What the fields are drawn with.
#[derive(Clone, Copy)]
pub(crate) struct FormActions {
    /// Strings.
    pub(crate) t: &'static PapersTexts,
    /// The paper, tracked.
    pub(crate) paper: Memo<Option<Paper>>,
    /// Called with every change.
    pub(crate) on_change: Callback<Change>,
}

/// The form.
pub(crate) fn paper_form(actions: FormActions) -> AnyView {
    let shape = Memo::new(move |_| actions.paper.with(|paper| paper.as_ref().map(shape_of)));
    (move || {
        let sections = shape.get().unwrap_or_default();
        sections.into_iter().map(|own| section(own, actions)).collect_view()
    })
    .into_any()
}

/// The form without what changes while typing.
fn shape_of(paper: &Paper) -> Vec<Section> {
    let mut sections = paper.sections.clone();
    for field in sections.iter_mut().flat_map(|section| &mut section.fields) {
        field.value.clear();
        field.is_edited = false;
    }
    sections
}

fn section(section: Section, actions: FormActions) -> AnyView {
    let mut children = vec![el("legend", "paper-form__title", [words(section.title)])];
    if !section.lead.is_empty() {
        children.push(el("p", "paper-form__lead", [words(section.lead)]));
    }
    children.extend(section.fields.into_iter().map(|own| field(own, actions)));
    group("fieldset", "paper-form__section", children)
}

/// Id of the element of a field.
fn id_of(field: &Field) -> String {
    ["field-", &field.key].concat()
}

// tidy: long because each way of filling in is a few lines of markup.
fn field(field: Field, actions: FormActions) -> AnyView {
    let FormActions { t, paper, on_change } = actions;
    let (scope, key) = (field.scope.clone(), field.key.clone());
    let now = Memo::new(move |_| {
        paper.with(|paper| {
            let fields = paper.iter().flat_map(|paper| &paper.sections).flat_map(|own| &own.fields);
            let mut own = fields.filter(|own| own.scope == scope && own.key == key);
            own.next().map(|own| (own.value.clone(), own.is_edited)).unwrap_or_default()
        })
    });
    let value = Memo::new(move |_| now.with(|now| now.0.clone()));
    let is_edited = Memo::new(move |_| now.with(|now| now.1));
    let (scope, key) = (field.scope.clone(), field.key.clone());
    let change = Callback::new(move |text: Option<String>| {
        on_change.run((scope.clone(), key.clone(), text));
    });
    let id = id_of(&field);
    let hint_id = (!field.hint.is_empty()).then(|| [&id, "-hint"].concat());
    let input = control(field.input.clone(), &id, hint_id.clone(), value, change);
    let hint = match hint_id {
        Some(own) => view! { <p class="paper-form__hint" id=own>{field.hint}</p> }.into_any(),
        None => nothing(),
    };
    if field.input == Input::Tick {
        let label = view! { <label class="choice__label" for=id>{field.label}</label> }.into_any();
        return el("div", "paper-form__tick", [input, label, hint]);
    }
    let is_prepared = matches!(field.input, Input::Area | Input::Line);
    let reset = move || {
        (is_edited.get() && is_prepared && field.scope != crate::papers::drafts::OWN).then(|| {
            let back = Callback::new(move |()| change.run(None));
            vec![
                el("span", "paper-form__edited", [words(t.edited)]),
                blank(),
                word_button("button button--quiet paper-form__reset", t.reset, back),
            ]
            .into_any()
        })
    };
    let label = view! { <label class="paper-form__label" for=id>{field.label}</label> }.into_any();
    let head = el("div", "paper-form__head", [label, plain("span", vec![reset.into_any()])]);
    el("div", "paper-form__field", [head, hint, input])
}

fn control(
    input: Input,
    id: &str,
    hint: Option<String>,
    value: Memo<String>,
    change: Callback<Option<String>>,
) -> AnyView {
    let id = id.to_owned();
    let typed = move |event| change.run(Some(event_target_value(&event)));
    let line = |id: String, kind: &'static str, mode: &'static str, class: &'static str| {
        view! {
            <input
                class=class
                id=id
                type=kind
                inputmode=mode
                autocomplete="off"
                aria-describedby=hint.clone()
                prop:value=value
                on:input=typed
            />
        }
        .into_any()
    };
    match input {
        Input::Line => line(id, "text", "text", "paper-form__input"),
        Input::Date => line(id, "date", "text", "paper-form__input paper-form__input--short"),
        Input::Number(unit) => {
            let input = line(id, "text", "decimal", "paper-form__input paper-form__input--short");
            let unit = el("span", "paper-form__unit", [words(unit)]);
            el("span", "paper-form__number", [input, unit])
        }
        Input::Area => view! {
            <textarea
                class="paper-form__input paper-form__input--area"
                id=id
                rows="3"
                aria-describedby=hint
                prop:value=value
                on:input=typed
            ></textarea>
        }
        .into_any(),
        Input::Choice(options) => choice(options, id, value, typed),
        Input::Tick => view! {
            <input
                class="choice__input"
                id=id
                type="checkbox"
                aria-describedby=hint
                prop:checked=move || !value.get().is_empty()
                on:change=move |event| {
                    change.run(Some(if event_target_checked(&event) { "1" } else { "" }.into()));
                }
            />
        }
        .into_any(),
    }
}

fn choice(
    options: Vec<(String, String)>,
    id: String,
    value: Memo<String>,
    typed: impl Fn(leptos::ev::Event) + 'static,
) -> AnyView {
    let option =
        |(id, label): (String, String)| view! { <option value=id>{label}</option> }.into_any();
    let options = options.into_iter().map(option).collect_view();
    view! {
        <select class="select__input paper-form__input" id=id on:change=typed prop:value=value>
            {options}
        </select>
    }
    .into_any()
}
