//! Lists that a visitor keeps on this device: the shortlist of candidates, and needs of their own.
//!
//! An entry is one line: the id of an institute or a capability, or a need as the fragment of an address. Stored text is
//! hostile until parsed: what is no entry is left out.
//!
//! ```
//! use nhip_cau::kept;
//! assert_eq!(kept::parse("ims\nno id!\nims\ncigi-glaze", kept::is_candidate), ["ims", "cigi-glaze"]);
//! assert_eq!(kept::toggled(&["ims".into()], "ims"), Vec::<String>::new());
//! ```
//!
//! Invariants: no entry stands twice; at most [`MAX_KEPT`] are kept, the first ones; `parse(&print(list)) == list` for
//! every list that `parse` gives.

use crate::route::is_id;

/// Most entries of a list.
pub const MAX_KEPT: usize = 60;
/// Most candidates that are compared at a time.
pub const MAX_COMPARED: usize = 4;
/// Most bytes of a kept need.
const MAX_NEED_BYTES: usize = 30_000;

/// Whether an entry can be a candidate: the id of an institute or of a capability.
pub fn is_candidate(entry: &str) -> bool {
    is_id(entry)
}

/// Whether an entry can be a need: the fragment of an address.
pub fn is_need(entry: &str) -> bool {
    !entry.is_empty() && entry.len() <= MAX_NEED_BYTES && entry.is_ascii()
}

/// The entries of a stored text or, for ids, of a list in an address.
pub fn parse(text: &str, is_entry: fn(&str) -> bool) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for entry in text.split('\n').filter(|entry| is_entry(entry)) {
        if entries.len() < MAX_KEPT && !entries.iter().any(|own| own == entry) {
            entries.push(entry.to_owned());
        }
    }
    entries
}

/// The text to store; empty for an empty list.
pub fn print(entries: &[String]) -> String {
    entries.join("\n")
}

/// The list with the entry added at its end, or taken out where it was.
pub fn toggled(entries: &[String], entry: &str) -> Vec<String> {
    let mut next = entries.to_vec();
    match entries.iter().position(|own| own == entry) {
        Some(at) => drop(next.remove(at)),
        None if next.len() < MAX_KEPT => next.push(entry.to_owned()),
        None => {}
    }
    next
}

/// The ids of a list in an address, such as `ims,cigi-glaze`.
pub fn ids(value: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in value.split(',').filter(|id| is_id(id)) {
        if ids.len() < MAX_KEPT && !ids.iter().any(|own| own == id) {
            ids.push(id.to_owned());
        }
    }
    ids
}
