//! A draft and the browser's store: writing, reading, versions, messages to other pages.

use super::{CHANNEL, DraftContext, Phase, VERSION_MS};
use crate::editing::store::{self, DraftStore, Event, Message, Trouble};
use crate::platform::database::{self, Failure, Version};
use crate::platform::locks::Manner;
use crate::platform::{clock, timer};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::{FileProblem, read_stored, write_profile};

impl DraftContext {
    pub(super) fn act(self, effect: store::Effect) {
        use store::Effect;
        let session = self.session.get_value();
        let is_mine = move || session == self.session.get_value();
        match effect {
            Effect::Schedule(ms) => {
                timer::after(ms as i32, move || {
                    if is_mine() {
                        self.event(Event::Due);
                    }
                });
            }
            Effect::Write { expected } => self.write(expected),
            Effect::SetAside => {
                self.status.update(|status| status.was_set_aside = true);
                self.keep_version("aside");
            }
            Effect::Load => self.load(),
            Effect::Say(message) => self.say(message),
            Effect::Steal(ms) => {
                timer::after(ms as i32, move || {
                    if is_mine() {
                        self.ask_for_lock(Manner::Steal);
                    }
                });
            }
        }
    }

    pub(super) fn say(self, message: Message) {
        let id = self.id.get_untracked();
        let text = match message {
            Message::Saved(generation) => ["saved ", &id, " ", &generation.to_string()].concat(),
            Message::PleaseSave => ["save ", &id].concat(),
        };
        CHANNEL.with_borrow(|channel| channel.iter().for_each(|channel| channel.say(&text)));
    }

    pub(super) fn hear(self, text: &str) {
        let mut words = text.split(' ');
        let message = match (words.next(), words.next(), words.next()) {
            (Some("saved"), Some(id), Some(generation)) if self.is_open(id) => {
                generation.parse().ok().map(Message::Saved)
            }
            (Some("save"), Some(id), None) if self.is_open(id) => Some(Message::PleaseSave),
            _ => None,
        };
        if let Some(message) = message {
            self.event(Event::Heard(message));
        }
    }

    pub(super) fn is_open(self, id: &str) -> bool {
        self.id.with_untracked(|own| own == id)
    }

    pub(super) fn write(self, expected: u64) {
        let Some(draft) = self.draft() else { return };
        let (id, session) = (self.id.get_untracked(), self.session.get_value());
        if let Some(lack) = self.lack.get_value() {
            timer::after(0, move || self.event(Event::Failed(lack)));
            return;
        }
        spawn_local(async move {
            let at_ms = clock::epoch_ms();
            let outcome = database::write_draft(&id, expected, at_ms, &write_profile(&draft)).await;
            if session != self.session.get_value() {
                return;
            }
            if outcome.is_ok() {
                self.saved_at.set_value(Some(at_ms));
            }
            self.event(match outcome {
                Ok(generation) => Event::Written(generation),
                Err(Failure::Conflict) => Event::Conflict,
                Err(Failure::Full) => Event::Failed(Trouble::Full),
                Err(Failure::Unlike) => Event::Failed(Trouble::Unlike),
                Err(_) => Event::Failed(Trouble::Failed),
            });
        });
    }

    pub(super) fn load(self) {
        let (id, session) = (self.id.get_untracked(), self.session.get_value());
        let has_store = self.has_store();
        spawn_local(async move {
            let read = if has_store { database::draft(&id).await } else { Ok(None) };
            if session != self.session.get_value() {
                return;
            }
            if read.is_err() {
                // What stands there is left alone: nothing is written over what cannot be read.
                self.lack.set_value(Some(Trouble::Unreadable));
            }
            let is_known = self.has_store();
            let stored = read.ok().flatten();
            let seen = self.machine.with_value(DraftStore::generation);
            let generation = stored.as_ref().map_or(0, |stored| stored.generation);
            let generation = if is_known { generation } else { seen };
            match stored {
                Some(stored) => {
                    self.saved_at.set_value(Some(stored.at_ms));
                    match read_stored(stored.text.as_bytes()) {
                        Ok(draft) => self.adopt(draft),
                        Err(problems) => self.phase.set(unreadable(&problems, stored.text)),
                    }
                }
                None if self.history.with_value(Option::is_none) => self.wants_catalog.set(true),
                None => {}
            }
            self.event(Event::Loaded(generation));
            if let Some(lack) = self.lack.get_value() {
                self.event(Event::Failed(lack));
            }
        });
    }

    /// What is stored, in a word: the first version of a session, and one now and then.
    pub(super) fn keep_version_now_and_then(self) {
        let now = clock::epoch_ms();
        let last = self.version_at.get_value();
        if now - last < VERSION_MS {
            return;
        }
        self.version_at.set_value(now);
        let is_changed = self.draft().is_some_and(|draft| draft.is_changed());
        if is_changed {
            self.keep_version(if last == 0.0 { "session" } else { "time" });
        }
    }

    /// Keeps the draft as it is now as a version.
    pub(crate) fn keep_version(self, reason: &'static str) {
        let Some(draft) = self.draft().filter(|_| self.has_store()) else { return };
        let id = self.id.get_untracked();
        spawn_local(async move {
            let at_ms = clock::epoch_ms();
            let version = Version { at_ms, reason: reason.to_owned(), text: write_profile(&draft) };
            // Where there is no room for the draft either, that is told by its own saving.
            let _ = database::add_version(&id, &version).await;
        });
    }
}

fn unreadable(problems: &[FileProblem], text: String) -> Phase {
    let is_newer = |problem: &FileProblem| {
        matches!(problem.kind, nhipcau_profile::FileProblemKind::NewerFormat { .. })
    };
    if problems.iter().any(is_newer) { Phase::Newer(Some(text)) } else { Phase::Damaged(text) }
}
