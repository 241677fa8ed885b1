//! What was just done, with "undo".

use super::button::{button, word_button};
use super::el::{el, group, words};
use leptos::prelude::*;

/// A toast: what was done, "undo" where it can be undone, and the name of "close".
pub(crate) fn toast(
    text: &'static str,
    undo: Option<(&'static str, Callback<()>)>,
    close: (&'static str, Callback<()>),
) -> AnyView {
    let mut children = vec![el("p", "toast__text", [words(text)])];
    if let Some((name, act)) = undo {
        children.push(word_button("toast__action", name, act));
    }
    children.push(button("toast__close", words("×"), Some(close.0.to_owned()), close.1));
    group("div", "toast", children)
}
