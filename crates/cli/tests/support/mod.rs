//! How the program is run by tests, and folders of their own for them.

#![allow(clippy::unwrap_used, reason = "what cannot be run or read fails the test")]
#![allow(dead_code, reason = "each test uses some of it")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A fresh folder of this test's own.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub(crate) fn nhipcau_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nhipcau"))
        .args(arguments)
        .current_dir(project())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may end without reading its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

pub(crate) fn nhipcau(arguments: &[&str]) -> Output {
    nhipcau_with(arguments, b"")
}

pub(crate) fn out(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A data folder with the small vocabulary of `tests/dataset` and one institute's file.
pub(crate) fn small_data(name: &str, case: &str) -> PathBuf {
    let (folder, cases) = (scratch(name), project().join("tests/dataset"));
    for (from, to) in [
        ("site.toml", "site.toml"),
        ("vocabulary/lists.toml", "vocabulary/lists.toml"),
        ("ok/needs/sector-problem.toml", "needs/sector-problem.toml"),
        (case, &format!("institutes/{}", Path::new(case).file_name().unwrap().to_string_lossy())),
    ] {
        let to = folder.join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(cases.join(from), to).unwrap();
    }
    folder
}
