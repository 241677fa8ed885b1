//! New data in the staff panel: from a folder, from files, from an address of this site; and back to the data before.
//!
//! Whatever is refused is told in a sentence, and what is in use stays as it is.

use super::staff::closing;
use crate::components::button::word_button;
use crate::components::el::{el, group, words};
use crate::i18n::format;
use crate::i18n::staff::{StaffTexts, refused, taken};
use crate::platform::{file, focus};
use crate::state::content::{Folder, Source};
use crate::state::kiosk::Kiosk;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::{ev, html};
use nhipcau_profile::Language;

/// Ids of the inputs that the buttons press; the system's own buttons speak the system's language.
const FOLDER: &str = "content-folder";
const FILES: &str = "content-files";

/// What the screen runs on, in words.
pub(super) fn source_name(source: Source, t: &StaffTexts) -> &'static str {
    match source {
        Source::Shipped => t.source_shipped,
        Source::Taken => t.source_taken,
        Source::Outdated => t.source_outdated,
        Source::Unusable => t.source_unusable,
    }
}

/// Draws the section.
pub(super) fn new_data(kiosk: Kiosk, t: &'static StaffTexts, language: Language) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let take = move |folder: Folder| {
        outcome.set(t.checking.to_owned());
        spawn_local(async move {
            let taken_data = kiosk.content.take(kiosk.app, folder).await;
            kiosk.act();
            outcome.set(match taken_data {
                Ok((version, date)) => taken(&version, &format::date(&date), language),
                Err(refusal) => refused(&refusal, language),
            });
        });
    };
    let back = Callback::new(move |()| {
        spawn_local(async move {
            let outcome_of = kiosk.content.go_back().await;
            outcome.set(match outcome_of {
                Ok(()) => t.went_back.to_owned(),
                Err(refusal) => refused(&refusal, language),
            });
        });
    });
    let go_back = move || {
        let can = kiosk.content.can_go_back.get();
        can.then(|| word_button("kiosk-button kiosk-staff__back", t.go_back, back))
    };
    let restart = move || kiosk.content.is_due.get().then(|| closing(kiosk, t.restart));
    vec![
        el("h3", "kiosk-staff__heading", [words(t.new_data)]),
        el("p", "kiosk__lead", [words(t.new_data_hint)]),
        inputs(t, take),
        by_address(t, take),
        view! { <p class="kiosk-staff__message kiosk-staff__outcome" role="status">{outcome}</p> }
            .into_any(),
        view! { <div class="kiosk-staff__row">{restart} {go_back}</div> }.into_any(),
    ]
    .into_any()
}

fn inputs(t: &'static StaffTexts, take: impl Fn(Folder) + Copy + Send + Sync + 'static) -> AnyView {
    let chosen = move |event: ev::Event| {
        let files = file::chosen_all(&event);
        if !files.is_empty() {
            take(Folder::Files(files));
        }
    };
    let input = |id: &'static str| {
        html::input().attr("type", "file").attr("hidden", "").attr("multiple", "").id(id)
    };
    let folder = input(FOLDER).attr("webkitdirectory", "").on(ev::change, chosen);
    let files = input(FILES).on(ev::change, chosen);
    let press = |id: &'static str| Callback::new(move |()| focus::press(id));
    view! {
        <div class="kiosk-staff__row">
            {folder} {files}
            {word_button("kiosk-button", t.choose_folder, press(FOLDER))}
            {word_button("kiosk-button", t.choose_files, press(FILES))}
        </div>
    }
    .into_any()
}

fn by_address(
    t: &'static StaffTexts,
    take: impl Fn(Folder) + Copy + Send + Sync + 'static,
) -> AnyView {
    let address = RwSignal::new(String::new());
    let typed = move |event| address.set(event_target_value(&event));
    let load = Callback::new(move |()| take(Folder::Address(address.get_untracked())));
    let label = view! {
        <label class="kiosk-staff__field">
            <span class="kiosk-staff__label">{t.address}</span>
            <input class="kiosk-staff__input" autocomplete="off" placeholder="/content/" on:input=typed/>
        </label>
    };
    let button = word_button("kiosk-button", t.load_address, load);
    group("div", "kiosk-staff__address", vec![label.into_any(), button])
}
