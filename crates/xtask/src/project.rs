//! Where things are: the checkout, its build folders, the finished site.

use crate::failure::{Failure, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of one checkout.
pub(crate) struct Project {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// Where cargo writes (`CARGO_TARGET_DIR`, else `target/`).
    pub(crate) cargo_target: PathBuf,
}

impl Project {
    /// The checkout that this xtask belongs to, from wherever it is called.
    pub(crate) fn locate() -> Self {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf();
        let cargo_target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root, cargo_target }
    }

    /// A path inside the checkout.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The finished site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// Work of our own, on the same disk as `dist` whatever `CARGO_TARGET_DIR` says, so that a rename is enough to swap.
    pub(crate) fn work(&self, name: &str) -> Result<PathBuf> {
        let folder = self.at("target");
        fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
        Ok(folder.join(name))
    }
}

/// Reads a text file, naming it in the error.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

/// Reads a file, naming it in the error.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::file(path, &error))
}

/// Writes a file and the folders above it; leaves an equal file alone so that its time does not change.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    fs::write(path, bytes).map_err(|error| Failure::file(path, &error))
}

/// Every file below `folder`, as paths relative to it with `/` between names, sorted. Empty when there is no folder.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect_files(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect_files(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let entry = entry.map_err(|error| Failure::file(folder, &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if path.is_dir() {
            collect_files(&path, &format!("{prefix}{name}/"), found)?;
        } else {
            found.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// What stands after the last dot of a path; empty when there is none.
pub(crate) fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
