//! The command palette: a dialog with a box to type in and the commands that it finds.
//!
//! Any program can mount it: [`palette`] below its pages, [`listen`] once. The commands are links and buttons; the arrow
//! keys choose one, Enter presses it.

use super::el::{blank, el, nothing, words};
use crate::address_state::Place;
use crate::i18n::palette::palette_texts;
use crate::i18n::texts;
use crate::platform::{address, clipboard, dialog, focus, keyboard, print};
use crate::route::Route;
use crate::state::App;
use crate::state::settings::Theme;
use crate::view_model::palette::{CommandView, Deed, commands, found};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::{Bilingual, Language};

/// Id of the dialog.
const PALETTE: &str = "palette";

/// Names of the buttons of a page that are commands too.
pub(crate) type PageActions = fn(&Route, Language) -> Vec<&'static str>;

/// Opens the palette by Ctrl+K.
pub(crate) fn listen() {
    keyboard::on_key(|press| {
        let is_own = press.control && !press.alt && matches!(press.key.as_str(), "k" | "K");
        if is_own {
            open();
        }
        is_own
    });
}

/// Opens it.
pub(crate) fn open() {
    dialog::open(PALETTE);
    focus::first("#palette-words");
}

/// The dialog, empty until it is opened.
pub(crate) fn palette(app: App, language: Language, actions: PageActions) -> AnyView {
    let t = palette_texts(language);
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let is_open = RwSignal::new(false);
    let list = matching(app, language, actions, (typed, is_open));
    let on_type = move |event| {
        typed.set(event_target_value(&event));
        chosen.set(0);
    };
    let on_close = move |_| {
        is_open.set(false);
        typed.set(String::new());
        chosen.set(0);
    };
    let active = move || list.with(|list| (!list.is_empty()).then(|| option_id(chosen.get())));
    let nothing_found = move || (is_open.get() && list.with(Vec::is_empty)).then_some(t.empty);
    let options = move || {
        let option = |(idx, own): (usize, CommandView)| option(app, idx, own, chosen, language);
        list.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <dialog
            class="dialog palette"
            id=PALETTE
            aria-label=t.title
            on:close=on_close
        >
            <label class="palette__label" for="palette-words">{t.label}</label>
            <input
                class="search-box__input"
                id="palette-words"
                type="text"
                role="combobox"
                autocomplete="off"
                maxlength="100"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant=active
                prop:value=typed
                on:focus=move |_| is_open.set(true)
                on:input=on_type
                on:keydown=move |event| choose(&event, chosen, list.with(Vec::len))
            />
            <div class="palette__list" id="palette-list" role="listbox" aria-label=t.title>
                {options}
            </div>
            <p class="palette__empty" role="status">{nothing_found}</p>
        </dialog>
    }
    .into_any()
}

/// What is typed finds these; nothing while the palette is closed.
fn matching(
    app: App,
    language: Language,
    actions: PageActions,
    (typed, is_open): (RwSignal<String>, RwSignal<bool>),
) -> Memo<Vec<CommandView>> {
    Memo::new(move |_| {
        if !is_open.get() {
            return Vec::new();
        }
        let place = app.place.place.get();
        let catalog = app.catalog.catalog.get();
        let [vi, en] = Language::ALL.map(|language| actions(&place.route, language));
        let mut own: Vec<Bilingual> =
            vi.into_iter().zip(en).map(|(vi, en)| Bilingual::new(vi, en)).collect();
        own.retain(|name| focus::has_button(name.in_language(language)));
        let all = commands(&place, catalog.as_deref(), &own, language);
        typed.with(|typed| found(&all, typed))
    })
}

fn option_id(idx: usize) -> String {
    ["palette-", &idx.to_string()].concat()
}

fn choose(event: &leptos::ev::KeyboardEvent, chosen: RwSignal<usize>, n: usize) {
    let at = chosen.get_untracked();
    match event.key().as_str() {
        "ArrowDown" => chosen.set((at + 1).min(n.saturating_sub(1))),
        "ArrowUp" => chosen.set(at.saturating_sub(1)),
        "Enter" if !event.is_composing() => focus::press(&option_id(at)),
        _ => return,
    }
    event.prevent_default();
}

fn option(
    app: App,
    idx: usize,
    own: CommandView,
    chosen: RwSignal<usize>,
    language: Language,
) -> AnyView {
    let other = own.other.map_or_else(nothing, |other| {
        view! { <span class="palette__other" lang=language.other().tag()>{other}</span> }.into_any()
    });
    let inside = [el("span", "palette__name", [words(own.name)]), blank(), other].into_any();
    let id = option_id(idx);
    let is_chosen = move || if chosen.get() == idx { "true" } else { "false" };
    match own.deed {
        Deed::Go(href) => view! {
            <a
                class="palette__option"
                id=id
                role="option"
                tabindex="-1"
                aria-selected=is_chosen
                href=href
                on:click=|_| dialog::close(PALETTE)
            >
                {inside}
            </a>
        }
        .into_any(),
        deed => view! {
            <button
                class="palette__option"
                id=id
                type="button"
                role="option"
                tabindex="-1"
                aria-selected=is_chosen
                on:click=move |_| {
                    dialog::close(PALETTE);
                    act(app, &deed, language);
                }
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}

fn act(app: App, deed: &Deed, language: Language) {
    match deed {
        Deed::Go(href) => address::go(href),
        Deed::Theme(idx) => {
            if let Some(theme) = Theme::ALL.get(*idx) {
                app.settings.set_theme(*theme);
            }
        }
        Deed::Press(name) => focus::press_button(name),
        Deed::Print => print::print_soon(),
        Deed::CopyLink => {
            let href = app.place.place.with_untracked(Place::href);
            spawn_local(async move {
                let copied = clipboard::copy(&[address::origin(), href].concat()).await;
                let done = palette_texts(language).copied;
                app.ui.say(if copied { done } else { texts(language).copy_failed });
            });
        }
    }
}
