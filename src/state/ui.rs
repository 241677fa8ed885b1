//! What is open and what was just done: state of the screen alone, in no address.

use super::place::PlaceContext;
use crate::address_state::VisitorState;
use crate::platform::network;
use leptos::prelude::*;
use nhipcau_matching::Need;

/// A short message, with what "undo" brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Toast {
    pub(crate) text: &'static str,
    pub(crate) undo: Option<VisitorState>,
}

/// State of the screen.
#[derive(Clone, Copy)]
pub(crate) struct UiContext {
    pub(crate) toast: RwSignal<Option<Toast>>,
    pub(crate) wishes_open: RwSignal<bool>,
    pub(crate) weights_open: RwSignal<bool>,
    pub(crate) all_chips: RwSignal<bool>,
    pub(crate) online: RwSignal<bool>,
    /// How many institutes are shown for which need.
    pub(crate) shown: RwSignal<(Need, usize)>,
}

impl UiContext {
    pub(crate) fn start() -> UiContext {
        let online = RwSignal::new(network::is_online());
        network::on_change(move |now| online.set(now));
        UiContext {
            toast: RwSignal::new(None),
            wishes_open: RwSignal::new(false),
            weights_open: RwSignal::new(false),
            all_chips: RwSignal::new(false),
            online,
            shown: RwSignal::new((Need::default(), 0)),
        }
    }

    /// Says what was done.
    pub(crate) fn say(self, text: &'static str) {
        self.toast.set(Some(Toast { text, undo: None }));
    }

    /// Does something that can be undone, and says so.
    pub(crate) fn commit_with_undo(
        self,
        place: PlaceContext,
        text: &'static str,
        change: impl FnOnce(&mut VisitorState),
    ) {
        let undo = Some(place.visitor());
        place.commit(change);
        self.toast.set(Some(Toast { text, undo }));
    }
}
