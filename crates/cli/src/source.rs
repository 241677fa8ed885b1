//! The files of a data folder, read but not yet understood.
//!
//! Invariant: files come in order of their names, so what is read never depends on the file system.

use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// What a file holds; the place in the folder says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `site.toml`.
    Site,
    /// `vocabulary/*.toml` and `vocabulary/concepts/*.toml`.
    Vocabulary,
    /// `institutes/<id>.toml`.
    Institute,
    /// `needs/*.toml`.
    Needs,
    /// `forms/<id>.toml`.
    Form,
}

/// A file as it was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path as shown to the editor.
    pub path: PathBuf,
    /// What it holds.
    pub kind: Kind,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Every file of a data folder.
pub fn read_folder(data: &Path) -> Result<Vec<SourceFile>, Failure> {
    let mut files = vec![read_file(data.join("site.toml"), Kind::Site)?];
    for (name, kind) in
        [("vocabulary", Kind::Vocabulary), ("institutes", Kind::Institute), ("needs", Kind::Needs)]
    {
        for path in toml_files(&data.join(name))? {
            files.push(read_file(path, kind)?);
        }
    }
    let optional = [("vocabulary/concepts", Kind::Vocabulary), ("forms", Kind::Form)];
    for (name, kind) in optional {
        let folder = data.join(name);
        if folder.is_dir() {
            for path in toml_files(&folder)? {
                files.push(read_file(path, kind)?);
            }
        }
    }
    Ok(files)
}

const REMEDY: &str =
    "name the folder that holds site.toml, vocabulary/, institutes/ and needs/ with --data";

fn read_file(path: PathBuf, kind: Kind) -> Result<SourceFile, Failure> {
    let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error, REMEDY))?;
    Ok(SourceFile { path, kind, bytes })
}

fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error| Failure::file(folder, &error, REMEDY);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
