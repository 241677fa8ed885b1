//! What stands on a page of the catalog until the catalog is there: how far it is, or why it did not come.

use super::load_state::LoadState;
use super::notice::{Notice, Urgency};
use crate::i18n::texts;
use crate::state::App;
use crate::state::catalog::Tier;
use crate::state::loading;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The state of a tier; nothing once it is ready.
pub(crate) fn loading_state(app: App, tier: Tier, language: Language) -> Option<AnyView> {
    let t = texts(language);
    let share = match tier {
        Tier::Ready => return None,
        Tier::Failed(error) => {
            let retry = Callback::new(move |()| match app.catalog.search.get_untracked() {
                Tier::Ready => loading::load_details(app.catalog, app.place),
                _ => loading::load(app.catalog, app.place),
            });
            let text = error.sentence(t).to_owned();
            let action = (t.retry, retry);
            return Some(view! { <Notice urgency=Urgency::Error text action/> }.into_any());
        }
        Tier::Coming(share) => Some(share),
        Tier::Waiting => None,
    };
    Some(view! { <LoadState share language/> }.into_any())
}

/// Draws a page once the needs are there, which come with the details; until then, how far these are.
pub(crate) fn with_details(app: App, language: Language, draw: Callback<(), AnyView>) -> AnyView {
    let tier = Memo::new(move |_| match app.catalog.search.get() {
        Tier::Ready => app.catalog.details.get(),
        not_yet => not_yet,
    });
    (move || loading_state(app, tier.get(), language).unwrap_or_else(|| draw.run(()))).into_any()
}
