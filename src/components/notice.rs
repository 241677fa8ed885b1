//! A line that tells something, with at most one action.

use super::button::word_button;
use leptos::prelude::*;

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Urgency {
    Info,
    Warning,
    Error,
}

/// A notice.
#[component]
pub(crate) fn Notice(
    /// How urgent it is.
    urgency: Urgency,
    /// What it says.
    text: String,
    /// Name of the action, and what it does.
    #[prop(optional)]
    action: Option<(&'static str, Callback<()>)>,
) -> impl IntoView {
    let (class, role) = match urgency {
        Urgency::Info => ("notice notice--info", "status"),
        Urgency::Warning => ("notice notice--warning", "status"),
        Urgency::Error => ("notice notice--error", "alert"),
    };
    view! {
        <div class=class role=role>
            <p class="notice__text">{text}</p>
            {action.map(|(name, act)| word_button("button notice__action", name, act))}
        </div>
    }
    .into_any()
}
