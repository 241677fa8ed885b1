//! A record as a tree of values, changed at a path.
//!
//! ```
//! use nhip_cau::editing::tree::{at, put};
//! use nhipcau_profile::{Institute, Path, Record, Value};
//! let mut tree = Institute::default().to_value();
//! let path = Path::default().key("name").key("vi");
//! put(&mut tree, &Institute::SHAPE, &path.0, Value::Text("Viện Cơ học".into()));
//! assert_eq!(at(&tree, &path.0).and_then(Value::as_text), Some("Viện Cơ học"));
//! assert_eq!(Institute::from_value(tree).name.vi, "Viện Cơ học");
//! ```
//!
//! Invariants: a tree keeps its shape, whatever is put where; fields stand in the order of their record; what says nothing
//! is not in a table, but entries of a list stay until they are removed.

use nhipcau_profile::{Path, Shape, Step, Value};

/// A change of a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A value in the place of another.
    Set(Path, Value),
    /// An entry into a list, at this position or at its end.
    Insert(Path, usize, Value),
    /// An entry out of a list.
    Remove(Path, usize),
    /// An entry of a list to another position.
    Move(Path, usize, usize),
}

/// The value at a path.
pub fn at<'a>(value: &'a Value, steps: &[Step]) -> Option<&'a Value> {
    let Some((step, rest)) = steps.split_first() else { return Some(value) };
    let next = match (step, value) {
        (Step::Key(key), _) => value.get(key),
        (Step::Index(index), Value::List(entries)) => entries.get(*index),
        (Step::Index(_), _) => None,
    };
    at(next?, rest)
}

/// The text at a path; empty where there is none.
pub fn text_at<'a>(value: &'a Value, path: &Path) -> &'a str {
    at(value, &path.0).and_then(Value::as_text).unwrap_or_default()
}

/// The number at a path.
pub fn number_at(value: &Value, path: &Path) -> Option<f64> {
    match at(value, &path.0) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

/// The texts of the list at a path.
pub fn texts_at(value: &Value, path: &Path) -> Vec<String> {
    let Some(Value::List(entries)) = at(value, &path.0) else { return Vec::new() };
    entries.iter().filter_map(Value::as_text).map(str::to_owned).collect()
}

/// How many entries the list at a path has.
pub fn len_at(value: &Value, path: &Path) -> usize {
    match at(value, &path.0) {
        Some(Value::List(entries)) => entries.len(),
        _ => 0,
    }
}

/// Puts a value at a path; a path that the shape does not have changes nothing.
pub fn put(value: &mut Value, shape: &Shape, steps: &[Step], new: Value) {
    change(value, shape, steps, &mut |place, _| *place = new.clone());
}

/// Makes a change; one that the tree has no place for changes nothing.
pub fn apply(tree: &mut Value, shape: &Shape, edit: &Edit) {
    match edit {
        Edit::Set(path, new) => put(tree, shape, &path.0, new.clone()),
        Edit::Insert(path, index, new) => in_list(tree, shape, path, |entries| {
            let index = (*index).min(entries.len());
            entries.insert(index, new.clone());
        }),
        Edit::Remove(path, index) => in_list(tree, shape, path, |entries| {
            if *index < entries.len() {
                entries.remove(*index);
            }
        }),
        Edit::Move(path, from, to) => in_list(tree, shape, path, |entries| {
            if *from < entries.len() && *to < entries.len() {
                let entry = entries.remove(*from);
                entries.insert(*to, entry);
            }
        }),
    }
}

fn in_list(tree: &mut Value, shape: &Shape, path: &Path, act: impl Fn(&mut Vec<Value>)) {
    change(tree, shape, &path.0, &mut |place, shape| {
        if !matches!(shape, Shape::List(_)) {
            return;
        }
        if !matches!(place, Value::List(_)) {
            *place = Value::List(Vec::new());
        }
        if let Value::List(entries) = place {
            act(entries);
        }
    });
}

fn change(
    value: &mut Value,
    shape: &Shape,
    steps: &[Step],
    act: &mut dyn FnMut(&mut Value, &Shape),
) {
    let Some((step, rest)) = steps.split_first() else { return act(value, shape) };
    match (step, shape) {
        (Step::Key(key), Shape::Table(fields)) => {
            let Some(field_idx) = fields.iter().position(|field| field.key == *key) else { return };
            if !matches!(value, Value::Table(_)) {
                *value = Value::Table(Vec::new());
            }
            let Value::Table(own) = value else { return };
            let known = own.iter().position(|(name, _)| name == key);
            let mut child = known.map(|known| own.remove(known).1).unwrap_or_default();
            change(&mut child, &fields[field_idx].shape, rest, act);
            if !child.is_empty() {
                let is_before =
                    |name: &str| fields[..field_idx].iter().any(|field| field.key == name);
                let place = own.iter().take_while(|(name, _)| is_before(name)).count();
                own.insert(place, (fields[field_idx].key, child));
            }
        }
        (Step::Index(index), Shape::List(entry)) => {
            if let Value::List(entries) = value
                && let Some(child) = entries.get_mut(*index)
            {
                change(child, entry, rest, act);
            }
        }
        _ => {}
    }
}
