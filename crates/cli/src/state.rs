//! A state of the data, wherever it is kept: a folder of TOML, a revision of such a folder, or a folder of bundled files.

use crate::failure::Failure;
use crate::git;
use crate::load::load;
use crate::source::{Kind, SourceFile, read_folder};
use nhipcau_dataset::{data_version, open_details, open_knowledge, open_search, write_search};
use nhipcau_profile::Catalog;
use std::fs;
use std::path::Path;

/// A state of the data.
#[derive(Clone, Debug)]
pub struct State {
    /// Version of its content, as bundled files name it.
    pub data_version: String,
    /// What it holds; as far as it could be read, if it is of another time.
    pub catalog: Catalog,
}

const REMEDY: &str = "name a data folder, a folder of bundled files, or a git revision of --data";

/// Opens a state: a folder with `site.toml`, a folder with `search.bin`, or else a git revision of `data`.
pub fn open(name: &str, data: &Path) -> Result<State, Failure> {
    let folder = Path::new(name);
    let catalog = if folder.join("site.toml").is_file() {
        load(&read_folder(folder)?).catalog
    } else if folder.join("search.bin").is_file() {
        bundle(folder)?
    } else {
        load(&revision(name, data)?).catalog
    };
    let data_version = data_version(&write_search(&catalog)).unwrap_or_default();
    Ok(State { data_version, catalog })
}

fn bundle(folder: &Path) -> Result<Catalog, Failure> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).map_err(|error| Failure::file(&path, &error, REMEDY))
    };
    let failed =
        |error: nhipcau_dataset::OpenError| Failure(format!("{}: {error}", folder.display()));
    let mut catalog = open_search(&read("search.bin")?).map_err(failed)?;
    let knowledge = open_knowledge(&read("knowledge.bin")?).map_err(failed)?;
    knowledge.fill(&mut catalog).map_err(failed)?;
    let details = open_details(&read("details.bin")?).map_err(failed)?;
    details.fill(&mut catalog).map_err(failed)?;
    Ok(catalog)
}

fn revision(name: &str, data: &Path) -> Result<Vec<SourceFile>, Failure> {
    let unknown = || {
        let folder = data.display();
        Failure(format!("`{name}` is no folder of data and no git revision of {folder}; {REMEDY}"))
    };
    let mut files = Vec::new();
    for path in git::files_at(data, name).ok_or_else(unknown)? {
        let Some(kind) = kind_of(&path) else { continue };
        let bytes = git::file_at(data, name, &path).ok_or_else(unknown)?;
        files.push(SourceFile { path: format!("{name}:{path}").into(), kind, bytes });
    }
    if files.iter().any(|file| file.kind == Kind::Institute) { Ok(files) } else { Err(unknown()) }
}

/// What a file holds, by its place in the folder.
fn kind_of(path: &str) -> Option<Kind> {
    let folders = path.strip_suffix(".toml")?.rsplit_once('/').map(|(folders, _)| folders);
    match folders {
        None if path == "site.toml" => Some(Kind::Site),
        Some("vocabulary" | "vocabulary/concepts") => Some(Kind::Vocabulary),
        Some("institutes") => Some(Kind::Institute),
        Some("needs") => Some(Kind::Needs),
        _ => None,
    }
}
