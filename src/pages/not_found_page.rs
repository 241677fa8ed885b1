//! An address that means nothing here.

use crate::address_state::link;
use crate::i18n::texts;
use crate::route::Route;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The page.
pub(crate) fn not_found_page(language: Language, in_address: Option<Language>) -> AnyView {
    let t = texts(language);
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{t.not_found_title}</h1>
            <p class="page__lead">{t.not_found_lead}</p>
            <p>
                <a href=link(&Route::Match, in_address)>{t.not_found_home}</a>
            </p>
        </main>
    }
    .into_any()
}
