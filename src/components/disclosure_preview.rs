//! Which of the visitor's words leave the device, marked in the need itself.

use super::el::{blank, el, group, modified, words};
use crate::i18n::papers::{PapersTexts, share_name};
use crate::papers::disclosure::{Fate, Part, Share, counts};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The choice of how much is shared, and the need with what becomes of its words.
pub(crate) fn disclosure_preview(
    t: &'static PapersTexts,
    language: Language,
    share: Memo<Share>,
    need: Memo<(String, Vec<Part>)>,
    on_share: Callback<Share>,
) -> AnyView {
    let choices = Share::ALL.map(|own| choice(own, language, share, on_share));
    let legend = el("legend", "paper-form__title", [words(t.share_title)]);
    let choices = el("div", "disclosure-preview__choices", choices);
    let marked =
        move || need.with(|(text, parts)| (!text.is_empty()).then(|| marked(t, text, parts)));
    let children =
        vec![legend, choices, marked.into_any(), el("p", "paper-form__hint", [words(t.fate_note)])];
    group("fieldset", "paper-form__section disclosure-preview", children)
}

fn choice(
    own: Share,
    language: Language,
    share: Memo<Share>,
    on_share: Callback<Share>,
) -> AnyView {
    view! {
        <label class="choice">
            <input
                class="disclosure-preview__radio"
                type="radio"
                name="share"
                value=own.slug()
                prop:checked=move || share.get() == own
                on:change=move |_| on_share.run(own)
            />
            <span class="choice__label">{share_name(own, language)}</span>
        </label>
    }
    .into_any()
}

fn marked(t: &'static PapersTexts, text: &str, parts: &[Part]) -> AnyView {
    let stretch = |part: &Part| {
        let own = words(text.get(part.span.clone()).unwrap_or_default());
        match &part.fate {
            Fate::Leaves => modified("span", "fate", "leaves", vec![own]),
            Fate::Stays => modified("span", "fate", "stays", vec![own]),
            Fate::Blurred(span) => {
                let span = el("b", "fate__span", [words(span.clone())]);
                modified(
                    "span",
                    "fate",
                    "blurred",
                    vec![el("s", "fate__own", [own]), blank(), span],
                )
            }
        }
    };
    let names = [("leaves", t.fate_leaves), ("blurred", t.fate_blurred), ("stays", t.fate_stays)];
    let present = names.into_iter().zip(counts(parts)).filter(|(_, n)| *n > 0);
    let entry = |((fate, name), _): ((&'static str, &'static str), usize)| {
        el("li", "paper-legend__item", [modified("span", "fate", fate, vec![words(name)])])
    };
    let legend = group("ul", "paper-legend", present.map(entry).collect());
    let need = group("p", "disclosure-preview__need", parts.iter().map(stretch).collect());
    vec![el("p", "paper-form__label", [words(t.fate_title)]), need, legend].into_any()
}
