//! The foot of every page: date, version and licence of the data.

use super::button::{QUIET, word_button};
use super::el::{anchor, el, group, plain, words};
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
        plain("li", vec![anchor("site-footer__link", href, words(name))])
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
    let mut links: Vec<AnyView> = links.into_iter().map(page_link).collect();
    links.extend(help);
    let children = [
        el("p", "site-footer__name", [words(t.footer_sources)]),
        rows.into_any(),
        group("ul", "site-footer__links", links),
    ];
    el("footer", "site-footer", children)
}
