//! What the empty page offers: example needs and the fields as doors.

use super::order::sort_short;
use super::text::{TextView, bare, text};
use crate::i18n::sentences;
use nhipcau_profile::{Catalog, Language, Need};

/// How many examples are shown.
pub const N_EXAMPLES: usize = 6;

/// A field as a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorView {
    /// Field id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Number of capabilities.
    pub count: String,
}

/// Example needs in the reader's language: those that the data marks as examples, a field at a time.
pub fn examples(catalog: &Catalog, language: Language) -> Vec<String> {
    let mut by_field: Vec<Vec<&Need>> = Vec::new();
    for field in &catalog.vocabulary.fields {
        let is_example = |need: &&Need| need.example && need.field == field.id;
        let mut needs: Vec<&Need> = catalog.needs.iter().filter(is_example).collect();
        // Long enough to be a real sentence, short enough for a button; both languages choose the same needs.
        let off = |need: &Need| need.text.vi.chars().count().abs_diff(80);
        sort_short(&mut needs, |one, other| off(one) > off(other));
        by_field.push(needs);
    }
    let deepest = by_field.iter().map(Vec::len).max().unwrap_or(0);
    let mut chosen: Vec<String> = Vec::new();
    for depth in 0..deepest {
        for needs in &by_field {
            if let Some(need) = needs.get(depth).filter(|_| chosen.len() < N_EXAMPLES) {
                chosen.push(bare(&need.text, language));
            }
        }
    }
    chosen
}

/// The fields as doors.
pub fn doors(catalog: &Catalog, language: Language) -> Vec<DoorView> {
    let count = |letter: &str| {
        let of_field = |id: &String| !letter.is_empty() && id.starts_with(letter);
        catalog.capabilities().filter(|(_, c)| c.subfields.iter().any(of_field)).count()
    };
    let door = |field: &nhipcau_profile::Field| DoorView {
        id: field.id.clone(),
        name: text(&field.name, language),
        count: sentences::n_capabilities(count(&field.letter), language),
    };
    catalog.vocabulary.fields.iter().map(door).collect()
}
