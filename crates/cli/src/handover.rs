//! A profile file on the curator's desk: read, put beside the record that its editing started from, merged.
//!
//! The file carries the record that it started from. The desk looks for the same record, by its hash, in the catalog as it is and
//! in the history of the data folder; only if it is in neither, the file's own copy is used, and the curator is told.
//!
//! Invariant: what stood in the catalog and was changed since the draft began is never overwritten silently.

use crate::git;
use crate::load::load;
use crate::source::{Kind, SourceFile};
use nhipcau_profile::{
    Institute, InstituteDraft, MAX_FILE_LEN, Merged, institute_hash, keep_latest_statements, merge,
};
use std::borrow::Cow;
use std::path::Path;
use unicode_normalization::UnicodeNormalization as _;

/// Where the record was found that a draft started from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaseOrigin {
    /// It is the record that the catalog has now.
    Catalog,
    /// It was in the data folder in this revision.
    History(String),
    /// Nowhere but in the file.
    File,
    /// The file names none.
    Missing,
}

/// Whose value stays where both sides changed the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// The catalog's.
    Ours,
    /// The file's.
    Theirs,
}

/// A file of others with its letters in composed form; one above the limit is left as it is, because it is refused unread.
pub fn composed(bytes: &[u8]) -> Cow<'_, [u8]> {
    match std::str::from_utf8(bytes) {
        Ok(text) if bytes.len() <= MAX_FILE_LEN => {
            text.nfc().collect::<String>().into_bytes().into()
        }
        _ => bytes.into(),
    }
}

/// Where the base of a draft is, with `current` the catalog's record of the same institute.
pub fn base_origin(draft: &InstituteDraft, current: Option<&Institute>, data: &Path) -> BaseOrigin {
    let Some(base) = &draft.base else { return BaseOrigin::Missing };
    let hash = base.hash();
    if current.is_some_and(|current| institute_hash(current) == hash) {
        return BaseOrigin::Catalog;
    }
    let file = format!("institutes/{}.toml", base.institute.id);
    let is_base = |revision: &String| {
        let bytes = git::file_at(data, revision, &file);
        bytes.is_some_and(|bytes| institute_hash(&institute_of(bytes)) == hash)
    };
    match git::revisions(data, &file).into_iter().find(is_base) {
        Some(revision) => BaseOrigin::History(revision),
        None => BaseOrigin::File,
    }
}

/// The record of an institute's file, as far as it can be read.
pub fn institute_of(bytes: Vec<u8>) -> Institute {
    let file = SourceFile { path: "institute.toml".into(), kind: Kind::Institute, bytes };
    load(&[file]).catalog.institutes.pop().unwrap_or_default()
}

/// The catalog's record with what the draft changed since its base, as of `date`.
pub fn merged(
    draft: &InstituteDraft,
    current: Option<&Institute>,
    date: &str,
    preference: Preference,
) -> Merged<Institute> {
    let nothing = Institute::default();
    let base = draft.base.as_ref().map_or(&nothing, |base| &base.institute);
    let theirs = draft.handed_over(date);
    let Some(ours) = current else { return Merged { record: theirs, conflicts: Vec::new() } };
    let mut merged = match preference {
        Preference::Ours => merge(base, ours, &theirs),
        Preference::Theirs => {
            // The side that stands second yields.
            let mut merged = merge(base, &theirs, ours);
            for conflict in &mut merged.conflicts {
                std::mem::swap(&mut conflict.ours, &mut conflict.theirs);
            }
            merged
        }
    };
    keep_latest_statements(&mut merged.record);
    merged
}
