//! Buttons that keep a candidate on this device and choose it for the comparison, and the tray of the chosen ones.
//!
//! A candidate is an institute or a capability, by its id. What is chosen stands in the address under [`COMPARED`] and
//! goes along from page to page; what is kept stands in the store of the device.

use super::button::{QUIET, word_button};
use super::el::{anchor, el, group, words};
use crate::address_state::{COMPARED, Place};
use crate::i18n::keep::keep_texts;
use crate::kept::{self, MAX_COMPARED};
use crate::papers::PARTNERS;
use crate::platform::focus;
use crate::route::Route;
use crate::state::App;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The two buttons of a candidate; `name` is read out with them.
pub(crate) fn keep_buttons(app: App, language: Language, id: &str, name: &str) -> AnyView {
    let t = keep_texts(language);
    let own = id.to_owned();
    let is_kept = Callback::new(move |()| app.shortlist.entries.with(|kept| kept.contains(&own)));
    let own = id.to_owned();
    let keep = Callback::new(move |()| toggle(app, &own, language));
    let own = id.to_owned();
    let is_chosen = Callback::new(move |()| compared(app).contains(&own));
    let own = id.to_owned();
    let choose = Callback::new(move |()| choose(app, &own, language));
    let buttons = [
        switch([t.keep, t.kept], "keep", name, is_kept, keep),
        switch([t.compare, t.compare], "compare", name, is_chosen, choose),
    ];
    buttons.into_any()
}

fn switch(
    words: [&'static str; 2],
    icon: &'static str,
    name: &str,
    is_on: Callback<(), bool>,
    act: Callback<()>,
) -> AnyView {
    let class = ["button button--quiet keep keep--", icon].concat();
    let label = [words[0], ": ", name].concat();
    view! {
        <button
            class=class
            type="button"
            aria-label=label
            aria-pressed=move || if is_on.run(()) { "true" } else { "false" }
            on:click=move |_| act.run(())
        >
            {move || words[usize::from(is_on.run(()))]}
        </button>
    }
    .into_any()
}

/// Keeps a candidate, or takes it out, which can be undone.
fn toggle(app: App, id: &str, language: Language) {
    let next = app.shortlist.toggled(id);
    if next.iter().any(|own| own == id) {
        app.shortlist.replace(next);
    } else {
        app.ui.replace_with_undo(app.shortlist, keep_texts(language).removed, next);
        if app.place.place.with_untracked(|place| place.route == Route::Shortlist) {
            // Its row is gone, and the focus with it.
            focus::first_soon("h1");
        }
    }
}

/// The candidates chosen to compare; tracked.
pub(crate) fn compared(app: App) -> Vec<String> {
    let mut ids = app.place.place.with(|place| kept::ids(place.visitor.view(COMPARED)));
    ids.truncate(MAX_COMPARED);
    ids
}

/// Chooses a candidate for the comparison, or takes it out.
pub(crate) fn choose(app: App, id: &str, language: Language) {
    let chosen = kept::ids(app.place.visitor().view(COMPARED));
    if chosen.len() >= MAX_COMPARED && !chosen.iter().any(|own| own == id) {
        return app.ui.say(keep_texts(language).full);
    }
    let next = kept::toggled(&chosen, id).join(",");
    app.place.commit(|visitor| visitor.set_view(COMPARED, &next));
}

/// The link to a letter to a candidate; what the visitor set goes along.
pub(crate) fn letter_link(app: App, language: Language, id: &str, class: &'static str) -> AnyView {
    let id = id.to_owned();
    let href = move || {
        let route = Route::Paper("letter".to_owned());
        let mut place = app.place.place.with(|place| Place { route, ..place.clone() });
        place.visitor.set_view(PARTNERS, &id);
        place.href()
    };
    view! { <a class=class href=href>{keep_texts(language).letter}</a> }.into_any()
}

/// What is chosen and kept, as a strip at the foot of the window; nothing where nothing is chosen.
pub(crate) fn tray(app: App, language: Language) -> AnyView {
    let t = keep_texts(language);
    let strip = move || {
        let n = compared(app).len();
        if n == 0 || app.place.place.with(|place| place.route == Route::Compare) {
            return None;
        }
        let href = move |route: Route| {
            app.place.place.with(|place| Place { route, ..place.clone() }.href())
        };
        let count = words([t.chosen, ": ", &n.to_string(), "/4"].concat());
        let clear = Callback::new(move |()| {
            app.place.commit(|visitor| visitor.set_view(COMPARED, ""));
        });
        let go = (n > 1)
            .then(|| anchor("button button--primary", href(Route::Compare), words(t.compare)));
        let children =
            vec![el("p", "tray__count", [count]), go.into_any(), word_button(QUIET, t.none, clear)];
        Some(group("div", "tray", children))
    };
    view! { <div class="tray-place" role="status">{strip}</div> }.into_any()
}
