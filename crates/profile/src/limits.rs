//! How long texts and lists may be, and which characters have no place in them: one walk over every text of a record.
//!
//! The limits are far above what a reader would read and far below what could slow a page down.

use crate::{Path, Value};

/// Most entries of a list.
pub const MAX_ENTRIES: usize = 200;
/// Most characters of a paragraph: descriptions, problem statements, notes.
pub const MAX_PARAGRAPH: usize = 4_000;
/// Most characters of a title, name, keyword or address.
pub const MAX_LINE: usize = 500;
/// Most marks on one letter that is not composed; Vietnamese needs two.
const MAX_MARKS: usize = 2;

/// What is wrong with a text or a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    TooLong { max: usize },
    TooMany { max: usize },
    ForbiddenCharacter(char),
}

/// Every text and list of a value that breaks a limit.
pub(crate) fn check(value: &Value, path: &Path) -> Vec<(Path, Found)> {
    let mut found = Vec::new();
    walk(value, path, MAX_LINE, &mut found);
    found
}

fn walk(value: &Value, path: &Path, max: usize, found: &mut Vec<(Path, Found)>) {
    match value {
        Value::Text(text) => found.extend(in_text(text, max).map(|what| (path.clone(), what))),
        Value::List(entries) => {
            if entries.len() > MAX_ENTRIES {
                found.push((path.clone(), Found::TooMany { max: MAX_ENTRIES }));
            }
            for (entry_idx, entry) in entries.iter().enumerate() {
                walk(entry, &path.index(entry_idx), max, found);
            }
        }
        Value::Table(fields) => {
            for (key, value) in fields {
                walk(value, &path.key(key), max_chars(key, max), found);
            }
        }
        Value::Absent | Value::Flag(_) | Value::Number(_) => {}
    }
}

/// The most characters of the texts at a key; languages and entries of a list have those of the text `around` them.
pub fn max_chars(key: &str, around: usize) -> usize {
    match key {
        "vi" | "en" | "" => around,
        "description"
        | "how_it_works"
        | "problems"
        | "summary"
        | "note"
        | "basis"
        | "text"
        | "intellectual_property"
        | "staff_note" => MAX_PARAGRAPH,
        _ => MAX_LINE,
    }
}

fn in_text(text: &str, max: usize) -> Option<Found> {
    let mut n_marks = 0;
    for (character_idx, character) in text.chars().enumerate() {
        if character_idx >= max {
            return Some(Found::TooLong { max });
        }
        n_marks = if is_mark(character) { n_marks + 1 } else { 0 };
        if n_marks > MAX_MARKS || is_forbidden(character) {
            return Some(Found::ForbiddenCharacter(character));
        }
    }
    None
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Characters that have no place in a text for people: controls, bidirectional overrides, invisible tags.
pub(crate) fn is_forbidden(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{9}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}
