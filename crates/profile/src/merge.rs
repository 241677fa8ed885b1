//! Puts together what two sides made of the same record: the catalog since a draft began, and the draft.
//!
//! What only one side changed is taken; what both changed alike is taken once; what they changed differently is a conflict:
//! the record of the catalog keeps its value until the curator decides. Entries of lists are followed as in the difference,
//! so two sides may add, remove and move capabilities, evidence or keywords side by side.
//!
//! ```
//! use nhipcau_profile::{merge, Institute};
//! let base = Institute::default();
//! let ours = Institute { founded: Some(1993), ..Institute::default() };
//! let theirs = Institute { staff: Some(300), ..Institute::default() };
//! let merged = merge(&base, &ours, &theirs);
//! assert_eq!((merged.record.founded, merged.record.staff), (Some(1993), Some(300)));
//! assert!(merged.conflicts.is_empty());
//! ```
//!
//! Invariant: if one side is the base, the other side is the result; without a conflict, exchanging the sides changes at most
//! the order of what both added to one list.

use crate::difference::{Place, entries};
use crate::pairing::{id, moved, pair};
use crate::value::Shape;
use crate::{Path, Record, Value};

/// A value that both sides changed, differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Where, in our record; in theirs if we removed it.
    pub path: Path,
    /// Id of the capability or former name that the path leads into, if it does.
    pub subject: Option<String>,
    /// Before both changed it.
    pub base: Value,
    /// What the catalog has, and keeps.
    pub ours: Value,
    /// What the other side wants.
    pub theirs: Value,
}

/// What became of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged<T> {
    /// Both sides together; our value where they are in conflict.
    pub record: T,
    /// What the curator has to decide.
    pub conflicts: Vec<Conflict>,
}

/// Puts together what two sides made of `base`.
pub fn merge<T: Record>(base: &T, ours: &T, theirs: &T) -> Merged<T> {
    let mut merger = Merger::default();
    let sides =
        Sides { base: &base.to_value(), ours: &ours.to_value(), theirs: &theirs.to_value() };
    let value = merger.value(sides, &T::SHAPE, &Place::default());
    Merged { record: T::from_value(value), conflicts: merger.conflicts }
}

/// The same value in three records.
#[derive(Clone, Copy)]
struct Sides<'a> {
    base: &'a Value,
    ours: &'a Value,
    theirs: &'a Value,
}

#[derive(Default)]
struct Merger {
    conflicts: Vec<Conflict>,
}

impl Merger {
    fn value(&mut self, sides: Sides<'_>, shape: &Shape, place: &Place) -> Value {
        let Sides { base, ours, theirs } = sides;
        if ours == theirs || theirs == base {
            return ours.clone();
        }
        if ours == base {
            return theirs.clone();
        }
        let is_new = base.is_empty();
        match (shape, ours, theirs) {
            (Shape::Table(fields), Value::Table(_), Value::Table(_))
                if !is_one_statement(shape) && (is_new || matches!(base, Value::Table(_))) =>
            {
                let mut merged = Vec::new();
                for field in *fields {
                    let value =
                        self.value(sides.field(field.key), &field.shape, &place.key(field.key));
                    crate::value::put(&mut merged, field.key, value);
                }
                Value::Table(merged)
            }
            (Shape::List(shape), _, _) => Value::List(self.list(sides, shape, place)),
            _ => self.conflict(sides, place),
        }
    }

    /// Our value stays.
    fn conflict(&mut self, sides: Sides<'_>, place: &Place) -> Value {
        let Place { path, subject } = place.clone();
        let [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(Value::clone);
        self.conflicts.push(Conflict { path, subject, base, ours: ours.clone(), theirs });
        ours
    }

    fn list(&mut self, sides: Sides<'_>, shape: &Shape, place: &Place) -> Vec<Value> {
        let rows = Rows::of(sides);
        let mut merged = Vec::new();
        for row in rows.in_order() {
            let [base, ours, theirs] = [row.base, row.ours, row.theirs]
                .map(|entry| entry.map_or(&Value::Absent, |(_, entry)| entry));
            let sides = Sides { base, ours, theirs };
            let at = row.ours.or(row.theirs).or(row.base);
            let place = at.map_or_else(|| place.clone(), |(idx, entry)| place.entry(idx, entry));
            let value = self.value(sides, shape, &place);
            // An entry that nobody removed stays, even if nothing is written in it.
            if !matches!(value, Value::Absent) {
                merged.push(value);
            }
        }
        merged
    }
}

impl<'a> Sides<'a> {
    fn field(self, key: &str) -> Sides<'a> {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs]
            .map(|table| table.get(key).unwrap_or(&Value::Absent));
        Sides { base, ours, theirs }
    }
}

