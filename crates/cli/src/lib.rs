//! The curator's command: checks and builds the data, matches needs in batches, measures the order.
//!
//! This is the only room that knows TOML. The engine, the rules and the file format are those of the application; here
//! are the desk's ways in and out of them.
//!
//! ```
//! use nhipcau_cli::{load, source};
//! let file = source::SourceFile {
//!     path: "institutes/ims.toml".into(),
//!     kind: source::Kind::Institute,
//!     bytes: b"id = \"ims\"\nnmae.vi = \"x\"\n".to_vec(),
//! };
//! let loaded = load::load(&[file]);
//! let line = nhipcau_cli::describe::line(&loaded.problems[0]);
//! assert!(line.starts_with("institutes/ims.toml:1:1: error[E004]"), "{line}");
//! ```
//!
//! Invariant: exit status 0 means done, 1 that the data has errors or waits for a decision, 2 that the question
//! could not be read, 3 that there is no network; whatever it is, nothing half-written is left behind.

pub mod ablation;
pub mod arguments;
pub mod baselines;
pub mod columns;
pub mod commands;
pub mod describe;
pub mod editions;
pub mod engine;
pub mod failure;
pub mod fairs;
pub mod files;
pub mod git;
pub mod handover;
pub mod judged;
pub mod letter;
pub mod links;
pub mod load;
pub mod locate;
pub mod markdown;
pub mod measures;
pub mod needs;
pub mod open_data;
pub mod progress;
pub mod qrels;
pub mod render;
pub mod runs;
pub mod schema;
pub mod source;
pub mod state;
pub mod sums;
pub mod today;
pub mod version_changes;

use arguments::{Arguments, Command};
use failure::Failure;
use std::io::{ErrorKind, Write};

/// How a command ended when it could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Exit status 0.
    Success,
    /// The data has errors, or waits for a decision: exit status 1.
    Problems,
    /// The network could not be reached: exit status 3.
    NoNetwork,
}

/// Where a command speaks.
pub struct Console<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// Remarks.
    pub err: &'a mut dyn Write,
}

impl Console<'_> {
    /// Writes results. A reader that has gone away, as with `| head`, is no failure.
    pub fn say(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        written.or_else(forgive_closed)
    }

    /// Writes a remark of one or more lines.
    pub fn warn(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.err, "{text}").or_else(forgive_closed)
    }
}

fn forgive_closed(error: std::io::Error) -> Result<(), Failure> {
    if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(Failure::output(&error)) }
}

/// Runs what was asked.
pub fn run(arguments: &Arguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    match &arguments.command {
        Command::Check(arguments) => commands::check::run(arguments, console),
        Command::Build(arguments) => commands::build::run(arguments, console),
        Command::Match(arguments) => commands::matching::run(arguments, console),
        Command::Evaluate(arguments) => commands::evaluate::run(arguments, console),
        Command::Draft(arguments) => commands::draft::run(arguments, console),
        Command::Diff(arguments) => commands::diff::run(arguments, console),
        Command::Links(arguments) => commands::links::run(arguments, console),
        Command::Stale(arguments) => commands::stale::run(arguments, console),
        Command::Schema(arguments) => commands::schema::run(arguments, console),
        Command::Feedback(arguments) => commands::feedback::run(arguments, console),
        Command::Merge(arguments) => commands::merge::run(arguments, console),
        Command::Relevance(arguments) => commands::relevance::run(arguments, console),
        Command::Calibrate(arguments) => commands::calibrate::run(arguments, console),
        Command::Texts(arguments) => commands::texts::run(arguments, console),
        Command::Pack(arguments) => commands::pack::run(arguments, console),
        Command::Serve(arguments) => commands::serve::run(arguments, console),
    }
}
