//! The kiosk program: the touch screen at a fair.

use crate::pages::kiosk::frame::frame;
use crate::platform::{page, presence};
use crate::state::App;
use crate::state::kiosk::Kiosk;
use leptos::prelude::*;

/// Draws the program.
pub(crate) fn root(app: App) -> AnyView {
    let kiosk = Kiosk::start(app);
    presence::guard(crate::kiosk::keys::is_refused);
    presence::on_act(move || kiosk.act());
    Effect::new(move || {
        page::set_title(crate::i18n::kiosk::kiosk_texts(kiosk.language.get()).title);
    });
    frame(kiosk)
}
