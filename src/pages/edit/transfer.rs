//! Opening a file: its differences from the draft are read before anything is applied, and all of it is applied or none.

use super::place::change_rows;
use crate::address_state::Place;
use crate::components::button::word_button;
use crate::components::el::{el, group, nothing, plain, words};
use crate::components::form::Form;
use crate::i18n::editor::EditorTexts;
use crate::i18n::problems::file_problem;
use crate::pages::edit_page::{Section, heading};
use crate::platform::{file, focus, page};
use crate::route::Route;
use crate::state::place::PlaceContext;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::{
    Feedback, FileProblem, FileProblemKind, InstituteDraft, Language, MAX_FILE_LEN, Path,
    difference, read_feedback, read_profile,
};

/// The address of the part that shows a pending file of an institute.
pub(crate) fn open_href(place: PlaceContext, id: &str) -> String {
    let mut next = Place {
        route: Route::Edit(id.to_owned()),
        language: place.place.with_untracked(|place| place.language),
        ..Place::default()
    };
    Section::Transfer.go(&mut next);
    next.href()
}

/// What came of a file.
#[derive(Clone)]
pub(crate) enum Opened {
    Draft(Box<InstituteDraft>),
    Feedback(Feedback),
    Refused(Vec<String>),
}

/// What a file can be.
enum File {
    Profile(Box<InstituteDraft>),
    Feedback(Feedback),
}

/// Reads a profile file.
pub(crate) async fn read(chosen: file::Chosen) -> Result<InstituteDraft, Vec<FileProblem>> {
    read_profile(&bytes_of(chosen).await?)
}

/// Reads a profile, or the refusals of enterprises where the file holds these.
async fn read_any(chosen: file::Chosen) -> Result<File, Vec<FileProblem>> {
    let bytes = bytes_of(chosen).await?;
    match read_profile(&bytes) {
        Ok(draft) => Ok(File::Profile(Box::new(draft))),
        Err(problems) => read_feedback(&bytes).map(File::Feedback).map_err(|_| problems),
    }
}

/// The bytes of a chosen file, its text in composed letters; nothing is read of one that is too large.
async fn bytes_of(chosen: file::Chosen) -> Result<Vec<u8>, Vec<FileProblem>> {
    let problem = |kind| vec![FileProblem { path: Path::default(), kind }];
    if chosen.len() > MAX_FILE_LEN {
        return Err(problem(FileProblemKind::TooLarge { len: chosen.len() }));
    }
    let bytes = chosen.bytes().await.ok_or_else(|| problem(FileProblemKind::NotUtf8))?;
    let composed = std::str::from_utf8(&bytes).map(|text| page::composed(text).into_bytes());
    Ok(composed.unwrap_or(bytes))
}

pub(crate) fn transfer(form: Form) -> AnyView {
    let t = form.t;
    let pending = form.draft.pending.get_value();
    form.draft.pending.set_value(None);
    let opened = RwSignal::new(pending.map(|draft| Opened::Draft(Box::new(draft))));
    let choose = move |event: leptos::ev::Event| {
        let Some(chosen) = file::chosen(&event) else { return };
        spawn_local(async move {
            let name = chosen.name();
            let outcome = match read_any(chosen).await {
                Ok(File::Profile(draft)) => Opened::Draft(draft),
                Ok(File::Feedback(feedback)) => Opened::Feedback(feedback),
                Err(problems) => Opened::Refused(sentences(&name, &problems, form.language)),
            };
            opened.try_set(Some(outcome));
            focus::first_soon(".transfer__outcome");
        });
    };
    view! {
        <p class="page__lead">{t.transfer_hint}</p>
        <div class="field">
            <label class="field__label" for="file">{t.transfer_choose}</label>
            <input class="field__file" id="file" type="file" accept=".json,application/json" on:change=choose/>
        </div>
        {move || opened.get().map(|outcome| shown(form, outcome, opened))}
    }
    .into_any()
}

/// Why a file was refused.
pub(crate) fn sentences(name: &str, problems: &[FileProblem], language: Language) -> Vec<String> {
    let sentence = |problem: &FileProblem| {
        let place = problem.path.to_string();
        let place = if place.is_empty() { name.to_owned() } else { place };
        file_problem(&problem.kind, &place, language)
    };
    problems.iter().take(MAX_SHOWN).map(sentence).collect()
}

/// More reasons than this say nothing more.
const MAX_SHOWN: usize = 12;

fn shown(form: Form, outcome: Opened, opened: RwSignal<Option<Opened>>) -> AnyView {
    let children = match outcome {
        Opened::Refused(reasons) => vec![refused(reasons, form.t)],
        Opened::Feedback(feedback) => super::feedback::feedback(form, &feedback),
        Opened::Draft(draft) => preview(form, *draft, opened),
    };
    view! { <div class="transfer__outcome" tabindex="-1" role="status">{children}</div> }.into_any()
}

/// The reasons in a box.
pub(crate) fn refused(reasons: Vec<String>, t: &EditorTexts) -> AnyView {
    let items = reasons.into_iter().map(|reason| plain("li", vec![words(reason)]));
    let list = group("ul", "error-summary__list", items.collect());
    let title = el("h2", "error-summary__title", [words(t.transfer_refused)]);
    el("div", "error-summary", [title, list])
}

fn preview(form: Form, draft: InstituteDraft, opened: RwSignal<Option<Opened>>) -> Vec<AnyView> {
    let t = form.t;
    let id = form.draft.id.get_untracked();
    if draft.institute.id != id {
        let text = [t.transfer_other, ": ", &draft.institute.id].concat();
        let place = form.app.place;
        let go = Callback::new(move |()| {
            let url = open_href(place, &draft.institute.id);
            form.draft.pending.set_value(Some(draft.clone()));
            place.visit(&url);
        });
        let button = word_button("button", t.transfer_other_open, go);
        return vec![el("p", "page__lead", [words(text)]), button];
    }
    let Some(now) = form.draft.draft() else { return vec![nothing()] };
    let changes = difference(&now.institute, &draft.institute);
    if changes.is_empty() {
        return vec![el("p", "page__lead", [words(t.transfer_same)])];
    }
    let apply = Callback::new(move |()| {
        form.draft.replace_with(draft.clone());
        opened.set(None);
        form.say_with_undo(t.transfer_applied);
        focus::first("h1");
    });
    let cancel = Callback::new(move |()| opened.set(None));
    vec![
        heading(t.transfer_preview),
        change_rows(form, changes, false),
        group(
            "div",
            "edit-page__actions",
            vec![
                word_button("button button--primary", t.transfer_apply, apply),
                word_button("button", t.transfer_cancel, cancel),
            ],
        ),
    ]
}
