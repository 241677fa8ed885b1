//! Runs other programs: with our pinned tools first on `PATH`, and with an error that can be repeated by hand.

use crate::failure::{Failure, Result};
use crate::project::Project;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often a long installation reports that it is alive.
const REPORT_EVERY: Duration = Duration::from_secs(10);

/// Where programs are looked for, and how they are started.
pub(crate) struct Toolbox {
    /// The checkout: where programs run unless told otherwise.
    root: PathBuf,
    /// Where `cargo install` puts our tools, one folder a version.
    pub(crate) folder: PathBuf,
    path: OsString,
    forget_toolchain: AtomicBool,
}

impl Toolbox {
    /// Our tools, then the npm packages of the checkout, then the caller's `PATH`.
    pub(crate) fn new(project: &Project) -> Self {
        let folder = tools_folder();
        let mut places: Vec<PathBuf> = crate::setup::CARGO_TOOLS
            .iter()
            .map(|tool| folder.join(tool.folder_name()).join("bin"))
            .collect();
        places.push(folder.join(crate::node::folder()));
        places.push(project.at("node_modules/.bin"));
        places.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path =
            env::join_paths(places).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default());
        Self { root: project.root.clone(), folder, path, forget_toolchain: AtomicBool::new(false) }
    }

    /// A program of the toolbox, to be run in the checkout.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        if self.forget_toolchain.load(Ordering::Relaxed) {
            command.env_remove("RUSTUP_TOOLCHAIN");
        }
        command
    }

    /// The full path of `program`, when there is one.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path).map(|folder| folder.join(program)).find(|path| path.is_file())
    }

    /// From now on children take the toolchain of the checkout, not the one that this process was started with:
    /// setting up wasm32 may have linked another.
    pub(crate) fn forget_toolchain(&self) {
        self.forget_toolchain.store(true, Ordering::Relaxed);
    }
}

fn tools_folder() -> PathBuf {
    if let Some(folder) = env::var_os("NHIPCAU_TOOLS") {
        return PathBuf::from(folder);
    }
    let home = || env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME").map_or_else(|| home().join(".cache"), PathBuf::from);
    cache.join("nhip-cau").join("tools")
}

/// The command as a person would type it.
pub(crate) fn typed(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        let quote = if argument.contains([' ', '"', '*']) { "'" } else { "" };
        line.extend([" ", quote, &argument, quote]);
    }
    line
}

/// Runs a program with its output on our terminal.
pub(crate) fn run(command: &mut Command) -> Result {
    let line = typed(command);
    println!("     $ {line}");
    let status = command.status().map_err(|error| Failure::new(format!("{line}: {error}")))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{line}` ended with {status}")).by_hand(line))
}

/// What a program prints, without the last line break; `None` when it cannot be run or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Runs a long installation: its output goes to `log`, its last line and the seconds to our terminal.
pub(crate) fn run_with_progress(command: &mut Command, log: &Path) -> Result {
    let line = typed(command);
    let failed = |error: &std::io::Error| Failure::file(log, error);
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    }
    let file = File::create(log).map_err(|error| failed(&error))?;
    let copy = file.try_clone().map_err(|error| failed(&error))?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(copy)
        .spawn()
        .map_err(|error| Failure::new(format!("{line}: {error}")).by_hand(&line))?;
    let mut next_report = REPORT_EVERY;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(error) => return Err(Failure::new(format!("{line}: {error}"))),
        }
        if start.elapsed() >= next_report {
            next_report += REPORT_EVERY;
            println!("     {:4} s  {}", start.elapsed().as_secs(), last_lines(log, 1).trim());
        }
    };
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{line}` ended with {status}\n{}", last_lines(log, 15)))
        .by_hand(line))
}

fn last_lines(log: &Path, n_lines: usize) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(n_lines)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("cargo");
        command.args(["test", "--package", "a b"]);
        assert_eq!(typed(&command), "cargo test --package 'a b'");
    }
}
