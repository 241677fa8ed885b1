//! Nothing fits: what can be done, above the nearest institutes.

use super::button::word_button;
use super::el::{blank, el, group, plain, with, words};
use crate::i18n::Texts;
use leptos::prelude::*;

/// A way on: name of its button, a sentence, what it does.
pub(crate) type Way = (&'static str, &'static str, Callback<()>);

/// The section; the nearest institutes are its children.
#[component]
pub(crate) fn NoStrongMatch(
    /// Strings.
    t: &'static Texts,
    /// Ways on.
    ways: Vec<Way>,
    /// Whether there are any nearest institutes.
    has_nearest: bool,
    /// The nearest institutes.
    children: Children,
) -> impl IntoView {
    let way = |(name, sentence, act): Way| {
        let sentence = plain("span", vec![words(sentence)]);
        el("li", "no-strong-match__way", [word_button("button", name, act), blank(), sentence])
    };
    let subtitle = if has_nearest { t.no_match_nearest } else { t.no_match_nothing };
    let title = vec![
        ("class", "no-strong-match__title".into()),
        ("id", "none".into()),
        ("tabindex", "-1".into()),
    ];
    let heading = |title: &'static str| el("h3", "no-strong-match__subtitle", [words(title)]);
    let ways = group("ul", "no-strong-match__list", ways.into_iter().map(way).collect());
    let children = vec![
        drawing(),
        with("h2", title, vec![words(t.no_match_title)]),
        el("p", "no-strong-match__lead", [words(t.no_match_lead)]),
        el("div", "no-strong-match__ways", [heading(t.no_match_ways), ways]),
        heading(subtitle),
        children().into_any(),
    ];
    let section = vec![("class", "no-strong-match".into()), ("aria-labelledby", "none".into())];
    with("section", section, children)
}

/// Two ends of a bridge, and the span that is missing.
fn drawing() -> AnyView {
    view! {
        <svg class="no-strong-match__drawing" viewBox="0 0 480 96" aria-hidden="true" focusable="false">
            <path
                class="no-strong-match__built"
                d="M4 24h168M308 24h168M28 24v66M128 24v66M352 24v66M452 24v66M28 66a50 36 0 0 1 100 0M352 66a50 36 0 0 1 100 0M128 66a50 36 0 0 1 36-34M352 66a50 36 0 0 0-36-34"
            ></path>
            <path class="no-strong-match__missing" d="M180 24h120"></path>
            <path class="no-strong-match__water" d="M4 90h472"></path>
        </svg>
    }
    .into_any()
}
