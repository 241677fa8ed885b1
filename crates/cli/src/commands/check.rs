//! `nhipcau check`: every problem of the data at once, then one line of numbers.

use crate::arguments::CheckArguments;
use crate::describe::{self, Finding, counted};
use crate::failure::Failure;
use crate::fairs;
use crate::load::{Loaded, load};
use crate::locate::Step;
use crate::source::read_folder;
use crate::{Console, Status};
use nhipcau_profile::{Language, ProblemKind, Severity};
use std::collections::BTreeMap;

/// Runs the command.
pub fn run(arguments: &CheckArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let loaded = load(&read_folder(&arguments.data)?);
    console.say(&report(&loaded, arguments.warnings))?;
    let fairs = fairs::read(&arguments.data, &loaded.catalog)?;
    if !fairs.problems.is_empty() {
        console.say(&(fairs.problems.join("\n") + "\n"))?;
    }
    let is_good = loaded.n_problems(Severity::Error) == 0 && fairs.problems.is_empty();
    Ok(if is_good { Status::Success } else { Status::Problems })
}

/// What the command prints.
pub fn report(loaded: &Loaded, with_warnings: bool) -> String {
    let is_shown = |finding: &Finding| with_warnings || finding.severity() == Severity::Error;
    let mut lines: Vec<String> = loaded
        .problems
        .iter()
        .filter(|problem| is_shown(&problem.finding))
        .map(describe::line)
        .collect();
    lines.extend(warning_counts(loaded));
    lines.push(summary(loaded));
    lines.join("\n") + "\n"
}

/// The last line: what there is, what is wrong, how much is known.
pub fn summary(loaded: &Loaded) -> String {
    let catalog = &loaded.catalog;
    let (known, of) = catalog.capabilities().fold((0, 0), |(known, of), (_, capability)| {
        let completeness = capability.completeness();
        (known + completeness.known, of + completeness.of)
    });
    format!(
        "{}, {}, {}: {}, {}; completeness {} %",
        counted(catalog.institutes.len(), "institute"),
        counted(catalog.capabilities().count(), "capability"),
        counted(catalog.needs.len(), "need"),
        counted(loaded.n_problems(Severity::Error), "error"),
        counted(loaded.n_problems(Severity::Warning), "warning"),
        known * 100 / of.max(1),
    )
}

/// Warnings by kind: texts by missing language, unknown values by their names.
fn warning_counts(loaded: &Loaded) -> Vec<String> {
    let mut missing: BTreeMap<Language, usize> =
        Language::ALL.into_iter().map(|language| (language, 0)).collect();
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in &loaded.problems {
        match (&problem.finding, problem.path.last()) {
            (Finding::Rule(ProblemKind::MissingLanguage(language), _), _) => {
                *missing.entry(*language).or_default() += 1;
            }
            (Finding::Rule(ProblemKind::Unknown, _), Some(Step::Key(key))) => {
                *unknown.entry(key.as_str()).or_default() += 1;
            }
            _ => {}
        }
    }
    let mut lines: Vec<String> = missing
        .iter()
        .map(|(language, count)| {
            format!(
                "warning[W101]: {} missing in {}",
                counted(*count, "text"),
                describe::language_name(*language)
            )
        })
        .collect();
    if !unknown.is_empty() {
        let mut counts: Vec<(&str, usize)> = unknown.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let total = counts.iter().map(|(_, count)| count).sum();
        let shown: Vec<String> =
            counts.iter().map(|(key, count)| format!("{key} {count}")).collect();
        lines.push(format!(
            "warning[W102]: {} not known: {}",
            counted(total, "value"),
            shown.join(", ")
        ));
    }
    lines
}
