//! The list of shortcuts.

use super::button::button;
use super::el::{blank, el, plain, words};
use crate::i18n::Texts;
use crate::platform::dialog;
use leptos::prelude::*;

/// Id of the dialog.
pub(crate) const HELP: &str = "help";

/// The dialog.
#[component]
pub(crate) fn HelpDialog(
    /// Strings.
    t: &'static Texts,
    /// Whether single-character shortcuts act.
    single_keys: Memo<bool>,
    /// Called when that is switched.
    #[prop(into)]
    on_single_keys: Callback<bool>,
) -> impl IntoView {
    let keys: [(&[&str], &str); 6] = [
        (&["/"], t.help_focus),
        (&["Ctrl", "Enter"], t.help_first),
        (&["↑", "↓"], t.help_move),
        (&["Enter"], t.help_open),
        (&["Esc"], t.help_escape),
        (&["?"], t.help_help),
    ];
    let row = |(keys, meaning): (&'static [&'static str], &'static str)| {
        let key = |key: &&'static str| [plain("kbd", vec![words(*key)]), blank()];
        let keys = plain("dt", keys.iter().flat_map(key).collect());
        el("div", "help-dialog__key", [keys, plain("dd", vec![words(meaning)])])
    };
    let close = Callback::new(|()| dialog::close(HELP));
    view! {
        <dialog class="dialog help-dialog" id=HELP aria-labelledby="help-title">
            <div class="dialog__head">
                <h2 class="dialog__title" id="help-title">{t.help_title}</h2>
                {button("dialog__close button button--quiet", words("×"), Some(t.close.to_owned()), close)}
            </div>
            <div class="dialog__body">
                <dl class="help-dialog__keys">{keys.map(row).collect_view()}</dl>
                <super::choice::Choice
                    label=t.help_single_keys.to_owned()
                    on=single_keys
                    on_toggle=on_single_keys
                />
            </div>
        </dialog>
    }
    .into_any()
}
