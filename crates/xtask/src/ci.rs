//! Everything that a change must pass, in one table.
//!
//! Every step runs, also after one has failed: whoever waits for minutes wants to learn everything at once. Only a failed
//! setup stops it, because nothing after it would mean anything.

use crate::dependencies;
use crate::failure::{Failure, Result};
use crate::process::{Toolbox, run};
use crate::project::Project;
use crate::setup::{self, Purpose};
use crate::size;
use crate::test::{self, Suite};
use crate::tidy;
use std::time::{Duration, Instant};

/// Whether a step ran, and how it ended.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

struct Row {
    step: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// Runs every step and prints the table.
pub(crate) fn ci(project: &Project, tools: &Toolbox) -> Result {
    let mut rows = vec![row("setup", || setup::setup(project, tools, Purpose::Test))];
    if rows[0].outcome == Outcome::Passed {
        rows.extend(steps(project, tools));
    }
    println!("\n{}", table(&rows));
    let failed: Vec<&str> =
        rows.iter().filter(|row| row.outcome == Outcome::Failed).map(|row| row.step).collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("failed: {}", failed.join(", "))))
    }
}

fn steps(project: &Project, tools: &Toolbox) -> Vec<Row> {
    let cargo = |arguments: &[&str]| run(tools.command("cargo").args(arguments));
    let clippy = |which: &[&str]| {
        run(tools
            .command("cargo")
            .args(["clippy", "--locked"])
            .args(which)
            .args(["--", "-D", "warnings"]))
    };
    vec![
        row("fmt", || cargo(&["fmt", "--all", "--check"])),
        row("tidy", || tidy::tidy(project)),
        row("dependencies", || dependencies::check(tools)),
        row("clippy", || clippy(&["--workspace", "--all-targets"])),
        row("clippy wasm", || {
            clippy(&["--package", "nhip-cau", "--target", "wasm32-unknown-unknown"])
        }),
        row("test native", || test::run_suite(project, tools, Suite::Native)),
        row("test wasm", || test::run_suite(project, tools, Suite::Wasm)),
        row("test browser", || test::run_suite(project, tools, Suite::Browser)),
        row("size", || size::size(project)),
        optional(tools, "cargo-deny", "deny", &["--config", ".deny.toml", "check"]),
        optional(tools, "typos", "typos", &["--config", ".typos.toml"]),
    ]
}

fn row(step: &'static str, work: impl FnOnce() -> Result) -> Row {
    println!("\n=== {step}");
    let start = Instant::now();
    let outcome = match work() {
        Ok(()) => Outcome::Passed,
        Err(failure) => {
            println!("error: {failure}");
            Outcome::Failed
        }
    };
    Row { step, outcome, took: start.elapsed() }
}

/// A check that runs where its program is installed.
fn optional(tools: &Toolbox, program: &str, step: &'static str, arguments: &[&str]) -> Row {
    if tools.find(program).is_none() {
        println!(
            "\n=== {step}\nskip {program} is not installed (`cargo install {}`)",
            if step == "typos" { "typos-cli" } else { program }
        );
        return Row { step, outcome: Outcome::Skipped, took: Duration::ZERO };
    }
    row(step, || run(tools.command(program).args(arguments)))
}

fn table(rows: &[Row]) -> String {
    let mut lines = vec![format!("{:<14} {:<7} {:>7}", "step", "result", "seconds")];
    for Row { step, outcome, took } in rows {
        let outcome = match outcome {
            Outcome::Passed => "ok",
            Outcome::Failed => "FAILED",
            Outcome::Skipped => "skip",
        };
        lines.push(format!("{step:<14} {outcome:<7} {:>7.1}", took.as_secs_f32()));
    }
    let total: Duration = rows.iter().map(|row| row.took).sum();
    lines.push(format!("{:<14} {:<7} {:>7.1}", "total", "", total.as_secs_f32()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_every_step_and_sums_the_seconds() {
        let row =
            |step, outcome, seconds| Row { step, outcome, took: Duration::from_secs(seconds) };
        let rows = [
            row("fmt", Outcome::Passed, 1),
            row("deny", Outcome::Skipped, 0),
            row("size", Outcome::Failed, 2),
        ];
        let expected = "\
step           result  seconds
fmt            ok          1.0
deny           skip        0.0
size           FAILED      2.0
total                      3.0";
        assert_eq!(table(&rows), expected);
    }
}
