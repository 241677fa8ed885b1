//! `nhipcau diff`: what changed between two states of the data.

use crate::arguments::{ChangeFormat, DiffArguments};
use crate::describe::{changes, counted};
use crate::failure::Failure;
use crate::state;
use crate::version_changes::{RecordChange, VersionChanges, word};
use crate::{Console, Status};
use nhipcau_profile::Language;

/// Runs the command.
pub fn run(arguments: &DiffArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let before = state::open(&arguments.old, &arguments.data)?;
    let after = state::open(&arguments.new, &arguments.data)?;
    let found = VersionChanges::between(&before.catalog, &after.catalog);
    match arguments.format {
        ChangeFormat::Text => console.say(&text(&found))?,
        ChangeFormat::Json => {
            let json = found.to_json(&before, &after);
            console.say(&(serde_json::to_string_pretty(&json).unwrap_or_default() + "\n"))?;
        }
    }
    Ok(Status::Success)
}

fn text(found: &VersionChanges) -> String {
    let mut lines: Vec<String> = found.institutes.iter().flat_map(record_lines).collect();
    lines.extend(found.needs.iter().flat_map(record_lines));
    lines.extend(
        found.vocabulary.iter().map(|(list, id, kind)| format!("{list} `{id}`: {}", word(*kind))),
    );
    lines.push(format!(
        "{}, {}, {}",
        counted(found.institutes.len(), "institute"),
        counted(found.needs.len(), "need"),
        counted(found.vocabulary.len(), "vocabulary entry"),
    ));
    lines.join("\n") + "\n"
}

fn record_lines(record: &RecordChange) -> Vec<String> {
    let name = record.name.shown_in(Language::English).text;
    let mut lines = vec![format!("{} ({name}): {}", record.id, word(record.kind))];
    lines.extend(record.changes.iter().map(|change| format!("  {}", changes::change(change))));
    lines
}
