//! Fields that are chosen from lists.

use super::{Field, Form};
use crate::components::button::{QUIET, word_button};
use crate::components::choice::Choice;
use crate::components::el::{el, group, words};
use crate::editing::form::{KINDS, Words, stated};
use crate::editing::tree::{number_at, text_at, texts_at};
use crate::i18n::{format, texts};
use crate::platform::clock;
use crate::view_model::slugs;
use crate::view_model::text::bare;
use crate::view_model::wishes::choices;
use leptos::prelude::*;
use nhipcau_profile::{EvidenceKind, Governance, Path, Record, Shape, Value};

/// Value and label of an option.
type Entry = (String, String);

impl Form {
    /// A list to choose one from.
    fn select(
        self,
        field: &Field,
        options: Vec<Entry>,
        read: Callback<(), String>,
        write: Callback<String>,
    ) -> AnyView {
        let value = Memo::new(move |_| read.run(()));
        let option = |(own, label): Entry| {
            let id = own.clone();
            let is_chosen = move || value.with(|value| *value == own);
            view! { <option value=id prop:selected=is_chosen>{label}</option> }.into_any()
        };
        let none = (String::new(), self.t.choose.to_owned());
        let options: Vec<AnyView> = std::iter::once(none).chain(options).map(option).collect();
        let problem = [&field.id, "-problem"].concat();
        let control = view! {
            <select
                class="field__input field__input--medium"
                id=field.id.clone()
                aria-describedby=problem
                on:change=move |event| write.run(event_target_value(&event))
            >
                {options}
            </select>
        };
        self.frame(field, false, control.into_any())
    }

    fn select_text(self, field: &Field, options: Vec<Entry>) -> AnyView {
        let (draft, own, path) = (self.draft, field.path.clone(), field.path.clone());
        let read = Callback::new(move |()| {
            draft.content.track();
            draft.with(|tree| text_at(tree, &own).to_owned())
        });
        let write = Callback::new(move |value: String| draft.set(&path, Value::Text(value)));
        self.select(field, options, read, write)
    }

    pub(super) fn choice(self, field: Field, kind: Words, without: &[&str]) -> AnyView {
        let known: &[&str] = match field.shape {
            Shape::Choice(known) => known,
            _ => &KINDS,
        };
        let options = known.iter().filter(|word| !without.contains(word));
        let options = options.map(|word| ((*word).to_owned(), self.word(kind, word).to_owned()));
        self.select_text(&field, options.collect())
    }

