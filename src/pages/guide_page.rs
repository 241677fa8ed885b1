//! How to use the site.

use crate::components::el::{el, group, plain, words};
use crate::i18n::guide::{Section, guide_texts};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The page.
pub(crate) fn guide_page(language: Language) -> AnyView {
    let t = guide_texts(language);
    let entry = |(id, title, _): &Section| {
        let link = view! { <a href=["#", id].concat()>{*title}</a> }.into_any();
        el("li", "plain-list__item", [link])
    };
    let section = |(id, title, paragraphs): &Section| {
        let heading = view! { <h2 id=*id tabindex="-1">{*title}</h2> }.into_any();
        let paragraphs = paragraphs.iter().map(|text| plain("p", vec![words(*text)]));
        std::iter::once(heading).chain(paragraphs).collect::<Vec<_>>()
    };
    let contents = group("ol", "plain-list", t.sections.iter().map(entry).collect());
    view! {
        <main class="page guide" id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{t.title}</h1>
            <p class="page__lead">{t.lead}</p>
            <div class="guide__columns">
                <nav class="guide__contents" aria-label=t.contents>{contents}</nav>
                {group("div", "prose", t.sections.iter().flat_map(section).collect())}
            </div>
        </main>
    }
    .into_any()
}
