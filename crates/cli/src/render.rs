//! An institute as the text of its TOML file, in the form in which the files of `data/institutes` are kept.
//!
//! ```
//! use nhipcau_profile::{Bilingual, Institute};
//! let institute = Institute { id: "ims".into(), name: Bilingual::new("Viện", ""), ..Institute::default() };
//! assert!(nhipcau_cli::render::institute(&institute).contains("\nid = \"ims\"\nname.vi = \"Viện\"\n"));
//! ```
//!
//! Invariant: `render(parse(file)) == file` for every file that has this form, and `parse(render(record))` is the record.

pub mod blocks;

use nhipcau_profile::{Capability, Institute, Record, Value};
use std::fmt::Write as _;

/// The whole file of an institute, with the remark that heads every file.
pub fn institute(institute: &Institute) -> String {
    let name = if institute.name.en.is_empty() { &institute.name.vi } else { &institute.name.en };
    // A name with a line end must not end the remark.
    let name: String = name.chars().filter(|character| !character.is_control()).collect();
    let mut parts =
        vec![format!("# {name}: what it is and what it can do. How to edit: ../README.md\n")];
    parts.push(facts(institute));
    parts.extend(institute.capabilities.iter().map(capability));
    parts.join("\n")
}

/// All of an institute but its capabilities.
pub fn facts(institute: &Institute) -> String {
    let facts = Institute { capabilities: Vec::new(), ..institute.clone() };
    block("", &facts.to_value(), false)
}

/// One capability with all its blocks.
pub fn capability(capability: &Capability) -> String {
    block("capabilities", &capability.to_value(), true)
}

/// A table under its header, the tables that stand as blocks of their own after it.
fn block(name: &str, value: &Value, is_entry: bool) -> String {
    let Value::Table(fields) = value else { return String::new() };
    let mut text = match (name, is_entry) {
        ("", _) => String::new(),
        (name, true) => format!("[[{name}]]\n"),
        (name, false) => format!("[{name}]\n"),
    };
    let mut blocks = String::new();
    for (key, value) in fields {
        let inner = if name.is_empty() { (*key).to_owned() } else { format!("{name}.{key}") };
        match value {
            Value::List(entries) if is_block(name, key) => {
                for entry in entries {
                    blocks.push('\n');
                    blocks.push_str(&block(&inner, entry, true));
                }
            }
            Value::Table(_) if is_block(name, key) => {
                blocks.push('\n');
                blocks.push_str(&block(&inner, value, false));
            }
            value => text.push_str(&lines(key, value)),
        }
    }
    text + &blocks
}

/// Whether a table or list of tables stands as a block of its own.
fn is_block(around: &str, key: &str) -> bool {
    match around {
        "" => matches!(key, "sources" | "former_names"),
        "capabilities" => {
            matches!(key, "readiness" | "advantages" | "training" | "evidence" | "figures")
        }
        _ => false,
    }
}

/// A key with its value: one line, or one for each language, or one for each entry of a list that is better read so.
fn lines(key: &str, value: &Value) -> String {
    let is_text = |value: &Value| matches!(value, Value::Text(_));
    match value {
        Value::Table(fields) if fields.iter().all(|(key, _)| matches!(*key, "vi" | "en")) => fields
            .iter()
            .map(|(language, value)| lines(&format!("{key}.{language}"), value))
            .collect(),
        Value::List(entries)
            if key.starts_with("problems.")
                || (entries.len() > 1 && !entries.iter().all(is_text)) =>
        {
            let entry = |entry: &Value| format!("  {},\n", inline(entry));
            format!("{key} = [\n{}]\n", entries.iter().map(entry).collect::<String>())
        }
        value => format!("{key} = {}\n", inline(value)),
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Absent => "\"\"".to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number_text(*number),
        Value::Text(text) => quoted(text),
        Value::List(entries) => {
            format!("[{}]", entries.iter().map(inline).collect::<Vec<_>>().join(", "))
        }
        Value::Table(fields) if fields.is_empty() => "{}".to_owned(),
        Value::Table(fields) => {
            let field = |(key, value): &(&str, Value)| format!("{key} = {}", inline(value));
            format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Whole numbers without decimals, as people write them; those beyond the integers of TOML are floats.
fn number_text(number: f64) -> String {
    const END_OF_INTEGERS: f64 = 9.2e18;
    if number.abs() < END_OF_INTEGERS { number.to_string() } else { format!("{number:e}") }
}

/// A basic string of TOML 1.0.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '\u{0}'..='\u{1f}' | '\u{7f}' => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted + "\""
}
