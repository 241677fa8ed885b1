//! Builds the finished site: data, wasm, style and page, then swaps it in whole.
//!
//! Invariant: `dist/` is always a complete site. A build that fails leaves the one before it.

use crate::compress;
use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::finish::{self, Files, Parts, ProgramParts};
use crate::headers;
use crate::offline;
use crate::process::{Toolbox, run};
use crate::programs::{PROGRAMS, Program};
use crate::project::{Project, files_below, read_bytes, read_text, write_file};
use crate::shrink::shrink;
use crate::stylesheet;
use std::env;
use std::fs::{self, File};
use std::mem::take;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

/// Where the fingerprint of the sources of `dist/` is kept, inside `target/`.
const STAMP: &str = ".xtask-build-stamp";

/// The list in a folder of data; for screens that take the folder as it is.
const CONTENT_LIST: &str = "SHA256SUMS.txt";

/// A build for looking at a change: compiled fast instead of small.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Draft {
    /// One program alone; the addresses of the others are not answered.
    pub(crate) only: Option<Program>,
}

/// Builds `dist/` when a source has changed since it was built; says whether it did.
pub(crate) fn build(project: &Project, tools: &Toolbox, draft: Option<Draft>) -> Result<bool> {
    let _turn = wait_for_turn(project)?;
    let stamp = project.work(STAMP)?;
    let kind = draft.map(|draft| format!(" {draft:?}")).unwrap_or_default();
    let sources = fingerprint::of_sources(project, tools)? + &kind;
    if project.dist().is_dir() && read_text(&stamp).is_ok_and(|present| present == sources) {
        println!("ok   dist/ is current");
        return Ok(false);
    }
    let start = Instant::now();
    let data = build_data(project, tools)?;
    let mut public = read_folder(&project.at("public"))?;
    if draft.is_some_and(|draft| draft.only.is_some()) {
        // A worker would keep the programs that are not there; without it a reload shows what was built last.
        public.remove(offline::WORKER);
    }
    let chosen: Vec<Program> = match draft.and_then(|draft| draft.only) {
        Some(program) => vec![program],
        None => PROGRAMS.to_vec(),
    };
    let programs = build_programs(project, tools, &chosen, draft.is_some())?;
    let mut site = finish::finish(Parts { programs, public, data })?;
    if draft.is_none() {
        site.extend(compress::neighbours(project, &site)?);
    }
    let host_files = headers::static_host_files(&site);
    site.extend(host_files.map(|(path, text)| (path.to_owned(), text.into_bytes())));
    headers::write_deploy_files(project)?;
    swap_in(project, &site)?;
    write_file(&stamp, sources.as_bytes())?;
    println!("ok   dist/ built in {} s", start.elapsed().as_secs());
    Ok(true)
}

/// Two builds of one checkout wait for each other. The lock goes with the process that holds it.
fn wait_for_turn(project: &Project) -> Result<File> {
    let path = project.work(".xtask-build-lock")?;
    let failed = |error| Failure::file(&path, &error);
    let file = File::create(&path).map_err(failed)?;
    if file.try_lock().is_err() {
        println!("     another build of this checkout is running; waiting for it");
        file.lock().map_err(failed)?;
    }
    Ok(file)
}

/// Checks `data/` and writes the tiers of the bundled file: what is there after it is what the site ships.
fn build_data(project: &Project, tools: &Toolbox) -> Result<Files> {
    run(tools.command("cargo").args([
        "build",
        "--profile",
        "desk",
        "-p",
        "nhipcau-cli",
        "--locked",
    ]))?;
    let program = project.cargo_target.join("desk/nhipcau");
    let out = project.work("site-data")?;
    remove(&out)?;
    run(tools.command(&program).args(["check", "--data", "data"]))?;
    run(tools.command(&program).args(["build", "--data", "data", "--out"]).arg(&out))?;
    let mut data = read_folder(&out)?;
    // The worker lists every file of the site with its hash.
    data.remove(CONTENT_LIST);
    Ok(data)
}

