//! Runs the test suites, each with its own runner, and leaves what the runners say as it is.

use crate::bundle;
use crate::chromium;
use crate::failure::{Failure, Result};
use crate::process::{Toolbox, run};
use crate::project::{Project, write_file};
use crate::server;
use crate::setup::{self, Purpose};
use std::path::{Path, PathBuf};

/// One kind of test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Suite {
    /// `cargo test` of the workspace.
    Native,
    /// `tests/wasm.rs`, compiled for wasm32 and run in Chromium.
    Wasm,
    /// `tests/browser`, with Playwright on the release build.
    Browser,
}

/// The suites in the order in which they run: the quick ones first.
const ALL: [Suite; 3] = [Suite::Native, Suite::Wasm, Suite::Browser];

/// Runs the suites named, or all of them.
pub(crate) fn test(project: &Project, tools: &Toolbox, suites: &[Suite]) -> Result {
    setup::setup(project, tools, Purpose::Test)?;
    for suite in if suites.is_empty() { &ALL } else { suites } {
        run_suite(project, tools, *suite)?;
    }
    Ok(())
}

/// Runs one suite; the tools are there already.
pub(crate) fn run_suite(project: &Project, tools: &Toolbox, suite: Suite) -> Result {
    match suite {
        Suite::Native => run(tools.command("cargo").args(["test", "--workspace", "--locked"])),
        Suite::Wasm => wasm(project, tools),
        Suite::Browser => browser(project, tools),
    }
}

/// What Chromium is started with: no window, no sandbox (as in containers), no traffic of its own.
const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

fn wasm(project: &Project, tools: &Toolbox) -> Result {
    if !project.at("tests/wasm.rs").is_file() {
        println!("skip wasm: there is no tests/wasm.rs");
        return Ok(());
    }
    let capabilities = project.work("webdriver.json")?;
    write_file(&capabilities, webdriver_json(&browser_path(tools)?).as_bytes())?;
    let arguments = [
        "test",
        "--target",
        "wasm32-unknown-unknown",
        "--locked",
        "-p",
        "nhip-cau",
        "--test",
        "wasm",
    ];
    let mut command = tools.command("cargo");
    command.args(arguments).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The driver that the tests find on PATH may take its time on a busy machine.
    run(command
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"))
}

fn webdriver_json(chromium: &Path) -> String {
    let flags: Vec<String> = CHROMIUM_FLAGS.iter().map(|flag| format!("\"{flag}\"")).collect();
    let binary = chromium.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        "{{\"goog:chromeOptions\":{{\"binary\":\"{binary}\",\"args\":[{}]}}}}\n",
        flags.join(",")
    )
}

/// Visits of the touch screen, one after another; see tests/bench/soak.mjs.
pub(crate) fn soak(project: &Project, tools: &Toolbox, n_visits: u32) -> Result {
    setup::setup(project, tools, Purpose::Test)?;
    bundle::build(project, tools, None)?;
    served(project, tools, "node", &["tests/bench/soak.mjs", &n_visits.to_string()])
}

fn browser(project: &Project, tools: &Toolbox) -> Result {
    bundle::build(project, tools, None)?;
    if !project.at("tests/browser").is_dir() {
        println!("skip browser: there is no tests/browser");
        return Ok(());
    }
    served(project, tools, "npx", &["--no-install", "playwright", "test"])
}

/// Runs a command that looks at the site that was built, with a server of its own.
fn served(project: &Project, tools: &Toolbox, program: &str, arguments: &[&str]) -> Result {
    let running = server::start(project, Some(0))?;
    let mut command = tools.command(program);
    // Journeys of a curator and of a stick run the command that the build made.
    command.args(arguments).env("NHIPCAU", project.cargo_target.join("desk/nhipcau"));
    run(command.env("BASE_URL", &running.address).env("CHROME_PATH", browser_path(tools)?))
}

fn browser_path(tools: &Toolbox) -> Result<PathBuf> {
    let missing =
        || Failure::new("no Chromium to test with").by_hand("cargo xtask setup --for test");
    chromium::find(tools).ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_capabilities_name_the_browser_that_was_found() {
        let json = webdriver_json(Path::new("/opt/a \"b\"/chromium"));
        assert!(json.starts_with("{\"goog:chromeOptions\":{\"binary\":\"/opt/a \\\"b\\\"/chromium\",\"args\":[\"--headless\","));
    }
}
