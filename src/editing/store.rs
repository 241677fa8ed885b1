//! When a draft is saved, and which of the pages that show it may change it.
//!
//! Events go in, effects come out; the browser's store, locks and messages are the shell's business. Two walls keep one
//! page from overwriting another: only the page that holds the lock of a draft is its editor, and each write names the
//! generation that it was made from, which the store compares. What could not be written is set aside as a version.
//!
//! ```
//! use nhip_cau::editing::store::{DraftStore, Effect, Event, SAVE_MS};
//! let mut store = DraftStore::default();
//! assert_eq!(store.on(Event::Granted), [Effect::Load]);
//! store.on(Event::Loaded(7));
//! assert_eq!(store.on(Event::Edited), [Effect::Schedule(SAVE_MS)]);
//! assert_eq!(store.on(Event::Due), [Effect::Write { expected: 7 }]);
//! ```
//!
//! Invariants: one write at a time; no write without the lock's last word that this page is the editor; every edit is
//! either part of a write that succeeded, or still unsaved and told so, or set aside.

/// Milliseconds from a first unsaved edit to its write.
pub const SAVE_MS: u32 = 350;
/// Milliseconds to the next attempt after a write that failed.
pub const RETRY_MS: u32 = 3_000;
/// Milliseconds that another page has to save before it is taken over.
pub const COURTESY_MS: u32 = 400;

/// Why a draft is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The device gives no more room.
    Full,
    /// What was read back is not what was written.
    Unlike,
    /// The browser's store refused for another reason.
    Failed,
    /// This browser keeps nothing, as in some private windows.
    NoStore,
    /// What the browser keeps cannot be read; it is left as it is.
    Unreadable,
}

/// What pages tell each other about a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// It was saved under this generation.
    Saved(u64),
    /// Save now: another page is about to take over.
    PleaseSave,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page was opened.
    Opened,
    /// The draft was changed.
    Edited,
    /// The time of an [`Effect::Schedule`] has come.
    Due,
    /// The page is being left or hidden.
    Leaving,
    /// The write succeeded, was read back, and has this generation.
    Written(u64),
    /// The write did not succeed.
    Failed(Trouble),
    /// The store holds a generation that this page has not seen.
    Conflict,
    /// The store was read; 0 where it holds nothing yet.
    Loaded(u64),
    /// This page holds the lock now.
    Granted,
    /// Another page took the lock.
    Lost,
    /// The visitor wants to edit here.
    TakeOver,
    /// Another page said something.
    Heard(Message),
}

/// What the shell is to do, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Come back with [`Event::Due`] after so many milliseconds.
    Schedule(u32),
    /// Write the draft as it is now if the store still holds this generation, and read it back.
    Write {
        /// The generation that was seen last.
        expected: u64,
    },
    /// Keep the draft as it is now as a version beside the stored one.
    SetAside,
    /// Read the store and show what it holds.
    Load,
    /// Tell the other pages.
    Say(Message),
    /// Take the lock after so many milliseconds.
    Steal(u32),
}

/// What a page may do with a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    /// Show it.
    #[default]
    Reader,
    /// Show it until the lock, which it is taking, is its own; another wish to take it changes nothing.
    Taker,
    /// Change it.
    Editor,
}

/// The state of one page's view of a stored draft.
#[derive(Clone, Copy, Debug, Default)]
pub struct DraftStore {
    role: Role,
    /// Loads under way; nothing is edited before the last one has come.
    n_loading: u32,
    generation: u64,
    /// Edits so far, and how many of them are saved.
    n_edits: u64,
    n_saved: u64,
    /// How many edits the write under way holds.
    in_flight: Option<u64>,
    /// Whether the store was read while a write was under way: its outcome asks for another look.
    is_stale: bool,
    is_scheduled: bool,
    trouble: Option<Trouble>,
}

impl DraftStore {
    /// Whether the visitor may change the draft now.
    pub fn can_edit(&self) -> bool {
        self.is_editor() && self.n_loading == 0 && !self.is_stale
    }

