//! Check and send: what changed, what is wrong, the file, and where it goes.

use super::place::{change_rows, field_of, place_name};
use crate::components::button::{QUIET, word_button};
use crate::components::el::{el, group, link, nothing, plain, words};
use crate::components::form::Form;
use crate::i18n::{export, problems::problem};
use crate::pages::edit_page::heading;
use crate::platform::{address, clipboard, clock, download, focus};
use crate::state::draft::file_name;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::{
    Institute, InstituteDraft, Path, Problem, ProblemKind, Severity, difference, write_profile,
};

pub(crate) fn check(form: Form) -> AnyView {
    let t = form.t;
    form.draft.check();
    let is_refused = RwSignal::new(false);
    let is_done = RwSignal::new(false);
    let send = Callback::new(move |()| {
        form.draft.check();
        form.draft.show_all.set(true);
        let is_wrong = !wrong(form).is_empty();
        is_refused.set(is_wrong);
        is_done.set(!is_wrong);
        if is_wrong {
            focus::first_soon(".error-summary");
        } else {
            save(form);
            focus::first_soon("#send");
        }
    });
    let is_shown = Memo::new(move |_| is_refused.get() && !wrong(form).is_empty());
    let body = vec![
        (move || if is_shown.get() { summary(form) } else { nothing() }).into_any(),
        heading(t.check_changes),
        (move || changes(form)).into_any(),
        (move || hints(form)).into_any(),
        group(
            "div",
            "edit-page__actions",
            vec![word_button("button button--primary", t.export, send)],
        ),
        (move || if is_done.get() { sending(form) } else { nothing() }).into_any(),
    ];
    body.into_any()
}

/// What keeps the record out, with where it is.
fn wrong(form: Form) -> Vec<(Path, String)> {
    let mut wrong: Vec<(Path, String)> = Vec::new();
    let raw = form.draft.raw.get();
    wrong.extend(raw.into_iter().map(|(path, _)| (path, form.t.number_wanted.to_owned())));
    let Some(checked) = form.draft.checked.get() else { return wrong };
    for found in checked.problems.iter().filter(|found| is_error(found)) {
        let label = super::place::label(form, &found.path);
        wrong.push((found.path.clone(), problem(&found.kind, label, form.language)));
    }
    for path in without_value(form, &checked.draft.institute) {
        wrong.push((path, form.t.value_wanted.to_owned()));
    }
    wrong
}

fn is_error(problem: &Problem) -> bool {
    problem.kind.severity() == Severity::Error
}

/// Figures whose number was not filled in, which a record would take for zero.
fn without_value(form: Form, institute: &Institute) -> Vec<Path> {
    let mut paths = Vec::new();
    for (capability_idx, capability) in institute.capabilities.iter().enumerate() {
        for figure_idx in 0..capability.figures.len() {
            let figure =
                super::capabilities().index(capability_idx).key("figures").index(figure_idx);
            let path = figure.key("value");
            if form.draft.with(|tree| crate::editing::tree::at(tree, &path.0).is_none()) {
                paths.push(path);
            }
        }
    }
    paths
}

/// The list at the top that takes the focus; each line leads to its field. It stays while its lines change, as they do when
/// data arrives late, so that the focus does.
fn summary(form: Form) -> AnyView {
    let t = form.t;
    let lines = move || {
        wrong(form).into_iter().map(|(path, text)| line(form, path, text)).collect::<Vec<_>>()
    };
    let draft = form.draft;
    let save = Callback::new(move |()| draft.download());
    view! {
        <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary">
            <h2 class="error-summary__title" id="error-summary">{t.summary_title}</h2>
            <p>{t.summary_hint}</p>
            <ul class="error-summary__list">{lines}</ul>
            {word_button(QUIET, t.download_draft, save)}
        </div>
    }
    .into_any()
}

