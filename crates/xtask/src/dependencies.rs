//! Checks that dependencies point one way: `text`, `profile` ← `dataset`, `matching` ← `cli`, app.
//!
//! A crate exists here only where such a rule is worth enforcing, so this is where the reason for each crate is written down.

use crate::failure::{Failure, Result};
use crate::process::{Toolbox, output};
use std::collections::BTreeSet;

/// What one crate may reach.
struct Rule {
    package: &'static str,
    /// The crates of this workspace that it may reach, itself left out.
    ours: &'static [&'static str],
    /// Foreign packages that it must not reach; a `*` at the end stands for any ending.
    never: &'static [&'static str],
    /// How far the rule looks: every dependency of a dependency, or the ones that the crate names itself.
    reach: Reach,
}

#[derive(Clone, Copy, PartialEq)]
enum Reach {
    All,
    Named,
}

/// No screen, no curator's format, no clock and no chance inside the engine: same input, same order, on every device.
const NOT_IN_THE_ENGINE: &[&str] = &[
    "leptos*",
    "web-sys",
    "js-sys",
    "wasm-bindgen*",
    "gloo*",
    "toml*",
    "chrono",
    "time",
    "jiff",
    "rand*",
    "getrandom",
    "fastrand",
];

const RULES: [Rule; 5] = [
    Rule { package: "nhipcau-text", ours: &[], never: NOT_IN_THE_ENGINE, reach: Reach::All },
    Rule { package: "nhipcau-profile", ours: &[], never: NOT_IN_THE_ENGINE, reach: Reach::All },
    Rule {
        package: "nhipcau-dataset",
        ours: &["nhipcau-profile"],
        never: NOT_IN_THE_ENGINE,
        reach: Reach::All,
    },
    Rule {
        package: "nhipcau-matching",
        ours: &["nhipcau-profile", "nhipcau-text"],
        never: NOT_IN_THE_ENGINE,
        reach: Reach::All,
    },
    // Leptos itself reaches toml (for its server's configuration; the linker drops it), so the app is held to what it names.
    Rule {
        package: "nhip-cau",
        ours: &["nhipcau-dataset", "nhipcau-matching", "nhipcau-profile", "nhipcau-text"],
        never: &["toml*", "chrono", "regex", "jiff", "reqwest"],
        reach: Reach::Named,
    },
];

/// Prints one line for each rule; fails with every dependency that breaks one.
pub(crate) fn check(tools: &Toolbox) -> Result {
    let mut problems = Vec::new();
    for rule in &RULES {
        let reached = reached(tools, rule)?;
        println!("ok   {} reaches {} packages", rule.package, reached.len());
        problems.extend(broken(rule, &reached));
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::new(problems.join("\n       "))) }
}

fn reached(tools: &Toolbox, rule: &Rule) -> Result<BTreeSet<String>> {
    let mut command = tools.command("cargo");
    command.args([
        "tree",
        "--package",
        rule.package,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
    ]);
    command.args([
        "--format",
        "{p}",
        "--target",
        "wasm32-unknown-unknown",
        "--locked",
        "--offline",
    ]);
    if rule.reach == Reach::Named {
        command.args(["--depth", "1"]);
    }
    let tree = output(&mut command).ok_or_else(|| {
        let what = format!("cargo cannot draw the dependencies of {}", rule.package);
        Failure::new(what).by_hand(crate::process::typed(&command))
    })?;
    Ok(tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != rule.package)
        .map(str::to_owned)
        .collect())
}

fn broken(rule: &Rule, reached: &BTreeSet<String>) -> Vec<String> {
    let is_refused = |name: &&String| {
        let is_ours = name.starts_with("nhip");
        let is_never = rule.never.iter().any(|pattern| match pattern.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name.as_str() == *pattern,
        });
        is_never || (is_ours && !rule.ours.contains(&name.as_str()))
    };
    let sentence = |name: &String| {
        format!(
            "{} must not reach {name}; `cargo tree -p {} -i {name} --target wasm32-unknown-unknown` shows how it does",
            rule.package, rule.package
        )
    };
    reached.iter().filter(is_refused).map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_refuses_foreign_patterns_and_our_own_crates_that_it_does_not_list() {
        let rule = &RULES[3];
        let reached = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            broken(rule, &reached(&["nhipcau-text", "nhipcau-profile", "libm", "serde"])),
            Vec::<String>::new()
        );
        for name in
            ["nhipcau-dataset", "nhip-cau", "web-sys", "toml_edit", "leptos_dom", "rand_core"]
        {
            let problems = broken(rule, &reached(&["nhipcau-text", name]));
            assert_eq!(problems.len(), 1, "{name}");
            assert!(problems[0].contains(name), "{problems:?}");
        }
    }
}
