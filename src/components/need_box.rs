//! The box in which the need is written.

use super::button::word_button;
use crate::i18n::Texts;
use crate::platform::{focus, timer};
use leptos::prelude::*;

/// The box. While an input method composes, nothing is reported; its result is.
#[component]
pub(crate) fn NeedBox(
    /// Strings.
    t: &'static Texts,
    /// The text.
    text: Memo<String>,
    /// Called with the new text.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the box is to be emptied.
    #[prop(into)]
    on_clear: Callback<()>,
) -> impl IntoView {
    let is_composing = StoredValue::new(false);
    let is_reported = StoredValue::new(true);
    // The letter is painted first and reported after; letters that come faster than they are scored are scored once.
    let report = move || {
        if is_reported.get_value() {
            is_reported.set_value(false);
            timer::after(0, move || {
                is_reported.set_value(true);
                if let (false, Some(text)) = (is_composing.get_value(), focus::value_of("need")) {
                    on_input.run(text);
                }
            });
        }
    };
    let is_empty = Memo::new(move |_| text.with(String::is_empty));
    let clear = move || {
        (!is_empty.get())
            .then(|| word_button("need-box__clear button button--quiet", t.need_clear, on_clear))
    };
    view! {
        <div class="need-box">
            <label class="need-box__label" for="need">{t.need_label}</label>
            {clear}
            <textarea
                class="need-box__input"
                id="need"
                rows="3"
                autocomplete="off"
                aria-describedby="need-hint"
                prop:value=text
                on:compositionstart=move |_| is_composing.set_value(true)
                on:compositionend=move |_| {
                    is_composing.set_value(false);
                    report();
                }
                on:input=move |_| report()
            ></textarea>
            <p class="need-box__hint" id="need-hint">{t.need_hint}</p>
        </div>
    }
    .into_any()
}
