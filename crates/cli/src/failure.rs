//! Why a command could not do its work: a sentence that says what is wrong and what to do.

use std::fmt;
use std::io;
use std::path::Path;

/// Bad usage or input that cannot be read: exit status 2.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure(pub String);

impl Failure {
    /// A file or folder that could not be read or written.
    pub fn file(path: &Path, error: &io::Error, remedy: &str) -> Failure {
        let what = match error.kind() {
            io::ErrorKind::NotFound => "not found".to_owned(),
            io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
            _ => error.to_string().to_lowercase(),
        };
        Failure(format!("{}: {what}; {remedy}", path.display()))
    }

    /// Output that could not be written.
    pub fn output(error: &io::Error) -> Failure {
        Failure(format!(
            "output could not be written: {error}; free some space or choose another place"
        ))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
