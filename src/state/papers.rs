//! What the visitor typed into the papers, see [`crate::papers::drafts`]: kept on the device with every letter typed.
//!
//! Invariant: the store is read before each change, so that two open pages do not take each other's fields away.

use crate::papers::drafts::Drafts;
use crate::platform::{fetch, storage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_dataset::open_forms;
use nhipcau_profile::TaskForm;

/// How many changes can be undone.
const N_UNDO: usize = 50;

/// The drafts, and what they were before.
#[derive(Clone, Copy)]
pub(crate) struct PapersContext {
    pub(crate) drafts: RwSignal<Drafts>,
    /// Forms of the data, once they were asked for and came.
    pub(crate) forms: RwSignal<Vec<TaskForm>>,
    /// Whether they could not be loaded.
    pub(crate) forms_failed: RwSignal<bool>,
    /// Whether the browser kept the last change.
    pub(crate) is_kept: RwSignal<bool>,
    pub(crate) can_undo: RwSignal<bool>,
    before: StoredValue<Vec<Drafts>>,
    /// The field of the last change: typing in one field is one step.
    last: StoredValue<Option<(String, String)>>,
}

impl PapersContext {
    pub(crate) fn start() -> PapersContext {
        PapersContext {
            drafts: RwSignal::new(stored()),
            forms: RwSignal::new(Vec::new()),
            forms_failed: RwSignal::new(false),
            is_kept: RwSignal::new(true),
            can_undo: RwSignal::new(false),
            before: StoredValue::new(Vec::new()),
            last: StoredValue::new(None),
        }
    }

    /// Loads the forms, unless they are there.
    pub(crate) fn load_forms(self) {
        if self.forms.with_untracked(|forms| !forms.is_empty()) {
            return;
        }
        self.forms_failed.set(false);
        spawn_local(async move {
            let bytes = match fetch::tier("forms") {
                Some(tier) => fetch::bytes(&tier, &|_| {}).await.ok(),
                None => None,
            };
            match bytes.and_then(|bytes| open_forms(&bytes).ok()) {
                Some(forms) => self.forms.set(forms),
                None => self.forms_failed.set(true),
            }
        });
    }

    /// Keeps what was typed into a field; `None` gives the prepared words back.
    pub(crate) fn edit(self, scope: &str, field: &str, text: Option<&str>) {
        let place = (scope.to_owned(), field.to_owned());
        let goes_on = text.is_some() && self.last.with_value(|last| last.as_ref() == Some(&place));
        self.last.set_value(text.is_some().then_some(place));
        self.change(!goes_on, |drafts| drafts.set(scope, field, text));
    }

    /// Forgets a paper.
    pub(crate) fn clear(self, scope: &str) {
        self.last.set_value(None);
        self.change(true, |drafts| drafts.clear(scope));
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        self.last.set_value(None);
        let mut before = None;
        self.before.update_value(|steps| before = steps.pop());
        if let Some(before) = before {
            self.put(before);
        }
    }

    fn change(self, is_step: bool, change: impl FnOnce(&mut Drafts)) {
        let mut drafts =
            if self.is_kept.get_untracked() { stored() } else { self.drafts.get_untracked() };
        if is_step {
            let now = self.drafts.get_untracked();
            self.before.update_value(|steps| {
                steps.push(now);
                let too_many = steps.len().saturating_sub(N_UNDO);
                steps.drain(..too_many);
            });
        }
        change(&mut drafts);
        self.put(drafts);
    }

    fn put(self, drafts: Drafts) {
        let text = drafts.print();
        let kept = storage::keep(storage::keys::PAPERS, (!text.is_empty()).then_some(&text));
        if kept != self.is_kept.get_untracked() {
            self.is_kept.set(kept);
        }
        self.can_undo.set(self.before.with_value(|steps| !steps.is_empty()));
        self.drafts.set(drafts);
    }
}

fn stored() -> Drafts {
    Drafts::parse(&storage::read(storage::keys::PAPERS).unwrap_or_default())
}
