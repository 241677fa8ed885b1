//! Whole files through the check, data-driven: see tests/dataset/README.md.
//!
//! 1. every file in `ok/` is without errors; 2. every file in `err/` gives exactly the lines beside it;
//! 3. every error code that a file can cause is caused by one of them;
//! 4. the shipped data has no error, and its records survive JSON;
//! 5. an institute's file is written as it was read.

#![allow(clippy::unwrap_used, reason = "a case that cannot be read fails the test")]

use nhipcau_cli::source::{Kind, SourceFile, read_folder};
use nhipcau_cli::{describe, load, render};
use nhipcau_profile::{Institute, Severity};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const KINDS: [(&str, Kind); 4] = [
    ("site", Kind::Site),
    ("vocabulary", Kind::Vocabulary),
    ("institutes", Kind::Institute),
    ("needs", Kind::Needs),
];

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of `tests/dataset/VERDICT/KIND/`, in order of their names.
fn cases(verdict: &str) -> Vec<(PathBuf, Kind)> {
    let mut cases = Vec::new();
    for (name, kind) in KINDS {
        let Ok(entries) = fs::read_dir(project().join("tests/dataset").join(verdict).join(name))
        else {
            continue;
        };
        let paths = entries.map(|entry| entry.unwrap().path());
        let paths =
            paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
        cases.extend(paths.map(|path| (path, kind)));
    }
    cases.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert!(!cases.is_empty(), "no cases in tests/dataset/{verdict}");
    cases
}

/// The errors of one case together with the small vocabulary of the folder.
fn errors(case: &Path, kind: Kind) -> Vec<String> {
    let folder = project().join("tests/dataset");
    let name = PathBuf::from(case.file_name().unwrap());
    let file = |path: &str, kind| SourceFile {
        path: path.into(),
        kind,
        bytes: fs::read(folder.join(path)).unwrap(),
    };
    let mut files = vec![file("vocabulary/lists.toml", Kind::Vocabulary)];
    if kind != Kind::Site {
        files.push(file("site.toml", Kind::Site));
    }
    files.push(SourceFile { path: name.clone(), kind, bytes: fs::read(case).unwrap() });
    let loaded = load::load(&files);
    let is_error = |problem: &&load::Located| problem.finding.severity() == Severity::Error;
    loaded.problems.iter().filter(is_error).map(describe::line).collect()
}

#[test]
fn good_files_have_no_errors() {
    for (path, kind) in cases("ok") {
        assert_eq!(errors(&path, kind), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn bad_files_are_told_what_is_wrong() {
    let mut codes = BTreeSet::new();
    for (path, kind) in cases("err") {
        let lines = errors(&path, kind);
        assert!(!lines.is_empty(), "{} has no errors", path.display());
        codes.extend(
            lines.iter().filter_map(|line| line.split(['[', ']']).nth(1)).map(str::to_owned),
        );
        expect_test::expect_file![path.with_extension("txt")].assert_eq(&(lines.join("\n") + "\n"));
    }
    let missed = (1..=14)
        .chain(20..=23)
        .map(|number| format!("E{number:03}"))
        .filter(|code| !codes.contains(code));
    assert_eq!(missed.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_shipped_data_has_no_error_and_survives_json() {
    let loaded = load::load(&read_folder(&project().join("data")).unwrap());
    assert_eq!(loaded.n_problems(Severity::Error), 0);
    assert!(loaded.catalog.institutes.len() > 40 && loaded.catalog.needs.len() > 60);
    for institute in &loaded.catalog.institutes {
        let text = serde_json::to_string(institute).unwrap();
        let read: Institute = serde_json::from_str(&text).unwrap();
        assert_eq!(&read, institute);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
}

#[test]
fn an_institute_is_written_as_its_file_was_read() {
    let files = read_folder(&project().join("data")).unwrap();
    let loaded = load::load(&files);
    for institute in &loaded.catalog.institutes {
        let path = project().join(format!("data/institutes/{}.toml", institute.id));
        let text = fs::read_to_string(&path).unwrap();
        let written = render::institute(institute);
        let mut lines = written.lines().zip(text.lines()).enumerate();
        let first = lines.find(|(_, (written, read))| written != read);
        assert_eq!(first, None, "{}", path.display());
        assert!(written == text && render::blocks::update(&text, institute, institute) == text);
    }
}
