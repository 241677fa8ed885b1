//! Finding names as they are typed: without tones, by the beginnings of words, in any order.
//!
//! ```
//! use nhip_cau::view_model::find::Finder;
//! let finder = Finder::new("vat lieu khoa");
//! assert!(finder.finds(&["Viện Khoa học vật liệu"]));
//! assert!(!Finder::new("vật liêu").finds(&["Viện Khoa học vật liệu"]), "typed tones count");
//! assert!(Finder::new("").finds(&["anything"]));
//! ```
//!
//! Invariant: a name finds itself; more words never find more.

use nhipcau_text::{has_tone_or_mark, to_exact, to_folded};

/// What was typed, ready to be looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finder {
    words: Vec<String>,
}

impl Finder {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Finder {
        Finder { words: words(&to_exact(typed)) }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether each word begins a word of one of the texts.
    pub fn finds(&self, texts: &[&str]) -> bool {
        if self.is_empty() {
            return true;
        }
        let exact = words(&to_exact(&texts.join(" ")));
        let folded: Vec<String> = exact.iter().map(|word| to_folded(word)).collect();
        self.words.iter().all(|word| {
            let list = if has_tone_or_mark(word) { &exact } else { &folded };
            list.iter().any(|own| own.starts_with(word.as_str()))
        })
    }
}

fn words(exact: &str) -> Vec<String> {
    let parts = exact.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
