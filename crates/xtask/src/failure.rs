//! The one error type of the tasks: what went wrong, and the command to run by hand.

use std::fmt;
use std::path::Path;

/// What a task returns.
pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

/// Why a task stopped, in words for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    by_hand: Option<String>,
}

impl Failure {
    /// A failure that its message explains in full.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), by_hand: None }
    }

    /// Adds the command that a person can run to get past this failure.
    pub(crate) fn by_hand(mut self, command: impl Into<String>) -> Self {
        self.by_hand = Some(command.into());
        self
    }

    /// A failure to read or write `path`.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.what)?;
        match &self.by_hand {
            Some(command) => write!(formatter, "\n  run by hand: {command}"),
            None => Ok(()),
        }
    }
}
