//! The screen with the keyboard: what was typed, words that may be meant, the keys.
//!
//! The box takes a keyboard that is plugged in, and a scanner that types, as any box does; the keys on the screen change
//! the same text. `inputmode="none"` keeps the system's own keyboard away.

use super::frame::{title, toggle};
use crate::components::button::button;
use crate::components::el::{group, words};
use crate::i18n::kiosk::{KioskTexts, UNITS};
use crate::kiosk::keys::{digit_rows, letter_rows};
use crate::kiosk::suggest::Labels;
use crate::kiosk::visit::{MAX_TYPED, Screen, Visit};
use crate::state::kiosk::Kiosk;
use leptos::prelude::*;
use nhipcau_text::{TONE_MARKS, TypingMethod};

/// What the keys show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Layer {
    is_digits: bool,
    is_upper: bool,
}

/// Draws the screen.
pub(super) fn typing(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let layer = RwSignal::new(Layer::default());
    let method = Memo::new(move |_| kiosk.visit.with(|visit| visit.comfort.method));
    let keys = move || keys(kiosk, t, layer, layer.get(), method.get());
    let labels = kiosk.labels.get();
    vec![
        title(t.typing_title),
        need_box(kiosk, t),
        view! {
            <div class="kiosk-keyboard">
                {move || suggestions(kiosk, t, &labels)} {keys} {methods(kiosk, t, method)}
            </div>
        }
        .into_any(),
    ]
    .into_any()
}

fn need_box(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let text = Memo::new(move |_| kiosk.visit.with(|visit| visit.text.clone()));
    let typed = move |event| {
        let text: String = event_target_value(&event);
        kiosk.change(|visit| visit.text = text);
    };
    // A scanner ends its line with Enter.
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !kiosk.visit.with_untracked(Visit::asks_nothing) {
            event.prevent_default();
            kiosk.go(Screen::Results);
        }
    };
    view! {
        <textarea
            class="kiosk-need"
            id="need"
            rows="3"
            inputmode="none"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength=MAX_TYPED.to_string()
            aria-label=t.typing_label
            placeholder=t.typing_placeholder
            prop:value=text
            on:input=typed
            on:keydown=enter
        ></textarea>
    }
    .into_any()
}

fn suggestions(kiosk: Kiosk, t: &'static KioskTexts, labels: &Labels) -> AnyView {
    let text = kiosk.visit.with(|visit| visit.text.clone());
    let found = labels.suggest(&text);
    let word = |word: String| {
        let shown = word.clone();
        let act = Callback::new(move |()| kiosk.change(|visit| visit.complete(&word)));
        button("kiosk-suggestion", words(shown), None, act)
    };
    let found: Vec<AnyView> = found.into_iter().map(word).collect();
    view! {
        <div class="kiosk-keyboard__suggestions" role="group" aria-label=t.suggestions>
            {found}
        </div>
    }
    .into_any()
}

fn keys(
    kiosk: Kiosk,
    t: &'static KioskTexts,
    layer: RwSignal<Layer>,
    now: Layer,
    method: TypingMethod,
) -> AnyView {
    let key = move |letter: char| {
        let act = move || {
            kiosk.change(|visit| visit.press(letter));
            if now.is_upper {
                layer.update(|layer| layer.is_upper = false);
            }
        };
        button("kiosk-key", words(letter.to_string()), None, Callback::new(move |()| act()))
    };
    let rows = if now.is_digits { digit_rows() } else { letter_rows(method, now.is_upper) };
    let mut drawn: Vec<AnyView> = rows
        .into_iter()
        .map(|row| group("div", "kiosk-keyboard__row", row.into_iter().map(key).collect()))
        .collect();
    if now.is_digits {
        drawn.push(units(kiosk));
    } else if method == TypingMethod::Direct {
        drawn.push(tones(kiosk, t));
    }
    drawn.push(special_keys(kiosk, t, layer, now));
    drawn.into_any()
}

fn units(kiosk: Kiosk) -> AnyView {
    let unit = |unit: &'static str| {
        let act = move || {
            kiosk.change(|visit| {
                let text = visit.text.trim_end().to_owned();
                visit.append(&[&text, " ", unit].concat());
            });
        };
        button("kiosk-key kiosk-key--unit", words(unit), None, Callback::new(move |()| act()))
    };
    group("div", "kiosk-keyboard__row", UNITS.into_iter().map(unit).collect())
}

fn tones(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let names = [t.tone_grave, t.tone_hook, t.tone_tilde, t.tone_acute, t.tone_dot];
    let tone = |(mark, name): (char, &'static str)| {
        let act = Callback::new(move |()| kiosk.change(|visit| visit.press(mark)));
        let shown = ["◌", &mark.to_string()].concat();
        button("kiosk-key kiosk-key--tone", words(shown), Some(name.to_owned()), act)
    };
    let keys: Vec<AnyView> = TONE_MARKS.into_iter().zip(names).map(tone).collect();
    view! {
        <div class="kiosk-keyboard__row" role="group" aria-label=t.tones>
            {keys}
        </div>
    }
    .into_any()
}

fn special_keys(
    kiosk: Kiosk,
    t: &'static KioskTexts,
    layer: RwSignal<Layer>,
    now: Layer,
) -> AnyView {
    let key = |class, word: &'static str, act: Callback<()>| button(class, words(word), None, act);
    let flip_digits =
        Callback::new(move |()| layer.update(|layer| layer.is_digits = !layer.is_digits));
    let shift = move || layer.update(|layer| layer.is_upper = !layer.is_upper);
    let space = Callback::new(move |()| kiosk.change(|visit| visit.press(' ')));
    let comma = Callback::new(move |()| kiosk.change(|visit| visit.press(',')));
    let erase = Callback::new(move |()| kiosk.change(Visit::erase));
    let row = vec![
        toggle(words(t.shift), None, None, move || now.is_upper, shift),
        key(
            "kiosk-key kiosk-key--wide",
            if now.is_digits { t.letters } else { t.digits },
            flip_digits,
        ),
        key("kiosk-key", ",", comma),
        key("kiosk-key kiosk-key--space", t.space, space),
        key("kiosk-key kiosk-key--wide", t.erase, erase),
    ];
    group("div", "kiosk-keyboard__row", row)
}

fn methods(kiosk: Kiosk, t: &'static KioskTexts, method: Memo<TypingMethod>) -> AnyView {
    let all = [
        ("Telex", TypingMethod::Telex),
        ("VNI", TypingMethod::Vni),
        (t.method_direct, TypingMethod::Direct),
        (t.method_plain, TypingMethod::Plain),
    ];
    let choice = |(name, own): (&'static str, TypingMethod)| {
        let set = move || kiosk.change(|visit| visit.comfort.method = own);
        toggle(words(name), None, None, move || method.get() == own, set)
    };
    let all: Vec<AnyView> = all.into_iter().map(choice).collect();
    view! {
        <div class="kiosk-keyboard__methods" role="group" aria-label=t.method>
            {all}
        </div>
    }
    .into_any()
}