/// Compiles the programs one after another; each is made small while the next one compiles.
fn build_programs(
    project: &Project,
    tools: &Toolbox,
    chosen: &[Program],
    is_draft: bool,
) -> Result<Vec<ProgramParts>> {
    thread::scope(|scope| {
        let mut started = Vec::new();
        for &program in chosen {
            let parts = compile(project, tools, program, is_draft)?;
            started.push(
                scope.spawn(
                    move || {
                        if is_draft { Ok(parts) } else { smaller(project, tools, parts) }
                    },
                ),
            );
        }
        let stopped = |_| Err(Failure::new("making a program small stopped"));
        started.into_iter().map(|work| work.join().unwrap_or_else(stopped)).collect()
    })
}

fn smaller(project: &Project, tools: &Toolbox, mut parts: ProgramParts) -> Result<ProgramParts> {
    let (_, wasm) = parts.program.trunk_files();
    if let Some(bytes) = parts.files.get_mut(&wasm) {
        *bytes = shrink(project, tools, parts.program, take(bytes))?;
    }
    Ok(parts)
}

/// Compiles a program; trunk runs wasm-bindgen and knows how to read its page.
fn compile(
    project: &Project,
    tools: &Toolbox,
    program: Program,
    is_draft: bool,
) -> Result<ProgramParts> {
    let out = project.work("trunk")?.join(program.name);
    remove(&out)?;
    // Beside index.html, because trunk finds Cargo.toml from there; git ignores it.
    let source = project.at(&format!(".{}.trunk.html", program.page));
    let index = read_text(&project.at("index.html"))?;
    write_file(&source, program.source_page(&index)?.as_bytes())?;
    let mut command = tools.command("trunk");
    let name = |path: &Path| path.file_name().unwrap_or_default().to_owned();
    command.arg("build").arg(name(&source));
    command.args(if is_draft { ["--cargo-profile", "draft"].as_slice() } else { &["--release"] });
    command.args(["--locked", "--offline", "--skip-version-check", "--html-output", "page.html"]);
    command.arg("--dist").arg(&out);
    command.env("CARGO_ENCODED_RUSTFLAGS", compiler_flags(project).join("\u{1f}"));
    // Trunk takes NO_COLOR for a yes-or-no option of its own and refuses any other value.
    let built = run(command.env_remove("NO_COLOR"));
    fs::remove_file(&source).map_err(|error| Failure::file(&source, &error))?;
    built?;
    let style = stylesheet::bundle(&project.at("style").join(program.style_file()))?;
    Ok(ProgramParts { program, files: read_folder(&out)?, style })
}

/// Flags for the wasm. Views are erased to one type (smaller; `.cargo/config.toml` says the same to other builds), and the
/// places of sources on this machine stay out of the file: the same bytes wherever it is built.
fn compiler_flags(project: &Project) -> Vec<String> {
    let mut flags = vec!["--cfg".to_owned(), "erase_components".to_owned()];
    let home = |variable: &str, folder: &str| {
        let own = env::var_os(variable).map(PathBuf::from);
        own.or_else(|| env::home_dir().map(|home| home.join(folder)))
    };
    let places = [
        home("CARGO_HOME", ".cargo").map(|home| home.join("registry/src")),
        home("RUSTUP_HOME", ".rustup"),
        Some(project.at("")),
    ];
    for place in places.into_iter().flatten() {
        flags.push(format!("--remap-path-prefix={}=", place.display()));
    }
    flags
}

fn read_folder(folder: &Path) -> Result<Files> {
    files_below(folder)?
        .into_iter()
        .map(|path| {
            let bytes = read_bytes(&folder.join(&path))?;
            Ok((path, bytes))
        })
        .collect()
}

/// Writes the site beside `dist/`, then exchanges the two.
fn swap_in(project: &Project, site: &Files) -> Result {
    let (fresh, old, dist) =
        (project.work("dist-fresh")?, project.work("dist-old")?, project.dist());
    remove(&fresh)?;
    for (path, bytes) in site {
        write_file(&fresh.join(path), bytes)?;
    }
    remove(&old)?;
    if dist.exists() {
        fs::rename(&dist, &old).map_err(|error| Failure::file(&dist, &error))?;
    }
    fs::rename(&fresh, &dist).map_err(|error| Failure::file(&dist, &error))?;
    remove(&old)
}

fn remove(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Failure::file(folder, &error))
    } else {
        Ok(())
    }
}
