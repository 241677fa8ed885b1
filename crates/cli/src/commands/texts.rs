//! `nhipcau texts`: what the engine searches, one JSON object a line, so that other programs read the same.

use crate::arguments::TextsArguments;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::{Console, Status};
use nhipcau_matching::TextField;
use serde_json::json;

/// Runs the command.
pub fn run(arguments: &TextsArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let engine = Engine::open(&arguments.data, None)?;
    let mut lines = String::new();
    for document in engine.index.documents() {
        for text in &document.texts {
            let line = json!({
                "id": document.id,
                "field": name(text.field),
                "language": text.language.tag(),
                "text": text.text,
            });
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
    }
    console.say(&lines)?;
    Ok(Status::Success)
}

fn name(field: TextField) -> &'static str {
    match field {
        TextField::Title => "title",
        TextField::Problems => "problems",
        TextField::Keywords => "keywords",
        TextField::Description => "description",
        TextField::Evidence => "evidence",
        TextField::Topic => "topic",
    }
}
