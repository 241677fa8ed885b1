//! Values as JSON text: two blanks a level, one field a line, the same bytes for the same value.

use super::{FEEDBACK_SCHEMA_ID, FORMAT_VERSION, SCHEMA_ID};
use crate::{Feedback, Institute, InstituteDraft, Record, Value};
use std::fmt::Write as _;

/// A draft as a profile file.
pub fn write_profile(draft: &InstituteDraft) -> String {
    let base = draft.base.as_ref().map(|base| {
        Value::Table(vec![
            ("data_version", Value::Text(base.data_version.clone())),
            ("hash", Value::Text(base.hash())),
            ("institute", base.institute.to_value()),
        ])
    });
    let mut fields = head(SCHEMA_ID);
    fields.extend(base.map(|base| ("base", base)));
    fields.push(("institute", draft.institute.to_value()));
    write_value(&Value::Table(fields))
}

/// What an enterprise sends back, as a feedback file.
pub fn write_feedback(feedback: &Feedback) -> String {
    let mut fields = head(FEEDBACK_SCHEMA_ID);
    if let Value::Table(own) = feedback.to_value() {
        fields.extend(own);
    }
    write_value(&Value::Table(fields))
}

/// What every file begins with.
fn head(schema: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("$schema", Value::Text(schema.to_owned())),
        ("format_version", Value::Number(f64::from(FORMAT_VERSION))),
    ]
}

/// A value as JSON, with a line end after it.
pub fn write_value(value: &Value) -> String {
    let mut text = String::new();
    push(&mut text, value, 0);
    text.push('\n');
    text
}

/// The name of a record's content: FNV-1a, 64 bits (Fowler, Noll, Vo) of its JSON as [`write_value`] writes it, in hexadecimal
/// digits. It tells contents apart; it is no defense against forgery.
pub fn institute_hash(institute: &Institute) -> String {
    let hash =
        write_value(&institute.to_value()).bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}

fn push(text: &mut String, value: &Value, level: usize) {
    match value {
        Value::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        // Writing to a string cannot fail.
        Value::Number(number) if number.is_finite() => {
            let _ = write!(text, "{number}");
        }
        // JSON has no other numbers; the rules refuse them before anything is handed over.
        Value::Absent | Value::Number(_) => text.push_str("null"),
        Value::Text(content) => push_text(text, content),
        Value::List(entries) => push_entries(text, ('[', ']'), level, entries, |text, entry| {
            push(text, entry, level + 1);
        }),
        Value::Table(fields) => {
            push_entries(text, ('{', '}'), level, fields, |text, (key, value)| {
                push_text(text, key);
                text.push_str(": ");
                push(text, value, level + 1);
            });
        }
    }
}

fn push_entries<T>(
    text: &mut String,
    (open, close): (char, char),
    level: usize,
    entries: &[T],
    mut entry: impl FnMut(&mut String, &T),
) {
    text.push(open);
    for (content_idx, content) in entries.iter().enumerate() {
        text.push_str(if content_idx == 0 { "\n" } else { ",\n" });
        (0..=level).for_each(|_| text.push_str("  "));
        entry(text, content);
    }
    if !entries.is_empty() {
        text.push('\n');
        (0..level).for_each(|_| text.push_str("  "));
    }
    text.push(close);
}

fn push_text(text: &mut String, content: &str) {
    text.push('"');
    for character in content.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // Line separators are legal in JSON, but not everywhere JSON is pasted.
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            }
            _ => text.push(character),
        }
    }
    text.push('"');
}
