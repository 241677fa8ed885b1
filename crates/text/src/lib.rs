//! From a string to tokens: Vietnamese and English as people really type them.
//!
//! Every word keeps two forms: the *exact* one (lower case, composed, one tone placement, one spelling of y/i) and the
//! *folded* one (no marks at all). Tones stay in the index; a word typed without them is looked up by its folded form.
//!
//! ```
//! let tokens = nhipcau_text::tokenize("Hoà tan VẬT LIỆU, 2,5 tấn/giờ");
//! let exact: Vec<&str> = tokens.iter().map(|token| token.exact.as_str()).collect();
//! assert_eq!(exact, ["hòa", "tan", "vật", "liệu", "2,5", "tấn", "giờ"]);
//! assert_eq!(tokens[3].folded, "lieu");
//! ```
//!
//! Invariant: no fields, no scores, no catalog. A token's span always lies on character boundaries of its text.

mod compose;
mod find;
mod letters;
mod pack;
mod quantities;
mod sentences;
mod stem;
mod stopwords;
mod syllable;
mod telex;
mod tokenize;

pub use compose::{MARKED_LETTERS, TONE_MARKS, TypingMethod, press};
pub use find::find_words;
pub use letters::{has_tone_or_mark, lower, to_exact, to_folded};
pub use pack::{from_base64url, pack, to_base64url, unpack};
pub use quantities::{
    Comparison, Dimension, Measure, Quantity, StandardReference, property, property_name,
    quantities, standards, unit,
};
pub use sentences::sentences;
pub use stem::stem_english;
pub use stopwords::{
    is_english_stopword, is_toneless_stopword, is_vietnamese_stopword, toned_stopwords,
};
pub use syllable::is_vietnamese_syllable;
pub use telex::{from_telex, from_vni, to_telex, to_vni};
pub use tokenize::{Token, TokenKind, guess_language, tokenize};

/// The language that a text is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedLanguage {
    /// Vietnamese with at least some tone or vowel marks.
    Vietnamese,
    /// Vietnamese typed without any mark.
    TonelessVietnamese,
    /// English.
    English,
}

/// Lower-case letters without any mark, for filters that must not care.
///
/// ```
/// assert_eq!(nhipcau_text::fold("Viện Cơ học"), "vien co hoc");
/// ```
pub fn fold(text: &str) -> String {
    to_folded(&to_exact(text))
}
