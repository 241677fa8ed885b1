//! What the visitor typed into the papers, as it is kept on the device.
//!
//! One entry is one field of one paper: scope (`own` for what all papers share, else the paper and its addressee), field,
//! text. It is written as lines of three percent-coded values between tabs: `letter%3Aims`, `subject`, `Xin%20h%E1%BB%8Fi`.
//!
//! Invariants: `Drafts::parse(&drafts.print()) == drafts`; parsing takes any text, never panics and keeps within the limits.

use crate::address_state::percent::{decode, encode_into};

/// Characters of one field; more is cut.
pub const MAX_TEXT: usize = 8000;
/// Fields that are kept; the oldest give way.
pub const MAX_ENTRIES: usize = 600;

/// The scope of what all papers share.
pub const OWN: &str = "own";

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    scope: String,
    field: String,
    text: String,
}

/// All drafts, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(Vec<Entry>);

impl Drafts {
    /// What was typed into a field; `None` where nothing was, which is not the same as emptied.
    pub fn get(&self, scope: &str, field: &str) -> Option<&str> {
        let own = |entry: &&Entry| entry.scope == scope && entry.field == field;
        self.0.iter().find(own).map(|entry| entry.text.as_str())
    }

    /// Keeps what was typed; `None` gives the field back to the words that it began with.
    pub fn set(&mut self, scope: &str, field: &str, text: Option<&str>) {
        self.0.retain(|entry| entry.scope != scope || entry.field != field);
        let Some(text) = text else { return };
        let text = match text.char_indices().nth(MAX_TEXT) {
            Some((cut, _)) => &text[..cut],
            None => text,
        };
        self.0.push(Entry { scope: scope.into(), field: field.into(), text: text.into() });
        let too_many = self.0.len().saturating_sub(MAX_ENTRIES);
        self.0.drain(..too_many);
    }

    /// Forgets a scope.
    pub fn clear(&mut self, scope: &str) {
        self.0.retain(|entry| entry.scope != scope);
    }

    /// Whether anything of a scope is kept.
    pub fn holds(&self, scope: &str) -> bool {
        self.0.iter().any(|entry| entry.scope == scope)
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text to store.
    pub fn print(&self) -> String {
        let mut out = String::new();
        for Entry { scope, field, text } in &self.0 {
            for (value, end) in [(scope, '\t'), (field, '\t'), (text, '\n')] {
                encode_into(&mut out, value);
                out.push(end);
            }
        }
        out
    }

    /// Reads a stored text; what is no entry is left out.
    pub fn parse(stored: &str) -> Drafts {
        let mut drafts = Drafts::default();
        for line in stored.lines() {
            let mut values = line.split('\t').map(|value| decode(value).0);
            if let (Some(scope), Some(field), Some(text), None) =
                (values.next(), values.next(), values.next(), values.next())
            {
                drafts.set(&scope, &field, Some(&text));
            }
        }
        drafts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_emptied_field_is_not_an_untouched_one() {
        let mut drafts = Drafts::default();
        drafts.set("letter:ims", "about", Some(""));
        assert_eq!(Drafts::parse(&drafts.print()).get("letter:ims", "about"), Some(""));
        drafts.set("letter:ims", "about", None);
        assert!(drafts.is_empty());
    }

    #[test]
    fn the_oldest_give_way() {
        let mut drafts = Drafts::default();
        for n in 0..=MAX_ENTRIES {
            drafts.set("s", &n.to_string(), Some("x"));
        }
        assert_eq!((drafts.get("s", "0"), drafts.get("s", "1")), (None, Some("x")));
    }

    proptest! {
        #[test]
        fn what_was_kept_comes_back(entries in prop::collection::vec((".{0,6}", ".{0,6}", "(?s).{0,40}"), 0..8)) {
            let mut drafts = Drafts::default();
            for (scope, field, text) in &entries {
                drafts.set(scope, field, Some(text));
            }
            prop_assert_eq!(Drafts::parse(&drafts.print()), drafts);
        }

        #[test]
        fn any_stored_text_is_taken(stored in "(?s).{0,200}") {
            let drafts = Drafts::parse(&stored);
            prop_assert_eq!(Drafts::parse(&drafts.print()), drafts);
        }
    }
}
