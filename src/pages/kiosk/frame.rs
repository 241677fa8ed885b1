//! What is on every screen of the kiosk: the head with its hidden door for the staff, the screen, the controls below.
//!
//! Results stand above and controls below, within reach and never under the hand. Invariant: "Finish" is on every screen
//! but the one where nobody is.

use super::{attract, choose, detail, keyboard, results, staff, takeaway};
use crate::components::button::{button, word_button};
use crate::components::el::{el, group, words};
use crate::i18n::kiosk::{KioskTexts, NAME, at_stand, kiosk_texts, own_name, seconds_left};
use crate::kiosk::visit::{Screen, TEXT_SIZES, Visit};
use crate::platform::{clock, focus, page, speech, timer};
use crate::state::catalog::Tier;
use crate::state::kiosk::Kiosk;
use crate::state::lasting::Lasting;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Touches on the name, and within which time, that open the staff's door.
const KNOCKS: u32 = 5;
const KNOCK_MS: f64 = 3000.0;

/// How often the length of the screen is looked at.
const LOOK_MS: i32 = 500;

/// Draws the kiosk.
pub(crate) fn frame(kiosk: Kiosk) -> AnyView {
    let screen = Memo::new(move |_| kiosk.visit.with(|visit| visit.screen.clone()));
    let is_idle = Memo::new(move |_| kiosk.visit.with(Visit::is_idle));
    let overflows = Lasting::new(false);
    measure(kiosk, screen, overflows);
    let current = move || draw(kiosk, screen.get(), kiosk.language.get());
    let controls = move || {
        (!is_idle.get()).then(|| controls(kiosk, screen.get(), kiosk.language.get(), overflows))
    };
    view! {
        <div class="kiosk" class:kiosk--idle=move || is_idle.get()>
            {head(kiosk)}
            {current}
            {controls}
        </div>
        {move || warning(kiosk, kiosk.language.get())}
        {move || staff::panel(kiosk, kiosk.language.get())}
        <p class="visually-hidden" id="announcer" role="status"></p>
    }
    .into_any()
}

/// Looks, after each drawing and every now and then, whether the screen is longer than its window.
fn measure(kiosk: Kiosk, screen: Memo<Screen>, overflows: Lasting<bool>) {
    let look = move || {
        let is_long = page::main_overflows();
        if overflows.get_untracked() != is_long {
            overflows.set(is_long);
        }
    };
    Effect::new(move || {
        screen.track();
        kiosk.answer.track();
        kiosk.visit.with(|visit| visit.comfort);
        timer::after(60, look);
    });
    // What arrives late makes a screen longer too.
    timer::every(LOOK_MS, look);
    Effect::new(move || match screen.get() {
        Screen::Attract => {}
        Screen::Typing => focus::first_soon("#need"),
        _ => focus::first_soon(".kiosk__title"),
    });
}

/// The mark and the name; so many touches on it open the staff's door.
fn head(kiosk: Kiosk) -> AnyView {
    let knocks = StoredValue::new((0_u32, 0.0_f64));
    let knock = Callback::new(move |()| {
        let now = clock::now_ms();
        let (n, first) = knocks.get_value();
        let (n, first) = if n > 0 && now - first < KNOCK_MS { (n + 1, first) } else { (1, now) };
        knocks.set_value(if n >= KNOCKS { (0, 0.0) } else { (n, first) });
        if n >= KNOCKS {
            kiosk.ask_pin();
        }
    });
    let stand = move || {
        let stand = kiosk.venue.with(|venue| venue.stand.clone());
        (!stand.is_empty())
            .then(|| el("span", "kiosk__stand", [words(at_stand(&stand, kiosk.language.get()))]))
    };
    view! {
        <header class="kiosk__head">
            <button class="kiosk__name" type="button" tabindex="-1" on:click=move |_| knock.run(())>
                <svg class="kiosk__mark" viewBox="0 0 36 24" aria-hidden="true" focusable="false">
                    <path class="kiosk__arch" d="M4 17a14 12 0 0 1 28 0M11 17V8.5M18 17V5M25 17V8.5"></path>
                    <path class="kiosk__deck" d="M1 17h34"></path>
                </svg>
                {NAME}
            </button>
            {stand}
        </header>
    }
    .into_any()
}

/// Draws a screen. What outlives it and is no lasting signal (answer, catalog, labels, language) is read while it is drawn, in the
/// one effect of the frame, and not in effects of the screen, which would be remembered for ever.
fn draw(kiosk: Kiosk, screen: Screen, language: Language) -> AnyView {
    let t = kiosk_texts(language);
    if screen == Screen::Attract {
        return attract::attract(kiosk, t);
    }
    let body = match screen {
        Screen::Doors | Screen::Attract => choose::doors(kiosk, t),
        Screen::Fields => choose::fields(kiosk, t),
        Screen::Families => choose::families(kiosk, t),
        Screen::Amounts => choose::amounts(kiosk, t),
        Screen::Examples => choose::examples(kiosk, t),
        Screen::Typing => keyboard::typing(kiosk, t),
        Screen::Results => results::results(kiosk, t),
        Screen::Detail(id) => detail::detail(kiosk, t, &id),
        Screen::Takeaway => takeaway::takeaway(kiosk, t),
    };
    view! {
        <main class="kiosk__main" id="main" tabindex="0">
            {body}
        </main>
    }
    .into_any()
}

/// The heading of a screen, which takes the focus when the screen opens.
pub(super) fn title(text: &'static str) -> AnyView {
    view! {
        <h1 class="kiosk__title" tabindex="-1">
            {text}
        </h1>
    }
    .into_any()
}