    /// The word of a choice for a person.
    pub(crate) fn word(self, kind: Words, word: &str) -> &'static str {
        let (t, own) = (texts(self.language), self.t);
        let value = || Value::Text(word.to_owned());
        match kind {
            Words::System => {
                let system_idx = slugs::SYSTEMS.iter().position(|slug| *slug == word);
                slugs::system_name(system_idx.unwrap_or_default(), t)
            }
            Words::Governance => slugs::governance_word(Governance::from_value(value()), t),
            Words::EvidenceKind => slugs::evidence_word(EvidenceKind::from_value(value()), t),
            Words::Operator => match word {
                "about" => own.op_about,
                ">=" => own.op_at_least,
                "<=" => own.op_at_most,
                "range" => own.op_range,
                _ => own.op_equal,
            },
            Words::Kind => {
                let names = [
                    own.kind_technology,
                    own.kind_process,
                    own.kind_product,
                    own.kind_equipment,
                    own.kind_testing,
                    own.kind_consulting,
                    own.kind_service,
                    own.kind_survey,
                    own.kind_software,
                    own.kind_dataset,
                    own.kind_policy,
                    own.kind_training,
                ];
                let kind_idx = KINDS.iter().position(|kind| *kind == word);
                kind_idx.map_or("", |kind_idx| names[kind_idx])
            }
        }
    }

    pub(super) fn province(self, field: Field) -> AnyView {
        let catalog = self.app.catalog.catalog.get_untracked();
        let options = catalog.map(|catalog| choices(&catalog, self.language).provinces);
        self.select_text(&field, options.unwrap_or_default())
    }

    pub(super) fn former(self, field: Field) -> AnyView {
        let names =
            self.draft.draft().map(|draft| draft.institute.former_names).unwrap_or_default();
        let options = names.into_iter().map(|own| (own.id.clone(), bare(&own.name, self.language)));
        self.select_text(&field, options.collect())
    }

    /// The level of readiness; who chooses one states it.
    pub(super) fn level(self, field: Field) -> AnyView {
        let catalog = self.app.catalog.catalog.get_untracked();
        let options = catalog.map(|catalog| choices(&catalog, self.language).levels);
        let (draft, own, path) = (self.draft, field.path.clone(), field.path.clone());
        let read = Callback::new(move |()| {
            draft.content.track();
            let level = draft.with(|tree| number_at(tree, &own));
            level.map(|level| level.to_string()).unwrap_or_default()
        });
        let write = Callback::new(move |value: String| {
            let mut readiness = path.clone();
            readiness.0.pop();
            match value.parse() {
                Ok(level) => {
                    draft.set(&path, Value::Number(level));
                    draft.set(&readiness.key("standing"), stated());
                }
                Err(_) => draft.set(&readiness, Value::Absent),
            }
        });
        self.select(&field, options.unwrap_or_default(), read, write)
    }

    pub(super) fn subfields(self, field: Field) -> AnyView {
        let catalog = self.app.catalog.catalog.get_untracked();
        let fields = catalog.map(|catalog| choices(&catalog, self.language).fields);
        let chosen = self.draft.with(|tree| texts_at(tree, &field.path));
        let part = |(name, entries): (String, Vec<Entry>)| {
            let is_open = entries.iter().any(|(id, _)| chosen.contains(id));
            let boxes = self.boxes(&field.path, entries);
            view! {
                <details class="terms__group" open=is_open>
                    <summary class="terms__name">{name}</summary>
                    {boxes}
                </details>
            }
            .into_any()
        };
        let parts = fields.unwrap_or_default().into_iter().map(part).collect();
        self.frame(&field, true, group("div", "terms", parts))
    }

    pub(super) fn industries(self, field: Field) -> AnyView {
        let catalog = self.app.catalog.catalog.get_untracked();
        let entries = catalog.map(|catalog| choices(&catalog, self.language).industries);
        self.frame(&field, true, self.boxes(&field.path, entries.unwrap_or_default()))
    }

    pub(super) fn modes(self, field: Field) -> AnyView {
        let catalog = self.app.catalog.catalog.get_untracked();
        let entries = catalog.map(|catalog| choices(&catalog, self.language).modes);
        self.frame(&field, true, self.boxes(&field.path, entries.unwrap_or_default()))
    }

    fn boxes(self, path: &Path, entries: Vec<Entry>) -> AnyView {
        let draft = self.draft;
        let one = |(id, label): Entry| {
            let (own, read) = (id.clone(), path.clone());
            let on = Memo::new(move |_| {
                draft.content.track();
                draft.with(|tree| texts_at(tree, &read).contains(&own))
            });
            let path = path.clone();
            let toggle = move |now: bool| {
                let mut chosen = draft.with(|tree| texts_at(tree, &path));
                crate::view_model::wishes::toggle(&mut chosen, &id, now);
                draft.set(&path, Value::List(chosen.into_iter().map(Value::Text).collect()));
            };
            view! { <Choice label on on_toggle=toggle/> }.into_any()
        };
        group("div", "terms__boxes", entries.into_iter().map(one).collect())
    }

    /// A date that is set by confirming, never typed.
    pub(super) fn date(self, field: Field) -> AnyView {
        let (draft, t, own) = (self.draft, self.t, field.path.clone());
        let shown = move || {
            draft.content.track();
            let date = draft.with(|tree| text_at(tree, &own).to_owned());
            words(if date.is_empty() { t.fresh_never.to_owned() } else { format::date(&date) })
        };
        let path = field.path.clone();
        let confirm = Callback::new(move |()| draft.set_text(&path, &clock::today()));
        let control = vec![
            el("span", "field__date", [shown.into_any()]),
            word_button(QUIET, t.still_true, confirm),
        ];
        self.frame(&field, true, group("div", "field__row", control))
    }
}
