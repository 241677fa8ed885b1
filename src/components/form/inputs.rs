//! Fields that are typed into.

use super::{Field, Form};
use crate::components::el::{el, group, nothing, words};
use crate::editing::form::{Control, decimal_of, degrees_of, typed, whole_of};
use crate::editing::tree::{number_at, texts_at};
use crate::state::draft::DraftContext;
use leptos::prelude::*;
use nhipcau_profile::{Language, Path, Value};

/// What an input shows and what becomes of its text.
#[derive(Clone)]
struct Input {
    id: String,
    class: &'static str,
    kind: &'static str,
    /// Number of rows; one is a single line.
    rows: u8,
    language: Option<Language>,
    described_by: String,
    name: Option<&'static str>,
    read: Callback<(), String>,
    write: Callback<String>,
    is_wrong: Callback<(), bool>,
}

fn input(own: Input) -> AnyView {
    let Input { id, class, kind, rows, language, described_by, name, read, write, is_wrong } = own;
    let lang = language.map(Language::tag);
    let invalid = move || is_wrong.run(()).then_some("true");
    let on_input = move |event| write.run(event_target_value(&event));
    if rows == 1 {
        view! {
            <input
                class=class
                id=id
                type=kind
                lang=lang
                autocomplete="off"
                aria-label=name
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=move || read.run(())
                on:input=on_input
            />
        }
        .into_any()
    } else {
        view! {
            <textarea
                class=class
                id=id
                rows=rows.to_string()
                lang=lang
                autocomplete="off"
                aria-label=name
                aria-describedby=described_by
                aria-invalid=invalid
                prop:value=move || read.run(())
                on:input=on_input
            ></textarea>
        }
        .into_any()
    }
}

fn described_by(field: &Field) -> String {
    let problem = [&field.id, "-problem"].concat();
    if field.words.hint.is_empty() {
        return problem;
    }
    [&field.id, "-hint ", &problem].concat()
}

impl Form {
    fn input_of(self, field: &Field) -> Input {
        let (draft, notes) = (self.draft, field.notes);
        let (own, path) = (field.path.clone(), field.path.clone());
        Input {
            id: field.id.clone(),
            class: "field__input",
            kind: "text",
            rows: 1,
            language: None,
            described_by: described_by(field),
            name: None,
            read: Callback::new(move |()| draft.text(&own)),
            write: Callback::new(move |text: String| draft.set_text(&path, &text)),
            is_wrong: Callback::new(move |()| notes.with(super::Notes::is_wrong)),
        }
    }

    pub(super) fn line(self, field: Field, kind: &'static str) -> AnyView {
        let class =
            if kind == "text" { "field__input" } else { "field__input field__input--medium" };
        let control = input(Input { class, kind, ..self.input_of(&field) });
        self.frame(&field, false, control)
    }

    /// A text in each language, side by side.
    pub(super) fn pair(self, field: Field) -> AnyView {
        let halves = Language::ALL.map(|language| self.half(&field, language));
        self.frame(&field, true, group("div", "field__pair", halves.into()))
    }

    fn half(self, field: &Field, language: Language) -> AnyView {
        let t = self.t;
        let path = field.path.key(language.tag());
        let name = match language {
            Language::Vietnamese => t.vietnamese,
            Language::English => t.english,
        };
        let own_id = [&field.id, "-", language.tag()].concat();
        let (draft, own) = (self.draft, path.clone());
        let is_lines = matches!(field.spec.control, Control::PairLines);
        let base = self.input_of(field);
        let read =
            Callback::new(move |()| if is_lines { lines(draft, &own) } else { draft.text(&own) });
        let write = Callback::new(move |text: String| {
            if is_lines { set_lines(draft, &path, &text) } else { draft.set_text(&path, &text) }
        });
        let rows = if matches!(field.spec.control, Control::Pair) { 1 } else { 5 };
        let control = input(Input {
            id: own_id.clone(),
            rows,
            language: Some(language),
            read,
            write,
            ..base
        });
        let notes = field.notes;
        let mark = move || {
            let is_missing = notes.with(|notes| notes.missing == Some(language));
            if is_missing {
                el("span", "field__mark field__mark--missing", [words(t.missing_mark)])
            } else {
                nothing()
            }
        };
        view! {
            <div class="field__half">
                <label class="field__language" for=own_id>
                    <span lang=language.tag().to_owned()>{name}</span> " " {mark}
                </label>
                {control}
            </div>
        }
        .into_any()
    }

    /// Lines of a list without languages.
    pub(super) fn lines(self, field: Field) -> AnyView {
        let (draft, own, path) = (self.draft, field.path.clone(), field.path.clone());
        let read = Callback::new(move |()| lines(draft, &own));
        let write = Callback::new(move |text: String| set_lines(draft, &path, &text));
        let control = input(Input { rows: 3, read, write, ..self.input_of(&field) });
        self.frame(&field, false, control)
    }

    pub(super) fn number(self, field: Field) -> AnyView {
        let (draft, language, t) = (self.draft, self.language, self.t);
        let control = field.spec.control;
        let own = field.path.clone();
        let read = Callback::new(move |()| {
            draft.drawn.track();
            let raw = draft.raw.with_untracked(|raw| raw_at(raw, &own));
            let number = draft.with(|tree| number_at(tree, &own));
            raw.or(number.map(|number| typed(number, language))).unwrap_or_default()
        });
        let path = field.path.clone();
        let write = Callback::new(move |text: String| {
            let number = match control {
                Control::Whole => whole_of(&text).map(f64::from),
                Control::Degrees => degrees_of(&text),
                _ => decimal_of(&text, language),
            };
            let is_wrong = number.is_none() && !text.trim().is_empty();
            draft.raw.update(|raw| {
                raw.retain(|(own, _)| *own != path);
                if is_wrong {
                    raw.push((path.clone(), text));
                }
            });
            draft.set(&path, number.map_or(Value::Absent, Value::Number));
        });
        let (own, notes) = (field.path.clone(), field.notes);
        let is_raw = Memo::new(move |_| draft.raw.with(|raw| raw_at(raw, &own).is_some()));
        let is_wrong = Callback::new(move |()| is_raw.get() || notes.with(super::Notes::is_wrong));
        let class = "field__input field__input--short";
        let input = input(Input { class, read, write, is_wrong, ..self.input_of(&field) });
        let wanted =
            if matches!(control, Control::Whole) { t.whole_wanted } else { t.number_wanted };
        let sentence = move || {
            if !is_raw.get() {
                return nothing();
            }
            let word = el("b", "", [words(t.error_word)]);
            group(
                "p",
                "field__problem field__problem--error",
                vec![word, words(" "), words(wanted)],
            )
        };
        self.frame(&field, false, vec![sentence.into_any(), input].into_any())
    }
}

fn raw_at(raw: &[(Path, String)], path: &Path) -> Option<String> {
    raw.iter().find(|(own, _)| own == path).map(|(_, text)| text.clone())
}

fn lines(draft: DraftContext, path: &Path) -> String {
    draft.drawn.track();
    draft.with(|tree| texts_at(tree, path)).join("\n")
}

fn set_lines(draft: DraftContext, path: &Path, text: &str) {
    let composed = crate::platform::page::composed(text);
    let entries = composed.lines().map(str::trim).filter(|line| !line.is_empty());
    draft.set(path, Value::List(entries.map(|line| Value::Text(line.to_owned())).collect()));
}
