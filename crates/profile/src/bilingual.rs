//! Text in the two languages of the product, and the rule for what is shown when one of them is missing.
//!
//! A missing language falls back to the other one, and the reader is told by a language mark; nothing is shown as
//! translated that was not. Invariant: [`Bilingual::shown_in`] never invents text and never hides text that exists.

use serde::{Deserialize, Serialize};

/// A language of the interface and of the data.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Language {
    /// Vietnamese, the first language of the product.
    #[default]
    #[serde(rename = "vi")]
    Vietnamese,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, Vietnamese first.
    pub const ALL: [Language; 2] = [Language::Vietnamese, Language::English];

    /// The BCP 47 tag, for `lang` attributes and addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Vietnamese => "vi",
            Language::English => "en",
        }
    }

    /// The language of a BCP 47 tag such as `vi`, `en` or `en-GB`; `None` for any other.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split('-').next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Language {
        match self {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        }
    }
}

/// One text in both languages; either may be empty, which means "not known".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bilingual {
    /// Vietnamese text.
    pub vi: String,
    /// English text.
    pub en: String,
}

/// What [`Bilingual::shown_in`] chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The text itself; empty only when both languages are.
    pub text: &'a str,
    /// The language that it is in, for the `lang` attribute.
    pub language: Language,
    /// Whether the asked language was missing, so that a language mark is due.
    pub is_fallback: bool,
}

impl Bilingual {
    /// Both texts at once.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Bilingual {
        Bilingual { vi: vi.into(), en: en.into() }
    }

    /// The text of exactly this language, maybe empty.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }

    /// The text to show to a reader of `language`: its own, else the other one, marked.
    pub fn shown_in(&self, language: Language) -> Shown<'_> {
        let own = self.in_language(language);
        let other = self.in_language(language.other());
        if own.is_empty() && !other.is_empty() {
            Shown { text: other, language: language.other(), is_fallback: true }
        } else {
            Shown { text: own, language, is_fallback: false }
        }
    }

    /// Whether both languages are empty.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }

    /// The languages that are missing although the other one is there.
    pub fn missing_language(&self) -> Option<Language> {
        match (self.vi.is_empty(), self.en.is_empty()) {
            (true, false) => Some(Language::Vietnamese),
            (false, true) => Some(Language::English),
            _ => None,
        }
    }
}

/// A list of words or phrases in each language, not necessarily one for one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BilingualList {
    /// Vietnamese entries.
    pub vi: Vec<String>,
    /// English entries.
    pub en: Vec<String>,
}

impl BilingualList {
    /// The entries of exactly this language.
    pub fn in_language(&self, language: Language) -> &[String] {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }

    /// Whether both lists are empty.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }
}
