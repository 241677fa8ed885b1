//! What changed between two states of the data: institutes and needs field by field, the vocabulary by id.
//!
//! Its JSON is what the application shows as a list of changes, and what others may read to follow the data.

use crate::state::State;
use nhipcau_profile::{
    Bilingual, Catalog, Change, ChangeKind, Record, Value, Vocabulary, difference, write_value,
};
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// Version of the form of the JSON.
pub const FORMAT: u32 = 1;

/// A record that is not the same in both states.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChange {
    /// Its id.
    pub id: String,
    /// What it is called: after the change, or before it for what was removed.
    pub name: Bilingual,
    /// Whether it was added, removed or changed.
    pub kind: ChangeKind,
    /// What changed in it; empty for what was added or removed.
    pub changes: Vec<Change>,
}

/// Everything that changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VersionChanges {
    /// Institutes, by id.
    pub institutes: Vec<RecordChange>,
    /// Needs of the demand board, by id.
    pub needs: Vec<RecordChange>,
    /// Entries of the vocabulary: list, id, kind.
    pub vocabulary: Vec<(&'static str, String, ChangeKind)>,
}

impl VersionChanges {
    /// What changed from one state to another.
    pub fn between(before: &Catalog, after: &Catalog) -> VersionChanges {
        VersionChanges {
            institutes: records(&before.institutes, &after.institutes, |it| &it.id, |it| &it.name),
            needs: records(&before.needs, &after.needs, |it| &it.id, |it| &it.text),
            vocabulary: vocabulary(&before.vocabulary, &after.vocabulary),
        }
    }

    /// For programs.
    pub fn to_json(&self, before: &State, after: &State) -> Json {
        let state = |state: &State| json!({"data_version": state.data_version, "data_date": state.catalog.site.data_date});
        let entry = |(list, id, kind): &(&str, String, ChangeKind)| json!({"list": list, "id": id, "kind": word(*kind)});
        json!({
            "format": FORMAT,
            "from": state(before),
            "to": state(after),
            "institutes": self.institutes.iter().map(record_json).collect::<Json>(),
            "needs": self.needs.iter().map(record_json).collect::<Json>(),
            "vocabulary": self.vocabulary.iter().map(entry).collect::<Json>(),
        })
    }
}

fn records<T: Record>(
    before: &[T],
    after: &[T],
    id: fn(&T) -> &String,
    name: fn(&T) -> &Bilingual,
) -> Vec<RecordChange> {
    let mut both: BTreeMap<&String, [Option<&T>; 2]> = BTreeMap::new();
    for (side, records) in [before, after].into_iter().enumerate() {
        for record in records {
            both.entry(id(record)).or_default()[side] = Some(record);
        }
    }
    let change = |(id, [before, after]): (&String, [Option<&T>; 2])| {
        let (kind, changes) = match (before, after) {
            (Some(before), Some(after)) => (ChangeKind::Changed, difference(before, after)),
            (None, _) => (ChangeKind::Added, Vec::new()),
            (_, None) => (ChangeKind::Removed, Vec::new()),
        };
        let name = after.or(before).map(name).cloned().unwrap_or_default();
        let is_change = kind != ChangeKind::Changed || !changes.is_empty();
        is_change.then(|| RecordChange { id: id.clone(), name, kind, changes })
    };
    both.into_iter().filter_map(change).collect()
}

fn vocabulary(before: &Vocabulary, after: &Vocabulary) -> Vec<(&'static str, String, ChangeKind)> {
    let mut changes = Vec::new();
    changes.extend(entries("fields", &before.fields, &after.fields, |it| it.id.clone()));
    changes
        .extend(entries("industries", &before.industries, &after.industries, |it| it.id.clone()));
    changes.extend(entries("modes", &before.modes, &after.modes, |it| it.id.clone()));
    changes.extend(entries("levels", &before.levels, &after.levels, |it| it.level.to_string()));
    changes.extend(entries("local_terms", &before.local_terms, &after.local_terms, |it| {
        it.text.clone()
    }));
    changes.extend(entries("provinces", &before.provinces, &after.provinces, |it| it.id.clone()));
    changes.extend(entries("refusals", &before.refusals, &after.refusals, |it| it.id.clone()));
    changes.extend(entries("concepts", &before.concepts, &after.concepts, |it| it.id.clone()));
    changes
}

fn entries<T: Serialize>(
    list: &'static str,
    before: &[T],
    after: &[T],
    id: fn(&T) -> String,
) -> Vec<(&'static str, String, ChangeKind)> {
    let content = |entries: &[T]| -> BTreeMap<String, Option<String>> {
        entries.iter().map(|entry| (id(entry), serde_json::to_string(entry).ok())).collect()
    };
    let (before, after) = (content(before), content(after));
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    let gone = gone.map(|id| (list, id.clone(), ChangeKind::Removed));
    let here = after.iter().filter_map(|(id, entry)| {
        let kind = match before.get(id) {
            None => ChangeKind::Added,
            Some(before) if before != entry => ChangeKind::Changed,
            Some(_) => return None,
        };
        Some((list, id.clone(), kind))
    });
    gone.chain(here).collect()
}

fn record_json(record: &RecordChange) -> Json {
    let mut json = json!({
        "id": record.id,
        "name": {"vi": record.name.vi, "en": record.name.en},
        "kind": word(record.kind),
    });
    if record.kind == ChangeKind::Changed {
        json["changes"] = record.changes.iter().map(change_json).collect();
    }
    json
}

fn change_json(change: &Change) -> Json {
    let mut json = json!({"path": change.path.to_string(), "kind": word(change.kind)});
    if let Some(subject) = &change.subject {
        json["subject"] = subject.as_str().into();
    }
    match change.kind {
        ChangeKind::Moved(from) => json["from"] = from.into(),
        _ => {
            for (key, value) in [("before", &change.before), ("after", &change.after)] {
                if *value != Value::Absent {
                    // What was written as JSON is read as JSON.
                    json[key] = serde_json::from_str(&write_value(value)).unwrap_or_default();
                }
            }
        }
    }
    json
}

/// The word of a kind, in JSON and in tables.
pub fn word(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
        ChangeKind::Moved(_) => "moved",
    }
}