    /// Whether this page is the editor of the draft.
    pub fn is_editor(&self) -> bool {
        self.role == Role::Editor
    }

    /// Whether every edit is in the store.
    pub fn is_saved(&self) -> bool {
        self.n_edits == self.n_saved
    }

    /// Why it is not, where that is known.
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// The generation that was seen last.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Takes an event in and says what to do.
    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        match event {
            Event::Opened => self.load(&mut effects),
            Event::Edited if self.can_edit() => {
                self.n_edits += 1;
                self.schedule(SAVE_MS, &mut effects);
            }
            Event::Due => {
                self.is_scheduled = false;
                self.write(&mut effects);
            }
            Event::Leaving | Event::Heard(Message::PleaseSave) => self.write(&mut effects),
            Event::Written(generation) => self.written(generation, &mut effects),
            Event::Failed(trouble) => self.failed(trouble, &mut effects),
            Event::Conflict => {
                self.in_flight = None;
                self.is_stale = false;
                self.load(&mut effects);
            }
            Event::Loaded(generation) => self.loaded(generation, &mut effects),
            Event::Granted => {
                self.role = Role::Editor;
                self.load(&mut effects);
            }
            Event::Lost => {
                self.role = Role::Reader;
                // A write under way is decided by the store alone; its outcome says what is left to do.
                if self.in_flight.is_none() && !self.is_saved() {
                    self.load(&mut effects);
                }
            }
            Event::TakeOver if self.role == Role::Reader => {
                self.role = Role::Taker;
                effects.extend([Effect::Say(Message::PleaseSave), Effect::Steal(COURTESY_MS)]);
            }
            Event::Heard(Message::Saved(generation)) => {
                if !self.is_editor() && generation > self.generation {
                    self.load(&mut effects);
                }
            }
            Event::Edited | Event::TakeOver => {}
        }
        effects
    }

    fn schedule(&mut self, ms: u32, effects: &mut Vec<Effect>) {
        if !self.is_scheduled && self.in_flight.is_none() {
            self.is_scheduled = true;
            effects.push(Effect::Schedule(ms));
        }
    }

    fn write(&mut self, effects: &mut Vec<Effect>) {
        if self.can_edit() && self.in_flight.is_none() && !self.is_saved() {
            self.in_flight = Some(self.n_edits);
            effects.push(Effect::Write { expected: self.generation });
        }
    }

    fn written(&mut self, generation: u64, effects: &mut Vec<Effect>) {
        self.n_saved = self.n_saved.max(self.in_flight.take().unwrap_or_default());
        self.generation = generation;
        self.trouble = None;
        effects.push(Effect::Say(Message::Saved(generation)));
        self.go_on(SAVE_MS, effects);
    }

    fn failed(&mut self, trouble: Trouble, effects: &mut Vec<Effect>) {
        self.in_flight = None;
        self.trouble = Some(trouble);
        self.go_on(RETRY_MS, effects);
    }

    /// What is still unsaved is tried again, or set aside where another page edits by now.
    fn go_on(&mut self, ms: u32, effects: &mut Vec<Effect>) {
        if std::mem::take(&mut self.is_stale) {
            return self.load(effects);
        }
        match (self.is_saved(), self.is_editor()) {
            (true, _) => {}
            (false, true) => self.schedule(ms, effects),
            (false, false) => self.load(effects),
        }
    }

    /// Reads the store; what is unsaved is set aside first.
    fn load(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_saved() {
            effects.push(Effect::SetAside);
            self.n_saved = self.n_edits;
        }
        self.is_stale |= self.in_flight.is_some();
        self.n_loading += 1;
        effects.push(Effect::Load);
    }

    fn loaded(&mut self, generation: u64, effects: &mut Vec<Effect>) {
        self.n_loading = self.n_loading.saturating_sub(1);
        if generation < self.generation {
            // It was read before this page's own write came through.
            return self.load(effects);
        }
        self.generation = generation;
    }
}
