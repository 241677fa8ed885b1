//! `nhipcau schema`: the published JSON Schema of a kind of file.

use crate::arguments::{FileKind, SchemaArguments};
use crate::failure::Failure;
use crate::schema;
use crate::{Console, Status};

/// Runs the command.
pub fn run(arguments: &SchemaArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let schema = match arguments.kind {
        FileKind::Profile => schema::profile(),
        FileKind::Feedback => schema::feedback(),
    };
    console.say(&(serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"))?;
    Ok(Status::Success)
}
