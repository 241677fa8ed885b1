//! The command `nhipcau`: reads the command line, runs, and turns the outcome into an exit status.

use clap::Parser as _;
use nhipcau_cli::arguments::Arguments;
use nhipcau_cli::{Console, Status, run};
use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = run(&arguments, &mut Console { out: &mut stdout().lock(), err: &mut stderr() });
    match outcome {
        Ok(Status::Success) => ExitCode::SUCCESS,
        Ok(Status::Problems) => ExitCode::from(1),
        Ok(Status::NoNetwork) => ExitCode::from(3),
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(2)
        }
    }
}
