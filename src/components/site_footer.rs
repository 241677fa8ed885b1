//! The foot of every page: date, version and licence of the data.

use super::button::{QUIET, word_button};
use super::el::{el, plain, words};
use crate::i18n::Texts;
use leptos::prelude::*;

/// Facts about the data.
pub(crate) struct DataFacts {
    pub(crate) date: String,
    pub(crate) version: String,
    pub(crate) license: String,
}

/// The foot.
#[component]
pub(crate) fn SiteFooter(
    /// Strings.
    t: &'static Texts,
    /// Facts about the data, tracked; none until it is there.
    facts: Callback<(), Option<DataFacts>>,
    /// Pages: names and addresses.
    links: Vec<(&'static str, String)>,
    /// Opens the list of shortcuts, where there is one.
    on_help: Option<Callback<()>>,
) -> impl IntoView {
    let row = |term: &'static str, value: String| {
        let term = el("dt", "site-footer__term", [words(term)]);
        el("div", "site-footer__fact", [term, plain("dd", vec![words(value)])])
    };
    let page_link = |(name, href): (&'static str, String)| {
        view! {
            <li>
                <a class="site-footer__link" href=href>{name}</a>
            </li>
        }
        .into_any()
    };
    let help = on_help.map(|act| plain("li", vec![word_button(QUIET, t.help_button, act)]));
    let rows = move || {
        facts.run(()).map(|facts| {
            let rows = [
                row(t.footer_data, facts.date),
                row(t.footer_version, facts.version),
                row(t.footer_license, facts.license),
            ];
            el("dl", "site-footer__facts", rows)
        })
    };
    view! {
        <footer class="site-footer">
            <p class="site-footer__name">{t.footer_sources}</p>
            {rows}
            <ul class="site-footer__links">
                {links.into_iter().map(page_link).collect_view()}
                {help}
            </ul>
        </footer>
    }
    .into_any()
}
