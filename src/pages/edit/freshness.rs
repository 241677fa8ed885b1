//! Freshness: what was last confirmed when, the oldest first, and many confirmed at once.

use super::place::place_name;
use crate::components::button::{QUIET, word_button};
use crate::components::choice::Choice;
use crate::components::el::{el, group, nothing, words};
use crate::components::form::Form;
use crate::editing::freshness::{Statement, statements};
use crate::i18n::format;
use crate::platform::clock;
use leptos::prelude::*;
use nhipcau_profile::{Path, Step};

pub(crate) fn freshness(form: Form) -> AnyView {
    let (t, draft) = (form.t, form.draft);
    let chosen = RwSignal::new(Vec::<Path>::new());
    let is_refused = RwSignal::new(false);
    let all = move || draft.with(|tree| statements(tree, &clock::today()));
    let mark = Callback::new(move |()| {
        let paths = chosen.get_untracked();
        is_refused.set(paths.is_empty());
        if !paths.is_empty() {
            draft.confirm(&paths, &clock::today());
            chosen.set(Vec::new());
            form.say_with_undo(t.fresh_done);
        }
    });
    let choose_all = Callback::new(move |()| {
        chosen.set(all().into_iter().map(|statement| statement.path).collect());
    });
    let choose_none = Callback::new(move |()| chosen.set(Vec::new()));
    let refused = move || {
        if is_refused.get() && chosen.with(Vec::is_empty) {
            let word = el("b", "", [words(t.error_word)]);
            let class = "field__problem field__problem--error";
            return group("p", class, vec![word, words(" "), words(t.fresh_chosen_none)]);
        }
        nothing()
    };
    let list = move || {
        draft.drawn.track();
        let rows = all().into_iter().map(|statement| row(form, statement, chosen));
        group("ul", "fresh-list", rows.collect())
    };
    let buttons = vec![
        word_button("button button--primary", t.fresh_mark, mark),
        word_button(QUIET, t.fresh_all, choose_all),
        word_button(QUIET, t.fresh_none, choose_none),
    ];
    vec![
        el("p", "page__lead", [words(t.fresh_lead)]),
        view! { <div role="alert">{refused}</div> }.into_any(),
        group("div", "edit-page__actions", buttons),
        list.into_any(),
    ]
    .into_any()
}

fn row(form: Form, statement: Statement, chosen: RwSignal<Vec<Path>>) -> AnyView {
    let t = form.t;
    let label = match statement.path.0.as_slice() {
        [] => t.fresh_institute.to_owned(),
        _ => place_name(form, &statement.path),
    };
    let depth = if matches!(statement.path.0.as_slice(), [] | [Step::Key(_), Step::Index(_)]) {
        "fresh-list__item fresh-list__item--whole"
    } else {
        "fresh-list__item"
    };
    let (own, path) = (statement.path.clone(), statement.path);
    let on = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&own)));
    let toggle = move |now: bool| {
        chosen.update(|chosen| {
            chosen.retain(|own| *own != path);
            if now {
                chosen.push(path.clone());
            }
        });
    };
    let date = match (statement.date.is_empty(), statement.is_old) {
        (true, _) => t.fresh_never.to_owned(),
        (false, true) => [&format::date(&statement.date), ", ", t.fresh_old].concat(),
        (false, false) => format::date(&statement.date),
    };
    let class = if statement.is_old {
        "fresh-list__date fresh-list__date--old"
    } else {
        "fresh-list__date"
    };
    let choice = view! { <Choice label on on_toggle=toggle/> }.into_any();
    group("li", depth, vec![choice, el("span", class, [words(date)])])
}
