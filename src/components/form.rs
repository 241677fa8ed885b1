//! The form of a profile: every field of a record by its kind, with label, hint, problems and marks.
//!
//! A field reads its value when it is filled anew and writes each keystroke; between the two the browser owns the text, so
//! typing never waits. Worked example: `form.fields(IDENTITY, &Path::default(), &Institute::SHAPE)` draws the institute.

mod choices;
mod entries;
mod inputs;

use super::el::{el, group, nothing, words};
use crate::editing::form::{Control, FieldSpec, shape_of};
use crate::i18n::editor::EditorTexts;
use crate::i18n::labels::Words;
use crate::i18n::problems::problem;
use crate::state::App;
use crate::state::draft::DraftContext;
use leptos::prelude::*;
use nhipcau_profile::{Language, Path, ProblemKind, Severity, Shape, Step};

/// What every field of a form knows.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(crate) app: App,
    pub(crate) draft: DraftContext,
    pub(crate) language: Language,
    pub(crate) t: &'static EditorTexts,
}

/// A field while it is drawn.
#[derive(Clone)]
struct Field {
    spec: &'static FieldSpec,
    path: Path,
    shape: Shape,
    words: Words,
    id: String,
    notes: Memo<Notes>,
}

/// What is told at a field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Notes {
    /// Something must be there and is not.
    is_required: bool,
    /// Something would help there.
    is_wanted: bool,
    /// The missing one of two languages.
    missing: Option<Language>,
    /// Sentences, and whether they keep the record out.
    sentences: Vec<(bool, String)>,
}

impl Notes {
    fn is_wrong(&self) -> bool {
        self.sentences.iter().any(|(is_error, _)| *is_error)
    }
}

/// The id of the element of a field.
pub(crate) fn field_id(path: &Path) -> String {
    let mut id = String::from("f");
    for step in &path.0 {
        id.push('-');
        match step {
            Step::Key(key) => id.push_str(&key.replace('_', "-")),
            Step::Index(index) => id.push_str(&index.to_string()),
        }
    }
    id
}

impl Form {
    /// Fields of a record in their order.
    pub(crate) fn fields(
        self,
        specs: &'static [FieldSpec],
        path: &Path,
        shape: &Shape,
    ) -> Vec<AnyView> {
        let field = |spec: &'static FieldSpec| {
            let shape = shape_of(shape, spec.key)?;
            Some(self.field(spec, path.key(spec.key), shape))
        };
        specs.iter().filter_map(field).collect()
    }

    fn field(self, spec: &'static FieldSpec, path: Path, shape: Shape) -> AnyView {
        let words = spec.label.words(self.language);
        let notes = self.notes(path.clone(), words.label);
        let field = Field { spec, id: field_id(&path), path, shape, words, notes };
        match spec.control {
            Control::Line(kind) => self.line(field, kind),
            Control::Whole | Control::Decimal | Control::Degrees => self.number(field),
            Control::Pair | Control::PairParagraph | Control::PairLines => self.pair(field),
            Control::Lines => self.lines(field),
            Control::Choice(words, without) => self.choice(field, words, without),
            Control::Province => self.province(field),
            Control::Former => self.former(field),
            Control::Level => self.level(field),
            Control::Subfields => self.subfields(field),
            Control::Industries => self.industries(field),
            Control::Modes => self.modes(field),
            Control::Date => self.date(field),
            Control::Table(fields) => self.table(field, fields),
            Control::Entries(entries) => self.entries(field, entries),
        }
    }

    /// What is told at a path: its problems, and those of its texts.
    fn notes(self, path: Path, label: &'static str) -> Memo<Notes> {
        let (draft, language) = (self.draft, self.language);
        Memo::new(move |_| {
            let show_all = draft.show_all.get();
            let mut notes = Notes::default();
            let Some(checked) = draft.checked.get() else { return notes };
            for found in checked.problems.iter().filter(|found| belongs(&found.path, &path)) {
                let is_empty = matches!(
                    found.kind,
                    ProblemKind::MissingTitle
                        | ProblemKind::MissingField
                        | ProblemKind::MissingSource
                        | ProblemKind::ReadinessOutOfRange(0)
                );
                match &found.kind {
                    ProblemKind::Unknown => notes.is_wanted = true,
                    ProblemKind::MissingLanguage(language) => notes.missing = Some(*language),
                    _ if is_empty && !show_all => notes.is_required = true,
                    kind => {
                        let is_error = kind.severity() == Severity::Error;
                        let sentence = problem(kind, label, language);
                        if !notes.sentences.iter().any(|(_, own)| *own == sentence) {
                            notes.sentences.push((is_error, sentence));
                        }
                    }
                }
            }
            notes
        })
    }

    /// Label, hint, marks and problems around a control. `of` is the id of the control that the label names; a group of
    /// controls has none and is a field set.
    fn frame(self, field: &Field, is_group: bool, control: AnyView) -> AnyView {
        let (t, notes) = (self.t, field.notes);
        let mark = move || {
            notes.with(|notes| match (notes.is_required, notes.is_wanted) {
                (true, _) => {
                    el("span", "field__mark field__mark--required", [words(t.required_mark)])
                }
                (false, true) => el("span", "field__mark", [words(t.wanted_mark)]),
                _ => nothing(),
            })
        };
        let label = vec![words(field.words.label), words(" "), mark.into_any()];
        let hint = (!field.words.hint.is_empty()).then(|| {
            let id = [&field.id, "-hint"].concat();
            view! { <p class="field__hint" id=id>{field.words.hint}</p> }.into_any()
        });
        let class =
            move || if notes.with(Notes::is_wrong) { "field field--error" } else { "field" };
        let problems = self.problems(field);
        if is_group {
            view! {
                <fieldset class=class id=field.id.clone() tabindex="-1">
                    <legend class="field__label">{label}</legend>
                    {hint}
                    {problems}
                    {control}
                </fieldset>
            }
            .into_any()
        } else {
            view! {
                <div class=class>
                    <label class="field__label" for=field.id.clone()>{label}</label>
                    {hint}
                    {problems}
                    {control}
                </div>
            }
            .into_any()
        }
    }

    fn problems(self, field: &Field) -> AnyView {
        let (t, notes) = (self.t, field.notes);
        let id = [&field.id, "-problem"].concat();
        let sentences = move || {
            let sentence = |(is_error, text): (bool, String)| {
                let word = if is_error { el("b", "", [words(t.error_word)]) } else { nothing() };
                let class = if is_error {
                    "field__problem field__problem--error"
                } else {
                    "field__problem"
                };
                group("p", class, vec![word, words(" "), words(text)])
            };
            notes.get().sentences.into_iter().map(sentence).collect_view()
        };
        view! { <div id=id>{sentences}</div> }.into_any()
    }
}

/// Whether a problem is told at the field of a path: it is of the path itself, or of its texts and positions.
fn belongs(problem: &Path, field: &Path) -> bool {
    let Some(rest) = problem.0.strip_prefix(field.0.as_slice()) else { return false };
    match rest {
        [] | [Step::Key("vi" | "en")] | [Step::Key("vi" | "en"), Step::Index(_)] => true,
        [Step::Index(_)] => !is_record(field),
        _ => false,
    }
}

/// Whether the entries of a list are records with fields of their own.
fn is_record(list: &Path) -> bool {
    const WORDS: [&str; 4] = ["subfields", "industries", "modes", "standards"];
    !matches!(list.0.last(), Some(Step::Key(key)) if WORDS.contains(key))
}
