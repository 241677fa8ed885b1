//! Nothing fits: what can be done, above the nearest institutes.

use super::button::word_button;
use super::el::{blank, el, plain, words};
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
    view! {
        <section class="no-strong-match" aria-labelledby="none">
            {drawing()}
            <h2 class="no-strong-match__title" id="none" tabindex="-1">{t.no_match_title}</h2>
            <p class="no-strong-match__lead">{t.no_match_lead}</p>
            <div class="no-strong-match__ways">
                <h3 class="no-strong-match__subtitle">{t.no_match_ways}</h3>
                <ul class="no-strong-match__list">{ways.into_iter().map(way).collect_view()}</ul>
            </div>
            <h3 class="no-strong-match__subtitle">{subtitle}</h3>
            {children()}
        </section>
    }
    .into_any()
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
