//! The head of every page: name, pages, language, theme. It stays when the language changes, so that the focus does.

use super::el::{el, plain};
use crate::address_state::link;
use crate::i18n::{Texts, texts};
use crate::route::Route;
use crate::state::settings::Theme;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// A link of the head: its name and its page.
pub(crate) type HeadLink = (fn(&Texts) -> &'static str, Route);

/// The head.
#[component]
pub(crate) fn SiteHeader(
    /// Language.
    language: Memo<Language>,
    /// Pages, the home page first.
    links: [HeadLink; 4],
    /// The page that is shown.
    route: Memo<Route>,
    /// The language that the address names.
    in_address: Memo<Option<Language>>,
    /// Theme.
    theme: RwSignal<Theme>,
    /// Called with the chosen theme.
    #[prop(into)]
    on_theme: Callback<Theme>,
) -> impl IntoView {
    let t = move || texts(language.get());
    let home = move || link(&Route::Match, in_address.get());
    let page_link = move |(name, page): HeadLink| {
        let own = page.clone();
        let current = move || route.with(|route| *route == own).then_some("page");
        let href = move || link(&page, in_address.get());
        let link = view! {
            <a class="site-header__link" href=href aria-current=current>{move || name(t())}</a>
        };
        plain("li", vec![link.into_any()])
    };
    view! {
        <header class="site-header">
            <a class="site-header__name" href=home>{mark()} {move || t().site_name}</a>
            <nav class="site-header__nav" aria-label=move || t().nav_label>
                <ul class="site-header__links">{links.map(page_link).collect_view()}</ul>
            </nav>
            <div class="site-header__tools">
                <div class="language-switch" role="group" aria-label=move || t().language_label>
                    {Language::ALL.map(|own| language_link(own, language)).collect_view()}
                </div>
                {theme_switch(language, theme, on_theme)}
            </div>
        </header>
    }
    .into_any()
}

/// The name's mark: a span over water.
fn mark() -> AnyView {
    view! {
        <svg class="site-header__mark" viewBox="0 0 36 24" aria-hidden="true" focusable="false">
            <path class="site-header__arch" d="M4 17a14 12 0 0 1 28 0M11 17V8.5M18 17V5M25 17V8.5"></path>
            <path class="site-header__deck" d="M1 17h34"></path>
            <circle class="site-header__bank" cx="18" cy="21.5" r="1.5"></circle>
        </svg>
    }
    .into_any()
}

fn language_link(own: Language, shown: Memo<Language>) -> AnyView {
    let name = match own {
        Language::Vietnamese => texts(own).language_name_vi,
        Language::English => texts(own).language_name_en,
    };
    view! {
        <a
            class="language-switch__link"
            href=["?lang=", own.tag()].concat()
            lang=own.tag()
            hreflang=own.tag()
            aria-current=move || (shown.get() == own).then_some("true")
            aria-label=name
        >
            {own.tag().to_ascii_uppercase()}
        </a>
    }
    .into_any()
}

fn theme_switch(
    language: Memo<Language>,
    theme: RwSignal<Theme>,
    on_theme: Callback<Theme>,
) -> AnyView {
    let t = move || texts(language.get());
    let option = move |own: Theme| {
        view! {
            <option value=own.value() prop:selected=move || theme.get() == own>
                {move || own.name(t())}
            </option>
        }
        .into_any()
    };
    view! {
        <label class="theme-switch">
            <svg class="theme-switch__icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <circle cx="8" cy="8" r="6.5"></circle>
                <path d="M8 1.5a6.5 6.5 0 0 1 0 13z"></path>
            </svg>
            {el("span", "visually-hidden", [(move || t().theme_label).into_any()])}
            <select
                class="theme-switch__select"
                on:change=move |event| on_theme.run(Theme::from_value(&event_target_value(&event)))
            >
                {Theme::ALL.map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}
