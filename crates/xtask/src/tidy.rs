//! The house rules that no linter knows: file and function budgets, who may name the browser, where Vietnamese may stand.
//!
//! Each problem is printed as `file:line: message`, all of them at once. The rules are pure functions of a file's path
//! and text, in [`rust`], [`style`] and [`text`].

mod rust;
mod style;
mod text;

use crate::failure::{Failure, Result};
use crate::project::{Project, extension};
use std::fs;
use std::process::Command;

/// A place where a rule is broken.
#[derive(Debug, PartialEq)]
struct Problem {
    /// From 1.
    line: usize,
    message: String,
}

impl Problem {
    fn new(line: usize, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }
}

/// Checks every file that git knows or would add.
pub(crate) fn tidy(project: &Project) -> Result {
    let (mut n_files, mut n_problems) = (0, 0);
    for path in listed(project)? {
        // Fonts and pictures are not text; a file in the index may be gone from the disk.
        let Ok(source) = fs::read_to_string(project.at(&path)) else { continue };
        n_files += 1;
        for Problem { line, message } in problems(&path, &source) {
            n_problems += 1;
            println!("{path}:{line}: {message}");
        }
    }
    if n_problems == 0 {
        println!("ok   {n_files} files are tidy");
        return Ok(());
    }
    Err(Failure::new(format!("{n_problems} house rules broken")))
}

fn listed(project: &Project) -> Result<Vec<String>> {
    let mut git = Command::new("git");
    git.current_dir(&project.root).args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "-z",
    ]);
    let output = git.output().map_err(|error| Failure::new(format!("git ls-files: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new(
            "tidy reads the list of files from git, and this is no git checkout",
        ));
    }
    let list = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut paths: Vec<String> =
        list.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    paths.sort();
    paths.dedup();
    Ok(paths)
}

fn problems(path: &str, source: &str) -> Vec<Problem> {
    let mut problems = text::check(path, source);
    if extension(path) == "rs" {
        problems.extend(rust::check(path, source));
    }
    if path.starts_with("style/components/") && extension(path) == "css" {
        problems.extend(style::check(source));
    }
    problems.sort_by_key(|problem| problem.line);
    problems
}

/// The lines of `text` that hold `pattern` as a word of its own, from 1.
fn lines_with_word(text: &str, pattern: &str) -> Vec<usize> {
    let is_part_of_word = |neighbour: Option<char>| {
        neighbour.is_some_and(|next| next.is_alphanumeric() || next == '_')
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| {
            line.match_indices(pattern).any(|(at, _)| {
                let before = line[..at].chars().next_back();
                let after = line[at + pattern.len()..].chars().next();
                !is_part_of_word(before) && !is_part_of_word(after)
            })
        })
        .map(|(line_idx, _)| line_idx + 1)
        .collect()
}
