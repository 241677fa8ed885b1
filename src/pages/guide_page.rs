//! How to use the site.

use crate::components::el::{anchor, el, group, plain, words};
use crate::components::page_frame::page_frame;
use crate::i18n::guide::{Section, guide_texts};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The page.
pub(crate) fn guide_page(language: Language) -> AnyView {
    let t = guide_texts(language);
    let entry = |(id, title, _): &Section| {
        let link = anchor("", ["#", id].concat(), words(*title));
        el("li", "plain-list__item", [link])
    };
    let section = |(id, title, paragraphs): &Section| {
        let heading = view! { <h2 id=*id tabindex="-1">{*title}</h2> }.into_any();
        let paragraphs = paragraphs.iter().map(|text| plain("p", vec![words(*text)]));
        std::iter::once(heading).chain(paragraphs).collect::<Vec<_>>()
    };
    let contents = group("ol", "plain-list", t.sections.iter().map(entry).collect());
    let nav = view! { <nav class="guide__contents" aria-label=t.contents>{contents}</nav> };
    let prose = group("div", "prose", t.sections.iter().flat_map(section).collect());
    let columns = el("div", "guide__columns", [nav.into_any(), prose]);
    page_frame("page guide", t.title, t.lead, columns)
}
