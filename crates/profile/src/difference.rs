//! What changed between two states of a record, field by field.
//!
//! The import preview, `nhipcau diff` and the list of changes between two versions of the data all show this list.
//!
//! ```
//! use nhipcau_profile::{difference, ChangeKind, Institute};
//! let before = Institute { founded: Some(1993), ..Institute::default() };
//! let after = Institute { founded: Some(1994), ..Institute::default() };
//! let changes = difference(&before, &after);
//! assert_eq!((changes[0].path.to_string(), changes[0].kind), ("founded".to_owned(), ChangeKind::Changed));
//! ```
//!
//! Invariant: the list is empty exactly when the two records say the same.

use crate::pairing::{id, moved, pair};
use crate::value::Shape;
use crate::{Path, Record, Value};

/// How a value changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It is no longer there.
    Removed,
    /// It is another one.
    Changed,
    /// It stands at another place of its list; the value is the position before, from 0.
    Moved(usize),
}

/// One change of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where: positions are those after the change, and those before it for what was removed.
    pub path: Path,
    /// Id of the capability or former name that the path leads into, if it does.
    pub subject: Option<String>,
    /// How.
    pub kind: ChangeKind,
    /// The value before; absent for what was added.
    pub before: Value,
    /// The value after; absent for what was removed.
    pub after: Value,
}

/// Everything that changed from one state of a record to another, in the order of its fields.
pub fn difference<T: Record>(before: &T, after: &T) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(&before.to_value(), &after.to_value(), &T::SHAPE, &Place::default(), &mut changes);
    changes
}

/// A path and the record with an id that it leads into.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub(crate) path: Path,
    pub(crate) subject: Option<String>,
}

impl Place {
    pub(crate) fn key(&self, key: &'static str) -> Place {
        Place { path: self.path.key(key), subject: self.subject.clone() }
    }

    pub(crate) fn entry(&self, index: usize, entry: &Value) -> Place {
        let subject = id(entry).map(str::to_owned).or_else(|| self.subject.clone());
        Place { path: self.path.index(index), subject }
    }

    fn change(&self, kind: ChangeKind, before: &Value, after: &Value) -> Change {
        let Place { path, subject } = self.clone();
        Change { path, subject, kind, before: before.clone(), after: after.clone() }
    }
}

fn compare(before: &Value, after: &Value, shape: &Shape, place: &Place, changes: &mut Vec<Change>) {
    if before == after {
        return;
    }
    match (shape, before, after) {
        (Shape::Table(fields), Value::Table(_), Value::Table(_)) => {
            for field in *fields {
                let [before, after] =
                    [before, after].map(|table| table.get(field.key).unwrap_or(&Value::Absent));
                compare(before, after, &field.shape, &place.key(field.key), changes);
            }
        }
        (Shape::List(shape), before, after) => {
            compare_lists(entries(before), entries(after), shape, place, changes);
        }
        // A text in two languages that is new or gone is one change, like any other value.
        _ => {
            let kind = match (before.is_empty(), after.is_empty()) {
                (true, _) => ChangeKind::Added,
                (_, true) => ChangeKind::Removed,
                _ => ChangeKind::Changed,
            };
            changes.push(place.change(kind, before, after));
        }
    }
}

fn compare_lists(
    before: &[Value],
    after: &[Value],
    shape: &Shape,
    place: &Place,
    changes: &mut Vec<Change>,
) {
    let pairs = pair(before, after);
    for (before_idx, entry) in before.iter().enumerate() {
        if !pairs.contains(&Some(before_idx)) {
            let place = place.entry(before_idx, entry);
            changes.push(place.change(ChangeKind::Removed, entry, &Value::Absent));
        }
    }
    let moved = moved(&pairs);
    for (after_idx, (entry, pair)) in after.iter().zip(&pairs).enumerate() {
        let place = place.entry(after_idx, entry);
        let Some(before_idx) = *pair else {
            changes.push(place.change(ChangeKind::Added, &Value::Absent, entry));
            continue;
        };
        if moved.contains(&after_idx) {
            let kind = ChangeKind::Moved(before_idx);
            changes.push(place.change(kind, &before[before_idx], entry));
        }
        compare(&before[before_idx], entry, shape, &place, changes);
    }
}

pub(crate) fn entries(value: &Value) -> &[Value] {
    if let Value::List(entries) = value { entries } else { &[] }
}
