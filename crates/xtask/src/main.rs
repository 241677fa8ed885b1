//! `cargo xtask <task>`: the one entry for people, hooks and CI.
//!
//! Everything that turns this checkout into a page lives here: what has to be installed ([`setup`]), how the page is
//! built and named ([`bundle`]), served ([`server`]), measured ([`size`]) and checked ([`ci`], [`tidy`]). A shell
//! script or a makefile beside it would be a second list that drifts.
//!
//! ```text
//! cargo xtask serve      # from a bare checkout to http://127.0.0.1:8080/
//! cargo xtask test       # native, wasm and browser tests
//! ```
//!
//! Invariant: a task that finds its result already there does nothing, so every task may be repeated at no cost.

#![allow(clippy::print_stdout, reason = "a command speaks on standard output")]

mod answer;
mod arguments;
mod bundle;
mod chromium;
mod ci;
mod compress;
mod debian;
mod dependencies;
mod failure;
mod fingerprint;
mod finish;
mod headers;
mod node;
mod offline;
mod process;
mod programs;
mod project;
mod relevance;
mod rust_source;
mod script;
mod server;
mod setup;
mod shrink;
mod size;
mod stylesheet;
mod test;
mod tidy;

use arguments::Task;
use failure::Result;
use process::Toolbox;
use project::Project;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&arguments) {
        Ok(task) => task,
        Err(message) => {
            eprintln!("error: {message}; `cargo xtask help` lists the tasks");
            return ExitCode::from(2);
        }
    };
    match perform(&task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result {
    let project = Project::locate();
    let tools = Toolbox::new(&project);
    match task {
        Task::Help => {
            println!("{}", arguments::HELP.trim_end());
            Ok(())
        }
        Task::Setup(purpose) => setup::setup(&project, &tools, *purpose),
        Task::Build(draft) => {
            setup::setup(&project, &tools, setup::Purpose::Build)?;
            bundle::build(&project, &tools, *draft).map(drop)
        }
        Task::Serve(options) => server::serve(&project, &tools, *options),
        Task::Test(suites) => test::test(&project, &tools, suites),
        Task::Ci => ci::ci(&project, &tools),
        Task::Size => size::size(&project),
        Task::Soak(n_visits) => test::soak(&project, &tools, *n_visits),
        Task::Tidy => tidy::tidy(&project),
        Task::Relevance(options) => relevance::relevance(&project, &tools, *options),
    }
}
