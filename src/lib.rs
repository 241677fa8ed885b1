//! The browser app of Nhịp Cầu: a need in, the institutes that fit out, with every point explained.
//!
//! Addresses and history ([`address_state`], [`route`]) hold what a visitor set; [`view_model`] turns catalog and
//! ranking into plain strings; [`i18n`] holds every word for people; pages read state and components draw. The
//! `platform` room alone speaks to the browser. Five programs are made of these rooms, see [`route::Program`].
//!
//! Invariant: state has one owner. The address owns what was set; everything else is derived from it and the catalog.

pub mod address_state;
pub mod editing;
pub mod i18n;
pub mod kept;
pub mod kiosk;
pub mod papers;
pub mod qr;
pub mod refusals;
pub mod route;
pub mod shortcut;
pub mod takeaway;
pub mod view_model;

mod catalog_program;
mod components;
mod kiosk_program;
mod match_program;
mod pages;
mod papers_program;
mod platform;
mod profile_program;
mod shell;
mod state;

use leptos::prelude::*;
use platform::handoff;
use route::Program;

/// Starts the match program. Each program has a function of its own, so that its wasm holds no other.
pub fn start_match() {
    start(Program::Match, match_program::root);
}

/// Starts the catalog program.
pub fn start_catalog() {
    start(Program::Catalog, catalog_program::root);
}

/// Starts the papers program.
pub fn start_papers() {
    start(Program::Papers, papers_program::root);
}

/// Starts the profile program.
pub fn start_profile() {
    start(Program::Profile, profile_program::root);
}

/// Starts the kiosk program.
pub fn start_kiosk() {
    start(Program::Kiosk, kiosk_program::root);
}

/// Takes over from the static page and draws the program in its place.
fn start(program: Program, root: fn(state::App) -> AnyView) {
    let Some(element) = handoff::root() else { return };
    let shell = handoff::take(&element);
    let typed = shell.typed.clone();
    mount_to(element, move || root(state::App::start(program, typed))).forget();
    handoff::finish(&shell);
}
