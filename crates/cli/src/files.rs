//! Files that are written whole or not at all.

use crate::failure::Failure;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Writes beside the places first, then exchanges; `remedy` says what to do when that fails.
pub fn write_all<N: AsRef<str>>(
    folder: &Path,
    files: &[(N, Vec<u8>)],
    remedy: &str,
) -> Result<(), Failure> {
    let fresh = |name: &str| {
        let path = folder.join(name);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path.with_file_name(format!(".{name}.{}", std::process::id()))
    };
    let written = files.iter().try_for_each(|(name, bytes)| {
        let path = folder.join(name.as_ref());
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| Failure::file(parent, &error, remedy))?;
        write_synced(&fresh(name.as_ref()), bytes)
            .map_err(|error| Failure::file(&path, &error, remedy))
    });
    let moved = written.and_then(|()| {
        files.iter().try_for_each(|(name, _)| {
            let path = folder.join(name.as_ref());
            fs::rename(fresh(name.as_ref()), &path)
                .map_err(|error| Failure::file(&path, &error, remedy))
        })
    });
    if moved.is_err() {
        for (name, _) in files {
            // What was moved or never written is not there, and that is fine.
            let _ = fs::remove_file(fresh(name.as_ref()));
        }
    }
    moved
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