/// What a screen shows while the catalog is not there.
pub(super) fn waiting(kiosk: Kiosk, t: &KioskTexts) -> AnyView {
    let has_failed = kiosk.app.catalog.search.with(|tier| matches!(tier, Tier::Failed(_)));
    el("p", "kiosk__lead", [words(if has_failed { t.trouble } else { t.loading })])
}

/// Below every screen: what leads on, what leads back, what suits the eyes, and the end.
fn controls(kiosk: Kiosk, screen: Screen, language: Language, overflows: Lasting<bool>) -> AnyView {
    let t = kiosk_texts(language);
    let pager = move || overflows.get().then(|| pager(t));
    let back = (screen != Screen::Doors).then(|| {
        let act = Callback::new(move |()| kiosk.change(Visit::back));
        word_button("kiosk-button", t.back, act)
    });
    let finish = Callback::new(move |()| kiosk.finish());
    view! {
        <footer class="kiosk__controls">
            <div class="kiosk__steps">
                {back} {pager} {onward(kiosk, screen, t)}
                {word_button("kiosk-button kiosk-button--finish", t.finish, finish)}
            </div>
            {comfort(kiosk, t, language)}
        </footer>
    }
    .into_any()
}

fn pager(t: &'static KioskTexts) -> AnyView {
    let step = |sign: &'static str, name: &str, by: f64| {
        let act = Callback::new(move |()| page::scroll_main(by));
        button("kiosk-button", words(sign), Some(name.to_owned()), act)
    };
    vec![step("↑", t.page_up, -0.8), step("↓", t.page_down, 0.8)].into_any()
}

/// The one button that leads on from a screen, where there is one.
fn onward(kiosk: Kiosk, screen: Screen, t: &'static KioskTexts) -> AnyView {
    let (word, to) = match screen {
        Screen::Amounts | Screen::Typing => (t.show_results, Screen::Results),
        Screen::Results | Screen::Detail(_) => (t.takeaway, Screen::Takeaway),
        _ => return ().into_any(),
    };
    let is_off = move || kiosk.visit.with(Visit::asks_nothing);
    view! {
        <button
            class="kiosk-button kiosk-button--primary"
            type="button"
            disabled=is_off
            on:click=move |_| kiosk.go(to.clone())
        >
            {word}
        </button>
    }
    .into_any()
}

fn comfort(kiosk: Kiosk, t: &'static KioskTexts, language: Language) -> AnyView {
    let languages: Vec<AnyView> = Language::ALL
        .into_iter()
        .map(|other| {
            let set = move || kiosk.change(|visit| visit.comfort.language = other);
            let lang = other.tag();
            toggle(words(own_name(other)), None, Some(lang), move || language == other, set)
        })
        .collect();
    let sizes: Vec<AnyView> = (0..TEXT_SIZES.len())
        .map(|idx| {
            let is_on = move || kiosk.visit.with(|visit| visit.comfort.text_size == idx);
            let set = move || kiosk.change(|visit| visit.comfort.text_size = idx);
            let label = ["×", TEXT_SIZES[idx]].concat();
            let read = [t.text_size, " ", TEXT_SIZES[idx]].concat();
            toggle(words(label), Some(read), None, is_on, set)
        })
        .collect();
    let is_high = move || kiosk.visit.with(|visit| visit.comfort.high_contrast);
    let flip = move || kiosk.change(|v| v.comfort.high_contrast = !v.comfort.high_contrast);
    let voice = kiosk.voice(language).map(|voice_idx| reading(t, language, voice_idx));
    view! {
        <div class="kiosk__comfort" role="group" aria-label=t.comfort>
            <div class="kiosk__group">{languages}</div>
            <div class="kiosk__group">{sizes}</div>
            {toggle(words(t.contrast), None, None, is_high, flip)}
            {voice}
        </div>
    }
    .into_any()
}

/// Reads the screen aloud, and stops.
fn reading(t: &'static KioskTexts, language: Language, voice_idx: usize) -> AnyView {
    let read = Callback::new(move |()| speech::read("#main", language.tag(), voice_idx));
    let quiet = Callback::new(|()| speech::stop());
    let buttons = vec![
        button("kiosk-toggle kiosk-toggle--read", words(t.read_aloud), None, read),
        button("kiosk-toggle", words(t.stop_reading), None, quiet),
    ];
    group("div", "kiosk__group", buttons)
}

/// A button that is on or off.
pub(super) fn toggle(
    content: AnyView,
    name: Option<String>,
    lang: Option<&'static str>,
    is_on: impl Fn() -> bool + Send + Sync + 'static,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    view! {
        <button
            class="kiosk-toggle"
            type="button"
            lang=lang
            aria-label=name
            aria-pressed=move || if is_on() { "true" } else { "false" }
            on:click=move |_| act()
        >
            {content}
        </button>
    }
    .into_any()
}

/// Asks whether the visitor is still there. Any touch is an answer; the button is what to aim at.
fn warning(kiosk: Kiosk, language: Language) -> Option<AnyView> {
    let is_open = Memo::new(move |_| kiosk.warned.with(Option::is_some)).get();
    let t = kiosk_texts(language);
    let left = move || seconds_left(kiosk.warned.get().unwrap_or_default(), language);
    let stay = Callback::new(move |()| kiosk.act());
    is_open.then(|| {
        view! {
            <div class="kiosk-warning" role="alertdialog" aria-modal="true" aria-labelledby="still-there">
                <div class="kiosk-warning__box">
                    <h2 class="kiosk-warning__title" id="still-there">
                        {t.still_there}
                    </h2>
                    <p class="kiosk-warning__text">{left}</p>
                    {word_button("kiosk-button kiosk-button--primary", t.stay, stay)}
                </div>
            </div>
        }
        .into_any()
    })
}
