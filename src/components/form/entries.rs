//! Lists of records: add, duplicate, move, remove.

use super::{Field, Form, field_id};
use crate::components::button::{QUIET, button, word_button};
use crate::components::el::{el, group, words};
use crate::editing::form::{Control, EntriesSpec, FieldSpec};
use crate::editing::tree::{Edit, at, len_at};
use crate::platform::focus;
use leptos::prelude::*;
use nhipcau_profile::{Institute, Path, Shape, Value, free_id};

impl Form {
    /// Fields of a record inside the record.
    pub(super) fn table(self, field: Field, fields: &'static [FieldSpec]) -> AnyView {
        let inner = self.fields(fields, &field.path, &field.shape);
        self.frame(&field, true, group("div", "entry__fields", inner))
    }

    /// A list, drawn anew when its length or order changes.
    pub(super) fn entries(self, field: Field, spec: &'static EntriesSpec) -> AnyView {
        let (draft, list, shape) = (self.draft, field.path.clone(), field.shape);
        let entries = move || {
            draft.drawn.track();
            let n = draft.with(|tree| len_at(tree, &list));
            let entry = |index| self.entry(&list, index, n, shape, spec);
            (0..n).map(entry).collect::<Vec<AnyView>>()
        };
        let list = field.path.clone();
        let add = Callback::new(move |()| {
            let n = draft.with(|tree| len_at(tree, &list));
            draft.edit(Edit::Insert(list.clone(), n, self.with_own_id((spec.fresh)())));
            focus::id_soon(first_input(&list.index(n), spec));
        });
        let name = [self.t.add, ": ", spec.one.words(self.language).label].concat();
        let add = word_button("button", name, add);
        let list = view! { <ol class="entries">{entries}</ol> }.into_any();
        self.frame(&field, true, vec![list, add].into_any())
    }

    fn entry(
        self,
        list: &Path,
        index: usize,
        n: usize,
        shape: Shape,
        spec: &'static EntriesSpec,
    ) -> AnyView {
        let Shape::List(shape) = shape else { return words("") };
        let path = list.index(index);
        let name = [spec.one.words(self.language).label, " ", &(index + 1).to_string()].concat();
        let body = if spec.fields.is_empty() {
            vec![self.text_entry(&path, *shape, spec)]
        } else {
            self.fields(spec.fields, &path, shape)
        };
        let head = vec![
            el("p", "entry__title", [words(name.clone())]),
            self.entry_buttons(
                list,
                index,
                n,
                &name,
                Callback::new(move |entry| self.with_own_id(entry)),
            ),
        ];
        let children = vec![group("div", "entry__head", head), group("div", "entry__fields", body)];
        group("li", "entry", children)
    }

    fn text_entry(self, path: &Path, shape: Shape, spec: &'static EntriesSpec) -> AnyView {
        static PAIR: FieldSpec = FieldSpec {
            key: "",
            label: crate::i18n::labels::Label::EquipmentItem,
            control: Control::Pair,
        };
        let words = spec.one.words(self.language);
        let notes = self.notes(path.clone(), words.label);
        let id = field_id(path);
        self.pair(Field { spec: &PAIR, id, path: path.clone(), shape, words, notes })
    }

    /// Buttons of an entry of any list; `name` is read out with each, `copied` makes a duplicate of an entry.
    pub(crate) fn entry_buttons(
        self,
        list: &Path,
        index: usize,
        n: usize,
        name: &str,
        copied: Callback<Value, Value>,
    ) -> AnyView {
        let (draft, t) = (self.draft, self.t);
        let id = move |list: &Path, index: usize, which: &str| {
            [&field_id(&list.index(index)), "-", which].concat()
        };
        let step = |word: &'static str, which: &'static str, to: Option<usize>| {
            let (own, label) = (list.clone(), [word, ": ", name].concat());
            let act = move |_| {
                if let Some(to) = to {
                    draft.edit(Edit::Move(own.clone(), index, to));
                    focus::id_soon(id(&own, to, which));
                }
            };
            // A button at the end of the list stays, so that the focus does.
            let is_off = to.is_none().then_some("true");
            view! {
                <button class=QUIET type="button" id=id(list, index, which) aria-label=label aria-disabled=is_off on:click=act>
                    {word}
                </button>
            }
            .into_any()
        };
        let up = step(t.move_up, "up", index.checked_sub(1));
        let down = step(t.move_down, "down", Some(index + 1).filter(|to| *to < n));
        let own = list.clone();
        let copy = Callback::new(move |()| {
            if let Some(entry) = draft.with(|tree| at(tree, &own.index(index).0).cloned()) {
                draft.edit(Edit::Insert(own.clone(), index + 1, copied.run(entry)));
                focus::id_soon(id(&own, index + 1, "up"));
            }
        });
        let own = list.clone();
        let remove = Callback::new(move |()| {
            draft.edit(Edit::Remove(own.clone(), index));
            self.say_with_undo(t.removed);
            focus::id_soon(field_id(&own));
        });
        let named = |word: &'static str, act| {
            button(QUIET, words(word), Some([word, ": ", name].concat()), act)
        };
        let children = vec![up, down, named(t.duplicate, copy), named(t.remove, remove)];
        group("div", "entry__buttons", children)
    }

    /// A copy of an entry, or a new one, with an id that neither catalog nor draft has, where it has one at all.
    pub(crate) fn with_own_id(self, mut entry: Value) -> Value {
        let Value::Table(fields) = &mut entry else { return entry };
        let Some((_, id)) = fields.iter_mut().find(|(key, _)| *key == "id") else { return entry };
        let institute = self.draft.id.get_untracked();
        let prefix = id.as_text().filter(|id| !id.is_empty() && *id != "new").unwrap_or(&institute);
        let catalog = self.app.catalog.catalog.get_untracked();
        let draft = self.draft.draft().map(|draft| draft.institute);
        let has = |institute: &Institute, id: &str| {
            institute.id == id
                || institute.capabilities.iter().any(|own| own.id == id)
                || institute.former_names.iter().any(|own| own.id == id)
        };
        let is_taken = |id: &str| {
            let in_catalog = catalog.as_ref().is_some_and(|catalog| {
                catalog.institutes.iter().any(|institute| has(institute, id))
            });
            in_catalog || draft.as_ref().is_some_and(|institute| has(institute, id))
        };
        *id = Value::Text(free_id(prefix, "", is_taken));
        entry
    }

    /// Says what was done, with a step back as "undo".
    pub(crate) fn say_with_undo(self, text: &'static str) {
        let draft = self.draft;
        self.app.ui.say_with_act(text, move || draft.step(true));
    }
}

/// The first field of a new entry.
fn first_input(entry: &Path, spec: &EntriesSpec) -> String {
    let pair = |path: &Path| [&field_id(path), "-vi"].concat();
    match spec.fields.first() {
        None => pair(entry),
        Some(field) => {
            let path = entry.key(field.key);
            match field.control {
                Control::Pair | Control::PairParagraph | Control::PairLines => pair(&path),
                _ => field_id(&path),
            }
        }
    }
}
