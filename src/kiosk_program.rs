//! The kiosk program: the touch screen at a fair.

use crate::i18n::texts;
use crate::state::App;
use leptos::prelude::*;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    let title = move || texts(app.language.0.get()).site_name;
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="page__title" tabindex="-1">{title}</h1>
        </main>
    }
    .into_any()
}
