//! Steps back and forward.
//!
//! A step is what a person would call one: a word typed into a field without a longer pause is one step, an entry removed
//! is one. Worked example: typing "ab" into a field and removing an entry are two steps; two steps back lead to the start.
//!
//! Invariant: a step forward after a step back changes nothing; at most [`MAX_STEPS`] steps are remembered.

use super::tree::{Edit, apply};
use nhipcau_profile::{Path, Shape, Value};
use std::sync::Arc;

/// Most steps back.
pub const MAX_STEPS: usize = 50;
/// A pause of so many milliseconds begins a new step.
pub const PAUSE_MS: f64 = 1_500.0;

/// A tree and the trees before and after it.
#[derive(Clone, Debug)]
pub struct History {
    now: Arc<Value>,
    past: Vec<Arc<Value>>,
    future: Vec<Arc<Value>>,
    /// Where the last typing was, and when.
    typing: Option<(Path, f64)>,
}

impl History {
    /// A history that begins here.
    pub fn new(now: Value) -> History {
        History { now: Arc::new(now), past: Vec::new(), future: Vec::new(), typing: None }
    }

    /// The tree as it is.
    pub fn now(&self) -> &Value {
        &self.now
    }

    /// The same, shared.
    pub fn shared(&self) -> Arc<Value> {
        Arc::clone(&self.now)
    }

    /// Changes the tree at a time in milliseconds; whether anything is different now.
    pub fn edit(&mut self, shape: &Shape, edit: &Edit, at_ms: f64) -> bool {
        let mut next = (*self.now).clone();
        apply(&mut next, shape, edit);
        if next == *self.now {
            return false;
        }
        let typed = match edit {
            Edit::Set(path, _) => Some(path.clone()),
            _ => None,
        };
        let goes_on = match (&typed, &self.typing) {
            (Some(path), Some((last, then))) => path == last && at_ms - then < PAUSE_MS,
            _ => false,
        };
        if !goes_on {
            self.push_past();
        }
        self.typing = typed.map(|path| (path, at_ms));
        self.future.clear();
        self.now = Arc::new(next);
        true
    }

    /// Puts another tree in the place of this one, as one step.
    pub fn replace(&mut self, next: Value) -> bool {
        if next == *self.now {
            return false;
        }
        self.push_past();
        self.typing = None;
        self.future.clear();
        self.now = Arc::new(next);
        true
    }

    /// One step back; `false` at the start.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        self.typing = None;
        true
    }

    /// One step forward; `false` at the end.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        self.typing = None;
        true
    }

    /// Whether there is a step back, and one forward.
    pub fn steps(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    fn push_past(&mut self) {
        if self.past.len() == MAX_STEPS {
            self.past.remove(0);
        }
        self.past.push(Arc::clone(&self.now));
    }
}
