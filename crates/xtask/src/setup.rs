//! Installs what is missing, at pinned versions: `ok` for what is there, `get` for what is fetched.
//!
//! In order: the wasm32 standard library, the crates, wasm-bindgen and trunk (compiled once, kept outside the checkout),
//! Node and the npm packages (wasm-opt, Playwright, axe), and for tests a Chromium with its driver.
//! Invariant: a step that finds its tool at the right version changes nothing and needs no network.

use crate::chromium;
use crate::failure::{Failure, Result};
use crate::node;
use crate::process::{Toolbox, output, run, run_with_progress};
use crate::project::{Project, extension};
use std::env;
use std::path::Path;
use std::time::Instant;

/// What the tools are wanted for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Purpose {
    /// The finished site.
    Build,
    /// The site and everything that tests it.
    Test,
}

/// A program that `cargo install` compiles.
pub(crate) struct CargoTool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// Whether to build with the lock file that the package ships.
    locked: bool,
}

/// The programs compiled by `setup`, in this order.
pub(crate) const CARGO_TOOLS: [CargoTool; 2] = [
    // Not locked: its lock file names a version that the registry does not serve.
    CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: "0.2.130",
        locked: false,
    },
    // Trunk 0.22 needs a newer Rust than this workspace.
    CargoTool { program: "trunk", package: "trunk", version: "0.21.14", locked: true },
];

impl CargoTool {
    /// The folder of this version inside the tools folder.
    pub(crate) fn folder_name(&self) -> String {
        format!("{}-{}", self.program, self.version)
    }
}

/// Makes the tools for `purpose` available, installing what is missing.
pub(crate) fn setup(project: &Project, tools: &Toolbox, purpose: Purpose) -> Result {
    wasm_target(project, tools)?;
    crates(tools)?;
    for tool in &CARGO_TOOLS {
        cargo_tool(tools, tool)?;
    }
    node::node(tools, purpose)?;
    node::npm_packages(project, tools)?;
    if purpose == Purpose::Test {
        rust_components(tools)?;
        chromium::set_up(tools)?;
    }
    Ok(())
}

/// A tool is there.
pub(crate) fn ok(tool: &str, version: &str) {
    println!("ok   {tool} {version}");
}

/// A tool is being fetched.
pub(crate) fn get(tool: &str, about: &str) -> Instant {
    println!("get  {tool} ({about}) ...");
    Instant::now()
}

/// A tool was fetched.
pub(crate) fn got(tool: &str, version: &str, start: Instant) {
    println!("ok   {tool} {version} (took {} s)", start.elapsed().as_secs());
}

fn wasm_target(project: &Project, tools: &Toolbox) -> Result {
    let forced = env::var("WASM_SETUP").is_ok_and(|way| way == "debian");
    if !forced && let Some(compiler) = compiler_with_wasm(tools) {
        ok("wasm32", &compiler);
        return Ok(());
    }
    let start = get("wasm32", "rustup, seconds; else Debian's compiler, minutes");
    let script = project.at("crates/xtask/setup-wasm.sh");
    run(tools.command("bash").arg(&script))?;
    tools.forget_toolchain();
    match compiler_with_wasm(tools) {
        Some(compiler) => {
            got("wasm32", &compiler, start);
            Ok(())
        }
        None => Err(Failure::new("rustc has no standard library for wasm32-unknown-unknown")
            .by_hand("rustup target add wasm32-unknown-unknown")),
    }
}

/// The compiler's version, when it can compile for wasm32.
fn compiler_with_wasm(tools: &Toolbox) -> Option<String> {
    let folder = output(tools.command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    let has_std = Path::new(&folder).read_dir().ok()?.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with("libstd-") && extension(&name) == "rlib"
    });
    if has_std { output(tools.command("rustc").arg("--version")) } else { None }
}

fn crates(tools: &Toolbox) -> Result {
    let fetch = ["fetch", "--locked", "--quiet"];
    if output(tools.command("cargo").args(fetch).arg("--offline")).is_some() {
        ok("crates", "of Cargo.lock");
        return Ok(());
    }
    let start = get("crates", "of Cargo.lock");
    run(tools.command("cargo").args(fetch))?;
    got("crates", "of Cargo.lock", start);
    Ok(())
}

fn cargo_tool(tools: &Toolbox, tool: &CargoTool) -> Result {
    let found = || {
        output(tools.command(tool.program).arg("--version"))
            .filter(|text| is_version(text, tool.version))
    };
    if found().is_some() {
        ok(tool.program, tool.version);
        return Ok(());
    }
    let start = get(
        &format!("{} {}", tool.program, tool.version),
        "compiled once, 3 to 10 minutes; `--version` of the one on PATH, if any, differs",
    );
    let root = tools.folder.join(tool.folder_name());
    let mut command = tools.command("cargo");
    command.args(["install", tool.package, "--version"]).arg(format!("={}", tool.version));
    command.arg("--root").arg(&root).current_dir(env::temp_dir());
    if tool.locked {
        command.arg("--locked");
    }
    // A tool that runs for seconds does not pay for minutes of optimizing it.
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS");
    run_with_progress(&mut command, &tools.folder.join(format!("{}.log", tool.folder_name())))?;
    if found().is_none() {
        let what = format!("{} is installed in {} but does not run", tool.program, root.display());
        return Err(Failure::new(what).by_hand(format!(
            "{}/bin/{} --version",
            root.display(),
            tool.program
        )));
    }
    got(tool.program, tool.version, start);
    Ok(())
}

fn is_version(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

fn rust_components(tools: &Toolbox) -> Result {
    for (component, probe) in [("clippy", "clippy-driver"), ("rustfmt", "rustfmt")] {
        if output(tools.command(probe).arg("--version")).is_none() {
            let start = get(component, "rustup, seconds");
            run(tools.command("rustup").args(["component", "add", component]))?;
            got(component, "added", start);
        }
        let version = output(tools.command(probe).arg("--version")).unwrap_or_default();
        ok(component, version.split_whitespace().nth(1).unwrap_or(&version));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::read_text;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(is_version("trunk 0.21.14", "0.21.14"));
        assert!(!is_version("trunk 0.21.140", "0.21.14"));
    }

    #[test]
    fn the_pins_of_setup_trunk_and_cargo_agree() {
        let project = Project::locate();
        let wasm_bindgen = CARGO_TOOLS[0].version;
        let trunk = read_text(&project.at("Trunk.toml")).expect("Trunk.toml");
        assert!(trunk.contains(&format!("wasm_bindgen = \"{wasm_bindgen}\"")), "Trunk.toml");
        let packages = read_text(&project.at("package.json")).expect("package.json");
        assert!(packages.contains("\"binaryen\": \"132.0.0\""), "package.json");
    }
}