fn line(form: Form, path: Path, text: String) -> AnyView {
    let (section, field) = field_of(form, &path);
    let href = form.href(&section);
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        form.go(&section, None);
        focus::field_soon(field.clone());
    };
    let place = place_name(form, &path);
    let place = if place.is_empty() { place } else { [" (", &place, ")"].concat() };
    view! {
        <li>
            <a href=href on:click=go>{text}</a>
            <span class="error-summary__place">{place}</span>
        </li>
    }
    .into_any()
}

fn changes(form: Form) -> AnyView {
    let t = form.t;
    let Some(checked) = form.draft.checked.get() else { return nothing() };
    let draft: &InstituteDraft = &checked.draft;
    let empty = Institute { id: draft.institute.id.clone(), ..Institute::default() };
    let base = draft.base.as_ref().map_or(&empty, |base| &base.institute);
    let changes = difference(base, &draft.institute);
    if changes.is_empty() {
        return plain("p", vec![words(t.check_none)]);
    }
    change_rows(form, changes, true)
}

/// What would help, without keeping anybody from sending.
fn hints(form: Form) -> AnyView {
    let t = form.t;
    let Some(checked) = form.draft.checked.get() else { return nothing() };
    let hints: Vec<&Problem> = checked.problems.iter().filter(|found| !is_error(found)).collect();
    if hints.is_empty() {
        return nothing();
    }
    let count = [t.hints, " (", &hints.len().to_string(), ")"].concat();
    let hint = |found: &&Problem| {
        let label = super::place::label(form, &found.path);
        let text = match found.kind {
            ProblemKind::Unknown => String::new(),
            ref kind => problem(kind, label, form.language),
        };
        let place = place_name(form, &found.path);
        let text = if text.is_empty() { place } else { [&place, ": ", &text].concat() };
        line(form, found.path.clone(), text)
    };
    let lines: Vec<AnyView> = hints.iter().take(MAX_HINTS).map(hint).collect();
    let list = group("ul", "hint-list", lines);
    plain("details", vec![plain("summary", vec![words(count)]), list])
}

/// More hints than this are not read.
const MAX_HINTS: usize = 60;

/// Makes the file: the record as it would be published today.
fn save(form: Form) {
    let Some(draft) = form.draft.draft() else { return };
    let institute = draft.handed_over(&clock::today());
    let file = InstituteDraft { base: draft.base, institute };
    let name = file_name(&form.draft.id.get_untracked());
    download::save(&name, "application/json", &write_profile(&file));
    form.app.ui.say(form.t.export_done);
}

/// Where the file goes, and a letter to copy.
fn sending(form: Form) -> AnyView {
    let t = form.t;
    let curator = form.app.catalog.catalog.get().map(|catalog| catalog.site.curator.clone());
    let curator = curator.unwrap_or_default();
    let n_changes = form.draft.checked.get().map_or(0, |checked| {
        let base = checked.draft.base.as_ref();
        base.map_or(0, |base| difference(&base.institute, &checked.draft.institute).len())
    });
    let id = form.draft.id.get_untracked();
    let letter = export::letter(&form.name(), &file_name(&id), n_changes, form.language);
    let subject = export::subject(&form.name(), form.language);
    let encoded = address::encoded;
    let mailto =
        ["mailto:", &curator, "?subject=", &encoded(&subject), "&body=", &encoded(&letter)]
            .concat();
    let own = letter.clone();
    let copy = Callback::new(move |()| {
        let own = own.clone();
        spawn_local(async move {
            let is_copied = clipboard::copy(&own).await;
            form.app.ui.say(if is_copied { t.copied } else { t.copy_failed });
        });
    });
    view! {
        <section class="sending" id="send" tabindex="-1">
            <h2>{t.send_title}</h2>
            <p>{t.send_to} " " {link(mailto, words(curator))}</p>
            <label class="field__label" for="letter">{t.send_letter}</label>
            <textarea class="field__input" id="letter" rows="8" readonly prop:value=letter></textarea>
            {el("div", "edit-page__actions", [word_button("button", t.copy, copy)])}
        </section>
    }
    .into_any()
}
