//! The list of changes of the data, version by version: `data/changes/*.json` in, newest first.
//!
//! Each file is what `nhipcau diff OLD NEW --format json` printed when a version was published, so the site is built without
//! the history of the repository. Files are read in the order of their names, which begin with the date. Worked example:
//! `capabilities[3].evidence[0].year` of the capability `ims-dryer` becomes "evidence of ims-dryer changed".
//!
//! Invariant: the same files give the same list; a file of another form stops the build and is named.

use crate::failure::Failure;
use crate::version_changes::FORMAT;
use nhipcau_profile::{Bilingual, Edition, FieldNews, ListNews, RecordNews};
use serde::Deserialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const REMEDY: &str = "write it with `nhipcau diff OLD NEW --format json`";

/// The editions of a data folder, newest first, and the files that they were read from.
#[derive(Debug, Default)]
pub struct Editions {
    /// In short.
    pub list: Vec<Edition>,
    /// In full, as printed.
    pub full: Vec<Json>,
}

/// What a file holds; see `version_changes`.
#[derive(Debug, Deserialize)]
struct File {
    format: u32,
    from: State,
    to: State,
    institutes: Vec<Record>,
    needs: Vec<Record>,
    vocabulary: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
struct State {
    data_version: String,
    data_date: String,
}

#[derive(Debug, Deserialize)]
struct Record {
    id: String,
    name: Bilingual,
    kind: String,
    #[serde(default)]
    changes: Vec<Change>,
}

#[derive(Debug, Deserialize)]
struct Change {
    path: String,
    kind: String,
    #[serde(default)]
    subject: String,
}

#[derive(Debug, Deserialize)]
struct Entry {
    list: String,
    kind: String,
}

/// Reads the editions; a data folder without them has none.
pub fn read(data: &Path) -> Result<Editions, Failure> {
    let folder = data.join("changes");
    let mut editions = Editions::default();
    if !folder.is_dir() {
        return Ok(editions);
    }
    let failed =
        |error| Failure::file(&folder, &error, "name a folder that can be read with --data");
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    for path in paths.into_iter().rev() {
        let text =
            fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error, REMEDY))?;
        let wrong = |what: String| Failure(format!("{}: {what}; {REMEDY}", path.display()));
        let file: File = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        if file.format != FORMAT {
            return Err(wrong(format!("format {}, this build reads {FORMAT}", file.format)));
        }
        editions.full.push(serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?);
        editions.list.push(edition(file));
    }
    Ok(editions)
}

fn edition(file: File) -> Edition {
    Edition {
        version: file.to.data_version,
        date: file.to.data_date,
        before: file.from.data_version,
        institutes: file.institutes.into_iter().map(news).collect(),
        needs: file.needs.into_iter().map(news).collect(),
        vocabulary: lists(file.vocabulary),
    }
}

fn news(record: Record) -> RecordNews {
    let mut fields: Vec<FieldNews> = Vec::new();
    for change in record.changes {
        let key = key(&change.path, !change.subject.is_empty()).to_owned();
        let field = FieldNews { subject: change.subject, key, kind: change.kind };
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    RecordNews { id: record.id, name: record.name, kind: record.kind, fields }
}

/// The field of a path: its first key, or the first one inside the record with an id that it leads into.
fn key(path: &str, is_inside: bool) -> &str {
    let mut keys = path.split('.');
    let first = keys.next().unwrap_or_default();
    let own = if is_inside { keys.next().unwrap_or_default() } else { first };
    own.split('[').next().unwrap_or_default()
}

fn lists(entries: Vec<Entry>) -> Vec<ListNews> {
    let mut lists: BTreeMap<String, ListNews> = BTreeMap::new();
    for Entry { list, kind } in entries {
        let news = lists.entry(list.clone()).or_default();
        news.list = list;
        match kind.as_str() {
            "added" => news.added += 1,
            "removed" => news.removed += 1,
            _ => news.changed += 1,
        }
    }
    lists.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_by_its_field() {
        for (path, is_inside, expected) in [
            ("founded", false, "founded"),
            ("sources[0].url", false, "sources"),
            ("capabilities[3]", true, ""),
            ("capabilities[3].title.vi", true, "title"),
            ("capabilities[3].evidence[0].year", true, "evidence"),
        ] {
            assert_eq!(key(path, is_inside), expected, "{path}");
        }
    }
}
