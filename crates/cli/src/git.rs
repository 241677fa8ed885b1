//! The history of a data folder, where it has one: git is asked, and silence is an answer.
//!
//! Invariant: git is only read; a folder without history, or a machine without git, is no failure.

use std::path::Path;
use std::process::Command;

/// More states of a file than this are not looked at.
const MAX_REVISIONS: usize = 500;

/// The revisions in which a file of `folder` was changed, newest first.
pub fn revisions(folder: &Path, file: &str) -> Vec<String> {
    let count = format!("--max-count={MAX_REVISIONS}");
    let listed = read(folder, &["log", &count, "--format=%H", "--", &format!("./{file}")]);
    let text = listed.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// A file of `folder` as it was in a revision.
pub fn file_at(folder: &Path, revision: &str, file: &str) -> Option<Vec<u8>> {
    read(folder, &["cat-file", "blob", &format!("{revision}:./{file}")])
}

/// Names of all files of `folder` in a revision, relative to it; `None` if git does not know the revision.
pub fn files_at(folder: &Path, revision: &str) -> Option<Vec<String>> {
    let is_a_name = !revision.is_empty() && !revision.starts_with('-');
    let commit = format!("{revision}^{{commit}}");
    is_a_name.then(|| read(folder, &["rev-parse", "--verify", "--quiet", &commit]))??;
    let listed = read(folder, &["ls-tree", "-r", "-z", "--name-only", revision])?;
    let names = String::from_utf8(listed).ok()?;
    Some(names.split_terminator('\0').map(str::to_owned).collect())
}

/// What git prints; `None` when it fails or is not there.
fn read(folder: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().ok()?;
    output.status.success().then_some(output.stdout)
}
