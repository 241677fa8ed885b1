//! The browser app of Nhịp Cầu: a need in, the institutes that fit out, with every point explained.
//!
//! Addresses and history ([`address_state`], [`route`]) hold what a visitor set; [`view_model`] turns catalog and
//! ranking into plain strings; [`i18n`] holds every word for people; pages read state and components draw. The
//! `platform` room alone speaks to the browser.
//!
//! Invariant: state has one owner. The address owns what was set; everything else is derived from it and the catalog.

pub mod address_state;
pub mod i18n;
pub mod route;
pub mod shortcut;
pub mod view_model;

mod app;
mod components;
mod pages;
mod platform;
mod state;

use leptos::prelude::*;
use platform::handoff;

/// Takes over from the static page and draws the app in its place.
pub fn start() {
    let Some(root) = handoff::root() else { return };
    let shell = handoff::take(&root);
    let typed = shell.typed.clone();
    mount_to(root, move || app::root(state::App::start(typed))).forget();
    handoff::finish(&shell);
}
