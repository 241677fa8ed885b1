//! What is open and what was just done: state of the screen alone, in no address.

use super::kept::Kept;
use super::place::PlaceContext;
use crate::address_state::VisitorState;
use crate::platform::timer::{self, Timer};
use crate::platform::{network, page, release};
use crate::view_model::results::PAGE;
use leptos::prelude::*;
use nhipcau_matching::Need;
use std::fmt;
use std::sync::Arc;

/// Where the first card begins, and how high a card is, about, in pixels; the least of both that occurs.
const HEAD: f64 = 560.0;
const CARD: f64 = 320.0;
/// How many more cards are drawn at a time, once typing rests.
const SLICE: usize = 3;
/// How long typing must rest before anything below the fold is drawn.
const PAUSE_MS: i32 = 200;
/// How long the browser has for a frame and for the next letter between two slices.
const SLICE_MS: i32 = 20;
/// A text of fewer bytes is at its first letters.
const EARLY: usize = 4;
/// No limit to the cards that are drawn.
const ALL: usize = usize::MAX;

/// A short message, with what "undo" brings back.
#[derive(Clone, Debug)]
pub(crate) struct Toast {
    pub(crate) text: &'static str,
    pub(crate) undo: Option<Undo>,
}

/// What was there before.
#[derive(Clone, Debug)]
pub(crate) enum Undo {
    /// What the visitor had set.
    Visitor(Box<VisitorState>),
    /// A list kept on this device.
    Kept(Kept, Vec<String>),
    /// Whatever takes it back.
    Act(Act),
}

/// An action that outlives the part of the page that offered it, as no [`Callback`] does.
#[derive(Clone)]
pub(crate) struct Act(Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Act {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Act")
    }
}

impl Undo {
    /// Brings it back.
    pub(crate) fn act(self, place: PlaceContext) {
        match self {
            Undo::Visitor(before) => place.commit(|visitor| *visitor = *before),
            Undo::Kept(list, before) => list.replace(before),
            Undo::Act(act) => (act.0)(),
        }
    }
}

/// State of the screen.
#[derive(Clone, Copy)]
pub(crate) struct UiContext {
    pub(crate) toast: RwSignal<Option<Toast>>,
    pub(crate) wishes_open: RwSignal<bool>,
    pub(crate) weights_open: RwSignal<bool>,
    pub(crate) all_chips: RwSignal<bool>,
    pub(crate) online: RwSignal<bool>,
    /// Whether a newer release waits to take the place of this one.
    pub(crate) update_ready: RwSignal<bool>,
    /// Whether something is open that loading the page again would lose; the page that knows sets it.
    pub(crate) unsaved: RwSignal<bool>,
    /// How many institutes are shown for which need.
    pub(crate) shown: RwSignal<(Need, usize)>,
    /// What follows the need now: all, except while the visitor types. Of 0 only what was understood, of 1 the frame of the
    /// results, too, then card by card.
    drawn: RwSignal<usize>,
    pause: StoredValue<Option<Timer>>,
}

impl UiContext {
    pub(crate) fn start() -> UiContext {
        let online = RwSignal::new(network::is_online());
        network::on_change(move |now| online.set(now));
        let update_ready = RwSignal::new(false);
        release::on_update(move || update_ready.set(true));
        UiContext {
            toast: RwSignal::new(None),
            wishes_open: RwSignal::new(false),
            weights_open: RwSignal::new(false),
            all_chips: RwSignal::new(false),
            online,
            update_ready,
            unsaved: RwSignal::new(false),
            shown: RwSignal::new((Need::default(), 0)),
            drawn: RwSignal::new(ALL),
            pause: StoredValue::new(None),
        }
    }

    /// The same screen with nothing drawn yet.
    pub(crate) fn apart(self) -> UiContext {
        UiContext { drawn: RwSignal::new(0), pause: StoredValue::new(None), ..self }
    }

    /// Whether everything is drawn; tracked.
    pub(crate) fn is_settled(self) -> bool {
        self.drawn.get() == ALL
    }

    /// Whether the frame of the results is drawn; tracked.
    pub(crate) fn is_framed(self) -> bool {
        self.drawn.get() > 0
    }

    /// How many cards follow the need; tracked.
    pub(crate) fn n_cards(self) -> usize {
        self.drawn.get().saturating_sub(1)
    }

    /// A letter was typed into a text of so many bytes: draws what is above the fold, the rest once typing rests. At the
    /// first letters piece by piece, because what is drawn for the first time takes long.
    pub(crate) fn typed(self, n_before: usize) {
        let (drawn, pause) = match n_before {
            0 => (0, SLICE_MS),
            1..EARLY => (1, SLICE_MS),
            _ => (fold(), PAUSE_MS),
        };
        self.draw(drawn);
        self.later(pause);
    }

    /// Draws everything now.
    pub(crate) fn settle(self) {
        self.draw(ALL);
        self.cancel();
    }

    fn draw(self, n: usize) {
        if self.drawn.get_untracked() != n {
            self.drawn.set(n);
        }
    }

    fn later(self, ms: i32) {
        self.cancel();
        self.pause.set_value(Some(timer::after(ms, move || self.draw_more())));
    }

    /// Draws nothing more.
    pub(crate) fn cancel(self) {
        if let Some(timer) = self.pause.get_value() {
            timer.cancel();
        }
        self.pause.set_value(None);
    }

    /// One piece above the fold, one slice below it, and then the next; what is not a card comes last.
    fn draw_more(self) {
        let drawn = self.drawn.get_untracked();
        if drawn < fold() {
            self.draw(drawn + 1);
            self.later(if drawn + 1 < fold() { SLICE_MS } else { PAUSE_MS });
        } else if drawn < PAGE {
            self.draw(drawn + SLICE);
            self.later(SLICE_MS);
        } else {
            self.settle();
        }
    }

    /// Says what was done.
    pub(crate) fn say(self, text: &'static str) {
        self.toast.set(Some(Toast { text, undo: None }));
    }

    /// Says what was done, with something that takes it back.
    pub(crate) fn say_with_act(self, text: &'static str, act: impl Fn() + Send + Sync + 'static) {
        self.toast.set(Some(Toast { text, undo: Some(Undo::Act(Act(Arc::new(act)))) }));
    }

    /// Puts another list in the place of a kept one, and offers to undo it.
    pub(crate) fn replace_with_undo(self, list: Kept, text: &'static str, entries: Vec<String>) {
        let before = list.entries.get_untracked();
        list.replace(entries);
        self.toast.set(Some(Toast { text, undo: Some(Undo::Kept(list, before)) }));
    }

    /// Does something that can be undone, and says so.
    pub(crate) fn commit_with_undo(
        self,
        place: PlaceContext,
        text: &'static str,
        change: impl FnOnce(&mut VisitorState),
    ) {
        let undo = Some(Undo::Visitor(Box::new(place.visitor())));
        place.commit(change);
        self.toast.set(Some(Toast { text, undo }));
    }
}

/// How much is drawn at each letter: the frame, and as many cards as a window shows that is not scrolled, one at least.
fn fold() -> usize {
    (((page::height() - HEAD) / CARD) as usize + 2).min(PAGE)
}