/// Whether the fields of a table are one statement, whose parts cannot come from two sides: a level and what it rests on.
fn is_one_statement(shape: &Shape) -> bool {
    let Shape::Table(fields) = shape else { return false };
    fields.iter().any(|field| matches!(field.key, "level" | "value"))
}

type Entry<'a> = Option<(usize, &'a Value)>;

/// One entry of a list in up to three records, with its positions.
#[derive(Clone, Copy, Default)]
struct Row<'a> {
    base: Entry<'a>,
    ours: Entry<'a>,
    theirs: Entry<'a>,
}

/// The entries of a list in three records, each once.
struct Rows<'a> {
    rows: Vec<Row<'a>>,
    /// Whether the order is theirs: they moved entries and we did not.
    is_their_order: bool,
}

impl<'a> Rows<'a> {
    fn of(sides: Sides<'a>) -> Rows<'a> {
        let [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(entries);
        let mut rows: Vec<Row<'a>> = base
            .iter()
            .enumerate()
            .map(|entry| Row { base: Some(entry), ..Row::default() })
            .collect();
        let our_pairs = pair(base, ours);
        for (entry, base_idx) in ours.iter().enumerate().zip(&our_pairs) {
            match base_idx {
                Some(base_idx) => rows[*base_idx].ours = Some(entry),
                None => rows.push(Row { ours: Some(entry), ..Row::default() }),
            }
        }
        let their_pairs = pair(base, theirs);
        for (entry, base_idx) in theirs.iter().enumerate().zip(&their_pairs) {
            let is_ours_too = |row: &&mut Row<'a>| {
                row.base.is_none()
                    && row.theirs.is_none()
                    && row.ours.is_some_and(|(_, ours)| is_same_new(ours, entry.1))
            };
            match base_idx {
                Some(base_idx) => rows[*base_idx].theirs = Some(entry),
                None => match rows.iter_mut().find(is_ours_too) {
                    Some(row) => row.theirs = Some(entry),
                    None => rows.push(Row { theirs: Some(entry), ..Row::default() }),
                },
            }
        }
        let is_their_order = moved(&our_pairs).is_empty() && !moved(&their_pairs).is_empty();
        Rows { rows, is_their_order }
    }

    /// One side's order; what only the other side has stands behind what it stood behind there.
    fn in_order(&self) -> Vec<Row<'a>> {
        let position = |row: &Row<'a>, of_theirs: bool| {
            if of_theirs { row.theirs } else { row.ours }.map(|(entry_idx, _)| entry_idx)
        };
        let lead = |row: &Row<'a>| position(row, self.is_their_order);
        let follow = |row: &Row<'a>| position(row, !self.is_their_order);
        let (mut ordered, mut rest): (Vec<Row<'a>>, Vec<Row<'a>>) =
            self.rows.iter().partition(|row| lead(row).is_some());
        ordered.sort_by_key(lead);
        rest.retain(|row| follow(row).is_some());
        rest.sort_by_key(follow);
        for row in rest {
            // Behind the nearest one that stood before it there.
            let nearest = ordered
                .iter()
                .enumerate()
                .filter(|(_, other)| follow(other).is_some() && follow(other) < follow(&row))
                .max_by_key(|(_, other)| follow(other))
                .map(|(row_idx, _)| row_idx);
            ordered.insert(nearest.map_or(0, |row_idx| row_idx + 1), row);
        }
        ordered
    }
}

fn is_same_new(one: &Value, other: &Value) -> bool {
    one == other || (id(one).is_some() && id(one) == id(other))
}
